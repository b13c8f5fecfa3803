"""What the texts of a corpus are about together, and how much of that a question is about, too."""

from __future__ import annotations

import numpy as np

from index.searching.evidence import Floats
from index.searching.search_index import SearchIndex

SAMPLE = 2000
"""Of so many wordings, evenly spread, the common part is taken."""


class Subject:
    """The subject of a corpus's prose, and that of its FAQ in each language: what their vectors have in common."""

    def __init__(self, index: SearchIndex) -> None:
        self._index = index
        self._common: dict[str, Floats] = {}

    def of_prose(self, query: Floats) -> float:
        """Gives how much of what all sentences have in common a query has, as a share in [0, 1] of what they have."""
        return min(1.0, max(0.0, self._index.spaces.sentences.common_part(query)))

    def of_entries(self, query: Floats, language: str) -> float:
        """Gives the same for the wordings of FAQ entries in a language; 0 where there are none."""
        common = self._common.get(language)
        if common is None:
            common = self._common[language] = self._common_of(language)
        return min(1.0, max(0.0, float(common @ query)))

    def _common_of(self, language: str) -> Floats:
        """Gives the mean of the wordings over its square; one language's are alike whatever they ask."""
        passages = self._index.passages
        languages = passages.languages[passages.document_of[self._index.asked_of]]
        rows = np.flatnonzero(languages == language)
        rows = rows if len(rows) else np.arange(len(languages))
        few = rows[:: -(-len(rows) // SAMPLE)] if len(rows) else rows
        mean = self._index.spaces.wordings.vectors(few).sum(axis=0) / max(1, len(few))
        common: Floats = (mean / max(float(mean @ mean), 1e-9)).astype(np.float32)
        return common
