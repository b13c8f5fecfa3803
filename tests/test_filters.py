from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.assistant.lists.filters import FilterReader
from bot.assistant.lists.requests import ListRequest
from index.catalogue import Catalogue, Order
from index.filters import Between, Filters
from index.models import Span
from index.names import Names
from tests.small_corpus import DOCUMENTS, FILMS, VENUES

CATALOGUE = Catalogue(FILMS)
READER = FilterReader(CATALOGUE.categories)


@pytest.fixture(scope="module")
def names() -> Names:
    return Names.from_corpus(FILMS, DOCUMENTS, VENUES)


DOCUMENTARY, SILENT, COMEDY, DRAMA = ("documentary",), ("silent",), ("comedy",), ("drama",)
TUOVILAS = ("Maren Tuovila", "Aki Tuovila")

LISTS: list[tuple[str, Filters]] = [
    ("which films are Finnish?", Filters(countries=("FI",))),
    ("Which Finnish films are you showing this year?", Filters(countries=("FI",))),
    ("do you have anything from Japan?", Filters(countries=("JP",))),
    ("what have you got from Japan", Filters(countries=("JP",))),
    ("i'd like to see a Finnish film", Filters(countries=("FI",))),
    ("Japanese cinema", Filters(countries=("JP",))),
    ("films where they speak Swedish", Filters(languages=("sv",))),
    ("more than 80 minutes", Filters(minutes=Between(81, None))),
    ("under 70 min please", Filters(minutes=Between(None, 69))),
    ("nothing over 100 minutes please", Filters(minutes=Between(None, 100))),
    ("nothing under an hour", Filters(minutes=Between(60, None))),
    ("none before 1950", Filters(year=Between(1950, None))),
    ("show us films from the Soviet Union", Filters(countries=("SU",))),
    ("any US films?", Filters(countries=("US",))),
    ("American movies please", Filters(countries=("US",))),
    ("West German films", Filters(countries=("DE-W",))),
    ("movies made in Germany", Filters(countries=("DE",))),
    ("South Korean films", Filters(countries=("KR",))),
    ("Finnish and Swedish films", Filters(countries=("FI", "SE"))),
    ("suomalaiset elokuvat", Filters(countries=("FI",))),
    ("mitä suomalaisia elokuvia teillä on", Filters(countries=("FI",))),
    ("näytä japanilaisia leffoja", Filters(countries=("JP",))),
    ("onko ohjelmassa elokuvia Ranskasta?", Filters(countries=("FR",))),
    ("amerikkalaisia komedioita", Filters(countries=("US",), categories=(COMEDY,))),
    ("suomeksi puhutut leffat", Filters(languages=("fi",))),
    ("only the swedish co-productions please", Filters(countries=("SE",))),
    ("which films clock in at more than 140 minutes", Filters(minutes=Between(141, None))),
    ("japanileffat", Filters(countries=("JP",))),
    ("docos from sweden pls", Filters(countries=("SE",), categories=(DOCUMENTARY,))),
    ("films ok for a six year old", Filters(age=6)),
    ("elokuvia kymmenvuotiaalle", Filters(age=10)),
    ("marchetti flicks", Filters(directors=("Odile Marchetti",))),
    ("films in French", Filters(languages=("fr",))),
    ("French-language films", Filters(languages=("fr",))),
    ("films spoken in Swedish", Filters(languages=("sv",))),
    ("ranskankieliset elokuvat", Filters(languages=("fr",))),
    ("films from Finland or Sweden under 100 minutes", Filters(countries=("FI", "SE"), minutes=Between(None, 99))),
    ("films from Finland, Norway and Japan", Filters(countries=("FI", "NO", "JP"))),
    ("films in French and German", Filters(languages=("fr", "de"))),
    ("finland", Filters(countries=("FI",))),
    ("Japanese?", Filters(countries=("JP",))),
    ("1979", Filters(year=Between(1979, 1979))),
    ("1950s", Filters(year=Between(1950, 1959))),
    ("tanskalaiset", Filters(countries=("DK",))),
    ("films without dialogue", Filters(languages=("",))),
    ("films with English subtitles", Filters(subtitles=("en",))),
    ("which films are subtitled in Finnish", Filters(subtitles=("fi",))),
    ("suomeksi tekstitetyt elokuvat", Filters(subtitles=("fi",))),
    ("English-subtitled Japanese films", Filters(subtitles=("en",), countries=("JP",))),
    ("films by Marchetti", Filters(directors=("Odile Marchetti",))),
    ("Marchetti's films", Filters(directors=("Odile Marchetti",))),
    ("which films did Odile Marchetti direct?", Filters(directors=("Odile Marchetti",))),
    ("what else has Marchetti made", Filters(directors=("Odile Marchetti",))),
    ("Marchettin elokuvat", Filters(directors=("Odile Marchetti",))),
    ("mitkä elokuvat on Honkamäen ohjaamia", Filters(directors=("Veikko Honkamäki",))),
    ("Tuovila films", Filters(directors=TUOVILAS)),
    ("films with Iiro Hallavuo", Filters(cast=("Iiro Hallavuo",))),
    ("films with Iiro Hallavuo or Salla Onnela", Filters(cast=("Iiro Hallavuo", "Salla Onnela"))),
    ("which films star Salla Onnela?", Filters(cast=("Salla Onnela",))),
    ("missä elokuvissa Iiro Hallavuo näyttelee", Filters(cast=("Iiro Hallavuo",))),
    ("films reviewed by Petra Wick", Filters(critics=("Petra Wick",))),
    ("films from 1927", Filters(year=Between(1927, 1927))),
    ("movies made in 1957", Filters(year=Between(1957, 1957))),
    ("films of the 1920s", Filters(year=Between(1920, 1929))),
    ("eighties movies", Filters(year=Between(1980, 1989))),
    ("20-luvun elokuvat", Filters(year=Between(1920, 1929))),
    ("films before 1950", Filters(year=Between(None, 1949))),
    ("elokuvat ennen vuotta 1950", Filters(year=Between(None, 1949))),
    ("films made after 2010", Filters(year=Between(2011, None))),
    ("films since 1998", Filters(year=Between(1998, None))),
    ("vuoden 2000 jälkeen tehdyt elokuvat", Filters(year=Between(2001, None))),
    ("films between 1950 and 1960", Filters(year=Between(1950, 1960))),
    ("films after 1950 and before 1980", Filters(year=Between(1951, 1979))),
    ("films under 90 min", Filters(minutes=Between(None, 89))),
    ("anything shorter than an hour and a half?", Filters(minutes=Between(None, 89))),
    ("films over two hours", Filters(minutes=Between(121, None))),
    ("which films last at least two and a half hours", Filters(minutes=Between(150, None))),
    ("films between 60 and 90 minutes", Filters(minutes=Between(60, 90))),
    ("alle 90 minuuttia kestävät elokuvat", Filters(minutes=Between(None, 89))),
    ("yli kaksi tuntia pitkät elokuvat", Filters(minutes=Between(121, None))),
    ("onko teillä alle tunnin elokuvia", Filters(minutes=Between(None, 59))),
    ("short films", Filters(minutes=Between(None, 59))),
    ("list all documentaries", Filters(categories=(DOCUMENTARY,))),
    ("dokumentit", Filters(categories=(DOCUMENTARY,))),
    ("show me silent films", Filters(categories=(SILENT,))),
    ("mykkäelokuvat", Filters(categories=(SILENT,))),
    ("mykkäelokuvia 1920-luvulta", Filters(categories=(SILENT,), year=Between(1920, 1929))),
    ("what comedies are there", Filters(categories=(COMEDY,))),
    ("something funny", Filters(categories=(COMEDY,))),
    ("comedies or dramas", Filters(categories=(("comedy", "drama"),))),
    ("silent documentaries", Filters(categories=(SILENT, DOCUMENTARY))),
    ("is there anything scary?", Filters(categories=(("horror",),))),
    ("kauhuelokuvia", Filters(categories=(("horror",),))),
    ("are there any musicals?", Filters(categories=(("musical",),))),
    ("black and white films", Filters(categories=(("black and white",),))),
    ("mustavalkoiset elokuvat", Filters(categories=(("black and white",),))),
    ("films suitable for children", Filters(age=7)),
    ("something animated for my niece", Filters(categories=(("animation",),), age=7)),
    ("films for kids under 12", Filters(age=11)),
    ("elokuvia 10-vuotiaalle", Filters(age=10)),
    ("Finnish comedies under 100 minutes",
     Filters(countries=("FI",), categories=(COMEDY,), minutes=Between(None, 99))),
    ("kotimaiset elokuvat", Filters(countries=("FI",))),
    ("jotain lyhyttä", Filters(minutes=Between(None, 59))),
    ("what can I watch with my 8 year old?", Filters(age=8)),
    ("mitä voi katsoa 7-vuotiaan kanssa", Filters(age=7)),
    ("mitkä elokuvat ovat sallittuja kaikille", Filters(age=0)),
    ("films starring Iiro Hallavuo and directed by Maren Tuovila",
     Filters(directors=("Maren Tuovila",), cast=("Iiro Hallavuo",))),
    ("list all films", Filters()),
    ("what films are you showing?", Filters()),
    ("mitä elokuvia ohjelmassa on?", Filters()),
]  # fmt: skip


