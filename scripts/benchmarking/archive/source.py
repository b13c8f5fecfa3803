"""What an archive is made of: the sentences of a real corpus with the model's vectors, and words as rare as in life."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bot.settings import BotSettings
from index.models import Film, Screening, Venue
from index.published import PublishedIndex, open_index

WORDS = 300_000
"""So many different words; 60 million running words of prose hold about as many (Heaps' law)."""
_SYLLABLES = tuple(re.findall("..", "karitomelandovelutiperahaskobrumelgrinyacorisvapodemitenushasro"))


@dataclass(frozen=True)
class Source:
    """A corpus to permute.

    Attributes:
        sentences: words of each real sentence.
        passage_of: (s,) the passage of each sentence.
        sentence_vectors, passage_vectors: the model's, (s, d) and (p, d) float32.
        words: the most frequent first.
        chances: (w,) float64, cumulative chances of the words, by Zipf and Mandelbrot.
        films: the real ones, whose headers are taken for countries, languages and categories.
        screenings: the real programme.
        venues: where it is shown.
    """

    sentences: tuple[tuple[str, ...], ...]
    passage_of: NDArray[np.int32]
    sentence_vectors: NDArray[np.float32]
    passage_vectors: NDArray[np.float32]
    words: tuple[str, ...]
    chances: NDArray[np.float64]
    films: tuple[Film, ...]
    screenings: tuple[Screening, ...]
    venues: tuple[Venue, ...]


def source_of(settings: BotSettings) -> Source:
    """Gives the source of the published index of the settings' corpus."""
    return source_in(open_index(settings.index_dir))


def source_in(index: PublishedIndex) -> Source:
    """Gives the source of an index."""
    search = index.search
    texts = [
        tuple(search.documents[passage.document].text[start:end].split())
        for passage in search.passages
        for start, end in passage.sentences
    ]
    counts = Counter(word.strip(".,;:!?()“”\"'").lower() for words in texts for word in words)
    known = [word for word, _ in counts.most_common() if word]
    words = (*known, *_invented(WORDS - len(known)))
    chances = np.cumsum(1 / (np.arange(len(words)) + 2.7))
    return Source(
        sentences=tuple(texts),
        passage_of=np.array(search.passages.passage_of),
        sentence_vectors=search.spaces.sentences.vectors(np.arange(len(texts))),
        passage_vectors=search.spaces.passages.vectors(np.arange(len(search.passages))),
        words=words,
        chances=chances / chances[-1],
        films=index.films,
        screenings=index.screenings,
        venues=index.venues,
    )


def _invented(count: int) -> list[str]:
    """Gives different words that no language has."""
    base = len(_SYLLABLES)
    return [
        "".join(
            _SYLLABLES[number // base**place % base] for place in range(2 + (number >= base**2) + (number >= base**3))
        )
        + str("aeiouy"[number % 6])
        for number in range(max(0, count))
    ]
