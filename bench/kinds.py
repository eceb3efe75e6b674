"""Fits how a request is told from an offer to buy, a report and what asks for nothing, a complaint from a wish, and haste.

    python -m bench.kinds                 shows both fits with each world left out, and writes what is shipped
    python -m bench.kinds --world FOLDER  reads another world as well

Two scores learn here. `gist` hears pieces of words: it is taught by the letters of `lessons/kinds/*.tsv`, written for this
(kind or nature, subject, text), by those of `lessons/letters.tsv` and of the tests (tests/unit/extraction/cases), and by those of every world at
hand, faxes apart, whose words a machine has read. The second weighs that beside what the rules count and find; it is taught by the letters of the worlds alone, read by rules with all their words and by rules that have forgotten
a share of them against poorer lists (bench/perturb.py), so that it leans on no rule more than an unseen department
allows. For a world's letters the gist is then always that of a fit which has not seen the world.
"""

from __future__ import annotations

import argparse
import contextlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from bench.days import written as short_letters
from bench.fit import Letters, closer, letters_of, reading_of, worlds_at_hand
from bench.perturb import forgetful, poorer
from intake.extraction.catalogue import Catalogue
from intake.extraction.matter import gist
from intake.extraction.matter.work import ENOUGH
from intake.extraction.meant import wording
from intake.extraction.text.values import fold
from tests.unit.extraction import test_cases as cases

HERE = Path(__file__).parent
LINES = HERE / "lessons/kinds"  # a file a language: kind or nature, subject, text
WEIGHTS = HERE.parent / "src/intake/extraction/learnt"
SEEDS = (0, 1, 2, 3)  # of forgetting; the first forgets nothing
FORGOTTEN = 0.2  # what a letter counts that was read by forgetful rules
CALM = 0.1  # of the pieces' weights, towards nought
COMMON, OWN = 0.3, 0.3  # of a bias shared by all, and of one for lines or letters alone: they mix kinds in other shares
HOLD = 1.0  # of the facts' weights, towards nought
PARTS = 10  # the written lines are left out in so many
COLUMNS = 8192  # of the table of pieces, held at once
STEP = 127
NATURES = {"complaint": 1.0, "additional": -1.0, "additional_request": -1.0}
Numbers = NDArray[np.float64]


class Heard(NamedTuple):
    """A letter or line as its pieces are heard, with what it is."""

    world: str  # "" for a written line
    file: str
    kind: str
    nature: float  # 1 complaint, -1 another request, 0 none
    urgent: float  # 1 urgent, -1 not, 0 nobody says
    pieces: NDArray[np.int64]


@dataclass(frozen=True)
class Weighed:
    """A letter as one reading of it knows it."""

    world: str
    file: str
    seed: int
    kind: str
    right: dict[str, bool]  # whether it complains, whether it is urgent
    by_rules: str
    kind_facts: dict[str, float]
    facts: dict[str, dict[str, float]]


# -- the gist --------------------------------------------------------------------------------------------------------


def written() -> list[Heard]:
    found = []
    for file in sorted(LINES.glob("*.tsv")):
        for number, line in enumerate(file.read_text("utf8").splitlines()):
            label, subject, text = line.split("\t")
            pieces = gist.pieces(fold(subject).text, fold(text.replace("\\n", "\n")).text)
            kind = "service" if label in NATURES else label
            found.append(Heard("", f"{file.stem} {number}", kind, NATURES.get(label, 0.0), 0.0, pieces))
    for number, letter in enumerate(short_letters()):
        pieces = gist.pieces(fold(letter.subject).text, fold(letter.text).text)
        found.append(Heard("", f"letters {number}", "service", NATURES[letter.nature], _signed(letter.urgent), pieces))
    for department, name in cases.CASES:
        message = next(m for m in cases.world(department)["messages"] if m["name"] == name)
        if (nature := message["want"].get("nature")) and (text := message.get("text")):
            pieces = gist.pieces(fold(message.get("subject", "")).text, fold(text).text)
            haste = _signed(message["want"].get("urgent"))
            found.append(Heard("", f"{department} {name}", "service", NATURES[nature], haste, pieces))
    return found


