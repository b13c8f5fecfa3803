"""Answers by search: the passage or FAQ entry that most likely answers, or an honest decline."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from math import exp

from bot.assistant.answers import Answer
from bot.assistant.asked import Asked
from bot.assistant.facts.questions import says_only_small_words
from bot.assistant.following.choosing import which, with_choices
from bot.assistant.knowledge import Knowledge
from bot.assistant.lists.plain import without
from bot.assistant.quoting.answer import quoted
from bot.assistant.quoting.declining import declined, declined_with, nearest_passage
from bot.assistant.quoting.ties import asked_of, tied_entries, tied_films
from bot.assistant.showings.words import title_asked_for
from bot.assistant.talk.helping import decline
from bot.assistant.wording import Wording
from index.language.analysis import content_words_of, folded
from index.naming.unknown import said_back
from index.retrieval import Hit
from index.searching.reranking import reordered

ANSWERED_FROM = 0.12
"""From this chance on a passage is quoted; below, the bot says that it does not know.

The chances are those of the sets that they are fitted on, traps included; a festival's guests are answered from a lower
one on. Of all judged questions 91.8 % are answered rightly from .15 on, 92.1 % from .12 on, 91.9 % from .10 on.
"""
NAMED_FROM = 0.06
"""The same for a passage of what the question names, a film or a person.

On the tuning half 48 of 63 such questions are then answered rightly, 47 from .12 on, and 15 and 16 of 21 near misses
declined; on the other half 46 and 43, 9 and 10 of 20. Of another festival's, that nobody tuned, .06 answers four more
of 24 rightly; its near misses about named films stay under .04.
"""
ENTRY_FROM = 0.1
"""The same for an entry of the FAQ: who needs help is better shown too much than nothing.

On the tuning half 36 of 38 reach it, 2 of 11 near misses and 1 of 8 off the subject; of 336 questions off any subject
that a public set has, 11 % do, and 8 % would from .15 on.
"""
DESCRIBED_FROM = 0.03
"""The same for a review found by a description alone: no film or person is named, and few words are shared.

On the tuning half 12 of 14 such questions reach it, 8 the other; of 43 such questions off the subject 4 and 1.
"""
DESCRIBING = 8
"""So many words describe a film; fewer may only ask for what happens to be somewhere in a review."""
UNKNOWN_NAMED_FROM = 0.2
"""The same for a question with a name in it that the corpus does not know."""
FEWEST_GRAMS = 0.18
"""A Finnish FAQ entry must cover this share of the question's letter groups where the model's meanings are English.

Of 14 judged questions that it answers 13 do; of 15 questions off the subject that a chance of .1 would answer, 9.
"""
FINNISH_ENTRY_FROM = 0.18
"""`ENTRY_FROM` there: the chance is made of meanings, too. None of those 14 is below, 3 of the 15 are."""
NEARLY = 0.54
"""A second passage is quoted too when its score is at least this share of the first's."""
AS_NEARLY = 0.84
"""A second entry of the FAQ is quoted too when its score is at least this share of the first's: entries are long."""
OWN_REVIEW = 2.05
"""How many times likelier the review of the film asked about answers than another review that names the film.

On judged questions about named films: right film first in 77 % without, 92 % with it, while questions answered by
another film's review keep 92 % when a second quotation may come from there.
"""
ENTRY_BESIDE_FILM = 0.3
"""How many times likelier an entry of the FAQ answers a question that names a film than its chance says.

The chance is that of the wording without the title, "how much did the film cost?": taken as it is, five more of 1054
judged questions are answered from the FAQ, wrongly. From .3 to .1 no answer changes. Leniency for a FAQ without other
wordings is taken back: it is for whoever asks about the festival.
"""
DEPTH = 40
_MENTIONS = re.compile(
    r"\b(?:appears?|turns? up|anywhere|somewhere|mention(?:s|ed)?|said|says?|heard|at all|person|s|reviews?|texts?)\b"
)
"""What is said around a name of which anything is wanted."""
FEWEST_TELLING = 2
"""So many words besides the venue's name tell what is asked about it."""
_EVERYWHERE = re.compile(r"\b(?:elokuv\w*|leff\w*|kerto\w*)\b(?=.*\w)", re.IGNORECASE)
"""Finnish words that tell nothing where the words alone tell: entries about all sorts of things hold them."""


