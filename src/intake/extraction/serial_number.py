"""The machines a message asks service for: every mention weighed, then machine by machine.

A mention gains by where it stands (a form's field, the subject, a label before it) and by what its sentence says; it loses
by exclusion, by standing in quoted history, by another number's label. A machine that only "runs well" is kept while it is
the only one named, and left out where another has the trouble.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from intake.document import Voice
from intake.extraction.catalogue import Catalogue
from intake.extraction.how_many import numerals, quantity
from intake.extraction.meant import asked, background, bystanders, misdelivered
from intake.extraction.numbers import of_two, put_right, tails
from intake.extraction.numbers.codes import Around, Code, misread, off_a_plate, stands
from intake.extraction.text import labels
from intake.extraction.text.scene import OWN_WORDS, View
from intake.extraction.text.values import LOOKALIKE, compact, signature
from intake.extraction.text.vocabulary import words
from intake.registry import EquipmentRow
from intake.request import Evidence

VOICE = {
    Voice.NEW: 1.0,
    Voice.FORWARD: 1.0,
    Voice.HEADER: 1.2,
    Voice.SIGNATURE: -0.6,
    Voice.FORWARD_HEADER: 0.2,
    Voice.QUOTE: -6.0,
    Voice.QUOTE_HEADER: -6.0,
    Voice.DISCLAIMER: -5.0,
}
NOT_SERIAL = labels.ELSEWHERE | {"part", "quantity", "date", "wanted", "number", "receipt", "received"}
HOW = {
    "exact": 1.0,
    "range": 0.8,
    "look": 0.4,
    "stem": 0.5,
    "tail": 0.2,
    "shape": 0.2,
    "label": 0.6,
    "distance": 0.0,
    "turn": -1.0,
    "name": -0.5,
}
TAKEN = 0.8  # points from which a machine is asked for
MOST = 60  # machines in one request; more are a list of something else


@dataclass
class Finding:
    """A machine with everything that speaks for and against it."""

    key: str
    written: str
    row: EquipmentRow | None
    points: float = -9.0
    hard: float = 0.0
    beside: bool = False  # another sort of machine is named by its model
    soft: bool = False
    plain: bool = False  # some mention speaks of trouble or a request and not of running well
    how: str = ""
    doubt: float = 0.0
    rivals: tuple[str, ...] = ()
    scanned: bool = False
    places: list[Code] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    handicap: float = 0.0  # another company's machine where one of the customer's own is named
    taken: bool = False
    chance: float | None = None  # that it is asked for, where several machines are named
    unheard: bool = False  # left out by that chance alone
    facts: dict[str, float] = field(default_factory=dict)  # what that chance was told from

    @property
    def total(self) -> float:
        return self.points - self.hard - self.handicap

    def speak_against(self, points: float, why: str) -> None:
        """Something in words that it is not asked for: as strong as the strongest."""
        self.hard = max(self.hard, points)
        self.notes.append(why)

    def evidence(self) -> tuple[Evidence, ...]:
        finder = {
            "exact": "registry",
            "range": "registry",
            "stem": "registry",
            "look": "look-alike",
            "distance": "look-alike",
        }
        best = sorted(
            self.places, key=lambda c: (c.row.voice not in (Voice.NEW, Voice.FORWARD), c.view.number, c.start)
        )
        return tuple(c.view.evidence(c.start, c.end, finder.get(c.how, c.how)) for c in best[:3])


def _mention(code: Code, around: Around) -> tuple[float, asked.Verdict, list[str]]:
    row = code.row
    points = VOICE.get(row.voice, 0.0) + HOW.get(code.how, 0.0)
    if row.voice is Voice.HEADER and around.reply:
        points -= 1.0
    notes = [f"{code.how}, {row.voice.value}"]
    cell = code.view.cell_at(code.start)
    if not cell and field_of_line(code.view, code.start) in ("serial", "machine", "machine_model"):
        points += 1.0
        notes.append("+1.0 in the line of its field")
    if code.label == "serial":
        points += 1.5
        notes.append("+1.5 labelled as a machine's number")
    elif code.label in NOT_SERIAL:
        points -= 4.0 if code.how in ("shape", "tail", "label") or code.label == "received" else 1.0
        notes.append(f"labelled {code.label}")
    if cell and cell.meaning in ("serial", "machine"):
        points += 1.0
        notes.append("+1.0 in its column or field")
    verdict = asked.Verdict(0, 0, 0)
    if row.voice in (Voice.NEW, Voice.FORWARD, Voice.HEADER):
        verdict = asked.judge(code.view, code.start, code.end, around.others(code), machine=True)
    points += verdict.favour
    if why := around.shut_out(code):
        points -= 7.0
        notes.append(f"-7.0 {why}")
    return points, verdict, notes + list(verdict.notes)


_FIELD = re.compile(r"^\W*([^:\n]{1,24}?)\s*[::]")


def field_of_line(view: View, place: int) -> str:
    """What a line such as `- 설비 : 조립기 ...` announces before its colon, where `place` stands behind it."""
    row = view.row_at(place)
    found = _FIELD.match(view.text[row.start : row.end])
    return labels.field_of(found[1].strip()) if found and row.start + found.end() <= place else ""


def weigh(codes: Sequence[Code], free: Iterable[Code], catalogue: Catalogue, around: Around) -> dict[str, Finding]:
    """Every machine named anywhere, weighed; `taken` is not yet decided."""
    found: dict[str, Finding] = {}
    listed = [code for code in codes if code.sort == "machine"]
    rows = {home for code in listed if code.how == "exact" and (home := _home(code))}
    for code in listed:
        if code.how != "shape" or _home(code) not in rows or code.label == "serial":
            _add(found, code, around)
    for code in free:
        if code.label == "serial" and _like_a_serial(code, catalogue) and not _is_the_customers_own(code, listed):
            _add(found, _second_look(code, catalogue), around)
    models = {c.key for c in codes if c.sort == "model" and c.row.voice in OWN_WORDS}
    _of_another_sort(found.values())
    for finding in found.values():
        finding.beside = bool(models - {compact(finding.row.model)}) if finding.row else False
    return found


def _of_another_sort(found: Iterable[Finding]) -> None:
    """A number on no list that is called an order's, a drawing's or the like is that wherever it stands."""
    for finding in found:
        named = {c.label for c in finding.places}
        if finding.row is None and named & labels.ELSEWHERE and "serial" not in named:
            finding.speak_against(4.5, "called another sort of number")


def _home(code: Code) -> tuple[int, int, int] | None:
    """The row of a table with headings: beside a listed machine it may hold a work order that looks like one."""
    cell = code.view.cell_at(code.start)
    grid = code.view.grid_of(cell) if cell else None
    return (code.view.number, cell.table, cell.row) if cell and grid and grid.meanings else None


_COMPONENT = words(
    r"(?:모터|펌프|헤드|유닛|모듈|소켓|센서|컨트롤러|드라이브|드라이버|앰프|인버터|감속기|스핀들|로봇 ?암|카메라|배터리|보드|레귤레이터|게이지|motor|pump|head|unit|module|socket|sensor|controller|drive|driver|amplifier|inverter|gearbox|spindle|camera|board|gauge|chiller|compressor|モータ|ポンプ|ヘッド|ユニット|基板|コントローラ|电机|泵|模块|控制器|驱动器|động cơ|bơm|มอเตอร์|ปั๊ม|Motor|Pumpe|Steuerung|silnik|pompa)\W{0,3}(?:의 ?)?(?:명판|제번|제조번호|시리얼|일련번호|s/?n|serial|ser\.? ?no|no\.?|製番|製造番号|シリアル|序列号|编号|số sê-ri|หมายเลข|Seriennummer|nr)\W{0,4}$",
    re.IGNORECASE,
)


def _of_a_component(code: Code) -> bool:
    """A motor's or head's own plate is not the machine's."""
    row = code.row
    return bool(_COMPONENT.search(code.view.text[max(row.start, code.start - 40) : code.start]))


