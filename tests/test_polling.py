from __future__ import annotations

import asyncio
import gc
import json
import logging
import signal
import threading
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from bot.assistant.wording import Wordings
from bot.service import cancel_on_signals
from bot.storage.claims import Received
from bot.storage.database import Database
from bot.storage.inbox import ATTEMPTS, Inbox
from bot.telegram.application import build_application
from bot.telegram.handlers import Handlers
from bot.telegram.profile.menus import Chats
from bot.telegram.profile.setting import Profile
from bot.telegram.receiving import intake, reaching
from bot.telegram.receiving.intake import Intake
from bot.telegram.receiving.polling import Poller
from bot.telegram.receiving.reaching import SecondPoller
from bot.telegram.sending import messages
from bot.telegram.sending.requests import Requests
from bot.worker import Worker
from index.errors import SettingsError
from tests.bot_api import BotApi, Fault
from tests.fake_assistant import NOW, FakeAssistant


@asynccontextmanager
async def polling(
    api: BotApi, address: str, assistant: FakeAssistant | None = None, inbox: Inbox | None = None
) -> AsyncIterator[asyncio.Task[None]]:
    """Runs the bot over real HTTP; it is stopped as SIGTERM would stop it."""
    worker = Worker(assistant or FakeAssistant(), lambda: NOW, queue_size=300, deadline=30)
    handlers = Handlers(worker, Wordings())
    finished = inbox.finished if inbox else lambda _: None
    application = build_application(api.token, address, handlers, finished=finished)
    poller = Poller(Intake(application, Profile(Wordings(), "Kaira", Chats()), handlers.measures, inbox))
    task = asyncio.create_task(poller.run())
    try:
        yield task
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError, SettingsError, SecondPoller):
            await task
        await worker.close()


def has_tried(api: BotApi, times: int) -> bool:
    return api.methods().count("sendMessage") >= times


async def until_sent(api: BotApi, count: int) -> list[str]:
    await asyncio.to_thread(api.wait_until, lambda: len(api.sent()) >= count)
    return [message["text"] for message in api.sent()]


async def test_a_message_is_answered_over_http(api: BotApi, address: str) -> None:
    async with polling(api, address):
        api.say("Café 😀?")
        assert await until_sent(api, 1) == ["Café 😀? (0 before)"]
    assert {"deleteWebhook", "setMyCommands"} <= set(api.methods())


async def test_messages_that_came_while_it_was_away_are_answered(api: BotApi, address: str) -> None:
    api.say("early")
    async with polling(api, address):
        assert await until_sent(api, 1) == ["early (0 before)"]


@pytest.mark.parametrize("kept", [True, False], ids=["received before", "received now"])
async def test_an_update_that_the_library_cannot_read_keeps_no_other_from_being_answered(
    api: BotApi, address: str, tmp_path: Path, caplog: pytest.LogCaptureFixture, kept: bool
) -> None:
    """What Telegram adds one day may be beyond the library; it would be fetched again at every start."""
    database = Database(f"sqlite+aiosqlite:///{tmp_path}/bot.db")
    aino = {"id": 7, "is_bot": False, "first_name": "Aino"}
    secret = {"message_id": 1, "date": 10**20, "chat": aino | {"type": "private"}, "from": aino, "text": "secret"}
    if kept:
        await Inbox(database, lambda: NOW).take([Received(1, 7, json.dumps({"update_id": 1, "message": secret}))])
    api.say("before")
    if not kept:
        api.push("message", secret)
        api.push("message", secret | {"date": "secret"})
    api.say("after")
    async with polling(api, address, inbox=Inbox(database, lambda: NOW)):
        assert await until_sent(api, 2) == ["before (0 before)", "after (1 before)"]
    assert await Inbox(database, lambda: NOW).abandoned() == []
    assert "An update is passed over, since it cannot be read (OverflowError)" in caplog.text
    assert "secret" not in caplog.text
    await database.close()


async def test_a_message_is_answered_though_the_library_cannot_read_all_that_it_holds(
    api: BotApi, address: str
) -> None:
    """A Bot API server may be older than the library, or newer, and tell less or more of a poll than it insists on."""
    poll = api.say(None, poll={"id": "1", "question": "Which film?"})
    api.say("this one", reply_to_message=api.messages[7, poll])
    async with polling(api, address):
        assert await until_sent(api, 2) == [Wordings().of("en").text("channel-only-text"), "this one (0 before)"]


