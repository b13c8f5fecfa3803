from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.models import Faq, Film, Venue
from index.names import Mention, Names
from index.naming.unknown import nearest_titles
from tests.small_corpus import DOCUMENTS, FILMS, VENUES, review


@pytest.fixture(scope="module")
def names() -> Names:
    return Names.from_corpus(FILMS, DOCUMENTS, VENUES)


def meant(mentions: list[Mention]) -> list[str]:
    return [" / ".join(named.name for named in mention.candidates) for mention in mentions]


HARBOUR = "Maria Lindqvist, 12, Harbour Street, Turku"
WINTER = "The Longest Winter in the Village of Aatos Rinne"


PLAIN = ["Harvest", "Vesuvia", "The Lantern", "Quiet Evenings"]
"""Titles of common words, of a rare one, with an article, of two words."""


@pytest.mark.parametrize(
    "frame",
    [
        "what's {} about?",
        "whats {} about",
        "is {} silent",
        "is {} in english",
        "was {} banned",
        "did {} win anything",
        "is {} for kids",
        "{} tonight",
        "{} awards",
        "{} times",
        "mistä {} kertoo",
        "missä {} on kuvattu",
        "tuleeko {} tänään",
        "voittiko {} palkintoja",
        "{} esitysajat",
    ],
)
@pytest.mark.parametrize("title", PLAIN)
def test_a_title_is_known_in_what_is_asked_of_films_with_or_without_capitals(
    names: Names, title: str, frame: str
) -> None:
    for written in (title, title.lower()):
        assert meant(names.mentions(frame.format(written))) == [title]


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        # titles, with and without their articles and in the original
        ("who directed The Lantern?", ["The Lantern"]),
        ("who directed the moth catalogue", ["The Moth Catalogue"]),
        ("who directed moth catalogue", ["The Moth Catalogue"]),
        ("is Soirs tranquilles subtitled", ["Quiet Evenings"]),
        ("shukaku", ["Harvest"]),
        ("kuka ohjasi Iltojen rauhan", ["Quiet Evenings"]),
        ("収穫", ["Harvest"]),
        ("ceneri runtime", ["Vesuvia"]),
        # the part of a long title that tells
        ("how long is maria lindqvist", [HARBOUR]),
        ("Aatos Rinne pituus", [WINTER]),
        ("who is in the longest winter", [WINTER]),
        ("who is the boy in the longest winter film", [WINTER]),
        # people: surname, both orders, accents, initials together
        ("films by Marchetti", ["Odile Marchetti"]),
        ("Marchetti Odile", ["Odile Marchetti"]),
        ("what did Honkamaki say about snow", ["Veikko Honkamäki"]),
        ("kitahara films", ["Aoi Kita-hara"]),
        ("Kita Hara", ["Aoi Kita-hara"]),
        ("what does Han collect?", ["Han Seo-jun"]),
        ("Petra Wick", ["Petra Wick"]),
        ("who is Bela Orsos", ["Bela Orsós"]),
        # a shared surname may mean either
        ("Tuovila", ["Maren Tuovila / Aki Tuovila"]),
        ("Maren Tuovila", ["Maren Tuovila"]),
        # possessives and Finnish cases
        ("Marchetti's hat", ["Odile Marchetti"]),
        ("Marchetti\u2019s hat", ["Odile Marchetti"]),
        ("Honkamäen elokuvat", ["Veikko Honkamäki"]),
        ("Marchettin elokuvat", ["Odile Marchetti"]),
        ("Carverin elokuvat", ["Tom Carver"]),
        ("Tuovilan elokuvia", ["Maren Tuovila / Aki Tuovila"]),
        ("kerro Vesuviasta", ["Vesuvia"]),
        ("Red Kettlen kesto", ["Red Kettle"]),
        ("kuka näyttelee Vesuviassa", ["Vesuvia"]),
        ("mitä Kino Ruskassa näytetään", ["Kino Ruska"]),
        ("what is on in the Big Tent", ["Big Tent"]),
        # an article that the title does not have, a name that a new word precedes
        ("is there a lantern festival", []),
        ("is the moth catalogue scary", ["The Moth Catalogue"]),
        ("where's the big tent", ["Big Tent"]),
        # slips
        ("vesuvai", ["Vesuvia"]),
        ("who is Marcheti", ["Odile Marchetti"]),
        ("honkamäkki", ["Veikko Honkamäki"]),
        ("the moth catalog", ["The Moth Catalogue"]),
        ("quiet evening runtime", ["Quiet Evenings"]),
        ("moth catalogues director", ["The Moth Catalogue"]),
        ("tom carvers films", ["Tom Carver"]),
        ("marchettis films", ["Odile Marchetti"]),
        ("when is the longets winter in the village of aatos rinne on", [WINTER]),
        ("the longest winter i the village of aatos rinne", [WINTER]),
        ("the longest winter in teh village of aatos rinne", [WINTER]),
        # a long title within a question, its genitive without a mark; a title before what is asked
        ("is the road in the longest winter in the villages of aatos rinne real or built", [WINTER]),
        ("Harvest. Why is it called that?", ["Harvest"]),
        ("harvest: why is it called that?", ["Harvest"]),
        ("Harvest festivals. Are there any?", []),
        # a film that only the prose names
        ("do you show The Salt Road?", ["The Salt Road"]),
        # common words that are also names
        ("harvest", ["Harvest"]),
        ('"harvest"', ["Harvest"]),
        ("who directed harvest", ["Harvest"]),
        ("how long is harvest?", ["Harvest"]),
        ("is Harvest on Friday?", ["Harvest"]),
        ("when is the harvest in lapland", []),
        ("is there soup after harvest", []),
        ("can i bring a lantern", []),
        ("how long is the lantern", ["The Lantern"]),
        ("are there quiet evenings at the river", []),
        ("how long is quiet evenings", ["Quiet Evenings"]),
        ("are young people allowed", []),
        ("did Young learn to steal", ["Simon Young"]),
        ("films by young directors", []),
        ("where is the carver", []),
        ("films by carver", ["Tom Carver"]),
        ("can I buy a kettle", []),
        ("red kettles", []),
        ("carvers and spoons", []),
        # another person's surname
        ("did Jane Carver direct it", []),
        ("who directed Red Kettle and who directed Vesuvia", ["Red Kettle", "Vesuvia"]),
        ("", []),
        ("?!", []),
    ],
)
def test_a_question_means_these_names(names: Names, question: str, expected: list[str]) -> None:
    assert meant(names.mentions(question)) == expected


