"""Fits the confidence that is shipped, to what worlds taught when they were first read.

    python -m bench.fit                                shows the fit with worlds left out, and writes what is shipped
    python -m bench.fit --read press tests/worlds/press    adds a world's outcomes as it is read now, then fits

`first_readings.json` holds, of every message of a world that was read as a request, the worries of its reading and
whether customer, machines, parts and quantities were all right, when the rules met that world for the first time. Later
readings are no lesson: rules that were mended on a world are right in it and say nothing of the next one. When a worry
is new or means something else than it did, the lessons are made again: each world is read by the rules of the last
commit that had not seen it, with today's worries put in the place of theirs; what came out right then must be as
many as it was (it was, but for a dozen messages of 1,974). Of worlds from before `quarry` that is their mails, for their
faxes were read by other engines; `kangha` and the worlds before `cell` are left out, as are `crane`, `kiln`, `vial` and `loom`:
no commit is kept that had not seen them.

Two judges, averaged: logistic regression with weights that may only lower the confidence, each held to a starting belief
(some worries are so rare in two thousand messages that counting alone would call them harmless), which names what
is doubtful; and a forest of trees, which knows which worries are grave together (`intake.extraction.forest`).
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from bench.score import customer, parts, serials
from bench.score import read as answers
from intake import wiring
from intake.by_hand import delivery_of_file
from intake.delivery import Channel, Received
from intake.errors import IntakeError
from intake.extraction import choose
from intake.extraction.catalogue import Catalogue
from intake.extraction.confidence import odds, shipped
from intake.extraction.forest import GRAIN, LEAF, Forest
from intake.reading.sandbox import Readers
from intake.settings import Settings, load

HERE = Path(__file__).parent
LESSONS = HERE / "first_readings.json"
WEIGHTS = HERE.parent / "src/intake/extraction/learnt/weights.json"
WORLDS = (HERE.parent / "examples", HERE.parent / "tests/worlds")
FOREST = WEIGHTS.with_name("forest.npz")
NEWEST = 10  # worlds shown apart: the rules they were met by are nearest to today's
FOLDS = 10  # into which the worlds are dealt
TREES, TRIED, LEAST_LEAF = 100, 20, 2  # trees; worries tried at each node; lessons in a leaf
HOLD = 6.0  # messages' worth of trust in the beliefs
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
    "row_with_code_unread": 0.5, "count_by_part_left": 2.0, "part_left_counted": 1.5, "row_left_counted": 2.0,
    "part_listed_left": 1.0, "machine_listed_left": 0.5, "number_and_no_machine": 2.0, "parts_loose": 1.5, "doubt_in_all": 2.5,
}  # fmt: skip

Numbers = NDArray[np.float64]
Singles = NDArray[np.float32]
Rows = NDArray[np.int64]
Lesson = dict[str, Any]  # world, file, right, asked (a question stands, whatever the confidence), worries


class Fit(NamedTuple):
    bias: float
    weights: Numbers  # in the order of BELIEFS, none below a tenth of it
    forest: Forest

    def sure(self, lessons: list[Lesson]) -> Numbers:
        """As `Confidence.whole` tells it."""
        by_weights = self.bias - _table(lessons) @ self.weights
        by_forest = np.array([odds(self.forest.chance(row["worries"])) for row in lessons])
        chance: Numbers = 1 / (1 + np.exp(-(by_weights + by_forest) / 2))
        return chance


def fit(lessons: list[Lesson], steps: int = 4000) -> Fit:
    """The weights by projected gradient descent, and the forest."""
    seen, right = _table(lessons), np.array([float(row["right"]) for row in lessons])
    beliefs = np.array(list(BELIEFS.values()))
    bias, weights, count = BIAS, beliefs.copy(), len(lessons)
    for _ in range(steps):
        wrong_by = 1 / (1 + np.exp(seen @ weights - bias)) - right
        bias -= 0.5 * float(wrong_by.sum()) / count
        slope = (HOLD * (weights - beliefs) - seen.T @ wrong_by) / count
        weights = np.maximum(LEAST * beliefs, weights - 0.5 * slope)
    return Fit(bias, weights, grow(seen, right))


def _table(lessons: list[Lesson]) -> Numbers:
    return np.array([[row["worries"].get(name, 0.0) for name in BELIEFS] for row in lessons])


def grow(seen: Numbers, right: Numbers, seed: int = 0) -> Forest:
    """Extremely randomised trees: at each node some worries are tried, each at a level drawn by chance, and the best parts it."""
    chance = np.random.default_rng(seed)
    roots: list[int] = []
    nodes: list[list[float]] = []  # worry, level, skip, share
    table = seen.astype(np.float16).astype(np.float32)
    for _ in range(TREES):
        roots.append(len(nodes))
        _grow(nodes, table, right, np.arange(len(right)), chance)
    worry, level, skip, share = zip(*nodes, strict=True)
    return Forest(
        tuple(BELIEFS), tuple(roots), bytes(map(int, worry)), level, tuple(map(int, skip)), bytes(map(int, share))
    )


def _grow(nodes: list[list[float]], table: Singles, right: Numbers, rows: Rows, chance: np.random.Generator) -> None:
    here = len(nodes)
    told = right[rows]
    nodes.append([LEAF, 0.0, 0.0, round(float(told.mean()) * GRAIN)])
    if len(rows) < 2 * LEAST_LEAF or told.min() == told.max():
        return
    there = table[rows]
    least, most = there.min(0), there.max(0)
    tried = chance.permutation(np.flatnonzero(most > least))[:TRIED]
    if not len(tried):
        return
    drawn = least[tried] + (most[tried] - least[tried]) * chance.random(len(tried), np.float32)
    level = drawn.astype(np.float16).astype(np.float32)  # as it is kept
    low = there[:, tried] <= level
    count, good = low.sum(0), (low * told[:, None]).sum(0)
    others, good_of_others = len(rows) - count, told.sum() - good
    fair = (count >= LEAST_LEAF) & (others >= LEAST_LEAF)
    if not fair.any():
        return
    gain = np.where(fair, good**2 / np.maximum(count, 1) + good_of_others**2 / np.maximum(others, 1), -1.0)
    best = int(gain.argmax())
    nodes[here][:2] = int(tried[best]), float(level[best])
    _grow(nodes, table, right, rows[low[:, best]], chance)
    nodes[here][2] = len(nodes) - here
    _grow(nodes, table, right, rows[~low[:, best]], chance)


# -- lessons ---------------------------------------------------------------------------------------------------------


class Letters(NamedTuple):
    """A world's messages as they were read from their files, with its lists and answers."""

    settings: Settings
    catalogue: Catalogue
    gold: dict[str, dict[str, Any]]
    received: list[tuple[str, Received]]


