from __future__ import annotations

import asyncio
import json
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing, suppress
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlsplit

import aiohttp
import pytest

from bot.assistant.wording import Wordings
from bot.storage.database import Database
from bot.storage.inbox import Inbox
from bot.telegram.application import build_application
from bot.telegram.handlers import Handlers
from bot.telegram.profile.menus import Chats
from bot.telegram.profile.setting import Profile
from bot.telegram.receiving.intake import Intake
from bot.telegram.receiving.webhook import SECRET_HEADER, Webhook
from bot.web import health_routes, serving
from bot.worker import Worker
from index.errors import SettingsError
from tests.bot_api import BotApi
from tests.bot_api_deliveries import delivering
from tests.fake_assistant import NOW, FakeAssistant
from tests.processes import free_port

SECRET = "kaamos-2027"
QUESTION = {
    "update_id": 1,
    "message": {
        "message_id": 1,
        "date": 1,
        "chat": {"id": 7, "type": "private"},
        "from": {"id": 7, "is_bot": False, "first_name": "Aino"},
        "text": "when?",
    },
}

WRONG: list[object] = [7, "x", [], {"chat": 7}]


@dataclass
class Served:
    """A bot that Telegram delivers to, and its address."""

    address: str
    http: aiohttp.ClientSession
    assistant: FakeAssistant

    async def deliver(self, body: bytes | str, secret: str | None = SECRET) -> int:
        headers = {} if secret is None else {SECRET_HEADER: secret}
        async with self.http.post(f"{self.address}/telegram", data=body, headers=headers) as response:
            return response.status

    async def get(self, path: str) -> tuple[int, str]:
        async with self.http.get(self.address + path) as response:
            return response.status, await response.text()


@asynccontextmanager
async def hooked(api: BotApi, address: str, inbox: Inbox | None = None) -> AsyncIterator[Served]:
    port = free_port()
    own = f"http://127.0.0.1:{port}"
    worker = Worker(assistant := FakeAssistant(), lambda: NOW, queue_size=300, deadline=30)
    handlers = Handlers(worker, Wordings())
    application, profile = build_application(api.token, address, handlers), Profile(Wordings(), "Kaira", Chats())
    intake = Intake(application, profile, handlers.measures, inbox)
    webhook = Webhook(intake, own, SECRET)
    routes = [*webhook.routes(), *health_routes(lambda: None if intake.open else "not yet", handlers.measures)]
    async with serving(routes, port, "PORT"), aiohttp.ClientSession() as http:
        task = asyncio.create_task(webhook.run())
        try:
            await asyncio.to_thread(api.wait_until, lambda: api.webhook is not None)
            await asyncio.to_thread(api.wait_until, lambda: intake.open)
            yield Served(own, http, assistant)
        finally:
            task.cancel()
            with suppress(asyncio.CancelledError):
                await task
            await worker.close()


async def test_what_telegram_delivers_is_answered(api: BotApi, address: str) -> None:
    async with hooked(api, address) as bot:
        assert api.webhook is not None
        assert api.webhook["url"] == f"{bot.address}/telegram"
        with delivering(api):
            api.say("when?")
            api.say("where?", chat=8)
            await asyncio.to_thread(api.wait_until, lambda: len(api.sent()) == 2)
    assert sorted(message["text"] for message in api.sent()) == ["when? (0 before)", "where? (0 before)"]
    assert api.webhook is not None  # another copy, or the next start, goes on with it


def _deliver_latin_1(address: str, secret: str) -> int:
    with closing(HTTPConnection(urlsplit(address).netloc, timeout=30)) as connection:
        connection.request("POST", "/telegram", json.dumps(QUESTION), {SECRET_HEADER: secret})
        return connection.getresponse().status


async def test_a_delivery_without_the_secret_is_refused(api: BotApi, address: str) -> None:
    async with hooked(api, address) as bot:
        for secret in (None, "", "kaamos-2028", "kaamös", SECRET + "x"):
            assert await bot.deliver(json.dumps(QUESTION), secret) == 403, secret
        assert await asyncio.to_thread(_deliver_latin_1, bot.address, "kaamös") == 403
        assert bot.assistant.asked == []


async def test_what_is_no_update_is_turned_down_and_hurts_nobody(api: BotApi, address: str) -> None:
    bodies: list[str | bytes] = [
        "",
        "{",
        "[]",
        "7",
        "{}",
        '{"update_id": "1"}',
        '{"update_id": true}',
        f'{{"update_id": {2**63}}}',
        b"\xff\xfe",
        "[" * 60_000,
    ]
    async with hooked(api, address) as bot:
        for body in bodies:
            assert await bot.deliver(body) == 400, body[:80]
        api.messages[7, 1] = QUESTION["message"]  # type: ignore[assignment]
        assert await bot.deliver(json.dumps(QUESTION)) == 200
        await asyncio.to_thread(api.wait_until, lambda: len(api.sent(7)) == 1)


