"""The people of a letter: who wrote it, whom it names, and how the one who asks is reached."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from intake.document import Voice
from intake.extraction.catalogue import Catalogue, company_key, digits_of, person_key, subscriber
from intake.extraction.text import labels
from intake.extraction.text.scene import OWN_WORDS, Row, Scene, View
from intake.extraction.text.vocabulary import words
from intake.message import Address, Message
from intake.registry import CustomerRow
from intake.request import Evidence
from intake.settings import Organisation


@dataclass(frozen=True)
class Sender:
    """Who wrote what is asked: the one of From, or the one inside a forward of ours."""

    address: Address
    own: bool  # from our own house
    inner: tuple[Address, ...] = ()  # writers of forwarded messages, ours left out

    @property
    def writer(self) -> Address:
        return self.inner[0] if self.own and self.inner else self.address


_MAILBOX = re.compile(
    r"(?P<name>[^<>\n:;\"]{0,60}?)\"?\s*[<\[(](?:mailto:)?(?P<address>[\w.+'-]+@[\w-]+(?:\.[\w-]+)+)[>\])]|(?P<bare>[\w.+'-]+@[\w-]+(?:\.[\w-]+)+)"
)
_FROM_LINE = words(
    r"^[\s>*|]*(?:from|보낸 ?사람|보낸이|발신|발신자|발신인|差出人|送信者|发件人|寄件者|người gửi|từ|จาก|von|od|de|da)\s*[::]\s*(?P<rest>.{1,300})",
    re.IGNORECASE,
)


def is_own(address: str, organisation: Organisation) -> bool:
    """Whether an address belongs to our own house."""
    domain = address.rpartition("@")[2].lower()
    return address.lower() in {m.lower() for m in organisation.mailboxes} or any(
        domain == d.lower() or domain.endswith("." + d.lower()) for d in organisation.domains
    )


def from_line(line: str) -> Address | None:
    """Who a line of a quoted or forwarded header says wrote it: "From: Kim <kim@b.example>", "보낸사람: 김"."""
    found = _FROM_LINE.match(line)
    if not found:
        return None
    mailbox = _MAILBOX.search(found["rest"])
    address = (mailbox["address"] or mailbox["bare"]) if mailbox else ""
    name = (mailbox["name"] or "") if mailbox else found["rest"]
    return Address(name.strip(" \"'"), address.lower())


def _nested(message: Message) -> Iterator[Message]:
    for attachment in message.attachments:
        if attachment.nested:
            yield attachment.nested
            yield from _nested(attachment.nested)


def sender_of(scene: Scene, organisation: Organisation) -> Sender:
    message = scene.received.message
    if message is None:
        return Sender(Address("", ""), False)
    inner: list[Address] = [m.sender for m in _nested(message)]
    for view in scene.views:
        for row in view.rows:
            if row.voice is Voice.FORWARD_HEADER and (found := from_line(view.text[row.start : row.end])):
                inner.append(found)
    others = tuple(a for a in inner if not is_own(a.address, organisation) and (a.address or a.name))
    return Sender(message.sender, is_own(message.sender.address, organisation), others)


# A label may be glued to its number in a picture ("TEL03-555-0182"), a particle in any Korean line ("031-555-8047로").
PHONE = re.compile(
    r"(?:(?<![A-Za-z0-9_.,-])|(?<=TEL)|(?<=Tel)|(?<=FAX)|(?<=Fax))(?<!\d/)(?:\(?(?:\+|00)\d{1,3}\)?[ .-]?)?\(?\d{1,5}\)?"
    r"(?:[ .-]{1,2}\(?\d{2,8}\)?){1,5}(?![A-Za-z0-9_/-]|[.,]\d)|(?<![\w.,-])(?<!\d/)\+?\d{9,14}(?![A-Za-z0-9_-])|"
    r"(?<![\w./,-])0?\d{1,4}/ ?\d{3}(?:[ -]?\d{2,4}){1,2}(?![\w/-]|[.,]\d)"
)
_NOT_PHONE = words(
    r"(?<!\d)20\d\d[-. ]{1,2}[01]?\d[-. ]{1,2}[0-3]?\d(?!\d)|^\d{3}-\d{2}-\d{5}$|^(?:19|20)\d\d[-. ]{1,2}\d{1,2}|"
    r"^\d{1,2}[-. ]{1,2}\d{1,2}[-. ]{1,2}(?:19|20)?\d\d$|^\d{6}-\d{2,}$"
)


@dataclass(frozen=True, slots=True)
class Phone:
    text: str
    view: View
    start: int
    end: int
    label: str

    @property
    def digits(self) -> str:
        return digits_of(self.text)


_BRACKETED = re.compile(r"^\(([^()]+)\)$")


def phones(scene: Scene, voices: Iterable[Voice]) -> list[Phone]:
    """Telephone numbers in lines of these voices, faxes among them (their label says so)."""
    wanted = frozenset(voices)
    found: list[Phone] = []
    for view in scene.views:
        for row in view.rows:
            if row.voice not in wanted:
                continue
            for match in PHONE.finditer(view.text, row.start, row.end):
                digits = digits_of(match.group())
                if not 8 <= len(digits) <= 15 or _NOT_PHONE.search(match.group().strip()):
                    continue
                if not (
                    match.group().lstrip("( ").startswith(("+", "0", "("))
                    or "-" in match.group()
                    or " " in match.group()
                ):
                    continue
                cell = view.cell_at(match.start())
                before = view.text[max(row.start, cell.start) if cell else row.start : match.start()]
                called = _short_label(before)
                label = called or labels.label_before(before) or (cell.meaning if cell else "")
                if label in ("order", "asset", "price", "serial", "part", "lot"):
                    continue
                if "/" in match.group() and label not in ("phone", "fax"):
                    continue
                alone = view.text[row.start : row.end].strip() == match.group().strip() and len(digits) >= 9
                if not label and not alone and not _grouped_like_phone(match.group()):
                    continue
                found.append(
                    Phone(
                        _BRACKETED.sub(r"\1", match.group().strip()),
                        view,
                        match.start(),
                        match.end(),
                        label,
                    )
                )
    return found


_SHORT = words(
    r"(?:^|[\s(|/·,:]|(?<=[가-힣]))(?P<l>t|telf?|tél|telefon[oe]?|téléphone|m|mob|mobile?|móvil|celular|cell?|c|handy|h\.?p|no\.? hp|wa|whatsapp|p|ph|phone|"
    r"f|fax|팩스|전화|휴대폰|핸드폰|연락처|電話|携帯|电话|手机|โทร|มือถือ|điện thoại|đt|sđt|di động|тел|моб|e-?fax|dir|direct|"
    r"tlf|tfn|puh|gsm|tlm|telef|telp|telepon|kom|mobiel|mobil|mobitel|cep|tālr|сот|телефон|факс|faks|τηλ|κιν|τηλέφωνο|κινητό|φαξ|هاتف|الهاتف|جوال|الجوال|موبايل|تلفن|فاكس|فکس|טל|טלפון|נייד|פקס|फ़ोन|फोन|मोबाइल|फ़ैक्स)"
    r"\s*[.:)'׳]{0,2}\s*$",
    re.IGNORECASE,
)


def _short_label(before: str) -> str:
    found = _SHORT.search(before)
    return "" if not found else "fax" if found["l"].lower() in _FAX else "phone"


_FAX = frozenset(["f", "fax", "팩스", "e-fax", "efax", "faks", "факс", "φαξ", "فاكس", "فکس", "פקס", "फ़ैक्स"])


def _grouped_like_phone(text: str) -> bool:
    groups = re.findall(r"\d+", text)
    return (
        text.lstrip("( ").startswith("+")
        or (
            2 <= len(groups) <= 6
            and len(groups[-1]) >= 2
            and groups[0].startswith(("0", "1"))
            and len("".join(groups)) >= 8
        )
        or (len(groups) == 3 and [len(g) for g in groups] in ([3, 3, 4], [3, 4, 4], [4, 3, 3], [4, 4, 4]))
    )


def name_forms(name: str) -> list[str]:
    """`이도경 (Do-kyung Lee)` is both."""
    pieces = [p.strip() for p in re.split(r"[()（）/|,]", name) if p.strip()]
    return list(dict.fromkeys([name.strip(), *pieces])) if name else []


_PERSON_CJK = words(
    r"(?<![가-힣])([가-힣](?: ?[가-힣]){1,3})(?=$|[^가-힣]|드림|올림|입니다|배상|과장|대리|부장|차장|사원|주임|팀장|님|이에|예요)|([一-鿿]{2,4})|([\u0e00-\u0e7f]+ [\u0e00-\u0e7f]+)"
)


def people_in(view: View, start: int, end: int, catalogue: Catalogue) -> Iterator[tuple[str, int, int]]:
    """Registered contacts named between start and end: (key, place)."""
    text = view.text
    for match in _PERSON_CJK.finditer(text, start, end):
        whole = match.group()
        key = person_key(whole)
        if key in catalogue.by_contact:
            yield key, match.start(), match.end()
        elif match[2]:
            for size in (4, 3, 2):
                for at in range(0, len(whole) - size + 1):
                    if person_key(whole[at : at + size]) in catalogue.by_contact:
                        yield person_key(whole[at : at + size]), match.start() + at, match.start() + at + size
    words = [(m.group(), m.start(), m.end()) for m in re.finditer(r"[^\W\d_]+\.?(?:['’-][^\W\d_]+)*", text[start:end])]
    for at in range(len(words)):
        for size in (4, 3, 2):
            piece = words[at : at + size]
            if len(piece) == size and piece[0][0][:1].isupper():
                key = person_key("".join(w for w, _, _ in piece))
                if key in catalogue.by_contact:
                    yield key, start + piece[0][1], start + piece[-1][2]


# -- the person -------------------------------------------------------------------------------------------------------

_SURNAMES = "김이박최정강조윤장임한오서신권황안송류유전홍고문양손배백허남심노하곽성차주우구민나진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국어은편용예경봉사부황보남궁독고제갈선우빈화견시갈팽석형복당목감호범간"
_POST = "과장|대리|부장|차장|사원|주임|팀장|반장|책임|선임|수석|매니저|실장|이사|상무|전무|대표|소장|공장장|계장|직장|조장|연구원|사장"
_TITLE = rf"(?:{_POST}|프로|기사|님|씨|드림|올림|배상)"
_SAID_TO_BE = "입니다|이라고|이에요|예요|에요|이요|인데요|이구요"
_KOREAN_PERSON = words(
    rf"(?<![가-힣])(?P<n>[{_SURNAMES}](?: ?[가-힣]){{1,3}}?) ?(?={_TITLE}|[^가-힣 ]|\s*$|{_SAID_TO_BE}| {_TITLE})"
)
# "구매과고은숙", "과장 추민석": a department or a post leads to the name, in a picture without a space.
_LED_TO = words(
    rf"(?:[가-힣]{{1,5}}(?:팀|과|부|반|실|공장|지점|사업장|센터)|{_POST}) ?(?P<n>[{_SURNAMES}][가-힣]{{2}})(?=\s*(?:$|[^가-힣\s]|{_SAID_TO_BE}| {_TITLE}|{_TITLE}))"
)
# Words that would do for a name by their first syllable.
_NO_NAME = words(
    r"전화|연락|연락처|문의|예비품?|지금|주소|공단|이상|이하|오늘|오전|오후|내일|금일|명일|도착|현재|현장|방문|서명|성명|이름|소속|안녕|감사|수고|부탁|확인|요청|요망|기사|기계|설비|장비|"
    r"부품|고장|정상|정지|유지|전체|전부|경우|추가|이번|지난|진행|구매|자재|생산|영업|설계|품질|연구|기술|관리|총무|경리|공무|보전|정비|제조|한국|서울|인천|안산|구미|광주|전주|원주|양산|천안|경기|경남|경북|전남|전북|"
    r"..(?:팀|과|부)|.*(?:세요|시오|십시|니다|해요|줘요|예요|에요|어요|아요|와요|나요|라고|하라|내라|바람|바랍|하고|해서|하여|주이|으니|는데|지만|까지|부터|에서|으로)"
)
_PERSON_LABEL = words(
    r"(?:requested by|requester|contact(?: person)?|from|attn from|submitted by|prepared by|name|person in charge|người (?:liên hệ|yêu cầu|gửi)|ansprechpartner|kontakt|zgłaszający|von|담당자?|의뢰자|요청자|작성자?|신청자|발신|보내는 ?이|보내는 ?사람|성명|確認者|担当者?|発信|联系人|发件人|报修人|申请人|ผู้ติดต่อ|จาก|ผู้แจ้ง)\s*[:：]\s*(?P<v>[^\n]{2,60})",
    re.IGNORECASE,
)
_HAN_DEPARTMENT = "部|課|课|科|係|系|室|班|組|组|掛|処|处|場|厂|廠|店|所|社|司"
# A Japanese or Chinese name at the end of a line, alone or behind a department.
_HAN_PERSON = words(
    rf"(?:^|\s|(?P<of>{_HAN_DEPARTMENT}))\s*(?P<n>[一-鿿々]{{1,3}}[ 　]?[一-鿿々ぁ-んァ-ヺ]{{1,4}})\s*(?:様|先生|女士|小姐|拝)?\s*(?:$|[（(]|(?:TEL|電話|电话|内線|分机)|\s[^\s:：]{{1,6}}\s?[:：])",
    re.IGNORECASE,
)
_NO_HAN_NAME = words(
    rf"(?:以上|敬具|草々|此致|敬礼|敬上|谢谢|謝謝|感谢|多谢|拝啓|記|担当|発信|[一-鿿]{{0,2}}(?:电话|電話|传真|傳真)|手机|邮箱|联系人|御中|至急|緊急|[一-鿿]*(?:{_HAN_DEPARTMENT}|部品|日|月|年|号|件|個|台|様))"
)


@dataclass(frozen=True, slots=True)
class Person:
    name: str | None = None
    email: str | None = None
    phone: str | None = None
    evidence: tuple[Evidence, ...] = ()


def person(
    scene: Scene,
    sender: Sender,
    customer: CustomerRow | None,
    catalogue: Catalogue,
    organisation: Organisation,
    *,
    acts_for: bool,
    taken: Collection[tuple[View, int, int]],
) -> Person:
    """The person who asks: of a mail its writer, of a fax who signed. Nobody where a dealer or sister acts for the customer.

    `taken`: places of listed numbers, which are nobody's telephone.
    """
    inside = [a for a in sender.inner if customer and _is_of(a, customer)]
    writer = inside[0] if inside else sender.writer
    if acts_for and not inside:
        return Person()
    name = _person_name(scene, writer, customer, catalogue)
    email = writer.address or None
    if not email and person_key(sender.address.name) == person_key(writer.name):
        email = sender.address.address or None  # who forwards his own letter writes again
    if email and is_own(email, organisation):
        email = None
    phone = _phone_of(scene, name, organisation, customer, taken)
    evidence = (phone.view.evidence(phone.start, phone.end, "phone"),) if phone else ()
    return Person(name, email, phone.text if phone else None, evidence)


def _is_of(address: Address, customer: CustomerRow) -> bool:
    """Whether the writer of a forwarded message is the customer's own."""
    people = {person_key(n) for n in customer.contacts}
    return (
        address.address in customer.emails
        or address.domain in customer.domains
        or any(person_key(n) in people for n in name_forms(address.name))
    )


