"""`intake up` against a real mail server: a mail is answered without a schedule in between, one Ctrl-C ends everything."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from datetime import UTC, datetime
from email.utils import format_datetime
from pathlib import Path

import pytest

from tests.servers import Dovecot, free_port, listens, wait_for

pytestmark = [pytest.mark.enable_socket, pytest.mark.slow]
USER = "qa@example.co.kr"
INTAKE = [sys.executable, "-c", "from intake.cli import app; app()"]


ASKED = (
    (
        "kim@hanbit.example",
        "press stopped",
        "Our machine AB-2019-0421 has stopped with an alarm. Please send an engineer.",
    ),
    ("lee@darae.example", "spare belts", "We need two timing belts for the conveyor of line three. What do they cost?"),
)


def mail(number: int) -> bytes:
    sender, subject, text = ASKED[number]
    head = f"From: {sender}\r\nMessage-ID: <up{number}@x.example>\r\nDate: {format_datetime(datetime.now(UTC))}\r\n"
    return f"{head}Subject: {subject}\r\n\r\n{text}\r\n".encode()


def configured(house: Path, dovecot: Dovecot) -> Path:
    (house / "password").write_text("qa-secret")
    (house / "intake.toml").write_text(f"""
[organisation]
name = "House"
domains = ["house.example"]
mailboxes = ["service@house.example"]
[letters]
mode = "send"
[[mailbox]]
name = "qa"
host = "localhost"
port = {dovecot.tls_port}
ca_file = "{dovecot.ca_file}"
user = "{USER}"
password_secret = "file:password"
[desk]
port = {free_port()}
[prefect]
port = {free_port()}
""")
    subprocess.run([*INTAKE, "init", str(house)], check=True, capture_output=True, timeout=120)
    return house / "intake.toml"


def of_ours(config: Path) -> list[int]:
    """Processes that were told this configuration by their environment."""
    found = []
    for environ in Path("/proc").glob("[0-9]*/environ"):
        try:
            if f"INTAKE_CONFIG={config}".encode() in environ.read_bytes():
                found.append(int(environ.parent.name))
        except OSError:  # ended meanwhile, or not ours to look at
            continue
    return found


def test_a_mail_is_answered_and_everything_ends_together(dovecot: Dovecot, tmp_path: Path) -> None:
    config = configured(tmp_path, dovecot)
    sent = tmp_path / "var/sent/new"
    up = subprocess.Popen([*INTAKE, "up", "-c", str(config)], start_new_session=True, stderr=subprocess.DEVNULL)
    try:
        log = tmp_path / "var/log/arrivals.log"
        wait_for(lambda: log.exists() and "listening" in log.read_text(), 120, 0.2)
        dovecot.append(mail(0), user=USER)
        wait_for(lambda: sent.exists() and len(list(sent.iterdir())) == 1, 60, 0.1)
        assert [b"$Filed" in flags for flags in dovecot.flags(USER).values()] == [True]

        again = subprocess.run(
            [*INTAKE, "up", "-c", str(config)], capture_output=True, text=True, timeout=60, check=False
        )
        assert again.returncode == 1
        assert "runs in" in again.stderr

        [child] = [pid for pid in of_ours(config) if b"flows.arrivals" in Path(f"/proc/{pid}/cmdline").read_bytes()]
        os.kill(child, signal.SIGKILL)  # what falls is started again
        wait_for(lambda: log.read_text().count("listening") == 2, 60, 0.2)
        dovecot.append(mail(1), user=USER)
        wait_for(lambda: len(list(sent.iterdir())) == 2, 60, 0.1)
    finally:
        up.send_signal(signal.SIGINT)
        assert up.wait(60) == 0
    wait_for(lambda: not of_ours(config), 20)
    assert not any(listens(port) for port in (int(p) for p in _ports(config)))


def _ports(config: Path) -> list[str]:
    import tomllib

    found = tomllib.loads(config.read_text())
    return [str(found["desk"]["port"]), str(found["prefect"]["port"])]
