"""From a hit to a quotation: which sentences are shown around the telling one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.assistant.answers import Quote
from index.models import Span
from index.passages import sentences_of
from index.retrieval import Hit

SENTENCES = 4
"""At most this many sentences are quoted together."""
WORDS = 110
"""A quotation is not lengthened beyond this many words."""
FEW_WORDS = 5
"""A sentence of so few words is marked with the next: "The guards banned it." says less than why they did."""

_LEANS_BACK = re.compile(
    r"[\"“'‘]?(?:it|its|it's|he|his|him|she|her|hers|they|their|them|this|that|these|those|both|neither|here|there|"  # noqa: RUF001
    r"the (?:film|movie|director|picture|story|two|result|latter|former)|so|but|and|"
    r"hän|hänen|se|sen|ne|he|heidän|tämä|elokuva|ohjaaja)\b",
    re.IGNORECASE,
)

_ASKS = re.compile(r"\?[\"”'’)]*\s*$")  # noqa: RUF001


def quotation(hit: Hit) -> Quote:
    """Gives the quotation of a hit: a FAQ entry whole, of a review two to four sentences around the best one."""
    document = hit.document
    telling = _telling(hit)
    span = Span(hit.passage.start, hit.passage.end) if document.faq else _window(hit, telling)
    return Quote(
        document=document.path,
        title=document.heading,
        author=(document.film.critic or "") if document.film else "",
        text=document.text[span.start : span.end],
        highlight=Span(telling[0].start - span.start, telling[-1].end - span.start),
    )


def _telling(hit: Hit) -> Sequence[Span]:
    """Gives the sentence that tells: not a question that a text asks itself, and with the next if it is very short."""
    sentences, text = hit.passage.sentences, hit.document.text
    best = sentences.index(hit.sentence)
    after = sentences[best + hit.next_tells :]
    tells = next((one for one in after if not _ASKS.search(text, one.start, one.end)), hit.sentence)
    at = sentences.index(tells)
    told = text[slice(*tells)]
    short = len(told.split()) <= FEW_WORDS and not re.search(r"\d", told)  # "A ticket is £9.50." says enough
    return sentences[at : at + 1 + short]


def _window(hit: Hit, telling: Sequence[Span]) -> Span:
    """Grows from the best sentence to the telling ones, then towards better neighbours, after what it leans back on."""
    sentences = hit.passage.sentences
    first, last = sentences.index(hit.sentence), sentences.index(telling[-1])
    start, most = sentences[first].start, SENTENCES
    if _LEANS_BACK.match(hit.document.text, start):
        if first > 0:
            first -= 1
        elif not _LEANS_BACK.match(hit.document.text, before := _sentence_before(hit).start):
            start, most = before, SENTENCES - 1
    while last - first + 1 < most:
        options = [i for i in (first - 1, last + 1) if 0 <= i < len(sentences) and _fits(hit, first, last, i)]
        if not options:
            break
        chosen = max(options, key=lambda i: hit.scores[i])
        first, last = min(first, chosen), max(last, chosen)
    return Span(min(start, sentences[first].start), sentences[last].end)


def _fits(hit: Hit, first: int, last: int, more: int) -> bool:
    sentences = hit.passage.sentences
    text = hit.document.text[sentences[min(first, more)].start : sentences[max(last, more)].end]
    return len(text.split()) <= WORDS


def _sentence_before(hit: Hit) -> Span:
    """Gives the last sentence of the paragraph before; the passage's first when there is none."""
    document = hit.document
    before = [paragraph for paragraph in document.paragraphs if paragraph.end <= hit.passage.start]
    inside = Span(before[-1].start, before[-1].end) if before else None
    split = sentences_of(document.text, inside, document.language) if inside else []
    return split[-1] if split else hit.passage.sentences[0]
