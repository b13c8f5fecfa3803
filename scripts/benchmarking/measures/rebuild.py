"""Rebuilding after one of 1,000 reviews has changed, against rebuilding everything; the answers must be the same."""

from __future__ import annotations

import random
import re
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from bot.settings import BotSettings
from index.build import build_index, ensure_index
from index.corpus import load_corpus
from index.embedding import Embedder, load_embedder
from index.models import Document
from index.published import open_index
from index.retrieval import Retriever
from scripts.benchmarking.asking import questions_of
from scripts.benchmarking.figures import Figure, Measured, ratio

DOCUMENTS = 1000
CHANGES = 3
"""So many reviews are changed one after the other; the quickest rebuild counts, as little as neighbours disturb it."""
QUESTIONS = 40
_SENTENCE_ENDS = re.compile(r"(?<=[.!?])\s+")


def measure(settings: BotSettings, tiny: bool) -> Measured:
    """Builds once from nothing and again after each change; the model is loaded before."""
    ensure_index(settings)
    questions = [text for text, _ in questions_of(settings)][: 2 if tiny else QUESTIONS]
    embedder = load_embedder(settings, settings.models_dir)
    embedder.embed_passages(["a first text"])
    with TemporaryDirectory() as folder:
        corpus, grown, fresh = (Path(folder) / name for name in ("corpus", "grown", "fresh"))
        _write_reviews(settings, corpus, 4 if tiny else DOCUMENTS)
        full = _rebuilt(settings, corpus, grown, embedder)
        changed = [_changed(settings, corpus, grown, embedder, number) for number in range(CHANGES)]
        _rebuilt(settings, corpus, fresh, embedder)
        answers, others = (_answers(root, embedder, questions) for root in (grown, fresh))
        passages = open_index(grown).manifest.counts["passages"]
    same = sum(one == other for one, other in zip(answers, others, strict=True)) / len(questions)
    return Measured(
        figures=(
            ratio(
                "rebuild.changed",
                f"rebuild after 1 of {4 if tiny else DOCUMENTS} reviews changed",
                "full rebuild (model start excluded)",
                ours=min(changed),
                theirs=full,
                unit="s",
            ),
            Figure(
                key="rebuild.same",
                what="questions with the same passages and chances after both",
                against="full rebuild",
                value=same,
                unit="%",
                made_of=f"{len(questions)} questions, {passages} passages",
            ),
        )
    )


def _changed(settings: BotSettings, corpus: Path, root: Path, embedder: Embedder, number: int) -> float:
    review = corpus / "reviews" / f"{number:04}.txt"
    review.write_text(review.read_text("utf-8") + f"\nChange {number} adds one sentence.\n", "utf-8")
    return _rebuilt(settings, corpus, root, embedder)


def _rebuilt(settings: BotSettings, corpus: Path, root: Path, embedder: Embedder) -> float:
    """Rebuilds and gives the seconds from reading the corpus to publishing."""
    start = time.perf_counter()
    build_index(load_corpus(corpus, settings.zone), lambda: embedder, root, settings.festival_timezone)
    return time.perf_counter() - start


def _answers(root: Path, embedder: Embedder, questions: list[str]) -> list[Any]:
    index = open_index(root)
    retriever = Retriever(index.search, embedder, leniency=index.manifest.leniency)
    found = ([(hit.document.path, hit.passage, hit.score) for hit in retriever.search(one)] for one in questions)
    return list(found)


def _write_reviews(settings: BotSettings, folder: Path, count: int) -> None:
    """Writes so many reviews into `folder/reviews`, the same on every run; no two have a sentence in common."""
    reviews = [one for one in load_corpus(settings.corpus_dir, settings.zone).documents if one.film]
    (folder / "reviews").mkdir(parents=True)
    for number in range(count):
        text = _shuffled(reviews[number % len(reviews)], number)
        (folder / "reviews" / f"{number:04}.txt").write_text(text, encoding="utf-8")


def _shuffled(review: Document, number: int) -> str:
    """Gives the text of a review whose sentences say the same words in an order of their own."""
    chance = random.Random(number)
    paragraphs = (review.text[start:end] for start, end in review.paragraphs)
    prose = "\n\n".join(
        " ".join(_mixed(sentence, chance) for sentence in _SENTENCE_ENDS.split(paragraph)) for paragraph in paragraphs
    )
    return f"Title: {review.title} {number}\nYear: {1900 + number % 120}\n\n{prose}\n"


def _mixed(sentence: str, chance: random.Random) -> str:
    words = [word.strip('.!?…()"“”') for word in sentence.split()]
    chance.shuffle(words)
    text = " ".join(word for word in words if word)
    return f"{text[:1].upper()}{text[1:]}."
