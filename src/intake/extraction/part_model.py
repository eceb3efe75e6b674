"""The parts asked for, each with how many.

What each number speaks for and against itself is weighed, `binding` tells how many belong to it, and a later correction
("3개 말고 2개") wins over the list.
"""

from __future__ import annotations

import math
import re
import string
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, field, replace

from intake.document import Voice
from intake.extraction.afterwards import corrections
from intake.extraction.catalogue import Catalogue
from intake.extraction.how_many import binding, quantity
from intake.extraction.how_many.binding import Mention
from intake.extraction.meant import asked, ordered
from intake.extraction.numbers import referred
from intake.extraction.numbers.codes import Around, Code, misread, stands
from intake.extraction.text import labels
from intake.extraction.text.scene import OWN_WORDS, Scene, View
from intake.extraction.text.values import compact, signature
from intake.extraction.text.vocabulary import words
from intake.registry import EquipmentRow, PartRow
from intake.request import Evidence

VOICE = {
    Voice.NEW: 0.5,
    Voice.FORWARD: 0.5,
    Voice.HEADER: 0.3,
    Voice.SIGNATURE: -2.0,
    Voice.FORWARD_HEADER: 0.0,
    Voice.QUOTE: -6.0,
    Voice.QUOTE_HEADER: -6.0,
    Voice.DISCLAIMER: -5.0,
}
TAKEN = 1.5
TAKEN_UP = 2.0  # points of a part that is asked for by reference, or spoken of again below our letter
MEANT = 0.8  # chance from which one is taken that no word asks for
NOT_PART = labels.ELSEWHERE | {"serial", "date", "wanted", "number", "receipt"}
_DRAWING = re.compile(
    r"도번|도면|図番|図面|图号|图纸|圖號|drawing|dwg|drg|bản vẽ|แบบ|zeichn|rysun|plano|disegno|제작|가공", re.IGNORECASE
)


@dataclass
class Finding:
    key: str
    model: str
    row: PartRow | None
    mentions: list[Mention] = field(default_factory=list)
    points: float = -9.0
    hard: float = 0.0
    quantity: float | None = None
    bound: str = ""
    how: str = ""
    doubt: float = 0.0
    rivals: tuple[str, ...] = ()
    scanned: bool = False
    conflict: bool = False
    kind: str = ""
    serial: str | None = None
    taken: bool = False
    chance: float | None = None  # that it is asked for, by the build of the letter and by its words
    facts: dict[str, float] = field(default_factory=dict)  # what that chance was told from
    counted: float | None = None  # the chance that its quantity is right
    notes: list[str] = field(default_factory=list)

    @property
    def total(self) -> float:
        return self.points - self.hard

    @property
    def own(self) -> list[Mention]:
        """Where the writer names it, in words that are not another's."""
        return [m for m in self.mentions if m.code.row.voice in OWN_WORDS]

    def stands_in(self, view: View, start: int, end: int) -> bool:
        """Whether it is named in a stretch of a text."""
        return any(m.code.view is view and start <= m.code.start < end for m in self.mentions)

    def correct(self, quantity: float | None, why: str) -> None:
        """How many after all, whatever was counted before."""
        self.quantity, self.bound, self.conflict = quantity, "correction", False
        self.notes.append(why)

    def take_up(self, over: float = math.inf) -> None:
        """Asked for by what refers to it or is said of it afterwards: all that speaks against it less than `over` is void."""
        self.hard = 0.0 if self.hard < over else self.hard
        self.points = max(self.points, TAKEN_UP)

    def speak_against(self, points: float, why: str) -> None:
        """Something in words that it is not asked for: as strong as the strongest."""
        self.hard = max(self.hard, points)
        self.notes.append(why)

    def evidence(self) -> tuple[Evidence, ...]:
        finder = {
            "exact": "registry",
            "alias": "registry",
            "range": "registry",
            "look": "look-alike",
            "distance": "look-alike",
        }
        best = sorted(self.mentions, key=lambda m: (m.code.row.voice not in OWN_WORDS, -m.points))[:2]
        shown = [m.code.view.evidence(m.code.start, m.code.end, finder.get(m.code.how, m.code.how)) for m in best]
        with_quantity = next((m for m in best if m.where), None)
        if with_quantity and with_quantity.where:
            shown.append(with_quantity.code.view.evidence(*with_quantity.where, "quantity"))
        return tuple(shown)


