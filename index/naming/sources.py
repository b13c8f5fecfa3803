"""Whom and what headers and prose name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from index.models import Film
from index.naming.forms import Keys, Named
from index.naming.prose import Prose
from index.naming.prose_names import films_in, people_in
from index.naming.words import keys_of


def titled_films(films: Sequence[Film], prose: Prose) -> list[tuple[Named, tuple[str, ...]]]:
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


def named_people(films: Sequence[Film], prose: Prose, titled: Sequence[tuple[Named, Sequence[str]]]) -> list[Named]:
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
