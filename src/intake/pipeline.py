"""The whole road of a delivery on one page: collect, read, file, send.

Order of effects, everywhere: bytes stored and synced → delivery row committed → source told; read → filed with its
letter in one transaction → letter sent. A crash between any two repeats the step and loses nothing.
"""

from __future__ import annotations

import hashlib
import logging
import re
import threading
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass, field, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from intake.delivery import Channel, Delivery, Origin, Received
from intake.document import Voice
from intake.errors import IntakeError, Misconfigured, Transient, Unreadable
from intake.gathering import put_together
from intake.sources import Position, open_source, position
from ledger.remarks import Remark, remark

if TYPE_CHECKING:
    from intake.extraction.catalogue import Catalogue
    from intake.message import Message
    from intake.request import ServiceRequest
    from intake.settings import Mailbox, Settings
    from intake.sources import Source
    from intake.wiring import House
    from ledger.entry import Arrival, Decision, EntryState, Filed, Filing, LetterDraft, Silence

log = logging.getLogger("intake.pipeline")

LEASE_S = 600.0
BATCH = 50
HANDFUL_BYTES = 4_000_000  # of mails that are stored and committed together
TOLD_EVERY = 500  # mails of a long collection after which a line in the log says how far it is
SHOWN = 200  # filings a tally keeps in full; the rest are counted
DIALOGUE_S = 300.0  # longer than any SMTP dialogue with its time-outs: a letter still "sending" then lost its sender
NEW_WORDS = frozenset({Voice.NEW, Voice.FORWARD})


@dataclass
class Tally:
    """What a run did, in numbers and one line a problem; what the flows show and the commands print."""

    counts: dict[str, int] = field(default_factory=dict)
    problems: list[str] = field(default_factory=list)
    filed: list[Filed] = field(default_factory=list)

    def add(self, what: str, number: int = 1) -> None:
        self.counts[what] = self.counts.get(what, 0) + number

    def include(self, other: Tally) -> None:
        """Add another run's numbers to this one's."""
        for name, number in other.counts.items():
            self.add(name, number)
        self.problems += other.problems
        self.filed += other.filed[: SHOWN - len(self.filed)]

    def __str__(self) -> str:
        done = ", ".join(f"{name} {number}" for name, number in self.counts.items() if number)
        return done or "nothing new"


class Meter:
    """How far several mailboxes are together, told to whoever shows it. Their threads share it."""

    def __init__(self, show: Callable[[int, int], None] | None = None) -> None:
        self._show, self._lock = show, threading.Lock()
        self.done = self.expected = 0

    def expect(self, number: int) -> None:
        with self._lock:
            self.expected += number

    def step(self) -> None:
        with self._lock:
            self.done += 1
            self.expected = max(self.expected, self.done)
            if self._show:
                self._show(self.done, self.expected)


def now() -> datetime:
    """The one place that asks for the time; everything below gets it as an argument."""
    return datetime.now(UTC)


# --- collect ---------------------------------------------------------------------------------------------------------


def collect(house: House, progress: Callable[[int, int], None] | None = None) -> Tally:
    """Every mailbox at once, then the fax tray. One that cannot be reached is noted and stops none of the others.
    `progress` hears how many mails are stored, of about how many."""
    tally, meter = Tally(), Meter(progress)
    mailboxes = house.settings.mailbox
    if len(mailboxes) == 1:
        tally.include(collect_mailbox(house, mailboxes[0], meter))
    elif mailboxes:
        with ThreadPoolExecutor(len(mailboxes), "mailbox") as pool:
            for part in pool.map(lambda mailbox: in_thread(house, mailbox, meter), mailboxes):
                tally.include(part)
    if house.settings.fax.folder is not None:
        tally.include(collect_faxes(house))
    return tally


def in_thread(house: House, mailbox: Mailbox, meter: Meter) -> Tally:
    """A thread has its own connection to the ledger, and gives it back."""
    try:
        return collect_mailbox(house, mailbox, meter)
    finally:
        house.book.hang_up()


