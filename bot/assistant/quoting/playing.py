"""Who plays a part: the sentence of the review that names the player beside it, or else whom the header lists."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple, TypeAlias

from bot.assistant.answers import Answer, Language
from bot.assistant.asked import Asked
from bot.assistant.facts.answer import fact_answer
from bot.assistant.forms import OPENING
from bot.assistant.guide import Guide
from bot.assistant.knowledge import Knowledge
from bot.assistant.quoting.found import Found, found_in
from bot.assistant.quoting.makers import PLAYERS
from bot.assistant.stretches import without
from index.facts import Fact
from index.language.analysis import content_words_of, folded, term_of
from index.language.inflection import bases_of
from index.models import Film, Span
from index.retrieval import Hit

_ASKED = re.compile(
    rf"{OPENING}who(?:['\u2019]s|s| is| was)? (?:it (?:that )?)?"
    r"(?:plays?|played|playing|voices?|voiced|voicing|portrays?|portrayed|acts as|speaks"
    r"|the (?:voice|actor|actress) (?:of|for|playing|behind)) (?P<part>.+)"
    rf"|{OPENING}who (?:is|was) (?P<played>.+) (?:played|voiced|portrayed) by\W*"
    r"|\W*(?:(?:ja|entä|no) )*kuka (?:siinä )?(?:näyttelee|näytteli|esittää|esitti) (?P<osa>.+)",
    re.IGNORECASE,
)
_PLACED = re.compile(r"\b(?:in|from|of|at|on)\W*$", re.IGNORECASE)
_LEADS = frozenset(
    {"lead", "leads", "leading", "main", "role", "roles", "title", "hero", "heroine", "protagonist", "star"}
    | {"pääosaa", "pääosan", "pääosassa", "päärooli", "pääroolia", "pääroolin", "pääroolissa"}
)
"""Words for a part that no review needs to name: the header's cast answers."""
_PLAYS = re.compile(
    r"\b(?:play(?:s|ed|ing)|portray\w*|voice[ds]?|cast (?:as|in)|näyttel\w+|esittä\w+)\b", re.IGNORECASE
)
"""What is said of a player whom the header does not list: "the hero is called after NAME's" says it of nobody."""
_CAST = re.compile(r"(?P<part>[\w-]+) \((?:[A-Z\u00c0-\u00de][\w.'\u2019-]+(?: |(?=\)))){2,4}\)")
_NEAREST = 10
NEAR = 2
"""So many sentences at most stand between the player's name and the part's."""


Part: TypeAlias = Sequence[frozenset[str]]
"""Each word for a part, in all that it may begin with."""


class Told(NamedTuple):
    """A sentence that names a player, and how far from it the part is named, less where it says that somebody plays."""

    far: float
    hit: Hit
    sentence: Span


def part_asked(asked: Asked) -> str | None:
    """Gives the part whose player a question asks for: "who plays the cook in TITLE?"; None for others."""
    question = _ASKED.match(without(asked.text, asked.titles))
    if question is None or asked.when or asked.programme:
        return None
    part = _PLACED.sub("", (question["part"] or question["played"] or question["osa"]).strip(" ?!.")).strip(" ?!.,")
    words = set(content_words_of(part, asked.language))
    return None if not words or words <= _LEADS else part


def played_by(asked: Asked, guide: Guide) -> Found | Answer | None:
    """Quotes who plays a part of one film; gives its cast where the review only names the part."""
    part = part_asked(asked)
    if part is None:
        return None
    terms = [_stems_of(word, asked.language) for word in content_words_of(part, asked.language)]
    film = _film_of(asked, part, terms, guide.knowledge)
    if film is None:
        return None
    parts = guide.knowledge.retriever.parts(film.document)
    told = [one for hit in parts for one in _telling(hit, terms, part, film, guide.knowledge)]
    if told:
        best = min(told, key=lambda one: one.far)
        hit = replace(best.hit, sentence=best.sentence)
        return found_in([hit], guide)
    named = (asked.films or asked.language == "fi") and any(_names_part(hit.text, terms) for hit in parts)
    return fact_answer([film], Fact.CAST, guide) if named and film.cast else None


def _film_of(asked: Asked, part: str, terms: Part, knowledge: Knowledge) -> Film | None:
    """Gives the one film asked about, by its title or because its review alone names the part."""
    if asked.films:
        return asked.films[0] if len(asked.films) == 1 else None
    if any(mention.documents for mention in asked.people):
        return None
    if asked.told_by:
        return knowledge.films[asked.told_by]
    paths = {path for mention in asked.people for one in mention.candidates for path in one.spoken_of}
    if not asked.people:
        found = [hit for hit in knowledge.search(part, _NEAREST, None, asked.language) if hit.document.film]
        paths = {hit.document.path for hit in found if _gives_player(hit.text, terms)}
        if not (paths or knowledge.understands(asked.language)):
            paths = {hit.document.path for hit in found if _names_part(hit.text, terms)}
    return knowledge.films.get(next(iter(paths))) if len(paths) == 1 else None


def _telling(hit: Hit, terms: Part, part: str, film: Film, knowledge: Knowledge) -> list[Told]:
    """Gives the sentences of a passage that name a player, near one that names the part."""
    sentences = hit.passage.sentences
    texts = [hit.document.text[slice(*sentence)] for sentence in sentences]
    found = [i for i, text in enumerate(texts) if _names_part(text, terms)]
    told: list[Told] = []
    for i, text in enumerate(texts):
        if _gives_player(text, terms):
            told.append(Told(-1, hit, sentences[i]))
        far = min((abs(i - at) + 0.25 * (at > i) for at in found), default=NEAR + 1)
        if far <= NEAR and _names_player(text, part, film, knowledge):
            plays = far < NEAR and PLAYERS.told[0].search(text)  # farther off it says so of another part
            told.append(Told(far - 0.75 * bool(plays), hit, sentences[i]))
    return told


def _gives_player(text: str, terms: Part) -> bool:
    """Whether a text has a name in brackets right after the part, as casts are told: "the cook (Iiro Hallavuo)"."""
    return any(_names_part(found["part"], terms[-1:]) for found in _CAST.finditer(text))


def _names_player(sentence: str, part: str, film: Film, knowledge: Knowledge) -> bool:
    """Whether a sentence names somebody of the cast; or, where it says that somebody plays, anybody but the makers."""
    people = {one.name for one in knowledge.people_in(sentence)}
    if people & set(film.cast):
        return True
    others = {*film.directors, film.critic}
    named = {name for name in people - others if folded(name) not in folded(part) and folded(part) not in folded(name)}
    himself = people & set(film.directors) and re.search(r"\b(?:himself|herself)\b", sentence)
    return bool(himself or (named and (_PLAYS if film.cast else PLAYERS.told[0]).search(sentence)))


def _stems_of(word: str, language: Language) -> frozenset[str]:
    """Gives with what a word of a text may begin that is this one: in Finnish its basic forms."""
    return frozenset({term_of(word, "en")} if language == "en" else {folded(word), *bases_of(folded(word))})


def _names_part(text: str, terms: Part) -> bool:
    """Whether a text has at least half of the words for a part: "Cole" is James Cole, and so is "Colea" in Finnish."""
    words = {term_of(word, "en") for word in content_words_of(text, "en")}
    plain = {folded(word) for word in content_words_of(text, "en")}
    said = [
        term
        for term in terms
        if words & term or (len(term) > 1 and any(word.startswith(stem) for word in plain for stem in term))
    ]
    return 2 * len(said) >= len(terms)
