"""What a platform and a monitor ask a running bot."""

from __future__ import annotations

from collections.abc import Callable

from aiohttp import web

from bot.measures import Measures


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
