"""An archive's films: reviews whose sentences are real ones with half of their words replaced, and the programme."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from index.corpus import Corpus
from index.models import Document, Film, Screening, Span
from scripts.benchmarking.archive.source import Source

PASSAGES_EACH = 20
"""Passages of a film's review; with 3 sentences each a million passages are 50,000 films."""
SENTENCES_EACH = 3
PEOPLE_EACH = 4
"""Names in the header of a film: its director and three who act."""
GIVEN_NAMES = 150
_REPLACED = 0.5


@dataclass(frozen=True)
class Origins:
    """The real passage or sentence behind each text, by the text's crc32: its row in the vectors of `Embedding`."""

    rows: dict[int, int] = field(default_factory=dict)

    def add(self, text: str, row: int) -> None:
        """Remembers where a text comes from."""
        self.rows[crc32(text.encode())] = row

    def of(self, texts: Sequence[str], rows: int) -> NDArray[np.int64]:
        """Gives the row of each text; of one that was cut otherwise than it was made, any."""
        marks = (crc32(text.encode()) for text in texts)
        return np.array([self.rows.get(mark, mark % rows) for mark in marks], np.int64)


def archive(source: Source, passages: int, origins: Origins, seed: int = 7) -> Corpus:
    """Gives an archive with about so many passages; its programme shows some of its films instead of the real ones."""
    documents = tuple(_reviews(source, passages, origins, seed))
    return Corpus.model_construct(
        documents=documents,
        screenings=_programme(source, documents),
        venues=source.venues,
        findings=(),
        digest="0" * 64,
    )


def _programme(source: Source, documents: Sequence[Document]) -> tuple[Screening, ...]:
    """Gives the real programme with films from all over the archive in place of the real ones."""
    shown = list(dict.fromkeys(screening.film for screening in source.screenings))
    instead = {film: documents[place * len(documents) // len(shown)].path for place, film in enumerate(shown)}
    return tuple(screening.model_copy(update={"film": instead[screening.film]}) for screening in source.screenings)


def _reviews(source: Source, passages: int, origins: Origins, seed: int) -> Iterator[Document]:
    chance = np.random.default_rng(seed)
    by_passage = np.split(np.arange(len(source.sentences)), np.flatnonzero(np.diff(source.passage_of)) + 1)
    number = 0
    while passages > 0:
        count = min(PASSAGES_EACH, passages)
        passages -= count
        yield _review(number, count, source, by_passage, origins, chance)
        number += 1


def _review(
    number: int,
    passages: int,
    source: Source,
    by_passage: Sequence[NDArray[np.int64]],
    origins: Origins,
    chance: np.random.Generator,
) -> Document:
    bases = chance.integers(len(by_passage), size=passages)
    chosen = [int(row) for base in bases for row in chance.choice(by_passage[base], SENTENCES_EACH)]
    real = [source.sentences[row] for row in chosen]
    replaced = iter(_drawn(source, sum(map(len, real)), chance))
    dropped = iter((chance.random(sum(map(len, real))) < _REPLACED).tolist())
    sentences = [_sentence(words, replaced, dropped) for words in real]
    title = " ".join(word.capitalize() for word in _drawn(source, 3, chance))
    path = f"reviews/{number:06}.txt"
    film = _film(number, path, title, source, chance)
    text, spans = _header(film), []
    for place, base in enumerate(bases):
        inside = sentences[SENTENCES_EACH * place : SENTENCES_EACH * (place + 1)]
        paragraph = " ".join(inside)
        spans.append(Span(len(text) + 1, len(text) + 1 + len(paragraph)))
        text += f"\n{paragraph}\n"
        origins.add(f"{title}: {paragraph}", int(base))
        for sentence, row in zip(inside, chosen[SENTENCES_EACH * place :], strict=False):
            origins.add(sentence, len(source.passage_vectors) + row)
    return Document(path=path, kind="review", title=title, text=text, paragraphs=tuple(spans), film=film)


def _film(number: int, path: str, title: str, source: Source, chance: np.random.Generator) -> Film:
    """Gives a film with the countries, languages and categories of a real one."""
    director, *cast = (_person(source, chance) for _ in range(PEOPLE_EACH))
    stated = {
        "document": path,
        "title": title,
        "original_title": None,
        "directors": (director,),
        "cast": tuple(cast),
        "year": 1900 + number % 125,
        "minutes": 60 + number % 90,
    }
    return source.films[number % len(source.films)].model_copy(update=stated)


def _header(film: Film) -> str:
    """Gives the first lines of a review."""
    lines = {
        "Title": film.title,
        "Country": ", ".join(film.countries),
        "Director": ", ".join(film.directors),
        "Year": str(film.year),
        "Languages": ", ".join(film.languages),
        "Cast": ", ".join(film.cast),
        "Category": ", ".join(film.categories),
    }
    return "".join(f"{name}: {value}\n" for name, value in lines.items() if value)


def _person(source: Source, chance: np.random.Generator) -> str:
    """Gives one of some 2 million full names, the same a few times in a large archive."""
    given, family = chance.integers((GIVEN_NAMES, len(source.words) // 20)).tolist()
    return f"{source.words[-1 - given].capitalize()} {source.words[-1 - 20 * family].capitalize()}"


def _drawn(source: Source, count: int, chance: np.random.Generator) -> list[str]:
    places = np.searchsorted(source.chances, chance.random(count))
    return [source.words[place] for place in places.tolist()]


def _sentence(words: Sequence[str], drawn: Iterator[str], dropped: Iterator[bool]) -> str:
    """Gives a sentence with some of its words replaced, a capital first and one full stop at its end."""
    kept = [other if drop else word.strip(".!?…") for word, other, drop in zip(words, drawn, dropped, strict=False)]
    text = " ".join(word for word in kept if word)
    return f"{text[:1].upper()}{text[1:]}."