def _signed(value: bool | None) -> float:
    return 0.0 if value is None else 1.0 if value else -1.0


def met(world: str, letters: Letters) -> list[Heard]:
    """The letters of a world that a person sent."""
    found = []
    for file, received in letters.received:
        want = letters.gold[file]
        if want["kind"] in gist.KINDS:
            scene = reading_of(received, letters.catalogue, letters.settings).scene
            asks = want["kind"] == "service"
            nature, haste = (NATURES[want["nature"]], _signed(want["urgent"])) if asks else (0.0, 0.0)
            found.append(Heard(world, file, want["kind"], nature, haste, gist.pieces(scene.subject, scene.new_text)))
    return found


def alike(heard: Sequence[Heard]) -> Numbers:
    """How much each two have in common: the table of all pieces against itself, some columns at a time."""
    lines = np.array([not one.world for one in heard])
    found: Numbers = COMMON + OWN * (lines[:, None] == lines[None, :])
    for begin in range(0, 1 << wording.BITS, COLUMNS):
        table = np.zeros((len(heard), COLUMNS), np.float32)
        for row, one in enumerate(heard):
            here = one.pieces[(one.pieces >= begin) & (one.pieces < begin + COLUMNS)]
            table[row, here - begin] = len(one.pieces) ** -0.5
        found += table @ table.T
    return found


def targets(heard: Sequence[Heard]) -> Numbers:
    return np.array([[1.0 if one.kind == kind else -1.0 for kind in gist.KINDS] for one in heard])


def left_out(common: Numbers, wanted: Numbers, groups: Sequence[str]) -> Numbers:
    """What ridge regression says of each group when it has not seen it, all at once."""
    inverse = np.linalg.inv(common + CALM * np.eye(len(common)))
    shares, found = inverse @ wanted, np.zeros_like(wanted)
    for group in dict.fromkeys(groups):
        here = np.array([number for number, one in enumerate(groups) if one == group])
        found[here] = wanted[here] - np.linalg.solve(inverse[np.ix_(here, here)], shares[here])
    return found


def weights_of(heard: Sequence[Heard], common: Numbers, wanted: Numbers) -> tuple[Numbers, Numbers]:
    """The bias for letters, and a weight for each piece, of each column of `wanted`."""
    shares = np.linalg.solve(common + CALM * np.eye(len(common)), wanted)
    letters = np.array([bool(one.world) for one in heard])
    flat = np.concatenate([one.pieces for one in heard])
    sizes = np.array([len(one.pieces) for one in heard])
    rows = np.repeat(np.arange(len(heard)), sizes)
    scaled = shares / np.sqrt(sizes)[:, None]
    columns = [np.bincount(flat, scaled[rows, at], 1 << wording.BITS) for at in range(wanted.shape[1])]
    return COMMON * shares.sum(axis=0) + OWN * shares[letters].sum(axis=0), np.array(columns)


def hear(heard: Sequence[Heard]) -> dict[tuple[str, str], dict[str, float]]:
    """What is heard of each letter by a fit that has not seen its world; shown, and kept as it is shipped."""
    common = alike(heard)
    groups = [one.world or str(number % PARTS) for number, one in enumerate(heard)]
    wanted = targets(heard)
    kinds, fits, told = left_out(common, wanted, groups), [weights_of(heard, common, wanted)], []
    for side in (np.array([one.nature for one in heard]), np.array([one.urgent for one in heard])):
        some = np.flatnonzero(side).tolist()
        there, aims, asked = common[np.ix_(some, some)], side[some, None], [heard[number] for number in some]
        said = np.zeros(len(heard))
        said[some] = left_out(there, aims, [groups[number] for number in some])[:, 0]
        told.append(said)
        fits.append(weights_of(asked, there, aims))
    _show_gist(heard, kinds, *told)
    keep_gist(*(np.concatenate(of_all) for of_all in zip(*fits, strict=True)))
    return {
        (one.world, one.file): dict(zip(gist.HEADS, [*kinds[number], *(said[number] for said in told)], strict=True))
        for number, one in enumerate(heard)
        if one.world
    }


