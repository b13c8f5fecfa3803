"""The texts of documents that are embedded and counted, gathered in one walk through a corpus."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterable
from itertools import chain

from index.language.analysis import grams_of_word, is_stop_word, term_of, words_of
from index.models import Document, Passage
from index.passages import passages_of
from index.searching.passages import GatheredPassages
from index.searching.postings import Counted

_SILENT: tuple[int | None, tuple[int, ...]] = (None, ())


class CorpusTexts:
    """What `SearchIndex` is built from, in its order.

    Attributes:
        documents: by path.
        found: their passages.
        passages: the passages' texts as they are embedded, each after its title.
        sentences: the sentences' texts.
        wordings: of the questions of FAQ entries.
        asked_of: the passage of each wording.
        terms, grams: of the passages.
        sentence_terms: of the sentences.
        word_counts: how often each word (in lower case) is said in passages and wordings.
    """

    def __init__(self, documents: Iterable[Document]) -> None:
        self.documents: dict[str, Document] = {document.path: document for document in documents}
        self.found = GatheredPassages()
        self.passages: list[str] = []
        self.sentences: list[str] = []
        self.wordings: list[str] = []
        self.asked_of = array("i")
        self.terms, self.grams = Counted(), Counted()
        self.sentence_terms = Counted(self.terms.ids)
        self.word_counts: Counter[str] = Counter()
        self._analysed: dict[str, _Analysed] = {}
        for document in self.documents.values():
            passages = passages_of(document)
            for passage in passages:
                self._add(len(self.passages), passage, document)
            self.found.add(document, passages)

    def _add(self, number: int, passage: Passage, document: Document) -> None:
        title = document.faq.question if document.faq else document.title
        wordings = (document.faq.question, *document.faq.also_asked) if document.faq else ()
        text = _titled(title, document.text[passage.start : passage.end])
        sentences = [document.text[start:end] for start, end in passage.sentences]
        self.passages.append(text)
        self.sentences += sentences
        self.wordings += wordings
        self.asked_of.extend([number] * len(wordings))
        self._count("\n".join((text, *wordings[1:])), sentences, document.language)

    def _count(self, text: str, sentences: Iterable[str], language: str) -> None:
        analysed = self._analysed.get(language)
        if analysed is None:
            analysed = self._analysed[language] = _Analysed(language, self.terms, self.grams)
        words = words_of(text)
        self.word_counts.update(words)
        numbers = [analysed[word] for word in words]
        self.terms.add(term for term, _ in numbers if term is not None)
        self.grams.add(chain.from_iterable(grams for _, grams in numbers))
        for sentence in sentences:
            inside = [analysed[word][0] for word in words_of(sentence)]
            self.sentence_terms.add(term for term in inside if term is not None)


class _Analysed(dict[str, tuple[int | None, tuple[int, ...]]]):
    """The number of each word's term, None for a stop word, and those of its letter groups; each reckoned once."""

    def __init__(self, language: str, terms: Counted, grams: Counted) -> None:
        self._language = language
        self._terms = terms
        self._grams = grams

    def __missing__(self, word: str) -> tuple[int | None, tuple[int, ...]]:
        if is_stop_word(word, self._language):
            self[word] = _SILENT
        else:
            term = self._terms.number(term_of(word, self._language))
            self[word] = term, tuple(self._grams.number(gram) for gram in grams_of_word(word))
        return self[word]


def _titled(title: str, text: str) -> str:
    """Puts the film's title or the FAQ entry's question before a text that may speak only of "it"."""
    return f"{title}: {text}" if title else text
