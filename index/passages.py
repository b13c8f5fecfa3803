"""Cuts documents into passages (what is quoted) and sentences (what is compared with the question)."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import accumulate, count, pairwise

import sentencex

from index.models import Document, Passage, Span

PASSAGE_WORDS = 120
"""A passage holds at most about this many words: a paragraph on a phone's screen."""

_OPENS_ABRUPTLY = re.compile(r"[a-zäöå,;)\]]")
_ITEM = re.compile(
    r"\s*(?:(?P<sign>[*\u2013\u2014-])\s|(?P<number>\d{1,2}[.)])\s|(?P<row>[|•●▪])|(?P<label>[^\W\d_a-z][^\n:.!?]{0,38}:)\s)"
)
"""How a line of a list, of a table, or of credits begins."""
_NOTE_MARK = re.compile(r"([.!?…]+[\"'”’»)]*)(\[\d{1,2}\]|[¹²³\u2074-\u2079†*]+)(?=\s)")  # noqa: RUF001
"""The mark of a footnote behind a sentence, which ends before the mark."""
_SHORTENED = re.compile(
    r"\b(?:Ms|Mx|Ste|Vol|Ch|Ft|Univ|incl|tel|puh|dir|approx|feat|hra|rva|nti|tri|ns|ts|ks|vrt|ohj|käsik|synt|os|nro|klo|kirj)\.\Z|\A\d{1,2}[.)]\Z",
    re.IGNORECASE,
)
"""Words that end no sentence, of which the library does not know that they are abbreviations; the number of an item."""


def sentences_of(text: str, span: Span, language: str) -> list[Span]:
    """Gives the sentences inside `span` of `text`, in order, without the white space around them."""
    return [sentence for block in _blocks(text, span) for sentence in _sentences_of(text, block, language)]


def _blocks(text: str, span: Span) -> list[Span]:
    """The stretch, parted at ends of lines where a list or a table goes on, and below a line all in capitals."""
    lines = re.split("(?<=\n)", text[span.start : span.end])
    starts = [*accumulate(map(len, lines), initial=span.start)]
    parted = [start for start, *both in zip(starts[1:], lines, lines[1:], strict=False) if _are_apart(*both)]
    return [Span(start, end) for start, end in pairwise((span.start, *parted, span.end))]


def _are_apart(line: str, below: str) -> bool:
    item, above = _ITEM.match(below), _ITEM.match(line)
    if line.isupper() or item is None or item["row"]:
        return line.isupper() or item is not None
    return line.rstrip()[-1:] in ".:!?;" or (above is not None and above.lastgroup == item.lastgroup)


def _sentences_of(text: str, span: Span, language: str) -> list[Span]:
    found: list[Span] = []
    spaced = text[span.start : span.end].replace("\u00a0", " ")  # after which abbreviations are known: "Ms. Berg"
    for boundary in sentencex.get_sentence_boundaries(language, _NOTE_MARK.sub(r"\2\1", spaced)):
        start, end = _stripped(text, span.start + boundary["start_index"], span.start + boundary["end_index"])
        if start == end:
            continue
        # "... at 7 p.m. | and left", "... by Ms. | Berg": one sentence after all
        if found and (_OPENS_ABRUPTLY.match(text[start]) or _SHORTENED.search(text[slice(*found[-1])])):
            found[-1] = Span(found[-1].start, end)
        else:
            found.append(Span(start, end))
    return found


def passages_of(document: Document) -> list[Passage]:
    """Gives the passages of a document, in order.

    A FAQ entry is one passage, since it is always shown whole. A review gives one passage a paragraph; a
    paragraph of more than `PASSAGE_WORDS` words is divided between sentences into parts of similar length.
    """
    by_paragraph = [
        sentences for p in document.paragraphs if (sentences := sentences_of(document.text, p, document.language))
    ]
    if document.kind == "faq":
        by_paragraph = [[sentence for sentences in by_paragraph for sentence in sentences]]
        parts = [sentences for sentences in by_paragraph if sentences]
    else:
        parts = [part for sentences in by_paragraph for part in _parts(document.text, sentences)]
    return [
        Passage(document=document.path, start=part[0].start, end=part[-1].end, sentences=tuple(part)) for part in parts
    ]


def _parts(text: str, sentences: Sequence[Span]) -> list[list[Span]]:
    """Divides a paragraph's sentences into runs of similar length; only one sentence alone passes `PASSAGE_WORDS`."""
    words = {sentence: len(text[sentence.start : sentence.end].split()) for sentence in sentences}
    fewest = -(-sum(words.values()) // PASSAGE_WORDS)
    divisions = (_divided(sentences, words, wanted) for wanted in count(fewest))
    return next(parts for parts in divisions if all(_fits(part, words) for part in parts))


def _fits(part: Sequence[Span], words: Mapping[Span, int]) -> bool:
    return len(part) == 1 or sum(words[sentence] for sentence in part) <= PASSAGE_WORDS


def _divided(sentences: Sequence[Span], words: Mapping[Span, int], wanted: int) -> list[list[Span]]:
    """Cuts between the sentences nearest to `wanted` equal shares of the words."""
    total = sum(words.values())
    parts: list[list[Span]] = [[]]
    before = 0
    for sentence in sentences:
        middle = before + words[sentence] / 2
        if parts[-1] and middle > total * len(parts) / wanted:
            parts.append([])
        parts[-1].append(sentence)
        before += words[sentence]
    return parts


def _stripped(text: str, start: int, end: int) -> Span:
    part = text[start:end]
    return Span(start + len(part) - len(part.lstrip()), start + len(part.rstrip())) if part.strip() else Span(end, end)
