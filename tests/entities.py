"""What Telegram demands of a message's text and entities, checked in UTF-16 code units."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations
from typing import Any

LETTERS = {"bold", "italic", "underline", "strikethrough", "spoiler"}
QUOTES = {"blockquote", "expandable_blockquote"}
KNOWN = LETTERS | QUOTES | {"date_time", "text_link", "code", "pre"}


def units_of(text: str) -> list[int]:
    """Gives the UTF-16 code units of a text."""
    raw = text.encode("utf-16-le")
    return [int.from_bytes(raw[place : place + 2], "little") for place in range(0, len(raw), 2)]


def slice_of(text: str, entity: Mapping[str, Any]) -> str:
    """Gives the text that an entity covers."""
    raw = text.encode("utf-16-le")
    return raw[2 * entity["offset"] : 2 * (entity["offset"] + entity["length"])].decode("utf-16-le")


def complaints(text: str, entities: Sequence[Mapping[str, Any]]) -> list[str]:
    """Gives everything for which Telegram would refuse or change a message; nothing if all is well."""
    units = units_of(text)
    found: list[str] = []
    if not text.strip():
        found.append("message text is empty")
    if text != text.strip():
        found.append("message text would be trimmed")
    if len(units) > 4096:
        found.append("message is too long")
    if len(entities) > 100:
        found.append("too many entities")
    for entity in entities:
        found += _complaints_about(units, entity)
    for one, other in combinations(entities, 2):
        found += _complaints_about_pair(one, other)
    return found


def _complaints_about(units: list[int], entity: Mapping[str, Any]) -> list[str]:
    kind, start, length = entity["type"], entity["offset"], entity["length"]
    if kind not in KNOWN:
        return [f"unknown entity {kind}"]
    if start < 0 or length <= 0 or start + length > len(units):
        return [f"{kind} at {start}+{length} is outside of {len(units)} units"]
    if kind == "date_time" and not (isinstance(entity.get("unix_time"), int) and entity["unix_time"] > 0):
        return ["date_time without a time"]
    inside_pairs = [
        f"{kind} begins or ends inside the pair at {place}"
        for place in (start, start + length)
        if place < len(units) and 0xDC00 <= units[place] <= 0xDFFF
    ]
    covered = units[start : start + length]
    blank = all(unit < 0x80 and chr(unit).isspace() for unit in covered)
    return inside_pairs + ([f"{kind} covers nothing to be seen"] if blank else [])


def _complaints_about_pair(one: Mapping[str, Any], other: Mapping[str, Any]) -> list[str]:
    first, second = sorted((one, other), key=lambda entity: (entity["offset"], -entity["length"]))
    first_end = first["offset"] + first["length"]
    second_end = second["offset"] + second["length"]
    if second["offset"] >= first_end:
        return []
    kinds = {one["type"], other["type"]}
    if second_end > first_end:
        return [f"{kinds} overlap"]
    if kinds <= QUOTES:
        return ["a quotation inside a quotation"]
    if one["type"] == other["type"]:
        return [f"{one['type']} twice over the same text"]
    return [] if kinds & LETTERS else [f"{kinds} cannot contain each other"]
