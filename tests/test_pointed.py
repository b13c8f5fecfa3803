"""A film that a Finnish question points at is quoted as the one that may be meant, where the FAQ is not likelier."""

from __future__ import annotations

import pytest

from bot.assistant.assistant import Assistant
from bot.assistant.quoting.pointed import points
from tests.festival import asked

NOON = "2027-06-11 12:00"


@pytest.mark.parametrize(
    ("question", "pointing"),
    [
        ("miten se karhumies kuoli", True),
        ("mitä siinä leffassa lopuksi tapahtuu", True),
        ("mikä pankkiryöstöleffan kamera oli", True),
        ("milloin joulu on", False),
        ("kuka keksi puhelimen", False),
        ("mitä teen kun se haukkuu", False),
    ],
)
def test_what_is_spoken_of_as_known_is_pointed_at(question: str, pointing: bool) -> None:
    assert points(question) == pointing


@pytest.mark.parametrize(
    ("question", "film", "told"),
    [
        ("miten se karhumies kuoli", "Grizzly Man", "a bear killed him"),
        ("mistä ne vesisateet tuli siihen viimeiseen taisteluun", "Seven Samurai", "fire hoses"),
        ("miksi se sikaleffan ohjaaja lopetti lihansyönnin", "Gunda", "never ate meat again"),
    ],
)
def test_the_film_that_is_pointed_at_is_named_and_quoted(
    assistant: Assistant, question: str, film: str, told: str
) -> None:
    answer = asked(assistant, NOON, question).answer
    assert answer.kind == "passage"
    assert answer.text.startswith(f"Jos tarkoitat elokuvaa {film}:")
    assert told in answer.text


@pytest.mark.parametrize("question", ["kuka keksi sähkölampun", "mitä siinä dinosaurusleffassa tapahtuu lopuksi"])
def test_what_points_at_no_film_of_the_festival_is_declined(assistant: Assistant, question: str) -> None:
    assert asked(assistant, NOON, question).answer.kind == "decline"


@pytest.mark.parametrize("question", ["missä se sauna on", "mikä se ikäraja talkoolaisille on"])
def test_the_faq_answers_where_it_is_likelier(assistant: Assistant, question: str) -> None:
    assert asked(assistant, NOON, question).answer.kind == "faq"
