"""How sure: from what was found to the chance that it is right.

Each value has a chance of its own from how it was read; the whole request's comes from a logistic model over features
that count what may go wrong. The weights are one data file, so that `intake learn` can fit them to what QA confirmed.
"""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from intake.extraction import part_model, serial_number

MachineSeen = tuple[str, float, bool, bool, bool, bool]  # how, points, listed, from a picture, rivals, another's
PartSeen = tuple[
    str, float, bool, bool, str, bool, bool
]  # how, points, listed, from a picture, bound, conflict, no quantity


@dataclass(frozen=True, slots=True)
class Features:
    """What the confidence of a whole request is told from."""

    kind_margin: float
    customer_margin: float
    customer_points: float
    customer_known: bool
    acts_for: bool
    machines: list[MachineSeen]
    parts: list[PartSeen]
    machines_left: int
    parts_left: int
    needs_machine: bool
    ocr: bool
    torn: float  # share of a picture's words that were hardly read, 0..1
    label_unread: bool  # a machine's number is announced and none was read
    item_unread: bool  # an item of a numbered list has no part where its neighbours have

    def numbers(self) -> dict[str, float]:
        """The features as numbers; zero means nothing to worry about."""
        return {
            "kind_thin": max(0.0, 3.0 - self.kind_margin) / 3.0,
            "customer_thin": max(0.0, 5.0 - self.customer_margin) / 5.0,
            "customer_weak": max(0.0, 6.0 - self.customer_points) / 6.0,
            "customer_unknown": float(not self.customer_known),
            "acts_for": float(self.acts_for),
            "machine_unlisted": float(any(not m[2] for m in self.machines)),
            "machine_weak": max((max(0.0, 3.5 - m[1]) / 3.5 for m in self.machines), default=0.0),
            "machine_inexact": float(any(m[0] not in ("exact", "range") for m in self.machines)),
            "machine_rivals": float(any(m[4] for m in self.machines)),
            "machine_of_others": float(any(m[5] for m in self.machines)),
            "machine_left": min(3.0, self.machines_left) / 3.0,
            "no_machine": float(self.needs_machine),
            "part_unlisted": float(any(not p[2] for p in self.parts)),
            "part_weak": max((max(0.0, 3.5 - p[1]) / 3.5 for p in self.parts), default=0.0),
            "part_inexact": float(any(p[0] not in ("exact", "alias", "range") for p in self.parts)),
            "part_loosely_bound": float(any(p[4] in ("sentence", "next line", "lone") for p in self.parts)),
            "part_conflict": float(any(p[5] for p in self.parts)),
            "part_without_quantity": float(any(p[6] for p in self.parts)),
            "part_left": min(3.0, self.parts_left) / 3.0,
            "nothing": float(not self.machines and not self.parts),
            "many": min(1.0, (len(self.machines) + len(self.parts)) / 20.0),
            "ocr": float(self.ocr),
            "torn": min(1.0, 5.0 * self.torn),
            "label_unread": float(self.label_unread),
            "item_unread": float(self.item_unread),
        }


def _logistic(points: float) -> float:
    return 1.0 / (1.0 + math.exp(-max(-40.0, min(40.0, points))))


@dataclass(frozen=True)
class Confidence:
    """Weights, read once. `bias` is the log-odds of a request with nothing to worry about."""

    bias: float
    weights: dict[str, float]
    how: dict[str, float]
    automatic: float

    def whole(self, features: Features) -> float:
        points = self.bias + sum(self.weights.get(name, 0.0) * value for name, value in features.numbers().items())
        return _logistic(points)

    def of_kind(self, margin: float) -> float:
        return _logistic(1.2 + 1.1 * margin)

    def customer(self, margin: float, points: float, *, known: bool) -> float:
        return _logistic(0.6 * margin + 0.25 * points - 0.5) if known else 0.5

    def machine(self, finding: serial_number.Finding) -> float:
        points = (
            self.how.get(finding.how, 0.0)
            + 0.5 * min(4.0, finding.total)
            - (2.5 if finding.rivals else 0.0)
            - (0.8 if finding.scanned else 0.0)
        )
        return _logistic(points)

    def part(self, finding: part_model.Finding) -> float:
        points = (
            self.how.get(finding.how, 0.0)
            + 0.5 * min(4.0, finding.total)
            - (2.5 if finding.rivals else 0.0)
            - (0.6 if finding.scanned else 0.0)
        )
        points -= 1.5 if finding.conflict else 0.6 if finding.bound in ("sentence", "next line", "lone") else 0.0
        return _logistic(points)


def from_weights(data: dict[str, Any]) -> Confidence:
    return Confidence(float(data["bias"]), dict(data["weights"]), dict(data["how"]), float(data["automatic"]))


@lru_cache(maxsize=1)
def shipped() -> Confidence:
    """The weights that come with the package."""
    return from_weights(json.loads(files("intake.extraction").joinpath("weights.json").read_text("utf8")))
