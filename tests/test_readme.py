"""What README.md shows is what the bot says, and every setting is told."""

from __future__ import annotations

import re
import shlex
from datetime import datetime
from pathlib import Path

import pytest

from bot.assistant.assistant import Assistant
from bot.assistant.conversation import Conversation
from bot.settings import BotSettings
from index.settings import IndexSettings

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
SHOWN = re.findall(r"```console\n\$ python -m scripts\.ask (.+?)\n(.*?)\n```", README, re.DOTALL)


@pytest.mark.parametrize(("command", "answer"), SHOWN, ids=[command for command, _ in SHOWN])
def test_an_answer_in_the_readme_is_what_the_bot_says(assistant: Assistant, command: str, answer: str) -> None:
    option, now, question = shlex.split(command)
    assert option == "--now"
    moment = datetime.fromisoformat(now).replace(tzinfo=IndexSettings().zone)
    assert assistant.reply(question, Conversation(), moment).answer.text == answer


def test_the_readme_shows_several_answers() -> None:
    assert len(SHOWN) >= 5


def test_every_setting_is_in_the_readme_and_in_the_example_in_one_order() -> None:
    names = [name.upper() for name in BotSettings.model_fields]
    assert re.findall(r"^\| `([A-Z_]+)` \|", README, re.MULTILINE) == names
    example = (ROOT / ".env.example").read_text(encoding="utf-8")
    assert re.findall(r"^#?([A-Z_]+)=", example, re.MULTILINE) == names
