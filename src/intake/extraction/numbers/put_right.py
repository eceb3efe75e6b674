"""A machine's number put right: "not 107, it is 108", "sorry, typo: HV.0710.1", "I wrote it wrong, it is the R one".

The later one takes the place of the earlier, whether it is written out or told by its end or by the letter at its end. Which one it takes the place of
is said beside it, or it is the one named before that is most like it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise, permutations
from typing import TYPE_CHECKING

from intake.document import Voice
from intake.extraction.how_many import quantity
from intake.extraction.numbers.codes import Code
from intake.extraction.text.scene import OWN_WORDS, View
from intake.extraction.text.values import distance, signature
from intake.extraction.text.vocabulary import words

if TYPE_CHECKING:
    from intake.extraction.serial_number import Finding

_I = re.IGNORECASE
_GONE = 6.0  # what is put right is not meant, whatever else is said of it
# Between the wrong one and the right one.
_NOT_BUT = words(
    r"\W{0,2}(?:번|호기|호|쪽|번기)?(?:이|가|은|는)? ?(?:아니라|아니고|아니며|아니었고|말고|아닌)|\W{0,2}(?:号機|の方)?(?:ではな|じゃな|でな)(?:く|い)|[^\n.。]{0,24}?(?:→|⇒|->|=>)|"
    r"[^\n。]{0,8}?(?:是错|是錯|错了|写错|有误|不对)|[^.\n]{0,12}?(?:잘못|틀렸|틀린|오타|오기)|[^。\n]{0,10}?(?:間違|誤り|誤記)|[^.\n]{0,16}?\b(?:is|was) (?:wrong|incorrect|a typo|a mistake|a slip)\b|[^.\n]{0,30}?\bshould (?:be|read|have been|say)\b|"
    r"[^.\n]{0,16}?\b(?:là (?:sai|nhầm)|bị nhầm|ghi nhầm|war falsch|ist falsch|est (?:faux|fausse|erroné)|es (?:incorrecto|erróneo|un error)|est[áa] mal|è (?:sbagliat[oa]|errat[oa])|jest błędn\w+|to (?:pomyłka|błąd)|salah\b|yanlış|неверно|неправильно)|[^\n]{0,10}?(?:ผิด|ไม่ถูก)",
    _I,
)
_ALSO = words(r"[\s)]*(?:호기|번)?(?:도|까지|も|也)(?![가-힣])|\s*(?:too|also|as well)\b", _I)
# That a number was written wrong, or which is the right one.
_SLIP = words(
    r"오타|오기(?:입|였|이|예|로)|(?:번호|제번|호기|기계|장비|명판|기종)(?:를|을|가|이)? ?(?:\S+ )?(?:잘못|헷갈(?!리시|리실|리지)|틀렸|틀리게|바꿔 ?(?:적|썼)|착각|혼동)|잘못 ?(?:적|썼|쓴|기재|말씀|봤|보고|알려|타이핑|입력)|착각했|헷갈렸|(?<!수량 )(?<!수량을 )(?<!갯수 )(?<!개수 )정정(?:합|드|하|이|입|:| :)|바로잡|"
    r"\b(?:typo|misprint|mistyped|misread|(?:my|our) (?:mistake|bad|error)|wrong (?:number|serial|machine|one|plate)|(?:wrote|gave|typed|put|quoted)(?: \w+){0,3} wrong|(?:wrote|gave|typed|put)(?: \w+){0,2} the wrong|mixed (?:up|them up)|i meant|we meant|make that|correction|should (?:have )?(?:read|been|be|say)|scratch that)\b|"
    r"間違え|間違って(?:書|記|お伝え)|間違いで|訂正|誤り(?:で|まし)|誤記|書き間違|打ち間違|正しくは|写错|寫錯|写成|打错|搞错|弄错|说错|是错的|更正|应该?是|应为|應為|"
    r"(?:ghi|viết|gõ|đọc|nói|báo|nhìn) (?:nhầm|sai|lộn)|nhầm (?:máy|số|lẫn)|mới đúng|đính chính|(?:เขียน|พิมพ์|แจ้ง|ดู|อ่าน|บอก|จำ)(?:เลข|หมายเลข|เบอร์)?ผิด|แก้ไข(?:เป็น|หมายเลข)?|ที่ถูก(?:ต้อง)?(?:คือ|เป็น)|"
    r"\b(?:Tippfehler|Schreibfehler|Zahlendreher|verschrieben|vertippt|verwechselt|verlesen|vertan|Korrektur|gemeint (?:war|ist)|falsche (?:Nummer|Maschine|Seriennummer)|richtig (?:ist|wäre|heißt)|muss (?:es )?heißen|faute de frappe|me suis tromp\w+|nous sommes trompé\w*|erreur de (?:ma part|numéro|frappe|machine)|mauvais numéro|il s'agit en fait|je voulais dire|rectificatif|fe de erratas|errata|me equivoqué|nos equivocamos|me he equivocado|error (?:mío|de número|al escribir|tipográfico)|quise decir|quería decir|número equivocado|corrijo|corrección|refuso|errore (?:mio|di battitura|di numero)|mi sono sbagliat\w|ho sbagliato|volevo dire|numero sbagliato|correggo|rettifica|pomyłk\w+|pomyliłe?m|pomyliłam|pomyliliśmy|literówk\w+|błędny numer|miało być|powinno być|sprostowanie|koryguję|salah (?:ketik|tulis|sebut|nomor|baca)|keliru|maksud (?:saya|kami)|yang benar|seharusnya|ralat|yanlış (?:yaz\w+|numara|makine)|yazım hatası|karıştır\w+|doğrusu|düzelt\w+)|"
    r"опечатк|ошиб(?:ся|лась|лись|очно указ)|перепутал|неверный номер|имел\w* в виду|правильн(?:ый|о)|исправл",
    _I,
)
# What is put right is how many, or when.
_OF_ANOTHER_THING = words(
    r"수량|갯수|개수|날짜|일자|연락처|전화|주소|단가|\b(?:quantity|qty|date|phone|address|price|Menge|quantité|cantidad|quantità|ilość|jumlah|adet)\b|数量|個数|日付|日期|电话|số lượng|ngày|จำนวน|вместо \d+ шт|количеств",
    _I,
)


def apply(found: Sequence[Finding]) -> None:
    """Marks every machine whose number the writer takes back as not meant."""
    _by_letter(found)
    of = {(code.view.number, code.start): finding for finding in found for code in finding.places}
    places = {(code.view.number, code.start): code for finding in of.values() for code in finding.places}
    views = {code.view.number: code.view for code in places.values()}
    ordered = [places[at] for at in sorted(places)]
    for view in views.values():
        said = [c for c in ordered if c.view.number == view.number and c.row.voice in (*OWN_WORDS, Voice.HEADER)]
        if len({_of(of, code).key for code in said}) > 1:
            _beside(view, said, of)
            _after_a_slip(view, said, of)


def _of(of: dict[tuple[int, int], Finding], code: Code) -> Finding:
    return of[code.view.number, code.start]


def _take_back(wrong: Finding, right: Finding) -> None:
    wrong.speak_against(_GONE, f"put right: {right.row.serial if right.row else right.written} instead")


def _beside(view: View, said: Sequence[Code], of: dict[tuple[int, int], Finding]) -> None:
    """ "X is not it but Y", "X was a slip, it should be Y", in one sentence."""
    for wrong, right in pairwise(said):
        one, other = _of(of, wrong), _of(of, right)
        if one is other or view.sentence_at(wrong.start) != view.sentence_at(right.start) or right.start < wrong.end:
            continue
        between = view.text[wrong.end : right.start]
        if _NOT_BUT.match(between) and not _ALSO.match(view.text, right.end) and _alike(one, other):
            _take_back(one, other)


def _after_a_slip(view: View, said: Sequence[Code], of: dict[tuple[int, int], Finding]) -> None:
    """ "Sorry, typo: Y": the one machine of the sentence, or of the one beside it, that was not named before."""
    for number, (start, end) in enumerate(view.sentences):
        if view.row_at(start).voice not in OWN_WORDS or not _SLIP.search(view.text, start, end):
            continue
        if _OF_ANOTHER_THING.search(view.text, start, end):
            continue
        for at in (number, number + 1, number - 1):
            if not 0 <= at < len(view.sentences):
                continue
            left, right = view.sentences[at]
            before = {_of(of, c).key: _of(of, c) for c in said if c.start < min(left, start)}
            here = {_of(of, c).key: _of(of, c) for c in said if left <= c.start < right}
            if at == number and len(here) == 1 and not before.keys() - here.keys():
                continue  # "6620/2 was a slip. It is 6620/1."
            named = [c for c in said if start <= c.start < end]
            if at > number and len({_of(of, c).key for c in named}) == 1:
                if any(_is_told(view, c) for c in named):
                    break  # "Correction: it is Y. X is unchanged."
                before = {_of(of, c).key: _of(of, c) for c in named}
            fresh = [f for key, f in here.items() if key not in before and not (f.hard or f.soft)]
            told = at == number or any(_is_told(view, c) for c in said if left <= c.start < right)
            if told and len(fresh) == 1 and len(here) == 1:
                if wrong := _most_like(fresh[0], before.values()):
                    _take_back(wrong, fresh[0])
                break
            if here:
                break


_MOST_SISTERS = 12  # machines: of more none is told by its letter
_SIDE = r"(?:측|쪽|호기|호|기|side|側|侧|机|号机|号機)?"


def _by_letter(found: Sequence[Finding]) -> None:
    """ "Not side A, it is side B (K-17/B)": of two machines alike but for their last letter, the letter alone names one."""
    for one, other in permutations(found, 2) if len(found) <= _MOST_SISTERS else ():
        if one.row and other.row and one.row.serial[:-1] == other.row.serial[:-1]:
            letter = one.row.serial[-1]
            if letter.isalpha() and any(
                _is_denied(view, letter) for view in {id(c.view): c.view for c in one.places}.values()
            ):
                _take_back(one, other)


def _is_denied(view: View, letter: str) -> bool:
    return any(
        view.row_at(found.start()).voice in OWN_WORDS and quantity.denied_at(view.text, found.start(), found.end())
        for found in re.finditer(rf"(?<![A-Za-z0-9/.-]){letter} ?{_SIDE}(?![A-Za-z0-9/.-])", view.text)
    )


_IS_AFTER = words(
    r"[\s)\"']{0,2}(?:번|호기|쪽|건)?(?:입니다|이에요|예요|이네요|네요|였네요|이었|임(?![가-힣])|(?:이|가) ?맞|로 ?(?:정정|바꿔|고쳐|준비|봐)|です|でした|が正|に訂正|$|[.!。\n])"
)
_IS_BEFORE = words(
    r"(?:\b(?:is|are|it's|be|read|ist|heißt|est|es|è|jest|to|adalah|là|это)|[::是为]|คือ|เป็น|정확히는|正しくは)\s*(?:[\w'-]+\.? ){0,3}$",
    _I,
)


def _is_told(view: View, code: Code) -> bool:
    """Whether its sentence says that this is the one: "it is Y.", "Y입니다"."""
    left, _ = view.sentence_at(code.start)
    return bool(_IS_AFTER.match(view.text, code.end) or _IS_BEFORE.search(view.text[left : code.start]))


def _alike(one: Finding, other: Finding) -> bool:
    """Whether one may have been written for the other."""
    if one.row and other.row and one.row.model == other.row.model:
        return True
    return signature(one.key) == signature(other.key) and distance(one.key, other.key) <= len(one.key) // 2


def _most_like(right: Finding, before: Iterable[Finding]) -> Finding | None:
    like = sorted((distance(f.key, right.key), at, f) for at, f in enumerate(before) if _alike(f, right))
    if not like or (len(like) > 1 and like[0][0] == like[1][0]):
        return None
    return like[0][2]
