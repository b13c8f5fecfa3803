from __future__ import annotations

from dataclasses import replace

import pytest

from bot.assistant.guide import Guide
from bot.assistant.lists.answer import list_answer
from bot.assistant.lists.requests import ListRequest
from bot.assistant.wording import Wording
from index.catalogue import Catalogue, Order
from index.filters import Between, Filters
from tests.festival import at, knowledge_of
from tests.small_corpus import HARVEST, LANTERN

KNOWLEDGE = knowledge_of(())
ENGLISH, FINNISH = (Guide(KNOWLEDGE, Wording(language), at("2027-06-11 12:00")) for language in ("en", "fi"))


def test_a_list_is_counted_complete_and_says_what_was_understood() -> None:
    request = ListRequest(Filters(countries=("FI",), minutes=Between(None, 99)))
    assert list_answer(request, ENGLISH).text == (
        "From Finland · under 100 min: 2 films\n"
        "The Lantern (Maren Tuovila, Finland/Norway 1998, 1 h 24 min)\n"
        "The Longest Winter in the Village of Aatos Rinne (Veikko Honkamäki, Finland 2016, 1 h 32 min)"
    )


def test_finnish_readers_get_finnish_countries_and_the_partitive() -> None:
    request = ListRequest(Filters(categories=(("thriller",),)))
    assert list_answer(request, FINNISH).text == (
        "Trilleri: yksi elokuva\nThe Moth Catalogue (Han Seo-jun, Länsi-Saksa/Etelä-Korea 1984, 2 h 27 min)"
    )
    assert list_answer(ListRequest(Filters()), FINNISH).text.startswith("Kaikki elokuvat: 8 elokuvaa\n")


def test_the_first_of_an_order_stands_alone() -> None:
    request = ListRequest(Filters(categories=(("comedy",),)), order=Order.MINUTES, descending=True, aim="first")
    answer = list_answer(request, ENGLISH)
    assert answer.films == ("Harvest",)
    assert answer.text == "The longest comedy film is Harvest (Aoi Kita-hara, Japan 1957, 2 h 16 min)."
    assert list_answer(request, FINNISH).text.startswith("Pisin elokuva (komedia) on Harvest (")


def test_several_firsts_are_counted_in_their_order() -> None:
    request = ListRequest(Filters(), order=Order.YEAR, aim="first", limit=3)
    answer = list_answer(request, ENGLISH)
    assert answer.text.startswith("Oldest first: 3 films\n")
    assert answer.films == ("Vesuvia", "Harvest", "Quiet Evenings")


@pytest.mark.parametrize(
    ("filters", "text", "films"),
    [
        (
            Filters(countries=("FR",), categories=(("thriller",),)),
            # Without the country there is one thriller, without the category one French film: the first is named.
            "No thriller film from France.\nWithout “from France” I find one film.\n"
            "The Moth Catalogue (Han Seo-jun, West Germany/South Korea 1984, 2 h 27 min)",
            ("The Moth Catalogue",),
        ),
        (Filters(year=Between(1800, 1850)), "No film made in 1800–1850.", ()),
    ],
)
def test_where_nothing_fits_one_condition_is_named_and_few_films_without_it(
    filters: Filters, text: str, films: tuple[str, ...]
) -> None:
    answer = list_answer(ListRequest(filters), ENGLISH)
    assert (answer.text, answer.films) == (text, films)


def test_the_language_stands_in_for_a_country_that_gives_nothing() -> None:
    # "Korean films": there is one from South Korea; "Swiss" films would be asked for by language.
    request = ListRequest(Filters(countries=("CH",)), fallback=Filters(languages=("de",)))
    answer = list_answer(request, ENGLISH)
    assert answer.text.startswith("Spoken in German: 1 film\n")


def test_an_order_leaves_out_films_that_do_not_state_what_it_is_by() -> None:
    unknown = LANTERN.model_copy(update={"minutes": None})
    knowledge = replace(KNOWLEDGE, catalogue=Catalogue([unknown, HARVEST]))
    request = ListRequest(Filters(), order=Order.MINUTES)
    assert list_answer(request, replace(ENGLISH, knowledge=knowledge)).films == ("Harvest",)
    none = replace(KNOWLEDGE, catalogue=Catalogue([unknown]))
    answer = list_answer(replace(request, aim="first"), replace(ENGLISH, knowledge=none))
    assert (answer.kind, answer.text) == ("decline", "Our texts do not give the running time of these films.")


def test_what_equals_the_first_of_an_order_is_first_too() -> None:
    longest = ListRequest(Filters(), order=Order.MINUTES, descending=True, aim="first")
    films = [film.model_copy(update={"minutes": 120}) for film in KNOWLEDGE.by_title[:2]]
    shorter = KNOWLEDGE.by_title[2].model_copy(update={"minutes": 90})
    assert longest.first_of([*films, shorter]) == films
    assert longest.first_of([shorter, *films[:1]]) == [shorter]
