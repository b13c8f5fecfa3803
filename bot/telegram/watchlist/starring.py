"""Puts screenings and films on somebody's list and takes them off, and says so."""

from __future__ import annotations

from collections.abc import Sequence

from bot.assistant.answers import Answer, Run, Style
from bot.assistant.guide import Guide
from bot.assistant.showings.moments import moment_with_day
from bot.assistant.talk.helping import said
from bot.storage.stars import MOST, StarStore, TooManyStars
from bot.watchlist.festival import Festival
from bot.watchlist.reminding import reminder_due
from bot.watchlist.requests import exactly, film_named, film_spoken_of, to_star, to_unstar
from bot.watchlist.stars import Shown, starred
from index.models import Film


class Starring:
    """Changes lists at one moment.

    Args:
        store: where the lists are.
        festival: as it is known now.
        guide: says it.
    """

    def __init__(self, store: StarStore, festival: Festival, guide: Guide) -> None:
        self._store = store
        self._festival = festival
        self._guide = guide
        self._wording = guide.wording

    async def star(self, person: int, text: str, spoken_of: Sequence[str]) -> Answer:
        """Stars what a text names, or the film spoken of; asks when it is not clear which film or screening."""
        wanted = self._named("star", text, spoken_of)
        if isinstance(wanted, Film):
            wanted = to_star(wanted, self._guide)
        if wanted is None:
            return said("star-what", self._wording, title=self._guide.knowledge.example)
        return wanted if isinstance(wanted, Answer) else await self._added(person, wanted)

    async def unstar(self, person: int, text: str, spoken_of: Sequence[str]) -> Answer:
        """Takes away the star of what a text names, or of the film spoken of; asks when there are several."""
        wanted = self._named("unstar", text, spoken_of)
        if wanted is None:
            return said("unstar-what", self._wording)
        if isinstance(wanted, Film):
            film = wanted
            wanted = to_unstar(film, await self._store.of_person(person), self._guide)
            if wanted is None:
                return self._said_of(film.title, there=False) if text else said("unstar-what", self._wording)
        if isinstance(wanted, Answer):
            return wanted
        return self._said_of(wanted.title, there=await self._store.remove(person, wanted))

    def _named(self, command: str, text: str, spoken_of: Sequence[str]) -> Shown | Film | Answer | None:
        if text:
            return exactly(text, self._festival) or film_named(command, text, self._guide)
        return film_spoken_of(command, spoken_of, self._guide)

    async def _added(self, person: int, shown: Shown) -> Answer:
        start, festival, wording = shown.start, self._festival, self._wording
        due = reminder_due(start, festival.before, self._guide.now) if start else None
        try:
            await self._store.add(starred(person, shown, wording.language), due)
        except TooManyStars:
            return said("star-too-many", wording, most=MOST)
        title = Run(text=shown.title, style=Style.TITLE)
        if start is None:
            return self._told(wording.runs("star-film-added", film=title, title=shown.title), shown.title)
        when = moment_with_day(start, festival.programme, wording)
        runs = wording.runs("star-added", film=title, start=when, venue=self._guide.called(shown.venue))
        minutes = int(festival.before.total_seconds() // 60)
        then = wording.runs("star-will-remind", minutes=minutes) if due else wording.runs("star-too-soon")
        return self._told((*runs, Run(text=" "), *then), shown.title)

    def _said_of(self, title: str, *, there: bool) -> Answer:
        film = Run(text=title, style=Style.TITLE)
        return self._told(self._wording.runs("star-removed" if there else "star-not-there", film=film), title)

    def _told(self, runs: tuple[Run, ...], title: str) -> Answer:
        return Answer(kind="help", runs=runs, films=(title,), score=1, language=self._wording.language)
