"""What readings with the like worries came to: a forest, read from a file and asked without the program that grew it."""

from __future__ import annotations

import numpy as np
import pytest

from bench.fit import BELIEFS, grow
from intake.extraction.confidence import Confidence, shipped
from intake.extraction.forest import GRAIN, LEAF, Forest, grown

# One tree: is `torn` at most a half? Then 240 of 255 were right, else 51.
ONE = Forest(
    ("ocr", "torn"),
    (0,),
    bytes([1, LEAF, LEAF]),
    (0.5, 0.0, 0.0),
    (2, 0, 0),
    bytes([200, 240, 51]),
)


@pytest.mark.parametrize(("torn", "share"), [(0.0, 240), (0.5, 240), (0.51, 51), (1.0, 51)])
def test_a_tree_is_followed_to_its_leaf(torn: float, share: int) -> None:
    assert ONE.chance({"torn": torn, "of no name": 1.0}) == pytest.approx(share / GRAIN)


def test_the_sum_of_worries_and_the_cases_count_alike() -> None:
    alone = Confidence(3.0, {"torn": -2.0}, {}, 0.9)
    both = Confidence(3.0, {"torn": -2.0}, {}, 0.9, ONE)
    assert alone.whole({"torn": 1.0}) == pytest.approx(1 / (1 + np.exp(-1.0)))
    assert ONE.chance({"torn": 1.0}) < both.whole({"torn": 1.0}) < alone.whole({"torn": 1.0})


def test_what_ships_knows_every_worry_and_every_node_leads_on() -> None:
    forest = grown()
    assert list(forest.names) == list(BELIEFS) == list(shipped().weights)
    inner = [at for at, worry in enumerate(forest.worry) if worry != LEAF]
    assert min(forest.skip[at] for at in inner) > 1
    assert max(at + forest.skip[at] for at in inner) < len(forest.worry)
    assert max(forest.worry[at] for at in inner) < len(forest.names)
    assert forest.chance({}) > 0.9 > forest.chance({"part_without_quantity": 1.0, "numbers_by_part": 1.0, "long": 1.0})


def test_a_forest_learns_what_is_grave_together_only() -> None:
    """Neither worry alone says anything: right where both or none are there."""
    chance = np.random.default_rng(1)
    table = np.zeros((400, len(BELIEFS)))
    table[:, :2] = chance.integers(0, 2, (400, 2))
    right = (table[:, 0] == table[:, 1]).astype(float)
    first, second = list(BELIEFS)[:2]
    forest = grow(table, right)
    assert forest.chance({}) == forest.chance({first: 1.0, second: 1.0}) == 1.0
    assert forest.chance({first: 1.0}) == forest.chance({second: 1.0}) == 0.0
    assert grow(table, right) == forest
