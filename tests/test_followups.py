from __future__ import annotations

import pytest

from bot.assistant.assistant import Assistant
from bot.assistant.conversation import Conversation
from tests.festival import asked, at, knowledge_of, showing
from tests.small_corpus import HARVEST, KETTLE

NOON = "2027-06-11 12:00"


@pytest.fixture(scope="module")
def summer() -> Assistant:
    return Assistant(knowledge_of())


@pytest.mark.parametrize(
    ("turns", "beginning"),
    [
        (("who directed Harvest?", "how long is it?"), "Harvest runs 2 h 16 min."),
        (("who directed Harvest?", "what year is it from?"), "Harvest was made in 1957."),
        (("who directed Harvest?", "and the runtime?"), "Harvest runs 2 h 16 min."),
        (("who directed Harvest?", "and Red Kettle?"), "Red Kettle was directed by Tom Carver."),
        (("who directed Harvest?", "did he make Red Kettle too?"), "Red Kettle was directed by Tom Carver."),
        (("kuka ohjasi elokuvan Harvest?", "ohjasiko hän myös elokuvan Red Kettle?"), "Red Kettle: ohjaus Tom Carver."),
        (("who directed Harvest?", "when is it on?"), "Harvest\nSaturday 12 June\n12:00–14:16 · Big Tent"),
        (("who directed Harvest?", "and tomorrow?"), "Harvest\nSaturday 12 June\n12:00"),
        (("who directed Harvest?", "in kino ruska?"), "Harvest is not shown at Kino Ruska."),
        (("kuka ohjasi elokuvan Harvest?", "kauanko se kestää?"), "Harvest kestää 2 h 16 min."),
        (("kuka ohjasi elokuvan Harvest?", "milloin se esitetään?"), "Harvest\nlauantai 12. kesäkuuta\n12.00–14.16"),
        (("kuka ohjasi elokuvan Harvest?", "kauanko kestää?"), "Harvest kestää 2 h 16 min."),
        (("kuka ohjasi elokuvan Harvest?", "paljonko kestää"), "Harvest kestää 2 h 16 min."),
        (("elokuva Harvest", "kuka ohjasi?"), "Harvest: ohjaus "),
        (("elokuva Harvest", "minkä maalainen?"), "Harvest, valmistusmaa: "),
        (("who directed Harvest?", "which country?"), "Harvest comes from Japan."),
        (("Finnish films", "which of them is the oldest?"), "The oldest film is Maria Lindqvist"),
        (("suomalaiset elokuvat", "mikä niistä on lyhin"), "Lyhin elokuva on The Lantern"),
        (("Finnish films", "the second one"), "The Longest Winter"),
        (("suomalaiset elokuvat", "mikä niistä on viimeinen"), "Maria Lindqvist, 12, Harbour Street, Turku ("),
        (("suomalaiset elokuvat", "kuka ohjasi sen vanhimman"), "Maria Lindqvist, 12, Harbour Street, Turku: ohjaus"),
        (("Finnish films", "when is the shortest one on?"), "The Lantern\nFriday 11 June"),
        (("Finnish films", "how many are there?"), "From Finland: 3 films"),
        (("Finnish films", "and Japanese ones?"), "From Japan: 1 film\nHarvest"),
        (("suomalaisia huomenna", "entä japanilaisia"), "Huomenna (la 12.6.) · Japani: yksi näytös"),
        (("suomalaiset elokuvat", "montako niitä on"), "Suomi: 3 elokuvaa"),
        (("who directed Harvest?", "is it longer than Red Kettle?"), "Harvest is longer.\nHarvest runs 2 h 16 min."),
        (("elokuva Harvest", "onko se pidempi kuin Red Kettle"), "Harvest on pidempi.\nHarvest kestää 2 h 16 min."),
        (("elokuva Harvest", "mis salis"), "Harvest\nlauantai 12. kesäkuuta\n12.00–14.16 · Big Tent"),
        (("kuka ohjasi elokuvan Quiet Evenings?", "mitä muuta se on tehny"), "Ohjaus Odile Marchetti: yksi elokuva\nV"),
        (("no mitä Marchettilta on", "montako niitä on"), "Ohjaus Odile Marchetti: 2 elokuvaa"),
        (("mitä huomen aamul tulee", "entä illalla"), "Huomenna (la 12.6.), klo 18.00–6.00: 2 näytöstä"),
        (("what's on tomorrow morning", "and in the evening?"), "Tomorrow (Sat 12 June), 18:00–00:00: one screening"),
        (
            ("mitä huomenna illalla tulee", "entä ennen puoltapäivää"),
            "Ei yhtään elokuvaa: huomenna (la 12.6.) ennen klo 12.00",
        ),
        (("Finnish films", "2"), "The Longest Winter"),
        (("Finnish films", "how long is the first one?"), "The Lantern runs 1 h 24 min."),
        (("Finnish films", "when is it on?"), "Which of these films do you mean?\n1. The Lantern\n2. The Longest"),
        (("Finnish films", "when is it on?", "the lantern"), "The Lantern\nFriday 11 June\n18:00–19:24 · Kino Ruska"),
        (("Finnish films", "when is it on?", "winter"), "The Longest Winter in the Village of Aatos Rinne\nSat"),
        (("Finnish films", "more"), "That was all of it"),
        (("who directed Quiet Evenings?", "her other films"), "Directed by Odile Marchetti: 1 film\nVesuvia"),
        (("who directed Red Kettle?", "his other films"), "We have no other film by Tom Carver."),
        (("how long is Red Kettle?", "more"), "Red Kettle (Tom Carver, USA 2021, 2 h 10 min)\n"),
    ],
)
def test_what_is_left_unsaid_is_taken_from_the_conversation(
    summer: Assistant, turns: tuple[str, ...], beginning: str
) -> None:
    assert asked(summer, NOON, *turns).answer.text.startswith(beginning)