def collect_mailbox(house: House, mailbox: Mailbox, meter: Meter | None = None) -> Tally:
    """What is new in one mailbox: stored, committed, and only then is the mailbox told. One collector at a time."""
    tally = Tally()
    with open_source(mailbox, house.settings.base, house.settings.limits.message_bytes) as source:
        lease = f"collect:{source.name}"
        if not house.book.lease(lease, house.holder, LEASE_S, now()):
            tally.add("busy")
            return tally
        try:
            fetch_from(house, source, lease, tally, meter or Meter())
            tell(house, source)
        except (Transient, Misconfigured) as problem:
            house.book.failed(source.name, str(problem), now())
            tally.add("unreachable")
            tally.problems.append(f"{source.name}: {problem}")
            log.warning("source=%s failed: %s", source.name, problem)
        finally:
            house.book.release(lease, house.holder)
    return tally


def fetch_from(house: House, source: Source, lease: str, tally: Tally, meter: Meter) -> None:
    """Deliveries beyond the cursor, a handful committed before the next is fetched; the cursor moves with them."""
    place = house.book.cursor(source.name)
    waiting = source.waiting(place)
    meter.expect(waiting)
    reached, count, told = Position(place.uidvalidity, place.last_uid), 0, 0
    for group in handfuls(source.fetch_new(place, lambda keys: house.book.known(source.name, keys))):
        new = take_all(house, group, now())
        for what, number in (("mails", new), ("seen before", len(group) - new)):
            if number:
                tally.add(what, number)
        reached, count = position(group[-1].origin.key), count + len(group)
        for _ in group:
            meter.step()
        if count // TOLD_EVERY > told // TOLD_EVERY:
            log.info("source=%s collected=%s of about %s", source.name, count, waiting or "an unknown number")
        told = count
        house.book.advance(source.name, reached.uidvalidity, reached.last_uid, now())
        house.book.renew(lease, house.holder, LEASE_S, now())
        tell(house, source)
    house.book.advance(source.name, reached.uidvalidity, reached.last_uid, now())


def handfuls(deliveries: Iterable[Delivery]) -> Iterator[list[Delivery]]:
    """As they come, so many as may be in memory together; where the source breaks off, what it gave before."""
    group: list[Delivery] = []
    try:
        for delivery in deliveries:
            group.append(delivery)
            if len(group) >= BATCH or sum(len(one.raw) for one in group) >= HANDFUL_BYTES:
                yield group
                group = []
    except IntakeError:
        if group:
            yield group
        raise
    if group:
        yield group


def tell(house: House, source: Source) -> None:
    """Tell the mailbox of everything committed that it was not told of yet, also by a poller that died before it could."""
    while rows := house.book.unmarked(source.name, BATCH):
        source.mark([key for _, key in rows])
        house.book.mark([row_id for row_id, _ in rows], now())


def settled(house: House, source: str) -> None:
    """Nobody needs to be told of these deliveries (any more): a file of ours, a fax that lies in the archive."""
    while rows := house.book.unmarked(source, BATCH):
        house.book.mark([row_id for row_id, _ in rows], now())


def collect_faxes(house: House) -> Tally:
    """Whole files of the fax tray: stored, committed, then moved to the archive by date."""
    from intake.sources.fax_folder import FaxFolder

    tally = Tally()
    folder = FaxFolder(house.settings)
    if not house.book.lease("collect:fax", house.holder, LEASE_S, now()):
        tally.add("busy")
        return tally
    try:
        for path in folder.ready(now()):
            try:
                delivery = folder.to_delivery(path)
            except (Transient, Unreadable) as problem:  # locked, taken away, too large: it stays, the others go on
                if not path.parent.is_dir():
                    raise
                tally.add("left")
                tally.problems.append(f"fax: {problem}")
                continue
            tally.add("faxes" if take_in(house, delivery, now()) is not None else "seen before")
            folder.archive(path, delivery)
            settled(house, folder.source)
            house.book.renew("collect:fax", house.holder, LEASE_S, now())
        if tally.problems:
            house.book.failed(folder.source, tally.problems[0], now())
        else:
            house.book.advance(folder.source, None, 0, now())
    except (Transient, Misconfigured, OSError) as problem:
        house.book.failed(folder.source, str(problem), now())
        tally.add("unreachable")
        tally.problems.append(f"fax: {problem}")
    finally:
        house.book.release("collect:fax", house.holder)
    return tally


