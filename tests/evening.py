"""An evening with a list: films are starred, the list is looked at, and a reminder comes in time."""

from __future__ import annotations

from tempfile import TemporaryDirectory

from bot.assistant.assistant import Assistant
from bot.assistant.wording import Wordings
from bot.storage.conversations import ConversationStore
from bot.storage.database import Database
from bot.storage.stars import StarStore
from bot.telegram.memory import Memory
from bot.telegram.watchlist.commands import Watchlist
from bot.telegram.watchlist.keeper import Edition, Keeper
from bot.telegram.watchlist.reminders import Reminders
from bot.watchlist.festival import Festival
from tests.bot_api_interactive import Params, buttons_of
from tests.chatting import Chatting, chatting
from tests.festival import at

EARLY = at("2027-06-11T18:00")
REMINDED = at("2027-06-11T19:45")
STARRED = ("nosferatu", "portrait of a lady on fire", "wings of desire")
"""Of each, the first screening that is offered."""


async def evening(assistant: Assistant) -> list[Params]:
    """Gives what the bot sends to somebody who has starred the films: to /mine, and when a reminder is due."""
    knowledge, wordings = assistant.knowledge, Wordings()
    festival = Festival(knowledge)
    with TemporaryDirectory() as folder:
        database = Database(f"sqlite:///{folder}/bot.db")
        await database.open()

        def lists(memory: Memory) -> Watchlist:
            return Watchlist(database, memory, wordings, lambda: EARLY, lambda: festival)

        async with chatting(assistant, EARLY, ConversationStore(database, lambda: EARLY), lists=lists) as bot:
            await _star_all(bot)
            before = len(bot.api.sent(7))
            await bot.ask("/mine")
            keeper = Keeper(database, Edition(festival, None), lambda: None, lambda: REMINDED)
            api = bot.application.bot
            await keeper.keep(Reminders(StarStore(database), api, wordings, lambda: REMINDED, keeper.festival))
            sent = bot.api.sent(7)[before:]
        await database.close()
    return sent


async def _star_all(bot: Chatting) -> None:
    for title in STARRED:
        asked = await bot.ask(f"/star {title}")
        if buttons_of(asked):
            await bot.ask("1")
