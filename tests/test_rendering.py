from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.assistant.answers import Answer, Run, Style
from bot.telegram.showing.rendering import Message, render
from tests.entities import complaints, slice_of

SHOW = datetime(2026, 6, 12, 19, 30, tzinfo=UTC)


def answer(*runs: tuple[str, Style] | Run) -> Answer:
    made = tuple(run if isinstance(run, Run) else Run(text=run[0], style=run[1]) for run in runs)
    return Answer(kind="passage", runs=made, score=1)


def entities(message: Message) -> list[dict[str, Any]]:
    return [entity.to_dict() for entity in message.entities]


def shown(message: Message) -> list[tuple[str, str]]:
    return [(str(entity["type"].value), slice_of(message.text, entity)) for entity in entities(message)]


def test_each_style_has_its_entity() -> None:
    [message] = render(
        answer(
            ("Tangerine", Style.TITLE),
            (" says\n", Style.PLAIN),
            ("It was shot. ", Style.QUOTE),
            ("On a phone.", Style.HIGHLIGHT),
            ("\nReview: Aino", Style.SOURCE),
        )
    )
    assert message.text == "Tangerine says\nIt was shot. On a phone.\nReview: Aino"
    assert shown(message) == [
        ("bold", "Tangerine"),
        ("blockquote", "It was shot. On a phone."),
        ("bold", "On a phone."),
        ("italic", "Review: Aino"),
    ]


def test_offsets_count_utf_16_units() -> None:
    [message] = render(answer(("😀😀 ", Style.PLAIN), ("Å😀", Style.TITLE)))
    assert [(e.offset, e.length) for e in message.entities] == [(5, 3)]


def test_trimmed_text_keeps_its_entities_in_place() -> None:
    [message] = render(answer((" \n ", Style.PLAIN), (" Red Rocket \n", Style.TITLE), ("2 h ", Style.PLAIN)))
    assert message.text == "Red Rocket \n2 h"
    assert shown(message) == [("bold", "Red Rocket")]


def test_a_long_quotation_is_folded() -> None:
    [short], [long] = render(answer(("a" * 600, Style.QUOTE))), render(answer(("a" * 601, Style.QUOTE)))
    assert shown(short)[0][0] == "blockquote"
    assert shown(long)[0][0] == "expandable_blockquote"


def test_two_quotations_apart_are_two() -> None:
    [message] = render(answer(("One.", Style.QUOTE), ("\n\n", Style.PLAIN), ("Two.", Style.QUOTE)))
    assert shown(message) == [("blockquote", "One."), ("blockquote", "Two.")]


def test_a_time_keeps_its_words_and_carries_the_moment() -> None:
    [message] = render(answer(Run(text="Next: "), Run(text="Fri 22:30", moment=SHOW)))
    [entity] = entities(message)
    assert entity == {"type": "date_time", "offset": 6, "length": 9, "unix_time": 1781292600}


def test_a_text_is_cut_where_a_line_ends() -> None:
    lines = "".join(f"{number:04} {'x' * 94}\n" for number in range(60))  # 100 characters each
    messages = render(answer((lines, Style.PLAIN)))
    assert [len(message.text) for message in messages] == [3999, 1999]


def test_a_text_without_lines_is_cut_where_a_sentence_ends() -> None:
    messages = render(answer(("He met Mr. Smith there. " * 200, Style.PLAIN)))  # 24 characters each
    assert all(message.text.endswith("there.") for message in messages)
    assert sum(message.text.count("Smith") for message in messages) == 200


def test_a_text_without_sentences_is_cut_between_words() -> None:
    messages = render(answer(("word " * 1000, Style.PLAIN)))
    assert [len(message.text) for message in messages] == [4094, 904]


def test_a_text_without_spaces_is_cut_between_characters() -> None:
    messages = render(answer(("a" + "😀" * 3000, Style.PLAIN)))
    assert [len(message.text) for message in messages] == [2048, 953]