async def test_a_token_that_is_taken_back_ends_it(api: BotApi, address: str) -> None:
    async with polling(api, address) as task:
        api.say("x")
        await until_sent(api, 1)
        api.token = "4242:another"
        api.say("y")  # ends the long poll under way
        with pytest.raises(SettingsError, match="TELEGRAM_BOT_TOKEN is not accepted"):
            await asyncio.wait_for(asyncio.shield(task), 40)


async def test_only_what_is_acted_on_is_asked_for(api: BotApi, address: str) -> None:
    async with polling(api, address):
        api.say("x")
        await until_sent(api, 1)
    asked = {params["allowed_updates"] for method, params in api.calls if method == "getUpdates"}
    assert asked == {'["message", "edited_message", "callback_query", "inline_query", "guest_message"]'}


async def test_the_network_may_be_down_at_the_start_and_later(
    api: BotApi, address: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, "bot")
    api.fail("getMe", Fault(dropped=True), Fault(500))
    api.fail("deleteWebhook", Fault(502))
    api.fail("getUpdates", Fault(500), Fault(status=200), Fault(dropped=True))
    async with polling(api, address):
        api.say("still there?")
        assert await until_sent(api, 1) == ["still there? (0 before)"]
    lines = [record.getMessage() for record in caplog.records]
    assert lines.count("Telegram cannot be reached (NetworkError); trying on") >= 3
    assert not any(record.exc_info for record in caplog.records)


NO_UPDATES = (b"<html>sign in</html>", b"[]", b'{"ok": true}', b'{"result": {"update_id": 1}}', b'{"result": [1]}')


