from __future__ import annotations

import re
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.assistant.assistant import LONGEST, Assistant
from bot.assistant.conversation import Conversation
from bot.assistant.following.context import SpokenOf
from bot.assistant.following.halves import in_two
from bot.assistant.guide import Guide
from bot.assistant.wording import LANGUAGES, Wording
from tests.fake_embedders import ListeningEmbedder
from tests.festival import asked, at, knowledge_of, showing
from tests.small_corpus import KETTLE, LANTERN, VESUVIA, review

KNOWLEDGE = knowledge_of()
SUMMER = Assistant(KNOWLEDGE)
NOON = "2027-06-11 12:00"
# Any second from 2000 to 2100.
INSTANTS = st.integers(946_684_800, 4_133_980_799).map(lambda second: datetime.fromtimestamp(second, UTC))
FRAGMENTS = (
    *("what's on", "when is", "mitä", "milloin", "films", "elokuvat", "Finnish", "comedies", "komediat"),
    *("under 90 min", "tonight", "tomorrow", "on Saturday", "huomenna", "lauantaina", "after 22", "klo 18 jälkeen"),
    *("between 14 and 18", "at noon", "now", "nyt", "next", "last chance", "12 June", "12.6.", "this morning"),
    *("in the big tent", "isossa teltassa", "Harvest", "The Lantern", "Tuovila", "it", "se", "her other films"),
    *("the second one", "something shorter", "more", "and", "entä", "how long is", "who directed", "kuka ohjasi"),
    *("with live music", "2", "?", "/film", "/language fi"),
)
WORDED = st.lists(st.sampled_from(FRAGMENTS), min_size=1, max_size=6).map(" ".join)


def test_a_question_is_answered_and_remembered() -> None:
    reply = asked(SUMMER, NOON, "who directed Harvest?")
    assert (reply.answer.kind, reply.answer.films) == ("fact", ("Harvest",))
    after = reply.conversation
    assert (after.films, after.kind, after.question) == (("reviews/harvest.txt",), "fact", "who directed Harvest?")
    assert (after.language, after.at) == ("en", at(NOON))


@pytest.mark.parametrize(
    ("question", "wordings"),
    [
        ("what does the miller burn in Harvest?", {"what does the miller burn in the film?"}),
        ("what does the miller burn?", {"what does the miller burn?"}),
        ("mitä mylläri polttaa elokuvassa Harvest?", {"what miller smoke burn film"}),  # word by word
    ],
)
def test_a_question_is_embedded_in_one_wording_without_titles_which_the_model_knows(
    question: str, wordings: set[str]
) -> None:
    embedder = ListeningEmbedder(vocabulary=["what", "does", "the", "miller", "burn", "in", "film"])
    asked(Assistant(knowledge_of(embedder=embedder)), NOON, question)
    assert set(embedder.heard) == wordings


@pytest.mark.parametrize("question", ["what does Harvest even mean", "what does Harvest mean?"])
def test_what_a_title_means_is_asked_of_the_title(question: str) -> None:
    embedder = ListeningEmbedder(vocabulary=["what", "does", "the", "title", "even", "mean", "film"])
    asked(Assistant(knowledge_of(embedder=embedder)), NOON, question)
    assert "what does the title mean" in {text.rstrip("?") for text in embedder.heard}


def test_where_a_film_was_made_is_where_it_was_shot() -> None:
    prose = "The kettle is blue. They made it on Barra in one wet summer. The kettle whistles at the end."
    shot = Assistant(knowledge_of((), (KETTLE,), (review(KETTLE, prose),)))
    [quote] = asked(shot, NOON, "where was red kettle shot").answer.quotes
    assert quote.text[slice(*quote.highlight)] == "They made it on Barra in one wet summer."


def test_a_surname_that_two_share_is_asked_about() -> None:
    answer = asked(SUMMER, NOON, "Tuovila films").answer
    assert answer.kind == "clarify"
    assert {choice.label for choice in answer.choices} == {"Aki Tuovila", "Maren Tuovila"}
    assert asked(SUMMER, NOON, "Tuovila films", "maren").answer.films == ("The Lantern",)


def test_a_surname_shared_by_those_who_made_the_same_films_is_not_asked_about() -> None:
    film = KETTLE.model_copy(update={"directors": ("Albert Wolny", "David Wolny")})
    document = review(film, "Albert Wolny held the camera and David Wolny the microphone.")
    brothers = Assistant(knowledge_of((), (film,), (document,)))
    answer = asked(brothers, NOON, "films by Wolny").answer
    assert (answer.kind, answer.films) == ("list", ("Red Kettle",))


def test_silent_films_are_those_of_the_headers_whatever_the_programme_notes() -> None:
    shown = (showing(KETTLE, "2027-06-11 20:00", notes="silent"), showing(VESUVIA, "2027-06-11 22:00"))
    answer = asked(Assistant(knowledge_of(shown)), NOON, "which films are silent?").answer
    assert (answer.kind, answer.films) == ("list", ("Vesuvia",))


def test_a_note_is_not_asked_for_by_the_name_in_it_alone() -> None:
    shown = (showing(LANTERN, "2027-06-11 20:00", notes="Q&A with Maren Tuovila"),)
    assistant = Assistant(knowledge_of(shown))
    assert asked(assistant, NOON, "did Maren Tuovila direct The Lantern?").answer.kind == "fact"
    assert asked(assistant, NOON, "is Maren Tuovila coming?").answer.kind == "programme"


def test_an_hour_inside_a_film_is_not_asked_of_the_programme() -> None:
    assert asked(SUMMER, NOON, "what happens at half past six in Red Kettle?").answer.kind != "programme"


