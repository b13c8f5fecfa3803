"""A name that one review alone writes, a character's or a place's, tells in which review to look."""

from __future__ import annotations

import pytest

from index.models import Film
from index.names import Names
from tests.small_corpus import review

FERRY = Film(document="reviews/ferry.txt", title="Ferrymaster", directors=("Odile Marchetti",), year=1961)
PIANO = Film(document="reviews/piano.txt", title="Piano Movers", directors=("Tom Carver",), year=1999)
DOCUMENTS = (
    review(FERRY, "A dog named Musti swims after the boat to Kotka. Nobody waits for it. In Kotka everything is shut."),
    review(PIANO, "Everything is heavy. A widow called Agnes wants it gone, out of Kotka. The moss is grey."),
)


@pytest.mark.parametrize(
    ("question", "document"),
    [
        ("what does musti swim after", "reviews/ferry.txt"),
        ("What does Agnes want?", "reviews/piano.txt"),
        ("what did agnes do in kotka", "reviews/piano.txt"),  # both write of Kotka, one of Agnes
        ("what is shut in kotka", None),
        ("did agnes meet musti", None),  # each in another review
        ("is everything heavy", None),  # a word that begins a sentence is no name
        ("nobody waits", None),
    ],
)
def test_the_review_that_alone_writes_a_name_is_found(question: str, document: str | None) -> None:
    names = Names.from_corpus((FERRY, PIANO), DOCUMENTS, ())
    assert names.written_in(question) == document


@pytest.mark.parametrize(
    ("question", "document"),
    [
        ("mitä Mustille tapahtuu", "reviews/ferry.txt"),
        ("Mitä Agnesin pianolle käy?", "reviews/piano.txt"),
        ("mitä agnes tekee kotkassa", "reviews/piano.txt"),
        ("tapasiko Agnes Mustin", None),
        ("mihin laiva menee", None),
    ],
)
def test_in_finnish_a_name_has_endings(question: str, document: str | None) -> None:
    names = Names.from_corpus((FERRY, PIANO), DOCUMENTS, ())
    assert names.written_in(question, "fi") == document


def test_names_are_looked_for_without_their_endings() -> None:
    names = Names.from_corpus((FERRY, PIANO), DOCUMENTS, ())
    assert names.without_endings("mitä Agnesille ja Carverin pianolle käy") == "mitä agnes ja carver pianolle käy"