def weigh(
    scene: Scene,
    codes: list[Code],
    free: list[Code],
    catalogue: Catalogue,
    around: Around,
    serials: frozenset[str],
    machines: Sequence[EquipmentRow | None],
) -> dict[str, Finding]:
    """Every part named anywhere, weighed, with its quantity.

    `serials` are compact codes already known for machines, `machines` those asked for as the list has them.
    """
    codes = referred.codes(scene, codes, catalogue)
    mentions = [_mention(c, around) for c in codes if c.sort == "part"]
    ends = _ends_of_parts(codes)
    free = [_whole_of(side, ends) for c in free for side in referred.sides(c, catalogue)]
    mentions += [_mention(_resolve(c, catalogue), around) for c in free if _part_like(c, catalogue, serials)]
    mentions = _one_a_row(_without_descriptions(mentions))
    every = list(codes) + [m.code for m in mentions if m.code.how in ("label", "maker", "bare", "distance")]
    by_view: dict[int, list[Mention]] = {}
    for mention in mentions:
        by_view.setdefault(mention.code.view.number, []).append(mention)
    for number, there in by_view.items():
        binding.bind(scene.views[number], there, every)
    binding.bind_lone(scene, mentions, every, reply=around.reply)
    asked_about = {_series(c.key) for c in codes if c.parts and c.row.voice is Voice.QUOTE}
    for mention in mentions:
        _credit(mention)
        _credit_sister(mention, catalogue, asked_about)
    _credit_rows_without_a_count(mentions)
    found: dict[str, Finding] = {}
    for mention in mentions:
        row = mention.code.parts[0] if mention.code.parts else None
        key = compact(row.model) if row else mention.code.key
        finding = found.setdefault(key, Finding(key, row.model if row else mention.code.written, row))
        finding.mentions.append(mention)
    for finding in found.values():
        _sum_up(finding, catalogue)
    ordered.weigh(found, TAKEN, frozenset(row.model for row in machines if row))
    for finding in found.values():
        if OF_ITS_SERIES in finding.notes:
            finding.chance = None  # it answers what was asked, and the build of the letter tells nothing of that
    corrections.apply(scene, found, len(machines), [c for c in codes if c.machines and c.key not in serials])
    return found


def _without_descriptions(mentions: list[Mention]) -> list[Mention]:
    """An unlisted code in the line of a listed part ("2904601 power supply QUINT4 10A, 2 off") describes that part."""
    listed = {(m.code.view.number, m.code.row.number) for m in mentions if m.code.parts}
    return [
        m
        for m in mentions
        if m.code.parts or m.code.how not in ("maker", "bare") or (m.code.view.number, m.code.row.number) not in listed
    ]


def _one_a_row(mentions: list[Mention]) -> list[Mention]:
    """A row of a table orders one part: beside a listed one in another cell, an unlisted code is the customer's own."""
    listed = {home for m in mentions if m.code.parts and (home := _home(m.code))}
    return [m for m in mentions if m.code.parts or m.code.how == "shape" or _home(m.code) not in listed]


def _home(code: Code) -> tuple[int, int, int] | None:
    cell = code.view.cell_at(code.start)
    return (code.view.number, cell.table, cell.row) if cell else None


_LEAST_END = 4  # letters and digits of an end that stands for the whole number


def _ends_of_parts(codes: list[Code]) -> dict[str, dict[str, Code]]:
    """The listed parts named, by model, under every end of their numbers."""
    found: dict[str, dict[str, Code]] = {}
    for code in [c for c in codes if c.row.voice in OWN_WORDS] or codes:
        if code.sort == "part" and code.parts:
            for at in range(1, len(code.key) - _LEAST_END + 1):
                found.setdefault(code.key[at:], {})[code.parts[0].model] = code
    return found


