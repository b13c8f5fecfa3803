"""CONTRIBUTING.md leads to files that are there, and does not say that they are short when they are not."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
TEXT = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
FIRST_HOUR = re.findall(r"^\| `([\w/.]+)` \| (\d+) \|", TEXT, re.MULTILINE)
OFF = 20
"""A file's lines are rounded, and may grow a little before they are told anew."""


@pytest.mark.parametrize(("path", "lines"), FIRST_HOUR, ids=[path for path, _ in FIRST_HOUR])
def test_a_file_of_the_first_hour_is_as_long_as_is_said(path: str, lines: str) -> None:
    assert abs(len((ROOT / path).read_text(encoding="utf-8").splitlines()) - int(lines)) <= OFF


def test_the_first_hour_is_a_dozen_files_at_most() -> None:
    assert 0 < len(FIRST_HOUR) <= 12


@pytest.mark.parametrize("name", sorted(set(re.findall(r"`([\w/.]+\.(?:py|md))`", TEXT))))
def test_a_file_that_is_named_is_there(name: str) -> None:
    assert list(ROOT.glob(name)) or list(ROOT.glob(f"*/**/{name}"))


@pytest.mark.parametrize(
    "room",
    [
        "bot/assistant",
        *(f"bot/assistant/{name}" for name in ("facts", "lists", "quoting", "showings", "talk", "times")),
        "index/naming",
        "index/searching",
    ],
)
def test_a_room_of_many_modules_says_what_each_is_for(room: str) -> None:
    inside = (path for path in (ROOT / room).iterdir() if path.suffix == ".py" or path.is_dir())
    modules = {path.stem for path in inside} - {"__init__", "__pycache__"}
    assert set(re.findall(r"`(\w+)`", (ROOT / room / "__init__.py").read_text(encoding="utf-8"))) == modules
