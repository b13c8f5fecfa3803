"""How a command ends whose reader stops early, and one whose input and output are closed or of no use."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

COMMAND = """
import sys
from bot.reporting import reported

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


ECHO = (
    "import sys; from bot.reporting import reported\n"
    "sys.exit(reported(lambda: print(sys.stdin.read(), '\\u2019') or 0))"
)


def echoed(redirected: str) -> subprocess.CompletedProcess[bytes]:
    """Runs a command that repeats its input, with what the shell makes of its input and output."""
    shell = ["sh", "-c", f'exec "$@" {redirected}', "sh", sys.executable, "-X", "utf8=0", "-c", ECHO]
    return subprocess.run(shell, input=b"what\xff is on", capture_output=True, check=False, env={"LC_ALL": "POSIX"})


@pytest.mark.parametrize(
    ("redirected", "code", "printed"),
    [
        ("", 0, "what\ufffd is on ’\n"),
        ("<&-", 0, " ’\n"),
        (">&-", 0, ""),
        ("<&- >&- 2>&-", 0, ""),
    ],
)
def test_whatever_input_and_output_are_it_is_no_traceback(redirected: str, code: int, printed: str) -> None:
    done = echoed(redirected)
    assert (done.returncode, done.stdout.decode(), done.stderr) == (code, printed, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no full device")
def test_an_output_that_takes_no_more_is_one_line() -> None:
    done = echoed(">/dev/full")
    said = b"standard output or a file: No space left on device; see to its rights and to the space on the disk\n"
    assert (done.returncode, done.stderr) == (2, said)


def test_a_file_that_cannot_be_read_is_one_line_with_its_name(tmp_path: Path) -> None:
    reading = f"import sys; from bot.reporting import reported; sys.exit(reported(lambda: open({str(tmp_path)!r})))"
    done = subprocess.run([sys.executable, "-c", reading], capture_output=True, check=False, text=True)
    told = f"{tmp_path}: Is a directory; see to its rights and to the space on the disk\n"
    assert (done.returncode, done.stderr) == (2, told)