def _whole_of(code: Code, ends: Mapping[str, Mapping[str, Code]]) -> Code:
    """`500CA` after `AB3-500CA` was named: the end of a listed part's number stands for it."""
    whole = ends.get(code.key, {})
    if len(whole) != 1 or code.label in NOT_PART:
        return code
    named = next(iter(whole.values()))
    return replace(code, sort="part", how="range", key=named.key, parts=named.parts, doubt=0.2)


def _part_like(code: Code, catalogue: Catalogue, serials: frozenset[str]) -> bool:
    """Whether an unlisted code may be a part: announced as one, or of a known maker, or in a list with a quantity."""
    if code.sort == "part":
        return True
    if code.key in serials or code.key in catalogue.models or code.label in NOT_PART:
        return False
    if len(code.key) >= 4 and (
        any(serial.endswith(code.key) for serial in serials)
        or (code.label != "part" and len(code.key) >= 6 and catalogue.begins_a_machine(code.key))
    ):
        return False  # a piece of a machine's number
    text = code.written
    if code.how == "bare" and quantity.is_count(text):
        return False  # "20Stk"
    cell = code.view.cell_at(code.start)
    if cell and code.label != "part" and cell.table in {g.table for g in code.view.grids if g.meanings}:
        return False  # in a table with headings a part stands in its column
    if code.how in ("label", "maker"):
        return (code.label == "part" and any(c.isdigit() for c in text) and len(text) >= 4) or code.how == "maker"
    return bool(re.search(r"[A-Za-z]", text)) and sum(c.isdigit() for c in text) >= 1 and len(text) >= 5


def _resolve(code: Code, catalogue: Catalogue) -> Code:
    """An unlisted code in a picture may be a listed part misread."""
    if code.sort == "part":
        return code
    if code.view.scanned:
        keys, cost = misread(code.key, catalogue.part_ends.near(code.key, 1), limit=0.09)
        if keys and stands(code, catalogue):
            return replace(code, sort="part", rivals=tuple(keys))
        if keys:
            rows = tuple(row for key in keys for row in catalogue.parts[key])
            return replace(
                code, sort="part", how="distance", key=keys[0], parts=rows, doubt=0.5 + cost, rivals=tuple(keys[1:])
            )
    code = referred.of_its_revision(replace(code, sort="part"), catalogue)
    longer = (
        catalogue.parts_from(code.key) if code.how in ("bare", "label", "maker") and referred.is_a_number(code) else []
    )
    if len(longer) == 1:  # "KX-20" where the list has KX-20 DC24 and nothing else that begins so
        return replace(code, how="range", key=compact(longer[0].model), parts=tuple(longer), doubt=0.4)
    return code


SAID_DONE = 1.0  # points taken for being told of as done, or named for comparison


def _mention(code: Code, around: Around) -> Mention:
    row = code.row
    points = VOICE.get(row.voice, 0.0)
    notes = [f"{code.how}, {row.voice.value}"]
    cell = code.view.cell_at(code.start)
    if code.label == "part" or (cell and cell.meaning == "part"):
        points += 1.0
        notes.append("+1.0 in a part's column or field")
    elif code.label == "received" or (cell and cell.meaning == "received"):
        points -= 5.0
        notes.append("-5.0 what was received")
    elif code.label in NOT_PART and code.how != "exact":
        points -= 3.0
        notes.append(f"-3.0 labelled {code.label}")
    if code.how == "bare":
        points -= 1.0
    verdict = asked.Verdict(0, 0, 0)
    if row.voice in (Voice.NEW, Voice.FORWARD, Voice.HEADER):
        verdict = asked.judge(code.view, code.start, code.end, around.others(code))
    if any("request" in note or "should have come" in note for note in verdict.notes):
        points += 1.0
    elif binding.under_a_request(code.view, row):
        points += 1.0
        notes.append("+1.0 in a list that was asked for")
    if why := around.shut_out(code):
        points -= 7.0
        notes.append(f"-7.0 {why}")
    soft = SAID_DONE if verdict.soft else 0.0
    return Mention(code, points - soft, verdict.hard, notes + list(verdict.notes))


