from __future__ import annotations

import asyncio
from collections.abc import Iterator
from contextlib import suppress

import pytest

from bot.renewal import FIRST_PAUSE, follow_index, latest


async def follow(versions: list[str | None], served: str | None, broken: tuple[str, ...] = ()) -> list[str | None]:
    """Follows a pointer that takes these values in turn, and gives the versions that were loaded."""
    seen: Iterator[str | None] = iter(versions)
    latest: str | None = None
    over = asyncio.Event()
    loaded: list[str | None] = []

    def current() -> str | None:
        nonlocal latest
        try:
            latest = next(seen)
        except StopIteration:
            over.set()
        return latest

    async def renew() -> None:
        loaded.append(latest)
        if latest in broken:
            raise OSError("half of it is missing")

    following = asyncio.create_task(follow_index(current, renew, served, every=0))
    await asyncio.wait_for(over.wait(), 30)
    following.cancel()
    with suppress(asyncio.CancelledError):
        await following
    return loaded


async def test_a_new_version_is_loaded_once() -> None:
    assert await follow(["1", "1", "2", "2", "3"], served="1") == ["2", "3"]


async def test_a_first_version_is_loaded() -> None:
    assert await follow([None, "1"], served=None) == ["1"]


async def test_a_pointer_that_is_gone_leaves_the_served_version() -> None:
    assert await follow(["1", None, "1"], served="1") == []


async def test_a_version_that_fails_to_load_is_tried_again_after_growing_pauses() -> None:
    looks = 1 + FIRST_PAUSE + 1 + 2 * FIRST_PAUSE + 1
    few = 5  # looks after the values have come to their end
    assert await follow(["2"] * (looks - few), served="1", broken=("2",)) == ["2"] * 2
    assert await follow(["2"] * looks, served="1", broken=("2",)) == ["2"] * 3


async def test_a_broken_version_is_not_tried_at_once_again_and_the_next_one_is_loaded(
    caplog: pytest.LogCaptureFixture,
) -> None:
    assert await follow(["2", "2", "3"], served="1", broken=("2",)) == ["2", "3"]
    assert caplog.text.count("half of it is missing") == 1


def test_what_is_asked_for_is_loaded_anew_once_for_each_version_and_stays_where_one_cannot_be() -> None:
    version: list[str | None] = ["a"]

    def load(before: str) -> str:
        if version[0] == "broken":
            raise OSError("half of it is missing")
        return f"{before}{version[0]}"

    newest = latest("a", "a", lambda: version[0], load)
    given = []
    for version[0] in ("a", "b", "b", None, "broken", "broken", "c"):
        with suppress(OSError):
            given.append(newest())
    assert given == ["a", "ab", "ab", "ab", "ab", "abc"]
