from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.assistant.lists.filters import FilterReader
from index.catalogue import Catalogue
from index.filters import Condition, Filters
from index.names import Names
from tests.small_corpus import DOCUMENTS, FILMS, VENUES

CATALOGUE = Catalogue(FILMS)
READER = FilterReader(CATALOGUE.categories)


@pytest.fixture(scope="module")
def names() -> Names:
    return Names.from_corpus(FILMS, DOCUMENTS, VENUES)


@pytest.mark.parametrize(
    ("question", "wanted", "denied"),
    [
        ("films not in English", Filters(), [Condition("languages", ("en",))]),
        ("films that are neither in English nor in French", Filters(),
         [Condition("languages", (code,)) for code in ("en", "fr")]),
        ("Finnish films but no documentaries", Filters(countries=("FI",)), [Condition("categories", ("documentary",))]),
        ("Finnish films that aren't documentaries", Filters(countries=("FI",)),
         [Condition("categories", ("documentary",))]),
        ("comedies except from Japan", Filters(categories=(("comedy",),)), [Condition("countries", ("JP",))]),
        ("muut kuin suomalaiset elokuvat", Filters(), [Condition("countries", ("FI",))]),
        ("films from Finland", Filters(countries=("FI",)), []),
    ],
)  # fmt: skip
def test_what_is_denied_is_left_out(names: Names, question: str, wanted: Filters, denied: list[Condition]) -> None:
    request = READER.read(question, names.mentions(question)).request
    assert request is not None
    assert [c for c in request.filters.conditions() if c.name != "unless"] == list(wanted.conditions())
    assert list(request.filters.unless) == denied


def test_a_film_is_listed_with_a_condition_or_without_it_or_does_not_state_it() -> None:
    condition = Condition("languages", ("en",))
    having = {film.document for film in CATALOGUE.select(Filters(languages=("en",)))}
    without = {film.document for film in CATALOGUE.select(Filters(unless=(condition,)))}
    silent = {film.document for film in FILMS if not film.languages}
    assert having
    assert without
    assert having | without | silent == {film.document for film in FILMS}
    assert having.isdisjoint(without)
    assert silent.isdisjoint(without)


def test_a_denied_condition_is_given_up_like_any_other() -> None:
    one, other = Condition("countries", ("FI",)), Condition("categories", ("comedy",))
    filters = Filters(unless=(one, other))
    assert [c.value for c in filters.conditions()] == [one, other]
    assert filters.without(Condition("unless", one)) == Filters(unless=(other,))


@given(st.text(alphabet="notexcpwihu ,.FinshEglCmedaräö", max_size=60))
def test_no_text_is_too_strange(text: str) -> None:
    assert READER.read(text).filters.unless is not None
