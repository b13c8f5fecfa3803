"""Who plays a part that only the review names."""

from __future__ import annotations

import pytest

from bot.assistant.assistant import Assistant
from index.models import Film
from tests.festival import asked, knowledge_of
from tests.small_corpus import review

NOON = "2027-06-11 12:00"
FERRY = Film(
    document="reviews/ferry.txt", title="Ferrymaster", directors=("Odile Marchetti",), year=1961, minutes=80,
    cast=("Luc Abadie", "Ines Wahl"), critic="Petra Wick",
)  # fmt: skip
PIANO = Film(document="reviews/piano.txt", title="Piano Movers", directors=("Tom Carver",), year=1999, minutes=90)
REVIEWS = (
    review(
        FERRY,
        "The smuggler comes at night. The lake is grey. So is the sky. Nobody speaks. Odile Marchetti has waited for "
        "an hour. Luc Abadie had never rowed. Still, one believes that boatman every stroke. The water is cold. Ines "
        "Wahl is the innkeeper. The lamp goes out. Nobody sees it. The dog barks. The hero is called the pilot after "
        "one of Ulla Brandauer's.",
    ),
    review(
        PIANO,
        "A widow wants the thing gone. Ulla Brandauer plays her as a retired admiral. The stairs are steep. The porter "
        "is Tom Carver himself, in a borrowed cap. The neighbour counts. The neighbour (Iiro Hallavuo) is deaf.",
    ),
)


@pytest.fixture(scope="module")
def assistant() -> Assistant:
    return Assistant(knowledge_of((), (FERRY, PIANO), REVIEWS))


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("who plays the innkeeper in Ferrymaster?", "Ines Wahl is the innkeeper."),
        ("who played the boatman in Ferrymaster", "Luc Abadie had never rowed."),
        ("who plays the widow in Piano Movers?", "Ulla Brandauer plays her as a retired admiral."),
        ("who's the actor playing the porter in Piano Movers", "The porter is Tom Carver himself, in a borrowed cap."),
        ("who plays the neighbour in Piano Movers?", "The neighbour (Iiro Hallavuo) is deaf."),
        ("who plays the neighbour?", "The neighbour (Iiro Hallavuo) is deaf."),
        ("who is the neighbour played by", "The neighbour (Iiro Hallavuo) is deaf."),
    ],
)
def test_the_sentence_that_names_the_player_beside_the_part_is_marked(
    assistant: Assistant, question: str, told: str
) -> None:
    answer = asked(assistant, NOON, question).answer
    assert answer.kind == "passage"
    quote = answer.quotes[0]
    assert quote.text[slice(*quote.highlight)].startswith(told)


@pytest.mark.parametrize("part", ["smuggler", "pilot"])
def test_the_cast_is_given_where_the_review_names_the_part_but_no_player_near_it(
    assistant: Assistant, part: str
) -> None:
    answer = asked(assistant, NOON, f"who plays the {part} in Ferrymaster?").answer
    assert (answer.kind, answer.films) == ("fact", ("Ferrymaster",))


@pytest.mark.parametrize("question", ["who plays the lead in Ferrymaster?", "who plays in Ferrymaster"])
def test_the_leads_are_the_cast(assistant: Assistant, question: str) -> None:
    answer = asked(assistant, NOON, question).answer
    assert answer.kind == "fact"
    assert answer.text.startswith("Ferrymaster stars Luc Abadie and Ines Wahl.")
