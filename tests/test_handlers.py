from __future__ import annotations

import asyncio
import logging
import threading
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

import pytest

from bot.assistant.answers import Answer, Run, Style
from bot.assistant.wording import Wordings
from bot.telegram.application import build_application
from bot.telegram.handlers import Handlers
from bot.telegram.receiving.patience import WAITING, Patience
from bot.worker import Worker
from tests.bot_api import BOT, BotApi, Fault
from tests.bot_api_server import Wire
from tests.chatting import UNLIMITED, Chatting
from tests.fake_assistant import NOW, FakeAssistant, answer_of

GROUP = -100
WORDINGS = Wordings()


@dataclass
class Bot(Chatting):
    """The real application on a strict Bot API, with an assistant that repeats the question."""

    assistant: FakeAssistant

    def measured(self) -> list[str]:
        return self.handlers.measures.text().decode().splitlines()

    def texts(self, chat: int = 7) -> list[str]:
        return [message["text"] for message in self.api.sent(chat)]


@asynccontextmanager
async def running(
    assistant: FakeAssistant, queue_size: int = 10, deadline: float = 30, patience: Patience | None = None
) -> AsyncIterator[Bot]:
    """Runs the bot with a server that sets no limits."""
    api = BotApi()
    worker = Worker(assistant, lambda: NOW, queue_size=queue_size, deadline=deadline)
    handlers = Handlers(worker, WORDINGS)
    application = build_application(api.token, "http://127.0.0.1", handlers, Wire(api), UNLIMITED, patience)
    async with application:
        await application.start()
        try:
            yield Bot(api, application, handlers, assistant)
        finally:
            await application.stop()
            await worker.close()


@pytest.fixture
async def bot() -> AsyncIterator[Bot]:
    async with running(FakeAssistant()) as running_bot:
        yield running_bot


async def test_a_question_in_private_is_answered(bot: Bot) -> None:
    bot.api.say("what did Baker shoot on an iPhone?")
    await bot.receive()
    assert bot.texts() == ["what did Baker shoot on an iPhone? (0 before)"]
    assert bot.api.methods() == ["getMe", "sendMessage"]
    assert bot.assistant.times == [NOW]
    assert "reply_to_message" not in bot.api.sent(7)[0]


async def test_typing_is_shown_when_an_answer_takes_long_in_the_topic_of_its_question() -> None:
    assistant = FakeAssistant()
    assistant.gate = threading.Event()
    async with running(assistant) as bot:
        bot.api.topics[GROUP] = {5}
        bot.api.say("@kaira_bot when?", GROUP, "supergroup", message_thread_id=5, is_topic_message=True)
        receiving = asyncio.create_task(bot.receive())
        await asyncio.to_thread(bot.api.wait_until, lambda: "sendChatAction" in bot.api.methods())
        assistant.gate.set()
        await receiving
        actions = [params for method, params in bot.api.calls if method == "sendChatAction"]
        assert {int(params["message_thread_id"]) for params in actions} == {5}
        assert len(bot.texts(GROUP)) == 1


async def test_links_show_no_preview(bot: Bot) -> None:
    bot.api.say("hello")
    await bot.receive()
    [params] = [params for method, params in bot.api.calls if method == "sendMessage"]
    assert params["link_preview_options"] == '{"is_disabled": true}'


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("/start", "/start"),
        ("/help@Kaira_Bot", "/help"),
        ("/FILM  Red Rocket", "/film Red Rocket"),
        ("/film", "/film"),
        ("/privacy", "/privacy"),
        ("/unheard of", "/unheard of"),
        ("@kaira_bot who shot it?", "who shot it?"),
        ("@kaira_bot", "/help"),
    ],
)
async def test_commands_reach_the_assistant_by_name_and_questions_without_it(bot: Bot, text: str, asked: str) -> None:
    bot.api.say(text)
    await bot.receive()
    assert bot.assistant.asked == [asked]


