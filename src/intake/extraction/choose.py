"""All findings of one delivery, weighed together, made into one ServiceRequest.

The order matters: who writes is known first, so that "0344호기" can be looked up among their machines; the machines asked
for then tell whose site it is; what is wanted, how urgently and by when is read last, from the words of the one who asks.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from functools import lru_cache
from itertools import islice
from zoneinfo import ZoneInfo

from intake import automatic
from intake.delivery import Received
from intake.document import Voice
from intake.extraction import part_model, serial_number
from intake.extraction.afterwards import answers
from intake.extraction.catalogue import Catalogue, company_key, person_key, subscriber
from intake.extraction.confidence import Confidence
from intake.extraction.how_many import likely
from intake.extraction.matter import another, dates, due, gist, wish, work
from intake.extraction.meant import asked, background
from intake.extraction.numbers import codes, of_two, tails, units
from intake.extraction.numbers.codes import Around, Code
from intake.extraction.questions import left_unread, questions, too_unsure
from intake.extraction.text import labels, left_out, records, whose
from intake.extraction.text.scene import OWN_WORDS, Scene, Spans, View, lay_out
from intake.extraction.text.values import LOOKALIKE, compact
from intake.extraction.text.vocabulary import words
from intake.extraction.who import customer as party
from intake.extraction.who import people
from intake.extraction.who.language import language_of
from intake.extraction.worries import worries
from intake.registry import CustomerRow
from intake.request import Candidate, Evidence, Machine, PartLine, Party, ServiceRequest
from intake.settings import Numbering, Organisation
from ledger.private_mail import is_private
from ledger.remarks import Remark, remark


@dataclass
class Reading:
    """Everything found and why: what `explain` prints. `request` is the outcome."""

    scene: Scene
    sender: people.Sender
    codes: list[Code] = field(default_factory=list)
    free: list[Code] = field(default_factory=list)
    ours: list[tuple[View, int, int]] = field(default_factory=list)  # receipt numbers
    machines: dict[str, serial_number.Finding] = field(default_factory=dict)
    parts: dict[str, part_model.Finding] = field(default_factory=dict)
    signs: party.Signs = field(default_factory=lambda: party.Signs(party.Traces(), {}))
    traces: party.Traces = field(default_factory=party.Traces)
    wanted: list[tuple[View, due.Wanted, int]] = field(default_factory=list)
    kind: work.Kind = field(default_factory=lambda: work.Kind("other", 0.0))
    work: work.Work = field(default_factory=lambda: work.Work((), False))
    around: Around = field(default_factory=lambda: Around(frozenset(), (), {}, False))
    nature: dict[str, float] = field(default_factory=dict)  # what it was weighed by
    urgency: dict[str, float] = field(default_factory=dict)  # likewise
    worries: dict[str, float] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    request: ServiceRequest = field(default_factory=lambda: ServiceRequest("other", "ko"))


def read(
    received: Received,
    catalogue: Catalogue,
    organisation: Organisation,
    numbering: Numbering,
    threshold: float,
    confidence: Confidence,
) -> Reading:
    """The whole reading of one delivery."""
    scene = lay_out(received)
    reading = Reading(scene, whose.settle(scene, organisation))
    body = next((document for document in received.documents if document.role == "body"), None)
    if received.message and (reason := automatic.reason(received.message, body)):
        return _set_aside(reading, reason, numbering, confidence)
    reading.signs = party.gather(scene, reading.sender, catalogue, organisation)
    _find_codes(reading, catalogue, receipt_pattern(numbering))
    answers.open_up(scene, reading.codes)
    _hear_what_names_parts(reading)
    chosen = _who(reading, catalogue, organisation)
    _what(reading, chosen, catalogue, organisation)
    owners = _owners(reading)
    chosen = _who(reading, catalogue, organisation, owners)
    reading.request = _assemble(reading, chosen, catalogue, organisation, numbering, threshold, confidence)
    return reading


def _set_aside(reading: Reading, reason: str, numbering: Numbering, confidence: Confidence) -> Reading:
    kind = automatic.kind(reason)
    text = reading.scene.new_text
    reading.notes.append(f"sent by no person: {reason}")
    reading.request = ServiceRequest(
        kind=kind,
        language=language_of(text),
        receipt_number=receipt_number(reading.scene, numbering),
        summary=_summary(text),
        confidence=confidence.automatic,
        needs_review=False,
    )
    return reading


# -- codes -------------------------------------------------------------------------------------------------------------


def _find_codes(reading: Reading, catalogue: Catalogue, receipts: re.Pattern[str]) -> None:
    for view in reading.scene.views:
        reading.codes.extend(codes.scan(view, catalogue))
    likely = [c for c, points in reading.signs.traces.ranked()[:3] if points >= 2.0]
    owners = {
        row.customer_id
        for code in reading.codes
        if code.sort == "machine" and code.how == "exact"
        for row in code.machines
    }
    near = frozenset(code.key for code in reading.codes if code.sort == "machine" and code.how == "exact")
    for view in reading.scene.views:
        reading.codes.extend(
            tails.tails(view, catalogue, dict.fromkeys([*likely, *sorted(owners)]), reading.codes, near)
        )
    ends = {(c.view.number, c.start) for c in reading.codes if c.how == "tail"}
    reading.codes = [c for c in reading.codes if c.how != "shape" or (c.view.number, c.start) not in ends]
    for view in reading.scene.views:
        reading.codes.extend(tails.of_ranges(view, reading.codes))
        reading.codes.extend(tails.with_a_letter(view, reading.codes, catalogue))
        reading.codes.extend(units.of_units(view, reading.codes, catalogue))
    reading.codes.extend(tails.of_names(reading.scene.views, reading.codes))
    reading.codes = units.without_the_number(reading.codes, catalogue)
    reading.codes = of_two.of_two(reading.scene.views, reading.codes, catalogue)
    for view in reading.scene.views:
        reading.free.extend(codes.free_codes(view, reading.codes, catalogue))
    reading.ours = [(view, m.start(), m.end()) for view in reading.scene.views for m in receipts.finditer(view.text)]
    ours = [(view.number, start, end) for view, start, end in reading.ours]
    reading.codes = [c for c in reading.codes if c.machines or c.parts or not _within(c, ours)]
    reading.free = [c for c in reading.free if not _within(c, ours)]
    reading.codes.sort(key=lambda c: (c.view.number, c.start))


def _within(code: Code, spans: list[tuple[int, int, int]]) -> bool:
    return any(number == code.view.number and start < code.end and code.start < end for number, start, end in spans)


def _hear_what_names_parts(reading: Reading) -> None:
    """A line that names a listed part is no name plate, however much it is built like one: it is the writer's own word."""
    for code in reading.codes:
        if code.parts and code.how == "exact" and code.row.voice is Voice.SIGNATURE:
            code.view.rows[code.row.number] = replace(code.row, voice=Voice.NEW)


