"""Fits the confidence that is shipped, to what worlds taught when they were first read.

    python -m bench.fit                                shows the fit with each world left out, and writes weights.json
    python -m bench.fit --read press tests/worlds/press    adds a world's outcomes as it is read now, then fits

`first_readings.json` holds, of every message of every world that was read as a request, the worries of its reading and
whether customer, machines, parts and quantities were all right, when the rules met that world for the first time. Later
readings are no lesson: rules that were mended on a world are right in it and say nothing of the next one.

Logistic regression with weights that may only lower the confidence, each held to a starting belief: some worries are so
rare in a few hundred messages that counting alone would call them harmless.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

import numpy as np

HERE = Path(__file__).parent
LESSONS = HERE / "first_readings.json"
WEIGHTS = HERE.parent / "src/intake/extraction/weights.json"
HOLD = 2.0  # messages' worth of trust in the beliefs
THRESHOLD = 0.9
BIAS = 3.5
BELIEFS = {
    "kind_thin": 1.5, "customer_thin": 1.5, "customer_weak": 1.5, "customer_unknown": 2.5, "acts_for": 0.5,
    "machine_unlisted": 2.0, "machine_weak": 1.0, "machine_inexact": 1.0, "machine_rivals": 3.0,
    "machine_of_others": 2.0, "machine_unlabelled": 0.3, "machine_background": 1.5, "machine_passed_by": 1.0,
    "machines_several": 1.5, "no_machine": 0.5, "visit_without_machine": 0.5, "label_unread": 3.0,
    "part_unlisted": 2.0, "part_weak": 1.0, "part_inexact": 1.0, "part_alias": 0.3, "part_loosely_bound": 1.0,
    "part_conflict": 2.0, "part_corrected": 1.5, "part_without_quantity": 1.5, "parts_uneven": 1.0,
    "parts_in_prose": 0.5, "part_background": 1.5, "part_passed_by": 1.0, "item_unread": 2.0, "unexplained": 2.0,
    "unexplained_many": 1.0, "negation_by_code": 1.0, "afterthought": 2.0, "range_sign": 1.5, "quantity_spare": 1.5,
    "asks_nothing": 2.0, "nothing": 0.5, "many": 0.5, "long": 1.0, "ocr": 0.5, "torn": 2.0, "attachments": 0.3,
    "cover_limits": 1.0, "attachments_disagree": 1.0, "thread": 0.3, "passed_on": 0.5,
}  # fmt: skip

Lesson = dict[str, Any]  # world, file, right, asked (a question stands, whatever the confidence), worries


def fit(lessons: list[Lesson]) -> tuple[float, np.ndarray]:
    """(bias, weights in the order of BELIEFS, none negative)."""
    seen, right = _table(lessons), np.array([float(row["right"]) for row in lessons])
    beliefs = np.array(list(BELIEFS.values()))
    bias, weights, count = BIAS, beliefs.copy(), len(lessons)
    for _ in range(4000):
        wrong_by = 1 / (1 + np.exp(seen @ weights - bias)) - right
        bias -= 0.5 * float(wrong_by.sum()) / count
        slope = (HOLD * (weights - beliefs) - seen.T @ wrong_by) / count
        weights = np.maximum(0.0, weights - 0.5 * slope)
    return bias, weights


def _table(lessons: list[Lesson]) -> np.ndarray:
    return np.array([[row["worries"].get(name, 0.0) for name in BELIEFS] for row in lessons])


def held_out(lessons: list[Lesson], world: str, *, threshold: float = THRESHOLD) -> tuple[int, int, int]:
    """(requests, unreviewed, right of these) of a world, by a fit that has not seen it."""
    bias, weights = fit([row for row in lessons if row["world"] != world])
    there = [row for row in lessons if row["world"] == world]
    sure = 1 / (1 + np.exp(_table(there) @ weights - bias)) >= threshold
    passed = [row for row, good in zip(there, sure, strict=True) if good and not row["asked"]]
    return len(there), len(passed), sum(row["right"] for row in passed)


def read_world(name: str, folder: Path) -> list[Lesson]:
    """The lessons of a world's messages as they are read now."""
    from bench.score import customer, parts, serials
    from bench.score import read as answers
    from intake import wiring
    from intake.by_hand import delivery_of_file
    from intake.errors import IntakeError
    from intake.extraction import choose
    from intake.extraction.confidence import shipped
    from intake.reading.sandbox import Readers
    from intake.settings import load

    settings = load(folder / "intake.toml")
    catalogue, gold = wiring.catalogue_from_files(settings), answers(str(folder / "files/gold.jsonl"))
    lessons = []
    with Readers(settings.limits, workers=2, fax=settings.fax, zone=settings.zone) as readers:
        deliveries = [delivery_of_file(folder / "files" / file, settings) for file in gold]
        for delivery, received in readers.read_all(deliveries):
            if isinstance(received, IntakeError):
                continue
            reading = choose.read(received, catalogue, settings.organisation, settings.numbering, 0.0, shipped())
            got, want = reading.request.as_json(), gold[delivery.name]
            if got["kind"] != "service":
                continue
            right = want["kind"] == "service" and all(of(got) == of(want) for of in (customer, serials, parts))
            worries = {key: round(value, 4) for key, value in reading.worries.items() if value}
            asked = reading.request.needs_review  # at threshold zero: only what is asked for another reason
            lessons.append({"world": name, "file": delivery.name, "right": right, "asked": asked, "worries": worries})
    return lessons


def keep(lessons: list[Lesson]) -> None:
    bias, weights = fit(lessons)
    data = json.loads(WEIGHTS.read_text("utf8"))
    data["bias"] = round(bias, 3)
    data["weights"] = {name: -round(float(value), 3) + 0.0 for name, value in zip(BELIEFS, weights, strict=True)}
    WEIGHTS.write_text(json.dumps(data, indent=2) + "\n", "utf8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--read", nargs=2, metavar=("NAME", "FOLDER"), help="a world not seen by the rules before")
    chosen = parser.parse_args()
    lessons: list[Lesson] = json.loads(LESSONS.read_text("utf8")) if LESSONS.exists() else []
    if chosen.read:
        name, folder = chosen.read
        lessons = [row for row in lessons if row["world"] != name] + read_world(name, Path(folder))
        LESSONS.write_text("[\n" + ",\n".join(json.dumps(row) for row in lessons) + "\n]\n", "utf8")
    print(f"{'left out':12} {'requests':>8} {'first right':>11} {'unreviewed':>10} {'right':>7}")
    for world in dict.fromkeys(row["world"] for row in lessons):
        count, passed, good = held_out(lessons, world)
        whole = sum(row["right"] for row in lessons if row["world"] == world) / count
        print(f"{world:12} {count:8} {whole:11.3f} {passed / count:10.3f} {good / max(1, passed):7.3f}")
    keep(lessons)


if __name__ == "__main__":
    main()
