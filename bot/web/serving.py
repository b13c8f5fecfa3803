"""Serves routes over HTTP, for as long as a block lasts."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager

from aiohttp import web

from index.errors import SettingsError

LARGEST_BODY = 64 * 1024
"""Bytes; an update of Telegram is far smaller, since messages end at 4,096 characters."""
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
