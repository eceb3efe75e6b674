"""The confidence refitted to what QA decided: a request said to be right nine times in ten should be.

Each request that QA confirmed is a lesson: right, if customer, machines and parts were left as read; wrong, if one of
them was corrected. Two numbers are fitted to all lessons (Platt's scaling of the log-odds, held back towards "change
nothing" so that few lessons move it little), kept beside the ledger as JSON, and applied to every later request. The
order of requests by confidence stays; only what the number says changes.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from intake.request import ServiceRequest
    from intake.settings import Settings
    from intake.wiring import House
    from ledger.entry import Actor

LEAST_LESSONS = 30
LEAST_OF_EACH = 3
HOLD = 4.0  # lessons' worth of belief that the confidence is right as it is
JUDGED = ("customer", "equipment", "parts")
EDGE = 1e-4


@dataclass(frozen=True, slots=True)
class Calibration:
    """p' = 1 / (1 + exp(-(slope * logit(p) + shift))).

    >>> Calibration().adjust(0.8)
    0.8
    >>> round(Calibration(shift=-1.0).adjust(0.8), 3)
    0.595
    """

    slope: float = 1.0
    shift: float = 0.0
    lessons: int = 0

    def adjust(self, confidence: float) -> float:
        if (self.slope, self.shift) == (1.0, 0.0):
            return confidence
        return round(_sigmoid(self.slope * _logit(confidence) + self.shift), 4)


@dataclass(frozen=True, slots=True)
class Lesson:
    """What there was to learn from, and what was learnt."""

    right: int
    wrong: int
    before: float  # mean log loss, the smaller the better
    after: float
    calibration: Calibration
    enough: bool
    applied: bool

    def __str__(self) -> str:
        said = f"{self.right + self.wrong} decisions of QA: {self.right} left as read, {self.wrong} corrected"
        if not self.enough:
            return f"{said}; at least {LEAST_LESSONS} are needed, {LEAST_OF_EACH} of each: nothing was changed"
        fit = f"log loss {self.before:.4f} before, {self.after:.4f} after (slope {self.calibration.slope:.3f}, shift {self.calibration.shift:+.3f})"
        return f"{said}; {fit}{'' if self.applied else '; nothing was changed'}"


def path_of(settings: Settings) -> Path:
    return settings.resolve("var/calibration.json")


def load(settings: Settings) -> Calibration:
    """What was learnt last; the identity where nothing was, or the file is not ours."""
    try:
        found = json.loads(path_of(settings).read_text("utf8"))
        return Calibration(float(found["slope"]), float(found["shift"]), int(found["lessons"]))
    except (OSError, ValueError, KeyError, TypeError):
        return Calibration()


def apply(request: ServiceRequest, calibration: Calibration, threshold: float) -> ServiceRequest:
    """The request with its confidence as learnt. What falls below the threshold must be reviewed; a question that was
    asked for another reason stays asked."""
    confidence = calibration.adjust(request.confidence)
    if confidence == request.confidence:
        return request
    if confidence < threshold and not request.needs_review:
        reason = f"확신도가 낮습니다({confidence:.0%})"
        return replace(
            request, confidence=confidence, needs_review=True, review_reasons=(*request.review_reasons, reason)
        )
    return replace(request, confidence=confidence)


def learn(house: House, actor: Actor, *, apply: bool = True) -> Lesson:
    """Fit to every decision in the ledger, keep the result, and note it in the audit chain."""
    from intake.pipeline import now
    from ledger import audit

    standing = load(house.settings)
    lessons = [(_raw(standing, confidence), right) for confidence, right in _decisions(house)]
    right = sum(good for _, good in lessons)
    wrong = len(lessons) - right
    if len(lessons) < LEAST_LESSONS or min(right, wrong) < LEAST_OF_EACH:
        return Lesson(right, wrong, 0.0, 0.0, standing, enough=False, applied=False)
    fitted = fit(lessons)
    result = Lesson(right, wrong, loss(lessons, standing), loss(lessons, fitted), fitted, enough=True, applied=apply)
    if apply:
        _keep(path_of(house.settings), fitted)
        audit.append("learnt", "confidence", asdict(standing), asdict(fitted), actor, now(), house.book.using)
    return result


def _decisions(house: House) -> Iterable[tuple[float, bool]]:
    """(confidence as it was opened with, whether what was read stood) of every request that QA decided on."""
    from ledger import queries

    for number in queries.decided_numbers():
        opened, *later = house.book.postings(number)
        if opened.by != "intake" or "confidence" not in opened.data.get("request", {}):
            continue  # typed in by hand: nothing was read
        corrected = any(p.kind == "corrected" and set(JUDGED) & set(p.data.get("changes", {})) for p in later)
        if corrected or any(p.kind == "confirmed" for p in later):
            yield float(opened.data["request"]["confidence"]), not corrected


def _raw(calibration: Calibration, confidence: float) -> float:
    """The confidence before it was adjusted, so that one learning does not build upon the last."""
    if (calibration.slope, calibration.shift) == (1.0, 0.0):
        return confidence
    return _sigmoid((_logit(confidence) - calibration.shift) / calibration.slope)


def fit(lessons: Sequence[tuple[float, bool]]) -> Calibration:
    """Newton's method on the penalised likelihood; two parameters, a handful of steps.

    >>> fitted = fit([(0.9, True)] * 60 + [(0.9, False)] * 40 + [(0.2, False)] * 40)
    >>> 0.55 < fitted.adjust(0.9) < 0.7
    True
    """
    slope, shift = 1.0, 0.0
    points = [(_logit(p), float(right)) for p, right in lessons]
    for _ in range(50):
        g_slope, g_shift = HOLD * (slope - 1.0), HOLD * shift / 4
        h_ss, h_bb, h_sb = HOLD, HOLD / 4, 0.0
        for x, y in points:
            p = _sigmoid(slope * x + shift)
            weight = p * (1 - p)
            g_slope += (p - y) * x
            g_shift += p - y
            h_ss, h_bb, h_sb = h_ss + weight * x * x, h_bb + weight, h_sb + weight * x
        determinant = h_ss * h_bb - h_sb * h_sb
        step_slope = (g_slope * h_bb - g_shift * h_sb) / determinant
        step_shift = (g_shift * h_ss - g_slope * h_sb) / determinant
        slope, shift = max(0.05, slope - step_slope), shift - step_shift
        if abs(step_slope) + abs(step_shift) < 1e-9:
            break
    return Calibration(slope, shift, len(points))


def loss(lessons: Sequence[tuple[float, bool]], calibration: Calibration) -> float:
    """Mean log loss of the confidence as adjusted."""
    total = 0.0
    for confidence, right in lessons:
        p = min(1 - EDGE, max(EDGE, calibration.adjust(confidence)))
        total -= math.log(p if right else 1 - p)
    return total / len(lessons)


def _keep(path: Path, calibration: Calibration) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    new = path.with_suffix(".new")
    new.write_text(json.dumps(asdict(calibration)) + "\n", "utf8")
    new.replace(path)


def _logit(p: float) -> float:
    p = min(1 - EDGE, max(EDGE, p))
    return math.log(p / (1 - p))


def _sigmoid(x: float) -> float:
    return 1 / (1 + math.exp(-x)) if x >= 0 else math.exp(x) / (1 + math.exp(x))
