"""Days told so loosely that the words alone may as well mean something else: "28일에", "am 24.", "le 26", "in zwei Wochen".

`dates` takes such a figure for a day only beside words that make it one. Here each is a day, of the month that comes, and
none is wanted for that: `wish` tells from all around it whether somebody waits for it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from intake.extraction.text.vocabulary import words

_I = re.IGNORECASE
_N = r"(?P<{}>[12]\d|3[01]|0?[1-9])"
# What may follow a figure that is a day, where the tongue has no mark for one.
_ENDS = r"(?=\s*(?:$|[,;:!?)–—-]|\.(?!\d)|\n))"

_OF_THE_MONTH = words(
    "|".join(
        (
            rf"(?<![\d월년/.~-])(?<![월년~-] ){_N.format('d1')} ?일(?! ?(?:간|째|치|분|이내|이상|이하|만에|동안|정도|내로|안에|쯤|마다|뒤|후|전(?!까지|날|에만)|[0-9]|[ㄱ-ㅎ]|이나 (?:걸|지)))",
            rf"(?<![\d月年/.~-]){_N.format('d2')} ?[日号號](?! ?(?:間|以内|以上|後|后|内|机|機|线|線|楼|车间))",
            rf"(?<!\w)the {_N.format('d3')}(?:st|nd|rd|th)(?! ?(?:of|floor|unit|machine|time|head|station|line|shift|stage|one|order|pump|set|part|piece|batch|attempt)\b)",
            rf"(?<!\w)(?:am|bis|zum|ab|vom|den|dem|der) {_N.format('d4')}\.(?! ?\d)(?! ?[A-ZÄÖÜ][a-zäöü]+(?:mal|e Mal)\b)",
            rf"(?<!\w)(?:le|du|au|el|del|al|il|dal|día|dia|giorno|d[oe] dia|no dia) {_N.format('d5')}(?:er|º|°)?{_ENDS}",
            rf"(?<!\w)(?:le|el|il|día|dia|giorno|al|au) {_N.format('d6')}(?:er|º)?(?= (?:et|y|e|o|ou|à|a las|alle|pour|para|per|si|car|porque|perché|pois|il|elle|nous|vous|on|est|es|è|no|nos|ci|dans|por la|de la|au|al|in|mattina|matin|tarde|pomeriggio|conviene|convient|va|viene|nous|me|mi)\b)",
            rf"(?<!\w)(?:dnia|do|na|od|dne|dňa|v|ke|k|před|pred) {_N.format('d7')}\.(?! ?\d)",
            rf"(?<!\w)(?:op|voor|tot|vanaf|uiterlijk|de) (?:de )?{_N.format('d8')}(?:e|de|ste)\b",
            rf"(?<!\w)(?:den|d\.) {_N.format('d9')}(?:\.|:?[ea])?{_ENDS}",
            rf"(?<!\w)(?:ngày|mùng|mồng|hôm) {_N.format('d10')}(?![\d/.-]| tháng)",
            rf"(?<!\w)(?:tanggal|tgl\.?|tarikh|hb\.?|ika-) ?{_N.format('d11')}(?![\d/.-])",
            rf"วันที่ ?{_N.format('d12')}(?![\d/.-])",
            rf"(?<!\w)ayın {_N.format('d13')}(?!\d)",
            rf"(?<![\w.]){_N.format('d14')}-?(?:го|му|е|числа|ig|án|én|ére|ára|ін|na)(?!\w)",
            rf"(?<!\w)(?:يوم|بتاريخ|ב-?|ל-?|στις|τις|на|до|к|с) ?{_N.format('d15')}{_ENDS}",
        )
    ),
    _I,
)

_ONE_TO_TEN = (
    (1, "하루|一|one|an?|einem|einer|un|une|una|uno|um|uma|jednego|een|één|một|หนึ่ง|satu|bir|одного|jednoho|en|ett|egy"),
    (2, "이틀|두|二|两|兩|two|zwei|deux|dos|due|dois|duas|dwóch|twee|hai|สอง|dua|iki|двух|dvou|två|to|két|kaksi"),
    (3, "사흘|세|三|three|drei|trois|tres|tre|três|trzech|drie|ba|สาม|tiga|üç|трёх|трех|tří|három|kolme"),
    (4, "나흘|네|四|four|vier|quatre|cuatro|quattro|quatro|czterech|bốn|สี่|empat|dört|четырёх|čtyř|fyra|fire|négy"),
    (5, "닷새|다섯|五|five|fünf|cinq|cinco|cinque|pięciu|vijf|năm|ห้า|lima|beş|пяти|pěti|fem|öt"),
    (7, "이레|일곱|七|seven|sieben|sept|siete|sette|sete|siedmiu|zeven|bảy|เจ็ด|tujuh|yedi|семи|sedmi|sju|syv|hét"),
    (10, "열흘|열|十|ten|zehn|dix|diez|dieci|dez|dziesięciu|tien|mười|สิบ|sepuluh|on|десяти|deseti|tio|ti|tíz"),
    (15, "보름"),
)
_NUMBER = {word: number for number, named in _ONE_TO_TEN for word in named.split("|")} | {"an": 1, "a": 1}
_NUMBERS = "|".join(sorted((re.escape(word) for word in _NUMBER), key=len, reverse=True))
_WEEKS = r"주일?|週間?|周|个?星期|weeks?|woche|wochen|semaines?|semanas?|settiman[ae]|tygodni\w*|tydzień|weken|week|tuần|สัปดาห์|อาทิตย์|minggu|hafta|недел\w+|týdn\w+|veck\w*|uger?|uker?|hét\w*|hetet|viikon"
_DAYS = r"일|日|天|days?|tage[n]?|jours?|d[ií]as?|giorn[io]|dni|dagen|dagar|dage|dager|ngày|วัน|hari|gün|дн\w+|dnů|nap\w*|päivän"
_WITHIN = words(
    rf"(?<![가-힣\w])(?P<ko>하루|이틀|사흘|나흘|닷새|이레|열흘|보름|일주일|(?:한|두|세|네|[1-8]) ?주(?:일)?) ?(?:안|내|이내)(?=에|로|으로|까지|[ ,.]|$)|"
    rf"(?P<cjk>[一二两兩三四五七十]|\d{{1,2}})(?P<cjku>週間|个星期|個星期|星期|周|週|日|天)(?:以内|之内|以內|之內|内|內)|"
    rf"(?<!\w)(?:within|in(?:side)?|innerhalb(?: von)?|binnen|in|sous|dans(?: un délai de)?|d'ici|dentro de|en|en un plazo de|entro|em até|dentro de|w ciągu|w przeciągu|za|trong(?: vòng)?|ภายใน|dalam(?: waktu)?|в течение|через|do|během|inom|inden for|om) ?(?:the next |den nächsten |les |los próximos |i prossimi )?(?P<n>\d{{1,2}}|{_NUMBERS}) ?(?:(?:working |business |calendar )?(?:(?P<w>{_WEEKS})|(?P<t>{_DAYS})))(?!\w)|"
    r"(?P<fortnight>(?<!\w)(?:within|in) a fortnight(?!\w)|(?<!\w)binnen veertien dagen|(?<!\w)sous quinzaine|(?<!\w)sous quinze jours)|"
    rf"(?<!\w)(?P<tr>\d{{1,2}}|{_NUMBERS}) (?P<tru>hafta|gün) içinde(?!\w)",
    _I,
)

_TOMORROW = re.compile(
    r"(?<![gG]uten )(?<![gG]oeden )(?<![gG]oede )(?<!\w)morgen(?:ochtend|middag|avond|vroeg)?(?=[ ,.!?\n]|$)|"
    r"(?<!\w)(?:first thing tomorrow|domattina|mañana mismo|amanhã cedo|jutro rano)(?!\w)"
)

_WEEKDAY_NUMBERS = {
    name: at
    for names in (
        "월요일 화요일 수요일 목요일 금요일 토요일 일요일",
        "monday tuesday wednesday thursday friday saturday sunday",
        "月曜 火曜 水曜 木曜 金曜 土曜 日曜",
        "周一 周二 周三 周四 周五 周六 周日",
        "montag dienstag mittwoch donnerstag freitag samstag sonntag",
    )
    for at, name in enumerate(names.split())
}
_ORDINAL = {"첫": 1, "1": 1, "first": 1, "一": 1, "ersten": 1, "둘": 2, "2": 2, "second": 2, "二": 2, "zweiten": 2}
_ORDINAL |= {"셋": 3, "3": 3, "third": 3, "三": 3, "dritten": 3, "넷": 4, "4": 4, "fourth": 4, "四": 4, "vierten": 4}
_ENGLISH = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
NTH = (
    rf"(?P<m1>\d{{1,2}}) ?월 ?(?P<o1>[첫둘셋넷])(?:째|번째) ?(?:주 ?)?(?P<d1>{'|'.join(list(_WEEKDAY_NUMBERS)[:7])})|"
    rf"(?P<o2>first|second|third|fourth) (?P<d2>{'|'.join(list(_WEEKDAY_NUMBERS)[7:14])}) (?:of|in) (?P<m2>{'|'.join(_ENGLISH)})|"
    rf"(?P<m3>\d{{1,2}})月の?第(?P<o3>[1-4一二三四])(?P<d3>{'|'.join(list(_WEEKDAY_NUMBERS)[14:21])})|"
    rf"(?P<m4>\d{{1,2}})月(?:的)?第(?P<o4>[1-4一二三四])个?(?P<d4>{'|'.join(list(_WEEKDAY_NUMBERS)[21:28])})"
)
# So long before or after another day: "열흘 전까지", "two weeks before", "am Tag danach".
_APART = words(
    rf"(?P<ko>하루|이틀|사흘|나흘|닷새|이레|열흘|보름|일주일|[1-9]\d? ?일|(?:한|두|세|네|[1-8]) ?주(?:일)?) ?(?P<kob>전|앞서|앞두고|뒤|후)(?=에|까지|으로|엔|[ ,.]|$)|"
    r"(?P<next>그 ?(?:다음|이튿) ?날|(?<!\w)(?:the (?:following day|(?:day|morning) after)|am (?:Tag|Morgen) danach|le lendemain|al día siguiente|il giorno dopo|no dia seguinte|następnego dnia|de dag erna|翌日)(?!\w)|翌日|第二天|次日|hôm sau|วันรุ่งขึ้น|ertesi gün|на следующий день)|"
    rf"(?P<cjk>[一二两兩三四五七十]|\d{{1,2}})(?P<cjku>週間|个星期|星期|周|週|日|天)(?P<cjkb>前|后|後)|"
    rf"(?<!\w)(?P<n>\d{{1,2}}|{_NUMBERS}) (?:working |business )?(?:(?P<w>{_WEEKS}|tydzień)|(?P<t>{_DAYS})) (?:(?P<b>before|prior|ahead|earlier|vor|vorher|davor|zuvor|avant|plus tôt|antes|prima|wcześniej|przed|ervoor|eerder|trước|ก่อน|sebelum|önce|раньше|до|před|dříve|innan|inden)|(?P<a>after|later|nach|danach|später|après|plus tard|después|dopo|depois|później|po|erna|later|sau|หลัง|setelah|sonra|после|спустя|po|efter))(?!\w)|"
    r"(?<!\w)(?P<week>tydzień|eine Woche|une semaine|una semana|una settimana|uma semana|a week|een week) (?P<wb>wcześniej|vorher|davor|avant|plus tôt|antes|prima|earlier|before|eerder)(?!\w)",
    _I,
)
_REACH = 40  # characters behind "two weeks before" in which its day may stand
_END_OF_NEXT_WEEK = words(
    r"(?<!\w)ende (?:der )?(?:kommenden?|nächsten?|kommender|nächster) woche|(?<!\w)(?:fin de la semaine prochaine|finales de la (?:próxima semana|semana que viene)|fine della prossima settimana|fim da próxima semana|koniec przyszłego tygodnia|końca przyszłego tygodnia|eind(?:e)? (?:van )?volgende week|slutet av nästa vecka|slutningen af næste uge|конца следующей недели|konce příštího týdne|jövő hét végéig|akhir minggu depan|cuối tuần (?:sau|tới))(?!\w)|다음 ?주 ?말(?=까지|에|쯤)|来週末|下周末|下週末",
    _I,
)
_END_OF_YEAR = words(
    r"(?<!\w)(?:end of (?:the |this )?year|year[- ]end|jahresende|ende des jahres|fin d'année|fin de l'année|fin de año|finales de año|fine anno|fim do ano|końca roku|eind(?:e)? (?:van )?(?:het|dit) jaar|slutet av året|årsskiftet|udgangen af året|конца года|konce roku|év végéig|akhir tahun|cuối năm|yıl sonuna)(?!\w)|연말(?=까지)|올해 ?안|年内|年底|สิ้นปี",
    _I,
)
_BESIDE = 3  # characters between a day and what is a part of it


def find(text: str, today: date, told: Sequence[tuple[int, int]]) -> Iterator[tuple[date, int, int]]:
    """(day, start, end) of what is told loosely in a folded text, outside the days that were `told` already."""
    taken = list(told)
    for on, start, end in _every(text, today):
        if not any(begin - _BESIDE < end and start < stop + _BESIDE for begin, stop in taken):
            taken.append((start, end))
            yield on, start, end


def apart(
    text: str, today: date, told: Sequence[tuple[date, int, int]], spoken_of: date | None
) -> Iterator[tuple[date, int, int]]:
    """(day, start, end) of what is told as so long before or after another day of the text, or of the one before."""
    for found in _APART.finditer(text):
        if days := _distance(found):
            before = [on for on, _, end in told if end <= found.start()]
            behind = [on for on, start, _ in told if 0 <= start - found.end() <= _REACH]
            near = behind + before[-1:] if days < 0 else before[-1:] + behind
            on = near[0] if near else spoken_of
            if on and on >= today:
                yield on + timedelta(days=days), found.start(), found.end()


def _distance(found: re.Match[str]) -> int:
    """How many days later, below nought where earlier; 0 where that is told in no way known."""
    said = {name: text.lower() for name, text in found.groupdict().items() if text}
    if "next" in said:
        return 1
    earlier = said.get("kob") in ("전", "앞서", "앞두고") or said.get("cjkb") == "前" or "b" in said or "wb" in said
    days = 7 if "week" in said else _days(found)
    return -days if earlier else days


def _every(text: str, today: date) -> Iterator[tuple[date, int, int]]:
    for found in _WITHIN.finditer(text):
        if days := _days(found):
            yield today + timedelta(days=days), found.start(), found.end()
    friday = today - timedelta(days=today.weekday()) + timedelta(days=11)
    yield from ((friday, found.start(), found.end()) for found in _END_OF_NEXT_WEEK.finditer(text))
    yield from ((date(today.year, 12, 31), found.start(), found.end()) for found in _END_OF_YEAR.finditer(text))
    yield from ((today + timedelta(days=1), found.start(), found.end()) for found in _TOMORROW.finditer(text))
    for found in _OF_THE_MONTH.finditer(text):
        if on := coming(int(next(group for group in found.groups() if group)), today):
            yield on, found.start(), found.end()


def coming(day: int, today: date) -> date | None:
    """The next day of that number, today among them; None where a month to come has none."""
    for ahead in (0, 1):
        months = today.year * 12 + today.month - 1 + ahead
        try:
            on = date(months // 12, months % 12 + 1, day)
        except ValueError:
            continue
        if on >= today:
            return on
    return None


def nth(found: re.Match[str], today: date, order: str = "") -> date | None:
    """The first Tuesday of December, of this year or, where it is over, of the next. `order` tells nothing here."""
    said = {name: text for name, text in found.groupdict().items() if text}
    number = next(name[1:] for name in said)
    weekday, which = _WEEKDAY_NUMBERS[said[f"d{number}"].lower()], _ORDINAL[said[f"o{number}"].lower()]
    month = said[f"m{number}"].lower()
    at = int(month) if month.isdigit() else _ENGLISH.index(month) + 1
    if not 1 <= at <= 12:
        return None
    for year in (today.year, today.year + 1):
        first = date(year, at, 1)
        on = first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (which - 1))
        if on >= today:
            return on
    return None


def _days(found: re.Match[str]) -> int:
    """How many days from today; 0 where that is told in no way known."""
    said = {name: text.lower() for name, text in found.groupdict().items() if text}
    if "fortnight" in said:
        return 14
    if korean := said.get("ko"):
        if korean == "일주일":
            return 7
        weeks = re.match(r"(한|두|세|네|\d) ?주", korean)
        if weeks:
            return 7 * ({"한": 1}.get(weeks[1]) or _count(weeks[1]))
        return _count(korean.removesuffix("일").rstrip())
    number = _count(said.get("n") or said.get("cjk") or said.get("tr") or "")
    unit = said.get("cjku") or said.get("tru") or ""
    weeks_told = "w" in said or unit.startswith(("週", "周", "个", "個", "星", "hafta"))
    return number * (7 if weeks_told else 1) if number <= 31 else 0


def _count(text: str) -> int:
    return int(text) if text.isdigit() else _NUMBER.get(text, 0)
