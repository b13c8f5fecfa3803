"""The films and people that the prose of a corpus speaks of."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from index.language.analysis import word_set
from index.language.places import is_place_word
from index.naming.prose import Prose, Token, adjoins, ends_sentence

_YEAR = re.compile(r"(?:1[89]|20)\d\d")
_PARTICLES = word_set("af al da de del della den der di do dos du la le ten van von zu zum y")
_JOINING = _PARTICLES | word_set("of the and a an in at to on for with from des un une et i ja och und")
_PREPOSITIONS = word_set("with in at to for from on")
_OPENING_WORDS = word_set("after and as at before but for from he her his if in like of on since to unlike with")
_NOT_FIRST_OF_PEOPLE = word_set("i the a an la le les die der das el il")
_OPENERS = word_set(
    "later then once when while here there still yet only even though although because where how why what "
    "who that this these those so not no now soon today since until perhaps maybe both neither either every each it"
)
_AFTER_PARTICLE = frozenset({"de", "du", "des", "la", "le", "di", "der", "del"})
_NOT_BEFORE_PEOPLE = word_set("in at from to near into through across outside the a an this inside around")
_NOT_IN_PEOPLE = word_set(
    "academy award awards bear beach bridge british bros cinema city college critics dame day east european federation "
    "festival film films foundation gallery globe golden grand hall hotel house independent institute international "
    "island jury lake lion magazine mountain mountains museum national new north opera palace palme park pictures "
    "press prix prize river royal saint san school silver society south square st street studio studios tent theatre "
    "times union university war west world"
)


def films_in(prose: Prose) -> Iterator[tuple[str, str]]:
    """Titles that the prose mentions with their year in brackets, each with the document's path."""
    for path, tokens in prose.tokens.items():
        for number, token in enumerate(tokens):
            if token.gap in (" (", '" (', "” (", "\u2019 (") and _YEAR.fullmatch(token.text):
                title = _title_before(prose, tokens, number)
                if title:
                    yield title, path


def _title_before(prose: Prose, tokens: list[Token], number: int) -> str | None:
    """The capitalised words that end before `tokens[number]`, a year in brackets."""
    if _has_lifetime(tokens, number):
        return None
    start = number
    while start and number - start < 12 and _may_be_in_title(prose, tokens, start - 1, number):
        start -= 1
        if ends_sentence(tokens[start].gap):
            break
    title = _without_lead(tokens[start:number])
    return text_of(title) if title else None


def _may_be_in_title(prose: Prose, tokens: list[Token], number: int, end: int) -> bool:
    token = tokens[number]
    gap = tokens[number + 1].gap.strip() if number + 1 < end else ""
    if gap not in ("", "-", "'", "\u2019", ".", ",", ":"):
        return False
    if token.text.endswith(("'s", "\u2019s")):  # the director's before a title, or part of the title
        return token.capital and prose.capital[token.key] == 1
    if token.text in ("and", "or") and number + 1 < end and tokens[number + 1].text in _PREPOSITIONS:
        return False
    if token.capital or token.text.isdigit() or token.text in _JOINING:
        return True
    return number + 1 == end and number > 0 and tokens[number - 1].text in _AFTER_PARTICLE


def people_in(prose: Prose, titles: frozenset[tuple[str, ...]]) -> dict[str, set[str]]:
    """Full names that look like people's, with the paths of the documents that give them.

    Never the words of `titles`, nor what is only ever said with an article or to be a place.
    """
    found: defaultdict[str, set[str]] = defaultdict(set)
    reviews = ((path, tokens) for path, tokens in prose.tokens.items() if path in prose.reviews)
    for path, tokens in reviews:
        for run in _runs_of_capitals(tokens):
            name = _person_in(prose, tokens, run, titles)
            if name:
                found[name].add(path)
    return found


def _person_in(prose: Prose, tokens: list[Token], run: range, titles: frozenset[tuple[str, ...]]) -> str | None:
    start = run.start
    if tokens[start].initial and (prose.is_common(tokens[start].key) or tokens[start].key in _OPENERS):
        start += 1
    part = tokens[start : run.stop]
    if not 2 <= sum(token.capital for token in part) <= 4 or len(part) > 5:
        return None
    keys = tuple(token.key for token in part)
    before = tokens[start - 1].key if start and not ends_sentence(part[0].gap) else ""
    after = tokens[run.stop] if run.stop < len(tokens) else None
    is_film = after is not None and after.gap == " (" and _YEAR.fullmatch(after.text) is not None
    lifetime = is_film and _has_lifetime(tokens, run.stop)
    if keys in titles or (is_film and not lifetime) or before in _NOT_BEFORE_PEOPLE:
        return None
    if (
        keys[0] in _NOT_FIRST_OF_PEOPLE
        or any(key in _NOT_IN_PEOPLE for key in keys)
        or all(prose.is_common(key) for key in keys)
        or is_place_word(" ".join(keys))  # "the first Latin American nominated"
    ):
        return None
    return text_of(part)


def text_of(tokens: Sequence[Token]) -> str:
    """The tokens as one name on one line, without a possessive ending."""
    rest = "".join(f"{' ' if token.gap.isspace() else token.gap}{token.text}" for token in tokens[1:])
    return re.sub(r"['\u2019]s?$", "", tokens[0].text + rest)


def _without_lead(tokens: list[Token]) -> list[Token]:
    """A title without the words of the sentence before it: "For X", "A B in X"."""
    while tokens and tokens[0].key in _JOINING and not tokens[0].capital:
        tokens = tokens[1:]
    if len(tokens) > 1 and tokens[0].initial and tokens[0].key in _OPENING_WORDS and tokens[1].capital:
        tokens = tokens[1:]
    texts = [token.text for token in tokens]
    if "in" in texts and texts.index("in") == 2 and tokens[0].capital and tokens[1].capital:
        tokens = tokens[3:]
    return tokens if any(token.capital for token in tokens) else []


def _runs_of_capitals(tokens: list[Token]) -> Iterator[range]:
    """Stretches of capitalised words that belong together, "von" and the like inside them included."""
    number = 0
    while number < len(tokens):
        end = number + 1
        if tokens[number].capital:
            while end < len(tokens):
                if adjoins(tokens[end - 1], tokens[end]) or _lower_part(tokens, end):
                    end += 1
                else:
                    break
            while not tokens[end - 1].capital and tokens[end - 1].gap != "-":
                end -= 1
            if end - number > 1:
                yield range(number, end)
        number = end


def _lower_part(tokens: list[Token], number: int) -> bool:
    """A particle within a name, what follows it, or the second half of "Seo-jun"."""
    token, before = tokens[number], tokens[number - 1]
    if not token.capital:
        particle = token.gap == " " and token.text in _PARTICLES and number + 1 < len(tokens)
        return (particle and tokens[number + 1].capital) or (token.gap == "-" and before.capital)
    return token.gap == " " and (before.text in _PARTICLES or before.gap == "-")


def _has_lifetime(tokens: list[Token], number: int) -> bool:
    after = tokens[number + 1] if number + 1 < len(tokens) else None
    return after is not None and after.gap in ("-", "–") and after.text.isdigit()  # noqa: RUF001
