"""What is logged: one line to an event, never a secret, nor what people wrote."""

from __future__ import annotations

import io
import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.logs import CHATTY, Discreet, configure_logging
from bot.storage.database import Database
from bot.storage.tables import conversations
from bot.storage.upserting import upsert
from tests.festival import at


@pytest.fixture
def logging_as_before() -> Iterator[None]:
    root = logging.getLogger()
    level, handlers = root.level, list(root.handlers)
    levels = {name: logging.getLogger(name).level for name in CHATTY}
    yield
    root.setLevel(level)
    root.handlers[:] = handlers
    for name, former in levels.items():
        logging.getLogger(name).setLevel(former)


def test_secrets_are_struck_out_of_lines_and_tracebacks() -> None:
    lines = io.StringIO()
    handler = logging.StreamHandler(lines)
    handler.setFormatter(Discreet(("1:token",)))
    try:
        raise ValueError("https://host/bot1:token/getMe")
    except ValueError as error:
        record = logging.LogRecord("x", 40, "x", 1, "at %s", ("1:token",), (ValueError, error, error.__traceback__))
    handler.emit(record)
    assert "1:token" not in lines.getvalue()
    assert "https://host/bot<secret>/getMe" in lines.getvalue()


@pytest.mark.usefixtures("logging_as_before")
async def test_what_is_written_down_is_not_logged_at_any_level(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    configure_logging("DEBUG")
    database = Database(f"sqlite+aiosqlite:///{tmp_path}/bot.db")
    await database.open()
    row = {"chat": 7, "topic": 0, "person": 7, "state": "Where is the sauna?", "changed": at("2027-06-10 12:00")}
    await database.write(lambda connection: upsert(connection, conversations, [row]))
    await database.close()
    logging.getLogger("bot").debug("The end")
    said = capsys.readouterr().err
    assert "The end" in said
    assert "sauna" not in said
