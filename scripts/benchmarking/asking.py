"""The questions that are asked: the first turns of the judged ones, each once."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from bot.settings import BotSettings
from scripts.evaluation.judged import first_moment, read_judged

Question = tuple[str, datetime]
"""A question and the time (aware) at which it is asked."""

WARMING = (
    "what is this festival about",
    "when does it all begin?",
    "tell me something about trains in the snow",
    "mistä voin ostaa lipun?",
    "which films are from Japan",
)
"""Asked of the other side before anything is measured: the bot asks itself before it answers anybody."""


def questions_of(settings: BotSettings) -> list[Question]:
    """Gives the corpus's judged questions, the same on every run, at their times or at the festival's first moment."""
    start, found = first_moment(settings), dict[str, Question]()
    for judged in read_judged(Path(settings.corpus_dir), "all"):
        found.setdefault(judged.asked[0].casefold(), (judged.asked[0], judged.moment(start)))
    return list(found.values())
