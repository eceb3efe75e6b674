"""Who needs the service, and who to speak to: every trace a letter leaves, added up.

The customer is the company at whose site the machine stands or the parts are needed, not the colleague who forwards nor
the dealer who orders. Points are log-odds, rough and by hand; the margin between the first and the second company decides
whether a person is asked.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field

from intake.document import Voice
from intake.extraction.catalogue import Catalogue, NameSeen, company_key, digits_of, find_names, person_key, subscriber
from intake.extraction.text import labels
from intake.extraction.text.scene import OWN_WORDS, Scene, View
from intake.extraction.text.vocabulary import words
from intake.extraction.who.people import Sender, name_forms, people_in, phones
from intake.request import Candidate, Evidence
from intake.settings import Organisation
from ledger.private_mail import is_private


@dataclass
class Traces:
    """Points for each customer, with the reasons, and the evidence shown for it."""

    points: dict[str, float] = field(default_factory=lambda: defaultdict(float))
    notes: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    evidence: dict[str, list[Evidence]] = field(default_factory=lambda: defaultdict(list))

    def add(self, customer: str, points: float, why: str, evidence: Evidence | None = None) -> None:
        self.points[customer] += points
        self.notes[customer].append(f"{points:+.1f} {why}")
        if evidence and len(self.evidence[customer]) < 6:
            self.evidence[customer].append(evidence)

    def ranked(self) -> list[tuple[str, float]]:
        return sorted(self.points.items(), key=lambda item: -item[1])


# -- adding up -------------------------------------------------------------------------------------------------------

_END_USER = words(
    r"(?:end[- ]?users?|end[- ]?customers?|our customers?|final customer|on behalf of|customer site|고객사|거래처|최종 ?(?:고객|사용자|수요처)|납품처|사용처|수요처|대신 (?:의뢰|요청|문의)|エンドユーザー?|納入先|お客様の?|客先|最终用户|终端用户|我[们們][^,，。\s]{0,8}客[户戶]|我[们們]的?客[户戶]|khách hàng(?: của)?|người dùng cuối|ลูกค้า(?:ของเรา)?|Endkunde|unser(?:em|en)? Kunden?|klient\w* końcow\w*|nasz\w* klient\w*|client final|notre client|nuestro cliente|nosso cliente|nostro cliente|cliente final\w?|onze klant|eindklant|vores kunde|slutkunde\w*|vår kunde?|asiakkaamme|loppuasiakas|náš\w* zákazní\w+|naš\w+ (?:zákazní\w+|kup\w+|klijent\w*)|koncov\w+ zákazní\w+|ügyfelünk|clientul nostru|client final|наш\w* (?:клієнт|клиент|замовник|заказчик)\w*|(?:ο|τον|του) πελάτης? μας|müşterimiz\w*|son kullanıcı|عميلنا|הלקוח שלנו|مشتری ما|हमारे ग्राहक|pelanggan kami|mūsų klient\w*|mūsu klient\w*|meie klien\w*)\W{0,6}(?:이신|인|is|,|:|\(|「|the|at)?\W{0,4}$",
    re.IGNORECASE,
)
_FOR_THEM_AFTER = words(
    r"^[\s\"')〉》」\]]*(?:\([^)]{0,20}\)|㈜|\(주\))?\s*(?:에서 (?:쓰|사용|운영)|에 (?:납품|설치)|앞으로|쪽|의 (?:장비|설비|기계|요청)|에서 요청|에 있는|이라고|라고 하는|이라는|직송|(?:\w+ )?(?:plans?|asked us|has a|have a|needs?|requested|wants?|reported|complains?)(?!\w)|様(?:向け|の)|向け|的设备|那边|cần|yêu cầu|đang|ต้องการ|แจ้ง)",
    re.IGNORECASE,
)
_ASKED_BY = words(
    r"^[\s\"')〉》」\]]*(?:㈜|\(주\))? ?(?:[가-힣]{1,4} ?){0,2}(?:사장|대표|과장|부장|차장|대리|공장장|반장|팀장|이사|주임|담당자?)(?:님)?(?:이|께서|가) ?(?:\S{1,6} )?(?:부탁|요청|의뢰|시키|시켜)|^[\s\"')]*(?:으?로) ?(?:바로|직접|직송)[^.\n]{0,6}(?:보내|발송|납품|배송)|"
    r"^[\s\"')]*(?:に|へ|宛に?)(?:直接|直送)|^[\s\"')]*(?:has |have |had )?asked (?:me|us) to\b|^(?:さん|様)?(?:の\S{1,8})?(?:から|に)(?:頼まれ|依頼され)|^的?\S{0,4}(?:托|委托|拜托)(?:我|我们)",
    re.IGNORECASE,
)
_NOT_THEM = words(
    r"^[\s\"')]*(?:\([^)]{0,20}\)|㈜)?\s*(?:앞으로 (?:청구|발행|끊)|로 (?:청구|발행)|으로 발행|장비는 아|건(?:이|은)? 아|에(?:서|도)? ?(?:구입|구매|들여|납품받|샀)|와는 별|과는 별|과 상관|와 상관|에도 같은|처럼)",
    re.IGNORECASE,
)
_SOLD_BY = words(
    r"(?:purchased|bought|acquired|took over|taken over|got it|gekauft|übernommen|kupili\w*|acheté\w*|compr[aáo]\w*|adquir\w*|acquist\w*|mua(?: lại)?|ซื้อ\S*|dibeli|購入|买|购)[^.\n]{0,80}(?:from|off|von|od|à|a|chez|de|da|do|dal(?:la)?|từ|của|จาก|dari)\s+(?:the |company |công ty |บริษัท )?$",
    re.IGNORECASE,
)
# "wij hebben van Brandt een ketel gekocht": the verb behind the seller.
_FROM = words(r"\b(?:van|von|bei|bij)(?: (?:de|der|dem|het|Firma|firma))? $")
_BOUGHT = words(r"[^.\n]{0,80}\b(?:gekocht|overgenomen|aangekocht|aangeschaft|gekauft|abgekauft|übernommen|erworben)\b")
_SELF_AFTER = words(
    r"^[\s\"')]*(?:[\w()]+ ){0,4}?\w{0,8}(?:입니다|이라고 합니다|인데요|임다|です|と申します|の[一-龥]{1,4}です)|^[^.\n]{0,20}의 [가-힣]{2,4}입니다",
    re.IGNORECASE,
)
_SELF_BEFORE = words(
    r"(?:this is|i am|i'm|we are|we're|my name is|\bfrom|greetings from|here is|저희는?|당사|우리는?|弊社|私は|こちらは|我是|我们是|我司|bên em là|em là|tôi là|chúng tôi là|công ty|ทาง|จาก|ดิฉัน|ผม|hier ist|wir sind|jesteśmy|tu|nous sommes|somos|siamo|wij zijn|vi er|vi är|olemme|jsme|my sme|suntem|ние сме|mi smo|ми з|мы из|είμαστε|نحن|אנחנו|kami dari|mes esame|mēs esam|oleme)\W{0,3}(?:\w+\W{1,2}){0,4}$",
    re.IGNORECASE,
)
_ADDRESSEE = words(
    # "the invoice goes to Brandt" addresses nobody
    r"(?:수신|받는 ?(?:곳|이|사람)|attn|attention|vendor|supplier|공급사|공급자|致|宛先|ถึง|kính gửi|dostawca|(?<![^\W\d_] )\b(?:to|an)|\b(?:to|an)(?=\s*[:：]))\s*[:：/]?\s*$",
    re.IGNORECASE,
)


_FOR_A_CUSTOMER = words(
    r"\b(?:our|my|the|a) (?:end[- ]?)?(?:customer|client|end[- ]?user)s?\b|(?:저희|우리|당사) ?(?:고객|거래처)|(?:고객사|거래처|최종 ?사용자)(?:인|가|에서|에|의|로) |(?:弊社|当社)の?(?:お客様|客先)|客先|我[们們]?[^,，。\s]{0,8}(?:客[户戶]|用[户戶])|[终終]端(?:客[户戶]|用[户戶])|(?:đặt |mua |hỏi )?(?:giúp|hộ|cho)(?: bên)? khách(?: hàng)?|khách hàng của|ลูกค้าของ(?:เรา|ทาง)|(?:ให้|แทน)ลูกค้า|unser(?:e|en|em|es)? (?:End)?kunden?|(?:nasz|dla) (?:\w+ )?klient\w*|notre client|nuestro cliente|nostro cliente|(?:pelanggan|customer) kami|nosso cliente|onze klant|eindklant|vores kunde|slutkund|vår kunde?\b|asiakkaamme|náš\w* zákazní|naš\w+ (?:zákazní|kup[acu]|klijent)|ügyfelünk|clientul\w* nostru|наш\w* (?:клієнт|клиент|замовник|заказчик)|πελάτη\w* μας|müşterimiz|عميلنا|לקוח שלנו|مشتری ما|हमारे ग्राहक|mūsų klient|mūsu klient|meie klien",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Signs:
    """The traces that do not depend on which machines are asked for; gathered once."""

    traces: Traces
    named: dict[str, float]  # customers named in the text, with how tellingly
    for_another: bool = False  # the writer says that it is a customer of theirs who is in need


def gather(scene: Scene, sender: Sender, catalogue: Catalogue, organisation: Organisation) -> Signs:
    """Points for every customer that left a trace."""
    traces = Traces()
    _from_sender(scene, sender, catalogue, traces)
    _from_fax(scene, catalogue, traces)
    named = _from_names(scene, catalogue, organisation, traces)
    _from_people_and_phones(scene, catalogue, traces)
    return Signs(traces, named, any(_FOR_A_CUSTOMER.search(v.text[r.start : r.end]) for v, r in scene.lines(OWN_WORDS)))


def trace(signs: Signs, owners: dict[str, float], catalogue: Catalogue) -> Traces:
    """The same with `owners`: customers whose machines are asked for, with how surely."""
    traces = Traces()
    traces.points.update(signs.traces.points)
    traces.notes.update({k: list(v) for k, v in signs.traces.notes.items()})
    traces.evidence.update({k: list(v) for k, v in signs.traces.evidence.items()})
    for customer, sure in owners.items():
        traces.add(customer, 4.0 * sure, "owns the machine asked for")
        told = signs.named.get(customer, 0.0)
        first = traces.ranked()[0][0]
        none_of_theirs = first not in owners  # of the machines asked for, whatever else the writer's company has
        if told > 0 and first != customer and customer in catalogue.customers:
            points = 11.0 if told >= 1.0 and none_of_theirs else 9.0 if told >= 3.5 else 5.0
            traces.add(customer, points * sure, "is named, and owns the machine: its writer acts for it")
        elif first != customer and not catalogue.owned.get(first) and customer in catalogue.customers:
            traces.add(
                customer,
                (11.0 if signs.for_another else 7.0) * sure,
                "owns the machine, and its writer's company owns none: it deals in them",
            )
        elif _same_house(customer, first, catalogue):
            traces.add(
                customer, (7.0 if none_of_theirs else 3.0) * sure, "owns the machine, shares the writer's domain"
            )
    if not owners:
        _for_its_customer(traces, signs, catalogue)
    return traces


def _for_its_customer(traces: Traces, signs: Signs, catalogue: Catalogue) -> None:
    """No machine is named: a writer whose company has none writes for the one it names as in need, where that has some."""
    first = next((customer for customer, _ in traces.ranked()), None)
    if first is None or catalogue.owned.get(first):
        return
    for customer, told in signs.named.items():
        if customer != first and told >= _IN_NEED and catalogue.owned.get(customer):
            traces.add(customer, 15.0, "is named as the one in need, and the writer's company has no machine")


_IN_NEED = 3.5  # what it weighs that a company is named as the one that needs the service


def _same_house(one: str, other: str, catalogue: Catalogue) -> bool:
    a, b = catalogue.customers.get(one), catalogue.customers.get(other)
    return bool(a and b and one != other and set(a.domains) & set(b.domains))


def _from_sender(scene: Scene, sender: Sender, catalogue: Catalogue, traces: Traces) -> None:
    message = scene.received.message
    if message is None:
        return
    writers = [*sender.inner] if sender.own else [sender.address, *sender.inner]
    for at, writer in enumerate(writers):
        weight = 1.0 if at == 0 or sender.own else 0.4
        shown = Evidence("From", f"{writer.name} <{writer.address}>", "address")
        if (customer := catalogue.by_email.get(writer.address)) is not None:
            traces.add(customer, 6.0 * weight, "the sender's address", shown)
        domain = writer.domain
        while domain and domain.count("."):
            if domain in catalogue.by_domain and not is_private(domain):
                there = catalogue.by_domain[domain]
                for customer in there:
                    traces.add(
                        customer, (5.0 if len(there) == 1 else 3.0) * weight, f"the sender's domain {domain}", shown
                    )
                break
            domain = domain.partition(".")[2]
        for name in name_forms(writer.name):
            people = catalogue.by_contact.get(person_key(name), ())
            for customer in people:
                traces.add(customer, (2.5 if len(people) == 1 else 1.2) * weight, f"{name} is their contact", shown)
    if not sender.own:
        for copied in (*message.cc, *message.reply_to):
            for customer in catalogue.by_domain.get(copied.domain, ()):
                if copied.domain != sender.address.domain and not is_private(copied.domain):
                    traces.add(customer, 0.8, "a person there is copied in", Evidence("Cc", copied.address, "address"))


def _from_fax(scene: Scene, catalogue: Catalogue, traces: Traces) -> None:
    fax = scene.received.fax
    if fax is None:
        return
    for number, what, points in (
        (fax.caller, "the caller's number", 5.0),
        *((n, "the number in the fax header", 3.0) for n in re.findall(r"\+?[\d][\d ()-]{6,18}\d", fax.header)),
    ):
        known = catalogue.by_phone.get(subscriber(number), ()) if len(digits_of(number)) >= 7 else ()
        for customer in known:
            traces.add(customer, points / len(known), what, Evidence("fax", number, "phone"))
    for seen in find_names(fax.header, catalogue):
        for customer in seen.customers:
            traces.add(
                customer,
                2.0 / len(seen.customers),
                f"named in the fax header: {seen.key}",
                Evidence("fax", fax.header, "name"),
            )


def _from_names(scene: Scene, catalogue: Catalogue, organisation: Organisation, traces: Traces) -> dict[str, float]:
    own = {company_key(organisation.name), company_key(organisation.name_en)}
    named: dict[str, float] = defaultdict(float)
    for view in scene.views:
        best: dict[str, tuple[float, str, NameSeen]] = {}
        for seen in find_names(view.text, catalogue):
            row = view.row_at(seen.start)
            if row.voice in (Voice.QUOTE, Voice.QUOTE_HEADER, Voice.DISCLAIMER) or seen.key in own:
                continue
            points, why = _weigh_name(view, seen)
            if row.voice is Voice.FORWARD_HEADER:
                points *= 0.5
            for customer in seen.customers:
                if points > best.get(customer, (-9.0, "", seen))[0] or points < 0:
                    best[customer] = (points, why, seen)
        many = len(best)
        for customer, (points, why, seen) in best.items():
            share = points / (1.0 if len(seen.customers) == 1 else 2.0)
            if many > 2 and view.row_at(seen.start).voice is Voice.SIGNATURE:
                share *= 0.4  # a group's signature names all its companies
            traces.add(customer, share, why, view.evidence(seen.start, seen.end, "name"))
            named[customer] = max(named[customer], share)
    return named


def _weigh_name(view: View, seen: NameSeen) -> tuple[float, str]:
    row = view.row_at(seen.start)
    before, after = view.text[row.start : seen.start], view.text[seen.end : row.end]
    cell = view.cell_at(seen.start)
    sold = _SOLD_BY.search(before[-100:]) or (_FROM.search(before) and _BOUGHT.match(after))
    if sold or _NOT_THEM.match(after):
        return 0.2, "named, but not as the one in need"
    if (cell and cell.meaning in ("to",)) or _ADDRESSEE.search(before):
        return -1.0, "addressed"
    if (cell and cell.meaning == "customer") or labels.field_of(before.strip(" :：-·")) == "customer":
        return 3.5, "in the form's company field"
    if _END_USER.search(before[-40:]):
        return 4.5, "named as the end user"
    if _FOR_THEM_AFTER.match(after) or _ASKED_BY.match(after):
        return 3.5, "named as the one in need"
    if _SELF_AFTER.match(after) or _SELF_BEFORE.search(before[-50:]):
        return 3.0, "the writer's own company"
    if row.voice is Voice.SIGNATURE:
        return 2.5, "in the signature"
    if row.voice is Voice.HEADER:
        return 2.0, "in the subject"
    if row.number < 3 or (view.document.role == "fax" and row.number < 8):
        return 2.5, "at the head"
    return 1.5, "named"


def _from_people_and_phones(scene: Scene, catalogue: Catalogue, traces: Traces) -> None:
    said = (Voice.NEW, Voice.FORWARD, Voice.SIGNATURE)
    seen_numbers: set[str] = set()
    counted: set[str] = set()
    for phone in phones(scene, said):
        key = subscriber(phone.text)
        known = catalogue.by_phone.get(key, ())
        if known and key not in seen_numbers:
            seen_numbers.add(key)
            for customer in [c for c in known if c not in counted]:
                counted.add(customer)
                traces.add(
                    customer,
                    3.0 / len(known),
                    "their telephone number",
                    phone.view.evidence(phone.start, phone.end, "phone"),
                )
    if not catalogue.by_contact:
        return
    for view in scene.views:
        for row in view.rows:
            if row.voice not in said:
                continue
            for person, start, end in people_in(view, row.start, row.end, catalogue):
                customers = catalogue.by_contact[person]
                for customer in customers:
                    if not any(n.endswith(f"{person} is named") for n in traces.notes[customer]):
                        traces.add(
                            customer, 1.6 / len(customers), f"{person} is named", view.evidence(start, end, "contact")
                        )


# -- a company the registry does not know ----------------------------------------------------------------------------

_COMPANY_WRITTEN = words(
    r"(?:㈜|\(주\)|주식회사) ?[가-힣A-Za-z0-9]{2,20}|[가-힣A-Za-z0-9]{2,20} ?(?:㈜|\(주\)|주식회사)|[가-힣A-Za-z]{2,15}(?:산업|전자|정밀|기계|식품|제약|화학|물산|상사|테크|텍|공업|금속|직물|제직|방직|염직|제지|푸드|바이오|케미칼|물류|전기|유업|음료|제과|베이커리|농협|조합|컴퍼니|코리아|이엔지|엔지니어링|중공업|모터스|섬유|인쇄|플라스틱|목재|제강|철강|건설|조선|자동차|오토|팩|패키징)(?=[\s,.)'\"」]|$|의|에|입니다|이라|라고|에서|을|를|은|는)|"
    r"(?:[A-ZÀ-Ż][\w&.'’-]*,? ){1,5}(?:Co\.?,? ?Ltd\.?|Ltd\.?|LLC|Inc\.?|GmbH|AG|S\.?A\.?|S\.?p\.?A\.?|Sp\. z o\.o\.|B\.?V\.?|Corp(?:oration)?\.?|Company|JSC|Pvt\.?|Oyj?|AB|s\.r\.o\.|Kft\.?|[ZN]yrt\.?|Zrt\.?|a\.s\.|d\.o\.o\.|d\.d\.|A/S|ApS|ASA|OÜ|S\.?R\.?L\.?|S\.r\.l\.?|SARL|SAS|Lda\.?|Ltda\.?|S\.L\.?(?:U\.?)?|N\.?V\.?|A\.Ş\.|Ltd\. Şti\.|Sdn\.? ?Bhd\.?|Tbk|EOOD|OOD|Group|Industries|Foods?|Pack(?:aging)?)(?!\w)|PT\.? [A-Z]\w+(?: [A-Z]\w+){0,3}|"
    r"株式会社[ぁ-んァ-ヺ一-鿿A-Za-z]{2,15}|[ぁ-んァ-ヺー一-鿿A-Za-z]{2,15}株式会社|[一-鿿]{4,20}(?:有限公司|公司)|Công ty [^\n,.;()]{4,50}|บริษัท [\u0e00-\u0e7f ]{3,40} จำกัด|"
    r"(?<!\w)(?:UAB|SIA|ТОВ|ТзОВ|ООО|ОАО|ЗАО|ПАО|ПрАТ|ПАТ|АО|ТОО|ЖШС|ПП) ?[„“«\"][^»”“\"\n]{2,40}[»”“\"]|(?<!\w)(?:UAB|SIA|ТОВ|ТзОВ|ООО|ОАО|ЗАО|ПАО|ПрАТ|ТОО|ЖШС)(?: [A-ZÀ-ŽА-ЯЇІЄҐ][\w-]+){1,3}|"
    r"(?:[А-ЯΑ-Ω][\w.’-]* ){1,4}(?:ЕООД|ООД|ЕАД|АД|ДОО|ΑΕ|Α\.Ε\.|ΑΒΕΕ|ΕΠΕ|Ε\.Π\.Ε\.|ΙΚΕ|ΟΕ)(?!\w)|شركة(?: [\u0620-\u06ff]+){1,4}|شرکت(?: [\u0620-\u06ff]+){1,3}|[\u05d0-\u05ea]+(?: [\u05d0-\u05ea]+){0,3} בע[\"״]?מ"
)


# "'Dewdrop' 이라는 작은 회사", "광주에 있는 한결스티커 왕소연입니다": called by name only.
_COMPANY_CALLED = words(
    r"['\"‘“](?P<a>[^'\"’”\n]{2,20})['\"’”] ?(?:이?라는|이?라고)|에 있는 (?P<b>[가-힣A-Za-z0-9]{3,15}) [가-힣]{2,4}(?:이라고|입니다|라고)"
)


def unknown_company(scene: Scene, organisation: Organisation, catalogue: Catalogue) -> tuple[str, Evidence] | None:
    """The name of a company that introduces itself and is in no list."""
    own = {company_key(organisation.name), company_key(organisation.name_en)}
    own_head = {k[:3] for k in own if len(k) >= 3}
    found: list[tuple[float, str, Evidence]] = []
    for view in scene.views:
        for row in view.rows:
            if row.voice not in (*OWN_WORDS, Voice.SIGNATURE, Voice.HEADER):
                continue
            for match in _COMPANY_WRITTEN.finditer(view.text, row.start, row.end):
                name = match.group().strip()
                key = company_key(name)
                if not key or key in catalogue.names or key[:3] in own_head:
                    continue
                before, after = view.text[row.start : match.start()], view.text[match.end() : row.end]
                points = 1.0
                if _SELF_BEFORE.search(before[-50:]) or _SELF_AFTER.match(after):
                    points += 3
                if _END_USER.search(before[-40:]) or _FOR_THEM_AFTER.match(after):
                    points += 3.5
                if row.voice is Voice.SIGNATURE:
                    points += 1.5
                found.append((points, name, view.evidence(match.start(), match.end(), "company")))
    if not found:
        return _called_by_name(scene)
    points, name, evidence = max(found, key=lambda f: f[0])
    return (name, evidence) if points >= 1.0 else None


def _called_by_name(scene: Scene) -> tuple[str, Evidence] | None:
    for view, row in scene.lines(OWN_WORDS):
        if match := _COMPANY_CALLED.search(view.text, row.start, row.end):
            group = "a" if match["a"] else "b"
            return match[group], view.evidence(*match.span(group), "company")
    return None


# A house that is introduced by its name: "... called Brightside Mills", "한들푸드라고 만두 하는 집".
_CALLED = words(
    r"(?<![가-힣])([가-힣A-Za-z]{2,12}?)(?:이라고|라고|이라는|라는) (?:하는 )?(?:[가-힣]+ |[가-힣]*[\w./-]+[가-힣]* ){0,4}(?:집|업체|회사|공장|곳|데|가게|농장)(?=[인이에은는가의을고라로예네,. ])|"
    r"\b(?:company|shop|plant|firm|factory|mill|bakery|customer|client) (?:(?:in|near|at|from) [A-Z]\w+ )?(?:called|named|by the name of) ((?:[A-Z][\w&'-]* ?){1,4})|"
    r"([ァ-ヺー一-鿿]{2,14})という(?:会社|工場|お客様|お客さま|店)|(?:一家|有家|有个)?叫(?:做)?([一-鿿]{2,12}?)的(?:公司|工厂|厂|客户|单位)|(?:công ty|khách|nhà máy) tên(?: là)? ((?:[A-ZĐ][\wÀ-ỹ]* ?){1,4})|(?:Firma|Betrieb|Kunden?|Unternehmen|Werk) namens ((?:[A-ZÄÖÜ][\w&'-]* ?){1,4})|"
    r"\b(?:entreprise|société|usine|atelier|maison|client) (?:du nom de|qui s'appelle|appelée?|nommée?) ((?:[A-ZÀ-Ý][\w&'’-]* ?){1,4})|\b(?:empresa|fábrica|taller|casa|client[ea]) (?:que se llama|llamad[ao]|de nombre) ((?:[A-ZÁ-Ú][\w&'-]* ?){1,4})|\b(?:ditta|azienda|fabbrica|officina|cliente) (?:che si chiama|di nome|chiamata) ((?:[A-ZÀ-Ú][\w&'-]* ?){1,4})|"
    r"\b(?:empresa|fábrica|oficina|cliente) (?:chamad[ao]|que se chama|de nome) ((?:[A-ZÁ-Ú][\w&'-]* ?){1,4})|\b(?:firm[ayęo]|zakład\w*|klient\w*) (?:o nazwie|która nazywa się|pod nazwą) ((?:[A-ZŁŚŻŹĆÓ][\w&'-]* ?){1,4})|\b(?:bedrijf|firma|klant) (?:genaamd|met de naam|dat heet) ((?:[A-Z][\w&'-]* ?){1,4})|\b(?:perusahaan|pabrik|pelanggan) bernama ((?:[A-Z][\w&'-]* ?){1,4})|"
    r"((?:[A-ZÇĞİÖŞÜ][\w&'’-]* ){1,4})(?:diye|adında|adlı|isimli) bir (?:firma|şirket|fabrika|müşteri|işletme|atölye|tesis)|(?<!\w)(?:фирм|завод|компани|клиент|предприяти|підприємств|замовник|заказчик)\w* (?:под названием|по имени|с названием|называется|під назвою|з назвою) [«\"„]?((?:[А-ЯЁІЇЄҐA-Z][\w-]* ?){1,4})|"
    r"\b(?:firm|podnik|závod|zákazní|spoločnos|společnos)\w* (?:jménem|menom|s názvem|s názvom|zvan\w+) ((?:[A-ZÁČĎÉĚÍĽŇÓŘŠŤÚŮÝŽ][\w-]* ?){1,4})|((?:[A-ZÁÉÍÓÖŐÚÜŰ][\w-]* ){1,4})nevű (?:cég|üzem|gyár|vevő|ügyfél|vállalkozás)|"
    r"\b(?:firm|compani|client|fabric)\w* (?:numit[ăe]?|cu numele|pe nume) ((?:[A-ZĂÂÎȘȚ][\w-]* ?){1,4})|\b(?:firma|företag|kund|kunde|virksomhed|bedrift) (?:som heter|vid namn|ved navn|kaldet|kalt) ((?:[A-ZÅÄÖÆØ][\w-]* ?){1,4})|(?:บริษัท|ลูกค้า|โรงงาน)(?:ที่)?ชื่อ(?:ว่า)? ?([ก-๙A-Za-z]{3,24})|"
    # a customer announced as a new one, or named in quotation marks
    r"(?:처음 거래|새로 거래|신규 ?(?:거래처|고객)|새 (?:거래처|고객))[^\n]{0,40}?(?<![가-힣])([가-힣A-Za-z]{2,14}?)(?:이라고|라고)(?=[ ,])|(?:고객사?|거래처)(?:인)? ?['\"‘“「]([^'\"’”」\n]{2,24})['\"’”」]|客[户戶]\s?[「『“\"]([^」』”\"\n]{2,24})[」』”\"]|(?:お客様|お客さま|客先|取引先)(?:の|である)?[「『]([^」』\n]{2,24})[」』]|"
    r"\b(?:[Cc]ustomer|[Cc]lient|[Ee]nd[- ]user),? [\"“]([^\"”\n]{2,30})[\"”]|\bKunden?,? [\"„“]([^\"“”\n]{2,30})[\"“”]|[Kk]hách(?: hàng)?(?: mới)? [\"“]([^\"”\n]{2,30})[\"”]|\b[Cc]lient[ei]?,? [«\"“] ?([^»\"”\n]{2,30}?) ?[»\"”]|\b[Kk]lient\w*,? [\"„“]([^\"“”\n]{2,30})[\"”]|\b[Pp]elanggan,? [\"“]([^\"”\n]{2,30})[\"”]"
)

# "업체 : 한들제면 (김해)": a line of its own that says whose machine it is.
_FIELD = words(
    r"\W*(?:업체|업체명|거래처|고객|고객사|고객명|수요처|사용처|사용자|납품처|설치처|end[- ]?users?|customer|client|site owner|エンドユーザー?|納入先|お客様|客先|使用者|最终用户|终端用户|客户|使用单位|khách hàng|ลูกค้า|Endkunde|Kunde|Betreiber|client final|cliente(?: final| finale)?|klient|użytkownik|pelanggan|müşteri|заказчик|клиент)(?:명|名)? ?[:：=] ?(?P<n>[^\n,;/|(（]{2,40}?)\s*(?:[(（,;/|]|$)",
    re.IGNORECASE,
)


def acts_for_unknown(scene: Scene, catalogue: Catalogue, organisation: Organisation) -> tuple[str, Evidence] | None:
    """An end user who is in no list, named by a registered writer."""
    own_head = {company_key(n)[:3] for n in (organisation.name, organisation.name_en)}
    for view in scene.views:
        for row in view.rows:
            if row.voice not in OWN_WORDS and row.voice is not Voice.HEADER:
                continue
            field = _FIELD.match(view.text, row.start, row.end)
            for match in (*((field,) if field else ()), *_CALLED.finditer(view.text, row.start, row.end)):
                name = next(n for n in match.groups() if n).strip()
                key = company_key(name)
                if key and key[:3] not in own_head and not find_names(name, catalogue) and key not in catalogue.names:
                    return name, view.evidence(match.start(), match.end(), "company")
            for match in _COMPANY_WRITTEN.finditer(view.text, row.start, row.end):
                name = match.group().strip()
                key = company_key(name)
                if (
                    not key
                    or key[:3] in own_head
                    or any(key.startswith(k) or k.startswith(key) for k in _close_names(key, catalogue))
                ):
                    continue
                before, after = view.text[row.start : match.start()], view.text[match.end() : row.end]
                if _END_USER.search(before[-40:]) or re.match(
                    r"^[\s\"')]*(?:이라고|라고 하는|이라는|에서 (?:쓰|사용)|様|向け|plans|asked us|has a|needs)", after
                ):
                    return name, view.evidence(match.start(), match.end(), "company")
    return _announced_as_new(scene, catalogue)


# "one more party in Hull, Selkie Nets, they make twine": a customer announced as a new one, its name behind the comma.
_NEW_ONE = words(
    r"\b(?:(?:new|another|one more|further|additional|first[- ]time) (?:\w+ ){0,2}(?:party|customer|client|account|company|firm|user)|neue[nrsm]? (?:End)?(?:kunden?|kundschaft|Firma|Betrieb|Abnehmer)|(?:nouveau|nouvelle|autre) (?:client|cliente|société|entreprise)|(?:nuev[oa]|otr[oa]) (?:client[ea]|empresa|firma)|client[ea] nuev[oa]|(?:nuov[oa]|altr[oa]) (?:cliente|ditta|azienda)|cliente nuov[oa]|(?:nov[oa]|outr[oa]) (?:cliente|empresa|firma)|cliente nov[oa]|(?:now\w+|kolejn\w+) (?:klient|firm|odbiorc|kontrahent)\w*|nieuwe (?:klant|firma|afnemer)|ny(?:tt|a|e)? (?:kund|kunde|firma)|nov\w+ zákazní\w+|khách(?: hàng)? mới|công ty mới|yeni (?:bir )?(?:müşteri|firma)\w*|(?:pelanggan|perusahaan|klien) baru|нов\w+ (?:клиент|заказчик|клієнт|замовник)\w*)(?!\w)[^.;:?!]{0,40}?[,:–(-]\s*"
    r"(?P<n>(?-i:[A-ZÀ-ÝĀ-ŽА-ЯĐ][\w&'’-]*)(?:[ \n](?-i:(?:de|da|do|di|du|la|of|and|&|[A-ZÀ-ÝĀ-ŽА-ЯĐ])[\w&'’-]*)){1,4})(?=\s*[,.;:)(–-])|"
    r"(?:새로 거래|처음 거래|신규 ?(?:거래처|고객|업체)|새 (?:거래처|고객|업체)|거래(?:를)? ?(?:튼|시작한|트게 된))[^.\n]{0,30}?(?:인데|는데|로|은|는|,) ?(?P<k>[가-힣A-Za-z]{2,14}?)(?:입니다|이고|이에요|예요|인데|이며|,)|"
    r"(?:新規(?:の)?(?:お客様|取引先|顧客)|新しい(?:お客様|取引先))[^。\n]{0,20}?(?:で|は|が|、)(?P<j>[ァ-ヺー一-鿿]{2,14}?)(?:です|と(?:いい|申し|言い)|様)|(?:新客[户戶]|新的客[户戶]|新合作的?客[户戶])[^。\n]{0,16}?(?:[,,::]|叫|是)(?P<z>[一-鿿]{3,14}?)(?=[,,。.(]|那边)|ลูกค้า(?:ราย)?ใหม่[^\n]{0,24}?(?:ชื่อ|คือ) ?(?P<t>[ก-๙A-Za-z]{3,24})",
    re.IGNORECASE,
)


def _announced_as_new(scene: Scene, catalogue: Catalogue) -> tuple[str, Evidence] | None:
    """A company in no list that a sentence announces as a new customer; where that names a listed one too, nobody can tell."""
    for view in scene.views:
        for start, end in view.sentences:
            if view.row_at(start).voice not in OWN_WORDS:
                continue
            match = _NEW_ONE.search(view.text, start, end)
            if match is None:
                continue
            group = match.lastgroup or "n"
            name = re.sub(r"\s+", " ", match[group]).strip()
            if company_key(name) and not find_names(name, catalogue):
                return name, view.evidence(*match.span(group), "company")
    return None


def _close_names(key: str, catalogue: Catalogue) -> tuple[str, ...]:
    return tuple(k for length in (4, 3, 2) for k in catalogue.names_by_head.get(key[:length], ()))


def as_candidates(traces: Traces, catalogue: Catalogue, chosen: str | None) -> list[Candidate]:
    made = []
    for customer, points in traces.ranked()[:8]:
        row = catalogue.customers.get(customer)
        shown = (
            traces.evidence[customer][0]
            if traces.evidence[customer]
            else Evidence("", row.name if row else customer, "registry")
        )
        sure = 1 / (1 + 2.718281828 ** -(points - 3))
        made.append(Candidate("customer", customer, sure, shown, customer == chosen, tuple(traces.notes[customer])))
    return made
