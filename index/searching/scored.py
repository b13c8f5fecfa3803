"""A question that is scored once, from which hits are chosen: of the whole corpus, or of some documents."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

import numpy as np

from index.searching.calibration import Calibration
from index.searching.candidates import candidates
from index.searching.close_reading import CloseReader, Reading
from index.searching.closeness import Closeness, closeness
from index.searching.evidence import Numbers
from index.searching.hits import Hit, best_of_each_document, hit_at
from index.searching.query import Query
from index.searching.search_index import SearchIndex
from index.searching.twins import each_once
from index.searching.whole import chances_of_wholes

DEPTH = 60
"""Among so many passages documents are looked for whose model has no fitted weights."""
Within = frozenset[str] | None
"""The documents, by their paths, in which passages are looked for; None for all."""


class Scored:
    """A question as it is scored against an index; a passage is scored once, and what was read closely is kept.

    Args:
        asked: the question.
        index: what is searched.
        reader: reads it closely.
        calibration: gives the chances.
    """

    def __init__(self, asked: Query, index: SearchIndex, reader: CloseReader, calibration: Calibration) -> None:
        self._asked = asked
        self._index = index
        self._reader = reader
        self._calibration = calibration
        self._close: Closeness | None = None
        self._candidates: dict[Within, Numbers] = {}
        self._readings: dict[tuple[Within, bool], Reading | None] = {}

    def hits(self, top_k: int, documents: Collection[str] | None = None, *, apart: bool = False) -> list[Hit]:
        """Gives the best passages, likeliest first; only those of `documents` (paths) when it is given.

        With `apart`, FAQ entries have the chances that they have where no prose is looked for.
        Of a FAQ entry in several languages it gives one, in the language asked in if there is one.
        """
        read = self.read(documents)
        if read is None:
            return []
        found = self._best(read, top_k, apart)
        return [hit_at(read, place, path, chance, self._index) for place, path, chance in found]

    def entries(self, most: int) -> dict[str, float]:
        """Gives the chances, apart from prose, of the FAQ entries among so many of the best passages, by document."""
        read, texts = self.read(), self._index.documents
        found = self._best(read, most, apart=True) if read else ()
        return {path: chance for _, path, chance in found if texts[path].faq}

    def _best(self, read: Reading, most: int, apart: bool) -> list[tuple[int, str, float]]:
        """Gives the places of the best passages of a reading, the documents to show for them, and the chances."""
        calibration = self._calibration.where(read.pieced)
        odds = calibration.odds(read.evidence)
        chances = calibration.chances(odds, read.evidence, apart=apart).tolist()
        order = np.lexsort((read.close.numbers, -odds)).tolist()
        found = each_once(((n, read.paths[n]) for n in order), self._asked.language, self._index.documents, most)
        return sorted(((place, path, chances[place]) for place, path in found), key=lambda one: -one[2])

    def wholes(self, documents: Collection[str] | None = None) -> list[Hit]:
        """Gives the best passage of each document of prose with the chance that this document is meant, best first.

        Only of `documents` (paths) when it is given. Without weights fitted for the model it is the passage's chance.
        """
        if not self._calibration.model:
            hits = self.hits(DEPTH, documents)
            return best_of_each_document([hit for hit in hits if not hit.document.faq])
        read = self.read(documents, named=True)
        if read is None or read.evidence.entry.all():
            return []
        places, chances = chances_of_wholes(read, self._calibration.where(read.pieced).odds(read.evidence))
        order = np.argsort(-chances, kind="stable").tolist()
        found = ((int(places[one]), float(chances[one])) for one in order if chances[one] > 0)
        return [hit_at(read, place, read.paths[place], chance, self._index) for place, chance in found]

    def unpieced(self) -> Scored:
        """Gives the same question, scored without comparing word pieces."""
        return Scored(replace(self._asked, pieces=None), self._index, self._reader, self._calibration)

    def read(self, documents: Collection[str] | None = None, *, named: bool = False) -> Reading | None:
        """Reads closely the passages that may answer, as `named` ones if only `documents` may; None for none."""
        within = None if documents is None else frozenset(documents)
        how = (within, named or within is not None)
        if how not in self._readings:
            self._readings[how] = self._read_anew(*how)
        return self._readings[how]

    def _read_anew(self, within: Within, named: bool) -> Reading | None:
        if within not in self._candidates:
            self._candidates[within] = candidates(self._asked, within, self._index)
        numbers = self._candidates[within]
        if not len(numbers):
            return None
        return self._reader.read(self._asked, self._closeness(numbers), named=named)

    def _closeness(self, numbers: Numbers) -> Closeness:
        """Gives how close some passages are, ascending: what is known of them, and what is not yet."""
        if self._close is None:
            self._close = closeness(self._asked, numbers, self._index)
        new = np.setdiff1d(numbers, self._close.numbers, assume_unique=True)
        if len(new):
            self._close = self._close.joined(closeness(self._asked, new, self._index))
        return self._close.of(numbers)
