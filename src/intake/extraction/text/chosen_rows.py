"""Rows of a list told by a value of one of its columns: "only those marked 'A'", "pass over what says 'ours'", "'local' we buy here,
please quote the rest".

A value is spoken of where it stands in quotation marks, or right beside a word that singles it out. What its sentence then
says, before it or after it, tells whether its rows are those that count, those that do not, or neither: a mark of haste or
of whereabouts ("'급'은 먼저", "'shelf' are for our store, please send them all") leaves every row as it was.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from intake.extraction.meant import asked, at_hand
from intake.extraction.text import cues
from intake.extraction.text.scene import Grid, Place, Scene
from intake.extraction.text.vocabulary import words

_I = re.IGNORECASE
Verdict = Literal["only", "out", ""]
RowKey = tuple[int, int, int]  # view, table, row

_QUOTED = (
    ("'", "'"),
    ('"', '"'),
    ("‘", "’"),
    ("“", "”"),
    ("「", "」"),
    ("『", "』"),
    ("«", "»"),
    ("„", "“"),
    ("„", "”"),
)
_ANY_QUOTED = words(
    r"(?<![A-Za-zÀ-ɏ])" + "|".join(f"{opens}([^{opens}{closes}\n]{{1,16}}){closes}" for opens, closes in _QUOTED)
)
_LONGEST = 16  # characters of a value
_MOST_TOLD = 100  # values of a column that are spoken of: beyond, no letter but an attack
_MOST_VALUES = 6  # of a column, where a value without quotation marks is to be one of few

# -- those alone -------------------------------------------------------------------------------------------------------

_TOLD_AS = r"(?:으?로|이?라고?|이?란|가|이|을|를|에)? ?(?:\w{0,6}(?:되어 ?있는|돼 ?있는|적혀 ?있는|쓰여 ?있는|적어 ?둔|적어 ?놓은|써 ?둔|된|적힌|적은|쓴|쓰인|한|달린|찍힌|있는|해당하는|붙은)|인|것인)? ?"
_THINGS = r"(?:것|건|항목|줄|행|품목|라인|부분|내용|호기|장비|설비|기계|자재|부품|칸)?(?:들)?"
_ONLY_AFTER = words(
    rf"^{_TOLD_AS}{_THINGS}(?:에|을|를)? ?(?:만(?![가-힣]*(?:큼|약|일))|한해|한하여|한정|대해서만)"
    r"|^(?:(?:と|に)?(?:ある|書いて?(?:いる|ある|あります)?|書いた|なって(?:いる|います)?|記入した|記載の?|印の?)*(?:もの|行|項目|み)?)?(?:の?分|の(?:もの|行|項目|み)?)?(?:だけ|のみ|に限)"
    r"|^的?(?:那?些?行|那?几行|项目?|部分)?(?:才|就行|即可)"
    r"|^ ?(?:ones |lines |rows |items )?only\b|^(?:(?!thì)[^.,\n]){0,12}\bthôi\b",
    _I,
)
_ALL_BUT = re.compile(
    r"^[^.\n]{0,30}?만 ?(?:빼|제외|말고|아니|무시|없애)|^[^。\n]{0,20}?(?:だけ|のみ)[はを]?(?:除|外|無視|不要)", _I
)
_ONLY_BEFORE = words(
    r"(?:\bonly\b|\bjust\b|\b(?:restrict|limit|confine)\w*\b|\blediglich\b|\bsolely\b|只(?:要|需|处理|看|订|报)?|仅|chỉ|เฉพาะ|\bnur\b|ausschließlich|uniquement|seulement|únicamente|solamente|sólo|\bsolo\b|soltanto|solamente|unicamente|tylko|wyłącznie|hanya|sadece|только)[^.;\n]{0,60}$",
    _I,
)
# "those whose 담당 is 'X', please": the others are nobody's business here.
_THOSE = words(
    r"(?:으?로 ?(?:되어|돼|된|표시|적혀|적힌|쓰여|쓴|분류)|라고 ?(?:되어|돼|된|적|쓴|표시)|인 (?:것|건|설비|장비|호기|줄|행|항목|품목))|(?:となって|と書|と記)|(?:are|is) (?:marked|listed|shown|noted)|标(?:为|注|成)|写着"
)
# "'SUS'라고 적힌 건 SUS304 재질로": set apart as a topic, and then said how.
_OF_A_KIND = words(rf"^{_TOLD_AS}(?:{_THINGS}(?:은|는)|건) [^.\n]{{0,40}}?\w(?:으로|로) ", _I)
# "... are yours", "... 줄이 이번 발주분입니다".
_YOURS = words(
    r"^[^.;\n]{0,24}?(?:귀 ?사(?!와|랑|하고)|이번 (?:발주|주문|요청|의뢰|견적)|저희가 (?:요청|주문|발주)하)[^.\n]{0,12}?(?:입니다|이에요|이고|이며|임|예요)|^[^.;\n]{0,24}?\b(?:are|is) (?:yours|for you|our order|the order|what we (?:are |'re )?(?:want|need|order|buy|ask)\w*)\b|^[^。\n]{0,16}(?:御社|貴社|今回の(?:注文|依頼|発注))(?:分|宛)?(?:です|になります)|^[^。\n]{0,12}(?:是|为)(?:贵司|你们|您)的|^[^.;\n]{0,20}\b(?:betreffen Sie|sind für Sie|son para ustedes|sont pour vous)\b",
    _I,
)

# -- all but those -----------------------------------------------------------------------------------------------------

_OUT_AFTER = words(
    r"무시|신경 ?(?:안|쓰지)|신경을? ?안|(?:안 ?보|보지 ?(?:않|마|말))|건너뛰|넘어가 ?(?:주|셔|시)|패스|빼(?:고|주|시| 주|고서)|제외|말고|상관 ?없|해당 ?(?:없|안|사항)|관계 ?없|(?:저희|우리|당사|자사)(?:가|에서|쪽에서|는)? ?(?:(?:직접|알아서|자체|따로)[^.\n]{0,6}?(?:사|구매|구입|구해|조달|주문|발주|제작|만들|만듭|준비|처리|해결|챙|조치)|만듭|만들)|자체 ?(?:구매|제작|조달|처리|보유)|(?:다른|타) ?(?:회사|업체|곳|데|메이커|제조사|사)(?! ?(?:제품|것|거|호환)?(?:도|이라도|이어도|여도|으로도|로도))|이미 ?\w{0,6}(?:발주|주문|구매|구입|받|샀|시켰|시킨|확보|처리|입고|있)|따로 ?(?:사|구매|구입|주문|발주|처리|말씀|의뢰|시)|(?:다음|나중|추후|차기|하반기|내년|다음 ?달|다음 ?분기|차후)(?:에|번에|에는|으로)? ?\w{0,6} ?(?:발주|주문|구매|구입|요청|진행|말씀|신청|하겠|할|다시|따로|건이|예정|사려|살|몫|것이|미루|보류|미뤘|넘기|넘겼|넘김|이월|돌리|돌렸)|보류|취소|안 ?(?:사|쓰|씁|써|시켜|시킬|주문|필요|합니다|해도|하셔)|참고(?:용|만|로만)|필요 ?(?:가|는)? ?없|필요하지 ?않|재고가? ?(?:있|남|충분)|가지고 ?있(?:는|어|으|습)|(?:주문|발주|대상|견적)(?:이|은|는|에서)? ?(?:아니|아닙|아님|빠|제외)|"
    r"\b(?:ignore|disregard|skip|pass over|leave (?:\w+ )?(?:out|aside|off|alone)|omit|drop|exclud\w+|(?:don't|do not) (?:need|want|quote|order|include|count|consider|process|read|look|bother|supply|bill|touch|worry|(?:send|ship|deliver)(?! (?:\w+ ){0,2}(?:by|with|to|in|via|before|until)\b))|no need|not (?:for you|ours|yours|needed|required|wanted|part of|to be|concern\w*|relevant|of interest|included|this time|yet)|no longer|nothing (?:to do|for you)|(?:we|i) (?:\w+ )?(?:buy|get|source|make|made|stock|bought|have (?:already|in|our|enough|plenty|them|those|ordered|bought)|ordered|will (?:buy|get|make|order|source))|(?:is|are|were|was|been) (?:already |being )?(?:ordered|bought|sourced|covered|done|dealt with|taken care of|sorted|settled|handled by|cancelled|postponed|made here)|(?:another|other|different|somebody else's|someone else's) (?:supplier|maker|vendor|make|company|manufacturer|brand)s?|belongs? to|next (?:year|time|quarter|budget|round|order)|for later|a later order|on hold|(?:reference|information) only|for (?:your )?(?:reference|information)|no action|elsewhere|ourselves|in[- ]house|already (?:here|in|on|got|there))\b|"
    r"無視|除い|除外|外して|対象外|含め(?:ない|ず)|含まない|含みません|不要|結構です|見ないで|飛ばし|(?:当社|弊社|自社|こちら)(?:で|にて)(?:手配|購入|用意|調達|対応)|他社|別の?(?:会社|業者|メーカー)|(?:発注|注文|手配|購入)済|次回|来期|後日|参考まで|在庫(?:が|は)?(?:あり|ある)|保留|"
    r"不用|不要|无需|不需要|不必|忽略|跳过|别管|不(?:在|属于|算|计|包括|含|买|订|考虑)|除外|排除|自己(?:买|采购|做|订)|自(?:购|采)|别(?:家|的厂家|的公司)|其他(?:公司|厂家|供应商|品牌)|已经?(?:订|买|采购|下单|有)|以后|下次|下期|仅供参考|暂(?:不|缓)|"
    r"bỏ qua|thì thôi|(?:không|chưa) (?:cần|đặt|lấy|báo|phải|tính|mua|gửi)|loại (?:ra|trừ)|\btrừ\b|để (?:lần )?sau|đã (?:đặt|mua|có)|tự mua|(?:hãng|công ty|nhà cung cấp) khác|tham khảo|ไม่ต้อง|ข้าม|ยกเว้น|ไม่เอา|"
    r"\bignorier\w*|überspring\w*|\bnicht\b|\bkein\w*|weglass\w*|auslass\w*|streich\w*|außer Acht|\b(?:haben|beschaffen|bestellen|kaufen|machen|besorgen) wir\b|\bwir (?:\w+ )?(?:selbst|haben|beschaffen|kaufen)\b|\bandere[rsnm]? (?:Firma|Hersteller|Lieferant\w*)|\b(?:bereits|schon) (?:bestellt|vorhanden|da|erledigt)|entfallen|\bselbst\b|"
    r"\bignor[ae]\w*|\bomit\w*|\bno (?:hace|hacen|son|es|se|nos|necesit\w+|incluy\w+|l[oa]s|las|tener|coti\w+|env\w+|van|va|lo|la)\b|\bsáltense\w*|\bexclu\w+|descart\w+|\bya (?:l[oa]s|est[áa]n?|pedid\w+|compr\w+|tenemos)|l[oa]s compramos|\botr[oa]s? (?:fabricante|empresa|proveedor|marca)|más adelante|"
    r"ne (?:pas|sont (?:pas|plus)|seront (?:pas|plus))|plus (?:d'actualité|nécessaires?)|\bpas (?:besoin|à|concern\w+|nécessaire)|\bsaut(?:er|ez)|laiss(?:er|ez) de côté|déjà command\w*|autres? (?:fournisseur|fabricant|société)|plus tard|nous-mêmes|"
    r"\bsaltare|\bnon (?:serv\w+|consider\w+|sono|è|va|vanno)|già ordinat\w+|altr[oi] (?:fornitore|produttore)|\bpomin\w*|\bpomij\w*|\bnie (?:dotycz\w+|trzeba|są|jest|bierz\w+|potrzeb\w+)|już (?:mamy|zamówi\w+)|sami kup\w+|abaikan|lewati|tidak (?:perlu|usah)|sudah (?:dipesan|ada)|(?<!\w)не (?:нужн|надо|учитыва|брать)|пропуст|игнор|уже заказ",
    _I,
)
_OUT_BEFORE = words(
    r"\b(?:ignor\w*|disregard\w*|skip|omit\w*|exclud\w*|except(?:ing|o)?|excepté|leav(?:e|ing) out|drop|not|don't|without|apart from|other than|ohne|außer|nicht|überspring\w*|sauf|hors|salvo|menos|excluy\w+|no (?:incluy\w+|cotic\w+|env\w+|necesit\w+|(?:tengan?|tomen?) en cuenta|consider\w+)|ne (?:pas |tenez pas |prenez pas )|esclus\w+|tranne|oprócz|poza|bez|pomin\w*|kecuali|abaikan|lewati)\b[^.;,\n]{0,50}$|(?:bỏ qua|\btrừ|ngoại trừ|không (?:cần|lấy|báo|tính|đặt))[^.;,\n]{0,40}$|(?:除了?|忽略|跳过|别管|请勿|不(?:要|含|包括|用))[^。,，;\n]{0,24}$|(?<!\w)(?:кроме|пропуст\w+|игнор\w+|без)[^.;,\n]{0,40}$|ยกเว้น[^\n]{0,20}$|ไม่(?:ต้อง|เอา|รวม)[^\n]{0,20}$",
    _I,
)

# -- the rest, and what leaves all as it was ---------------------------------------------------------------------------

_REST = words(
    r"나머지|그 ?외|이외|그 ?밖|\b(?:the )?(?:rest|remaining|remainder|others|everything else|all else|all other\w*|the other (?:lines|rows|items|ones|parts|positions))\b|残り|それ以外|その他|以外|其余|其他的?|剩下|còn lại|\bdie (?:übrigen|restlichen?|anderen)\b|\bübrige[ns]?\b|\bRest\b|\bel resto\b|\bl[oa]s demás|\ble reste|\bles autres|\bil resto|\bgli altri|\bresztę?\b|\bpozostał\w+|\bsisanya\b|\bостальн\w+|ที่เหลือ",
    _I,
)
_MANNER = words(
    r"먼저|우선|급(?:해|하|히|한|합)|긴급|빨리|서둘|항공|택배|퀵|나눠|나누어|포장|천천히|별도 ?(?:포장|배송)|선납|까지|수량|\b(?:first|urgent\w*|asap|priority|rush|by (?:air|parcel|post|mail|truck|lorry|sea|road|rail)|air ?freight|express|courier|separate(?:ly)?|pack\w*|label\w*|soon\w*|before|until|latest)\b|先に|急ぎ|至急|優先|航空|別(?:梱包|便)|まで|先(?:发|送|寄|供)|加急|优先|空运|单独|之前|trước|gấp|ưu tiên|riêng|\b(?:zuerst|vorab|dringend|eilig|Luftfracht|getrennt|primero|urgente\w*|aparte|d'abord|en premier|prima|najpierw|pilne)\b",
    _I,
)
_ALL = words(
    r"전부|모두|모든|다 ?(?:보내|주|필요|부탁)|\b(?:all (?:of )?(?:them|these|those|lines|rows|items)|them all|it all|everything(?! else)|both)\b|すべて|全て|全部|全数|都(?:要|发|需要)|tất cả|\b(?:alle[ns]?|alles|todo|todos|todas|tous|toutes|tutt[oie]|wszystk\w+|semua|все)\b|ทั้งหมด",
    _I,
)


# "only those marked 'X' first": how they come, and not whether.
_HOW = words(
    r"먼저|우선|급히|항공|택배|퀵|따로|별도|나눠|포장|(?<![a-z])(?:first|by air|by courier|express|separately|in a separate)(?![a-z])|先に|航空|別便|先(?:发|送|寄)|空运|单独|trước|riêng|zuerst|vorab|Luftfracht|getrennt|primero|aparte|d'abord|à part|najpierw",
    _I,
)
_NEAR = 20  # characters


@dataclass(frozen=True, slots=True)
class _Told:
    """A value that the letter speaks of, in its sentence."""

    value: str
    before: str
    after: str  # up to the next value in quotation marks
    following: str  # the sentence behind

    def verdict(self) -> Verdict:
        """Whether its rows are the only ones, or the ones that do not count."""
        if _ALL_BUT.match(self.after):
            return "out"
        singled = _ONLY_AFTER.match(self.after)
        if singled and not _HOW.search(self.after[singled.end() : singled.end() + _NEAR]):
            return "only"
        return self._governed() or self._said_of_it()

    def _governed(self) -> Verdict:
        only, out = _ONLY_BEFORE.search(self.before), _OUT_BEFORE.search(self.before)
        if out and (not only or out.start() > only.start()):
            return "out"
        return "only" if only and not _HOW.search(self.after[:_NEAR]) else ""

    def _said_of_it(self) -> Verdict:
        told = f"{self.after}\n{self.following}"
        rest = _REST.search(told)
        own = told[: rest.start()] if rest and rest.start() < len(self.after) else self.after
        if _YOURS.match(own):
            return "only"
        no = _OUT_AFTER.search(own)
        if no and not asked.asks_plainly(_CLAUSES_BEFORE.sub("", own[: no.start()])):
            return "" if _sent_all(own[no.end() :]) else "out"
        if rest and (verdict := self._against_the_rest(own, told[rest.end() :])) is not None:
            return verdict
        if _MANNER.search(own):
            return ""
        if _THOSE.search(own[:16]) and asked.asks_plainly(own) and not _OF_A_KIND.match(own):
            return "only"
        return "out" if asked.sets_aside(own) else ""

    def _against_the_rest(self, own: str, tail: str) -> Verdict | None:
        """What follows from what is said of the others; None where nothing does."""
        if _OUT_AFTER.search(tail) or asked.sets_aside(tail):
            return "only"
        if not asked.asks_plainly(tail):
            return None
        everything = _sent_all(own) or _sent_all(_SENTENCE_END.split(tail, maxsplit=1)[-1])
        return "" if everything or asked.asks_plainly(own) or _MANNER.search(own) else "out"


# The clause that is being said.
_CLAUSES_BEFORE = re.compile(r"(?:^|[,;，、]|고 |며 |\b(?:and|und|y|et|e|i)\b)[^,;，、]*?$")
_SENTENCE_END = re.compile(r"[.!?。！？](?=\s|$)|[。！？]")


def _sent_all(text: str) -> bool:
    return bool(_ALL.search(text) and asked.asks(text))


# -- where a value is spoken of ----------------------------------------------------------------------------------------

_STOPS = re.compile(r"[.!?。！？]\s*$")
# Between two values of one statement: "'A'나 'B'로 된", "'A' or 'B'".
_JOINED = re.compile(r"[ ,、·/]{0,2}(?:\w{1,4}|/)? ?")


def _sentences(scene: Scene) -> list[tuple[str, str]]:
    """What the writer says outside of tables, sentence by sentence, each with the one behind it."""
    said: list[str] = []
    for view, start, end in scene.told():
        text = view.text[start:end]
        if said and not _STOPS.search(said[-1]) and len(said[-1]) < _WRAPPED:
            said[-1] += text
        else:
            said.append(text)
    return list(zip(said, [*said[1:], ""], strict=False))


_WRAPPED = 90  # characters: a shorter piece without a stop may go on in the next line


def quoted_in(sentence: str, following: str) -> Iterator[_Told]:
    found = list(_ANY_QUOTED.finditer(sentence))
    groups: list[list[re.Match[str]]] = []
    for match in found:
        if groups and _JOINED.fullmatch(sentence[groups[-1][-1].end() : match.start()]):
            groups[-1].append(match)
        else:
            groups.append([match])
    begin = 0
    for at, group in enumerate(groups):
        end = groups[at + 1][0].start() if at + 1 < len(groups) else len(sentence)
        before, after = sentence[begin : group[0].start()], sentence[group[-1].end() : end]
        for match in group:
            value = next(text for text in match.groups() if text)
            yield _Told(value.strip(), before, after, following if end == len(sentence) else "")
        begin = group[-1].end()


def _bare_in(sentence: str, following: str, value: str) -> Iterator[_Told]:
    for match in re.finditer(rf"(?<![^\W\d_가-힣]){re.escape(value)}", sentence):
        yield _Told(value, sentence[: match.start()], sentence[match.end() :], following)


def rows(scene: Scene) -> set[RowKey]:
    """The rows of every list that the writer leaves out by a value in them."""
    grids = [(view.number, grid) for view in scene.views for grid in view.grids]
    said = _sentences(scene) if any(len(grid.rows) > 1 for _, grid in grids) else []
    ticked = _of_ticks(said)
    all_quoted = [told for sentence, following in said for told in quoted_in(sentence, following)]
    quoted = list({told.value: told for told in reversed(all_quoted)}.values())[::-1]  # each by its first
    out: set[RowKey] = set()
    for number, grid in grids:
        below = sorted(at for at in grid.rows if at > grid.heading)
        for column in {c for at in below for c in grid.rows[at]}:
            cells = {at: grid.rows[at][column].text.strip() for at in below if column in grid.rows[at]}
            leave = _left_out(grid, column, cells, below, quoted, said)
            leave |= _by_blanks(_heading(grid, column), cells, below, said)
            leave |= _by_ticks(cells, below, ticked) if ticked else _by_yes_and_no(_heading(grid, column), cells, below)
            out |= {(number, grid.table, at) for at in leave}
    return out


# -- told by their number ----------------------------------------------------------------------------------------------

_ROW_TOLD = words(
    r"(?:\b(?:items?|rows?|lines?|positions?|pos|partida|renglón|posición|línea|posição|linha|posizione|riga|voce|poste|ligne|Zeile|Posten|pozycj\w{1,3}|poz|položk\w{1,2}|tétel|poziția|regel|rad|rivi|satır|kalem|baris)\b\.?|항목|순번|연번|позиц\w{1,3}|поз\.|пункт\w?|(?<!\w)(?:mục|dòng)|ข้อ|รายการที่|ลำดับ(?:ที่)?|第)"
    r"(?: ?(?:no|nr|n[°º])\.?)? ?#?(?P<a>\d{1,3})|(?<![\w.,/-])(?P<b>\d{1,3}) ?(?:번(?! ?(?:호기|기계|장비|설비))|행(?![가-힣]{2})|行目|番目|番(?!機|線)|号?项)",
    _I,
)
_BUT = words(cues.either(cues.BUT), _I)


def numbers_out(scene: Scene) -> set[int]:
    """The rows that the writer leaves out by their number: of these he has some, or none is to be sent.

    What is said of one reaches from its number to the next, and no "but" may follow, which often says what to send after all.
    """
    out: set[int] = set()
    for sentence, _ in _sentences(scene):
        named = list(_ROW_TOLD.finditer(sentence))
        for at, match in enumerate(named):
            before = sentence[named[at - 1].end() if at else 0 : match.start()]
            after = sentence[match.end() : named[at + 1].start() if at + 1 < len(named) else len(sentence)]
            if _BUT.search(after):
                continue
            if asked.sets_aside(after) or at_hand.is_there(before, after):
                out.add(int(match["a"] or match["b"]))
    return out


# -- marks, and columns of yes and no ----------------------------------------------------------------------------------

_TICK_TOLD = words(
    r"(?:체크|동그라미|[✓✔√○◯VvOo]) ?(?:표시?)?(?:가|를|로|을)? ?(?:한|된|되어 ?있는|돼 ?있는|친|해 ?둔|해 ?놓은|있는|쳐진|찍힌|달린)|(?<!\w)(?:ticked|tick(?:ed)? mark|checked|check ?marked?|with a tick|with a check ?mark)(?!\w)|チェック(?:の|が)?(?:入った|付いた|ついた|ある|付き)|(?:丸|○|◯)(?:印)?(?:の|が)?(?:付いた|ついた|ある|付き)|打(?:了)?(?:勾|钩|√)的?|(?:có|được) (?:đánh )?dấu (?:tick|✓|x)|\b(?:angekreuzt\w*|angehakt\w*|abgehakt\w*|marcad[ao]s con|cochée?s?|spuntat\w+|zaznaczon\w+)\b",
    _I,
)
TICKS = "VvOoㅇ○◯●〇✓✔√■☑"
TICK = re.compile(rf"^\W{{0,2}}[{TICKS}]\W{{0,2}}$")


def _of_ticks(said: list[tuple[str, str]]) -> Verdict:
    """What is said of the lines that bear a tick."""
    for sentence, following in said:
        found = _TICK_TOLD.search(sentence)
        if found and (
            verdict := _Told(found[0], sentence[: found.start()], sentence[found.end() :], following).verdict()
        ):
            return verdict
    return ""


def _by_ticks(cells: dict[int, str], below: list[int], ticked: Verdict) -> set[int]:
    bearing = {at for at in below if TICK.match(cells.get(at, ""))}
    if not bearing or len(bearing) == len(below) or any(cells.get(at) for at in set(below) - bearing):
        return set()
    return set(below) - bearing if ticked == "only" else bearing


_BLANK = r"(?:가|이|은|는|란이|란은|칸이|칸은|欄が|欄の|が|の|栏|列)? ?(?:비어 ?있|빈|비워|공란|공백|없는|is (?:empty|blank)|(?:empty|blank|left blank)|空(?:欄|白|的)?|为空|trống|leer|vacía|vacío|vide)\w*"


def _by_blanks(heading: str, cells: dict[int, str], below: list[int], said: list[tuple[str, str]]) -> set[int]:
    """ "비고가 비어 있는 줄만": what is said of the lines that have nothing in a column."""
    blank = {at for at in below if not cells.get(at)}
    if not heading or not blank or len(blank) == len(below):
        return set()
    for sentence, following in said:
        if heading in sentence and (found := re.search(re.escape(heading) + _BLANK, sentence, _I)):
            verdict = _Told("", sentence[: found.start()], sentence[found.end() :], following).verdict()
            if verdict:
                return blank if verdict == "out" else set(below) - blank
    return set()


# A column that says of each row whether it is ordered.
_ASKS_WHETHER = words(
    r"발주|주문|신청|구매|구입|요청|필요|(?<![a-z])(?:order|buy|purchase|need|needed|required?|to (?:send|supply|quote)|quote)(?![a-z])|注文|発注|手配|要否|购|订|需要|采购|đặt|mua|cần|bestell|bedarf|command|pedir|pedido|comprar|ordin|zamów|заказ",
    _I,
)
_YES = words(
    r"(?:y|yes|o|ㅇ|○|◯|〇|✓|✔|√|v|예|네|유|발주|주문|신청|구매|필요|요|要|有|是|はい|発注|注文|购|订|có|ja|j|sí|si|s|oui|tak|t|да)\W?",
    _I,
)
_NO = words(
    r"(?:n|no|x|×|✗|✘|아니오|아니요|무|미발주|미주문|불필요|불요|보류|안함|재고|否|無|无|不|不要|不要い|いいえ|保留|không|ko|nein|non|nie|nem|нет)\W?",
    _I,
)


def _by_yes_and_no(heading: str, cells: dict[int, str], below: list[int]) -> set[int]:
    """Under a heading that asks whether a row is ordered, those that say no, or say nothing where others say yes."""
    if not _ASKS_WHETHER.search(heading):
        return set()
    said = {at: cells.get(at, "") for at in below}
    yes = {at for at, text in said.items() if _YES.fullmatch(text)}
    no = {at for at, text in said.items() if _NO.fullmatch(text)}
    blank = {at for at, text in said.items() if not text}
    return no | blank if yes and len(yes) + len(no) + len(blank) == len(said) else set()


# -- what is said of words ---------------------------------------------------------------------------------------------


def _left_out(
    grid: Grid, column: int, cells: dict[int, str], below: list[int], quoted: list[_Told], said: list[tuple[str, str]]
) -> set[int]:
    """Of one column's rows those that what is said of its values leaves out."""
    verdicts: dict[str, Verdict] = {}
    written = "\n".join(cells.values()).casefold()
    for told in quoted:
        if told.value in verdicts or len(verdicts) >= _MOST_TOLD or told.value.casefold() not in written:
            continue
        if any(_says(text, told.value) for text in cells.values()) and _is_a_word_for_rows(grid, column, told.value):
            verdicts[told.value] = told.verdict()
    for value in _values(cells):
        if value not in verdicts and (verdict := _bare_verdict(grid, column, value, said)):
            verdicts[value] = verdict
    wanted = [value for value, verdict in verdicts.items() if verdict == "only"]
    refused = [value for value, verdict in verdicts.items() if verdict == "out"]
    out = {at for at, text in cells.items() if any(_says(text, value) for value in refused)}
    if wanted:
        kept = {at for at, text in cells.items() if any(_says(text, value) for value in wanted)}
        blank_counts = grid.meanings.get(column, "") in _CARRIED_DOWN
        out |= {at for at in below if at not in kept and (cells.get(at) or not blank_counts)}
    return out if len(out) < len(below) else set()