def take_in(house: House, delivery: Delivery, at: datetime) -> int | None:
    """Bytes to the store, synced; then the row. Returns its id, None where this origin stood already."""
    return house.book.receive(arrival_of(delivery, house.store.put(delivery.raw)), at)


def take_all(house: House, deliveries: Sequence[Delivery], at: datetime) -> int:
    """The same for several of one source: all bytes synced, then all rows in one transaction. How many were new."""
    digests = house.store.put_all([delivery.raw for delivery in deliveries])
    arrivals = [arrival_of(delivery, digest) for delivery, digest in zip(deliveries, digests, strict=True)]
    return len(house.book.receive_all(arrivals, at))


def arrival_of(delivery: Delivery, digest: str) -> Arrival:
    from ledger.entry import Arrival

    return Arrival(
        source=delivery.origin.source,
        key=delivery.origin.key,
        channel=delivery.channel.value,
        name=delivery.name,
        digest=digest,
        size=len(delivery.raw),
        received_at=delivery.received_at,
    )


# --- read ------------------------------------------------------------------------------------------------------------


def delivery_of_row(house: House, row: Any) -> Delivery:
    """A delivery again from its row and the store's bytes; Unreadable where the bytes are gone."""
    try:
        raw = house.store.get(row.digest)
    except FileNotFoundError as problem:
        raise Unreadable.because(remark("stored_missing", digest=row.digest[:12])) from problem
    return Delivery(Origin(row.source, row.key), Channel(row.channel), row.name, raw, row.received_at)


def request_of(received: Received, catalogue: Catalogue, settings: Settings) -> ServiceRequest:
    """Extraction with this department's settings, and with what it has learnt of its own confidence."""
    from intake import learning
    from intake.extraction import extract

    confidence = learning.load(settings).confidence()
    return extract(
        received, catalogue, settings.organisation, settings.numbering, settings.review.threshold, confidence
    )


def read_pending(house: House, limit: int = 50, progress: Callable[[int, int], None] | None = None) -> Tally:
    """Reads a batch of deliveries that nobody else is reading, and notes what was read; the bad ones to quarantine."""
    tally = Tally()
    rows = house.book.claim_unread(house.holder, limit, LEASE_S, now())
    if not rows:
        return tally
    catalogue = house.catalogue
    by_origin = {(row.source, row.key): row for row in rows}

    def deliveries() -> Iterator[Delivery]:
        for row in rows:
            try:
                yield delivery_of_row(house, row)
            except Unreadable as problem:
                quarantine(house, row.id, problem, tally)

    for done, (delivery, outcome) in enumerate(house.readers.read_all(deliveries()), 1):
        row = by_origin[delivery.origin.source, delivery.origin.key]
        note(house, row.id, outcome, catalogue, tally)
        if progress:
            progress(done, len(rows))
    return tally


def note(house: House, row_id: int, outcome: Received | Unreadable, catalogue: Catalogue, tally: Tally) -> None:
    """What was read in one delivery, kept for filing. The one place that catches broadly: one bad message stops nothing."""
    if isinstance(outcome, Unreadable):
        quarantine(house, row_id, outcome, tally)
        return
    try:
        request = request_of(outcome, catalogue, house.settings)
        filing = filing_of(outcome, request, house.settings)
        if not filing.machine and not filing.piece and (why := hidden(outcome, request)):
            raise Unreadable.because(*why)
    except Unreadable as problem:
        quarantine(house, row_id, problem, tally)
        return
    except Exception as problem:
        log.exception("extraction failed delivery=%s", row_id)
        quarantine(house, row_id, problem, tally)
        return
    house.book.note_read(row_id, filing)
    tally.add("pieces" if filing.piece else "read")


def hidden(received: Received, request: ServiceRequest) -> tuple[Remark, ...]:
    """Why nobody may say that this asks for nothing: a page or file of it could not be read. Nothing where all was read,
    or where a request was found all the same."""
    if request.kind != "other":
        return ()
    unread = [document for document in received.documents if document.unread]
    whys = [remark("file_said", source=one.source, note=note) for one in unread for note in one.notes]
    if received.message is None and not any(document.text.strip() for document in received.documents):
        whys = whys or [remark("fax_no_text")]
    return tuple(whys)


