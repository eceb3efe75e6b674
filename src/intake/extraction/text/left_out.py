"""What a letter holds that is not asked for by where it stands: table rows left out, sections addressed to others.

A row is left out by a remark in it, by a box that is not ticked, by the writer's words about its number ("9번은 빼고") or
about a value of one of its columns ("구분이 '이설'인 것만"), and where a table tells what the customer has in stock.
"""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from itertools import pairwise

from intake.document import Voice
from intake.extraction.catalogue import company_key
from intake.extraction.numbers.codes import Code
from intake.extraction.text import chosen_rows, counting, struck_off
from intake.extraction.text.scene import OWN_WORDS, Grid, Place, Scene, View
from intake.extraction.text.vocabulary import Words, words
from intake.settings import Organisation

_TICKED = words(rf"^\W{{0,2}}[{chosen_rows.TICKS}XxMm]\W{{0,2}}$")
_CROSSED = re.compile(r"^\W{0,2}[Xx×✗✘]\W{0,2}$")
_UNTICKED = re.compile(r"^(?:[\[(] {0,3}[1lI|]? {0,2}[\])]?|[1lI|] {1,2}[1lI|]|□|☐)$")


def _unticked_rows(scene: Scene) -> set[tuple[int, int, int]]:
    """Of rows with a box to tick, those not ticked, where any is."""
    out: set[tuple[int, int, int]] = set()
    for view in scene.views:
        for grid in view.grids:
            columns: dict[int, list[tuple[int, str]]] = {}
            for at, row in grid.rows.items():
                if at > grid.heading:
                    for column, place in row.items():
                        columns.setdefault(column, []).append((at, place.text.strip()))
            for cells in columns.values():
                crossed = [at for at, text in cells if _CROSSED.match(text)]
                if crossed and any(chosen_rows.TICK.match(text) for _, text in cells):
                    out |= {(view.number, grid.table, at) for at in crossed}
                empty = [at for at, text in cells if _UNTICKED.match(text)]
                if empty and any(_TICKED.match(text) for _, text in cells):
                    out |= {(view.number, grid.table, at) for at in empty}
    return out


def rows(scene: Scene, organisation: Organisation, makers: Container[str]) -> set[tuple[int, int, int]]:
    """Table rows that a remark in them, or the writer's words about their number, take out; `makers` of parts, in lower
    case, are nobody a row is for."""
    out = _unticked_rows(scene) | chosen_rows.rows(scene) | _rows_of_others(scene, organisation, makers)
    numbers = chosen_rows.numbers_out(scene) if any(view.grids for view in scene.views) else set()
    last_out = blank_out = False
    for view in scene.views:
        spoken = "\n".join(
            view.text[r.start : r.end] for r in view.rows if r.voice in OWN_WORDS and view.cell_at(r.start) is None
        )
        numbers |= struck_off.numbers_out(spoken)
        last_out = last_out or struck_off.last_is_out(spoken)
        blank_out = blank_out or bool(_BLANK_IS_NONE.search(spoken))
        out |= _rows_of_tabs(scene, spoken) | _received_rows(view)
    if last_out:
        out |= _last_rows(scene)
    ordering = any({"part", "quantity"} <= set(g.meanings.values()) for v in scene.views for g in v.grids)
    for view in scene.views:
        for grid in view.grids:
            left = _out_of(grid, numbers, ordering=ordering, blank_out=blank_out)
            out |= {(view.number, grid.table, at) for at in left}
    return out


def _out_of(grid: Grid, numbers: set[int], *, ordering: bool, blank_out: bool) -> set[int]:
    """Rows of one table: by their number, by a remark, by a dash or nothing where the others have theirs."""
    told = set(grid.meanings.values())
    below = {at: row for at, row in grid.rows.items() if at > grid.heading}
    if ordering and "stock" in told and "quantity" not in told:
        return set(below)  # what the customer has on the shelf
    counted_in = numbering(grid)
    out = _dashed_rows(grid) | _rows_of_none(grid, below)
    for at, row in below.items():
        if blank_out and "quantity" in told and not _has_a_figure(grid, row):
            out.add(at)
        for column, place in row.items():
            counts = grid.meanings.get(column) == "number" or column == counted_in
            if (counts and number_in(place.text) in numbers) or _takes_out(place.text, grid.meanings.get(column, "")):
                out.add(at)
    return out


