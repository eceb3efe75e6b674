"""What the writer puts right after having said it: a number, a part's number, a line taken back in words.

The last word counts. "3개 말고 2개" changes the quantity of the part its sentence names, by number or in words, or of the
only one that had three; "... 로 바꿔 주세요" puts one number in the place of another; "로프는 취소해 주세요" takes out the one
part that is called so.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from intake.extraction.afterwards import answers, apart, bare_figures, by_place, last_word, likewise, names, on_top
from intake.extraction.afterwards.last_word import SAID_HOW_MANY
from intake.extraction.how_many import for_each, numerals, quantity, tally, totals
from intake.extraction.meant import asked
from intake.extraction.numbers import referred
from intake.extraction.numbers.codes import Code
from intake.extraction.text import cues
from intake.extraction.text.scene import OWN_WORDS, Scene, View
from intake.extraction.text.vocabulary import Words, words

if TYPE_CHECKING:
    from intake.extraction.part_model import Finding


MANY = 30  # parts: a list so long is not talked about one by one


def apply(scene: Scene, found: dict[str, Finding], machines: int, others: list[Code]) -> None:
    """Everything put right or taken back in the writer's own words; `machines` are asked for, those of `others` are not."""
    _correct(scene, found, answers.count(scene, found))
    _replace(found)
    _by_label(found)
    _tell_apart(scene, found)
    _in_words(scene, found, by_place.apply(scene, found), others)
    for_each.apply(found, machines)
    _by_name(scene, found)
    _fewer_by_name(scene, found)
    likewise.apply(scene, found)
    last_word.apply(found)
    bare_figures.apply(found)
    if len(found) <= MANY:
        on_top.apply(scene, found)
        apart.apply(scene, found)
    _the_rest_each(scene, found)
    _only_these(scene, found)
    referred.settle(scene, found)


def _correct(scene: Scene, found: dict[str, Finding], answered: set[tuple[int, int]]) -> None:
    """ "에어척은 3개 말고 2개면 된답니다": to the part named, by number or in words, or to the only one that had three."""
    for view in scene.views:
        for start, end in view.sentences:
            if view.row_at(start).voice not in OWN_WORDS or (view.number, view.row_at(start).number) in answered:
                continue
            for change in quantity.corrections(view.text[start:end].replace("\n", " ")):
                if _DELIVERED.match(view.text, start + change.end):
                    continue  # "eight came, and not ten"
                if _is_of_a_code(view, start + change.start, found):
                    continue  # "AB-10 → 8 pcs": the end of a part's number, and how many
                target = _target(view, start, end, change, found)
                if target and not _is_its_name(change, target):
                    target.correct(change.new, f"corrected from {change.old:g} to {change.new:g}")
                    target.hard = 0.0
                    if not target.own:
                        target.take_up()
                    elif all(m.quantity is None for m in target.mentions if m.code.row.voice in OWN_WORDS):
                        target.points += SAID_HOW_MANY  # no other place of the letter said how many


def _is_of_a_code(view: View, at: int, found: dict[str, Finding]) -> bool:
    return any(m.code.view is view and m.code.start <= at < m.code.end for f in found.values() for m in f.mentions)


_DELIVERED = words(
    r"\S{0,2}만? ?(?:들어 ?(?:있|왔)|왔|도착|받|배송)|[^.\n]{0,10}\b(?:arrived|came|received|delivered|in the box)\b|[^。\n]{0,6}(?:届|入って|しか)|[^。\n]{0,4}(?:收到|到货|到了)",
    re.IGNORECASE,
)
# "of the belts just two": how many after all, of the part that the words call by its name.
_JUST = words(
    r"(?:\d{1,4}|한|두|세|네|다섯|여섯|일곱|여덟|아홉|열) ?[가-힣A-Za-z]{0,3}만 ?(?:주(?:세|시|십)|보내|부탁|있으면|필요|주문|하면)|\b(?:only|just) (?:\d{1,3}|one|two|three|four|five|six|eight|ten)\b[^.\n]{0,24}\b(?:please|needed|required|will do)|(?:\d{1,3}|[一二三四五六七八九十])(?:個|本|枚|台|つ)(?:だけ|のみ)(?:で|を|お)",
    re.IGNORECASE,
)


