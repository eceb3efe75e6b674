"""Fits the confidence that is shipped, to what worlds taught when they were first read and when words were forgotten.

    python -m bench.fit                                shows the fit with each world left out, and writes weights.json
    python -m bench.fit --read press tests/worlds/press    adds a world's outcomes as it is read now, then fits

`first_readings.json` holds, of every message of every world that was read as a request, the worries of its reading and
whether customer, machines, parts and quantities were all right, when the rules met that world for the first time. Later
readings are no lesson: rules that were mended on a world are right in it and say nothing of the next one. Beside them
every world at hand is read by rules that have forgotten words, against lists with holes (bench/perturb.py).

Logistic regression with weights that may only lower the confidence, each held to a starting belief: some worries are so
rare in a few hundred messages that counting alone would call them harmless.
"""

from __future__ import annotations

import argparse
import contextlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from bench.perturb import forgetful, poorer
from bench.score import customer, parts, serials
from bench.score import read as answers
from intake import wiring
from intake.by_hand import delivery_of_file
from intake.delivery import Received
from intake.errors import IntakeError
from intake.extraction import choose
from intake.extraction.catalogue import Catalogue
from intake.extraction.confidence import shipped
from intake.reading.sandbox import Readers
from intake.settings import Settings, load

HERE = Path(__file__).parent
LESSONS = HERE / "first_readings.json"
WEIGHTS = HERE.parent / "src/intake/extraction/learnt/weights.json"
WORLDS = (HERE.parent / "examples", HERE.parent / "tests/worlds")
SEEDS = 6  # ways of forgetting
HOLD = 6.0  # messages' worth of trust in the beliefs
FORGOTTEN = 0.2  # of a first reading, what a perturbed one counts
BIAS = 3.5
LEAST = 0.1  # of a belief stays, whatever the lessons say: rules mended on them read well what worries elsewhere
BELIEFS = {
    "kind_thin": 1.5, "customer_thin": 1.5, "customer_weak": 1.5, "customer_unknown": 2.5, "acts_for": 0.5,
    "machine_unlisted": 2.0, "machine_weak": 1.0, "machine_inexact": 1.0, "machine_rivals": 3.0,
    "machine_of_others": 2.0, "machine_unlabelled": 0.3, "machine_background": 1.5, "machine_passed_by": 1.0,
    "machines_several": 1.5, "machine_doubted": 2.5, "no_machine": 0.5, "visit_without_machine": 0.5, "label_unread": 3.0,
    "part_unlisted": 2.0, "part_weak": 1.0, "part_inexact": 1.0, "part_alias": 0.3, "part_loosely_bound": 1.0,
    "part_conflict": 2.0, "part_corrected": 1.5, "part_without_quantity": 1.5, "parts_uneven": 1.0,
    "parts_in_prose": 0.5, "part_background": 1.5, "part_doubted": 2.5, "count_doubted": 2.0, "part_passed_by": 1.0, "item_unread": 2.0, "unexplained": 2.0,
    "unexplained_many": 1.0, "negation_by_code": 1.0, "afterthought": 2.0, "range_sign": 1.5, "quantity_spare": 1.5,
    "asks_nothing": 2.0, "nothing": 0.5, "many": 0.5, "long": 1.0, "ocr": 0.5, "torn": 2.0, "attachments": 0.3,
    "cover_limits": 1.0, "attachments_disagree": 1.0, "thread": 0.3, "passed_on": 0.5,
    "customer_by_machine": 1.5, "piece_of_code": 1.5, "parts_alike": 1.0, "machines_alike": 0.7,
    "row_like_others": 1.5, "quantity_is_ordinal": 2.5, "numbers_by_part": 1.5, "count_of_machines": 1.5,
    "models_differ": 1.0, "part_unfit": 1.0, "part_bracketed": 1.5, "attachment_blank": 1.0, "count_unclaimed": 1.5,
    "part_left_unsaid": 3.0, "no_beside_part": 1.5, "machine_alone": 0.5, "purpose_unclear": 0.5,
    "row_with_code_unread": 0.5,
}  # fmt: skip

Lesson = dict[str, Any]  # world, file, right, asked (a question stands, whatever the confidence), worries
Numbers = NDArray[np.float64]


