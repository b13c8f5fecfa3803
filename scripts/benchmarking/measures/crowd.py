"""Many users asking at once, against a bare bot that only repeats: the whole way through Telegram's interface."""

from __future__ import annotations

import asyncio
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from bot.settings import BotSettings
from index.build import ensure_index
from scripts.benchmarking.asking import questions_of
from scripts.benchmarking.crowd.bots import RunningBot, echo_bot, festival_bot
from scripts.benchmarking.crowd.users import USERS, Waited, ask_together
from scripts.benchmarking.figures import Measured, ratio
from scripts.benchmarking.timing import percentile

ROUNDS = 4
AGAINST = "a bare python-telegram-bot echo bot"


def measure(settings: BotSettings, tiny: bool) -> Measured:
    """Lets users ask both bots in turn.

    Before each round that counts, the same bot is asked everything once. httpx, the library's own client, looks at
    every connection of its pool for each request, and the first 64 at once after some idleness open 64; it takes 5 s
    until those that are not needed are closed, in which a bare bot is half as fast as it is from then on.
    """
    ensure_index(settings)
    questions = [text for text, _ in questions_of(settings)]
    if tiny:
        questions = questions[: USERS // 8]
    ours, theirs = asyncio.run(_rounds(settings, questions, 1 if tiny else ROUNDS))
    mine, other = ([percentile(waited.seconds, 0.95) for waited in side] for side in (ours, theirs))
    what = f"{USERS} users asking at once"
    return Measured(
        figures=(
            ratio(
                "crowd.rate",
                f"{what}, answers a second",
                AGAINST,
                ours=median(waited.rate for waited in ours),
                theirs=median(waited.rate for waited in theirs),
                unit="/s",
            ),
            ratio(
                "crowd.p95",
                f"{what}, p95 of the wait",
                AGAINST,
                ours=median(mine),
                theirs=median(other),
                unit="ms",
                scale=1000,
            ),
        ),
        notes={"crowd": f"{len(questions)} questions a round, {len(ours)} rounds, each after one not counted"},
    )


async def _rounds(settings: BotSettings, questions: list[str], rounds: int) -> tuple[list[Waited], list[Waited]]:
    found: tuple[list[Waited], list[Waited]] = ([], [])
    with TemporaryDirectory() as folder:
        async with festival_bot(settings, Path(folder)) as ours, echo_bot() as theirs:
            for number in range(rounds):
                for side, bot in _in_turn(number, (ours, theirs)):
                    await ask_together(bot.api, questions)
                    found[side].append(await ask_together(bot.api, questions))
    return found


def _in_turn(number: int, bots: tuple[RunningBot, RunningBot]) -> list[tuple[int, RunningBot]]:
    """Gives both bots, each first in every other round."""
    sides = list(enumerate(bots))
    return sides if number % 2 else sides[::-1]
