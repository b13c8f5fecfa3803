"""Languages that only a corpus's headers name, fractions in titles, and what goes on from one answer to the next."""

from __future__ import annotations

import pytest

from bot.assistant.assistant import Assistant
from index.models import Film
from tests.festival import asked, knowledge_of, showing
from tests.small_corpus import review

NOON = "2027-06-11 12:00"
RIVER = Film(
    document="reviews/river.txt", title="River", directors=("Odile Marchetti",), year=2021, minutes=79,
    languages=("Asháninka", "Spanish"),
)  # fmt: skip
HALF = Film(
    document="reviews/half.txt", title="8½", directors=("Tom Carver",), year=1963, minutes=138, languages=("Italian",),
)  # fmt: skip
FILMS = (RIVER, HALF)
DOCUMENTS = (
    review(
        RIVER, "A boat goes up the river. Odile Marchetti hung the microphones below it. Arno Ranta plays the music."
    ),
    review(HALF, "A man sits in a traffic jam. Tom Carver had forgotten the story."),
)


@pytest.fixture(scope="module")
def assistant() -> Assistant:
    shown = (
        showing(RIVER, "2027-06-11 11:30", "Kino Ruska", "Q&A with Odile Marchetti"),
        showing(HALF, "2027-06-11 14:00", "Big Tent", "two intervals"),
        showing(HALF, "2027-06-11 18:00", "Kino Ruska"),
    )
    return Assistant(knowledge_of(shown, FILMS, DOCUMENTS))


@pytest.mark.parametrize(
    "question", ["films in Asháninka", "ashaninka films", "got smth in ashaninka", "which films are in asháninka?"]
)
def test_films_are_listed_by_a_language_that_only_the_corpus_knows(assistant: Assistant, question: str) -> None:
    answer = asked(assistant, NOON, question).answer
    assert (answer.kind, answer.films) == ("list", ("River",))


@pytest.mark.parametrize("title", ["8½", "8 1/2", "8.5"])
def test_a_fraction_is_written_in_any_way(assistant: Assistant, title: str) -> None:
    assert asked(assistant, NOON, f"who directed {title}").answer.text.startswith("8½ was directed by Tom Carver.")


@pytest.mark.parametrize(
    ("turns", "begins"),
    [
        (("what's on now", "how long is it?", "what's next there"), "Next · Kino Ruska: one screening"),
        (("how long is River?", "is she coming?"), "River\nFriday 11 June\n11:30"),
        (("how long is 8½", "how many breaks"), "8½\nFriday 11 June\n14:00"),
        (("which is older, River or 8½?", "and longer?"), "8½ is longer"),
    ],
)
def test_it_goes_on_from_the_answer_before(assistant: Assistant, turns: tuple[str, ...], begins: str) -> None:
    assert asked(assistant, NOON, *turns).answer.text.startswith(begins)


@pytest.mark.parametrize(
    ("turns", "begins"),
    [
        (("what else of his are you showing",), "I am not sure whom you mean."),
        (("who directed River?", "her films"), "Directed by Odile Marchetti: 1 film"),
        (("which is older, River or 8½?", "by how much?"), "8½ is older."),
        (("compare River and 8½",), "8½ (Tom Carver, 1963, 2 h 18 min)\nRiver (Odile Marchetti, 2021, 1 h 19 min)"),
        (("who directed River?", "no i mean the year"), "River was made in 2021."),
        (("recommend me a sad film",), "I took no account of “sad”."),
        (("who acts in River?",), "River: our texts do not give its cast."),
    ],
)
def test_what_is_left_unsaid_is_taken_for_no_more_than_it_says(
    assistant: Assistant, turns: tuple[str, ...], begins: str
) -> None:
    assert asked(assistant, NOON, *turns).answer.text.startswith(begins)


@pytest.mark.parametrize(
    ("said", "language"), [("in finnish please", "fi"), ("suomeksi", "fi"), ("and in english?", "en")]
)
def test_the_bot_goes_on_in_the_language_it_is_asked_to(assistant: Assistant, said: str, language: str) -> None:
    reply = asked(assistant, NOON, "who directed River?", said)
    assert (reply.answer.language, reply.conversation.language) == (language, language)


def test_tell_me_is_english(assistant: Assistant) -> None:
    assert asked(assistant, NOON, "tell me a joke").answer.language == "en"