def _show_gist(heard: Sequence[Heard], kinds: Numbers, complaint: Numbers, urgent: Numbers) -> None:
    for world in dict.fromkeys(one.world for one in heard):
        there = [number for number, one in enumerate(heard) if one.world == world]
        right = [gist.KINDS[int(kinds[number].argmax())] == heard[number].kind for number in there]
        asks = [number for number in there if heard[number].nature]
        good = [(complaint[number] > 0) == (heard[number].nature > 0) for number in asks]
        haste = [(urgent[number] > 0) == (heard[number].urgent > 0) for number in there if heard[number].urgent]
        print(
            f"  {world or 'lines':10} {len(there):5}: kind {np.mean(right):.3f}, nature {np.mean(good):.3f},"
            f" urgent {np.mean(haste):.3f}, heard alone"
        )


def keep_gist(bias: Numbers, weights: Numbers) -> None:
    most = np.abs(weights).max(axis=1)
    np.savez_compressed(
        WEIGHTS / "gist.npz",
        bias=bias,
        steps=most / STEP,
        weights=np.round(weights / most[:, None] * STEP).astype(np.int8),
    )


# -- all that is known -----------------------------------------------------------------------------------------------


def read(world: str, letters: Letters, heard: dict[tuple[str, str], dict[str, float]]) -> list[Weighed]:
    """The letters of a world as rules with all their words read them, and as forgetful ones, against poorer lists."""
    found = []
    for seed in SEEDS:
        lists = Catalogue(poorer(letters.catalogue.registry, seed)) if seed % 2 else letters.catalogue
        with forgetful(seed - 1) if seed else contextlib.nullcontext():
            for file, received in letters.received:
                want, reading = letters.gold[file], reading_of(received, lists, letters.settings)
                if not reading.kind.facts or want["kind"] not in gist.KINDS:
                    continue
                gists = heard[world, file]
                facts = reading.kind.facts | {f"gist_{kind}": gists[kind] for kind in gist.KINDS}
                of_requests = {"complaint": reading.nature, "urgent": reading.urgency}
                weighed = {name: told and told | {"gist": gists[name]} for name, told in of_requests.items()}
                right = {"complaint": want.get("nature") == "complaint", "urgent": bool(want.get("urgent"))}
                by_rules = max(gist.KINDS, key=lambda kind: facts[f"rule_{kind}"])
                found.append(Weighed(world, file, seed, want["kind"], right, by_rules, facts, weighed))
    return found


def _table(rows: Sequence[dict[str, float]], names: Sequence[str]) -> Numbers:
    return np.array([[*(row.get(name, 0.0) for name in names), 1.0] for row in rows])


def weigh(rows: Sequence[Weighed], outcomes: Sequence[str], steps: int = 60) -> gist.Weights:
    """Weights of the facts and "bias" for each outcome, by Newton's method, one outcome at a time in turn."""
    alone = outcomes[0] if len(outcomes) == 1 else ""
    facts = [row.facts[alone] if alone else row.kind_facts for row in rows]
    names = sorted({name for row in facts for name in row})
    table, counts = _table(facts, names), np.array([FORGOTTEN if row.seed else 1.0 for row in rows])
    values = np.zeros((len(outcomes), len(names) + 1))
    right = np.array(
        [[float(row.right[outcome] if alone else row.kind == outcome) for row in rows] for outcome in outcomes]
    )
    held = np.diag([*([HOLD] * len(names)), 1e-3])
    for step in range(steps):
        at = step % len(outcomes)
        values[at] = closer(values[at], table, _chances(table, values)[at], right[at], counts, held)
    return {
        outcome: dict(zip([*names, "bias"], row.tolist(), strict=True))
        for outcome, row in zip(outcomes, values, strict=True)
    }