def _is_its_name(change: quantity.Correction, finding: Finding) -> bool:
    """ "LINE 4M, 1 piece. Not 10M, 4M": what is put right is the number of the part, and not how many."""
    counted = {mention.quantity for mention in finding.mentions}
    return change.old not in counted and not change.counted and f"{change.new:g}" in re.findall(r"\d+", finding.model)


_PUT_RIGHT_AFTER = words(
    r"^[\s)\"']*(?:으로|로) ?(?:(?:총 )?\d{1,4} ?\S{0,3} )?(?:바꿔|변경|정정|수정|고쳐)|^[\s)\"']*(?:が正|に訂正|に変更)|^[\s)\"']*(?:is|would be) the (?:right|correct) (?:one|number)",
    re.IGNORECASE,
)
_PUT_RIGHT_BEFORE = words(
    r"(?:correct (?:part )?(?:number|no\.?|one) (?:is|should be)|(?:change|correct|amend) (?:it|that|the part|this) to|정정\s*[:：]|訂正\s*[:：]|更正为|改为|đổi thành|sửa thành|แก้เป็น|เปลี่ยนเป็น)\s*$",
    re.IGNORECASE,
)


def _replace(found: dict[str, Finding]) -> None:
    """A number put right ("... 로 바꿔 주세요") takes the place of the one it is a correction of: alike but for its end."""
    for finding in found.values():
        for mention in finding.mentions:
            code = mention.code
            text = code.view.text
            if code.row.voice not in OWN_WORDS or not (
                _PUT_RIGHT_AFTER.match(text[code.end : code.end + 24])
                or _PUT_RIGHT_BEFORE.search(text[max(0, code.start - 40) : code.start])
            ):
                continue
            for other in found.values():
                if other is not finding and _alike(other, finding) and _all_before(other, code):
                    _take_the_place(finding, other)


def _take_the_place(right: Finding, wrong: Finding) -> None:
    """The one is meant where the other was named, and as many of it where nothing else is said."""
    wrong.speak_against(6.0, f"put right: {right.model} instead")
    if right.quantity is None:
        right.quantity, right.bound = wrong.quantity, wrong.bound


_IS = r"(?: (?:war|ist|wäre|was|is|est|était|es|era|è|éra|foi|é|to|jest|był[oa]?|var|är|er|on|oli|je|bylo|este|e|là|คือ|adalah))?"
# "wrong: X" on one line, "right: Y" on the next.
_WRONG_ONE = words(
    rf"(?:^|\n)[\s*•·-]*(?:틀린 ?(?:것|번호)|잘못된 ?(?:것|번호)|틀린 ?(?:품번|형번|모델|규격|코드)|잘못(?:된| 적은) ?(?:품번|형번|모델|규격|코드)|오|誤(?:り|った型番)?|間違(?:い|った(?:もの|型番|品番))?|误|错(?:误)?的?(?:型号)?|錯(?:誤)?的?|(?:수정|변경|정정) ?전|기존|改前|原|変更前|訂正前|更改前|wrong|incorrect|error|old|was|before|falsch|alt|bisher|faux|erron[ée]|ancien|errado|incorrecto|antes|dice|errato|sbagliato|prima|błędn[yie]|było|stary|fout|oud|fel|forkert|chybn[ěé]|špatn[ěé]|sai|cũ|ผิด|เดิม|salah|lama|yanlış|eski|неверно|было){_IS}\s*[:：=]\s*$",
    re.IGNORECASE,
)
_RIGHT_ONE = words(
    rf"(?:^|\n)[\s*•·-]*(?:(?:맞는|올바른|바른|정확한) ?(?:것|번호|품번|형번|모델|규격|코드)|정|正(?:しくは|しい(?:もの|型番|品番)?|确的?|確的?|确型号)?|对的?|對的?|(?:수정|변경|정정) ?후|변경|改后|改後|変更後|訂正後|更改后|right|correct|new|now|is|after|should be|richtig|neu|korrekt|juste|correct(?:o|e)?|nouveau|certo|ahora|después|debe decir|corretto|giusto|dopo|poprawn[yie]|jest|nowy|goed|nieuw|rätt|korrekt|rigtig|správn[ěé]|đúng|mới|ถูก(?:ต้อง)?|ใหม่|แก้เป็น|benar|baru|doğru|yeni|верно|стало|правильно){_IS}\s*[:：=]\s*$",
    re.IGNORECASE,
)


