"""The same FAQ entry in two languages: which belong together, and what whoever asks is given."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.assembly import load_assistant
from bot.assistant.answers import Answer
from bot.assistant.assistant import Assistant
from bot.assistant.conversation import Conversation
from bot.assistant.talk.links import link_of
from bot.settings import BotSettings
from index.build import ensure_index
from index.corpus import Corpus, load_corpus
from index.faq import read_faq
from index.models import Document
from index.searching.twins import each_once, stretched
from index.twins import with_twins
from tests.corpus_files import SALT_ROAD, write_corpus
from tests.festival import HELSINKI

ENGLISH = """# Town

## Where can I swim? {#swim}
Also asked: is there a swimming pool

In the river, below the bridge. The water is cold.

## Can I bring my dog? {#dog}

Dogs are welcome in the tent.

## Is there wifi? {#wifi}

Only in the office.
"""
FINNISH = """# Kylä

## Onko kylällä langatonta verkkoa? {#wifi}

Vain toimistossa.

## Mihin voi pulahtaa? {#swim}

Jokeen, sillan alapuolella. Vesi on kylmää.

## Saako koiran tuoda? {#dog}

Koirat ovat tervetulleita telttaan.
"""
PHARMACY = """# Palvelut

## Onko kylällä apteekkia?

