"""From nothing to the first answer, against importing what everybody's bot imports."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from tempfile import TemporaryDirectory

from bot.settings import BotSettings
from index.build import ensure_index
from index.errors import FestivalError
from scripts.benchmarking.figures import Measured, ratio
from scripts.benchmarking.timing import interleaved, percentile

ROUNDS = 7
QUESTION = "which film was shot with a telephone?\n"
IMPORTING = ["-c", "import torch, sentence_transformers"]


class StartFailed(FestivalError):
    """A process that was to be timed did not do what it should."""


def measure(settings: BotSettings, tiny: bool) -> Measured:
    """Starts both in turn; the first start of each only fills the system's memory of files.

    Both come from bytecode: that of packages is installed with them, that of the bot is written at its first start,
    aside and even where the environment forbids it.
    """
    ensure_index(settings)
    with TemporaryDirectory() as bytecode:
        own = {
            "INDEX_DIR": str(settings.index_dir.resolve()),
            "CORPUS_DIR": str(settings.corpus_dir.resolve()),
            "TELEGRAM_BOT_TOKEN": "",
            "LOG_LEVEL": "ERROR",
            "PYTHONDONTWRITEBYTECODE": "",
            "PYTHONPYCACHEPREFIX": bytecode,
        }
        sides = [lambda _: _answered(own), lambda _: _imported()]
        ours, theirs = (percentile(side[1:], 0.5) for side in interleaved(sides, range(2 if tiny else ROUNDS + 1)))
    return Measured(
        figures=(
            ratio(
                "start",
                "start to first answer, index present",
                "importing torch and sentence-transformers",
                ours=ours,
                theirs=theirs,
                unit="s",
            ),
        )
    )


def _answered(settings: dict[str, str]) -> float:
    """Gives the seconds until the bot in the terminal has answered a question that it has to search for."""
    start = time.perf_counter()
    command = [sys.executable, "-m", "bot", "--terminal"]
    with subprocess.Popen(
        command, env={**os.environ, **settings}, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdin
        assert process.stdout
        process.stdin.write(QUESTION)
        process.stdin.flush()
        process.stdout.readline()  # how to chat on Telegram, before any answer
        line = process.stdout.readline()
        seconds = time.perf_counter() - start
        process.stdin.close()
        process.stdout.read()
    if not line or process.returncode:
        raise StartFailed(f"the bot did not answer (exit code {process.returncode})")
    return seconds


def _imported() -> float:
    start = time.perf_counter()
    if subprocess.run([sys.executable, *IMPORTING], check=False).returncode:
        raise StartFailed("torch and sentence-transformers cannot be imported")
    return time.perf_counter() - start
