"""Runs the bot: on Telegram when it has a token, else in the terminal."""

from __future__ import annotations

import argparse
import asyncio
import logging
import signal
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

from index.errors import FestivalError

if TYPE_CHECKING:
    from bot.settings import BotSettings
    from bot.worker import Assistant

logger = logging.getLogger(__name__)


def main() -> int:
    """Runs the command and gives its exit code: 2 when something must be mended first."""
    options = _parser().parse_args()
    try:
        return _run(terminal=options.terminal)
    except FestivalError as error:
        print(error, file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m bot", description=__doc__)
    parser.add_argument("--terminal", action="store_true", help="chat in the terminal even with a token")
    return parser


def _run(*, terminal: bool) -> int:
    from bot.logs import configure_logging
    from bot.settings import BotSettings, read_settings

    settings = read_settings(BotSettings)  # before the heavy imports: what is wrong is said at once
    token = settings.telegram_bot_token.get_secret_value() if settings.telegram_bot_token else None
    in_terminal = token is None or terminal
    quiet = in_terminal and "log_level" not in settings.model_fields_set
    configure_logging("WARNING" if quiet else settings.log_level, (token,) if token else ())

    from bot.assembly import load_assistant
    from index.versions import current_version

    served = current_version(settings.index_dir)
    assistant = load_assistant(settings)
    if token is None or in_terminal:
        _chat(settings, assistant)
    else:
        asyncio.run(_serve(settings, token, assistant, served))
    return 0


def _chat(settings: BotSettings, assistant: Assistant) -> None:
    from datetime import datetime

    from bot.assistant.wording import Wordings
    from bot.terminal import converse

    for stream in (sys.stdin, sys.stdout):
        stream.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]
    converse(assistant, lambda: datetime.now(settings.zone), Wordings())


async def _serve(settings: BotSettings, token: str, assistant: Assistant, served: str | None) -> None:
    """Serves Telegram until SIGTERM or SIGINT, and follows the index meanwhile."""
    from datetime import datetime, timedelta
    from functools import partial

    from bot.assembly import load_assistant
    from bot.assistant.wording import Wordings
    from bot.renewal import follow_index
    from bot.storage.conversations import ConversationStore
    from bot.storage.database import Database
    from bot.storage.retention import forget_in_time
    from bot.telegram.application import build_application
    from bot.telegram.handlers import Handlers
    from bot.telegram.memory import Memory
    from bot.telegram.receiving.polling import Poller
    from bot.worker import Worker
    from index.versions import current_version

    wordings = Wordings()
    database = Database(settings.database_url.get_secret_value())
    await database.open()
    worker = Worker(assistant, queue_size=settings.question_queue_size, deadline=settings.answer_deadline_seconds)
    clock = partial(datetime.now, settings.zone)
    remembered = timedelta(minutes=settings.conversation_minutes)
    store = ConversationStore(database, clock)
    handlers = Handlers(worker, clock, wordings, Memory(store, seconds=remembered.total_seconds()))
    application = build_application(token, settings.telegram_api_url, handlers)
    renew = partial(worker.renew, partial(load_assistant, settings))
    following = asyncio.create_task(follow_index(partial(current_version, settings.index_dir), renew, served))
    forgetting = asyncio.create_task(forget_in_time(store, remembered, clock))
    polling = asyncio.create_task(Poller(application, wordings).run())
    _cancel_on_signals(polling)
    try:
        with suppress(asyncio.CancelledError):
            await polling
    finally:
        following.cancel()
        forgetting.cancel()
        await worker.close()
        await database.close()
    logger.info("Stopped")


def _cancel_on_signals(task: asyncio.Task[None]) -> None:
    for number in (signal.SIGTERM, signal.SIGINT):
        with suppress(NotImplementedError):  # Windows, where Ctrl-C interrupts instead
            asyncio.get_running_loop().add_signal_handler(number, task.cancel)


if __name__ == "__main__":
    sys.exit(main())