def _person_name(scene: Scene, writer: Address, customer: CustomerRow | None, catalogue: Catalogue) -> str | None:
    known = {person_key(n): n for n in customer.contacts} if customer else {}
    for form in name_forms(writer.name):
        if person_key(form) in known:
            return known[person_key(form)]
    shown = re.sub(r"\([^)]*\)|（[^）]*）", "", writer.name).strip()
    company = {company_key(n) for n in (customer.name, *customer.aliases)} if customer else set()
    signed = _signed_by(scene, known, catalogue, company)
    if not shown or "@" in shown or _is_of_a_house(shown, company):
        return signed or (shown if shown and "@" not in shown and not _is_of_a_house(shown, company) else None)
    fuller = [n for n in (*known.values(), *((signed,) if signed else ())) if _is_fuller(n, shown)]
    return fuller[0] if len(set(fuller)) == 1 else shown


def _is_of_a_house(shown: str, company: set[str]) -> bool:
    """Whether a display name is a company's or a department's: `설비팀`, `Service Dept.`, `대명강재`."""
    whole = company_key(shown)
    return (
        whole in company
        or any(len(whole) >= 2 and (k.startswith(whole) or whole.startswith(k)) for k in company)
        or bool(re.search(r"팀|부$|과$|조$|반$|部|科$|課|设备|메일|service|team|dept", shown, re.IGNORECASE))
    )


