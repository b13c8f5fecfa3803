"""The forms in which a film's title may be written in a question."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from index.language.analysis import word_set
from index.language.inflection import bases_of
from index.models import Film
from index.naming.forms import SMALL, Form, Keys, Named, content, is_rare
from index.naming.prose import Prose
from index.naming.words import ARTICLES, Word, keys_of, words_in

_BRACKETS = re.compile(r"\s*[(\[]([^)\]]*)[)\]]\s*")
_SUBTITLE = re.compile(r"\s*(?:[:;–—]|\s-\s|,\s)")  # noqa: RUF001
_FRACTION = re.compile("[\u00bc-\u00be\u2150-\u215e]")
_COUNTS = word_set("kaksi kolme nelja viisi kuusi seitseman kahdeksan yhdeksan kymmenen kaksitoista sata tuhat")
_LONGEST_PART = 6


def title_forms(films: Sequence[tuple[Named, Sequence[str]]], prose: Prose) -> Iterator[Form]:
    """The forms of the films' titles, and the parts of titles that no other film has."""
    titles = [(film, spelling) for film, given in films for spelling in _spellings(given)]
    uses: defaultdict[Keys, set[str]] = defaultdict(set)
    for film, title in titles:
        for part in _parts(keys_of(title)):
            uses[part].add(film.name)
    for film, title in titles:
        words, keys = words_in(title), keys_of(title)
        article = words[0].key if words[0].key in ARTICLES else ""
        for spelled in (keys, *_counted(keys)):
            yield Form(spelled, film, True, article, is_rare(keys, prose))
        leading = set(_leading_parts(title))
        for part in dict.fromkeys([*leading, *_parts(keys)]):
            if part != keys and len(uses[part]) <= 1 and _tells(part, film, words, prose):
                opening = article if keys[: len(part)] == part else ""
                whole = part in leading and len(content(part)) > 1  # "Jeanne Dielman" is all that people say
                yield Form(part, film, whole, opening, is_rare(part, prose))


def told_apart(films: Sequence[Film], titled: Sequence[tuple[Named, Sequence[str]]]) -> Iterator[Form]:
    """The titles that several films have, with the year or a director after them: "TITLE (1977)"."""
    known = {film.document: film for film in films}
    uses = Counter(keys for _, given in titled for keys in {keys_of(title) for title in given})
    for named, given in titled:
        film = known.get(next(iter(named.documents), ""))
        for title in given if film else ():
            article = words_in(title)[0].key
            after = (str(film.year or ""), *film.directors) if film else ()
            for more in map(keys_of, after if uses[keys_of(title)] > 1 else ()):
                if more:
                    yield Form((*keys_of(title), *more), named, True, article if article in ARTICLES else "")


def _spellings(titles: Sequence[str]) -> Iterator[str]:
    for title in titles:
        yield title
        if fraction := _FRACTION.search(title):  # "8½" is typed as "8 1/2" and "8.5", too
            whole = title[: fraction.start()]
            yield f"{whole} {unicodedata.normalize('NFKC', fraction.group()).replace(chr(0x2044), '/')}"
            yield f"{whole}{str(unicodedata.numeric(fraction.group())).removeprefix('0')}"
        outside = _BRACKETS.sub(" ", title).strip()
        inside = [part.strip() for part in _BRACKETS.findall(title)]
        if outside != title:
            yield from (part for part in [outside, *inside] if words_in(part))


def _counted(keys: Keys) -> Iterator[Keys]:
    """A Finnish title that counts something, with that in its basic forms: "400 kepposta" is asked for in all cases."""
    if len(keys) == 2 and (keys[0].isdigit() or keys[0] in _COUNTS) and keys[1][-1] == "a":
        yield from ((keys[0], base) for base in sorted(bases_of(keys[1])))


def _leading_parts(title: str) -> Iterator[Keys]:
    """What stands before a colon, a dash, or, when it is two words or more, a comma."""
    for cut in _SUBTITLE.finditer(title):
        keys = keys_of(title[: cut.start()]) if cut.start() else ()
        if len(content(keys)) > 1 or (keys and "," not in cut.group()):
            yield keys


def _parts(keys: Keys) -> Iterator[Keys]:
    """Runs of a title's words that begin and end with a word of weight."""
    for start in range(len(keys)):
        for end in range(start + 1, min(len(keys), start + _LONGEST_PART) + 1):
            part = keys[start:end]
            if part[0] not in SMALL and part[-1] not in SMALL:
                yield part


def _tells(part: Keys, film: Named, words: Sequence[Word], prose: Prose) -> bool:
    """Whether a part of a title is enough to mean the film: two words of weight, or one nobody else uses."""
    weighty = content(part)
    if len(weighty) > 1:
        return len(content(word.key for word in words)) > 2
    key = weighty[0]
    own = {*film.documents, *film.spoken_of} if film.documents else set()
    elsewhere = prose.documents_with.get(key, set()) - own
    return len(key) > 3 and not key.isdigit() and not prose.is_common(key) and not elsewhere
