"""The names of a corpus, gathered from its headers and prose."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from index.models import Document, Film, Venue
from index.naming.documents_naming import documents_naming
from index.naming.forms import Form, Named, person_forms
from index.naming.gathered_forms import GatheredForms
from index.naming.prose import Prose
from index.naming.sources import named_people, titled_films
from index.naming.title_forms import title_forms, told_apart
from index.naming.unknown import plain
from index.naming.words import keys_of


class GatheredNames:
    """All names of a corpus, in memory."""

    def __init__(self, named: Sequence[Named], forms: Sequence[Form], prose: Prose) -> None:
        self.named = tuple(named)
        self.forms = GatheredForms(forms)
        self.words = prose

    @classmethod
    def from_corpus(
        cls, films: Sequence[Film], documents: Sequence[Document], venues: Sequence[Venue]
    ) -> GatheredNames:
        """Gathers the names in headers and prose."""
        prose = Prose(documents)
        titled = titled_films(films, prose)
        people = named_people(films, prose, titled)
        places = [Named("venue", venue.name) for venue in venues if keys_of(venue.name)]
        called = {venue.name: (venue.name, *(other for other in venue.also if keys_of(other))) for venue in venues}
        named = documents_naming([*(film for film, _ in titled), *people, *places], prose)
        titled = [(film, given) for film, (_, given) in zip(named, titled, strict=False)]
        people = [person for person in named if person.kind == "person"]
        forms = [
            *title_forms(titled, prose),
            *told_apart(films, titled),
            *(form for person in people for form in person_forms(person, prose)),
            *title_forms([(place, called[place.name]) for place in named if place.kind == "venue"], prose),
        ]
        return cls(named, forms, prose)

    @property
    def reviewed(self) -> Sequence[Named]:
        """The films that have a review."""
        return [named for named in self.named if named.kind == "film" and named.documents]

    @cached_property
    def titles(self) -> Sequence[tuple[str, str]]:
        """The titles of reviewed films: their keys in one string, and as they are written."""
        return [(plain(film.name), film.name) for film in self.reviewed]

    def films_with(self, keys: frozenset[str]) -> Sequence[Named]:
        """The reviewed films whose titles have all these words."""
        return [film for film in self.reviewed if keys <= set(keys_of(film.name))]

    def people_called(self, name: str) -> Sequence[Named]:
        """The people of a full name."""
        return [named for named in self.named if named.kind == "person" and named.name == name]

    def family(self, surname: str) -> Sequence[str]:
        """The full names that end with a surname."""
        people = (named.name for named in self.named if named.kind == "person")
        return [name for name in people if name.endswith(f" {surname}")]
