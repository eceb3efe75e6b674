"""Fits which of a letter's days is the one waited for, from the words around them.

    python -m bench.days                 shows the fit where it was not taught, and writes what is shipped
    python -m bench.days --world FOLDER  reads another world as well

Taught by the requests of the worlds at hand, by the short letters that the tests keep and by those of `lessons/letters.tsv`, as
rules read them that have forgotten a share of their words (bench/perturb.py). The two scores are fitted as those of
`bench.counts` are; it is shown with a group of worlds left out at a time.
"""

from __future__ import annotations

import argparse
import contextlib
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple
from unittest.mock import patch

import numpy as np
from numpy.typing import NDArray

from bench import counts
from bench.counts import SHORT, Asked, short
from bench.fit import letters_of, reading_of, worlds_at_hand
from bench.perturb import forgetful
from intake.extraction.choose import Reading
from intake.extraction.matter import wish
from tests.unit.extraction import test_cases as cases

WRITTEN = Path(__file__).parent / "lessons/letters.tsv"  # language, nature, urgent, wanted by, subject, text
SEED = 0  # of forgetting, with the least share
GROUPS = 6
Numbers = NDArray[np.float64]


class Letter(NamedTuple):
    """A short letter as it was written, with what it asks."""

    language: str
    nature: str
    urgent: bool
    wanted_by: date | None
    subject: str
    text: str


def written() -> list[Letter]:
    """All arrived when those of the tests did."""
    found = []
    for line in WRITTEN.read_text("utf8").splitlines():
        language, nature, urgent, wanted, subject, text = line.split("\t")
        day = date.fromisoformat(wanted) if wanted else None
        found.append(Letter(language, nature, urgent == "urgent", day, subject, text.replace("\\n", "\n")))
    return found


def dated(worlds: Iterable[tuple[str, Path]]) -> Iterator[Asked]:
    """Every request there is with the days it names, read by the rules alone, without some of their words."""
    with _rules_alone() as heard:
        for name, folder in worlds:
            letters = letters_of(folder)
            for file, received in letters.received:
                if (want := letters.gold[file])["kind"] == "service":
                    reading_of(received, letters.catalogue, letters.settings)
                    yield from _row(name, want["wanted_by"], heard)
        for name, title in cases.CASES:
            message = next(m for m in cases.world(name)["messages"] if m["name"] == title)
            if "wanted_by" in message["want"]:
                short(name, message)
                yield from _row(f"{SHORT}{name}", message["want"]["wanted_by"], heard)
        for number, letter in enumerate(written()):
            message = {"from": "A <a@b.example>", "subject": letter.subject, "text": letter.text}
            short(cases.CASES[0][0], message)
            yield from _row(f"{SHORT}written {number % GROUPS}", letter.wanted_by, heard)


@contextlib.contextmanager
def _rules_alone() -> Iterator[list[tuple[Reading, date | None, date]]]:
    """While it lasts, what the rules found of a request goes into the list, and stands."""
    heard: list[tuple[Reading, date | None, date]] = []

    def note(reading: Reading, rule: date | None, today: date) -> tuple[date | None, float]:
        heard.append((reading, rule, today))
        return rule, 1.0

    with patch.object(wish, "settle", note), forgetful(SEED):
        yield heard


def _row(world: str, wanted: date | str | None, heard: list[tuple[Reading, date | None, date]]) -> Iterator[Asked]:
    if heard:
        reading, rule, today = heard.pop()
        day = date.fromisoformat(str(wanted)) if wanted else None
        yield Asked(world, _number(day), _number(rule), wish.of(reading, rule, today))


def _number(day: date | None) -> float | None:
    return float(day.toordinal()) if day else None


def learn(rows: Sequence[Asked]) -> tuple[counts.Words, counts.Build]:
    return counts.learn([row for row in rows if len(row.candidates) > 1])


def show(rows: Sequence[Asked]) -> None:
    """Days right by the rules and with what is put in or taken back, where neither fit has seen the world."""
    sums: dict[str, Numbers] = {}
    for group in counts.groups(rows, GROUPS):
        words, build = learn([row for row in rows if row.world not in group])
        fit = (build, words.bias, words.places.astype(np.float32))
        for row in (row for row in rows if row.world in group):
            made = wish.chosen(row.candidates, row.rule, fit)[0]
            there = any(c.value == row.right for c in row.candidates)
            seen = np.array([1.0, there, row.rule == row.right, made == row.right, made != row.rule])
            for sort in ("short letters" if row.world.startswith(SHORT) else "worlds", row.world):
                sums[sort] = sums.get(sort, np.zeros(5)) + seen
    for sort, (count, there, rule, made, changed) in sorted(sums.items()):
        print(
            f"  {sort}: of {count:.0f} days {there / count:.3f} found, {rule / count:.3f} by the rules,"
            f" {made / count:.3f} with it, {changed:.0f} changed"
        )


def keep(words: counts.Words, build: counts.Build) -> None:
    counts.keep(words, build, "days")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--world", action="append", default=[], type=Path, help="another world's folder")
    rows = list(dated(worlds_at_hand(parser.parse_args().world)))
    show(rows)
    keep(*learn(rows))


if __name__ == "__main__":
    main()
