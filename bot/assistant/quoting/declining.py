"""Declines what the texts do not answer: by name where they do not know it, and with the nearest that they have."""

from __future__ import annotations

from collections.abc import Sequence

from bot.assistant.answers import Answer, Run
from bot.assistant.asked import Asked
from bot.assistant.descriptions import tells_alone
from bot.assistant.guide import Guide
from bot.assistant.knowledge import Knowledge
from bot.assistant.offering import with_choices
from bot.assistant.quoting.asked_for import unsaid
from bot.assistant.quoting.candidates import entries_for
from bot.assistant.quoting.described import meant
from bot.assistant.quoting.doubting import without
from bot.assistant.quoting.oneself import asks_for_oneself
from bot.assistant.quoting.ties import ENTRY_NEAR_FROM, entries_to_choose
from bot.assistant.showings.titles_asked import title_asked_for
from bot.assistant.unanswered import decline, not_found
from bot.assistant.wording import Wording
from index.retrieval import Hit, best_of_each_document

MESSAGES = ("not-told", "not-told-of")

NEAREST = 3
"""So many films, or entries of the FAQ, are offered in a refusal."""
NEAR_FROM = 0.06
"""A film is offered in a refusal when its review reaches this chance.

By letters alone none is: of ten Finnish questions to a new festival that had films offered so, none was meant.
"""
HELD_FROM = 0.3
"""A passage that has a title once, in any case, covers .38 to .51 of it by words and letters; without it under .2."""
NAME_WORDS = 4
"""A question of at most so many words may be a title with slips in it."""


def not_reviewed(asked: Asked, guide: Guide) -> Answer | None:
    """Declines by name what is asked about a film that no review is about; None where none is named."""
    wording, knowledge = guide.wording, guide.knowledge
    if asked.films:
        return None
    if asked.unreviewed and (asked.fact or asked.programme):
        reason = wording.runs("only-mentioned", name=Run.title(asked.unreviewed))
        return decline(guide, reason)
    title = knowledge.names.unknown_title(asked.text) or _unknown_shown(asked, knowledge)
    if title is None:
        return None
    holding = _holding(title, asked, knowledge)
    reason = () if holding else _not_known(title, wording)
    return not_found(guide, reason, holding or knowledge.names.nearest(title, NEAREST), score=1)


def _holding(title: str, asked: Asked, knowledge: Knowledge) -> list[str]:
    """Gives the films whose reviews have a title in some case: a Finnish one may call its film as no header does."""
    if knowledge.understands(asked.language):
        return []
    hits = best_of_each_document(knowledge.search(title, NEAREST, None, asked.language))
    return [hit.document.title for hit in hits if hit.document.film and hit.evidence.get("letters", 0.0) >= HELD_FROM]


def _unknown_shown(asked: Asked, knowledge: Knowledge) -> str | None:
    """Gives the name that showings are asked for of, if it is written as one and the corpus does not know it."""
    title = title_asked_for(asked.text) if asked.programme and not asked.mentions else None
    return title if title and title in knowledge.names.unknown_names(asked.text) else None


def declined(asked: Asked, hits: Sequence[Hit], unknown: Sequence[str], guide: Guide) -> Answer:
    """Declines by name what the corpus does not know, or else offers the nearest films and entries."""
    wording, knowledge = guide.wording, guide.knowledge
    films = [film.title for film in asked.films]
    score = hits[0].score if hits else 0.0
    if films and not unknown:
        answer = decline(guide, not_told(asked, hits, wording), films, score)
        return _with_entries(answer, asked, guide) if asks_for_oneself(asked) else answer
    reason = _not_known(unknown[0], wording) if unknown else ()
    named = _of_people(asked, knowledge)
    near = named or _nearest_films(asked, hits, unknown, knowledge)
    answer = not_found(guide, reason, near, score, by_name=bool(named))
    return answer if unknown or named else _with_entries(answer, asked, guide)


def _with_entries(answer: Answer, asked: Asked, guide: Guide) -> Answer:
    """Offers the entries of the FAQ that come nearest, by their chances where no review is looked for."""
    entries = entries_to_choose(entries_for(asked, guide.knowledge), ENTRY_NEAR_FROM)[:NEAREST]
    return with_choices(answer, guide.wording.runs("nearest-entries"), entries)


def _not_known(name: str, wording: Wording) -> tuple[Run, ...]:
    return wording.runs("not-known", name=Run.title(name))


def not_told(asked: Asked, hits: Sequence[Hit], wording: Wording) -> Sequence[Run]:
    """Says that the review does not tell what is asked of films or people, or does not speak of it at all."""
    named = [film.title for film in asked.films] or [mention.candidates[0].name for mention in asked.people]
    title = Run.title(", ".join(named or [hit.document.title for hit in hits[:1]]))
    reviews = {hit.document.path: hit.document for hit in hits}
    own = [reviews[film.document] for film in asked.films if film.document in reviews]
    if asked.language != "en" or len(own) != 1 or len(asked.films) != 1:
        return wording.runs("not-told", film=title)
    words = unsaid(asked.untitled, own[0].text)
    return without(words, "not-told-of", title, wording) if words else wording.runs("not-told", film=title)


def _nearest_films(asked: Asked, hits: Sequence[Hit], unknown: Sequence[str], knowledge: Knowledge) -> list[str]:
    """Gives the titles that a name with slips in it may stand for, or else those whose reviews come nearest."""
    name = unknown[0] if unknown else asked.text if len(asked.text.split()) <= NAME_WORDS else ""
    spelled = knowledge.names.nearest(name, NEAREST) if name else []
    if spelled or unknown:
        return spelled
    told = asked.language == "en" and not asked.scope and tells_alone(asked.text)
    near = meant(asked.text, knowledge) if told else best_of_each_document(hits)
    likely = [hit for hit in near if hit.document.film and hit.score >= NEAR_FROM and "letters" not in hit.evidence]
    return [hit.document.title for hit in likely][:NEAREST]


def _of_people(asked: Asked, knowledge: Knowledge) -> list[str]:
    """Gives the titles of films by those whom a question names, a few."""
    people = [person for mention in asked.people for person in mention.candidates]
    paths = dict.fromkeys(path for person in people for path in person.documents if path in knowledge.films)
    return [knowledge.films[path].title for path in paths][:NEAREST]
