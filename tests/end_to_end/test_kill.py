"""Nothing lost, nothing twice: five hundred mails and sixty faxes, a department killed two hundred times on the way.

Everything is real: Dovecot, an SMTP server, SQLite or PostgreSQL, processes that die by SIGKILL at every boundary of
their road, in mid-transaction and at random (`tests.kill_yard`). At the end the ledger is compared with the mailboxes,
the fax archive and the store, and each customer must have exactly one acknowledgement; a letter of which SMTP leaves it
open whether it went may have gone twice under one Message-ID, and then it is counted.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections import Counter
from email import message_from_bytes
from pathlib import Path
from typing import Any

import pytest

from tests import kill_world as world
from tests.kill_yard import STEPS
from tests.servers import USERS, Dovecot, Postgres, Smtp

KILLS = 200

CONFIG = """
[organisation]
name = "시험 서비스"
name_en = "Test Service"
domains = ["example.co.kr"]
mailboxes = ["{first}", "{second}"]

[registry]
customers = "customers.csv"
equipment = "equipment.csv"

[ledger]
url = "{ledger}"

[[mailbox]]
name = "as"
host = "localhost"
port = {imap}
security = "none"
user = "{first}"
password_secret = "env:TEST_FIRST_PASSWORD"
folder = "Kill"

[[mailbox]]
name = "cs"
host = "localhost"
port = {imap}
security = "none"
user = "{second}"
password_secret = "env:TEST_SECOND_PASSWORD"
folder = "Kill"

[fax]
folder = "faxes"
settle_s = 0

[smtp]
host = "127.0.0.1"
port = {smtp}
security = "none"

[letters]
mode = "send"
max_age_days = 100000
"""


@pytest.fixture(params=["sqlite", "postgres"])
def ledger(request: pytest.FixtureRequest, tmp_path: Path, postgres: Postgres) -> str:
    """The URL of an empty ledger of either kind."""
    return postgres.create("killed") if request.param == "postgres" else f"sqlite:///{tmp_path}/ledger.db"


@pytest.fixture
def mailboxes(dovecot: Dovecot, monkeypatch: pytest.MonkeyPatch) -> Dovecot:
    """Two empty folders to read from."""
    for name, user in (("TEST_FIRST_PASSWORD", world.FIRST), ("TEST_SECOND_PASSWORD", world.SECOND)):
        monkeypatch.setenv(name, USERS[user])
        with dovecot.client(user) as client:
            if client.folder_exists("Kill"):
                client.delete_folder("Kill")
            client.create_folder("Kill")
    return dovecot


@pytest.mark.slow
@pytest.mark.enable_socket
def test_killed_two_hundred_times(mailboxes: Dovecot, ledger: str, tmp_path: Path) -> None:
    world.register(tmp_path)
    (tmp_path / "faxes").mkdir()
    with Smtp() as smtp:
        text = CONFIG.format(first=world.FIRST, second=world.SECOND, ledger=ledger, imap=mailboxes.port, smtp=smtp.port)
        (tmp_path / "intake.toml").write_text(text, "utf8")
        told = killed(tmp_path / "intake.toml")
        sent = Counter(str(message_from_bytes(content)["Message-ID"]) for _, _, content in smtp.received)
    assert told["differences"] == []
    assert told["outcomes"] == world.OUTCOMES
    assert told["origins"] == world.MAILS + world.FAXES + world.FAXED_AGAIN
    assert told["numbers"] == [f"AS-26-{n:03}" for n in range(1, world.OUTCOMES["request"] + 1)]
    assert set(told["requests"].values()) == {1}
    letters_went_once(told["letters"], sent, tmp_path / "var/fax-out")
    everything_was_hit(told["deaths"])
    for user in (world.FIRST, world.SECOND):
        assert all(b"$Filed" in flags for flags in mailboxes.flags(user, "Kill").values())


def killed(config: Path) -> dict[str, Any]:
    """What the yard tells when it has done its work."""
    command = [sys.executable, "-m", "tests.kill_yard", str(config), str(KILLS), "1"]
    done = subprocess.run(command, capture_output=True, timeout=900, text=True)
    assert done.returncode == 0, done.stderr[-4000:]
    told: dict[str, Any] = json.loads(done.stdout)
    return told


def letters_went_once(letters: list[dict[str, Any]], sent: Counter[str], fax_out: Path) -> None:
    """Each letter went, and once; more often only under its own Message-ID and counted as in doubt."""
    assert Counter(letter["key"].partition(":")[0] for letter in letters) == world.LETTERS
    assert {letter["state"] for letter in letters} == {"sent"}
    by_mail = {letter["message_id"]: letter for letter in letters if letter["medium"] == "mail"}
    assert sent.keys() == by_mail.keys()
    assert [key for key, times in sent.items() if times > 1 + by_mail[key]["in_doubt"]] == []
    by_fax = [letter for letter in letters if letter["medium"] == "fax"]
    assert len(list(fax_out.glob("*.pdf"))) == len(by_fax)


def everything_was_hit(deaths: dict[str, int]) -> None:
    assert sum(deaths.values()) >= KILLS
    hit = {tuple(name.split()) for name in deaths}
    wanted = {(role, point, when) for role, points in STEPS.items() for point in points for when in ("before", "after")}
    assert wanted - hit == set()
    assert {(role, "statement", "after") for role in STEPS} | {(role,) for role in STEPS} <= hit