# -- who ---------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Who:
    row: CustomerRow | None
    margin: float
    points: float
    second: str | None = None
    acts_for: bool = False  # the writer is of another company than the customer
    unknown: str | None = None  # a company named that is in no list
    evidence: tuple[Evidence, ...] = ()


def _owners(reading: Reading) -> dict[str, float]:
    owners: dict[str, float] = {}
    first = next((customer for customer, _ in reading.traces.ranked()), "")
    for finding in reading.machines.values():
        if finding.taken and finding.row and finding.row.customer_id:
            sure = {"exact": 1.0, "range": 1.0, "stem": 0.8, "look": 0.8, "tail": 0.2}.get(finding.how, 0.5)
            if finding.how == "tail" and not finding.rivals and finding.row.customer_id != first:
                sure = 0.8  # looked for among the writer's machines first, and theirs alone ends so
            owners[finding.row.customer_id] = max(owners.get(finding.row.customer_id, 0.0), sure)
    return owners


_SECOND_HAND = words(
    r"중고로|중고 ?(?:기계|장비|설비)|중고(?:를|품) ?(?:구입|구매|샀)|second[- ]hand|(?:bought|purchased|acquired|got) (?:\w+ ){0,4}?used|used (?:machine|unit|equipment)|pre-?owned|中古|二手|máy cũ|đã qua sử dụng|มือสอง|gebraucht|d'occasion|segunda mano|di seconda mano|bekas\b|ikinci el|używan|segunda mão|tweedehands|z druhé ruky|z druhej ruky|second hand|(?<!\w)(?:подержанн|вживан|употребяван|polovn)|μεταχειρισμέν|مستعمل|יד שנ|دست دوم|"
    r"\b(?:compr|adquir|acquist|rachet|achet|köp|køb|kjøp|koup|kúp|kup|vásárol|cumpăr|gekocht|osti)\w*[^.]{0,160}\b(?:usad[ao]s?|usat[aoie]|usagée?s?|gebruikte|begagna\w+|brugt\w*|brukt\w*|použit\w+|ojet\w+|rablj\w+|használt|uzat\w*|käytet\w+)\b",
    re.IGNORECASE,
)


