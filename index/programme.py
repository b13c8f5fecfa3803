"""The festival's showings in venue time: by film, by venue, by span, and by festival day."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable
from datetime import UTC, date, datetime, time, timedelta
from functools import cached_property
from zoneinfo import ZoneInfo

from index.errors import CorpusError
from index.models import Film, Screening, Venue
from index.showing import Showing, utc
from index.venue_names import Called


class Programme:
    """All showings of one edition; every answer is complete and in time order.

    A festival day begins at `day_starts` and lasts until `day_starts` of the next calendar date, so 02:00 on
    the 12th belongs to the day of the 11th. All arithmetic is done in UTC: two times of one zone compare by
    the wall clock, which is wrong in the night when the clocks change.
    """

    def __init__(
        self,
        screenings: Iterable[Screening],
        films: Iterable[Film],
        venues: Iterable[Venue],
        zone: ZoneInfo,
        day_starts: time,
        pause: timedelta = timedelta(0),
        called: Called | None = None,
    ) -> None:
        """Makes the programme; `pause` is added to every film's length to give the showing's end.

        `called` are other names of venues by language, as `venue_names.called_in` gives them.

        Raises:
            CorpusError: a screening's film is not among the films.
        """
        self.zone = zone
        self.day_starts = day_starts
        self.venues = {venue.name: venue for venue in venues}
        self._pause = pause
        self._called = called or {}
        by_document = {film.document: film for film in films}
        showings = [self._showing(screening, by_document) for screening in screenings]
        showings.sort(key=lambda showing: (utc(showing.start), showing.venue, showing.film.title))
        self.showings = tuple(showings)
        self._starts = [utc(showing.start) for showing in showings]
        self._ends = [utc(showing.ends_by) for showing in showings]
        self._of_film: dict[str, list[Showing]] = {}
        for showing in showings:
            self._of_film.setdefault(showing.film.document, []).append(showing)
        self._days = tuple(sorted({self.day_of(showing.start) for showing in showings}))
        self._over = max(self._ends, default=None)

    @property
    def first(self) -> Showing | None:
        """The showing that begins first."""
        return self.showings[0] if self.showings else None

    @property
    def last(self) -> Showing | None:
        """The showing that begins last."""
        return self.showings[-1] if self.showings else None

    @cached_property
    def venue_names(self) -> tuple[str, ...]:
        """All venues, those of the venues' list first, in its order."""
        return tuple(dict.fromkeys([*self.venues, *(showing.venue for showing in self.showings)]))

    def called(self, venue: str, language: str) -> str:
        """What a venue is called in a language."""
        return self._called.get(language, {}).get(venue, venue)

    def of_film(self, document: str) -> tuple[Showing, ...]:
        """All showings of a film; empty when it is not scheduled."""
        return tuple(self._of_film.get(document, ()))

    def next_of(self, film: str, now: datetime) -> Showing | None:
        """The first showing of a film that has not begun."""
        return next((showing for showing in self._of_film.get(film, ()) if not showing.begun(now)), None)

    def between(
        self,
        start: datetime,
        end: datetime,
        venue: str | None = None,
        films: Collection[str] | None = None,
    ) -> tuple[Showing, ...]:
        """All showings that begin at `start` or later and before `end`; of these films and there, if said."""
        begin = bisect_left(self._starts, utc(start))
        stop = bisect_left(self._starts, utc(end))
        return tuple(
            showing
            for showing in self.showings[begin:stop]
            if (venue is None or showing.venue == venue) and (films is None or showing.film.document in films)
        )

    def on_at(self, moment: datetime) -> tuple[Showing, ...]:
        """All showings that have begun and not ended; one of unknown length counts for two hours."""
        at = utc(moment)
        begun = bisect_right(self._starts, at)
        return tuple(self.showings[place] for place in range(begun) if at < self._ends[place])

    def next_after(self, moment: datetime) -> tuple[Showing, ...]:
        """For every venue, what begins there first after the moment."""
        ahead = self.showings[bisect_right(self._starts, utc(moment)) :]
        begins: dict[str, datetime] = {}
        for showing in ahead:
            begins.setdefault(showing.venue, utc(showing.start))
        return tuple(showing for showing in ahead if utc(showing.start) == begins[showing.venue])

    def last_chances(self, start: datetime, end: datetime) -> tuple[Showing, ...]:
        """The showings in the span after which their film is not shown again."""
        return tuple(
            showing for showing in self.between(start, end) if showing is self._of_film[showing.film.document][-1]
        )

    def festival_days(self) -> tuple[date, ...]:
        """The festival days on which something is shown."""
        return self._days

    def day_of(self, moment: datetime) -> date:
        """The festival day that a moment belongs to, with or without showings."""
        day = moment.astimezone(self.zone).date()
        return day if utc(moment) >= utc(self.at(day, self.day_starts)) else day - timedelta(days=1)

    def span_of_day(self, day: date) -> tuple[datetime, datetime]:
        """When a festival day begins and when the next one does: 23, 24 or 25 hours."""
        return self.at(day, self.day_starts), self.at(day + timedelta(days=1), self.day_starts)

    def at(self, day: date, clock: time) -> datetime:
        """A wall-clock time of a calendar date; one that the clocks skip is moved past the gap."""
        wall = datetime.combine(day, clock.replace(tzinfo=None), tzinfo=self.zone)
        return wall.astimezone(UTC).astimezone(self.zone)

    def is_before(self, now: datetime) -> bool:
        """Whether nothing has begun yet."""
        return bool(self._starts) and utc(now) < self._starts[0]

    def is_over(self, now: datetime) -> bool:
        """Whether the last showing has ended."""
        return self._over is not None and utc(now) >= self._over

    def _showing(self, screening: Screening, films: dict[str, Film]) -> Showing:
        film = films.get(screening.film)
        if film is None:
            reason = f"{screening.film!r} is shown but is no film of the corpus; add its review"
            raise CorpusError("screenings.csv", 0, reason)
        start = utc(screening.start)
        end = None if film.minutes is None else start + timedelta(minutes=film.minutes) + self._pause
        return Showing(
            screening=screening,
            film=film,
            start=start.astimezone(self.zone),
            end=None if end is None else end.astimezone(self.zone),
        )