def _by_label(found: dict[str, Finding]) -> None:
    """ "wrong: X" and, on a line of its own, "right: Y": the one is not wanted, and the other is in its place."""
    wrong, right = _labelled(found, _WRONG_ONE), _labelled(found, _RIGHT_ONE)
    if len(wrong) == len(right):
        for (before, out), (after, instead) in zip(wrong, right, strict=True):
            if out is not instead and before.view is after.view and before.row != after.row:
                _take_the_place(instead, out)


def _labelled(found: dict[str, Finding], label: Words) -> list[tuple[Code, Finding]]:
    """Parts that stand behind a label on a line of the writer's own, in order."""
    there = [
        (mention.code, finding)
        for finding in found.values()
        for mention in finding.own
        if label.search(mention.code.view.text[max(0, mention.code.start - 24) : mention.code.start])
    ]
    return sorted(there, key=lambda one: (one[0].view.number, one[0].start))


def _alike(one: Finding, other: Finding) -> bool:
    short = min(len(one.key), len(other.key))
    by_end = abs(len(one.key) - len(other.key)) <= 2 and short >= 4 and one.key[: short - 2] == other.key[: short - 2]
    return by_end or referred.differ_in_one_piece(one.model, other.model)


def _all_before(finding: Finding, code: Code) -> bool:
    return all((m.code.view.number, m.code.start) < (code.view.number, code.start) for m in finding.mentions)


def _target(view: View, start: int, end: int, change: quantity.Correction, found: dict[str, Finding]) -> Finding | None:
    inside = [f for f in found.values() if f.stands_in(view, start, end)]
    if len(inside) == 1:
        return inside[0]
    sentence = view.text[start:end]
    numbered = _by_row_number(sentence, found)
    if numbered:
        return numbered
    if together := [f for f in found.values() if f.quantity == _run_together(change)]:
        return together[0] if len(together) == 1 else None
    ahead = [
        (m.code.end, f)
        for f in inside
        for m in f.mentions
        if m.code.view is view and start <= m.code.start and 0 <= start + change.start - m.code.end <= 12
    ]
    if ahead and not any(ch.isdigit() for ch in view.text[max(ahead, key=lambda a: a[0])[0] : start + change.start]):
        return max(ahead, key=lambda a: a[0])[1]
    if told := _told_before(view, start, found):
        return told
    by_words = [f for f in found.values() if any(word in sentence for word in names.any_of(f))]
    if len(by_words) == 1:
        return by_words[0]
    own = [f for f in found.values() if f.own]
    if not change.old and len(own) == 1:
        return own[0]
    same = [f for f in (by_words or found.values()) if f.quantity == change.old or change.new == f.quantity]
    if same or any(f.quantity is not None for f in found.values()):
        return same[0] if len(same) == 1 else None
    quoted = [f for f in found.values() if any(m.quantity == change.old for m in f.mentions)]
    near = _sentences_before(
        view, start, 2
    )  # "It is the AB-12. Not one but two, please": how many was said by us alone
    if near and len(own) == 1 and own[0].stands_in(view, near[-1][0], start):
        return own[0]
    return quoted[0] if len(quoted) == 1 else None  # of the list below the answer


def _run_together(change: quantity.Correction) -> float:
    """What the old and the new number are read as where one was struck out and the other written beside it."""
    return float(f"{change.old:.0f}{change.new:.0f}")


_ITS_NUMBER = words(
    r"수량|개수|갯수|\b(?:quantity|qty|number)\b|数量|個数|số lượng|จำนวน|\b(?:Menge|Stückzahl|Anzahl|quantité|cantidad|quantità|ilość|jumlah|adet|quantidade)\w*|количеств",
    re.IGNORECASE,
)


def _told_before(view: View, start: int, found: dict[str, Finding]) -> Finding | None:
    """ "We were wrong about the number of AB-12. It is four, not eight.": the one part of the sentence before."""
    before = _sentences_before(view, start, 1)
    return _alone_in(view, *before[0], found) if before and _ITS_NUMBER.search(view.text, *before[0]) else None


def _sentences_before(view: View, start: int, most: int) -> list[tuple[int, int]]:
    """The sentences ahead of the one that begins at `start`, the nearest first."""
    at = view.sentence_number(start)
    return view.sentences[max(0, at - most) : at][::-1]


