"""What a fresh process takes until its first mail is read, against lists of fifty thousand machines and parts.

`python -m bench.start FOLDER` is that process: lists and a mail lie in the folder, one JSON object is printed, the CPU
seconds of each step. The interpreter's own start is in the first.
"""

from __future__ import annotations

import csv
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from intake.registry import Registry

LISTS = ("customers", "equipment", "parts")
HERE = Path(__file__).parent
RUNS = 5


def measured(lists: Registry, mail: bytes) -> dict[str, float]:
    """The median of each step, and of the whole but for reading the lists."""
    with tempfile.TemporaryDirectory() as own:
        folder = Path(own)
        for name in LISTS:
            _write(folder / f"{name}.csv", getattr(lists, name))
        (folder / "mail.eml").write_bytes(mail)
        kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        environ = {**kept, "PYTHONPYCACHEPREFIX": own}  # compiled by the first run, which is not counted
        runs = [_once(folder, environ) for _ in range(1 + RUNS)][1:]
    return {step: statistics.median(run[step] for run in runs) for step in runs[0]}


def _write(path: Path, rows: tuple[Any, ...]) -> None:
    with path.open("w", encoding="utf8", newline="") as target:
        plain = [asdict(row) for row in rows]
        out = csv.DictWriter(target, list(plain[0]))
        out.writeheader()
        out.writerows({k: "|".join(v) if isinstance(v, tuple) else v for k, v in row.items()} for row in plain)


def _once(folder: Path, environ: dict[str, str]) -> dict[str, float]:
    done = subprocess.run(
        [sys.executable, "-m", "bench.start", str(folder)],
        check=True,
        stdout=subprocess.PIPE,
        cwd=HERE.parent,
        env=environ,
    )
    found: dict[str, float] = json.loads(done.stdout)
    return found


def main(folder: Path) -> None:
    steps: dict[str, float] = {}

    def done(step: str) -> None:
        steps[step] = time.process_time() - sum(steps.values())

    from intake.starting import begin

    begin()  # as the commands and flows do
    from intake.extraction import choose  # noqa: F401 - all rules, loaded when first asked for
    from intake.pipeline import request_of
    from intake.reading import read
    from intake.settings import load

    settings = load(HERE.parent / "examples/kangha/intake.toml", {})
    done("imports")
    from intake import registry

    lists = registry.read_files(*(folder / f"{name}.csv" for name in LISTS))
    done("lists")
    from intake.extraction.catalogue import Catalogue

    catalogue = Catalogue(lists)
    done("catalogue")
    from datetime import UTC, datetime

    from intake.delivery import Channel, Delivery, Origin

    raw = (folder / "mail.eml").read_bytes()
    received = Delivery(Origin("bench", "1"), Channel.EMAIL, "1.eml", raw, datetime(2026, 3, 2, tzinfo=UTC))
    request_of(read(received, settings.limits), catalogue, settings)
    done("first mail")
    print(json.dumps({**steps, "whole": sum(steps.values()) - steps["lists"]}))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