def _who(
    reading: Reading, catalogue: Catalogue, organisation: Organisation, owners: dict[str, float] | None = None
) -> Who:
    if owners and _SECOND_HAND.search(reading.scene.new_text):
        owners = {}  # the registry's owner has sold the machine
    if owners and _a_stranger_has_it(reading, owners, catalogue, organisation):
        owners = {}  # the writer's machine now, whoever had it
    reading.traces = party.trace(reading.signs, owners or {}, catalogue)
    ranked = reading.traces.ranked()
    writer = _writers_company(reading, catalogue)
    if not (owners and any(o in catalogue.customers for o in owners)) and writer:
        end_user = party.acts_for_unknown(reading.scene, catalogue, organisation)
        if end_user:
            return Who(None, 0.5, 3.0, writer, acts_for=True, unknown=end_user[0], evidence=(end_user[1],))
    if ranked and ranked[0][1] >= 2.4:
        best, points = ranked[0]
        margin = points - (ranked[1][1] if len(ranked) > 1 else 0.0)
        row = catalogue.customers.get(best)
        return Who(
            row,
            margin,
            points,
            ranked[1][0] if len(ranked) > 1 else None,
            acts_for=bool(writer and writer != best),
            evidence=tuple(reading.traces.evidence[best]),
        )
    unknown = party.unknown_company(reading.scene, organisation, catalogue)
    if unknown:
        return Who(None, 1.0, 1.0, unknown=unknown[0], evidence=(unknown[1],))
    domain = reading.sender.writer.domain
    if domain and not is_private(domain) and not people.is_own(reading.sender.writer.address, organisation):
        return Who(
            None,
            0.8,
            0.8,
            unknown=domain.split(".")[0],
            evidence=(Evidence("From", reading.sender.writer.address, "address"),),
        )
    return Who(None, 0.5, 0.0)


def _a_stranger_has_it(
    reading: Reading, owners: dict[str, float], catalogue: Catalogue, organisation: Organisation
) -> bool:
    """Whether a firm on no list writes of its own machine, and of its listed owner the letter knows nothing.

    An owner whose people have a domain of their own would write from there; a private address tells nothing.
    """
    writer = reading.sender.writer
    domain = writer.domain
    if not domain or is_private(domain) or domain in catalogue.by_domain or people.is_own(writer.address, organisation):
        return False
    if "mail" in domain:
        return False  # a provider's, most likely, that no list has
    if reading.signs.for_another or any(points > 0 for points in reading.signs.traces.points.values()):
        return False
    said = f"{writer.name}\n{reading.scene.subject}\n{reading.scene.new_text}"
    rows = [catalogue.customers.get(owner) for owner in owners]
    return all(row and row.domains and not (_named_in(domain, row) or _spoken_of(said, row)) for row in rows)


def _spoken_of(text: str, row: CustomerRow) -> bool:
    """Whether a company's name begins anywhere in a text: people leave off what follows."""
    keys = [company_key(name) for name in (row.name, *row.aliases)]
    heads = {company_key(word) for word in re.findall(r"\w{3,}", text)}
    return any(key[:2] in text if not key.isascii() else any(key.startswith(h) for h in heads if h) for key in keys)


def _named_in(domain: str, row: CustomerRow) -> bool:
    """Whether a domain holds a company's name, or the name that its listed domains have."""
    letters = re.sub(r"[^a-z0-9]", "", domain)
    known = (*(company_key(n) for n in (row.name, *row.aliases)), *(d.split(".")[0] for d in row.domains))
    return any(len(key) >= 4 and re.sub(r"[^a-z0-9]", "", key) in letters for key in known if key.isascii())


def _known_sender(reading: Reading, who: Who, catalogue: Catalogue) -> bool:
    """Whether the writer is a customer's: by address or fax number, or, where those tell nothing, by what is in the letter."""
    if _writers_company(reading, catalogue) is not None:
        return True
    domain = reading.sender.writer.domain
    if domain in catalogue.by_domain or (reading.scene.received.fax is None and domain and not is_private(domain)):
        return domain in catalogue.by_domain
    fax = reading.scene.received.fax
    if fax and len(fax.caller) >= 7:
        return who.row is not None and who.points >= 8
    return who.row is not None and who.points >= 5


def _writers_company(reading: Reading, catalogue: Catalogue) -> str | None:
    """The registered company that the writer is of, by the address or the fax number alone; None where that does not tell."""
    address = reading.sender.writer
    if address.address in catalogue.by_email:
        return catalogue.by_email[address.address]
    there = catalogue.by_domain.get(address.domain, ())
    if len(there) == 1:
        return there[0]
    if len(there) > 1:
        named = [
            c
            for c in there
            if any(
                person_key(n) in {person_key(k) for k in catalogue.customers[c].contacts}
                for n in people.name_forms(address.name)
            )
        ]
        return named[0] if len(named) == 1 else None
    fax = reading.scene.received.fax
    known = catalogue.by_phone.get(subscriber(fax.caller), ()) if fax and len(fax.caller) >= 7 else ()
    return known[0] if len(known) == 1 else None


# -- what --------------------------------------------------------------------------------------------------------------


