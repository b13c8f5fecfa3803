"""Nothing is lost: the bot as a process of its own, a crowd that asks at once, a network that fails, and kill -9."""

from __future__ import annotations

import sqlite3
import time
from collections import Counter
from collections.abc import Callable
from contextlib import closing, nullcontext
from pathlib import Path

import pytest

from tests.bot_api import BotApi, Fault
from tests.bot_api_deliveries import delivering
from tests.processes import free_port, process, run, share_models, stopped

SALT_ROAD = """Title: The Salt Road
Director: Ilma Harju
Year: 2019
Duration: 1.32

The two sisters at the heart of it sell salt from a sledge. Nobody in the villages believes their story.

(Aino Laine)
"""
QUESTIONS = {"how long is The Salt Road?": "1 h 32 min", "who directed The Salt Road?": "Ilma Harju"}
USERS = range(1, 201)
LATE_USERS = range(1001, 1201)
FAULTS = (
    Fault(500),
    Fault(502, description="Bad Gateway"),
    Fault(retry_after=1),
    Fault(dropped=True),
    Fault(dropped=True, late=True),
    Fault(status=200, delay=0.3),
)
GENEROUS = {
    "TELEGRAM_MESSAGES_PER_SECOND": "10000",
    "TELEGRAM_CHAT_MESSAGES_PER_SECOND": "1000",
    "TELEGRAM_CHAT_BURST": "1000",
    "QUESTION_QUEUE_SIZE": "1000",
    "ANSWER_DEADLINE_SECONDS": "600",
}


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory, model_cache: Path) -> Path:
    """A folder with a corpus of one film and its index."""
    folder = tmp_path_factory.mktemp("crowd")
    share_models(folder, model_cache)
    (folder / "corpus" / "reviews").mkdir(parents=True)
    (folder / "corpus" / "reviews" / "salt_road.txt").write_text(SALT_ROAD, encoding="utf-8")
    built = run(folder, "-m", "scripts.rebuild")
    assert built.returncode == 0, built.stderr
    return folder


def once_known(api: BotApi, chat: int) -> list[str]:
    """Gives what a chat was told in order; what the bot had to send again is taken off as often as it had to."""
    texts = [message["text"] for message in api.sent(chat)]
    again = Counter({text: times for (place, text), times in api.twice.items() if place == chat})
    kept: list[str] = []
    for text in texts:
        if text in kept and again[text] > 0:
            again[text] -= 1
        else:
            kept.append(text)
    return kept


def until(condition: Callable[[], bool], looks: int = 60_000) -> None:
    """Waits until something holds, a hundredth of a second between two looks."""
    for _ in range(looks):
        if condition():
            return
        time.sleep(0.01)
    pytest.fail("it never came")


def finished(database: Path) -> set[int]:
    """Gives the late users whose updates are marked as done in the database; what they said is then deleted."""
    with closing(sqlite3.connect(database)) as connection:
        done = connection.execute("SELECT chat, content FROM inbox WHERE done IS NOT NULL").fetchall()
    assert {content for _, content in done} <= {""}
    return {chat for chat, _ in done} & set(LATE_USERS)


def settings_of(api: BotApi, address: str, database: Path) -> dict[str, str]:
    port = free_port()
    return GENEROUS | {
        "TELEGRAM_BOT_TOKEN": api.token,
        "TELEGRAM_API_URL": address,
        "DATABASE_URL": f"sqlite+aiosqlite:///{database}",
        "TELEGRAM_WEBHOOK_URL": f"http://127.0.0.1:{port}",
        "TELEGRAM_WEBHOOK_SECRET": "kaamos",
        "PORT": str(port),
    }


def let_a_crowd_ask(api: BotApi) -> None:
    """Has everybody ask all questions over a network that fails, and waits until each is answered, in order."""
    api.wait_until(lambda: "setMyCommands" in api.methods())
    api.fail_at_random(0.05, FAULTS)
    for question in QUESTIONS:
        for user in USERS:
            api.say(question, user)
    api.wait_until(lambda: all(len(once_known(api, user)) == len(QUESTIONS) for user in USERS), 600)
    for user in USERS:
        answers = once_known(api, user)
        assert all(told in answer for told, answer in zip(QUESTIONS.values(), answers, strict=True))


@pytest.mark.parametrize("way", ["polling", "webhook"])
def test_a_crowd_a_failing_network_and_a_crash_lose_nothing(
    house: Path, tmp_path: Path, api: BotApi, address: str, way: str
) -> None:
    database = tmp_path / "bot.db"
    settings = settings_of(api, address, database)
    with delivering(api) if way == "webhook" else nullcontext():
        with process(house, f"--{way}", **settings) as bot:
            let_a_crowd_ask(api)
            api.fail("sendMessage", *[Fault(status=200)] * 100, *[Fault(502)] * 100_000)  # half are answered, no more
            for user in LATE_USERS:
                api.say("how long is The Salt Road?", user)
            until(lambda: len(finished(database)) >= 20)
            bot.kill()
            bot.wait()
        api.forgive("sendMessage")
        done = finished(database)
        assert len(done) < len(LATE_USERS)
        with process(house, f"--{way}", **settings) as bot:
            until(lambda: finished(database) == set(LATE_USERS))
            assert stopped(bot) == 0

    for user in LATE_USERS:
        answers = once_known(api, user)
        assert all(QUESTIONS["how long is The Salt Road?"] in answer for answer in answers)
        assert len(answers) == 1 or user not in done
    for user in USERS:
        assert len(once_known(api, user)) == len(QUESTIONS)
    log = (house / "log").read_text()
    assert "Traceback" not in log
    assert "updates that were left unfinished" in log
