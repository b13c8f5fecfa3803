"""Mixed questions about an archive: facts of films, slips of the pen, people, lists, the programme, prose."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from index.models import Film

FILMS = 6
"""So many films are asked about, from all over the archive."""
EVERYWHERE = (
    "how many films do you have",
    "list all films",
    "finnish films under 90 minutes",
    "horror films from the 1970s",
    "films from japan or france after 1980",
    "the longest film",
    "kaikki suomalaiset elokuvat",
    "what is on tonight",
    "what is on tomorrow in the big tent",
    "where can i buy tickets?",
    "tell me something about trains in the snow",
    "is there a film with a reindeer that turns into a witch",
    "what did the critics say about the music",
    "who directed Zxqvbn Wrtplk?",
)


def mixed_questions(films: Sequence[Film]) -> list[str]:
    """Gives some fifty questions."""
    chosen = films[:: -(-len(films) // FILMS)]
    return [*(question for film in chosen for question in _of(film)), *EVERYWHERE]


def _of(film: Film) -> Iterator[str]:
    director, title = film.directors[0], film.title
    yield f"who directed {title}?"
    yield f"how long is {misspelt(title).lower()}"
    yield f"films like {title}"
    yield f"films by {director}"
    yield f"films with {misspelt(film.cast[0])}"
    yield f"films by {director.split()[-1]}"


def misspelt(name: str) -> str:
    """Gives a name whose longest word lacks its middle letter."""
    longest = max(name.split(), key=len)
    middle = len(longest) // 2
    return name.replace(longest, longest[:middle] + longest[middle + 1 :], 1)
