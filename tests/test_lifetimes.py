"""When somebody was born and died, as reviews tell it in brackets or in words."""

from __future__ import annotations

import pytest

from bot.assistant.assistant import Assistant
from index.models import Film
from tests.festival import asked, knowledge_of
from tests.small_corpus import review

NOON = "2027-06-11 12:00"
FERRY = Film(document="reviews/ferry.txt", title="Ferrymaster", directors=("Odile Marchetti",), year=1961, minutes=80)
PIANO = Film(document="reviews/piano.txt", title="Piano Movers", directors=("Tom Carver",), year=1999, minutes=90)
REVIEWS = (
    review(
        FERRY,
        "Odile Marchetti was thirteen when the lake froze over. The ferry of Marchetti (1912-1980) was her father's. "
        "Nobody speaks in it.",
    ),
    review(
        PIANO,
        "Tom Carver knows the stairs. Carver (b. 1950) carried pianos. Ulla Brandauer plays a widow. Brandauer died "
        "two years before the premiere.",
    ),
)


@pytest.fixture(scope="module")
def assistant() -> Assistant:
    return Assistant(knowledge_of((), (FERRY, PIANO), REVIEWS))


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("when was Marchetti born?", "The ferry of Marchetti (1912-1980) was her father's."),
        ("what year did odile marchetti die", "The ferry of Marchetti (1912-1980) was her father's."),
        ("is Marchetti still alive?", "The ferry of Marchetti (1912-1980) was her father's."),
        ("milloin Odile Marchetti kuoli?", "The ferry of Marchetti (1912-1980) was her father's."),
        ("how old is tom carver", "Carver (b. 1950) carried pianos."),
        ("minkä ikäinen Tom Carver on?", "Carver (b. 1950) carried pianos."),
        ("milloin Tom Carver on syntynyt?", "Carver (b. 1950) carried pianos."),
        ("when did Ulla Brandauer die?", "Brandauer died two years before the premiere."),
    ],
)
def test_the_years_of_a_life_are_quoted(assistant: Assistant, question: str, told: str) -> None:
    answer = asked(assistant, NOON, question).answer
    assert answer.kind == "passage"
    quote = answer.quotes[0]
    assert quote.text[slice(*quote.highlight)] == told


@pytest.mark.parametrize("question", ["when did Tom Carver die?", "how old is Ulla Brandauer?", "is the ferry dead"])
def test_what_no_review_tells_is_not_asserted(assistant: Assistant, question: str) -> None:
    answer = asked(assistant, NOON, question).answer
    assert answer.score < 1 or answer.kind != "passage"
