"""All passages of a corpus as arrays: whose they are, and where their sentences stand."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from pathlib import Path
from typing import overload

import numpy as np
from numpy.typing import NDArray

from index.models import Document, Passage, Span
from index.searching.runs import ranges

Numbers = NDArray[np.int64]
REMEMBERED = 1024
"""So many passages are kept once read: a question's forty mostly are among those of the questions before."""
_ARRAYS = ("languages", "document_of", "passage_of", "spans")


class Passages(Sequence[Passage]):
    """The passages; those of one document stand together, and so do the sentences of a passage.

    Args:
        paths: of the documents.
        languages: (d,) str, the language of each document.
        document_of: (p,) int32, the document of each passage, ascending.
        passage_of: (s,) int32, the passage of each sentence, ascending.
        spans: (s, 2) int32, where each sentence begins and ends in its document's text.
    """

    def __init__(
        self,
        paths: Sequence[str],
        languages: NDArray[np.str_],
        document_of: NDArray[np.int32],
        passage_of: NDArray[np.int32],
        spans: NDArray[np.int32],
    ) -> None:
        self.paths = paths
        self.languages = languages
        self.document_of = document_of
        self.passage_of = passage_of
        self.spans = spans
        self._remembered = lru_cache(REMEMBERED)(self._read)

    @classmethod
    def read(cls, folder: Path, paths: Sequence[str]) -> Passages:
        """Opens what `write` wrote; the arrays are memory-mapped."""
        mapped = (np.load(folder / f"{name}.npy", mmap_mode="r", allow_pickle=False) for name in _ARRAYS)
        return cls(paths, *(np.asarray(array) for array in mapped))  # still mapped; but `memmap` is slow to index

    def write(self, folder: Path) -> None:
        """Writes all but the paths into a folder."""
        for name in _ARRAYS:
            np.save(folder / f"{name}.npy", getattr(self, name), allow_pickle=False)

    def __len__(self) -> int:
        return len(self.document_of)

    @overload
    def __getitem__(self, number: int) -> Passage: ...
    @overload
    def __getitem__(self, number: slice) -> list[Passage]: ...
    def __getitem__(self, number: int | slice) -> Passage | list[Passage]:
        """Gives a passage by its number, or several."""
        if isinstance(number, slice):
            return [self._read(n) for n in range(*number.indices(len(self)))]
        if not 0 <= number < len(self):
            raise IndexError(number)
        return self._remembered(number)

    def _read(self, number: int) -> Passage:
        rows = self.sentences_of(range(number, number + 1))
        spans = tuple(Span(start, end) for start, end in self.spans[rows.start : rows.stop].tolist())
        path = self.paths[int(self.document_of[number])]
        return Passage(document=path, start=spans[0].start, end=spans[-1].end, sentences=spans)

    def of(self, document: str) -> range:
        """Gives the numbers of a document's passages; a KeyError where there is no such document."""
        number = self._numbers[document]
        return range(int(self._starts[number]), int(self._starts[number + 1]))

    def sentences_of(self, passages: range) -> range:
        """Gives the numbers of the sentences of passages that stand together."""
        ends = np.array([passages.start, passages.stop], np.int32)
        first, last = np.searchsorted(self.passage_of, ends)
        return range(int(first), int(last))

    @cached_property
    def _starts(self) -> Numbers:
        """Where the passages of each document begin, and where the last one's end."""
        return np.searchsorted(self.document_of, np.arange(len(self.paths) + 1, dtype=np.int32))

    @cached_property
    def _numbers(self) -> dict[str, int]:
        return {path: number for number, path in enumerate(self.paths)}


def rows_of(owners: NDArray[np.int32], numbers: Numbers) -> tuple[Numbers, Numbers]:
    """Gives the rows that belong to the owners one after another, and where each one's begin (and the end)."""
    wanted = numbers.astype(np.int32)
    first = np.searchsorted(owners, wanted)
    counts = np.searchsorted(owners, wanted, side="right") - first
    starts = np.concatenate([[0], np.cumsum(counts)]).astype(np.int64)
    return ranges(first, counts), starts


@dataclass
class GatheredPassages:
    """Passages as they are found, document by document."""

    paths: list[str] = field(default_factory=list)
    languages: list[str] = field(default_factory=list)
    document_of: array[int] = field(default_factory=lambda: array("i"))
    passage_of: array[int] = field(default_factory=lambda: array("i"))
    spans: array[int] = field(default_factory=lambda: array("i"))

    def add(self, document: Document, passages: Sequence[Passage]) -> None:
        """Adds a document with its passages."""
        for passage in passages:
            self.passage_of.extend([len(self.document_of)] * len(passage.sentences))
            self.document_of.append(len(self.paths))
            for span in passage.sentences:
                self.spans.extend(span)
        self.paths.append(document.path)
        self.languages.append(document.language)

    def passages(self) -> Passages:
        """Gives them all."""
        return Passages(
            self.paths,
            np.array(self.languages, np.str_),
            np.array(self.document_of, np.int32),
            np.array(self.passage_of, np.int32),
            np.array(self.spans, np.int32).reshape(-1, 2),
        )
