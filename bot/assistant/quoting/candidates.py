"""The passages and entries that may answer a question, looked for where its names point to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from math import exp

from bot.assistant.asked import Asked
from bot.assistant.descriptions import Description
from bot.assistant.descriptions_in_finnish import pointed_in_finnish, speaks_of_film
from bot.assistant.festival_name import names_this_festival
from bot.assistant.forms import FILMS, OPENING
from bot.assistant.knowledge import Knowledge
from bot.assistant.meanings import Sought
from bot.assistant.quoting.compared import meaning_of, telling_words, words_of
from bot.assistant.quoting.described import described_in, likelier, undescribed
from bot.assistant.quoting.odds import best_first, rated
from bot.assistant.quoting.oneself import asks_for_oneself, speaks_of_oneself
from bot.assistant.stretches import without
from index.filters import Filters
from index.language.analysis import folded
from index.language.glosses import glossed
from index.retrieval import Hit
from index.searching.reranking import reordered

OWN_REVIEW = 1.6
"""How many times likelier the review of the film asked about answers than another review that names the film.

On judged questions about named films: right film first in 77 % without, 92 % with it. Of 26 questions that another
film's review answers, that is quoted first for 20, and for 17 with 2.05; no other answer changes.
"""
ALONE_FROM = 0.4
"""From this chance on a review of what is named answers, and the FAQ is not looked into.

Of 289 questions to four festivals that name something 102 reach it, and none of these is answered from the FAQ: no
entry has a chance over .35. Of 700 wordings of the FAQ's questions with a title put in one is answered otherwise.
"""
UNNAMED = 0.1
"""The same for a passage of another review that names neither the film nor the person, though the review does."""
OF_COUNTRY = 4.0
"""How many times likelier the review of a film from a country that the question names answers than its chance says.

Of 18 such questions to the sample corpus three more are shown the right film, two a wrong one, each as one that may be
meant; of 24 off the subject two more are answered so, and five with 8.
"""
ENTRY_BESIDE_FILM = 0.28
"""How many times likelier an entry of the FAQ answers a question that names a film than its chance says.

The chance is that of the wording without the title, "how much did the film cost?": taken as it is, five more of 1054
judged questions are answered from the FAQ, wrongly. From .3 to .2 a near miss is quoted to, with doubt.
Leniency for a FAQ without other wordings is taken back: it is for whoever asks about the festival.
"""
ENTRY_BESIDE_POINTED = 0.03
"""The same where Finnish points at a film by what it is like: "se saunadokkari" is no question about the sauna."""
DEPTH = 40
_WHICH_FILM = re.compile(
    rf"{OPENING}(?:which|what) (?:film|movie|documentary) (?!format|stock|festival|print)", re.IGNORECASE
)
"""Asks for a film, of which no entry of the FAQ is likely to tell: "which film was shot on a phone?"."""
_SPENT = re.compile(r"\bmaks(?:oi|anut)\b", re.IGNORECASE)
"""What a film has cost, no ticket to it."""
WORDED, BESIDE_WORDED = 0.99, 0.0001
"""How likely an entry that is asked word for word answers at least, and how much less likely all else does."""


def hits_for(asked: Asked, knowledge: Knowledge) -> list[Hit]:
    """Searches what the question's names point to; a FAQ entry that answers better is taken all the same."""
    scope, described = asked.scope, described_in(asked)
    meaning = undescribed(asked, described) if described else meaning_of(asked, knowledge)
    if described and not scope:
        knowledge.retriever.foresee((meaning, asked.text))
    searched, text = words_of(asked, knowledge)
    elsewhere = bool(asked.venues) or names_this_festival(asked.text, knowledge.festival)  # no review tells of these
    served = asks_for_oneself(asked) or (elsewhere and not (scope or described))
    apart = served or not (scope or described)
    inside = _inside(asked, meaning, knowledge) if scope and not served else []
    if inside and inside[0].document.film and inside[0].score >= ALONE_FROM:
        return _reread(asked, inside, knowledge)
    everywhere = knowledge.search.of(Sought(searched, asked.language, meaning, text), DEPTH, apart=apart)
    found = _entries(everywhere) if scope or served else everywhere
    if scope:
        found = best_first((*inside, *_beside_film(found, asked, knowledge, served=served)))
    elif described:
        found = _weighed(asked, found, described, knowledge)
    elif asked.filters.countries and not FILMS.search(asked.text):
        found = _of_country(asked, found, knowledge)
    return worded_first(_reread(asked, _beside_pointed(found, asked), knowledge), asked, knowledge)


def entries_for(asked: Asked, knowledge: Knowledge) -> list[Hit]:
    """Gives the nearest entries of the FAQ, with the chances that they have where no review is looked for."""
    (searched, text), meaning = words_of(asked, knowledge), meaning_of(asked, knowledge)
    found = knowledge.search.of(Sought(searched, asked.language, meaning, text), DEPTH, apart=True)
    return worded_first(_beside_pointed(_entries(found), asked), asked, knowledge)


