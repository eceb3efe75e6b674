"""How long things are kept, and what a customer may ask for: to see everything, to be forgotten.

What is no part of the ledger keeps its own time: mails in the mailbox, reports already mailed to the management, backups.
"""

from __future__ import annotations

import json
import re
import shutil
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from intake.reconcile import digest_of
from ledger.entry import Actor

if TYPE_CHECKING:
    from intake.wiring import House
    from ledger.retention import Fax, Removed

PROGRAM = Actor("intake")
READ_BEFORE = ("var/recognised", "var/desk-cache")  # pages read by OCR, documents shown on the desk
BATCH = 200  # requests a run removes; the next run, a quarter of an hour later, goes on


def remove_expired(house: House, now: datetime) -> dict[str, int]:
    """Everything that was kept long enough, gone; in numbers, the same names as `watch` shows."""
    years = house.settings.retention.years
    before = years_before(now, years)
    why = f"kept {years} years from closing"
    gone = [house.book.remove(number, why, PROGRAM, now) for number in house.book.expired(before, BATCH)]
    if loose := house.book.loose(before):
        gone.append(house.book.remove_loose(loose, f"kept {years} years from arrival", PROGRAM, now))
    if any(one.requests for one in gone):
        house.book.forget_words()
    remove_files(house, gone)
    remove_bytes(house, now)
    return {
        "requests removed": sum(len(one.requests) for one in gone),
        "deliveries removed": sum(one.deliveries for one in gone),
    }


def years_before(now: datetime, years: int) -> datetime:
    """The same day so many years ago; 29 February becomes the 28th.

    >>> from datetime import UTC
    >>> years_before(datetime(2028, 2, 29, tzinfo=UTC), 3).date()
    datetime.date(2025, 2, 28)
    """
    try:
        return now.replace(year=now.year - years)
    except ValueError:
        return (now - timedelta(days=1)).replace(year=now.year - years)


def remove_files(house: House, gone: list[Removed]) -> None:
    """Packs' files in which forms lay that are no more."""
    for name in {name for one in gone for name in one.files}:
        house.settings.resolve(name).unlink(missing_ok=True)


def remove_bytes(house: House, now: datetime) -> None:
    """Bytes of what was removed, from the store and the fax archive; also those a run that was killed left behind.
    What was read of them is remembered in two folders, which fill again by themselves: they are emptied."""
    digests, faxes = house.book.unwanted(now)
    if digests or faxes:
        for folder in READ_BEFORE:
            shutil.rmtree(house.settings.resolve(folder), ignore_errors=True)
    for digest in digests:
        house.store.remove(digest)
    for fax in faxes:
        for path in archived(house, fax):
            path.unlink(missing_ok=True)


def archived(house: House, fax: Fax) -> list[Path]:
    """Where a fax lies in the archive, which is sorted by day of arrival."""
    day = fax.received_at.astimezone(house.settings.zone)
    folder = house.settings.resolve(house.settings.fax.archive) / f"{day:%Y}" / f"{day:%m}" / f"{day:%d}"
    files = folder.iterdir() if folder.is_dir() else ()
    return [path for path in files if path.is_file() and digest_of(path) == fax.digest]


# --- a customer's data -----------------------------------------------------------------------------------------------


def export_customer(house: House, customer_id: str, folder: Path) -> int:
    """Everything kept of a customer, into an empty folder: the ledger as JSON, mails, faxes, letters and attachments as
    they are. Returns how many files."""
    from intake.compose.letters import finished
    from ledger import queries

    data = house.book.customer_data(customer_id)
    folder.mkdir(parents=True, exist_ok=True)
    if any(folder.iterdir()):
        raise FileExistsError(17, "the folder must be empty", str(folder))
    count = (
        1 + keep(house, data["deliveries"], folder / "deliveries") + keep(house, data["attached"], folder / "attached")
    )
    for row in data["letters"]:
        made = queries.letter_raw(row["id"], house.book.using)
        if made is not None:
            ending = "pdf" if row["medium"] == "fax" else "eml"
            write(folder / "letters" / f"{row['id']:06}-{safe(row['occasion'])}.{ending}", finished(*made))
            count += 1
    text = json.dumps(data, ensure_ascii=False, indent=1, default=plain)
    write(folder / "ledger.json", text.encode())
    return count


def keep(house: House, rows: list[dict[str, Any]], folder: Path) -> int:
    """The stored bytes of these rows as files; the ledger's own number first, so that two names cannot meet."""
    for row in rows:
        write(folder / f"{row['id']:06}-{safe(row['name'])}", house.store.get(row["digest"]))
    return len(rows)


def write(path: Path, raw: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(raw)


def safe(name: str) -> str:
    """A stranger's file name as one: no folder, nothing a shell or a file system takes amiss.

    >>> safe("../../etc/passwd"), safe("견적서 (최종).pdf")
    ('etc_passwd', '견적서_최종_.pdf')
    """
    return re.sub(r"[^\w.-]+|\.\.+", "_", name).strip("_.")[-100:] or "file"


def plain(value: object) -> str:
    return value.isoformat() if isinstance(value, date) else str(value)


def erase_customer(house: House, customer_id: str, actor: Actor, now: datetime) -> Removed:
    """Everything that names a customer, for good; counts stay."""
    gone = house.book.erase_customer(customer_id, actor, now)
    house.book.forget_words()
    remove_files(house, [gone])
    remove_bytes(house, now)
    return gone
