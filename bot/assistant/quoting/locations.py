"""Where a film was shot: the sentence of its review that tells, "It was filmed in Lone Pine, California"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import partial
from itertools import islice

from bot.assistant.asked import Asked
from bot.assistant.forms import OPENING
from bot.assistant.guide import Guide
from bot.assistant.knowledge import Knowledge
from bot.assistant.quoting.declining import declined
from bot.assistant.quoting.found import Found, found_in, key_of
from bot.assistant.quoting.makers import marked, telling_sentences
from bot.assistant.quoting.nearest import declined_with
from bot.assistant.stretches import plain_of, put_in
from index.models import Film
from index.retrieval import Hit

_SHOT = r"(?:all |actually |mostly |really |originally )*(?:filmed|shot|photographed|recorded)"
_PLACES = r"(?:countr(?:y|ies)|cit(?:y|ies)|towns?|villages?|places?|locations?|part of the world)"
_FILM = r"(?:_|it|(?:this|that|the) (?:film|movie|one))"
_ASKED = re.compile(
    rf"{OPENING}(?:(?:where(?:['’]?s| is| was| were)?|(?:in |at )?(?:what|which) {_PLACES} (?:is|was|were))"  # noqa: RUF001
    rf" {_FILM} {_SHOT}"
    rf"|(?:where|(?:in |at )?(?:what|which) {_PLACES}) did (?:they|he|she|the director) (?:film|shoot) {_FILM}"
    rf"|(?:what (?:are|were) |where (?:are|were) )?(?:the )?(?:(?:filming|shooting) )?locations?"
    rf" (?:of|for|in|used (?:in|for)) {_FILM}|{_FILM} (?:filming|shooting) locations?"
    rf"|miss[a] {_FILM} (?:on )?(?:kuvattu|kuvattiin|filmattu|filmattiin))"
    r"(?: in| at| exactly| then)*(?=\W*$|\s?[,.?!;]|\s[-–(])"  # noqa: RUF001
)
_MADE = (
    r"\b(?:filmed|(?<!last )(?<!one )(?<!the )(?<!\ba )(?<!long )(?<!first )shot(?!,)|shoot|shooting|filming"
    r"|photographed|location|made (?=it\b|(?:the|this) (?:film|movie|picture)\b))"
)
_AT = r"\b(?:in|at|on|near|around|about|outside|inside|round|along|across|between)\b"
_NO_PLACE = (
    r"(?!(?:Jan|Febr)uary|March|April|May\b|June|July|August|(?:Sept|Nov|Dec)ember|October|\w+days?\b|Christmas|Easter"
    r"|Super\b|Kodak|Fuji|Panavision|\w*[Cc]olou?r\b|Cinema|Vista|Academy|Mini|English|French|German|Spanish|I\b)"
)
_NAME = rf"(?-i:{_NO_PLACE}[A-ZÀ-Þ])[\w'’-]+"  # noqa: RUF001
_KIND = (
    r"(?:studios?|stages?|carriages?|trains?|house|flat|apartment|villages?|towns?|cit(?:y|ies)|streets?|forests?|woods"
    r"|deserts?|islands?|mountains?|hills|church|school|farm|prison|camp|hotel|castle|station|harbour|coasts?|beach"
    r"|lakes?|rivers?|jungle|factory|warehouse|kitchen|backlot)\b"
)
_NEAR = r"[^.;]{0,60}?"
_WORDS = r"(?:(?!by\b|with\b|that\b|wh\w+\b|for\b)[^\W\d][\w'’-]* ){0,4}?"  # noqa: RUF001
_TOLD = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"{_MADE}{_NEAR}{_AT} {_WORDS}{_NAME}|\bthere\b[^.]{{0,30}}\bthat \w+ (?:filmed|shot)\b"
        r"|\bkuva(?:ttiin|ttu) (?-i:[A-ZÅÄÖ])\w+(?:ss[aä]|ll[aä])\b",
        rf"{_MADE}{_NEAR}{_AT} {_WORDS}{_KIND}",
        rf"\b(?:built|based|constructed|put up|set)\b{_NEAR}\b(?:in|at|near|outside) {_WORDS}(?:{_NAME}|{_KIND})",
    )
)
"""How a review tells it, the surest first."""
_PLACE = re.compile(
    r"^(?!.*\b(?:prizes?|awards?|awarded|won|premi[eè]re\w*|shown|first seen|opened|jury|competition|festival)\b)"
    rf".*{_AT} {_WORDS}{_NAME}",
    re.IGNORECASE | re.DOTALL,
)
"""Names a place, and tells of no prize there."""
DEPTH = 40


def shot_at(asked: Asked, guide: Guide) -> Found | None:
    """Quotes where the one film asked about was shot, or declines with a passage that names a place.

    None for other questions.
    """
    if len(asked.films) != 1 or asked.people or asked.when:
        return None
    [film] = asked.films
    if not _ASKED.match(plain_of(put_in(asked.text, asked.titles, "_"))):
        return None
    for told in _TOLD:
        if hits := telling_sentences(film, guide.knowledge, partial(_tells, told, film, guide.knowledge)):
            return found_in(hits[:1], guide)
    near = _nearest(asked, film, guide.knowledge)
    answer = declined_with(near, asked, guide) if near else declined(asked, (), (), guide)
    return Found(answer, tuple(map(key_of, near)))


def _nearest(asked: Asked, film: Film, knowledge: Knowledge) -> Sequence[Hit]:
    """Gives the likeliest passage with a place in it, and marks that; none where the review names no place."""
    hits = knowledge.search(asked.text, DEPTH, {film.document}, asked.language)
    return [*islice(marked(hits, partial(_tells, _PLACE, film, knowledge)), 1)]


def _tells(told: re.Pattern[str], film: Film, knowledge: Knowledge, sentence: str) -> bool:
    """Whether a sentence tells where this film was shot, and no other one that it names."""
    others = [m for m in knowledge.mentions(sentence) if m.kind == "film" and film.document not in m.documents]
    return not others and bool(told.search(sentence))
