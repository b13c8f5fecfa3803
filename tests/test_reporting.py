"""How a command ends whose reader stops early."""

from __future__ import annotations

import subprocess
import sys

COMMAND = """
import sys
from scripts.reporting import reported

def told():
    for number in range(100_000):
        print(number)
    return 0

sys.exit(reported(told))
"""


def test_a_command_whose_reader_stops_ends_without_a_traceback() -> None:
    with subprocess.Popen([sys.executable, "-c", COMMAND], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout
        assert process.stderr
        assert process.stdout.readline() == b"0\n"
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait() == 141


def test_a_command_that_is_read_to_the_end_ends_as_its_action_says() -> None:
    done = subprocess.run([sys.executable, "-c", COMMAND], capture_output=True, check=False, text=True)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.endswith("99999\n")
