"""How much one person may ask at once, and in a minute."""

from __future__ import annotations

from aiolimiter import AsyncLimiter

from bot.telegram.memory import Recent

WAITING = 5
"""Updates of one person that may wait while another is handled."""
PER_MINUTE = 40
"""Questions of one person that are answered in a minute, presses of buttons included: more than anybody reads."""
PEOPLE = 10_000
"""People whose pace is known at once."""


class Asker:
    """What one person has asked lately."""

    def __init__(self, per_minute: int) -> None:
        self.open = 0
        self._limiter = AsyncLimiter(per_minute, 60)
        self._told = False

    def too_much(self) -> bool:
        """Tells whether another update is one too many."""
        return self.open > WAITING or not self._limiter.has_capacity()

    async def asks(self) -> None:
        """Notes a question."""
        await self._limiter.acquire()

    def to_be_told(self) -> bool:
        """Tells whether to say that it is too much: once, until the person has paused for a while."""
        told, self._told = self._told, True
        return not told

    def calm(self) -> None:
        """Lets another notice be given later, if little was asked lately."""
        if not self.open and self._limiter.has_capacity(self._limiter.max_rate / 2):
            self._told = False


class Patience:
    """The people who ask.

    Args:
        per_minute: questions of one person that are answered in a minute.
    """

    def __init__(self, per_minute: int = PER_MINUTE) -> None:
        self._per_minute = per_minute
        self._askers: Recent[int, Asker] = Recent(PEOPLE)

    def asker(self, person: int) -> Asker:
        """Gives what is known of a person."""
        asker = self._askers.get(person)
        if asker is None:
            asker = Asker(self._per_minute)
            self._askers.put(person, asker)
        return asker
