"""Questions typed after the bot's name in any chat: answered with a list to choose from."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from weakref import WeakValueDictionary

from telegram import InlineQuery, InlineQueryResultsButton, Update
from telegram.error import TelegramError
from telegram.ext import ContextTypes

from bot.assistant.wording import Wordings, spoken
from bot.telegram.inline.articles import article
from bot.telegram.memory import Recent
from bot.worker import Busy, Worker

PAGE = 10
"""Results shown at once."""
KEPT_SECONDS = 60
"""How long Telegram may show the same to the same person again; times in it are right to the minute."""
START = "inline"
"""What the button that opens the bot hands to it."""
PEOPLE = 10_000


class _Turn(asyncio.Lock):
    """The turn of one person; a class of its own, so that it can be referred to weakly."""


class InlineQueries:
    """Answers inline queries. Telegram sends one whenever somebody pauses in typing: only the newest is looked up."""

    def __init__(self, worker: Worker, wordings: Wordings) -> None:
        self._worker = worker
        self._wordings = wordings
        self._newest: Recent[int, str] = Recent(PEOPLE)
        self._turns: WeakValueDictionary[int, _Turn] = WeakValueDictionary()

    async def asked(self, update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        """Answers a query with a page of results; one that was typed on meanwhile is left alone."""
        query = update.inline_query
        if query is None:
            return
        person = query.from_user.id
        self._newest.put(person, query.id)
        turn = self._turns.setdefault(person, _Turn())
        async with turn:
            if self._newest.peek(person) == query.id:
                with suppress(TelegramError):  # Telegram no longer waits for the answer
                    await self._answer(query, context.bot.username)

    async def _answer(self, query: InlineQuery, bot: str) -> None:
        language = spoken(query.from_user.language_code)
        try:
            found = await self._worker.suggest(query.query, language)
        except Busy:
            found = ()
        begin = int(query.offset) if query.offset.isdecimal() else 0
        page = found[begin : begin + PAGE]
        articles = [article(one, bot, self._wordings.of(one.answer.language)) for one in page]
        more = begin + PAGE < len(found)
        await query.answer(
            [one for one in articles if one],
            cache_time=KEPT_SECONDS if found else 0,
            is_personal=True,  # what is suggested depends on the language of the person's Telegram
            next_offset=str(begin + PAGE) if more else "",
            button=InlineQueryResultsButton(self._wordings.of(language).text("inline-ask"), start_parameter=START),
        )
