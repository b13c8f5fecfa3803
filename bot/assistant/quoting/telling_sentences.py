"""Which sentence of a review tells what is asked of its film, and which aspects a question asks for."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from bot.assistant.asked import Asked
from bot.assistant.facts.questions import says_only_small_words
from bot.assistant.guide import Guide
from bot.assistant.quoting.aspect_words import ASPECT_WORDS
from bot.assistant.quoting.aspects import aspects_for
from bot.assistant.stretches import blanked, plain_of, put_in
from index.language.analysis import language_written
from index.models import Film, Span
from index.retrieval import Hit

_BESIDES = re.compile(
    r"\b(?:briefly|shortly|quickly|without|spoil\w*|short|nutshell|sentence|words?|overall|basically|generally|though|lyhyesti"
    r"|lauseella|critics?|reviewers?|arvostelija\w*|kriitik\w+)\b"
)
"""How a story or a verdict is wanted to be told, and by whom."""
_SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]*\d]*\Z")  # noqa: RUF001
_BESIDES_PROSE = re.compile(
    r"[•●▪*†¹²³\u2074-\u2079\u2013-]|\[?\d{1,2}[.)\]]\s|(?:[^.!?\n]{1,40}\n+)?[^.!?,]{3,40}\((?:b\.|born|s\.|synt\.)"
)
"""How a list, a footnote, or who somebody is (under a heading or none) begins."""


def aspects_asked(text: str, among: Collection[str] = ASPECT_WORDS, besides: Sequence[Span] = ()) -> list[str]:
    """Gives those aspects, `among` some, that a question without names asks for; none where it says more.

    What stands at `besides` may be said as well.
    """
    told = ((name, words) for name, words in ASPECT_WORDS.items() if name in among and words.opening.match(text))
    asked = [(name, Span(*match.span())) for name, words in told for match in words.asked.finditer(text)]
    said = [*(span for _, span in asked), *besides]
    return [*dict.fromkeys(name for name, _ in asked)] if asked and says_no_more(text, said) else []


def says_no_more(text: str, asked: Sequence[Span]) -> bool:
    """Tells whether a question, without what it asks, has small words alone."""
    return says_only_small_words(_BESIDES.sub(" ", plain_of(blanked(text, asked))))


def without_names(asked: Asked) -> str:
    """Gives the question with a dash for each name: the title "Tokyo Story" does not ask for a story."""
    return put_in(asked.text, [mention.span for mention in asked.mentions], "-")


def best_telling(aspect: str, film: Film, guide: Guide) -> Hit | None:
    """Gives the passage with the sentence of a film's review that best tells an aspect, which is marked.

    None where the model does not know the review's language, or no weights are fitted for the model.
    """
    retriever = guide.knowledge.retriever
    parts = retriever.parts(film.document)
    prose, aspects = prose_of(parts, guide), aspects_for(guide.knowledge.embedder.fingerprint)
    if aspects is None or language_written(prose[0].text) != "en":
        return None
    places = [(part, span) for part in parts for span in part.passage.sentences]
    rows = [row for row, (part, _) in enumerate(places) if part in prose]
    sentences = [parts[0].document.text[slice(*places[row][1])] for row in rows]
    odds = aspects.odds(aspect, sentences, retriever.sentence_vectors(film.document)[rows])
    part, span = places[rows[int(odds.argmax())]]
    best = float(odds.max())
    return replace(part, sentence=span, score=aspects.chance(aspect, best), evidence={aspect: best})


def prose_of(parts: list[Hit], guide: Guide) -> list[Hit]:
    """Gives the passages that speak of the film, in the language of whoever asks if some are in it.

    Lists, credits, footnotes, and who the director is, tell neither the story nor a verdict.
    """
    prose = [hit for hit in parts if _SENTENCE_END.search(hit.text) and not _BESIDES_PROSE.match(_line_of(hit))]
    own = [hit for hit in prose if language_written(hit.text) == guide.wording.language]
    return own or prose or parts


def _line_of(hit: Hit) -> str:
    """The passage with all that stands before it in its line."""
    text = hit.document.text[: hit.passage.end]
    return text[text.rfind("\n", 0, hit.passage.start) + 1 :].lstrip()