def quarantine(house: House, row_id: int, problem: Exception, tally: Tally) -> None:
    text = f"{type(problem).__name__}: {problem}"
    house.book.quarantine(row_id, (isinstance(problem, Unreadable) and problem.remarks) or text, now())
    tally.add("quarantine")
    tally.problems.append(text)


def filing_of(received: Received, request: ServiceRequest, settings: Settings) -> Filing:
    """What the ledger needs of one delivery, in plain values."""
    from intake import automatic, bounces
    from ledger.entry import Filing

    message, delivery = received.message, received.delivery
    digests = attachment_digests(received)
    text = "\n".join(own_words(received))
    common = Filing(
        request=plain(request.as_json()),
        channel=delivery.channel.value,
        received_at=delivery.received_at,
        text=text[:20_000],
        content=content_digest(text, digests),
        attachment_digests=digests,
        caller=received.fax.caller if received.fax else "",
    )
    if message is None:
        return common
    ours = {d.lower() for d in settings.organisation.domains}
    machine = automatic.reason(message)
    returned = bounces.bounce_of(message, settings.sender) if automatic.kind(machine) == "bounce" else ""
    return replace(
        common,
        machine=machine,
        bounce_of=returned,
        bounce_why=bounces.server_words(message) if returned else "",
        message_id=message.message_id,
        in_reply_to=message.in_reply_to,
        references=message.references,
        subject=message.subject,
        sender=message.sender.address,
        sender_name=message.sender.name,
        to=tuple(a.address for a in (*message.to, *message.cc)),
        forwarded_by_us=message.sender.domain in ours,
        piece=None if machine else piece_of(message, delivery),
    )


def piece_of(message: Message, delivery: Delivery) -> dict[str, Any] | None:
    """What a piece of a mail is known by among the others; None for a mail that stands for itself. What was put together
    is read as it is: whatever it says, it waits for nothing more."""
    from ledger.arrivals import WHOLE

    if message.piece is None or not message.sender.address or delivery.origin.source == WHOLE:
        return None
    content = next((a.content for a in message.attachments if a.media_type == "message/partial"), b"")
    return {**asdict(message.piece), "payload": hashlib.sha256(content.strip()).hexdigest()}


def plain(value: Any) -> Any:
    """JSON's own types: tuples to lists, dates to text."""
    if isinstance(value, Mapping):
        return {str(key): plain(inner) for key, inner in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(inner) for inner in value]
    if isinstance(value, (str, int, float, bool)) or value is None:
        return value
    return str(value)


def own_words(received: Received) -> Iterator[str]:
    """Lines in the writer's own voice, of the body and of what was faxed."""
    for document in received.documents:
        if document.role == "attachment":
            continue
        for line in document.lines():
            if line.voice in NEW_WORDS and line.text.strip():
                yield line.text


def attachment_digests(received: Received) -> tuple[str, ...]:
    attachments = received.message.attachments if received.message else ()
    return tuple(hashlib.sha256(a.content).hexdigest() for a in attachments if a.content)


def content_digest(text: str, digests: tuple[str, ...]) -> str:
    """Equal for the same words and files however they came: width, case, spacing and order do not count."""
    words = re.sub(r"\W+", "", unicodedata.normalize("NFKC", text)).casefold()
    return hashlib.sha256("\n".join([words, *sorted(digests)]).encode()).hexdigest() if words or digests else ""


# --- file ------------------------------------------------------------------------------------------------------------


def file_pending(house: House, progress: Callable[[int], None] | None = None) -> Tally:
    """Files what was read, in arrival order, each with its letter. One filer at a time; a second returns at once. Before,
    mails that came in pieces are put together; the next reading reads them."""
    tally, number = Tally(), 0
    if not house.book.lease("filer", house.holder, LEASE_S, now()):
        tally.add("busy")
        return tally
    try:
        if whole := put_together(house, now()):
            tally.add("put together", whole)
        while filed := house.book.file_next(letter_for(house), now()):
            tally.add(filed.outcome)
            number += 1
            if number <= SHOWN:
                tally.filed.append(filed)
            log.info("filed delivery=%s outcome=%s entry=%s", filed.delivery_id, filed.outcome, filed.receipt_number)
            house.book.lease("filer", house.holder, LEASE_S, now())
            if progress:
                progress(number)
    finally:
        house.book.release("filer", house.holder)
    return tally


