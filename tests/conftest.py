"""Fixtures that several test modules share."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from index.embedding import Embedder, load_embedder
from index.settings import DEFAULT_MODEL, IndexSettings
from tests.postgres import NoServer, Server, new_database, postgres_server

if TYPE_CHECKING:
    from bot.assistant.assistant import Assistant
    from bot.settings import BotSettings
    from bot.storage.database import Database
    from tests.bot_api import BotApi

os.environ["HF_HUB_OFFLINE"] = "1"  # read when huggingface_hub is first imported


@pytest.fixture(scope="session")
def shared_dir(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An index folder with room for private ones, which share its converted models."""
    return tmp_path_factory.mktemp("shared")


@pytest.fixture(scope="session")
def model_cache(shared_dir: Path) -> Path:
    """A folder for converted models, shared by the whole run so that each is converted once."""
    folder = shared_dir / "models"
    folder.mkdir()
    return folder


@pytest.fixture
def index_dir(shared_dir: Path, tmp_path: Path) -> Path:
    """An index folder of the test's own, not made yet, whose models are those of `model_cache`."""
    return shared_dir / "private" / tmp_path.name


@pytest.fixture(scope="session")
def postgres_process() -> Iterator[Server]:
    """A PostgreSQL server of the run's own; without one its tests are skipped, which says why."""
    try:
        with postgres_server() as server:
            yield server
    except NoServer as reason:
        pytest.skip(f"no PostgreSQL: {reason}")


@pytest.fixture(scope="session")
def postgres(postgres_process: Server) -> str:
    """The address of the server, without a database."""
    return postgres_process.address


@pytest.fixture(params=["sqlite", "postgresql"])
async def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of an empty database, of each kind in turn."""
    if request.param == "sqlite":
        return f"sqlite+aiosqlite:///{tmp_path}/deep/bot.db"
    return await new_database(request.getfixturevalue("postgres"))


@pytest.fixture
async def database(database_url: str) -> AsyncIterator[Database]:
    """An open and empty database, of each kind in turn."""
    from bot.storage.database import Database

    database = Database(database_url)
    await database.open()
    yield database
    await database.close()


@pytest.fixture
def api() -> BotApi:
    """What stands for Telegram."""
    from tests.bot_api import BotApi

    return BotApi()


@pytest.fixture
def address(api: BotApi) -> Iterator[str]:
    """Where `api` is served over HTTP."""
    from tests.bot_api_server import served

    with served(api) as url:
        yield url


@pytest.fixture(scope="session")
def embedder(model_cache: Path) -> Embedder:
    """The default model, on whatever runs it fastest here."""
    settings = IndexSettings(embedding_model=DEFAULT_MODEL, embedding_device="cpu", embedding_backend="auto")
    return load_embedder(settings, model_cache)


@pytest.fixture(scope="session")
def assistant_settings(shared_dir: Path, model_cache: Path) -> BotSettings:
    """Settings for the sample corpus with the default model, whatever the environment says."""
    from bot.settings import BotSettings

    defaults = {name: field.default for name, field in BotSettings.model_fields.items()}
    folders = {"corpus_dir": Path(__file__).parents[1] / "corpus", "index_dir": shared_dir}
    return BotSettings.model_validate(defaults | folders)


@pytest.fixture(scope="session")
def assistant(assistant_settings: BotSettings) -> Assistant:
    """The real assistant on the sample corpus, indexed once in a run."""
    from bot.assembly import load_assistant
    from index.build import ensure_index

    ensure_index(assistant_settings)
    return load_assistant(assistant_settings)
