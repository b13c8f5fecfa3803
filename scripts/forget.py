"""Deletes everything that the bot's database holds about one person, by the Telegram id."""

from __future__ import annotations

import argparse
import asyncio
import sys
from collections.abc import Sequence

from bot.reporting import reported


def main(arguments: Sequence[str] | None = None) -> int:
    """Deletes it, says how much it was and gives the exit code."""
    parser = argparse.ArgumentParser(
        prog="python -m scripts.forget",
        description=__doc__,
        epilog="A running bot forgets the conversation that it has in mind in CONVERSATION_MINUTES.",
    )
    parser.add_argument("person", type=int, metavar="USER_ID", help="the person's number on Telegram")
    return reported(lambda: asyncio.run(_run(parser.parse_args(arguments).person)))


async def _run(person: int) -> int:
    from bot.settings import BotSettings, read_settings
    from bot.storage.database import Database
    from bot.storage.forgetting import forget_person

    database = Database(read_settings(BotSettings).database_url.get_secret_value())
    try:
        await database.open()
        rows = await forget_person(database, person)
    finally:
        await database.close()
    held = f"held about {person} in {database.address}"
    print(f"Deleted what was {held}: {rows} rows." if rows else f"Nothing was {held}.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
