"""What was chosen of what was offered: "2", "the second", "the Akin"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.assistant.answers import Choice
from bot.assistant.lists.words import superlative
from index.language.analysis import folded

_NUMBERS = {
    word: number
    for number, words in enumerate(
        ("1 one first eka ensimmäinen", "2 two second toka toinen", "3 three third kolmas", "4 four fourth neljäs",
         "5 five fifth viides"),
        start=1,
    )
    for word in words.split()
}  # fmt: skip
_AROUND = re.compile(
    r"\b(?:ok|okay|then|sitten|the|one|number|no|nr|option|numero|se|i mean|i meant|i'd like|films? by"
    r"|tarkoitin|tarkoitan|please|kiitos"
    r"|films?|movies?|elokuv\w*|leff\w*|that|by|sitä|ei kun|vaan)\b|[^\w\s'’-]+"  # noqa: RUF001
)
_OTHER = re.compile(r"\W*(?:the other(?: one)?(?:['\u2019]?s)?|(?:se|sen) toinen|toisen)\W*", re.IGNORECASE)
_COMPARING = re.compile(
    r"\W*(?:(?:the|se) )?(?:older|younger|elder|newer|shorter|longer|better|famous|vanhempi|nuorempi|uudempi|lyhyempi"
    r"|pidempi|parempi|kuuluisampi)(?: (?:one|brother|film|guy))?\W*",
    re.IGNORECASE,
)
_FEW_WORDS = 4
"""So many words, at most, only name an order: "and the oldest one"."""
_WORD = re.compile(r"[\w'-]+")
_ENDING = re.compile(r"['’]s$|(?<=\w{3})(?:n|in|a|ta|sta)$")  # noqa: RUF001


def chosen(question: str, choices: Sequence[Choice]) -> str:
    """Gives the question that a choice stands for; the question itself when it chooses nothing."""
    said = " ".join(_AROUND.sub(" ", question.casefold()).split())
    if not said or not choices:
        return question
    number = _NUMBERS.get(said)
    if number is not None:
        return choices[number - 1].question if number <= len(choices) else question
    fits = [choice for choice in choices if _names(said, choice.label)]
    return fits[0].question if len(fits) == 1 else question


def asked_again_of(question: str, choices: Sequence[Choice]) -> tuple[Choice, ...]:
    """Gives the choices to ask for once more where a reply does not choose; nothing where it does, or asks anew.

    "The other one" and "the older one" leave them as they are; "the oldest one" is asked of each of them.
    """
    if len(choices) > 1 and _OTHER.fullmatch(question):
        return tuple(choices)
    if len(choices) > 1 and _COMPARING.fullmatch(question):
        return tuple(choices)
    if len(choices) < 2 or len(question.split()) > _FEW_WORDS or not superlative(question):
        return ()
    return tuple(Choice(label=one.label, question=f"{one.question.rstrip(' ?.!')} {question}") for one in choices)


def _names(said: str, label: str) -> bool:
    words = _WORD.findall(folded(label))
    return all(any(_begins(word, part) for word in words) for part in folded(said).split())


def _begins(word: str, part: str) -> bool:
    """Whether a part of a name begins a word of it, an ending left out: "Carver's", "Akin"."""
    bare = _ENDING.sub("", part)
    return word.startswith(part) or word == bare or (len(bare) > 3 and word.startswith(bare))
