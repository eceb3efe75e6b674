"""`python -m bench [NAME ...] [--full]`: runs the benchmarks, prints their tables, keeps them in bench/results.json."""

from __future__ import annotations

import argparse
import importlib
import os
import time
from pathlib import Path

from bench import ledgers, timing

NAMES = ("road", "faxes", "readers", "extraction", "filing", "desk", "papers", "memory", "mailbox")
RESULTS = Path(__file__).with_name("results.json")


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"which: {', '.join(NAMES)}; all where none is named")
    parser.add_argument("--full", action="store_true", help="every page, and ledgers of a million requests")
    parser.add_argument("--show", action="store_true", help="run nothing, print the tables of the last runs")
    given = parser.parse_args()
    if unknown := set(given.names) - set(NAMES):
        parser.error(f"no such benchmark: {', '.join(sorted(unknown))}; there are {', '.join(NAMES)}")
    names = [name for name in NAMES if name in given.names or not given.names]
    if given.show:
        show(names)
        return
    print(f"{timing.machine()}\n", flush=True)
    os.environ.pop("INTAKE_OCR_CACHE", None)  # pages recognised before would be no measure
    with ledgers.yard():
        for name in names:
            measure(name, given.full)


def measure(name: str, full: bool) -> None:
    began = time.perf_counter()
    tables: list[timing.Table] = importlib.import_module(f"bench.{name}").run(full)
    for found in tables:
        print(found.markdown(), flush=True)
    timing.keep(RESULTS, {name: timing.plain(tables, time.perf_counter() - began)})


def show(names: list[str]) -> None:
    kept = timing.kept(RESULTS)
    for name in names:
        for found in kept.get(name, []):
            print(found.markdown())


if __name__ == "__main__":
    main()