# Of these a cell left empty may mean the one above it.
_CARRIED_DOWN = ("serial", "machine", "maker", "customer", "to", "part_name")


_WORD = re.compile(r"[^\W\d_]{2}|^[A-Z]$")


def _values(cells: dict[int, str]) -> set[str]:
    """The values of a column that sorts its rows: few of them, and words."""
    short = (text for text in cells.values() if len(text) <= _LONGEST)
    values = {text for text in short if _WORD.search(text) and not any(char.isdigit() for char in text)}
    return values if 1 < len(values) <= _MOST_VALUES or (len(values) == 1 and len(cells) > 1) else set()


def _is_a_word_for_rows(grid: Grid, column: int, value: str) -> bool:
    """Not a machine's or a part's own number: of these what is said is weighed where they stand."""
    return not (any(c.isdigit() for c in value) and grid.meanings.get(column, "") in ("part", "serial", "quantity"))


def _says(text: str, value: str) -> bool:
    """Whether a cell says the word, alone, with a number behind it ("보유 6") or with more ("타사 (A사)")."""
    text, value = text.casefold(), value.casefold()
    behind = text[len(value) : len(value) + 1]
    return text == value or (len(value) > 1 and text.startswith(value) and (behind in " :=(/," or behind.isdigit()))


def _bare_verdict(grid: Grid, column: int, value: str, said: list[tuple[str, str]]) -> Verdict:
    """What is said of a value without quotation marks: right behind the name of its column, or singled out by the next word."""
    called = _heading(grid, column)
    for sentence, following in said:
        if value not in sentence:
            continue
        if _states(sentence, value):
            return "only"
        for told in _bare_in(sentence, following, value):
            named = called and re.search(rf"{re.escape(called)}\W{{0,2}}\w{{0,3}}\W{{0,2}}$", told.before, _I)
            if (named or (len(value) > 1 and _ONLY_AFTER.match(told.after))) and (verdict := told.verdict()):
                return verdict
    return ""


