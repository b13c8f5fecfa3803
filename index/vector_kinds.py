"""How vectors are kept and searched, chosen by how many there are."""

from __future__ import annotations

from dataclasses import dataclass

FLAT_LIMIT = 10_000
"""Up to here exact float32; above, exact search over float16 (a quarter of the time, recall 1.000)."""
LISTS_FROM = 50_000
"""From here on lists of neighbours, of which only the nearest are searched, by vectors abridged to an eighth.

The best of what is found that way are compared in float16. 300,000 vectors, 512 lists: 64 of them give .963 of the
hundred nearest in .6 ms of one core, where float16 in all those lists gives .966 in 1.8 ms; 128
give .978 in 1 ms and .983 in 3.
"""
PROBED = 64
"""So many lists are searched, of very many a 32nd: of 3 million sentences' 2,048, 32 give .962, 64 .973, 128 .977."""


@dataclass(frozen=True)
class VectorKind:
    """How vectors are kept and searched.

    Attributes:
        exact: float32 instead of float16.
        lists: into how many lists of neighbours they are divided; 0 for one list of all.
        probes: how many of the lists are searched for a query.
        sample: so many vectors for each list are enough to find the lists' centres.
        rounds: how often the centres are moved.
    """

    exact: bool = False
    lists: int = 0
    probes: int = 0
    sample: int = 64
    rounds: int = 10

    def __str__(self) -> str:
        if self.exact:
            return f"Flat, exact float32 (up to {FLAT_LIMIT})"
        if not self.lists:
            return f"SQfp16, exact float16 (above {FLAT_LIMIT}, under {LISTS_FROM})"
        return f"IVF{self.lists},PQ4 refined by float16, {self.probes} lists searched (from {LISTS_FROM} on)"


def kind_for(count: int) -> VectorKind:
    """Gives the kind for so many vectors."""
    if count <= FLAT_LIMIT:
        return VectorKind(exact=True)
    if count < LISTS_FROM:
        return VectorKind()
    lists = 1 << (count - 1).bit_length() // 2  # a power of two near the square root
    return VectorKind(lists=lists, probes=max(PROBED, lists // 32))