def test_films_are_never_all_listed_for_a_condition_that_is_not_understood() -> None:
    assert asked(SUMMER, NOON, "which films have more than one ending?").answer.kind != "list"


def test_with_a_day_both_who_share_a_surname_are_meant() -> None:
    assert asked(SUMMER, NOON, "Tuovila films tomorrow").answer.films == ("The Lantern",)


def test_a_name_alone_gives_the_films_card_or_the_persons_films() -> None:
    assert asked(SUMMER, NOON, "Red Kettle").answer.text.startswith("Red Kettle (Tom Carver, USA 2021")
    assert asked(SUMMER, NOON, "Odile Marchetti").answer.films == ("Quiet Evenings", "Vesuvia")


def test_a_finnish_title_alone_is_answered_in_finnish_with_the_films_other_titles() -> None:
    answer = asked(SUMMER, NOON, "iltojen rauha").answer
    assert (answer.language, answer.films) == ("fi", ("Quiet Evenings",))
    assert "Muut nimet: Iltojen rauha" in answer.text
    assert asked(SUMMER, NOON, "Quiet Evenings").answer.language == "en"


@pytest.mark.parametrize("question", ["mihin aikaan Kuutamolla menee", "näytetäänkö teillä Kuutamolla"])
def test_showings_of_a_film_that_nobody_knows_are_declined_by_its_name(question: str) -> None:
    answer = asked(SUMMER, NOON, question).answer
    assert (answer.kind, answer.language) == ("decline", "fi")
    assert answer.text.startswith("Ohjelmastamme ja teksteistämme en löytänyt nimeä ”Kuutamolla”.")


@pytest.mark.parametrize(
    ("command", "text"),
    [
        ("/start", "I answer questions about"), ("/help", "I answer questions about"),
        ("/unheard", "I answer questions"),
        ("/film red kettle", "Red Kettle (Tom Carver"), ("/film", "Which film?"),
        ("/film Zorba", "Zorba is not in our"),
        ("/film kettle", "Red Kettle (Tom Carver"),
        ("/new", "All right, a fresh start"),
        ("/privacy", "What I keep about you"), ("/language", "Which language shall I answer in"),
        ("/language fi", "Vastaan tästä lähtien suomeksi."), ("/language Finnish", "Vastaan"),
        ("/LANGUAGE EN", "From now on"),
    ],
)  # fmt: skip
def test_commands_do_as_they_are_called(command: str, text: str) -> None:
    assert asked(SUMMER, NOON, command).answer.text.startswith(text)


def test_the_language_follows_the_question_unless_it_was_chosen() -> None:
    assert asked(SUMMER, NOON, "what's on today?", "mitä huomenna näytetään?").answer.language == "fi"
    assert asked(SUMMER, NOON, "/language en", "mitä huomenna näytetään?").answer.language == "en"
    assert asked(SUMMER, NOON, "/language en", "/new", "mitä huomenna näytetään?").answer.language == "en"
    assert asked(SUMMER, NOON, "moi", "Red Kettle?").answer.language == "fi"


def test_a_conversation_that_begins_in_finnish_stays_so_while_nothing_tells() -> None:
    reply = SUMMER.reply("Red Kettle?", Conversation(language="fi"), at(NOON))
    assert reply.answer.language == "fi"


def test_choosing_a_language_keeps_what_was_spoken_of() -> None:
    assert asked(SUMMER, NOON, "who directed Harvest?", "/language fi", "how long is it?").answer.text.startswith(
        "Harvest kestää 2 h 16 min."
    )


def test_new_forgets_what_was_spoken_of() -> None:
    assert "Harvest" not in asked(SUMMER, NOON, "who directed Harvest?", "/new", "how long is it?").answer.films


def test_a_very_long_question_is_read_to_its_limit() -> None:
    reply = asked(SUMMER, NOON, "when is Harvest on?" + " " * LONGEST + "x" * 10_000)
    assert reply.answer.films == ("Harvest",)


@settings(max_examples=150, deadline=None)
@given(st.lists(WORDED | st.text(max_size=60), min_size=1, max_size=3), INSTANTS)
def test_any_conversation_at_any_time_has_answers(questions: list[str], now: datetime) -> None:
    conversation = Conversation()
    for question in questions:
        reply = SUMMER.reply(question, conversation, now)
        conversation = reply.conversation
        assert reply.answer.text.strip()


NOTHING = re.compile(r"^(?:No |There is nothing|Ei yhtään |Luetteloon ei)", re.MULTILINE)


@settings(max_examples=200, deadline=None)
@given(
    WORDED, INSTANTS | st.integers(0, 7 * 24 * 60).map(lambda m: datetime.fromtimestamp(1_812_400_000 + 60 * m, UTC))
)
def test_what_is_listed_is_shown_in_the_time_asked_for(question: str, now: datetime) -> None:
    reply = SUMMER.reply(question, Conversation(), now)
    when = reply.asked.when if reply.asked else None
    if reply.answer.kind != "programme" or not when or reply.asked is None or reply.asked.films:
        return
    if when.now or when.next or when.last_chance or NOTHING.search(reply.answer.text):
        return  # what is shown instead lies outside
    guides = [Guide(KNOWLEDGE, Wording(language), now) for language in LANGUAGES]
    if any(in_two(SpokenOf(question, Conversation(), guide)) for guide in guides):
        return  # two times, of which the last is noted
    spans = [(start.astimezone(UTC), end.astimezone(UTC)) for start, end in when.spans]
    shown = {
        showing.film.title
        for showing in KNOWLEDGE.programme.showings
        if any(start <= showing.start.astimezone(UTC) < end for start, end in spans)
    }
    assert set(reply.answer.films) <= shown