def test_a_programme_is_cut_before_the_heading_of_a_day() -> None:
    day = (("\nFriday\n", Style.TITLE), *[(f"19:30 · {'x' * 91}\n", Style.PLAIN)] * 9)  # 909 characters
    messages = render(answer(("Programme\n", Style.PLAIN), *day * 6))
    assert [message.text.count("Friday") for message in messages] == [4, 2]
    assert messages[1].text.startswith("Friday\n19:30")
    assert all(message.text.endswith("x") for message in messages)


@pytest.mark.parametrize("between", [" ", "\n", "\n\n"])
def test_two_quotations_are_separated_by_an_empty_line(between: str) -> None:
    [message] = render(answer(("One.", Style.QUOTE), (between, Style.PLAIN), ("Two.", Style.HIGHLIGHT)))
    assert message.text.split() == ["One.", "Two."]
    assert message.text.count("\n") == 2
    assert [text for kind, text in shown(message) if kind == "blockquote"] == ["One.", "Two."]


def test_the_first_line_of_a_film_card_has_the_title_in_bold() -> None:
    line = Run(text="Red Rocket (2021) · 130 min", style=Style.SOURCE)
    card = Answer(kind="fact", runs=(line, Run(text="\nYear: 2021")), films=("Red Rocket",), score=1)
    [message] = render(card)
    assert message.text == "Red Rocket (2021) · 130 min\nYear: 2021"
    assert shown(message) == [("bold", "Red Rocket"), ("italic", "(2021) · 130 min")]


def test_a_quotation_that_is_cut_goes_on_as_a_quotation() -> None:
    messages = render(answer(("It was shot on a phone. " * 200, Style.HIGHLIGHT)))
    assert len(messages) == 2
    for message in messages:
        assert shown(message) == [("expandable_blockquote", message.text), ("bold", message.text)]


def test_a_message_has_no_more_entities_than_telegram_takes() -> None:
    films = [Run(text=text, style=style) for _ in range(150) for text, style in (("A", Style.TITLE), ("\n", "plain"))]
    messages = render(answer(*films))
    assert [len(message.entities) for message in messages] == [100, 50]


def test_what_cannot_be_seen_is_not_sent() -> None:
    assert render(answer((" \n\u200b\u2060", Style.QUOTE))) == []


runs = st.builds(
    Run,
    text=st.text(max_size=60) | st.text("a. \n😀é\u200b\r\x00", max_size=3000),
    style=st.sampled_from(Style),
    moment=st.none() | st.datetimes(datetime(2026, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001
)


def seen(text: str) -> str:
    """Gives what is left of a text when nobody cares for white space and what Telegram drops."""
    dropped = {"\r", *map(chr, range(0x2028, 0x202F))}
    invisible = "\u00ad\u115f\u1160\u17b4\u17b5\u180e\u2800\u3164\ufeff\uffa0\ufffc"
    hidden = dropped | {*invisible, *map(chr, range(0x200B, 0x2010)), *map(chr, range(0x2060, 0x2070))}
    return "".join(c for c in text if not c.isspace() and c not in hidden and ord(c) >= 32)


@settings(max_examples=150, deadline=None)
@given(st.lists(runs, max_size=40))
def test_any_answer_gives_valid_messages_that_say_all_of_it(some: list[Run]) -> None:
    messages = render(answer(*some))
    for message in messages:
        assert complaints(message.text, entities(message)) == []
    assert seen("".join(message.text for message in messages)) == seen("".join(run.text for run in some))


@settings(max_examples=100, deadline=None)
@given(st.lists(runs, max_size=20))
def test_bold_text_stays_bold_and_plain_text_plain(some: list[Run]) -> None:
    messages = render(answer(*some))
    bold = "".join(text for message in messages for kind, text in shown(message) if kind == "bold")
    strong = "".join(run.text for run in some if run.style in (Style.TITLE, Style.HIGHLIGHT))
    assert seen(bold) == seen(strong)
