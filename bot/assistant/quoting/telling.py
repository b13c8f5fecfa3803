"""What a film is about, and what its critic thinks: the opening or the end of its review."""

from __future__ import annotations

import re
from datetime import datetime

from bot.assistant.asked import Asked
from bot.assistant.knowledge import Knowledge
from bot.assistant.quoting.answer import quoted
from bot.assistant.quoting.search import Found, key_of
from bot.assistant.wording import Wording
from index.language.analysis import content_words_of

FEW_MORE = 2
"""A question for a film's story or worth says no more than so many words besides: "the film ... really"."""

_STORY = re.compile(
    r"\babout\b(?!\s+\w)|\b(?:plot|story|synopsis|summary)\b|\btell me (?:more )?about\b|\bdescribe\b|"
    r"\bmistä\b.*\bkertoo\b|\bjuoni\b|\bkerro\b",
    re.IGNORECASE,
)
_VERDICT = re.compile(
    r"\b(?:is|was) .*\b(?:good|great|worth|recommended)\b|\bworth (?:seeing|watching|it|a visit)\b|\breviews? of\b|"
    r"\b(?:critics?|review(?:er)?s?) (?:say|think|like)s?\b|\bwhy (?:should|would) (?:i|we|one) (?:see|watch)\b|"
    r"\bkannattaako\b|\bonko .*\bhyvä\b|\bmitä .*\b(?:arvio|kriitikko)\b",
    re.IGNORECASE,
)


def told(asked: Asked, knowledge: Knowledge, wording: Wording, now: datetime) -> Found | None:
    """Quotes the review of the one film that a question wants to hear about; None when it asks for more."""
    if len(asked.films) != 1 or asked.fact or asked.programme or asked.when or asked.people:
        return None
    text = _without_names(asked)
    verdict = _VERDICT.search(text)
    asks = verdict or _STORY.search(text)
    if not asks or len(content_words_of(text[: asks.start()] + text[asks.end() :], asked.language)) > FEW_MORE:
        return None
    hit = knowledge.retriever.part(asked.films[0].document, last=bool(verdict))
    return Found(quoted([hit], knowledge, wording, now), (key_of(hit),), (hit,))


def _without_names(asked: Asked) -> str:
    """Gives the question with a dash for each name: the title "Tokyo Story" does not ask for a story."""
    text = asked.text
    for mention in sorted(asked.mentions, key=lambda mention: mention.span, reverse=True):
        text = f"{text[: mention.span.start]}-{text[mention.span.end :]}"
    return text
