"""Two films spoken of together or one after the other: "which is longer?", "same director?", "is it longer than X?"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.assistant.facts.namesakes import Namesakes, of_age
from bot.assistant.following.comparatives import MORE
from bot.assistant.following.completed import Completed
from bot.assistant.following.context import SpokenOf, joined
from bot.assistant.following.described import fitting_films
from bot.assistant.forms import OPENING, says_nothing
from bot.assistant.showings.reaching import asks_for_both
from bot.assistant.showings.titles_asked import title_asked_for
from bot.assistant.stretches import put_in, without
from index.models import Film

_MORE = re.compile(rf"{OPENING}(?:{MORE})(?: (?:one|film|movie|elokuva))?\W*", re.IGNORECASE)
_THAN = re.compile(
    r"\b(?:it|that|this(?: one)?|that one|(?:this|that|the) (?:film|movie))(?='s\b|\b)(?P<rest>.*\b(?:than|as)\b)|"
    r"\b(?P<fi>se)\b(?=.*\bkuin\b)",
    re.IGNORECASE,
)
_BY_HOW_MUCH = re.compile(rf"{OPENING}(?:by how much|(?:by )?how much \w+er)\W*", re.IGNORECASE)
_SAME = re.compile(
    rf"{OPENING}(?:(?:is|are|was|it|they|that|those|both|made|by|from|of|have|has|do|does|with|in|on|onko|ovatko"
    r"|niillä)\W+)*(?:the )?(?:same|sama|saman|samasta|samat) "
    r"(?P<what>director|actors?|cast|stars?|country|language|year|length"
    r"|ohjaaja\w*|näyttelijä\w*|maa\w*|kieli|vuosi|pituus)\b(?P<as>(?: (?:as|kuin)\b.*)?)\W*",
    re.IGNORECASE,
)
_EITHER = re.compile(
    r"\b(?:(?:(?:they|them|those|these) )?(?:either|neither|both|each)(?: of (?:them|those|these|the two))?"
    r"|the two(?: of them)?|kumpikaan|kumpikin|molemmat)(?! (?:days?|venues?|tents?|screenings?)\b)",
    re.IGNORECASE,
)


def by_pair(spoken: SpokenOf) -> Completed | None:
    """Completes what is asked of two films, when two were spoken of or one is named beside the one spoken of."""
    if spoken.names_film:
        return _beside_named(spoken)
    if namesake := _namesake(spoken):
        return asked_of_other(namesake, spoken)
    if len(spoken.view.pair) != 2:
        return None
    question = spoken.question
    if compared := _compared(spoken):
        return compared
    if (match := _SAME.fullmatch(question)) and not match["as"]:
        return _asked_of_both(match["what"], spoken.view.pair, spoken)
    if (
        not spoken.conversation.topic
        and asks_for_both(question)
        and not _EITHER.search(question)
        and not spoken.mentions
        and not title_asked_for(question)
    ):
        return spoken.asked_beside(*spoken.view.pair)
    if match := _EITHER.search(question):
        titles = spoken.all_called(spoken.view.pair)
        return Completed(put_in(question, [match.span()], titles), spoken.view.pair)
    return None


def _namesake(spoken: SpokenOf) -> Film | None:
    """Gives the film of the title spoken of that is meant by its age or its header."""
    twins = spoken.knowledge.titles.twins_of(spoken.about) if spoken.about else []
    if not spoken.about or not twins:
        return None
    films = [spoken.about, *twins]
    return of_age(films, spoken.question) or _told_by_header(films, spoken)


def _told_by_header(films: Sequence[Film], spoken: SpokenOf) -> Film | None:
    """Gives the film that alone meets what is said of one, and nothing else is: "and the Russian one?"."""
    described = spoken.described
    if described is None or described.story or not says_nothing(without(spoken.question, [described.span])):
        return None
    fit = fitting_films(" ".join((described.kind, described.noun, described.stated)), films, spoken)
    return fit[0] if len(fit) == 1 else None


def _compared(spoken: SpokenOf) -> Completed | None:
    """Asks which of two films is longer or older, or again how they compare: "by how much?", "and longer?"."""
    stated = spoken.conversation.kind == "fact"
    if stated and _BY_HOW_MUCH.fullmatch(spoken.question):
        return Completed(spoken.asked_before, spoken.view.pair)
    match = _MORE.fullmatch(spoken.question) if stated else None
    if match is None:
        return None
    return Completed(f"which is the {match.lastgroup} film", among=spoken.view.pair)


def _beside_named(spoken: SpokenOf) -> Completed | None:
    """Puts the film spoken of in place of "it" in "is it longer than X?", and of nothing in "same director as X?"."""
    named, other = spoken.named("film")[0], spoken.film_named
    if other is None or spoken.about is None or other == spoken.about:
        return None
    match = _SAME.match(spoken.question)
    if match and match["as"]:
        return _asked_of_both(match["what"], (spoken.about, other), spoken)
    match = _THAN.search(spoken.question[: named.span.start])
    if match is None:
        return None
    it = match.span("fi") if match["fi"] else (match.start(), match.start("rest"))
    return Completed(put_in(spoken.question, [it], spoken.called(spoken.about)), (spoken.about,))


def _asked_of_both(what: str, films: tuple[Film, ...], spoken: SpokenOf) -> Completed:
    """Asks for one thing of both films, so that whether it is the same shows."""
    first, second = (spoken.called(film) for film in films)
    return Completed(spoken.wording.text("put-each", what=what, first=first, second=second), films)


def asked_of_other(film: Film, spoken: SpokenOf) -> Completed:
    """Asks the last question of the other film."""
    asked = spoken.asked_before
    told_apart = Namesakes(spoken.knowledge).told_apart(asked, spoken.knowledge.mentions(asked))
    named = [mention.span for mention in told_apart if spoken.about and spoken.about.document in mention.documents]
    if named:
        return Completed(put_in(asked, named[:1], spoken.called(film)), (film,))
    unsaid = spoken.knowledge.fact_reader.fact_left_unsaid(asked)  # "how long": of the film spoken of
    return Completed(joined(asked, spoken.called(film)) if unsaid else spoken.card_of(film), (film,))
