"""The rooms of the house: who may import whom, and what may happen when a module is imported."""

from __future__ import annotations

import ast
import tomllib
from collections.abc import Iterator
from functools import cache
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
ECHO_BOT = "scripts.benchmarking.crowd.echo_bot"  # what the bot is measured against
ROOMS = {
    "faiss": ("index.vectors", "index.few_vectors"),
    "bm25s": ("index.lexical",),
    "sentence_transformers": (
        "index.embedders.torch_backend",
        "index.embedders.conversion",
        "index.searching.reranking",
    ),
    "openvino": ("index.embedders.openvino_backend", "index.embedders.graph", "index.embedders.conversion"),
    "telegram": ("bot.telegram", ECHO_BOT),
    "sqlalchemy": ("bot.storage",),
    "aiolimiter": ("bot.telegram.sending.limits", "bot.telegram.receiving.patience"),
    "tenacity": ("bot.telegram.sending.sender", "bot.storage.engines"),
    "aiohttp": (
        "bot.web",
        "bot.telegram.receiving.webhook",
        "bot.telegram.sending.requests",
        "scripts.benchmarking.crowd.api",
    ),
    "yarl": ("bot.telegram.sending.requests",),
    "prometheus_client": ("bot.measures",),
    "alembic": ("bot.storage",),
    "asyncpg": ("bot.storage",),
    "icalendar": ("bot.watchlist.calendars",),
    "matplotlib": ("scripts.printing",),
    "segno": ("scripts.printing",),
    "fluent": ("bot.assistant.wording", "scripts.checking.sentences"),
    "lingua": ("bot.assistant.talk.language", "bot.assistant.talk.foreign"),
}
HEAVY = {
    "torch",
    "faiss",
    "openvino",
    "sentence_transformers",
    "transformers",
    "dateparser",
    "lingua",
    "bm25s",
    "matplotlib",
}
FOUNDATION = {"index.errors", "index.models", "index.settings"}
LAYERS = (
    "index",
    "bot.settings",
    "bot.assistant",
    "bot.watchlist",
    "bot.storage",
    "bot.worker",
    "bot.telegram",
    "bot.service",
    "bot.__main__",
)
TELEGRAM = ("telegram", "bot.telegram", "bot.service", "bot.__main__")
COMMANDS = [
    "bot.__main__",
    *sorted(f"scripts.{p.stem}" for p in (ROOT / "scripts").glob("*.py") if "import argparse" in p.read_text("utf-8")),
]
STANDARD = {"__future__", "argparse", "asyncio", "collections", "contextlib", "datetime", "json", "logging", "pathlib"}
STANDARD |= {"re", "signal", "sys", "typing"}


def modules() -> list[str]:
    paths = [path for room in ("index", "bot", "scripts") for path in (ROOT / room).rglob("*.py")]
    return sorted(".".join(path.relative_to(ROOT).with_suffix("").parts) for path in paths)


@cache
def tree_of(module: str) -> ast.Module:
    return ast.parse((ROOT / f"{module.replace('.', '/')}.py").read_text("utf-8"))


def imported(nodes: Iterator[ast.AST] | list[ast.stmt]) -> set[str]:
    """Gives the modules that import statements name; `from a import b` names `a`."""
    names: set[str] = set()
    for node in nodes:
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports name the whole path"
            names.add(node.module or "")
    return names


def at_import(module: str) -> set[str]:
    """Gives what is imported as soon as the module is: not inside functions, not for types only."""
    return imported(tree_of(module).body)


def anywhere(module: str) -> set[str]:
    return imported(ast.walk(tree_of(module)))


def within(name: str, rooms: tuple[str, ...]) -> bool:
    return any(name == room or name.startswith(f"{room}.") for room in rooms)


def layer_of(module: str) -> int:
    """Gives how high a module of the bot stands; what has no layer of its own is as high as the worker."""
    found = [number for number, room in enumerate(LAYERS) if within(module, (room,))]
    return found[0] if found else LAYERS.index("bot.worker")


@pytest.mark.parametrize("library", ROOMS)
def test_a_library_has_one_room(library: str) -> None:
    users = {module for module in modules() if any(within(name, (library,)) for name in anywhere(module))}
    assert {user for user in users if not within(user, ROOMS[library])} == set()


def test_the_library_knows_nothing_of_the_bot() -> None:
    for module in modules():
        if within(module, ("index",)):
            assert not [name for name in anywhere(module) if within(name, ("bot", "scripts", "tests"))], module


def test_the_foundation_rests_on_itself() -> None:
    for module in FOUNDATION:
        assert {name for name in anywhere(module) if within(name, ("index",))} <= FOUNDATION, module


def test_no_import_of_the_bot_points_upwards() -> None:
    for module in modules():
        if within(module, ("bot",)):
            above = [n for n in anywhere(module) if within(n, ("bot",)) and layer_of(n) > layer_of(module)]
            assert not above, module
            assert not [name for name in anywhere(module) if within(name, ("scripts", "tests"))], module


def test_no_other_room_knows_what_leans_on_the_chat() -> None:
    rooms = tuple(f"bot.assistant.{room}" for room in ("facts", "lists", "showings", "quoting", "talk", "times"))
    for module in modules():
        if within(module, rooms):
            assert not [name for name in anywhere(module) if within(name, ("bot.assistant.following",))], module


def test_scripts_know_nothing_of_telegram_and_nobody_imports_them() -> None:
    for module in modules():
        names = anywhere(module)
        if within(module, ("scripts",)) and module != ECHO_BOT:
            assert not [
                name for name in names if within(name, ("telegram", "bot.telegram", "bot.service", "bot.__main__"))
            ], module
        else:
            assert not [name for name in names if within(name, ("scripts",))], module


def test_no_two_modules_import_each_other() -> None:
    graph = {module: anywhere(module) & set(modules()) for module in modules()}
    assert list(TopologicalSorter(graph).static_order())  # raises when there is a cycle


def test_what_is_installed_has_all_modules_and_all_that_they_read() -> None:
    told = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["setuptools"]
    files = (path for room in ("index", "bot", "scripts") for path in (ROOT / room).rglob("*.*") if path.is_file())
    for path in (path.relative_to(ROOT) for path in files if path.suffix != ".pyc"):
        package = next(name for name in map(".".join, (one.parts for one in path.parents)) if name in told["packages"])
        inside = path.relative_to(package.replace(".", "/"))
        read = any(inside.match(pattern) for pattern in told["package-data"].get(package, ()))
        assert read or inside.parts == (path.name,), path
        assert read or path.suffix == ".py", path


def test_heavy_libraries_are_imported_where_they_are_used() -> None:
    for module in modules():
        assert not {name.partition(".")[0] for name in at_import(module)} & HEAVY, module


@pytest.mark.parametrize("command", COMMANDS)
def test_importing_a_command_loads_and_does_nothing(command: str) -> None:
    light = {name for name in at_import(command) if name.partition(".")[0] not in STANDARD}
    assert light <= {"index.errors", "bot.reporting"}
    for statement in tree_of(command).body:
        if isinstance(statement, ast.Assign):
            assert not isinstance(statement.value, ast.Call) or "getLogger" in ast.unparse(statement)
        elif isinstance(statement, ast.If):
            assert ast.unparse(statement.test) in ("TYPE_CHECKING", "__name__ == '__main__'")
        elif isinstance(statement, ast.Expr):
            assert isinstance(statement.value, ast.Constant), "only the docstring"
        else:
            assert isinstance(statement, ast.Import | ast.ImportFrom | ast.FunctionDef | ast.AsyncFunctionDef)
