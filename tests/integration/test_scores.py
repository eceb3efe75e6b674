"""How well the worlds are read, held to floors that only rise: `tests/worlds/floors.toml`.

Mails only, so that it costs seconds; the faxes are scored by hand with `bench/score.py` (README, Measured). A floor
is raised to what was reached, less one message in fifty, by whoever reaches it; lowering one needs a reason in its
commit.
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from bench import score
from intake.by_hand import extract_files
from intake.settings import load
from intake.wiring import catalogue_from_files

ROOT = Path(__file__).parents[2]
WORLDS = {"kangha": ROOT / "examples/kangha"} | {
    gold.parents[1].name: gold.parents[1] for gold in sorted((ROOT / "tests/worlds").glob("*/files/gold.jsonl"))
}
FLOORS: Mapping[str, Mapping[str, float]] = tomllib.loads((ROOT / "tests/worlds/floors.toml").read_text("utf8"))


def whole(got: Mapping[str, Any], want: Mapping[str, Any]) -> bool:
    """Whether nobody would have had to correct it: customer, serials, parts with quantities, and that it is a request."""
    if want["kind"] != "service":
        return got.get("kind") not in (None, "service")
    same = score.serials(dict(got)) == score.serials(dict(want)) and score.parts(dict(got)) == score.parts(dict(want))
    return got.get("kind") == "service" and same and score.customer(dict(got)) == score.customer(dict(want))


@pytest.mark.slow
@pytest.mark.parametrize("world", WORLDS)
def test_a_world_is_read_at_least_as_well_as_before(world: str) -> None:
    folder = WORLDS[world]
    settings = load(folder / "intake.toml", {})
    gold = {row["file"]: row for row in map(json.loads, (folder / "files/gold.jsonl").read_text("utf8").splitlines())}
    mails = sorted((folder / "files").glob("*.eml"))
    answers = {a["file"]: a for a in extract_files(mails, settings, catalogue_from_files(settings), workers=2)}
    assert [a["file"] for a in answers.values() if "error" in a] == []
    right = {name: whole(answers[name], gold[name]) for name in answers}
    passed = [right[name] for name, answer in answers.items() if not answer["needs_review"]]
    machine = [name for name in right if gold[name]["kind"] in ("auto_reply", "bounce")]
    assert all(answers[name]["kind"] != "service" for name in machine), "machine mail is never a request"
    assert sum(right.values()) / len(right) >= FLOORS[world]["whole"]
    assert sum(passed) / max(1, len(passed)) >= FLOORS[world]["unreviewed_right"]
    assert len(passed) / len(right) >= FLOORS[world]["unreviewed_share"]