def _heading(grid: Grid, column: int) -> str:
    place: Place | None = grid.rows.get(grid.heading, {}).get(column)
    return place.text.strip() if place and 1 < len(place.text.strip()) <= _LONGEST else ""


def _states(spoken: str, value: str) -> bool:
    """ "Only lines with status OPEN": no quotation marks, but the value stands right behind what it is a value of."""
    written = rf"(?<!\w){re.escape(value)}(?!\w)"
    return bool(
        re.search(
            rf"\b(?:only|just)\b[^.\n]{{0,40}}\b(?:status|marked|state|column|flag(?:ged)?)\b[^.\n\w]{{0,6}}(?:is |as |= ?)?{written}",
            spoken,
            re.IGNORECASE,
        )
        or re.search(
            rf"(?:상태|구분|비고|열|칸)(?:가|이|에|은|는)? ?{written} ?(?:인|로|으로|표시|라고)?[^.\n]{{0,10}}만",
            spoken,
        )
        or re.search(
            rf"(?:状態|区分|欄|列)(?:が|に|は)?{written}(?:の|と)[^。\n]{{0,10}}(?:だけ|のみ)|(?:只|仅)[^。\n]{{0,12}}(?:状态|栏|列)(?:为|是|标)?{written}",
            spoken,
        )
    )