def _series(key: str) -> tuple[str, str]:
    """The leading letters and the build of a compact number, which the numbers of one series share."""
    return key[: len(key) - len(key.lstrip(string.ascii_uppercase))], signature(key)


OF_ITS_SERIES = "+2.0 of the series that we asked about"
_LEAST_LEAD = 2  # letters that a maker puts before all of a series


def _credit_sister(mention: Mention, catalogue: Catalogue, asked_about: Set[tuple[str, str]]) -> None:
    """An unlisted number that nothing announces may be of a series of which others are listed: read off the old part, in
    answer to our question which of them it is."""
    code, series = mention.code, _series(mention.code.key)
    if code.how != "bare" or code.parts or len(series[0]) < _LEAST_LEAD or series not in catalogue.part_families:
        return
    if series in asked_about:
        mention.points += 2.0
        mention.notes.append(OF_ITS_SERIES)
    elif mention.quantity is not None:
        mention.points += 1.0
        mention.notes.append("+1.0 written as listed parts are")


def _credit(mention: Mention) -> None:
    if mention.quantity is not None and mention.code.how == "bare" and mention.bound in ("sentence", "next line"):
        mention.points += 0.5  # a word with a figure that no list knows, and a number that may be of anything
        mention.notes.append("+0.5 a number further off")
    elif mention.quantity is not None:
        mention.points += 1.5
        mention.notes.append(f"+1.5 quantity {mention.quantity:g} ({mention.bound})")
    row = mention.code.row
    line = mention.code.view.text[row.start : row.end]
    if binding.LISTED.match(line) or (
        len(line) < 60 and mention.code.view.cell_at(row.start) is None and mention.quantity is not None
    ):
        mention.points += 0.5
        mention.notes.append("+0.5 in a list")
    if follows := _TO_FOLLOW.search(mention.code.view.text, mention.code.end, row.end + 80):
        mention.points += 1.0
        mention.notes.append("+1.0 how many is to follow")
        if follows.start() < row.end and mention.quantity is None and asked.TOLD_AS_DONE in mention.notes:
            # "once we have counted what is in the store": how many there are decides it
            mention.hard = 0.0
            mention.points += SAID_DONE


def _credit_rows_without_a_count(mentions: list[Mention]) -> None:
    """In a list whose other lines say how many, a line that leaves it open orders its part too: "AB-12  to be counted"."""
    lines: dict[tuple[int, int], list[Mention]] = {}
    for mention in mentions:
        if mention.code.parts and mention.code.view.cell_at(mention.code.start) is None:
            lines.setdefault((mention.code.view.number, mention.code.row.number), []).append(mention)
    for (number, at), there in lines.items():
        mention = there[0]
        if len(there) > 1 or mention.quantity is not None or mention.hard or not _is_a_row(mention):
            continue
        near = [other[0] for step in (-2, -1, 1, 2) if len(other := lines.get((number, at + step), [])) == 1]
        counted = [
            other
            for other in near
            if other.quantity is not None
            and other.bound == "line"
            and other.points - other.hard >= TAKEN
            and _is_a_row(other)
            and _margin(other) == _margin(mention)
        ]
        says = mention.code.view.text[mention.code.end : mention.code.row.end].strip()
        if len(counted) >= (1 if says else COUNTED_ROWS):
            mention.points += 1.0
            mention.notes.append("+1.0 in a list whose other lines are counted")


_SENTENCE_ENDS = re.compile(r"(?:[^\W\d_]{5}[.!]|[。?])$")  # and not "3 pcs."
COUNTED_ROWS = 2  # near one that says nothing: one alone may be what is right, beside what was wrong
_LONGEST_ROW = 60  # characters up to the end of its number, and what a row says behind that


