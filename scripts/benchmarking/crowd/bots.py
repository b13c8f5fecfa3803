"""Bots as processes of their own, each with a Bot API server of its own."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from bot.settings import BotSettings
from index.errors import FestivalError
from scripts.benchmarking.crowd.api import TOKEN, Api, served

START_SECONDS, STOP_SECONDS = 120, 20
_UNLIMITED = {
    "TELEGRAM_MESSAGES_PER_SECOND": "1e5",
    "TELEGRAM_CHAT_MESSAGES_PER_SECOND": "1e5",
    "TELEGRAM_CHAT_BURST": "1000",
    "USER_QUESTIONS_PER_MINUTE": "100000",
    "QUESTION_QUEUE_SIZE": "1000",
}
"""The server of the benchmark sets no limits, so the bot need not keep to Telegram's."""


class BotFailed(FestivalError):
    """A bot that was to be measured did not start or did not answer."""


@dataclass(frozen=True)
class RunningBot:
    """A bot that receives what its `api` is asked."""

    api: Api
    pid: int

    @property
    def resident(self) -> int:
        """The bytes of memory that the bot has in use now."""
        import psutil

        return int(psutil.Process(self.pid).memory_info().rss)


@asynccontextmanager
async def festival_bot(settings: BotSettings, folder: Path) -> AsyncIterator[RunningBot]:
    """Runs this project's bot on the settings' index, with a database in `folder`."""
    own = {
        "INDEX_DIR": str(settings.index_dir.resolve()),
        "CORPUS_DIR": str(settings.corpus_dir.resolve()),
        "DATABASE_URL": f"sqlite+aiosqlite:///{folder / 'bot.db'}",
        "TELEGRAM_BOT_TOKEN": TOKEN,
        "LOG_LEVEL": "WARNING",
        **_UNLIMITED,
    }
    api = Api()
    async with served(api) as address, _running(["-m", "bot"], own | {"TELEGRAM_API_URL": address}, api) as bot:
        yield bot


@asynccontextmanager
async def echo_bot() -> AsyncIterator[RunningBot]:
    """Runs the bare bot."""
    api = Api()
    command = ["-m", "scripts.benchmarking.crowd.echo_bot"]
    async with served(api) as address, _running([*command, address, TOKEN], {}, api) as bot:
        yield bot


@asynccontextmanager
async def _running(command: list[str], environment: Mapping[str, str], api: Api) -> AsyncIterator[RunningBot]:
    everything = {**os.environ, "NO_PROXY": "127.0.0.1", **environment}
    process = await asyncio.create_subprocess_exec(sys.executable, *command, env=everything)
    try:
        await _ready(process, api)
        yield RunningBot(api, process.pid)
    finally:
        if process.returncode is None:
            process.terminate()
            try:
                await asyncio.wait_for(process.wait(), STOP_SECONDS)
            except TimeoutError:
                process.kill()
                await process.wait()


async def _ready(process: asyncio.subprocess.Process, api: Api) -> None:
    """Waits until the bot asks for messages.

    Raises:
        BotFailed: it ended, or takes too long.
    """
    ended, polled = asyncio.create_task(process.wait()), asyncio.create_task(api.polled.wait())
    done, waiting = await asyncio.wait({ended, polled}, timeout=START_SECONDS, return_when=asyncio.FIRST_COMPLETED)
    for task in waiting:
        task.cancel()
    if polled not in done:
        raise BotFailed(f"a bot did not start (exit code {process.returncode})")
