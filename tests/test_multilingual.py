"""A model that knows Finnish and English: prose answers across languages, in the words of the original."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from bot.assembly import load_assistant
from bot.assistant.answers import Answer
from bot.assistant.assistant import Assistant
from bot.assistant.conversation import Conversation
from bot.settings import BotSettings
from index.build import build_index, ensure_index
from index.corpus import load_corpus
from index.embedders.languages import is_multilingual
from index.embedding import Embedder, load_embedder
from index.manifest import Manifest
from index.settings import IndexSettings
from index.versions import open_version
from tests.corpus_files import LANTERN_SEASON, SALT_ROAD, write_corpus, write_festival
from tests.festival import HELSINKI
from tests.two_tongues import save_bilingual_model

SWIMMING = """# Town

## Where can I go for a dip? {#dip}
Also asked: where do people swim

In the river, below the bridge.
"""
SWIMMING_FI = """# Kylä

## Missä täällä voi virkistäytyä? {#dip}

Virrassa, sillan alapuolella.
"""


@pytest.fixture(scope="module")
def bilingual_model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return save_bilingual_model(tmp_path_factory.mktemp("model"))


@pytest.fixture(scope="module")
def corpus_dir(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("corpus")
    return write_corpus(
        folder, **{"salt": SALT_ROAD, "season": LANTERN_SEASON, "town_faq": SWIMMING, "town.fi_faq": SWIMMING_FI}
    )


def settings_for(settings: BotSettings, corpus: Path, **changed: str) -> BotSettings:
    return BotSettings.model_validate(settings.with_private_index(corpus).model_dump() | changed)


@pytest.fixture(scope="module")
def bilingual(assistant_settings: BotSettings, bilingual_model: Path, corpus_dir: Path) -> Assistant:
    model = {"embedding_model": str(bilingual_model), "embedding_backend": "torch"}
    settings = settings_for(assistant_settings, corpus_dir, **model)
    ensure_index(settings)
    return load_assistant(settings)


@pytest.fixture(scope="module")
def english(assistant_settings: BotSettings, tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    """The same corpus with the default model."""
    folder = write_festival(tmp_path_factory.mktemp("english"))
    settings = settings_for(assistant_settings, folder)
    ensure_index(settings)
    return load_assistant(settings)


def ask(assistant: Assistant, *questions: str) -> Answer:
    now, conversation = datetime(2027, 6, 10, 12, tzinfo=HELSINKI), Conversation()
    for question in questions:
        reply = assistant.reply(question, conversation, now)
        conversation = reply.conversation
    return reply.answer


def manifest_of(assistant_settings: BotSettings, corpus: Path) -> Manifest:
    return open_version(settings_for(assistant_settings, corpus).index_dir)[1]


def test_what_a_model_knows_is_measured(embedder: Embedder, bilingual_model: Path) -> None:
    torch = IndexSettings.model_validate({"embedding_model": str(bilingual_model), "embedding_backend": "torch"})
    assert is_multilingual(load_embedder(torch, None))
    assert not is_multilingual(embedder)


def test_the_index_says_what_its_model_knows(
    bilingual: Assistant, english: Assistant, assistant_settings: BotSettings, corpus_dir: Path
) -> None:
    assert manifest_of(assistant_settings, corpus_dir).multilingual
    assert bilingual.knowledge.multilingual
    assert not english.knowledge.multilingual


def test_a_rebuild_with_the_same_model_keeps_what_was_measured(
    bilingual_model: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    torch = IndexSettings.model_validate({"embedding_model": str(bilingual_model), "embedding_backend": "torch"})
    corpus = load_corpus(write_festival(tmp_path / "corpus"), HELSINKI)
    first = build_index(corpus, lambda: load_embedder(torch, None), tmp_path / "index", HELSINKI.key)
    monkeypatch.setattr("index.build.is_multilingual", lambda _: pytest.fail("measured again"))
    again = build_index(corpus, lambda: load_embedder(torch, None), tmp_path / "index", HELSINKI.key)
    assert first.multilingual
    assert again.multilingual


@pytest.mark.parametrize(
    ("question", "document", "sentence"),
    [
        ("kannettiinko kameraa lapasessa koko matkan?", "reviews/salt.txt", "Harju filmed the whole journey"),
        ("mikä tappoi akut elokuvassa The Salt Road?", "reviews/salt.txt", "The cold killed the\nbatteries"),
        ("missä siskokset myyvät suolaa reestä", "reviews/salt.txt", "The two sisters at the heart of it sell salt"),
        (
            "opettaako joku kalastajia soittamaan haitaria",
            "reviews/season.txt",
            "A lighthouse keeper teaches fishermen",
        ),
    ],
)
def test_a_finnish_question_finds_the_english_passage_and_its_language_is_named(
    bilingual: Assistant, question: str, document: str, sentence: str
) -> None:
    answer = ask(bilingual, question)
    quote = answer.quotes[0]
    assert (answer.kind, answer.language, quote.document) == ("passage", "fi", document)
    assert quote.text[slice(*quote.highlight)].startswith(sentence)
    assert "Lainaus on englanniksi." in answer.text
    assert "Arvio: " in answer.text


def test_with_the_default_model_the_same_question_is_declined_in_finnish(english: Assistant) -> None:
    answer = ask(english, "kannettiinko kameraa lapasessa koko matkan?")
    assert (answer.kind, answer.language) == ("decline", "fi")


def test_a_finnish_entry_is_given_for_its_english_twin_whose_wording_means_the_same(bilingual: Assistant) -> None:
    answer = ask(bilingual, "missä pääsee uimaan?")
    assert [quote.document for quote in answer.quotes] == ["faq/town.fi.md#Missä täällä voi virkistäytyä?"]
    assert "Lainaus on" not in answer.text


def test_what_is_off_the_subject_is_declined_all_the_same(bilingual: Assistant) -> None:
    assert ask(bilingual, "kuoliko kuningas sodassa talvella").kind == "decline"


def test_an_english_question_is_answered_as_before(bilingual: Assistant) -> None:
    answer = ask(bilingual, "who carried the camera inside her mitten?")
    assert (answer.kind, answer.language) == ("passage", "en")
    assert "Quoted in" not in answer.text