def _is_a_row(mention: Mention) -> bool:
    """Whether the line of a part is a list's: it opens with a mark, or with little before the part's number."""
    row, code = mention.code.row, mention.code
    ahead = code.view.text[row.start : code.start]
    if _SENTENCE_ENDS.search(code.view.text[row.start : row.end].rstrip()):
        return False
    return row.voice in OWN_WORDS and len(ahead) <= _LONGEST_ROW and not re.search(r"[.,;:!?]\s", ahead.strip() + " x")


def _margin(mention: Mention) -> str:
    """What the line of a part opens with: its mark or its blanks."""
    row = mention.code.row
    opened = re.match(r"\s*(?:[-*•·▪●○■□◦‣>]\s*)?", mention.code.view.text[row.start : row.end])
    return opened.group() if opened else ""


_TO_FOLLOW = words(
    r"수량 ?(?:은|는)? ?(?:미정|[^.\n]{0,20}(?:다시|나중|추후|따로|정해|확인))|몇 ?(?:개|장|벌|세트|대|본)[^.\n]{0,24}(?:다시|나중|추후|따로|정해|아직|미정)|TBD|(?:quantity|qty|how many)[^.\n]{0,16}(?:to be|will|later|to follow|tomorrow)|数量(?:は|に(?:ついて|関して)は)?(?:未定|[^。\n]{0,10}(?:後|追))|数量(?:待定|[^。\n]{0,6}(?:稍后|另行|再))|số lượng (?:sẽ|báo sau|em báo)|จำนวน[^\n]{0,10}แจ้ง(?:ภายหลัง|อีกที|ให้ทราบ)|(?:Menge|Stückzahl) (?:folgt|wird|gebe|teile)|quantité (?:à|sera|suivra)|cantidad (?:por|se la|la)|quantità (?:da|la|seguirà)|ilość (?:podam|do|zostanie)|jumlah(?:nya)? (?:menyusul|akan|nanti)|(?:adet|miktar)(?:i|ı)? (?:sonra|bildir)|количество (?:сообщ|уточн|позже)|(?:how many|quantity)[^.\n]{0,24}(?:not (?:yet )?(?:known|decided|sure|clear|settled)|open|undecided)|(?:don't|do not) (?:yet )?know how many|(?:何個|数量)[^。\n]{0,16}(?:まだ|決まって|未確定)|(?:几[个只台]|多少[个只]?|数量)[^。\n]{0,10}(?:还没|尚未|没定|不确定|未定)|(?:mấy|bao nhiêu) cái[^.\n]{0,16}chưa|chưa (?:biết|rõ|chốt)[^.\n]{0,16}(?:mấy|bao nhiêu|số lượng)|ยังไม่(?:รู้|ทราบ|แน่ใจ|สรุป)[^\n]{0,16}(?:จำนวน|กี่)|(?:wie ?viele?|Anzahl|Menge|Stückzahl)[^.\n]{0,24}(?:noch|offen|unklar)|(?:combien|quantité)[^.\n]{0,24}(?:pas encore|à définir|à préciser)|(?:aún|todavía) no (?:sab|defin)[^.\n]{0,16}(?:cuánt|cantidad)|non (?:so|sappiamo) ancora quant|(?:ainda )?não (?:sabemos|sei)(?: ainda)? quant|(?:nie wiemy|nie wiadomo)[^.\n]{0,10} ile|belum (?:tahu|pasti)[^.\n]{0,10}(?:berapa|jumlah)|(?:kaç (?:adet|tane)|adedi|miktar)[^.\n]{0,20}(?:henüz|belli değil)|(?:сколько|количество)[^.\n]{0,20}(?:ещё не|пока не)"
    r"|몇 ?(?:개|장|벌|세트|대|본)(?:를|을|로|가)? ?(?:할|살|주문할|구매할|필요할|시킬|가져갈)지(?:는|를)?[^.\n]{0,40}(?:알려 ?드리|말씀 ?드리|연락 ?드리|정하|정한|상의|협의|의논)|何(?:個|本|枚|台|セット)(?:に(?:する|します)|必要)か[^。\n]{0,30}(?:ご?連絡|お知らせ|相談|検討)|"
    r"(?:let you know|tell you|confirm|get back to you|come back to you)[^.\n]{0,30}(?:how many|(?:the|on) quantity)|(?:how many|quantity)[^.\n]{0,40}(?:let you know|tell you|i'll confirm|we'll confirm|get back to you|come back to you)|"
    r"wie ?viele?[^.\n]{0,40}(?:sage|gebe|teile|melde|kläre|Bescheid)|(?:combien|quantité)[^.\n]{0,40}(?:vous (?:dira|préciser|communiquer|confirmer)|dès que|une fois que)|(?:cuánt[oa]s|cantidad)[^.\n]{0,40}(?:(?:l[eo]s?|os) (?:dig|dir|avis|confirm)|en cuanto)|"
    r"(?:quant[ie]|quantità)[^.\n]{0,40}(?:comunic|farò sapere|diremo|confermer|appena)|(?:quant[oa]s|quantidade)[^.\n]{0,40}(?:informar|confirmar|digo depois|assim que)|(?:ile|ilość|liczbę)[^.\n]{0,40}(?:podam|dam(?:y)? znać|potwierdz|ustal)|hoeveel[^.\n]{0,40}(?:laat|laten|bevestig|overleg)|"
    r"(?:mấy|bao nhiêu) (?:cái|chiếc|bộ)[^.\n]{0,40}(?:báo|thống nhất|bàn)|กี่(?:ตัว|ชิ้น|อัน|ชุด)[^\n]{0,40}(?:แจ้ง|ปรึกษา|สรุป)|(?:几[个只台件]|多少[个只件]?|数量)[^。\n]{0,16}(?:再(?:告|通|定)|商量|确定后|确认后)|сколько[^.\n]{0,40}(?:сообщ|уточн|соглас|решим)|kaç (?:adet|tane)[^.\n]{0,40}(?:bildir|söyle|haber)|kolik[^.\n]{0,40}(?:dám(?:e)? vědět|sděl|upřesn|potvrd)",
    re.IGNORECASE,
)