def _has_a_figure(grid: Grid, row: dict[int, Place]) -> bool:
    counted = (place.text for column, place in row.items() if grid.meanings.get(column) == "quantity")
    return any(ch.isdigit() for text in counted for ch in text)


def _takes_out(text: str, meaning: str) -> bool:
    """Whether what a cell says leaves its row out."""
    if struck_off.marks_out(text) or (meaning == "quantity" and _NONE.fullmatch(text.strip())):
        return True
    if meaning == "quantity":
        text = counting.without_open(text)
    remark = meaning == "remark" or (meaning in ("part_name", "quantity", "part", "unit") and len(text) < 40)
    return remark and struck_off.row_is_out(text)


_CROSS = re.compile(r"\s*[×✗✘Xx☒](?: |\) |\. )\s*(?=\S)")
_CIRCLE = words(r"\s*[○◯〇●Oo✓✔√☑](?: |\) |\. )\s*(?=\S)")


_EMPTY_BOX = words(r"\s*(?:□|☐|\[ {0,3}\]|\( {1,3}\)) ?(?=[^\s은는が])")
_FULL_BOX = words(r"\s*(?:■|☑|☒|▣|\[ ?[xXvVoO✓✔] ?\]|\( ?[xXvVoO✓✔] ?\)) ?(?=\S)")


def crossed_lines(scene: Scene) -> set[tuple[int, int]]:
    """Lines of a plain list with a cross or an empty box, where others have a circle, a tick or a full one: (view, row)."""
    out: set[tuple[int, int]] = set()
    for view in scene.views:
        own = [r for r in view.rows if r.voice in OWN_WORDS and view.cell_at(r.start) is None]
        crossed = {(view.number, r.number) for r in own if _CROSS.match(view.text, r.start, r.end)}
        if crossed and any(_CIRCLE.match(view.text, r.start, r.end) for r in own):
            out |= crossed
        empty = {(view.number, r.number) for r in own if _EMPTY_BOX.match(view.text, r.start, r.end)}
        if empty and any(_FULL_BOX.match(view.text, r.start, r.end) for r in own):
            out |= empty
    return out


# What heads the row of what was ordered, and that of what came in its place.
_ORDERED_ROW = words(
    r"\W*(?:주문|발주|신청|요청|청구|시킨|부탁한|注文|発注|依頼|订购|订货|订单|訂購|đã đặt|đặt hàng|ที่?สั่ง|สั่งซื้อ|(?:we |as |items? )?ordered|our order|(?:goods |was )?bestellt|command[ée]|ped(?:ido|imos)|solicitado|encomendad|ordinat|zam[óo]wi|objedn|besteld|beställ|bestilt|rendel|comandat|dipesan|pesanan|sipariş|заказа)",
    re.IGNORECASE,
)
_RECEIVED_ROW = words(
    r"\W*(?:받은|수령|도착|배송|납품(?!처|일|희망|요청|예정|기한|장소)|納品(?![先日書]|希望|予定|場所|期)|到貨(?!日)|收貨(?![人地])|實收|입고된|온 ?(?:것|물건|게|겻)|들어온|실제 ?(?:입고|수령|도착)|届いた|届き|受領|受取|納入|到着|着荷|收到|实收|到货|đã nhận|nhận được|ที่?(?:ได้)?รับ|ได้รับ|(?:we |as |items? )?(?:received|delivered|arrived)|what came|erhalten|geliefert|gekommen|reçu|livré|recibid|llegó|entregad|recebid|ricevut|consegnat|arrivat|otrzyma|dostarcz|przysz|obdrž|doruč|ontvangen|geleverd|levererat|mottag|modtag|kapott|érkezett|primit|livrat|diterima|datang|gelen|teslim|получен|пришл)",
    re.IGNORECASE,
)


def _received_rows(view: View) -> set[tuple[int, int, int]]:
    """Rows of what came, in a table that sets it beside what was ordered."""
    out: set[tuple[int, int, int]] = set()
    for grid in view.grids:
        heads = {at: row[min(row)].text for at, row in grid.rows.items() if row and at > grid.heading}
        if any(_ORDERED_ROW.match(text) for text in heads.values()):
            out |= {(view.number, grid.table, at) for at, text in heads.items() if _RECEIVED_ROW.match(text)}
    return out