def _like_a_serial(code: Code, catalogue: Catalogue) -> bool:
    text = code.written
    if _of_a_component(code):
        return False
    digits = sum(c.isdigit() for c in text)
    if digits < 3 or len(text) > 26 or code.key in catalogue.models:
        return False
    if not re.fullmatch(r"[A-Z]{2,4}-?\d{2,4}[A-Z]?", text) or code.view.cell_at(code.start) is not None:
        return True
    return digits >= 4 and not text.endswith("00") and off_a_plate(code.view, code.start)  # a model has a round figure


def _is_the_customers_own(code: Code, listed: Sequence[Code]) -> bool:
    """`TX 41/220 (설비번호 U-0415)`: beside a listed number, one of them in a bracket, stands the customer's inventory number."""
    for other in listed:
        if other.view is code.view and other.row == code.row and other.how == "exact":
            first, second = sorted((code, other), key=lambda c: c.start)
            between = code.view.text[first.end : second.start]
            if re.fullmatch(r"[^()\n]{0,12}\([^()\n]{0,24}", between):
                return True
    return False


def _second_look(code: Code, catalogue: Catalogue) -> Code:
    """A number under a serial's label in a picture may be a listed one misread."""
    from dataclasses import replace

    if not code.view.scanned or stands(code, catalogue):
        return replace(code, sort="machine", how="label")
    keys, cost = misread(code.key, catalogue.machine_ends.near(code.key, 2))
    if not keys:
        return replace(code, sort="machine", how="label")
    rows = tuple(row for key in keys for row in catalogue.machines[key])
    return replace(
        code, sort="machine", how="distance", key=keys[0], machines=rows, doubt=0.5 + cost, rivals=tuple(keys[1:])
    )


