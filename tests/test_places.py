from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.language.places import (
    countries_in,
    country_described,
    country_named,
    is_place_word,
    language_in,
    language_named,
)
from index.language.regions import regions_of


@pytest.mark.parametrize(
    ("word", "code"),
    [
        ("Finnish", "FI"), ("suomalainen", "FI"), ("suomalaiset", "FI"), ("suomalaisia", "FI"),
        ("japanilaiset", "JP"), ("American", "US"), ("amerikkalainen", "US"), ("Soviet", "SU"),
        ("neuvostoliittolaisia", "SU"), ("West German", "DE-W"), ("länsisaksalaisia", "DE-W"),
        ("German", "DE"), ("saksalaiset", "DE"), ("Mexican", "MX"), ("Belgian", "BE"), ("Peruvian", "PE"),
        ("Canadian", "CA"),
        ("Dutch", "NL"), ("Swiss", "CH"), ("British", "GB"), ("venäläisiä", "RU"), ("ruotsalainen", "SE"),
        ("European", "150"), ("aasialaisia", "142"), ("pohjoismaiset", "nordic"), ("South American", "005"),
        ("eteläkorealainen", "KR"), ("South Korean", "KR"), ("Senegalese", "SN"),
        ("human", None), ("roman", None), ("German dog", None),
        ("sellainen", None), ("erilaiset", None),
        ("silent", None), ("young", None), ("", None),
    ],
)  # fmt: skip
def test_an_adjective_describes_a_country(word: str, code: str | None) -> None:
    assert country_described(word) == code


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("Japan", "JP"), ("Japanista", "JP"), ("Suomesta", "FI"), ("Ranskassa", "FR"),
        ("the Soviet Union", "SU"), ("Africa", "002"), ("Skandinaviasta", "nordic"), ("Latin America", "419"),
        ("Neuvostoliitosta", "SU"), ("USA", "US"), ("UK", "GB"), ("Turkey", "TR"), ("Türkiye", "TR"),
        ("Länsi-Saksasta", "DE-W"), ("Etelä-Koreasta", "KR"), ("the tent", None), ("made", None),
    ],
)  # fmt: skip
def test_a_country_is_named(words: str, code: str | None) -> None:
    assert country_named(words) == code


@pytest.mark.parametrize(
    ("word", "code"),
    [
        ("French", "fr"), ("ranskankielinen", "fr"), ("suomenkieliset", "fi"), ("englanniksi", "en"),
        ("japaninkielisiä", "ja"), ("Danish", "da"), ("Farsi", "fa"), ("mandarin", "zh"), ("even", None),
        ("silent", None),
    ],
)  # fmt: skip
def test_a_language_is_named(word: str, code: str | None) -> None:
    assert language_named(word) == code


def test_west_germany_is_in_germany() -> None:
    assert countries_in("West Germany") == {"DE-W", "DE"}
    assert countries_in("United States") == countries_in("USA") == {"US"}
    assert countries_in("Freedonia") == {"freedonia"}
    assert countries_in("Bosnia and Herzegovina") == {"BA"}
    assert countries_in("Soviet Union (Georgia)") == {"SU"}


@pytest.mark.parametrize("value", ["French", "In French", "French (some English)", "French with English subtitles"])
def test_a_language_may_have_a_note(value: str) -> None:
    assert language_in(value) == "fr"


def test_a_country_lies_in_parts_of_the_world() -> None:
    assert regions_of("FI") == {"150", "nordic"}
    assert regions_of("PE") == {"005", "419"}
    assert regions_of("DE-W") == {"150"}
    assert regions_of("US") == regions_of("freedonia") == frozenset()


def test_a_film_without_words_has_no_language() -> None:
    assert language_in("None (English intertitles)") == language_in("no") == ""
    assert language_in("English (mostly silent)") == "en"
    assert language_in("Elvish") == "elvish"


@given(st.text(max_size=30))
def test_any_word_may_be_asked(word: str) -> None:
    country_described(word)
    country_named(word)
    language_named(word)
    assert is_place_word(word) in (True, False)
