from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.assistant.showings.venue_words import venues_meant
from index.models import Venue

VENUES = (
    Venue(name="Blue Tent", notes="circus tent, 800 seats"),
    Venue(name="Red Tent", notes="tent with 300 seats"),
    Venue(name="Kino Ruska", notes="village cinema from 1956, 170 seats"),
    Venue(name="Youth Centre", notes="gymnasium, heated"),
)


def meant(question: str) -> list[str]:
    return [named.name for mention in venues_meant(question, [], VENUES) for named in mention.candidates]


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("what's on at the cinema tonight", ["Kino Ruska"]),
        ("anything in the tents?", ["Blue Tent", "Red Tent"]),
        ("and in the red one?", ["Red Tent"]),
        ("films at the gym", ["Youth Centre"]),
        ("mitä teltassa menee", ["Blue Tent", "Red Tent"]),
        ("mitä teltas menee", ["Blue Tent", "Red Tent"]),
        ("mitä elokuvateatterissa menee", ["Kino Ruska"]),
        ("what's on in the evening", []),
        ("films in Finnish", []),
        ("a film about a tent", []),
        ("what's on in the village", []),
    ],
)
def test_a_venue_is_known_by_what_it_is(question: str, names: list[str]) -> None:
    assert meant(question) == names


def test_what_fits_every_venue_tells_nothing() -> None:
    tents = (Venue(name="Blue Tent"), Venue(name="Red Tent"))
    assert venues_meant("what's on in the tents", [], tents) == []


@given(st.text(max_size=80))
def test_the_words_stand_in_the_question(question: str) -> None:
    for mention in venues_meant(f"at the {question}", [], VENUES):
        assert 0 <= mention.span.start < mention.span.end <= len(f"at the {question}")
