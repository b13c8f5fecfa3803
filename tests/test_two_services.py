"""Two questions in one message of which the FAQ answers one or both."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from bot.assistant.assistant import Assistant
from tests.festival import asked

NOON = "2027-06-10 12:00"


@pytest.mark.parametrize(
    ("question", "entries"),
    [
        ("where are the toilets and is there food", ["Where are the toilets", "What food is there"]),
        ("can I bring my dog? is there parking?", ["Can I bring my dog?", "Where can I park?"]),
        ("saako koiran tuoda ja onko siellä parkkipaikkaa", ["Saako koiran ottaa", "Mihin auton voi pysäköidä?"]),
    ],
)
def test_both_of_two_services_are_told(assistant: Assistant, question: str, entries: Sequence[str]) -> None:
    told = [quote.document.partition("#")[2] for quote in asked(assistant, NOON, question).answer.quotes]
    assert len(told) >= 2
    assert all(any(entry.startswith(wanted) for entry in told) for wanted in entries)


def test_what_is_on_is_told_with_a_service(assistant: Assistant) -> None:
    answer = asked(assistant, NOON, "what is on tonight and can i bring my dog").answer
    assert answer.kind == "programme"
    assert answer.quotes[0].document.endswith("#Can I bring my dog?")


def test_one_entry_that_answers_both_halves_is_told_once(assistant: Assistant) -> None:
    answer = asked(assistant, NOON, "where can i park and is there parking for free").answer
    assert answer.text.count("Where can I park?") == 1