@pytest.mark.parametrize(("question", "filters"), LISTS)
def test_a_list_is_asked_for(names: Names, question: str, filters: Filters) -> None:
    request = READER.read(question, names.mentions(question)).request
    assert request is not None
    assert (request.filters, request.aim) == (filters, "list")


@pytest.mark.parametrize(
    "question",
    [
        "which French director made the first science fiction film?",
        "what did Carver shoot on an iPhone?",
        "why is the American hero failing?",
        "which Finnish film won a prize in Berlin?",
        "what is the film about a Finnish boxer",
        "a Finnish film about boxing",
        "who directed the longest film?",
        "how long is the shortest film",
        "how many Oscars did the comedy win",
        "is Vesuvia a documentary?",
        "which films are set in Japan?",
        "films about Japan",
        "where can I buy film posters",
        "what language is spoken in Finland",
        "do you sell Finnish beer",
        "are children allowed",
        "is there food for children under 3",
        "what happened in the 1920s",
        "who was born in 1957?",
        "how many people fit in the Big Tent",
        "when did silent films end",
        "what is the longest take in a film",
        "miksi suomalaiset elokuvat ovat surullisia",
        "missä voi syödä alle 10 eurolla",
        "kuka ohjasi pisimmän elokuvan",
        "what is showing tonight",
        "films starting in two hours",
        "I lost a documentary film camera",
        "hello",
        "",
    ],
)
def test_no_list_is_asked_for(names: Names, question: str) -> None:
    assert READER.read(question, names.mentions(question)).request is None


