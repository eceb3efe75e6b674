"""Which day is waited for: told from all around it where the rules find none, and no surer than it is."""

from __future__ import annotations

import math
from datetime import date

import numpy as np
import pytest

from intake.extraction.how_many import likely
from intake.extraction.matter import wish
from intake.extraction.meant import wording

RULE = float(date(2026, 11, 20).toordinal())
OTHER = float(date(2026, 11, 27).toordinal())


def told(values: dict[float | None, float]) -> tuple[list[likely.Candidate], likely.Fit]:
    """Candidates that a fit without words finds as likely as is said of each, before they come to one."""
    candidates = [likely.Candidate(value, {str(value): 1.0}) for value in values]
    weights = {str(value): math.log(share) for value, share in values.items()}
    return candidates, (weights, 0.0, np.zeros(1 << wording.BITS, np.float32))


@pytest.mark.parametrize(
    ("shares", "rule", "kept"),
    [
        ({None: 0.3, OTHER: 0.7}, None, OTHER),
        ({None: 0.5, OTHER: 0.5}, None, None),
        ({None: 0.3, RULE: 0.0001, OTHER: 0.7}, RULE, RULE),
        ({None: 0.95, RULE: 0.05}, RULE, None),
        ({None: 0.02, RULE: 0.02, OTHER: 0.96}, RULE, OTHER),
    ],
)
def test_the_rules_day_stands_unless_another_is_all_but_sure(
    shares: dict[float | None, float], rule: float | None, kept: float | None
) -> None:
    candidates, fit = told(shares)
    day, chance = wish.chosen(candidates, rule, fit)
    assert day == kept
    assert 0.0 <= chance <= 1.0
