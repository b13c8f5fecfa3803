"""Everything that a search reads, in memory or in a folder: documents, passages, vectors and words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from index.embedding import Embedder
from index.language.analysis import grams_of, terms_of
from index.language.spelling import Speller
from index.lexical import LexicalIndex
from index.models import Document, Passage, read_models, write_models
from index.passages import passages_of
from index.searching.answer_types import ANSWER_TYPES, offered
from index.vectors import VectorIndex

KnownVectors = Mapping[bytes, NDArray[np.float32]]


class Spaces(NamedTuple):
    """Vectors of passages (each after its title), of sentences as they stand, and of the wordings of questions.

    Sentences are not embedded after their title: the passage brings that context, and a sentence that stands
    for itself tells apart what a title makes alike (MRR@10 on long texts .944 with titles, .961 without).
    """

    passages: VectorIndex
    sentences: VectorIndex
    wordings: VectorIndex


class Words(NamedTuple):
    """BM25 of the passages' terms, of their letter groups, and of the sentences' terms."""

    passages: LexicalIndex
    grams: LexicalIndex
    sentences: LexicalIndex


@dataclass(frozen=True)
class SearchIndex:
    """A corpus ready to be searched.

    Attributes:
        documents: by path, in corpus order.
        passages: all passages; those of one document stand together.
        passage_of: (s,) int32, the passage of each sentence, ascending.
        asked_of: (w,) int32, the passage of each wording of a FAQ entry's question, ascending.
        spaces: the meanings' side.
        words: the words' side.
        offers: (s, t) float32, what each sentence offers of each of `answer_types.ANSWER_TYPES`.
        speller: knows the corpus's words.
        digests: (p + s + w, 32) uint8, sha256 of each embedded text, by which a rebuild knows its vector.
    """

    documents: Mapping[str, Document]
    passages: Sequence[Passage]
    passage_of: NDArray[np.int32]
    asked_of: NDArray[np.int32]
    spaces: Spaces
    words: Words
    offers: NDArray[np.float32]
    speller: Speller
    digests: NDArray[np.uint8]

    @classmethod
    def from_documents(
        cls,
        documents: Iterable[Document],
        embedder: Embedder,
        known: KnownVectors | None = None,
        progress: bool = False,
    ) -> SearchIndex:
        """Builds the index of `documents`, embedding only the texts whose vectors are not in `known`."""
        texts = _Texts(documents)
        embedded = (texts.passages, texts.sentences, texts.wordings)
        digests = [sha256(text.encode()).digest() for part in embedded for text in part]
        vectors = _vectors([text for part in embedded for text in part], digests, embedder, known or {}, progress)
        ends = np.cumsum([len(part) for part in embedded])[:-1]
        sentences = zip(texts.sentences, texts.languages, strict=True)
        return cls(
            documents=texts.documents,
            passages=texts.found,
            passage_of=np.array(texts.passage_of, np.int32),
            asked_of=np.array(texts.asked_of, np.int32),
            spaces=Spaces(*(VectorIndex.from_vectors(part) for part in np.split(vectors, ends))),
            words=Words(
                LexicalIndex.from_terms([terms_of(*worded) for worded in texts.worded]),
                LexicalIndex.from_terms([grams_of(*worded) for worded in texts.worded]),
                LexicalIndex.from_terms([terms_of(*sentence) for sentence in sentences]),
            ),
            offers=np.array([offered(sentence) for sentence in texts.sentences], np.float32).reshape(
                -1, len(ANSWER_TYPES)
            ),
            speller=Speller.from_texts((text for text, _ in texts.worded), embedder.vocabulary),
            digests=np.frombuffer(b"".join(digests), np.uint8).reshape(-1, 32),
        )

    def write(self, folder: Path) -> None:
        """Writes the index into an empty folder, in open formats only."""
        write_models(folder / "documents.jsonl", self.documents.values())
        write_models(folder / "passages.jsonl", self.passages)
        for name in _ARRAYS:
            np.save(folder / f"{name}.npy", getattr(self, name), allow_pickle=False)
        for name, space in self.spaces._asdict().items():
            space.write(folder / f"vectors-{name}")
        for name, lexical in self.words._asdict().items():
            lexical.write(folder / f"words-{name}")
        self.speller.write(folder / "spelling.json")

    @classmethod
    def read(cls, folder: Path) -> SearchIndex:
        """Reads what `write` wrote; arrays are memory-mapped."""
        passage_of, asked_of, offers, digests = (
            np.load(folder / f"{name}.npy", mmap_mode="r", allow_pickle=False) for name in _ARRAYS
        )
        return cls(
            documents={document.path: document for document in read_models(folder / "documents.jsonl", Document)},
            passages=read_models(folder / "passages.jsonl", Passage),
            passage_of=passage_of,
            asked_of=asked_of,
            spaces=Spaces(*(VectorIndex.read(folder / f"vectors-{name}") for name in Spaces._fields)),
            words=Words(*(LexicalIndex.read(folder / f"words-{name}") for name in Words._fields)),
            offers=offers,
            speller=Speller.read(folder / "spelling.json"),
            digests=digests,
        )

    def passages_of(self, document: str) -> range:
        """Gives the numbers of a document's passages."""
        return self._numbers[document]

    def sentences_of(self, passages: range) -> range:
        """Gives the numbers of the sentences of passages that stand together."""
        first, last = np.searchsorted(self.passage_of, (passages.start, passages.stop))
        return range(int(first), int(last))

    def known_vectors(self) -> KnownVectors:
        """Gives the vectors of all embedded texts by the sha256 of the text."""
        vectors = np.concatenate([space.vectors(np.arange(len(space))) for space in self.spaces])
        return {bytes(digest): vector for digest, vector in zip(self.digests, vectors, strict=True)}

    @cached_property
    def _numbers(self) -> dict[str, range]:
        numbers: dict[str, range] = {}
        for n, passage in enumerate(self.passages):
            first = numbers.get(passage.document, range(n, n)).start
            numbers[passage.document] = range(first, n + 1)
        return numbers


