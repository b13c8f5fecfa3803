"""What is said before a quotation that may not answer: an unsure one does not stand as if it did."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.assistant.answers import Run
from bot.assistant.asked import Asked
from bot.assistant.formats import listed
from bot.assistant.guide import Guide
from bot.assistant.quoting.asked_for import unsaid
from bot.assistant.quoting.described import described_in
from bot.assistant.quoting.sureness import DESCRIBING
from bot.assistant.quoting.ties import is_sure
from bot.assistant.wording import Wording
from index.retrieval import Hit

MESSAGES = ("perhaps-this", "perhaps-not-this", "perhaps-without", "perhaps-of-film", "perhaps-one-of-them")

SURE_OF_NAMED = 0.2
"""A passage of what the question names is less likely than this is said to be one that may not answer.

Of questions of three festivals that name a film or a person, 24 of 47 such passages are right, and 108 of 123 others.
"""
SURE_UNSAID = 0.5
"""The same where the review has no word for what is asked for: 6 of 14 are right."""
SURE_OF_FEW = 0.7
"""A passage less likely than this is said to be about a film that few words may not mean.

However likely, a film that is only described is named as the one that may be meant.
"""
_OF_SEVERAL = re.compile(
    r"\b(?:which|what|any|how many) (?:of )?(?:the |your |these )?(?:films|movies|ones)\b", re.IGNORECASE
)
_WHICH = re.compile(r"\b(?:which|what) (?:film|movie|one)\b|\bmikä (?:elokuva|leffa)\b", re.IGNORECASE)
"""Asks which film it is: the one quoted is what is told, not guessed at."""


def doubt(asked: Asked, hits: Sequence[Hit], guide: Guide) -> Sequence[Run]:
    """Gives what is said before the best hit is quoted; nothing before one that is sure."""
    wording, first, film = guide.wording, hits[0], hits[0].document.film
    if film is None:
        return () if is_sure(hits) else wording.runs("perhaps-this")
    if "letters" in first.evidence:
        return ()
    if asked.scope:
        words = unsaid(asked.untitled, first.document.text) if first.score < SURE_UNSAID else ()
        if words and asked.language == "en":
            return without(words, "perhaps-without", Run.title(film.title), wording)
        sure_from = SURE_OF_NAMED if first.document.language == asked.language else SURE_UNSAID
        return wording.runs("perhaps-not-this") if first.score < sure_from else ()
    if asks_for_several(asked):
        return wording.runs("perhaps-one-of-them")
    sure_from = SURE_OF_FEW if len(asked.text.split()) < DESCRIBING else SURE_OF_NAMED
    unsure = first.score < sure_from and not _WHICH.search(asked.text)
    return (
        wording.runs("perhaps-of-film", film=Run.title(guide.knowledge.titles.called(film)))
        if unsure or described_in(asked) or asked.filters.countries
        else ()
    )


def asks_for_several(asked: Asked) -> bool:
    """Whether a question asks for films, which one review does not tell: "which films won a prize?"."""
    return bool(_OF_SEVERAL.search(asked.text))


def without(words: Sequence[str], message: str, film: Run, wording: Wording) -> Sequence[Run]:
    """Says that a film's review has no word for what is asked for."""
    quoted = [wording.text("quoted-title", title=word) for word in words]
    return wording.runs(message, film=film, words=listed(quoted, wording), count=len(words))
