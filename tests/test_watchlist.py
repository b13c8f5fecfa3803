"""Lists of stars in a chat: the real application, a strict Bot API, a real database."""

from __future__ import annotations

import logging
import resource
import sqlite3
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar
from telegram import Update

from bot.assistant.assistant import Assistant
from bot.assistant.knowledge import Knowledge
from bot.assistant.wording import Wordings
from bot.storage.conversations import ConversationStore
from bot.storage.database import Database
from bot.storage.stars import StarStore
from bot.telegram.application import build_application
from bot.telegram.handlers import BotApplication, Handlers
from bot.telegram.memory import Memory
from bot.telegram.watchlist.commands import Watchlist
from bot.telegram.watchlist.reminders import Reminders
from bot.watchlist.festival import Festival
from bot.watchlist.listing import mine
from bot.watchlist.messages import reminder
from bot.watchlist.stars import Shown, starred
from bot.worker import Worker
from tests.bot_api import BotApi
from tests.bot_api_interactive import buttons_of
from tests.bot_api_server import Wire
from tests.fake_assistant import FakeAssistant
from tests.festival import HELSINKI, at, knowledge_of

WORDINGS = Wordings()
NOON = at("2027-06-11 12:00")
README = (Path(__file__).parents[1] / "README.md").read_text(encoding="utf-8")


@dataclass
class Bot:
    """The application, with an assistant that repeats questions, and lists of the small festival."""

    api: BotApi
    application: BotApplication
    folder: Path
    assistant: FakeAssistant
    reminders: Reminders

    async def say(self, text: str, chat: int = 7, kind: str = "private") -> list[str]:
        """Writes to the bot and gives what it says then."""
        before = len(self.texts(chat))
        self.api.say(text, chat, kind)
        await self.receive()
        return self.texts(chat)[before:]

    async def press(self, label: str, chat: int = 7) -> None:
        message = self.api.sent(chat)[-1]
        [button] = [button["text"] for button in buttons_of(message) if label in button["text"]]
        self.api.press(message, button, {"id": chat, "is_bot": False, "first_name": "Aino"})
        await self.receive()

    async def receive(self) -> None:
        _, body = self.api.call(self.api.token, "getUpdates", {"offset": self.api.confirmed})
        for update in body["result"]:
            self.api.confirmed = update["update_id"] + 1
            self.application.update_queue.put_nowait(Update.de_json(update, self.application.bot))
        await self.application.update_queue.join()

    def texts(self, chat: int = 7) -> list[str]:
        return [message["text"] for message in self.api.sent(chat) if "text" in message]


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return knowledge_of()


@pytest.fixture
async def bot(knowledge: Knowledge, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Bot]:
    monkeypatch.setattr("bot.storage.engines.LOCKED_SECONDS", 0.05)
    monkeypatch.setattr("bot.storage.database.PAUSE_SECONDS", 0.0)
    database = Database(f"sqlite:///{tmp_path}/bot.db")
    await database.open()
    festival = Festival(knowledge)
    memory = Memory(ConversationStore(database, lambda: NOON))
    lists = Watchlist(database, memory, WORDINGS, lambda: NOON, lambda: festival)
    assistant = FakeAssistant()
    worker = Worker(assistant, lambda: NOON, queue_size=10, deadline=30)
    handlers = Handlers(worker, WORDINGS, memory, lists=lists)
    api = BotApi()
    application = build_application(api.token, "http://127.0.0.1", handlers, Wire(api))
    async with application:
        await application.start()
        evening = at("2027-06-11 19:30")
        reminders = Reminders(StarStore(database), application.bot, WORDINGS, lambda: evening, lambda: festival)
        yield Bot(api, application, tmp_path, assistant, reminders)
        await application.stop()
    await worker.close()
    await database.close()


async def test_a_film_with_one_screening_ahead_is_starred_at_once(bot: Bot) -> None:
    assert await bot.say("/star red kettle") == [
        "Starred: Red Kettle, Fri 11 June 20:00, Big Tent. I will remind you 30 minutes before."
    ]
    assert await bot.say("/unstar red kettle") == ["No longer starred: Red Kettle."]
    assert await bot.say("/unstar red kettle") == ["Red Kettle was not on your list."]


async def test_a_reminder_is_said_in_the_language_last_spoken(bot: Bot) -> None:
    await bot.say("/star red kettle")
    bot.assistant.language = "fi"
    await bot.say("puhutaanko suomea?")
    await bot.reminders.send_due()
    assert bot.texts()[-1].startswith("🔔 Red Kettle alkaa 30 min kuluttua: ")


async def test_links_in_a_reminder_show_no_preview(bot: Bot) -> None:
    await bot.say("/star red kettle")
    await bot.reminders.send_due()
    *_, params = (params for method, params in bot.api.calls if method == "sendMessage")
    assert "🔔" in params["text"]
    assert params["link_preview_options"] == '{"is_disabled": true}'


