"""Fits how a machine or part that is asked for is told from one only named, from words and from the letter's build.

    python -m bench.mentions                 shows both fits with each world left out, and writes what is shipped
    python -m bench.mentions --world FOLDER  reads another world as well

Two scores learn here. `wording` is taught by sentences: the lines of `lessons/mentions/*.tsv`, written for this, in which one
number is judged (asked for, or named aside), and the numbers that stand in the running text of every world at hand.
`background` and `ordered` weigh that beside how the letter is built; they are taught by the machines and parts named in
every letter of the worlds, read by rules that have forgotten a share of their words (bench/perturb.py), so that the build carries what the
words do not. For a world's letters the wording is then always that of a fit which has not seen the world.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple
from unittest.mock import patch

import numpy as np
from numpy.typing import NDArray

from bench.fit import Adam, Letters, closer, letters_of, reading_of, worlds_at_hand
from bench.perturb import forgetful
from intake.document import Voice
from intake.extraction import part_model, serial_number
from intake.extraction.meant import ordered, wording
from intake.extraction.text.values import compact, fold

HERE = Path(__file__).parent
LINES = HERE / "lessons/mentions"  # a file a language: sort, label, language, text
WEIGHTS = HERE.parent / "src/intake/extraction/learnt"
SHARES = (0, 1, 2, 3, 4, 5, 6)  # seeds of forgetting; the first forgets nothing
WRITTEN = 0.2  # what a written line counts beside a number that stands in a letter: letters speak more plainly
CALM = 0.1  # pulls every weight of a piece of words towards nought
HOLD = 2.0  # pulls the weights of the build
FORGOTTEN = 0.2  # what a machine counts that was met by forgetful rules
STEP = 127
Numbers = NDArray[np.float64]


class Said(NamedTuple):
    """One number as a text speaks of it."""

    world: str  # "" for a written line
    machine: bool
    asked: bool
    pieces: NDArray[np.int64]


@dataclass(frozen=True)
class Learnt:
    """A fit of the wording: log-odds for a part and a machine, and a weight for each piece of words."""

    bias: tuple[float, float]
    weights: Numbers

    def scores(self, said: Sequence[Said]) -> Numbers:
        return np.array(
            [self.bias[s.machine] + self.weights[s.pieces].sum() / max(1, len(s.pieces)) ** 0.5 for s in said]
        )


# -- wording ---------------------------------------------------------------------------------------------------------


def written() -> list[tuple[str, Said]]:
    """The written lines, each with its text without the mark of what is judged: lines of one text belong together."""
    found = []
    for file in sorted(LINES.glob("*.tsv")):
        for line in file.read_text("utf8").splitlines():
            sort, label, _, text = line.split("\t", 3)
            plain = fold(re.sub("⟨[MP]⟩", "XY-5678", text.replace("\\n", "\n")).replace(f"⟦{sort}⟧", "\x01")).text
            at = plain.index("\x01")
            marked = plain.replace("\x01", "AB-1234")
            pieces = wording.pieces(marked, at, at + len("AB-1234"))
            found.append((re.sub("[⟦⟧⟨⟩]", "", text), Said("", sort == "M", label == "asked", pieces)))
    return found


def met(world: str, letters: Letters) -> list[Said]:
    """The numbers that stand in the running text of a world's requests."""
    found = []
    for file, received in letters.received:
        want = letters.gold[file]
        if want["kind"] != "service":
            continue
        reading = reading_of(received, letters.catalogue, letters.settings)
        machines, models = _asked_in(want)
        for machine in reading.machines.values():
            asked = compact(machine.row.serial if machine.row else machine.key) in machines
            if machine.row or asked:
                found += [Said(world, True, asked, _pieces(code)) for code in machine.places if _in_prose(code)]
        for part in reading.parts.values():
            asked = compact(part.model) in models
            if part.row:
                found += [Said(world, False, asked, _pieces(m.code)) for m in part.mentions if _in_prose(m.code)]
    return found


def _asked_in(want: dict[str, Any]) -> tuple[set[str], set[str]]:
    """The machines and parts of a right answer, compact."""
    return {compact(m["serial"]) for m in want["equipment"]}, {compact(p["model"]) for p in want["parts"]}


def _in_prose(code: Any) -> bool:
    return code.row.voice in (Voice.NEW, Voice.FORWARD) and not code.view.cell_at(code.start)


def _pieces(code: Any) -> NDArray[np.int64]:
    return wording.pieces(code.view.text, code.start, code.end)


