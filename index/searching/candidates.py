"""Which passages are read closely for a question."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

import numpy as np
from numpy.typing import NDArray

from index.searching.evidence import Numbers
from index.searching.query import Query
from index.searching.search_index import SearchIndex

POOL = 100
"""How many passages each way of searching proposes."""
CLOSELY_READ = 200
"""Of about this many passages every sentence is scored."""


def candidates(asked: Query, documents: Collection[str] | None, index: SearchIndex) -> Numbers:
    """Gives all passages of the likeliest documents, ascending: of all, or of some, by their paths."""
    passages = index.passages
    if documents is None:
        numbers = _proposed(asked, index)
    else:
        within = (passages.of(path) for path in documents if path in index.documents)
        numbers = np.array(sorted(number for of_one in within for number in of_one), np.int64)
        if len(numbers) <= CLOSELY_READ:
            return numbers
    rough = index.spaces.passages.cosines(asked.vector, numbers) + np.add(*asked.covered.parts(numbers))
    best = numbers[np.argsort(-rough, kind="stable")]
    found: list[int] = []
    for document in dict.fromkeys(passages.document_of[best].tolist()):
        if len(found) >= CLOSELY_READ:
            break
        found.extend(passages.of(passages.paths[document]))
    return np.array(sorted(found), np.int64)


def _proposed(asked: Query, index: SearchIndex) -> Numbers:
    """Gives the passages that each way of searching everywhere proposes."""
    passages = index.passages
    proposed: list[NDArray[np.integer[Any]]] = [
        index.spaces.passages.nearest(asked.vector, POOL),
        passages.passage_of[index.spaces.sentences.nearest(asked.vector, POOL)],
        index.asked_of[index.spaces.wordings.nearest(asked.vector, POOL)],
        asked.covered.best(POOL),
    ]
    if asked.clause_vector is not asked.vector:
        nearest = index.spaces.sentences.nearest(asked.clause_vector, POOL)
        proposed.append(passages.passage_of[nearest])
    return np.unique(np.concatenate(proposed)).astype(np.int64)