def test_a_mention_says_where_it_stands_and_how_sure_it_is(names: Names) -> None:
    [mention] = names.mentions("Who directed Vesuvia?")
    assert (mention.kind, tuple(mention.span), mention.exact) == ("film", (13, 20), True)
    assert mention.score > 0.9
    [slipped] = names.mentions("who directed vesuvai")
    assert not slipped.exact
    assert slipped.score < mention.score


def test_a_film_knows_its_review_and_the_others_that_speak_of_it(names: Names) -> None:
    [mention] = names.mentions("Red Kettle")
    assert mention.candidates[0].documents == ("reviews/kettle.txt",)
    assert mention.candidates[0].spoken_of == ("reviews/lantern.txt",)


def test_a_film_without_a_review_has_only_documents_that_speak_of_it(names: Names) -> None:
    [mention] = names.mentions("The Salt Road")
    assert mention.candidates[0].documents == ()
    assert mention.candidates[0].spoken_of == ("reviews/lantern.txt",)


def test_the_director_comes_with_films_and_mentions(names: Names) -> None:
    [mention] = names.mentions("Odile Marchetti")
    person = mention.candidates[0]
    assert person.directs
    assert person.documents == ("reviews/vesuvia.txt", "reviews/evenings.txt")
    assert person.spoken_of == ("reviews/harvest.txt",)


def test_the_nearest_titles_come_best_first(names: Names) -> None:
    assert names.nearest("the moth catalog")[0] == "The Moth Catalogue"
    assert names.nearest("quiet evening", limit=1) == ["Quiet Evenings"]
    assert names.nearest("zzzz") == []


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("kids price?", []),
        ("how long are they searching", []),
        ("what does Price say", ["Owen Price"]),
        ("films by price", ["Owen Price"]),
        ("what did owen price write", ["Owen Price"]),
        ("searching for the tin man tonight", ["Searching for the Tin Man"]),
    ],
)
def test_an_everyday_word_is_no_part_of_a_name_unless_it_is_written_so(question: str, expected: list[str]) -> None:
    film = Film(document="tin.txt", title="Searching for the Tin Man", critic="Owen Price")
    names = Names.from_corpus([film], [review(film, "He looks everywhere.")], ())
    assert meant(names.mentions(question)) == expected


