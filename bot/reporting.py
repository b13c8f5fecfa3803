"""How every command begins and ends: what a person can mend is one line on stderr and exit code 2."""

from __future__ import annotations

import io
import logging
import os
import sys
from collections.abc import Callable
from pathlib import Path

logger = logging.getLogger(__name__)


def reported(action: Callable[[], int]) -> int:
    """Runs the action and gives its exit code; 2 after what can be mended, 130 after Ctrl-C, 141 when nobody reads on.

    It reads and prints UTF-8, and what is closed (`<&-`, as some supervisors leave it) reads as empty.
    """
    from index.errors import FestivalError

    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, Path(os.devnull).open(mode, encoding="utf-8"))  # noqa: SIM115 - open until the end
        elif name != "stderr" and isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        code = action()
        sys.stdout.flush()
        return code
    except BrokenPipeError:  # "... | head -1"
        _print_no_more()
        return 141
    except OSError as error:
        if error.filename is None:
            _print_no_more()
        place = error.filename or "standard output or a file"
        print(f"{place}: {error.strerror or error}; see to its rights and to the space on the disk", file=sys.stderr)
        logger.debug("The error was:", exc_info=error)
        return 2
    except FestivalError as error:
        print(error, file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130


def _print_no_more() -> None:
    """Sees to it that Python's own last flush does not meet the same error again."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
