"""Whether a question is asked in a language that the bot does not answer in: "Wann läuft der Film?"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from bot.assistant.stretches import without
from index.language.analysis import word_set
from index.models import Span

SURE = 0.8
"""From this confidence on that its language is none of the bot's, a question with a word of those below is foreign.

None of 1,197 judged questions is, all English or Finnish, slips and all.
"""
_ASKING = word_set(
    "wann wo wer wie welche welcher welches haben habt gibt kann können ist sind läuft kommt "
    "quand où qui que quel quelle quels quelles combien comment avez est sont peut puis "
    "när var vad vem hur finns har kan är vilka vilken går hvor hva hvad hvem når er "
    "cuándo cuando dónde donde qué quién quien cómo hay tiene tienen cuánto cuanto "
    "quando dove chi quanto avete posso wanneer waar wat wie hoe millal kus kes kas palju"
)
"""Words that ask, in German, French, Swedish, Norwegian, Danish, Spanish, Italian, Dutch and Estonian."""
_WORD = re.compile(r"[^\W\d_]+")
_NOT_LATIN = re.compile(r"[^\W\d_a-z\u00c0-\u024f]", re.IGNORECASE)
_FEWEST = 3
"""So many letters of another script are no slip."""


class ForeignDetector:
    """Tells questions in other languages from English and Finnish ones; names are left out, being of any language."""

    def __init__(self) -> None:
        from lingua import Language, LanguageDetectorBuilder

        own, others = {Language.ENGLISH, Language.FINNISH}, (
            Language.GERMAN, Language.FRENCH, Language.SWEDISH, Language.BOKMAL, Language.DANISH, Language.SPANISH,
            Language.ITALIAN, Language.DUTCH, Language.ESTONIAN, Language.RUSSIAN,
        )  # fmt: skip
        self._own = own
        self._detector = LanguageDetectorBuilder.from_languages(*own, *others).with_low_accuracy_mode().build()

    def is_foreign(self, question: str, names: Iterable[Span]) -> bool:
        """Whether a question asks in another language."""
        said = without(question, names).lower()
        if len(_NOT_LATIN.findall(said)) >= _FEWEST:
            return True
        words = _WORD.findall(said)
        if len(words) < 2 or _ASKING.isdisjoint(words):
            return False
        told = self._detector.compute_language_confidence_values(" ".join(words))
        return sum(one.value for one in told if one.language in self._own) <= 1 - SURE