def _dashed_rows(grid: Grid) -> set[int]:
    """Rows that have a dash where the others have their number: of these none is wanted."""
    cells = {
        at: place.text.strip()
        for at, row in grid.rows.items()
        for column, place in row.items()
        if at > grid.heading and grid.meanings.get(column) == "quantity"
    }
    return {at for at, text in cells.items() if _DASH.fullmatch(text)} if any(map(_counts, cells.values())) else set()


# What stands in a row's cell where the others have their parts: "none this year".
_NONE_SAID = words(
    r"없(?:음|습|어|다|고|으)|なし|無し|ありません|不要|[无無没]|\b(?:none|nothing|nil|no (?:need|parts?|orders?|replacements?|change)|not (?:this|needed|required|due)|nichts|kein\w*|entfällt|rien|aucun\w*|néant|nada|ningun[oa]?|nenhum[a]?|niente|nessun[oa]?|nulla|brak|nic|nie trzeba|żadn\w*|niets|geen|ingen|inget|inga|intet|ingenting|semmi|nincs|nem kell|nimic|nu (?:e|este) nevoie|žádn\w*|nič|žiadn\w*|ništa|nema|tidak (?:ada|perlu)|nihil|yok|gerek yok|không|nav|nieko|nėra|puudub|ei (?:ole|midagi|mitään|tarvita))\b|"
    r"ไม่(?:มี|ต้อง)|(?<!\w)(?:нет|ничего|не (?:нужно|требуется)|немає|нічого|не потрібно|няма|нищо|нема|ништа|τίποτα|κανέν[αά]|καμία|δεν|لا (?:شيء|يوجد|يلزم)|هیچ|ندارد|אין|ללא|कुछ नहीं|नहीं)(?!\w)",
    re.IGNORECASE,
)
_OF_PARTS = ("part", "part_name", "quantity", "unit", "remark", "")


def _rows_of_none(grid: Grid, below: dict[int, dict[int, Place]]) -> set[int]:
    """Rows that say "none" where the others have a part and its number, and nothing besides."""
    counted = {at for at, row in below.items() if _has_a_figure(grid, row)}
    if not counted or not {"part", "part_name"} & set(grid.meanings.values()):
        return set()
    out = set()
    for at, row in below.items():
        texts = [place.text.strip() for c, place in row.items() if grid.meanings.get(c, "") in _OF_PARTS]
        said = [text for text in texts if any(map(str.isalpha, text))]
        if at not in counted and len(said) == 1 and _NONE_SAID.search(said[0]):
            out.add(at)
    return out


def _counts(text: str) -> bool:
    return text[:1].isdigit()


def number_in(text: str) -> int | None:
    """The number of a row, by the cell that counts it: "3", "03.", "③"."""
    digits = text.strip(" .").lstrip("0")
    if len(digits) == 1 and "①" <= digits <= "⑳":
        return ord(digits) - ord("①") + 1
    return int(digits) if digits.isdecimal() and len(digits) <= _DIGITS else None


_DIGITS = 3  # of a number in front of a row


def numbering(grid: Grid) -> int:
    """The first column, where it counts the rows whatever its heading; else -1."""
    firsts = [row[0].text.strip(" .") for at, row in sorted(grid.rows.items()) if at > grid.heading and 0 in row]
    counted = [str(n) for n in range(1, len(firsts) + 1)]
    return 0 if len(firsts) > 1 and [text.lstrip("0") for text in firsts] == counted else -1


_TAB = r"(?:\b(?:tab|sheet|worksheet|Blatt|Reiter|onglet|feuille|hoja|pestaña|foglio|scheda|arkusz\w*|zakładk\w+)\b|시트|탭|シート|タブ|工作表|页签|分页|trang tính|sheet|ชีท|แท็บ)"
_ONLY = words(
    r"(?:\bonly\b|\bjust\b|만(?=[ ,.]|$)|だけ|のみ|只|仅|chỉ|เฉพาะ|เท่านั้น|\bnur\b|uniquement|seulement|\bsólo\b|\bsolo\b|soltanto|tylko)",
    re.IGNORECASE,
)
_NO_ORDER = words(
    r"\b(?:inventory|in stock|on[- ]hand|our stock|for (?:your )?(?:reference|information)|for info|fyi|ignore|disregard|not (?:part|an order|ordering|needed))\b|참고|재고|보유|무시|빼|제외|주문(?:이|은)? ?아[니닙님]|在庫|参考|無視|不要|库存|现有|忽略|tồn kho|tham khảo|bỏ qua|คงคลัง|อ้างอิง|Bestand|zur Info|ignorieren|inventaire|pour info|inventario|stan(?:y)? magazyn|do wglądu",
    re.IGNORECASE,
)
_TITLE = re.compile(r"\[([^\]\n]{2,40})\]")