def _what(reading: Reading, who: Who, catalogue: Catalogue, organisation: Organisation) -> None:
    reading.around = _around(reading, organisation, catalogue)
    reading.machines = serial_number.weigh(reading.codes, reading.free, catalogue, reading.around)
    _from_names_of_files(reading, catalogue)
    background.weigh(reading.machines, reading.codes, reading.around)
    owner = who.row.id if who.row else None
    taken = serial_number.choose(reading.machines, owner, catalogue, reading.around, settled=False)
    serials = frozenset(f.key for f in taken) | frozenset(compact(f.written) for f in taken)
    reading.parts = part_model.weigh(
        reading.scene, reading.codes, reading.free, catalogue, reading.around, serials, [f.row for f in taken]
    )
    part_model.choose(reading.parts, reply=reading.around.reply)


_REPLY = words(
    r"^\s*(?:(?:re|aw|antw|odp|sv|vs|rif|res|回复|答复|回覆|답장|회신|返信|trả lời|ตอบกลับ)\s*(?:\[\d+\])?\s*[::]\s*)+",
    re.IGNORECASE,
)


def _around(reading: Reading, organisation: Organisation, catalogue: Catalogue) -> Around:
    starts: dict[int, list[int]] = {}
    for code in (*reading.codes, *reading.free):
        starts.setdefault(code.view.number, []).append(code.start)
    return Around(
        frozenset(
            left_out.rows(reading.scene, organisation, catalogue.makers)
            | left_out.rows_of_strangers(reading.scene, (*reading.codes, *reading.free))
        ),
        tuple(left_out.sections(reading.scene, organisation)),
        {number: tuple(sorted(places)) for number, places in starts.items()},
        bool(_REPLY.match(reading.scene.subject)),
        records.lines(reading.scene, _today(reading.scene, organisation), reading.codes),
        frozenset(left_out.crossed_lines(reading.scene)),
    )


def _from_names_of_files(reading: Reading, catalogue: Catalogue) -> None:
    """A picture's file name may be the only place where the machine's number stands."""
    if any(f.total >= serial_number.TAKEN for f in reading.machines.values()) or not reading.scene.views:
        return
    for view in reading.scene.views:
        if view.document.role not in ("attachment", "nested"):
            continue
        pieces = [compact(piece) for piece in re.split(r"[_\s.()\[\]]+", view.document.source)]
        # No file's name may hold a stroke: "12/03" stands there as "12_03".
        joined = {"".join(pieces[at : at + count]) for at in range(len(pieces)) for count in (1, 2, 3)}
        for key in sorted(joined):
            rows = catalogue.machines.get(key, ())
            if rows:
                finding = serial_number.Finding(
                    compact(rows[0].serial), rows[0].serial, rows[0], points=1.5, how="name", plain=True
                )
                finding.places.append(Code(view, 0, 0, key, "machine", "name", machines=rows))
                reading.machines[finding.key] = finding


# -- the request -------------------------------------------------------------------------------------------------------


def receipt_pattern(numbering: Numbering) -> re.Pattern[str]:
    """The department's own numbers, however spaced, cased or dashed."""
    return _receipts(numbering.format)


@lru_cache(maxsize=8)
def _receipts(numbered: str) -> re.Pattern[str]:
    out = []
    for piece in re.split(r"(\{[^}]*\})", numbered):
        if piece == "{yyyy}":
            out.append(r"(?P<yyyy>[2Z][0OQ][\dOQIl]{2})")
        elif piece == "{yy}":
            out.append(r"(?P<yy>[\dOQIl]{2})")
        elif piece.startswith("{n"):
            width = re.search(r"\d+", piece)
            out.append(rf"(?P<n>[\dOQIl]{{{int(width.group()) if width else 1},6}})")
        else:
            out.append("".join(r"[-_/\s.]{0,2}" if c in "-_ /" else re.escape(c) for c in piece))
    return re.compile(r"(?<![A-Za-z0-9-])" + "".join(out) + r"(?![A-Za-z0-9]|-\d)", re.IGNORECASE)


def receipt_number(scene: Scene, numbering: Numbering) -> str | None:
    """Our number for an earlier request: in the new words, else in the subject, else in quoted history."""
    pattern = receipt_pattern(numbering)
    ranks = {Voice.NEW: 0, Voice.FORWARD: 0, Voice.HEADER: 1}
    best: tuple[int, str] | None = None
    for view in scene.views:
        for match in pattern.finditer(view.text):
            rank = ranks.get(view.row_at(match.start()).voice, 2)
            if best is None or rank < best[0]:
                best = (rank, _spell_receipt(match, numbering))
    in_subject = pattern.search(scene.subject) if best is None else None
    if in_subject:
        return _spell_receipt(in_subject, numbering)
    return best[1] if best else None


def _spell_receipt(match: re.Match[str], numbering: Numbering) -> str:
    groups = {name: (text or "").upper().translate(LOOKALIKE) for name, text in match.groupdict().items()}
    text = numbering.format.replace("{yyyy}", groups.get("yyyy") or "").replace("{yy}", groups.get("yy") or "")
    return re.sub(r"\{n[^}]*\}", groups["n"], text)


