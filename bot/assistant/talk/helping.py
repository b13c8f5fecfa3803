"""Answers about the bot itself: what it can do, what it keeps, what it does not know."""

from __future__ import annotations

from bot.assistant.answers import Answer, AnswerKind, Run
from bot.assistant.guide import Guide
from bot.assistant.talk.smalltalk import SmallTalk
from bot.assistant.wording import Wording

COMMANDS = (
    *("help-today", "help-now", "help-films", "help-film", "help-venues", "help-new"),
    *("help-list", "help-settings", "help-privacy"),
)
"""The commands that a user is told of, with what they do."""
MESSAGES = ("hello", "thanks", "goodbye", "languages", "insult", "puzzled", *COMMANDS)


def help_answer(guide: Guide) -> Answer:
    """Says what the bot does and gives examples made of the festival's own films and questions."""
    wording = guide.wording
    runs = [
        *wording.runs("help-hello", festival=guide.knowledge.festival),
        Run(text="\n\n" + wording.text("help-try")),
        *(Run(text=f"\n– {example}") for example in _examples(guide)),  # noqa: RUF001
        Run(text="\n\n" + wording.text("help-ask")),
        *(Run(text=f"\n{line}") for line in _commands(guide)),
    ]
    return Answer(kind="help", runs=tuple(runs), score=1, language=wording.language)


def small_answer(talk: SmallTalk, guide: Guide) -> Answer:
    """Answers small talk; an insult, and what is no question, with a kind `decline`."""
    if talk == "about":
        return help_answer(guide)
    kind: AnswerKind = "decline" if talk in ("insult", "puzzled") else "help"
    return Answer(kind=kind, runs=guide.wording.runs(talk), score=1, language=guide.wording.language)


def said(message: str, wording: Wording, **values: str | int | Run) -> Answer:
    """Gives one of the bot's own sentences as a `help` answer."""
    return Answer(kind="help", runs=wording.runs(message, **values), score=1, language=wording.language)


def _commands(guide: Guide) -> list[str]:
    example = min((film.title for film in guide.knowledge.films.values()), key=len, default="…")
    return [guide.wording.text(message, title=example) for message in COMMANDS]


def _examples(guide: Guide) -> list[str]:
    films, examples = guide.knowledge.by_title, []
    if films:
        middle = films[len(films) // 2]
        examples.append(guide.wording.text("example-director", title=middle.title))
        examples.append(guide.wording.text("example-screening", title=films[0].title))
    return [*examples, guide.wording.text("example-programme")]
