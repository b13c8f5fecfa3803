"""Serves Telegram: from settings to a running bot, and to its end."""

from __future__ import annotations

import asyncio
import logging
import signal
import time
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from bot.assembly import load_assistant
from bot.assistant.assistant import Assistant
from bot.assistant.wording import Wordings
from bot.clock import clock_of
from bot.measures import Measures
from bot.renewal import follow_index
from bot.settings import BotSettings
from bot.storage.conversations import ConversationStore
from bot.storage.database import Database
from bot.storage.inbox import Inbox
from bot.storage.retention import forget_in_time
from bot.storage.stars import StarStore
from bot.telegram.application import build_application
from bot.telegram.handlers import Handlers
from bot.telegram.memory import Memory
from bot.telegram.profile.menus import Chats
from bot.telegram.profile.setting import Profile
from bot.telegram.receiving.intake import Intake
from bot.telegram.receiving.patience import Patience
from bot.telegram.receiving.polling import Poller
from bot.telegram.sending.limits import Limits
from bot.telegram.watchlist.commands import Watchlist
from bot.telegram.watchlist.keeper import Edition, Keeper
from bot.telegram.watchlist.reminders import Reminders
from bot.warming import warmed
from bot.watchlist.festival import Festival
from bot.worker import Worker
from index.versions import current_version, published_at

if TYPE_CHECKING:
    from bot.telegram.receiving.webhook import Webhook

logger = logging.getLogger(__name__)