def letters_of(folder: Path, *, faxes: bool = True) -> Letters:
    """A world, its faxes recognised, or its mails alone."""
    settings = load(folder / "intake.toml")
    gold = answers(str(folder / "files/gold.jsonl"))
    with Readers(settings.limits, workers=2, fax=settings.fax, zone=settings.zone) as readers:
        deliveries = [delivery_of_file(folder / "files" / file, settings) for file in gold]
        deliveries = [delivery for delivery in deliveries if faxes or delivery.channel is Channel.EMAIL]
        read = [(delivery.name, found) for delivery, found in readers.read_all(deliveries)]
    received = [(file, found) for file, found in read if not isinstance(found, IntakeError)]
    return Letters(settings, wiring.catalogue_from_files(settings), gold, received)


def read_world(name: str, folder: Path) -> list[Lesson]:
    """The lessons of a world's messages as they are read now."""
    settings, catalogue, gold, letters = letters_of(folder)
    read = ((file, _lesson(received, catalogue, settings, gold[file])) for file, received in letters)
    return [{"world": name, "file": file, **row} for file, row in read if row]


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
    forest = found.forest
    np.savez_compressed(
        FOREST,
        names=np.array(forest.names),
        roots=np.array(forest.roots),
        worry=np.frombuffer(forest.worry, np.uint8),
        level=np.array(forest.level, np.float16),
        skip=np.array(forest.skip, np.uint16),
        share=np.frombuffer(forest.share, np.uint8),
    )


def show(lessons: list[Lesson]) -> None:
    """What passes unreviewed, and is right, by fits that have not seen the world."""
    thresholds = (0.8, 0.85, 0.9, 0.92, 0.95)
    worlds = list(dict.fromkeys(row["world"] for row in lessons))
    dealt = [set(worlds[at::FOLDS]) for at in range(FOLDS)]
    sure: dict[int, float] = {}
    for there in dealt:
        found = fit([row for row in lessons if row["world"] not in there], steps=1500)
        rows = [row for row in lessons if row["world"] in there]
        sure.update(zip(map(id, rows), found.sure(rows), strict=True))
    print(f"{'left out':12} {'requests':>8} {'right':>6}   unreviewed / right of these, at threshold {thresholds}")
    for name, of in (*((world, [world]) for world in worlds), (f"last {NEWEST}", worlds[-NEWEST:]), ("all", worlds)):
        rows = [row for row in lessons if row["world"] in of]
        cells = []
        for threshold in thresholds:
            passed = [row for row in rows if sure[id(row)] >= threshold and not row["asked"]]
            good = sum(row["right"] for row in passed)
            cells.append(f"{len(passed) / len(rows):.3f}/{good / max(1, len(passed)):.3f}")
        print(f"{name:12} {len(rows):8} {sum(row['right'] for row in rows) / len(rows):6.3f}   {'  '.join(cells)}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--read", nargs=2, metavar=("NAME", "FOLDER"), help="a world not seen by the rules before")
    chosen = parser.parse_args()
    lessons: list[Lesson] = json.loads(LESSONS.read_text("utf8"))
    if chosen.read:
        name, folder = chosen.read
        lessons = [row for row in lessons if row["world"] != name] + read_world(name, Path(folder))
        LESSONS.write_text("[\n" + ",\n".join(json.dumps(row) for row in lessons) + "\n]\n", "utf8")
    show(lessons)
    keep(lessons)


if __name__ == "__main__":
    main()
