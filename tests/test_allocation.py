"""What the C library keeps, measured in a process of its own."""

from __future__ import annotations

import subprocess
import sys

import pytest

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="of glibc alone")

THREADS = """
import ctypes, re, threading
from bot.allocation import few_arenas
few_arenas()
library = ctypes.CDLL(None)
library.malloc.restype = ctypes.c_void_p
found, together = [], threading.Barrier(6)
def allocate():
    together.wait()
    found.append(library.malloc(100))
    together.wait()
threads = [threading.Thread(target=allocate) for _ in range(6)]
[thread.start() for thread in threads]
[thread.join() for thread in threads]
heap = re.search(r"(\\w+)-(\\w+) .*\\[heap\\]", open("/proc/self/maps").read())
first, end = (int(number, 16) for number in heap.groups())
print(all(first <= place < end for place in found))
"""
FREED = """
import ctypes
from bot.allocation import give_back
library = ctypes.CDLL(None)
library.malloc.restype, library.free.argtypes = ctypes.c_void_p, [ctypes.c_void_p]
def resident():
    return int(open("/proc/self/statm").read().split()[1]) * 4096 / 1e6
before = resident()
places = [library.malloc(4000) for _ in range(20_000)]
for place in places:
    ctypes.memset(place, 1, 4000)
for place in places[:-1]:
    library.free(place)
kept = resident() - before
give_back()
print(kept > 60 and resident() - before < 20)
"""


@pytest.mark.parametrize("code", [THREADS, FREED], ids=["threads share one arena", "what is freed is given back"])
def test_the_c_library_keeps_little(code: str) -> None:
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "True"
