"""The programme that stars follow, and their journey to the next one: in one transaction, by one process."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import Row, bindparam, delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.storage.database import Database
from bot.storage.stars import row_of
from bot.storage.tables import followed, notices, stars
from bot.storage.upserting import insert_new
from bot.watchlist.following import Change, Followed
from bot.watchlist.stars import Shown, Star

_SCREENINGS = TypeAdapter(tuple[Shown, ...])

Follow = Callable[[Sequence[Star], Sequence[Shown]], list[Followed]]
Due = Callable[[datetime], datetime | None]


async def follow_programme(database: Database, programme: Sequence[Shown], follow: Follow, due: Due) -> int:
    """Lets all stars follow a new programme, and gives how many people are to be told something.

    Nothing happens when that programme was followed already, be it by another process, or when it is empty: a table
    that was lost or renamed cancels nothing.

    Args:
        database: where stars are kept.
        programme: all screenings of the new programme.
        follow: gives what becomes of stars, from them and the programme before.
        due: gives when to remind of a screening that was moved to a moment.

    Raises:
        StorageUnavailable: the database cannot be used; nothing was changed.
    """
    if not programme:
        return 0
    said = _SCREENINGS.dump_json(tuple(programme)).decode()
    async with database.transaction() as connection:
        before = await _locked(connection)
        if before == said:
            return 0
        rows = (await connection.execute(select(stars).order_by(stars.c.id))).all()
        kept = [Star.model_validate_json(row.star) for row in rows]
        outcomes = follow(kept, _SCREENINGS.validate_json(before or "[]"))
        changed = [
            (row, outcome) for row, outcome in zip(rows, outcomes, strict=True) if outcome.after != outcome.before
        ]
        if changed:
            await _move(connection, changed, due)
        await connection.execute(update(followed).where(followed.c.id == 1).values(programme=said))
    return len({outcome.before.person for _, outcome in changed if outcome.change})


async def _locked(connection: AsyncConnection) -> str:
    """Gives the programme that was followed last, "" if none was, and keeps others from following meanwhile."""
    await insert_new(connection, followed, [{"id": 1, "programme": ""}])
    row = select(followed.c.programme).where(followed.c.id == 1).with_for_update()
    return str(await connection.scalar(row))


async def _move(connection: AsyncConnection, changed: Sequence[tuple[Row[Any], Followed]], due: Due) -> None:
    """Writes stars as they are now, and what is to be told of them, in as few statements as there are kinds of row.

    All are taken out first, so that two stars may change places; one whose owner has a star there already is not
    put back.
    """
    await connection.execute(
        delete(stars).where(stars.c.id == bindparam("gone")), [{"gone": row.id} for row, _ in changed]
    )
    put_back = [row for before, outcome in changed if (row := _row_after(before, outcome, due))]
    if put_back:
        await insert_new(connection, stars, put_back)
    told = [_notice(outcome.change, outcome.before) for _, outcome in changed if outcome.change]
    if told:
        await connection.execute(insert(notices), told)


def _row_after(row: Row[Any], outcome: Followed, due: Due) -> dict[str, object] | None:
    before, after = outcome.before, outcome.after
    if after is None:
        return None
    moved = after.shown.start if after.moves != before.moves else None
    reminder = {"due": due(moved) if moved else row.due, "claimed_until": None}
    return row_of(after) | reminder | {"id": row.id, "person": after.person}


def _notice(change: Change, star: Star) -> dict[str, object]:
    return {"person": star.person, "language": star.language, "change": change.model_dump_json()}
