"""Resident memory when serving: the bot's whole process, against a process that has only loaded the model."""

from __future__ import annotations

import asyncio
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.settings import BotSettings
from index.build import ensure_index
from scripts.benchmarking.asking import questions_of
from scripts.benchmarking.baseline import encoding
from scripts.benchmarking.crowd.bots import festival_bot
from scripts.benchmarking.crowd.users import ask_together
from scripts.benchmarking.figures import Measured, ratio
from scripts.benchmarking.sides import Side


def measure(settings: BotSettings, tiny: bool) -> Measured:
    """Asks the same questions of both, one at a time, and looks at what they hold then."""
    ensure_index(settings)
    questions = [text for text, _ in questions_of(settings)][:: 100 if tiny else 6]
    ours = asyncio.run(_resident(settings, questions))
    with Side(encoding, settings.embedding_model) as side:
        for question in questions:
            side.done([question])
        theirs = side.resident
    return Measured(
        figures=(
            ratio(
                "memory",
                "resident memory of the bot on Telegram, sample corpus",
                "torch and sentence-transformers with the model loaded",
                ours=ours,
                theirs=theirs,
                unit="MB",
                scale=1e-6,
            ),
        )
    )


async def _resident(settings: BotSettings, questions: list[str]) -> int:
    with TemporaryDirectory() as folder:
        async with festival_bot(settings, Path(folder)) as bot:
            await ask_together(bot.api, questions, users=1)
            return bot.resident
