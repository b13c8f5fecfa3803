"""Reviews written in Finnish: searched by stems and letters, quoted in Finnish, and not for what they do not say."""

from __future__ import annotations

import pytest

from bot.assistant.assistant import Assistant
from bot.assistant.descriptions_in_finnish import told_in_finnish
from index.embedding import Embedder
from index.language.glosses import place_in_english
from index.models import Document, Film
from tests.festival import asked, knowledge_of
from tests.small_corpus import DOCUMENTS, FILMS, review

NOON = "2027-06-11 12:00"
FERRY = Film(document="reviews/lossi.txt", title="Viimeinen lossi", directors=("Irja Tammela",), year=1981, minutes=95)
TAR = Film(document="reviews/terva.txt", title="Tervan haju", directors=("Usko Rautio",), year=1966, minutes=71)
PROSE = {
    FERRY: (
        "Lossikuski Eevertti on kuljettanut saarelaisia salmen yli neljäkymmentä vuotta. Nyt rannalle tulee silta, "
        "ja hän laskee päiviä. Irja Tammela kuvasi elokuvan yhdessä kesässä isänsä vanhalla kaitafilmikameralla. "
        "Eevertin koira osaa yksin nostaa portin, eikä kukaan tiedä, kuka sen on siihen opettanut."
    ),
    TAR: (
        "Tervahaudalla valvotaan kolme yötä. Miehet kertovat toisilleen juttuja karhuista, ja aamuksi jokainen on "
        "nukahtanut. Usko Rautio löysi näyttelijänsä Oulujärven kalastajista ja maksoi heille palkan silakoina."
    ),
}


@pytest.fixture(scope="module")
def assistant(embedder: Embedder) -> Assistant:
    own = [review(film, prose).model_copy(update={"language": "fi"}) for film, prose in PROSE.items()]
    documents: list[Document] = [*DOCUMENTS, *own]
    return Assistant(knowledge_of((), (*FILMS, *PROSE), documents, embedder))


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("mistä rautio löysi näyttelijät", "Oulujärven kalastajista"),
        ("mitä miehet kertoi toisilleen tervahaudalla", "juttuja karhuista"),
        ("kuka opetti koiran nostamaan portin", "nostaa portin"),
        ("millä kameralla viimeinen lossi on kuvattu", "kaitafilmikameralla"),
    ],
)
def test_the_telling_sentence_is_found_by_words_in_any_case(assistant: Assistant, question: str, told: str) -> None:
    answer = asked(assistant, NOON, question).answer
    assert answer.kind == "passage"
    [quote, *_] = answer.quotes
    assert told in quote.text[slice(*quote.highlight)]
    assert "englanniksi" not in answer.text


@pytest.mark.parametrize(
    "question", ["kuka keksi hyttysmyrkyn", "missä voi ladata puhelimen", "montako pyörää on pihalla"]
)
def test_what_they_do_not_tell_is_not_quoted_for_a_word_alone(assistant: Assistant, question: str) -> None:
    assert asked(assistant, NOON, question).answer.kind == "decline"


def test_a_film_is_offered_whose_review_has_the_title_asked_for(assistant: Assistant) -> None:
    offered = asked(assistant, NOON, "kuka ohjasi Lossikuskin").answer
    assert offered.kind == "decline"
    assert "Tarkoititko elokuvaa ”Viimeinen lossi”?" in offered.text
    assert "en löytänyt nimeä" not in offered.text
    assert "en löytänyt nimeä ”Leijonakuninkaan" in asked(assistant, NOON, "kuka ohjasi Leijonakuninkaan").answer.text


def test_a_film_is_found_by_what_a_finnish_question_tells_of_it(assistant: Assistant) -> None:
    answer = asked(assistant, NOON, "mikä oli se leffa missä koira avaa portin").answer
    assert answer.kind == "passage"
    assert answer.films[0] == "Viimeinen lossi"


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("mikä se oli se islantilainen leffa missä on lampaita", "islantilainen leffa on lampaita"),
        ("muistaako kukaan sitä jossa mies herää satamassa", "mies herää satamassa"),
        ("dokumentti kahdesta veljeksestä", "dokumentti kahdesta veljeksestä"),
        ("mikä on se paikka missä voi syödä", None),
        ("kuka ohjasi sen leffan missä on lampaita", None),
        ("mikä leffa on pisin", None),
    ],
)
def test_what_a_finnish_question_tells_of_a_film_is_read(question: str, told: str | None) -> None:
    assert told_in_finnish(question) == told


@pytest.mark.parametrize(
    ("word", "english"),
    [("ruotsalaisessa", "Sweden"), ("pariisissa", "Paris"), ("neuvostoliittolainen", "soviet union"), ("pojan", None)],
)
def test_places_are_told_in_english(word: str, english: str | None) -> None:
    assert place_in_english(word) == english
