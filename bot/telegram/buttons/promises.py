"""What each button promises: the view that is shown when it is pressed."""

from __future__ import annotations

from dataclasses import dataclass, replace

from telegram import InlineKeyboardButton

from bot.assistant.conversation import Conversation, Reply
from bot.assistant.following.rejecting import NOT_IT
from bot.assistant.wording import Wordings
from bot.storage.conversations import Exchange, Place
from bot.telegram.buttons.keyboard import FURTHEST
from bot.telegram.buttons.signing import Action, Press
from bot.telegram.buttons.views import View, Views
from bot.telegram.buttons.votes import Votes
from bot.telegram.receiving.ordering import seconds_waited
from bot.telegram.watchlist.commands import Watchlist
from bot.worker import Worker


class Refused(Exception):
    """Nothing is done; the message of this name is said instead.

    `old`: what the buttons stand under is forgotten, so that they are taken away.
    """

    def __init__(self, sentence: str, *, old: bool = False) -> None:
        super().__init__(sentence)
        self.old = old


class Done(Exception):
    """What a button does is done, and nothing is to be shown but these words, in a window.

    `button`: stands from now on where the pressed one stood, if the answer may be changed back.
    """

    def __init__(self, words: str, button: InlineKeyboardButton | None = None) -> None:
        super().__init__(words)
        self.button = button


@dataclass(frozen=True)
class Pressed:
    """A button that may be pressed, where, and what the message above it answers, if that is still known."""

    press: Press
    place: Place
    message: int
    question: int | None
    exchange: Exchange | None


class Promises:
    """Keeps what buttons promise: what is to be shown, not what is to change, so that pressing twice acts once."""

    def __init__(
        self, worker: Worker, wordings: Wordings, views: Views, votes: Votes, lists: Watchlist | None = None
    ) -> None:
        self._worker = worker
        self._wordings = wordings
        self._views = views
        self._votes = votes
        self._lists = lists

    async def view(self, pressed: Pressed) -> View | None:
        """Gives what is to be shown; None when it is there already.

        Raises:
            Refused: what the button stands under is forgotten, or there is no more.
            Busy: too many others wait.
        """
        press, exchange = pressed.press, pressed.exchange
        if press.action is Action.FILM:
            return await self._film(press, pressed)
        if exchange is None or not exchange.question:
            raise Refused("button-old", old=True)
        if press.action is Action.PAGE:
            return await self._page(int(press.argument), exchange.question, exchange.before, pressed)
        if press.action in (Action.STAR, Action.UNSTAR):
            return await self._star(exchange, pressed)
        if press.action is Action.NOT_IT:
            return await self._other_film(exchange, pressed)
        choices = exchange.after.choices
        number = int(press.argument)
        return (
            await self._page(0, choices[number].question, exchange.before, pressed) if number < len(choices) else None
        )

    async def _page(self, number: int, asked: str, before: Conversation, pressed: Pressed) -> View:
        """Gives a page of the answer to what was asked, or what is found when more is asked for that many times."""
        reply = await self._ask(asked, before, pressed)
        for _ in range(min(number, FURTHEST)):
            word = self._wordings.of(reply.answer.language).text("button-more")
            reply = await self._ask(word, reply.conversation, pressed)
            if reply.answer.kind == "decline":
                raise Refused("no-more")
        return self._shown(reply, asked, number, pressed)

    async def _film(self, press: Press, pressed: Pressed) -> View:
        exchange = pressed.exchange
        before = exchange.after if exchange else Conversation()
        reply = await self._ask(f"/start film_{press.argument[:8]}", before, pressed)
        if reply.answer.kind != "fact":
            raise Refused("button-old", old=True)  # the film is no longer in the corpus
        asked = exchange.question if exchange else f"/film {reply.answer.films[0]}"
        return self._shown(reply, asked, int(press.argument[8:]), pressed, aside=exchange is not None)

    async def _other_film(self, exchange: Exchange, pressed: Pressed) -> View | None:
        reply = await self._ask(NOT_IT, exchange.after, pressed)
        if not reply.rejected:
            return None  # it was turned down already
        self._votes.turned_down(pressed.place.chat, pressed.question or 0, reply.rejected)
        return self._shown(reply, exchange.question, int(exchange.shown or 0), pressed, aside=True)

    async def _star(self, exchange: Exchange, pressed: Pressed) -> View | None:
        """Stars a film's only screening, or asks which; or takes its star away.

        Raises:
            Done: says what was done, or why nothing was.
            Refused: there are no lists.
        """
        if self._lists is None:
            raise Refused("button-old", old=True)
        press, off = pressed.press, pressed.press.action is Action.UNSTAR
        reply = await self._lists.pressed(press.argument, exchange.after, pressed.place, off=off)
        if reply.answer.kind == "clarify":
            return self._shown(reply, exchange.question, int(exchange.shown or 0), pressed, aside=True)
        back = replace(press, action=Action.STAR if off else Action.UNSTAR)
        raise Done(reply.answer.text, self._views.star(back, pressed.place.chat, reply.answer.language))

    def _shown(self, reply: Reply, asked: str, turned: int, pressed: Pressed, *, aside: bool = False) -> View:
        return self._views.view(reply, asked, pressed.place.chat, pressed.press.owner, turned, aside=aside)

    async def _ask(self, question: str, before: Conversation, pressed: Pressed) -> Reply:
        if self._lists and (own := await self._lists.reply(question, before, pressed.place)):
            return own
        return await self._worker.ask(question, before, seconds_waited())
