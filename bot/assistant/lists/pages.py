"""Long lists a page at a time."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from bot.assistant.answers import Run
from bot.assistant.conversation import PAGE
from bot.assistant.wording import Wording

ItemT = TypeVar("ItemT")


def page_of(items: Sequence[ItemT], page: int | None) -> Sequence[ItemT]:
    """Gives what a page shows that begins after `page` items; all of them when `page` is None."""
    return items if page is None else items[page : page + PAGE]


def remaining(items: Sequence[object], page: int | None) -> int:
    """Counts what comes after a page."""
    return 0 if page is None else max(len(items) - page - PAGE, 0)


def paging_line(items: Sequence[object], page: int | None, wording: Wording) -> tuple[Run, ...]:
    """Says which part of a long list was shown and how to go on; nothing when all of it was."""
    if page is None or len(items) <= PAGE:
        return ()
    last = min(page + PAGE, len(items))
    values = {"first": page + 1, "last": last, "count": len(items)}
    said = wording.runs("page", **values) if last < len(items) else wording.runs("page-last", **values)
    return (Run(text="\n\n"), *said)
