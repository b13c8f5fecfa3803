"""The question before, asked again with one thing changed: "and tomorrow?", "and Victoria?"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.assistant.following.completed import Completed
from bot.assistant.following.context import SpokenOf, joined
from bot.assistant.following.times_kept import CLOCKS, HOURS, given_up, part_given_up, part_kept
from bot.assistant.forms import says_nothing
from bot.assistant.lists.exclusions import denies
from bot.assistant.stretches import put_in, without
from bot.assistant.times.ends import end_asked
from index.models import Span

_CORRECTING = (
    r"(?:(?:no|sorry|oops|wait)[, ]+)*(?:(?:i )?mean(?:t)?|make (?:it|that))|(?:no|sorry|oops)\b(?=[, ]+\S)"
    r"|(?:ei,? |ei ?kun?,? |vaan )*(?:tarkoit(?:in|an)|siis)|eiku|ei vaan"
)
AND = re.compile(
    r"\s*\b(?:and|but|or|also|(?:ok |so )?then(?! what)|(?:and |but )?(?:what|how) about|entäs?|ja|tai|mites?"
    rf"|miten olisi|{_CORRECTING})\b[\s,:]*",
    re.IGNORECASE,
)
_END = re.compile(
    rf"(?:{AND.pattern})?(?:the )?(?:(?P<first>first|ensimmäinen|eka)|last|viimeinen|vika)(?: one)?\W*", re.IGNORECASE
)
_NOT = re.compile(r"\W*(?:(?:no|sorry|oops|wait)\W+)*(?:not|ei)\s+", re.IGNORECASE)
_BUT = re.compile(r"\W+(?:(?:but|vaan|i mean(?:t)?)\W+)?", re.IGNORECASE)
_THERE = re.compile(r"\b(?:in there|siellä)\b", re.IGNORECASE)
_CORRECTION = re.compile(rf"\s*(?:{_CORRECTING})\b", re.IGNORECASE)
_AFTERWARDS = re.compile(r"^\W*(?:(?:and|ok(?:ay)?|so)\W+)*(?:after that|afterwards|after this)\b\W+", re.IGNORECASE)
_FILMS = re.compile(r"\b(?:films|movies|screenings|elokuva\w*|leffa\w*)\b", re.IGNORECASE)
_WISHED = re.compile(
    r"\b(?:if|rather|instead|say|(?:later )?(?:that|the same) (?:day|evening|night)|mieluummin)\b", re.IGNORECASE
)
"""What may be said of other hours than those of the list before, besides what asks for films."""


def asked_again(spoken: SpokenOf) -> Completed | None:
    """Puts a name or a time into the previous question, in place of what it said of that kind."""
    conversation = spoken.conversation
    if not conversation.question:
        return None
    opening = AND.match(spoken.question)
    spans = [*(mention.span for mention in spoken.mentions), *(phrase.span for phrase in spoken.times)]
    rest = without(spoken.question[opening.end() :] if opening else spoken.question, _moved(spans, opening))
    if asked := _asked_of_that_day(spoken):
        return Completed(asked)
    if not spans or not says_nothing(rest):
        return None
    if not spoken.names_film and not conversation.listed and spoken.about and _places(spoken):
        return Completed(joined(spoken.called(spoken.about), *_said(spoken)), (spoken.about,))
    if not opening and (not (conversation.listed and _places(spoken)) or _FILMS.search(rest)):
        return None  # "films today" is a question of its own
    if opening and conversation.kind == "decline" and _names_another_kind(spoken):
        return Completed(spoken.question[opening.end() :])
    return Completed(_changed(conversation.question, spoken))


def _names_another_kind(spoken: SpokenOf) -> bool:
    """Whether films or people are named, in whose place the question before names none: "what about NAME?"."""
    before = {mention.kind for mention in spoken.knowledge.mentions(spoken.asked_before)}
    return (
        bool(spoken.mentions)
        and before.isdisjoint(mention.kind for mention in spoken.mentions)
        and not spoken.named("venue")
    )


def other_end(spoken: SpokenOf) -> Completed | None:
    """Asks for the last film instead of the first that the question before asked for, or the reverse."""
    match = _END.fullmatch(spoken.question)
    if not match:
        return None
    times = [phrase.span for phrase in spoken.times_in(spoken.asked_before)]
    before = end_asked(spoken.asked_before, times)
    if not before:
        return None
    end = spoken.wording.text("put-first-film" if match["first"] else "put-last-film")
    return Completed(put_in(spoken.asked_before, [before.span], end))


def corrected(spoken: SpokenOf) -> Completed | None:
    """Asks the question before of another film or person: "not X, Y"."""
    if len(spoken.mentions) != 2 or spoken.mentions[0].kind != spoken.mentions[1].kind:
        return None
    (first, end), (second, last) = (mention.span for mention in spoken.mentions)
    said = spoken.question
    if not _NOT.fullmatch(said[:first]) or not _BUT.fullmatch(said[end:second]) or re.search(r"\w", said[last:]):
        return None
    return asked_again(spoken.asking(f"{spoken.wording.text('put-i-mean')} {said[second:last]}"))


def uncorrected(question: str) -> str:
    """Gives a question without words that lean on the one before, where it says enough: "I meant French films"."""
    question = _AFTERWARDS.sub("", question, count=1)
    rest = question[match.end() :].lstrip(" ,:") if (match := _CORRECTION.match(question)) else question
    return rest if _FILMS.search(rest) else question


def _places(spoken: SpokenOf) -> bool:
    """Whether the question says nothing but times and venues."""
    return all(mention.kind == "venue" for mention in spoken.mentions)


def _asked_of_that_day(spoken: SpokenOf) -> str:
    """Gives a question for films at some hour with the day of the list before: that list's, or those of a kind it says.

    Nothing where it says a day, or more.
    """
    listing, filters = spoken.conversation.listing, spoken.knowledge.filter_reader
    clocks = spoken.times and all(phrase.kind in CLOCKS for phrase in spoken.times)
    if not clocks or spoken.mentions or not spoken.conversation.listed:
        return ""
    asked, noted = _WISHED.sub(" ", spoken.question), [note.span for note in spoken.noted]
    known = [phrase.span for phrase in spoken.times_in(asked)]
    if filters.read(asked, [], [*known, *noted]).says_more:
        return ""
    if not (noted or filters.read(asked, [], known).filters.conditions()):
        dated = spoken.times_in(spoken.asked_before)
        return _changed(spoken.asked_before, spoken) if dated else ""
    before = spoken.times_in(listing.question) if listing else []
    days = " ".join(phrase.text for phrase in before if phrase.kind not in HOURS | {"tonight"})
    return joined(without(asked, known), _changed(days, spoken)) if days else ""


def _said(spoken: SpokenOf) -> list[str]:
    venues = [spoken.at(spoken.question[slice(*venue.span)]) for venue in spoken.named("venue")]
    return [*venues, *_times_said(spoken)]


def _times_said(spoken: SpokenOf) -> list[str]:
    """Gives the times of a question, behind a "not" where it has one: "not the Friday one"."""
    denied = denies(spoken.question, [phrase.span for phrase in spoken.times])
    return [*([spoken.wording.text("put-not")] if denied else []), *(phrase.text for phrase in spoken.times)]


def _changed(previous: str, spoken: SpokenOf) -> str:
    """Gives the previous question with the names and times of this one."""
    for mention in spoken.mentions:
        old = [m.span for m in spoken.knowledge.mentions(previous) if m.kind == mention.kind]
        old = old[-1:] if mention.kind == "film" else old  # "can I get from X to Y? and to Z?"
        new = spoken.question[slice(*mention.span)]
        if mention.kind == "venue" and not old:  # "how cold is it there?"
            old = [Span(*match.span()) for match in _THERE.finditer(previous)]
        previous = _replaced(previous, old, new, spoken.at(new) if mention.kind == "venue" else new)
    if spoken.times:
        before = spoken.times_in(previous)
        times = given_up(before, spoken.times)
        old = [phrase.span for phrase in times]
        old += [span for phrase in before if phrase not in times for span in part_given_up(phrase, spoken.times)]
        said = " ".join(_times_said(spoken))
        part = part_kept(times, spoken.times)
        previous = _replaced(previous, old, f"{said} {part}".strip())
    return previous


def _replaced(text: str, old: Sequence[Span], new: str, added: str = "") -> str:
    """Puts `new` in place of the stretches `old` of a text, or `added` at its end when there are none."""
    if not old:
        return joined(text, added or new)
    first, *others = sorted(old)
    return " ".join(put_in(put_in(text, others, " "), [first], f" {new} ").split())


def _moved(spans: Sequence[Span], opening: re.Match[str] | None) -> list[Span]:
    by = opening.end() if opening else 0
    return [Span(max(start - by, 0), max(end - by, 0)) for start, end in spans]
