from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from index.language.spoken import WORDS, SpokenFinnish, places_in
from index.models import Span

FINNISH = SpokenFinnish(["rovaniemeltä", "kirjastossa", "toimiiks", "väärän"])


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("onks mitään suomeks", "onko mitään suomeksi"),
        ("mikäs toi oli", "mikä tuo oli"),
        ("onkohan siihe mihin tuun", "onko siihen mihin tulen"),
        ("voitteks viiä", "voitteko viedä"),
        ("kuka sen on ohjannu", "kuka sen on ohjannut"),
        ("entäs isos teltas", "entäs isossa teltassa"),
        ("täks illaks, yhentoista jälkeen", "täksi illaksi, yhdentoista jälkeen"),
        ("minnuuttia tullee", "minuuttia tulee"),  # as the east says it
        ("ennenku kerkee", "ennen kuin ehtii"),
        ("moneltako se viimenen alkaa", "moneltako se viimeinen alkaa"),
        ("kestääks se kauan", "kestääkö se kauan"),
        ("pelottaaks se", "pelottaako se"),  # a verb that no list has: a long vowel before -ks asks
        ("mitä leffoi illal", "mitä leffoja illalla"),
        ("rovaniemelt, kirjastos", "rovaniemeltä, kirjastossa"),  # words of the corpus
        ("toimiiks", "toimiiko"),  # though the corpus says it so
        ("naytos alkaa tanaan", "näytös alkaa tänään"),
        ("väärä elokuva", "väärä elokuva"),  # though "väärän" alone is known
        ("vain alle 80 min", "vain alle 80 min"),
        ("no mitä sit", "mitä sitten"),
        ("kylmäkö siellä on yöllä", "onko siellä kylmä yöllä"),
        ("paljonko kello on", "paljonko kello on"),
        ("kasin jälkeen, puoli ysiltä, iltakasilta", "kahdeksan jälkeen, puoli yhdeksältä, iltakahdeksalta"),
        ("varttia yli kuus, viittä vaille yks", "6:15, 12:55"),
        ("puol kuuden jälkeen, kymmenen minsan päästä", "puoli kuuden jälkeen, kymmenen minuutin päästä"),
        ("kenest se kertoo", "kenestä se kertoo"),  # no written word ends in -st
        ("avajaisleffa, kauhuleffoja", "avajaiselokuva, kauhuelokuvia"),
        ("kuin pitkä se on", "kuinka pitkä se on"),
        ("pitkäkö se leffa on?", "onko se leffa pitkä?"),
        ("iltaseiskalta tai kympin jälkeen", "iltaseitsemältä tai kymmenen jälkeen"),
        ("launtaina, sunnutaina, hoomenna", "lauantaina, sunnuntaina, huomenna"),
        ("launtai tuntematon launta", "lauantai tuntematon launta"),  # words of time alone, and long ones
    ],
)
def test_spoken_finnish_is_written_out(typed: str, meant: str) -> None:
    assert FINNISH.written(typed) == meant


def test_what_is_said_to_be_at_a_place_of_the_corpus_is_known() -> None:
    finnish = SpokenFinnish([*places_in("Kino Ruska"), *places_in("Tyttölä")])
    assert finnish.written("mitä ruskas huomenna, entä tyttöläl") == "mitä ruskassa huomenna, entä tyttölällä"


def test_who_writes_dots_leaves_none_out() -> None:
    assert FINNISH.written("entä Mika?") == "entä Mika?"
    assert FINNISH.written("Mika on ohjaaja") == "mikä on ohjaaja"


def test_names_stay_as_they_are() -> None:
    assert FINNISH.written("mis on Toi", [Span(7, 10)]) == "missä on Toi"


def test_a_name_has_no_article() -> None:
    assert FINNISH.written("kauan se vesuvia kestää", [Span(9, 16)]) == "kauan vesuvia kestää"


@given(st.lists(st.sampled_from(WORDS.read_text(encoding="utf-8").split()), min_size=1, max_size=6))
def test_written_finnish_is_left_alone(words: list[str]) -> None:
    question = " ".join(words)
    assume(words[0] != "kuin")  # which begins no written question
    assert FINNISH.written(question) == question


def test_a_name_cut_short_is_written_out() -> None:
    finnish = SpokenFinnish([], {"vesuvia", "parkkeri"}.__contains__)
    assert finnish.written("onks vesuvias väliaika") == "onko vesuviassa väliaika"
    assert finnish.written("mitä parkkeril menee") == "mitä parkkerilla menee"
    assert finnish.written("onks muumis väliaika") == "onko muumis väliaika"  # nobody's name