def _summary(text: str) -> str:
    lines = [" ".join(line.split()) for line in text.splitlines() if len(line.strip()) > 3]
    greeting = re.compile(
        r"^(?:안녕하|수고|dear|hi\b|hello|kính gửi|chào|เรียน|お世話|いつも|尊敬|您好|good (?:morning|day))",
        re.IGNORECASE,
    )
    body = [line for line in lines if not (greeting.match(line) and len(line) < 60)] or lines
    return " ".join(body)[:300]


def _new_sentences(scene: Scene, around: Around) -> list[str]:
    """What the writer says now to us, signatures apart."""
    found = []
    for view in scene.views:
        for start, end in view.sentences:
            if view.row_at(start).voice in OWN_WORDS and not _ignored(view, start, around):
                found.append(view.text[start:end])
    return found


def _ignored(view: View, place: int, around: Around) -> bool:
    return any(number == view.number and start <= place < end for number, start, end in around.ignored)


def _priced(reading: Reading) -> int:
    count = 0
    for view in reading.scene.views:
        for grid in view.grids:
            if "price" in grid.meanings.values():
                count += len([r for r in grid.rows if r > grid.heading])
        count += len(re.findall(r"@ ?\d[\d,]{2,}|\d{1,3}(?:,\d{3})+ ?(?:원|won|KRW|円|VND)", view.text))
    return count


def _language(reading: Reading, prior: str) -> str:
    scene = reading.scene
    bodies = [v for v in scene.views if v.document.role in ("body", "nested", "fax")]
    text = "\n".join(v.text[r.start : r.end] for v in bodies for r in v.rows if r.voice in OWN_WORDS)
    if not _has_words(text):
        text = scene.new_text
    if not _has_words(text):
        text = "\n".join(v.text for v in scene.views)
    return language_of(text, prior)


def _has_words(text: str) -> bool:
    """Whether there are letters enough to tell a language by."""
    return len(list(islice(filter(str.isalpha, text), 12))) == 12


def _doubts_of_kind(reading: Reading, setting: work.Setting) -> list[Remark]:
    """Whether it is a request at all."""
    kind = reading.kind.value
    if reading.kind.margin < 1.0:
        return [remark("kind_unclear", kind=kind)]
    if kind != "service" and setting.known_sender and not setting.own_sender and _names_ours(reading):
        return [remark("kind_doubted", kind=kind)]
    return []


def _assemble(
    reading: Reading,
    who: Who,
    catalogue: Catalogue,
    organisation: Organisation,
    numbering: Numbering,
    threshold: float,
    confidence: Confidence,
) -> ServiceRequest:
    scene = reading.scene
    machines = serial_number.choose(reading.machines, who.row.id if who.row else None, catalogue, reading.around)
    parts = part_model.choose(reading.parts, reply=reading.around.reply)
    likely.weigh(reading.scene, reading.parts, reading.codes, len(machines))
    sentences = _new_sentences(scene, reading.around)
    text = "\n".join(sentences)
    subject = scene.subject
    # a reply's subject is the earlier letter's
    told = text if reading.around.reply and len(text) > 20 else f"{subject}\n{text}"
    language = _language(reading, who.row.language if who.row else "")
    failures = work.fails(told, language)
    receipt = receipt_number(scene, numbering)
    today = _today(scene, organisation)
    known = _known_sender(reading, who, catalogue)
    setting = work.Setting(
        own_sender=reading.sender.own,
        forwarded=bool(reading.sender.inner),
        known_sender=known,
        machines=len(machines),
        parts=len(parts) if known else len([f for f in parts if f.quantity is not None]),
        priced=_priced(reading),
        trouble=bool(failures),
        request=work.asks(told, language),
        receipt=receipt is not None,
        fax=scene.received.fax is not None,
        reply=reading.around.reply,
        appointment=bool(receipt) and any(d.on >= today for d in dates.find(text, today)),
        language=language,
        another=not machines and another.wished_for(told, catalogue.models, language),
        to_offer=not machines and another.listed_for_an_offer(told, catalogue.models),
    )
    everything = "\n".join(v.text for v in scene.views)
    heard = gist.heard(subject, scene.new_text)
    reading.kind = work.kind(subject, text, everything, setting, heard)
    kinds = [f.kind for f in parts]
    thread = _asked_before(reading) if setting.reply or setting.receipt else ()
    reading.work = work.work(
        sentences, kinds, trouble=bool(failures), machines=len(machines), thread=thread, language=language
    )
    overseas = _overseas(reading, who, organisation, language)
    wanted = _wanted(reading, today, _order(who, language, organisation))
    if reading.kind.value == "service":
        wanted, _ = wish.settle(reading, wanted, today)
    taken = [(c.view, c.start, c.end) for c in reading.codes if c.machines or c.parts]
    person = people.person(scene, reading.sender, who.row, catalogue, organisation, acts_for=who.acts_for, taken=taken)
    missing = _missing(reading, who, machines, parts, bool(failures))
    reading.worries = worries(reading, who, machines, parts)
    whole = confidence.whole(reading.worries)
    service = reading.kind.value == "service"
    sure = whole if service else confidence.of_kind(reading.kind.margin)
    open_questions = questions(reading, who, machines, parts, catalogue) if service else []
    open_questions += _doubts_of_kind(reading, setting) + left_unread(scene)
    if sure < threshold and not open_questions:
        open_questions.append(too_unsure(sure, threshold, confidence.heaviest(reading.worries) if service else []))
    made = tuple(_machine(f, confidence) for f in machines)
    return ServiceRequest(
        kind=reading.kind.value,
        language=language,
        customer=_party(who, person, confidence),
        overseas=overseas,
        equipment=made,
        parts=tuple(_part(f, confidence, machines) for f in parts),
        work=reading.work.kinds if service else (),
        nature=_nature(reading, setting, failures, told, heard["complaint"]) if service else None,
        urgent=service and _urgent(reading, setting, told, (wanted - today).days if wanted else None, heard["urgent"]),
        wanted_by=wanted if service else None,
        receipt_number=receipt,
        missing=tuple(missing) if service else (),
        summary=_summary(scene.new_text or everything),
        confidence=round(sure, 4),
        needs_review=bool(open_questions),
        questions=tuple(open_questions),
        candidates=tuple(_candidates(reading, who, catalogue)),
        worries={name: round(value, 3) for name, value in reading.worries.items() if value},
    )