def learn(said: Sequence[Said], steps: int = 200, rate: float = 0.05) -> Learnt:
    """Logistic regression by Adam over the whole table; every piece counts by the root of how many there are."""
    sizes = np.array([len(s.pieces) for s in said])
    flat, rows = np.concatenate([s.pieces for s in said]), np.repeat(np.arange(len(said)), sizes)
    share, starts = np.repeat(1 / np.sqrt(np.maximum(1, sizes)), sizes), np.r_[0, np.cumsum(sizes)[:-1]]
    machine, asked = np.array([int(s.machine) for s in said]), np.array([float(s.asked) for s in said])
    counts = np.array([1.0 if s.world else WRITTEN for s in said])
    count = 1 << wording.BITS
    adam = Adam(count + 2, rate)
    values = adam.values
    for _ in range(steps):
        points = np.add.reduceat(values[flat] * share, starts) + values[count + machine]
        wrong_by = (1 / (1 + np.exp(-points)) - asked) * counts
        slope = np.bincount(flat, weights=wrong_by[rows] * share, minlength=count + 2).astype(np.float64)
        slope[:count] += CALM * values[:count]
        slope[count:] = np.bincount(machine, weights=wrong_by, minlength=2)
        adam.step(slope / counts.sum())
    return Learnt((float(values[count]), float(values[count + 1])), values[:count])


@contextlib.contextmanager
def speaking(learnt: Learnt) -> Iterator[None]:
    """While it lasts, the extraction hears words as `learnt` does."""
    with patch.object(wording, "learnt", lambda: (learnt.bias, learnt.weights)):
        yield


def keep_wording(learnt: Learnt) -> None:
    most = float(np.abs(learnt.weights).max())
    np.savez_compressed(
        WEIGHTS / "wording.npz",
        bias=np.array([*learnt.bias, most / STEP]),
        weights=np.round(learnt.weights / most * STEP).astype(np.int8),
    )


def ranked(scores: Numbers, asked: Numbers) -> float:
    """The chance that one asked for scores above one named aside."""
    place = np.empty(len(scores))
    place[np.argsort(scores)] = np.arange(1, len(scores) + 1)
    yes, no = asked.sum(), (1 - asked).sum()
    return float((place[asked == 1].sum() - yes * (yes + 1) / 2) / (yes * no)) if yes and no else float("nan")


def show_wording(lines: list[tuple[str, Said]], there: list[Said]) -> None:
    """Ranks right: of written lines by a fit that has not seen their text, of a world's by one that has not seen it."""
    texts = {text: number % 5 for number, text in enumerate(dict.fromkeys(text for text, _ in lines))}
    scores, asked = np.zeros(len(lines)), np.array([float(s.asked) for _, s in lines])
    for fold_ in range(5):
        out = np.array([texts[text] == fold_ for text, _ in lines])
        fit = learn([s for (_, s), left in zip(lines, out, strict=True) if not left])
        scores[out] = fit.scores([s for (_, s), left in zip(lines, out, strict=True) if left])
    print(
        f"wording: {len(lines)} lines, ranked right {ranked(scores, asked):.3f}, on its side {((scores > 0) == asked).mean():.3f}"
    )
    for world in dict.fromkeys(s.world for s in there):
        mine = [s for s in there if s.world == world]
        fit = learn([*(s for _, s in lines), *(s for s in there if s.world != world)])
        cells = []
        for machine in (True, False):
            some = [s for s in mine if s.machine is machine]
            cells.append(f"{ranked(fit.scores(some), np.array([float(s.asked) for s in some])):.3f} of {len(some)}")
        print(f"  {world:10} machines {cells[0]}, parts {cells[1]}")


# -- background ------------------------------------------------------------------------------------------------------


class Named(NamedTuple):
    """A machine in question in a letter where several are named, or a part named."""

    world: str
    letter: tuple[str, int]  # file and seed
    asked: bool
    by_words: bool  # taken by the words alone
    facts: dict[str, float]


def named(world: str, letters: Letters, seeds: Iterable[int] = SHARES) -> Iterator[tuple[str, Named]]:
    """What a world's letters name, each with its sort, as rules with all their words read it, and as forgetful ones."""
    for seed in seeds:
        with forgetful(seed - 1) if seed else contextlib.nullcontext():
            for file, received in letters.received:
                want = letters.gold[file]
                if want["kind"] != "service":
                    continue
                machines, models = _asked_in(want)
                reading = reading_of(received, letters.catalogue, letters.settings)
                for machine in reading.machines.values():
                    if machine.facts:
                        asked = compact(machine.row.serial if machine.row else machine.key) in machines
                        by_words = machine.taken or machine.unheard
                        yield "machines", Named(world, (file, seed), asked, by_words, machine.facts)
                for part in reading.parts.values():
                    if part.facts:
                        asked = compact(part.model) in models
                        yield "parts", Named(world, (file, seed), asked, part.total >= part_model.TAKEN, part.facts)


