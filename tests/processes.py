"""Runs the project's commands as people do: processes of their own, with settings of their own."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from random import randrange

from bot.settings import BotSettings

ROOT = Path(__file__).parents[1]


def environment(folder: Path, **settings: str) -> dict[str, str]:
    """Gives an environment without the settings of whoever runs the tests, and with these."""
    own = {name.upper() for name in BotSettings.model_fields}
    kept = {name: value for name, value in os.environ.items() if name.upper() not in own}
    return kept | {
        "CORPUS_DIR": str(folder / "corpus"),
        "INDEX_DIR": str(folder / "index"),
        "HF_HUB_OFFLINE": "1",
        "NO_PROXY": "127.0.0.1",
        "PYTHONPATH": str(ROOT),
        **settings,
    }


def run(folder: Path, *command: str, text: str = "", **settings: str) -> subprocess.CompletedProcess[str]:
    """Runs Python with this command line to its end, in a folder without an `.env`."""
    return subprocess.run(
        (sys.executable, *command),
        input=text,
        cwd=folder,
        env=environment(folder, **settings),
        capture_output=True,
        encoding="utf-8",
        timeout=600,
        check=False,
    )


@contextmanager
def process(folder: Path, *options: str, log: str = "log", **settings: str) -> Iterator[subprocess.Popen[str]]:
    """Starts the bot, whose log is a file in the folder; what it has not ended by itself is killed, as by `kill -9`."""
    with (folder / log).open("w") as lines:
        bot = subprocess.Popen(
            (sys.executable, "-m", "bot", *options),
            cwd=folder,
            env=environment(folder, **settings),
            stdin=subprocess.DEVNULL,
            stdout=lines,
            stderr=lines,
            text=True,
        )
        try:
            yield bot
        finally:
            bot.kill()
            bot.wait()


def stopped(bot: subprocess.Popen[str]) -> int:
    bot.send_signal(signal.SIGTERM)
    return bot.wait(120)


def share_models(folder: Path, models: Path) -> None:
    """Lets the index in `folder` use models that were converted before."""
    (folder / "index").mkdir(parents=True)
    (folder / "index" / "models").symlink_to(models, target_is_directory=True)


def free_port() -> int:
    """Gives a port of 127.0.0.1 that nobody uses now, and that no system gives to a connection by chance later."""
    while True:
        with socket.socket() as door, suppress(OSError):
            door.bind(("127.0.0.1", port := randrange(10_000, 16_000)))
            return port


def rebuilt(folder: Path) -> None:
    """Rebuilds the index of a folder's corpus, which has to go well."""
    built = run(folder, "-m", "scripts.rebuild")
    assert built.returncode == 0, built.stderr
