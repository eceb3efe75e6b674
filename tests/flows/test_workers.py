"""Beyond one machine: Prefect's server on PostgreSQL, `prefect.yaml` deployed, two workers, one ledger on PostgreSQL."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest

from intake.scheduler import environment
from intake.settings import load
from tests.servers import Postgres, free_port, listens, wait_for

pytestmark = [pytest.mark.slow, pytest.mark.enable_socket]
ROOT = Path(__file__).parents[2]
PREFECT = [sys.executable, "-m", "prefect"]
MAILS = 30
ENDED = ("COMPLETED", "FAILED", "CRASHED")
CONFIG = """
[organisation]
name = "House"
domains = ["house.example"]
mailboxes = ["service@house.example"]
[letters]
mode = "send"
max_age_days = 36500
[ledger]
url = "{ledger}"
[[mailbox]]
name = "first"
kind = "maildir"
path = "first"
[[mailbox]]
name = "second"
kind = "maildir"
path = "second"
[prefect]
port = {port}
"""


def mail(number: int) -> bytes:
    made = EmailMessage()
    made["From"] = f"person{number}@company{number}.example"
    made["To"] = "service@house.example"
    made["Subject"] = f"machine AB-{2000 + number}-17 stopped"
    made["Message-ID"] = f"<{number}@company{number}.example>"
    made["Date"] = f"Mon, 02 Mar 2026 09:{number:02}:00 +0900"
    made.set_content(f"Our machine AB-{2000 + number}-17 has stopped with an alarm. Please send an engineer.\n")
    return made.as_bytes()


def configured(folder: Path, postgres: Postgres) -> Path:
    """Every mail in both mailboxes: what two workers fetch at once is filed once all the same."""
    config = folder / "intake.toml"
    config.write_text(CONFIG.format(ledger=postgres.create("ledger_of_two"), port=free_port()))
    for box in ("first", "second"):
        for name in ("new", "cur", "tmp"):
            (folder / box / name).mkdir(parents=True)
        for number in range(MAILS):
            (folder / box / "new" / f"1772409600.{number}.host").write_bytes(mail(number))
    return config


@contextmanager
def running(command: list[str], env: dict[str, str], log: Path) -> Iterator[None]:
    with log.open("wb") as out:
        process = subprocess.Popen(command, env=env, stdout=out, stderr=out, start_new_session=True, cwd=ROOT)
    try:
        yield
    finally:
        process.send_signal(signal.SIGINT)
        try:
            process.wait(30)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()


def prefect(*arguments: str, env: dict[str, str]) -> str:
    done = subprocess.run(
        [*PREFECT, *arguments], env=env, cwd=ROOT, capture_output=True, text=True, timeout=180, check=False
    )
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-2000:]
    return done.stdout


def intake(*arguments: str, env: dict[str, str]) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", "from intake.cli import app; app()", *arguments]
    return subprocess.run(command, env=env, cwd=ROOT, capture_output=True, text=True, timeout=180, check=False)


def asked(port: int, path: str, body: dict[str, object]) -> Any:
    """Prefect's own API."""
    head = {"Content-Type": "application/json"}
    request = urllib.request.Request(f"http://127.0.0.1:{port}/api/{path}", json.dumps(body).encode(), head)
    with urllib.request.urlopen(request, timeout=30) as answer:
        return json.load(answer)


def below(parent: int) -> list[int]:
    """A process and all that came of it, the youngest first."""
    children = Path(f"/proc/{parent}/task/{parent}/children")
    found = [int(child) for child in children.read_text().split()] if children.exists() else []
    return [one for child in reversed(found) for one in below(child)] + [parent]


def last_words(folder: Path) -> str:
    """What everything started here was doing, where it waits for ever: Python says so on SIGABRT, if asked to."""
    for process in below(os.getpid())[:-1]:
        if b"PYTHONFAULTHANDLER=1" in Path(f"/proc/{process}/environ").read_bytes():
            os.kill(process, signal.SIGABRT)
            time.sleep(0.5)  # a worker passes on what its runs print: they go first
    return "\n".join(f"== {log.name}\n{log.read_text()[-12_000:]}" for log in sorted(folder.glob("*.log")))


def test_two_workers_share_the_work_and_file_every_mail_once(postgres: Postgres, tmp_path: Path) -> None:
    config = configured(tmp_path, postgres)
    settings = load(config)
    database = postgres.create("prefect_of_two").replace("postgresql://", "postgresql+asyncpg://")
    env = os.environ | environment(settings)
    env |= {"INTAKE_HOME": str(ROOT), "PREFECT_API_DATABASE_CONNECTION_URL": database}
    env |= {"PYTHONPATH": os.pathsep.join([str(ROOT / "src"), str(ROOT)]), "PYTHONFAULTHANDLER": "1"}
    assert intake("init", str(tmp_path), env=env).returncode == 0
    server = [*PREFECT, "server", "start", "--host", "127.0.0.1", "--port", str(settings.prefect.port)]
    worker = [*PREFECT, "worker", "start", "--pool", "intake", "--name"]
    with running(server, env, tmp_path / "server.log"):
        port = settings.prefect.port
        wait_for(lambda: listens(port), 120, 0.2)
        prefect("work-pool", "create", "intake", "--type", "process", env=env)
        prefect("--no-prompt", "deploy", "--all", env=env)
        deployed = {one["name"]: one["id"] for one in asked(port, "deployments/filter", {})}
        with (
            running([*worker, "one", "--limit", "1"], env, tmp_path / "one.log"),
            running([*worker, "two", "--limit", "1"], env, tmp_path / "two.log"),
        ):
            runs = [
                asked(port, f"deployments/{deployed[name]}/create_flow_run", {})["id"]
                for name in ("arrivals", "arrivals", "outbox", "watch")
            ]
            states: dict[str, str] = {}

            def ended() -> bool:
                found = asked(port, "flow_runs/filter", {"flow_runs": {"id": {"any_": runs}}})
                states.update((run["id"], f"{run['name']} {run['state_name']}") for run in found)
                return all(run["state_type"] in ENDED for run in found)

            try:
                wait_for(ended, 400, 1)
            except TimeoutError:
                pytest.fail(f"not ended: {states}\n{last_words(tmp_path)}")
            assert [state.split()[-1] for state in states.values()] == ["Completed"] * len(runs), states
        assert all("Completed" in (tmp_path / f"{name}.log").read_text() for name in ("one", "two")), "both worked"
    proof = intake("reconcile", "-c", str(config), env=env)
    assert proof.returncode == 0, proof.stdout + proof.stderr
    exported = intake("export", "requests", "--format", "jsonl", "-o", "-", "-c", str(config), env=env)
    numbers = sorted(json.loads(line)["receipt_number"] for line in exported.stdout.splitlines())
    assert [int(n.rsplit("-", 1)[1]) for n in numbers] == list(range(1, MAILS + 1))
    assert len(list((tmp_path / "var/sent/new").iterdir())) == MAILS
