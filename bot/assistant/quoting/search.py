"""Answers by search: the passage or FAQ entry that most likely answers, or an honest decline."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.assistant.answers import Answer, Run
from bot.assistant.asked import Asked
from bot.assistant.guide import Guide
from bot.assistant.offering import which, with_choices
from bot.assistant.quoting.candidates import hits_for
from bot.assistant.quoting.declining import declined
from bot.assistant.quoting.demanded import demands, lacks
from bot.assistant.quoting.doubting import asks_for_several, doubt
from bot.assistant.quoting.found import Found, found_in, key_of
from bot.assistant.quoting.nearest import declined_with, nearest_passages
from bot.assistant.quoting.odds import odds_of
from bot.assistant.quoting.sureness import ANSWERED_FROM, needed
from bot.assistant.quoting.ties import MOST_OF_SEVERAL, OF_SEVERAL, asked_of, tied_entries, tied_films
from bot.assistant.quoting.window import quotation
from bot.assistant.showings.titles_asked import title_asked_for
from bot.assistant.unanswered import not_found
from bot.assistant.wording import Wording
from index.naming.unknown import said_back
from index.retrieval import Hit

NEARLY = 0.36
"""A second passage is quoted too when its odds are at least this share of the first's.

Of 187 quotations of the judged questions 47 have a second one then, and 28 of 38 questions about passages on the tuning
half are answered by one of the two; 25 from .45 on, and 28 down to .26, with 64 second ones.
"""
FAR = 0.2
"""So low a share of the first hit's odds another one may have that shows what every answer to the question shows."""
AS_NEARLY = 0.84
"""A second entry of the FAQ is quoted too when its score is at least this share of the first's: entries are long."""
LETTERED_NEARLY = 0.68
"""The same share of odds where only letters tell, as .84 of the nearness that they are reckoned from."""


def find(asked: Asked, shown: Sequence[str], guide: Guide) -> Found:
    """Quotes what answers best of all that is not in `shown`, or declines."""
    wording, knowledge = guide.wording, guide.knowledge
    hits = hits_for(asked, knowledge)
    fresh = _showing([hit for hit in hits if not _was_shown(hit, shown)], asked)
    unknown = knowledge.names.unknown_names(asked.text)
    if not fresh or (fresh[0].score < needed(asked, fresh[0], unknown) and not shown):
        if shared := next((m for m in asked.mentions if m.kind == "film" and len(m.documents) > 1), None):
            return Found(which(shared, asked.text, guide), hits=tuple(hits))
        unknown = unknown or _title_asked_for(asked)
        if near := nearest_passages(asked, fresh, unknown, knowledge):
            return Found(declined_with(near, asked, guide), tuple(map(key_of, near)), tuple(hits))
        return Found(declined(asked, hits, unknown, guide), hits=tuple(hits))
    if shown and fresh[0].score < ANSWERED_FROM / 2:
        return Found(not_found(guide, wording.runs("no-more")))
    quotations = _news_first([fresh[0], *_second(fresh, bool(asked.scope))], asked)
    found = found_in(quotations, guide)
    read = quotations[0] is not fresh[0]
    doubted = () if shown or read else _only_mentioned(found.answer, asked, wording) or doubt(asked, fresh, guide)
    answer = found.answer.begun_with(*doubted, Run(text="\n")) if doubted else found.answer
    if not shown and not asked.scope:
        if fresh[0].document.film:
            films = tied_films(fresh, OF_SEVERAL, MOST_OF_SEVERAL) if asks_for_several(asked) else tied_films(fresh)
            tied = asked_of(films, f"{asked.text} ({{film}})", knowledge)
            answer = with_choices(answer, wording.runs("fits-too"), tied)
        else:
            answer = with_choices(answer, wording.runs("other-entries"), tied_entries(fresh, len(quotations)))
    return replace(found, answer=answer, hits=tuple(hits))


def _showing(hits: list[Hit], asked: Asked) -> list[Hit]:
    """Puts first the best hit that shows an age, a sum, ..., where it is asked for, unless it is far less likely."""
    if not hits or hits[0].document.faq or asked.language != "en" or not demands(asked.text):
        return hits
    near = [hit for hit in hits if hit.document.film and odds_of(hit.score) >= FAR * odds_of(hits[0].score)]
    shows = next((hit for hit in near if not lacks(asked.text, quotation(hit).text)), None)
    return [_marking(shows, asked.text), *(hit for hit in hits if hit is not shows)] if shows else hits


def _marking(hit: Hit, question: str) -> Hit:
    """Gives a hit with its best sentence among those that show what is asked for, if the one marked does not."""
    quote, text = quotation(hit), hit.document.text
    showing = [one for one in hit.passage.sentences if not lacks(question, text[slice(*one)])]
    if not showing or not lacks(question, quote.text[slice(*quote.highlight)]):
        return hit
    scores = dict(zip(hit.passage.sentences, hit.scores, strict=True))
    return replace(hit, sentence=max(showing, key=lambda one: scores[one]), next_tells=False)


def _title_asked_for(asked: Asked) -> list[str]:
    """Gives what a question for showings names, when it is no film that anything is known of."""
    told = asked.films or asked.people or asked.when or asked.notes or asked.filters.conditions()
    title = title_asked_for(asked.text) if not told else None
    return [said_back(title)] if title else []


def _only_mentioned(answer: Answer, asked: Asked, wording: Wording) -> Sequence[Run]:
    """Says that a film asked for is not shown, where what is quoted has its name: "can I see the exorcist"."""
    titles = _title_asked_for(asked) if answer.kind == "passage" else []
    said = (re.search(rf"\b{re.escape(titles[0])}\b", one.text, re.IGNORECASE) for one in answer.quotes if titles)
    name = next((match.group() for match in said if match and match.group().istitle()), None)
    return wording.runs("only-mentioned", name=Run.title(name)) if name else ()


def _second(hits: Sequence[Hit], named: bool) -> list[Hit]:
    """Gives a second passage that is nearly as likely: of another review only if both speak of what was named."""
    first = hits[0]
    if first.document.faq:
        return [hit for hit in hits[1:2] if hit.document.faq and _as_nearly(hit, first)]
    near = (hit for hit in hits[1:] if hit.document.film and odds_of(hit.score) >= NEARLY * odds_of(first.score))
    return [hit for hit in near if named or hit.document is first.document][:1]


def _news_first(quotations: list[Hit], asked: Asked) -> list[Hit]:
    """Puts the second of two entries first if the question was asked on about the first, which has just been read."""
    first, *others = quotations
    read = first.document.faq and asked.text.endswith(f"({first.document.faq.question})")
    return [*others, first] if read else quotations


def _as_nearly(hit: Hit, first: Hit) -> bool:
    """Tells whether a second entry is about as likely as the first."""
    if "letters" in first.evidence:
        return odds_of(hit.score) >= LETTERED_NEARLY * odds_of(first.score)
    return hit.score >= AS_NEARLY * first.score


def _was_shown(hit: Hit, shown: Sequence[str]) -> bool:
    """Tells whether a passage has been quoted, or its entry of the FAQ in another language."""
    twins = hit.document.faq.twins if hit.document.faq else ()
    return key_of(hit) in shown or any(key.rpartition(":")[0] in twins for key in shown)
