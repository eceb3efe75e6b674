"""How sure: from what was found to the chance that it is right.

Each value has a chance of its own from how it was read; the whole request's comes from what may go wrong with it, its
worries. Their weights are added up, which can be said in words and fitted by `intake learn` to what QA confirmed; beside
the sum stands what readings with the like worries came to (`forest`), and the log-odds of the two are averaged.
"""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from intake.extraction.forest import Forest, grown

if TYPE_CHECKING:
    from intake.extraction import part_model, serial_number

FELT = -0.25  # log-odds from which a worry is worth a word
SUREST = 0.995  # the forest's chance is held between this and what is left of it: leaves are small


def _logistic(points: float) -> float:
    return 1.0 / (1.0 + math.exp(-max(-40.0, min(40.0, points))))


def odds(chance: float) -> float:
    """Log-odds of a chance, in bounds."""
    held = min(SUREST, max(1.0 - SUREST, chance))
    return math.log(held / (1.0 - held))


@dataclass(frozen=True)
class Confidence:
    """Weights, read once. `bias` is the log-odds of a request with nothing to worry about, by the weights alone."""

    bias: float
    weights: dict[str, float]
    how: dict[str, float]
    automatic: float
    forest: Forest | None = None

    def whole(self, worries: dict[str, float]) -> float:
        """The chance that nobody would correct the request."""
        points = self.bias + sum(self.weights.get(name, 0.0) * value for name, value in worries.items())
        return _logistic(points if self.forest is None else (points + odds(self.forest.chance(worries))) / 2.0)

    def heaviest(self, worries: dict[str, float]) -> list[str]:
        """What takes most from the whole request's chance, the heaviest first; what hardly weighs is left out."""
        weighed = {name: self.weights.get(name, 0.0) * value for name, value in worries.items()}
        return sorted((name for name, weight in weighed.items() if weight < FELT), key=weighed.__getitem__)

    def of_kind(self, margin: float) -> float:
        return _logistic(1.2 + 1.1 * margin)

    def customer(self, margin: float, points: float, *, known: bool) -> float:
        return _logistic(0.6 * margin + 0.25 * points - 0.5) if known else 0.5

    def machine(self, finding: serial_number.Finding) -> float:
        return _logistic(self._number(finding) - (0.8 if finding.scanned else 0.0))

    def part(self, finding: part_model.Finding) -> float:
        loosely = finding.bound in ("sentence", "next line", "lone", "likely")
        counted = 1.5 if finding.conflict else 0.6 if loosely else 0.0
        return _logistic(self._number(finding) - (0.6 if finding.scanned else 0.0) - counted)

    def _number(self, finding: serial_number.Finding | part_model.Finding) -> float:
        return self.how.get(finding.how, 0.0) + 0.5 * min(4.0, finding.total) - (2.5 if finding.rivals else 0.0)


def from_weights(data: dict[str, Any], forest: Forest | None = None) -> Confidence:
    return Confidence(float(data["bias"]), dict(data["weights"]), dict(data["how"]), float(data["automatic"]), forest)


@lru_cache(maxsize=1)
def shipped() -> Confidence:
    """The weights and the forest that come with the package."""
    weights = files("intake.extraction").joinpath("learnt/weights.json").read_text("utf8")
    return from_weights(json.loads(weights), grown())
