"""The flows on a real Prefect server: each runs, says what came of it, and does nothing twice."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

import pytest

pytestmark = pytest.mark.slow
MAIL = b"""From: Kim <kim@hanbit.example>
To: service@house.example
Message-ID: <1@hanbit.example>
Date: Mon, 02 Mar 2026 09:00:00 +0900
Subject: press stopped

Hello, our machine AB-2019-0422 has stopped with an alarm. Please send an engineer.
"""
CONFIG = """
[organisation]
name = "House"
domains = ["house.example"]
mailboxes = ["service@house.example"]
[letters]
mode = "send"
max_age_days = 36500
[[mailbox]]
name = "service"
kind = "maildir"
path = "mail"
[[mailbox]]
name = "away"
host = "127.0.0.1"
port = 9
security = "none"
user = "x"
password_secret = "file:intake.toml"
timeout_s = 1
"""


@pytest.fixture(scope="module")
def outcome(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    house = tmp_path_factory.mktemp("house")
    (house / "intake.toml").write_text(CONFIG)
    for name in ("new", "cur", "tmp"):
        (house / "mail" / name).mkdir(parents=True)
    (house / "mail/new/1772409600.1.host").write_bytes(MAIL)
    run = [sys.executable, "-m", "tests.flows.flow_child", str(house / "intake.toml")]
    done = subprocess.run(run, capture_output=True, text=True, timeout=400, check=False)
    assert done.returncode == 0, done.stderr[-4000:]
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found


def test_a_mail_is_fetched_filed_and_answered_once(outcome: dict[str, Any]) -> None:
    assert "mails 1" in outcome["said"]["first"]
    assert "request 1" in outcome["said"]["first"]
    assert "request" not in outcome["said"]["second"]
    assert outcome["letters"].count("kim@hanbit.example") == 1


def test_every_run_leaves_an_artifact_and_a_line_in_the_ledger(outcome: dict[str, Any]) -> None:
    assert {"arrivals", "outbox", "watch", "distribution", "statistics", "summary"} <= set(outcome["artifacts"])
    assert {flow for flow, _, _ in outcome["runs"]} == {
        "arrivals",
        "outbox",
        "watch",
        "distribution",
        "statistics",
        "summary",
    }


def test_a_mailbox_that_is_away_is_said_and_stops_nothing(outcome: dict[str, Any]) -> None:
    notes = [note for flow, ok, note in outcome["runs"] if flow == "arrivals" and not ok]
    assert len(notes) == 2
    assert all("away" in note and "refused" in note for note in notes)


def test_runs_of_a_killed_process_do_not_stay_running(outcome: dict[str, Any]) -> None:
    assert outcome["swept"] >= 1
    assert outcome["states"] == ["Crashed"]