def _tabs(view: View) -> dict[str, list[Grid]]:
    """The tables of a workbook by the name of their sheet, which stands above them."""
    titles = [
        (row.start, title[1].strip())
        for row in view.rows
        if row.voice is Voice.HEADER and (title := _TITLE.fullmatch(view.text[row.start : row.end].strip()))
    ]
    found: dict[str, list[Grid]] = {name: [] for _, name in titles}
    for grid in view.grids:
        first = min((place.start for row in grid.rows.values() for place in row.values()), default=-1)
        if above := [name for start, name in titles if start < first]:
            found[above[-1]].append(grid)
    return found


def _rows_of_tabs(scene: Scene, spoken: str) -> set[tuple[int, int, int]]:
    """What stands on a sheet that the letter says is no order, or on the others where it says that one alone is."""
    out: set[tuple[int, int, int]] = set()
    for view in scene.views:
        tabs = _tabs(view) if view.document.role != "body" else {}
        if len(tabs) < 2:
            continue
        refused = {name for name in tabs if _tab_said(spoken, name, _NO_ORDER)}
        wanted = {name for name in tabs if name not in refused and _tab_said(spoken, name, _ONLY)}
        for name, grids in tabs.items():
            if (wanted and name not in wanted) or name in refused:
                out |= {(view.number, grid.table, at) for grid in grids for at in grid.rows}
    return out


def _tab_said(spoken: str, name: str, what: re.Pattern[str] | Words) -> bool:
    """Whether the clause that names a sheet as one ("the ORDER tab", "'재고' 시트는") says `what` of it."""
    named = re.escape(name)
    quoted = r"[\"'‘’“”「」\[\]]{0,2}"
    told = re.compile(
        rf"(?<!\w){quoted}{named}{quoted} ?{_TAB}|{_TAB}[^.\n\w]{{0,3}}{quoted}{named}(?!\w)", re.IGNORECASE
    )
    for found in told.finditer(spoken):
        before = re.split(r"[.;,!?。]| - ", spoken[max(0, found.start() - 30) : found.start()])[-1]
        after = re.split(r"[.;!?。]| - |\n", spoken[found.end() : found.end() + 60])[0]
        if what.search(after) or (what is _ONLY and what.search(before)):
            return True
    return False


def _last_rows(scene: Scene) -> set[tuple[int, int, int]]:
    """The last row of every table that orders something, sums apart."""
    out: set[tuple[int, int, int]] = set()
    for view in scene.views:
        for grid in view.grids:
            if "quantity" in grid.meanings.values():
                filled = [at for at, row in grid.rows.items() if at > grid.heading and _ordered(grid, row)]
                out |= {(view.number, grid.table, max(filled))} if filled else set()
    return out


def _ordered(grid: Grid, row: dict[int, Place]) -> bool:
    return all(
        any(grid.meanings.get(c) in kinds and any(ch.isalnum() for ch in p.text) for c, p in row.items())
        for kinds in (("quantity",), ("part", "part_name", "number"))
    )


# "only the lines with a number in them": a blank quantity is then none, and not one to be asked for.
_BLANK_IS_NONE = words(
    r"(?:숫자|수량|갯수|개수)(?:가|이|를|을)? ?(?:있는|적힌|적은|적어 ?둔|기입된|기입한|들어간|써 ?있는|입력된)|(?:비어 ?있|빈 ?칸|공란|공백)[^.\n]{0,16}(?:재고|불필요|필요 ?없|제외|해당|아닙|빼)|\b(?:lines|items|rows|positions) (?:with|that have) (?:a |an )?(?:quantity|number|qty|figure)|\b(?:blank|empty)[^.\n]{0,30}(?:not needed|not required|no need|stock|ignore|skip)|数量(?:の(?:ある|入った)|が(?:ある|入っている|記入)|を記入)|空欄[^。\n]{0,12}(?:不要|在庫)|(?:有|填了|填写)数量的|空(?:白|着)[^。\n]{0,8}(?:不要|不需要|库存)|(?:dòng|mục) (?:nào )?có (?:ghi )?số lượng|(?:nur|allein) (?:die )?(?:Zeilen|Positionen) mit (?:Menge|Zahl|Stückzahl)",
    re.IGNORECASE,
)
_NONE = re.compile(r"0(?:\.0+)? ?[^\W\d]{0,3}")
_DASH = re.compile(r"[-‐-―−ー一_/]{1,3}")
_HEADING = words(r"^\s*(?:[■▶◆●□◇○]\s*)?(?:\d{1,2}[.)]|[IVX]+\.|[■▶◆●]|\[|<|【|#+)\s*.{2,50}$")


