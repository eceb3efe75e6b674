"""Numbers in words: `twenty-four`, `vierundzwanzig`, `dwunastu`, `on iki`, `двадцать пять`, `석`, `八百`.

Of the languages written with an alphabet every number up to ninety-nine is spelled out here once, with its cases and
genders, and looked up word by word; Korean, Chinese and Japanese numbers are read sign by sign.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import NamedTuple

Spelled = dict[str, int]


class Spoken(NamedTuple):
    """A number in words where it stands; `sure` unless the word means other things in other tongues."""

    start: int
    end: int
    value: int
    sure: bool


def _spelled(listing: str, first: int = 1, step: int = 1) -> Spelled:
    """ "one two" counts up from `first`; forms of one number are joined by a bar."""
    return {
        form: first + at * step
        for at, forms in enumerate(listing.split())
        for form in forms.replace("_", " ").split("|")
    }


def _joined(tens: Spelled, ones: Spelled, by: str) -> Spelled:
    return {f"{ten}{by}{one}": tens[ten] + ones[one] for ten in tens for one in ones if ones[one] < 10}


def _counted(ones: Spelled, tens: Spelled, *by: str) -> Spelled:
    return {**ones, **tens, **{said: value for way in by for said, value in _joined(tens, ones, way).items()}}


def _english() -> Spelled:
    ones = _spelled(
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
        "eighteen nineteen"
    )
    tens = _spelled("twenty thirty forty|fourty fifty sixty seventy eighty ninety", 20, 10)
    hundreds = {f"{one} hundred": 100 * ones[one] for one in ones if ones[one] < 10}
    return {**_counted(ones, tens, " "), "hundred": 100, **hundreds}


def _german() -> Spelled:
    ones = _spelled(
        "ein|eine|einen|einem|einer|eines|eins zwei|zweier drei|dreier vier fünf|fuenf sechs sieben acht neun zehn elf "
        "zwölf|zwoelf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn"
    )
    tens = _spelled("zwanzig dreißig|dreissig vierzig fünfzig|fuenfzig sechzig siebzig achtzig neunzig", 20, 10)
    both = {f"{one}und{ten}": tens[ten] + ones[one] for ten in tens for one in ones if ones[one] < 10}
    return {**ones, **tens, **both}


def _french() -> Spelled:
    ones = _spelled(
        "un|une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix_sept dix_huit "
        "dix_neuf"
    )
    tens = _spelled("vingt trente quarante cinquante soixante", 20, 10)
    beyond = {"soixante dix": 70, "quatre vingts": 80, "quatre vingt dix": 90, "cent": 100}
    hundreds = {f"{one} {cent}": 100 * ones[one] for one in ones if 1 < ones[one] < 10 for cent in ("cent", "cents")}
    return {**_counted(ones, tens, " ", " et "), **beyond, **hundreds}


def _spanish() -> Spelled:
    ones = _spelled(
        "un|una|uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis|dieciseis "
        "diecisiete dieciocho diecinueve"
    )
    tens = _spelled("veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa", 20, 10)
    twenties = {f"veinti{one}": 20 + ones[one] for one in ones if ones[one] < 10}
    return {**_counted(ones, tens, " y "), **twenties}


def _portuguese() -> Spelled:
    ones = _spelled(
        "um|uma dois|duas três quatro cinco seis sete oito nove dez onze doze treze catorze|quatorze quinze"
    )
    tens = _spelled("vinte trinta quarenta cinquenta sessenta setenta oitenta noventa", 20, 10)
    return _counted(ones, tens, " e ")


def _italian() -> Spelled:
    ones = _spelled(
        "un|una|uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici "
        "diciassette diciotto diciannove"
    )
    tens = _spelled("venti trenta quaranta cinquanta sessanta settanta ottanta novanta", 20, 10)
    elided = {f"{ten[:-1]}{one}": tens[ten] + ones[one] for ten in tens for one in ("uno", "otto")}
    return {**_counted(ones, tens, ""), **elided}


def _polish() -> Spelled:
    ones = _spelled(
        "jeden|jedna|jedną|jedno|jednej|jednego dwa|dwie|dwóch|dwu trzy|trzech cztery|czterech pięć|pięciu sześć|sześciu "
        "siedem|siedmiu osiem|ośmiu dziewięć|dziewięciu dziesięć|dziesięciu jedenaście|jedenastu dwanaście|dwunastu "
        "trzynaście|trzynastu czternaście|czternastu piętnaście|piętnastu szesnaście|szesnastu siedemnaście|siedemnastu "
        "osiemnaście|osiemnastu dziewiętnaście|dziewiętnastu"
    )
    tens = _spelled(
        "dwadzieścia|dwudziestu trzydzieści|trzydziestu czterdzieści|czterdziestu pięćdziesiąt|pięćdziesięciu "
        "sześćdziesiąt|sześćdziesięciu siedemdziesiąt osiemdziesiąt dziewięćdziesiąt",
        20,
        10,
    )
    return _counted(ones, tens, " ")


def _russian() -> Spelled:
    ones = _spelled(
        "один|одна|одно|одну|одного|одной два|две|двух три|трех|трёх четыре|четырех|четырёх пять|пяти шесть|шести "
        "семь|семи восемь|восьми девять|девяти десять|десяти одиннадцать|одиннадцати двенадцать|двенадцати "
        "тринадцать|тринадцати четырнадцать|четырнадцати пятнадцать|пятнадцати шестнадцать|шестнадцати "
        "семнадцать|семнадцати восемнадцать|восемнадцати девятнадцать|девятнадцати"
    )
    tens = _spelled(
        "двадцать|двадцати тридцать|тридцати сорок|сорока пятьдесят|пятидесяти шестьдесят|шестидесяти семьдесят "
        "восемьдесят девяносто",
        20,
        10,
    )
    return _counted(ones, tens, " ")


def _indonesian() -> Spelled:
    ones = _spelled("satu|sebuah|seunit dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas")
    teens = {f"{one} belas": 10 + ones[one] for one in ones if 1 < ones[one] < 10}
    tens = {f"{one} puluh": 10 * ones[one] for one in ones if 1 < ones[one] < 10}
    return {**_counted(ones, tens, " "), **teens}


# From one hundred up, language by language.
_HUNDREDS_OF = (
    "cien|ciento doscientos|doscientas trescientos|trescientas cuatrocientos|cuatrocientas quinientos|quinientas "
    "seiscientos|seiscientas setecientos|setecientas ochocientos|ochocientas novecientos|novecientas",
    "cem|cento duzentos|duzentas trezentos|trezentas quatrocentos|quatrocentas quinhentos|quinhentas seiscentos|seiscentas "
    "setecentos|setecentas oitocentos|oitocentas novecentos|novecentas",
    "sto|stu dwieście|dwustu trzysta|trzystu czterysta|czterystu pięćset|pięciuset sześćset|sześciuset siedemset|siedmiuset "
    "osiemset|ośmiuset dziewięćset|dziewięciuset",
    "сто|ста двести|двухсот триста|трёхсот|трехсот четыреста|четырёхсот|четырехсот пятьсот|пятисот шестьсот|шестисот "
    "семьсот|семисот восемьсот|восьмисот девятьсот|девятисот",
    "сто двісті|двохсот триста|трьохсот чотириста|чотирьохсот п'ятсот|п'ятисот шістсот|шестисот сімсот вісімсот дев'ятсот",
    "сто двеста триста четиристотин петстотин шестстотин седемстотин осемстотин деветстотин",
    "стотину двеста|две_стотине триста|три_стотине четиристо петсто шестсто седамсто осамсто деветсто",
    "sto dvě_stě tři_sta čtyři_sta pět_set šest_set sedm_set osm_set devět_set",
    "sto|stotinu dvjesto|dvjesta|dvesta|dvije_stotine|dve_stotine tristo|trista|tri_stotine četiristo|četiri_stotine "
    "petsto|pet_stotina šeststo|šest_stotina sedamsto|sedam_stotina osamsto|osam_stotina devetsto|devet_stotina",
    "sto dvesto tristo štiristo petsto šeststo sedemsto osemsto devetsto",
    "o_sută|una_sută|o_suta două_sute|doua_sute trei_sute patru_sute cinci_sute șase_sute|sase_sute șapte_sute|sapte_sute "
    "opt_sute nouă_sute|noua_sute",
    "εκατό|εκατόν διακόσια|διακόσιες|διακόσιους τριακόσια|τριακόσιες τετρακόσια|τετρακόσιες πεντακόσια|πεντακόσιες "
    "εξακόσια|εξακόσιες επτακόσια|εφτακόσια|επτακόσιες οκτακόσια|οχτακόσια|οκτακόσιες εννιακόσια|εννιακόσιες",
    "ett_hundra två_hundra tre_hundra fyra_hundra fem_hundra sex_hundra sju_hundra åtta_hundra nio_hundra",
    "et_hundre|ett_hundre to_hundre tre_hundre fire_hundre fem_hundre seks_hundre syv_hundre|sju_hundre åtte_hundre ni_hundre",
    "et_hundrede to_hundrede tre_hundrede fire_hundrede fem_hundrede seks_hundrede syv_hundrede otte_hundrede ni_hundrede",
    "šimtas|šimtą|šimto du_šimtai|du_šimtus|dviejų_šimtų trys_šimtai|tris_šimtus keturi_šimtai|keturis_šimtus "
    "penki_šimtai|penkis_šimtus šeši_šimtai|šešis_šimtus",
    "simts|simtu divsimt|divi_simti|divus_simtus trīssimt|trīs_simti|trīs_simtus četrsimt|četri_simti|četrus_simtus "
    "piecsimt|pieci_simti|piecus_simtus",
    "yüz iki_yüz|ikiyüz üç_yüz|üçyüz dört_yüz|dörtyüz beş_yüz|beşyüz altı_yüz|altıyüz yedi_yüz|yediyüz sekiz_yüz|sekizyüz "
    "dokuz_yüz|dokuzyüz",
    "seratus dua_ratus tiga_ratus empat_ratus lima_ratus enam_ratus tujuh_ratus delapan_ratus|lapan_ratus sembilan_ratus",
    "isang_daan|sandaan dalawang_daan tatlong_daan apat_na_raan limang_daan",
    "жүз екі_жүз үш_жүз төрт_жүз бес_жүз",
    "مئة|مائة مئتان|مئتين|مائتان|مائتين ثلاثمائة|ثلاثمئة أربعمائة|أربعمئة خمسمائة|خمسمئة ستمائة|ستمئة سبعمائة|سبعمئة "
    "ثمانمائة|ثمانمئة تسعمائة|تسعمئة",
    "صد|یکصد دویست سیصد چهارصد پانصد ششصد هفتصد هشتصد نهصد",
    "מאה מאתיים שלוש_מאות ארבע_מאות חמש_מאות שש_מאות שבע_מאות שמונה_מאות תשע_מאות",
)
# Those behind which some languages say the rest in the same word: zweihundertfünfzig, centoventi, tvåhundrafemtio.
_HUNDREDS_IN_ONE = (
    "hundert|einhundert zweihundert dreihundert vierhundert fünfhundert|fuenfhundert sechshundert siebenhundert achthundert "
    "neunhundert",
    "honderd tweehonderd driehonderd vierhonderd vijfhonderd zeshonderd zevenhonderd achthonderd negenhonderd",
    "cento duecento trecento quattrocento cinquecento seicento settecento ottocento novecento",
    "hundra|etthundra tvåhundra trehundra fyrahundra femhundra sexhundra sjuhundra åttahundra niohundra",
    "hundre|etthundre tohundre trehundre firehundre femhundre sekshundre syvhundre|sjuhundre åttehundre nihundre",
    "hundrede|ethundrede tohundrede trehundrede firehundrede femhundrede sekshundrede syvhundrede ottehundrede nihundrede",
    "sata|sadan|sataa kaksisataa|kahdensadan kolmesataa neljäsataa viisisataa kuusisataa seitsemänsataa kahdeksansataa "
    "yhdeksänsataa",
    "száz|egyszáz kétszáz|kettőszáz háromszáz négyszáz ötszáz hatszáz hétszáz nyolcszáz kilencszáz",
    "ükssada kakssada|kahesaja kolmsada nelisada viissada kuussada seitsesada kaheksasada üheksasada",
    "_ dvesto tristo štyristo päťsto šesťsto sedemsto osemsto deväťsto",
)


def _hundreds(listings: tuple[str, ...]) -> Spelled:
    made: Spelled = {}
    for listing in listings:
        made |= _plain(_spelled(listing, 100, 100))
    return made


TURKISH_EACH = _spelled("birer ikişer üçer dörder beşer altışar yedişer sekizer dokuzar onar")  # so many of each


# Numbers from one, tens from twenty, and what stands between a ten and the one behind it. A form that is an everyday word
# of another tongue (Danish "to", "fire", "ni", "ti", Swedish "en") stands only with its counting word, in `_IN_FULL`.
_FURTHER: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    (  # Swedish
        "ett två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton sexton sjutton arton nitton",
        "tjugo trettio fyrtio femtio sextio sjuttio åttio nittio",
        ("",),
    ),
    (  # Danish and Norwegian
        "én|ét _ tre _ fem seks syv|sju otte|åtte _ _ elleve tolv tretten fjorten femten seksten sytten atten nitten",
        "tyve|tjue tredive|tretti fyrre|førti halvtreds|femti seksti halvfjerds|sytti åtti halvfems|nitti",
        ("",),
    ),
    (  # Finnish
        "yksi|yhden|yhtä kaksi|kahden|kahta kolme|kolmen|kolmea neljä|neljän|neljää viisi|viiden|viittä kuusi|kuuden|kuutta "
        "seitsemän|seitsemää kahdeksan|kahdeksaa yhdeksän|yhdeksää kymmenen|kymmentä yksitoista kaksitoista kolmetoista "
        "neljätoista viisitoista kuusitoista seitsemäntoista kahdeksantoista yhdeksäntoista",
        "kaksikymmentä kolmekymmentä neljäkymmentä viisikymmentä kuusikymmentä seitsemänkymmentä kahdeksankymmentä "
        "yhdeksänkymmentä",
        ("",),
    ),
    (  # Czech
        "jeden|jedna|jedno|jednu|jednoho dva|dvě|dvou tři|tří čtyři|čtyř pět|pěti šest|šesti sedm|sedmi osm|osmi "
        "devět|devíti deset|deseti jedenáct dvanáct|dvanácti třináct čtrnáct patnáct šestnáct sedmnáct osmnáct devatenáct",
        "dvacet|dvaceti třicet|třiceti čtyřicet padesát šedesát sedmdesát osmdesát devadesát",
        (" ",),
    ),
    (  # Slovak
        "jeden|jedna|jedno|jednu|jedného dva|dve|dvoch tri|troch štyri|štyroch päť|piatich šesť|šiestich sedem|siedmich "
        "osem|ôsmich deväť|deviatich desať|desiatich jedenásť dvanásť trinásť štrnásť pätnásť šestnásť sedemnásť osemnásť "
        "devätnásť",
        "dvadsať tridsať štyridsať päťdesiat šesťdesiat sedemdesiat osemdesiat deväťdesiat",
        ("",),
    ),
    (  # Hungarian
        "egy|egyet két|kettő|kettőt három|hármat négy|négyet öt|ötöt hat|hatot hét|hetet nyolc|nyolcat kilenc|kilencet "
        "tíz|tízet tizenegy tizenkettő|tizenkét tizenhárom tizennégy tizenöt tizenhat tizenhét tizennyolc tizenkilenc",
        "húsz|huszat|huszon harminc negyven ötven hatvan hetven nyolcvan kilencven",
        ("",),
    ),
    (  # Romanian
        "un|unu|una două|doua|doi trei patru cinci șase|şase|sase șapte|şapte|sapte opt nouă|noua zece unsprezece "
        "doisprezece|douăsprezece treisprezece paisprezece cincisprezece șaisprezece șaptesprezece optsprezece nouăsprezece",
        "douăzeci|douazeci treizeci patruzeci cincizeci șaizeci șaptezeci optzeci nouăzeci",
        (" și ", " si "),
    ),
    (  # Bulgarian
        "един|една|едно два|две три четири пет шест седем осем девет десет единадесет|единайсет дванадесет|дванайсет "
        "тринадесет|тринайсет четиринадесет петнадесет|петнайсет шестнадесет седемнадесет осемнадесет деветнадесет",
        "двадесет|двайсет тридесет|трийсет четиридесет петдесет шестдесет седемдесет осемдесет деветдесет",
        (" и ",),
    ),
    (  # Croatian and Serbian
        "jedan|jedna|jedno|jednu dva|dvije|dve tri četiri pet šest sedam osam devet deset jedanaest dvanaest trinaest "
        "četrnaest petnaest šesnaest sedamnaest osamnaest devetnaest",
        "dvadeset trideset četrdeset pedeset šezdeset sedamdeset osamdeset devedeset",
        (" ", " i "),
    ),
    (  # Serbian in Cyrillic letters
        "један|једна|једну два|две три четири пет шест седам осам девет десет једанаест дванаест тринаест четрнаест петнаест",
        "двадесет тридесет четрдесет педесет",
        (" ",),
    ),
    (  # Slovene
        "ena|eno|enega dva|dve|dveh tri|treh štiri|štirih pet|petih šest|šestih sedem|sedmih osem|osmih devet|devetih "
        "deset|desetih enajst dvanajst trinajst štirinajst petnajst",
        "dvajset trideset štirideset petdeset",
        ("",),
    ),
    (  # Ukrainian
        "один|одна|одну|одного|одне два|дві|двох три|трьох чотири|чотирьох п'ять|п'яти шість|шести сім|семи вісім|восьми "
        "дев'ять|дев'яти десять|десяти одинадцять|одинадцяти дванадцять|дванадцяти тринадцять чотирнадцять п'ятнадцять "
        "шістнадцять сімнадцять вісімнадцять дев'ятнадцять",
        "двадцять|двадцяти тридцять|тридцяти сорок п'ятдесят шістдесят сімдесят вісімдесят дев'яносто",
        (" ",),
    ),
    (  # Greek
        "ένα|έναν|μία|μια δύο|δυο τρία|τρεις τέσσερα|τέσσερις πέντε έξι επτά|εφτά οκτώ|οχτώ εννέα|εννιά δέκα έντεκα δώδεκα "
        "δεκατρία δεκατέσσερα δεκαπέντε δεκαέξι δεκαεπτά δεκαοκτώ δεκαεννέα",
        "είκοσι τριάντα σαράντα πενήντα εξήντα εβδομήντα ογδόντα ενενήντα",
        (" ",),
    ),
    (  # Arabic
        "واحد|واحدة اثنان|اثنين|اثنتان|اثنتين ثلاث|ثلاثة أربع|أربعة|اربعة|اربع خمس|خمسة ست|ستة سبع|سبعة ثمان|ثماني|ثمانية "
        "تسع|تسعة عشر|عشرة",
        "عشرون|عشرين ثلاثون|ثلاثين أربعون|أربعين خمسون|خمسين ستون|ستين سبعون|سبعين ثمانون|ثمانين تسعون|تسعين",
        (),
    ),
    ("یک دو سه چهار پنج شش هفت هشت نه ده یازده دوازده", "بیست سی چهل پنجاه", (" و ",)),  # Persian
    (  # Hebrew
        "אחד|אחת שניים|שתיים|שני|שתי שלוש|שלושה ארבע|ארבעה חמש|חמישה|חמשה שש|שישה|ששה שבע|שבעה שמונה תשע|תשעה עשר|עשרה",
        "עשרים שלושים ארבעים חמישים",
        (),
    ),
    (  # Filipino
        "isa|isang dalawa|dalawang tatlo|tatlong apat lima|limang anim pito|pitong walo|walong siyam sampu|sampung",
        "dalawampu|dalawampung tatlumpu|tatlumpung apatnapu limampu|limampung",
        (),
    ),
    (  # Lithuanian
        "vienas|viena|vieną|vieno _|dvi|dviejų trys|tris|trijų keturi|keturis|keturių penki|penkis|penkių šeši|šešis|šešių "
        "septyni|septynis aštuoni|aštuonis devyni|devynis dešimt vienuolika dvylika",
        "dvidešimt trisdešimt keturiasdešimt penkiasdešimt",
        (" ",),
    ),
    (  # Latvian
        "viens|viena|vienu divi|divus|divas trīs četri|četrus|četras pieci|piecus|piecas seši|sešus|sešas septiņi|septiņus "
        "astoņi|astoņus deviņi|deviņus desmit vienpadsmit divpadsmit",
        "divdesmit trīsdesmit četrdesmit piecdesmit",
        (" ",),
    ),
    (  # Estonian
        "üks|ühe kaks|kahe kolm|kolme neli|nelja viis|viie kuus|kuue seitse|seitsme kaheksa|kaheksat üheksa|üheksat "
        "kümme|kümne üksteist kaksteist",
        "kakskümmend kolmkümmend nelikümmend viiskümmend",
        (" ",),
    ),
    (  # Malay beside Indonesian, and Kazakh
        "_ _ _ _ _ _ _ lapan _ _",
        "",
        (),
    ),
    ("бір екі үш төрт бес алты жеті сегіз тоғыз", "жиырма отыз қырық елу", (" ",)),
)
_DANISH_ONES = "en|et to tre fire fem seks syv otte ni"
_DANISH_TENS = "tyve tredive fyrre halvtreds tres firs halvfems"
# Danish and Norwegian number words that mean other things elsewhere.
_NORDIC_SAID: Spelled = {"to": 2, "fire": 4, "ni": 9, "ti": 10}
_NORDIC_THINGS = (
    "stk styk stykker stykk ruller sett sæt par poser esker kasser nye dyser ventiler filtre filtere pumper sensorer "
    "følere givere lejer lagre remme remmer tandremme tannremmer kilremme kilremmer kæder kjeder knive kniver klinger "
    "pakninger tætninger tetninger ringe ringer o-ringe o-ringer motorer slanger sikringer relæer reléer koblinger hjul "
    "tandhjul tannhjul plader plater skiver bolte bolter skruer kabler patroner elementer kontakter kontaktorer membraner "
    "bånd puter puder sko klør magnetventiler"
)
_SWEDISH_THINGS = (
    "st styck stycken ventiler magnetventiler lager packningar tätningar remmar kilremmar kuggremmar munstycken filter "
    "givare sensorer pumpar motorer rullar knivar slangar skruvar säkringar kedjor hjul plattor bultar"
)
# Arabic has a number of its own for two: these are ordered by the piece.
_ARABIC_THINGS = (
    "قطعة حبة وحدة علبة مجموعة مضخة بكرة فوهة شفرة حلقة لوحة بطارية سلسلة أسطوانة اسطوانة عجلة وسادة مروحة سكين صمام محمل "
    "سير حساس مجس محرك فلتر مرشح خرطوم قرص سخان حزام كابل مفتاح مستشعر ترس عمود ختم طقم صندوق مسمار مصباح شريط غشاء"
)
_IN_FULL: Spelled = {
    **{f"{one} {what}": 1 for one in ("en", "et", "ett") for what in ("stk", "styk", "stykk", "styck", "st", "sett", "sats")},
    **{
        f"{said} {what}": value
        for said, value in _NORDIC_SAID.items()
        for what in _NORDIC_THINGS.split()
    },
    **{f"sex {what}": 6 for what in _SWEDISH_THINGS.split()},
    "o bucată": 1, "o bucata": 1, "o pereche": 2,
    **{f"{noun.removesuffix('ة')}{'ت' * noun.endswith('ة')}{dual}": 2 for noun in _ARABIC_THINGS.split() for dual in ("ان", "ين")},
}  # fmt: skip


def _dutch() -> Spelled:
    ones = _spelled(
        "een|één|eén twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien "
        "achttien negentien"
    )
    tens = _spelled("twintig dertig veertig vijftig zestig zeventig tachtig negentig", 20, 10)
    both = {
        f"{one}{by}{ten}": tens[ten] + ones[one]
        for ten in tens
        for one in ones
        if ones[one] < 10
        for by in ("en", "ën")
    }
    # "een drietal lagers": three of them; ten of them so said are some.
    groups = _spelled("tweetal drietal viertal vijftal zestal zevental achttal negental", 2)
    several = {f"een {group}": value for group, value in groups.items()}
    return {**ones, **tens, **both, **groups, **several}


def _further() -> Spelled:
    made = dict(_IN_FULL)
    for said, tenfolds, by in _FURTHER:
        told, tenfold = _plain(_spelled(said)), _plain(_spelled(tenfolds, 20, 10))
        made |= _counted(told, tenfold, *by)
    ones, tens = _spelled(_DANISH_ONES), _spelled(_DANISH_TENS, 20, 10)
    return made | {f"{one}og{ten}": ones[one] + tens[ten] for one in ones for ten in tens}


def _plain(spelled: Spelled) -> Spelled:
    """Without the empty places; a word is looked up in the pieces that an apostrophe leaves of it."""
    plain = {form.replace("'", " "): value for form, value in spelled.items() if form.strip()}
    # Arabic and Hebrew write "and" as a letter of the word behind it.
    return plain | {("و" if form[0] >= "ء" else "ו") + form: n for form, n in plain.items() if "א" <= form[0] <= "ي"}


def _turkish() -> Spelled:
    ones = _spelled("bir iki üç dört beş altı yedi sekiz dokuz")
    tens = _spelled("on yirmi otuz kırk elli altmış yetmiş seksen doksan", 10, 10)
    return {**_counted(ones, tens, " "), **TURKISH_EACH}


def _vietnamese() -> Spelled:
    ones = _spelled("một hai ba bốn năm sáu bảy|bẩy tám chín mười")
    after = {**{one: value for one, value in ones.items() if value < 10}, "lăm": 5, "tư": 4, "mốt": 1}
    tens = {"mười": 10, **{f"{one} mươi": 10 * ones[one] for one in ones if 1 < ones[one] < 10}}
    return {**ones, **tens, **_joined(tens, after, " ")}


def _thai() -> Spelled:
    ones = _spelled("หนึ่ง สอง สาม สี่ ห้า หก เจ็ด แปด เก้า")
    tens = {"สิบ": 10, "ยี่สิบ": 20, **{f"{one}สิบ": 10 * ones[one] for one in ones if ones[one] > 2}}
    return {**ones, **tens, **_joined(tens, {**ones, "เอ็ด": 1}, "")}


# What another language uses for something else: `on`, `once`, `neuf`, `sept` and `dez` of a month. Such a word counts
# where a counting word follows it.
_UNSURE = frozenset(
    (
        "on",
        "once",
        "neuf",
        "cent",
        "sei",
        "elf",
        "hundred",
        "eins",
        "beş",
        "elli",
        "sto",
        "um",
        "sette",
        "dez",
        "sept",
        "lima",
        "sex",
        "ett",
        "een",
        "pet",
        "opt",
        "noua",
        "hat",
        "hét",
        "egy",
        "ena",
        "isa",
        "pito",
        "دو",
        "نه",
        "ده",
        "سی",
        "שני",
        "μια",
        "stu",
        "ста",
        "sata",
        "hundra",
        "hundre",
        "simtu",
        "מאה",
    )
)

# Devanagari's vowel signs are no letters to a pattern: a word of it is looked for as it is written.
HINDI = _spelled(
    "एक दो तीन चार पांच|पाँच छह|छः|छै|छे सात आठ नौ दस ग्यारह बारह तेरह चौदह पंद्रह|पन्द्रह सोलह सत्रह अठारह उन्नीस बीस"
)
THAI = _thai()
VIETNAMESE = _vietnamese()


def _longest_first(said: Spelled) -> str:
    return "|".join(sorted(said, key=len, reverse=True))


# The same as patterns, with the hundreds: the sign of a hundred has what it is taken by before it and the rest behind.
_HUNDRED = {"trăm": VIETNAMESE, "ร้อย": THAI, "सौ": HINDI}
_BEHIND_A_HUNDRED = {"": 0, "rưỡi": 50, "ครึ่ง": 50, "tư": 4, "เอ็ด": 1}
_VIETNAMESE_ANY = _longest_first(VIETNAMESE)
VIETNAMESE_HUNDREDS = (
    rf"(?:một|hai|ba|bốn|năm|sáu|bảy|bẩy|tám|chín) trăm(?: (?:rưỡi|(?:(?:linh|lẻ) )?(?:tư|{_VIETNAMESE_ANY})))?"
)
VIETNAMESE_TOLD = f"{VIETNAMESE_HUNDREDS}|{_VIETNAMESE_ANY}"
THAI_TOLD = rf"(?:หนึ่ง|สอง|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า)?ร้อย(?:{_longest_first(THAI)}|เอ็ด|ครึ่ง)?|{_longest_first(THAI)}"
HINDI_TOLD = rf"डेढ़ सौ|ढाई सौ|(?:(?:{'|'.join(HINDI)}) )?सौ(?: (?:{'|'.join(HINDI)}))?|{'|'.join(HINDI)}"
_SPOKEN_OTHERWISE = {"डेढ़ सौ": 150, "ढाई सौ": 250}


def _with_hundreds(plain: str) -> int | None:
    """A number of those languages from a hundred up.

    >>> [_with_hundreds(said) for said in ("hai trăm linh năm", "hai trăm rưỡi", "สามร้อยห้าสิบ", "ढाई सौ", "trăm cái")]
    [205, 250, 350, 250, None]
    """
    if plain in _SPOKEN_OTHERWISE:
        return _SPOKEN_OTHERWISE[plain]
    for sign, said in _HUNDRED.items():
        before, found, behind = (piece.strip() for piece in plain.partition(sign))
        if found:
            rest = behind.removeprefix("linh ").removeprefix("lẻ ")
            times, more = ({"": 1} | said).get(before), (_BEHIND_A_HUNDRED | said).get(rest)
            return None if times is None or more is None else 100 * times + more
    return None


@cache
def _alphabetic() -> tuple[Spelled, frozenset[str]]:
    """Every number of the languages written with an alphabet but Vietnamese, and the words that may open one."""
    made: Spelled = {}
    for spelled in (
        _further(),
        _dutch(),
        _turkish(),
        _indonesian(),
        _russian(),
        _polish(),
        _portuguese(),
        _italian(),
        _spanish(),
        _french(),
        _german(),
        _english(),
    ):
        made |= spelled
    made |= _hundreds(_HUNDREDS_OF) | _in_one_word()
    return made, frozenset(said.split()[0] for said in made)


@cache
def _in_one_word() -> Spelled:
    return _hundreds(_HUNDREDS_IN_ONE)


@cache
def _beginnings_of_hundreds() -> tuple[str, ...]:
    return tuple(_in_one_word())


def _meant(phrase: str, said: Spelled) -> int | None:
    """The number that a phrase is, or a word that says its hundreds first: zweihundertfünfzig, hundreogfemti."""
    if phrase in said or not phrase.startswith(_beginnings_of_hundreds()):
        return said.get(phrase)
    for hundreds, value in _in_one_word().items():
        rest = phrase.removeprefix(hundreds)
        for behind in {rest, rest.removeprefix("und"), rest.removeprefix("og")} - {phrase}:
            if 0 < said.get(behind, 0) < 100:
                return value + said[behind]
    return None


# What tells that a text is Danish or Norwegian.
_NORDIC = re.compile(
    r"(?<!\w)(?:og|til|vi|jeg|os|oss|på|ikke|skal|bestille|venligst|vennligst|trenger|mangler)(?!\w)|[æøå]",
    re.IGNORECASE,
)
_NORDIC_ENOUGH = 3
_SWEDISH = re.compile(r"[äö]|(?<!\w)(?:och|inte|att|jag|är)(?!\w)", re.IGNORECASE)  # whose "ni" is "you"


@cache
def _with_nordic() -> tuple[Spelled, frozenset[str]]:
    said, openings = _alphabetic()
    return said | _NORDIC_SAID, openings | _NORDIC_SAID.keys()


def _is_nordic(text: str) -> bool:
    return len(_NORDIC.findall(text)) >= _NORDIC_ENOUGH and not _SWEDISH.search(text)


_WORD = re.compile(r"[^\W\d_]+")
# "wir bauen sie selbst ein": what ends a German clause is half a verb.
_SET_APART = re.compile(r"[ \t]*(?:[.,;!?)\n]|$)")
_MOST = 3  # words of one number


def spoken(text: str) -> Iterator[Spoken]:
    """The numbers in words of languages with an alphabet, the longest reading of each.

    >>> [(s.value, s.sure) for s in spoken("twenty-four bolts, vierundzwanzig Dichtungen, on iki adet, on the wall")]
    [(24, True), (24, True), (12, True), (10, False)]
    """
    text = text.replace("İ", "I") if "İ" in text else text  # whose small letter would be two signs
    found = list(_WORD.finditer(text))
    nordic = any(one.group().lower() in _NORDIC_SAID for one in found) and _is_nordic(text)
    said, openings = _with_nordic() if nordic else _alphabetic()
    at = 0
    while at < len(found):
        word = found[at].group().lower()
        taken = 1
        opens = word in openings or word.startswith(_beginnings_of_hundreds())
        if opens and not _hangs_on(text, found[at].start()):
            for count in range(_MOST, 0, -1):
                parts = found[at : at + count]
                phrase = " ".join(part.group().lower() for part in parts)
                value = _meant(phrase, said) if len(parts) == count else None
                if value is not None and _together(text, parts) and not _goes_on(text, parts):
                    taken, sure = count, phrase not in _UNSURE
                    if value in _HUNDREDS and (rest := _rest_of(text, found[at + count - 1 : at + count + 4], said)):
                        taken, value, sure = count + rest[0], value + rest[1], True
                    yield Spoken(parts[0].start(), found[at + taken - 1].end(), value, sure)
                    break
        at += taken


# "one hundred (and) fifty", "cento e vinte": what is told behind the hundreds is a part of the number.
_HUNDREDS = range(100, 1000, 100)
_AND = frozenset(("and", "und", "e", "og", "och", "i", "și", "si", "at", "و"))


def _rest_of(text: str, behind: list[re.Match[str]], said: Spelled) -> tuple[int, int] | None:
    """How many words behind the hundreds, the first of `behind`, go on with the number, and what they add."""
    skipped = int(len(behind) > 1 and behind[1].group().lower() in _AND)
    for count in range(min(_MOST, len(behind) - 1 - skipped), 0, -1):
        parts = behind[: 1 + skipped + count]
        phrase = " ".join(part.group().lower() for part in parts[1 + skipped :])
        if 0 < said.get(phrase, 0) < 100 and _together(text, parts) and not _goes_on(text, parts):
            return skipped + count, said[phrase]
    return None


def _together(text: str, parts: list[re.Match[str]]) -> bool:
    return all(text[a.end() : b.start()] in (" ", "-", "'", "’", "ʼ") for a, b in pairwise(parts))


def _hangs_on(text: str, start: int) -> bool:
    return start > 0 and (text[start - 1] in "-_" or text[start - 1].isdigit())


def _goes_on(text: str, parts: list[re.Match[str]]) -> bool:
    """`one-way`, `two-stage`, `DOS16`, `baut ... ein`: the word is a piece of another."""
    end = parts[-1].end()
    if parts[-1].group().lower() == "ein" and _SET_APART.match(text, end):
        return True
    return text[end : end + 1] == "_" or text[end : end + 1].isdigit() or bool(re.match(r"-\w", text[end : end + 2]))


_DIGITS = {
    c: n
    for n, chars in enumerate(("", "일一", "이二两兩", "삼三", "사四", "오五", "육六", "칠七", "팔八", "구九"))
    for c in chars
}
_TENS = {"십": 10, "十": 10, "백": 100, "百": 100, "천": 1000, "千": 1000}
_NATIVE_TENS = {
    "열": 10,
    "스물": 20,
    "스무": 20,
    "서른": 30,
    "마흔": 40,
    "쉰": 50,
    "예순": 60,
    "일흔": 70,
    "여든": 80,
    "아흔": 90,
}
_NATIVE = {
    **_spelled("한|하나 두|둘 세|셋|석|서 네|넷|넉|너 다섯|닷 여섯|엿 일곱 여덟 아홉"),
    **_NATIVE_TENS,
}
KOREAN = (  # a native number before its counting word, or a Sino-Korean one of at least ten
    r"(?:열|스물|서른|마흔|쉰|예순|일흔|여든|아흔)(?:한|두|세|네|다섯|여섯|일곱|여덟|아홉)?|한|두|세|석|네|넉|다섯|여섯|일곱|여덟|아홉|스무|"
    r"(?=[일이삼사오육칠팔구]?[십백천])(?:[일이삼사오육칠팔구]?천)?(?:[일이삼사오육칠팔구]?백)?(?:[일이삼사오육칠팔구]?십)?[일이삼사오육칠팔구]?"
)
HAN = r"(?:[一二两兩三四五六七八九]?[千百十]){1,3}[一二三四五六七八九]?|[一二两兩三四五六七八九]"


def number(text: str) -> float | None:
    """A number as written in a quantity column: 05, 1,000, 2.5, ４ folded before."""
    clean = text.strip()
    if re.fullmatch(r"\d{1,3}(?:,\d{3})+", clean):
        return float(clean.replace(",", ""))
    if re.fullmatch(r"\d{1,6}(?:[.,]\d{1,2})?", clean):
        return float(clean.replace(",", "."))
    return None


def value_of(word: str) -> float | None:
    """A number in figures, or in words, whatever the language: `12`, `두`, `열다섯`, `천이백`, `八百`, `hai`, `dwunastu`.

    >>> [value_of(word) for word in ("천이백", "八百", "1,200", "열다섯", "넉", "mười lăm", "สิบสอง", "dwunastu")]
    [1200.0, 800.0, 1200.0, 15.0, 4.0, 15.0, 12.0, 12.0]
    """
    if figure := number(word):
        return figure
    plain = " ".join(word.lower().replace("-", " ").split())
    for said in (_NATIVE, VIETNAMESE, THAI, HINDI):
        if plain in said:
            return float(said[plain])
    if (value := _with_hundreds(plain) or _meant(plain, _alphabetic()[0])) is not None:
        return float(value)
    for tens, value in _NATIVE_TENS.items():
        if plain.startswith(tens) and plain[len(tens) :] in _NATIVE:
            return float(value + _NATIVE[plain[len(tens) :]])
    total, digit = 0, 0
    for char in plain:
        if char in _TENS:
            total += (digit or 1) * _TENS[char]
            digit = 0
        elif char in _DIGITS:
            digit = _DIGITS[char]
        else:
            return None
    return float(total + digit) or None
