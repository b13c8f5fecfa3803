"""The questions that are asked: the first turns of the judged ones, each once."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from bot.settings import BotSettings
from scripts.evaluation.judged import read_judged

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


def questions_of(settings: BotSettings, start: datetime) -> list[Question]:
    """Gives the corpus's judged questions, the same on every run, at their times or at `start` (aware)."""
    found: dict[str, Question] = {}
    for judged in read_judged(Path(settings.corpus_dir), "all"):
        text = judged.asked[0]
        now = judged.now or start
        found.setdefault(text.casefold(), (text, now.replace(tzinfo=now.tzinfo or start.tzinfo)))
    return list(found.values())


def first_moment(settings: BotSettings) -> datetime:
    """Gives the festival's first moment in the venues' time, by its published programme."""
    from index.published import open_index

    screenings = open_index(settings.index_dir).screenings
    earliest = min((one.start for one in screenings), default=datetime.fromisoformat("2000-01-01T00:00:00+00:00"))
    return earliest.astimezone(settings.zone)
