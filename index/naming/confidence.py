"""How sure it is that a question means a name, and not the common word that is spelt like it.

A word of the language is known by the prose of the corpus, which writes it without a capital. Such a word
counts as a name only with support: quotation marks, a capital among small letters, a question that is nothing
else, or a frame such as "who directed ..." that it fills. An article that the name does not have speaks
against it: "the parasite" is no title.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from rapidfuzz import fuzz

from index.language.analysis import word_set
from index.language.glosses import is_everyday
from index.language.places import is_place_word
from index.language.spoken import is_question_word
from index.naming.forms import Named, content
from index.naming.frames import Question, is_framed
from index.naming.matching import LONG, Occurrence
from index.naming.stored import StoredWords
from index.naming.words import is_quoted

_NEARLY = 80
"""So much alike, of 100, are a word and one with a slip in it."""
_DETERMINERS = word_set(
    "a an the this that these those my your our his her their its some any every each no another what which "
    "tama tuo se joku mun sun"
)
_FILLERS = word_set(
    "film movie picture a an the about what of is tell me and please review more on in who for how hi hello by films "
    "movies times when whens tonight today awards trailer explain star vs "
    "milloin tanaan esitysajat elokuva elokuvasta elokuvan leffa kerro entas mita kuka mika"
)
_ONE_OF_THEM = re.compile(
    r"(?:films?|movies?|elokuv\w+|leff\w+|remake|version|(?:is|was) (?:the )?(?:old|new|long|short)er)\b"
)
"""What follows a name that may have a determiner: "the Carver films", "which Solaris is longer"."""
_HEADED = re.compile(r"(?::|\.+| [-–]+) ?(?=\w)")  # noqa: RUF001
"""What stands between a title and what is asked of it."""
_FILM = re.compile(r"(?:film|movie|flick)\b")
"""What says after two words of a title that its film is meant."""
_LESSER = 4
"""A namesake this many times less prominent is not asked about."""


def confidence(question: Question, found: Occurrence, prose: StoredWords) -> float:
    """The chance in [0, 1] that the occurrence means the name."""
    score = _as_written(question, found, prose)
    if not found.form.whole and found.form.named.kind == "film":
        score *= 0.9
    if found.inflected:
        score *= 0.97
    if found.numbered and len(found.form.keys) < LONG and not is_framed(question, found):
        score *= 0.3  # "red kettles" are no film
    return max(0.0, score - 0.1 * found.slips)


def _as_written(question: Question, found: Occurrence, prose: StoredWords) -> float:
    part = question.words[found.first : found.last]
    if is_quoted(question.text, part[0].start, part[-1].end):
        return 0.99
    if _is_all(question, found):
        return 0.98
    if _is_heading(question, found):
        return 0.9
    weighty = [word for word in part if content([word.key])] or list(part)
    if _has_other_given_name(question, found):
        return 0.3
    inner = len(weighty) > 1 or not weighty[0].initial
    if inner and question.capitals_tell and all(word.capital for word in weighty):
        return 0.97
    framed = is_framed(question, found)
    if framed and (found.form.named.kind == "venue" or not _is_determined(question, found)):
        return 0.9
    return _of_words(question, found, len(weighty), prose)


def _of_words(question: Question, found: Occurrence, weighty: int, prose: StoredWords) -> float:
    """How sure it is by the words alone, when nothing around them helps."""
    determined = _is_determined(question, found)
    continued = question.after(found.last).startswith("of ")
    if weighty > 1:
        surely = found.form.named.kind == "venue" or len(found.form.keys) >= LONG
        if found.form.rare or (surely and found.form.whole) or _FILM.match(question.after(found.last)):
            return 0.9  # a place of common words is written small in prose, too: "the big tent"
        determined = determined or question.before(found.first).endswith("there")
        seen = prose.has_small(found.form.keys) and not _has_its_article(question, found)
        return 0.3 if determined or continued or seen or not found.form.whole else 0.7
    if _has_its_article(question, found) and found.last == len(question.words) > 3 and not found.slips:
        return 0.55  # "what sank in the general?"
    key = question.words[found.first].key
    everyday = is_question_word(key) or is_place_word(key) or is_everyday(key)
    if everyday and not found.form.whole:
        return 0.0  # "tyttö" is no factory girl, "venäläinen" no Russian Ark, "the price" no critic
    common = not (found.form.rare or found.inflected)
    if common or determined or continued:
        return 0.25
    if found.slips:
        written = "".join(word.key for word in question.words[found.first : found.last])
        return 0.75 if len(written) > 6 and written[0] == found.form.keys[0][0] else 0.3
    small_among_capitals = question.capitals_tell and not question.words[found.first].capital
    return 0.6 if small_among_capitals else 0.8


def _is_all(question: Question, found: Occurrence) -> bool:
    rest = [*question.words[: found.first], *question.words[found.last :]]
    short = found.last - found.first >= len(rest) - 1 or len(rest) <= 3
    return short and all(word.key in _FILLERS for word in rest) and not _is_determined(question, found)


def _is_heading(question: Question, found: Occurrence) -> bool:
    """Whether a question begins with a title alone, and says after it what is asked of it: "Sunrise: who shot it?"."""
    ends = question.words[found.last - 1].end
    whole = found.form.whole and found.form.named.kind == "film" and not found.slips
    return whole and not found.first and bool(_HEADED.match(question.text, ends))


def _has_its_article(question: Question, found: Occurrence) -> bool:
    """Whether the article that a title begins with stands before it: "the white horse" is more than a horse."""
    return bool(found.form.article) and found.form.whole and question.words[found.first].key == found.form.article


def _is_determined(question: Question, found: Occurrence) -> bool:
    """Whether a determiner that is not the name's stands before, and no "film" or "films" after it."""
    before = question.words[found.first - 1] if found.first else None
    if before is None or before.key not in _DETERMINERS or before.possessive:
        return False  # "what's Ikiru about": that is a verb
    if found.form.named.kind == "person" and before.key in ("any", "some"):
        return False  # "any Kurosawa" are films of his
    return not _ONE_OF_THEM.match(question.after(found.last))