async def test_a_film_with_several_screenings_is_asked_about_and_a_number_or_a_button_chooses(bot: Bot) -> None:
    [asked] = await bot.say("/star the lantern")
    assert asked.splitlines() == [
        "Which screening of The Lantern?",
        "1. Fri 11 June 18:00, Kino Ruska",
        "2. Sat 12 June 21:00, Big Tent",
        "3. the film, no screening and no reminder yet",
    ]
    assert (await bot.say("2"))[0].startswith("Starred: The Lantern, Sat 12 June 21:00, Big Tent.")
    await bot.say("/star the lantern")
    await bot.press("18:00")
    assert bot.texts()[-1].startswith("Starred: The Lantern, Fri 11 June 18:00, Kino Ruska.")
    listed = (await bot.say("/mine"))[0]
    assert listed.startswith("Your list: 2 screenings")


async def test_a_word_of_a_title_names_the_film_to_star(bot: Bot) -> None:
    assert (await bot.say("/star kettle"))[0].startswith("Starred: Red Kettle, Fri 11 June 20:00, Big Tent.")


async def test_a_film_spoken_of_that_is_not_on_the_list_is_not_the_one_to_take_off(bot: Bot) -> None:
    await bot.say("/star red kettle")
    await bot.say("/star the lantern")
    assert await bot.say("/unstar") == ["Which film shall I take off your list? Write its title."]


async def test_a_title_alone_answers_which_film_is_meant(bot: Bot) -> None:
    assert (await bot.say("/star"))[0].startswith("Which film?")
    assert (await bot.say("Red Kettle"))[0].startswith("Starred: Red Kettle")
    assert await bot.say("Red Kettle") == ["Red Kettle (0 before)"]
    assert (await bot.say("/unstar", 8))[0].startswith("Which film")
    assert await bot.say("Red Kettle", 8) == ["Red Kettle was not on your list."]


@pytest.mark.parametrize(
    "words",
    ["my list", "Show me my stars!", "Omat tähdet", "näytä mun lista", "what have I starred?", "mitä mun listalla on"],
)
async def test_the_list_is_shown_in_words_too(bot: Bot, words: str) -> None:
    await bot.say("/star red kettle")
    assert (await bot.say(words))[0].startswith("Your list: one screening")


@pytest.mark.parametrize(
    "words",
    [
        "remind me about Red Kettle",
        "Can you remind me before red kettle starts?",
        "muistuta mua elokuvasta Red Kettle",
        "star red kettle",
        "add Red Kettle to my list",
        "lisää Red Kettle listalle",
        "laita listalleni elokuva Red Kettle",
    ],
)
async def test_a_reminder_is_asked_for_in_words_too(bot: Bot, words: str) -> None:
    assert (await bot.say(words))[0].startswith("Starred: Red Kettle, Fri 11 June 20:00, Big Tent.")
    await bot.say("/unstar red kettle")
    for it in ("remind me", "save it", "put it on my list please", "lisää se mun listalle", "tallenna se"):
        assert (await bot.say(it))[0].startswith("Starred: Red Kettle")
    assert (await bot.say("remind me before it begins please"))[0].startswith("Starred: Red Kettle")


@pytest.mark.parametrize(
    "words",
    ["unstar red kettle", "take it off my list please", "stop reminding me", "remove Red Kettle from my list",
     "älä muistuta", "ota se pois listalta"],
)  # fmt: skip
async def test_a_film_is_taken_off_the_list_in_words_too(bot: Bot, words: str) -> None:
    await bot.say("/star red kettle")
    assert await bot.say(words) == ["No longer starred: Red Kettle."]


@pytest.mark.parametrize(
    "words",
    ["remind me about the bag policy", "remind me who directed Red Kettle", "remind me about the cast of Red Kettle"],
)
async def test_to_be_reminded_of_anything_else_is_a_question(bot: Bot, words: str) -> None:
    assert await bot.say(words) == [f"{words} (0 before)"]
    assert await bot.say("/mine") == ["Your list is empty. Write /star and a title, for example: /star Harvest"]


async def test_a_film_starred_without_a_screening_is_said_to_have_no_reminder_until_one_is_chosen(bot: Bot) -> None:
    await bot.say("/star the lantern")
    assert await bot.say("3") == [
        "Starred: The Lantern, without a screening, so I will not remind you of it. "
        "To be reminded, write /star The Lantern and choose a screening."
    ]
    [listed] = await bot.say("/mine")
    assert listed.endswith("Films without a screening chosen (I will not remind you of them)\nThe Lantern")
    await bot.say("/star The Lantern")
    assert (await bot.say("1"))[0].endswith("Kino Ruska. I will remind you 30 minutes before.")
    [listed] = await bot.say("/mine")  # the screening has taken the place of the film
    assert listed.startswith("Your list: one screening")
    assert "without" not in listed


async def test_in_finnish_a_film_without_a_screening_is_said_to_have_no_reminder_too(bot: Bot) -> None:
    finn: dict[str, Any] = {"from": {"id": 8, "is_bot": False, "first_name": "Aino", "language_code": "fi"}}
    bot.api.say("/star the lantern", 8, **finn)
    await bot.receive()
    assert bot.texts(8)[-1].endswith("3. pelkkä elokuva, ei vielä näytöstä eikä muistutusta")
    assert await bot.say("3", 8) == [
        "Merkitty tähdellä: The Lantern, ilman näytöstä, joten en muistuta siitä. "
        "Jos haluat muistutuksen, kirjoita /star The Lantern ja valitse näytös."
    ]


