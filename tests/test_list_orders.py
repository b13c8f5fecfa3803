from __future__ import annotations

import pytest

from bot.assistant.assistant import Assistant
from tests.festival import asked, knowledge_of

NOON = "2027-06-11 12:00"
SUMMER = Assistant(knowledge_of())


@pytest.mark.parametrize(
    ("turns", "beginning"),
    [
        # Comedies by title: Harvest 1957, The Longest Winter 2016, Quiet Evenings 1962, Red Kettle 2021.
        (("comedies", "the oldest"), "The oldest film is Harvest"),
        (("comedies", "the oldest", "and the shortest?"), "The shortest film is Quiet Evenings"),
        (("comedies", "sort by year"), "Comedy · oldest first: 4 films\nHarvest"),
        (("comedies", "newest first"), "Comedy · newest first: 4 films\nRed Kettle"),
        (("comedies", "newest first", "oldest first"), "Comedy · oldest first: 4 films\nHarvest"),
        (("komediat", "vanhin ensin"), "Komedia · vanhin ensin: 4 elokuvaa\nHarvest"),
        (("comedies", "the 3rd"), "Quiet Evenings ("),
        (("comedies", "newest first", "the 2nd"), "The Longest Winter in the Village of Aatos Rinne ("),
        (("comedies", "thrillers", "the oldest"), "The oldest film is The Moth Catalogue"),
    ],
)
def test_an_order_alone_is_of_the_list_before(turns: tuple[str, ...], beginning: str) -> None:
    assert asked(SUMMER, NOON, *turns).answer.text.startswith(beginning)


def test_a_list_may_be_asked_for_in_its_order_at_once() -> None:
    assert asked(SUMMER, NOON, "comedies, oldest first").answer.films[0] == "Harvest"


def test_a_critics_name_alone_gives_the_films_reviewed() -> None:
    assert asked(SUMMER, NOON, "Petra Wick").answer.films == ("Harvest", "The Lantern")


def test_films_by_a_critic_are_those_reviewed() -> None:
    answer = asked(SUMMER, NOON, "films by Petra Wick").answer
    assert answer.text.startswith("Reviewed by Petra Wick: 2 films\n")