def _chances(table: Numbers, values: Numbers) -> Numbers:
    points = values @ table.T
    if len(points) == 1:
        return 1 / (1 + np.exp(-points))
    shares = np.exp(points - points.max(axis=0))
    found: Numbers = shares / shares.sum(axis=0)
    return found


def _told(row: Weighed, weights: gist.Weights) -> str:
    chance = gist.chances(row.kind_facts, weights)
    if chance["service"] >= ENOUGH:
        return "service"
    return max(gist.KINDS[1:], key=lambda kind: chance[kind])


def _asking(rows: Iterable[Weighed]) -> list[Weighed]:
    return [row for row in rows if row.kind == "service" and row.facts["complaint"]]


def _of_requests(rows: Iterable[Weighed]) -> gist.Weights:
    asking = _asking(rows)
    return weigh(asking, ["complaint"], steps=20) | weigh(asking, ["urgent"], steps=20)


def show(rows: Sequence[Weighed]) -> None:
    """Right kinds and natures of each world by a fit that has not seen it, beside those of the rules."""
    sums: dict[int, Numbers] = {}
    for world in dict.fromkeys(row.world for row in rows):
        rest, there = [row for row in rows if row.world != world], [row for row in rows if row.world == world]
        kinds, of_requests = weigh(rest, gist.KINDS), _of_requests(rest)
        for seed in SEEDS:
            counted = np.zeros(9)
            for row in (row for row in there if row.seed == seed):
                told = _told(row, kinds)
                counted[:4] += (1, row.by_rules == row.kind, told == row.kind, told != row.kind == "service")
            for row in _asking(row for row in there if row.seed == seed):
                rules = {name: bool(facts["rule"]) for name, facts in row.facts.items()}
                complains = gist.complaint(row.facts["complaint"], of_requests) > 0
                hastes = gist.urgent(row.facts["urgent"], of_requests) > 0
                right = row.right
                counted[4:7] += (1, rules["complaint"] == right["complaint"], complains == right["complaint"])
                counted[7:] += (rules["urgent"] == right["urgent"], hastes == right["urgent"])
            sums[seed] = sums.get(seed, np.zeros(9)) + counted
            if not seed:
                print(f"  {world:10} {_cells(counted)}")
    for seed, counted in sums.items():
        print(f"  forgetting {seed}: {_cells(counted)}")


def _cells(counted: Numbers) -> str:
    letters, rules, both, lost, requests, natures, weighed, urgent, urgent_weighed = counted
    return (
        f"kind of {letters:4.0f}: rules {rules / letters:.3f}, weighed {both / letters:.3f}, requests lost {lost:2.0f};"
        f" nature of {requests:4.0f}: rules {natures / requests:.3f}, weighed {weighed / requests:.3f};"
        f" urgent: rules {urgent / requests:.3f}, weighed {urgent_weighed / requests:.3f}"
    )


def keep(weights: gist.Weights) -> None:
    data = {outcome: {name: round(value, 3) for name, value in row.items()} for outcome, row in weights.items()}
    (WEIGHTS / "gist.json").write_text(json.dumps(data, indent=1) + "\n", "utf8")


def teach(worlds: dict[str, Letters]) -> None:
    """Fits both scores, shows how they do where they were not taught, and writes them."""
    heard = [*written(), *(one for name, letters in worlds.items() for one in met(name, letters))]
    gists = hear(heard)
    rows = [row for name, letters in worlds.items() for row in read(name, letters, gists)]
    show(rows)
    keep(weigh(rows, gist.KINDS) | _of_requests(rows))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--world", action="append", default=[], type=Path, help="another world's folder")
    chosen = parser.parse_args()
    teach({name: letters_of(folder, faxes=False) for name, folder in worlds_at_hand(chosen.world)})


if __name__ == "__main__":
    main()
