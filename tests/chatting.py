"""The real application with the real assistant on a strict Bot API, at a time of the sample festival."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from telegram import Update

from bot.assistant.wording import Wordings
from bot.storage.conversations import ConversationStore
from bot.telegram.application import build_application
from bot.telegram.handlers import BotApplication, Handlers
from bot.telegram.memory import Memory
from bot.telegram.sending.limits import Limits
from bot.telegram.watchlist.commands import Watchlist
from bot.worker import Assistant, Worker
from tests.bot_api import BotApi
from tests.bot_api_interactive import buttons_of
from tests.bot_api_server import Wire

UNLIMITED = Limits(overall=10_000, chat=10_000, burst=10_000, group=10_000)


@dataclass
class Chatting:
    """A bot that runs, and what a test does with it."""

    api: BotApi
    application: BotApplication
    handlers: Handlers

    async def receive(self) -> None:
        """Handles all updates that wait, and everything that follows from them."""
        status, body = self.api.call(self.api.token, "getUpdates", {"offset": self.api.confirmed})
        assert status == 200
        for update in body["result"]:
            self.api.confirmed = update["update_id"] + 1
            self.application.update_queue.put_nowait(Update.de_json(update, self.application.bot))
        await self.application.update_queue.join()

    async def ask(self, text: str, chat: int = 7, kind: str = "private", **extra: object) -> dict[str, Any]:
        """Asks, and gives the last message of the bot after that."""
        self.api.say(text, chat, kind, **extra)
        await self.receive()
        return self.api.sent(chat)[-1]

    async def press(self, message: dict[str, Any], label: str, **user: Any) -> dict[str, Any]:  # noqa: ANN401
        """Presses the button with a label, and gives what was answered to the press."""
        press = self.api.press(message, label, **user)
        await self.receive()
        return self.api.presses[press]


def labels(message: dict[str, Any]) -> list[str]:
    return [button["text"] for button in buttons_of(message)]


@asynccontextmanager
async def chatting(
    assistant: Assistant,
    now: datetime,
    store: ConversationStore | None = None,
    api: BotApi | None = None,
    staff: int | None = None,
    lists: Callable[[Memory], Watchlist] | None = None,
) -> AsyncIterator[Chatting]:
    """Runs a bot; another one on the same `api` and `store` is the bot after a restart."""
    api = api or BotApi()
    worker = Worker(assistant, lambda: now, queue_size=10, deadline=30)
    memory = Memory(store)
    kept = lists(memory) if lists else None
    handlers = Handlers(worker, Wordings(), memory, lists=kept, staff=staff)
    application = build_application(api.token, "http://127.0.0.1", handlers, Wire(api), UNLIMITED)
    async with application:
        await application.start()
        try:
            yield Chatting(api, application, handlers)
        finally:
            await application.stop()
            await worker.close()