class Fit(NamedTuple):
    bias: float
    weights: Numbers  # in the order of BELIEFS, none below a tenth of it

    def sure(self, lessons: list[Lesson]) -> Numbers:
        chance: Numbers = 1 / (1 + np.exp(_table(lessons) @ self.weights - self.bias))
        return chance


def fit(lessons: list[Lesson], steps: int = 4000) -> Fit:
    """Projected gradient descent; a lesson counts as much as its "counts" says, a whole one where it says nothing."""
    seen, right = _table(lessons), np.array([float(row["right"]) for row in lessons])
    counts = np.array([float(row.get("counts", 1.0)) for row in lessons])
    counts *= len(lessons) / counts.sum()
    beliefs = np.array(list(BELIEFS.values()))
    bias, weights, count = BIAS, beliefs.copy(), len(lessons)
    for _ in range(steps):
        wrong_by = (1 / (1 + np.exp(seen @ weights - bias)) - right) * counts
        bias -= 0.5 * float(wrong_by.sum()) / count
        slope = (HOLD * (weights - beliefs) - seen.T @ wrong_by) / count
        weights = np.maximum(LEAST * beliefs, weights - 0.5 * slope)
    return Fit(bias, weights)


def _table(lessons: list[Lesson]) -> Numbers:
    return np.array([[row["worries"].get(name, 0.0) for name in BELIEFS] for row in lessons])


def passing(lessons: list[Lesson], found: Fit, threshold: float) -> tuple[int, int, int]:
    """(requests, unreviewed, right of these)."""
    sure = found.sure(lessons) >= threshold
    passed = [row for row, good in zip(lessons, sure, strict=True) if good and not row["asked"]]
    return len(lessons), len(passed), sum(row["right"] for row in passed)


def left_out(lessons: list[Lesson], world: str) -> Fit:
    """A fit that has not seen a world."""
    return fit([row for row in lessons if row["world"] != world], steps=1500)


# -- lessons ---------------------------------------------------------------------------------------------------------


class Letters(NamedTuple):
    """A world's messages as they were read from their files, with its lists and answers."""

    settings: Settings
    catalogue: Catalogue
    gold: dict[str, dict[str, Any]]
    received: list[tuple[str, Received]]


def letters_of(folder: Path) -> Letters:
    """A world, its faxes recognised."""
    settings = load(folder / "intake.toml")
    gold = answers(str(folder / "files/gold.jsonl"))
    with Readers(settings.limits, workers=2, fax=settings.fax, zone=settings.zone) as readers:
        deliveries = [delivery_of_file(folder / "files" / file, settings) for file in gold]
        read = [(delivery.name, found) for delivery, found in readers.read_all(deliveries)]
    received = [(file, found) for file, found in read if not isinstance(found, IntakeError)]
    return Letters(settings, wiring.catalogue_from_files(settings), gold, received)


def read_world(name: str, folder: Path, seeds: range = range(0)) -> list[Lesson]:
    """The lessons of a world's messages as they are read now; with `seeds`, as forgetful rules read them."""
    settings, catalogue, gold, letters = letters_of(folder)
    lessons: list[Lesson] = []
    for seed in seeds or [None]:
        lists = catalogue if seed is None or seed % 2 else Catalogue(poorer(catalogue.registry, seed))
        with contextlib.nullcontext() if seed is None else forgetful(seed):
            for file, received in letters:
                row = _lesson(received, lists, settings, gold[file])
                counts = {} if seed is None else {"counts": FORGOTTEN}
                if row and (seed is None or not row["asked"]):
                    lessons.append({"world": name, "file": file, **row, **counts})
    return lessons


def _lesson(received: Any, lists: Any, settings: Any, want: dict[str, Any]) -> Lesson | None:
    """None where the message was not read as a request."""
    reading = reading_of(received, lists, settings)
    got = reading.request.as_json()
    if got["kind"] != "service":
        return None
    right = want["kind"] == "service" and all(of(got) == of(want) for of in (customer, serials, parts))
    worries = {key: round(value, 4) for key, value in reading.worries.items() if value}
    asked = reading.request.needs_review  # at threshold zero: only what is asked for another reason
    return {"right": right, "asked": asked, "worries": worries}


