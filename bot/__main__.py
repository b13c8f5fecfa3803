"""Runs the bot: on Telegram when it has a token, else in the terminal."""

from __future__ import annotations

import argparse
import asyncio
import sys
from typing import TYPE_CHECKING

from bot.reporting import reported

if TYPE_CHECKING:
    from bot.assistant.assistant import Assistant
    from bot.settings import BotSettings


def main() -> int:
    """Runs the command and gives its exit code: 2 when something must be mended first."""
    options = _parser().parse_args()
    return reported(lambda: _run(options))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m bot", description=__doc__)
    channel = parser.add_mutually_exclusive_group()
    channel.add_argument("--terminal", action="store_true", help="chat in the terminal even with a token")
    channel.add_argument("--polling", action="store_true", help="fetch messages even with TELEGRAM_WEBHOOK_URL")
    channel.add_argument("--webhook", action="store_true", help="insist on TELEGRAM_WEBHOOK_URL")
    return parser


def _run(options: argparse.Namespace) -> int:
    from bot.allocation import few_arenas
    from bot.logs import configure_logging
    from bot.settings import BotSettings, read_settings

    settings = read_settings(BotSettings)  # before the heavy imports: what is wrong is said at once
    token = settings.telegram_bot_token.get_secret_value() if settings.telegram_bot_token else None
    if options.webhook or options.polling:
        settings = settings.received_by("webhook" if options.webhook else "polling")
    in_terminal = token is None or options.terminal
    quiet = in_terminal and "log_level" not in settings.model_fields_set
    configure_logging("WARNING" if quiet else settings.log_level, (token,) if token else ())

    few_arenas()
    from bot.assembly import load_assistant
    from index.versions import current_version

    served = current_version(settings.index_dir)
    if in_terminal:
        _chat(settings, load_assistant(settings), served)
        return 0

    _leave_out_what_is_never_used()
    from bot.clock import clock_of
    from bot.service import Service
    from bot.warming import warmed

    assistant = warmed(load_assistant(settings), clock_of(settings.zone, settings.festival_now)())
    asyncio.run(Service(settings, assistant, served).run())
    return 0


def _leave_out_what_is_never_used() -> None:
    """Keeps httpx from loading its command line, and mako (of alembic) its colours: both allow for their absence.

    With rich and pygments they take 9 MB.
    """
    for name in ("httpx._main", "mako.ext.pygmentplugin"):
        sys.modules.setdefault(name, None)  # type: ignore[arg-type]


def _chat(settings: BotSettings, assistant: Assistant, served: str | None) -> None:
    from bot.assembly import load_assistant
    from bot.assistant.wording import Wordings
    from bot.clock import clock_of
    from bot.renewal import latest
    from bot.terminal import converse
    from index.versions import current_version

    newest = latest(
        assistant,
        served,
        current=lambda: current_version(settings.index_dir),
        load=lambda old: load_assistant(settings, old.knowledge.embedder),
    )
    converse(newest, clock_of(settings.zone, settings.festival_now), Wordings())


if __name__ == "__main__":
    sys.exit(main())