@dataclass(frozen=True)
class Found:
    """An answer by search, the passages that it quotes as `document:start`, and the hits it was chosen from."""

    answer: Answer
    shown: tuple[str, ...] = ()
    hits: tuple[Hit, ...] = ()


def find(asked: Asked, shown: Sequence[str], knowledge: Knowledge, wording: Wording, now: datetime) -> Found:
    """Quotes what answers best of all that is not in `shown`, or declines."""
    hits = _hits(asked, knowledge)
    fresh = [hit for hit in hits if not _was_shown(hit, shown)]
    unknown = knowledge.names.unknown_names(asked.text)
    if not fresh or (fresh[0].score < needed(asked, fresh[0], unknown) and not shown):
        if shared := next((m for m in asked.mentions if m.kind == "film" and len(m.documents) > 1), None):
            return Found(which(shared, asked.text, knowledge, wording), hits=tuple(hits))
        unknown = unknown or _title_asked_for(asked)
        if near := nearest_passage(asked, fresh, unknown):
            return Found(declined_with(near, asked, knowledge, wording, now), (key_of(near),), tuple(hits))
        return Found(declined(asked, hits, unknown, knowledge, wording), hits=tuple(hits))
    if shown and fresh[0].score < ANSWERED_FROM / 2:
        return Found(decline(knowledge, wording, wording.runs("no-more")))
    quotations = [fresh[0], *_second(fresh, bool(_scope(asked)))]
    quoted_now = tuple(key_of(hit) for hit in quotations)
    answer = quoted(quotations, knowledge, wording, now)
    if not shown and not _scope(asked):
        if fresh[0].document.film:
            tied = asked_of(tied_films(fresh), f"{asked.text} ({{film}})", knowledge)
            answer = with_choices(answer, wording.runs("fits-too"), tied)
        else:
            answer = with_choices(answer, wording.runs("other-entries"), tied_entries(fresh, len(quotations)))
    return Found(answer, quoted_now, tuple(hits))


def _title_asked_for(asked: Asked) -> list[str]:
    """Gives what a question for showings names, when it is no film that anything is known of."""
    told = asked.films or asked.people or asked.when or asked.notes or asked.filters.conditions()
    title = title_asked_for(asked.text) if not told else None
    return [said_back(title)] if title else []


def needed(asked: Asked, hit: Hit, unknown: Sequence[str]) -> float:
    """Gives the chance from which on a hit is quoted."""
    if _asks_who_is(asked) and hit.document.path in asked.people[0].candidates[0].spoken_of:
        return 0.0
    if unknown:
        return UNKNOWN_NAMED_FROM
    if hit.document.faq:
        return ENTRY_FROM
    if _scope(asked):
        return NAMED_FROM
    return DESCRIBED_FROM if len(asked.text.split()) >= DESCRIBING else ANSWERED_FROM


def _asks_who_is(asked: Asked) -> bool:
    """Whether a question only names somebody, and wants to hear whatever reviews say: "does NAME appear anywhere?"."""
    if len(asked.mentions) != 1 or len(asked.people) != 1 or asked.films:
        return False
    rest = folded(without(asked.text, [asked.people[0].span]))
    return says_only_small_words(_MENTIONS.sub(" ", rest))


def _second(hits: Sequence[Hit], named: bool) -> list[Hit]:
    """Gives a second passage that is nearly as likely: of another review only if both speak of what was named."""
    first = hits[0]
    if first.document.faq:
        return [hit for hit in hits[1:2] if hit.document.faq and hit.score >= AS_NEARLY * first.score]
    near = (hit for hit in hits[1:] if hit.document.film and hit.score >= NEARLY * first.score)
    return [hit for hit in near if named or hit.document is first.document][:1]


