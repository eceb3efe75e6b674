"""From a real mailbox to filed requests, against the floor: what any such program must do for a mail."""

from __future__ import annotations

import os
import sqlite3
import tempfile
from pathlib import Path

from bench import peers, world
from bench.timing import Cost, Table, median, once
from intake import pipeline, registry
from intake.settings import Settings
from intake.wiring import House, open_house, registry_files
from tests.servers import USERS, Dovecot

MAILS = 100  # a mailbox; there are three
SECRET = "INTAKE_BENCH_MAILBOX"


def run(full: bool) -> list[Table]:
    lists = registry.read_files(*registry_files(world.example()))
    with Dovecot() as server:
        for user in USERS:
            server.append(*(world.mail(lists, number, to=user) for number in range(MAILS)), user=user)
        floors, steps, desks, outcomes = [], [], [], ""
        for user in USERS:
            floors.append(once(lambda user=user: floor(server, user)))  # type: ignore[misc]
            costs, outcomes = road(server, user)
            steps.append(costs)
            desks.append(helpdesk(server, user))  # last: it empties the mailbox
    whole = median([Cost(sum(c.wall for c in costs), sum(c.cpu for c in costs)) for costs in steps])
    least = median(floors)
    rows = [
        row("fetch, mail-parser, one commit a mail (the floor)", least, least),
        row("django-helpdesk's own importer: mailbox to tickets", median(desks), least),
        row("mailbox to filed request with its letter", whole, least),
    ]
    for place, name in enumerate(("of it: fetched, stored, committed", "of it: read and extracted", "of it: filed")):
        rows.append(row(name, median([costs[place] for costs in steps]), least))
    note = (
        f"{MAILS * len(USERS)} text mails in {len(USERS)} mailboxes of Dovecot, medians of the mailboxes, each into a new ledger on SQLite "
        "with every commit synced; one reading process, started before; "
        f"those of one became: {outcomes}. django-helpdesk as it comes, on SQLite, its letters thrown away unsent; it makes "
        "a ticket of a mail's text and looks for no machine or part in it."
    )
    return [
        Table(
            "The road of a mail", ("what", "mails/s", "ms a mail", "CPU ms a mail", "to the floor"), tuple(rows), note
        )
    ]


def row(name: str, spent: Cost, least: Cost) -> tuple[str, ...]:
    each = (f"{MAILS / spent.wall:.0f}", f"{spent.wall / MAILS * 1000:.1f}", f"{spent.cpu / MAILS * 1000:.1f}")
    return (name, *each, f"{spent.wall / least.wall:.1f}×")


def floor(server: Dovecot, user: str) -> None:
    """Nothing is understood and nothing proved: the mails lie parsed in a table."""
    import mailparser

    client = server.client(user)
    client.select_folder("INBOX")
    with tempfile.TemporaryDirectory() as folder:
        ledger = sqlite3.connect(Path(folder) / "floor.db")
        ledger.execute("PRAGMA journal_mode=WAL")
        ledger.execute("PRAGMA synchronous=FULL")
        ledger.execute("CREATE TABLE mail (uid INTEGER PRIMARY KEY, sender TEXT, subject TEXT, body TEXT)")
        for uid in client.search(["ALL"]):
            raw = client.fetch([uid], ["BODY.PEEK[]"])[uid][b"BODY[]"]
            mail = mailparser.parse_from_bytes(raw)
            ledger.execute("INSERT INTO mail VALUES (?, ?, ?, ?)", (uid, str(mail.from_), mail.subject, mail.body))
            ledger.commit()
        ledger.close()
    client.logout()


def helpdesk(server: Dovecot, user: str) -> Cost:
    with tempfile.TemporaryDirectory() as folder:
        found = peers.helpdesk(server.port, user, USERS[user], Path(folder))
    if found["tickets"] != MAILS:
        raise RuntimeError(f"django-helpdesk took {found['tickets']} of {MAILS} mails")
    return Cost(found["seconds"], found["cpu"])


def road(server: Dovecot, user: str) -> tuple[list[Cost], str]:
    """The three steps of the pipeline, each for all the mails, and what became of them."""
    with tempfile.TemporaryDirectory() as folder:
        settings = department(server, user, Path(folder))
        os.environ[SECRET] = USERS[user]
        with open_house(settings, prepare=True) as house:
            warm(house)
            collected = once(lambda: pipeline.collect(house))
            read, filed = Cost(0, 0), Cost(0, 0)
            counts: dict[str, int] = {}
            while (step := once_counted(house))[2]:
                read = Cost(read.wall + step[0].wall, read.cpu + step[0].cpu)
                filed = Cost(filed.wall + step[1].wall, filed.cpu + step[1].cpu)
                for name, number in step[2].items():
                    counts[name] = counts.get(name, 0) + number
            house.book.hang_up()
    return [collected, read, filed], ", ".join(f"{name} {number}" for name, number in sorted(counts.items()))


def once_counted(house: House) -> tuple[Cost, Cost, dict[str, int]]:
    tally = pipeline.Tally()
    read = once(lambda: pipeline.read_pending(house))
    filed = once(lambda: tally.include(pipeline.file_pending(house)))
    return read, filed, tally.counts


def department(server: Dovecot, user: str, folder: Path) -> Settings:
    """The example department in a folder of its own, with this mailbox."""
    from intake.settings import Mailbox

    plain = world.example()
    mailbox = Mailbox(
        name="bench", host="127.0.0.1", port=server.port, security="none", user=user, password_secret=f"env:{SECRET}"
    )
    lists = plain.registry.model_copy(
        update=dict(zip(("customers", "equipment", "parts"), registry_files(plain), strict=True))
    )
    return plain.model_copy(update={"path": folder / "intake.toml", "mailbox": (mailbox,), "registry": lists})


def warm(house: House) -> None:
    """Processes started, models loaded, catalogue built: a service does that once a day."""
    from intake.delivery import Channel, Delivery, Origin

    raw = (world.EXAMPLE / "files/0001-d-001.eml").read_bytes()
    delivery = Delivery(Origin("warm", "1"), Channel.EMAIL, "1.eml", raw, pipeline.now())
    pipeline.request_of(house.readers.read(delivery), house.catalogue, house.settings)