def _alone_in(view: View, left: int, right: int, found: dict[str, Finding]) -> Finding | None:
    named = [f for f in found.values() if f.stands_in(view, left, right)]
    return named[0] if len(named) == 1 else None


_ROW_NAMED = words(
    r"(?:\b(?:no\.?|item|row|line|position|pos\.?|poz\.?)|#|第|순번|항목|mục|dòng|ข้อ|รายการที่) ?(?P<a>\d{1,3})(?!\d)|(?<!\d)(?P<b>\d{1,3}) ?(?:번(?! ?(?:호기|기))|行目|番(?!機))",
    re.IGNORECASE,
)


def _by_row_number(sentence: str, found: dict[str, Finding]) -> Finding | None:
    """ "3번 수량은 ...": the part in the row of a table that has this number in front."""
    named = {int(m["a"] or m["b"]) for m in _ROW_NAMED.finditer(sentence)}
    if len(named) != 1:
        return None
    number = str(named.pop())
    there = [f for f in found.values() if any(by_place.number_in_front(m.code) == number for m in f.mentions)]
    return there[0] if len(there) == 1 else None


_NOT_THIS = words(
    r"^[\s\"')]*(?:은|는|이|가|을|를|용|짜리|호)? ?(?:아니|아닌|아님|말고|불필요|필요 ?없|안 ?맞)|^[\s\"')]*(?:の(?:もの|方|ほう))?(?:ではな|じゃな|は不要|は要りません)|^[\s\"')]*(?:的)?(?:不要|不是|不对)|^[\s\"']*(?:is|was) (?:wrong|not|incorrect)|^[\s\"']* (?:thì )?không (?:phải|cần)",
    re.IGNORECASE,
)
_NOT_BEFORE = words(
    r"(?:\bnot|instead of|rather than|\bno longer|不是|不要|không phải(?: loại)?|ไม่ใช่(?:รุ่น)?|nicht|statt|kein\w*|\bnie|zamiast|\bpas(?: le| la| de)?|au lieu d[eu]|\bno(?: el| la)?|bukan|değil)(?: the)? ?[\"']?$",
    re.IGNORECASE,
)


def _tell_apart(scene: Scene, found: dict[str, Finding]) -> None:
    """ "720이 아니라 AT5/750-16입니다": of two numbers alike but for one run of digits, the run alone names one of them."""
    if len(found) > MANY:
        return
    for one in found.values():
        for other in found.values():
            run = _own_run(one.model, other.model) if one is not other else ""
            if run and _denied(scene, run, one):
                one.speak_against(6.0, f"{run!r} alone is said not to be meant")


def _own_run(one: str, other: str) -> str:
    mine, theirs = re.findall(r"\d+|[A-Za-z]+", one), re.findall(r"\d+|[A-Za-z]+", other)
    if len(mine) != len(theirs):
        return ""
    differ = [at for at, (a, b) in enumerate(zip(mine, theirs, strict=True)) if a != b]
    return mine[differ[0]] if len(differ) == 1 and len(mine[differ[0]]) >= 2 else ""


def _denied(scene: Scene, run: str, finding: Finding) -> bool:
    spans = [(m.code.view.number, m.code.start, m.code.end) for m in finding.mentions]
    for view in scene.views:
        for match in re.finditer(rf"(?<![A-Za-z0-9./-]){re.escape(run)}(?![A-Za-z0-9./-])", view.text):
            if view.row_at(match.start()).voice not in OWN_WORDS:
                continue
            if any(n == view.number and start <= match.start() < end for n, start, end in spans):
                continue
            if _NOT_THIS.match(view.text[match.end() :]) or _NOT_BEFORE.search(view.text[: match.start()][-24:]):
                return True
    return False


