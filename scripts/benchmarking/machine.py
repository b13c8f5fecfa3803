"""What a benchmark ran on: figures of two machines are not compared."""

from __future__ import annotations

import os
import platform
from collections.abc import Mapping
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from index.models import Frozen

PACKAGES = (
    "faiss-cpu",
    "numpy",
    "openvino",
    "python-telegram-bot",
    "sentence-transformers",
    "torch",
    "transformers",
    "txtai",
)


class Machine(Frozen):
    """A machine and what is installed on it; `memory` in GB."""

    cpu: str
    cores: int
    memory: float
    system: str
    python: str
    packages: Mapping[str, str]

    def __str__(self) -> str:
        return f"{self.cpu}, {self.cores} cores, {self.memory:.0f} GB, {self.system}, Python {self.python}"


def this_machine() -> Machine:
    """Describes the machine that this runs on; packages that are not installed are left out."""
    import psutil

    return Machine(
        cpu=_cpu(),
        cores=_cores(),
        memory=psutil.virtual_memory().total / 1e9,
        system=f"{platform.system()} {platform.machine()}",
        python=platform.python_version(),
        packages={name: found for name in PACKAGES if (found := _version(name))},
    )


def _cpu() -> str:
    """Gives the CPU's name as the system tells it."""
    told = Path("/proc/cpuinfo")
    if told.is_file():
        for line in told.read_text(encoding="utf-8", errors="replace").splitlines():
            name, _, value = line.partition(":")
            if name.strip() == "model name":
                return value.strip()
    return platform.processor() or platform.machine()


def _cores() -> int:
    """Gives how many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _version(name: str) -> str | None:
    try:
        return version(name)
    except PackageNotFoundError:
        return None
