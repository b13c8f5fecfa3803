"""Weights at the least loss, by projected gradient descent: the sign of each may be fixed beforehand."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from scripts.evaluation.samples import Floats

STEPS = 3000

Loss = Callable[[Floats], tuple[float, Floats]]
"""Gives the loss of some weights, and its gradient there."""


def minimised(loss: Loss, start: Floats, signs: Floats) -> Floats:
    """Gives the weights at the least loss; those with sign 1 stay at least 0, with -1 at most 0, 0 is free.

    Accelerated projected gradient (Nesterov 1983), the step halved while it does not descend.
    """
    weights = point = start
    value, step, momentum = loss(start)[0], 1.0, 1.0
    for _ in range(STEPS):
        at_point, gradient = loss(point)
        while True:
            moved = point - step * gradient
            moved = np.where(signs * moved < 0, 0, moved)
            reached = loss(moved)[0]
            change = moved - point
            if reached <= at_point + gradient @ change + change @ change / (2 * step) + 1e-12 or step < 1e-12:
                break
            step /= 2
        faster = (1 + np.sqrt(1 + 4 * momentum**2)) / 2
        point = moved + (momentum - 1) / faster * (moved - weights) if reached <= value else moved
        momentum = faster if reached <= value else 1.0
        if abs(value - reached) < 1e-9 * max(1.0, abs(value)) and np.allclose(moved, weights, atol=1e-7):
            return moved
        weights, value = moved, reached
    return weights


def logistic(values: Floats, truth: Floats, weight: Floats, signs: Floats, known: Floats | float = 0.0) -> Floats:
    """Gives the weights of a logistic regression; the first ones have signs and a penalty, the others are free.

    `known` is added to the log-odds as it is.
    """
    held = np.arange(values.shape[1]) < len(signs)

    def loss(found: Floats) -> tuple[float, Floats]:
        logits = values @ found + known
        kept = found * held
        value = float((weight * (np.logaddexp(0, logits) - truth * logits)).sum() + kept @ kept) / weight.sum()
        errors = weight * (1 / (1 + np.exp(-logits)) - truth)
        return value, (values.T @ errors + 2 * kept) / weight.sum()

    every = np.append(signs, np.zeros(values.shape[1] - len(signs)))
    return minimised(loss, np.zeros(len(every)), every)
