"""Carries requests to a `BotApi`: by HTTP on 127.0.0.1, or in the place of the library's own requests."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from email import message_from_bytes
from email.policy import HTTP
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qsl, urlsplit

from telegram.error import NetworkError
from telegram.request import BaseRequest, RequestData

from tests.bot_api import BotApi, Dropped, Params


def _token_and_method(url: str) -> tuple[str, str]:
    token, _, method = urlsplit(url).path.removeprefix("/bot").partition("/")
    return token, method


def _parts(content_type: str, body: bytes) -> Params:
    """Gives the fields of a form, files as pairs of name and content."""
    form = message_from_bytes(f"Content-Type: {content_type}\r\n\r\n".encode() + body, policy=HTTP)
    params: Params = {}
    for part in form.walk():
        content = part.get_payload(decode=True)
        if isinstance(content, bytes):
            name = str(part.get_param("name", header="content-disposition"))
            params[name] = (part.get_filename(), content) if part.get_filename() else content.decode()
    return params


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False
    request_queue_size = 128  # the bot opens many connections at once, and five would be let wait

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that goes away in the middle is no news."""


@contextmanager
def served(api: BotApi) -> Iterator[str]:
    """Serves a Bot API on a free port of 127.0.0.1 and gives its address."""

    class Requests(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
            if self.headers.get_content_type() == "application/json":
                params: Params = json.loads(body)
            elif self.headers.get_content_type() == "multipart/form-data":
                params = _parts(self.headers["Content-Type"], body)
            else:
                params = dict(parse_qsl(body.decode(), keep_blank_values=True))
            try:
                status, answer = api.call(*_token_and_method(self.path), params)
            except Dropped:
                self.close_connection = True
                return
            raw = json.dumps(answer).encode()
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(raw)))
            self.end_headers()
            self.wfile.write(raw)

        def log_message(self, format: str, *args: object) -> None:
            """Says nothing."""

    server = _Server(("127.0.0.1", 0), Requests)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


class Wire(BaseRequest):
    """Stands in for HTTP inside the process: each request is carried out at once by a `BotApi`."""

    def __init__(self, api: BotApi) -> None:
        self._api = api

    @property
    def read_timeout(self) -> float:
        return 5

    async def initialize(self) -> None:
        """Does nothing."""

    async def shutdown(self) -> None:
        """Does nothing."""

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        *timeouts: object,
        **named: object,
    ) -> tuple[int, bytes]:
        params: Params = dict(request_data.json_parameters) if request_data else {}
        if request_data and request_data.contains_files:
            files = request_data.multipart_data or {}
            params |= {name: (filename, content) for name, (filename, content, _) in files.items()}
        try:
            status, answer = self._api.call(*_token_and_method(url), params)
        except Dropped:
            raise NetworkError("dropped") from None
        return status, json.dumps(answer).encode()
