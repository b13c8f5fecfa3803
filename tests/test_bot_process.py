"""The bot as people run it: a process of its own, with the real model and a small corpus."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.terminal import TELEGRAM_HINT
from tests.bot_api import BotApi, Fault
from tests.processes import process, rebuilt, run, share_models, stopped

BOT = ("-m", "bot")

SALT_ROAD = """Title: The Salt Road
Director: Ilma Harju
Country: Finland
Year: 2019
Duration: 1.32

Harju filmed the whole journey with a pocket camera that she carried inside her mitten. The cold killed
the batteries every eleven minutes, and the cuts follow that rhythm.

The two sisters at the heart of it sell salt from a sledge. Nobody in the villages believes their story.

(Aino Laine)
"""
LANTERN = """Title: Lantern Season
Director: Pekka Virta
Country: Finland
Year: 2021
Duration: 1.05

A lighthouse keeper teaches fishermen to play the accordion. The concert takes place on the ice.

(Veera Niemi)
"""


def write_review(folder: Path, name: str, text: str) -> None:
    (folder / "corpus" / "reviews").mkdir(parents=True, exist_ok=True)
    (folder / "corpus" / "reviews" / name).write_text(text, encoding="utf-8")


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory, model_cache: Path) -> Path:
    """A folder with a corpus and its index."""
    folder = tmp_path_factory.mktemp("house")
    share_models(folder, model_cache)
    write_review(folder, "salt_road.txt", SALT_ROAD)
    rebuilt(folder)
    return folder


def test_a_question_on_telegram_is_answered_with_a_quotation(house: Path, api: BotApi, address: str) -> None:
    api.fail("sendMessage", Fault(retry_after=1))
    with process(house, TELEGRAM_BOT_TOKEN=api.token, TELEGRAM_API_URL=address) as bot:
        question = api.say("which film was shot with a pocket camera inside a mitten?")
        api.wait_until(lambda: len(api.sent()) == 1)
        [answer] = api.sent()
        assert "Harju filmed the whole journey with a pocket camera" in answer["text"]
        assert {"blockquote", "expandable_blockquote"} & {entity["type"] for entity in answer["entities"]}
        api.edit(question, "how long is The Salt Road?")
        api.wait_until(lambda: "edit_date" in answer)
        assert "1 h 32 min" in answer["text"]
        assert stopped(bot) == 0
    log = (house / "log").read_text()
    assert api.token not in log
    assert "Traceback" not in log
    assert "mitten" not in log


def test_a_new_index_is_used_without_a_restart(tmp_path: Path, model_cache: Path, api: BotApi, address: str) -> None:
    share_models(tmp_path, model_cache)
    write_review(tmp_path, "salt_road.txt", SALT_ROAD)
    rebuilt(tmp_path)
    with process(tmp_path, TELEGRAM_BOT_TOKEN=api.token, TELEGRAM_API_URL=address) as bot:
        api.wait_until(lambda: "setMyCommands" in api.methods())
        write_review(tmp_path, "lantern.txt", LANTERN)
        rebuilt(tmp_path)
        for _ in range(60):
            count = len(api.sent())
            api.say("how long is Lantern Season?")
            api.wait_until(lambda count=count: len(api.sent()) > count)  # type: ignore[misc]
            if "1 h 5 min" in api.sent()[-1]["text"]:
                break
            bot_ended = bot.poll()
            assert bot_ended is None, (tmp_path / "log").read_text()
            with api.changed:
                api.changed.wait(1)
        else:
            pytest.fail((tmp_path / "log").read_text())
        assert stopped(bot) == 0


def test_a_wrong_token_is_one_clear_line(house: Path, api: BotApi, address: str) -> None:
    ended = run(house, *BOT, TELEGRAM_BOT_TOKEN="1:not-this-one", TELEGRAM_API_URL=address)
    assert ended.returncode == 2
    assert ended.stderr.splitlines()[-1].startswith("TELEGRAM_BOT_TOKEN is not accepted by Telegram")
    assert "Traceback" not in ended.stderr
    assert "not-this-one" not in ended.stderr


def test_a_second_poller_is_one_clear_line(house: Path, api: BotApi, address: str) -> None:
    api.fail("getUpdates", Fault(409))
    ended = run(house, *BOT, TELEGRAM_BOT_TOKEN=api.token, TELEGRAM_API_URL=address)
    assert ended.returncode == 2
    assert ended.stderr.splitlines()[-1].startswith("another program receives this bot's messages")
    assert "Traceback" not in ended.stderr


def test_without_a_network_it_says_so_once_and_waits(house: Path, api: BotApi, address: str) -> None:
    api.fail("getMe", *[Fault(dropped=True)] * 3)
    with process(house, TELEGRAM_BOT_TOKEN=api.token, TELEGRAM_API_URL=address) as bot:
        api.wait_until(lambda: "setMyCommands" in api.methods())
        assert stopped(bot) == 0
    log = (house / "log").read_text()
    assert log.count("Telegram cannot be reached") == 1
    assert log.count("Telegram is reached again") == 1


def test_without_a_token_and_without_questions_it_ends_well(house: Path) -> None:
    ended = run(house, *BOT)
    assert (ended.returncode, ended.stdout) == (0, f"{TELEGRAM_HINT}\n")


def test_a_question_through_a_pipe_is_answered(house: Path) -> None:
    ended = run(house, *BOT, text="which film was shot with a pocket camera inside a mitten?\n")
    assert ended.returncode == 0, ended.stderr
    assert "Harju filmed the whole journey with a pocket camera" in ended.stdout
    assert "\033" not in ended.stdout


def test_a_missing_index_is_one_clear_line(tmp_path: Path) -> None:
    ended = run(tmp_path, *BOT)
    assert ended.returncode == 2
    assert len(ended.stderr.splitlines()) == 1
    assert "make rebuild" in ended.stderr


def test_a_wrong_setting_is_one_clear_line(tmp_path: Path) -> None:
    ended = run(tmp_path, *BOT, LOG_LEVEL="loud")
    assert ended.returncode == 2
    assert len(ended.stderr.splitlines()) == 1
    assert ended.stderr.startswith("LOG_LEVEL")


def test_help_loads_nothing_heavy(tmp_path: Path) -> None:
    program = (
        "import runpy, sys\nsys.argv = ['bot', '--help']\n"
        "try:\n    runpy.run_module('bot', run_name='__main__')\n"
        "except SystemExit:\n    print(sorted({'telegram', 'torch', 'pydantic', 'numpy'} & set(sys.modules)))"
    )
    ended = run(tmp_path, "-c", program)
    assert ended.stdout.splitlines()[-1] == "[]"