def _add(found: dict[str, Finding], code: Code, around: Around) -> None:
    row = code.machines[0] if code.machines else None
    key = compact(row.serial) if row else code.key
    finding = found.setdefault(key, Finding(key, _as_written(code), row))
    points, verdict, notes = _mention(code, around)
    finding.places.append(code)
    finding.notes.extend(notes)
    if code.row.voice in (Voice.NEW, Voice.FORWARD, Voice.HEADER, Voice.SIGNATURE):
        afterwards = asked.in_afterthought(code.view, code.start)
        if code.how == "tail" and finding.how == "exact" and finding.hard == 0 and verdict.hard and not afterwards:
            finding.notes.append("left out by its tail elsewhere: not believed against a full number")
        elif code.how == of_two.BY_TURN:
            pass  # "nothing for the other one": the number itself stands where it is asked for
        else:
            finding.hard = max(finding.hard, verdict.hard)
        if verdict.soft and len(finding.places) > 1 and afterwards:
            finding.speak_against(4.5, "put right afterwards: it runs well")
        finding.soft = finding.soft or verdict.soft > 0
        finding.plain = finding.plain or (verdict.soft == 0 and verdict.hard == 0 and verdict.favour > 0)
    if points > finding.points:
        finding.points, finding.how, finding.doubt, finding.scanned = points, code.how, code.doubt, code.view.scanned
        finding.rivals = tuple(dict.fromkeys(compact(r.serial) for r in code.machines[1:] if compact(r.serial) != key))


def _as_written(code: Code) -> str:
    written = " ".join(code.written.split())
    if code.family and code.how == "shape":
        return code.family.spell(code.key, written)
    return written.replace(" ", "") if code.how == "label" else written


def choose(
    found: dict[str, Finding], owner: str | None, catalogue: Catalogue, around: Around, *, settled: bool = True
) -> list[Finding]:
    """The machines asked for, in the order they are named. `owner` is the customer, `settled` when decided."""
    for finding in found.values():
        finding.taken = finding.unheard = False
        _settle_rivals(finding, owner, catalogue)
    every = _merged(found.values())
    put_right.apply(every)
    _their_own(every, owner)
    _only_those(every)
    _the_one_of_them(every)
    of_two.settle(every)
    of_two.of_none(every)
    _only_in_the_key(every)
    _set_back(every, owner if settled else None, catalogue)
    good = _lively(_spoken_for(every))
    good = _as_many_as_said(every) or _all_of_them(every) or _by_the_build(good, every)
    good = _best_told(_with_the_like(good, every), reply=around.reply)
    good = _without_the_whole([f for f in good if not (f.soft and not f.plain and f.beside)])
    for finding in good[:MOST]:
        finding.taken = True
    first = {id(f): min((c.view.number, c.start) for c in f.places) for f in good}
    return sorted(good[:MOST], key=lambda f: first[id(f)])


def _merged(found: Iterable[Finding]) -> list[Finding]:
    """One of each machine, however its number was written: what most speaks for, with the places of all."""
    merged: dict[str, Finding] = {}
    for finding in found:
        key = compact(finding.row.serial) if finding.row else finding.key
        there = merged.setdefault(key, finding)
        if there is finding:
            continue
        best, other = (there, finding) if there.points >= finding.points else (finding, there)
        best.places.extend(other.places)
        best.hard = max(best.hard, other.hard)
        merged[key] = best
    return list(merged.values())


_OUR = words(
    r"(?:(?:저희|우리|당사|자사|폐사)(?: ?(?:공장|회사|쪽|측))?(?:의|에 ?있는)? ?|\b(?:our(?: own)?|unser\w{0,2}|eigene\w?|notre|nos|nuestr[oa]s?|noss[oa]s?|(?:la |il )?nostr[oaie]|nasz\w{0,3}|onze|vår\w{0,2}|vores|náš|naš[ea]|naša|mūsų|mūsu|meie|a mi|noastr[ăe]|bizim) |(?<!\w)(?:наш\w{0,3}|нашата|η δική μας|το δικό μας|біздің) |当社の?|弊社の?|うちの?|我们(?:厂|公司)?的?|我司的?|我厂的?)(?:[^\W\d_]{1,16} ){0,2}[^\W\d_]{0,12} ?[\"'(]?$|(?:của chúng tôi|kami|ของเรา|لدينا|שלנו|ما|हमारी|हमारे)[ ,:]*$",
    re.IGNORECASE,
)


def _their_own(every: Sequence[Finding], owner: str | None) -> None:
    """ "At theirs AB-11 does well, but our AB-12 ...": beside the writer's own, which they call so, no other company's."""
    ill = [f for f in every if f.row and f.row.customer_id == owner and _is_asked_apart(f)]
    own = [f for f in ill if not (f.soft or f.hard) and any(_is_called_ours(c) for c in f.places)]
    for finding in every if own and owner else ():
        ours = any(_is_called_ours(c) for c in finding.places)
        if finding.row and finding.row.customer_id != owner and not (ours or _is_asked_apart(finding)):
            finding.speak_against(4.5, "left out: another company's, beside one that the writer calls theirs")


def _is_called_ours(code: Code) -> bool:
    left = max(code.row.start, code.view.sentence_at(code.start)[0], code.start - 48)
    return code.row.voice in OWN_WORDS and bool(_OUR.search(code.view.text[left : code.start]))


def _set_back(every: list[Finding], owner: str | None, catalogue: Catalogue) -> None:
    """Beside a machine of the customer's own, that of another customer is less likely meant."""
    theirs = owner is not None and any(f.row and f.row.customer_id == owner for f in every if _speaks_up(f))
    for finding in every:
        holder = finding.row.customer_id if finding.row else None
        others = theirs and holder != owner and holder in catalogue.customers
        finding.handicap = 1.5 if others else 0.0


