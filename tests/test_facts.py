from __future__ import annotations

from dataclasses import replace

import pytest

from bot.assistant.facts.answer import comparison, fact_answer, film_card
from bot.assistant.guide import Guide
from bot.assistant.wording import Wording
from index.facts import Fact
from tests.festival import at, knowledge_of
from tests.small_corpus import EVENINGS, HARBOUR, HARVEST, KETTLE, LANTERN, VESUVIA

KNOWLEDGE = knowledge_of()
EN, FI = Wording("en"), Wording("fi")
ENGLISH, FINNISH = (Guide(KNOWLEDGE, wording, at("2027-06-11 12:00")) for wording in (EN, FI))


def test_a_fact_comes_with_its_film_and_the_next_screening() -> None:
    answer = fact_answer([KETTLE], Fact.DIRECTOR, ENGLISH)
    assert answer.text == (
        "Red Kettle was directed by Tom Carver.\n\n"
        "Red Kettle (Tom Carver, USA 2021, 2 h 10 min)\nReview: Lars Broberg\nNext: Fri 11 June 20:00, Big Tent\n"
    ).rstrip("\n")


def test_countries_have_their_article_in_a_sentence() -> None:
    assert fact_answer([KETTLE], Fact.COUNTRIES, ENGLISH).text.startswith("Red Kettle comes from the USA.")


def test_the_next_screening_after_midnight_says_both_its_night_and_its_date() -> None:
    text = fact_answer([VESUVIA], Fact.YEAR, ENGLISH).text
    assert text.endswith("Next: Fri night, 01:00 (Sat 12 June), Big Tent (with live music)")


def test_a_past_screening_is_never_offered_as_next() -> None:
    assert "Next" not in fact_answer([KETTLE], Fact.YEAR, replace(ENGLISH, now=at("2027-06-11 20:01"))).text


@pytest.mark.parametrize(
    ("fact", "english", "finnish"),
    [
        (Fact.YEAR, "Quiet Evenings was made in 1962.", "Quiet Evenings valmistui vuonna 1962."),
        (Fact.MINUTES, "Quiet Evenings runs 1 h 30 min.", "Quiet Evenings kestää 1 h 30 min."),
        (Fact.COUNTRIES, "Quiet Evenings comes from France and Belgium.",
         "Quiet Evenings, valmistusmaa: Ranska ja Belgia."),
        (Fact.LANGUAGES, "Quiet Evenings, spoken language: French and Italian.",
         "Quiet Evenings, puhuttu kieli: ranska ja italia."),
        (Fact.CATEGORIES, "Quiet Evenings is listed under Comedy and Romance.",
         "Quiet Evenings, lajityyppi: komedia ja romantiikka."),
    ],
)  # fmt: skip
def test_facts_are_said_in_both_languages(fact: Fact, english: str, finnish: str) -> None:
    assert fact_answer([EVENINGS], fact, ENGLISH).text.startswith(english)
    assert fact_answer([EVENINGS], fact, FINNISH).text.startswith(finnish)


def test_a_fact_that_no_header_gives_is_declined_by_name() -> None:
    answer = fact_answer([VESUVIA], Fact.CAST, ENGLISH)
    assert (answer.kind, answer.text, answer.films) == (
        "decline",
        "Vesuvia: our texts do not give its cast.",
        ("Vesuvia",),
    )


def test_of_several_films_each_is_told_and_what_is_missing_is_said() -> None:
    answer = fact_answer([HARVEST, VESUVIA], Fact.CAST, ENGLISH)
    assert answer.text.startswith("Harvest stars Ren Mifuda.\nVesuvia: our texts do not give its cast.\n\n")
    assert (answer.kind, answer.films) == ("fact", ("Harvest", "Vesuvia"))


def test_films_are_compared_by_length_and_by_year() -> None:
    longer = comparison([HARVEST, HARBOUR], Fact.MINUTES, True, EN)
    assert longer
    assert longer.text == (
        "Maria Lindqvist, 12, Harbour Street, Turku is longer.\n"
        "Maria Lindqvist, 12, Harbour Street, Turku runs 3 h 21 min.\nHarvest runs 2 h 16 min."
    )
    older = comparison([HARVEST, LANTERN], Fact.YEAR, False, FI)
    assert older
    assert older.text.startswith("Harvest on vanhempi.\n")


def test_what_a_header_does_not_tell_is_not_compared() -> None:
    unknown = HARVEST.model_copy(update={"minutes": None})
    assert comparison([unknown, LANTERN], Fact.MINUTES, True, EN) is None


def test_equal_films_are_said_to_be_equal() -> None:
    twin = HARVEST.model_copy(update={"title": "Harvest II", "document": "reviews/twin.txt"})
    answer = comparison([HARVEST, twin], Fact.YEAR, True, EN)
    assert answer
    assert answer.text.startswith("Harvest and Harvest II are equal in this.")


def test_a_card_has_all_that_the_header_says_and_all_screenings() -> None:
    assert film_card(LANTERN, replace(ENGLISH, now=at("2027-06-12 10:00"))).text == (
        "The Lantern (Maren Tuovila, Finland/Norway 1998, 1 h 24 min)\nReview: Petra Wick\n"
        "Original title: Lyhty\nLanguage: Finnish\nCategory: Drama\nCast: Iiro Hallavuo and Salla Onnela\n"
        "Age limit: 7\nSubtitles: English\n\n"
        "Friday 11 June\n18:00–19:24 · Kino Ruska · English subtitles · past\n\n"
        "Saturday 12 June\n21:00–22:24 · Big Tent · Q&A with the director"
    )


def test_the_card_of_a_film_without_screenings_says_so() -> None:
    assert film_card(HARBOUR, FINNISH).text.endswith("\n\nEi ohjelmassa.")


def test_an_original_title_that_is_the_title_is_not_repeated() -> None:
    same = HARVEST.model_copy(update={"original_title": "HARVEST"})
    assert "HARVEST" not in film_card(same, ENGLISH).text


def test_of_three_films_one_is_the_longest() -> None:
    answer = comparison([HARVEST, HARBOUR, LANTERN], Fact.MINUTES, True, EN)
    assert answer
    assert answer.text.startswith("Maria Lindqvist, 12, Harbour Street, Turku is the longest.")


def test_no_subtitles_are_stated_where_the_header_says_none() -> None:
    bare = KETTLE.model_copy(update={"subtitles": ("None",)})
    assert fact_answer([bare], Fact.SUBTITLES, ENGLISH).text.startswith("Red Kettle is shown without subtitles.")
    silent = fact_answer([KETTLE.model_copy(update={"subtitles": ()})], Fact.SUBTITLES, ENGLISH)
    assert silent.kind == "decline"
