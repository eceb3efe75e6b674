"""The day by which, or on which, something is wanted: read relative to the message's own day.

Every date in a text is found first; whether it is *wanted* is told from the words around it ("까지", "before", "방문",
a form's 희망일), and from those that say it is not: since when the machine stands, the day of the letter, the day by which
a quotation or an answer is expected. A vague date ("mid-October") is no date.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from intake.extraction.vocabulary import Words, words

_WEEKDAYS: dict[str, int] = {}
for _names in (
    "월요일 화요일 수요일 목요일 금요일 토요일 일요일",
    "monday tuesday wednesday thursday friday saturday sunday",
    "mon tue wed thu fri sat sun",
    "月曜日 火曜日 水曜日 木曜日 金曜日 土曜日 日曜日",
    "月曜 火曜 水曜 木曜 金曜 土曜 日曜",
    "周一 周二 周三 周四 周五 周六 周日",
    "星期一 星期二 星期三 星期四 星期五 星期六 星期日",
    "วันจันทร์ วันอังคาร วันพุธ วันพฤหัสบดี วันศุกร์ วันเสาร์ วันอาทิตย์",
    "montag dienstag mittwoch donnerstag freitag samstag sonntag",
    "poniedziałku wtorku środy czwartku piątku soboty niedzieli",
    "poniedziałek wtorek środę czwartek piątek sobotę niedzielę",
    "lundi mardi mercredi jeudi vendredi samedi dimanche",
    "lunes martes miércoles jueves viernes sábado domingo",
    "lunedì martedì mercoledì giovedì venerdì sabato domenica",
):
    for _at, _name in enumerate(_names.split()):
        _WEEKDAYS.setdefault(_name, _at)
for _at, _name in enumerate(("thứ hai", "thứ ba", "thứ tư", "thứ năm", "thứ sáu", "thứ bảy", "chủ nhật")):
    _WEEKDAYS[_name] = _at
for _at, _name in enumerate(("thứ 2", "thứ 3", "thứ 4", "thứ 5", "thứ 6", "thứ 7", "cn")):
    _WEEKDAYS[_name] = _at
_WEEKDAYS["วันพฤหัส"] = 3
_DAY = "|".join(sorted((re.escape(n) for n in _WEEKDAYS), key=len, reverse=True))

_MONTHS: dict[str, int] = {}
for _names in (
    "january february march april may june july august september october november december",
    "jan feb mar apr may jun jul aug sep oct nov dec",
    "มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม",
    "ม.ค. ก.พ. มี.ค. เม.ย. พ.ค. มิ.ย. ก.ค. ส.ค. ก.ย. ต.ค. พ.ย. ธ.ค.",
    "januar februar märz april mai juni juli august september oktober november dezember",
    "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "januari februari maret april mei juni juli agustus september oktober november desember",
    "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık",
    "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "januari februari mac april mei jun julai ogos september oktober november disember",
    "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
):
    for _at, _name in enumerate(_names.split(), 1):
        _MONTHS.setdefault(_name, _at)
_MONTHS["sept"] = 9
_MONTH = "|".join(sorted((re.escape(n) for n in _MONTHS), key=len, reverse=True))


@dataclass(frozen=True, slots=True)
class Day:
    """A date found in a text."""

    on: date
    start: int
    end: int
    exact: bool = True  # named by day and month; else by weekday or relative to today


_Make = Callable[[re.Match[str], date, str], date | None]


def _safe(year: int, month: int, day: int) -> date | None:
    if year > 2400:
        year -= 543  # Buddhist era
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _near(today: date, month: int, day: int) -> date | None:
    """The day of a month without its year: the one nearest to today, a little rather ahead than behind."""
    choices = [d for year in (today.year - 1, today.year, today.year + 1) if (d := _safe(year, month, day))]
    return min(choices, key=lambda d: abs((d - today).days - 60)) if choices else None


def _year(text: str) -> int:
    year = int(text)
    return year + 2000 if year < 100 else year


def _ymd(m: re.Match[str], today: date, order: str) -> date | None:
    return _safe(_year(m["y"]), int(m["m"]), int(m["d"]))


def _md(m: re.Match[str], today: date, order: str) -> date | None:
    return _near(today, int(m["m"]), int(m["d"]))


def _slashed(m: re.Match[str], today: date, order: str) -> date | None:
    one, two = int(m["a"]), int(m["b"])
    month, day = (two, one) if (order == "dmy" and two <= 12) or one > 12 else (one, two)
    year = m.groupdict().get("y")
    return _safe(_year(year), month, day) if year else _near(today, month, day)


def _named(m: re.Match[str], today: date, order: str) -> date | None:
    month = _MONTHS[m["mon"].lower()]
    year = m.groupdict().get("y")
    return _safe(_year(year), month, int(m["d"])) if year else _near(today, month, int(m["d"]))


def _offset(days: int) -> _Make:
    return lambda m, today, order: today + timedelta(days=days)


def _weekday(m: re.Match[str], today: date, order: str) -> date | None:
    weekday = _WEEKDAYS[m["day"].lower()]
    which = (m.groupdict().get("which") or "").lower().replace(" ", "")
    monday = today - timedelta(days=today.weekday())
    if which in _NEXT:
        return monday + timedelta(days=7 + weekday)
    if which in _AFTER_NEXT:
        return monday + timedelta(days=14 + weekday)
    if which in _THIS:
        on = monday + timedelta(days=weekday)
        return on if on >= today or which not in ("this", "coming", "นี้") else on + timedelta(days=7)
    return today + timedelta(days=(weekday - today.weekday()) % 7)


_NEXT = frozenset(
    [
        "다음주",
        "차주",
        "담주",
        "next",
        "nextweek",
        "来週",
        "翌週",
        "下",
        "下个",
        "tuầnsau",
        "tuầntới",
        "หน้า",
        "สัปดาห์หน้า",
        "อาทิตย์หน้า",
        "nächsten",
        "nächste",
        "nächstewoche",
        "kommendewoche",
        "przyszły",
        "przyszłym",
        "prochain",
        "próximo",
        "prossimo",
    ]
)
_AFTER_NEXT = frozenset(["다다음주", "再来週", "下下", "下下个"])
_THIS = frozenset(
    [
        "이번주",
        "금주",
        "this",
        "thisweek",
        "coming",
        "今週",
        "本",
        "这",
        "这个",
        "tuầnnày",
        "นี้",
        "สัปดาห์นี้",
        "diesen",
        "dieser",
        "diesewoche",
        "ten",
        "tym",
        "ce",
        "cette",
        "este",
        "esta",
        "questo",
    ]
)


def _month_end(m: re.Match[str], today: date, order: str) -> date | None:
    months = m.groupdict().get("m")
    if months:
        month = _MONTHS.get(months.lower()) or int(months)
        day = _near(today, month, 28)
        year = day.year if day else today.year
    else:
        ahead = (
            1
            if (m.groupdict().get("which") or "").lower().replace(" ", "")
            in ("다음달", "내달", "익월", "next", "来月", "下个月", "下", "thángsau", "เดือนหน้า")
            else 0
        )
        month, year = today.month + ahead, today.year
        if month > 12:
            month, year = 1, year + 1
    return date(year, month, calendar.monthrange(year, month)[1])


def _next_month_day(m: re.Match[str], today: date, order: str) -> date | None:
    ahead = 1 if m["which"].replace(" ", "") in ("다음달", "내달", "익월", "来月", "下个月", "下月") else 0
    month = today.month + ahead
    return _safe(today.year + (month > 12), (month - 1) % 12 + 1, int(m["d"]))


def _week_end(m: re.Match[str], today: date, order: str) -> date | None:
    which = (m.groupdict().get("which") or "").lower().replace(" ", "")
    monday = today - timedelta(days=today.weekday())
    return monday + timedelta(days=11 if which in _NEXT else 4)


def _within(m: re.Match[str], today: date, order: str) -> date | None:
    count = int(m["n"])
    return (
        today
        + timedelta(days=count * (7 if m["u"].lower().startswith(("주", "week", "tuần", "週", "周", "สัปดาห์")) else 1))
        if count <= 30
        else None
    )


_WD = r"(?: ?[(（](?:[월화수목금토일月火水木金土日一二三四五六]|" + _DAY + r")[)）])?"
_FORMS: list[tuple[Words, _Make, bool]] = [
    (words(p, re.IGNORECASE), make, exact)
    for p, make, exact in (
        (
            rf"(?<!\d)(?P<y>\d{{4}}) ?[-./년年] ?(?P<m>\d{{1,2}}) ?[-./월月] ?(?P<d>\d{{1,2}})(?!\d)[일日.]?{_WD}",
            _ymd,
            True,
        ),
        (rf"(?<![\d-])(?P<y>2\d)[./] ?(?P<m>[01]?\d)[./] ?(?P<d>[0-3]?\d)(?![\d./]){_WD}", _ymd, True),
        (r"(?<!\d)(?P<a>\d{1,2})[./-](?P<b>\d{1,2})[./-](?P<y>\d{4}|\d{2})(?!\d)", _slashed, True),
        (rf"(?<!\d)(?P<m>\d{{1,2}}) ?[월月] ?(?P<d>\d{{1,2}}) ?[일日号號]{_WD}", _md, True),
        (
            rf"(?P<which>다음 ?달|내달|익월|이번 ?달|이달|来月|今月|下个月|下月|本月) ?(?P<d>\d{{1,2}}) ?[일日号]{_WD}",
            _next_month_day,
            True,
        ),
        (
            rf"(?<![\w])(?P<d>\d{{1,2}})(?:st|nd|rd|th|\.)?(?: of| de|-)? ?-?(?P<mon>{_MONTH})(?:[ ,.-]+(?P<y>20\d\d|25\d\d))?(?![A-Za-zÀ-ɏа-яḀ-ỹ\d])",
            _named,
            True,
        ),
        (
            rf"(?<![\w])(?P<mon>{_MONTH})\.? (?P<d>\d{{1,2}})(?:st|nd|rd|th)?(?:,? (?P<y>20\d\d))?(?![\w:])",
            _named,
            True,
        ),
        (
            r"(?<!\w)(?P<d>\d{1,2}) tháng (?P<m>\d{1,2})(?: năm (?P<y>\d{4}))?",
            lambda m, t, o: _safe(int(m["y"]), int(m["m"]), int(m["d"])) if m["y"] else _md(m, t, o),
            True,
        ),
        (rf"(?<![\d/.A-Za-z-])(?P<a>\d{{1,2}})/(?P<b>\d{{1,2}})(?![\d/]|[A-Za-z]){_WD}", _slashed, True),
        (
            rf"(?<!\w)(?P<which>다다음 ?주|다음 ?주|담주|차주|이번 ?주|금주|next|this|coming|来週|再来週|今週|翌週|下下|下个|下|本|这个|这|nächsten|nächste|diesen|przyszły)(?:의|の| week| on)? ?(?P<day>{_DAY})",
            _weekday,
            False,
        ),
        (
            rf"(?P<day>{_DAY})(?:ที่)? ?(?P<which>tuần này|tuần sau|tuần tới|สัปดาห์หน้า|สัปดาห์นี้|หน้า|นี้|next week|this week|prochain|próximo|prossimo)(?!\w)",
            _weekday,
            False,
        ),
        (
            r"(?<![가-힣])(?:오늘|금일|당일)|(?<!\w)today(?!\w)|本日|今日|今天|hôm nay|วันนี้|(?<!\w)heute(?!\w)|dzisiaj|(?<!\w)dziś(?!\w)|aujourd'hui",
            _offset(0),
            False,
        ),
        (
            r"(?<![가-힣])(?:내일|명일|익일)|(?<!after )(?<!\w)tomorrow(?!\w)|明日(?!以降)|明天|ngày mai|พรุ่งนี้|(?<!\w)jutro(?!\w)|(?<!\w)demain(?!\w)|(?<!\w)mañana(?!\w)|(?<!\w)domani(?!\w)|(?<=bis )morgen(?!\w)",
            _offset(1),
            False,
        ),
        (
            r"(?<![가-힣])(?:모레|내일모레)|day after tomorrow|明後日|あさって|后天|ngày kia|ngày mốt|มะรืนนี้|มะรืน|übermorgen|pojutrze|après-demain",
            _offset(2),
            False,
        ),
        (r"(?<![가-힣])글피|大后天", _offset(3), False),
        (
            r"(?:(?P<which>this|next) )?(?<!\w)(?:EOW|end of (?:the |this )?week)(?!\w)|(?<![가-힣])(?:이번 ?주|금주) ?(?:중|내|안|말)|cuối tuần này|今週中|本周内|(?<!\w)koniec tygodnia|Ende der Woche",
            _week_end,
            False,
        ),
        (
            r"(?<![가-힣])(?P<which>다음 ?주) ?(?:중|내|안)(?=으로|에|까지)|end of (?P<w2>next) week|来週中|下周内",
            lambda m, t, o: t - timedelta(days=t.weekday()) + timedelta(days=11),
            False,
        ),
        (
            rf"(?<!\d)(?P<m>\d{{1,2}}) ?[월月](?: ?말| ?底|末)|end of (?P<mm>{_MONTH})(?!\w)",
            lambda m, t, o: _end_of(m, t),
            False,
        ),
        (
            r"(?P<which>다음 ?달|내달|이번 ?달|이달|来月|今月|下个月|本月|这个月)? ?(?:월말|말일|月末|月底|末(?=까지|まで))|(?<!\w)(?:EOM|end of (?:the |this )?month)(?!\w)|end of (?P<w2>next) month|cuối tháng(?: này)?|สิ้นเดือน(?:นี้)?|Monatsende|koniec miesiąca|fin du mois|(?:이번 ?달|이달) 말",
            _month_end,
            False,
        ),
        (
            r"(?<!\w)within (?P<n>\d{1,2}) (?:working |business )?(?P<u>days?|weeks?)(?!\w)|(?<!\d)(?P<n2>\d{1,2}) ?(?P<u2>일|주) ?(?:이내|안에|내로|내에)|(?<!\d)(?P<n3>\d{1,2}) ?(?P<u3>日|週間|天|周)(?:以内|之内|内)|trong vòng (?P<n4>\d{1,2}) (?P<u4>ngày|tuần)|ภายใน (?P<n5>\d{1,2}) ?(?P<u5>วัน|สัปดาห์)",
            lambda m, t, o: _in_days(m, t),
            False,
        ),
        (
            r"(?<![\d월년./A-Za-z-])(?<!월 )(?<!\d[.] )(?P<d>[0-3]?\d) ?일(?: ?\([월화수목금토일]\)(?=까지|에|로|이|은| |오)|(?=까지|이면|이나 그|(?:에|날) ?(?:오|와|방문|부탁|보내|받)| ?그대로))|"
            r"(?<![\d月年./A-Za-z-])(?P<d2>[0-3]?\d)日(?:[((][月火水木金土日][))])?(?=まで|に(?:お|ご|来|訪|納|必)|必着)|(?<![\d月年./A-Za-z-])(?P<d3>[0-3]?\d)[号日](?=之?前(?:到|寄|发|来|安)|(?:上门|到厂|来厂))|"
            r"(?<![\w/])(?:trước|vào|đến) ngày (?P<d4>[0-3]?\d)(?![\d/.-]| tháng)|(?<!\w)(?:by|before|on|call it) the (?P<d5>[0-3]?\d)(?:st|nd|rd|th)(?! of| \w+ber| jan| feb| mar| apr| may| jun| jul| aug| sep| oct| nov| dec)",
            lambda m, t, o: _coming_day(m, t),
            True,
        ),
        (rf"(?<![\w(])(?P<day>{_DAY})(?!(?<=[a-zÀ-ỹ\d])\w)", _weekday, False),
    )
]


def _coming_day(m: re.Match[str], today: date) -> date | None:
    """ "16일까지": of this month, or of the next where it is over."""
    day = int(next(m[name] for name in ("d", "d2", "d3", "d4", "d5") if m[name]))
    for ahead in (0, 1):
        month = today.month + ahead
        on = _safe(today.year + (month > 12), (month - 1) % 12 + 1, day)
        if on and on >= today:
            return on
    return None


def _end_of(m: re.Match[str], today: date) -> date | None:
    month = int(m["m"]) if m["m"] else _MONTHS[m["mm"].lower()]
    on = _near(today, month, 28) if 1 <= month <= 12 else None
    return date(on.year, month, calendar.monthrange(on.year, month)[1]) if on else None


def _in_days(m: re.Match[str], today: date) -> date | None:
    number, unit = next((m[f"n{i}"], m[f"u{i}"]) for i in ("", "2", "3", "4", "5") if m[f"n{i}"])
    weeks = unit.lower().startswith(("주", "week", "tuần", "週", "周", "สัปดาห์"))
    return today + timedelta(days=int(number) * (7 if weeks else 1)) if int(number) <= 30 else None


_VAGUE_BEFORE = words(
    r"(?:mid[- ]?|middle of |around |about |approx\.? |early |late |beginning of |giữa |khoảng |đầu |ต้น|กลาง|ประมาณ|Anfang |Mitte |circa |ca\. )$",
    re.IGNORECASE,
)
_VAGUE_AFTER = re.compile(r"^ ?(?:초순|중순|하순|경|쯤|전후|頃|ごろ|上旬|中旬|下旬|左右|or so)", re.IGNORECASE)


_DATE_WORD = words(
    r"요일|오늘|금일|당일|내일|명일|익일|모레|글피|이번|금주|월말|말일|이달|末|今|明|本日|后天|周|月底|tod|tom|day|EOW|EOM|end of|week|hôm|ngày|mai|tuần|tháng|thứ|วัน|พรุ่ง|มะรืน|เดือน|เสาร์|heute|morgen|woche|tag|ende|monats|dzi|jutr|tydz|mies|pon|wtor|środ|czw|piąt|sob|nied|aujourd|demain|mois|di\\b|hoy|mañana|lunes|martes|mi[eé]rcoles|jueves|viernes|domani|ven|lun|mar|mer|gio|sab|dom",
    re.IGNORECASE,
)


# "... on the 12th; the day before at the latest".
_DAY_BEFORE = words(
    r"그 ?전날|하루 ?전날|(?<!그 )전날(?=까지|에는|에 )|その前日|前日(?=まで|に)|前一天|(?<!\w)the day before(?! yesterday)|hôm trước đó|(?<!\w)am Tag davor|el día anterior|la veille",
    re.IGNORECASE,
)


def find(text: str, today: date, order: str = "md", spoken_of: date | None = None) -> list[Day]:
    """Every date in `text` (folded), left to right. `order` is "dmy" where 10/3 is the tenth of March, else "md".

    `spoken_of` is the last date of the sentence before, which "the day before" may go by.
    """
    found: list[Day] = []
    if not any(char.isdigit() for char in text) and not (_DATE_WORD.search(text) or spoken_of):
        return found
    for pattern, make, exact in _FORMS:
        for match in pattern.finditer(text):
            if any(d.start < match.end() and match.start() < d.end for d in found):
                continue
            on = make(match, today, order)
            if on is None or abs((on - today).days) > 800:
                continue
            if (
                exact is False
                and match.end() < len(text)
                and text[match.start() : match.end()].lower() in ("may", "mar")
            ):
                continue
            if _VAGUE_BEFORE.search(text[max(0, match.start() - 14) : match.start()]) or _VAGUE_AFTER.match(
                text[match.end() : match.end() + 6]
            ):
                continue
            found.append(Day(on, match.start(), match.end(), exact))
    for match in _DAY_BEFORE.finditer(text):
        earlier = [d for d in found if d.end <= match.start()]
        last = max(earlier, key=lambda d: d.end).on if earlier else spoken_of
        if last:
            found.append(Day(last - timedelta(days=1), match.start(), match.end()))
    found.sort(key=lambda d: d.start)
    beside = {d.end for d in found if d.exact}  # "Friday 3/27" is one date, the one with the number
    return [
        d
        for d in found
        if d.exact
        or not any(0 <= e.start - d.end <= 3 or 0 <= d.start - e.end <= 3 for e in found if e.exact and beside)
    ]


# -- what is wanted --------------------------------------------------------------------------------------------------

_UNTIL_AFTER = re.compile(
    r"^[\s)）]*(?:\([^)]{1,12}\))?\s*(?:오전|오후|아침|저녁|새벽|낮|밤|중| |\d{1,2}:\d\d|\d{1,2}시|이?전)*\s*(?:까지|이나 그 ?(?:이)?전|전까지|이전|안에|안으로|이내|내로|중으로|전으로|전에|必着|まで|迄|前に|着で|之前|以前|前|内|为止|นี้)|^'?(?:[ae]|ya|ye|na|ne) kadar|^ tarihine kadar",
)
_UNTIL_BEFORE = words(
    r"(?:(?<!\w)(?:by|within|before (?:\w+ ){1,4}on|pour le|per il|zum|a más tardar(?: el)?|by|before|no later than|not later than|latest(?: by)?|until|till|prior to|due(?: on| by)?|deadline|need(?:ed|s)?(?: it| them| these| those| this)? (?:by|on)|on or before|in hand by|eow|bis(?: zum| spätestens)?|spätestens(?: am| bis)?|vor dem|do(?: dnia)?|przed|najpóźniej(?: do)?|avant(?: le)?|d'ici(?: le)?|au plus tard(?: le)?|en geç|не позднее|не позже|до|к|antes del?|para el|lleguen el|llegue el|sebelum(?: tanggal)?|paling lambat(?: tanggal)?|tiba(?: pada)?(?: tanggal)?|até(?: o dia)?|entro(?: il)?|prima del)|"
    r"trước(?: ngày)?|chậm nhất(?: là)?(?: ngày)?|muộn nhất(?: là)?|trễ nhất(?: là)?|đến(?: trước)?(?: ngày)?|đúng(?: ngày)?|vào(?: ngày)?|ภายใน(?:วันที่)?|ก่อน(?:วันที่)?|ไม่เกิน(?:วันที่)?|ถึงภายใน|늦어도|최대한|請於|请在|请于|务必在|最迟|最晚)\s*(?:the |end of |dnia |ngày |วันที่ )?(?:"
    + _DAY
    + r")?[,. ]*\(?$",
    re.IGNORECASE,
)
_LABEL = words(
    r"(?:am besten(?: am)?|preferably(?: on)?|ideally(?: on)?|lo mejor el|de préférence le|가급적|되도록|できれば|最好|날짜|일정|희망(?:일|일자|납기|시기)?|납기(?:일|요청|희망일?|요청일)?|(?:입고|도착|방문|작업|점검|교육|출장|필요|납품|설치|시공|수령)(?:희망|요청|예정)?(?:일자|일|날짜)|기한|希望(?:日|納期)|納期|訪問希望日|交货期|交期|要求到货|到货(?:日期|时间)|期望(?:日期|时间)|required(?: date| by| on)?|needed(?: date| by| on)?|need(?:ed)? date|due(?: date)?|delivery(?: date)?|preferred date|visit date|wanted|ngày cần(?: hàng)?|thời hạn|thời gian cần|วันที่ต้องการ|กำหนดส่ง|Liefertermin|Wunschtermin|termin(?: dostawy)?|délai|date souhaitée|fecha requerida|(?:교육|방문|작업|점검|설치)? ?일시(?=는|은))(?: (?:at|in|to|for|bei|frei) [\w .]{2,24}?)?"
    r"\s*(?:은|는|이|가|도|を|は|も|is|:|=|-|–)*\s*(?:동일하게 |그대로 |변동 ?없이 |역시 |as before |still )?$",
    re.IGNORECASE,
)
_ACT = words(
    r"(?:세워|멈춰) ?(?:놓|두|둘)|來廠|到廠|派工程師|mand(?:ar|en|e)\b|revis|vengan?\b|datang|hantar|отправ|прислат|пришл|получ|достав|приех|비워|시간 ?(?:을|이)? ?(?:내|비|됩)|라인(?:이|을|은)? ?(?:섭|세우|세울|비|쉽|쉬)|stop the (?:line|machine)|(?:line|machine|plant) (?:is |will be )?(?:free|idle|off|stopped|available)|no production|envoy|dès|実施|幸い|伺|와야|봐 ?주|봐 ?줄|on site|engineer|technician|would (?:be|suit) (?:\w+ )?(?:great|good|fine|ideal|best|perfect)|좋겠|옮길|이설|révision|prévoir|planifi|intervention|revisión|manutenzione|revisione|끝내|끝나|옮겨|방문|지원|수정|개조|이전|공급|와주|와 ?서|오셔|오시|와 ?달|나와|출장|출동|점검|작업|수리|교육|시운전|설치|입고|도착|납품|배송|받(?:을|아|고 싶)|보내|발송|필요|희망|부탁|변경|바꿔|바꾸|미뤄|연기|옮기|진행(?:해|하|부탁| 부탁)|"
    r"visit|come|arriv|deliver|ship|receiv|need|on the dock|in hand|install|service|repair|train|inspect|send|dispatch|require|schedul|move|postpone|resched|"
    r"来て|訪問|派遣|到着|納入|納品|希望|お願い|必要|手配|变更|到货|发货|交货|上门|来厂|需要|派|安排|收到|giao|gửi|cần|nhận|đến|sửa|đào tạo|kiểm tra|ส่ง|ต้องการ|เข้ามา|มาตรวจ|ซ่อม|รับ|liefern|kommen|besuch|benötig|dostaw|przyjazd|potrzeb|wizyt|livr|venir|besoin|enviar|entreg|visita|consegn",
    re.IGNORECASE,
)
_THAT_DAY = re.compile(
    r"그 ?날|그때|on that day|that day|その日|当日|那天|hôm đó|ngày đó|วันนั้น|an diesem Tag|tego dnia", re.IGNORECASE
)
_MOVED = re.compile(
    r"^[\s)）]*(?:\([^)]{1,12}\))?\s*(?:으로|로)\s*(?:도 |일주일 |이틀 |하루 |며칠 )?(?:생각|변경|바꿔|바꾸|연기|미뤄|미루|조정|옮|당겨|앞당|잡|해 ?주|하(?:십|시죠|죠|겠|면)|합시|부탁)|^ ?(?:に|へ)(?:変更|延期)|^ ?(?:instead|please instead)",
    re.IGNORECASE,
)
_MOVED_BEFORE = words(
    r"(?:changed? (?:it )?to|moved? (?:it )?to|postponed? (?:it )?(?:to|until)|rescheduled? (?:it )?(?:to|for)|改为|改到|改成|推迟到|提前到|dời sang|chuyển sang|đổi sang|เลื่อนเป็น|เปลี่ยนเป็น|verschoben auf|przełożyć na)\s*(?:the |ngày )?$",
    re.IGNORECASE,
)
_ANSWER = words(
    r"告知|通知我|세금 ?계산서|결제|정산|invoice|견적|회신|답변|답 ?(?:을|주|부탁)|알려 ?주|연락 ?(?:주|부탁|바)|회의|문자|가부|일정을|단가|(?<!\w)(?:quot\w*|quote|reply|respon\w+|answer|revert|confirm\w*|feedback|let (?:me|us) know|proposal|estimate|offer|call me|meeting|budget)(?!\w)|見積|回答|ご返信|返事|连絡|报价|回复|答复|回信|báo giá|trả lời|phản hồi|xác nhận|ใบเสนอราคา|เสนอราคา|ตอบกลับ|แจ้งกลับ|Angebot|Antwort|Rückmeldung|ofert|odpowied|devis|réponse|cotiza|respuesta|preventivo",
    re.IGNORECASE,
)
_PAST_AFTER = re.compile(
    r"^[\s)）]*(?:\([^)]{1,12}\))?\s*(?:자로|자 |(?:에 )?(?:입고된|도착한|받은|받아|배송된|수령한)|(?:morning |sáng |早上|上午)?(?:we |bên em |chúng tôi )?(?:received|nhận được|収到|收到)|検収|에 (?:보낸|보내드|받은|온|주문|다녀|설치|교체|납품|입고된|오신|요청한|메일|팩스)|부터|이후|약속이었|예정이었|분 |[^.,\n까]{0,8}부터|(?:아침|새벽|저녁|밤|야간)에 (?:멈|정지|고장|발생)|\d{1,2}시 ?(?:\d{1,2}분)? ?(?:경|쯤|부터)|\d{1,2}:\d\d ?(?:경|쯤|부터)|까지도|까지 (?:하나도|아직|안 |못 |연락)|도 (?:아직|연락)|から|以来|起|に(?:届|受|納品され|発生|送)|来的|收到的|发的)|^(?:'s| morning| night| evening|,? we (?:received|sent|ordered)| our )",
)
_PAST_BEFORE = words(
    r"(?:지난 ?|작년 |어제|그저께|since|last|from|dated|as of|issued|received(?: on)?|shipped(?: on)?|sent(?: on)?|ordered(?: on)?|on the|delivered(?: on)?|installed(?: on| in)?|mail of|fax of|letter of|order of|paid on|left|arrived on|happened on|started on|stopped on|từ(?: ngày| hôm)?|đã|ตั้งแต่(?:วันที่)?|เมื่อ(?:วันที่)?|seit(?: dem)?|vom|am letzten|od(?: dnia)?|z dnia|depuis|du|desde|dal|先週|昨日|先日|自|从|上周|上|昨天)\s*(?:the |ngày |วันที่ )?$",
    re.IGNORECASE,
)
_NOT_YET = re.compile(
    r"^[\s)）]*(?:\([^)]{1,12}\))?\s*까지(?:도)? ?(?:하나도|아직|안 |못 |연락|소식|아무)|^[^.\n]{0,6}(?:still|になっても|까지도)"
)
_DOC = words(
    r"(?:작성일|의뢰일|요청일|신청일|청구일|발주일|발행일|일자|일 ?시|날짜|(?<!\w)date(?: of issue)?|日付|作成日|日期|ngày lập|(?<![\u0e00-\u0e7f])วันที่|datum|Data|개정|수령|주문|전표|발생|접수일?|purchase date|order date|제조년월|납품 ?일자)\s*[:.]?\s*$",
    re.IGNORECASE,
)
_LATE = words(
    r"(?:정지|멈춰|멈췄|고장|발생|떴|나왔|받았|왔습니다|안 왔|다녀|였습니다|했습니다|됐습니다|되었습니다|stopped|happened|failed|broke|was |were |arrived|came|received|visited|停止|発生|故障|hỏng|dừng|bị|เสีย|หยุด)",
    re.IGNORECASE,
)


_ASKED_FOR = re.compile(r"(?:요청일|의뢰일|요청일자)\s*[:.]?\s*$")


# "today at six the burner went out", "this morning it came": no day to come.
_SINCE_TODAY = re.compile(
    r"^ ?(?:\d{1,2} ?시(?: ?\d{1,2} ?분)?에 (?!.{0,24}(?:와|오|방문|까지))|아침에?|새벽에?|朝|早上|morning\b|sáng|เช้า)",
    re.IGNORECASE,
)
_FROM_THEN = re.compile(
    r"^[\s)]*(?:\([^)]{1,12}\))?\s*(?:오전|오후)? ?\d{1,2}(?:시|:\d\d)? ?(?:시)?(?: ?반)?부터|^[\s)]*\d{1,2}時から|^,? from \d",
    re.IGNORECASE,
)
_WE_SEND = re.compile(
    r"(?:보내|발송해|부쳐|반송해|회신해) ?(?:드리|드릴|겠|하겠|올리)|반송하겠|(?:we|i)(?:'ll| will) (?:send|return|ship)|お送りします|返送し|我们(?:会|将)?寄|寄回|gửi lại",
    re.IGNORECASE,
)
_AWAY = words(
    r"(?:on leave|on holiday|on vacation|out of (?:the )?office|away|off)(?: until| till| from)?[^.\n]{0,12}$|(?:휴가|출장|부재)[^.\n]{0,12}$|(?:休暇|不在|出張)[^。\n]{0,10}$|(?:请假|出差|休假)[^。\n]{0,8}$|(?:nghỉ phép|im Urlaub|de vacaciones|en congé|urlopie)[^.\n]{0,12}$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Wanted:
    """A date with what speaks for its being the day wanted."""

    day: Day
    score: float
    notes: tuple[str, ...]


def judge(
    text: str, today: date, order: str = "md", meaning: str = "", spoken_of: date | None = None
) -> Iterator[Wanted]:
    """The dates of one sentence, or of one form field whose label means `meaning`, with how much each is wanted."""
    for day in find(text, today, order, spoken_of):
        before, after = text[: day.start], text[day.end :]
        points: list[tuple[float, str]] = []
        clause = _clause_after(after)

        until = bool(_UNTIL_AFTER.match(after) or _UNTIL_BEFORE.search(before[-40:]))
        if until:
            points.append((2.5, "까지 / by"))
        if meaning == "wanted" or _LABEL.search(before[-44:]):
            points.append((3.0, "label"))
        elif _ASKED_FOR.search(before[-14:]) and day.on > today + timedelta(days=1):
            points.append((2.5, "the day asked for"))
        elif not until and (meaning == "date" or _DOC.search(before[-14:])):
            points.append((-4.0, "date of the paper"))
        if _MOVED.match(after) or _MOVED_BEFORE.search(before[-30:]):
            points.append((3.0, "moved to"))
        if _ACT.search(clause) or (until and _ACT.search(text)) or _ACT.search(before[-25:]):
            points.append((1.5, "to be done then"))
        elif _ACT.search(before[-60:]):
            points.append((1.0, "to be done then"))
        if _THAT_DAY.search(after):
            points.append((1.5, "that day"))
        if _ANSWER.search(clause) and not re.search(
            r"입고|방문|도착|납품|deliver|arriv|visit", clause[:14], re.IGNORECASE
        ):
            points.append((-3.5, "an answer or a quotation"))
        elif (
            until
            and _ANSWER.search(before[-30:])
            and not (_ACT_THING.search(clause) or _ACT_THING.search(before[-20:]))
        ):
            points.append((-3.0, "an answer or a quotation"))
        elif until and _ANSWER_FIRST.match(text):
            points.append((-3.5, "an answer or a quotation"))
        if _SINCE_TODAY.match(after) and day.on == today and not until:
            points.append((-3.5, "this morning"))
        elif day.on > today and _FROM_THEN.match(after):
            points.append((1.0, "from an hour on"))
        elif _PAST_AFTER.match(after) and not until and not (day.on > today and _LABEL.search(before[-44:])):
            points.append((-3.5, "past"))
        if _RUNS_OUT.search(before[-40:]):
            points.append((-5.0, "of a warranty or an offer"))
        if _WE_SEND.search(clause) and not until:
            points.append((-4.0, "what the writer sends"))
        if _AWAY.search(before[-40:]):
            points.append((-6.0, "somebody is away"))
        if _AGREED.match(after):
            points.append((2.5, "agreed to"))
        if _NOT_YET.match(after):
            points.append((-5.0, "has not come by then"))
        if _PAST_BEFORE.search(before[-24:]):
            points.append((-3.5, "past"))
        if _LATE.search(clause[:30]) and not until:
            points.append((-1.5, "tells what happened"))
        if (
            not day.exact
            and not until
            and sum(p for p, _ in points) > 0
            and re.fullmatch(_DAY, text[day.start : day.end], re.IGNORECASE)
            and not _ASKED.search(text)
        ):
            points.append((-0.5, "a bare weekday"))
        if day.on < today:
            points.append((-4.0, "over"))
        yield Wanted(day, sum(p for p, _ in points), tuple(f"{p:+.1f} {why}" for p, why in points))


_ASKED = words(
    r"부탁|주세요|주실|주십|주시겠|can you|could you|please|would be|need|necesit|benötig|besoin|お願い|いただ|请|能否|ได้ไหม|ช่วย|nhờ|được không|bitte|könn|pouvez|puede|può|\?",
    re.IGNORECASE,
)
_RUNS_OUT = words(
    r"(?:warranty|guarantee|valid\w*|expir\w*|보증|유효|만료|保証|保修|有効|有效|bảo hành|ประกัน|garanti\w*|gwarancj\w*|Garantie|gültig|garantía|garanzia)[^.\n]{0,30}$",
    re.IGNORECASE,
)
_AGREED = re.compile(
    r"^[^.,\n]{0,24}?(?:걸로 알고|것으로 알고|좋습니다|가능합니다|괜찮습니다|됩니다|works for (?:us|me)|is (?:still )?(?:fine|ok|okay|good)|suits us|結構です|大丈夫です|問題ありません|可以|没问题|được ạ|ok ạ|โอเค|ได้ครับ|ได้ค่ะ|passt|d'accord|nous convient|va bene|nos parece bien|pasuje)",
    re.IGNORECASE,
)
_ANSWER_FIRST = re.compile(
    r"\s*(?:please |kindly )?(?:send |give |let us have )?(?:me |us )?(?:a |an |your |the )?(?:quotations?|offer|reply|answer|price|proposal)\b|\s*(?:견적|회신|답변)",
    re.IGNORECASE,
)
_ACT_THING = words(
    r"입고|방문|도착|납품|받|deliver|arriv|visit|ship|dock|send|发|到货|到厂|上门|着|届|納入|giao|nhận|ส่งถึง|liefer|dostaw|lleg|entreg|livr|consegn|tiba",
    re.IGNORECASE,
)
_CLAUSE = re.compile(
    r"[.!?。！？]\s|고 싶|(?<=[가-힣])(?:이고|이며|니까|는데|지만|므로|이라|어서|아서|해서|으니|주시고|주고|하시고)(?=[ ,])|(?:ครับ|ค่ะ|คะ)(?=\s)|, (?:and|but|so) |;|\n\n"
)


def _clause_after(after: str) -> str:
    found = _CLAUSE.search(after)
    return after[: found.start() + 12 if found else 70][:90]