def _hits(asked: Asked, knowledge: Knowledge) -> list[Hit]:
    """Searches what the question's names point to; a FAQ entry that answers better is taken all the same.

    Not where only the words tell: those about films are also in entries about films.
    """
    scope = _scope(asked)
    served = not scope or _is_understood(asked, knowledge)
    text = asked.text if _is_understood(asked, knowledge) else _telling(asked)
    meaning = _meaning(asked)
    everywhere = knowledge.retriever.search(text, DEPTH, None, asked.language, meaning) if served else []
    if not scope:
        return _reread(
            asked, [hit for hit in everywhere if hit.document.film or _worded(hit, asked, knowledge)], knowledge
        )
    own = {film.document for film in asked.films}
    own |= {path for mention in asked.people for path in mention.documents}
    inside = [
        replace(hit, score=_times(OWN_REVIEW, hit.score)) if hit.document.path in own else hit
        for hit in knowledge.retriever.search(asked.text, DEPTH, scope, asked.language, meaning)
    ]
    service = [hit for hit in everywhere if hit.document.faq and hit.document.path not in scope]
    if meaning:
        times = ENTRY_BESIDE_FILM * exp(-knowledge.retriever.leniency)
        service = [replace(hit, score=_times(times, hit.score)) for hit in service]
    return _reread(asked, sorted([*inside, *service], key=lambda hit: -hit.score), knowledge)


def _telling(asked: Asked) -> str:
    """Gives a Finnish question without what entries of all sorts hold: words for films, and venues if it says more."""
    venues = [mention.span for mention in asked.mentions if mention.kind == "venue"]
    elsewhere = _EVERYWHERE.sub(" ", without(asked.text, venues))
    told = len(content_words_of(elsewhere, asked.language)) >= FEWEST_TELLING
    return elsewhere if told else _EVERYWHERE.sub(" ", asked.text)


def _worded(hit: Hit, asked: Asked, knowledge: Knowledge) -> bool:
    """Tells whether an entry is near enough to a question whose meaning the model does not know."""
    if _is_understood(asked, knowledge) or hit.document.language != "fi":
        return True
    return hit.evidence.get("grams", 1.0) >= FEWEST_GRAMS and hit.score >= FINNISH_ENTRY_FROM


def _is_understood(asked: Asked, knowledge: Knowledge) -> bool:
    """Tells whether the model knows the meaning of a question's words, not their letters alone."""
    return asked.language == "en" or knowledge.multilingual


def _reread(asked: Asked, hits: list[Hit], knowledge: Knowledge) -> list[Hit]:
    return reordered(asked.text, hits, knowledge.reranker) if knowledge.reranker else hits


def _scope(asked: Asked) -> set[str]:
    """Gives the documents that the films and people of a question are named in; none when it names nobody."""
    named = [c for mention in asked.mentions if mention.kind != "venue" for c in mention.candidates]
    paths = {path for candidate in named for path in (*candidate.documents, *candidate.spoken_of)}
    return paths | {film.document for film in asked.films}


def _meaning(asked: Asked) -> str:
    """Gives the wording that is compared by meaning where a reviewed film is named, without its title; else nothing.

    The title tells in which review to look, and the rest what for.
    """
    return asked.untitled if asked.films and asked.language == "en" and asked.untitled != asked.text else ""


def _times(times: float, chance: float) -> float:
    """Gives a chance whose odds are so many times as high."""
    return times * chance / (1 + (times - 1) * chance)


def _was_shown(hit: Hit, shown: Sequence[str]) -> bool:
    """Tells whether a passage has been quoted, or its entry of the FAQ in another language."""
    twins = hit.document.faq.twins if hit.document.faq else ()
    return key_of(hit) in shown or any(key.rpartition(":")[0] in twins for key in shown)


def key_of(hit: Hit) -> str:
    """Gives what a quoted passage is remembered by."""
    return f"{hit.document.path}:{hit.passage.start}"
