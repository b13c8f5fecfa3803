"""What of the corpus a question speaks of."""

from __future__ import annotations

from bot.assistant.asked import Asked


def scope_of(asked: Asked) -> set[str]:
    """Gives the documents that the films and people of a question are named in; none when it names nobody."""
    named = [c for mention in asked.mentions if mention.kind != "venue" for c in mention.candidates]
    paths = {path for candidate in named for path in (*candidate.documents, *candidate.spoken_of)}
    return paths | {film.document for film in asked.films}
