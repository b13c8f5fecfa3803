from __future__ import annotations

from datetime import timedelta

import pytest

from bot.assistant.assistant import Assistant
from bot.assistant.conversation import Conversation
from tests.festival import asked, at, knowledge_of, showing
from tests.small_corpus import EVENINGS, KETTLE, VESUVIA


@pytest.fixture(scope="module")
def summer() -> Assistant:
    return Assistant(knowledge_of())


def test_a_night_is_told_the_festivals_way_and_what_is_over_in_one_line(summer: Assistant) -> None:
    assert asked(summer, "2027-06-12 01:30", "what's on tonight?").answer.text == (
        "Tonight (Fri 11 June): 3 screenings\n"
        "Friday 11 June\n"
        "Fri night, 01:00 (Sat) – 01:52 · Vesuvia · Big Tent · with live music · has begun\n\n"
        "Already over: The Lantern (18:00), Red Kettle (20:00)."
    )


@pytest.mark.parametrize(
    ("now", "question", "films"),
    [
        ("2027-06-11 20:30", "what's on now", ("Red Kettle",)),
        ("2027-06-11 20:30", "what's next", ("Vesuvia",)),
        ("2027-06-12 01:30", "what's on tomorrow", ("Harvest", "The Lantern", "Winter")),
        ("2027-06-12 07:00", "what's on today", ("Harvest", "The Lantern", "Winter")),
        ("2027-06-11 12:00", "anything after 19 today", ("Red Kettle", "Vesuvia")),
        ("2027-06-11 12:00", "what's in kino ruska on saturday", ("Winter",)),
        ("2027-06-11 12:00", "mitä isossa teltassa on huomenna", ("Harvest", "The Lantern")),
        ("2027-06-11 12:00", "what has live music", ("Vesuvia",)),
        ("2027-06-11 12:00", "any q&a?", ("The Lantern",)),
        ("2027-06-11 12:00", "comedies tomorrow over two hours", ("Harvest",)),
        ("2027-06-01 12:00", "what's on tomorrow", ("The Lantern", "Red Kettle", "Vesuvia")),
        ("2027-06-11 12:00", "last chance today", ("Red Kettle", "Vesuvia")),
    ],
)
def test_all_that_is_asked_for_is_listed_in_time_order(
    summer: Assistant, now: str, question: str, films: tuple[str, ...]
) -> None:
    titles = tuple("The Longest Winter in the Village of Aatos Rinne" if film == "Winter" else film for film in films)
    assert asked(summer, now, question).answer.films == titles


@pytest.mark.parametrize(
    ("question", "heading", "films"),
    [
        ("what is the last screening tonight?", "Tonight (Fri 11 June) · the last: one screening", ("Vesuvia",)),
        ("what time does the first film start tomorrow?", "Tomorrow (Sat 12 June) · the first:", ("Harvest",)),
        ("the first two films today", "Today (Fri 11 June) · the first: 2", ("The Lantern", "Red Kettle")),
        ("first film of the festival", "The first: one screening", ("The Lantern",)),
        ("pisin elokuva huomenna", "Huomenna (la 12.6.) · pisin: yksi näytös", ("Harvest",)),
        ("lyhin elokuva tänään", "Tänään (pe 11.6.) · lyhin: yksi näytös", ("Vesuvia",)),
        ("perjantain viimeinen näytös", "Pe 11.6. · viimeinen: yksi näytös", ("Vesuvia",)),
    ],
)
def test_of_the_screenings_meant_the_first_or_the_longest_is_told(
    summer: Assistant, question: str, heading: str, films: tuple[str, ...]
) -> None:
    answer = asked(summer, "2027-06-11 12:00", question).answer
    assert answer.text.startswith(heading)
    assert answer.films == films


def test_nothing_fits_reads_as_a_sentence_and_names_what_to_give_up(summer: Assistant) -> None:
    assert asked(summer, "2027-06-11 12:00", "Finnish films under 90 min tomorrow at noon").answer.text == (
        "No film from Finland under 90 min between 12:00 and 13:00 tomorrow (Sat 12 June).\n"
        "Without “tomorrow (Sat 12 June), 12:00–13:00” I find 2 screenings.\n"
        "Friday 11 June\n18:00–19:24 · The Lantern · Kino Ruska · English subtitles\n\n"
        "Saturday 12 June\n21:00–22:24 · The Lantern · Big Tent · Q&A with the director"
    )
    assert asked(summer, "2027-06-11 12:00", "Japanese comedies in kino ruska").answer.text == (
        "No comedy film from Japan at Kino Ruska.\nWithout “Kino Ruska” I find one screening.\n"
        "Saturday 12 June\n12:00–14:16 · Harvest · Big Tent"
    )


def test_nothing_now_says_what_comes_next(summer: Assistant) -> None:
    assert asked(summer, "2027-06-12 10:00", "what's on now?").answer.text == (
        "No film right now.\nNext:\nSaturday 12 June\n12:00–14:16 · Harvest · Big Tent"
    )


def test_where_nothing_begins_it_is_told_what_runs_then_and_what_comes_next() -> None:
    night = knowledge_of((showing(KETTLE, "2027-06-11 23:30"), showing(VESUVIA, "2027-06-12 03:30")))
    assert asked(Assistant(night), "2027-06-11 23:45", "what's on at 1?").answer.text == (
        "No film between 01:00 and 02:00 today (Fri 11 June).\n"
        "Running at 01:00:\nFriday 11 June\n23:30–01:40 · Red Kettle · Big Tent · has begun\n"
        "Next:\nFriday 11 June\nFri night, 03:30 (Sat) – 04:22 · Vesuvia · Big Tent"
    )


