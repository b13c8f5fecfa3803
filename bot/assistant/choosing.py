"""Which-one questions: asking the user to choose, and understanding the choice."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.assistant.answers import Answer, Choice, Run, Style
from bot.assistant.knowledge import Knowledge
from bot.assistant.wording import Wording
from index.analysis import folded
from index.models import Film
from index.names import Mention

MOST = 5
"""At most this many things are offered to choose from."""

_NUMBERS = {
    word: number
    for number, words in enumerate(
        ("1 one first eka ensimmäinen", "2 two second toka toinen", "3 three third kolmas", "4 four fourth neljäs",
         "5 five fifth viides"),
        start=1,
    )
    for word in words.split()
}  # fmt: skip
_AROUND = re.compile(r"\b(?:the|one|number|no|nr|option|numero|se|i mean|i meant|tarkoitin)\b|[^\w\s'’-]+")  # noqa: RUF001


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


def _names(said: str, label: str) -> bool:
    words = folded(label).split()
    return all(any(word.startswith(part) for word in words) for part in folded(said).split())


def which(mention: Mention, question: str, knowledge: Knowledge, wording: Wording) -> Answer:
    """Asks which of several people or films of one name is meant."""
    start, end = mention.span
    choices: list[Choice] = []
    for candidate in mention.candidates:
        twins = [knowledge.films[path] for path in candidate.documents if candidate.kind == "film"]
        labels = [_label(film) for film in twins] if len(twins) > 1 else [candidate.name]
        choices += [Choice(label=label, question=question[:start] + label + question[end:]) for label in labels]
    lines = [Run(text=f"\n{n}. {choice.label}") for n, choice in enumerate(choices[:MOST], start=1)]
    asked = wording.runs("which-one", name=Run(text=question[start:end], style=Style.TITLE))
    return Answer(
        kind="clarify",
        runs=(*asked, *lines),
        choices=tuple(choices[:MOST]),
        score=mention.score,
        language=wording.language,
    )


def _label(film: Film) -> str:
    details = ", ".join((*film.directors, str(film.year or "")))
    return f"{film.title} ({details})"