@pytest.mark.parametrize(
    ("question", "order", "descending", "filters"),
    [
        ("the shortest film", Order.MINUTES, False, Filters()),
        ("what is the longest film?", Order.MINUTES, True, Filters()),
        ("which is the oldest documentary?", Order.YEAR, False, Filters(categories=(DOCUMENTARY,))),
        ("what's your newest Finnish film", Order.YEAR, True, Filters(countries=("FI",))),
        ("lyhin elokuva", Order.MINUTES, False, Filters()),
        ("mikä on pisin suomalainen elokuva", Order.MINUTES, True, Filters(countries=("FI",))),
        ("uusin komedia", Order.YEAR, True, Filters(categories=(COMEDY,))),
        ("mikä on festivaalin vanhin elokuva?", Order.YEAR, False, Filters()),
    ],
)
def test_the_first_of_an_order_is_asked_for(
    names: Names, question: str, order: Order, descending: bool, filters: Filters
) -> None:
    request = READER.read(question, names.mentions(question)).request
    assert request is not None
    assert (request.filters, request.order, request.descending) == (filters, order, descending)
    assert (request.aim, request.limit) == ("first", 1)


@pytest.mark.parametrize(
    ("question", "filters"),
    [
        ("how many Finnish films are there?", Filters(countries=("FI",))),
        ("how many films are you showing", Filters()),
        ("montako dokumenttia ohjelmassa on", Filters(categories=(DOCUMENTARY,))),
        ("kuinka monta elokuvaa on yli kaksi tuntia", Filters(minutes=Between(121, None))),
    ],
)
def test_a_number_is_asked_for(names: Names, question: str, filters: Filters) -> None:
    request = READER.read(question, names.mentions(question)).request
    assert request is not None
    assert (request.aim, request.filters) == ("count", filters)


def test_several_of_an_order_are_asked_for(names: Names) -> None:
    request = READER.read("the three shortest films").request
    assert request is not None
    assert (request.aim, request.limit, request.order) == ("first", 3, Order.MINUTES)
    request = READER.read("films sorted by year").request
    assert request == ListRequest(Filters(), None, Order.YEAR)


def test_a_nationality_may_mean_the_language(names: Names) -> None:
    request = READER.read("Italian films under two hours").request
    assert request is not None
    assert request.fallback == Filters(languages=("it",), minutes=Between(None, 119))
    japan = READER.read("films from Japan").request
    assert japan is not None
    assert japan.fallback is None


def test_what_others_have_understood_is_passed_over(names: Names) -> None:
    question = "Finnish films tomorrow in the Big Tent"
    assert READER.read(question, names.mentions(question)).request is None
    request = READER.read(question, names.mentions(question), [Span(14, 22), Span(30, 38)]).request
    assert request is not None
    assert request.filters == Filters(countries=("FI",))
    assert READER.read(question, names.mentions(question)).filters == Filters(countries=("FI",))


@given(st.text())
def test_any_text_may_be_read(text: str) -> None:
    read = READER.read(text)
    assert read.request is None or read.filters == read.either[0]


WORDS = "Finnish silent films by under over two 90 hours 1950 before in French kids and from short"


@given(st.lists(st.sampled_from(WORDS.split(" "))))
def test_any_order_of_known_words_may_be_read(words: list[str]) -> None:
    CATALOGUE.select(READER.read(" ".join(words)).filters)
