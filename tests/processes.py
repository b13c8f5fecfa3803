"""Runs the project's commands as people do: processes of their own, with settings of their own."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from pathlib import Path

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
        timeout=180,
        check=False,
    )


def share_models(folder: Path, models: Path) -> None:
    """Lets the index in `folder` use models that were converted before."""
    (folder / "index").mkdir(parents=True)
    (folder / "index" / "models").symlink_to(models, target_is_directory=True)


def free_port() -> int:
    """Gives a port of 127.0.0.1 that nobody uses now."""
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        return int(door.getsockname()[1])
