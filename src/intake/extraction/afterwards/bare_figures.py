"""Bare figures that change a count: "sorry, make it 5", "and 3 more as spares", "we have 3 but need 5 more".

A figure without a counting word is taken for a count only beside such words, where one part alone is in question.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from intake.extraction.afterwards import on_top
from intake.extraction.text import counting
from intake.extraction.text.scene import OWN_WORDS, View
from intake.extraction.text.vocabulary import Words, words

if TYPE_CHECKING:
    from intake.extraction.how_many.binding import Mention
    from intake.extraction.part_model import Finding

_I = re.IGNORECASE
_SET_ASIDE = 4.5  # what speaks against a part so much that it is none in question
_REACH = 3  # sentences behind the part
_FIGURE = r"((?<![\d.,/-])\d{1,3})(?![\w/-]|[.,:]\d)"  # the one group of every alternative
_NO_TIME = r"(?! ?(?:%|[ap]\.?m\b|o'clock|Uhr|heures?\b|horas?\b|bar\b|mm\b|EUR|USD|€|\$))"


def _either(*patterns: str, ends: str = "") -> Words:
    """One pattern of many, "#" being the figure in each."""
    return words("|".join(f"(?:{pattern.replace('#', _FIGURE)}){ends}" for pattern in patterns), _I)


_MAKE_IT = _either(
    r"\b(?:(?:make|let) (?:it|that|them)(?: be)?|(?:chang|increas|rais|reduc|correct|amend|updat|set)\w* (?:it|that|this|them|the (?:quantity|number|amount|order|qty))(?: from \d{1,3})? to) #",
    r"\b(?:machen Sie (?:bitte )?daraus|(?:Menge|Anzahl|Stückzahl|Bestellung)(?: bitte)?(?: von \d{1,3})? auf|lieber|doch lieber) #|(?<!\w)#(?= daraus)",
    r"\b(?:mettez(?:-en)?|(?:pass|modifi|chang|port|augment|corrig|rédui)\w* (?:la quantité|la commande)(?: de \d{1,3})? (?:à|en)) #",
    r"\b(?:que sean|mejor|(?:cambi|modifi|aument|corr[ei]|redu|actuali)\w* la cantidad(?: de \d{1,3})? a) #",
    r"\b(?:fate(?:ne)?|facciamo|(?:cambi|modific|port|aument|corregg|ridu)\w* la quantità(?: da \d{1,3})? (?:in|a)) #",
    r"\b(?:façam|que sejam|(?:alter|mud|aument|corrij|reduz)\w* a quantidade(?: de \d{1,3})? para) #",
    r"\b(?:niech będzie|(?:zmian[ęaąy]|zmieni\w+|zwiększ\w+|zmniejsz\w+) ilo(?:ści|ść)(?: z \d{1,3})? na) #",
    r"\b(?:adedi|miktarı|sayıyı) #(?= (?:yap|olarak))|(?<!\w)#(?: adet)?(?= olsun)",
    r"\b(?:đổi|sửa)(?: lại)?(?: số lượng)? thành #",
    r"(?<!\w)(?:пусть будет|(?:измени|исправ|увелич|уменьш)\w+ (?:количество|число|заказ)?(?: с \d{1,3})? ?(?:на|до)) #",
    r"\b(?:jadikan|(?:ubah|ganti|koreksi) jumlah(?:nya)? (?:menjadi|jadi|ke)) #",
    r"\b(?:maak er|(?:het )?aantal(?: te)? (?:wijzigen|veranderen|aanpassen|verhogen|verlagen)(?: van \d{1,3})? (?:in|naar|tot)|(?:wijzig|verander|verhoog) het aantal (?:in|naar|tot)) #",
    r"\b(?:gör det till|ändra (?:antalet )?till|gør det til|ændre (?:antallet )?til|endre (?:antallet )?til|ať je (?:jich|to)|změ\w+ (?:počet|množství) na|zme\w+ (?:počet|množstvo) na|legyen|să fie|schimbați cantitatea (?:la|în)) #",
    r"(?:เปลี่ยน|แก้(?:ไข)?)(?:จำนวน)?เป็น ?#",
    ends=_NO_TIME,
)
_ENDS = r"(?= ?(?:as|for|als|für|zur?|en|de|di|como|para|na|w|в|на|sebagai|untuk|dự phòng|以|备|備|สำรอง|予備|ครับ|ค่ะ|nữa|per|ter|som|please|svp|bitte|por favor|lütfen|daha|お願い|ください|用|を|[.,;:!)\n])| ?$)"
_AND_MORE = _either(
    rf"\b(?:and|plus),? (?:another )?# (?:more|extra|additional|further)(?: (?:{counting.of('en')}))?",
    rf"\bund (?:noch )?# (?:weitere|zusätzliche|mehr|extra)(?: (?:{counting.of('de')}))?",
    r"\bet # (?:de plus|supplémentaires|autres)",
    r"\by (?:otr[oa]s )?# más|\by otr[oa]s #",
    r"\be (?:altr[ie]|ulteriori) #|\be # (?:in più|di scorta)",
    r"\be (?:mais|outr[oa]s) #|\be # a mais",
    r"\bi (?:jeszcze )?# dodatkow\w+|\bi jeszcze #",
    r"(?<!\w)и ещ[её] #|(?<!\w)и # дополнительн\w+",
    r"\ben (?:nog )?# extra|\ben nog #",
    rf"\b(?:yedek olarak|ayrıca|artı) # (?:(?:{counting.of('tr')}) )?daha",
    rf"\b(?:và )?thêm #(?: (?:{counting.of('vi')}))?",
    rf"\b(?:dan )?tambah(?:an)? #(?: (?:{counting.of('id')}))?",
    rf"(?:さらに|あと|もう)#(?:{counting.of('ja')})?",
    rf"(?:另外|外)?再加#(?:{counting.of('zh')})?|另加#(?:{counting.of('zh')})?",
    rf"(?:และ)?(?:สำรอง)?อีก ?# ?(?:{counting.of('th')})?",
    ends=_ENDS,
)
_HAVE = words(
    r"(?:\b(?:have|has|haben|avons|tenemos|abbiamo|mamy|temos|hebben|punya|ada|kho còn|còn|elimizde|stokta)\b|(?<!\w)у нас есть|มี|还有|有|在庫)[^.;\n]{0,24}$",
    _I,
)
_NEED_MORE = _either(
    r"\b(?:need|want)s? (?:another )?#(?: more)?",
    r"\b(?:brauchen|benötigen)(?: wir)?(?: aber)? noch #",
    r"\bfaut encore #|\bbesoin de # de plus",
    r"\b(?:necesitamos|hacen falta) (?:otr[oa]s )?#(?: más)?",
    r"\b(?:servono|occorrono) (?:altr[ie]|ancora) #",
    r"\bprecisamos de mais #",
    r"\bpotrzebujemy jeszcze #",
    r"(?<!\w)нужно ещ[её] #",
    r"\b(?:butuh|perlu) # lagi",
    r"\b(?:hebben er|er)? ?nog #(?= (?:\w+ )?nodig)",
    r"(?<!\w)# (?:adet|tane) daha (?:lazım|gerek)",
    r"\bcần thêm #",
    r"ต้องการอีก ?#",
    r"(?:还|還)(?:需要|要)#",
)


def apply(found: dict[str, Finding]) -> None:
    """Corrects, adds up or sets aside what was counted before, of a part named once in the writer's own words."""
    asked_for = [f for f in found.values() if f.hard < _SET_ASIDE and f.own]
    for finding in asked_for:
        if finding.bound in ("correction", "column", "each machine"):
            continue
        last = max(finding.own, key=lambda m: (m.code.view.number, m.code.start))
        view, row = last.code.view, last.code.row
        if row.voice not in OWN_WORDS or view.cell_at(last.code.start):
            continue
        at = view.sentence_number(last.code.start)
        start, end = view.sentences[at]
        alone = not any(f is not finding and f.stands_in(view, start, end) for f in found.values())
        if len(asked_for) == 1 and (value := _made(view, last.code.end, at)):
            if value != finding.quantity:
                finding.correct(value, f"{value:g} after all")
        elif (
            alone
            and _HAVE.search(view.text[start : last.code.start])
            and (more := _NEED_MORE.search(view.text, last.code.end, end))
        ):
            finding.correct(_value(more), f"{_value(more):g} besides those that are there")
            finding.hard = 0.0
        elif alone and (more := _AND_MORE.search(view.text, last.code.end, end)):
            _add(finding, last, more)


def _made(view: View, start: int, at: int) -> float | None:
    """The figure that is to take the place of the count: behind the part in its sentence, or in the next ones."""
    for left, right in [(start, view.sentences[at][1]), *view.sentences[at + 1 : at + 1 + _REACH]]:
        found = _MAKE_IT.search(view.text, left, right) if view.row_at(left).voice in OWN_WORDS else None
        if found and _value(found):
            return _value(found)
    return None


def _add(finding: Finding, last: Mention, more: re.Match[str]) -> None:
    """More in the same sentence, behind a count that is not this one and has it not in it already."""
    view = last.code.view
    before = view.text[view.sentence_at(last.code.start)[0] : more.start()]
    before = before.rpartition(",")[0] or before
    counted = last.where and last.where[1] <= more.start() and last.quantity == finding.quantity
    if counted and on_top.tells_of_what_was(before) and _value(more):
        finding.correct(_value(more), f"{_value(more):g} more, of what came before")
    elif counted and finding.quantity and _value(more):
        finding.correct(finding.quantity + _value(more), f"{_value(more):g} more in the same sentence")


def _value(found: re.Match[str]) -> float:
    return float(found[found.lastindex or 0])