async def test_what_is_no_list_of_updates_is_one_line_and_is_asked_for_again(
    api: BotApi, address: str, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """Networks of hotels answer in Telegram's place, and so does what lies before a Bot API server of one's own."""
    monkeypatch.setattr(reaching, "LONGEST_PAUSE_SECONDS", 0.01)
    request, odd = Requests.do_request, iter(NO_UPDATES)

    async def misled(self: Requests, url: str, *others: Any, **named: Any) -> tuple[int, bytes]:  # noqa: ANN401
        status, answer = await request(self, url, *others, **named)
        return status, next(odd, answer) if url.lower().endswith("getupdates") else answer

    monkeypatch.setattr(Requests, "do_request", misled)
    async with polling(api, address):
        api.say("still there?")
        assert await until_sent(api, 1) == ["still there? (0 before)"]
    assert caplog.text.count("Telegram cannot be reached (NetworkError); trying on") == 1
    assert not any(record.exc_info for record in caplog.records)


async def test_a_menu_that_cannot_be_set_is_only_a_line(
    api: BotApi, address: str, caplog: pytest.LogCaptureFixture
) -> None:
    api.fail("setMyCommands", Fault(400, description="Bad Request: no"))
    async with polling(api, address):
        api.say("x")
        await until_sent(api, 1)
    assert "The menu of commands was not set (BadRequest)" in caplog.text


async def test_a_wrong_token_ends_it_and_is_not_shown(api: BotApi, address: str) -> None:
    worker = Worker(FakeAssistant(), lambda: NOW, queue_size=1, deadline=1)
    handlers = Handlers(worker, Wordings())
    application = build_application("1:wrong", address, handlers)
    poller = Poller(Intake(application, Profile(Wordings(), "Kaira", Chats()), handlers.measures))
    with pytest.raises(SettingsError, match="TELEGRAM_BOT_TOKEN is not accepted") as caught:
        await poller.run()
    assert "wrong" not in str(caught.value)
    assert caught.value.__cause__ is None
    await worker.close()


async def test_a_second_poller_ends_the_first(api: BotApi, address: str) -> None:
    async with polling(api, address) as first:
        await asyncio.to_thread(api.wait_until, lambda: api._poll == 1)
        async with polling(api, address):
            with pytest.raises(SecondPoller, match="another program"):
                await asyncio.wait_for(asyncio.shield(first), 30)
            api.say("who answers?")
            assert await until_sent(api, 1) == ["who answers? (0 before)"]


async def test_stopping_finishes_what_was_received_and_says_so(
    api: BotApi, address: str, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(intake, "STOP_WITHIN_SECONDS", 60)
    monkeypatch.setattr(messages, "TYPING_AFTER", 0.2)
    assistant = FakeAssistant()
    assistant.gate = threading.Event()
    async with polling(api, address, assistant) as task:
        api.say("last one")
        assert await asyncio.to_thread(assistant.begun.acquire, timeout=30)
        task.cancel()
        await asyncio.sleep(0.4)
        assistant.gate.set()
        with suppress(asyncio.CancelledError):
            await task
        assert [message["text"] for message in api.sent()] == ["last one (0 before)"]
        status, rest = api.call(api.token, "getUpdates", {})
        assert (status, rest["result"]) == (200, [])
    assert "Exception" not in caplog.text  # of the sign that would have been shown by then


async def test_a_second_signal_does_not_cut_short_what_the_first_lets_it_finish(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    finishing, allowed = asyncio.Event(), asyncio.Event()
    handlers: dict[int, Callable[[], object]] = {}
    monkeypatch.setattr(asyncio.get_running_loop(), "add_signal_handler", handlers.__setitem__)

    async def serve() -> None:
        try:
            await asyncio.Event().wait()
        finally:
            finishing.set()
            await allowed.wait()

    serving = asyncio.create_task(serve())
    await asyncio.sleep(0)
    cancel_on_signals(serving)
    handlers[signal.SIGTERM]()
    await finishing.wait()
    handlers[signal.SIGTERM]()
    handlers[signal.SIGINT]()
    for _ in range(3):  # turns of the loop, in which it would be cancelled
        await asyncio.sleep(0)
    assert not serving.done()
    allowed.set()
    await asyncio.gather(serving, return_exceptions=True)
    assert serving.cancelled()


async def test_a_bot_stopped_again_and_again_while_telegram_takes_no_answers_gives_none_up(
    api: BotApi, address: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(intake, "STOP_WITHIN_SECONDS", 0.2)
    database = Database(f"sqlite+aiosqlite:///{tmp_path}/bot.db")
    api.fail("sendMessage", *[Fault(502)] * 100)
    api.say("is anybody there?")
    for _ in range(ATTEMPTS + 1):
        tried = api.methods().count("sendMessage")  # the one before may have tried more than once
        async with polling(api, address, inbox=Inbox(database, lambda: NOW)):
            await asyncio.to_thread(api.wait_until, partial(has_tried, api, tried + 1))
    api.forgive("sendMessage")
    async with polling(api, address, inbox=Inbox(database, lambda: NOW)):
        assert await until_sent(api, 1) == ["is anybody there? (0 before)"]
    await database.close()


async def test_stopped_while_questions_wait_for_their_turn_it_leaves_them_without_a_warning(
    api: BotApi, address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(intake, "STOP_WITHIN_SECONDS", 0.2)
    api.fail("sendMessage", *[Fault(502)] * 100)
    for _ in range(3):
        api.say("is anybody there?")
    async with polling(api, address):
        await asyncio.to_thread(api.wait_until, partial(has_tried, api, 1))
    gc.collect()  # what was never awaited warns now


async def test_stopped_while_its_menus_are_being_set_it_leaves_nothing_under_way(
    api: BotApi, address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(intake, "STOP_WITHIN_SECONDS", 0.2)
    api.fail("sendMessage", *[Fault(502)] * 100)
    api.fail("getMyCommands", Fault(delay=1))
    api.say("is anybody there?")
    async with polling(api, address):
        await asyncio.to_thread(api.wait_until, partial(has_tried, api, 1))
    assert asyncio.all_tasks() == {asyncio.current_task()}


async def test_it_can_be_stopped_while_the_network_is_down(api: BotApi) -> None:
    async with polling(api, "http://127.0.0.1:9") as task:
        await asyncio.sleep(0.2)
        assert not task.done()
    assert task.cancelled()


async def test_stopped_in_the_middle_of_its_start_it_leaves_no_connection_open(api: BotApi, address: str) -> None:
    for turns in range(10):  # of the loop: each stops it a little later
        async with polling(api, address) as task:
            for _ in range(turns):
                await asyncio.sleep(0)
        assert task.cancelled()
    gc.collect()  # a connection that was left open warns now


async def test_many_people_at_once_are_all_answered_in_order(api: BotApi, address: str) -> None:
    for number in range(90):
        api.say(f"q{number}", chat=1 + number % 30)
    async with polling(api, address):
        await until_sent(api, 90)
    for chat in range(1, 31):
        expected = [f"q{number} ({number // 30} before)" for number in range(90) if 1 + number % 30 == chat]
        assert [message["text"] for message in api.sent(chat)] == expected
