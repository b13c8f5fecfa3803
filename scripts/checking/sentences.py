"""What the Fluent files hold, and what the code says of it.

Code names a message in the first argument of `text`, `runs`, `said` or `say`. Where that is no literal, the module
lists all that it may be in a tuple called `MESSAGES`.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Mapping, Sequence
from importlib import import_module
from pathlib import Path
from typing import NamedTuple

from fluent.syntax import FluentParser
from fluent.syntax import ast as fluent
from fluent.syntax.visitor import Visitor

from bot.assistant.answers import Language

_SAYING = frozenset({"text", "runs", "said", "say"})


class Said(NamedTuple):
    """A message that code says at a place, with the values that it gives; `message` is None if it is no literal."""

    place: str
    message: str | None
    values: frozenset[str] | None


class _Variables(Visitor):
    """Collects the variables that a message uses."""

    def __init__(self) -> None:
        super().__init__()
        self.names: set[str] = set()

    def visit_VariableReference(self, node: fluent.VariableReference) -> None:
        self.names.add(node.id.name)


def messages_of(path: Path) -> dict[str, frozenset[str]]:
    """Gives the messages of a Fluent file and the variables of each.

    Raises:
        ValueError: something in it is no message, or a message stands in it twice.
    """
    found: dict[str, frozenset[str]] = {}
    for entry in FluentParser().parse(path.read_text(encoding="utf-8")).body:
        if isinstance(entry, fluent.Junk):
            raise ValueError(f"{path.name}: not to be read: {(entry.content or '').splitlines()[0]}")
        if isinstance(entry, fluent.Message):
            if entry.id.name in found:
                raise ValueError(f"{path.name}: {entry.id.name} stands there twice")
            variables = _Variables()
            variables.visit(entry)
            found[entry.id.name] = frozenset(variables.names)
    return found


def differences(texts: Mapping[Language, Mapping[str, frozenset[str]]]) -> list[str]:
    """Says which message one language lacks, and which uses other variables than in the first language."""
    (first, model), *others = texts.items()
    findings = []
    for language, messages in others:
        findings += [f"{language}.ftl: {name} is missing" for name in model.keys() - messages.keys()]
        findings += [f"{first}.ftl: {name} is missing" for name in messages.keys() - model.keys()]
        findings += [
            f"{language}.ftl: {name} uses {_listed(messages[name])}, in {first}.ftl {_listed(model[name])}"
            for name in model.keys() & messages.keys()
            if model[name] != messages[name]
        ]
    return sorted(findings)


def unsaid(said: Sequence[Said], declared: Iterable[str], messages: Mapping[str, frozenset[str]]) -> list[str]:
    """Says which message the code names although there is none, which is given wrong values, and which nobody says."""
    findings = []
    listed = set(declared)
    for place, message, values in said:
        if message is not None and message not in messages:
            findings.append(f"{place}: no message {message}")
        elif message is not None and values is not None and values != messages[message]:
            findings.append(f"{place}: {message} is given {_listed(values)}, it uses {_listed(messages[message])}")
    findings += [f"MESSAGES: no message {name}" for name in listed - messages.keys()]
    used = listed | {message for _, message, _ in said if message}
    findings += [f"{name} is said nowhere" for name in messages.keys() - used]
    return sorted(findings)


def ungiven(said: Sequence[Said], listed: Iterable[str], messages: Mapping[str, frozenset[str]]) -> list[str]:
    """Says which message that a module lists uses what nothing in it gives that may say it.

    `said` is what the module says, `listed` its `MESSAGES`; a module that only lists what others say is not judged.
    """
    given = [one.values for one in said if one.message is None]
    if not given or None in given:
        return []
    place = said[0].place.partition(":")[0]
    unnamed = sorted(set(listed) & messages.keys() - {one.message for one in said})
    return [
        f"{place}: {name} uses {_listed(messages[name])}, which nothing there gives"
        for name in unnamed
        if not any(messages[name] <= (values or frozenset()) for values in given)
    ]


def said_in(path: Path) -> Iterator[Said]:
    """Gives what a module says, in order."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and _name_of(node.func) in _SAYING and node.args:
            values = None if any(word.arg is None for word in node.keywords) else {word.arg for word in node.keywords}
            given = None if values is None else frozenset(filter(None, values))
            for message in _messages(node.args[0]):
                yield Said(f"{path.name}:{node.lineno}", message, given)


def declared_in(root: Path, path: Path) -> Sequence[str]:
    """Gives what a module says besides literals.

    Raises:
        ValueError: it says something that is no literal, and has no `MESSAGES`.
    """
    names = ".".join(path.relative_to(root).with_suffix("").parts)
    if "MESSAGES" in path.read_text(encoding="utf-8"):
        return tuple(getattr(import_module(names), "MESSAGES", ()))
    if any(said.message is None for said in said_in(path)) and path.name not in ("wording.py",):
        raise ValueError(f"{names} says what is no literal: list it in MESSAGES")
    return ()


def _messages(node: ast.expr) -> list[str | None]:
    """Gives the literals that an expression may be; None for anything else."""
    if isinstance(node, ast.Constant):
        return [node.value] if isinstance(node.value, str) else []
    if isinstance(node, ast.IfExp):
        return [*_messages(node.body), *_messages(node.orelse)]
    return [None]


def _name_of(function: ast.expr) -> str:
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def _listed(names: Iterable[str]) -> str:
    return ", ".join(f"${name}" for name in sorted(names)) or "nothing"
