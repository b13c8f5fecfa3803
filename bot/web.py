"""What the bot serves over HTTP, for as long as a block lasts: its health, its figures, and Telegram's deliveries."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import asynccontextmanager

from aiohttp import web

from bot.measures import Measures
from index.errors import SettingsError

LARGEST_BODY = 512 * 1024
"""Bytes; a message of 4,096 characters that replies to such a one has 70,000, with its letters as `\\u00e4`."""
STOP_WITHIN_SECONDS = 1
"""Time for requests under way when the server stops; each of them is short."""


@asynccontextmanager
async def serving(routes: Iterable[web.RouteDef], port: int, setting: str) -> AsyncIterator[None]:
    """Serves on a port of all addresses.

    Args:
        routes: what is served.
        port: 0 for any that is free.
        setting: which setting the port is from.

    Raises:
        SettingsError: the port cannot be used.
    """
    application = web.Application(client_max_size=LARGEST_BODY)
    application.add_routes(routes)
    runner = web.AppRunner(application, access_log=None, shutdown_timeout=STOP_WITHIN_SECONDS)
    await runner.setup()
    try:
        try:
            await web.TCPSite(runner, port=port, reuse_address=True).start()
        except OSError as error:
            raise SettingsError(f"{setting}: port {port} cannot be served ({error.strerror}); name another") from None
        yield
    finally:
        await runner.cleanup()


def health_routes(ready: Callable[[], str | None], measures: Measures | None = None) -> list[web.RouteDef]:
    """Gives `GET /healthz`, `GET /readyz` and, with measures, `GET /metrics`.

    Args:
        ready: gives why no question can be taken now, or None when it can.
        measures: what is shown as figures.
    """

    async def healthz(request: web.Request) -> web.Response:
        return web.Response(text="alive\n")

    async def readyz(request: web.Request) -> web.Response:
        reason = ready()
        return web.Response(text=f"{reason or 'ready'}\n", status=503 if reason else 200)

    async def metrics(request: web.Request) -> web.Response:
        assert measures is not None
        return web.Response(body=measures.text(), headers={"Content-Type": measures.content_type})

    routes = [web.get("/healthz", healthz), web.get("/readyz", readyz)]
    return [*routes, web.get("/metrics", metrics)] if measures else routes