def _beside_pointed(hits: Sequence[Hit], asked: Asked) -> list[Hit]:
    """Gives hits, the FAQ's less likely where a film is asked for, or Finnish points at one by kind, maker or cost."""
    of_film = (asked.people and speaks_of_film(asked.text)) or (asked.films and _SPENT.search(asked.text))
    if asked.language == "en" and _WHICH_FILM.match(asked.text):
        factor = ENTRY_BESIDE_FILM
    elif asked.language == "fi" and (of_film or pointed_in_finnish(asked.text)):
        factor = ENTRY_BESIDE_POINTED
    else:
        return list(hits)
    return best_first(rated(hit, factor) if hit.document.faq else hit for hit in hits)


def _entries(hits: Sequence[Hit]) -> list[Hit]:
    return [hit for hit in hits if hit.document.faq]


def _inside(asked: Asked, meaning: str, knowledge: Knowledge) -> list[Hit]:
    """Gives passages of what a question names, likeliest first."""
    own = {film.document for film in asked.films}
    own |= {path for mention in asked.people for path in mention.documents}
    named = _names(asked) if own else []
    hits = _told_inside(asked, meaning, knowledge)
    return best_first(rated(hit, OWN_REVIEW if hit.document.path in own else _beside(hit, named)) for hit in hits)


def _told_inside(asked: Asked, meaning: str, knowledge: Knowledge) -> list[Hit]:
    """Gives them by their chances; those of an English review by what a Finnish question's words mean."""
    sought = Sought(asked.text, asked.language, meaning, telling_words(asked))
    hits = knowledge.search.of(sought, DEPTH, asked.scope)
    if knowledge.understands(asked.language):
        return hits
    meant = glossed(knowledge.names.without_endings(without(asked.text, asked.titles)))
    told = knowledge.retriever.search(meant, DEPTH, asked.scope) if meant else []
    own = [hit for hit in hits if hit.document.language == asked.language]
    return [*own, *(hit for hit in told if hit.document.film and hit.document.language != asked.language)]


def _beside_film(entries: Sequence[Hit], asked: Asked, knowledge: Knowledge, *, served: bool) -> list[Hit]:
    """Gives entries of the FAQ by their chances where a film or somebody is named, whom none of them is about.

    `served` tells whether the question is of what one may do at the festival: leniency is for these.
    """
    if served or asked.told_by or not knowledge.understands(asked.language):
        factor = ENTRY_BESIDE_FILM
    elif asked.films and asked.untitled != asked.text and not speaks_of_oneself(asked):
        factor = ENTRY_BESIDE_FILM * exp(-knowledge.retriever.leniency)
    else:
        return list(entries)
    return [rated(hit, factor) for hit in entries]


def _names(asked: Asked) -> list[str]:
    """Gives what a passage calls the films and people asked about: titles, and surnames."""
    titles = [title for film in asked.films for title in film.titles]
    surnames = [person.name.split()[-1] for mention in asked.people for person in mention.candidates]
    return [folded(name) for name in (*titles, *surnames)]


def _beside(hit: Hit, names: Sequence[str]) -> float:
    """Gives how many times likelier a passage of another review answers than its chance: less if it names none."""
    text = folded(hit.text)
    return UNNAMED if names and not any(name in text for name in names) else 1.0


def _weighed(asked: Asked, hits: Sequence[Hit], described: Description, knowledge: Knowledge) -> list[Hit]:
    """Gives hits by their chances where a film is described: its review's rise, those of the FAQ's entries fall."""
    reviews = likelier(asked.text, described, knowledge)
    return best_first(rated(hit, ENTRY_BESIDE_FILM if hit.document.faq else reviews[hit.document.path]) for hit in hits)


def _of_country(asked: Asked, hits: Sequence[Hit], knowledge: Knowledge) -> list[Hit]:
    """Gives hits by their chances where a country is named: "what happened to the two Uruguayan directors"."""
    films = knowledge.catalogue.select(Filters(countries=asked.filters.countries))
    reviews = {film.document for film in films}
    return best_first(rated(hit, OF_COUNTRY) if hit.document.path in reviews else hit for hit in hits)


def _reread(asked: Asked, hits: list[Hit], knowledge: Knowledge) -> list[Hit]:
    return reordered(asked.text, hits, knowledge.reranker) if knowledge.reranker else hits


def worded_first(hits: Sequence[Hit], asked: Asked, knowledge: Knowledge) -> list[Hit]:
    """Gives hits, those before all others whose entries are asked word for word, whatever else the words may mean."""
    retriever = knowledge.retriever
    paths = {retriever.twin(path, asked.language) for path in knowledge.word_for_word.asked(asked.text)}
    found = {hit.document.path: hit for hit in hits if hit.document.path in paths}
    own = [found.get(path) or retriever.parts(path)[0] for path in sorted(paths)]
    others = [rated(hit, BESIDE_WORDED) if paths else hit for hit in hits if hit.document.path not in found]
    return best_first([*(replace(hit, score=max(hit.score, WORDED)) for hit in own), *others])
