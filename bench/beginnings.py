"""Writes down how the matches of every vocabulary may begin and what they hold, which is slow to work out.

    python -m bench.beginnings

To be run when words were added or changed: until then each of them costs the start of every process some milliseconds.
"""

from __future__ import annotations

import importlib
import json
import pkgutil
from pathlib import Path
from typing import Any

import intake
from intake.extraction.text import vocabulary

KEPT = Path(vocabulary.__file__).with_name(vocabulary.KEPT)


def main() -> None:
    every = found()
    KEPT.write_text(written(every), "utf8")
    print(f"{len(every)} vocabularies, {KEPT.stat().st_size / 1000:.0f} KB")


def found() -> dict[str, dict[str, Any]]:
    """By its key, of every vocabulary of the package how its matches may begin and what they hold, worked out anew."""
    for module in pkgutil.walk_packages(intake.__path__, f"{intake.__name__}."):
        importlib.import_module(module.name)
    return {
        vocabulary.key(one.pattern, one.flags): vocabulary.packed(one.alternatives, one.flags)
        for one in vocabulary.made()
    }


def written(every: dict[str, dict[str, Any]]) -> str:
    """A line for each, so that two who change words seldom change the same line."""
    lines = (f'"{key}":{json.dumps(every[key], ensure_ascii=False, separators=(",", ":"))}' for key in sorted(every))
    return "{\n" + ",\n".join(lines) + "\n}\n"


if __name__ == "__main__":
    main()
