"""A mailbox that was never read, at first start: how fast its mails are stored and committed, and whether memory grows."""

from __future__ import annotations

import json
import os
import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any

from bench import child, ledgers, timing
from bench.timing import Table
from intake import pipeline
from intake.settings import Mailbox, Settings
from intake.wiring import House
from tests.servers import USERS, Dovecot

USER = "as@example.co.kr"
SECRET = "INTAKE_BENCH_MAILBOX"
SIZE = 20_000  # bytes of a mail


def run(full: bool) -> list[Table]:
    sizes = (5_000, 50_000) if full else (1_000, 5_000)
    rows = []
    with Dovecot() as server:
        for size in sizes:
            fill(server, f"First{size}", size)
            for ledger in ledgers.SERVERS:
                rows.append((f"{size:,}", ledger, *first_start(server, f"First{size}", ledger)))
    note = (
        f"Mails of {SIZE // 1000} KB in a folder of Dovecot, each stored and synced, committed, and the mailbox told, by a process "
        "that begins with an empty ledger (this PostgreSQL does not sync its commits); memory is that process's own: "
        "before, at a twentieth of the mails, at the end, and the most it ever held."
    )
    head = (
        "mails",
        "ledger",
        "seconds",
        "CPU ms a mail",
        "mails/s",
        "told of progress",
        "MB before",
        "MB at first",
        "MB at last",
        "MB peak",
    )
    return [Table("A mailbox at first start", head, tuple(rows), note)]


def fill(server: Dovecot, folder: str, size: int) -> None:
    """Straight into the server's Maildir: appending so many one by one would take longer than reading them."""
    with server.client(USER) as client:
        client.create_folder(folder)
    place = next(server.folder.glob(f"mail/*/.{folder}/cur"))
    owner = place.stat()
    for number in range(size):
        file = place / f"{1_700_000_000 + number}.M{number}P1.bench:2,"
        file.write_bytes(mail(number))
        os.chown(file, owner.st_uid, owner.st_gid)


def mail(number: int) -> bytes:
    head = f"From: a{number}@c.example\nTo: {USER}\nMessage-ID: <{number}@c.example>\nSubject: {number}\n\n"
    line = f"{number:08} line of a letter that nobody reads in this benchmark\n"
    return (head + line * (SIZE // len(line))).encode()


def first_start(server: Dovecot, folder: str, ledger: str) -> tuple[str, ...]:
    with tempfile.TemporaryDirectory(prefix="bench-") as base:
        url = f"sqlite:///{base}/ledger.db" if ledger == "SQLite" else ledgers.postgres().create(folder.lower())
        told = child.measured("mailbox", json.dumps({"base": base, "url": url, "port": server.port, "folder": folder}))
        shutil.rmtree(Path(base, "var"), ignore_errors=True)
    marks: list[float] = told["marks"]
    return (
        f"{told['seconds']:.0f}",
        f"{told['cpu'] / told['mails'] * 1000:.1f}",
        f"{told['mails'] / told['seconds']:.0f}",
        f"{told['told']:,} times",
        *(f"{mb:.0f}" for mb in (told["start_mb"], marks[0], marks[-1], told["peak_mb"])),
    )


def department(argument: str) -> House:
    from ledger import setup

    given = json.loads(argument)
    os.environ[SECRET] = USERS[USER]
    mailbox = Mailbox(
        name="bench",
        host="127.0.0.1",
        port=given["port"],
        security="none",
        user=USER,
        password_secret=f"env:{SECRET}",
        folder=given["folder"],
    )
    base = Path(given["base"])
    setup.configure(given["url"])
    setup.migrate()
    from ledger.book import Book

    settings = Settings(mailbox=(mailbox,), path=base / "intake.toml")
    return House(settings, Book())


def collected(house: House) -> dict[str, Any]:
    marks: list[float] = []
    told = 0

    def progress(done: int, total: int) -> None:
        nonlocal told
        told += 1
        if done % (total // 20) == 0:
            marks.append(timing.now_mb())
            print(f"{done:,} of about {total:,} mails, {marks[-1]:.0f} MB", file=sys.stderr, flush=True)

    tally = pipeline.collect(house, progress)
    assert not tally.problems, tally.problems
    return {"mails": tally.counts["mails"], "told": told, "marks": marks}


MAILBOX = (department, collected)
