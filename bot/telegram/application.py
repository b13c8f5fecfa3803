"""Builds the Telegram application from settings, without touching the network."""

from __future__ import annotations

import os
from collections.abc import Callable

from telegram.ext import ApplicationBuilder
from telegram.request import BaseRequest

from bot.telegram.handlers import BotApplication, Handlers
from bot.telegram.receiving.ordering import OrderedByChat
from bot.telegram.receiving.patience import Patience
from bot.telegram.sending.limits import Limits
from bot.telegram.sending.requests import Requests
from bot.telegram.sending.sender import Sender

CONNECTIONS = 64
"""Connections kept to Telegram: more than a second's worth of messages (30) with their typing signs."""


def build_application(
    token: str,
    api_url: str,
    handlers: Handlers,
    request: BaseRequest | None = None,
    limits: Limits | None = None,
    patience: Patience | None = None,
    finished: Callable[[int], None] = lambda update_id: None,
) -> BotApplication:
    """Gives the application, ready to be run.

    Args:
        token: the bot's token.
        api_url: the Bot API server, without a slash at its end.
        handlers: what it does with updates.
        request: carries all requests, in place of HTTP.
        limits: how much may be sent; Telegram's own limits if None.
        patience: how much one person may ask.
        finished: is told the id of each update with which the bot is done.
    """
    os.environ.setdefault("PTB_TIMEDELTA", "true")  # the library's way to its future: times as timedelta
    application = (
        ApplicationBuilder()
        .token(token)
        .base_url(f"{api_url}/bot")
        .base_file_url(f"{api_url}/file/bot")
        .request(request or Requests(CONNECTIONS))
        .get_updates_request(request or Requests(1))
        .rate_limiter(Sender(limits or Limits(), handlers.measures))
        .concurrent_updates(OrderedByChat(handlers, patience or Patience(), finished))
        .updater(None)
        .job_queue(None)
        .build()
    )
    handlers.register(application)
    return application
