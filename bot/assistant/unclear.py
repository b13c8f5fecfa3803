"""What is not clear in a question, which the user is asked: which film, which of several namesakes."""

from __future__ import annotations

import re

from bot.assistant.answers import Answer
from bot.assistant.asked import Asked
from bot.assistant.following.completed import Completed
from bot.assistant.forms import OPENING, WHEN
from bot.assistant.guide import Guide
from bot.assistant.lists.words import DIRECT
from bot.assistant.offering import which, which_of
from bot.assistant.stretches import plain_of
from bot.assistant.wording import Wording
from index.names import Mention

_ASKED = ("which-person", "than-which", "of-which-film")
MESSAGES = ("which-film", *_ASKED, "that-was-all", "no-more")
"""What may be unclear in a question, of which some is asked without anything to choose from."""

_MEANS_A_FILM = re.compile(
    rf"{OPENING}{WHEN}"
    r"(?: (?:(?:is|was|does|will|can i|on|oli|menee|näytetään|alkaa|tulee) )?(?:it|that|this|they|se|tuo|tämä"
    r"|(?:se )?(?:näytös|elokuva|leffa))\b"
    r"(?: (?:be|on|shown|showing|playing|screened|start|begin|end|finish|see|again|menee|näytetään|alkaa|tulee|on"
    r"|oli))*)?\W*|\W*(?:(?:number|numero|nr) )?\d{1,2}\W*|(?:the )?(?:first|second|third|last) one\W*",
    re.IGNORECASE,
)
"""When and where, of nothing that is named; and a number, where there is no list to choose from."""


def asked_back(completed: Completed, wording: Wording) -> Answer | None:
    """Asks what is meant, or says that there is no more, where the conversation does not tell."""
    if completed.choices:
        return which_of(completed.choices, wording.runs(str(completed.unclear)), wording)
    if completed.unclear is None:
        return None
    kind = "clarify" if completed.unclear in _ASKED else "decline"
    return Answer(kind=kind, runs=wording.runs(completed.unclear), score=1, language=wording.language)


def which_namesake(asked: Asked, guide: Guide) -> Answer | None:
    """Asks which of several people or films of one name is meant, where the answer depends on it."""
    name = _shared_name(asked)
    return which(name, asked.text, guide) if name else None


def of_which_film(asked: Asked, guide: Guide) -> Answer | None:
    """Asks of which film something is asked that neither question nor conversation names: "when is it on?"."""
    named = asked.films or asked.among or asked.others or asked.people or asked.venues or asked.unreviewed
    if not asked.unnamed and (named or asked.mentions or not _MEANS_A_FILM.fullmatch(asked.text)):
        return None
    if guide.knowledge.word_for_word.asked(asked.text):
        return None
    return Answer(kind="clarify", runs=guide.wording.runs("of-which-film"), score=1, language=guide.wording.language)


def _shared_name(asked: Asked) -> Mention | None:
    """Gives the name that may mean several, where the answer depends on which one is meant.

    A question for showings is answered for all who share the surname, and for all films of the title: there are few,
    and each is named. What more is asked of films of one title is searched for in the reviews of all.
    """
    placed = asked.when or asked.venues
    told = asked.fact and asked.films
    listed = (asked.listing or asked.programme or not asked.more) and not placed and not told
    directed = len(asked.filters.directors) == 1 and DIRECT.search(plain_of(asked.text))  # only one of them directs
    asks = listed and not directed
    shared = [m for m in asked.people if len({c.documents for c in m.candidates}) > 1] if asks else []
    told_of_one = asked.fact or not (asked.more or placed or asked.programme)
    titles = [m for m in asked.mentions if m.kind == "film" and len(m.documents) > 1] if told_of_one else []
    return next(iter([*shared, *titles]), None)
