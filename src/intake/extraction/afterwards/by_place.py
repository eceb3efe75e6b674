"""Lines of a list that are told by their place: by the number in front of them, as the first, the third, the last two.

"3번은 자재실에 있네요. 그건 됐습니다", "everything but the last", "第二项先取消", "1번하고 4번만 보내주세요": a line so named is
taken back, alone wanted, or given another number. What is said of it reaches up to the next line named.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from intake.extraction.how_many import quantity
from intake.extraction.meant import asked
from intake.extraction.text import left_out
from intake.extraction.text.scene import OWN_WORDS, Grid, Row, Scene, View
from intake.extraction.text.vocabulary import words

if TYPE_CHECKING:
    from intake.extraction.numbers.codes import Code
    from intake.extraction.part_model import Finding

_I = re.IGNORECASE
MOST_PARTS = 60  # a list so long is not talked about line by line

# -- the lists ---------------------------------------------------------------------------------------------------------

_SHORT = 80  # characters of a line that orders something and is no sentence
_IN_FRONT = 30  # characters before the part in such a line
_MARKED = words(
    r"\s*(?:(?:line|item|pos(?:ition)?\.?|no\.?|zeile|ligne|riga|línea|mục|ข้อ|baris|poz\.?|п\.)\s?#?(?P<a>\d{1,2})\s?[:.)-]|\(?(?P<b>\d{1,2})(?:[.):]|번[:. ])(?!\d)|(?P<c>[①-⑳])|\(?(?P<d>[A-Ha-h가나다라마바사])[.)] |[-*•·▷▶■□○●◦>→☞])",
    _I,
)
_ENDS_A_SENTENCE = words(r"[.!?。](?:\s*$)|(?:니다|세요|어요|아요|해요)[.\s]*$")


@dataclass
class Line:
    """A line of a list: where it begins, the number in front of it, the parts that it names."""

    view: View
    start: int
    number: int | None
    parts: list[Finding] = field(default_factory=list)


@dataclass(frozen=True)
class Lines:
    """Every line of the lists of a letter; where there is one list alone, its first and its last are told too."""

    every: Sequence[Line]
    alone: bool


def number_in_front(code: Code) -> str:
    """The number in front of a part's row of a table, or of its line in a numbered list."""
    cell = code.view.cell_at(code.start)
    grid = code.view.grid_of(cell) if cell else None
    if cell is None:
        number = _number_of(code.view.text[code.row.start : code.start])
    else:
        number = _number_of_row(grid, cell.row) if grid else None
    return "" if number is None else str(number)


def _number_of(line: str) -> int | None:
    marked = _MARKED.match(line)
    if marked is None:
        return None
    if marked["c"]:
        return ord(marked["c"]) - ord("①") + 1
    if marked["d"]:
        return _LETTERS.index(marked["d"].upper()) % _MOST_LETTERS + 1
    digits = marked["a"] or marked["b"]
    return int(digits) if digits else None


_LETTERS = "ABCDEFGH가나다라마바사"
_MOST_LETTERS = 8  # of one alphabet in front of lines


def _number_of_row(grid: Grid, at: int) -> int | None:
    column = next((c for c, meaning in grid.meanings.items() if meaning == "number"), left_out.numbering(grid))
    place = grid.rows.get(at, {}).get(column)
    return left_out.number_in(place.text) if place else None


def _lists(scene: Scene, found: dict[str, Finding]) -> Lines:
    """The lists of a letter: plain lines right below one another, and tables; at least two lines of each name a part."""
    lists: list[list[Line]] = []
    for view in scene.views:
        codes = [(m.code, f) for f in found.values() for m in f.own if m.code.view is view]
        if len(codes) > 1:
            lists += _tables(view, codes)
            lists += _plain(view, [(c, f) for c, f in codes if view.cell_at(c.start) is None])
    lists = [lines for lines in lists if sum(bool(line.parts) for line in lines) > 1]
    return Lines([line for lines in lists for line in lines], len(lists) == 1)


