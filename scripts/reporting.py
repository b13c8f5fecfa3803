"""How every command ends: an error that a person can mend is one line on stderr and exit code 2."""

from __future__ import annotations

import sys
from collections.abc import Callable


def reported(action: Callable[[], int]) -> int:
    """Runs the action and gives its exit code; 2 after an error of ours, 130 after Ctrl-C."""
    from index.errors import FestivalError

    try:
        return action()
    except FestivalError as error:
        print(error, file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130
