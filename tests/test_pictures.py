"""The chats that the README shows: what stands in the pictures is what the bot says today."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

import pytest

from bot.assistant.assistant import Assistant
from scripts.printing.bell import BELL
from scripts.printing.chat import BUBBLE, PADDING, Bubble, _lines, drawn, said_in
from tests.pictures import CHATS, FOLDER

DESCRIPTION = "{http://purl.org/dc/elements/1.1/}description"
README = (Path(__file__).parents[1] / "README.md").read_text(encoding="utf-8")


def description(svg: str) -> str:
    found = ElementTree.fromstring(svg).find(f".//{DESCRIPTION}")
    assert found is not None
    return found.text or ""


@pytest.mark.parametrize("name", CHATS)
async def test_a_picture_shows_what_the_bot_says_today(assistant: Assistant, name: str) -> None:
    shown = await CHATS[name](assistant)
    picture = (FOLDER / f"{name}.svg").read_text(encoding="utf-8")
    assert description(picture) == "\n\n".join(map(said_in, shown)), "run `python -m tests.pictures`"
    assert f"docs/{name}.svg" in README


def test_every_word_of_a_bubble_is_drawn_and_none_beyond_its_edge() -> None:
    text = "A telling sentence, – said at length, " * 12 + "\n\nthe end"
    lines = list(_lines(Bubble(text, [{"type": "bold", "offset": 2, "length": 7}])))
    assert [word.text for line in lines for word in line.words] == text.split()
    assert all(sum(word.width for word in line.words) <= BUBBLE - 2 * PADDING for line in lines)
    assert [word.text for line in lines for word in line.words if word.bold] == ["telling"]


def test_buttons_stand_in_the_description_and_the_same_chat_is_the_same_picture() -> None:
    bubble = Bubble("Which <one> & why?", buttons=[["1. One"], ["More", "Back"]])
    assert description(drawn([bubble])) == "Which <one> & why?\n[1. One]\n[More] [Back]"
    assert drawn([bubble]) == drawn([bubble])


def test_a_line_that_is_set_in_stays_so_and_a_bell_is_drawn_though_the_font_has_none() -> None:
    first, second = _lines(Bubble("20:00 A film\n    in which somebody walks"))
    assert (first.indent, second.indent > 0) == (0, True)
    assert len(drawn([Bubble(f"{BELL} now")])) > len(drawn([Bubble("now")]))  # and no warning of a missing sign