def test_a_short_title_is_near_to_a_text_of_its_length_only() -> None:
    titles = [("her", "Her"), ("rain", "Rain"), ("evenings", "Evenings")]
    assert nearest_titles("what is the weather like", titles, 3) == []
    assert nearest_titles("heer", titles, 3) == ["Her"]
    assert nearest_titles("tell me about evening", titles, 3) == ["Evenings"]


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Is Metropolis in the programme?", ["Metropolis"]),
        ("who directed metropolis", ["metropolis"]),
        ("metropolis", []),
        ("how long is Citizen Kane", ["Citizen Kane"]),
        ('do you show "Stromboli"?', ["Stromboli"]),
        ("films by Kubrick", ["Kubrick"]),
        ("Kubrickin elokuvat", ["Kubrickin"]),
        ("what about films from 1931", ["1931"]),
        ("Who directed The Lantern?", []),
        ("Where can I park?", []),
        ("where can i park", []),
        ("Do you have Finnish films on Friday?", []),
        ("how long is the queue", []),
        ("films from 1926", []),
        ("Did Honkamäki meet Rinne?", []),
    ],
)
def test_names_that_the_corpus_lacks(names: Names, question: str, expected: list[str]) -> None:
    assert names.unknown_names(question) == expected


def test_words_of_the_questions_that_the_faq_answers_are_no_unknown_names() -> None:
    entry = Faq(document="faq/a.md#b", topic="Money", question="Is there an ATM?", also_asked=("Where is a Bancomat",))
    paid = DOCUMENTS[-1].model_copy(update={"faq": entry})
    names = Names.from_corpus(FILMS, [*DOCUMENTS[:-1], paid], VENUES)
    for question in ("ATM?", "is there an ATM nearby", "Bancomat"):
        assert names.unknown_names(question) == []
    assert names.unknown_names("is there a Casino nearby") == ["Casino"]


@pytest.mark.parametrize(
    ("question", "title"),
    [
        ("who starred in the magnificent seven", "the magnificent seven"),
        ("Who directed Metropolis?", "Metropolis"),
        ("kuka ohjasi Vertigon", "Vertigon"),
        ("who directed vesuvia", None),
        ("who directed the closing film", None),
        ("who stars in the shortest film", None),
        ("who directed it", None),
        ("who directed a story about bears", None),
        ("who paid for the magnificent seven", None),
    ],
)
def test_a_title_that_is_asked_about_by_its_makers_and_unknown_is_told(
    names: Names, question: str, title: str | None
) -> None:
    assert names.unknown_title(question) == title


def test_of_a_very_long_name_the_beginning_is_said_back(names: Names) -> None:
    assert names.unknown_names('who directed "' + "Zorba " * 9 + '"?') == ["Zorba Zorba Zorba Zorba Zorba Zorba Zor…"]


@given(st.text())
def test_any_text_may_be_asked(text: str) -> None:
    names = Names.from_corpus(FILMS, DOCUMENTS, VENUES) if not _CACHE else _CACHE[0]
    _CACHE.append(names)
    for mention in names.mentions(text):
        assert 0 <= mention.span.start < mention.span.end <= len(text)
        assert 0.5 <= mention.score <= 1
        assert mention.candidates
    names.unknown_names(text)
    names.nearest(text)


_CACHE: list[Names] = []


def test_names_of_nothing_find_nothing() -> None:
    assert Names.from_corpus([], [], []).mentions("who directed Vesuvia") == []


def test_a_venue_is_known_by_its_other_names_in_any_case_ending() -> None:
    hall = Venue(name="Old Barn", also=("Vanha lato", "Heinälato"))
    seen = review(FILMS[0], "Tanssit pidetään vanha lato -nimisessä paikassa, ja uusi lato on vanhan vieressä.")
    names = Names.from_corpus(FILMS[:1], [seen], [hall])
    for question in ("mitä vanhassa ladossa menee?", "entä Heinäladossa?", "vanha lato", "what's on in the old barn?"):
        assert [m.candidates[0].name for m in names.mentions(question)] == ["Old Barn"], question
