"""The commands about somebody's list, and about all that is held about them."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import datetime

from bot.assistant.answers import Answer
from bot.assistant.conversation import Conversation, Reply
from bot.assistant.following.choosing import chosen
from bot.assistant.guide import Guide
from bot.assistant.talk.commands import command_in
from bot.assistant.talk.helping import said
from bot.assistant.talk.links import linked
from bot.assistant.talk.tidying import tidied
from bot.assistant.wording import Wording, Wordings
from bot.storage.conversations import Place
from bot.storage.database import Database
from bot.storage.errors import StorageUnavailable
from bot.storage.forgetting import forget_person
from bot.storage.stars import StarStore
from bot.telegram.memory import Memory
from bot.telegram.watchlist.starring import Starring
from bot.watchlist.festival import Festival
from bot.watchlist.listing import mine
from bot.watchlist.messages import NO, YES, forget_sure
from bot.watchlist.words import AWAITING_A_TITLE, command_meant

COMMANDS = ("mine", "star", "unstar", "forgetme")


class Watchlist:
    """Answers the commands about somebody's list.

    Args:
        database: where it is kept.
        memory: what is remembered of conversations, which is forgotten on demand, too.
        wordings: the bot's words.
        clock: gives the current time, aware.
        festival: gives the festival as it is known now.
    """

    def __init__(
        self,
        database: Database,
        memory: Memory,
        wordings: Wordings,
        clock: Callable[[], datetime],
        festival: Callable[[], Festival],
    ) -> None:
        self._database = database
        self._store = StarStore(database)
        self._memory = memory
        self._wordings = wordings
        self._clock = clock
        self._festival = festival

    async def reply(self, question: str, conversation: Conversation, place: Place) -> Reply | None:
        """Gives the reply to a command about the list, or to a choice that stands for one; None for all else."""
        now, knowledge = self._clock(), self._festival().knowledge
        conversation = conversation.recalled(now, knowledge.memory)
        asked = chosen(tidied(question), conversation.choices)
        command = command_in(asked) or command_meant(asked, conversation, knowledge)
        if command is None or command[0] not in COMMANDS:
            return None
        guide = self._festival().guide(self._wordings.of(conversation.language), now)
        answer = await _or_away(self._answer(*command, conversation, place, guide), guide.wording)
        if command == ("forgetme", YES) and not answer.choices:
            return Reply(answer, conversation.forgotten(), kept=False)
        asks = f"/{command[0]}" in AWAITING_A_TITLE and not (answer.films or answer.choices)
        if asks or conversation.question in AWAITING_A_TITLE:
            conversation = conversation.model_copy(update={"question": f"/{command[0]}" if asks else None})
        return self._reply(answer, conversation, now)

    async def pressed(self, digest: str, conversation: Conversation, place: Place, *, off: bool = False) -> Reply:
        """Gives the reply to the star under an answer about the film with a digest: it is set, or taken `off`."""
        wording, festival, now = self._wordings.of(conversation.language), self._festival(), self._clock()
        document = linked(f"film_{digest}", festival.knowledge.films)
        if place.user is None or place.user != place.chat:
            answer = said("star-in-private", wording)
        elif document is None:
            answer = said("star-what", wording, title=festival.knowledge.example)
        else:
            starring = Starring(self._store, festival, festival.guide(wording, now))
            change = starring.unstar if off else starring.star
            answer = await _or_away(change(place.user, "", (document,)), wording)
        return self._reply(answer, conversation, now)

    async def spoken(self, before: Conversation, after: Conversation, place: Place) -> None:
        """Lets what somebody is owed be said in the language that they went over to, if they did."""
        if after.language and after.language != before.language and place.user and place.user == place.chat:
            with suppress(StorageUnavailable):
                await self._store.speak(place.user, after.language)

    def _reply(self, answer: Answer, conversation: Conversation, now: datetime) -> Reply:
        films = self._festival().knowledge.films
        told = tuple(path for path, film in films.items() if film.title in answer.films)
        kept = {"films": told} if told else {}
        return Reply(answer, conversation.model_copy(update={"choices": answer.choices, "at": now} | kept))

    async def _answer(self, name: str, rest: str, conversation: Conversation, place: Place, guide: Guide) -> Answer:
        person = place.user
        if person is None or person != place.chat:
            return said("star-in-private", guide.wording)
        if name == "forgetme":
            return await self._forget(person, rest, guide.wording)
        if name == "mine":
            return mine(await self._store.of_person(person), guide)
        starring = Starring(self._store, self._festival(), guide)
        if name == "star":
            return await starring.star(person, rest, conversation.films)
        return await starring.unstar(person, rest, conversation.films)

    async def _forget(self, person: int, rest: str, wording: Wording) -> Answer:
        if rest == NO:
            return said("forget-kept", wording)
        if rest != YES:
            return forget_sure(wording)
        await forget_person(self._database, person)
        self._memory.forget_person(person)
        return said("forget-done", wording)


async def _or_away(answer: Awaitable[Answer], wording: Wording) -> Answer:
    """Gives an answer, or says that the list cannot be got at."""
    try:
        return await answer
    except StorageUnavailable:
        return said("storage-away", wording)
