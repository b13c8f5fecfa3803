"""Logging for the commands: one line to an event, and never a secret."""

from __future__ import annotations

import logging

CHATTY = ("aiosqlite", "alembic", "httpx", "httpcore", "telegram", "faiss")
"""Libraries whose lines below WARNING hold addresses with the token in them, what people wrote, or nothing of use."""


class Discreet(logging.Formatter):
    """Writes log lines, tracebacks included, with every secret struck out."""

    def __init__(self, secrets: tuple[str, ...]) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s: %(message)s")
        self._secrets = secrets

    def format(self, record: logging.LogRecord) -> str:
        """Gives the line of a record."""
        line = super().format(record)
        for secret in self._secrets:
            line = line.replace(secret, "<secret>")
        return line


def configure_logging(level: str, secrets: tuple[str, ...] = ()) -> None:
    """Sends log lines of a level and above to standard error, without the secrets."""
    lines = logging.StreamHandler()
    lines.setFormatter(Discreet(secrets))
    logging.basicConfig(level=level, handlers=[lines], force=True)
    for name in CHATTY:
        logging.getLogger(name).setLevel(max(logging.WARNING, logging.getLogger().level))
