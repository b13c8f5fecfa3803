"""The names of a corpus, gathered from its headers and prose."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from index.models import Document, Film, Venue
from index.naming.forms import Form, Keys, Named, person_forms, surname_of
from index.naming.prose import Prose, Token
from index.naming.prose_names import films_in, people_in
from index.naming.title_forms import title_forms, told_apart
from index.naming.words import ARTICLES, keys_of


class GatheredNames:
    """All names of a corpus, as `storing` writes them down.

    Attributes:
        named: films, people and venues.
        forms: how they may be written, each once.
        prose: the words around them.
    """

    def __init__(self, named: Sequence[Named], forms: Sequence[Form], prose: Prose) -> None:
        self.named = tuple(named)
        self.forms = tuple({(form.keys, form.named): form for form in reversed(forms)}.values())[::-1]
        self.prose = prose

    @classmethod
    def from_corpus(
        cls, films: Sequence[Film], documents: Sequence[Document], venues: Sequence[Venue]
    ) -> GatheredNames:
        """Gathers the names in headers and prose."""
        prose = Prose(documents)
        titled = _titled_films(films, prose)
        people = _named_people(films, prose, titled)
        places = [Named("venue", venue.name) for venue in venues if keys_of(venue.name)]
        called = {venue.name: (venue.name, *(other for other in venue.also if keys_of(other))) for venue in venues}
        named = _documents_naming([*(film for film, _ in titled), *people, *places], prose)
        titled = [(film, given) for film, (_, given) in zip(named, titled, strict=False)]
        people = [person for person in named if person.kind == "person"]
        forms = [
            *title_forms(titled, prose),
            *told_apart(films, titled),
            *(form for person in people for form in person_forms(person, prose)),
            *title_forms([(place, called[place.name]) for place in named if place.kind == "venue"], prose),
        ]
        return cls(named, forms, prose)


def _titled_films(films: Sequence[Film], prose: Prose) -> list[tuple[Named, tuple[str, ...]]]:
    """Films with the titles they have in headers; then films that only the prose names, with a year."""
    titled: list[tuple[Named, tuple[str, ...]]] = []
    for film in films:
        titles = tuple(title for title in film.titles if keys_of(title))
        if titles:
            titled.append((Named("film", film.title, (film.document,)), titles))
    reviewed = {keys_of(title) for _, titles in titled for title in titles}
    seen: set[Keys] = set(reviewed)
    for title, _ in sorted(set(films_in(prose))):
        if keys_of(title) and keys_of(title) not in seen:
            seen.add(keys_of(title))
            titled.append((Named("film", title), (title,)))
    return titled


def _named_people(films: Sequence[Film], prose: Prose, titled: Sequence[tuple[Named, Sequence[str]]]) -> list[Named]:
    """Directors, casts and critics of headers, then people whom only the prose names."""
    documents: defaultdict[Keys, list[str]] = defaultdict(list)
    names: dict[Keys, str] = {}
    directing: set[Keys] = set()
    for film in films:
        critics = (film.critic,) if film.critic else ()
        for name in (*film.directors, *film.cast, *critics):
            keys = keys_of(name)
            if keys:
                names.setdefault(keys, name)
                documents[keys].append(film.document)
        directing.update(keys_of(name) for name in film.directors)
    titles = frozenset(keys_of(title) for _, given in titled for title in given)
    for name in sorted(people_in(prose, titles)):
        names.setdefault(keys_of(name), name)
    return _one_per_person(
        Named("person", name, tuple(dict.fromkeys(documents[keys])), directs=keys in directing)
        for keys, name in names.items()
    )


def _one_per_person(people: Iterable[Named]) -> list[Named]:
    """Joins entries for one person under two spellings of the given name: "Mariya", "Maria"."""
    by_surname: defaultdict[str, list[Named]] = defaultdict(list)
    for person in people:
        group = by_surname[keys_of(person.name)[-1]]
        twin = next((n for n, other in enumerate(group) if _same_person(person.name, other.name)), None)
        if twin is None:
            group.append(person)
        else:
            both = tuple(dict.fromkeys(group[twin].documents + person.documents))
            directs = group[twin].directs or person.directs
            group[twin] = replace(group[twin], documents=both, directs=directs)
    return [person for group in by_surname.values() for person in group]


def _same_person(one: str, other: str) -> bool:
    first, second = keys_of(one), keys_of(other)
    if len(first) != 2 or len(second) != 2 or first[1] != second[1]:
        return False
    shorter, longer = sorted((first[0], second[0]), key=len)
    return len(shorter) >= 4 and shorter[:3] == longer[:3] and len(longer) - len(shorter) <= 2


def _documents_naming(named: Sequence[Named], prose: Prose) -> list[Named]:
    """The same names in the same order, with the documents whose prose has them in `spoken_of`.

    A person is also found by a surname that nobody shares.
    """
    surnames = Counter(surname_of(n.name, prose) for n in named if n.kind == "person")
    wanted: defaultdict[Keys, list[tuple[Keys, int]]] = defaultdict(list)
    for number, one in enumerate(named):
        keys = keys_of(one.name)
        spellings = {keys}
        if one.kind == "person":
            surname = surname_of(one.name, prose)
            if surnames[surname] == 1 and not prose.is_common(surname[0]):
                spellings.add(surname)
        for spelling in spellings:
            wanted[spelling[:2]].append((spelling, number))
    found = _places(wanted, prose)
    return [
        replace(one, spoken_of=tuple(path for path in sorted(found[number]) if path not in one.documents))
        for number, one in enumerate(named)
    ]


def _places(wanted: dict[Keys, list[tuple[Keys, int]]], prose: Prose) -> defaultdict[int, set[str]]:
    """Gives the documents that have each of the names, which are given by their first two words."""
    found: defaultdict[int, set[str]] = defaultdict(set)
    first_words = {beginning[0] for beginning in wanted}
    for path, tokens in prose.tokens.items():
        plain = [token for token in tokens if token.key not in ARTICLES]
        for place, token in enumerate(plain):
            if token.capital and token.key in first_words:
                if not _is_ordinary(token, prose):
                    for _, number in wanted.get((token.key,), ()):
                        found[number].add(path)
                after = tuple(other.key for other in plain[place : place + 2])
                for keys, number in wanted.get(after, ()) if len(after) == 2 else ():
                    if tuple(other.key for other in plain[place : place + len(keys)]) == keys:
                        found[number].add(path)
    return found


def _is_ordinary(token: Token, prose: Prose) -> bool:
    """A capital that only says that a sentence begins."""
    return token.initial and prose.is_common(token.key)