def weigh(rows: Sequence[Named]) -> dict[str, float]:
    """Weights of the facts and "bias", by Newton's method."""
    names = sorted({name for row in rows for name in row.facts})
    table = np.array([[*(row.facts.get(name, 0.0) for name in names), 1.0] for row in rows])
    asked = np.array([float(row.asked) for row in rows])
    counts = np.array([FORGOTTEN if row.letter[1] else 1.0 for row in rows])
    held = np.diag([*([HOLD] * len(names)), 1e-6])
    values = np.zeros(len(names) + 1)
    for _ in range(30):
        values = closer(values, table, 1 / (1 + np.exp(-table @ values)), asked, counts, held)
    return dict(zip([*names, "bias"], values.tolist(), strict=True))


def chances(rows: Sequence[Named], weights: dict[str, float]) -> Numbers:
    points = [weights["bias"] + sum(weights.get(k, 0.0) * v for k, v in row.facts.items()) for row in rows]
    found: Numbers = 1 / (1 + np.exp(-np.array(points)))
    return found


def _machines_taken(found: list[tuple[Named, float]]) -> list[bool]:
    """As `serial_number.choose` takes machines: those too unlikely are left out, unless that leaves none."""
    kept = [row.by_words and chance >= serial_number.UNASKED for row, chance in found]
    return kept if any(kept) else [row.by_words for row, _ in found]


def _parts_taken(found: list[tuple[Named, float]]) -> list[bool]:
    return [
        chance >= ordered.UNASKED if row.by_words else chance >= part_model.MEANT and not row.facts["hard"]
        for row, chance in found
    ]


TAKES = {"machines": _machines_taken, "parts": _parts_taken}


def show_background(sort: str, rows: list[Named]) -> None:
    """Letters in which all are told rightly: by the words, and by words and build, each world left out."""
    sums: dict[int, list[int]] = {}
    for world in dict.fromkeys(row.world for row in rows):
        mine = [row for row in rows if row.world == world]
        sure = chances(mine, weigh([row for row in rows if row.world != world]))
        letters: dict[tuple[str, int], list[tuple[Named, float]]] = {}
        for row, chance in zip(mine, sure, strict=True):
            letters.setdefault(row.letter, []).append((row, float(chance)))
        here: dict[bool, list[int]] = {False: [0, 0, 0], True: [0, 0, 0]}
        for (_, seed), found in letters.items():
            by_words = all(row.by_words == row.asked for row, _ in found)
            by_both = all(took == row.asked for took, (row, _) in zip(TAKES[sort](found), found, strict=True))
            here[bool(seed)] = [a + b for a, b in zip(here[bool(seed)], (1, by_words, by_both), strict=True)]
            sums[seed] = [a + b for a, b in zip(sums.get(seed, [0, 0, 0]), (1, by_words, by_both), strict=True)]
        full, less = here[False], here[True]
        print(
            f"  {sort} {world:10} of {full[0]:3} letters {full[1]:3} by words, {full[2]:3} with the build;"
            f" words forgotten, of {less[0]:4}: {less[1]:4}, {less[2]:4}"
        )
    for seed, (count, words, both) in sorted(sums.items()):
        print(
            f"  {sort} forgetting {seed}: of {count} letters {words / count:.3f} by words, {both / count:.3f} with the build"
        )


def keep_background(fits: dict[str, dict[str, float]]) -> None:
    data = {
        sort: {"bias": round(fit["bias"], 3), "weights": {k: round(v, 3) for k, v in fit.items() if k != "bias"}}
        for sort, fit in fits.items()
    }
    (WEIGHTS / "background.json").write_text(json.dumps(data, indent=1) + "\n", "utf8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--world", action="append", default=[], type=Path, help="another world's folder")
    chosen = parser.parse_args()
    teach({name: letters_of(folder) for name, folder in worlds_at_hand(chosen.world)})


def teach(worlds: dict[str, Letters]) -> None:
    """Fits both scores, shows how they do where they were not taught, and writes them."""
    lines = written()
    with speaking(learn([s for _, s in lines])):
        there = [said for name, letters in worlds.items() for said in met(name, letters)]
    show_wording(lines, there)
    rows: dict[str, list[Named]] = {"machines": [], "parts": []}
    for name, letters in worlds.items():
        with speaking(learn([*(s for _, s in lines), *(s for s in there if s.world != name)])):
            for sort, row in named(name, letters):
                rows[sort].append(row)
    for sort, found in rows.items():
        show_background(sort, found)
    keep_wording(learn([*(s for _, s in lines), *there]))
    keep_background({sort: weigh(found) for sort, found in rows.items()})


if __name__ == "__main__":
    main()
