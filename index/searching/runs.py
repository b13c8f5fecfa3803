"""Values of things that belong together, as the sentences of a passage do."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Numbers = NDArray[np.int64]


def ranges(firsts: Numbers, counts: Numbers) -> Numbers:
    """Gives the numbers from each of `firsts` on, so many of each, one after another."""
    ends = np.cumsum(counts)
    numbers: Numbers = np.arange(counts.sum()) + np.repeat(firsts - (ends - counts), counts)
    return numbers


@dataclass(frozen=True)
class Runs:
    """Values that belong together stand together: where each run of them begins, and how long it is."""

    starts: Numbers
    counts: Numbers

    @classmethod
    def of(cls, owners: Sequence[object] | NDArray[Any]) -> Runs:
        """Finds the runs of equal owners."""
        each = np.asarray(owners)
        starts = np.flatnonzero(np.concatenate([[True], each[1:] != each[:-1]])) if len(each) else np.empty(0, np.int64)
        return cls(starts, np.diff(np.append(starts, len(each))))

    @classmethod
    def of_counts(cls, counts: Numbers) -> Runs:
        """Gives runs of so many values each."""
        return cls(np.cumsum(counts) - counts, counts)

    def best(self, values: Floats) -> Floats:
        """Gives, for each value, the greatest of its run."""
        best: Floats = np.repeat(np.maximum.reduceat(values, self.starts), self.counts)
        return best

    def mean(self, values: Floats) -> Floats:
        """Gives, for each value, the mean of its run."""
        mean: Floats = np.repeat(np.add.reduceat(values, self.starts) / self.counts, self.counts)
        return mean

    def any(self, found: NDArray[np.bool_]) -> NDArray[np.bool_]:
        """Gives, for each column of (t, n), whether any column of its run is true."""
        found_in_run: NDArray[np.bool_] = np.repeat(
            np.logical_or.reduceat(found, self.starts, axis=1), self.counts, axis=1
        )
        return found_in_run

    def first_best(self, values: Floats) -> Numbers:
        """Gives, for each run, the place of its greatest value; the first of equals."""
        places = np.where(values >= self.best(values), np.arange(len(values)), len(values))
        first: Numbers = np.minimum.reduceat(places, self.starts)
        return first

    def neighbours(self, values: Floats) -> tuple[Floats, Floats]:
        """Gives the values before and after each, 0 where its run begins or ends."""
        before, after = np.zeros_like(values), np.zeros_like(values)
        before[1:], after[:-1] = values[:-1], values[1:]
        before[self.starts] = 0
        after[self.starts + self.counts - 1] = 0
        return before, after