def _spoken_for(every: list[Finding]) -> list[Finding]:
    """Those that enough speaks for; else the listed ones that the signature names."""
    good = [f for f in every if f.total >= TAKEN]
    good = [f for f in good if f.how != "tail" or f.plain or not f.soft]  # the end of a number, named in passing
    return good or [
        f
        for f in every
        if f.row and f.hard == 0 and f.total >= 0.2 and all(c.row.voice is Voice.SIGNATURE for c in f.places)
    ]


def _lively(good: list[Finding]) -> list[Finding]:
    """Those that no word sets aside, if there are any."""
    lively = [f for f in good if not (f.soft and not f.plain)]
    meant = [f for f in good if f.chance is not None and f.chance >= UNASKED]
    ailing = any(
        f.plain and not f.hard and asked.AILS in f.notes for f in lively
    )  # and help is asked for, in so many words
    if meant and not ailing and all(f.chance is not None and f.chance < UNASKED for f in lively):
        lively = meant  # what a word sets aside is asked for sooner than what the whole letter does
    for finding in good if lively else ():
        if finding not in lively:
            finding.notes.append("left out: runs well, or named for comparison, while another is asked for")
    return lively or good


def _with_the_like(good: list[Finding], every: Iterable[Finding]) -> list[Finding]:
    """ "AB-12 has stopped. CD-34 likewise": where one of the two is asked for, the other is, unless a word sets it aside;
    and so is, beside others, the one that parts are asked for by what follows its number: "AB-12에는 벨트 3개 부탁드립니다"."""
    open_to = [f for f in every if not f.hard and not (f.soft and not f.plain)]
    for finding in open_to if good else ():
        if finding not in good and any(
            c.row.voice in OWN_WORDS and asked.is_to_be_put_into(c.view.text[c.end : c.view.sentence_at(c.start)[1]])
            for c in finding.places
        ):
            good = [*good, finding]
            finding.notes.append("parts are asked for it right behind its number")
    for finding in open_to:
        for place in finding.places:
            view, number = place.view, place.view.sentence_number(place.start)
            if (
                place.row.voice not in OWN_WORDS
                or not number
                or not asked.is_likewise(view.text[place.end : place.end + 60])
            ):
                continue
            start = view.sentences[number - 1][0]
            before = [
                (c.start, f) for f in open_to for c in f.places if c.view is view and start <= c.start < place.start
            ]
            told = max(before, key=lambda one: one[0])[1] if before else finding
            both = [f for f in (told, finding) if f in good]
            if told is not finding and len(both) == 1:
                good = [*good, finding if both[0] is told else told]
                good[-1].notes.append("as the one it is told of together with")
    return good


def _best_told(good: list[Finding], *, reply: bool) -> list[Finding]:
    """Of those in question the ones that stand in the better place or are better known, if there are any."""
    told = [f for f in good if any(c.row.voice in (Voice.NEW, Voice.FORWARD) for c in f.places)]
    if reply and told:
        good = told  # the subject of a reply is the earlier letter's
    if any(f.row for f in good):
        good = [f for f in good if f.row or f.how != "label" or any(c.view.cell_at(c.start) for c in f.places)]
    good = [f for f in good if any(c.row.voice is not Voice.SIGNATURE for c in f.places)] or good
    return [f for f in good if f.how != "tail" or any(c.label for c in f.places)] or good


def _without_the_whole(good: list[Finding]) -> list[Finding]:
    """Where a unit of a machine is named by its own number, 24T018/P2 beside 24T018, the machine only says where it is."""
    kept = []
    for finding in good:
        serial = finding.row.serial if finding.row else finding.written
        units = [
            (place.view.number, place.view.sentence_at(place.start)[0])
            for unit in good
            if unit.row and unit.row.serial.startswith(serial) and not unit.row.serial[len(serial) :][:1].isalnum()
            if unit is not finding
            for place in unit.places
        ]
        said = [c for c in finding.places if c.row.voice is not Voice.HEADER]
        if units and all((c.view.number, c.view.sentence_at(c.start)[0]) in units for c in said):
            finding.notes.append("left out: a unit of it is named by a number of its own")
        else:
            kept.append(finding)
    return kept


PASSING = 0.2  # chance below which a machine is no sign of whose request it is


def _speaks_up(finding: Finding) -> bool:
    """Whether a machine is more than named in passing."""
    passing = (finding.soft and not finding.plain) or (finding.chance is not None and finding.chance < PASSING)
    return finding.total >= TAKEN and not passing


