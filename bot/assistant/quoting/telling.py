"""What a film is about, and what its critic thinks: the opening or the end of its review."""

from __future__ import annotations

import re
from datetime import datetime

from bot.assistant.knowledge import Knowledge
from bot.assistant.quoting.answer import quoted
from bot.assistant.quoting.search import Found, key_of
from bot.assistant.understanding import Asked
from bot.assistant.wording import Wording

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
    verdict = _VERDICT.search(asked.text)
    if not verdict and not _STORY.search(asked.text):
        return None
    hit = knowledge.retriever.part(asked.films[0].document, last=bool(verdict))
    return Found(quoted([hit], knowledge, wording, now), (key_of(hit),), (hit,))
