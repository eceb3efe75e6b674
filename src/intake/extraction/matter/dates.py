"""Dates in a text, in the languages customers write, read relative to the message's own day.

Which of them is the day by which something is wanted is told in `due`. A vague date ("mid-October") is no date.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from intake.extraction.matter import loosely
from intake.extraction.text.vocabulary import Words, words

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
    "lunedi martedi mercoledi giovedi venerdi sabato domenica",
    "lunes martes miercoles jueves viernes sabado domingo",
    "segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo",
    "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
    "måndag tisdag onsdag torsdag fredag lördag söndag",
    "mandag tirsdag onsdag torsdag fredag lørdag søndag",
    "pondělí úterý středa čtvrtek pátek sobota neděle",
    "pondělka úterka středu čtvrtka pátku sobotu neděli",
    "hétfő kedd szerda csütörtök péntek szombat vasárnap",
    "hétfőn kedden szerdán csütörtökön pénteken szombaton vasárnapra",
    "hétfőig keddig szerdáig csütörtökig péntekig szombatig vasárnapig",
    "понедельник вторник среду четверг пятница суббота воскресенье",
    "понедельника вторника среды четверга пятницу субботу воскресенья",
    "понедельнику вторнику среде четвергу пятнице субботе воскресенью",
    "pazartesi salı çarşamba perşembe cumaya cumartesi pazara",
    "senin selasa rabu kamis jumat sabtu ahad",
    "isnin selasa rabu khamis jumaat sabtu ahad",
    "maanantai tiistai keskiviikko torstai perjantai lauantai sunnuntai",
    "maanantaina tiistaina keskiviikkona torstaina perjantaina lauantaina sunnuntaina",
    "maanantaiksi tiistaiksi keskiviikoksi torstaiksi perjantaiksi lauantaiksi sunnuntaiksi",
    "maanantaihin tiistaihin keskiviikkoon torstaihin perjantaihin lauantaihin sunnuntaihin",
    "mandagen tirsdagen onsdagen torsdagen fredagen lørdagen søndagen",
    "måndagen tisdagen onsdagen torsdagen fredagen lördagen söndagen",
    "pondelok utorok streda štvrtok piatok sobota nedeľa",
    "pondelka utorka stredy štvrtka piatka soboty nedele",
    "_ _ stredu _ _ sobotu nedeľu",
    "luni marți miercuri joi vineri sâmbătă duminică",
    "lunea marţi miercurea joia vinerea sambata duminica",
    "понеделник вторник сряда четвъртък петък събота неделя",
    "понеділок вівторок середа четвер п'ятниця субота неділя",
    "понеділка вівторка середи четверга п'ятниці суботи неділі",
    "_ _ середу _ п'ятницю суботу неділю",
    "ponedjeljak utorak srijeda četvrtak petak subota nedjelja",
    "ponedjeljka utorka srijede četvrtka petka subote nedjelje",
    "ponedeljak utorak sreda četvrtak petak subota nedelja",
    "ponedeljka utorka srede četvrtka petka subote nedelje",
    "ponedeljek torek sredo četrtek petek soboto nedeljo",
    "_ torka srijedu četrtka _ subotu nedjelju",
    "δευτέρα τρίτη τετάρτη πέμπτη παρασκευή σάββατο κυριακή",
    "الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد",
    "الإثنين _ الاربعاء _ _ _ الاحد",
    "सोमवार मंगलवार बुधवार गुरुवार शुक्रवार शनिवार रविवार",
    "pirmadienis antradienis trečiadienis ketvirtadienis penktadienis šeštadienis sekmadienis",
    "pirmadienio antradienio trečiadienio ketvirtadienio penktadienio šeštadienio sekmadienio",
    "pirmdiena otrdiena trešdiena ceturtdiena piektdiena sestdiena svētdiena",
    "pirmdienai otrdienai trešdienai ceturtdienai piektdienai sestdienai svētdienai",
    "esmaspäev teisipäev kolmapäev neljapäev reede laupäev pühapäev",
    "esmaspäevaks teisipäevaks kolmapäevaks neljapäevaks reedeks laupäevaks pühapäevaks",
    "lunes martes miyerkules huwebes biyernes sabado linggo",
):
    for _at, _name in enumerate(_names.split()):
        if _name != "_":
            _WEEKDAYS.setdefault(_name, _at)
for _at, _name in enumerate(("יום שני", "יום שלישי", "יום רביעי", "יום חמישי", "יום שישי", "יום שבת", "יום ראשון")):
    _WEEKDAYS[_name] = _WEEKDAYS[f"ב{_name}"] = _WEEKDAYS[f"ל{_name}"] = _at
for _at, _name in enumerate(("thứ hai", "thứ ba", "thứ tư", "thứ năm", "thứ sáu", "thứ bảy", "chủ nhật")):
    _WEEKDAYS[_name] = _at
for _at, _name in enumerate(("thứ 2", "thứ 3", "thứ 4", "thứ 5", "thứ 6", "thứ 7", "cn")):
    _WEEKDAYS[_name] = _at
_WEEKDAYS |= {"วันพฤหัส": 3, "пятницы": 4, "субботы": 5, "cuma": 4, "cuma günü": 4, "pazar günü": 6}
WEEKDAY = "|".join(sorted((re.escape(n) for n in _WEEKDAYS), key=len, reverse=True))

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
    "januari februari maart april mei juni juli augustus september oktober november december",
    "januari februari mars april maj juni juli augusti september oktober november december",
    "januar februar marts april maj juni juli august september oktober november december",
    "ledna února března dubna května června července srpna září října listopadu prosince",
    "január február március április május június július augusztus szeptember október november december",
    "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
    "ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie",
    "tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta marraskuuta joulukuuta",
    "tammikuun helmikuun maaliskuun huhtikuun toukokuun kesäkuun heinäkuun elokuun syyskuun lokakuun marraskuun joulukuun",
    "lednu únoru březnu dubnu květnu červnu červenci srpnu září říjnu listopadu prosinci",
    "januar februar mars april mai juni juli august september oktober november desember",
    "januára februára marca apríla mája júna júla augusta septembra októbra novembra decembra",
    "januarja februarja marca aprila maja junija julija avgusta septembra oktobra novembra decembra",
    "siječnja veljače ožujka travnja svibnja lipnja srpnja kolovoza rujna listopada studenoga prosinca",
    "januara februara marta aprila maja juna jula avgusta septembra oktobra novembra decembra",
    "јануара фебруара марта априла маја јуна јула августа септембра октобра новембра децембра",
    "януари февруари март април май юни юли август септември октомври ноември декември",
    "ιανουαρίου φεβρουαρίου μαρτίου απριλίου μαΐου ιουνίου ιουλίου αυγούστου σεπτεμβρίου οκτωβρίου νοεμβρίου δεκεμβρίου",
    "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
    "_ _ _ ابريل ماي _ _ اغسطس _ اكتوبر _ _",
    "ינואר פברואר מרץ אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר",
    "בינואר בפברואר במרץ באפריל במאי ביוני ביולי באוגוסט בספטמבר באוקטובר בנובמבר בדצמבר",
    "जनवरी फरवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर अक्टूबर नवंबर दिसंबर",
    "_ _ _ _ _ _ _ _ सितम्बर अक्तूबर नवम्बर दिसम्बर",
    "sausio vasario kovo balandžio gegužės birželio liepos rugpjūčio rugsėjo spalio lapkričio gruodžio",
    "janvārim februārim martam aprīlim maijam jūnijam jūlijam augustam septembrim oktobrim novembrim decembrim",
    "janvārī februārī martā aprīlī maijā jūnijā jūlijā augustā septembrī oktobrī novembrī decembrī",
    "jaanuaril veebruaril märtsil aprillil _ juunil juulil augustil septembril oktoobril novembril detsembril",
    "jaanuariks veebruariks märtsiks aprilliks maiks juuniks juuliks augustiks septembriks oktoobriks novembriks detsembriks",
    "enero pebrero marso abril mayo hunyo hulyo agosto setyembre oktubre nobyembre disyembre",
    "jan feb mrt apr mei jun jul aug sep okt nov dec",
    "ene feb mar abr may jun jul aug sep oct nov dic",
    "jan fev mar abr mai jun jul aug sep okt nov dez",
    "janv févr mars avr mai juin juil août sept oct nov déc",  # not "set", "out", "ago": words of other tongues
):
    for _at, _name in enumerate(_names.split(), 1):
        if _name != "_":
            _MONTHS.setdefault(_name, _at)
_MONTHS["studenog"] = 11
_MONTHS["sept"] = 9
_MONTH = "|".join(sorted((re.escape(n) for n in _MONTHS), key=len, reverse=True))


@dataclass(frozen=True, slots=True)
class Day:
    """A date found in a text."""

    on: date
    start: int
    end: int
    exact: bool = True  # named by day and month; else by weekday or relative to today
    loose: bool = False  # in a way that may as well mean something else


_Make = Callable[[re.Match[str], date, str], date | None]


_ITS_MONTH = words(
    rf"(?:st|nd|rd|th|\.|er|º|-?го|-?е|-?и)?(?: (?:of|de|di|do|van|av|af|of))? ?(?:{_MONTH})(?![^\W_])", re.IGNORECASE
)
_MONTH_AHEAD = words(rf"(?<!\w)(?:{_MONTH})\.? (?:the )?$", re.IGNORECASE)
_LONGEST_MONTH = 20  # characters, with the blank behind it


def is_day_of_month(text: str, start: int, end: int) -> bool:
    """Whether the figure from start to end is a day with its month beside it: "21 septembre", "October 20"."""
    if end - start > 2 or not 1 <= int(text[start:end]) <= 31:
        return False
    return bool(_ITS_MONTH.match(text, end) or _MONTH_AHEAD.search(text[max(0, start - _LONGEST_MONTH) : start]))


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
    day = int(m["d"].replace(" ", ""))
    if " " in m["m"]:  # "1 1월 4일" on a fax is November or, after a count, January: whichever is nearer
        choices = [
            on
            for month in (11 if m["m"][-1] == "1" else int(m["m"].replace(" ", "")), int(m["m"][-1]))
            if month and (on := _near(today, month, day))
        ]
        return min(choices, key=lambda on: abs((on - today).days), default=None)
    return _near(today, int(m["m"]), day)


def _slashed(m: re.Match[str], today: date, order: str) -> date | None:
    one, two = int(m["a"]), int(m["b"])
    month, day = (two, one) if (order == "dmy" and two <= 12) or one > 12 else (one, two)
    year = m.groupdict().get("y")
    return _safe(_year(year), month, day) if year else _near(today, month, day)


def _named(m: re.Match[str], today: date, order: str) -> date | None:
    month = _MONTHS[m["mon"].lower()]
    year = m.groupdict().get("y")
    return _safe(_year(year), month, int(m["d"])) if year else _near(today, month, int(m["d"]))


def _kanji(text: str) -> int:
    """ "二十三" """
    tens, ten, ones = text.replace("廿", "二十").rpartition("十")
    return (_FIGURES.find(tens) if tens else 1) * 10 * bool(ten) + (_FIGURES.find(ones) if ones else 0)


_FIGURES = "〇一二三四五六七八九"


def _offset(days: int) -> _Make:
    return lambda m, today, order: today + timedelta(days=days)


def _weekday(m: re.Match[str], today: date, order: str) -> date | None:
    weekday = _WEEKDAYS[m["day"].lower()]
    which = (m.groupdict().get("which") or "").lower().replace(" ", "")
    monday = today - timedelta(days=today.weekday())
    if which in _NEXT:
        return monday + timedelta(days=7 + weekday)
    if which in _COMING:
        return today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)
    if which in _LAST:
        return monday + timedelta(days=weekday - 7)
    if which in _AFTER_NEXT:
        return monday + timedelta(days=14 + weekday)
    if which == "week":  # "Thursday week"
        return today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 8)
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
        "nächsterwoche",
        "kommenderwoche",
        "volgendeweek",
        "następnymtygodniu",
        "przyszłymtygodniu",
        "następnegotygodnia",
        "przyszłegotygodnia",
        "semaineprochaine",
        "delasemaineprochaine",
        "delasemanaqueviene",
        "delapróximasemana",
        "dapróximasemana",
        "dellaprossimasettimana",
        "prossimasettimana",
        "следующейнедели",
        "наследующейнеделе",
        "příštítýden",
        "jövőhéten",
        "jövőhét",
        "nästavecka",
        "gelecekhafta",
        "haftaya",
        "önümüzdekihafta",
        "depan",
        "minggudepan",
        *[
            "nästa",
            "næsteuge",
            "næsteuges",
            "næste",
            "nesteuke",
            "nesteukes",
            "neste",
            "ensiviikon",
            "volgende",
            "příští",
            "budúci",
            "budúcu",
            "наступного",
        ],
        *[
            "наступний",
            "наступної",
            "наступну",
            "следващия",
            "следващият",
            "следващата",
            "sljedeći",
            "sljedećeg",
            "sljedeću",
            "sledeći",
            "sledećeg",
        ],
        *[
            "επόμενη",
            "अगले",
            "jövő",
            "budúcitýždeň",
            "săptămânaviitoare",
            "наступноготижня",
            "следващатаседмица",
            "sljedećitjedan",
            "inæsteuge",
        ],
        *["sljedećegtjedna", "τηςεπόμενηςεβδομάδας", "gelecek"],
    ]
)
_COMING = frozenset(
    [
        "proximo",
        "próxima",
        "proxima",
        "prossima",
        "ensi",
        "komende",
        "aanstaande",
        "önümüzdeki",
        "viitoare",
        "القادم",
        "المقبل",
        "הבא",
        "queviene",
        "quevem",
    ]
)
_LAST = frozenset(
    [
        "지난주",
        "저번주",
        "전주",
        "last",
        "lastweek",
        "先週",
        "上",
        "上个",
        "上周",
        "tuầntrước",
        "tuầnrồi",
        "สัปดาห์ที่แล้ว",
        "สัปดาห์ก่อน",
        "ที่แล้ว",
        "letzten",
        "letzte",
        "vergangenen",
        "zeszły",
        "ubiegły",
        "dernier",
        "pasado",
        "passado",
        "passada",
        "scorso",
        "scorsa",
        "lalu",
        "geçen",
        "прошлый",
        "прошлую",
        "прошлой",
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


def _weekday_and_day(m: re.Match[str], today: date, order: str) -> date | None:
    """ "Friday 30th", "10일 금요일": the next such day, where one soon falls on that weekday."""
    weekday, day = _WEEKDAYS[m["day"].lower()], int(m["d"])
    coming = (today + timedelta(days=ahead) for ahead in range(-7, 62))
    return next((on for on in coming if on.day == day and on.weekday() == weekday), None)


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


# "By the end of November", "til udgangen af måneden", "a hónap végéig".
_THE_END = (
    r"(?:ende|fine?|finales|final|fim|końca|koniec|konca|konce|konec|eind|einde|(?:slutet|utgången) av|(?:slutningen|udgangen) af|"
    r"(?:slutten|utgangen) av|sfârșitul|sfarsitul|finalul|край|края|kraj|kraja|крај|краја|кінця|кінець|кінці|конца|конец|конце|τέλος|τέλη|"
    r"نهاية|آخر|أواخر|סוף|پایان|آخر|akhir|hujung|penghujung|katapusan)"
)
_ITS_END = (
    r"(?:sonu(?:na)?|loppu(?:un|a|ssa)?|vége|végé(?:ig|re|n)|pabaig(?:os|a|oje)|beig(?:ām|as|ās)|lõpu(?:ks|ni|s)|"
    r"के अंत|के आखिर|के अन्त|соңына|аяғына)\w*"
)
_OF_THIS = (
    r"(?:des|dieses|du|de ce|de(?:l| este)?|di questo|del|do|deste|van de|van deze|van|deze|tego|tohoto|tohto|lunii|la|на|на този|"
    r"този|ovog|ovoga|tega|овог|цього|этого|του|τούτου|هذا|החודש|این|ini|ng|af|av)"
)
_THE_MONTH = (
    r"(?:mois|mes|mese|mês|maand|monats|måneden|månaden|kuun|kuukauden|miesiąca|měsíce|mesiaca|hónap|lunii|месеца|mjeseca|meseca|месяца|"
    r"місяця|μήνα|ay(?:ın)?|الشهر|החודש|חודש|ماه|महीने|bulan|buwan|mėnesio|mēneša|kuu|айдың)(?: (?:ini|ito))?"
)
# ... and this very day, which is no day that a thing just happened on.
_THIS_VERY_DAY = (
    r"aujourd[' ]?hui m[êe]me|hoy mismo|oggi stesso|hoje mesmo|ainda hoje|noch heute|heute noch|vandaag nog|nog vandaag|"
    r"(?:allerede|endnu|redan|ännu) i ?dag|(?:vielä|heti|jo) tänään|ještě dnes|ešte dnes|jeszcze dzi[sś](?:iaj)?|még ma|chiar (?:azi|astăzi|astazi)|"
    r"още днес|još danas|še danes|још данас|ще сьогодні|сьогодні ж|сегодня же|ещ[её] сегодня|σήμερα κιόλας|hemen bugün|bugün içinde|"
    r"اليوم نفسه|עוד היום|همین امروز|आज ही|hari ini juga|ngayon din(?:g araw)?|dar šiandien|vēl šodien|veel täna|бүгін-ақ"
)
_VERY_DAY = words(_THIS_VERY_DAY, re.IGNORECASE)
_NO_WORD_BEFORE = (
    r"(?<![^\W\u0e00-\u0e7f\u3040-\u30ff\u4e00-\u9fff])"  # no blank stands between words in Japanese, Chinese and Thai
)
_NO_WORD_AFTER = r"(?!(?<=[a-zÀ-\u0dff\u0f00-ỹ\d])\w)"  # nor in Thai
_WORD_END = r"(?!(?<=[a-zÀ-\u0dff\u0f00-ỹ])\w)"
_WD = r"(?P<weekday>)"  # there one may follow in brackets
_IN_BRACKETS = words(rf" ?[(（](?:[월화수목금토일月火水木金土日一二三四五六]|{WEEKDAY})[)）]", re.IGNORECASE)
_NAMES = {"(?P<day>": words(WEEKDAY, re.IGNORECASE), "(?P<mon>": words(_MONTH, re.IGNORECASE)}
# With the names of which one has to be in the text; most texts have none, and the pattern need not be compiled.
_FORMS: list[tuple[Words, _Make, bool, Words | None]] = [
    (words(p, re.IGNORECASE), make, exact, next((names for group, names in _NAMES.items() if group in p), None))
    for p, make, exact in (
        (
            rf"(?<!\d)(?P<y>\d{{4}}) ?[-./년年] ?(?P<m>\d{{1,2}}) ?[-./월月] ?(?P<d>\d{{1,2}})(?!\d)[일日.]?{_WD}",
            _ymd,
            True,
        ),
        (loosely.NTH, loosely.nth, True),
        (rf"(?<![\d-])(?P<y>2\d)[./] ?(?P<m>[01]?\d)[./] ?(?P<d>[0-3]?\d)(?![\d./]){_WD}", _ymd, True),
        (r"(?<!\d)(?P<a>\d{1,2})[./-](?P<b>\d{1,2})[./-](?P<y>\d{4}|\d{2})(?!\d)", _slashed, True),
        (r"(?<![\d.])(?P<d>[0-3]?\d)\. (?P<m>[01]?\d)\. (?P<y>20\d\d)(?!\d)", _ymd, True),
        (
            rf"(?<!\d)(?P<m>(?<![\d.,] )1 [0-2]|\d{{1,2}}) ?[월月] ?(?P<d>[123] \d|\d{{1,2}}) ?[일日号號]{_WD}",
            _md,
            True,
        ),
        (
            r"(?P<m>[一二三四五六七八九十]{1,2})月(?P<d>[一二三四五六七八九十廿]{1,3})[日号號]",
            lambda m, t, o: _near(t, _kanji(m["m"]), _kanji(m["d"])),
            True,
        ),
        (
            rf"(?P<which>다음 ?달|내달|익월|이번 ?달|이달|来月|今月|下个月|下月|本月) ?(?P<d>\d{{1,2}}) ?[일日号]{_WD}",
            _next_month_day,
            True,
        ),
        (
            rf"(?:(?<![\w])|(?<=\bon)|(?<=\bby))(?P<d>\d{{1,2}})(?:st|nd|rd|th|\.|er|º|-?го|-?е|-?и)?(?: of| de|-| من| ב)? ?-?(?P<mon>{_MONTH})(?:[ ,.-]*(?P<y>20\d\d|25\d\d))?(?![A-Za-zÀ-ɏа-яḀ-ỹ\d])",
            _named,
            True,
        ),
        (
            rf"(?<![\w])(?P<mon>{_MONTH})\.? (?P<d>\d{{1,2}})(?:st|nd|rd|th|\.)?(?:,? (?P<y>20\d\d))?(?![\w:]|/\d)",
            _named,
            True,
        ),
        (rf"(?<!\w)(?P<mon>{_MONTH}) ayının (?P<d>\d{{1,2}})(?!\d)", _named, True),
        (rf"(?<!\w)(?P<mon>{_MONTH})(?P<d>\d{{1,2}})(?:st|nd|rd|th)?, ?(?P<y>20\d\d)(?!\w)", _named, True),
        (r"(?<=[^\W\d] )(?P<a>[0-3]?\d)\. ?(?P<b>[01]?\d)\.(?! ?\d|\w)", _slashed, True),
        (
            r"(?<![\d.,-])(?P<a>1[0-2]|0?[1-9])\. ?(?P<b>[0-3]?\d)(?= ?\([월화수목금토일]\)| ?(?:까지|이전|전까지)(?:는|만)? ?(?:꼭 |반드시 )?(?:입고|납품|도착|보내|부탁|받|방문|와|발송|필요|주[세시십])| (?:입고|납품|도착|방문) ?(?:요청|요망|희망|부탁))",
            lambda m, t, o: _near(t, int(m["a"]), int(m["b"])),
            True,
        ),
        (
            r"(?:(?<=\buiterlijk )|(?<=\bspätestens )|(?<=\bnajpóźniej )|(?<=\bdo )|(?<=\bbis )|(?<=\bдо )|(?<=\bam )|(?<=\bzum )|(?<=\bdnia )|(?<=\btot )|(?<=\bvoor )|(?<=\bop )|(?<=\bdne )|(?<=\bsenast )|(?<=\bк )|(?<=\bden )|(?<=\bsenest )|(?<=\binden )|(?<=\bviimeistään )|(?<=\bpe )|(?<=\bla )|(?<=\biki )|(?<=\blīdz )|(?<=\bέως )|(?<=τις )|(?<=\bdňa ))(?P<d>0?[1-9]|[12]\d|3[01])\.(?P<m>0[1-9]|1[0-2])(?![\d.,]|\w| ?(?:[a-zа-я]{1,3}\b|%|°))",
            _md,
            True,
        ),
        (
            rf"(?<!\w)(?P<day>{WEEKDAY})[, ]{{1,2}}(?:den |dem |dnia |dne |d\. )?(?P<d>[0-3]?\d)\.(?P<m>0[1-9]|1[0-2])\.?(?![\d.]|\w)",
            _md,
            True,
        ),
        (
            r"(?<!\w)(?P<d>\d{1,2}) tháng (?P<m>\d{1,2})(?: năm (?P<y>\d{4}))?",
            lambda m, t, o: _safe(int(m["y"]), int(m["m"]), int(m["d"])) if m["y"] else _md(m, t, o),
            True,
        ),
        (r"(?<![\d.,-])(?P<d>0?[1-9]|[12]\d|3[01])\.(?P<m>0?[1-9]|1[0-2])(?=\.? mennessä)", _md, True),
        (  # a fax may lose the blank before it
            rf"(?:(?<![\d/.A-Za-z-])|(?<=\bngày)|(?<=\btrước)|(?<=\bhôm)|(?<=\bbefore)|(?<=\buntil)|(?<=\bentro)|(?<=\bavant)|(?<=\btanggal))"
            rf"(?P<a>\d{{1,2}})/(?P<b>\d{{1,2}})(?![\d/]|[A-Za-z]){_WD}",
            _slashed,
            True,
        ),
        (
            rf"(?<!\w)(?P<day>{WEEKDAY})[, ]{{1,2}}(?:the |den |el |le |il |dia |ngày |tanggal |วันที่ ?|dnia )?(?P<d>[0-3]?\d)(?:st|nd|rd|th|일|日|号|號|er|\.)?(?![\w/:.,-]| ?(?:시|時|点|uhr|h\b|o'clock|[ap]\.?m|giờ|โมง|{_MONTH}))",
            _weekday_and_day,
            True,
        ),
        (
            rf"(?<![\d월月.년年/-])(?<![월月] )(?:the )?(?P<d>[0-3]?\d)(?:st|nd|rd|th|일|日|号|號)[, ]{{0,2}}[(]?(?P<day>{WEEKDAY}){_WORD_END}[)]?",
            _weekday_and_day,
            True,
        ),
        (
            rf"{_NO_WORD_BEFORE}(?P<which>지난 ?주|저번 ?주|다다음 ?주|다음 ?주|담주|차주|이번 ?주|금주|next|this|coming|来週|再来週|今週|翌週|下下|下个|下|本|这个|这|nächsten|nächste|diesen|przyszły|last|先週|上个|上|letzten|vergangenen|zeszły|ubiegły|geçen|прошл(?:ый|ую|ой)|pr[óo]xim[oa]|prossim[oa]|nächste Woche|kommende Woche|volgende week|przyszłym tygodniu|następnym tygodniu|příští týden|jövő hét|jövő héten|jövő|nästa vecka|nästa|næste uges?|næste|neste ukes?|neste|ensi viikon|ensi|volgende|komende|aanstaande|příští|budúci|budúcu|наступн(?:ого|ий|ої|у)|следващи(?:я|ят)|следващата|(?:slj|sl)edeć(?:i|eg|u)|επόμενη|अगले|önümüzdeki|gelecek hafta|gelecek|haftaya|önümüzdeki hafta)(?:의|の|的| week| on| am| op| w(?:e)?)? ?(?P<day>{WEEKDAY}){_NO_WORD_AFTER}",
            _weekday,
            False,
        ),
        (
            rf"(?P<day>{WEEKDAY})(?:ที่|,)? ?(?P<which>tuần này|tuần sau|tuần tới|สัปดาห์หน้า|สัปดาห์นี้|หน้า|นี้|next week|this week|prochain|próximo|prossimo|tuần trước|tuần rồi|สัปดาห์ที่แล้ว|สัปดาห์ก่อน|ที่แล้ว|last week|dernier|pasado|passad[oa]|scors[oa]|lalu|depan|minggu depan|nächster Woche|kommender Woche|nächste Woche|volgende week|(?:przyszłego|następnego) tygodnia|de la semaine prochaine|de la semana que viene|de la próxima semana|da próxima semana|della prossima settimana|следующей недели|на следующей неделе|nästa vecka|i næste uge|næste uge|neste uke|příští týden|budúci týždeň|săptămâna viitoare|viitoare|наступного тижня|следващата седмица|sljedeći tjedan|sljedećeg tjedna|της επόμενης εβδομάδας|القادم|المقبل|הבא|que viene|que vem|week)(?!(?<![\u0e00-\u0e7f])\w)",
            _weekday,
            False,
        ),
        (
            rf"(?<![가-힣])(?:오늘|금일|당일)|(?<!\w)today(?!\w)|本日|今日|今天|hôm nay|วันนี้|(?<!\w)heute(?!\w)|dzisiaj|(?<!\w)dziś(?!\w)|aujourd[' ]?hui|(?<!\w)(?:{_THIS_VERY_DAY})(?!\w)",
            _offset(0),
            False,
        ),
        (
            r"(?<![가-힣])(?:내일|명일|익일)|(?<!after )(?<!\w)tomorrow(?!\w)|明日(?!以降)|明天|ngày mai|พรุ่งนี้|(?<!\w)jutr[oa](?!\w)|(?<!après-)(?<!après )(?<!\w)demain(?!\w)|(?<!pasado )(?<!\bla )(?<!esta )(?<!\w)mañana(?!\w)|(?<!\w)domani(?!\w)|(?<!\w)(?:завтра|yarına?|esok|(?<!depois de )amanhã|zítra|zítřka|holnapra|holnapig|imorgon|i morgon|i morgen|huomenna|huomiseksi|mâine|утре|sutra|jutri|αύριο|غدا|غداً|מחר|rytoj|homme)(?!\w)|(?<!\w)besok(?!\w)|(?:(?<=voor )|(?<=uiterlijk )|(?<=tegen ))morgen|(?<=bis )morgen(?!\w)",
            _offset(1),
            False,
        ),
        (
            r"(?<![가-힣])(?:모레|내일모레)|day after tomorrow|明後日|あさって|后天|ngày kia|ngày mốt|มะรืนนี้|มะรืน|übermorgen|pojutrz[ea]|après[- ]demain|(?<!\w)(?:послезавтра|pasado mañana|dopodomani|depois de amanhã|pozítří|holnaputánra?|overmorgen|lusa|öbür güne?)(?!\w)",
            _offset(2),
            False,
        ),
        (r"(?<![가-힣])글피|大后天", _offset(3), False),
        (
            rf"(?:(?P<which>this|next) )?(?<!\w)(?:EOW|end of (?:the |this )?week)(?!\w)|(?<![가-힣])(?:이번 ?주|금주) ?(?:중|내|안|말)|cuối tuần này|今週中|本周内|(?<!\w){_THE_END}(?: (?:der|dieser|de (?:la|cette|esta)|de(?= semaine)|deze|cette|della|da|van de|van deze|tego|tohoto|tohto|af|av|на|ovog|овог|цього|этого|της))? (?:woche|semana|settimana|semaine|week|tygodnia|týdne|týždňa|ugen|uken|uka|veckan|săptămânii|saptamanii|седмицата|tjedna|tedna|sedmice|недеље|тижня|недели|εβδομάδας)(?!\w)|(?<!\w)(?:viikon loppuun|a? ?hét végé(?:ig|re)|savaitės pabaigos|nedēļas beigām|nädala lõpuks|haftanın sonuna)",
            _week_end,
            False,
        ),
        (
            r"(?<![가-힣])(?P<which>다음 ?주) ?(?:중|내|안)(?=으로|에|까지)|end of (?P<w2>next) week|来週中|下周内",
            lambda m, t, o: t - timedelta(days=t.weekday()) + timedelta(days=11),
            False,
        ),
        (
            rf"(?<!\d)(?P<m>\d{{1,2}}) ?[월月](?: ?말(?!일)| ?底|末)|end of (?P<mm>{_MONTH})(?!\w)",
            lambda m, t, o: _end_of(m, t),
            False,
        ),
        (
            rf"(?<!\d)(?P<m>\d{{1,2}}) ?[월月](?:의|の|的)? ?(?:마지막 ?날|말일|最後の日|最終日|最后一天)(?: ?\((?:\d+ ?[일日])?\))?|(?:last day of|letzten? Tag (?:im|des)|dernier jour de|último día de|ultimo giorno di|último dia de|ostatni(?:ego)? dzie?ń?(?:nia)?|hari terakhir) (?P<mm>{_MONTH})(?!\w)|ngày cuối(?: cùng)?(?: của)? tháng (?P<m2>\d{{1,2}})|วันสุดท้ายของเดือน(?P<mm2>{_MONTH})",
            lambda m, t, o: _end_of(m, t),
            False,
        ),
        (
            rf"(?<!\w){_THE_END}(?: (?:de|di|do|van|av|af|of|τον|του|ng|lunii|bulan|на|месец|місяця|месяца|mjeseca|meseca|měsíce|mesiaca|miesiąca))? ?(?P<mm>{_MONTH})(?!\w)|(?P<mm2>{_MONTH}) {_ITS_END}|cuối tháng (?P<m>\d{{1,2}})(?!\d)",
            lambda m, t, o: _end_of(m, t),
            False,
        ),
        (
            rf"(?P<which>다음 ?달|내달|이번 ?달|이달|来月|今月|下个月|本月|这个月)? ?(?:월말|말일|月末|月底|末(?=까지|まで))|(?<!\w)(?:EOM|end of (?:the |this )?month)(?!\w)|end of (?P<w2>next) month|cuối tháng(?: này)?|สิ้นเดือน(?:นี้)?|Monatsende|(?<!\w)(?:maandeinde|månadens slut|månadsskiftet|månedens (?:udgang|slutning|utgang|slutt)|månedsskiftet)(?!\w)|(?:이번 ?달|이달) 말|(?<!\w){_THE_END}(?: {_OF_THIS})? {_THE_MONTH}(?!\w)|(?<!\w){_THE_MONTH} {_ITS_END}",
            _month_end,
            False,
        ),
        (
            r"(?<!\w)within (?P<n>\d{1,2}) (?:working |business )?(?P<u>days?|weeks?)(?!\w)|(?<!\d)(?P<n2>\d{1,2}) ?(?P<u2>일|주) ?(?:이내|안에|내로|내에)|(?<!\d)(?P<n3>\d{1,2}) ?(?P<u3>日|週間|天|周)(?:以内|之内|内)|trong vòng (?P<n4>\d{1,2}) (?P<u4>ngày|tuần)|ภายใน (?P<n5>\d{1,2}) ?(?P<u5>วัน|สัปดาห์)|"
            r"(?<!\w)(?:binnen|innerhalb(?: von)?|inom|inden for|innen|sous|entro|en un plazo de|em(?: até)?|în termen de|в течение|протягом|в рамките на|w ciągu|během|v priebehu|u roku od|dalam(?: waktu)?|εντός|خلال|תוך) (?P<n6>\d{1,2}) (?P<u6>(?:dag|tag|dní|dni|dnů|dn[iů]|dana|giorn|jour|d[ií]as|zile|дн|hari|nap|ημερ|أيام|ימים)\w*|(?:wek|woch|veck|uge|uke|sett|sema|săpt|tyg|týd|týž|tjed|неде|тиж|седм|ming|εβδομ|أساب|שבוע)\w*)",
            lambda m, t, o: _in_days(m, t),
            False,
        ),
        (
            r"(?<![\d월년./A-Za-z-])(?<!월 )(?<!\d[.] )(?P<d>[0-3]?\d) ?일(?: ?\([월화수목금토일]\)(?=까지|에|로|이|은| |오)|(?= ?(?:오전|오후|아침|저녁)(?!에 (?:멈|정지|고장|발생))| ?(?:도착|입고|납품|방문)(?! ?(?:한|했|하였|하신|하셨|된|되|됐|해 ?주셨|건|분))|(?:입니다|이에요|예요|이요|이고요?[ ,])|(?:이|이면|도|로) ?(?:좋|괜찮|가능|부탁|해 ?주|하|바꾸|바꿔|바꿀|변경|옮기|옮겨|옮길|미루|미뤄|미룰|연기|조정|당기|당겨|앞당|정하|정해|잡아))|(?=까지|전까지|전에만| 전까지| 전에만|이면|이나 그|(?:에|날)(?:는|에)? ?(?:꼭 |반드시 )?(?:오[시셔실]|와|방문|부탁|보내|받|달아|써야|쓸|설치|가동|도착|들어)| ?(?:좋|괜찮|가능|오케이|ok)|[^.,\n]{0,14}그대로))|"
            r"(?<![\d月年./A-Za-z-])(?P<d2>[0-3]?\d)日(?:[((][月火水木金土日][))])?(?=まで|に(?:お|ご|来|訪|納|必)|必着|で(?:結構|お願い|大丈夫|問題|よろ|かまい|構い)|は?(?:大丈夫|問題))|(?<![\d月年./A-Za-z-])(?P<d3>[0-3]?\d)[号日](?=之?前(?:到|寄|发|来|安)|(?:上门|到厂|来厂)|(?:可以|没问题|行[,。]|方便))|"
            r"(?<![\w/])(?:trước|vào|đến) ngày (?P<d4>[0-3]?\d)(?![\d/.-]| tháng)|(?<!\w)(?:by|before|on|call it) the (?P<d5>[0-3]?\d)(?:st|nd|rd|th)(?! of| \w+ber| jan| feb| mar| apr| may| jun| jul| aug| sep| oct| nov| dec)|"
            r"(?<!\w)the (?P<d6>[0-3]?\d)(?:st|nd|rd|th)(?= (?:is|would be|will be|'s)? ?(?:still )?(?:fine|ok|okay|good|works?|suits?|perfect|great|possible))|(?<!\w)(?:der|den) (?P<d7>[0-3]?\d)\.(?= (?:passt|geht|ist (?:ok|gut|in Ordnung)))|(?<!\w)(?:le|el|il|o dia) (?P<d8>[0-3]?\d)(?= (?:nous |nos |ci |me |mi )?(?:convient|va bien|va bene|está bien|viene bien|parece bien|conviene|está bom))",
            lambda m, t, o: _coming_day(m, t),
            True,
        ),
        (rf"{_NO_WORD_BEFORE}(?<!\()(?P<day>{WEEKDAY}){_NO_WORD_AFTER}", _weekday, False),
    )
]


def _coming_day(m: re.Match[str], today: date) -> date | None:
    """ "16일까지": of this month, or of the next where it is over."""
    day = int(next(m[name] for name in ("d", "d2", "d3", "d4", "d5", "d6", "d7", "d8") if m[name]))
    for ahead in (0, 1):
        month = today.month + ahead
        on = _safe(today.year + (month > 12), (month - 1) % 12 + 1, day)
        if on and on >= today:
            return on
    return None


def _end_of(m: re.Match[str], today: date) -> date | None:
    said = m.groupdict()
    number, name = said["m"] or said.get("m2"), said["mm"] or said.get("mm2") or ""
    month = int(number) if number else _MONTHS[name.lower()]
    on = _near(today, month, 28) if 1 <= month <= 12 else None
    return date(on.year, month, calendar.monthrange(on.year, month)[1]) if on else None


_WEEKS = (
    *(
        "주",
        "week",
        "tuần",
        "週",
        "周",
        "สัปดาห์",
        "wek",
        "woch",
        "veck",
        "uge",
        "uke",
        "sett",
        "sema",
        "săpt",
        "tyg",
        "týd",
        "týž",
    ),
    *("tjed", "неде", "тиж", "седм", "ming", "εβδομ", "أساب", "שבוע"),
)


def _in_days(m: re.Match[str], today: date) -> date | None:
    number, unit = next((m[f"n{i}"], m[f"u{i}"]) for i in ("", "2", "3", "4", "5", "6") if m[f"n{i}"])
    weeks = unit.lower().startswith(_WEEKS)
    return today + timedelta(days=int(number) * (7 if weeks else 1)) if int(number) <= 30 else None


# What stands between a weekday and the day it falls on: "Freitag, den 22. Mai", "thứ Sáu ngày 22/5".
_SAME_DAY = re.compile(
    r"[\s,(]*(?:(?:den|dem|der|the|le|el|il|dia|o dia|em|dnia|dne|d\.|dňa|τις|στις|data de|ngày|วันที่|ที่|tanggal|tgl)\s*)?",
    re.IGNORECASE,
)


def _with_weekday(found: list[Day], text: str) -> list[Day]:
    """A weekday right before an exact day is a part of that day, whatever weekday it truly is."""
    merged: list[Day] = []
    for day in found:
        last = merged[-1] if merged else None
        weekday = last and not last.exact and re.fullmatch(WEEKDAY, text[last.start : last.end], re.IGNORECASE)
        if last and weekday and day.exact and _SAME_DAY.fullmatch(text, last.end, day.start):
            merged[-1] = Day(day.on, last.start, day.end)
        else:
            merged.append(day)
    return merged


_VAGUE_BEFORE = words(
    r"(?:mid[- ]?|middle of |around |about |approx\.? |early |late |beginning of |giữa |khoảng |đầu |ต้น|กลาง|ประมาณ|Anfang |Mitte |circa |ca\. )$",
    re.IGNORECASE,
)
_VAGUE_AFTER = re.compile(r"^ ?(?:초순|중순|하순|경|쯤|전후|頃|ごろ|上旬|中旬|下旬|左右|or so)", re.IGNORECASE)


_DATE_WORD = words(
    r"요일|曜|週|星期|礼拜|[月일日号號]|오늘|금일|당일|내일|명일|익일|모레|글피|이번|금주|월말|말일|이달|末|今|明|本日|后天|周|月底|tod|tom|day|EOW|EOM|end of|week|hôm|ngày|mai|tuần|tháng|thứ|วัน|พรุ่ง|มะรืน|เดือน|เสาร์|heute|morgen|woche|tag|ende|monats|dzi|jutr|tydz|mies|pon|wtor|środ|czw|piąt|sob|nied|aujourd|demain|mois|di\\b|hoy|mañana|lunes|martes|mi[eé]rcoles|jueves|viernes|domani|ven|lun|mar|mer|gio|sab|dom|dag\b|feira|amanhã|pond|úter|střed|čtvr|pát|zít|pozít|hétf|kedd|szerd|csüt|pént|szomb|holnap|конца|конец|końca|konce|konca|fin\b|fine\b|fim\b|akhir|sonu|eind|понед|вторн|среду|среды|четв|пятн|субб|воскр|завтра|недел|yarın|öbür|salı|çarş|perş|cuma|pazar|hafta|besok|esok|lusa|senin|selasa|rabu|kamis|khamis|jumaat|isnin|imorgon|i morgen|i morgon|"
    r"край|края|kraj|крај|кінц|кінец|τέλ|نهاي|آخر|أواخر|סוף|پایان|hujung|katapus|slut|udgang|utgång|utgang|loppu|vége|végé|pabaig|beig|lõpu|अंत|आखिर|अन्त|соңын|аяғын|"
    r"sfâr|sfar|final|mån|ende|hui m[êe]me|mismo|oggi|hoje|vandaag|idag|i dag|tänään|dnes|danes|danas|данас|chiar|még ma|днес|сьогодні|сегодня|σήμερα|bugün|اليوم|היום|امروز|आज|hari ini|ngayon|šiandien|šodien|täna|бүгін|"
    r"maanan|tiist|keskiv|torst|perj|lauan|sunnun|huomen|stred|štvrt|piat|nede|luni|marți|marţi|joi|vineri|sâmb|dumin|miercur|mâine|вівт|серед|п.ятн|неділ|"
    r"сряд|петък|четвъ|утре|ponedj|ponedel|utor|srijed|sred[aeu]|četv|petak|petka|petek|torek|torka|subot|sutra|δευτ|τρίτ|τετάρ|πέμπτ|παρασκ|σάββ|κυριακ|αύριο|"
    r"الاثن|الإثن|الثلا|الأرب|الارب|الخمي|الجمع|السبت|الأحد|الاحد|غد|יום|מחר|वार|dieni|diena|päev|reede|homme|rytoj|miyerk|huweb|biyern",
    re.IGNORECASE,
)


def is_this_very_day(named: str) -> bool:
    """ "aujourd'hui même", "heute noch": today, and no later."""
    return bool(_VERY_DAY.fullmatch(named))


# "... on the 12th; the day before at the latest".
DAY_BEFORE = words(
    r"그 ?전날|하루 ?전날|(?<!그 )전날(?=까지|에는|에 )|その前日|前日(?=まで|に)|前一天|(?<!\w)the day before(?! yesterday)|hôm trước đó|(?<!\w)am Tag davor|el día anterior|la veille",
    re.IGNORECASE,
)


def _end(match: re.Match[str], text: str) -> int:
    """Where a date ends, with the weekday in brackets behind it."""
    weekday = _IN_BRACKETS.match(text, match.end()) if "weekday" in match.re.groupindex else None
    return weekday.end() if weekday else match.end()


def find(
    text: str, today: date, order: str = "md", spoken_of: date | None = None, *, loosely_told: bool = False
) -> list[Day]:
    """Every date in `text` (folded), left to right. `order` is "dmy" where 10/3 is the tenth of March, else "md".

    `spoken_of` is the last date of the sentence before, which "the day before" may go by. With `loosely_told` also what
    may as well be no date.
    """
    found: list[Day] = []
    nothing = not any(map(str.isdigit, text)) and not (_DATE_WORD.search(text) or spoken_of)
    if nothing and not loosely_told:
        return found
    for pattern, make, exact, names in () if nothing else _FORMS:
        if names and not names.search(text):
            continue
        for match in pattern.finditer(text):
            end = _end(match, text)
            if any(d.start < end and match.start() < d.end for d in found):
                continue
            on = make(match, today, order)
            if on is None or abs((on - today).days) > 800:
                continue
            if exact is False and end < len(text) and text[match.start() : end].lower() in ("may", "mar"):
                continue
            if text[match.start() : end].lower() == "luni" and text[: match.start()].rstrip()[-1:].isdigit():
                continue  # so many months, in Romanian
            if _VAGUE_BEFORE.search(text[max(0, match.start() - 14) : match.start()]) or _VAGUE_AFTER.match(
                text[end : end + 6]
            ):
                continue
            found.append(Day(on, match.start(), end, exact))
    if loosely_told:
        told = [(d.start, d.end) for d in found]
        found += [Day(on, start, end, exact=False, loose=True) for on, start, end in loosely.find(text, today, told)]
    for match in DAY_BEFORE.finditer(text):
        earlier = [d for d in found if d.end <= match.start()]
        last = max(earlier, key=lambda d: d.end).on if earlier else spoken_of
        if last:
            found.append(Day(last - timedelta(days=1), match.start(), match.end()))
    if loosely_told:
        days = sorted(((d.on, d.start, d.end) for d in found), key=lambda d: d[1])
        for on, start, end in loosely.apart(text, today, days, spoken_of):
            if not any(d.start < end and start < d.end for d in found):
                found.append(Day(on, start, end, exact=False, loose=True))
    found.sort(key=lambda d: d.start)
    found = _with_weekday(found, text)
    beside = {d.end for d in found if d.exact}  # "Friday 3/27" is one date, the one with the number
    return [
        d
        for d in found
        if d.exact
        or d.loose
        or not any(0 <= e.start - d.end <= 3 or 0 <= d.start - e.end <= 3 for e in found if e.exact and beside)
    ]