def _rows_of_others(scene: Scene, organisation: Organisation, makers: Container[str]) -> set[tuple[int, int, int]]:
    """Of a list for several companies, a column or headings between the rows naming who has each, the rows of all but us:
    a column that names makers of parts says who made each, and not who has it."""
    ours = _heads(organisation)
    out: set[tuple[int, int, int]] = set()
    for view in scene.views:
        for grid in view.grids:
            if not grid.meanings:
                continue  # a form, and not a list
            heads = _between(grid)
            below = {at: row for at, row in grid.rows.items() if at > grid.heading and at not in heads}
            out |= {(view.number, grid.table, at) for at in _under_others(heads, below, ours)}
            for column in {c for row in below.values() for c in row}:
                least = 2 if grid.meanings.get(column) in ("maker", "customer", "to") else 3
                named = {at: row[column].text.strip() for at, row in below.items() if column in row}
                if any(text.casefold() in makers for text in named.values()):
                    continue
                mine = {at for at, text in named.items() if text and _is_ours(company_key(text), ours, least)}
                if mine and len({text for text in named.values() if text}) > 1:
                    out |= {(view.number, grid.table, at) for at, text in named.items() if text and at not in mine}
    return out


def _between(grid: Grid) -> dict[int, str]:
    """Headings between the rows of a list: a row of one cell alone, and that without a figure."""
    found = {}
    for at, row in grid.rows.items():
        texts = {place.text.strip() for place in row.values()} - {""}
        if at > grid.heading and len(texts) == 1 and len(grid.meanings) > 2:
            text = texts.pop()
            if len(text) <= 40 and not any(char.isdigit() for char in text):
                found[at] = text
    return found


# "타사 설비", "Other makes", "next order": what stands below is not for us, or not for now.
_OF_OTHERS = words(
    r"타사|타 ?업체|다른 ?(?:회사|업체|메이커)|자체 ?(?:구매|제작|보유)|다음 ?(?:번|분기|발주|차수)|차기|기발주|발주 ?완료|보류|참고용|\b(?:other|another|third[- ]party) (?:makes?|makers?|manufacturers?|suppliers?|brands?|equipment|vendors?)\b|\b(?:next|later) (?:order|time|year|quarter)\b|already ordered|on hold|for (?:information|reference)|他社|次回|手配済|発注済|其他(?:厂家|品牌|公司|供应商)|下次|已订|自购|hãng khác|công ty khác|để sau|Fremd\w*|andere Hersteller|später|otr[oa]s (?:marcas|fabricantes|proveedores)|más adelante|autres (?:marques|fabricants)|plus tard",
    re.IGNORECASE,
)


def _under_others(heads: dict[int, str], below: dict[int, dict[int, Place]], ours: set[str]) -> set[int]:
    """Rows below a heading that names others; below any but ours, where one names us."""
    named = any(_is_ours(company_key(text), ours, 2) for text in heads.values())
    out: set[int] = set()
    for at in below:
        above = max((head for head in heads if head < at), default=None)
        if above is None or _is_ours(company_key(heads[above]), ours, 2):
            continue
        if _OF_OTHERS.search(heads[above]) or named:
            out.add(at)
    return out


def _heads(organisation: Organisation) -> set[str]:
    """What our name begins with, by which others call us."""
    names = [name for name in (organisation.name, organisation.name_en) if name.split()]
    return {company_key(name)[: max(3, len(company_key(name.split()[0])))] for name in names}


def _is_ours(key: str, heads: set[str], least: int = 3) -> bool:
    """Whether a name begins as ours does, or ours as it: with no fewer than `least` signs."""
    return any(key.startswith(head) or (len(key) >= least and head.startswith(key)) for head in heads)