def letter_for(house: House) -> Callable[[EntryState, Decision, Filing], LetterDraft | Silence]:
    """The letter a filing owes; the outbox holds it back where hold mode or the breaker says so."""
    from intake.compose.acknowledgement import acknowledge

    def compose(state: EntryState, decision: Decision, filing: Filing) -> LetterDraft | Silence:
        if filing.bounce_of:
            return bounce_told(house, state, filing)
        return acknowledge(state, decision, filing, house.settings, now())

    return compose


def bounce_told(house: House, state: EntryState, filing: Filing) -> LetterDraft | Silence:
    """A customer's letter came back: QA is told by mail, where it has an address that we do not read ourselves. What
    we write to colleagues and comes back is only on the desk: a notice about a notice could go round for ever."""
    from intake.compose.distribution import bounce_notice
    from intake.compose.letters import OCCASIONS
    from intake.reminding import quality_address
    from ledger import queries
    from ledger.entry import Silence

    line = queries.letter_by_message_id(filing.bounce_of, house.book.using)
    if line is None or line.occasion not in OCCASIONS:
        return Silence("internal")
    reader = quality_address(house.settings)
    if not reader:
        return Silence("no_address")
    why = filing.bounce_why
    return bounce_notice(state.receipt_number, line.occasion, line.to, why, house.settings, now(), reader=reader)


def read_and_file(house: House, limit: int = 50, progress: Callable[[int, int], None] | None = None) -> Tally:
    """Until nothing is left to read or file: a batch read in parallel, then filed in order. `progress` hears how many
    are read, of how many."""
    total, done = Tally(), 0
    while True:
        for part in (read := read_pending(house, limit), filed := file_pending(house)):
            total.include(part)
        read_again = filed.counts.get("put together", 0)  # a mail made of pieces is still to be read
        done += sum(read.counts.values())
        if progress and read.counts:
            progress(done, done + house.book.unread())
        if not read.counts and not read_again:
            return total


# --- send ------------------------------------------------------------------------------------------------------------


def draw_letters(house: House, limit: int = 100) -> Tally:
    """Pages of letters that were committed without them: laying one out takes too long for a transaction in which
    everybody else waits. Whoever dies over it leaves it to the next."""
    from intake.compose.letters import finished

    tally = Tally()
    waiting = house.book.undrawn(limit)
    if not waiting or not house.book.lease("draw", house.holder, LEASE_S, now()):  # another draws: send meanwhile
        return tally
    for letter in waiting:
        try:
            whole = finished(letter.raw, letter.paper)
        except Exception as problem:  # whatever the page holds, the other letters go
            log.exception("letter=%s cannot be drawn", letter.id)
            house.book.undrawable(letter.id, f"{type(problem).__name__}: {problem}")
            tally.add("not drawn")
            continue
        house.book.drawn(letter.id, whole)
        tally.add("drawn")
    house.book.release("draw", house.holder)
    return tally


def send_due(house: House, limit: int = 100) -> Tally:
    """Letters that are due: the attempt is committed first, then dialled; what came of it is committed after."""
    from intake.sources.sending import Deferred, Doubtful, Refused, Sent

    tally = draw_letters(house, limit)
    for letter_id in house.book.due(limit, now()):
        attempt = house.book.begin_attempt(letter_id, now(), DIALOGUE_S)
        if attempt is None:  # another sender has it
            continue
        outcome = house.mailer.send(attempt.raw, attempt.to, medium=attempt.medium, key=attempt.key)
        at = now()
        match outcome:
            case Sent():
                house.book.sent(attempt.id, at)
                tally.add("sent")
            case Deferred(why):
                house.book.deferred(attempt.id, why, at)
                tally.add("deferred")
                tally.problems.append(why)
            case Doubtful(why):
                house.book.doubtful(attempt.id, why, at)
                tally.add("in doubt")
                tally.problems.append(why)
            case Refused(why):
                house.book.refused(attempt.id, why, at)
                tally.add("refused")
                tally.problems.append(why)
        log.info("letter key=%s outcome=%s", attempt.key, type(outcome).__name__)
    return tally