async def test_a_conversation_goes_on_per_person_and_topic(bot: Bot) -> None:
    bot.api.topics[GROUP] = {5}
    for user, topic in ((1, None), (1, None), (2, None), (1, 5)):
        extra: dict[str, Any] = {"from": {"id": user, "is_bot": False, "first_name": "A"}}
        if topic:
            extra |= {"message_thread_id": topic, "is_topic_message": True}
        bot.api.say("/film X", GROUP, "supergroup", **extra)
    await bot.receive()
    counts = ["/film X (0 before)", "/film X (1 before)", "/film X (0 before)", "/film X (0 before)"]
    assert sorted(bot.texts(GROUP)) == sorted(counts)


async def test_an_answer_goes_to_the_topic_of_its_question(bot: Bot) -> None:
    bot.api.topics[GROUP] = {5}
    question = bot.api.say("@kaira_bot when?", GROUP, "supergroup", message_thread_id=5, is_topic_message=True)
    await bot.receive()
    [message] = bot.api.sent(GROUP)
    assert (message["message_thread_id"], message["reply_to_message"]["message_id"]) == (5, question)


async def test_the_thread_of_a_reply_outside_forums_is_not_a_topic(bot: Bot) -> None:
    bot.api.say("@kaira_bot when?", GROUP, "supergroup", message_thread_id=3)
    await bot.receive()
    assert bot.texts(GROUP) == ["when? (0 before)"]


BY_BOT = {
    "message_id": 900,
    "date": 1,
    "chat": {"id": GROUP, "type": "supergroup"},
    "from": BOT,
    "text": "Hi",
}
BEN = {"id": 8, "is_bot": False, "first_name": "Ben"}


@pytest.mark.parametrize(
    ("text", "extra", "asked"),
    [
        ("who is coming tonight?", {}, None),
        ("@kaira_bot, who shot Tangerine?", {}, "who shot Tangerine?"),
        ("😀 who shot it @KAIRA_BOT ?", {}, "😀 who shot it ?"),
        ("@kaira_bot", {}, "/help"),
        ("@kaira_bot", {"reply_to_message": BY_BOT | {"from": BEN, "text": "who shot it?"}}, "who shot it?"),
        ("@kaira_bot ??", {"reply_to_message": BY_BOT | {"from": BEN, "text": "who shot it?"}}, "who shot it?"),
        ("@kaira_bot ??", {}, "??"),
        ("Any idea, @kaira_bot?", {"reply_to_message": BY_BOT | {"from": BEN, "text": "who shot it?"}}, "who shot it?"),
        ("@kaira_bot osaatko auttaa?", {"reply_to_message": BY_BOT | {"from": BEN, "text": "kuka?"}}, "kuka?"),
        ("@kaira_bot any idea?", {}, "any idea?"),
        ("@kaira_bot", {"reply_to_message": BY_BOT}, "/help"),
        ("@kaira_bots who?", {}, None),
        ("/film Anora", {}, "/film Anora"),
        ("/film@other_bot Anora", {}, None),
        ("/ban Aino", {}, None),
        ("/ban@kaira_bot Aino", {}, "/ban Aino"),
        ("and tomorrow?", {"reply_to_message": BY_BOT}, "and tomorrow?"),
        (
            "hello all",
            {"reply_to_message": BY_BOT | {"forum_topic_created": {"name": "T", "icon_color": 1}}},
            None,
        ),
        ("@kaira_bot shared", {"via_bot": BOT}, None),
        ("@kaira_bot hi", {"from": {"id": 3, "is_bot": True, "first_name": "Other"}}, None),
    ],
)
async def test_in_a_group_it_speaks_only_when_spoken_to(
    bot: Bot, text: str, extra: dict[str, Any], asked: str | None
) -> None:
    bot.api.say(text, GROUP, "supergroup", **extra)
    await bot.receive()
    assert bot.assistant.asked[-1:] == ([asked] if asked else [])  # before it, what the bot said that it knows no more
    assert len(bot.texts(GROUP)) == (1 if asked else 0)