def _sum_up(finding: Finding, catalogue: Catalogue) -> None:
    best = max(finding.mentions, key=lambda m: m.points - m.hard)
    said = [m for m in finding.mentions if m.code.row.voice in OWN_WORDS or m.code.row.voice is Voice.HEADER]
    finding.points = max((m.points for m in finding.mentions), default=-9)
    finding.hard = max((m.hard for m in said), default=0.0)
    good = [m for m in said if m.points - m.hard >= 1.0 and m.quantity is not None] or [
        m for m in said if m.quantity is not None and m.hard == 0
    ]
    clean = [m for m in good if m.hard == 0]
    against = [m for m in said if m.hard]
    if clean and against and max(map(_when, clean)) > max(map(_when, against)):
        finding.hard = 0.0  # asked for after it was spoken against: the last word counts
    _settle_quantity(finding, good)
    code = best.code
    finding.how, finding.doubt, finding.scanned = code.how, code.doubt, code.view.scanned
    near = [row for key in code.rivals if not code.parts for row in catalogue.parts[key]]
    finding.rivals = tuple(dict.fromkeys(p.model for p in (*code.parts[1:], *near) if p.model != finding.model))
    finding.serial = best.serial
    finding.kind = _kind_of(finding, best, catalogue)
    for mention in finding.mentions:
        finding.notes.extend(mention.notes)


def _when(mention: Mention) -> tuple[bool, bool, int, int]:
    """The order in which things were said: what is passed on below the words was written before them, and so were the
    papers that come with them."""
    code = mention.code
    return code.row.voice is not Voice.FORWARD, code.view.number == 0, code.view.number, code.start


