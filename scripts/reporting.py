"""How every command ends: an error that a person can mend is one line on stderr and exit code 2."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable


def reported(action: Callable[[], int]) -> int:
    """Runs the action and gives its exit code; 2 after an error of ours, 130 after Ctrl-C, 141 when nobody reads on."""
    from index.errors import FestivalError

    try:
        code = action()
        sys.stdout.flush()
        return code
    except BrokenPipeError:  # "... | head -1"; Python's own last flush must not meet it again
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 141
    except FestivalError as error:
        print(error, file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130
