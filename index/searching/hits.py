"""Passages that may answer a question, with the chance that they do."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from index.models import Document, Passage, Span
from index.searching.close_reading import Reading
from index.searching.search_index import SearchIndex
from index.searching.twins import stretched


@dataclass(frozen=True)
class Hit:
    """A passage that may answer the query.

    Attributes:
        score: the chance in [0, 1] that the passage answers.
        sentence: the span of its best sentence.
        scores: for each of the passage's sentences, how well it answers.
        evidence: what the chance was reckoned from.
        pieced: whether word pieces were compared for it.
        next_tells: whether rather the sentence after the best one tells what is asked.
    """

    document: Document
    passage: Passage
    score: float
    sentence: Span
    scores: tuple[float, ...]
    evidence: Mapping[str, float]
    pieced: bool = False
    next_tells: bool = False

    @property
    def text(self) -> str:
        """The passage as it stands in the document."""
        return self.document.text[self.passage.start : self.passage.end]


def hit_at(read: Reading, place: int, path: str, chance: float, index: SearchIndex) -> Hit:
    """Gives a hit on the passage at a place of a reading; on its twin, if `path` is another entry."""
    number, at = read.numbers[place], place
    if path != read.paths[place]:
        number = index.passages.of(path)[0]
        at = read.places.get(number, -1)
    passage = index.passages[number]
    scores, telling = read.scores(place if at < 0 else at)
    scores = scores if at >= 0 else stretched(scores, len(passage.sentences))
    best = scores.index(max(scores))
    two = telling[best : best + 2] if at >= 0 else ()
    return Hit(
        document=index.documents[passage.document],
        passage=passage,
        score=chance,
        sentence=passage.sentences[best],
        scores=scores,
        evidence=read.evidence.of(place),
        pieced=read.pieced,
        next_tells=len(two) == 2 and two[1] > two[0],
    )


def sure(number: int, index: SearchIndex) -> Hit:
    """Gives a passage as a hit that is sure; its first sentence is marked."""
    passage = index.passages[number]
    return Hit(
        document=index.documents[passage.document],
        passage=passage,
        score=1.0,
        sentence=passage.sentences[0],
        scores=tuple(0.0 for _ in passage.sentences),
        evidence={},
    )


def best_of_each_document(hits: Sequence[Hit]) -> list[Hit]:
    """Keeps the best hit of each document: one film, one answer."""
    best: dict[str, Hit] = {}
    for hit in hits:
        best.setdefault(hit.document.path, hit)
    return list(best.values())
