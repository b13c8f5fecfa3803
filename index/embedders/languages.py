"""Whether a model knows Finnish and English alike: measured, since no model says so itself."""

from __future__ import annotations

import numpy as np

from index.embedding import Embedder

TRANSLATED = (
    ("The old woman lives alone in a small house.", "Vanha nainen asuu yksin pienessä talossa."),
    ("The children are playing in the snow.", "Lapset leikkivät lumessa."),
    ("The train leaves early in the morning.", "Juna lähtee aikaisin aamulla."),
    ("He lost his money and his job.", "Hän menetti rahansa ja työnsä."),
    ("The river is cold in winter.", "Joki on talvella kylmä."),
    ("A dog waits at the door.", "Koira odottaa ovella."),
    ("We ate fish and bread at night.", "Söimme yöllä kalaa ja leipää."),
    ("The king died in the war.", "Kuningas kuoli sodassa."),
)
"""Plain sentences that share no word and no name with their translations."""
FOUND_FROM = 0.75
"""A model that finds this share of the translations, both ways, is multilingual.

One that knows English alone finds them by chance, one in eight: the default model none one way, one the other.
"""


def is_multilingual(embedder: Embedder) -> bool:
    """Tells whether a text and its translation are nearest each other."""
    english = embedder.embed_queries([one for one, _ in TRANSLATED])
    finnish = embedder.embed_queries([other for _, other in TRANSLATED])
    cosines = finnish @ english.T
    own = np.arange(len(TRANSLATED))
    found = min(np.mean(cosines.argmax(axis=axis) == own) for axis in (0, 1))
    return bool(found >= FOUND_FROM)
