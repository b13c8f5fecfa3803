"""Receives the updates that Telegram delivers by HTTP."""

from __future__ import annotations

import asyncio
import hmac
import json
from functools import partial
from typing import Any

from aiohttp import web

from bot.telegram.receiving.intake import ALLOWED_UPDATES, Intake
from bot.telegram.receiving.reading import is_update

PATH = "/telegram"
SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"
CONNECTIONS = 40
"""Deliveries at once; each ends as soon as its update is written down."""


class Webhook:
    """Takes what Telegram delivers, if it knows the secret.

    Args:
        intake: what takes the updates.
        address: where Telegram reaches this server; `PATH` is added unless it is there.
        secret: what Telegram must say with each delivery.
    """

    def __init__(self, intake: Intake, address: str, secret: str) -> None:
        self._intake = intake
        self._address = address if address.endswith(PATH) else f"{address}{PATH}"
        self._secret = secret

    def routes(self) -> list[web.RouteDef]:
        """Gives the route to be served."""
        return [web.post(PATH, self._delivered)]

    async def run(self) -> None:
        """Lets Telegram deliver until cancelled; then finishes what was taken.

        Telegram keeps what comes meanwhile: for the next start, or for another copy of the bot.

        Raises:
            SettingsError: Telegram does not accept the token.
        """
        bot = self._intake.application.bot
        register = partial(
            bot.set_webhook,
            self._address,
            secret_token=self._secret,
            allowed_updates=ALLOWED_UPDATES,
            max_connections=CONNECTIONS,
        )
        try:
            await self._intake.start(register)
            await asyncio.Event().wait()
        finally:
            await self._intake.stop()

    async def _delivered(self, request: web.Request) -> web.Response:
        """Takes one update; only when it can no longer be lost is it confirmed."""
        said = request.headers.get(SECRET_HEADER, "")
        if not hmac.compare_digest(said.encode(errors="surrogateescape"), self._secret.encode()):
            return web.Response(status=403, text="not Telegram\n")
        if not self._intake.open:
            return web.Response(status=503, text="stopping\n")
        content = _json(await request.read())
        if not is_update(content):
            return web.Response(status=400, text="not an update\n")
        await self._intake.take([content])
        return web.Response()


def _json(body: bytes) -> Any:  # noqa: ANN401 - whatever somebody sends
    try:
        return json.loads(body)
    except (ValueError, RecursionError):
        return None