_IN_ALL = words(
    r"(?:총|모두|전부|합쳐서?|합계|도합|이렇게|해서|합해서?) ?(?P<ko>\d{1,2}|두|세|네|다섯|여섯|일곱|여덟) ?(?:대|기)(?![가-힣]*분)(?!당)|"
    r"(?P<en>\d{1,2}|two|three|four|five|six|seven|eight) (?:machines?|units?|lines?)(?:,)? (?:in (?:all|total)|altogether)|\b(?:in all|in total|altogether|total(?: of)?) (?P<en2>\d{1,2}|two|three|four|five|six) (?:machines?|units?|lines?)\b|"
    r"(?:合計|計|全部で|合わせて|以上) ?(?P<ja>\d{1,2}|[二三四五六七八]) ?台|(?:共|总共|一共|合计|总计|總共|合計|这|這) ?(?P<zh>\d{1,2}|[两兩二三四五六七八]) ?台|(?:tổng(?: cộng)?|cả thảy) (?:là )?(?P<vi>\d{1,2}|hai|ba|bốn|năm) máy|รวม(?:ทั้งหมด|เป็น)? ?(?P<th>\d{1,2}|สอง|สาม|สี่) ?เครื่อง|"
    r"\binsgesamt (?P<de>\d{1,2}|zwei|drei|vier) (?:Maschinen|Anlagen)|\b(?:en total|au total|in totale|w sumie|total|в общей сложности|всего) (?P<es>\d{1,2}|dos|tres|cuatro|deux|trois|quatre|due|tre|quattro|dwie|trzy|cztery|dua|tiga|две|три|четыре) (?:m[áa]quinas|machines|macchine|maszyn\w*|mesin|машин\w*)",
    re.IGNORECASE,
)


def _as_many_as_said(every: Iterable[Finding]) -> list[Finding]:
    """ "... three machines in all": every machine that nothing is said against, where the letter names just so many."""
    open_to = [f for f in every if f.total >= 0.2 and f.hard == 0 and not f.soft and f.row]
    if len(open_to) < 2:
        return []
    views = {id(c.view): c.view for f in open_to for c in f.places}
    said = {
        number
        for view in views.values()
        for found in _IN_ALL.finditer(view.text)
        if view.row_at(found.start()).voice in OWN_WORDS
        for word in found.groups()
        if word and (number := numerals.value_of(word))
    }
    if said != {len(open_to)}:
        return []
    for finding in open_to:
        finding.notes.append(f"one of {len(open_to)} that the letter counts")
    return open_to


_ALL_SO_MANY = words(
    r"(?<![가-힣\d])(?P<ko>[2-9]|두|세|네|다섯|여섯) ?(?:대|기|호기) ?(?:모두|다(?![가-힣])|전부|함께|같이)|(?P<ja>[2-9]|[二三四五六]) ?台(?:とも|共に?|すべて|全て)|(?P<zh>[2-9]|[两兩二三四五六]) ?台(?:机器|機器|设备|設備)?(?:都|全都|一起|一并)|"
    r"\ball (?P<en>[2-9]|two|three|four|five|six)\b|\balle (?P<de>[2-9]|zwei|drei|vier|fünf)\b|\b(?:toutes les|todas las|las|tutte e|wszystkie|ketiga|keempat|semua|alle) (?P<es>[2-9]|trois|quatre|tres|cuatro|tre|quattro|trzy|cztery|tiga|empat|drie|vier)\b|\bcả (?P<vi>[2-9]|hai|ba|bốn) (?:máy|chiếc|cái)|ทั้ง ?(?P<th>[2-9]|สอง|สาม|สี่) ?(?:เครื่อง|ตัว)|(?<!\w)все (?P<ru>[2-9]|три|четыре)(?!\w)|"
    r"둘 ?다(?![가-힣])|両機|両方|両号機|\b(?:both|beide[nr]?|(?:les|des) deux|ambas?|ambos|as duas|entrambe|entrambi|oba|obie|obu|kedua(?:nya)?|båda|begge|her iki(?:si)?(?:ni)?|obě|obidva|mindkét\w*|ambele|abiejų|abas)\b|(?<!\w)(?:обе|обеих|обидві|και τα δύο|και τις δύο)(?!\w)",
    re.IGNORECASE,
)


def _all_of_them(every: Iterable[Finding]) -> list[Finding]:
    """ "... please see to both": of as many machines as were named before it none was there for comparison."""
    named = [f for f in every if f.row and any(c.row.voice in (Voice.NEW, Voice.FORWARD) for c in f.places)]
    views = {id(c.view): c.view for f in named for c in f.places if c.row.voice in (Voice.NEW, Voice.FORWARD)}
    well = any(note.startswith("runs well or done") for f in named for note in f.notes)
    if len(named) < 2 or len(views) > 1 or well or any(f.hard or f.total < 0.2 for f in named):
        return []
    view = next(iter(views.values()))
    last = max(c.end for f in named for c in f.places if c.view is view and c.row.voice in (Voice.NEW, Voice.FORWARD))
    for found in _ALL_SO_MANY.finditer(view.text, last):
        start, end = view.sentence_at(found.start())
        number = next((numerals.value_of(word) for word in found.groups() if word), 2)
        told = view.row_at(start).voice in OWN_WORDS and asked.asks(view.text[start:end])
        if number == len(named) and told:
            for finding in named:
                finding.notes.append("all that were named are asked for")
            return named
    return []