def _tables(view: View, codes: Sequence[tuple[Code, Finding]]) -> Iterator[list[Line]]:
    for grid in view.grids:
        rows = {at: row for at, row in grid.rows.items() if at > grid.heading and row}
        lines = {
            at: Line(view, min(p.start for p in row.values()), _number_of_row(grid, at)) for at, row in rows.items()
        }
        for code, finding in codes:
            cell = view.cell_at(code.start)
            if cell and cell.table == grid.table and cell.row in lines and finding not in lines[cell.row].parts:
                lines[cell.row].parts.append(finding)
        last = max((at for at, line in lines.items() if line.parts), default=-1)
        yield [line for at, line in sorted(lines.items()) if at <= last]  # below it are sums and names


def _plain(view: View, codes: Sequence[tuple[Code, Finding]]) -> Iterator[list[Line]]:
    parts: dict[int, list[Finding]] = {}
    heads: dict[int, int] = {}
    for code, finding in codes:
        there = parts.setdefault(code.row.number, [])
        there += [finding] if finding not in there else []
        heads[code.row.number] = min(heads.get(code.row.number, code.start), code.start)
    block: list[Line] = []
    for row in view.rows if len(parts) > 1 else ():
        text = view.text[row.start : row.end]
        if not text.strip():
            continue
        if not (_is_own(view, row) and _is_line(text, heads.get(row.number, -1) - row.start)):
            yield block
            block = []
        elif row.number in parts or (
            quantity.find(text) and not _ENDS_A_SENTENCE.search(text)
        ):  # and no remark that is marked as the lines are
            block.append(Line(view, row.start, _number_of(text), parts.get(row.number, [])))
    yield block


def _is_line(text: str, place: int) -> bool:
    """Whether a line of text orders something and is no sentence; `place`: of its first part, if it names one."""
    if _MARKED.match(text):
        return True
    return 0 <= place <= _IN_FRONT and len(text) <= _SHORT and not _ENDS_A_SENTENCE.search(text)


def _is_own(view: View, row: Row) -> bool:
    return row.voice in OWN_WORDS and view.cell_at(row.start) is None


# -- how a line is told ------------------------------------------------------------------------------------------------

