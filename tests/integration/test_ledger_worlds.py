"""Whole worlds through the Book with perfect answers instead of extraction: what matching alone is worth."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import pytest

from ledger.book import Book, Rules, silent
from ledger.entry import Arrival, digest
from ledger.reconcile import reconcile
from tests.integration import gold, ledger_databases

ROOT = Path(__file__).parents[2]
WORLDS = [ROOT / "examples/kangha", ROOT / "tests/worlds/press", ROOT / "tests/worlds/handler"]

pytestmark = pytest.mark.enable_socket


@pytest.fixture
def alias(tmp_path: Path, sqlite_template: Path) -> Iterator[str]:
    with ledger_databases.attached("world", ledger_databases.sqlite_url(tmp_path, sqlite_template)):
        yield "world"


def pairs(groups: dict[str, list[str]]) -> set[tuple[str, str]]:
    return {pair for members in groups.values() for pair in combinations(sorted(members), 2)}


@pytest.mark.parametrize("world", WORLDS, ids=lambda path: path.name)
def test_a_world_is_filed_as_its_answers_say(world: Path, alias: str) -> None:
    settings = tomllib.loads((world / "intake.toml").read_text("utf8"))
    numbering = settings["numbering"]
    book = Book(Rules(number_format=numbering["format"], first_number=numbering.get("first", "")), alias)
    relations: list[tuple[str, str, str]] = []
    got: dict[str, list[str]] = {}
    want: dict[str, list[str]] = {}
    opener: dict[str, str] = {}
    for message, filing in gold.filings(world / "messages", frozenset(settings["organisation"]["domains"])):
        name, answer = message["id"], message["gold"]
        delivery = book.receive(
            Arrival("world", name, message["channel"], name, digest({"name": name}), 1, filing.received_at),
            filing.received_at,
        )
        assert delivery is not None
        book.note_read(delivery, filing)
        filed = book.file_next(silent, filing.received_at)
        assert filed is not None
        relations.append((name, answer["relation"], str(filed.relation)))
        if filed.receipt_number:
            got.setdefault(filed.receipt_number, []).append(name)
        if answer["relation"] != "none":
            opener[name] = opener.get(answer.get("relates_to") or "", answer.get("relates_to") or name)
            want.setdefault(opener[name], []).append(name)
    assert pairs(got) - pairs(want) == set(), "look-alikes were merged"
    found, expected = len(pairs(got) & pairs(want)), len(pairs(want))
    assert 2 * found / (len(pairs(got)) + expected) >= 0.97
    for relation, least in (("follow_up", 0.85), ("duplicate", 0.9), ("new", 0.97), ("none", 1.0)):
        rows = [(name, is_) for name, ought, is_ in relations if ought == relation]
        wrong = [row for row in rows if row[1] != relation]
        assert len(wrong) <= (1 - least) * len(rows), (relation, wrong)
    assert reconcile(using=alias) == []
