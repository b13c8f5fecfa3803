"""Draws the chats that the README shows: `python -m tests.pictures`. What the bot says in them is what it says."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Awaitable, Callable, Sequence
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.assistant.assistant import Assistant
from scripts.printing.chat import Bubble, drawn
from tests.bot_api_interactive import Params
from tests.chatting import chatting
from tests.evening import evening
from tests.festival import at

FOLDER = Path(__file__).parents[1] / "docs"
NOW = at("2027-06-11T12:00")


async def asked(questions: Sequence[str], assistant: Assistant) -> list[Bubble]:
    """Asks the bot over its Bot API, and gives all that was said, in order."""
    shown: list[Bubble] = []
    async with chatting(assistant, NOW) as bot:
        for question in questions:
            before = len(bot.api.sent(7))
            await bot.ask(question)
            shown += [Bubble(question, mine=True), *map(_bubble, bot.api.sent(7)[before:])]
    return shown


async def listed(assistant: Assistant) -> list[Bubble]:
    """Looks at a list with clashes, and is reminded of the first film on it."""
    return [Bubble("/mine", mine=True), *map(_bubble, await evening(assistant))]


def _bubble(message: Params) -> Bubble:
    if "document" in message:
        name = message["document"]["file_name"]
        return Bubble(name, [{"type": "bold", "offset": 0, "length": len(name)}])
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    return Bubble(message["text"], message["entities"], [[button["text"] for button in row] for row in rows])


CHATS: dict[str, Callable[[Assistant], Awaitable[list[Bubble]]]] = {
    "telegram-question": partial(asked, ("what did Baker shoot on an iPhone?", "and when is it on?")),
    "telegram-choice": partial(asked, ("finnish films under 80 min", "who directed it?")),
    "telegram-finnish": partial(asked, ("mihin aikaan lipunmyynti aukeaa?",)),
    "telegram-list": listed,
}
"""All that is said in each picture."""


async def drawn_all(assistant: Assistant) -> None:
    """Writes the pictures."""
    for name, said in CHATS.items():
        (FOLDER / f"{name}.svg").write_text(drawn(await said(assistant)), encoding="utf-8")


def main() -> int:
    """Writes the pictures and gives the exit code."""
    from bot.assembly import load_assistant
    from bot.settings import BotSettings
    from index.build import ensure_index

    with TemporaryDirectory() as folder:
        settings = BotSettings().with_folders(Path("corpus"), Path(folder))
        ensure_index(settings)
        assistant = load_assistant(settings)
        FOLDER.mkdir(exist_ok=True)
        asyncio.run(drawn_all(assistant))
    return 0


if __name__ == "__main__":
    sys.exit(main())
