"""Fits how many of a part is likely, from how letters are built and from the words around their numbers.

    python -m bench.counts                 shows the fit where it was not taught, and writes what is shipped
    python -m bench.counts --world FOLDER  reads another world as well

Taught by every part asked for in the letters of the worlds at hand, and in the short letters that the tests keep
(tests/unit/extraction/cases), as rules read them that have forgotten a share of their words (bench/perturb.py): rules that
were mended on a letter would teach that rules are to be trusted. Two scores learn: one of the words around a number, and
one of the build that weighs it; where the second learns, the first is always one that has not seen the world. It is shown
with a group of worlds left out at a time.
"""

from __future__ import annotations

import argparse
import contextlib
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple
from unittest.mock import patch

import numpy as np
from numpy.typing import NDArray

from bench.fit import Adam, letters_of, reading_of, worlds_at_hand
from bench.perturb import forgetful
from intake.delivery import Channel, Delivery, Origin
from intake.extraction import choose
from intake.extraction.choose import Reading
from intake.extraction.confidence import shipped
from intake.extraction.how_many import likely
from intake.extraction.how_many.likely import Candidate
from intake.extraction.meant import wording
from intake.extraction.text.values import compact
from intake.reading import read
from intake.settings import Limits, Numbering, Organisation
from tests.unit.extraction import test_cases as cases

WEIGHTS = Path(__file__).parent.parent / "src/intake/extraction/learnt"
SEED = 0  # of forgetting, with the least share: what is read so goes wrong about as often as in a new world
GROUPS = 6  # of worlds, each left out in turn
INNER = 3  # groups in which the words are learnt apart, for the build to learn from
CALM = 0.3  # pulls every weight of a piece of words towards nought
HOLD = 1.0  # pulls the weights of the build
SEEN = 3  # numbers beside which a piece of words must stand to be learnt
STEP = 127
Numbers = NDArray[np.float64]


class Asked(NamedTuple):
    """A part asked for in a world's letter, the numbers it may have, and how many it is."""

    world: str
    right: float | None
    rule: float | None  # as the rules have it
    candidates: list[Candidate]


@dataclass(frozen=True)
class Words:
    """A fit of the words around numbers."""

    bias: float
    places: Numbers

    def hear(self, candidates: Sequence[Candidate]) -> list[float | None]:
        places = self.places.astype(np.float32)
        return [likely.spoken(c, self.bias, places) for c in candidates]


Build = dict[str, float]
SHORT = "cases/"  # before the name of a department of short letters


# -- what is learnt from -----------------------------------------------------------------------------------------------


def asked(worlds: Iterable[tuple[str, Path]]) -> Iterator[Asked]:
    """The parts asked for in every letter there is, read by the rules alone, without some of their words."""
    for name, folder in worlds:
        letters = letters_of(folder)
        with _rules_alone():
            for file, received in letters.received:
                if (want := letters.gold[file])["kind"] == "service" and want["parts"]:
                    reading = reading_of(received, letters.catalogue, letters.settings)
                    yield from _asked_in(name, reading, want["parts"])
    with _rules_alone():
        for name, title in cases.CASES:
            message = next(m for m in cases.world(name)["messages"] if m["name"] == title)
            if wanted := message["want"].get("parts"):
                parts = [{"model": model, "quantity": count} for model, count in wanted.items()]
                yield from _asked_in(f"{SHORT}{name}", short(name, message), parts)


@contextlib.contextmanager
def _rules_alone() -> Iterator[None]:
    with patch.object(likely, "weigh", lambda *_: None), forgetful(SEED):
        yield


def short(department: str, message: dict[str, Any]) -> Reading:
    """A short letter of the tests as it is read, everything below the threshold let through."""
    told = cases.world(department)["organisation"]
    house = Organisation(
        name=told["name"], name_en=told["name_en"], domains=tuple(told["domains"]), mailboxes=tuple(told["mailboxes"])
    )
    raw = cases.mail(message, told["mailboxes"][0])
    received = read(Delivery(Origin("test", "1"), Channel.EMAIL, "1.eml", raw, cases.ARRIVED), Limits())
    numbering = Numbering(format=told["numbering"])
    return choose.read(received, cases.catalogue(department), house, numbering, 0.0, shipped())


def _asked_in(world: str, reading: Reading, parts: Sequence[dict[str, Any]]) -> Iterator[Asked]:
    right = {compact(p["model"]): p["quantity"] for p in parts}
    machines = sum(f.taken for f in reading.machines.values())
    for finding, candidates in likely.letter(reading.scene, reading.parts, reading.codes, machines):
        if (key := compact(finding.model)) in right:
            yield Asked(world, right[key], finding.quantity, candidates)


# -- the fits ----------------------------------------------------------------------------------------------------------


