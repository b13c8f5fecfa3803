"""Whether somebody comes, who is at the Q&As, subtitles of any language, and titles that only reviews mention."""

from __future__ import annotations

import pytest

from bot.assistant.assistant import Assistant
from index.models import Film
from tests.festival import asked, knowledge_of, showing
from tests.small_corpus import review

NOON = "2027-06-11 12:00"
FERRY = Film(
    document="reviews/ferry.txt", title="Ferrymaster", directors=("Tom Carver",), year=2009, minutes=95,
    categories=("Drama",), age_limit="12",
)  # fmt: skip
BELLS = Film(
    document="reviews/bells.txt", title="Seven Bells", directors=("Odile Marchetti",), year=1961, minutes=14,
    categories=("Short",), age_limit="16",
)  # fmt: skip
FILMS = (FERRY, BELLS)
DOCUMENTS = (
    review(FERRY, "Ulla Brandauer lit the river. Arno's music was played on the deck, in a school of singers. It has "
           "more fog than The Mist, says its lamp keeper, a former writer of hymns."),
    review(BELLS, "Odile Marchetti rang all of them herself. She came to it from a first film of three minutes, Tin."),
)  # fmt: skip


@pytest.fixture(scope="module")
def assistant() -> Assistant:
    shown = (
        showing(FERRY, "2027-06-11 18:00", "Big Tent", "Q&A with camerawoman Ulla Brandauer"),
        showing(BELLS, "2027-06-11 20:00", "Kino Ruska", "Finnish subtitles"),
        showing(BELLS, "2027-06-12 20:00", "Kino Ruska", "English subtitles"),
        showing(FERRY, "2027-06-12 22:00", "Big Tent"),
    )
    return Assistant(knowledge_of(shown, FILMS, DOCUMENTS))


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("is ulla brandauer coming?", "Ulla Brandauer: one screening"),
        ("will Ulla Brandauer be there", "Ulla Brandauer: one screening"),
        ("is odile marchetti here?", "Seven Bells: no screening is marked “Odile Marchetti”."),
        ("is the director of ferrymaster coming", "Ferrymaster: no screening is marked “Tom Carver”."),
        ("who's at the q&as today", "Today (Fri 11 June) · Q&A with camerawoman Ulla Brandauer: one screening"),
        ("who is speaking after ferrymaster", "Ferrymaster\nFriday 11 June\n18:00"),
        ("who will come to seven bells", "Seven Bells: no screening is marked “Q&A with camerawoman Ulla Brandauer”."),
        ("any guests today?", "Today (Fri 11 June) · Q&A with camerawoman Ulla Brandauer: one screening"),
    ],
)
def test_the_programme_says_who_comes(assistant: Assistant, question: str, begins: str) -> None:
    answer = asked(assistant, NOON, question).answer
    assert (answer.kind, answer.text[: len(begins)]) == ("programme", begins)


@pytest.mark.parametrize(
    ("question", "heading"),
    [
        ("films with subtitles today", "Today (Fri 11 June) · English subtitles / Finnish subtitles: one screening"),
        (
            "films without subtitles today",
            "Today (Fri 11 June) · not English subtitles / Finnish subtitles: one screening",
        ),
        ("films rated 12 today", "Today (Fri 11 June) · age limit 12: one screening"),
        ("when are the shorts", "Short: 2 screenings"),
        ("last screening of the festival", "The last: one screening"),
        ("what is subtitled in finnish tomorrow", "No film"),
    ],
)
def test_conditions_are_understood(assistant: Assistant, question: str, heading: str) -> None:
    assert asked(assistant, NOON, question).answer.text.startswith(heading)


@pytest.mark.parametrize(
    ("question", "films"),
    [
        ("films with subs in finnish", ("Seven Bells",)),
        ("what is subtitled in english tomorrow", ("Seven Bells",)),
        ("has seven bells started?", ("Seven Bells",)),
        ("when can i still see ferrymaster", ("Ferrymaster",)),
    ],
)
def test_subtitles_noted_at_screenings_count_at_those(
    assistant: Assistant, question: str, films: tuple[str, ...]
) -> None:
    assert asked(assistant, NOON, question).answer.films == films


def test_who_comes_is_whom_she_means(assistant: Assistant) -> None:
    reply = asked(assistant, NOON, "who is speaking after ferrymaster", "who is she?")
    assert reply.conversation.person == "Ulla Brandauer"


def test_two_films_quoted_together_are_both(assistant: Assistant) -> None:
    reply = asked(assistant, NOON, "what is Ferrymaster about and Seven Bells?", "are both on tomorrow?")
    assert set(reply.answer.films) == {"Ferrymaster", "Seven Bells"}


def test_whose_the_music_is_tells_who_made_it(assistant: Assistant) -> None:
    [quote] = asked(assistant, NOON, "who did the music for Ferrymaster?").answer.quotes
    assert quote.text[slice(*quote.highlight)] == "Arno's music was played on the deck, in a school of singers."


def test_in_english_then_is_no_place(assistant: Assistant) -> None:
    assert "Tent" not in asked(assistant, NOON, "in english then").answer.text
