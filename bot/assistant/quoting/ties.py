"""What fits a question nearly as well as the best: films and entries, named after the quotation, to choose from."""

from __future__ import annotations

from collections.abc import Sequence

from bot.assistant.answers import Choice
from bot.assistant.knowledge import Knowledge
from bot.assistant.quoting.odds import odds_of
from bot.assistant.search import SURE
from index.models import Film
from index.retrieval import Hit, best_of_each_document

TIED = 0.87
"""A film is named after the one quoted when its chance is at least this share of that one's, and none was named.

On the tuning half of the judged questions that name no film nor person it is named with none of the 10 right quotations
and with 1 of 2 wrong ones; at .75 with 1 and 2. On the other half all 8 are right, and it is named with 1.
"""
MOST = 2
"""So many are named besides the one quoted."""
OF_SEVERAL, MOST_OF_SEVERAL = 0.5, 5
"""The same where several films are asked for: half as likely ones, and more of them."""
AHEAD = 2.5
"""An entry of the FAQ is said to be one that may answer whose odds are less than so many times those of the next one.

Of 157 English and 171 Finnish questions to five FAQs, those that are likely enough and further ahead are right for 51
and 76 and wrong for 4 and 8; those that are likely enough and less far ahead are right for 8 and 4, wrong for 5 and 4.
"""
ENTRY_NEAR_FROM = 0.02
"""Other entries are offered when they reach this chance: with the best one, three hold what answers 136 of the 157."""


def tied_films(hits: Sequence[Hit], share: float = TIED, most: int = MOST) -> list[Film]:
    """Gives the films, other than the best hit's, with a passage nearly as likely as that; the likeliest first."""
    best = best_of_each_document([hit for hit in hits if hit.document.film])
    return [hit.document.film for hit in best[1:] if hit.document.film and hit.score >= share * best[0].score][:most]


def is_sure(hits: Sequence[Hit]) -> bool:
    """Whether the first of some hits, an entry of the FAQ, is likely enough, and enough ahead, to be the answer."""
    first = hits[0]
    following = next((hit.score for hit in hits[1:] if hit.document.faq), 0.0)
    return first.score >= SURE and odds_of(first.score) >= AHEAD * odds_of(following)


def tied_entries(hits: Sequence[Hit], quoted: int) -> list[Choice]:
    """Offers entries of the FAQ that may be meant instead of the `quoted` first ones, where those are not sure."""
    return [] if is_sure(hits) else entries_to_choose(hits[quoted:], ENTRY_NEAR_FROM)[:MOST]


def entries_to_choose(hits: Sequence[Hit], least: float) -> list[Choice]:
    """Offers the FAQ's questions that reach a chance, likeliest first; choosing one asks it."""
    likely = [hit.document.faq for hit in hits if hit.document.faq and hit.score >= least]
    return [Choice(label=entry.question, question=entry.question) for entry in likely]


def asked_of(films: Sequence[Film], question: str, knowledge: Knowledge) -> list[Choice]:
    """Offers films to choose from; `question` is asked of the one chosen, in place of "{film}" in it."""
    titles = knowledge.titles
    return [Choice(label=titles.labelled(f), question=question.replace("{film}", titles.called(f))) for f in films]