On, torin laidalla kirkon vieressä.
"""
PHARMACY_FI = "faq/services.fi.md#Onko kylällä apteekkia?"
SWIM, SWIM_FI = "faq/town.md#Where can I swim?", "faq/town.fi.md#Mihin voi pulahtaa?"
DOG, DOG_FI = "faq/town.md#Can I bring my dog?", "faq/town.fi.md#Saako koiran tuoda?"


def corpus_with(folder: Path, english: str, finnish: str) -> Corpus:
    write_corpus(folder, **{"town_faq": english, "town.fi_faq": finnish})
    return load_corpus(folder, HELSINKI)


def twins_of(corpus: Corpus) -> dict[str, tuple[str, ...]]:
    return {faq.document: faq.twins for faq in corpus.faqs}


def said(corpus: Corpus) -> list[str]:
    return [str(finding) for finding in corpus.findings]


def entries(*questions: str) -> str:
    return "# Town\n" + "".join(f"## {question}\nYes.\n" for question in questions)


def test_entries_with_one_id_are_twins_wherever_they_stand(tmp_path: Path) -> None:
    corpus = corpus_with(tmp_path, ENGLISH, FINNISH)
    assert said(corpus) == []
    twins = twins_of(corpus)
    assert (twins[SWIM], twins[SWIM_FI]) == ((SWIM_FI,), (SWIM,))
    assert (twins[DOG], twins[DOG_FI]) == ((DOG_FI,), (DOG,))


def test_an_id_is_no_part_of_the_question() -> None:
    documents, findings = read_faq("faq/a.md", "# A\n## Where? {#Place-1}\nUp.\n## When? {#x} ##\nNow.\n## Who?\nI.")
    assert findings == []
    assert [(d.faq.question, d.faq.id) for d in documents if d.faq] == [
        ("Where?", "place-1"),
        ("When?", "x"),
        ("Who?", ""),
    ]


def test_what_cannot_be_an_id_is_pointed_out() -> None:
    documents, findings = read_faq("faq/a.md", "# A\n## Where? {#two words}\nUp.\n")
    assert [d.faq.question for d in documents if d.faq] == ["Where?"]
    assert [str(finding) for finding in findings] == [
        "faq/a.md:2: warning: '{#two words}' is no id; write letters, digits, - and _, as in {#prices}"
    ]


def test_without_ids_entries_in_the_same_place_are_twins(tmp_path: Path) -> None:
    corpus = corpus_with(tmp_path, entries("One?", "Two?"), entries("Yksi?", "Kaksi?"))
    assert said(corpus) == []
    assert twins_of(corpus)["faq/town.md#Two?"] == ("faq/town.fi.md#Kaksi?",)
    assert twins_of(corpus)["faq/town.fi.md#Yksi?"] == ("faq/town.md#One?",)


def test_without_ids_entries_of_files_of_different_length_are_twins_that_say_the_same(tmp_path: Path) -> None:
    swim, dog, dance = "Mihin voi pulahtaa?", "Saako koiran tuoda?", "Missä tanssitaan?"
    english = re.sub(r" \{#\w+\}", "", ENGLISH) + "\n## Where is the map?\n\nOn the door.\n"
    finnish = f"# Kylä\n## {swim}\nJokeen, sillan alapuolella.\n## {dog}\nTelttaan.\n## {dance}\nLavalla kello 20.\n"
    corpus = corpus_with(tmp_path, english, finnish)
    twins = twins_of(corpus)
    assert (twins[SWIM], twins[DOG]) == ((SWIM_FI,), (DOG_FI,))
    assert twins["faq/town.fi.md#Missä tanssitaan?"] == twins["faq/town.md#Is there wifi?"] == ()
    remedy = "write it, or where there is one, the same {#id} after every question of both files"
    assert said(corpus) == [
        f"faq/town.fi.md:6: warning: no entry of faq/town.md says the same as 'Missä tanssitaan?'; {remedy}",
        f"faq/town.md:12: warning: no entry of faq/town.fi.md says the same as 'Is there wifi?'; {remedy}",
        f"faq/town.md:16: warning: no entry of faq/town.fi.md says the same as 'Where is the map?'; {remedy}",
    ]


def test_an_id_without_a_partner_and_an_entry_without_an_id_are_pointed_out(tmp_path: Path) -> None:
    corpus = corpus_with(tmp_path, entries("One? {#a}", "Two? {#b}"), entries("Yksi? {#a}", "Kaksi?"))
    assert twins_of(corpus)["faq/town.md#One?"] == ("faq/town.fi.md#Yksi?",)
    assert said(corpus) == [
        "faq/town.fi.md:4: warning: 'Kaksi?' has no id, so no entry of faq/town.md belongs to it; write {#id} after it",
        "faq/town.md:4: warning: no entry of faq/town.fi.md has the id 'b'; write it after the question that belongs "
        "to this one",
    ]


def test_an_id_given_twice_is_pointed_out_and_the_first_one_has_it(tmp_path: Path) -> None:
    corpus = corpus_with(tmp_path, entries("One? {#a}", "Two? {#a}"), entries("Yksi? {#a}"))
    assert twins_of(corpus)["faq/town.fi.md#Yksi?"] == ("faq/town.md#One?",)
    assert "faq/town.md:4: warning: the id 'a' is that of line 2 too; give each entry its own" in said(corpus)


def test_ids_in_one_file_only_are_pointed_out_once(tmp_path: Path) -> None:
    corpus = corpus_with(tmp_path, entries("One? {#a}", "Two? {#b}"), entries("Yksi?", "Kaksi?"))
    assert set(twins_of(corpus).values()) == {()}
    assert said(corpus) == [
        "faq/town.fi.md:1: warning: no entry has an id, but those of faq/town.md have; write the same {#id} after each "
        "question"
    ]


def test_a_third_language_belongs_to_the_same_entries(tmp_path: Path) -> None:
    write_corpus(tmp_path, **{"a_faq": entries("One?"), "a.fi_faq": entries("Yksi?"), "a.sv_faq": entries("Ett?")})
    twins = twins_of(load_corpus(tmp_path, HELSINKI))
    assert twins["faq/a.sv.md#Ett?"] == ("faq/a.md#One?", "faq/a.fi.md#Yksi?")


QUESTIONS = st.lists(st.sampled_from(["A?", "B? {#a}", "C? {#b}", "D? {#B}", "E? {#}", "F? {#a b}", "G?"]), unique=True)


@given(QUESTIONS, QUESTIONS)
def test_twins_are_of_each_other_and_in_another_language_whatever_is_written(one: list[str], two: list[str]) -> None:
    documents = [*read_faq("faq/a.md", entries(*one))[0], *read_faq("faq/a.fi.md", entries(*two))[0]]
    found, findings = with_twins(documents)
    faqs = {document.path: document.faq for document in found if document.faq}
    assert list(faqs) == [document.path for document in documents]
    for path, faq in faqs.items():
        assert len(faq.twins) <= 1
        for twin in faq.twins:
            assert faqs[twin].twins == (path,)
            assert faqs[twin].language != faq.language
            assert faqs[twin].id == faq.id
    lonely = [faq for faq in faqs.values() if not faq.twins]
    assert findings or not lonely or not one or not two


def document(path: str, language: str, twins: Sequence[str]) -> Document:
    found, _ = read_faq(path.partition("#")[0], entries(path.partition("#")[2]))
    assert found[0].faq
    assert found[0].language == language
    return found[0].model_copy(update={"faq": found[0].faq.model_copy(update={"twins": tuple(twins)})})


def test_twins_are_found_once_and_in_the_language_asked_in() -> None:
    one, yksi, two = "faq/a.md#One?", "faq/a.fi.md#Yksi?", "faq/a.md#Two?"
    documents = {
        one: document(one, "en", [yksi]), yksi: document(yksi, "fi", [one]), two: document(two, "en", ["faq/gone#?"])
    }  # fmt: skip
    found = [(7, one), (3, two), (5, yksi)]
    assert each_once(found, "fi", documents, 10) == [(7, yksi), (3, two)]
    assert each_once(found, "en", documents, 10) == [(7, one), (3, two)]
    assert each_once(found, "en", documents, 1) == [(7, one)]


def test_sentences_of_a_twin_take_the_scores_of_those_in_the_same_part() -> None:
    assert stretched([0.1, 0.9, 0.2], 3) == (0.1, 0.9, 0.2)
    assert stretched([0.1, 0.9], 4) == (0.1, 0.1, 0.9, 0.9)
    assert stretched([0.1, 0.9, 0.2, 0.3], 2) == (0.1, 0.2)


@pytest.fixture(scope="module")
def town(assistant_settings: BotSettings, tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    """The real assistant on a FAQ whose entries stand in another order in Finnish."""
    folder = tmp_path_factory.mktemp("town")
    write_corpus(
        folder,
        **{
            "salt_road": SALT_ROAD,
            "town_faq": ENGLISH,
            "town.fi_faq": FINNISH,
            "services.fi_faq": PHARMACY,
            "left_faq": entries("Where is lost property?", "Is there a cloakroom?"),
        },
    )
    settings = BotSettings.model_validate(assistant_settings.with_private_index(folder).model_dump())
    ensure_index(settings)
    return load_assistant(settings)


def ask(assistant: Assistant, *questions: str, language: str | None = None) -> Answer:
    now = datetime(2027, 6, 10, 12, tzinfo=HELSINKI)
    conversation = Conversation()
    if language:
        conversation = assistant.reply(f"/language {language}", conversation, now).conversation
    for question in questions:
        reply = assistant.reply(question, conversation, now)
        conversation = reply.conversation
    return reply.answer


def test_entries_of_two_languages_in_one_file_are_twins_if_they_say_the_same_whatever_their_order() -> None:
    mixed = "# Town\n\n## Is there parking?\n\nYes, for 300 cars, behind the school.\n\n## When is the office open?\n\n"
    mixed += "It is open from 10 to 18.\n\n## Milloin toimisto on auki?\n\nSe on auki 10 - 18.\n\n"
    mixed += "## Onko parkkipaikkaa?\n\nOn, 300 autolle koulun takana.\n"
    parking, office, toimisto, _ = with_twins(read_faq("faq/town.md", mixed)[0])[0]
    assert office.faq
    assert parking.faq
    assert office.faq.twins == (toimisto.path,)
    assert toimisto.path not in parking.faq.twins


@pytest.mark.parametrize(
    ("question", "language", "document"),
    [
        ("is there a swimming pool?", "fi", SWIM_FI),  # a wording that the Finnish entry lacks
        ("can I bring my dog?", "fi", DOG_FI),
        ("mihin voi pulahtaa?", "en", SWIM),
        ("saako koiran tuoda?", "en", DOG),
        ("is there a swimming pool?", "en", SWIM),
        ("mihin voi pulahtaa?", "fi", SWIM_FI),
        ("missä on uimahalli?", "fi", SWIM_FI),  # no word of which stands in the Finnish entry
        ("lemmikkieläin sisään?", "fi", DOG_FI),
    ],
)
def test_whoever_asks_in_another_language_is_given_the_entry_in_their_own(
    town: Assistant, question: str, language: str, document: str
) -> None:
    answer = ask(town, question, language=language)
    assert [quote.document for quote in answer.quotes][:1] == [document]
    assert answer.language == language
    assert not {SWIM, SWIM_FI}.issubset(quote.document for quote in answer.quotes)


def test_hits_that_are_taken_away_are_found_again(town: Assistant) -> None:
    found = town.knowledge.search("mistä saa lääkettä", language="fi")
    before = list(found)
    found.clear()
    assert town.knowledge.search("mistä saa lääkettä", language="fi") == before != []


def test_an_entry_without_a_twin_is_told_in_english_itself(town: Assistant) -> None:
    found = town.knowledge.search("mistä saa lääkettä", language="fi")  # no word of which stands in it
    assert found[0].document.path == PHARMACY_FI


def test_more_never_shows_the_twin_of_an_entry(town: Assistant) -> None:
    answer = ask(town, "can I bring my dog?", "/language fi", "lisää")
    assert not {DOG, DOG_FI} & {quote.document for quote in answer.quotes}


def test_a_link_to_an_entry_shows_it_in_the_readers_language(town: Assistant) -> None:
    answer = ask(town, f"/start {link_of(SWIM)}", language="fi")
    assert [quote.document for quote in answer.quotes] == [SWIM_FI]


def test_twins_are_counted_once_and_entries_without_any_each(town: Assistant) -> None:
    assert town.knowledge.faqs == 3 + 3
