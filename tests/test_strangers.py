"""What strangers' questions tell of a FAQ: how lenient its refusals have to be."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from bot.assistant.assistant import Assistant
from index.corpus import load_corpus
from index.embedding import Embedder
from index.models import Document, Faq, Span
from index.retrieval import Retriever
from index.searching.calibration import FALLBACK, calibration_for
from index.searching.search_index import SearchIndex
from index.settings import IndexSettings
from index.strangers import leniency

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def entries() -> list[Document]:
    """The sample corpus's FAQ in English."""
    documents = load_corpus(ROOT / "corpus", IndexSettings().zone).documents
    return [document for document in documents if document.faq and document.language == "en"]


def of(documents: Sequence[Document], embedder: Embedder) -> float:
    retriever = Retriever(SearchIndex.from_documents(documents, embedder), embedder)
    return leniency(retriever, [document.faq for document in documents if document.faq])


def test_fewer_wordings_and_fewer_entries_need_more_leniency(entries: list[Document], embedder: Embedder) -> None:
    bare = [entry.model_copy(update={"faq": _without_wordings(entry)}) for entry in entries]
    assert of(entries, embedder) < of(bare, embedder) < of(bare[:12], embedder)


def test_it_is_added_to_the_log_odds_of_entries_alone(entries: list[Document], embedder: Embedder) -> None:
    index = SearchIndex.from_documents(entries, embedder)
    [usual] = Retriever(index, embedder).search("may i bring my dog", 1)
    [lenient] = Retriever(index, embedder, leniency=1.5).search("may i bring my dog", 1)
    odds = usual.score / (1 - usual.score)
    assert lenient == replace(usual, score=lenient.score)
    assert lenient.score / (1 - lenient.score) == pytest.approx(odds * 4.4817, rel=1e-3)  # e to the 1.5


def test_the_sample_corpus_by_which_refusals_are_tuned_needs_none(assistant: Assistant, embedder: Embedder) -> None:
    fitted = calibration_for(embedder.fingerprint, embedder.name)
    used = assistant.knowledge.retriever.calibration
    assert used.entry_chance.best.constant == pytest.approx(fitted.entry_chance.best.constant, abs=0.1)


def test_without_a_faq_or_fitted_chances_nothing_is_added(entries: list[Document], embedder: Embedder) -> None:
    reviews = [
        Document(path="reviews/a.txt", kind="review", title="A", text="A ship sinks.", paragraphs=(Span(0, 13),))
    ]
    assert of(reviews, embedder) == 0.0
    rough = Retriever(SearchIndex.from_documents(entries, embedder), embedder, FALLBACK)
    assert leniency(rough, [entry.faq for entry in entries if entry.faq]) == 0.0


def _without_wordings(entry: Document) -> Faq | None:
    return entry.faq.model_copy(update={"also_asked": ()}) if entry.faq else None
