"""The names of a corpus, gathered from its headers and prose."""

from __future__ import annotations

from collections.abc import Sequence

from index.models import Document, Film, Venue
from index.naming.documents_naming import documents_naming
from index.naming.forms import Form, Named, person_forms
from index.naming.prose import Prose
from index.naming.sources import named_people, titled_films
from index.naming.title_forms import title_forms, told_apart
from index.naming.words import keys_of


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