_ONLY_SO_MANY = words(
    r"(?P<ko>\d{1,2}|한|두|세|네|다섯|여섯|일곱|여덟) ?(?:대|기|호기)만(?=요|입|을|이에|이요|으로|\s|\.|,|$)|\b(?:only|just) (?:(?:for|on|with) )?(?:these|those|the|our|this|that)? ?(?P<en>\d{1,2}|one|two|three|four|five|six)(?: (?:machines?|units?|lines?))?(?=[\s,.:;]|$)|"
    r"(?P<ja>\d{1,2}|[一二三四五六]) ?台(?:のみ|だけ)|(?:只|仅|就)(?:需?要?)?(?:做|要|修|保养|检查|检修|看|安排)?(?:这|上述|以上)?(?P<zh>\d{1,2}|[一两三四五六]) ?台|\bchỉ (?:\w+ )?(?P<vi>\d{1,2}|một|hai|ba|bốn|năm) máy|(?:เฉพาะ|แค่|เพียง) ?(?P<th>\d{1,2}|สอง|สาม|สี่) ?เครื่อง|"
    r"\bnur (?:um )?(?:diese|die|den|um)? ?(?P<de>\d{1,2}|eine|zwei|drei|vier)\b|\b(?:seulement|uniquement) (?:ces|les)? ?(?P<fr>\d{1,2}|deux|trois|quatre)\b|\bs[oó]lo (?:estas|estos|las|los|esas)? ?(?P<es>\d{1,2}|dos|tres|cuatro)\b|\bsolo (?:queste|questi|le|i)? ?(?P<it>due|tre|quattro)\b|\btylko (?:te|tych|o te)? ?(?P<pl>\d{1,2}|dwie|dwa|trzy|cztery)\b|"
    r"\bhanya (?P<id>\d{1,2}|dua|tiga|empat)\b|\b(?:sadece|yalnızca) (?:bu|şu)? ?(?P<tr>\d{1,2}|iki|üç|dört)\b|только (?:эти|эту)? ?(?P<ru>\d{1,2}|две|два|три|четыре)\b|"
    # "that leaves two: A and B"
    r"(?:남은|남는) ?(?:건|것은|기계는|장비는|설비는)? ?(?P<ko_left>\d{1,2}|한|두|세|네|다섯|여섯) ?(?:대|기|호기)|\b(?:that |which |this )?leaves (?:us )?(?:with )?(?:only |just )?(?P<en_left>\d{1,2}|two|three|four|five|six)(?: machines?| units?)? ?:|\b(?P<en_rest>\d{1,2}|two|three|four|five|six) (?:are|remain) ?(?:left)? ?:|残り?は ?(?P<ja_left>\d{1,2}|[二三四五六]) ?台|(?:只)?(?:剩下?|余下)(?:的)?(?:是)?(?P<zh_left>\d{1,2}|[两三四五六]) ?台|"
    r"\bcòn lại (?:chỉ )?(?P<vi_left>\d{1,2}|hai|ba|bốn|năm) máy|เหลือ(?:แค่|เพียง)? ?(?P<th_left>\d{1,2}|สอง|สาม|สี่) ?เครื่อง|\b(?:bleiben|verbleiben) (?:noch |also |nur |nur noch )?(?P<de_left>\d{1,2}|zwei|drei|vier)(?: \w+)? ?:|\breste(?:nt)? (?:que |donc |seulement )?(?P<fr_left>\d{1,2}|deux|trois|quatre)(?: \w+)? ?:|\bquedan (?:s[oó]lo |solamente |únicamente )?(?P<es_left>\d{1,2}|dos|tres|cuatro)(?: \w+)? ?:|"
    r"\b(?:restano|rimangono) (?:solo |soltanto )?(?P<it_left>\d{1,2}|due|tre|quattro)(?: \w+)? ?:|\b(?:restam|sobram|ficam) (?:só |apenas )?(?P<pt_left>\d{1,2}|duas|dois|três|quatro)(?: \w+)? ?:|\bzostaj[ąe] (?:tylko )?(?P<pl_left>\d{1,2}|dwie|dwa|trzy|cztery)(?: \w+)? ?:|\bblijven (?:er )?(?:nog |alleen )?(?P<nl_left>\d{1,2}|twee|drie|vier)(?: \w+)? ?:|(?:остаются|остаётся|остается) (?:только )?(?P<ru_left>\d{1,2}|две|два|три|четыре)(?: \w+)? ?:|\b(?:tersisa|tinggal) (?P<id_left>\d{1,2}|dua|tiga|empat)|\bgeriye (?:sadece )?(?P<tr_left>\d{1,2}|iki|üç|dört)",
    re.IGNORECASE,
)
# "first these two": the others come later; and what was or is so of those alone is not what is asked.
_FOR_A_START = words(
    r"먼저|우선|일단|선행|\b(?:first|for a start|to begin with|zuerst|erst(?:mal)?|d'abord|primero|per prima|najpierw|dulu|önce|сначала)\b|まず|先に|先(?:做|修|来|把)|trước|ก่อน",
    re.IGNORECASE,
)


def _only_those(every: list[Finding]) -> None:
    """ "... A, B and C, only these three": whatever else is named is left out, where nothing is asked of it."""
    views = {id(c.view): c.view for f in every for c in f.places}
    for view in views.values() if len(every) > 1 else ():
        for found in _ONLY_SO_MANY.finditer(view.text):
            left, right = view.sentence_at(found.start())
            said = view.text[left:right]
            if view.row_at(found.start()).voice not in OWN_WORDS or _FOR_A_START.search(said):
                continue
            here = [f for f in every if any(c.view is view and left <= c.start < right for c in f.places)]
            meant = [f for f in here if f.total >= TAKEN and not (f.hard or f.soft)]
            number = numerals.value_of(next(word for word in found.groups() if word))
            if len(meant) != number or len(here) != number or bystanders.LONG_AGO.search(said):
                continue
            for finding in every:
                if finding not in meant and not _is_asked_apart(finding):
                    finding.speak_against(4.5, f"left out: {number:g} alone are said to be meant")