def learn_words(rows: Sequence[Asked], steps: int = 50, rate: float = 0.08) -> Words:
    """Logistic regression by Adam: whether a number is its part's; every piece counts by the root of how many there are."""
    there = [(c, row) for row in rows for c in row.candidates if c.pieces is not None and len(c.pieces)]
    sizes = np.array([len(c.pieces) for c, _ in there if c.pieces is not None])
    flat = np.concatenate([c.pieces for c, _ in there if c.pieces is not None])
    often = np.bincount(flat, minlength=1 << wording.BITS)[flat] >= SEEN
    right = np.array([float(c.value == row.right) for c, row in there])
    numbers = np.repeat(np.arange(len(there)), sizes)[often]
    share = np.repeat(1 / np.sqrt(sizes), sizes)[often]
    pieces, flat = np.unique(flat[often], return_inverse=True)
    adam = Adam(len(pieces) + 1, rate)
    values = adam.values
    for _ in range(steps):
        points = values[-1] + np.bincount(numbers, weights=values[flat] * share, minlength=len(there))
        wrong_by = 1 / (1 + np.exp(-points)) - right
        slope = np.bincount(flat, weights=wrong_by[numbers] * share, minlength=len(pieces)) + CALM * values[:-1]
        adam.step(np.r_[slope, wrong_by.sum()] / len(there))
    places = np.zeros(1 << wording.BITS)
    places[pieces] = values[:-1]
    return Words(float(values[-1]), places)


def learn_build(
    rows: Sequence[Asked], heard: Sequence[list[float | None]], steps: int = 160, rate: float = 0.06
) -> Build:
    """The weights under which, of the candidates of each part, those with the right number are likeliest together."""
    told = [
        (row, spoken)
        for row, spoken in zip(rows, heard, strict=True)
        if any(c.value == row.right for c in row.candidates)
    ]
    facts = [likely.facts(c, spoken, at) for row, spoken in told for at, c in enumerate(row.candidates)]
    names = {name: at for at, name in enumerate(sorted({name for one in facts for name in one}))}
    flat = np.array([names[name] for one in facts for name in one])
    amounts = np.array([value for one in facts for value in one.values()])
    number = np.repeat(np.arange(len(facts)), [len(one) for one in facts])
    sizes = [len(row.candidates) for row, _ in told]
    part, starts = np.repeat(np.arange(len(told)), sizes), np.r_[0, np.cumsum(sizes)[:-1]]
    right = np.array([c.value == row.right for row, _ in told for c in row.candidates])
    adam = Adam(len(names), rate)
    values = adam.values
    for _ in range(steps):
        points = np.bincount(number, weights=values[flat] * amounts, minlength=len(facts))
        shares = np.exp(points - np.maximum.reduceat(points, starts)[part])
        shares /= np.add.reduceat(shares, starts)[part]
        among = np.where(right, shares, 0.0)
        among /= np.maximum(np.add.reduceat(among, starts), 1e-12)[part]
        wrong_by = shares - among
        slope = np.bincount(flat, weights=wrong_by[number] * amounts, minlength=len(names)) + HOLD * values
        adam.step(slope / len(told))
    return dict(zip(names, values.tolist(), strict=True))


def learn(rows: Sequence[Asked]) -> tuple[Words, Build]:
    """Both scores; the build learns from words that were learnt elsewhere."""
    heard: dict[int, list[float | None]] = {}
    for group in groups(rows, INNER):
        words = learn_words([row for row in rows if row.world not in group])
        heard |= {at: words.hear(row.candidates) for at, row in enumerate(rows) if row.world in group}
    return learn_words(rows), learn_build(rows, [heard[at] for at in range(len(rows))])


def groups(rows: Sequence[Asked], count: int) -> list[set[str]]:
    """The worlds of `rows` in so many groups."""
    names = sorted({row.world for row in rows})
    return [set(names[at::count]) for at in range(count)]


# -- how well it does --------------------------------------------------------------------------------------------------


@contextlib.contextmanager
def counting(words: Words, build: Build) -> Iterator[None]:
    """While it lasts, the extraction counts as these fits do."""
    with patch.object(likely, "learnt", lambda: (build, words.bias, words.places.astype(np.float32))):
        yield


def show(rows: Sequence[Asked]) -> None:
    """Numbers right by the rules and with what is put in, where neither fit has seen the world."""
    sums: dict[str, Numbers] = {}
    for group in groups(rows, GROUPS):
        with counting(*learn([row for row in rows if row.world not in group])):
            for row in (row for row in rows if row.world in group):
                made, _ = likely.settle(row.rule, row.candidates)
                seen = np.array([1.0, row.rule == row.right, made == row.right, made != row.rule])
                for sort in ("short letters" if row.world.startswith(SHORT) else "worlds", row.world):
                    sums[sort] = sums.get(sort, np.zeros(4)) + seen
    for sort, (count, rule, made, changed) in sorted(sums.items()):
        print(
            f"  {sort}: of {count:.0f} parts {rule / count:.3f} by the rules, {made / count:.3f} with it, {changed:.0f} changed"
        )


def keep(words: Words, build: Build, name: str = "counts") -> None:
    most = float(np.abs(words.places).max())
    np.savez_compressed(
        WEIGHTS / f"{name}.npz",
        bias=np.array([words.bias, most / STEP]),
        weights=np.round(words.places / most * STEP).astype(np.int8),
    )
    data = {name: round(value, 3) for name, value in build.items() if abs(value) >= 0.005}
    (WEIGHTS / f"{name}.json").write_text(json.dumps(data, indent=1) + "\n", "utf8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--world", action="append", default=[], type=Path, help="another world's folder")
    rows = list(asked(worlds_at_hand(parser.parse_args().world)))
    show(rows)
    keep(*learn(rows))


if __name__ == "__main__":
    main()
