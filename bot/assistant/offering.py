"""Something to choose from: which of several is meant, or what else there is."""

from __future__ import annotations

from collections.abc import Sequence

from bot.assistant.answers import Answer, Choice, Run
from bot.assistant.guide import Guide
from bot.assistant.knowledge import Knowledge
from bot.assistant.stretches import put_in
from bot.assistant.wording import Wording
from index.names import Mention

MOST = 5
"""At most this many things are offered to choose from."""


def which(mention: Mention, question: str, guide: Guide) -> Answer:
    """Asks which of several people or films of one name is meant."""
    offered = _offered(mention, guide.knowledge)
    choices = [Choice(label=label, question=put_in(question, [mention.span], name)) for label, name in offered]
    asked = guide.wording.runs(
        "which-person-of" if mention.kind == "person" else "which-one",
        name=Run.title(question[slice(*mention.span)]),
    )
    return which_of(choices, asked, guide.wording, mention.score)


def which_of(choices: Sequence[Choice], asked: Sequence[Run], wording: Wording, score: float = 1) -> Answer:
    """Asks which of some choices is meant, with a number before each."""
    offered = tuple(choices[:MOST])
    others = len(choices) - len(offered)
    runs = (
        *asked,
        *_numbered(offered),
        *([Run(text="\n"), *wording.runs("and-others", count=others)] if others else ()),
    )
    return Answer(kind="clarify", runs=runs, choices=offered, score=score, language=wording.language)


def with_choices(answer: Answer, said: Sequence[Run], choices: Sequence[Choice]) -> Answer:
    """Offers something to choose from under an answer, each by its number; the answer itself if there is nothing."""
    if not choices:
        return answer
    runs = (*answer.runs, Run(text="\n\n"), *said, *_numbered(choices))
    return answer.model_copy(update={"runs": runs, "choices": tuple(choices)})


def _numbered(choices: Sequence[Choice]) -> list[Run]:
    return [Run(text=f"\n{number}. {choice.label}") for number, choice in enumerate(choices, start=1)]


def _offered(mention: Mention, knowledge: Knowledge) -> list[tuple[str, str]]:
    """Gives how each candidate is offered, and how the question names it then."""
    if mention.kind != "film":
        return [(candidate.name, candidate.name) for candidate in mention.candidates]
    titles = knowledge.titles
    return [(titles.labelled(film), titles.called(film)) for film in knowledge.films_among(mention.documents)]
