"""The texts of documents that are embedded and counted, gathered in one walk through a corpus."""

from __future__ import annotations

from array import array
from collections.abc import Iterable

from index.models import Document, Passage
from index.passages import passages_of
from index.searching.counting import TextWords, WordNumbers
from index.searching.known import KnownTexts
from index.searching.passages import GatheredPassages


class CorpusTexts:
    """What `SearchIndex` is built from, in its order.

    Attributes:
        documents: by path.
        found: their passages.
        passages: the passages' texts as they are embedded, each after its title.
        sentences: the sentences' texts.
        sentence_starts: where each begins in its passage's text as it is embedded.
        known_passages: the number of each passage in what is known; -1 of one that is not.
        wordings: of the questions of FAQ entries.
        asked_of: the passage of each wording.
        passage_words: of each passage with its title and wordings.
        sentence_words: of each sentence.
        numbers: of the words.
    """

    def __init__(self, documents: Iterable[Document], known: KnownTexts | None = None) -> None:
        self.documents: dict[str, Document] = {document.path: document for document in documents}
        self.found = GatheredPassages()
        self.passages: list[str] = []
        self.sentences: list[str] = []
        self.wordings: list[str] = []
        self.asked_of = array("i")
        self.sentence_starts, self.known_passages = array("i"), array("i")
        self.passage_words, self.sentence_words = TextWords(), TextWords()
        self.numbers = WordNumbers()
        for document in self.documents.values():
            numbers = known.numbers_of(document) if known else None
            passages = known.passages(numbers) if known and numbers is not None else passages_of(document)
            if known and numbers is None:
                self.known_passages.extend(known.numbers_like(document, passages))
            else:
                self.known_passages.extend(numbers or [-1] * len(passages))
            for passage in passages:
                self._add(len(self.passages), passage, document)
            self.found.add(document, passages)

    def _add(self, number: int, passage: Passage, document: Document) -> None:
        wordings = document.faq.wordings if document.faq else ()
        text = _titled(document.heading, document.text[passage.start : passage.end])
        sentences = [document.text[start:end] for start, end in passage.sentences]
        shift = len(text) - passage.end
        self.sentence_starts.extend(start + shift for start, _ in passage.sentences)
        self.passages.append(text)
        self.sentences += sentences
        self.wordings += wordings
        self.asked_of.extend([number] * len(wordings))
        words = self.numbers.of(document.heading, document.language)
        for sentence in sentences:  # between them a passage has white space alone
            said = self.numbers.of(sentence, document.language)
            self.sentence_words.add(said)
            words += said
        self.passage_words.add(words + self.numbers.of("\n".join(wordings[1:]), document.language))


def _titled(title: str, text: str) -> str:
    """Puts the film's title or the FAQ entry's question before a text that may speak only of "it"."""
    return f"{title}: {text}" if title else text