class Service:
    """The bot on Telegram.

    Args:
        settings: with a token, and with a webhook's address if Telegram is to deliver.
        assistant: answers the questions.
        served: the version of the index from which it does.
    """

    def __init__(self, settings: BotSettings, assistant: Assistant, served: str | None) -> None:
        self._settings = settings
        self._embedder = assistant.knowledge.embedder
        self._served = served
        self._clock = clock_of(settings.zone, settings.festival_now)
        self._remembered = timedelta(minutes=settings.conversation_minutes)
        self._database = Database(settings.database_url.get_secret_value())
        self._store = ConversationStore(self._database, self._clock)
        self._keeper = Keeper(
            self._database, self._edition(assistant, served), partial(current_version, settings.index_dir), self._clock
        )
        self._measures = Measures()
        self._worker = Worker(
            assistant,
            self._clock,
            queue_size=settings.question_queue_size,
            deadline=settings.answer_deadline_seconds,
        )
        self._measures.follow("questions_open", "Questions that wait or are answered now.", lambda: self._worker.open)
        self._measures.follow("index_age_seconds", "Seconds since the index was published.", self._index_age)

    async def run(self) -> None:
        """Serves until SIGTERM or SIGINT, and follows the index meanwhile.

        Raises:
            SettingsError: Telegram does not accept the token, or a port cannot be used.
            SecondPoller: another program polls with the same token.
        """
        if self._settings.festival_now:
            logger.warning("FESTIVAL_NOW is set: reminders are sent and stars deleted as if it were %s", self._clock())
        async with AsyncExitStack() as stack:
            stack.push_async_callback(self._database.close)
            await self._database.open()
            await self._keeper.prepare()
            stack.push_async_callback(self._worker.close)
            intake = self._intake()
            channel = self._channel(intake)
            await self._open_ports(stack, intake, channel)
            await stack.enter_async_context(self._at_its_side(intake))
            receiving = asyncio.create_task(channel.run())
            cancel_on_signals(receiving)
            with suppress(asyncio.CancelledError):
                await receiving
        logger.info("Stopped")

    def _intake(self) -> Intake:
        settings, wordings = self._settings, Wordings()
        token = settings.telegram_bot_token.get_secret_value() if settings.telegram_bot_token else ""
        memory = Memory(self._store, seconds=self._remembered.total_seconds())
        lists = Watchlist(self._database, memory, wordings, self._clock, self._keeper.festival)
        staff = settings.telegram_staff_chat
        inbox = Inbox(self._database, self._clock)
        answered = inbox.answered.note
        handlers = Handlers(self._worker, wordings, memory, self._measures, lists, staff, answered)
        limits = Limits(
            overall=settings.telegram_messages_per_second,
            chat=settings.telegram_chat_messages_per_second,
            burst=settings.telegram_chat_burst,
            group=settings.telegram_group_messages_per_minute,
        )
        patience = Patience(settings.user_questions_per_minute)
        self._measures.follow("updates_open", "Updates taken and not finished.", lambda: inbox.open)
        application = build_application(
            token, settings.telegram_api_url, handlers, limits=limits, patience=patience, finished=inbox.finished
        )
        chats = Chats(settings.telegram_volunteer_chat, settings.telegram_staff_chat)
        profile = Profile(wordings, settings.festival_name, chats)
        return Intake(application, profile, self._measures, inbox)

    def _channel(self, intake: Intake) -> Poller | Webhook:
        address, secret = self._settings.telegram_webhook_url, self._settings.telegram_webhook_secret
        if not (address and secret):
            return Poller(intake)
        from bot.telegram.receiving.webhook import Webhook

        return Webhook(intake, address, secret.get_secret_value())

    async def _open_ports(self, stack: AsyncExitStack, intake: Intake, channel: Poller | Webhook) -> None:
        """Serves deliveries and health on the port, and figures there, too, unless they have a port of their own."""
        settings = self._settings
        if isinstance(channel, Poller) and not settings.metrics_port:
            return
        from bot.web import health_routes, serving  # a web server is 9 MB that a bot which polls does without

        def ready() -> str | None:
            if not intake.open:
                return "not receiving"
            return None if self._worker.open < settings.question_queue_size else "too many questions wait"

        if not isinstance(channel, Poller):
            shown = None if settings.metrics_port else self._measures
            routes = [*channel.routes(), *health_routes(ready, shown)]
            await stack.enter_async_context(serving(routes, settings.port, "PORT"))
        if settings.metrics_port:
            routes = health_routes(ready, self._measures)
            await stack.enter_async_context(serving(routes, settings.metrics_port, "METRICS_PORT"))

    @asynccontextmanager
    async def _at_its_side(self, intake: Intake) -> AsyncIterator[None]:
        """Follows the index, reminds and forgets in time, for as long as the block lasts."""
        renew = partial(self._worker.renew, self._load)
        bot = intake.application.bot
        reminders = Reminders(StarStore(self._database), bot, Wordings(), self._clock, self._keeper.festival)
        current = partial(current_version, self._settings.index_dir)
        tasks = [
            asyncio.create_task(follow_index(current, renew, self._served)),
            asyncio.create_task(forget_in_time(self._store, self._remembered, self._clock)),
            asyncio.create_task(self._keeper.run(reminders, lambda: intake.open)),
        ]
        try:
            yield
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)

    def _load(self) -> Assistant:
        """Gives an assistant that answers from what is published; the lists follow the same.

        The model that is loaded goes on when the new index was built with it, and so do the vectors it remembers.
        """
        version = current_version(self._settings.index_dir)
        assistant = warmed(load_assistant(self._settings, self._embedder), self._clock())
        self._embedder = assistant.knowledge.embedder
        self._keeper.use(self._edition(assistant, version))
        return assistant

    def _edition(self, assistant: Assistant, version: str | None) -> Edition:
        return Edition(Festival(assistant.knowledge, timedelta(minutes=self._settings.reminder_minutes)), version)

    def _index_age(self) -> float:
        published = published_at(self._settings.index_dir)
        return time.time() - published if published else float("nan")


def cancel_on_signals(task: asyncio.Task[None]) -> None:
    """Lets SIGTERM and SIGINT cancel a task once: of the two that supervisors may send, one cuts nothing short."""
    for number in (signal.SIGTERM, signal.SIGINT):
        with suppress(NotImplementedError):  # Windows, where Ctrl-C interrupts instead
            asyncio.get_running_loop().add_signal_handler(number, lambda: task.cancelling() or task.cancel())
