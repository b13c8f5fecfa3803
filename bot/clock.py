"""The time, or the time that a rehearsal pretends."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo


def clock_of(zone: ZoneInfo, pretended: datetime | None = None) -> Callable[[], datetime]:
    """Gives a clock in venue time.

    Args:
        zone: the venues' time zone.
        pretended: a moment, in venue time unless it names another zone, that is now; from it time goes on.
    """
    if pretended is None:
        return lambda: datetime.now(zone)
    start = pretended if pretended.tzinfo else pretended.replace(tzinfo=zone)
    begun = time.monotonic()
    return lambda: (start + timedelta(seconds=time.monotonic() - begun)).astimezone(zone)
