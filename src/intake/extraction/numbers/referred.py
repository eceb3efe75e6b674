"""Parts told by reference: by a revision, by the letter, group or side in which two differ, by the end of a number or a
size, by their place in a list that was offered, or as "the same one".

What names a part so is made a code like any other; what only points at one that the letter names anyway is settled when
all are weighed.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from intake.document import Voice
from intake.extraction.catalogue import Catalogue
from intake.extraction.how_many import numerals, quantity, tally
from intake.extraction.meant import asked, at_hand, bystanders
from intake.extraction.numbers.codes import Code
from intake.extraction.text.scene import OWN_WORDS, Scene, Spans, View
from intake.extraction.text.values import compact
from intake.extraction.text.vocabulary import words
from intake.registry import PartRow

if TYPE_CHECKING:
    from intake.extraction.part_model import Finding


def codes(scene: Scene, there: Sequence[Code], catalogue: Catalogue) -> list[Code]:
    """The codes of a delivery, and those of the parts that it tells by reference to them."""
    known = [of_its_revision(code, catalogue) for code in there]
    known += [*_siblings(known, catalogue), *_ends_of_named(scene, known)]
    known += [*_sized(known, catalogue), *_named_with_size(scene, known, catalogue)]
    return [side for code in known for side in sides(code, catalogue)]


def is_a_number(code: Code) -> bool:
    return len(code.key) >= 5 and any(c.isdigit() for c in code.key)


_REVISION = words(
    r"(?:\brev(?:ision)?\.? ?|개정 ?|리비전 ?|레비전 ?|版本 ?|版次 ?|改訂 ?|\bindex ?|phiên bản ?|\bind\.? ?|révision ?|revisión ?|revisione ?|wersja ?|ревизия ?)[:#]? ?(?P<a>[A-Z]|\d{1,2})(?![A-Za-z0-9])|"
    r"(?<![A-Za-z0-9./-])(?P<b>[A-Z]|\d{1,2})(?: ?(?:rev\b|리비전|판(?![가-힣])|版|改訂))",
    re.IGNORECASE,
)
_SAID_OF_IT = 80  # characters behind a drawing's number in which its revision is said


def of_its_revision(code: Code, catalogue: Catalogue) -> Code:
    """ "Drawing QA.512.08, rev. B, not A": the listed number that has the revision at its end."""
    if code.sort != "part" or code.parts or not is_a_number(code):
        return code
    text = code.view.text[code.end : code.end + _SAID_OF_IT].split("\n\n")[0]
    said = {
        (found["a"] or found["b"]).upper()
        for found in _REVISION.finditer(text)
        if not quantity.denied_at(text, found.start(), found.end())
    }
    rows = [row for row in catalogue.parts_from(code.key) if compact(row.model)[len(code.key) :].lstrip("R") in said]
    if len(said) != 1 or len(rows) != 1:
        return code
    return replace(code, how="range", key=compact(rows[0].model), parts=tuple(rows), doubt=0.2)


# "AB-104B three times. A stays two": the sister that differs in its last letter, with a number right behind it.
_SISTER = words(
    r"(?<![A-Za-z0-9./-])-?(?P<letter>[A-Z])(?=(?: ?(?:은|는|도|를|가|로|으로|형|쪽|は|も|を|で))?[ :]{0,2}(?:그대로 ?)?\d{1,3} ?(?:개|EA|ea|pcs?|個|个|장|매|본|set|세트|枚|本|件|套)\b)"
)


def _siblings(codes: Sequence[Code], catalogue: Catalogue) -> list[Code]:
    """Parts named by the one letter in which they differ from the part named just before."""
    made: list[Code] = []
    starts: dict[int, list[int]] = {}
    for code in sorted((c for c in codes if c.sort == "part"), key=lambda c: c.start):
        starts.setdefault(code.view.number, []).append(code.start)
    for code in codes:
        key = code.parts[0].model if code.sort == "part" and code.parts else ""
        if not re.search(r"\d[- ]?[A-Z]$", key) or code.row.voice not in OWN_WORDS or code.view.cell_at(code.start):
            continue
        there = starts[code.view.number]
        following = there[bisect_right(there, code.start) :][:1]
        stop = min([code.end + 2 * _SAID_OF_IT, *following, len(code.view.text)])
        for found in _SISTER.finditer(code.view.text, code.end, stop):
            other = compact(key)[:-1] + found["letter"]
            own = code.view.row_at(found.start()).voice in OWN_WORDS
            if own and other in catalogue.parts and other != compact(key):
                made.append(
                    replace(code, start=found.start("letter"), end=found.end(), key=other, how="range", label="",
                            parts=catalogue.parts[other], doubt=0.2, rivals=())
                )  # fmt: skip
    return made


# "1200/480" of IRT 1200/480: the figures at the end of a number, with a sign between.
_END = re.compile(r"(?<![A-Za-z0-9./-])\d{1,5}(?:[./-]\d{1,5}){1,3}[A-Za-z]?(?![A-Za-z0-9]|[./-]\d)")


def _ends_of_named(scene: Scene, codes: Sequence[Code]) -> list[Code]:
    """Places where a part that the letter names in full is named by the end of its number alone."""
    named = {compact(c.parts[0].model): c for c in codes if c.sort == "part" and c.parts}
    ends: dict[str, list[str]] = {}
    for key in named:
        for at in range(1, len(key)):
            ends.setdefault(key[at:], []).append(key)
    taken, made = _standing(codes), list[Code]()
    for view, row in scene.lines(OWN_WORDS) if named else ():
        for found in _END.finditer(view.text, row.start, row.end):
            end = compact(found.group())
            whole = ends.get(end, ())
            if len(end) < 4 or len(whole) != 1 or found.group().lower() not in named[whole[0]].parts[0].model.lower():
                continue
            if not taken.get(view.number, _NOWHERE).overlap(*found.span()):
                code = replace(named[whole[0]], view=view, start=found.start(), end=found.end(), how="range")
                made.append(replace(code, label="", doubt=0.2, rivals=()))
    return made


# -- left and right ------------------------------------------------------------------------------------------------------

_BOTH_SIDES = words(
    r"좌우|양쪽|좌[·,/ ]?우|\bleft and right\b|\bboth (?:sides|hands)\b|\bL ?(?:/|and|&|\+) ?R\b|左右|両側|两侧|两边|trái (?:và )?phải|cả hai bên|ซ้าย(?:และ)?ขวา|links und rechts|gauche et droite|izquierd\w+ y derech\w+|sinistr\w+ e destr\w+|lew\w+ i praw\w+|kiri dan kanan",
    re.IGNORECASE,
)
SIDES = (
    (
        "L",
        re.compile(
            r"(?<![가-힣])좌측?|왼쪽?|\bleft\b|左|\blink\w+|gauche|izquierd|sinistr|\blew\w|trái|ซ้าย|\bkiri\b|\bsol\b|(?<!\w)лев",
            re.IGNORECASE,
        ),
    ),
    (
        "R",
        re.compile(
            r"(?<![가-힣])우측?|오른쪽?|\bright\b|右|\brecht\w+|droit|derech|destr|\bpraw\w|bên phải|ขวา|\bkanan\b|\bsağ\b|(?<!\w)прав(?:ый|ая|ое|ых|ого|ой)",
            re.IGNORECASE,
        ),
    ),
)


def sides(code: Code, catalogue: Catalogue) -> list[Code]:
    """ "KX-71, left and right, one each": the listed parts KX-71-L and KX-71-R, or the one whose side is said."""
    if code.sort not in ("part", "free") or code.parts or not is_a_number(code):
        return [code]
    rows = {
        row.model[-1].upper(): row
        for row in catalogue.parts_from(code.key)
        if len(compact(row.model)) == len(code.key) + 1
    }
    if set(rows) != {"L", "R"}:
        return [code]
    left, right = code.view.sentence_at(code.start)
    said = code.view.text[left : max(right, code.end)]
    both = bool(_BOTH_SIDES.search(said))
    meant = [letter for letter, pattern in SIDES if both or pattern.search(said)]
    if not meant or (len(meant) == 2 and not both):
        return [code]
    return [
        replace(code, sort="part", how="range", key=compact(rows[letter].model), parts=(rows[letter],), doubt=0.2)
        for letter in meant
    ]


# -- the one of a pair that is not named in full -------------------------------------------------------------------------

_TOKEN = re.compile(
    r"(?<![A-Za-z0-9./-])-?(?P<t>[A-Z]{1,3}\d{1,4}[A-Z]{0,2}|\d{2,5}[A-Z]{0,2}|[A-Z]{2,4})"
    r"(?P<after> ?(?:짜리|mm|미리|파이|호|형|타입|번)|(?=로 |으로 |를 |을 | ?그대로)|(?=の(?:もの|方|ほう)|型|で|を)|(?=的|号的)| (?=instead|please|version|type|one\b))"
)
# "310-8" after VMQ225-6 was named: pieces of a number with a sign between.
_PIECES = re.compile(
    r"(?<![A-Za-z0-9./-])(?P<t>[A-Z]{0,3}\d{1,5}[A-Z]?(?:[./-](?:[A-Z]{1,3}|[A-Z]{0,2}\d{1,4}[A-Z]{0,2})){1,3})(?![A-Za-z0-9]|[./-]\d)"
)
_FOLLOWS = 200  # characters behind a number in which its sister is told by what differs


def _groups(model: str) -> list[str]:
    return re.findall(r"[A-Za-z]+|\d+|[^A-Za-z0-9]+", model)


def _alike(one: str, other: str) -> tuple[str, str] | None:
    """The groups in which two numbers differ: one run of letters or digits, or the letters and digits of one piece."""
    mine, theirs = re.split(r"([^A-Za-z0-9]+)", one), re.split(r"([^A-Za-z0-9]+)", other)
    if len(mine) != len(theirs):
        return None
    apart = [(a, b) for a, b in zip(mine, theirs, strict=True) if a != b]
    return apart[0] if len(apart) == 1 else None


def differ_in_one_piece(one: str, other: str) -> bool:
    return _alike(one, other) is not None


def _differing(model: str, other: str) -> set[str]:
    """What alone tells `other` from `model`: the piece that differs, and the run of letters or digits in it."""
    apart = _alike(model, other)
    if apart is None:
        return set()
    mine, theirs = _groups(apart[0]), _groups(apart[1])
    runs = [b for a, b in zip(mine, theirs, strict=False) if a != b] if len(mine) == len(theirs) else []
    tails = (
        {"".join(theirs[at:]) for at in range(1, len(theirs))} if len(mine) == len(theirs) and len(runs) == 1 else set()
    )
    return {apart[1], *(runs if len(runs) == 1 else ()), *tails}


def _sized(there: Sequence[Code], catalogue: Catalogue) -> list[Code]:
    """ "AB-25/G6 was to go in, but the shaft is 28. Please send the 28": of the part that differs in just that."""
    made: list[Code] = []
    named = [
        c for c in there if c.sort == "part" and c.parts and c.row.voice in OWN_WORDS and not c.view.cell_at(c.start)
    ]
    for code in named[:_MOST_NAMED]:
        view, model = code.view, code.parts[0].model
        stop = min(len(view.text), code.end + _FOLLOWS)
        told = [
            found
            for pattern in (_TOKEN, _PIECES)
            for found in pattern.finditer(view.text, code.end, stop)
            if _is_asked_for(view, found, there)
        ]
        told = [found for found in told if not _is_end(found["t"], model)]  # its own end tells it from none
        near = _near(model, catalogue) if told else []
        sisters = [row for row in near if _alike(model, row.model)]
        for found in told:
            meant = [row for row in sisters if found["t"] in _differing(model, row.model)]
            meant = meant or [row for row in near if _is_end(found["t"], row.model)]
            if len(meant) == 1 and compact(meant[0].model) not in {c.key for c in named}:
                made.append(
                    replace(code, start=found.start("t"), end=found.end("t"), key=compact(meant[0].model), how="range",
                            label="", parts=(meant[0],), doubt=0.3, rivals=())
                )  # fmt: skip
    return made


def _is_end(said: str, model: str) -> bool:
    """Whether a part's number ends so, from where a piece of it begins: 310-8 of VMQ310-8."""
    lead = model[: -len(said)]
    if len(compact(said)) < _LEAST_END or not lead or model[len(lead) :].upper() != said.upper():
        return False
    return len(said) > _LEAST_END or not (lead[-1].isalnum() and lead[-1].isdigit() == said[0].isdigit())