async def test_the_list_comes_with_a_calendar_file(bot: Bot) -> None:
    assert (await bot.say("/mine"))[0].startswith("Your list is empty.")
    assert bot.api.files == {}
    await bot.say("/star red kettle")
    [listed] = await bot.say("/mine")
    assert "20:00" in listed
    [content] = bot.api.files.values()
    [event] = Calendar.from_ical(content).walk("VEVENT")
    assert event["summary"] == "Red Kettle"


async def test_the_calendar_file_comes_when_a_question_is_edited_into_the_list_too(bot: Bot) -> None:
    await bot.say("/star red kettle")
    asked = bot.api.say("what is my list?!")
    await bot.receive()
    assert bot.api.files == {}
    bot.api.edit(asked, "/mine")
    await bot.receive()
    assert len(bot.api.files) == 1


async def test_in_a_group_nobody_s_list_is_shown(bot: Bot) -> None:
    assert await bot.say("/mine@kaira_bot", -100, "supergroup") == [WORDINGS.of("en").text("star-in-private")]
    assert await bot.say("/star@kaira_bot red kettle", -100, "supergroup") == [
        WORDINGS.of("en").text("star-in-private")
    ]


async def test_everything_is_forgotten_only_when_one_is_sure(bot: Bot) -> None:
    await bot.say("/star red kettle")
    await bot.say("/forgetme")
    assert await bot.say("2") == [WORDINGS.of("en").text("forget-kept")]
    assert (await bot.say("/mine"))[0].startswith("Your list: one screening")
    await bot.say("/forgetme")
    assert await bot.say("1") == [WORDINGS.of("en").text("forget-done")]
    rows = sqlite3.connect(bot.folder / "bot.db")
    for table in ("stars", "conversations", "exchanges", "answer_messages"):
        assert rows.execute(f"SELECT count(*) FROM {table}").fetchone() == (0,), table
    rows.close()
    assert (await bot.say("/mine"))[0].startswith("Your list is empty.")


async def test_all_other_questions_are_the_assistant_s(bot: Bot) -> None:
    assert (await bot.say("when is The Lantern on?"))[0].startswith("when is The Lantern on? (")


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    other = sqlite3.connect(folder / "bot.db", isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    try:
        yield
    finally:
        other.execute("ROLLBACK")
        other.close()


@contextmanager
def full(folder: Path) -> Iterator[None]:
    """Lets the database's log grow no more, as on a full disk."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    size = (folder / "bot.db-wal").stat().st_size
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


@pytest.mark.parametrize("trouble", [locked, full])
async def test_without_the_database_it_says_so_kindly_and_answers_go_on(
    bot: Bot, caplog: pytest.LogCaptureFixture, trouble: Callable[[Path], AbstractContextManager[None]]
) -> None:
    caplog.set_level(logging.INFO)
    await bot.say("/star red kettle")
    with trouble(bot.folder):
        assert await bot.say("/star vesuvia") == [WORDINGS.of("en").text("storage-away")]
        assert await bot.say("who directed it?") == ["who directed it? (0 before)"]
        assert await bot.say("/unstar red kettle") == [WORDINGS.of("en").text("storage-away")]
    lost = [record for record in caplog.records if "answers go on without it" in record.getMessage()]
    assert len(lost) == 1
    [listed] = await bot.say("/mine")
    assert listed.startswith("Your list: one screening")
    assert "Red Kettle" in listed


def test_what_the_programme_notes_is_said_in_the_readers_language(knowledge: Knowledge) -> None:
    festival, finnish = Festival(knowledge), WORDINGS.of("fi")
    lantern = next(showing for showing in knowledge.programme.showings if showing.notes == "English subtitles")
    shown = Shown.of(lantern.film, lantern)
    assert "Kino Ruska · tekstitys englanniksi" in mine([starred(7, shown, "fi")], festival.guide(finnish, NOON)).text
    said = reminder(shown, festival.guide(finnish, at("2027-06-11 17:30")), late=False).text
    assert said.endswith("\nHuomaa: tekstitys englanniksi")


def test_the_list_in_the_readme_is_what_the_bot_says(assistant: Assistant) -> None:
    knowledge = assistant.knowledge
    wanted = {("Nosferatu", 11), ("Portrait of a Lady on Fire", 11), ("Wings of Desire", 11)}
    shown = [s for s in knowledge.programme.showings if (s.film.title, s.start.day) in wanted]
    festival = Festival(knowledge)
    stars = [starred(7, Shown.of(showing.film, showing), "en") for showing in shown]
    now = datetime(2027, 6, 11, 18, 0, tzinfo=HELSINKI)
    assert f"```\n{mine(stars, festival.guide(WORDINGS.of('en'), now)).text}\n```" in README
