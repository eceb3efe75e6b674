"""`intake demo`: a whole department at work, from sample mails and faxes, with nothing else needed."""

from __future__ import annotations

import os
import secrets
import shutil
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from intake.cli.common import PROBLEMS, Bar, say, workers
from intake.errors import Misconfigured

if TYPE_CHECKING:
    from intake.pipeline import Tally
    from intake.settings import Settings
    from intake.wiring import House

FIRST_MAILS, FIRST_FAXES = 40, 4  # what two cores read in well under two minutes
TO_SIGN = 12
PEOPLE = (
    ("clerk", "김담당", ("clerk",)),
    ("reviewer", "이검토", ("reviewer",)),
    ("approver", "박승인", ("approver",)),
    ("admin", "관리자", ("administrator", "manager", "clerk")),
)
SIGNERS = {"prepared": "clerk", "reviewed": "reviewer", "approved": "approver"}
PASSWORDS = "var/demo-passwords.txt"


def demo(
    folder: Annotated[Path, typer.Argument(metavar="[DIR]", help="Where the demo lives; made if missing.")] = Path(
        "demo"
    ),
    once: Annotated[bool, typer.Option("--once", help="Run every flow once over all samples and end.")] = False,
) -> None:
    """A whole department in one command: sample mails and faxes in, ledger, letters, packs, figures, desk.

    Reads the first samples (at most forty mails and four faxes), shows what came of them, then serves the desk and
    Prefect's page while the others come in. With --once all are read and nothing is served.
    """
    from intake.settings import load

    samples = sample_folder()
    config = folder / "intake.toml"
    fresh = not config.exists()
    if fresh:
        if folder.exists() and any(folder.iterdir()):
            raise Misconfigured(f"{folder} is not empty and no demo; name another folder")
        say(f"making a department in {folder} from the samples in {samples}")
        build(folder, samples)
    settings = load(config)
    later = deal(settings, samples, everything=once) if fresh else 0
    if later:
        say("reading the first samples; the others come in afterwards")
    with _house(settings) as house:
        passwords = people(house, settings)
        work(house)
        show(house)
    if later:
        deal(settings, samples, everything=True)
        typer.echo(f"\n{later} more samples lie in the mailbox and the fax folder now; they come in while you look.")
    endings(settings, passwords)
    if not once:
        from intake.cli.up import run

        run(settings)


def sample_folder() -> Path:
    """The sample department: beside `src` in a checkout, inside an installed package."""
    here = Path(__file__).resolve()
    for place in (here.parents[3] / "examples" / "kangha", here.parents[1] / "examples" / "kangha"):
        if (place / "files").is_dir():
            return place
    raise Misconfigured("the sample mails are not installed here; run the demo from a checkout")