_LEAST_END = 3  # letters and digits of an end that names a part


def _is_asked_for(view: View, found: re.Match[str], there: Sequence[Code]) -> bool:
    """Whether the writer asks in this sentence, and what was found is no piece of a number."""
    if view.row_at(found.start()).voice not in OWN_WORDS or _within(view, found.span(), there):
        return False
    left, right = view.sentence_at(found.start())
    return not quantity.denied_at(view.text, *found.span("t")) and asked.asks_plainly(view.text[left:right])


_NAME_AND_SIZE = words(
    r"(?P<name>[가-힣A-Za-zぁ-んァ-ヺ一-鿿]{2,12}) ?(?P<size>\d{2,5}[A-Z]?)(?: ?(?:짜리|미리|사이즈|규격)|(?=のもの|サイズ)|(?=号的|的规格))"
)


def _named_with_size(scene: Scene, there: Sequence[Code], catalogue: Catalogue) -> list[Code]:
    """ "V벨트 2240짜리": the one listed part that is called so and has the size in its number."""
    taken, made = _standing(there), list[Code]()
    for view, row in scene.lines(OWN_WORDS):
        for found in _NAME_AND_SIZE.finditer(view.text, row.start, row.end):
            called = [
                part
                for part in catalogue.parts_called(found["name"])
                if found["size"] in re.findall(r"\d+[A-Z]?", part.model)
            ]
            if len(called) == 1 and not taken.get(view.number, _NOWHERE).overlap(*found.span("size")):
                key = compact(called[0].model)
                made.append(Code(view, *found.span("size"), key, "part", "range", parts=(called[0],), doubt=0.5))
    return made