_RUN = r"\d{1,2}(?:(?:번|행|줄|番目?|行目?|项)?(?: ?(?:[,·/&~+、-]|하고|이?랑|와|과|및|부터|と|和|及|到|至|から) ?| (?:and|und|et|y|e|i|oraz|dan|ve|và|и|to|bis|or|&) )(?:no\.? ?|#)?\d{1,2}(?!\d))*"
_NOT_OF_A_LIST = r"(?! ?(?:호기|호|기계|기(?![가-힣])|라인|장비|설비|공정|챔버|축|날|출구|구간|사진|도면|그림|첨부|페이지|機|号|線|番線|台|출고|질문|문의))"
_COUNT = r"(?P<many>한|두|세|네|2|3|4|two|three|four|2|両|二|三|两|hai|ba|zwei|beiden|drei|deux|trois|dos|tres|due|tre|dwie|trzy|dua|tiga|iki|üç|две|три)"
_KIND_KO = r"(?:것|거|건(?=[은만 ])|줄|항목|품목|행(?!가)|칸|번호|자재|부품|녀석|놈)"
_FEW_KO = r"(?P<few_ko>두|세|네|2|3|4) ?(?:개|줄|가지|항목|품목|종|건|행)"
_PLACES = words(
    # numbers
    rf"(?<![\d./#A-Za-z-])(?P<n1>{_RUN}) ?번(?!째){_NOT_OF_A_LIST}|(?P<c1>[①-⑳](?:[ ,와과·]{{0,2}}[①-⑳])*)|"
    rf"(?<![\d./-])(?P<n2>{_RUN}) ?(?:行目|番目|つ目|点目|番{_NOT_OF_A_LIST})|第 ?(?P<n3>{_RUN}) ?(?:项|行|条|個|个|种|款|样|項)|"
    rf"\b(?:lines?|items?|rows?|positions?|entr(?:y|ies)|nos?\.|numbers?|pos(?:ten|\.)?|zeilen?|lignes?|postes?|articles?|partidas?|renglón|renglones|l[íi]neas?|puntos?|rig[ah]e?|voc[ei]|posizion[ei]|pozycj\w+|poz\.|pkt\.?|baris|nomor|poin|mục|dòng|позици\w*|пункт\w*|строк\w*) (?:no\.? ?|#|số |thứ )?(?P<n4>{_RUN})(?![\d/-]|\.\d)|#(?P<n5>\d{{1,2}})(?![\d/-]|\.\d)|"
    rf"(?:ข้อ|รายการ(?:ที่)?|ลำดับ(?:ที่)?|บรรทัดที่) ?(?P<n6>{_RUN})|(?P<n7>{_RUN})\. ?(?:satır|kalem|madde|sıra)\w*|"
    r"(?<![A-Za-z0-9.])\((?P<a1>[A-Ha-h])\)(?![A-Za-z0-9])|(?<![가-힣])(?P<a2>[가나다라마바사]) ?(?:항|번|목)(?=[은는을를만이 ])|\b(?:item|line|position|point) (?P<a3>[A-H])\b|"
    # in order
    rf"(?P<m1>\bthe middle (?:one|line|item|row)|(?:가운데|중간) ?(?:것|거|줄|항목)|真ん中の(?:もの|行)|中间(?:那)?(?:个|项|行)|der mittlere|die mittlere|celui du milieu|el del medio|quello di mezzo)|"
    rf"(?P<o1>첫|둘|두|세|셋|네|넷|다섯|여섯|일곱) ?(?:번째|째) ?(?:{_KIND_KO}|(?=[은는만을를]))|(?P<o2>첫) ?(?:줄|항목|품목|행)|"
    r"\bthe (?P<o3>first|second|third|fourth|fifth|sixth)(?: (?:line|item|row|position|entry|one)\b|(?=[.,;)\n]| (?:is|and|can|may|should|please|as|isn't|too)\b|$))|第(?P<o4>[一二三四五六七八九十])(?:项|行|条|個|个|种|款|样|項)?|"
    r"\b(?:die|der|den|das|le|la|el|lo|il|mục|dòng|cái|yang|item|baris) (?:thứ )?(?P<o5>erste|zweite|dritte|vierte|premi[eè]re?|deuxième|seconde?|troisième|primer[oa]?|prim[oa]|segund[oa]|second[oa]|tercer[oa]?|terz[oa]|nhất|hai|ba|tư|pertama|kedua|ketiga)[nrms]?(?: (?:zeile|position|posten|ligne|poste|article|línea|partida|riga|voce|baris))?\b|"
    r"\b(?P<o6>pierwsz|drug|trzeci|перв|втор|треть)\w* (?:pozycj|wiersz|позици|строк|пункт)\w*|\b(?P<o7>ilk|ikinci|üçüncü) (?:satır|kalem|madde)\w*|"
    # from the end, from the top
    rf"(?P<l1>(?:맨|제일|가장) ?(?:아래|밑|끝|뒤)(?:쪽|에|의)?(?: ?(?:있는|적은|적힌))?|마지막(?:에)?(?: ?(?:있는|적은|적힌))?(?= ?(?:{_KIND_KO}|(?:두|세|네|2|3|4) ?(?:개|줄|가지|항목|품목|종|건|행)))|(?:아래|밑|끝)(?:쪽|에)?(?= ?(?:두|세|네|2|3|4) ?(?:개|줄|가지|항목|품목|종|건|행)))(?: ?(?:{_FEW_KO}|{_KIND_KO}))?|"
    rf"(?P<f1>(?:맨|제일|가장) ?(?:위|앞|처음)(?:쪽|에|의)?(?: ?(?:있는|적은|적힌))?|(?:위|앞)(?:쪽|에|의)?(?= ?(?:두|세|네|2|3|4) ?(?:개|줄|가지|항목|품목|종|건|행)))(?: ?(?:(?P<few_ko2>두|세|네|2|3|4) ?(?:개|줄|가지|항목|품목|종|건|행)|{_KIND_KO}))?|"
    r"\bthe (?:very )?(?P<l2>last|bottom|final)(?: (?P<few_en>two|three|four))?(?: (?:line|item|row|position|entr(?:y|ie)|one|part)s?\b(?! (?:you|of|that|which|from)\b)|(?=[.,;)\n]| (?:is|are|and|can|may|should|please|as|isn't|aren't|too)\b|$))|\bthe (?P<f2>top|first)(?: (?P<few_en2>two|three|four)) ?(?:lines?|items?|rows?|positions?|entries|ones?|parts?)?\b|"
    r"(?P<l3>最後|一番下|末尾|最終行|最終項目)(?:の(?!み))?(?:(?P<few_ja>2つ|3つ|二つ|三つ|2点|3点|2行|3行)|もの|行|項目|品(?!番)|分|1つ|一つ|1点)?(?=[のはをもだとで、以ま]|$)|(?P<f3>一番上|先頭)(?:の(?!み))?(?:(?P<few_ja2>2つ|二つ|2点)|もの|行|項目|品|分)?|(?P<l4>最后|最下面)(?:面)?(?:(?P<few_zh>两|三|2|3)|那?一|那)?(?:项|行|个|条|种|款|样)|(?P<f4>最上面)(?:那?一|那)?(?:项|行|个|条|种|款|样)|"
    r"(?:(?P<few_vi>hai|ba|2|3) )?(?:mục|dòng|cái|món|loại) (?P<l5>cuối(?: cùng)?)|(?:dòng|mục|cái|món) (?P<f5>đầu(?: tiên)?)|(?:ข้อ|รายการ|บรรทัด|อัน|ตัว)(?P<l6>สุดท้าย|ล่างสุด)|(?:ข้อ|รายการ|บรรทัด|อัน|ตัว)(?P<f6>แรก|บนสุด)|"
    r"\b(?:die|der|den|das) (?P<l7>letzten?|unterste\w?)(?: (?P<few_de>zwei|beiden|drei))?(?: (?:zeilen?|position(?:en)?|posten|artikel|punkte?|teile?)|(?=[.,;)\n]| (?:bitte|nicht|ist|sind|brauch|fällt|entfällt)\b|$))|\bl[ae]s? (?:(?P<few_fr>deux|trois) )?(?P<l8>derni[eè]re?s?)(?: (?:lignes?|articles?|postes?|pièces?)|(?=[.,;)\n]|$| (?:n'est|est|ne)\b))|"
    r"\b(?:el|la|lo|l[oa]s) (?:(?P<few_es>dos|tres) )?(?P<l9>últim[oa]s?)(?: (?:líneas?|partidas?|renglón|renglones|ítems?)|(?=[.,;)\n]|$| (?:no|ya|que)\b))|(?P<l10>l'ultim[oa]|(?:gli|le) ultim[ie](?: (?P<few_it>due|tre))?)(?: (?:rig[ah]e?|voc[ei]|articol[oi]))?|\b(?P<l11>ostatni\w*) (?:pozycj|wiersz)\w*|(?:baris|item|yang) (?P<l12>terakhir)|\b(?P<l13>son) (?:satır|kalem|madde)\w*|(?P<l14>последн\w+) (?:позици|строк|пункт)\w*",
    _I,
)
_ORDINALS = {
    1: ("첫", "first", "一", "erst", "prem", "prim", "nhất", "pertama", "pierwsz", "перв", "ilk"),
    2: ("둘", "두", "second", "二", "zweit", "deux", "segund", "hai", "kedua", "drug", "втор", "ikinci"),
    3: ("세", "셋", "third", "三", "dritt", "trois", "tercer", "terz", "ba", "ketiga", "trzeci", "треть", "üçüncü"),
    4: ("네", "넷", "fourth", "四", "viert", "tư"),
    5: ("다섯", "fifth", "五"),
    6: ("여섯", "sixth", "六"),
    7: ("일곱", "七"),
}
_FEW = {
    2: ("두", "2", "two", "二", "两", "hai", "zwei", "beiden", "deux", "dos", "due"),
    3: ("세", "3", "three", "三", "ba", "drei", "trois", "tres", "tre"),
    4: ("네", "4", "four"),
}
_TO = re.compile(r"~|-|부터|\bto\b|\bbis\b|到|至|から")