_ARRAYS = ("passage_of", "asked_of", "offers", "digests")


class _Texts:
    """The texts of documents that are embedded and counted, in the order of `SearchIndex`."""

    def __init__(self, documents: Iterable[Document]) -> None:
        self.documents = {document.path: document for document in documents}
        self.found = [passage for document in self.documents.values() for passage in passages_of(document)]
        self.passages: list[str] = []
        self.sentences: list[str] = []
        self.languages: list[str] = []
        self.wordings: list[str] = []
        self.passage_of: list[int] = []
        self.asked_of: list[int] = []
        self.worded: list[tuple[str, str]] = []
        for number, passage in enumerate(self.found):
            self._add(number, passage, self.documents[passage.document])

    def _add(self, number: int, passage: Passage, document: Document) -> None:
        title = document.faq.question if document.faq else document.title
        wordings = (document.faq.question, *document.faq.also_asked) if document.faq else ()
        text = _titled(title, document.text[passage.start : passage.end])
        sentences = [document.text[start:end] for start, end in passage.sentences]
        self.passages.append(text)
        self.sentences += sentences
        self.languages += [document.language] * len(sentences)
        self.wordings += wordings
        self.passage_of += [number] * len(sentences)
        self.asked_of += [number] * len(wordings)
        self.worded.append(("\n".join((text, *wordings[1:])), document.language))


def _titled(title: str, text: str) -> str:
    """Puts the film's title or the FAQ entry's question before a text that may speak only of "it"."""
    return f"{title}: {text}" if title else text


def _vectors(
    texts: Sequence[str], digests: Sequence[bytes], embedder: Embedder, known: KnownVectors, progress: bool
) -> NDArray[np.float32]:
    fresh = {digest: text for digest, text in zip(digests, texts, strict=True) if digest not in known}
    embedded = embedder.embed_passages(list(fresh.values()), progress=progress)
    every = {**known, **dict(zip(fresh, embedded, strict=True))}
    return np.array([every[digest] for digest in digests], np.float32).reshape(-1, embedder.dimension)
