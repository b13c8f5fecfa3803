"""The film that a Finnish question points at without naming it: "miten se karhumies kuoli", "siinä leffassa"."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.assistant.answers import Run, Style
from bot.assistant.asked import Asked
from bot.assistant.following.choosing import with_choices
from bot.assistant.guide import Guide
from bot.assistant.quoting.candidates import hits_for
from bot.assistant.quoting.found import Found, found_in
from bot.assistant.quoting.ties import asked_of, tied_films
from index.language.glosses import glossed

MEANT_FROM = 0.15
"""From this chance on the film is meant that the question's words fit best, and from `TOLD_FROM` on its passage tells.

Of 61 questions about what two festivals' films tell, none of which was answered, 26 reach both with the right passage,
4 with another of the right film, 9 with another film; of 51 about films that these festivals do not show 11, of 128
that are off the subject or the FAQ's 5. Of what does not point at anything, 30 of the last, 4 of the first.
"""
TOLD_FROM = 0.03
NEARLY = 0.5
"""A film is named too when its chance is this share of the best one's."""
_POINTS = re.compile(
    r"(?<!\bkun )(?<!\bjos )(?<!\bettä )\b(?:se|sen|sitä|siinä|siitä|siihen|sillä|siltä|sille|ne|niiden|niitä|niissä"
    r"|niillä|niiltä|niille|niistä|nuo|tuo|tuon|toi|ton)\b(?=\W+\w)|\w*(?:leff|elokuv|filmi[nst]|dok(?:kar|ument)"
    r"|animaati|piirret)\w*",
    re.IGNORECASE,
)


def pointed_at(asked: Asked, guide: Guide, entry: float) -> Found | None:
    """Quotes the film that a question points at, as the one that may be meant; None where it points at none.

    `entry` is the chance of what the FAQ may answer instead.
    """
    knowledge, wording = guide.knowledge, guide.wording
    if knowledge.understands(asked.language) or asked.mentions or asked.films or asked.placed or not points(asked.text):
        return None
    meant = knowledge.told_reviews.meant(glossed(asked.text))
    film = meant[0].document.film if meant and meant[0].score >= max(MEANT_FROM, entry) else None
    if film is None:
        return None
    told = hits_for(replace(asked, films=(film,)), knowledge)
    own = [hit for hit in told if hit.document.film is film and hit.score >= TOLD_FROM]
    if not own:
        return None
    found = found_in(own[:1], guide)
    nearly = asked_of(tied_films(meant, NEARLY), f"{asked.text} ({{film}})", knowledge)
    said = wording.runs("perhaps-of-film", film=Run(text=film.title, style=Style.TITLE))
    answer = with_choices(found.answer.begun_with(*said, Run(text="\n")), wording.runs("fits-too"), nearly)
    return replace(found, answer=answer)


def points(question: str) -> bool:
    """Whether a Finnish question speaks of something as known, or of a film."""
    return _POINTS.search(question) is not None