_MOST_NAMED = 12  # parts: of a longer list none is told by what differs


def _near(model: str, catalogue: Catalogue) -> list[PartRow]:
    """Listed parts that begin as `model` does."""
    key = compact(model)
    letters = len(key) - len(key.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ"))
    heads = sorted({key[: max(2, letters + 1)], key[: max(2, letters)]}, reverse=True)
    near = (row for head in heads for row in catalogue.parts_beginning(head))
    return list(dict.fromkeys(row for row in near if row.model != model))


def _within(view: View, span: tuple[int, int], there: Sequence[Code]) -> bool:
    return any(c.view is view and c.start < span[1] and span[0] < c.end for c in there)


_NOWHERE = Spans(())


def _standing(codes: Sequence[Code]) -> dict[int, Spans]:
    """Where codes stand, by view."""
    places: dict[int, list[tuple[int, int]]] = {}
    for code in codes:
        places.setdefault(code.view.number, []).append((code.start, code.end))
    return {number: Spans(spans) for number, spans in places.items()}


# -- settled when all are weighed ---------------------------------------------------------------------------------------

_TALKED_ABOUT = 60  # parts: of a longer list none is pointed at


def settle(scene: Scene, found: dict[str, Finding]) -> None:
    """The same one again, one of those offered, and no order at all."""
    _nothing_ordered(scene, found)
    _left_in_the_subject(scene, found)
    if len(found) <= _TALKED_ABOUT:
        _the_same(scene, found)
        _of_the_offer(scene, found)
        _of_its_source(scene, found)
        _only_by_reference(found)


# "We are not ordering now": whatever is named is asked about.
_NO_ORDER = words(
    r"(?:지금|아직|이번에|오늘)?(?:은|는)? ?주문(?:하는|하려는|하자는)? ?(?:건|것은|게|것이|은) ?아니|주문(?:이|은)? ?아[니닙]|(?:더 |따로 )?보내실 ?(?:건|것은|필요는|물건은|부품은) ?없|"
    r"\b(?:do not|don't|not) (?:want to |wish to |need to )?(?:order(?:ing)?|buy(?:ing)?) (?:anything|any parts?|yet|now|at the moment)|\bno(?:t an)? order (?:yet|at this (?:time|stage|point)|for now)\b|"
    r"(?:今回は)?(?:発注|注文)(?:では|じゃ)(?:なく|あり)|(?:まだ|今回は)(?:発注|注文)(?:は)?(?:し|いたし)ません|(?:这次|暂时|目前|现在)?(?:还)?(?:不是|不|先不|暂不)(?:订购|下单|采购)|chưa (?:đặt|mua)|không (?:đặt|mua) (?:gì|hàng)|ยังไม่(?:สั่ง|ซื้อ)|\b(?:keine Bestellung|noch nicht bestellen)\b|pas (?:encore )?(?:de|une) commande|no es (?:un )?pedido|non è un ordine|to nie (?:jest )?zamówienie",
    re.IGNORECASE,
)

# "This is no double order": what is denied is that it was ordered before.
_TWICE = words(
    r"이중|중복|같은 ?(?:것을 ?)?(?:두|2) ?번|재(?:발주|주문)|二重|重複|ダブり|再(?:発注|注文)|重[复複]|再次|\b(?:double|duplicate|second|repeat(?:ed)?|another) |\bdoppelt\w*|\bzweite |\bdoble |\bduplicad[oa]|\bdoppi[oa] |\bdouble |\bdupla? |\bdubbel\w* |podwójn\w+|zdvojen\w+|\bganda\b|\bmükerrer|\bçift |двойн|повторн|trùng|ซ้ำ",
    re.IGNORECASE,
)


def _nothing_ordered(scene: Scene, found: dict[str, Finding]) -> None:
    for view, start, end in scene.told():
        sentence = view.text[start:end]
        if at_hand.all_there(sentence) and not any(f.stands_in(view, start, end) for f in found.values()):
            for finding in found.values():
                if all(m.quantity is None for m in finding.own):
                    finding.speak_against(4.5, "the parts are there, they say")
    for view, said in scene.said(_NO_ORDER):
        if _TWICE.search(view.text[max(0, said.start() - 14) : said.end()]):
            continue
        for finding in found.values():
            if not _ordered_elsewhere(finding, view, said.start()):
                finding.speak_against(4.5, f"nothing is ordered: {said.group().strip()!r}")


# "보내주신 펌프는 잘 받아서 달았고": what the subject names has come, and the letter goes on to something else.
_CAME_WELL = words(
    r"(?:잘|모두|전부|다|무사히|이상 ?없이|정상|어제|오늘|오전에|오후에|방금|그저께|지난주에) ?(?:받았|받아|수령|도착|들어왔|입고|왔(?:습|어|고))|(?:받았|도착했|수령했|입고됐|입고되었)(?:습|어|고|으며|네)|"
    r"\b(?:(?:has |have |it |they |\w+ )?(?:arrived|came|turned up)(?: \w+)?(?: (?:safely|fine|well|ok|today|yesterday|and))|(?:arrived|received)\b[^.\n]{0,30}\b(?:thanks?|thank you|safely|with thanks|fine|in good order)|thanks? (?:you )?for (?:the|sending|delivering|shipping)[^.\n]{0,40}|(?:we|i)(?:'ve| have)? (?:got|received) (?:the|it|them|your))|"
    r"(?:無事|確かに|先ほど|昨日|本日)?[^。\n]{0,10}(?:届きました|受け取りました|受領(?:し|いたし)ました|拝受)|(?:已经?|都|昨天|今天)(?:收到|到货|到了)|收到了|đã nhận (?:được|đủ)|nhận được[^.\n]{0,20}rồi|ได้รับ[^\n]{0,14}(?:แล้ว|เรียบร้อย)|"
    r"\b(?:ist|sind) (?:gut |heil |gestern |heute )?(?:angekommen|eingetroffen)|haben wir (?:dankend )?erhalten|(?:est|sont) bien arrivé|bien reçu|(?:ha|han) llegado bien|llegó bien|hemos recibido|(?:è|sono) arrivat|abbiamo ricevuto|dotarł|otrzymaliśmy|sudah (?:kami )?(?:terima|diterima|sampai)|ulaştı|teslim aldık|получили|пришл[аио] ",
    re.IGNORECASE,
)
_NOT_WELL = words(
    r"안 ?(?:왔|도착|받)|못 ?받|아직|깨|파손|부서|불량|다른|다르|잘못|틀리|부족|누락|밖에|만 (?:왔|받|도착)|안 ?(?:돌|맞|되|돼|켜)|\b(?:not|n't|never|yet|but|only|wrong|damaged|broken|short|missing|faulty)\b|まだ|未着|破損|違|不足|不良|没(?!问题)|未|坏|错|少|不对|chưa|hỏng|sai|thiếu|ยังไม่|ผิด|เสีย|\b(?:nicht|noch|falsch|defekt|kaputt|aber|pas|mais|cassé|pero|roto|falta|non|ma|rott\w+|nie|ale|rusak|belum|tapi)\b",
    re.IGNORECASE,
)


def _left_in_the_subject(scene: Scene, found: dict[str, Finding]) -> None:
    """The subject of a finished delivery stands above a letter about something else."""
    above = [f for f in found.values() if f.mentions and all(m.code.row.voice is Voice.HEADER for m in f.mentions)]
    if not above or any(f.own for f in found.values()):
        return
    told = [view.text[start:end] for view, start, end in scene.told()]
    came = [at for at, said in enumerate(told) if _CAME_WELL.search(said) and "?" not in said]
    if not came or _NOT_WELL.search(told[came[0]]):
        return
    later = told[came[0] + 1 :]
    if any(asked.asks_plainly(said) and (quantity.find(said) or _SAME_ONE.search(said)) for said in later):
        return  # more of it, perhaps
    for finding in above:
        finding.speak_against(4.5, "what the subject names has come")


def _ordered_elsewhere(finding: Finding, view: View, at: int) -> bool:
    """Whether its own sentence orders it with a number, and is not the one that says no."""
    left, right = view.sentence_at(at)
    return any(
        m.quantity is not None and not (m.code.view is view and left <= m.code.start < right)
        for m in finding.own
        if asked.asks_plainly(_sentence(m.code))
    )


def _sentence(code: Code) -> str:
    left, right = code.view.sentence_at(code.start)
    return code.view.text[left : max(right, code.end)]


_SAME_ONE = words(
    r"(?:같은|동일한|똑같은) ?(?:걸|것|거|제품|부품|모델|품번|규격|놈|물건)|\b(?:the |one of the |another of the )?same (?:one|part|thing|type|again)\b|\banother (?:one )?of (?:those|these|them)\b|"
    r"(?:同じ|同一の)(?:もの|物|品|部品|型)|(?:同样|一样)的|同款|(?:loại|cái) (?:giống|như) (?:vậy|thế|cũ)|(?:รุ่น|แบบ|ตัว)เดิม|\b(?:das|die|den) ?gleichen?\b|\bla? même\b|\bel mismo|\bla misma|\blo stesso|\btak(?:i|ą|ie) sam\w*|yang sama|aynısından|так(?:ой|ую) же",
    re.IGNORECASE,
)
# "four came last week, please send another two": so many, and not those that came.
_FURTHER = words(
    r"\b(?:another|a further) (?P<a>\d{1,3}|two|three|four|five|six|eight|ten|twelve)\b(?! (?:days?|weeks?|months?|years?|hours?|minutes?)\b)|\b(?P<b>\d{1,3}|two|three|four|five|six|eight|ten|twelve) more\b(?! (?:days?|weeks?|months?|years?|hours?|minutes?|questions?)\b)",
    re.IGNORECASE,
)
_BACK = 3  # sentences before "the same one" in which it is named


def _the_same(scene: Scene, found: dict[str, Finding]) -> None:
    """ "Last year AB-12 was fitted. Please send the same one": the part named last before it."""
    for view in scene.views:
        for at, (start, end) in enumerate(view.sentences):
            text = view.text[start:end]
            again = _SAME_ONE.search(text) or _FURTHER.search(text)
            if again is None or view.row_at(start).voice not in OWN_WORDS or not asked.asks_plainly(text):
                continue
            if any(f.stands_in(view, start, end) for f in found.values()):
                if one := _told_of(view, start, start + again.start(), end, found):
                    _take(one, text[again.start() :], "the same one again is asked for")
                continue
            if not _SAME_ONE.search(text):
                continue
            low = view.sentences[max(0, at - _BACK)][0]
            before = [
                (m.code.start, f)
                for f in found.values()
                if f.row
                for m in f.mentions
                if m.code.view is view and low <= m.code.start < start
            ]
            if before and len({f.key for _, f in before}) == 1:
                _take(before[-1][1], text, "the same one is asked for")


def _told_of(view: View, start: int, at: int, end: int, found: dict[str, Finding]) -> Finding | None:
    """ "AB-12 came in May, two of the same please": the one part named before it, of which its own words ask nothing."""
    named = [f for f in found.values() if f.row and f.stands_in(view, start, end)]
    if len(named) != 1 or named[0].stands_in(view, at, end):
        return None
    told, rest = view.text[start:at], view.text[at:end]
    if not (tally.tells_of_delivery(told) or bystanders.LONG_AGO.search(told)):
        return None
    counts = [q for q in quantity.find(rest) if not q.machines]
    return named[0] if _FURTHER.match(rest) or (counts and asked.asks_plainly(rest)) else None


def _take(finding: Finding, text: str, why: str) -> None:
    finding.take_up()
    further = _FURTHER.match(text)
    word = (further["a"] or further["b"]) if further else ""
    if word and (value := numerals.value_of(word)):
        finding.correct(value, why)
        return
    counts = [
        q for q in quantity.find(text) if q.sort in ("count", "mark") or q.unit or q.value == 1
    ] or quantity.find_articles(text)
    if len(counts) != 1 and finding.bound == "lone":
        return  # the one number of the letter, in another sentence: "Do you still have it? Two pieces."
    finding.correct(counts[0].value if len(counts) == 1 else None, why)


# "2번으로 1개", "案1の方を2個", "we take option 2": of the lines of our mail below.
_CHOSEN = words(
    r"(?<!\d)(?P<a>[1-9]) ?번(?:째)?(?:으로|을|를|안| 것| 제품)?(?! ?(?:호기|기))|(?:案|プラン|方案|选项|方案)\s?(?P<b>[1-9一二三])|(?P<c>[1-9])(?:番|つ目)(?:の方|で|を)?(?!機)|第(?P<d>[1-9一二三])(?:个|種|种|案)|"
    r"\b(?:option|no\.?|number|item|variant|Variante|Nr\.?|opción|offre|phương án|mục|ข้อ|แบบที่) ?(?P<e>[1-9])\b|\bthe (?P<f>first|second|third|former|latter) (?:one|option)?",
    re.IGNORECASE,
)
_ORDINAL = {"first": "1", "second": "2", "third": "3", "former": "1", "latter": "2", "一": "1", "二": "2", "三": "3"}
_LINE_NUMBER = words(
    r"[>\s]*(?:\(?(?P<a>[1-9])[).:]|(?:案|option|プラン|方案|Variante) ?(?P<b>[1-9])\s*[:.)]?|[①②③④⑤])", re.IGNORECASE
)
_CIRCLED = "①②③④⑤"


def _of_the_offer(scene: Scene, found: dict[str, Finding]) -> None:
    """One of the numbered lines of a quoted mail that the writer takes by its number, naming no part himself."""
    if any(f.own for f in found.values()):
        return
    for view in scene.views:
        offered = dict(_offered(view, found))
        for start, end in view.sentences if offered else ():
            text = view.text[start:end]
            chosen = _CHOSEN.search(text)
            if view.row_at(start).voice not in OWN_WORDS or not chosen or not asked.asks(text):
                continue
            word = next(filter(None, chosen.groups())).lower()
            if meant := offered.get(_ORDINAL.get(word, word)):
                _take(
                    meant,
                    text[: chosen.start()] + " " + text[chosen.end() :],
                    f"chosen of those offered: {chosen.group().strip()!r}",
                )


# Where a number is read: on the thing itself, or on paper.
_ON_THE_THING = words(
    r"각인|명판|라벨|스티커|찍혀|새겨|실물|현품|刻印|銘板|ラベル|現品|現物|铭牌|刻着|刻的|标签|实物|\b(?:stamped|engraved|marked|marking|label|labelled|name ?plate|type plate|sticker|etched|\w*[Ss]child|eingraviert|aufgedruckt|Aufkleber|gravée?|étiquette|plaque|grabad[oa]|etiqueta|placa|incis[oa]|targhetta|etichetta|tabliczk\w*|naklejk\w*|label|etiket\w*|pelat nama)\b|(?:khắc|nhãn|tem)(?!\w)|ป้าย|สลัก|(?<!\w)(?:табличк|маркиров|этикетк|выбит)",
    re.IGNORECASE,
)
_ON_PAPER = words(
    r"부품 ?(?:표|리스트|목록|도)|(?<![가-힣])(?:리스트|목록|카탈로그|도면|사양서)|部品(?:表|リスト|図)|リスト|カタログ|図面|零件(?:表|清单|图)|备件(?:表|清单)|清单|目录|图纸|\b(?:(?:parts?|spares?) (?:list|book|catalogue)|catalog(?:ue)?|list|drawing|\w*[Ll]iste|Katalog|Zeichnung|nomenclature|catalogue|plan|lista|catálogo|plano|catalogo|distinta|list[aęy]|katalog\w*|rysun\w+|daftar|katalog|gambar|liste\w*)\b|(?:danh mục|bản vẽ)(?!\w)|รายการอะไหล่|แค็ตตาล็อก|แบบ(?!นี้)|(?<!\w)(?:спис(?:ке|ка)|каталог|чертеж)",
    re.IGNORECASE,
)


def _of_its_source(scene: Scene, found: dict[str, Finding]) -> None:
    """ "It is stamped AB-1, your list says AB-2. Please send two of the one in the list": of two by where its number stands."""
    sources: dict[str, list[Finding]] = {"thing": [], "paper": []}
    for finding in found.values():
        said = {_source(_between_commas(m.code)) for m in finding.own if _speaks_of_both(_sentence(m.code))}
        if len(said) == 1 and (source := said.pop()):
            sources[source].append(finding)
    pair = [finding for there in sources.values() for finding in there]
    if not pair or any(len(there) > 1 for there in sources.values()):
        return
    used = {m.where for f in found.values() if f not in pair for m in f.mentions if m.where}
    named = [m.code for finding in pair for m in finding.own]
    for view, start, end in scene.told():
        text = view.text[start:end]
        source = _source(text)
        behind = all((c.view.number, c.end) <= (view.number, start) for c in named)
        if not (source and sources[source] and behind and asked.asks_plainly(text)):
            continue
        counts = [
            q.value
            for q in quantity.find(text)
            if (start + q.start, start + q.end) not in used and not text[: q.start].endswith("the ")
        ]
        for finding in pair:
            if finding in sources[source]:
                finding.take_up()
                finding.correct(counts[0] if len(counts) == 1 else None, "asked for by where its number stands")
            else:
                finding.speak_against(6.0, "another is asked for, by where its number stands")
        return


def _speaks_of_both(text: str) -> bool:
    return bool(_ON_THE_THING.search(text) and _ON_PAPER.search(text))


def _between_commas(code: Code) -> str:
    left, right = code.view.sentence_at(code.start)
    before, after = code.view.text[left : code.start], code.view.text[code.end : max(right, code.end)]
    return f"{re.split(r'[,;、,]', before)[-1]} # {re.split(r'[,;、,]', after)[0]}"


def _source(text: str) -> str:
    """Whether a text speaks of what stands on the thing or on paper; "" of neither or of both."""
    thing, paper = _ON_THE_THING.search(text), _ON_PAPER.search(text)
    return "" if bool(thing) == bool(paper) else "thing" if thing else "paper"


def _offered(view: View, found: dict[str, Finding]) -> Iterator[tuple[str, Finding]]:
    """The parts that stand alone in a numbered line of a quoted mail, by its number."""
    for row in view.rows:
        if row.voice is not Voice.QUOTE:
            continue
        numbered = _LINE_NUMBER.match(view.text, row.start, row.end)
        here = [f for f in found.values() if any(m.code.view is view and m.code.row == row for m in f.mentions)]
        if numbered and len(here) == 1:
            number = numbered["a"] or numbered["b"] or str(_CIRCLED.index(numbered.group().strip(" >")[-1]) + 1)
            yield number, here[0]


def _only_by_reference(found: dict[str, Finding]) -> None:
    """Where a sister is asked for by what differs alone, the one named in full was the starting point, not the order."""
    for other in found.values():
        own = [m.code for m in other.own]
        short = other.row and own and all(code.how == "range" and _is_cut(code, other) for code in own)
        if not short or not any(asked.asks_plainly(_sentence(code)) for code in own):
            continue
        for one in found.values():
            if one is other or not one.row or not other.row or not _alike(one.row.model, other.row.model):
                continue
            told = [m.code for m in one.own]
            if told and not any(asked.asks_plainly(_sentence(code)) for code in told):
                one.speak_against(4.5, f"{other.model} is asked for instead")


def _is_cut(code: Code, finding: Finding) -> bool:
    return len(code.written) < len(finding.model) - 2
