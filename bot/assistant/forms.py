"""Forms that questions of every kind share, in both languages: the patterns of all rooms are built of them."""

from __future__ import annotations

import re

OPENING = r"\W*(?:(?:and|but|so|or|ok(?:ay)?|hi|hey|hello|btw|ja|mutta|tai|no|hei|moi|ent[aä]s?)\b\W*)*"
"""What may stand before a question without changing it: "ok, and ...", "no entä ..."."""
_WHEN = r"(?:when|where|(?:at )?what time|milloin|missä|koska|mihin aikaan|monelta(?:ko)?)"
WHEN = rf"{_WHEN}(?:['\u2019]s\b)?(?: (?:and|ja) {_WHEN})?"
"""What asks for a screening: "when", "when and where", "monelta"."""
_WHETHER = re.compile(
    rf"{OPENING}(?:is|are|was|were|does|do|did|has|have|will|isn't|wasn't|doesn't"
    r"|(?:on|oli|ovat|olivat|puhutaan|ohjasi)ko|(?:näyttelee|kestää)kö|tule\w*ko|näyt\w+kö)\b",
    re.IGNORECASE,
)


def asks_whether(question: str) -> bool:
    """Whether a question is answered by yes or no: "is it from 1999?", "onko siinä musiikkia?"."""
    return bool(_WHETHER.match(question))
