"""What is done by the calendar: the departments' packs, the week's figures, and a look at what is late or stuck."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from intake import pipeline
from intake.pipeline import Tally
from ledger.entry import Actor

if TYPE_CHECKING:
    from intake.compose.statistics import DigestFiles
    from intake.settings import Department, Settings
    from intake.wiring import House
    from ledger.book import PackMade
    from ledger.reports import Span

STUCK_AFTER = timedelta(minutes=30)
PROGRAM = Actor("intake")


def distribute(house: House, day: date) -> Tally:
    """The day's pack for each department, made once: files kept, mail in the outbox. A second call mends what is missing."""
    tally = Tally()
    for department in house.settings.department:
        made = house.book.make_pack(day, department.name, PROGRAM, pipeline.now())
        if made is None:
            continue
        carried, fresh = made.contents.carried_over, made.contents.fresh
        tally.add("packs" if made.new else "packs standing")
        tally.add("forms", len(fresh))
        tally.add("carried over", len(carried))
        if not pack_is_whole(house, made.id):
            write_pack(house, made, department)
    return tally


def pack_is_whole(house: House, pack_id: int) -> bool:
    """Whether its files are noted and there: a process killed between the pack's row and its files leaves neither."""
    from ledger import queries

    row = queries.pack_detail(pack_id)
    return bool(row and row["pdf"] and house.settings.resolve(row["pdf"]).is_file())


def write_pack(house: House, made: PackMade, department: Department) -> None:
    """PDF and workbook to `var/packs/DAY`, the mail to the outbox; the row is told last."""
    from intake.compose.distribution import pack
    from ledger import queries

    fresh = queries.form_rows(made.contents.fresh)
    first_days = {copy["receipt_number"]: copy["first_day"] for copy in queries.unconfirmed_copies(department.name)}
    carried = [
        {**row, "first_day": first_days.get(row["receipt_number"], made.day)}
        for row in queries.form_rows(made.contents.carried_over)
    ]
    url = f"{house.settings.desk_url}/p/{made.token}"
    files = pack(made.day, department, fresh, carried, house.settings, url, pipeline.now())
    where = Path("var/packs", made.day.isoformat(), f"pack-{made.id}")
    names = keep_files(house, where, files.pdf, files.xlsx)
    if files.mail is not None:
        house.book.add(files.mail, None, pipeline.now())
    house.book.pack_files(made.id, *names)


def keep_files(house: House, where: Path, pdf: bytes, xlsx: bytes) -> tuple[str, str]:
    """A PDF and a workbook below the house's folder, synced; their paths relative to it."""
    from intake.sources.store import write_synced

    names = f"{where}.pdf", f"{where}.xlsx"
    for name, content in zip(names, (pdf, xlsx), strict=True):
        target = house.settings.resolve(name)
        target.parent.mkdir(parents=True, exist_ok=True)
        write_synced(target, content)
    return names


def digest_files(settings: Settings, span: Span, at: datetime) -> DigestFiles:
    """The figures of a week or a month, as mail, PDF and workbook."""
    from intake.compose.statistics import digest
    from ledger import queries
    from ledger.reports import figures, trend_start

    def start(day: date) -> datetime:
        return datetime.combine(day, time(), settings.zone)

    since, until = start(trend_start(span)), start(span.until)
    again = {row["receipt_number"] for row in queries.first_service_rows(since, until) if row["again"]}
    rows = [{**row, "again": row["receipt_number"] in again} for row in queries.figures_rows(since, until)]
    return digest(figures(rows, span, settings.zone), settings, at)


def statistics(house: House, span: Span) -> Tally:
    """The figures of a week or a month: mailed to the management, kept as PDF and workbook."""
    tally = Tally()
    files = digest_files(house.settings, span, pipeline.now())
    keep_files(house, Path("var/reports", files.stem), files.pdf, files.xlsx)
    tally.add("reports")
    for mail in files.mails:
        house.book.add(mail, None, pipeline.now())
        tally.add("digests")
    return tally


def watch(house: House) -> Tally:
    """What is late, stuck or unreachable, in numbers; each thing that a person must do is a line. Who must keep a
    promise is told; what was kept long enough is removed."""
    from intake.keeping import remove_expired
    from intake.reminding import remind
    from ledger import queries

    tally = Tally()
    at = pipeline.now()
    for name, number in {**remind(house, at), **remove_expired(house, at)}.items():
        tally.add(name, number)
    health = queries.health(at.astimezone(house.settings.zone).date())
    numbers = {
        "waiting for review": health.review,
        "waiting for signature": health.signing,
        "due soon": health.due_soon,
        "overdue": health.overdue,
        "pieces waiting": health.pieces,
        "quarantine": health.quarantine,
        "letters held": health.letters_held,
        "letters failed": health.letters_failed,
        "letters bounced": health.letters_bounced,
        "copies unconfirmed": health.copies_unconfirmed,
    }
    for name, number in numbers.items():
        tally.add(name, number)
    stuck = health.oldest_unread_at
    if stuck and at - stuck > STUCK_AFTER and health.unread:
        tally.problems.append(
            f"{health.unread} deliveries wait to be read, the oldest since {stuck:%Y-%m-%d %H:%M} UTC"
        )
    for source in health.sources:
        if source["failed_at"]:
            tally.problems.append(f"{source['source']}: {source['error']}")
    tally.problems += stale_logins(house)
    if health.signed_without_department:
        tally.problems.append(
            f"{health.signed_without_department} signed requests concern no department: set their work"
        )
    return tally


def stale_logins(house: House) -> list[str]:
    """Microsoft 365 logins that die soon because nothing has renewed them: better told now than found out by silence."""
    from intake.sources import oauth

    mailboxes = [mailbox for mailbox in house.settings.mailbox if mailbox.auth == "xoauth2-msal"]
    warnings = (oauth.warning(mailbox, house.settings.base, pipeline.now()) for mailbox in mailboxes)
    return [warning for warning in warnings if warning]