def rows_of_strangers(scene: Scene, codes: Sequence[Code]) -> set[tuple[int, int, int]]:
    """Rows whose machine and part no list knows, in a table where most rows have both of ours: another maker's."""
    known: dict[tuple[int, int, int], set[str]] = {}
    for code in codes:
        cell = code.view.cell_at(code.start)
        if cell and (code.machines or code.parts or code.family or code.how in ("look", "distance", "stem", "tail")):
            known.setdefault((code.view.number, cell.table, cell.row), set()).add(code.sort)
    out: set[tuple[int, int, int]] = set()
    for view in scene.views:
        for grid in view.grids:
            if not {"serial", "part"} <= set(grid.meanings.values()):
                continue
            filled = {
                (view.number, grid.table, at)
                for at, row in grid.rows.items()
                if _numbered(grid, row) and at > grid.heading
            }
            strange = {home for home in filled if home not in known}
            whole = [home for home in filled if {"machine", "part"} <= known.get(home, set())]
            if len(whole) > max(1, len(strange)):
                out |= strange
    return out


def _numbered(grid: Grid, row: dict[int, Place]) -> bool:
    """Whether a row has a number, of whatever sort, for its machine and for its part."""
    return all(
        any(grid.meanings.get(c) == kind and any(ch.isdigit() for ch in place.text) for c, place in row.items())
        for kind in ("serial", "part")
    )


# "(가)", "(b)", "（ウ）": a letter in brackets at the head of a section, or of an item within one.
_LETTERED = words(
    r"^\s*[(（](?:[가-하ㄱ-ㅎ]|[A-Za-zА-Яа-я]|[ア-ンｱ-ﾝ一二三四五六七八九十甲乙丙丁戊]|[ก-ฮ])[)）]\s*(?P<head>.{2,50})$"
)
_MANY_ADDRESSED = words(
    r"업체별|각 ?업체|협력 ?(?:업체|회사|사)|본인 ?회사|해당 ?업체|자기 ?(?:항목|부분|회사)|(?:by|per) (?:company|vendor|supplier|contractor)|your own (?:item|part|section)|nach (?:Firmen|Lieferanten)|par (?:entreprise|fournisseur)|por (?:empresa|proveedor)|per (?:azienda|fornitore)|協力会社|按(?:厂家|单位|供应商)|each (?:vendor|supplier|contractor|company)|all (?:vendors|suppliers|contractors)|per vendor|vendors?:|suppliers?:|各社|各业者|各供应商|各厂家|từng nhà (?:thầu|cung cấp)|แต่ละบริษัท|alle Lieferanten|wszyscy dostawcy|minutes of meeting|meeting minutes|회의록|議事録|会议纪要",
    re.IGNORECASE,
)


def sections(scene: Scene, organisation: Organisation) -> list[tuple[int, int, int]]:
    """Sections of a letter to several companies that are addressed to others: (view, start, end)."""
    message = scene.received.message
    first_words = {
        company_key(re.split(r"[\s,.]", n.strip())[0]) for n in (organisation.name, organisation.name_en) if n.strip()
    }
    tokens = {t for t in (_heads(organisation) | first_words) if len(t) >= 2}
    found: list[tuple[int, int, int]] = []
    for view in scene.views:
        head = view.text[:3000]
        strangers = (
            message
            and len(
                {a.domain for a in (*message.to, *message.cc)}
                - {message.sender.domain}
                - {d.lower() for d in organisation.domains}
            )
            >= 1
        )
        if not (_MANY_ADDRESSED.search(head) or strangers):
            continue
        own = [r for r in view.rows if r.voice in OWN_WORDS and view.cell_at(r.start) is None]
        heads = {r.start: view.text[r.start : r.end] for r in own if _HEADING.match(view.text[r.start : r.end])}
        ours = {at for at, text in heads.items() if any(t in company_key(text) for t in tokens)}
        found += _of_others(view, sorted(heads), ours)
        lettered = {r.start: lead["head"] for r in own if (lead := _LETTERED.match(view.text[r.start : r.end]))}
        ours = {at for at, text in lettered.items() if any(company_key(text).startswith(t) for t in tokens)}
        found += _of_others(view, sorted(lettered), ours)
    return found


def _of_others(view: View, heads: list[int], ours: set[int]) -> list[tuple[int, int, int]]:
    """Sections (view, start, end) below headings that do not name us, where one does."""
    return [(view.number, at, end) for at, end in pairwise([*heads, len(view.text)]) if ours and at not in ours]
