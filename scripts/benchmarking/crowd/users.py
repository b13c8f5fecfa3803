"""What the users of a bot do: each asks, waits for the answer, and asks again."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Sequence
from typing import NamedTuple

from scripts.benchmarking.crowd.api import Api
from scripts.benchmarking.crowd.bots import BotFailed

USERS = 64
PATIENCE_SECONDS = 60


class Waited(NamedTuple):
    """How many answers a second all users together got, and the seconds that each waited."""

    rate: float
    seconds: list[float]


async def ask_together(api: Api, questions: Sequence[str], users: int = USERS) -> Waited:
    """Lets all users at once ask their share of the questions, one after the other.

    Raises:
        BotFailed: an answer did not come.
    """
    shares = [questions[user::users] for user in range(users)]
    start = time.perf_counter()
    waited = await asyncio.gather(*(_ask(api, 1000 + user, share) for user, share in enumerate(shares)))
    return Waited(len(questions) / (time.perf_counter() - start), [one for own in waited for one in own])


async def _ask(api: Api, chat: int, questions: Sequence[str]) -> list[float]:
    waited: list[float] = []
    for question in questions:
        try:
            seconds, _ = await asyncio.wait_for(api.ask(chat, question), PATIENCE_SECONDS)
        except TimeoutError:
            raise BotFailed(f"no answer came to {question!r}") from None
        waited.append(seconds)
    return waited