_TAKEN_BACK = words(
    r"취소|빼 ?(?:주|고|달)|제외|철회|보류|안 ?보내|보내지 ?마|주문하지 ?마|(?<![가-힣])필요 ?없|\bcancel|\bdrop (?:the|that)|leave (?:out|off)|leave (?:the|that) [^.]{1,20} out|take (?:the|that|those|these) [^.]{1,20} (?:off|out)|strike (?:the|that)|no longer (?:need|require|want)|don't (?:need|want|send)|do not (?:need|want|send)|not needed|forget (?:about )?the|(?:kick|throw|strike|take|cross)\s(?:it|them|that|those|this)\s(?:out|off)|"
    r"キャンセル|取り消|取りやめ|不要|除い|取消|不要|不用(?!\d)|(?<!\w)hủy|không cần|bỏ (?:phần|mục)|ยกเลิก|ไม่ต้อง|stornier|entfällt|nicht mehr|streich|annul|cancel|plus besoin|ya no|elimin|zrezygn|anulow|batal|tidak (?:perlu|jadi)|iptal",
    re.IGNORECASE,
)
_MADE_ANOTHER = words(
    r"변경|수정|정정|바꿔|늘려|줄여|\bmake (?:it|that|them|the)\b|\bchange\b|increase|reduce|update|instead|amend|correct|変更|訂正|改|đổi|sửa|tăng|giảm|เปลี่ยน|แก้|ändern|erhöh|cambi|aument|modifi|zmie|ubah|değiştir",
    re.IGNORECASE,
)


def _in_words(scene: Scene, found: dict[str, Finding], settled: set[tuple[int, int]], others: list[Code]) -> None:
    """A later sentence without any number of a part, which takes one back or gives it another quantity by its name."""
    if len(found) < 2:
        return
    for view, start, end in scene.told():
        sentence = view.text[start:end]
        if _only_one(sentence) or any(number == view.number and start <= at < end for number, at in settled):
            continue  # what alone is to come, or lines told by their place
        if _THAT_ONE_OUT.match(sentence) and (last := _named_last(view, start, found)):
            last.speak_against(6.0, "taken back right after it was named")
            continue
        back, other = _TAKEN_BACK.search(sentence), _MADE_ANOTHER.search(sentence)
        anew = (asked.in_afterthought(view, start) and asked.asks(sentence)) or bool(_JUST.search(sentence))
        counts = quantity.find(sentence)
        rest = counts or names.figures(sentence)
        owed = len(rest) == 1 and asked.asks_plainly(sentence) and tally.is_called_missing(sentence)
        whole = asked.runs_well(sentence) and not (counts or asked.asks_plainly(sentence))
        if not (back or other or anew or owed or whole) or any(f.stands_in(view, start, end) for f in found.values()):
            continue
        named = names.the_one_called(sentence, found, view, start)
        elsewhere = any(c.view is view and start <= c.start < end for c in others)
        if named and named.quantity is None and (owed or whole) and not back:
            if whole:
                named.speak_against(4.5, "what came of it is in order")
            else:
                named.points += SAID_HOW_MANY
                named.correct(rest[0].value, f"{rest[0].value:g} are still owed")
        elif named and len(counts) == 1 and (other or anew) and not back:
            named.correct(counts[0].value, f"made {counts[0].value:g} by a later word")
        elif named and back and not (elsewhere or _for_another_machine(sentence, named)):
            named.speak_against(6.0, f"taken back by its name: {back.group()!r}")


_THAT_ONE_OUT = words(
    r"\s*(?:그건|그것은|그거는|이건) ?(?:이제 |그냥 |이번에는? )?(?:취소|빼|제외|됐(?!으|는)|필요 ?없|안 ?(?:사|시|보내))|\s*(?:それ|そちら)は(?:キャンセル|取り消|不要|結構|除)|\s*(?:那个|这个)(?:不要|不用|取消|算了)|\s*(?:please )?(?:cancel|drop|skip|forget) (?:that|this)(?: one)?\b|\s*(?:we )?(?:no longer|don't) need (?:that|this) one",
    re.IGNORECASE,
)


def _named_last(view: View, start: int, found: dict[str, Finding]) -> Finding | None:
    """The one part of the sentence before, or of the one before that."""
    for left, right in _sentences_before(view, start, 2):
        if any(f.stands_in(view, left, right) for f in found.values()):
            return _alone_in(view, left, right, found)
    return None


_MACHINE_NUMBER = words(
    r"(?<!\d)(?P<a>\d{1,3}) ?(?:호기?(?![가-힣])|호기|号機|号机|号线|라인)|(?<![a-z])(?:machine|unit|line|m/c) ?(?:no\.? ?|#)?(?P<b>\d{1,3})(?!\d)|#(?P<c>\d{1,3})(?!\d)",
    re.IGNORECASE,
)