def build(folder: Path, samples: Path) -> None:
    """intake.toml, lists and empty folders; the samples come with `deal`."""
    from intake.cli.config_file import text
    from intake.cli.setting_up import folders, make_secret_key
    from intake.settings import load

    for name in ("mail/new", "mail/cur", "mail/tmp", "fax", "lists"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    for name in ("customers", "equipment", "parts"):
        shutil.copy(samples / f"{name}.csv", folder / "lists")
    (folder / "intake.toml").write_text(text(given(load(samples / "intake.toml", {}))), "utf8")
    settings = load(folder / "intake.toml", {})
    for place in folders(settings):
        place.mkdir(parents=True, exist_ok=True)
    make_secret_key(settings)


def given(sample: Settings) -> dict[str, Any]:
    """What the demo's intake.toml sets: the sample's own words, and everything on this machine."""
    own = sample.organisation
    departments = [d.model_dump() | {"email": f"dept{n}@{own.domains[0]}"} for n, d in enumerate(sample.department, 1)]
    return {
        "organisation": own.model_dump(exclude_unset=True),
        "numbering": sample.numbering.model_dump(exclude_unset=True),
        "registry": {name: f"lists/{name}.csv" for name in ("customers", "equipment", "parts")},
        "mailbox": [{"name": "service", "kind": "maildir", "path": "mail", "after": "nothing"}],
        "fax": {"folder": "fax", "settle_s": 1.0},
        # the samples are as old as they are; a real house leaves this at seven days
        "letters": {"mode": "send", "max_age_days": 36500, "breaker_letters": 1000},
        "department": departments,
        "schedules": {"management": [f"head@{own.domains[0]}"]},
        "desk": {"port": int(os.environ.get("INTAKE_DESK__PORT", "8700"))},
        "prefect": {"port": int(os.environ.get("INTAKE_PREFECT__PORT", "4200"))},
    }


@dataclass(frozen=True, slots=True)
class Sample:
    path: Path
    at: datetime
    mail: bool


def samples_in_order(settings: Settings, samples: Path) -> list[Sample]:
    from intake import by_hand

    found = []
    for path in by_hand.expand([samples / "files"]):
        delivery = by_hand.delivery_of_file(path, settings)
        found.append(Sample(path, delivery.received_at, delivery.channel.value == "email"))
    return sorted(found, key=lambda s: (s.at, s.path.name))


def deal(settings: Settings, samples: Path, *, everything: bool) -> int:
    """Put samples into the mailbox and the fax folder, in arrival order; returns how many are left for later."""
    ordered = samples_in_order(settings, samples)
    dealt = len(ordered) if everything else _first(ordered)
    for sample in ordered[:dealt]:
        if sample.mail:
            _into_maildir(sample, settings.resolve("mail"))
        elif not any(settings.resolve(settings.fax.archive).rglob(sample.path.name)):
            shutil.copyfile(sample.path, settings.resolve("fax") / sample.path.name)
            os.utime(settings.resolve("fax") / sample.path.name, (sample.at.timestamp(),) * 2)
    return len(ordered) - dealt


def _first(ordered: list[Sample]) -> int:
    mails = faxes = 0
    for place, sample in enumerate(ordered):
        mails, faxes = mails + sample.mail, faxes + (not sample.mail)
        if mails > FIRST_MAILS or faxes > FIRST_FAXES:
            return place
    return len(ordered)


def _into_maildir(sample: Sample, box: Path) -> None:
    """Delivered as a mail server would: written in tmp/, moved to new/; the file's time is the arrival."""
    name = f"{int(sample.at.timestamp())}.{sample.path.stem}.demo"
    if (box / "new" / name).exists():
        return
    shutil.copyfile(sample.path, box / "tmp" / name)
    os.utime(box / "tmp" / name, (sample.at.timestamp(),) * 2)
    (box / "tmp" / name).rename(box / "new" / name)


def _house(settings: Settings) -> Any:
    from intake.wiring import open_house

    return open_house(settings, workers=workers(), prepare=True)


def people(house: House, settings: Settings) -> dict[str, str]:
    """Four people with passwords of their own, made once and kept in a file that only its owner reads."""
    from intake.pipeline import now
    from ledger.entry import Actor

    path = settings.resolve(PASSWORDS)
    if path.exists():
        return dict(line.split(" ", 1) for line in path.read_text("utf8").splitlines())
    passwords = {name: secrets.token_urlsafe(9) for name, _, _ in PEOPLE}
    for name, shown, roles in PEOPLE:
        house.book.add_user(name, passwords[name], roles, Actor("demo"), now(), display_name=shown)
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT, 0o600), "w", encoding="utf8") as file:
        file.writelines(f"{name} {word}\n" for name, word in passwords.items())
    return passwords


def work(house: House) -> None:
    """Every flow once: collect, read and file, send, sign, distribute, count, watch."""
    from intake import pipeline, routine
    from ledger.reports import month_of, week_of

    tally = pipeline.collect(house)
    total = tally.counts.get("mails", 0) + tally.counts.get("faxes", 0)
    _stop_at(tally)
    with Bar("reading mails and faxes", total) as bar:
        done = 0

        def move(number: int, _batch: int) -> None:
            bar(done + number)

        while (read := pipeline.read_pending(house, 20, move)).counts:
            done += sum(read.counts.values())
            pipeline.file_pending(house)
        pipeline.file_pending(house)
    with Bar("letters, signatures, packs, figures"):
        pipeline.send_due(house)
        sign(house)
        today = pipeline.now().astimezone(house.settings.zone).date()
        routine.distribute(house, today)
        newest = newest_day(house)
        for span in (week_of(newest), month_of(newest)):
            routine.statistics(house, span)
        pipeline.send_due(house)


def _stop_at(tally: Tally) -> None:
    for problem in tally.problems:
        say(problem)
    if tally.problems:
        raise typer.Exit(PROBLEMS)