@pytest.mark.parametrize("kind", ["channel_post", "edited_channel_post", "business_message"])
async def test_other_kinds_of_updates_are_left_alone(bot: Bot, kind: str) -> None:
    bot.api.push(kind, bot.api._message(50, "/help", 7, "private", {"guest_query_id": "1"}))
    await bot.receive()
    assert bot.api.methods() == ["getMe"]


async def test_an_edited_question_edits_its_answer(bot: Bot) -> None:
    question = bot.api.say("when is Tangerin?")
    await bot.receive()
    bot.api.edit(question, "when is Tangerine?")
    await bot.receive()
    assert bot.texts() == ["when is Tangerine? (0 before)"]


async def test_an_edit_of_the_last_question_changes_what_was_spoken_of(bot: Bot) -> None:
    first = bot.api.say("one")
    await bot.receive()
    bot.api.edit(first, "two")
    bot.api.say("three")
    await bot.receive()
    assert bot.texts() == ["two (0 before)", "three (1 before)"]


async def test_an_edit_of_an_earlier_question_leaves_the_conversation_alone(bot: Bot) -> None:
    first = bot.api.say("one")
    bot.api.say("two")
    await bot.receive()
    bot.api.edit(first, "uno")
    bot.api.say("three")
    await bot.receive()
    assert bot.texts() == ["uno (0 before)", "two (1 before)", "three (2 before)"]


async def test_an_edit_that_changes_nothing_is_quiet(bot: Bot) -> None:
    question = bot.api.say("when?")
    await bot.receive()
    bot.api.edit(question, "when?")
    await bot.receive()
    assert bot.texts() == ["when? (0 before)"]
    assert bot.api.methods().count("sendMessage") == 1


async def test_an_edited_question_that_was_never_answered_is_answered(bot: Bot) -> None:
    question = bot.api.say("is it warm?", GROUP, "supergroup")
    await bot.receive()
    bot.api.edit(question, "@kaira_bot is it warm?", GROUP)
    await bot.receive()
    assert bot.texts(GROUP) == ["is it warm? (0 before)"]


async def test_an_edit_is_answered_anew_when_the_answer_was_deleted(bot: Bot) -> None:
    question = bot.api.say("@kaira_bot one", GROUP, "supergroup")
    await bot.receive()
    del bot.api.messages[GROUP, bot.api.sent(GROUP)[0]["message_id"]]
    bot.api.edit(question, "@kaira_bot two", GROUP)
    await bot.receive()
    assert bot.texts(GROUP) == ["two (0 before)"]
    assert bot.api.sent(GROUP)[0]["reply_to_message"]["message_id"] == question


async def test_a_longer_or_shorter_answer_takes_the_place_of_the_one_before() -> None:
    def pages(question: str, earlier: tuple[str, ...]) -> Answer:
        return answer_of(Run(text="".join(f"{page} {'x' * 3000}\n" for page in range(int(question)))))

    async with running(FakeAssistant(pages)) as bot:
        question = bot.api.say("3")
        await bot.receive()
        assert [text[0] for text in bot.texts()] == ["0", "1", "2"]
        bot.api.edit(question, "1")
        await bot.receive()
        assert [text[0] for text in bot.texts()] == ["0"]
        bot.api.edit(question, "2")
        await bot.receive()
        assert [text[0] for text in bot.texts()] == ["0", "1"]