def _is_fuller(name: str, shown: str) -> bool:
    """Whether `name` is what the display name leaves out a piece of: `민수` of 김민수, `Azman Idris` of Azman bin Idris."""
    if person_key(name) == person_key(shown):
        return False
    if not shown.isascii():
        return 1 <= len(person_key(name)) - len(person_key(shown)) <= 2 and person_key(shown) in person_key(name)
    pieces, whole = shown.casefold().split(), name.casefold().split()
    return len(pieces) >= 2 and len(whole) > len(pieces) and [w for w in whole if w in pieces] == pieces


def _signed_by(scene: Scene, known: dict[str, str], catalogue: Catalogue, company: set[str]) -> str | None:
    """The name under a letter: of a registered contact, in a field for it, beside a telephone number, or as the writer says it."""
    found: list[tuple[float, str]] = []
    for view in scene.views:
        for row in view.rows:
            if row.voice in (*OWN_WORDS, Voice.SIGNATURE):
                found.extend(_named_in_line(view, row, known, catalogue, company))
        for place in view.places:
            if place.meaning == "contact" and (name := _name_in(place.text)):
                found.append((4.5, name))
    return max(found, key=lambda f: f[0])[1] if found else None


def _named_in_line(
    view: View, row: Row, known: dict[str, str], catalogue: Catalogue, company: set[str]
) -> Iterator[tuple[float, str]]:
    line = view.text[row.start : row.end]
    labelled = _behind_a_label(line)
    for key, start, _ in people_in(view, row.start, row.end, catalogue):
        if key in known:
            cell = view.cell_at(start)
            yield 5.0 + (2.0 if labelled or (cell and cell.meaning == "contact") else 0.0), known[key]
    bare = person_key(line)
    yield from ((4.8, name) for key, name in known.items() if len(key) >= 3 and not key.isascii() and key in bare)
    if name := _introduced(line, company):
        yield 4.2, name
    if labelled:
        if name := _name_in(labelled):
            yield 4.0, name
    elif _PHONE_LINE.search(line) and (name := _name_in(PHONE.sub(" ", line))):
        yield 2.5, name
    elif len(line) < 40 and (led := _LED_TO.search(line)) and not _NO_NAME.fullmatch(led["n"]):
        yield 2.2, led["n"]
    elif row.number > len(view.rows) - 5 and len(line) < 40 and (name := _name_in(line)) and _closes(name, line):
        yield 1.5, name


