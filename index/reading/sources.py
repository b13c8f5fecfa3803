"""The files of a corpus folder as they are on disk: their bytes, their text, and the digest of them all."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from index.models import Finding
from index.reading.findings import FileFindings, nearest, quoted
from index.reading.lines import lines_of, with_plain_ends

NAMES = ("reviews", "faq", "screenings.csv", "venues.csv")
"""What a corpus folder holds."""
ALIKE = 75
"""A name this much like one of them, of 100, was meant as it."""
_TAGS = "a|b|blockquote|br|code|div|em|font|h[1-6]|hr|i|img|li|ol|p|small|span|strong|sub|sup|table|t[dhr]|u|ul"
_MARKS = (
    (re.compile(r"(?<!\S)\S*[\u00ad\u200b\u2060\ufeff]\S*"), "holds a character that nobody sees; write the word anew"),
    (
        re.compile(r"(?<![^\W\d_])[^\W\d_]{2,}-$"),
        "is parted at the end of its line, and so not found; write the word in one",
    ),
    (re.compile(r"(?<!\S)\S*(?:\ufffd|[ÃÂ][\u0080-\u00bf])\S*"), "has lost a letter; write it anew, and save as UTF-8"),
    (
        re.compile(
            r"(?<![\w*])(\*{1,3})(?=[^\s*])[^*\n]*(?<=\S)\1(?![\w*])|(?<!\w)__(?=\S)[^_\n]+__(?!\w)"
            r"|!?\[[^\[\]\n]+\]\([^()\s]+\)|`[^`\n]+`|^(?:\|.*\||-{3,})$"
        ),
        "is Markdown, of which the marks are shown; write plain text",
    ),
    (
        re.compile(r"(?<!\S)\S*(?:[.,;!?”\"]|[^\W\d]{3})(?:\[\d{1,2}\]|[¹²³\u2074-\u2079†]|(?<=[.,;!?”\"])\*(?!\S))"),
        "has the mark of a footnote, which is shown; delete it",
    ),
    (
        re.compile(rf"</?(?:{_TAGS})(?:\s[^<>\n]*)?/?>|&(?:[a-z]{{2,8}}|#\d{{2,6}});", re.IGNORECASE),
        "is HTML, which is shown as it stands; write plain text",
    ),
)


class Source(NamedTuple):
    """A corpus file as it is on disk; `text` is None when it is not text."""

    path: str
    content: bytes
    text: str | None


def sources_in(folder: Path, room: str, suffix: str, findings: list[Finding]) -> list[Source]:
    """Gives the files of a folder's room, by name; what is no such file is a finding."""
    if not (folder / room).is_dir():
        return []
    sources: list[Source] = []
    for file in sorted((folder / room).iterdir(), key=lambda file: file.name):
        if _is_leftover(file.name):
            continue
        if other := _kind_of(file) or ("" if file.suffix.lower() == suffix else f"no {suffix} file"):
            message = f"{other}, so it is not read; save texts as {room}/*{suffix} or move it elsewhere"
            findings.append(Finding(path=_shown(file, folder), line=0, level="warning", message=message))
        elif source := source_at(folder, file, findings):
            sources.append(source)
    return sources


def misnamed_in(folder: Path) -> list[Finding]:
    """A warning for whatever is named nearly as one of the things that a corpus folder holds, but is not read."""
    findings: list[Finding] = []
    for file in sorted(folder.iterdir(), key=lambda file: file.name):
        close = nearest(file.name, NAMES)
        if file.name in NAMES or _is_leftover(file.name) or close is None or close[1] < ALIKE:
            continue
        meant = folder / close[0]
        if not (meant.exists() and meant.samefile(file)):  # where capitals do not matter, it is read
            message = f"not read; rename it to {close[0]!r} or move it elsewhere"
            findings.append(Finding(path=_shown(file, folder), line=0, level="warning", message=message))
    return findings


def _is_leftover(name: str) -> bool:
    """Whether the file is what an editor or a file browser leaves behind."""
    return name.startswith((".", "#", "~")) or name.endswith(("~", ".swp", ".swo", ".bak", ".tmp"))


def _kind_of(file: Path) -> str:
    """What is there in place of a file, nothing where it is one, or where there is none."""
    if file.is_dir():
        return "a folder"
    return "no ordinary file" if file.exists() and not file.is_file() else ""


def _shown(file: Path, folder: Path) -> str:
    r"""The path in the folder as messages show it: bytes of names that are not UTF-8 as `\xf6`."""
    return os.fsencode(file.relative_to(folder).as_posix()).decode("utf-8", "backslashreplace")


def source_at(folder: Path, file: Path, findings: list[Finding]) -> Source | None:
    """The file, or None when there is none; one that cannot be read as text is an error finding."""
    path = _shown(file, folder)
    report = FileFindings(path)
    source: Source | None = None
    try:
        if path != file.relative_to(folder).as_posix():
            report.error(0, "its name is not UTF-8; rename it, best with plain letters")
        elif other := _kind_of(file):  # to open a pipe would be to wait for ever
            report.error(0, f"{other}, so it is not read; put a text in its place or delete it")
        else:
            content = file.read_bytes()
            source = Source(path, content, _decoded(content, report))
    except FileNotFoundError:
        if file.is_symlink():
            report.error(0, "a link to a file that does not exist; mend or delete it")
    except OSError as error:
        report.error(0, f"cannot be opened ({error.strerror}); make it a file that everyone may read")
    findings += report.all
    return source


def _decoded(content: bytes, findings: FileFindings) -> str | None:
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        byte, line = content[error.start], _line_at(content, error.start)
        message = f"not UTF-8: byte 0x{byte:02x} at offset {error.start} (line {line}); save as UTF-8"
        findings.error(line, message)
        return None
    if "\0" in text:
        offset = content.index(0)
        line = _line_at(content, offset)
        message = f"not a UTF-8 text: byte 0x00 at offset {offset} (line {line}); save as UTF-8"
        findings.error(line, message)
        return None
    report_marks(text, findings)
    return text


def _line_at(content: bytes, offset: int) -> int:
    return content[:offset].replace(b"\r\n", b"\n").replace(b"\r", b"\n").count(b"\n") + 1


def digest_of(sources: Sequence[Source]) -> str:
    """The digest over paths and contents, each with its length, so that no two corpora run together alike."""
    digest = hashlib.sha256()
    for part in _parts(sources):
        digest.update(len(part).to_bytes(8, "big") + part)
    return digest.hexdigest()


def _parts(sources: Sequence[Source]) -> Iterator[bytes]:
    for source in sources:
        yield source.path.encode("utf-8")
        yield source.content


def report_marks(text: str, findings: FileFindings) -> None:
    """Warn of each kind of mark, in the first line of the text that has it."""
    lines = lines_of(with_plain_ends(text))
    for pattern, message in _MARKS:
        found = [(line, mark) for line in lines if (mark := pattern.search(line.text))]
        if found:
            line, mark = found[0]
            others = f" (lines with such marks: {len(found)})" if len(found) > 1 else ""
            findings.warning(line.number, f"{quoted(mark.group())} {message}{others}")