def _asked_before(reading: Reading) -> tuple[str, ...]:
    """What the letter that is answered or asked after wanted: the sorts of the parts it names, or its words."""
    wanted = work.of_subject(reading.scene.subject)
    if not wanted:
        return ()
    quoted = (Voice.QUOTE, Voice.QUOTE_HEADER)
    kinds = {row.kind for code in reading.codes if code.row.voice in quoted for row in code.parts if row.kind}
    return tuple(f"{kind}_part" for kind in sorted(kinds)) or wanted


def _names_ours(reading: Reading) -> bool:
    """Whether the writer's own words name a machine or a part that is on the lists."""
    return any(
        (code.machines or code.parts) and (code.row.voice in OWN_WORDS or code.row.voice is Voice.HEADER)
        for code in reading.codes
    )


_SHORT = 300  # characters
_SOON = 4  # days


def _nature(reading: Reading, setting: work.Setting, failures: list[str], told: str, heard: float) -> str:
    """Weighed from the words for failure and anger, from the thread, and from what the pieces of the words say."""
    language = setting.language
    planned = work.planned(told, language) or (setting.reply and work.planned(reading.scene.subject, language))
    if planned and work.worn(failures):
        failures = []
    failures = [*failures, *_came_wrong(reading)]
    wrong = bool(failures) or _was_complaint(reading, setting, planned=planned)
    if not wrong and (work.own_slip(told) or work.plain_matter(told, language)):
        heard = min(heard, 0.0)  # "sorry" and "wrong" are said of the letter
    if len(failures) > 1 and not (planned or setting.reply or work.thanks(told)) and len(told) < _SHORT:
        heard = max(heard, 0.0)  # what fails is told in so many words; a longer letter may tell of what was
    reading.nature = {
        "gist": heard,
        "fails": float(bool(failures)),
        "fails_often": min(1.0, max(0, len(failures) - 1) / 2),
        "rule": float(wrong),
        "planned": float(planned),
        "fails_planned": float(planned and bool(failures)),
        "receipt": float(setting.receipt),
        "reply": float(setting.reply),
        "machine": float(setting.machines > 0),
        "part": float(setting.parts > 0),
    }
    return "complaint" if gist.complaint(reading.nature) > 0 else "additional_request"


def _urgent(reading: Reading, setting: work.Setting, told: str, days: int | None, heard: float) -> bool:
    """Weighed from the words for haste and standstill, from the days until it is wanted, and from what the pieces of
    the words say."""
    said, calm = work.urgent(told, setting.language), work.calm(told, setting.language)
    if said and not calm and len(told) < _SHORT:
        heard = max(heard, 0.0)  # it is told in so many words; a longer letter may tell of what was
    reading.urgency = {
        "gist": heard,
        "rule": float(bool(said)),
        "rule_often": min(1.0, max(0, len(said) - 1) / 2),
        "calm": float(calm),
        "trouble": float(setting.trouble),
        "complaint": float(gist.complaint(reading.nature) > 0),
        "at_once": float(days is not None and days <= 1),
        "soon": float(days is not None and 1 < days <= _SOON),
        "later": float(days is not None and days > _SOON),
        "receipt": float(setting.receipt),
        "reply": float(setting.reply),
        "machine": float(setting.machines > 0),
    }
    return gist.urgent(reading.urgency) > 0