def _behind_a_label(line: str) -> str:
    """What a line names behind a word for the person who asks; "" if nothing."""
    if found := _PERSON_LABEL.search(line):
        return found["v"]
    called, colon, named = line.partition(":")
    return named if colon and labels.field_of(called) == "contact" else ""


def _closes(name: str, line: str) -> bool:
    """Whether a line of the last ones is a signature: nothing but a post, a seal or a bracket follows the name."""
    bare = line.replace(" ", "")
    after = bare[bare.find(name.replace(" ", "")) + len(name.replace(" ", "")) :]
    return bool(re.fullmatch(rf"(?:{_TITLE}|\(.*|（.*|[^\w]|印|인)*", after))


# "성지 변상구", "대명강재 최병국이요", "홍은자에요": the house and the name, or the name that somebody says he is.
_I_AM = words(
    rf"(?:^|(?P<house>[가-힣A-Za-z0-9()㈜]{{2,12}}?) ?(?:[가-힣]{{2,6}}(?:팀|과|부|반|실) ?)?)(?P<n>[{_SURNAMES}][가-힣]{{2}})(?P<am>입니다|이라고 합니다|이에요|예요|에요|이요|인데요|이구요|요)?(?![가-힣])"
)


def _introduced(line: str, company: set[str]) -> str | None:
    for match in _I_AM.finditer(line.strip()):
        if _NO_NAME.fullmatch(match["n"]):
            continue
        house = company_key(match["house"] or "")
        of_theirs = len(house) >= 2 and any(c.startswith(house) or house.startswith(c) or house in c for c in company)
        if of_theirs or (match["am"] and match["am"] != "요" and not match["house"]):
            return match["n"]
    return None