_ALONE_BEFORE = words(
    r"(?:(?<!not )(?<!nicht )(?<!no )(?<!non )(?<!pas )(?<!nie )(?<!tidak )(?<!não )(?<!niet )\b(?:only|just|nur|solo|sólo|solamente|únicamente|seulement|uniquement|soltanto|tylko|hanya|sadece|yalnızca|apenas|somente|alleen|enkel)(?: (?:the|la|le|el|il|die|on|bei|an|der|yang|mesin|na|w))?|(?<!не )(?<!\w)(?:только|лишь)(?: на)?|(?<!không )chỉ(?: có| máy)?|มีแค่|เฉพาะ|แค่|(?<!不)只有?|仅有?) ?$",
    re.IGNORECASE,
)
_ALONE_AFTER = words(
    r"[\s)]*(?:호기|번)?(?:만|뿐)(?=[ ,.])(?! ?아니)|[\s)]*(?:号機)?(?:だけ|のみ)(?!で[はもな])|[\s)]*(?:号机|号)?(?:一台)|\s(?:only|alone|allein|thôi|เท่านั้น|saja|seule?|sola|solament?e)\b",
    re.IGNORECASE,
)


def _the_one_of_them(every: list[Finding]) -> None:
    """ "Of our presses A, B and C only C has the fault": of one list the one that is told of again as the only one."""
    places = sorted(((c.view.number, c.start, n) for n, f in enumerate(every) for c in f.places))
    for finding in every if len(every) > 1 else ():
        for place in finding.places:
            if place.row.voice not in OWN_WORDS or not _is_alone_told_of(place):
                continue
            others = _listed_before(finding, place, places, every)
            behind = asked.clause(place.view, place.start, place.end)[1]
            if background.denies(behind):  # "only C does not leak"
                left_out = [finding] if others and asked.troubles(background.without_denial(behind)) else []
            else:
                left_out = others
            for other in left_out:
                other.speak_against(4.5, f"left out: {finding.written} alone of them is told of")


def _is_alone_told_of(place: Code) -> bool:
    """Whether a sentence of trouble says "only" beside a machine, and counts nothing for it."""
    text = place.view.text
    left, right = place.view.sentence_at(place.start)
    said = _ALONE_BEFORE.search(text, max(left, place.start - 24), place.start) or _ALONE_AFTER.match(text, place.end)
    if not said or not asked.troubles(text[left : max(right, place.end)]):
        return False
    behind = asked.clause(place.view, place.start, place.end)[1]
    counted = any(not q.machines for q in quantity.find(behind))
    return not counted and not asked.judge(place.view, place.start, place.end, machine=True).soft


def _listed_before(
    finding: Finding, place: Code, places: list[tuple[int, int, int]], every: list[Finding]
) -> list[Finding]:
    """The machines that stand in one list with a finding, before the place where it is named again, and nowhere else."""
    at = every.index(finding)
    first = next((start for number, start, n in places if n == at and number == place.view.number), place.start)
    left, right = place.view.sentence_at(first)
    here = [n for number, start, n in places if number == place.view.number and left <= start < right]
    if first >= place.start or len(set(here)) < 2 or asked.asks_plainly(place.view.text[left : place.start]):
        return []  # what is asked for all of them stays so, whatever ails one
    return [
        f
        for n, f in enumerate(every)
        if n != at and n in here and len([c for c in f.places if c.row.voice in OWN_WORDS]) == 1
    ]


def _only_in_the_key(every: list[Finding]) -> None:
    """ "Line 1 = A, line 2 = B, line 3 = C. Line 2 has stopped": of machines told by what they are called those spoken of."""
    keyed = [f for f in every if any(tails.key_of(c) for c in f.places)]
    spoken = [f for f in keyed if any(_is_spoken_of(c) for c in f.places if not tails.key_of(c))]
    if len(keyed) < _LEAST_KEY or not spoken or _is_introduced_as_asked(keyed):
        return
    for finding in keyed:
        if finding not in spoken and not any(_is_more_than_named(c, every) for c in finding.places):
            finding.speak_against(4.5, "left out: only told what it is called, and another is spoken of")


_LEAST_KEY = 3  # machines with names of their own, of which one alone may be meant


def _is_introduced_as_asked(keyed: Iterable[Finding]) -> bool:
    """Whether the sentence before the first of those machines asks for something, or tells of a failure."""
    first = min((c for f in keyed for c in f.places if tails.key_of(c)), key=lambda c: (c.view.number, c.start))
    at = first.view.sentence_number(first.start)
    left, right = first.view.sentences[at - 1] if at else (0, 0)
    text = first.view.text[left:right] if first.view.row_at(left).voice is first.row.voice else ""
    return asked.asks_plainly(text) or asked.troubles(text)


def _is_spoken_of(place: Code) -> bool:
    verdict = asked.judge(place.view, place.start, place.end, machine=True)
    return place.row.voice in (*OWN_WORDS, Voice.HEADER) and verdict.favour > 0 and not (verdict.hard or verdict.soft)