async def test_that_an_answer_is_sent_is_told_before_it_is_remembered(
    bot: Bot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is remembered goes into a database, which takes its time in a crowd, and a crash may come meanwhile."""
    told: list[int] = []

    async def remembered(*exchange: object) -> None:
        assert len(told) == len(bot.texts())

    monkeypatch.setattr(bot.handlers, "_sent", told.append)
    monkeypatch.setattr(bot.handlers._memory, "answered", remembered)
    for question in "one", "two":
        bot.api.say(question)
        await bot.receive()
    assert len(set(told)) == len(bot.texts()) == 2


async def test_an_update_that_comes_twice_is_answered_once(bot: Bot) -> None:
    question = bot.api.say("when?")
    bot.api.push("message", bot.api.messages[7, question])
    await bot.receive()
    assert bot.texts() == ["when? (0 before)"]


async def test_what_is_not_text_gets_a_kind_sentence_once_for_an_album(bot: Bot) -> None:
    picture = [{"file_id": "a", "file_unique_id": "b", "width": 1, "height": 1}]
    for _ in range(3):
        bot.api.say(None, photo=picture, media_group_id="album")
    bot.api.say(None, photo=picture)
    bot.api.say(None, GROUP, "supergroup", photo=picture)
    bot.api.say(None, pinned_message=BY_BOT)
    await bot.receive()
    assert bot.texts() == [WORDINGS.of("en").text("channel-only-text")] * 2
    assert bot.texts(GROUP) == []


async def test_what_is_written_under_a_picture_is_a_question(bot: Bot) -> None:
    picture = [{"file_id": "a", "file_unique_id": "b", "width": 1, "height": 1}]
    mention = [{"type": "mention", "offset": 6, "length": len("@kaira_bot")}]
    bot.api.say(None, photo=picture, media_group_id="album", caption="when is this on?")
    bot.api.say(None, photo=picture, media_group_id="album")
    bot.api.say(None, GROUP, "supergroup", photo=picture, caption="when, @kaira_bot", caption_entities=mention)
    bot.api.say(None, GROUP, "supergroup", photo=picture, caption="nice")
    await bot.receive()
    assert bot.texts() == ["when is this on? (0 before)"]
    assert bot.texts(GROUP) == ["when, (0 before)"]


async def test_answers_keep_the_order_of_the_questions_in_a_chat(bot: Bot) -> None:
    for number in range(12):
        bot.api.say(f"q{number}", chat=1 + number % 3)
    await bot.receive()
    for chat in (1, 2, 3):
        expected = [f"q{number} ({number // 3} before)" for number in range(12) if 1 + number % 3 == chat]
        assert bot.texts(chat) == expected


async def test_a_busy_worker_is_said_kindly() -> None:
    assistant = FakeAssistant()
    assistant.gate = threading.Event()
    async with running(assistant, queue_size=1) as bot:
        bot.api.say("one", chat=1)
        bot.api.say("two", chat=2)
        receiving = asyncio.create_task(bot.receive())
        await asyncio.to_thread(bot.api.wait_until, lambda: bool(bot.texts(2)))
        assistant.gate.set()
        await receiving
        assert bot.texts(1) == ["one (0 before)"]
        assert bot.texts(2) == [WORDINGS.of("en").text("channel-busy")]


FLOOD = WORDINGS.of("en").text("channel-flood")


async def test_who_asks_too_much_at_once_is_told_so_once_and_others_are_answered() -> None:
    assistant = FakeAssistant()
    assistant.gate = threading.Event()
    async with running(assistant) as bot:
        for number in range(WAITING + 4):
            bot.api.say(f"@kaira_bot q{number}", GROUP, "supergroup")
        bot.api.say("a picture only", GROUP, "supergroup")
        bot.api.say("hello", chat=8)
        receiving = asyncio.create_task(bot.receive())
        await asyncio.to_thread(bot.api.wait_until, lambda: len(bot.texts(GROUP)) == 1)
        assert bot.texts(GROUP) == [FLOOD]
        bot.api.say(
            "@kaira_bot me, too", GROUP, "supergroup", **{"from": {"id": 5, "is_bot": False, "first_name": "B"}}
        )
        assistant.gate.set()
        await receiving
        await bot.receive()
        assert bot.texts(GROUP)[1:] == [f"q{number} ({number} before)" for number in range(WAITING + 1)] + [
            "me, too (0 before)"
        ]
        assert bot.texts(8) == ["hello (0 before)"]
        assert assistant.asked[:2] == ["q0", "hello"]


async def test_who_asks_too_much_in_a_minute_is_told_so_once() -> None:
    async with running(FakeAssistant(), patience=Patience(per_minute=2)) as bot:
        for number in range(4):
            bot.api.say(f"q{number}")
            await bot.receive()
        bot.api.say("hello", chat=8)
        await bot.receive()
        assert bot.texts() == ["q0 (0 before)", "q1 (1 before)", FLOOD]
        assert bot.texts(8) == ["hello (0 before)"]
        assert 'bot_turned_away_total{reason="flood"} 1.0' in bot.measured()


async def test_talk_among_others_is_no_flood() -> None:
    async with running(FakeAssistant(), patience=Patience(per_minute=1)) as bot:
        for _ in range(3):
            bot.api.say("who is coming tonight?", GROUP, "supergroup")
        await bot.receive()
        bot.api.say("@kaira_bot when?", GROUP, "supergroup")
        await bot.receive()
        assert bot.texts(GROUP) == ["when? (0 before)"]


async def test_a_question_that_waited_too_long_for_its_turn_is_not_computed() -> None:
    assistant = FakeAssistant()
    assistant.gate = threading.Event()
    async with running(assistant, deadline=0.2) as bot:
        for number in range(3):
            bot.api.say(f"q{number}")
        await bot.receive()
        assistant.gate.set()
        assert bot.texts() == [WORDINGS.of("en").text("channel-busy")] * 3
    assert len(assistant.asked) <= 1  # none where the machine is too slow to begin with the first one in time


async def test_an_error_is_told_kindly_and_logged_without_the_question(
    caplog: pytest.LogCaptureFixture,
) -> None:
    def respond(question: str, earlier: tuple[str, ...]) -> Answer:
        if "secret" in question:
            raise ValueError(question)
        return answer_of(Run(text="fine", style=Style.TITLE))

    caplog.set_level(logging.INFO)
    async with running(FakeAssistant(respond)) as bot:
        bot.api.say("my secret")
        await bot.receive()
        bot.api.say("and now?")
        await bot.receive()
        assert bot.texts() == [WORDINGS.of("en").text("channel-failed"), "fine"]
    assert "ValueError at" in caplog.text
    assert "secret" not in caplog.text
    assert "right-token" not in caplog.text


GONE = {
    "blocked": Fault(403, description="Forbidden: user is deactivated"),
    "chat gone": Fault(400, description="Bad Request: chat not found"),
    "topic gone": Fault(400, description="Bad Request: message thread not found"),
    "not allowed": Fault(400, description="Bad Request: not enough rights to send text messages to the chat"),
}
READ_ONLY = Fault(400, description="Bad Request: have no write access to the chat")


@pytest.mark.parametrize(("reason", "fault"), [*GONE.items(), ("not allowed", READ_ONLY)])
async def test_nobody_there_to_be_answered_is_counted_and_no_error(
    bot: Bot, reason: str, fault: Fault, caplog: pytest.LogCaptureFixture
) -> None:
    bot.api.fail("sendMessage", fault)
    bot.api.say("hello?")
    await bot.receive()
    bot.api.say("hello?", chat=8)
    await bot.receive()
    assert bot.texts(8) == ["hello? (0 before)"]
    assert bot.texts(7) == []
    assert f'bot_messages_unsent_total{{reason="{reason}"}} 1.0' in bot.measured()
    assert not caplog.records


async def test_an_edited_question_in_a_chat_that_is_gone_is_let_go(bot: Bot) -> None:
    question = bot.api.say("one")
    await bot.receive()
    bot.api.fail("editMessageText", GONE["chat gone"])
    bot.api.edit(question, "two")
    await bot.receive()
    assert bot.texts() == ["one (0 before)"]
    assert bot.api.methods().count("sendMessage") == 1


async def test_an_answer_too_old_to_be_edited_is_given_anew(bot: Bot) -> None:
    question = bot.api.say("one")
    await bot.receive()
    bot.api.fail("editMessageText", Fault(400, description="Bad Request: message can't be edited"))
    bot.api.edit(question, "two")
    await bot.receive()
    assert bot.texts() == ["one (0 before)", "two (0 before)"]


async def test_an_edit_whose_fate_is_unknown_is_tried_again_and_then_known(bot: Bot) -> None:
    question = bot.api.say("one")
    await bot.receive()
    bot.api.fail("editMessageText", Fault(dropped=True, late=True))
    bot.api.edit(question, "two")
    await bot.receive()
    assert bot.texts() == ["two (0 before)"]
    assert bot.api.methods().count("editMessageText") == 2


async def test_answers_are_counted_by_kind(bot: Bot) -> None:
    bot.api.say("one")
    bot.api.say("two")
    await bot.receive()
    assert 'bot_answers_total{kind="help"} 2.0' in bot.measured()
    for stage in ("waiting", "answering", "sending"):
        assert f'bot_seconds_count{{stage="{stage}"}} 2.0' in bot.measured()


async def test_a_request_that_came_too_soon_is_repeated(bot: Bot) -> None:
    bot.api.fail("sendMessage", Fault(retry_after=1))
    bot.api.say("hello")
    await bot.receive()
    assert bot.texts() == ["hello (0 before)"]


ENTITIES_REFUSED = Fault(400, description="Bad Request: can't parse entities: unsupported entity")


async def test_an_answer_whose_styles_are_refused_is_shown_without_them() -> None:
    def respond(question: str, earlier: tuple[str, ...]) -> Answer:
        return answer_of(Run(text=question, style=Style.TITLE))

    async with running(FakeAssistant(respond)) as bot:
        bot.api.fail("sendMessage", ENTITIES_REFUSED)
        question = bot.api.say("one")
        await bot.receive()
        bot.api.fail("editMessageText", ENTITIES_REFUSED)
        bot.api.edit(question, "two")
        await bot.receive()
        [message] = bot.api.sent(7)
        assert (message["text"], message["entities"]) == ("two", [])


async def test_another_refusal_is_not_tried_again(bot: Bot) -> None:
    bot.api.fail("sendMessage", Fault(400, description="Bad Request: BUTTON_DATA_INVALID"))
    bot.api.say("one")
    await bot.receive()
    assert bot.texts() == [WORDINGS.of("en").text("channel-failed")]


async def test_an_answer_follows_a_group_that_became_a_supergroup(bot: Bot) -> None:
    bot.api.say("hello", GROUP - 1, "supergroup")
    bot.api.fail("sendMessage", Fault(migrated_to=GROUP - 1))
    bot.api.say("/film X", GROUP, "group")
    await bot.receive()
    assert bot.texts(GROUP) == []
    assert bot.texts(GROUP - 1) == ["/film X (0 before)"]


async def test_a_failing_typing_sign_does_not_matter() -> None:
    assistant = FakeAssistant()
    assistant.gate = threading.Event()
    async with running(assistant) as bot:
        bot.api.fail("sendChatAction", Fault(dropped=True))
        bot.api.say("one")
        receiving = asyncio.create_task(bot.receive())
        await asyncio.to_thread(bot.api.wait_until, lambda: "sendChatAction" in bot.api.methods())
        assistant.gate.set()
        await receiving
        assert bot.texts() == ["one (0 before)"]


FINN: dict[str, Any] = {"from": {"id": 7, "is_bot": False, "first_name": "Aino", "language_code": "fi-FI"}}
SWEDE: dict[str, Any] = {"from": {"id": 7, "is_bot": False, "first_name": "Aino", "language_code": "sv"}}


@pytest.mark.parametrize(("author", "language"), [(FINN, "fi"), (SWEDE, None), ({}, None)])
async def test_a_conversation_begins_in_the_language_of_the_users_telegram(
    bot: Bot, author: dict[str, Any], language: str | None
) -> None:
    bot.api.say("Tangerine?", **author)
    await bot.receive()
    assert bot.assistant.languages == [language]


async def test_the_bots_own_sentences_are_in_the_language_of_the_users_telegram(bot: Bot) -> None:
    picture = [{"file_id": "a", "file_unique_id": "b", "width": 1, "height": 1}]
    bot.api.say(None, photo=picture, **FINN)
    await bot.receive()
    assert bot.texts() == ["Osaan lukea vain tekstiä. Kirjoita kysymyksesi sanoin."]