async def test_an_update_that_cannot_be_read_is_confirmed_or_telegram_would_deliver_it_for_ever(
    api: BotApi, address: str
) -> None:
    async with hooked(api, address) as bot:
        for message in WRONG:
            assert await bot.deliver(json.dumps({"update_id": 1, "message": message})) == 200, message
        api.messages[7, 1] = QUESTION["message"]  # type: ignore[assignment]
        assert await bot.deliver(json.dumps(QUESTION)) == 200
        await asyncio.to_thread(api.wait_until, lambda: len(api.sent(7)) == 1)
        assert f'bot_updates_total{{kind="unreadable"}} {len(WRONG)}.0' in (await bot.get("/metrics"))[1]


async def test_a_body_that_is_too_long_is_turned_down(api: BotApi, address: str) -> None:
    async with hooked(api, address) as bot:
        assert await bot.deliver(" " * (512 * 1024 + 1)) == 413
        entity = {"type": "custom_emoji", "offset": 0, "length": 1, "custom_emoji_id": "5368324170671202286"}
        longest = {"text": "ä" * 4_096, "entities": [entity] * 100}
        message = {**QUESTION["message"], **longest}  # type: ignore[dict-item]
        told = json.dumps({"update_id": 1, "message": {**message, "reply_to_message": message}})
        assert len(told) > 64 * 1024
        assert await bot.deliver(told) == 200


async def test_other_methods_and_paths_are_refused(api: BotApi, address: str) -> None:
    async with hooked(api, address) as bot:
        assert (await bot.get("/telegram"))[0] == 405
        assert (await bot.get("/"))[0] == 404


async def test_an_update_that_is_delivered_twice_is_answered_once(api: BotApi, address: str) -> None:
    api.messages[7, 1] = QUESTION["message"]  # type: ignore[assignment]
    async with hooked(api, address) as bot:
        for _ in range(3):
            assert await bot.deliver(json.dumps(QUESTION)) == 200
        await asyncio.to_thread(api.wait_until, lambda: len(api.sent(7)) == 1)
    assert bot.assistant.asked == ["when?"]
    assert len(api.sent(7)) == 1


async def test_an_update_that_could_not_be_written_down_is_answered_when_it_comes_again(
    api: BotApi, address: str, tmp_path: Path
) -> None:
    api.messages[7, 1] = QUESTION["message"]  # type: ignore[assignment]
    database = Database(f"sqlite+aiosqlite:///{tmp_path}/bot.db")
    await database.open()
    with sqlite3.connect(tmp_path / "bot.db") as file:
        file.execute("CREATE TRIGGER full BEFORE INSERT ON inbox BEGIN SELECT RAISE(ABORT, 'no'); END")
    async with hooked(api, address, Inbox(database, lambda: NOW)) as bot:
        assert await bot.deliver(json.dumps(QUESTION)) == 500
        file.execute("DROP TRIGGER full")
        assert await bot.deliver(json.dumps(QUESTION)) == 200
        await asyncio.to_thread(api.wait_until, lambda: len(api.sent(7)) == 1)
    file.close()
    await database.close()


async def test_health_and_figures_are_served(api: BotApi, address: str) -> None:
    async with hooked(api, address) as bot:
        assert await bot.get("/healthz") == (200, "alive\n")
        assert await bot.get("/readyz") == (200, "ready\n")
        status, text = await bot.get("/metrics")
        assert (status, "bot_answers_total" in text) == (200, True)


async def test_readiness_says_why_not() -> None:
    port = free_port()
    async with serving(health_routes(lambda: "too many questions wait"), port, "PORT"), aiohttp.ClientSession() as http:
        async with http.get(f"http://127.0.0.1:{port}/readyz") as response:
            assert (response.status, await response.text()) == (503, "too many questions wait\n")
        async with http.get(f"http://127.0.0.1:{port}/metrics") as response:
            assert response.status == 404


async def test_a_port_that_is_taken_is_named() -> None:
    port = free_port()
    async with serving([], port, "PORT"):
        with pytest.raises(SettingsError, match=f"METRICS_PORT: port {port} cannot be served"):
            async with serving([], port, "METRICS_PORT"):
                pass
