"""The film that a Finnish question points at without naming it: "miten se karhumies kuoli", "mitä siinä on"."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.assistant.answers import Run
from bot.assistant.asked import Asked
from bot.assistant.guide import Guide
from bot.assistant.offering import with_choices
from bot.assistant.quoting.candidates import hits_for
from bot.assistant.quoting.found import Found, found_in
from bot.assistant.quoting.odds import odds_of
from bot.assistant.quoting.ties import asked_of
from index.language.glosses import glossed
from index.retrieval import best_of_each_document

TELLING_FROM = 0.015
"""From this product on, of the odds that a film is meant and the odds that its best passage answers, that is quoted.

Of 72 questions about what two festivals' films tell 39 reach it with the right passage, 12 with another of the right
film, 9 with another film; of 46 about films that these festivals do not show 10, of 23 that are off the subject 4.
"""
_LIKELIEST = 3
"""In so many films the passage is looked for."""
NEARLY = 0.5
"""A film is named too when its chance is this share of the best one's."""
_POINTS = re.compile(
    r"(?<!\bkun )(?<!\bjos )(?<!\bettä )\b(?:se|sen|sitä|siinä|siitä|siihen|sillä|siltä|sille|ne|niiden|niitä|niissä"
    r"|niillä|niiltä|niille|niistä|nuo|tuo|tuon|toi|ton)\b(?=\W+\w)|\w*(?:leff|elokuv|filmi[nst]|dok(?:kar|ument)"
    r"|animaati|piirret)\w*",
    re.IGNORECASE,
)
_ANY = re.compile(r"\b(?:mitään|jotain|jotakin|yhtään)\b", re.IGNORECASE)
"""Asks for any film, of which conditions tell more than what reviews say."""


def pointed_at(asked: Asked, guide: Guide, entry: float) -> Found | None:
    """Quotes the film that a question points at, as the one that may be meant; None where it points at none.

    `entry` is the chance of what the FAQ may answer instead.
    """
    knowledge, wording = guide.knowledge, guide.wording
    if knowledge.understands(asked.language) or asked.mentions or asked.films or asked.placed or not points(asked.text):
        return None
    if asked.filters.conditions() and _ANY.search(asked.text):
        return None
    stated = knowledge.catalogue.select(asked.filters) if asked.filters.conditions() else ()
    meant = knowledge.told_reviews.meant(glossed(asked.text), {film.document for film in stated})[:_LIKELIEST]
    films = [knowledge.films[hit.document.path] for hit in meant]
    told = best_of_each_document(hits_for(replace(asked, films=tuple(films)), knowledge)) if films else []
    chances = {hit.document.path: hit.score for hit in meant}
    telling = {hit.document.path: odds_of(hit.score) * odds_of(chances.get(hit.document.path, 0.0)) for hit in told}
    told.sort(key=lambda hit: -telling[hit.document.path])
    if not told or telling[told[0].document.path] < TELLING_FROM or chances[told[0].document.path] < entry:
        return None
    found, film = found_in(told[:1], guide), knowledge.films[told[0].document.path]
    near = [films[place] for place, hit in enumerate(meant) if hit.score >= NEARLY * meant[0].score]
    said = wording.runs("perhaps-of-film", film=Run.title(film.title))
    nearly = asked_of([one for one in near if one is not film], f"{asked.text} ({{film}})", knowledge)
    answer = with_choices(found.answer.begun_with(*said, Run(text="\n")), wording.runs("fits-too"), nearly)
    return replace(found, answer=answer)


def points(question: str) -> bool:
    """Whether a Finnish question speaks of something as known, or of a film."""
    return _POINTS.search(question) is not None