_PHONE_LINE = re.compile(r"\d{2,4}[-) ]\d{3,4}[- ]\d{4}|01\d[- ]?\d{4}")


def _name_in(text: str) -> str | None:
    """A person's name in a short text such as `구매팀 하은결 (061-...)` or `Aniket Deshmukh   Approved: ...`."""
    if led := _LED_TO.search(text):
        return led["n"] if not _NO_NAME.fullmatch(led["n"]) else None
    korean = [m for m in _KOREAN_PERSON.finditer(text) if 2 <= len(m["n"].replace(" ", "")) <= 4]
    korean = [m for m in korean if _may_be_a_name(m, text)]
    if korean:
        return max(korean, key=lambda m: (len(m["n"].replace(" ", "")) == 3, m.start()))["n"].replace(" ", "")
    latin = _CAPITALS.match(text)
    if latin and not re.search(r"\d|(?i:\b(?:co|ltd|inc|gmbh|corp|llc|mills?|works|plant|fax|tel)\b)", latin[1]):
        return latin[1]
    if without := _NO_CAPITALS.match(text):
        return without[1].strip()
    return _han_name(text)


# Names of Europe begin with capitals, Latin, Greek or Cyrillic; Hebrew, Arabic, Hindi and Thai have none.
_CAPITAL = "[A-ZÀ-ŽȘȚΆ-ΏΑ-ΫЀ-ЯҐҒҚҢӘӨҰҮҺІ]"
_CAPITALS = words(rf"\s*(?:Mr\.?|Ms\.?|Mrs\.?)?\s*((?:{_CAPITAL}[\w'’.-]*)(?: {_CAPITAL}[\w'’.-]*){{1,3}})")
_NO_CAPITALS = re.compile(
    r"\s*([\u0e00-\u0e7f]+ [\u0e00-\u0e7f]+|[\u0590-\u05ff]+(?: [\u0590-\u05ff'\"-]+){1,2}|[\u0620-\u06ff]+(?: [\u0620-\u06ff]+){1,3}|[\u0900-\u0963]+(?: [\u0900-\u0963]+){1,2})"
)
_SPACED_AS_A_NAME = re.compile(r"\S{2,4}|\S \S{1,3}|\S(?: \S){2,3}|(?:남궁|황보|제갈|선우|독고) ?\S{1,2}")


