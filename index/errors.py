"""The errors that a user can do something about.

    FestivalError
    ├── CorpusError        a text that cannot be used: file, line, reason
    ├── ModelError         an embedding model that cannot be loaded or is not the one expected
    ├── SettingsError      a setting that is missing or does not make sense
    └── IndexFolderError
        ├── IndexNotFound      nothing published yet
        ├── IndexMismatch      built by another model, format or corpus than the one asked for
        ├── IndexCorrupt       a file is missing or is not what the manifest says
        └── IndexNotWritten    the folder cannot be written: no right to, no space left

Every message names the value, the place and the remedy. Commands print it as one line and exit with 2.
"""

from __future__ import annotations


class FestivalError(Exception):
    """Anything this project can say in one sentence to the person who must mend it."""


class CorpusError(FestivalError):
    """A corpus file that cannot be used.

    Attributes:
        path: the file, relative to the corpus folder.
        line: the line, counted from 1; 0 when the whole file is meant.
        reason: what is wrong and what to do.
    """

    def __init__(self, path: str, line: int, reason: str) -> None:
        super().__init__(f"{place_in(path, line)}: {reason}")
        self.path = path
        self.line = line
        self.reason = reason


class ModelError(FestivalError):
    """An embedding model that cannot be loaded, or whose weights are not the expected ones."""


class SettingsError(FestivalError):
    """A setting that is missing or does not make sense."""


class IndexFolderError(FestivalError):
    """Something about the index on disk; the base of the four below."""


class IndexNotFound(IndexFolderError):
    """No index has been published in the folder."""


class IndexMismatch(IndexFolderError):
    """The index was built by another model, format or corpus than the one asked for."""


class IndexCorrupt(IndexFolderError):
    """A file of the index is missing or its checksum differs from the manifest's."""


class IndexNotWritten(IndexFolderError):
    """The index folder cannot be written; what was published before is untouched."""


def place_in(path: str, line: int) -> str:
    """Gives the place in a file as messages name it; of line 0 only the file."""
    return f"{path}:{line}" if line else path