def _settle_quantity(finding: Finding, good: list[Mention]) -> None:
    values = {m.quantity for m in good}
    if len(values) == 1 and not _several_rows(good):
        finding.quantity, finding.bound = good[0].quantity, good[0].bound
    elif good:
        rows = _several_rows(good)
        if rows:
            finding.quantity, finding.bound = sum(rows.values()), "column"
            finding.notes.append(f"{len(rows)} rows added up")
            finding.conflict = True
        else:
            anew = [m for m in good if m.code.row.voice is not Voice.FORWARD] or good
            anew = [m for m in anew if _is_asked_plainly(m)] or anew
            best = max(anew, key=lambda m: (m.points - m.hard, m.code.view.number == 0, m.code.start))
            finding.quantity, finding.bound, finding.conflict = best.quantity, best.bound, True


def _is_asked_plainly(mention: Mention) -> bool:
    """Whether its sentence asks: "we tried one AB-12 of the next line; can we get four AB-12?"."""
    view = mention.code.view
    return asked.asks_plainly(view.text[slice(*view.sentence_at(mention.code.start))])


def _several_rows(good: list[Mention]) -> dict[tuple[int, int, int], float]:
    """The same part in several rows of one document's tables: each row orders its own."""
    rows: dict[tuple[int, int, int], float] = {}
    for mention in good:
        cell = mention.code.view.cell_at(mention.code.start)
        if cell and mention.quantity is not None and mention.bound == "column":
            rows[mention.code.view.number, cell.table, cell.row] = mention.quantity
    if (
        not rows
        and len({m.serial for m in good}) == len(good) > 1
        and all(m.serial and m.bound in ("line", "next line", "sentence") for m in good)
    ):
        rows = {(m.code.view.number, -1, m.code.row.number): m.quantity or 0.0 for m in good}  # each machine's own list
    views = {key[0] for key in rows}
    return rows if len(rows) > 1 and len(views) == 1 else {}


def _kind_of(finding: Finding, best: Mention, catalogue: Catalogue) -> str:
    if finding.row:
        return finding.row.kind
    if best.code.family and best.code.family.kind:
        return best.code.family.kind
    lead = re.match(r"[A-Z]*", finding.key)
    if lead and lead.group() in catalogue.fabricated_leads:
        return "fabricated"
    before = best.code.view.text[max(0, best.code.start - 20) : best.code.start]
    return "fabricated" if _DRAWING.search(before) else "purchased"


def _is_asked_for(finding: Finding) -> bool:
    by_words = finding.total >= TAKEN
    if finding.chance is None or finding.bound == "correction":
        return by_words
    if by_words and finding.chance < ordered.UNASKED:
        finding.notes.append(f"left out: by the build of the letter asked for with a chance of {finding.chance:.2f}")
        return False
    if not by_words and finding.chance >= MEANT and not finding.hard:
        finding.notes.append(f"taken: by the build of the letter asked for with a chance of {finding.chance:.2f}")
        return True
    return by_words


SURELY_READ = 0.8  # confidence of a word, below which it may be another
ILLEGIBLE = 0.35  # share of words not surely read, from which a page's words tell nothing


def _is_all_that_is_legible(finding: Finding) -> bool:
    """Whether a listed part stands on a page whose words are too badly read to say what is wanted of it: a person is
    asked, and asked about that part."""
    if not (finding.row and finding.scanned) or finding.hard or finding.points <= 0:
        return False
    read = [word for m in finding.mentions for line in m.code.view.document.lines() for word in line.words]
    if sum(word.confidence < SURELY_READ for word in read) < ILLEGIBLE * len(read):
        return False
    finding.notes.append("taken: the words around it are not legible")
    return True


def choose(found: dict[str, Finding], *, reply: bool) -> list[Finding]:
    """The parts asked for, in the order they are named; `reply` says that the subject is an earlier letter's."""
    good = [f for f in found.values() if _is_asked_for(f)]
    good = good or [f for f in found.values() if _is_all_that_is_legible(f)]
    told = [f for f in good if any(m.code.row.voice in (Voice.NEW, Voice.FORWARD) for m in f.mentions)]
    if reply and told:
        good = [f for f in good if f in told or f.bound == "correction"]  # what is answered below its question is told
    for finding in good:
        finding.taken = True
    first = {id(f): min((m.code.view.number, m.code.start) for m in f.mentions) for f in good}
    return sorted(good, key=lambda f: first[id(f)])
