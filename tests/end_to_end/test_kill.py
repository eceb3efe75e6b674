"""Nothing lost, nothing twice: fifty mails in a real mailbox, a department killed with SIGKILL at each step of the way.

After every kill the next process finds what the last one left. At the end the ledger is compared with the mailbox, and
each customer must have exactly one acknowledgement; a letter of which SMTP leaves it open whether it went may have
gone twice under one Message-ID, and then it is counted.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections import Counter
from email import message_from_bytes
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest

from tests.servers import USERS, Dovecot, Smtp

MAILS = 50
USER = "as@example.co.kr"
KILLS = [
    ("store.put", "before", 3),
    ("store.put", "after", 7),
    ("book.receive", "after", 5),
    ("book.advance", "before", 1),
    ("source.mark", "before", 1),
    ("source.mark", "after", 1),
    ("book.note_read", "after", 4),
    ("book.file_next", "before", 6),
    ("book.file_next", "after", 9),
    ("book.begin_attempt", "after", 5),
    ("mailer.send", "before", 4),
    ("mailer.send", "after", 6),
    ("book.sent", "after", 8),
]

CONFIG = """
[organisation]
name = "시험 서비스"
name_en = "Test Service"
domains = ["example.co.kr"]
mailboxes = ["{user}"]

[[mailbox]]
name = "as"
host = "localhost"
port = {imap}
security = "none"
user = "{user}"
password_secret = "env:TEST_IMAP_PASSWORD"
folder = "Kill"

[smtp]
host = "127.0.0.1"
port = {smtp}
security = "none"

[letters]
mode = "send"
max_age_days = 100000
"""


def letter(number: int) -> bytes:
    """A request of its own customer, machine and part: fifty different ones."""
    message = EmailMessage()
    message["From"] = f"고객 {number} <buyer{number}@customer{number}.example>"
    message["To"] = USER
    message["Subject"] = f"부품 요청 {number}"
    message["Date"] = f"Mon, 02 Nov 2026 09:{number:02}:00 +0900"
    message["Message-ID"] = f"<{number}@customer{number}.example>"
    message.set_content(
        f"장비제번 TT-{4100 + 7 * number} 의 부품 PX{210 + number}-B{number} {number + 1}개 보내 주세요.\n"
    )
    return message.as_bytes()


def work(config: Path, later: int, *mine: str) -> int:
    """One process of the department, its clock `later` minutes ahead; its exit status, -9 where the mine went off."""
    command = [sys.executable, "-m", "tests.kill_child", str(config), str(later), *mine]
    done = subprocess.run(command, capture_output=True, timeout=180, text=True)
    assert done.returncode in (0, -9), done.stderr[-2000:]
    return done.returncode


@pytest.mark.slow
@pytest.mark.enable_socket
def test_killed_at_every_step(dovecot: Dovecot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TEST_IMAP_PASSWORD", USERS[USER])
    with dovecot.client(USER) as client:
        client.create_folder("Kill")
    dovecot.append(*[letter(n) for n in range(1, MAILS + 1)], user=USER, folder="Kill")
    with Smtp() as smtp:
        config = tmp_path / "intake.toml"
        config.write_text(CONFIG.format(user=USER, imap=dovecot.port, smtp=smtp.port), "utf8")
        died = [work(config, 10 * n, point, when, str(nth)) == -9 for n, (point, when, nth) in enumerate(KILLS)]
        assert all(died), [mine for mine, hit in zip(KILLS, died, strict=True) if not hit]
        assert work(config, 10 * len(KILLS)) == 0
        sent = [message_from_bytes(content) for _, _, content in smtp.received]
    customers = {f"buyer{n}@customer{n}.example" for n in range(1, MAILS + 1)}
    assert Counter(recipient for recipient, _ in {(m["To"], m["Message-ID"]) for m in sent}) == dict.fromkeys(
        customers, 1
    )
    repeated = len(sent) - MAILS
    assert repeated <= 3, "only the three kills around sending may repeat a letter"
    assert facts(config) == {
        "differences": [],
        "outcomes": {"request": MAILS},
        "numbers": [f"AS-26-{n:03}" for n in range(1, MAILS + 1)],
        "letters": {"sent": MAILS},
    }
    assert doubts(config) >= repeated
    assert all(b"$Filed" in flags for flags in dovecot.flags(USER, "Kill").values())


def facts(config: Path) -> dict[str, Any]:
    """What the ledger says at the end, asked in a process of its own."""
    return ask(config, "facts")


def doubts(config: Path) -> int:
    """How many letters the ledger counts as perhaps sent twice."""
    return int(ask(config, "doubts"))


def ask(config: Path, what: str) -> Any:
    done = subprocess.run(
        [sys.executable, "-m", "tests.kill_facts", str(config), what], capture_output=True, timeout=60, text=True
    )
    assert done.returncode == 0, done.stderr[-2000:]
    return json.loads(done.stdout)
