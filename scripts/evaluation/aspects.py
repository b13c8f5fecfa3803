"""Fits the weights by which sentences tell what a film is like, to sentences labelled by hand."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from scipy.optimize import minimize

from bot.assistant.quoting.aspect_words import TONES
from bot.assistant.quoting.aspects import ASPECTS, Aspects, Weights, others
from index.embedding import Embedder
from index.models import Document
from index.passages import passages_of
from scripts.evaluation.samples import Floats

INVENTED, LABELLED = "aspects-invented.tsv", "aspects.tsv"
"""Reviews of invented films, each sentence with its labels; and sentences of the corpus that have some."""
FOLDS = 5
DIGITS = 3


@dataclass(frozen=True)
class LabelledReview:
    """A review's sentences in order, and the aspects that each tells."""

    sentences: tuple[str, ...]
    labels: tuple[frozenset[str], ...]


def read_labelled(folder: Path, documents: Sequence[Document]) -> tuple[list[LabelledReview], list[LabelledReview]]:
    """Gives the reviews of invented films, and those of the corpus that have labels."""
    invented = [
        LabelledReview(tuple(text for _, text in lines), tuple(labels for labels, _ in lines))
        for _, lines in _blocks(folder / INVENTED)
    ]
    by_path = {document.path: document for document in documents}
    return invented, [_labelled(by_path[path], lines) for path, lines in _blocks(folder / LABELLED)]


def fit_aspects(invented: Sequence[LabelledReview], labelled: Sequence[LabelledReview], embedder: Embedder) -> Aspects:
    """Gives the weights, and how often the best sentence of a review that was left out of the fit is right."""
    reviews = [*invented, *labelled]
    vectors = [embedder.embed_passages(list(review.sentences)).astype(float) for review in reviews]
    fits = {aspect: _Fit(aspect, reviews, vectors) for aspect in ASPECTS}
    held_out = {aspect: fit.held_out(len(invented)) for aspect, fit in fits.items()}
    weights = {aspect: fit.weights(range(len(reviews))) for aspect, fit in fits.items()}
    for alike in (TONES, *({aspect} for aspect in ASPECTS if aspect not in TONES)):
        best = np.concatenate([held_out[aspect] for aspect in ASPECTS if aspect in alike])
        ones = np.ones(len(best))
        slope, offset = (round(float(one), DIGITS) for one in _logistic(np.c_[best[:, 0], ones], best[:, 1], ones))
        weights |= {one: weights[one].model_copy(update={"slope": slope, "offset": offset}) for one in alike}
    return Aspects(
        fingerprint=embedder.fingerprint,
        weights=weights,
        trained={aspect: _figures(best, fits[aspect], len(invented)) for aspect, best in held_out.items()},
    )


class _Fit:
    """One aspect's evidence in all reviews."""

    def __init__(self, aspect: str, reviews: Sequence[LabelledReview], vectors: Sequence[Floats]) -> None:
        self.aspect = aspect
        self.truth = [np.array([aspect in labels for labels in review.labels], float) for review in reviews]
        self._evidence = [
            np.hstack([found, others(aspect, review.sentences), np.ones((len(found), 1))])
            for found, review in zip(vectors, reviews, strict=True)
        ]

    def weights(self, reviews: Sequence[int]) -> Weights:
        """Fits them to some reviews; those who tell it weigh as much together as those who do not."""
        values = np.vstack([self._evidence[one] for one in reviews]).astype(float)
        truth = np.concatenate([self.truth[one] for one in reviews])
        weight = np.where(truth > 0, 0.5 / truth.mean(), 0.5 / (1 - truth.mean()))
        found = [round(float(one), DIGITS) for one in _logistic(values, truth, weight)]
        size = values.shape[1] - 1 - others(self.aspect, ()).shape[1]
        return Weights(vector=tuple(found[:size]), others=tuple(found[size:-1]), constant=found[-1])

    def held_out(self, first: int) -> Floats:
        """Gives (log-odds, right) of the best sentence of each review from `first` on, by a fit without it."""
        rows = {}
        for fold in range(FOLDS):
            left = range(first + fold, len(self.truth), FOLDS)
            found = self.weights([one for one in range(len(self.truth)) if one not in left])
            line = np.array([*found.vector, *found.others, found.constant])
            for one in left:
                odds = self._evidence[one] @ line
                rows[one] = (odds.max(), self.truth[one][odds.argmax()])
        return np.array([rows[one] for one in sorted(rows)])


def _logistic(values: Floats, truth: Floats, weight: Floats) -> Floats:
    """Gives the weights of a logistic regression, all but the last, a constant, held small."""
    held = np.append(np.ones(values.shape[1] - 1), 0.0)

    def loss(found: Floats) -> tuple[float, Floats]:
        logits = values @ found
        errors = weight * (1 / (1 + np.exp(-logits)) - truth)
        value = (weight * (np.logaddexp(0, logits) - truth * logits)).sum() + (held * found) @ found
        return float(value), values.T @ errors + 2 * held * found

    return np.asarray(minimize(loss, np.zeros(len(held)), jac=True, method="L-BFGS-B").x)


def _figures(best: Floats, fit: _Fit, first: int) -> Mapping[str, float]:
    """Gives in how many reviews of the corpus an aspect is told, and the share of them whose best sentence tells it."""
    telling = np.array([bool(truth.any()) for truth in fit.truth[first:]])
    return {"reviews": float(telling.sum()), "best tells it": round(float(best[telling, 1].mean()), DIGITS)}


def _labelled(document: Document, lines: Sequence[tuple[frozenset[str], str]]) -> LabelledReview:
    spans = [span for passage in passages_of(document) for span in passage.sentences]
    sentences = tuple(document.text[slice(*span)] for span in spans)
    plain = [" ".join(sentence.split()) for sentence in sentences]
    labels = (frozenset[str]().union(*(said for said, start in lines if start in text)) for text in plain)
    return LabelledReview(sentences, tuple(labels))


def _blocks(path: Path) -> Iterator[tuple[str, list[tuple[frozenset[str], str]]]]:
    """Gives each heading of a file of labels with its lines: labels, a tab, a sentence or how it begins."""
    for block in re.split(r"^# ", path.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]:
        heading, *lines = block.strip().splitlines()
        parted = (line.partition("\t") for line in lines)
        yield heading, [(frozenset(labels.split()) - {"-"}, text) for labels, _, text in parted]