def test_two_facts_of_the_film_spoken_of_are_both_told(summer: Assistant) -> None:
    text = asked(summer, NOON, "elokuva Harvest", "kuka sen ohjasi ja minä vuonna?").answer.text
    assert "Harvest: ohjaus Aoi Kita-hara." in text
    assert "Harvest valmistui vuonna 1957." in text


@pytest.mark.parametrize(
    ("turns", "lines"),
    [
        (("onks liput loppu Harvestiin",), ["Harvest", "12.00", "18.00"]),
        (("are there tickets left for Harvest?",), ["Harvest", "12:00", "18:00"]),
        (("elokuva Harvest", "onks lauantain näytökseen viel lippuja"), ["Harvest", "12.00"]),
        (
            ("elokuva Harvest", "onko sunnuntaina lippuja jäljellä"),
            ["Harvest: su 13.6. ei ole näytöstä", "12.00", "18.00"],
        ),
        (("elokuva Red Kettle", "onko siihen vielä lippuja"), ["Red Kettle: yhdessäkään näytöksessä", "20.00"]),
    ],
)
def test_who_asks_for_tickets_is_shown_which_screenings_are_sold_out(turns: tuple[str, ...], lines: list[str]) -> None:
    sold_out = showing(HARVEST, "2027-06-12 12:00", notes="sold out")
    festival = Assistant(
        knowledge_of([sold_out, showing(HARVEST, "2027-06-13 18:00"), showing(KETTLE, "2027-06-12 20:00")])
    )
    answer = asked(festival, NOON, *turns).answer
    told = [line for line in answer.text.splitlines() if line and ("·" in line or answer.text.startswith(line))]
    assert [line.startswith(expected) for line, expected in zip(told, lines, strict=True)] == [True] * len(lines)


@pytest.mark.parametrize(
    ("turns", "films"),
    [
        # Comedies by length: Quiet Evenings 90, The Longest Winter 92, Red Kettle 130, Harvest 136.
        (("comedies", "something shorter"), {"Quiet Evenings", "The Longest Winter in the Village of Aatos Rinne"}),
        (("comedies", "something longer"), {"Red Kettle", "Harvest"}),
        (("comedies", "the second one", "something longer"), {"Red Kettle", "Harvest"}),
        (("comedies", "the second one", "something shorter"), {"Quiet Evenings"}),
        (("how long is Red Kettle?", "something longer"), {"Harvest", "The Moth Catalogue", "Maria Lindqvist"}),
        (("how long is Red Kettle?", "anything newer?"), set()),
        (("when was Harvest made?", "jotain vanhempaa"), {"Vesuvia"}),
        (("komediat", "jotain lyhyempää", "jotain pidempää"), {"Red Kettle", "Harvest", "Winter"}),
        (("comedies", "only the Finnish ones"), {"The Longest Winter in the Village of Aatos Rinne"}),
        (("what's on tomorrow", "something under 100 minutes"), {"The Lantern", "Winter"}),
        (("comedies tomorrow", "and today?"), {"Red Kettle"}),
        (("anything after 19 today", "and tomorrow?"), {"The Lantern", "Winter"}),
        (("anything after 19 today", "and after 22?"), {"Vesuvia"}),
        (("what's in the big tent today", "and in kino ruska?"), {"The Lantern"}),
        (("what's in the big tent today", "tomorrow"), {"Harvest", "The Lantern"}),
    ],
)
def test_a_list_is_asked_for_again_with_one_thing_changed(
    summer: Assistant, turns: tuple[str, ...], films: set[str]
) -> None:
    full = {"Winter": "The Longest Winter in the Village of Aatos Rinne"}
    full |= {"Maria Lindqvist": "Maria Lindqvist, 12, Harbour Street, Turku"}
    assert set(asked(summer, NOON, *turns).answer.films) == {full.get(film, film) for film in films}


@pytest.mark.parametrize(
    "question", ["what's on this morning?", "who directed Harvest?", "is there anything at this festival?", "Harvest"]
)
def test_what_says_all_itself_is_left_alone(summer: Assistant, question: str) -> None:
    fresh = asked(summer, NOON, question).answer
    assert asked(summer, NOON, "who directed Red Kettle?", question).answer == fresh


def test_without_a_film_spoken_of_it_is_asked_than_which(summer: Assistant) -> None:
    assert asked(summer, NOON, "something shorter").answer.text.startswith("Than which film?")


def test_more_never_repeats_a_passage(summer: Assistant) -> None:
    conversation, seen = Conversation(), []
    for question in ("tell me about Harvest", *["more"] * 6):
        reply = summer.reply(question, conversation, at(NOON))
        conversation = reply.conversation
        seen += [(quote.document, quote.text) for quote in reply.answer.quotes]
    assert len(seen) == len(set(seen))


def test_the_film_is_forgotten_after_half_an_hour(summer: Assistant) -> None:
    reply = summer.reply("how long is Harvest?", Conversation(), at("2027-06-11 12:00"))
    soon = summer.reply("who directed it?", reply.conversation, at("2027-06-11 12:30"))
    late = summer.reply("who directed it?", reply.conversation, at("2027-06-11 12:31"))
    assert soon.answer.films == ("Harvest",)
    assert "Kita-hara" not in late.answer.text
