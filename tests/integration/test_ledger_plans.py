"""Filing and the pages everybody opens ask for few rows by an index, whatever the planner knows: a ledger in use has no
statistics on SQLite, and a plan that reads every delivery there is looks well in a test's ledger of three."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Any

import pytest
from django.db import connections

from ledger import queries, searching
from tests.integration.ledger_databases import START, Ledger, filing

pytestmark = pytest.mark.enable_socket
BROAD = ("_outcome_", "_state_", "_opened_at_", "_received_at_")  # indexes of columns that half the ledger shares
WAITING = ("delivery_unmarked", "entry_reviewed_by", "copy_unconfirmed")  # hold what waits, and nothing else
NUMBER = "AS-26-009"


@contextmanager
def explained(ledger: Ledger) -> Iterator[dict[str, str]]:
    """Statement -> plan, of all that is asked inside."""
    plans: dict[str, str] = {}

    def explain(execute: Callable[..., Any], sql: str, params: Any, many: bool, context: dict[str, Any]) -> Any:
        if sql.startswith(("SELECT", "UPDATE", "DELETE")) and not many:
            lite = context["connection"].vendor == "sqlite"
            with context["connection"].cursor() as cursor:
                cursor.cursor.execute(("EXPLAIN QUERY PLAN " if lite else "EXPLAIN ") + sql, params)
                plans[sql] = "\n".join(str(row[-1]) for row in cursor.cursor.fetchall())
        return execute(sql, params, many, context)

    with connections[ledger.alias].execute_wrapper(explain):
        yield plans


def filed_in_every_way(ledger: Ledger) -> None:
    for number in range(8):  # a customer with a past: a list of one is looked up by anything
        serial = f"ZX-{number}00"
        ledger.file(
            filing(days=-30 + number, request={"equipment": [{"serial": serial}]}, text=f"{serial} 소음이 큽니다")
        )
    first = filing(subject="펌프가 멈추었습니다", message_id="<first@gana.example>", content="a" * 64)
    ledger.file(first)
    ledger.file(filing(days=1, text="아직 연락이 없습니다. 언제 오십니까?", in_reply_to="<first@gana.example>"))
    ledger.file(filing(days=2, message_id="<other@gana.example>", content="a" * 64, text=first.text))
    ledger.file(filing(days=3, request={"kind": "report", "receipt_number": NUMBER}))
    ledger.file(filing(days=4, request={"kind": "bounce"}, bounce_of="<letter@us.example>", machine="bounce"))


def knowing_nothing(ledger: Ledger) -> None:
    with connections[ledger.alias].cursor() as cursor:
        if cursor.db.vendor == "postgresql":
            cursor.execute("SET enable_seqscan = off")  # what still reads a table from end to end has no index
        else:
            assert not cursor.execute("SELECT 1 FROM sqlite_master WHERE name = 'sqlite_stat1'").fetchall()


def test_no_statement_of_filing_goes_through_the_ledger(ledger: Ledger) -> None:
    knowing_nothing(ledger)
    with explained(ledger) as plans:
        filed_in_every_way(ledger)
    assert len(plans) > 15
    for sql, plan in plans.items():
        assert "SCAN " not in plan and "Seq Scan" not in plan, (sql, plan)
        if ledger.url.startswith("sqlite"):
            assert not any(name in plan for name in BROAD), (sql, plan)
            assert "delivery_stage_arrival" not in plan or "TEMP B-TREE" not in plan, (sql, plan)


def test_what_the_desk_counts_and_looks_for_is_no_walk_through_history(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    knowing_nothing(ledger)
    filed_in_every_way(ledger)
    monkeypatch.setattr(searching, "NEWEST", 0)
    with explained(ledger) as plans:
        queries.health(START.date(), ledger.alias)
        queries.figures_rows(START, START + timedelta(days=7), ledger.alias)
        queries.ledger_list(search="ZX 500", using=ledger.alias)
        assert queries.deliveries(search="펌프가", using=ledger.alias)[1] > 0
    assert len(plans) > 15
    for sql, plan in plans.items():
        walked = [line for line in plan.splitlines() if "SCAN ledger_" in line or "Seq Scan on ledger_" in line]
        assert all("ledger_cursor" in line or any(name in line for name in WAITING) for line in walked), (sql, plan)
