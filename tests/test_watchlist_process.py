"""Lists as people use them: the bot as a process that is killed, restarted and doubled, with a pretended time."""

from __future__ import annotations

import json
import re
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from http.client import HTTPConnection
from pathlib import Path

import pytest

from tests.bot_api import BotApi, Params
from tests.postgres import new_database
from tests.processes import free_port, process, rebuilt, run, share_models

AINO, BEN, CARLA = 7, 8, 9
SECRET = "told-by-telegram"
REVIEW = """Title: {title}
Director: {director}
Country: Finland
Year: 2019
Duration: 1.30
{more}
Nobody in the villages believes the story of {title}, and the camera does not either.
"""
VENUES = "venue,address,latitude,longitude,notes\nBig Tent,Shore 1,60.0,25.0,\nKino,Hill 2,60.0072,25.0,\n"
FIRST = """film,start,venue,notes
The Salt Road,2027-06-11 21:00,Big Tent,
Lantern Season,2027-06-11 20:05,Kino,35 mm print
Red Kettle,2027-06-11 23:00,Big Tent,
Red Kettle,2027-06-12 18:00,Kino,
Winter Bird,2027-06-11 19:40,Big Tent,
Old Song,2027-06-11 19:35,Kino,
"""
SECOND = """film,start,venue,notes
The Salt Road,2027-06-11 21:30,Kino,
The Lantern Months,2027-06-11 20:05,Kino,35 mm print
Red Kettle,2027-06-12 18:00,Kino,
Winter Bird,2027-06-11 19:40,Big Tent,
Old Song,2027-06-11 19:35,Kino,
"""


MOVED = "📣 The Salt Road was moved from Fri 11 June 21:00, Big Tent to Fri 11 June 21:30, Kino."
CANCELLED = (
    "📣 Cancelled: Red Kettle, Fri 11 June 23:00, Big Tent.\n"
    "It is also shown Sat 12 June 18:00, Kino. Write /star Red Kettle to have that one on your list."
)
LANTERN = "🔔 The Lantern Months begins in … min: Fri 11 June 20:05, Kino.\nNote: 35 mm print"
LATE = "🔔 Sorry, this reminder is late: Winter Bird begins in … min, Fri 11 June 19:40, Big Tent."
REMINDER = "🔔 The Salt Road begins in … min: Fri 11 June 21:30, Kino."


def review(title: str, more: str = "") -> str:
    return REVIEW.format(title=title, director="Ilma Harju", more=f"{more}\n" if more else "")


def write(folder: Path, name: str, text: str) -> None:
    path = folder / "corpus" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


@pytest.fixture
def house(tmp_path: Path, model_cache: Path) -> Path:
    share_models(tmp_path, model_cache)
    for title in ("The Salt Road", "Red Kettle", "Winter Bird", "Old Song"):
        write(tmp_path, f"reviews/{title.lower().replace(' ', '_')}.txt", review(title))
    write(tmp_path, "reviews/lantern.txt", review("Lantern Season", "Original name: Lyhtykausi"))
    write(tmp_path, "venues.csv", VENUES)
    write(tmp_path, "screenings.csv", FIRST)
    rebuilt(tmp_path)
    return tmp_path


def texts(api: BotApi, chat: int) -> list[str]:
    """Gives what a chat was told, without the minutes until a film begins: a slow machine says fewer."""
    return [
        re.sub(r"begins in \d+ min", "begins in … min", message["text"])
        for message in api.sent(chat)
        if "text" in message
    ]


def reminders(api: BotApi, chat: int) -> list[str]:
    """Gives the texts sent to a chat that remind of a film."""
    return [text for text in texts(api, chat) if text.startswith("🔔")]


def ask(api: BotApi, chat: int, question: str) -> str:
    """Asks and gives the answer."""
    before = len(texts(api, chat))
    api.say(question, chat)
    api.wait_until(lambda: len(texts(api, chat)) > before)
    return texts(api, chat)[before]


def star_films(api: BotApi) -> None:
    """Has two people star films, and a third one ask about another."""
    ask(api, CARLA, "who directed Winter Bird?")
    for title in ("the salt road", "lantern season", "winter bird", "old song"):
        assert ask(api, AINO, f"/star {title}").startswith("Starred: ")
    assert ask(api, AINO, "/star red kettle").startswith("Which screening of Red Kettle?")
    assert "Fri 11 June 23:00, Big Tent" in ask(api, AINO, "1")
    ask(api, BEN, "/star the salt road")
    assert "remind you 30 minutes before" in ask(api, BEN, "/star lantern season")


def reissue(folder: Path) -> None:
    """Renames a film, moves a screening, cancels another, and rebuilds the index."""
    (folder / "corpus" / "reviews" / "lantern.txt").unlink()
    write(folder, "reviews/the_lantern_months.txt", review("The Lantern Months", "Original name: Lyhtykausi"))
    write(folder, "screenings.csv", SECOND)
    rebuilt(folder)


