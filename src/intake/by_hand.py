"""What people bring themselves: files from a disk, to be read or filed, and requests typed in on the desk."""

from __future__ import annotations

import hashlib
import uuid
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import UTC, datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.utils import make_msgid
from pathlib import Path
from typing import TYPE_CHECKING, Any

from intake import pipeline
from intake.delivery import Channel, Delivery, Origin
from intake.errors import IntakeError, Transient, Unreadable

if TYPE_CHECKING:
    from intake.extraction.catalogue import Catalogue
    from intake.settings import Settings
    from intake.wiring import House


def delivery_of_file(path: Path, settings: Settings) -> Delivery:
    """A file as a delivery: its moment from the Date header or the fax name, from the file itself where neither tells."""
    from intake.reading import kind_of
    from intake.sources.fax_folder import parse_name

    try:
        raw = path.read_bytes()
        moment = datetime.fromtimestamp(path.stat().st_mtime, UTC)
    except OSError as problem:
        raise Unreadable(f"{problem.strerror}") from problem
    mail = kind_of(path.name, raw[:4096]) in ("message/rfc822", "application/vnd.ms-outlook")
    if mail:
        received_at = date_of(raw) or moment
    else:
        info = parse_name(path.name, settings.fax.name_pattern, settings.zone)
        received_at = info.arrived_at or moment
    digest = hashlib.sha256(raw).hexdigest()
    channel = Channel.EMAIL if mail else Channel.FAX
    return Delivery(Origin("file", f"{path.name}@{digest[:16]}"), channel, path.name, raw, received_at)


def date_of(raw: bytes) -> datetime | None:
    """The Date of a mail, aware, without parsing its body."""
    from intake.message import parse

    head, _, _ = raw[:200_000].partition(b"\r\n\r\n")
    date = parse(head + b"\r\n\r\n").date
    return date.astimezone(UTC) if date else None


def expand(paths: Iterable[Path]) -> Iterator[Path]:
    """Files as given; a folder's files sorted by name, answers and hidden files left out."""
    for path in paths:
        if not path.is_dir():
            yield path
            continue
        for inner in sorted(path.rglob("*")):
            if inner.is_file() and inner.suffix not in (".jsonl", ".yaml", ".toml") and not inner.name.startswith("."):
                yield inner


def extract_files(
    paths: Iterable[Path], settings: Settings, catalogue: Catalogue, workers: int = 1
) -> Iterator[dict[str, Any]]:
    """One answer a file, in the order given; a file that cannot be read gets a line with `error`, the others go on."""
    from intake.reading.sandbox import Readers

    wanted: list[tuple[Path, Delivery | IntakeError]] = []
    for path in expand(paths):
        try:
            wanted.append((path, delivery_of_file(path, settings)))
        except IntakeError as problem:
            wanted.append((path, problem))
    good = [made for _, made in wanted if isinstance(made, Delivery)]
    with Readers(settings.limits, workers=workers, fax=settings.fax, zone=settings.zone) as readers:
        outcomes = readers.read_all(good)
        for path, made in wanted:
            if isinstance(made, IntakeError):
                yield {"file": path.name, "error": str(made)}
                continue
            _, outcome = next(outcomes)
            if isinstance(outcome, IntakeError):
                yield {"file": path.name, "error": str(outcome)}
                continue
            answer = pipeline.plain(pipeline.request_of(outcome, catalogue, settings).as_json())
            notes = [*outcome.notes, *(n for d in outcome.documents for n in d.notes)]
            yield {"file": path.name, "channel": made.channel.value, **answer, "notes": [note.said() for note in notes]}


def ingest(
    house: House, paths: Iterable[Path], progress: Callable[[str, int, int], None] | None = None
) -> Iterator[dict[str, Any]]:
    """Files a folder of old mail into the ledger, in arrival order; one line a file: file, request, relation."""
    files: list[tuple[Path, Delivery]] = []
    for path in expand(paths):
        try:
            files.append((path, delivery_of_file(path, house.settings)))
        except IntakeError as problem:
            yield {"file": path.name, "request": None, "relation": "none", "error": str(problem)}
    files.sort(key=lambda pair: (pair[1].received_at, pair[1].name))
    for _, delivery in files:
        pipeline.take_in(house, delivery, pipeline.now())
    pipeline.settled(house, "file")
    seen = 0

    def reading(done: int, _total: int) -> None:
        if progress:
            progress("read", seen + done, len(files))

    while (tally := pipeline.read_pending(house, 50, reading)).counts:
        seen += sum(tally.counts.values())
        pipeline.file_pending(house)
    pipeline.file_pending(house)
    rows = house.book.outcomes("file", [delivery.origin.key for _, delivery in files])
    for path, delivery in files:
        row = rows[delivery.origin.key]
        relation = row.relation or "none"
        line = {
            "file": path.name,
            # A report or a returned letter is kept with the request it speaks of and is still no part of what was asked.
            "request": row.receipt_number if relation != "none" else None,
            "relation": relation,
            "outcome": row.outcome,
        }
        yield {**line, "error": row.error} if row.error else line


# --- the desk's own channel --------------------------------------------------------------------------------------------

TYPED = (  # form field and the label it gets in the text that is kept and read, as any letter would write it
    ("customer", "업체명"),
    ("contact", "담당자"),
    ("phone", "전화"),
    ("serial", "장비제번"),
    ("parts", "품번 / 수량"),
    ("wanted_by", "희망일"),
    ("text", "요청 내용"),
)


def enter(house: House, form: Mapping[str, str], actor: str, at: datetime) -> int:
    """A request by phone or on paper, typed in by QA: kept as a message like any other, then read and filed at once.

    Keys of `form` are those of TYPED and "email", "subject", "channel" (how it came). Returns the delivery's id.
    """
    from intake.compose.mime import usable

    message = EmailMessage()
    message["Subject"] = one_line(form.get("subject", "")) or "전화 접수"
    message["Date"] = at
    message["Message-ID"] = make_msgid(domain="desk.invalid")
    message["X-Entered-By"] = one_line(actor)
    if usable(address := one_line(form.get("email", ""))):
        message["From"] = Address(display_name=one_line(form.get("contact", "")), addr_spec=address)
    lines = [f"{label}: {form[key].strip()}" for key, label in TYPED if form.get(key, "").strip()]
    message.set_content("\n".join(lines) + "\n", charset="utf-8", cte="base64")
    key = uuid.uuid4().hex
    delivery = Delivery(Origin("desk", key), Channel.DESK, f"desk-{key[:8]}.eml", message.as_bytes(), at)
    row_id = pipeline.take_in(house, delivery, at)
    if row_id is None:
        raise Transient("this request stands already")
    house.book.mark([row_id], at)
    pipeline.read_and_file(house)
    return row_id


def one_line(text: str) -> str:
    """A typed value fit for a header: no line breaks, no control characters, at most 200 characters."""
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())[:200]