def newest_day(house: House) -> date:
    """The day something last came: the samples are older than the calendar's last week."""
    from ledger import queries

    newest = max((line.opened_at for line in queries.export_rows()), default=datetime.now(UTC))
    return newest.astimezone(house.settings.zone).date()


def sign(house: House) -> None:
    """Three people sign the first requests whose reading was sure, so that there is a pack to see."""
    from intake.pipeline import now
    from ledger import queries
    from ledger.entry import Actor, LedgerError

    waiting = [line for line in queries.export_rows() if line.state in ("review", "signing") and not line.needs_review]
    for line in waiting[:TO_SIGN]:
        try:
            for role, name in SIGNERS.items():
                version = house.book.entry(line.receipt_number).version
                house.book.sign(line.receipt_number, role, house.book.user(name), Actor(name, "demo"), version, now())
        except LedgerError as problem:
            say(f"{line.receipt_number} stays unsigned: {problem}")


def show(house: House) -> None:
    """What came of it, as a table."""
    from rich.console import Console
    from rich.table import Table

    from ledger import queries

    counts = queries.outcome_counts()
    lines = list(queries.export_rows())
    _, sent = queries.letters(states=("sent",), size=1)
    health = queries.health(datetime.now(house.settings.zone).date())
    signed = [line for line in lines if line.state in ("signed", "distributed")]
    numbers = f" ({lines[0].receipt_number} .. {lines[-1].receipt_number})" if lines else ""
    table = Table("what", "how many", "", title=house.settings.organisation.name, title_justify="left")
    _, mails, _ = queries.deliveries(channel="email", size=1)
    _, faxes, _ = queries.deliveries(channel="fax", size=1)
    rows = [
        ("mails read", mails, ""),
        ("faxes read", faxes, "by OCR"),
        ("requests", len(lines), f"each with a receipt number{numbers}"),
        ("follow-ups", counts.get("follow_up", 0), "filed with the request they belong to"),
        ("duplicates", counts.get("duplicate", 0), "recognised, nothing booked twice"),
        ("machine mail", counts.get("machine", 0), "no letter goes there"),
        ("nothing to file", counts.get("no_request", 0), "advertising, thanks, chatter"),
        ("set aside", counts.get("quarantine", 0), "could not be read; the bytes are kept"),
        ("wait for a person", health.review, "the question is stated on the desk"),
        ("letters sent", sent, f"see {house.settings.smtp.maildir}"),
        ("letters held", health.letters_held, "to be released on the desk"),
        ("signed", len(signed), "by the demo, as clerk, reviewer and approver: so that there are packs"),
        ("packs", len(queries.packs()), "PDF and xlsx, one a department, in var/packs"),
    ]
    for name, number, remark in rows:
        table.add_row(name, str(number), remark)
    console = Console(width=None if os.isatty(1) else 110)
    console.print(table)
    console.print(newest(lines[-8:], house))


def newest(lines: Any, house: House) -> Any:
    from rich.table import Table

    table = Table(
        "request", "arrived", "customer", "asks for", "sure", title="the newest requests", title_justify="left"
    )
    for line in lines:
        asks = [m.get("serial") or m.get("model") for m in line.equipment]
        asks += [f"{p.get('model')} x {p['quantity']:g}" if p.get("quantity") else p.get("model") for p in line.parts]
        arrived = line.opened_at.astimezone(house.settings.zone).strftime("%m-%d %H:%M")
        sure = f"{line.confidence:.0%}" + (" ?" if line.needs_review else "")
        table.add_row(line.receipt_number, arrived, line.customer_name, ", ".join(a for a in asks if a)[:48], sure)
    return table


def endings(settings: Settings, passwords: dict[str, str]) -> None:
    """What to open, last, where the eye falls."""
    from intake import scheduler

    typer.echo(f"\nletters   {settings.resolve(settings.smtp.maildir)}")
    typer.echo(f"packs     {settings.resolve('var/packs')}")
    typer.echo(f"figures   {settings.resolve('var/reports')}")
    typer.echo(f"prefect   {scheduler.page_url(settings)}")
    typer.echo(
        f"desk      {settings.desk_url}    sign in as " + ", or ".join(f"{n} / {w}" for n, w in passwords.items())
    )