def reading_of(received: Received, lists: Catalogue, settings: Settings) -> choose.Reading:
    """A message read with what is shipped, everything below the threshold let through."""
    return choose.read(received, lists, settings.organisation, settings.numbering, 0.0, shipped())


def closer(values: Numbers, table: Numbers, chance: Numbers, right: Numbers, counts: Numbers, held: Numbers) -> Numbers:
    """Weights of a logistic score after one step of Newton's method, held towards nought; a row counts what it counts."""
    slope = table.T @ (counts * (chance - right)) + held @ values
    bend = (table * (counts * chance * (1 - chance))[:, None]).T @ table + held
    found: Numbers = values - np.linalg.solve(bend, slope)
    return found


class Adam:
    """Gradient descent with a length of step for each weight (Kingma and Ba, 2015): `step` moves `values`, noughts at first."""

    def __init__(self, count: int, rate: float) -> None:
        self._rate, self._steps = rate, 0
        self.values, self._mean, self._square = np.zeros(count), np.zeros(count), np.zeros(count)

    def step(self, slope: Numbers) -> None:
        self._steps += 1
        self._mean = 0.9 * self._mean + 0.1 * slope
        self._square = 0.99 * self._square + 0.01 * slope**2
        mean, square = self._mean / (1 - 0.9**self._steps), self._square / (1 - 0.99**self._steps)
        self.values -= self._rate * mean / (np.sqrt(square) + 1e-8)


def worlds_at_hand(more: list[Path]) -> Iterator[tuple[str, Path]]:
    for folder in (*more, *(found for parent in WORLDS for found in sorted(parent.iterdir()))):
        if (folder / "files/gold.jsonl").exists():
            yield folder.name, folder


def keep(lessons: list[Lesson]) -> None:
    found = fit(lessons)
    data = json.loads(WEIGHTS.read_text("utf8"))
    data["bias"] = round(found.bias, 3)
    data["weights"] = {name: -round(float(value), 3) + 0.0 for name, value in zip(BELIEFS, found.weights, strict=True)}
    WEIGHTS.write_text(json.dumps(data, indent=2) + "\n", "utf8")


def show(first: list[Lesson], lessons: list[Lesson]) -> None:
    """What passes unreviewed, and is right, of each world by a fit that has not seen it."""
    thresholds = (0.8, 0.85, 0.9, 0.93, 0.95)
    print(f"{'left out':12} {'requests':>8} {'right':>6}   unreviewed / right of these, at threshold {thresholds}")
    fits = {world: left_out(lessons, world) for world in dict.fromkeys(row["world"] for row in first)}
    sums = {threshold: [0, 0, 0] for threshold in thresholds}
    for world, found in fits.items():
        there = [row for row in first if row["world"] == world]
        cells = []
        for threshold in thresholds:
            counted = passing(there, found, threshold)
            sums[threshold] = [a + b for a, b in zip(sums[threshold], counted, strict=True)]
            cells.append(f"{counted[1] / counted[0]:.3f}/{counted[2] / max(1, counted[1]):.3f}")
        print(f"{world:12} {len(there):8} {sum(row['right'] for row in there) / len(there):6.3f}   {'  '.join(cells)}")
    cells = [f"{passed / count:.3f}/{good / max(1, passed):.3f}" for count, passed, good in sums.values()]
    print(f"{'all':12} {len(first):8} {sum(row['right'] for row in first) / len(first):6.3f}   {'  '.join(cells)}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--read", nargs=2, metavar=("NAME", "FOLDER"), help="a world not seen by the rules before")
    parser.add_argument("--world", action="append", default=[], type=Path, help="another folder to forget words in")
    chosen = parser.parse_args()
    first: list[Lesson] = json.loads(LESSONS.read_text("utf8")) if LESSONS.exists() else []
    if chosen.read:
        name, folder = chosen.read
        first = [row for row in first if row["world"] != name] + read_world(name, Path(folder))
        LESSONS.write_text("[\n" + ",\n".join(json.dumps(row) for row in first) + "\n]\n", "utf8")
    forgotten = [row for found in worlds_at_hand(chosen.world) for row in read_world(*found, range(SEEDS))]
    show(first, first + forgotten)
    keep(first + forgotten)


if __name__ == "__main__":
    main()
