"""Which of the programme's notes a question asks for in their own words."""

from __future__ import annotations

import pytest

from tests.festival import knowledge_of, showing
from tests.small_corpus import KETTLE, LANTERN

NOTES = knowledge_of(
    (
        showing(KETTLE, "2027-06-11 12:00", notes="matinée"),
        showing(LANTERN, "2027-06-11 14:00", notes="karaoke screening"),
        showing(LANTERN, "2027-06-11 16:00", notes="live harp"),
    )
).notes


@pytest.mark.parametrize(
    ("question", "notes"),
    [
        ("is there a matinee", ["matinée"]),
        ("which films are matinées", ["matinée"]),
        ("any karaoke screenings on friday?", ["karaoke screening"]),
        ("i want to hear the harp", ["live harp"]),
        ("does she play the harp", []),
        ("what is on at noon", []),
    ],
)
def test_one_is_asked_for_with_or_without_accents_in_the_singular_and_in_the_plural(
    question: str, notes: list[str]
) -> None:
    assert [text for note in NOTES.asked(question) for text in note.texts] == notes