def _came_wrong(reading: Reading) -> list[str]:
    """What is noted of the parts of a delivery gone wrong, each note once."""
    told = (asked.CAME_INSTEAD, asked.SHOULD_HAVE_COME)
    return sorted({note for finding in reading.parts.values() for note in finding.notes if note in told})


def _was_complaint(reading: Reading, setting: work.Setting, *, planned: bool) -> bool:
    """Whether an answer that tells of nothing wrong itself belongs to a thread that does."""
    if setting.reply and work.fails(reading.scene.subject, setting.language):
        return True
    if not (setting.receipt or setting.reply) or planned:
        return False
    quoted = "\n".join(v.text[r.start : r.end] for v in reading.scene.views for r in v.rows if r.voice is Voice.QUOTE)
    return bool(work.fails(f"{reading.scene.subject}\n{quoted}", setting.language))


def _party(who: Who, person: people.Person, confidence: Confidence) -> Party:
    name = who.row.name if who.row else who.unknown
    return Party(
        who.row.id if who.row else None,
        name,
        person.name,
        person.email,
        person.phone,
        round(confidence.customer(who.margin, who.points, known=who.row is not None), 4),
        (*who.evidence, *person.evidence),
    )


def _machine(finding: serial_number.Finding, confidence: Confidence) -> Machine:
    row = finding.row
    return Machine(
        row.serial if row else finding.written,
        row.model if row else None,
        round(confidence.machine(finding), 4),
        row is not None,
        finding.evidence(),
    )


def _part(finding: part_model.Finding, confidence: Confidence, machines: list[serial_number.Finding]) -> PartLine:
    row = finding.row
    count = finding.quantity
    amount = int(count) if count is not None and float(count).is_integer() else count
    serial = finding.serial if len(machines) > 1 else None
    return PartLine(
        row.model if row else finding.model,
        amount,
        round(confidence.part(finding), 4),
        row is not None,
        finding.kind or None,
        row.name if row else "",
        serial,
        finding.evidence(),
    )


def _overseas(reading: Reading, who: Who, organisation: Organisation, language: str) -> bool:
    if who.row and who.row.country:
        return who.row.country != organisation.country
    home = {
        "KR": "82",
        "JP": "81",
        "CN": "86",
        "VN": "84",
        "TH": "66",
        "DE": "49",
        "US": "1",
        "PL": "48",
        "TW": "886",
        "IT": "39",
        "FR": "33",
    }.get(organisation.country, "")
    for phone in people.phones(reading.scene, (Voice.NEW, Voice.FORWARD, Voice.SIGNATURE)):
        if phone.text.startswith("+") and home:
            return not phone.digits.startswith(home)
    domain = reading.sender.writer.domain.rpartition(".")[2]
    if len(domain) == 2 and domain.upper() != organisation.country and domain not in ("io", "co", "ai", "me", "tv"):
        return True
    return language != {"KR": "ko", "JP": "ja", "CN": "zh", "VN": "vi", "TH": "th", "DE": "de", "PL": "pl"}.get(
        organisation.country, "en"
    )


def _today(scene: Scene, organisation: Organisation) -> date:
    received = scene.received
    moment = received.delivery.received_at
    if received.fax and received.fax.arrived_at:
        moment = received.fax.arrived_at
    elif received.message and received.message.date:
        moment = received.message.date
    return moment.astimezone(ZoneInfo(organisation.timezone)).date()


def _order(who: Who, language: str, organisation: Organisation) -> str:
    """Whether 10/3 is the tenth of March."""
    country = who.row.country if who.row else ""
    if language in ("ko", "ja", "zh") or country in ("US", "PH", "CA"):
        return "md"
    return "md" if language == "en" and country in ("", organisation.country) else "dmy"


def _wanted(reading: Reading, today: date, order: str) -> date | None:
    for view in reading.scene.views:
        named = Spans((c.start, c.end) for c in reading.codes if c.view is view and _is_known(c))
        done: set[tuple[int, int, int]] = set()
        spoken_of: date | None = None
        for place in view.places:
            if place.meaning in ("wanted", "date"):
                for found in due.judge(view.text[place.start : place.end], today, order, place.meaning):
                    reading.wanted.append((view, found, place.start))
                done.add((place.table, place.row, place.column))
        for number, (start, end) in enumerate(view.sentences):
            voice = view.row_at(start).voice
            signed = voice is Voice.SIGNATURE  # as a line is that ends in a telephone number, whatever else it says
            # a fax's header is the machine's line: its day is gone, and its "P. 01/01" is a page
            subject = voice is Voice.HEADER and reading.scene.received.fax is None
            if not (signed or voice in OWN_WORDS or subject) or _ignored(view, start, reading.around):
                continue
            cell = view.cell_at(start)
            if cell and (cell.table, cell.row, cell.column) in done and cell.end >= end - 2:
                continue
            meaning = _label_above(view, start)
            text = _without(named, view, start, end)
            beside = (_sentence(view, number - 1, voice), _sentence(view, number + 1, voice))
            for found in due.judge(text, today, order, meaning, spoken_of, beside):
                spoken_of = found.day.on
                here = view.cell_at(start + found.day.start)
                if here and (here.table, here.row, here.column) in done:
                    continue
                if signed and found.score < due.PLAIN and not asked.asks_plainly(text):
                    continue
                reading.wanted.append((view, found, start))
    good = [
        (w.score - _of_the_subject(reading, view.row_at(start).voice), -at, w.day.on)
        for at, (view, w, start) in enumerate(reading.wanted)
        if w.score >= due.ENOUGH
    ]
    return max(good)[2] if good else None