@dataclass(frozen=True, slots=True)
class Told:
    """Lines told by their place, and where in the text."""

    start: int
    end: int
    lines: tuple[Line, ...]


def _lines_meant(match: re.Match[str], lines: Lines) -> tuple[Line, ...]:
    said = {name: text for name, text in match.groupdict().items() if text}
    kind = next(name for name in said if not name.startswith("few"))
    few = next((text for name, text in said.items() if name.startswith("few")), "")
    if kind[0] in "nc":
        return _numbered(_numbers(said[kind]), lines, counted=kind in _COUNTED)
    if kind[0] == "a":
        return _numbered({_LETTERS.index(said[kind].upper()) % _MOST_LETTERS + 1}, lines, counted=False)
    if not lines.alone:
        return ()
    if kind[0] == "m":
        return (lines.every[len(lines.every) // 2],) if len(lines.every) % 2 else ()
    if kind[0] == "o":
        at = _value(said[kind], _ORDINALS)
        return (lines.every[at - 1],) if 0 < at <= len(lines.every) else ()
    many = _value(few, _FEW) or 1
    if many >= len(lines.every):
        return ()
    return tuple(lines.every[-many:] if kind[0] == "l" else lines.every[:many])


_COUNTED = ("n2", "n3", "n4", "n6", "n7")  # "line 2", "第2项": the second, though no line bears a number


def _numbered(numbers: set[int], lines: Lines, *, counted: bool) -> tuple[Line, ...]:
    told = [line for line in lines.every if line.number in numbers]
    if not told and counted and lines.alone and all(line.number is None for line in lines.every):
        told = [line for at, line in enumerate(lines.every, 1) if at in numbers]
    return tuple(told) if len(told) == len(numbers) else ()


def _value(word: str, table: dict[int, tuple[str, ...]]) -> int:
    lowered = word.lower()
    return next((value for value, heads in table.items() if lowered and lowered.startswith(heads)), 0)


def _numbers(said: str) -> set[int]:
    found = [int(digits) for digits in re.findall(r"\d+", said)] if not said[0] > "\u2000" or said[0].isdigit() else []
    found = found or [ord(char) - ord("①") + 1 for char in said if "①" <= char <= "⑳"]
    if len(found) == 2 and _TO.search(said):
        return set(range(found[0], found[1] + 1))
    return set(found)


# -- what is said of it ------------------------------------------------------------------------------------------------

_BUT_BEHIND = words(
    r"\s*(?:은|는|을|를|이|가)? ?(?:빼고|제외하고|말고|없이|외에|이외|빼놓고|빼시고|만 ?(?:빼|제외))|\s*(?:を|は)?(?:除|以外|抜き)|\s*(?:以外|除外|不要|不算)|\s*(?:hariç|dışında)",
    _I,
)
_BUT_AHEAD = words(
    r"(?:\b(?:but(?: not)?|except(?: for| the)?|bar|apart from|save(?: for)?|excluding|without|minus|less|other than|all but|leav(?:e|ing) (?:off|out)|not|ohne|außer|bis auf|sauf|excepto|menos|salvo|tranne|eccetto|oprócz|bez|kecuali|tanpa|кроме|без|trừ|ngoại trừ|không (?:lấy|cần|gửi))|ยกเว้น|ไม่เอา|除了|除去|不要|不算)(?: the| for)? ?$",
    _I,
)
_STRUCK_AHEAD = words(
    r"\b(?:scratch|scrub|lose|kill|pull|ditch|bin|park|hold|strike|drop|cancel|delete|remove|skip|omit|forget|ignore|leave out|take (?:out|off)|cross (?:out|off)|streich\w*|annul\w*|elimin\w*|quiten?|retirez|supprim\w*|togli\w*|usuń\w*|skreśl\w*|hapus|batalkan|убер\w+|(?<!\w)hủy|bỏ|weglassen)(?: out| off)?(?: the)? ?$|(?:ยกเลิก|ตัด|取消|删除|删掉|去掉) ?$",
    _I,
)
_STRUCK = words(
    r"없던|무시|빼(?:[고주시도 ]|달|면)|제외|취소|삭제|지워|보류|필요 ?없|(?:은|는|이|가|도|건|거|것) ?(?:이제 |이번엔 |그냥 )?됐(?:습|어|고|네|으니)|안 ?(?:사|보내|주셔|시킬|시켜|삽니다|살게)|않아도 ?(?:됩|돼|되)|"
    r"除(?:いて|外|き)|不要|キャンセル|取り消|取りやめ|取消|削除|なしで|結構です|外して|(?:不|别|无需|暂不|先不|不用)(?:要|用|买|订|发|寄)?(?![急忙])|取消|去掉|删|算了|"
    r"\b(?:not (?:needed|required|wanted|necessary)|no longer|cancel\w*|dropped|struck|deleted|removed|withdrawn|scratch(?:ed)?|crossed|don't need|do not need|won't need|(?:is|are) (?:off|out)(?! of)|scrap (?:it|that|them)|ignored?|disregard|left out|forget (?:it|that|them)|leave (?:it|that|them) (?:out|off)|strike (?:it|that|them)|skip (?:it|that|them)|can be (?:dropped|skipped|left out|deleted|removed|ignored|cancelled)|may go)\b|"
    r"không cần|(?<!\w)hủy|bỏ (?:đi|ra|qua)|thôi(?:\s|$|\.)|ไม่ต้อง|ยกเลิก|ตัดออก|ไม่เอา|\b(?:entfällt|entfallen|streichen|doch nicht|brauchen wir (?:doch |jetzt )?nicht|stornier\w*|nicht (?:nötig|benötigt|mehr)|annul\w*|supprim\w*|pas besoin|plus besoin|ne (?:nous )?faut (?:pas|plus)|ya no|no (?:hace|hacen) falta|no (?:la|lo|las|los)? ?necesit\w*|elimin\w*|quit(?:en|ar)\w*|non serv\w*|togli\w*|niepotrzebn\w*|nie trzeba|anulow\w*|skreśl\w*|tidak (?:perlu|jadi)|batal\w*|gerek yok|iptal|не нужн\w*|отмен\w*|убер\w*)",
    _I,
)
_AT_HAND = words(
    r"(?:자재실|자재 ?창고|창고|재고|사무실|공무|서랍|선반|캐비닛|공구함|부품실|보관|여분|예비|저희|우리|여기|현장)[^.,\n]{0,14}?(?:있(?:네|습|어|더|으|고|음|는 ?걸|었)|나왔|나오|남)|찾았|찾아냈|구했|구해 ?(?:놨|뒀|놓|두)|(?:사|확보해|준비해|마련해|주문해|받아) ?(?:놨|뒀|놓았|두었|다 ?놨|다 ?뒀)|가지고 ?있|갖고 ?있|보유|샀(?:습|어|으|고)|이미 ?(?:받|샀|있|왔|주문|교체|확보)|들어왔|확보(?:됐|되|했)|(?:따로|직접|자체로?) (?:구|조달|해결|처리|제작)|"
    r"手元に|在庫が?(?:あ|見つ)|見つか|倉庫に(?:あ|残)|手配済|有库存|库存(?:还)?有|(?:仓库|库里|手头|我们这边)[^。,\n]{0,6}有|找到了|已经?(?:有|买|到|订)|"
    r"\b(?:found (?:one|some|it|them|two|a)|we (?:robbed|borrowed|took|salvaged|pinched|used) (?:one|some|two|it|them)|turned up|(?:we|i)(?:'ve| have)(?: already)? (?:got|found|one|some|enough|plenty|that|those|it|them)|(?:we|i) have (?:\w+ )?(?:in|on)|in (?:stock|hand|the (?:drawer|stores?|cupboard|shop))|on (?:hand|the shelf)|already (?:here|done|got|have|bought|in|sorted|arrived)|(?:is|are|been) (?:done|sorted|covered|dealt with|taken care of|settled))\b|"
    r"có sẵn|còn (?:hàng|trong kho)|tìm (?:thấy|được)|đã có|มีอยู่แล้ว|มีของแล้ว|เจอแล้ว|มีสต[๊็]อก|\b(?:auf lager|(?:haben|hat) (?:sich|wir) (?:noch|schon|gefunden)|gefunden|vorhanden|erledigt|en stock|trouvée?s?|on l'a|nous l'avons|déjà|ya (?:la|lo|las|los)? ?ten\w+|encontr\w+|ce l'abbiamo|trovat[oa]|già|mamy (?:już|jeszcze)|znalaz\w+|sudah ada|masih ada|ketemu|elimizde|stokta|bulduk|(?:уже )?есть на складе|нашл\w+|нашёл\w*)",
    _I,
)
_HAVE_AHEAD = words(
    r"\b(?:(?:we|i)(?:'ve| have| got| found| bought)(?: already| still)?(?: got| found)?|already (?:have|got)|(?:haben|hatten) wir(?: schon| noch)?|wir haben(?: schon| noch)?|nous avons(?: déjà)?|ya tenemos|abbiamo(?: già)?|mamy(?: już)?|đã có|sudah ada) ?$",
    _I,
)
_AND = re.compile(r"[\s,·/&]*(?:and|und|et|y|e|i|oraz|dan|ve|và|และ|и|하고|이?랑|와|과|및|と|和|及)?[\s,]*", _I)
_BUT_SCARCE = words(
    r"밖에|부족|모자라|하나뿐|도면|사진|첨부|카탈로그|しか|図面|写真|only one|not enough|drawing|photo|attach|只有|不够|图",
    _I,
)
_IF = words(
    r"(?:하|이|으|되|나|라)면(?=[ ,])|없으면|있으면|\bif\b|\bin case\b|\bunless\b|もし|場合|なければ|あれば|如果|若|nếu|ถ้า|\bfalls\b|\bwenn\b|\bsi\b|\bse\b|jeśli|jika|kalau|если|eğer",
    _I,
)
_THAT_ONE = words(
    r"\s*(?:그러니 |그래서 |so |please )*(?:그건|그것은|그거는?|이건|그 ?줄은|그 ?항목은|that(?: one)?|it\b|those|them|それは|そちらは|那个|这个|它|cái đó|อันนั้น|das\b|die\b|celle-là|celui-là|eso\b|ésa|quella|quello|to\b|yang itu|это)?[^.!?。\n]{0,30}",
    _I,
)
_ONLY_BEHIND = words(
    r"\s*(?:만|만 ?(?:이번에 |지금 |일단 )?) ?(?:있으면|필요|보내|부탁|주(?:세|시|십)|발주|주문|진행|구매|납품|부쳐|살게|하겠|할게|사겠)|\s*(?:だけ|のみ)(?:を|で|お|発注|注文|必要)|\s*(?:就行|即可|就可以|就好|就够)|\s*(?:only|alone)\b|\s*(?:thôi|เท่านั้น|genügt|genügen|reicht|suffit|solamente|soltanto|wystarczy|saja\b|yeter)",
    _I,
)
_ONLY_AHEAD = words(
    r"(?:\b(?:only|just)(?: \w+){0,3}|只(?:要|需要?|订|发|买|寄)|\bchỉ(?: \w+)?|เฉพาะ|เอาแค่|\bnur|\bseulement|\buniquement|\bs[óo]lo|\btylko|\bhanya|\bsadece|только)(?: the| die| den)? ?$",
    _I,
)
_FIRST_OF_ALL = re.compile(
    r"먼저|우선|급|일단|\bfirst\b|urgent|\bnow\b|先に|急|至急|先|trước|ก่อน|zuerst|eilig|dringend|d'abord", _I
)
_REST = words(
    r"나머지(?:는|은|것은)?|그 ?외(?:는|에는)?|\b(?:the )?(?:rest|others|other (?:lines|items))\b|残りは|その他は|ほかは|其余|其他|剩下|còn lại|ที่เหลือ|\bder rest\b|\bdie (?:übrigen|anderen)\b|\ble reste\b|\blos? demás\b|\bel resto\b|\bil resto\b|\breszt[aęy]\b|\bsisanya\b|\bkalan\w*|остальн\w+",
    _I,
)


def apply(scene: Scene, found: dict[str, Finding]) -> set[tuple[int, int]]:
    """Takes back, keeps alone or counts anew the lines told by their place.

    Answers places in the sentences that spoke of a line: what "that one" means there is settled.
    """
    if not 2 <= len(found) <= MOST_PARTS:
        return set()
    lines = _lists(scene, found)
    return {place for view in scene.views if lines.every for place in _speak_of(view, lines, found)}


def _speak_of(view: View, lines: Lines, found: dict[str, Finding]) -> Iterator[tuple[int, int]]:
    """Where the sentences begin that speak of lines of the list, once what they say is done."""
    sentences = list(_around(view, lines))
    for at, (start, end) in enumerate(sentences):
        sentence = view.text[start:end]
        told = [
            Told(match.start(), match.end(), meant)
            for match in _PLACES.finditer(sentence)
            if (meant := _lines_meant(match, lines))
        ]
        if not told or any(f.stands_in(view, start, end) for f in found.values()):
            continue
        following = view.text[slice(*sentences[at + 1])] if at + 1 < len(sentences) else ""
        if _PLACES.search(following):
            following = ""
        if _settle(sentence, told, following, lines.every):
            yield view.number, start
            if following:
                yield view.number, sentences[at + 1][0]


def _around(view: View, lines: Lines) -> Iterator[tuple[int, int]]:
    """The writer's sentences outside of the lists."""
    taken = sorted(line.start for line in lines.every if line.view is view)
    of_lists = set(taken)
    for start, end in view.sentences:
        first, last = view.row_at(start).number, view.row_at(max(start, end - 1)).number
        free = [row for row in view.rows[first : last + 1] if row.start not in of_lists and _is_own(view, row)]
        if free:
            low, high = max(start, free[0].start), min(end, free[-1].end)
            if low < high and bisect_left(taken, low) == bisect_left(taken, high):
                yield low, high


def _settle(sentence: str, told: list[Told], following: str, lines: Sequence[Line]) -> bool:
    """Does what a sentence says of the lines told in it; whether it said anything."""
    done = False
    kept: list[Line] = []
    for at, place in enumerate(told):
        stop = told[at + 1].start if at + 1 < len(told) else len(sentence)
        ahead = sentence[told[at - 1].end if at else 0 : place.start]
        behind = sentence[place.end : stop]
        if at + 1 < len(told) and _AND.fullmatch(behind):
            behind += sentence[told[at + 1].end :]  # "the second and the last are not needed"
        if _is_alone(ahead, behind):
            kept += place.lines
        elif _is_out(ahead, behind, following if at + 1 == len(told) else ""):
            done |= _strike(place.lines, lines)
        else:
            done |= _count(place.lines, behind)
    if kept:
        done |= _strike([line for line in lines if line not in kept], lines)
    elif (rest := _REST.search(sentence)) and _is_out("", sentence[rest.end() :], ""):
        meant = [line for place in told for line in place.lines]
        done |= _strike([line for line in lines if line not in meant], lines)
    return done


def _is_alone(ahead: str, behind: str) -> bool:
    if _FIRST_OF_ALL.search(behind[:24]) or _BUT_BEHIND.match(behind):
        return False
    return bool(_ONLY_BEHIND.match(behind) or _ONLY_AHEAD.search(ahead))


def _is_out(ahead: str, behind: str, following: str) -> bool:
    """Whether a line is taken back, by the words around it or by the sentence after ("... 그건 됐습니다")."""
    if _BUT_BEHIND.match(behind) or _BUT_AHEAD.search(ahead) or _STRUCK_AHEAD.search(ahead):
        return True
    if "?" in behind or _IF.search(behind) or _BUT_SCARCE.search(behind):
        return False
    rest = _REST.search(behind)
    own = behind[: rest.start()] if rest else behind
    counts = len(quantity.find(own))
    if counts < 2 and (_STRUCK.search(own) or (asked.refuses(own) and not counts)):
        return True
    if (_AT_HAND.search(own) or _HAVE_AHEAD.search(ahead)) and not (counts and asked.asks_plainly(own)):
        return True
    taken_up = _THAT_ONE.match(following)
    return bool(taken_up and following and _STRUCK.search(taken_up.group()) and not asked.asks_plainly(own))


def _strike(struck: Sequence[Line], lines: Sequence[Line]) -> bool:
    """Takes back the parts of some lines, where no other line names them."""
    others = [part for line in lines if line not in struck for part in line.parts]
    targets = [part for line in struck for part in line.parts if part not in others]
    for part in targets:
        part.speak_against(6.0, "taken back by its place in the list")
    return bool(targets)


def _count(told: Sequence[Line], behind: str) -> bool:
    """ "2번은 세 개로": another number, for the one part of the one line told."""
    counts = quantity.find(behind)
    parts = [part for line in told for part in line.parts]
    if len(parts) != 1 or len(counts) != 1 or counts[0].machines:
        return False
    if not counts[0].unit and counts[0].sort == "word":
        return False
    parts[0].correct(counts[0].value, f"made {counts[0].value:g} by its place in the list")
    return True
