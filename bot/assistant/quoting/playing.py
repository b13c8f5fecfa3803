"""Who plays a part: the sentence of the review that names the player beside it, or else whom the header lists."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import NamedTuple

from bot.assistant.answers import Answer
from bot.assistant.asked import Asked
from bot.assistant.facts.answer import fact_answer
from bot.assistant.forms import OPENING
from bot.assistant.guide import Guide
from bot.assistant.knowledge import Knowledge
from bot.assistant.letters import without
from bot.assistant.quoting.found import Found, found_in
from bot.assistant.quoting.makers import PLAYERS
from index.facts import Fact
from index.language.analysis import content_words_of, folded, term_of
from index.models import Film, Span
from index.retrieval import Hit

_ASKED = re.compile(
    rf"{OPENING}who(?:['\u2019]s|s| is| was)? (?:it (?:that )?)?"
    r"(?:plays?|played|playing|voices?|voiced|voicing|portrays?|portrayed|acts as|speaks"
    r"|the (?:voice|actor|actress) (?:of|for|playing|behind)) (?P<part>.+)"
    r"|\W*(?:(?:ja|entä|no) )*kuka (?:siinä )?(?:näyttelee|näytteli|esittää|esitti) (?P<osa>.+)",
    re.IGNORECASE,
)
_PLACED = re.compile(r"\b(?:in|from|of|at|on)\W*$", re.IGNORECASE)
_LEADS = frozenset(
    {"lead", "leads", "leading", "main", "role", "roles", "title", "hero", "heroine", "protagonist", "star"}
    | {"pääosaa", "pääosan", "pääosassa", "päärooli", "pääroolia", "pääroolin", "pääroolissa"}
)
"""Words for a part that no review needs to name: the header's cast answers."""
NEAR = 2
"""So many sentences at most stand between the player's name and the part's."""


class Told(NamedTuple):
    """A sentence that names a player, and how far from it the part is named, less where it says that somebody plays."""

    far: float
    hit: Hit
    sentence: Span


def part_asked(asked: Asked) -> str | None:
    """Gives the part whose player a question asks for: "who plays the cook in TITLE?"; None for others."""
    titles = [mention.span for mention in asked.mentions if mention.kind == "film"]
    question = _ASKED.match(without(asked.text, titles))
    if question is None or asked.when or asked.programme:
        return None
    part = _PLACED.sub("", (question["part"] or question["osa"]).strip(" ?!.")).strip(" ?!.,")
    words = set(content_words_of(part, asked.language))
    return None if not words or words <= _LEADS else part


def played_by(asked: Asked, guide: Guide) -> Found | Answer | None:
    """Quotes who plays a part of one film; gives its cast where the review only names the part."""
    part = part_asked(asked)
    film = _film_of(asked, guide.knowledge) if part else None
    if part is None or film is None:
        return None
    terms = {term_of(word, asked.language) for word in content_words_of(part, asked.language)}
    parts = guide.knowledge.retriever.parts(film.document)
    told = [one for hit in parts for one in _telling(hit, terms, part, film, guide.knowledge)]
    if told:
        best = min(told, key=lambda one: one.far)
        hit = replace(best.hit, sentence=best.sentence)
        return found_in([hit], guide)
    named = asked.films and any(_names_part(hit.text, terms) for hit in parts)
    return fact_answer([film], Fact.CAST, guide) if named and film.cast else None


def _film_of(asked: Asked, knowledge: Knowledge) -> Film | None:
    """Gives the one film asked about, by its title or because its review alone names the part."""
    if asked.films:
        return asked.films[0] if len(asked.films) == 1 else None
    paths = {path for mention in asked.people for one in mention.candidates for path in one.spoken_of}
    headed = any(mention.documents for mention in asked.people)
    return knowledge.films.get(next(iter(paths))) if len(paths) == 1 and not headed else None


def _telling(hit: Hit, terms: set[str], part: str, film: Film, knowledge: Knowledge) -> list[Told]:
    """Gives the sentences of a passage that name a player, near one that names the part."""
    sentences = hit.passage.sentences
    texts = [hit.document.text[slice(*sentence)] for sentence in sentences]
    found = [i for i, text in enumerate(texts) if _names_part(text, terms)]
    told: list[Told] = []
    for i, text in enumerate(texts):
        far = min((abs(i - at) + 0.25 * (at > i) for at in found), default=NEAR + 1)
        if far <= NEAR and _names_player(text, part, film, knowledge):
            plays = far < NEAR and PLAYERS.told[0].search(text)  # farther off it says so of another part
            told.append(Told(far - 0.75 * bool(plays), hit, sentences[i]))
    return told


def _names_player(sentence: str, part: str, film: Film, knowledge: Knowledge) -> bool:
    """Whether a sentence names somebody of the cast; or, where it says that somebody plays, anybody but the makers."""
    people = {one.name for m in knowledge.mentions(sentence) if m.kind == "person" for one in m.candidates}
    if people & set(film.cast):
        return True
    others = {*film.directors, film.critic}
    named = {name for name in people - others if folded(name) not in folded(part) and folded(part) not in folded(name)}
    himself = people & set(film.directors) and re.search(r"\b(?:himself|herself)\b", sentence)
    return bool(himself or (named and PLAYERS.told[0].search(sentence)))


def _names_part(text: str, terms: set[str]) -> bool:
    """Whether a text has at least half of the words for a part: "Cole" is James Cole, and has "Colea" in Finnish."""
    words = {folded(word) for word in content_words_of(text, "en")}
    said = {term for term in terms if any(word.startswith(term) for word in words)}
    return 2 * len(said | (terms & {term_of(word, "en") for word in words})) >= len(terms)
