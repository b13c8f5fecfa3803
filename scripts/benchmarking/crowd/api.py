"""A Bot API server that only counts the time: it believes whatever it is sent, and answers at once."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from itertools import count
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl

if TYPE_CHECKING:
    from aiohttp import web

Params = dict[str, Any]

TOKEN = "1:benchmark"
_BOT = {"id": 1, "is_bot": True, "first_name": "Bot", "username": "some_bot"}
_SETTLED: Params = {
    "getMe": _BOT,
    "getMyCommands": [],
    "getMyDescription": {"description": ""},
    "getMyShortDescription": {"short_description": ""},
    "getChatMenuButton": {"type": "commands"},
}
"""What the server says of the bot itself."""
_AT_ONCE = 100  # updates in one answer, as Telegram gives


class Api:
    """One bot's Telegram.

    Attributes:
        polled: set as soon as the bot asks for updates.
        sent: how many messages the bot has sent.
    """

    def __init__(self) -> None:
        self.polled = asyncio.Event()
        self.sent = 0
        self._updates: list[Params] = []
        self._arrived = asyncio.Event()
        self._waiting: dict[int, asyncio.Future[str]] = {}
        self._numbers = count(1)

    async def ask(self, chat: int, text: str) -> tuple[float, str]:
        """Writes to the bot and gives the seconds until it has sent something into the chat, and what."""
        answered: asyncio.Future[str] = asyncio.get_running_loop().create_future()
        self._waiting[chat] = answered
        start = time.perf_counter()
        self._updates.append({"update_id": next(self._numbers), "message": self._message(chat, text)})
        self._arrived.set()
        said = await answered
        return time.perf_counter() - start, said

    async def call(self, method: str, params: Params) -> object:
        """Gives the result of a request."""
        if method == "getUpdates":
            return await self._get_updates(int(params.get("offset", 0)), float(params.get("timeout", 0)))
        if method != "sendMessage":
            return _SETTLED.get(method, True)
        chat = int(params["chat_id"])
        self.sent += 1
        waiting = self._waiting.pop(chat, None)
        if waiting and not waiting.done():
            waiting.set_result(params["text"])
        return self._message(chat, params["text"]) | {"from": _BOT}

    async def _get_updates(self, offset: int, seconds: float) -> list[Params]:
        self.polled.set()
        self._updates = [update for update in self._updates if update["update_id"] >= offset]
        if not self._updates:
            self._arrived.clear()
            try:
                async with asyncio.timeout(seconds):
                    await self._arrived.wait()
            except TimeoutError:
                return []
        return self._updates[:_AT_ONCE]

    def _message(self, chat: int, text: str) -> Params:
        person = {"id": chat, "is_bot": False, "first_name": "Aino", "language_code": "en"}
        place = {"id": chat, "type": "private", "first_name": "Aino"}
        return {
            "message_id": next(self._numbers),
            "date": int(time.time()),
            "chat": place,
            "from": person,
            "text": text,
        }


@asynccontextmanager
async def served(api: Api) -> AsyncIterator[str]:
    """Serves on a free port of 127.0.0.1 and gives the address."""
    from aiohttp import web

    async def answer(request: web.Request) -> web.Response:
        body = await request.read()
        if request.content_type == "application/json":
            params: Params = json.loads(body)
        else:
            params = dict(parse_qsl(body.decode(), keep_blank_values=True))
        result = await api.call(request.match_info["method"], params)
        return web.Response(text=json.dumps({"ok": True, "result": result}), content_type="application/json")

    application = web.Application()
    application.router.add_route("*", "/bot{token}/{method}", answer)
    runner = web.AppRunner(application, access_log=None, shutdown_timeout=1)
    await runner.setup()
    try:
        site = web.TCPSite(runner, "127.0.0.1", 0)
        await site.start()
        yield f"http://127.0.0.1:{runner.addresses[0][1]}"
    finally:
        await runner.cleanup()
