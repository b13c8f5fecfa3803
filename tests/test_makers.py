"""Who shot, scored, wrote or cut a film: the sentence that names them, or an honest refusal."""

from __future__ import annotations

import pytest

from bot.assistant.assistant import Assistant
from bot.assistant.quoting.makers import craft_asked
from index.models import Film
from tests.festival import asked, knowledge_of
from tests.small_corpus import review

NOON = "2027-06-11 12:00"
FERRY = Film(
    document="reviews/ferry.txt", title="Ferrymaster", directors=("Odile Marchetti",), year=1961, minutes=80,
    cast=("Luc Abadie",), critic="Petra Wick",
)  # fmt: skip
PIANO = Film(
    document="reviews/piano.txt", title="Piano Movers", directors=("Tom Carver",), year=1999, minutes=90,
    cast=("Ulla Brandauer",),
)  # fmt: skip
REVIEWS = (
    review(
        FERRY,
        "Luc Abadie hums a song at the wheel. The lake is grey. Gregor Halm photographed it from a rowing boat. Ines "
        "Wahl wrote the music, and Odile Marchetti wrote the script alone, in a week. Tom Carver has said that its "
        "editors taught him all he knows.",
    ),
    review(PIANO, "Tom Carver thinks in stairs. Bela Kocsis placed the camera where the dust is. It was cut in May."),
)


@pytest.fixture(scope="module")
def assistant() -> Assistant:
    return Assistant(knowledge_of((), (FERRY, PIANO), REVIEWS))


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("who shot Ferrymaster?", "Gregor Halm photographed it from a rowing boat."),
        ("who was the cinematographer of Ferrymaster", "Gregor Halm photographed it from a rowing boat."),
        ("who shot Piano Movers?", "Bela Kocsis placed the camera where the dust is."),
        ("who composed the music for Ferrymaster?", "Ines Wahl wrote the music"),
        ("whose music is it in Ferrymaster", "Ines Wahl wrote the music"),
        ("who wrote the screenplay of Ferrymaster?", "Ines Wahl wrote the music, and Odile Marchetti wrote the script"),
    ],
)
def test_the_sentence_that_names_the_maker_is_marked(assistant: Assistant, question: str, told: str) -> None:
    answer = asked(assistant, NOON, question).answer
    assert answer.kind == "passage"
    quote = answer.quotes[0]
    assert quote.text[slice(*quote.highlight)].startswith(told)


@pytest.mark.parametrize(
    "question", ["who edited Ferrymaster?", "who edited Piano Movers?", "who composed the score of Piano Movers"]
)
def test_where_the_review_names_nobody_it_is_declined_by_the_films_name(assistant: Assistant, question: str) -> None:
    answer = asked(assistant, NOON, question).answer
    assert (answer.kind, answer.quotes) == ("decline", ())
    assert answer.text.endswith(": I did not find that in our texts.")


@pytest.mark.parametrize("question", ["who wrote the letter in Ferrymaster?", "what is the music of Ferrymaster like?"])
def test_more_than_the_maker_is_left_to_the_search(assistant: Assistant, question: str) -> None:
    reply = asked(assistant, NOON, question)
    assert reply.asked
    assert craft_asked(reply.asked) is None
    assert not reply.answer.text.startswith("Ferrymaster (Odile Marchetti")