def _is_known(code: Code) -> bool:
    """Whether a machine, a part or a model is listed by that number."""
    return bool(code.machines or code.parts) or code.sort == "model"


def _without(named: Spans, view: View, start: int, end: int) -> str:
    """A sentence with the numbers of machines and parts blotted out: `VKT 25/3` is a valve, and no day in March."""
    text = view.text[start:end]
    for first, last in named.overlapping(start, end):
        left, right = max(0, first - start), min(end, last) - start
        text = text[:left] + "_" * (right - left) + text[right:]
    return text


def _sentence(view: View, number: int, voice: Voice) -> str:
    """A sentence by its number, where there is one of the same voice."""
    if not 0 <= number < len(view.sentences):
        return ""
    start, end = view.sentences[number]
    return view.text[start:end] if view.row_at(start).voice is voice else ""


def _of_the_subject(reading: Reading, voice: Voice) -> float:
    """A day in the subject counts a little less, one in the subject of an earlier letter hardly at all."""
    return 0.0 if voice is not Voice.HEADER else (3.0 if reading.around.reply else 0.5)


def _label_above(view: View, place: int) -> str:
    """What the line above announces, where it is a label alone, as in forms set in two lines."""
    row = view.row_at(place)
    above = view.rows[row.number - 1] if row.number else None
    label = view.text[above.start : above.end].strip() if above else ""
    meaning = (
        labels.field_of(label.rstrip(":："))
        if 1 < len(label) <= 16 and view.text[row.start : row.end].strip()[:1].isdigit()
        else ""
    )
    return meaning if meaning == "wanted" else ""


def _missing(
    reading: Reading, who: Who, machines: list[serial_number.Finding], parts: list[part_model.Finding], trouble: bool
) -> list[str]:
    missing = []
    if who.row is None and not who.unknown:
        missing.append("customer")
    kinds = () if reading.work.inherited else reading.work.kinds
    if not machines and (
        "field_service" in kinds or "fabricated_part" in kinds or (trouble and _of_a_machine(reading, parts))
    ):
        missing.append("serial")
    if not parts and reading.work.wants_part:
        missing.append("part_model")
    if any(f.quantity is None for f in parts):
        missing.append("quantity")
    return missing


def _of_a_machine(reading: Reading, parts: list[part_model.Finding]) -> bool:
    """Whether what fails is a machine, rather than a delivery gone wrong."""
    text = f"{reading.scene.subject}\n{reading.scene.new_text}"
    return not (
        parts
        and re.search(
            r"오배송|잘못 ?(?:온|왔|보내|배송)|누락|wrong (?:part|item)|missing (?:part|item)|delay|지연|늦",
            text,
            re.IGNORECASE,
        )
    )


# -- candidates --------------------------------------------------------------------------------------------------------


def _candidates(reading: Reading, who: Who, catalogue: Catalogue) -> Iterable[Candidate]:
    yield from party.as_candidates(reading.traces, catalogue, who.row.id if who.row else None)
    for machine in reading.machines.values():
        yield from _candidate("serial", machine.row.serial if machine.row else machine.written, machine, 0.0)
    for part in reading.parts.values():
        yield from _candidate("part", part.row.model if part.row else part.model, part, 0.7)
    for view, found_day, start in reading.wanted:
        yield Candidate(
            "wanted_by",
            found_day.day.on.isoformat(),
            round(_squash(found_day.score - 1.5), 3),
            view.evidence(start + found_day.day.start, start + found_day.day.end, "date"),
            False,
            found_day.notes,
        )


def _candidate(
    field: str, value: str, finding: serial_number.Finding | part_model.Finding, bar: float
) -> Iterable[Candidate]:
    for evidence in finding.evidence()[:1]:
        notes = (f"{finding.total:+.1f} in all", *dict.fromkeys(finding.notes))
        yield Candidate(field, value, round(_squash(finding.total - bar), 3), evidence, finding.taken, notes)


def _squash(points: float) -> float:
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, points))))