def test_stars_outlive_kills_and_a_reissued_programme_and_everybody_is_told_once(
    house: Path, api: BotApi, address: str
) -> None:
    telegram = {"TELEGRAM_BOT_TOKEN": api.token, "TELEGRAM_API_URL": address, "CONVERSATION_MINUTES": "300"}
    with process(house, log="first.log", FESTIVAL_NOW="2027-06-11T18:50", **telegram):
        star_films(api)
        talked = {chat: len(texts(api, chat)) for chat in (AINO, BEN, CARLA)}
        until(lambda: all_done(house))

    reissue(house)
    with process(house, log="second.log", FESTIVAL_NOW="2027-06-11T19:36", **telegram):
        api.wait_until(lambda: len(texts(api, AINO)) >= talked[AINO] + 4 and len(texts(api, BEN)) >= talked[BEN] + 2)
        listed = ask(api, AINO, "/mine")
        assert "20:05–21:35 · The Lantern Months · Kino" in listed
        assert "21:30–23:00 · The Salt Road · Kino" in listed
        assert "overlaps The Lantern Months by 5 min" in listed
        assert "Red Kettle" not in listed
        assert sorted(texts(api, AINO)[talked[AINO] : -1]) == sorted([MOVED, CANCELLED, LANTERN, LATE])
        assert sorted(texts(api, BEN)[talked[BEN] :]) == sorted([MOVED, LANTERN])
        talked = {chat: len(texts(api, chat)) for chat in (AINO, BEN, CARLA)}
        until(lambda: all_done(house))

    with process(house, log="third.log", FESTIVAL_NOW="2027-06-11T21:01", **telegram):
        api.wait_until(lambda: all(len(texts(api, chat)) > talked[chat] for chat in (AINO, BEN)))
        assert ask(api, CARLA, "and when is it on?").startswith("Winter Bird")
        assert texts(api, AINO)[talked[AINO] :] == [REMINDER]
        assert texts(api, BEN)[talked[BEN] :] == [REMINDER]
        assert len(texts(api, CARLA)) == talked[CARLA] + 1
    for name in ("first", "second", "third"):
        log = (house / f"{name}.log").read_text()
        assert "FESTIVAL_NOW is set: reminders are sent and stars deleted as if it were 2027-06-11" in log
        assert "Traceback" not in log
        assert "Salt" not in log
    gone = run(house, "-m", "scripts.forget", str(AINO))
    assert gone.stdout.startswith(f"Deleted what was held about {AINO} in sqlite+aiosqlite:///")
    again = run(house, "-m", "scripts.forget", str(AINO))
    assert again.stdout.startswith(f"Nothing was held about {AINO} in sqlite+aiosqlite:///")


async def test_two_bots_over_one_postgresql_share_what_was_spoken_of_and_remind_once(
    house: Path, api: BotApi, address: str, postgres: str
) -> None:
    settings = {
        "TELEGRAM_BOT_TOKEN": api.token,
        "TELEGRAM_API_URL": address,
        "TELEGRAM_WEBHOOK_SECRET": SECRET,
        "DATABASE_URL": await new_database(postgres),
    }
    people = range(20, 40)
    with two_bots(house, api, settings, "2027-06-11T18:50") as (one, other):
        assert "Ilma Harju" in answered(api, one, AINO, "who directed Winter Bird?")
        assert answered(api, other, AINO, "and when is it on?").startswith("Winter Bird")
        assert answered(api, one, AINO, "how long is it?").startswith("Winter Bird")
        for person in people:
            assert answered(api, (one, other)[person % 2], person, "/star lantern season").startswith("Starred: ")
    with two_bots(house, api, settings, "2027-06-11T19:36") as (one, other):
        api.wait_until(lambda: all(reminders(api, person) for person in people))
        answered(api, one, AINO, "/mine")
        answered(api, other, AINO, "/mine")
    for person in people:
        [reminder] = reminders(api, person)  # answers may come again after a kill
        assert reminder.startswith("🔔 Lantern Season begins in … min")


@contextmanager
def two_bots(folder: Path, api: BotApi, settings: dict[str, str], now: str) -> Iterator[tuple[int, int]]:
    """Starts two bots and gives their ports when both take deliveries."""
    ports = [free_port(), free_port()]
    known = api.methods().count("setWebhook")
    urls = [{"PORT": str(port), "TELEGRAM_WEBHOOK_URL": f"http://127.0.0.1:{port}"} for port in ports]
    with (
        process(folder, log="one.log", FESTIVAL_NOW=now, **settings, **urls[0]),
        process(folder, log="other.log", FESTIVAL_NOW=now, **settings, **urls[1]),
    ):
        api.wait_until(lambda: api.methods().count("setWebhook") >= known + 2)
        yield ports[0], ports[1]


def answered(api: BotApi, port: int, chat: int, question: str) -> str:
    """Delivers a question to the bot at a port and gives the answer."""
    before = len(texts(api, chat))
    message_id = api.say(question, chat)
    with api.changed:
        update = next(one for one in api.updates if one.get("message", {}).get("message_id") == message_id)
    until(lambda: delivered(port, update))
    api.wait_until(lambda: len(texts(api, chat)) > before)
    return texts(api, chat)[before]


def delivered(port: int, update: Params) -> bool:
    connection = HTTPConnection("127.0.0.1", port, timeout=30)
    headers = {"Content-Type": "application/json", "X-Telegram-Bot-Api-Secret-Token": SECRET}
    try:
        connection.request("POST", "/telegram", json.dumps(update), headers)
        return connection.getresponse().status == 200
    except ConnectionError:
        return False
    finally:
        connection.close()


def until(done: Callable[[], bool]) -> None:
    for _ in range(6_000):
        if done():
            return
        time.sleep(0.1)
    pytest.fail("it was never done")


def all_done(folder: Path) -> bool:
    """Whether the bot has noted of all that it was told, and of all that it told, that it is done."""
    open_ones = ("inbox WHERE done IS NULL", "stars WHERE claimed_until IS NOT NULL", "notices")
    with closing(sqlite3.connect(folder / ".festival" / "bot.db")) as rows:
        return not any(rows.execute(f"SELECT 1 FROM {what}").fetchone() for what in open_ones)