def _has_other_given_name(question: Question, found: Occurrence) -> bool:
    """Whether a surname follows a given name that is not this person's: "Jane Carver" for Tom Carver."""
    person = found.form.named
    if person.kind != "person" or found.form.whole or not found.first:
        return False
    before = question.words[found.first - 1]
    between = question.text[before.end : question.words[found.first].start]
    if before.initial or not before.capital or between != " " or before.possessive or before.text == "I":
        return False
    if not question.capitals_tell:
        return False
    return not resembles_given_name(before.key, person.name)


def resembles_given_name(key: str, name: str) -> bool:
    """Whether a word may be a familiar form of the given name: "Freddie" for Frederick."""
    return any(len(key) >= 3 and part.casefold()[:3] == key[:3] for part in name.split()[:-1])


def resembles_word_before(key: str, part: Sequence[str], title: Sequence[str]) -> bool:
    """Whether a word is nearly the one that stands in a title before a part of it."""
    place = title.index(part[0]) if part[0] in title else 0
    return place > 0 and fuzz.ratio(key, title[place - 1]) >= _NEARLY


def order_of(found: Occurrence) -> tuple[int, int]:
    """What comes first among names spelt alike: fewer slips, then titles, then people of the headers."""
    named, whole = found.form.named, found.form.whole
    if named.kind == "film":
        rank = 3 if not whole else 0 if named.documents else 2
    elif named.kind == "person":
        rank = 5 if not whole else 1 if named.documents else 4
    else:
        rank = 2 if whole else 6
    return (found.slips, rank)


def prominent(candidates: list[Named]) -> tuple[Named, ...]:
    """Most prominent first, without namesakes who are far less so."""

    def weight(named: Named) -> int:
        return 6 * named.directs + 2 * len(named.documents) + len(named.spoken_of) + 1

    ordered = sorted(candidates, key=weight, reverse=True)
    if ordered[0].kind != "person":
        return tuple(ordered)
    return tuple(named for named in ordered if weight(named) * _LESSER > weight(ordered[0]))