def _for_another_machine(sentence: str, finding: Finding) -> bool:
    """Whether a sentence speaks of machine 2 and the part stands in a line or a row of machine 1."""
    said = _machine_numbers(sentence)
    if not said:
        return False
    for mention in finding.mentions:
        view, cell = mention.code.view, mention.code.view.cell_at(mention.code.start)
        grid = view.grid_of(cell) if cell else None
        row = mention.code.row
        home = (
            " | ".join(p.text for p in grid.rows[cell.row].values())
            if grid and cell
            else view.text[row.start : row.end]
        )
        numbers = _machine_numbers(home)
        if numbers and not numbers & said:
            return True
    return False


def _machine_numbers(text: str) -> set[int]:
    return {int(m["a"] or m["b"] or m["c"]) for m in _MACHINE_NUMBER.finditer(text)}


def _by_name(scene: Scene, found: dict[str, Finding]) -> None:
    """ "왼쪽은 2개, 오른쪽은 3개", "합계로는 가스켓 3장, 씰 6개": numbers of one sentence, each behind what its part is called."""
    if not 2 <= len(found) <= MANY:
        return
    called = names.callings(found)
    for view, start, end in scene.told():
        named = names.counts(view.text[start:end], called)
        targets = [found[key] for key in named]
        if likewise.each_but(view, start, end, named, found):
            continue
        totalled = totals.SAID.search(view.text, start, end)
        here = any(f.stands_in(view, start, end) for f in targets)
        if len(named) < 2 and not (named and totalled and here):
            if len(named) == 1 and not here:
                _count_the_bare(view, start, targets[0], named)
            continue  # one name alone may be anything's, but for the total of what was just counted
        if not totalled and all(f.quantity is not None for f in targets):
            continue
        for target, value in zip(targets, named.values(), strict=True):
            if target.quantity is None:
                target.points += SAID_HOW_MANY
            target.correct(value, f"{value:g} by its name")


# "of the valves only three are needed": fewer than were asked for before.
_ENOUGH = words(
    r"이?면 ?(?:되|됩|돼|충분)|만 ?있으면|만 ?필요|で(?:十分|足り|結構|いい|良い|よい)|だけ(?:で|必要)|够了|就够|就行|即可|只(?:需|要)|chỉ cần|là đủ|ก็พอ|แค่|\b(?:will do|is enough|are enough|suffices?)\b|"
    + cues.either(cues.SUFFICES),
    re.IGNORECASE,
)
_NO_MORE_THAN = words(r"\b(?:only|just|no more than)\b|만(?= )|" + cues.either(cues.ONLY), re.IGNORECASE)
_NEEDED = words(r"\b(?:needs?|wants?|requires?|takes?)\b|필요|" + cues.either(cues.NEED), re.IGNORECASE)
_CLAUSE = re.compile(r"[^,;:.!?、，。\n]+")
_A_FIGURE = re.compile(r"(?<![\w.,/-])\d{1,3}(?![\w/-]|[.,]\d)")


def _fewer_by_name(scene: Scene, found: dict[str, Finding]) -> None:
    """ "P.S. Of the valves the fitter needs only three": the part that a later clause calls by its name, without a number."""
    if len(found) > MANY:
        return
    counted = {key: f for key, f in found.items() if f.own and f.quantity is not None and not f.hard}
    called = names.inflected(counted)
    for view, start, end in scene.told():
        if any(f.stands_in(view, start, end) for f in found.values()):
            continue
        for clause in _CLAUSE.finditer(view.text, start, end):
            said = clause[0]
            if not (_ENOUGH.search(said) or (_NO_MORE_THAN.search(said) and _NEEDED.search(said))):
                continue
            keys = names.called_in(said, called)
            values = {float(m[0]) for m in _A_FIGURE.finditer(said)} | {q.value for q in quantity.find(said)}
            target = found[keys[0]] if len(keys) == 1 and len(values) == 1 else None
            if target and all(m.code.view is not view or m.code.start < start for m in target.own):
                value = values.pop()
                if value < (target.quantity or 0):
                    target.correct(value, f"only {value:g} by its name")


