"""Draws the chats that the README shows: `python -m tests.pictures`. What the bot says in them is what it says."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.assistant.assistant import Assistant
from scripts.printing.chat import Bubble, drawn
from tests.bot_api_interactive import Params
from tests.chatting import chatting
from tests.festival import at

FOLDER = Path(__file__).parents[1] / "docs"
NOW = at("2027-06-11T12:00")
CHATS = {
    "telegram-question": ("what did Baker shoot on an iPhone?", "and when is it on?"),
    "telegram-choice": ("finnish films under 80 min", "who directed it?"),
    "telegram-finnish": ("mihin aikaan lipunmyynti aukeaa?",),
}
"""What is asked in each picture."""


async def bubbles_of(assistant: Assistant, questions: Sequence[str]) -> list[Bubble]:
    """Asks the bot over its Bot API, and gives all that was said, in order."""
    shown: list[Bubble] = []
    async with chatting(assistant, NOW) as bot:
        for question in questions:
            before = len(bot.api.sent(7))
            await bot.ask(question)
            shown += [Bubble(question, mine=True), *map(_bubble, bot.api.sent(7)[before:])]
    return shown


def _bubble(message: Params) -> Bubble:
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    return Bubble(message["text"], message["entities"], [[button["text"] for button in row] for row in rows])


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
        for name, questions in CHATS.items():
            picture = drawn(asyncio.run(bubbles_of(assistant, questions)))
            (FOLDER / f"{name}.svg").write_text(picture, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
