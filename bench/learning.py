"""A department that learns: a world's first letters are filed, QA decides on them by the answers, the rest is read again.

    python -m bench.learning examples/kangha      any folder with intake.toml and files/

The department is made a strange one: its lists have holes and the rules have forgotten a share of their words, before
and after alike. What is told is how the later letters, which nobody has decided on, are read before and after `learn`.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import Any

from bench.perturb import forgetful, poorer
from bench.score import customer, parts, serials
from bench.score import read as answers

SHARE = 0.65  # of the letters are decided on
SEED = 2
Answers = dict[str, dict[str, Any]]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("world", type=Path)
    run(parser.parse_args().world)


def run(folder: Path) -> None:
    from intake import learning, wiring
    from ledger.entry import Actor

    gold = answers(str(folder / "files/gold.jsonl"))
    files = [folder / "files" / name for name in gold]
    cut = round(len(files) * SHARE)
    with strange_house(folder) as house:
        decide(house, files[:cut], gold)
        before = later(house, files[cut:])
        print(learning.learn(house, Actor("QA")))
        after = later(house, files[cut:])
        known = [row.name for row in wiring.registry_of(house.book).customers]
        print(f"{len(known)} customers; later letters: before {judged(before, gold)}; after {judged(after, gold)}")
        for name in gold:
            if name in before and before[name][:3] != after[name][:3]:
                print(f"   {name}: {before[name][:3]} -> {after[name][:3]}")


@contextmanager
def strange_house(folder: Path) -> Iterator[Any]:
    """The world's department with holes in its lists, a ledger of its own, and forgetful rules."""
    from intake import registry, wiring
    from intake.pipeline import now
    from intake.settings import load
    from ledger.entry import Actor

    with tempfile.TemporaryDirectory() as own, forgetful(SEED):
        settings = load(folder / "intake.toml")
        ledger = settings.ledger.model_copy(update={"url": f"sqlite:///{own}/ledger.db", "store": f"{own}/store"})
        settings = settings.model_copy(
            update={"ledger": ledger, "path": Path(own) / "intake.toml", "registry": type(settings.registry)()}
        )
        with wiring.open_house(settings, workers=2, prepare=True) as house:
            lists = poorer(registry.read_files(*wiring.registry_files(load(folder / "intake.toml"))), SEED)
            customers, equipment, parts = (
                [asdict(row) for row in table] for table in (lists.customers, lists.equipment, lists.parts)
            )
            house.book.replace_registry(customers, equipment, parts, Actor("bench"), now())
            yield house


def decide(house: Any, files: list[Path], gold: Answers) -> None:
    """QA confirms what was read rightly and corrects the rest, posting as the desk does."""
    from intake import by_hand
    from intake.pipeline import now
    from ledger.entry import Actor

    qa = Actor("QA", "desk")
    for filed in by_hand.ingest(house, files):
        want = gold[Path(filed["file"]).name]
        if filed["relation"] != "new" or want["kind"] != "service":
            continue
        state = house.book.entry(filed["request"])
        read = json.loads(json.dumps(dict(state.request)))
        changes: dict[str, Any] = {}
        if customer(read) != customer(want):
            changes["customer"] = {**read["customer"], **want["customer"]}
        if serials(read) != serials(want):
            changes["equipment"] = want.get("equipment") or []
        if parts(read) != parts(want):
            changes["parts"] = want.get("parts") or []
        if changes:
            state = house.book.post(filed["request"], "corrected", {"changes": changes}, state.version, qa, now())
        house.book.post(filed["request"], "confirmed", {}, state.version, qa, now())


Read = tuple[str | None, frozenset[str], str, bool, bool]  # customer, serials, parts, a request, unreviewed


def later(house: Any, files: list[Path]) -> dict[str, Read]:
    from intake.by_hand import delivery_of_file
    from intake.errors import IntakeError
    from intake.pipeline import request_of

    found: dict[str, Read] = {}
    for delivery, received in house.readers.read_all(delivery_of_file(path, house.settings) for path in files):
        if not isinstance(received, IntakeError):
            row: dict[str, Any] = json.loads(
                json.dumps(request_of(received, house.catalogue, house.settings).as_json(), default=str)
            )
            said = (customer(row), frozenset(serials(row)), str(sorted(parts(row).items())))
            found[delivery.name] = (*said, row["kind"] == "service", not row["needs_review"])
    return found


def judged(read: dict[str, Read], gold: Answers) -> str:
    rows = [(found, gold[name]) for name, found in read.items() if gold[name]["kind"] == "service"]
    right = [
        found[:3] == (customer(want), frozenset(serials(want)), str(sorted(parts(want).items())))
        for found, want in rows
    ]
    passing = [good for (found, _), good in zip(rows, right, strict=True) if found[3] and found[4]]
    share = f"{len(passing)}/{len(rows)} unreviewed, {sum(passing)} of them right"
    return (
        f"{sum(right)}/{len(rows)} right, {sum(found[0] == customer(want) for found, want in rows)} customers, {share}"
    )


if __name__ == "__main__":
    main()