def _is_more_than_named(place: Code, every: list[Finding]) -> bool:
    """Whether something is told of a machine behind its name and number, before the next is named."""
    view = place.view
    following = [c.start for f in every for c in f.places if c.view is view and c.start > place.start]
    behind = tails.without_names(view.text[place.end : min([place.row.end, *following])])
    return asked.asks(behind) or asked.troubles(behind) or bool(misdelivered.HAS_CODE.search(behind))


def _is_asked_apart(finding: Finding) -> bool:
    """Whether its own words in the letter ask for it, or tell of its failing."""
    own = [c for c in finding.places if c.row.voice in OWN_WORDS]
    told = [" # ".join(asked.clause(c.view, c.start, c.end)) for c in own]
    return any(asked.asks_plainly(text) or asked.troubles(text) for text in told)


UNASKED = 0.45  # chance below which a machine is left out, though no word speaks against it


_TO_ITS_END = 14  # characters between the two ends of a range, at most


def _begins_a_range(finding: Finding, kept: list[Finding], every: list[Finding]) -> bool:
    """Whether a machine is the first of a range whose rest is asked for: one does not go without the other."""
    ends = [c for f in every for c in f.places if c.how == "range"]  # what lies between stands where the last does
    taken = {(id(c.view), c.start) for f in kept for c in f.places}
    return any(
        own.view is c.view and 0 <= c.start - own.end <= _TO_ITS_END and (id(c.view), c.start) in taken
        for own in finding.places
        for c in ends
    )


def _columns(finding: Finding) -> set[tuple[int, int, int]]:
    """(view, table, column) of every place of a machine in a table with headings."""
    homes = ((home, c.view.cell_at(c.start)) for c in finding.places if (home := _home(c)))
    return {(view, table, cell.column) for (view, table, _), cell in homes if cell}


def _asked_for_columns(kept: list[Finding], good: list[Finding]) -> set[tuple[int, int, int]]:
    """The columns of which most machines are asked for: the rows of a table are one list."""
    asked_for = Counter(at for f in kept for at in _columns(f))
    return {at for at, count in Counter(at for f in good for at in _columns(f)).items() if 2 * asked_for[at] >= count}


def _by_the_build(good: list[Finding], every: list[Finding]) -> list[Finding]:
    """Of several machines that no word takes out, those that the letter's build says are asked for."""
    kept = [f for f in good if f.chance is None or f.chance >= UNASKED]
    columns = _asked_for_columns(kept, good) if len(kept) < len(good) else set()
    kept = [f for f in good if f in kept or _begins_a_range(f, kept, every) or columns & _columns(f)]
    for finding in good if kept else ():
        finding.unheard = finding not in kept
        if finding.unheard:
            finding.notes.append(
                f"left out: by the build of the letter asked for with a chance of {finding.chance:.2f}"
            )
    return kept or good


def _settle_rivals(finding: Finding, owner: str | None, catalogue: Catalogue) -> None:
    """Of several readings, the customer's own machine is meant, where exactly one is theirs."""
    if not finding.rivals or not finding.row:
        return
    rows = [finding.row, *(row for key in finding.rivals for row in catalogue.machines.get(key, ()))]
    theirs = [row for row in rows if owner and row.customer_id == owner]
    if len(theirs) == 1:
        finding.row = theirs[0]
        finding.notes.append(f"of {len(rows)} readings the one that is the customer's")
        if finding.how != "distance" and not finding.scanned:
            finding.rivals = ()
        else:
            finding.rivals = tuple(k for k in (compact(r.serial) for r in rows if r is not theirs[0]))
    elif len(theirs) > 1:
        finding.row = theirs[0]
        finding.rivals = tuple(compact(r.serial) for r in theirs[1:])


def near_misses(finding: Finding, owner: str | None, catalogue: Catalogue) -> list[EquipmentRow]:
    """The customer's machines one character away from an unlisted number: a slip of the pen is likelier than a new machine."""
    if finding.row or not owner:
        return []
    kinds = signature(finding.key)
    near = []
    for row in catalogue.owned.get(owner, ()):
        short = compact(row.serial)
        if (
            len(short) == len(finding.key)
            and signature(short) == kinds
            and sum(a != b for a, b in zip(short, finding.key, strict=True)) <= 1
        ):
            near.append(row)
    return near


def twins(key: str, catalogue: Catalogue) -> list[str]:
    """Listed serials that a bad picture cannot tell from `key`: one look-alike character away."""
    found = [k for k in catalogue.machines_by_look.get(key.translate(LOOKALIKE), ()) if k != key]
    for other_look in _one_confusable_away(key.translate(LOOKALIKE)):
        found.extend(k for k in catalogue.machines_by_look.get(other_look, ()) if k != key)
    return list(dict.fromkeys(found))


_PICTURE_PAIRS = {"3": "8", "8": "36", "6": "8", "1": "7", "7": "1", "9": "", "0": "6", "5": "6"}


def _one_confusable_away(look: str) -> Iterable[str]:
    for at, char in enumerate(look):
        for other in _PICTURE_PAIRS.get(char, ""):
            yield look[:at] + other + look[at + 1 :]
