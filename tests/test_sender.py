from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from datetime import UTC, datetime

import pytest
from telegram import Bot, MessageEntity
from telegram.constants import MessageEntityType
from telegram.error import BadRequest, Forbidden
from telegram.ext import ExtBot

from bot.measures import Measures
from bot.storage.conversations import Place
from bot.telegram.sending.limits import Limits, Line, Priority
from bot.telegram.sending.messages import send
from bot.telegram.sending.sender import Sender
from bot.telegram.showing.rendering import Message
from tests.bot_api import BotApi, Fault
from tests.bot_api_server import Wire
from tests.chatting import UNLIMITED


@pytest.fixture(autouse=True)
def _times_as_timedelta(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PTB_TIMEDELTA", "true")  # as `build_application` does


@asynccontextmanager
async def sending(api: BotApi, limits: Limits = UNLIMITED, measures: Measures | None = None) -> AsyncIterator[Bot]:
    for chat in (1, 2, -100):
        api.say("hello", chat, "private" if chat > 0 else "supergroup")
    limiter = Sender(limits, measures or Measures())
    wire = Wire(api)
    async with ExtBot(api.token, request=wire, get_updates_request=wire, rate_limiter=limiter) as bot:
        yield bot


@contextmanager
def standing_time() -> Iterator[None]:
    """Lets no time pass for what runs on the event loop meanwhile, however slow the machine is."""
    loop = asyncio.get_running_loop()
    now = loop.time()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(loop, "time", lambda: now)
        yield


async def passed(line: Line, priority: Priority, name: str, order: list[str]) -> None:
    await line.turn(priority)
    order.append(name)


async def test_answers_go_before_reminders() -> None:
    line, order = Line(20), []  # type: tuple[Line, list[str]]
    wanted = [
        (Priority.REMINDER, "soon 1"),
        (Priority.ANSWER, "answer 1"),
        (Priority.REMINDER, "soon 2"),
        (Priority.ANSWER, "answer 2"),
    ]
    with standing_time():
        for _ in range(20):
            await line.turn(Priority.REMINDER)
        waiting = [asyncio.create_task(passed(line, priority, name, order)) for priority, name in wanted]
        await asyncio.sleep(0)
    await asyncio.gather(*waiting)
    assert order == ["answer 1", "answer 2", "soon 1", "soon 2"]


async def test_who_gives_up_waiting_takes_no_turn() -> None:
    line, order = Line(20), []  # type: tuple[Line, list[str]]
    with standing_time():
        for _ in range(20):
            await line.turn(Priority.ANSWER)
        waiting = [asyncio.create_task(passed(line, Priority.ANSWER, name, order)) for name in ("a", "b")]
        await asyncio.sleep(0)
    waiting[0].cancel()
    await waiting[1]
    assert order == ["b"]


@pytest.mark.parametrize(
    "fault",
    [
        Fault(500),
        Fault(502, description="Bad Gateway"),
        Fault(dropped=True),
        Fault(retry_after=1),
    ],
)
async def test_what_passes_over_is_tried_again_and_counted(fault: Fault) -> None:
    api, measures = BotApi(), Measures()
    api.fail("sendMessage", fault)
    async with sending(api, measures=measures) as bot:
        await bot.send_message(1, "x")
    assert [message["text"] for message in api.sent()] == ["x"]
    assert "bot_requests_retried_total" in measures.text().decode()


async def test_a_message_whose_fate_is_unknown_is_sent_again() -> None:
    api = BotApi()
    api.fail("sendMessage", Fault(dropped=True, late=True))
    async with sending(api) as bot:
        await bot.send_message(1, "x")
    assert [message["text"] for message in api.sent()] == ["x", "x"]


@pytest.mark.parametrize(
    ("fault", "error"), [(Fault(400, description="Bad Request: no"), BadRequest), (Fault(403), Forbidden)]
)
async def test_what_telegram_refuses_is_not_tried_again(fault: Fault, error: type[Exception]) -> None:
    api = BotApi()
    api.fail("sendMessage", fault)
    async with sending(api) as bot:
        with pytest.raises(error):
            await bot.send_message(1, "x")
    assert api.methods().count("sendMessage") == 1


async def test_a_chat_that_must_wait_stops_no_other() -> None:
    api = BotApi()
    api.fail("sendMessage", Fault(retry_after=1))
    async with sending(api) as bot:
        with standing_time():
            first = asyncio.create_task(bot.send_message(1, "first"))
            await asyncio.to_thread(api.wait_until, lambda: api.methods().count("sendMessage") == 1)
            second = asyncio.create_task(bot.send_message(1, "second"))
            other = await bot.send_message(2, "other")
            assert not first.done()
            assert not second.done()
            assert other.text == "other"
        await asyncio.gather(first, second)
    assert api.sent()[0]["text"] == "other"
    assert {message["text"] for message in api.sent(1)} == {"first", "second"}


async def test_a_chat_at_its_limit_stops_no_other() -> None:
    api = BotApi()
    async with sending(api, Limits(overall=10_000, chat=2, burst=2, group=1)) as bot:
        with standing_time():
            crowd = [asyncio.create_task(bot.send_message(1, str(number))) for number in range(3)]
            group = [asyncio.create_task(bot.send_message(-100, str(number))) for number in range(2)]
            await bot.send_message(2, "other")
        await asyncio.gather(*crowd)
        assert len(api.sent(-100)) == 1  # the second would come a minute later
        group[1].cancel()
    sent = [message["text"] for message in api.sent() if message["chat"]["id"] > 0]
    assert sorted(sent[:3]) == ["0", "1", "other"]
    assert sent[3] == "2"


async def test_an_ornament_is_sent_once_and_at_once() -> None:
    api = BotApi()
    async with sending(api, Limits(overall=10_000, chat=0.001, burst=1)) as bot:
        await bot.send_message(1, "x")
        await bot.send_chat_action(1, "typing")
    assert api.methods() == ["getMe", "sendMessage", "sendChatAction"]


async def test_entities_are_sent_as_the_library_would_send_them() -> None:
    marked = (
        MessageEntity(MessageEntityType.EXPANDABLE_BLOCKQUOTE, offset=0, length=5),
        MessageEntity(MessageEntityType.BOLD, offset=2, length=1),
        MessageEntity(MessageEntityType.DATE_TIME, offset=6, length=5, unix_time=datetime(2027, 6, 11, 20, tzinfo=UTC)),
    )
    api = BotApi()
    async with sending(api) as bot:
        await send(bot, Place(1, None, 1), [Message("Today 20:00", marked)])
        await bot.send_message(1, "Today 20:00", entities=marked)
    ours, theirs = (json.loads(params["entities"]) for method, params in api.calls if method == "sendMessage")
    assert ours == theirs
