"""The chance that a reading is right, told from readings with the like worries: a forest of extremely randomised trees.

A sum of worries cannot say that a number nobody explained is harmless where a machine was found and grave where none was;
a tree can. Each splits the lessons by worries and levels drawn by chance (Geurts, Ernst and Wehenkel, "Extremely
randomized trees", 2006); a leaf says what share of its lessons was right, and the leaves are averaged. `bench/fit.py`
grows it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

import numpy as np

LEAF = 255  # in the place of a worry
GRAIN = 255  # a share is kept in that many steps


@dataclass(frozen=True, slots=True)
class Forest:
    """Every node of every tree, those of a tree in the order in which they were grown, parents first.

    A node asks whether worry `worry` is larger than `level`: if so the node `skip` further on is next, else the one behind.
    """

    names: tuple[str, ...]
    roots: tuple[int, ...]
    worry: bytes  # its place among the names; LEAF of a leaf
    level: tuple[float, ...]
    skip: tuple[int, ...]
    share: bytes  # of a leaf, right readings in steps of 1/GRAIN

    def chance(self, worries: Mapping[str, float]) -> float:
        """From 0 to 1; worries of names that it does not know count nothing."""
        values = [worries.get(name, 0.0) for name in self.names]
        worry, level, skip, found = self.worry, self.level, self.skip, 0
        for at in self.roots:
            while (asked := worry[at]) != LEAF:
                at += skip[at] if values[asked] > level[at] else 1
            found += self.share[at]
        return found / (GRAIN * len(self.roots))


@lru_cache(maxsize=1)
def grown() -> Forest:
    """The forest that comes with the package."""
    folder = files("intake.extraction").joinpath("learnt")
    with folder.joinpath("forest.npz").open("rb") as source, np.load(source) as kept:
        return Forest(
            names=tuple(map(str, kept["names"])),
            roots=tuple(kept["roots"].tolist()),
            worry=kept["worry"].tobytes(),
            level=tuple(kept["level"].tolist()),
            skip=tuple(kept["skip"].tolist()),
            share=kept["share"].tobytes(),
        )
