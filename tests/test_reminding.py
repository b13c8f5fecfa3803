"""When somebody is reminded, and how."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.watchlist.reminding import reminder_due, reminding
from tests.festival import at

HALF_AN_HOUR = timedelta(minutes=30)


@pytest.mark.parametrize(
    ("now", "manner"),
    [
        ("19:30", "on time"),
        ("19:40", "on time"),
        ("19:41", "late"),
        ("19:59", "late"),
        ("20:00", "never"),
        ("23:00", "never"),
    ],
)
def test_a_reminder_for_eight_that_was_due_at_half_past_seven(now: str, manner: str) -> None:
    assert reminding(at("2027-06-11 20:00"), at("2027-06-11 19:30"), at(f"2027-06-11 {now}")) == manner


def test_what_begins_sooner_is_not_reminded_of() -> None:
    start = at("2027-06-11 20:00")
    assert reminder_due(start, HALF_AN_HOUR, at("2027-06-11 19:29")) == at("2027-06-11 19:30")
    assert reminder_due(start, HALF_AN_HOUR, at("2027-06-11 19:30")) is None


def test_a_reminder_over_the_night_in_which_clocks_go_back_is_half_an_hour_before() -> None:
    start = at("2027-10-31 03:15").replace(fold=1)  # 01:15 UTC; the half hour before it is 03:45 by the clocks
    due = reminder_due(start, HALF_AN_HOUR, at("2027-10-30 12:00"))
    assert due is not None
    assert f"{due:%H:%M}" == "00:45"