def test_what_was_over_on_another_day_is_told_with_its_day() -> None:
    days = ("2027-06-11 20:00", "2027-06-12 20:00")
    twice = knowledge_of(tuple(showing(KETTLE, day, notes="with live music") for day in days))
    text = asked(Assistant(twice), "2027-06-12 10:00", "what has live music").answer.text
    assert text.endswith("Already over: Red Kettle (Fri 11 June).")


@pytest.mark.parametrize("question", ["when is it on?", "and where?", "what time is it on?", "milloin se menee?"])
def test_a_question_about_a_film_that_nobody_named_asks_which(summer: Assistant, question: str) -> None:
    answer = asked(summer, "2027-06-11 12:00", question).answer
    assert (answer.kind, answer.films) == ("clarify", ())


def test_before_the_festival_its_first_day_is_said(summer: Assistant) -> None:
    text = asked(summer, "2027-06-01 12:00", "mitä huomenna näytetään").answer.text
    assert text.startswith("Festivaali alkaa: perjantai 11. kesäkuuta.\nPe 11.6.: 3 näytöstä\n")


def test_after_the_festival_it_is_said_to_be_over(summer: Assistant) -> None:
    reply = asked(summer, "2027-06-13 03:33", "what's on tonight")
    assert (reply.answer.kind, reply.answer.films) == ("decline", ())
    assert reply.answer.text.startswith("The festival is over; its last day was Saturday 12 June.")
    assert "past" in asked(summer, "2027-06-20 12:00", "when is Red Kettle on?").answer.text


def test_a_films_showings_begin_with_its_name_and_leave_out_what_is_over(summer: Assistant) -> None:
    assert asked(summer, "2027-06-12 10:00", "when is The Lantern on?").answer.text == (
        "The Lantern\nSaturday 12 June\n21:00–22:24 · Big Tent · Q&A with the director\n\nAlready over: Fri 11 June."
    )


def test_the_film_of_the_opening_night_is_the_opening_film() -> None:
    screenings = (showing(KETTLE, "2027-06-11 20:00"), showing(VESUVIA, "2027-06-11 19:00", notes="opening night"))
    answer = asked(Assistant(knowledge_of(screenings)), "2027-06-11 12:00", "what time is the opening film").answer
    assert (answer.kind, answer.films) == ("programme", ("Vesuvia",))


@pytest.mark.parametrize(
    ("question", "opening"),
    [
        ("is The Lantern on in kino ruska tomorrow?", "The Lantern is not shown tomorrow (Sat 12 June) at Kino Ruska."),
        ("is Red Kettle sold out?", "Red Kettle: I did not find that in our texts."),  # nothing is noted as sold out
        ("last chance to see The Lantern?", "The Lantern, last chance:\nSaturday 12 June\n21:00"),
        ("when is Quiet Evenings on?", "Quiet Evenings is in our texts but not in this year’s programme."),
    ],
)
def test_what_does_not_hold_for_a_film_is_said(summer: Assistant, question: str, opening: str) -> None:
    assert asked(summer, "2027-06-11 12:00", question).answer.text.startswith(opening)


def test_a_film_that_was_shown_for_the_last_time_is_not_offered(summer: Assistant) -> None:
    text = asked(summer, "2027-06-12 10:00", "when can I see Red Kettle?").answer.text
    assert text == (
        "Red Kettle has been shown for the last time. It was on:\nFriday 11 June\n20:00–22:10 · Big Tent · past"
    )


def test_without_a_programme_that_is_said() -> None:
    assert asked(Assistant(knowledge_of(())), "2027-06-11 12:00", "what's on today?").answer.kind == "decline"


def test_a_film_over_the_hour_that_comes_twice_ends_by_the_new_clock() -> None:
    # At 04:00 summer time on 31 October 2027 the clocks go back to 03:00: 02:30 and 90 minutes is 03:00.
    autumn = knowledge_of((showing(KETTLE, "2027-10-30 23:00"), showing(EVENINGS, "2027-10-31 02:30")))
    assert asked(Assistant(autumn), "2027-10-30 12:00", "what's on tonight?").answer.text == (
        "Tonight (Sat 30 October): 2 screenings\n"
        "Saturday 30 October\n"
        "23:00–01:10 · Red Kettle · Big Tent\n"
        "Sat night, 02:30 (Sun) – 03:00 · Quiet Evenings · Big Tent"
    )


def test_a_film_over_the_hour_that_is_skipped_ends_by_the_new_clock() -> None:
    # At 03:00 on 28 March 2027 the clocks go on to 04:00: 02:30 and 52 minutes is 04:22.
    spring = knowledge_of((showing(VESUVIA, "2027-03-28 02:30"),))
    text = asked(Assistant(spring), "2027-03-27 12:00", "what's on tonight?").answer.text
    assert text.endswith("Sat night, 02:30 (Sun) – 04:22 · Vesuvia · Big Tent")


def test_a_chat_is_remembered_as_long_as_is_set() -> None:
    at_noon = Conversation(films=("reviews/lantern.txt",), at=at("2027-06-11 12:00"))
    assert at_noon.recalled(at("2027-06-11 12:10"), timedelta(minutes=5)).films == ()
    assert at_noon.recalled(at("2027-06-11 12:04"), timedelta(minutes=5)) == at_noon