def _count_the_bare(view: View, start: int, target: Finding, named: dict[str, float]) -> None:
    """ "... arm AB-1 and sensor CD-2 as spares. Of the sensor two will do": the part named right before without a number."""
    at = view.sentence_number(start)
    left = view.sentences[max(0, at - 1)][0]
    if target.quantity is None and target.stands_in(view, left, start):
        target.points += SAID_HOW_MANY
        target.correct(named[target.key], f"{named[target.key]:g} by its name")


# "... please send the filters only": of several parts the one that alone is to come.
_ONLY = words(
    r"(?P<a>[가-힣A-Za-z]{1,12})만 ?(?:\S+ )?(?:보내|부탁|주(?:세|시|십)|발송|납품|진행|주문|출고)|\b(?:the )?(?P<b>[a-z]{3,16}) only\b|\bonly (?:send |ship )?(?:the )?(?P<c>[a-z]{3,16})\b|(?P<d>[ぁ-んァ-ヺー一-鿿]{2,10})(?:だけ|のみ)(?:を|で)?(?:お送り|送|お願い|注文|手配)|只(?:要|发|需要?|订)(?P<e>[一-鿿]{1,6})|"
    r"chỉ (?:gửi|cần|lấy) (?P<f>[\wÀ-ỹ]{2,12})|\bnur (?:den|die|das|noch die) (?P<g>\w{3,20})|\b(?:uniquement|seulement) (?:le|la|les) (?P<h>\w{3,16})|\bs[óo]lo (?:el|la|los|las) (?P<i>\w{3,16})|\bsolo (?:il|la|i|le|gli) (?P<j>\w{3,16})|\btylko (?P<k>\w{3,16})",
    re.IGNORECASE,
)


# "Four of the nozzle, and of the rest one each."
_REST_EACH = words(
    r"(?:나머지|그 ?외|다른 ?것)(?:는|은|들은|것은|것들은)? ?(?:모두 |전부 |다 )?(?P<a>하나|둘|셋|한 ?개|두 ?개|세 ?개|\d{1,3} ?(?:개|장|본|EA))씩|\b(?:the )?(?:rest|others?|remaining (?:ones|items))\b[,:]? (?P<b>one|two|three|\d{1,3}) (?:pcs? )?(?:each|apiece)|\b(?P<c>one|two|three|\d{1,3}) (?:each )?of (?:each of )?(?:the (?:rest|others)|everything else)|"
    r"(?:その他|残り|ほか)は(?:各|すべて)?(?P<d>\d{1,3}|[一二三])(?:個|本|枚|つ)(?:ずつ)?|(?:其余|其他|剩下的?)(?:都)?各?(?:要)?(?P<e>\d{1,3}|[一二两三])[个只件套根]",
    re.IGNORECASE,
)


def _the_rest_each(scene: Scene, found: dict[str, Finding]) -> None:
    for _, said in scene.said(_REST_EACH):
        word = next(filter(None, said.groups()))
        count = quantity.find(word)
        value = count[0].value if count else numerals.value_of(word)
        for finding in found.values() if value else ():
            if finding.own and finding.row and finding.quantity is None and not finding.hard:
                finding.points += SAID_HOW_MANY
                finding.correct(value, f"{value:g} of each of the rest")


_ANYTHING = re.compile(r"부품|물건|자재|제품|이것|그것|이거|견적|parts?|items?|部品|もの|配件|备件|零件", re.IGNORECASE)


def _only_one(sentence: str) -> str:
    """What alone is to come, by the sentence; "" where it says how many ("6개만") or anything at all ("부품만")."""
    said = _ONLY.search(sentence)
    if said is None or any(q.start < said.end() and said.start() < q.end for q in quantity.find(sentence)):
        return ""
    word = next(filter(None, said.groups()))
    return "" if _ANYTHING.fullmatch(word) else word


def _only_these(scene: Scene, found: dict[str, Finding]) -> None:
    """What is told to come alone, by its name: the parts asked for before it do not."""
    if not 2 <= len(found) <= MANY:
        return
    called = names.callings(found)
    for view, start, end in scene.told():
        word = _only_one(view.text[start:end])
        keys = names.called_in(word, called) if word else []
        if len(keys) != 1 or not asked.asks(view.text[start:end]):
            continue
        for key in called.keys() - set(keys):
            if all(m.code.view is not view or m.code.start < start for m in found[key].mentions):
                found[key].speak_against(4.5, f"only another is to come: {word!r}")