def _may_be_a_name(match: re.Match[str], text: str) -> bool:
    name = match["n"].replace(" ", "")
    if _NO_NAME.fullmatch(name) or not _SPACED_AS_A_NAME.fullmatch(match["n"]):
        return False
    if not re.search(r"(?:팀|부|과|실|사|점|장|동|산|센터|공장|서비스|담당)$", name):
        return True
    return bool(re.match(rf" ?{_TITLE}", text[match.end() :])) and not name.endswith(("팀", "센터", "공장"))


def _han_name(text: str) -> str | None:
    for found in _HAN_PERSON.finditer(text):
        name = re.split(_HAN_DEPARTMENT, found["n"].replace(" ", "").replace("　", ""))[-1]
        if 2 <= len(name) <= 6 and not _NO_HAN_NAME.fullmatch(name):
            return name
    return None


def _phone_of(
    scene: Scene,
    name: str | None,
    organisation: Organisation,
    customer: CustomerRow | None,
    taken: Collection[tuple[View, int, int]],
) -> Phone | None:
    ours = {subscriber(organisation.phone), subscriber(organisation.fax)} - {""}
    faxes = {subscriber(n) for n in (customer.faxes if customer else ())}
    if scene.received.fax:
        faxes.add(subscriber(scene.received.fax.caller))
    scored: list[tuple[float, int, Phone]] = []
    said = (Voice.NEW, Voice.FORWARD, Voice.SIGNATURE, *((Voice.HEADER,) if scene.received.fax is None else ()))
    for at, phone in enumerate(phones(scene, said)):
        key = subscriber(phone.text)
        if phone.label == "fax" or key in ours or key in faxes:
            continue
        if any(view is phone.view and start < phone.end and phone.start < end for view, start, end in taken):
            continue  # a part may be numbered like a telephone
        row = phone.view.row_at(phone.start)
        line = phone.view.text[row.start : row.end]
        near = phone.view.text[max(0, phone.start - 120) : phone.start]
        points = 0.0
        if name and person_key(name) and person_key(name) in person_key(line):
            points += 3
        elif name and person_key(name) in person_key(near):
            points += 1.2
        if phone.label == "phone":
            points += 1
        if re.search(
            r"담당|연락처|문의|직통|mobile|mob|cell|direct|ext|手机|携帯|di động|มือถือ", near[-16:], re.IGNORECASE
        ):
            points += 1.5
        if row.voice is Voice.SIGNATURE:
            points += 1
        if phone.view.document.role == "attachment":
            points -= 0.5
        if re.search(r"fax|팩스|F[ .:]|传真|แฟกซ์|ファックス", line, re.IGNORECASE):
            points -= 0.7  # a letterhead: the switchboard
        if re.search(r"당직|경비|정문|emergency|hotline|security|reception|대표 ?번호", near[-20:], re.IGNORECASE):
            points -= 2.5
        scored.append((points, at, phone))
    return max(scored, key=lambda s: (s[0], s[1]))[2] if scored else None
