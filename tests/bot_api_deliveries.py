"""Delivers a `BotApi`'s updates to the bot's webhook, as Telegram does: each chat's in order, until confirmed."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from http.client import HTTPConnection, HTTPException
from urllib.parse import urlsplit

from tests.bot_api import BotApi, Params, chat_of

AGAIN_AFTER_SECONDS = 0.1


class Deliveries:
    """The threads that deliver."""

    def __init__(self, api: BotApi) -> None:
        self._api = api
        self._busy: set[int] = set()
        self._ended = False

    def end(self) -> None:
        with self._api.changed:
            self._ended = True
            self._api.changed.notify_all()

    def run(self) -> None:
        with ExitStack() as stack:
            open_ones: dict[str, HTTPConnection] = {}
            while taken := self._take():
                webhook, update = taken
                parts = urlsplit(webhook["url"])
                if parts.netloc not in open_ones:
                    connection = HTTPConnection(str(parts.hostname), parts.port, timeout=30)
                    open_ones[parts.netloc] = stack.enter_context(closing(connection))
                if self._post(open_ones[parts.netloc], parts.path, webhook["secret_token"], update):
                    self._api.delivered(update)
                else:
                    threading.Event().wait(AGAIN_AFTER_SECONDS)
                with self._api.changed:
                    self._busy.discard(chat_of(update))
                    self._api.changed.notify_all()

    def _take(self) -> tuple[Params, Params] | None:
        with self._api.changed:
            while not self._ended:
                taken = self._api.next_delivery(self._busy)
                if taken:
                    self._busy.add(chat_of(taken[1]))
                    return taken
                self._api.changed.wait(1)
        return None

    def _post(self, connection: HTTPConnection, path: str, secret: str, update: Params) -> bool:
        headers = {"Content-Type": "application/json", "X-Telegram-Bot-Api-Secret-Token": secret}
        try:
            connection.request("POST", path, json.dumps(update), headers)
            response = connection.getresponse()
            response.read()
        except (OSError, HTTPException):
            connection.close()
            return False
        return response.status == 200


@contextmanager
def delivering(api: BotApi, connections: int = 8) -> Iterator[None]:
    """Delivers for as long as the block lasts, whenever the bot has set a webhook."""
    deliveries = Deliveries(api)
    threads = [threading.Thread(target=deliveries.run, daemon=True) for _ in range(connections)]
    for thread in threads:
        thread.start()
    try:
        yield
    finally:
        deliveries.end()
        for thread in threads:
            thread.join()
