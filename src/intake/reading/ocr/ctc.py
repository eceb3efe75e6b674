"""What a CTC reader saw, beyond its best guess: its likeliest texts, and how well any given text fits.

A reader answers a row of chances for every step across a word: of each sign, and of none (column 0). Many ways of
placing a text's signs over the steps give the same text; its likelihood is the sum over all of them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Chances = NDArray[np.float32]  # steps, signs + 1
Labels = tuple[int, ...]

FAINT = 0.01  # a sign less likely than this at a step begins no text of its own
NEVER = 1e-30


def likeliest(chances: Chances, most: int) -> list[Labels]:
    """The texts with the largest likelihoods, the best first: a search that keeps `most` beginnings at every step."""
    kept: dict[Labels, tuple[float, float]] = {(): (1.0, 0.0)}  # likelihood ending in nothing, ending in its last sign
    for row in chances:
        signs = [int(sign) for sign in np.flatnonzero(row > FAINT) if sign]
        none = float(row[0])
        longer: dict[Labels, list[float]] = defaultdict(lambda: [0.0, 0.0])
        for text, (bare, signed) in kept.items():
            same = longer[text]
            same[0] += (bare + signed) * none
            if text:
                same[1] += signed * float(row[text[-1]])
            for sign in signs:
                came = bare if text and text[-1] == sign else bare + signed
                longer[(*text, sign)][1] += came * float(row[sign])
        best = sorted(longer.items(), key=lambda item: -sum(item[1]))[:most]
        scale = sum(best[0][1]) or 1.0
        kept = {text: (bare / scale, signed / scale) for text, (bare, signed) in best}
    return sorted((text for text in kept if sum(kept[text])), key=lambda text: -sum(kept[text]))


def fits(chances: Chances, texts: Sequence[Labels]) -> NDArray[np.float64]:
    """The log likelihood of each text; very low for one that has more signs than there are steps."""
    longest = max(map(len, texts), default=0)
    ends = np.array([2 * len(text) for text in texts], np.int64)
    states = np.zeros((len(texts), 2 * longest + 1), np.int64)  # between its signs, before and after them: none
    for row, text in zip(states, texts, strict=True):
        row[1 : 2 * len(text) : 2] = text
    leaps = np.zeros(states.shape)  # from sign to sign where they differ, and to the first one
    leaps[:, 1:2] = 1
    leaps[:, 2:] = (states[:, 2:] != 0) & (states[:, 2:] != states[:, :-2])
    at = np.zeros((len(texts), states.shape[1] + 2))  # two places before the first state save the edges
    at[:, 1] = 1
    total = np.zeros(len(texts))
    for row in chances:
        came = (at[:, 2:] + at[:, 1:-1] + at[:, :-2] * leaps) * row[states]
        scale = np.maximum(came.max(1), NEVER)
        total += np.log(scale)
        at[:, 2:] = came / scale[:, None]
        at[:, :2] = 0
    rows = np.arange(len(texts))
    return np.asarray(total + np.log(np.maximum(at[rows, ends + 2] + at[rows, ends + 1], NEVER)), np.float64)
