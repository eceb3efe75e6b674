"""How many: numbers with a counting word, in figures and in words, in the languages customers write.

`find` gives every quantity of a stretch of text with its place; which part it counts is decided in `part_model`.
A length ("케이블 2m") is told from a count by its unit and yields to it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from intake.extraction.how_many import numerals, packing, roles
from intake.extraction.how_many.numerals import number, value_of
from intake.extraction.text import counting, cues, labels
from intake.extraction.text.vocabulary import words

_PARTICLE = r"(?=(?![가-힣])|만|씩|로|(?<=쌍)으로|이|을|를|요|정도|쯤|가량|까지|하고|랑|입|면|의|도|은|는|가|더|다|와|과|분|주|해|예|추|여분|인데|든|필|보)"
# Sacks, kegs, bundles: words of one syllable that open many others (포인트, 말씀), so that a particle or nothing must follow.
_BUNDLES = "다발|갑|곽|망|타래|꾸러미"
_SELDOM = rf"(?:(?:포|말|두루마리|뭉치|토막|짝|모금|줌|{_BUNDLES}){_PARTICLE})"
_COUNT = f"{counting.EVERY}|{_SELDOM}"
_MEASURE = (
    r"m|미터|메타|mtrs?|mtr|meters?|metres?|米|メートル|mét|เมตร|metr[yów]*|metr[oi]|metros|mètres?|метр(?:а|ов)?|м|kgs?|킬로|킬로그램|kilos?|kilogramm?s?|キロ|公斤|千克|กก|กิโลกรัม|กิโล|ký|кг|"
    r"l|리터|ℓ|litres?|liters?|lít|ลิตร|litr[iyów]*|litros?|литр(?:а|ов)?|лит"
)
# What bundles a number of the things themselves: with "(6개)" or "of 50" after it, those are counted.
_PACK = words(rf"(?:{counting.PACKS}|{counting.PAIRS}|{_BUNDLES}|타)\.?", re.IGNORECASE)
_TWO = words(rf"(?:{counting.PAIRS})\.?", re.IGNORECASE)

_FIGURE_ALONE = words(rf"\d{{1,5}} ?(?:{_COUNT})\.?", re.IGNORECASE)
_UNIT_ALONE = words(rf"(?:{_COUNT})\.?", re.IGNORECASE)
_NUMBER = r"(?P<n>\d{1,3}(?:,\d{3})+|\d{1,5}(?:[.,]\d{1,2})?)"
_NOT_AFTER = r"(?<![\d.\-/A-Za-z:#φΦ±~])(?<!\d,)"  # "(外螺纹),2只" counts, "1,2" does not
# "AB-12:3個", "AB-12…3台": behind a colon that is none of a time, or behind dots that lead to the count.
_NOT_AFTER_CODE = (
    r"(?<![\d\-/A-Za-z#φΦ±~])(?<!\d,)(?<!(?<!\.)\.)(?!(?:(?<=(?<![\w.])\d:)|(?<=(?<![\w.])\d\d:))(?:[03]0|[14]5)(?!\d))"
)
_UNIT_END = r"(?![A-Za-zÀ-ɏͰ-ӿ\u0590-\u06ff\u0900-\u097fḀ-ỹ0-9]|[-/]\d)"
_FIGURE = words(
    rf"{_NOT_AFTER_CODE}{_NUMBER} ?(?:\([a-z]{{3,9}}(?:[ -][a-z]+){{0,3}}\) ?)?\(?(?P<u>{_COUNT}|(?<= )st(?=\.|[ ]*(?:[,;)]|$)| (?!(?:floor|street|class|line|shift|unit|machine|of)\b)[^\W\d_]))\.?\)?(?:{_UNIT_END}|(?=x\b))",
    re.IGNORECASE,
)
_PLUS = words(rf"{_NOT_AFTER}(?P<a>\d{{1,3}}) ?\+ ?(?P<b>\d{{1,3}}) ?(?P<u>{_COUNT}){_UNIT_END}", re.IGNORECASE)
_LENGTH = words(rf"{_NOT_AFTER}{_NUMBER} ?(?P<u>{_MEASURE}){_UNIT_END}(?!\d)", re.IGNORECASE)
_KOREAN = words(
    rf"(?<![가-힣])(?P<w>{numerals.KOREAN})[ \n]?"
    rf"(?:(?P<u>{counting.of('ko')}|(?<!한 )(?<!한){_SELDOM}|말(?=만|이면|로| ?(?:부탁|보내|주문|추가))|(?:포|다발|갑|곽|망|타래|짝)(?![가-힣]))|(?P<m>미터|메타|리터|킬로))"
    + _PARTICLE
)
# "일곱 뭉텅이 보내 주세요": whatever stands between a number and the verb that asks counts the things.
_UNLISTED = words(
    rf"(?<![가-힣\d.,/A-Za-z-])(?:(?P<w>(?!한 |네 )(?:{numerals.KOREAN})) |(?P<n>\d{{1,3}}))"
    r"(?P<u>(?!하나|둘|셋|넷|부품|품목|제품|항목|물건|모델|자재|기종|종류?|가지|[명인분곳번시일주년월달호층차회건배쪽초점축]|군데|사람|기사|그|이|저|더|좀|꼭|또|다|만|못|안|먼저|바로|모두|전부|정도|빨리|급히|우선|미만)[가-힣]{1,3}?)"
    r"(?:만|으?로|을|를|이?면|씩)? (?:더 )?(?=부탁|보내|주세|주시|주문|발주|신청|요청|필요)"
)
_KOREAN_ALONE = words(
    r"(?<![가-힣])(?P<w>(?:하나|둘|셋|넷)(?! ?다(?![가-힣])| (?:것|거|곳|데|수(?! ?있))(?![가-힣]{3}))|(?:다섯|여섯|일곱|여덟|아홉)(?=만|씩|이?요|을|이면|하고|이랑))"
    r"(?=(?![가-힣])|만|씩|로|이|을|를|요|은|는|더|와|과|주|입|면|하고|랑)"
)
_SAID_ALONE = words(
    r"만|씩|이?요|하고|이?랑| ?더| ?주| ?부탁| ?보내| ?해서| ?(?:살|사고|사려|사야|사겠|구할|구매|구입|주문|신청|발주|필요|장만)"
)
_CJK_WORD = words(
    rf"(?<![第同每])(?P<w>{numerals.HAN}) ?(?P<u>個|枚|本|台|つ|セット|式|組|対|箱|个|只|件|套|支|条|條|根|块|塊|片|張|张|對|对|副|袋|桶|卷|捲|把|颗|顆|粒|罐|雙|米|盒|包|瓶)"
)
_VI_WORD = words(
    rf"(?<![\wÀ-ỹ])(?P<w>{numerals.VIETNAMESE_TOLD}) "
    rf"(?:(?P<u>{counting.of('vi')})|(?P<m>mét|lít))(?![\wÀ-ỹ])",
    re.IGNORECASE,
)
_VI_ALONE = words(  # "mười hai đầu phun", "một van xả": no counting word, the thing itself is named
    rf"(?<![\wÀ-ỹ])(?<!thứ )(?<!trăm )(?P<w>{numerals.VIETNAMESE_HUNDREDS}|{'|'.join(w for w in sorted(numerals.VIETNAMESE, key=len, reverse=True) if ' ' in w)}|một|hai|ba|bốn|sáu|tám)"
    r"(?= [a-zà-ỹđ])(?! (?:máy|dàn|dây chuyền|ngày|tuần|tháng|giờ|lần|người|bên|hôm|chút|số|vài|trong|phần|bên|nửa|cách|lúc|khi|loại))",
    re.IGNORECASE,
)
_TH_WORD = words(
    rf"(?P<w>{numerals.THAI_TOLD}) ?"
    rf"(?:(?P<u>{counting.of('th')})|(?P<m>เมตร|ลิตร))"
)
_HI_WORD = words(
    rf"(?<![\u0900-\u097f])(?P<w>{numerals.HINDI_TOLD})(?![\u0900-\u097f]) ?(?!दर्जन)"
    rf"(?P<u>{counting.of('hi')}|(?=\w))"
)
_COUNTED_AFTER = words(
    rf" ?(?:\((?P<n>\d+)\) ?)?(?:(?!can\b|nos?\b|[ml]\b|off\b|con\b)(?:(?P<u>{_COUNT})|(?P<m>{_MEASURE}))|(?P<a>new|spare|more|additional|off|of)){_UNIT_END}",
    re.IGNORECASE,
)
_IN_FIGURES = re.compile(r" ?\((?P<n>\d+)\)")
_PAIR = words(
    r"(?<![\w-])(?P<p>a pair|one pair|(?P<k>\d+|two|three|four|five|six) pairs?|a couple|half a dozen|half dozen|a dozen|one dozen|(?P<d>\d+|two|three|four|five) dozen|a set|a box|a pack|a packet|a bag|a single|un par|una pareja|une paire|une? (?:boîte|paquet|sachet|jeu)|una (?:caja|scatola|confezione)|un (?:juego|paquete)|un paio|una coppia|um par|uma dupla|sepasang|bir çift|jedną parę|einen? (?:Satz|Karton|Packung|Beutel))(?= of| de| di| da|[^\w]|$)(?: of(?! (?:\d|two|three|four|five|six|eight|ten)\b)| de(?! \d)| di)?(?![\w-])",
    re.IGNORECASE,
)
# "the pair, please", "o par, esquerda e direita": both of what goes in twos, where nothing is named behind.
_THE_PAIR = words(
    r"(?<!\w)(?<!do )(?<!for )(?<!on )(?<!fit )(?<!of )(?<!service )(?<!für )(?<!pour )(?<!para )(?<!per )(?<!voor )(?:the|both,? the|das|ein|le|la|el|il|o|het|een) (?:pair|paire|paar|par|paio|coppia|pareja)(?= ?(?:[,.;:!?)\n]|$| (?:please|pls|bitte|svp|s'il|por favor|per favore|a\.u\.b|alstublieft|left|right|links|rechts|gauche|droite|izquierd|derech|sinistr|destr)))",
    re.IGNORECASE,
)
_NO_PACK = frozenset({"a couple", "a single", "half a dozen", "half dozen", "a dozen", "one dozen"})
# "صمامين SV-24": Arabic says two by the end of the word, which few words for a thing and the tens have by nature.
_OF_A_WORD = r"و?(?:[بل]?ال|لل|[بل])?"  # what is written together with the word behind it
_DUAL = words(
    rf"(?<![ء-ي])(?<!\s\d )(?<!\s\d\d )(?!{_OF_A_WORD}(?:عشر|ثلاث|أربع|اربع|خمس|ست|سبع|ثمان|تسع|اثن|اثنت|مئت|سك|بنز|يم|طح|عج|مع|مت|فازل|تورب|مازو|كرب|ملاي|مهندس|فني|ت[ء-ي]{{2,3}})ين)"
    r"[ء-ي]{3,12}ين(?: [ء-ي]{3,9}ين)?(?= \(?[A-Za-z]{1,6}[-\d])"
)
# "une dizaine de mètres": ten or so.
_TENS_OF = words(
    r"(?:une? (?P<w>dizaine|quinzaine|vingtaine|trentaine)|una (?P<i>decena|quincena|veintena|decina|ventina)|(?<!\w)(?P<s>dziesiątk[aęi]|десят(?:ок|ка|ков)))(?!\w)(?: d[ei'])? ?",
    re.IGNORECASE,
)
_A_MEASURE = words(rf"(?P<m>{_MEASURE}){_UNIT_END}", re.IGNORECASE)
_TENS_ARE = {"qui": 15, "vin": 20, "vei": 20, "ven": 20, "tre": 30}
# A dozen and its half in other tongues; a number or its word may stand before.
_DOZEN = words(
    r"(?P<h>반|半|nửa|ครึ่ง|halbes|demi-|media|mezza|pół|setengah|půl|pol|fél|jumătate de|пів|пол|половин|yarım|en halv|et halvt|ett halvt|een half|puoli|μισή|نصف|חצי|आधा) ?(?:打|ダース|다스|타스|tá|โหล|Dutzend|douzaine|docena|dozzina|tuzina|lusin|tuctu|tucet|tucat|duzină|дюжини|дюжины|düzine|dúzia|dusin|dussin|dozijn|tusinaa|δωδεκάδα|دستة|דזינה|תריסר|दर्जन)|"
    r"(?P<n>(?<![A-Za-z\d.,/-])\d{1,3}|[一二两兩三四五六七八九十]|한|두|세|네|một|hai|ba|bốn|một|หนึ่ง|สอง|สาม|eine?n?|zwei|drei|une|deux|trois|una|dos|tres|due|tre|jeden|dwa|trzy|se|satu|dua|tiga|jeden|dva|två|to|twee|egy|két|o|două|bir|iki|üç|одну|дві|две|една|μία|δύο|एक|दो|तीन|uma|duas)?"
    r" ?(?P<u>打(?![电電印开開算扫掃招听聽扰擾包孔磨])|(?<![ァ-ヺ])ダース|(?<![가-힣])다스|(?<=[두세네한] )다스|타스|(?:(?<=\d )|(?<=một )|(?<=hai )|(?<=ba ))tá(?![\wÀ-ỹ])|โหล|(?:(?<!\w)|(?<=\bse))(?:Dutzend|douzaines?|docenas?|dozzin[ae]|tuzin[ya]?|lusin|dozijn|dussin|dusin|tusina[a]?|dúzias?|duzia|ντουζίν(?:α|ες)|tucet|tucty|tuct[uů]|tucat|duzin[ăae]|duzini|дюжин[ауыи]?|дузин[аи]|düzine|δωδεκάδ(?:α|ες)|دزينة|دستة|תריסר)(?!\w)|दर्जन)",
    re.IGNORECASE,
)
_ITS_LABEL = (
    rf"(?:(?:(?<!\w)(?:{labels.announcing('quantity')}|संख्या)|จำนวน)\.?\)?(?: *(?:은|는|は|:|=|-|is|of|là|คือ))* *|"
    r"(?<!\w)(?:pcs|stk|szt|ks|db|buc|kpl|adet|шт|τεμ|vnt|gab|tk|개|個|个) ?[:=] *)"
)
_MARKED = words(rf"{_ITS_LABEL}(?P<n>\d{{1,5}}(?:[.,]\d{{1,2}})?)(?![\d/]|[-.]\d)", re.IGNORECASE)
# "Qty req.: 4", "수 량: 3", "Ilość szt. 40": any label of a quantity, from where it begins to the end of what it labels.
_LABELLED = words(
    rf"(?:^|(?<=[\n(,;/|→\t])|(?<= [-–=] ))[ \-–•*·]{{0,6}}+(?P<label>[^\W\d_][^\n\d:=(),;/|→\t]{{0,22}}[^\W\d_][.)]?) ?[:= ] ?(?P<n>\d{{1,5}})(?= ?(?:(?:{_COUNT})\.?)? *(?:[\n),;|]|\.?$))",
    re.IGNORECASE,
)
# The same before a number in words or with a counting word behind: "cantidad: dos", "数量：三", "수량: 두 개".
_LABEL_AHEAD = words(rf"{_ITS_LABEL}$", re.IGNORECASE)
_AHEAD = 32  # characters: the longest label and what stands between it and the number
_SAID_BARE = words(
    rf"(?:(?:数量|個数) ?[:=]? ?(?P<h>{numerals.HAN})|số lượng ?[:=]? ?(?P<v>{numerals.VIETNAMESE_TOLD})(?!\w)|จำนวน ?[:=]? ?(?P<t>{numerals.THAI_TOLD}))",
    re.IGNORECASE,
)
_TIMES = words(
    r"(?<![\w])[x×*✕](?: ?)(?P<n>\d{1,4})(?![\w.,]\d|[A-Za-z0-9])|(?<![\w.,/-])(?P<m>\d{1,4}) ?[x×✕](?= )",
    re.IGNORECASE,
)
# "we need 2.", "precisamos de 1": a figure that the clause of what is needed ends with.
_NEEDED = words(
    rf"(?:\b(?:needs?|want|require|would like|we'd like|i'd like|we'll take|nehmen|wollen|möchten|queremos|quisiéramos|querríamos|gostaríamos|vogliamo|vorremmo|voulons|voudrions|prendrons|prenderemmo|serv(?:e|ono|irebbero)|chcemy|chcielibyśmy|prosimy o|poproszę|istiyoruz|cần|lấy|xin|mau|minta)|{cues.either(cues.NEED)})"
    r"[^\W\d_]{0,6}(?: (?:de|of|us|davon|otr[oa]s?|mais|en|ne|uns|wir|sztuk|thêm|order|to order|also|noch|about|just|only|nur|bitte))? (?P<n>[1-9]\d{0,2})(?=\s*(?:[;!?)]|[.,](?!\d)|$|\n| (?:please|pls|bitte|por favor|per favore|proszę|davon|of (?:them|these|those))))",
    re.IGNORECASE,
)
_ARTICLE = words(r"(?<![\w-])(?P<w>an?|another)(?= (?:new |spare |replacement |additional )*[a-z])", re.IGNORECASE)
_EACH = words(
    r"각각|각 ?(?=\d|한|두|세|네|다섯|여섯|열)|씩|(?<!\w)each(?!\w)|(?<!\w)apiece|各(?:自|種)?(?:需要|[要买買订訂发發来來需])?(?=[\d一二两兩三四五六七八九十])|ずつ|每(?:种|样|款|項|项)(?=[\d一二两兩三四五六七八九十])|"
    r"mỗi (?:loại|thứ|mã|món)|อย่างละ|รายการละ|ละ(?= ?\d)|(?<!\w)je(?= \w)|jeweils|von jedem|(?<!\w)po(?= \w)|"
    r"de cada(?: un[oa])?|cada un[oa]|(?<!\w)c/u(?!\w)|de chaque|chacune?|(?:di )?ciascun[oa]?|masing-masing(?: (?:mesin|unit|alat|jenis))?|her (?:birinden|biri|üründen)|"
    rf"(?:{'|'.join(numerals.TURKISH_EACH)})(?!\w)|(?<!\w)по(?= \w)|кажд(?:ого|ой|ых|ый)|"
    r"(?<!\w)(?:van elk|van ieder|elk|vardera|av varje|av hver|af hver|hver(?=[ ,.]|$)|kutakin|kumpaakin|každého|každej|každá|od každ\w+|z každ\w+|mindegyikből|egyenként|din fiecare|de fiecare|fiecare|кожн(?:ого|ої|их)|от всяк[аои]|po svak\w+|od svak\w+|από κάθε|το καθένα|من كل|لكل|לכל|מכל|प्रत्येक|tig-|bawat)(?!\w)",
    re.IGNORECASE,
)
# "dwa na każdą prasę", "one for each of them", "satu untuk tiap mesin": so many for one of several machines.
PER_ONE = words(
    r" ?(?:(?:per|for|to|für|pro|pour|par|para|por|na|do|pe|pentru|på|til|till|voor|op|untuk|di|în|για|σε|за|у|на|для|cho) )?(?:each|every|jede[rsnm]?|chaque|cada|ogni|każd\w+|кажд\w+|mỗi|setiap|tiap|masing-masing|elke?|ieder\w*|varje|hver\w*|každ\w+|fiecare|κάθε|всек\w+|кожн\w+|kiekvien\w+|katr\w+)"
    r"(?:(?= ?(?:[.,;:)]|$| (?:and|und|et|y|e|i|dan|и|і)\b))|(?: of (?:the|our|them|these|those)| (?:der|unserer|de nos|de las|de los|delle|dei|z|из))*"
    r" (?!(?:type|kind|item|part|piece|size|order|time|hour|day|week|month|year|box|pack|bag|set|side|end|row|pair)s?\b|(?:Art|Sorte|Typ|Stück|Teil|Tag|Woche|Monat|Jahr|Seite|Größe|sorte|pièce|jour|semaine|mois|année?|côté|taille|tipo|pieza|pezzo|peça|artículo|d[ií]a|semana|mes|mese|mês|año|ano|giorno|settimana|anno|lato|lado|"
    r"rodzaj|sztukę|dzień|tydzień|miesiąc|rok|stronę|вид|тип|штуку|день|неделю|месяц|год|сторону|loại|ngày|tuần|tháng|năm|bên|jenis|hari|minggu|bulan|tahun|sisi|druh|kus|den|týden|měsíc|stranu|soort|stuk|dag|week|maand|jaar|kant|sort|slag|vecka|månad|år|sida|side|uge|måned|fel|tip|zi|lună)\b)[^\W\d_]{3,})",
    re.IGNORECASE,
)
# Who is to come, and what for: "2 thermocouples AB-12 and one engineer" orders two.
_WHO_COMES = (
    r"(?:(?:of|von|de|di) (?:your|ihren?|vos|sus|vostri) )?(?:(?!(?:and|und|et|y|e|i|ve|och|og)\b)[^\W\d_]{2,} )?(?:(?:engineer|technician|fitter|mechanic|specialist|expert|trainer|visit|trip|inspection|training)s?(?!\w)|(?:service)?m[ae]n(?!\w)|"
    r"(?:Service)?(?:besuch|monteur|techniker|einsatz|einsätze|schulung|fachmann)\w{0,2}(?!\w)|(?:visite|technicien|intervention|déplacement|ingénieur|formation)s?(?!\w)|(?:visita|técnico|ingeniero|engenheiro|tecnico|intervento|ingegnere|sopralluogo|treinamento|capacitación)s?(?!\w)|"
    r"(?:wizyt|serwisant|technik|inżynier|szkoleni|návštěv|servisant|teknisyen|ziyaret|mühendis|teknisi|kunjungan|pelatihan|szerelő|látogatás|vizit|tehnician|inginer|besök|besøg|tekniker|montør|montör|bezoek|monteur|technicus|монтажник|инженер|техник|специалист|визит|выезд|наладчик|інженер|фахів|επίσκεψ|τεχνικ)\w*)|"
    r"(?:기사|엔지니어|방문|출장|사람)|(?:名|位)(?:の|的)?(?:技術者|技術員|工程师|工程師|技术员|师傅)?(?![前称義板])|(?:工程师|工程師|技术员|师傅|技術者|技術員)|(?:kỹ thuật viên|kỹ sư|thợ|chuyên gia|chuyến|buổi|lượt)(?!\w)|(?:ช่าง|วิศวกร)|(?:زيارة|فني|مهندس)"
)
# What counts something else: days, years, persons, visits, percent, axes, stations, layers ...
_OTHER_THINGS = (
    rf" ?(?:{_WHO_COMES}|"
    r"(?:ans?|années?|ann[oi]|años?|anos?|lata|lat|roku?|roky|let|jaar|jaren|år|yıl|sene|tahun|év|vuotta|ani|godina|leta|metų|gadus|aastat|лет|года?|роки|років|χρόνια|سنوات|שנים|साल)(?!\w)|năm|ปี|"
    r"(?:shifts?|Schichten|équipes|turnos?|turni|zmian[yę]?|vardiya|смен[ыу]?|ploegen|skift|směny|műszak\w*|ca)(?!\w)|กะ|교대|交替|直(?=[でにの])|"
    r"(?:devis|offres?|factures?|Angebote?|Offerten?|Rechnung|ofertas?|cotizaci[óo]n|cotação|presupuesto|orçamento|preventiv[oi]|offert[ae]|fattura|ofert[ęy]|wycen[ęy]|teklif|penawaran|nabídk\w+|árajánlat\w*|quotations?|quotes?|offers?|invoices?|смет\w+|предложени\w+)(?!\w)|"
    r"일|시|분|초|년|월|주|개월|명|인|회|차|번|층|축|호|점|동|라인|스테이션|스테|days?|hours?|hrs?|min|sec|weeks?|months?|years?|times?|people|persons?|%|mm|cm|km|°|도|(?:bar|mpa|kwh?|hz|v|a|w|rpm)(?![\w-])|원|usd|eur|ppm|号|番|時|分|年|月|日|人|回|層|軸|ngày|giờ|phút|tháng|tuần|lần|người|วัน|ชั่วโมง|นาที|เดือน|ครั้ง|คน|"
    r"wochen?|tagen?|stunden?|jahren?|monaten?|mal\b|personen|semaines?|jours?|heures?|mois|fois|personnes|semanas?|d[ií]as?|horas?|meses|veces|vezes|personas|settiman[ae]|giorn[io]|or[ae]\b|mesi|volt[ae]|"
    r"tygodni\w*|dni|godzin\w*|miesi\w*|razy|weken|week|dagen|uur|uren|maanden|keer|veckor|dagar|timmar|månader|gånger|uger|uker|dage|dager|timer|gange|ganger|viikkoa|päivää|tuntia|kuukautta|kertaa|"
    r"týdn\w+|dn[íůy]|hodin\w*|měsíc\w*|krát|týždň\w+|hét|nap\w*|óra|órát|hónap\w*|alkalommal|săptămân\w*|zile|ore|luni|ori\b|недел\w*|дн[яейі]\w*|час[аов]*\b|месяц\w*|раз[аи]?\b|тижн\w*|годин\w*|місяц\w*|"
    r"седмици|дни|часа|tjedan\w*|dana|sati|puta|εβδομάδ\w*|ημέρ\w*|μέρες|ώρες|φορές|أيام|يوم|أسابيع|ساعات|ساعة|أشهر|مرات|روز|هفته|ساعت|ימים|שעות|שבועות|פעמים|दिन|घंटे|सप्ताह|महीने|बार|hari|minggu|jam|bulan|kali|orang|gün|saat|hafta|ay\b|kez|kişi)"
)
_OTHER = words(f"^{_OTHER_THINGS}", re.IGNORECASE)
# What follows a figure that is no count, be it spelled in full or not.
_NO_COUNT = words(
    rf"{_OTHER_THINGS}| ?(?:{_MEASURE}|[kmcd]?[mglVAW]|[kM]?Pa|psi|€|\$|£|zł|kč|ft|lei|kr|dkk|sek|nok|chf|jpy|krw|mm[²2]?)(?!\w)",
    re.IGNORECASE,
)
_MACHINES = re.compile(r"^(?:대|台|units?|machines?|호기|เครื่อง|máy)$", re.IGNORECASE)


# "6個取り", "4개입": how many a thing makes or holds, not how many are wanted.
_MAKES = words(
    r"取り|取(?=[)）])|入り(?!用)|들이|입(?=[)\s,])|[- ]?(?:cavity|cavities|up\b|per (?:box|pack|row))|装(?=[)）])|一包",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number that counts things. `sort`: count (a counting word stands by), length, mark ("x4", "수량 4") or word."""

    value: float
    start: int
    end: int
    unit: str
    sort: str
    each: bool = False
    machines: bool = False  # its counting word also counts machines: 대, 台, units
    packs: float | None = None  # how many packs hold them: "한 박스(10병)" is ten in one
    measured: float | None = None  # length or weight of all together: "20리터들이 세 통" is sixty
    labelled: bool = False  # a word says that it is how many: "수량: 2", "cantidad: dos"


def _add(
    found: list[Quantity], value: float | None, start: int, end: int, unit: str, sort: str, packs: float | None = None
) -> None:
    if not value or value > 20000:
        return
    at = bisect_left(found, end, key=lambda q: q.start)  # those found stand in order and apart
    if at and start < found[at - 1].end:
        return
    found.insert(at, Quantity(value, start, end, unit, sort, machines=bool(_MACHINES.match(unit)), packs=packs))


# "- n. 4 guarnizioni, disegno ...": so many of them, in a list.
_SO_MANY_OF = re.compile(r"(?:^|\n)[ \t]*+[-*•·–][ \t]*+[nN](?:\.|°|º) ?(?P<n>\d{1,4})(?= [a-zà-ÿ]{3})")
# "KNF 9, n. 4" and, in a column of its own, "KNF 9     nr. 4": how many, at the end of a line.
_SO_MANY_BEHIND = re.compile(r"(?:(?: {2}|\t) *[nN](?:r?\.|°|º)|[,;] n\.) ?(?P<n>\d{1,3})[ \t]*(?=\n|$)")


def find(text: str) -> list[Quantity]:
    """Every quantity in `text` (folded), left to right."""
    return list(_find(text))


@lru_cache(maxsize=256)  # several finders ask about the same lines of one letter
def _find(text: str) -> tuple[Quantity, ...]:
    found: list[Quantity] = []
    for p in packing.packed(text):
        _add(found, p.packs if p.measured else p.packs * p.held, p.start, p.end, p.pack.lower(), "count", p.packs)
        if p.measured and found and found[-1].start == p.start:
            found[-1] = replace(found[-1], packs=None, measured=p.packs * p.held)
    for match in _PAIR.finditer(text):
        packs = None if match["d"] or match["p"].lower() in _NO_PACK else value_of(match["k"] or "1")
        _add(found, _pair_value(match), match.start(), match.end(), "pair", "count", packs)
    for match in _THE_PAIR.finditer(text):
        _add(found, 2.0, match.start(), match.end(), "pair", "count", 1.0)
    for match in _DOZEN.finditer(text):
        if match["u"] == "打" and not match["n"]:
            continue  # "没料可打": without a number the sign is the verb
        _add(found, _dozens(match), match.start(), match.end(), "dozen", "count")
    for match in _TENS_OF.finditer(text):
        measured = _A_MEASURE.match(text, match.end())
        value = _TENS_ARE.get((match["w"] or match["i"] or "")[:3].lower(), 10)
        _add(found, value, match.start(), match.end(), "m" if measured else "ea", "length" if measured else "count")
    for match in _PLUS.finditer(text):
        _add(found, float(match["a"]) + float(match["b"]), match.start(), match.end(), match["u"].lower(), "count")
    for match in _FIGURE.finditer(text):
        if _MAKES.match(text, match.end()):
            continue
        _add(found, number(match["n"]), match.start(), match.end(), match["u"].lower(), "count")
    for so_many in (_SO_MANY_OF, _SO_MANY_BEHIND, _NEEDED):
        for match in so_many.finditer(text):
            _add(found, number(match["n"]), match.start("n"), match.end("n"), "ea", "count")
    for match in _DUAL.finditer(text):
        _add(found, 2.0, match.start(), match.end(), "ea", "count")
    _find_words(text, found)
    for match in _MARKED.finditer(text):
        if not _OTHER.match(text[match.end() :]):
            _add(found, number(match["n"]), match.start(), match.end(), "", "mark")
    for match in _LABELLED.finditer(text):
        if labels.column_of(match["label"]) == "quantity" and not _SUM_SAID.search(match["label"]):
            _add(found, number(match["n"]), match.start("label"), match.end(), "", "mark")
    for match in _SAID_BARE.finditer(text):
        word = match["h"] or match["v"] or match["t"]
        _add(found, value_of(word.lower()), match.start(), match.end(), "", "mark")
    for match in _LENGTH.finditer(text):
        _add(found, number(match["n"]), match.start(), match.end(), match["u"].lower(), "length")
    for match in _TIMES.finditer(text):
        _add(found, number(match["n"] or match["m"]), match.start(), match.end(), "x", "mark")
    for match in _UNLISTED.finditer(text):
        _add(found, value_of(match["w"] or match["n"]), match.start(), match.end("u"), match["u"], "count")
    for match in _KOREAN_ALONE.finditer(text):
        unit = "개" if _SAID_ALONE.match(text, match.end()) else ""
        _add(found, value_of(match["w"]), match.start(), match.end(), unit, "word")
    _find_spelled(text, found)
    found = [
        replace(q, unit="ea") if q.sort == "word" and not q.unit and PER_ONE.match(text, q.end) else q for q in found
    ]
    found = _restated(text, _unpacked(text, _without_sizes(text, found)))
    found = [q for at, q in enumerate(found) if not _is_a_machines_worth(text, q, _neighbours(found, at))]
    found = _of_the_order(text, _decided(text, found))
    if each := [match.span() for match in _EACH.finditer(text)]:
        found = [replace(q, each=any(_stands_by(q, *span) for span in each)) for q in found]
    return tuple(
        replace(q, labelled=True, sort="mark" if q.sort == "word" else q.sort) if _is_labelled(text, q) else q
        for q in found
    )


def _is_labelled(text: str, q: Quantity) -> bool:
    return (q.sort == "mark" and q.unit != "x") or bool(_LABEL_AHEAD.search(text[max(0, q.start - _AHEAD) : q.start]))


def labelled(found: list[Quantity]) -> list[Quantity]:
    """Those that a label calls the number wanted, where there are any; whatever else is counted beside them is not."""
    return [q for q in found if q.labelled] or found


_OR = r",? ?(?:이?나|또는|혹은|아니면|내지|이?든지?|(?<!\w)(?:or|hay(?: là)?|hoặc|oder|ou|o|lub|albo|czy|atau|veya|ya da|или|либо)|か|または|もしくは|あるいは|或者?|还是|หรือ),? ?(?:(?:maybe|perhaps|even|vielleicht|peut-être|quizás?|forse|może|아마|어쩌면) )?"
_BETWEEN_TWO = words(_OR, re.IGNORECASE)
_ONE_OR = words(rf"(?<![\w.,/-])\d{{1,3}}{_OR}$", re.IGNORECASE)
_OR_MORE = words(rf"{_OR}\d{{1,3}}(?![\d.,/-]*\d)", re.IGNORECASE)
# "두 장만 갈지 네 장 다 갈지", "2장일지 4장일지": one of the two is wanted, which is open.
_WHETHER = r"[^.\n\d]{0,10}?(?:ㄹ지|[일할갈살될쓸달칠할을울]지)"
_WHETHER_ONE, _WHETHER_OTHER = re.compile(rf"{_WHETHER}[ ,]"), re.compile(_WHETHER)
_NEXT_ONE = re.compile(r"(?<![\d一二三四五六七八九十])(?P<n>\d|[一二两兩三四五六七八])[、,]?$")


def _decided(text: str, found: list[Quantity]) -> list[Quantity]:
    """Without "2 or 3", "2台か3台", "两三个": which of the two it will be is not said."""
    open_still: set[int] = set()
    for at, q in enumerate(found):
        before = text[max(0, q.start - 16) : q.start]
        if at and found[at - 1].value != q.value and _either(text, found[at - 1], q):
            open_still |= {at - 1, at}
        elif _ONE_OR.search(before) or (_OR_MORE.match(text, q.end) and q.sort != "mark") or _one_more(before, q):
            open_still.add(at)
    return [q for at, q in enumerate(found) if at not in open_still]


def _either(text: str, one: Quantity, other: Quantity) -> bool:
    """Whether one of two numbers is meant and not both: "2 or 3", "2장만 갈지 4장 다 갈지"."""
    between = text[one.end : other.start]
    return bool(
        _BETWEEN_TWO.fullmatch(between)
        or (_WHETHER_ONE.fullmatch(between.rstrip() + " ") and _WHETHER_OTHER.match(text, other.end))
    )


def _one_more(before: str, q: Quantity) -> bool:
    """ "2、3個", "两三个": a number with the one below it right before."""
    lower = _NEXT_ONE.search(before)
    return bool(lower and q.unit and value_of(lower["n"]) == q.value - 1)


def _of_the_order(text: str, found: list[Quantity]) -> list[Quantity]:
    """ "보유 2 / 기준 6 / 발주 4": of figures with labels what is ordered, and not what is there or should be."""
    figures = roles.labelled(text)
    if not figures:
        return found
    kept = [f for f in figures if f.role == "kept"]
    made = [q for q in found if not any(f.start < q.end and q.start < f.end for f in kept)]
    for f in figures:
        if f.role != "kept":
            _add(made, f.value, f.start, f.end, "ea", "count")
    return sorted(made, key=lambda q: q.start)


def _find_words(text: str, found: list[Quantity]) -> None:
    """Numbers in words with their counting word, of the languages that are read sign by sign or need one."""
    for pattern in (_KOREAN, _CJK_WORD, _VI_WORD, _TH_WORD, _HI_WORD):
        for match in pattern.finditer(text):
            said = match.groupdict()
            sort = "length" if said.get("m") else "count" if said["u"] else "word"
            if not _WHICH.search(text[max(0, match.start() - 4) : match.start()]):
                unit = said["u"] or said.get("m") or ""
                _add(found, value_of(match["w"]), match.start(), match.end(), unit, sort)
    for match in _VI_ALONE.finditer(text):
        if not _WHICH.search(text[max(0, match.start() - 4) : match.start()]) and not _OTHER.match(text[match.end() :]):
            _add(found, value_of(match["w"]), match.start(), match.end(), "", "word")


# "These two", "both of the three": which are meant, not how many.
_FALLS = re.compile(r"\b(?:is|are|was|were|be|been|being|falls?|fell|when|next|past|comes?) ?$", re.IGNORECASE)  # "due"
_WHICH = words(
    r"(?:\b(?:these|those|the other|the last|the first|all)|\b(?:diese|alle|die anderen)|\b(?:ces|les autres)|\b(?:est[oa]s|los otros)|"
    r"\b(?:quest[ei]|tutti e)|\b(?:te|wszystkie)|\b(?:kedua|semua)|\b(?:bu|şu)|(?<!\w)(?:эти|все|обе)|cả|这|那|この|その) ?$",
    re.IGNORECASE,
)


# It stands for a thing, and counts none.
_THE_ONE = re.compile(r"the one (?:on|in|at|of|from|that|which|we)\b", re.IGNORECASE)


def _find_spelled(text: str, found: list[Quantity]) -> None:
    """Numbers in words of the languages with an alphabet, with or without a counting word behind."""
    for said in numerals.spoken(text):
        before = text[max(0, said.start - _AHEAD) : said.start]
        if (
            _WHICH.search(before)
            or _THE_ONE.match(text, max(0, said.start - 4))
            or (text[said.start : said.end].lower() == "due" and _FALLS.search(before))
        ):
            continue
        after = _COUNTED_AFTER.match(text, said.end)
        if after is None:
            end = m.end() if (m := _IN_FIGURES.match(text, said.end)) else said.end
            if (said.sure or _LABEL_AHEAD.search(before)) and not _OTHER.match(text[end:]):
                _add(found, said.value, said.start, end, "", "word")
        elif after["u"] != "paar" and (said.sure or not after["a"]):  # "ein paar" is some, "ein Paar" two
            sort = "word" if after["a"] else "length" if after["m"] else "count"
            unit = after["a"] or after["m"] or after["u"]
            _add(found, said.value, said.start, after.end(), unit.lower(), sort)


def _without_sizes(text: str, found: list[Quantity]) -> list[Quantity]:
    """ "Two 20 litre cans", "3 x 5 m": what is measured right behind a number is how large each is."""
    made: list[Quantity] = []
    for q in found:
        if (
            q.sort == "length"
            and made
            and made[-1].sort != "length"
            and made[-1].unit != "of"  # "one of 6 m and one of 3 m"
            and text[made[-1].end : q.start].strip(" x×") == ""
        ):
            made[-1] = replace(made[-1], unit=made[-1].unit or "ea", measured=made[-1].value * q.value)
            continue
        made.append(q)
    return made


_THAT_IS = words(
    r"[ ,(（、:-]{0,3}(?:즉|다시 ?말해서?|다시 ?말하면|그러니까|말하자면|(?:이|으)?니까|つまり|すなわち|即ち|即|也就是(?:说)?|就是|tức(?: là)?|nghĩa là|คือ|กล่าวคือ|i\.?e\.?|that is(?: to say)?|that makes|meaning|in other words|namely|"
    r"d\. ?h\.|das heißt|das sind|also(?= \d{1,4} (?-i:[A-ZÄÖÜ]))|soit|c['’]est[- ]à[- ]dire|o sea|es decir|osea|ossia|cioè|vale a dire|czyli|tzn\.?|tj\.|to jest|yaitu|yakni|artinya|yani|то есть|т\. ?е\.|=)[ ,:=]{0,3}(?:총 ?|모두 ?|in all |total )?(?P<n>\d{1,4})?(?![\w.,/-]*\d)",
    re.IGNORECASE,
)
_NOUN_NEXT = re.compile(r" (?=[^\W\d_]{3})|(?=[)）.,])")


def _restated(text: str, found: list[Quantity]) -> list[Quantity]:
    """ "Un juego, o sea 4 bandas", "한 조, 즉 네 개": of a number said once more in other words the second counts."""
    made: list[Quantity] = []
    for q in found:
        if made and q.sort != "length" and _restates(text, made[-1], q):
            made[-1] = replace(q, start=made[-1].start, packs=made[-1].value if is_pack(made[-1].unit) else None)
        else:
            made.append(q)
    for at, q in enumerate(made):
        said = _THAT_IS.match(text, q.end) if is_pack(q.unit) or q.unit == "pair" else None
        if not said or not said["n"] or float(said["n"]) <= q.value or not _NOUN_NEXT.match(text, said.end()):
            continue
        if at + 1 == len(made) or made[at + 1].start >= said.end():  # the thing itself is named behind the figure
            made[at] = replace(q, value=float(said["n"]), end=said.end(), packs=q.value)
    return made


def _restates(text: str, q: Quantity, other: Quantity) -> bool:
    said = _THAT_IS.match(text, q.end) if other.value > q.value else None
    return bool(said and said.end() >= other.start and not text[q.end : other.start].strip().isdigit())


_WORTH = words(
    r" ?(?:분(?:량|으로)?|分|份|(?:'s)? ?worth(?: of)?|fill(?:s)?)[ ,(:=]{0,3}(?:총 ?|計|共|in all )?$", re.IGNORECASE
)


def _neighbours(found: Sequence[Quantity], at: int) -> list[Quantity]:
    return [*found[max(0, at - 1) : at], *found[at + 1 : at + 2]]


_FOR_ONE = words(r" ?(?:에|당|마다|につき|あたり|当たり|当り|ごと|에는)(?![가-힣])")
_OF_SO_MANY = words(r" ?(?:분(?:량)?|치|分|份)(?=으?로|을|만|이|은|입|を|で|お|は|の|[ .,、。)]|$)")


def _is_a_machines_worth(text: str, q: Quantity, others: Sequence[Quantity]) -> bool:
    """ "한 대분 4개", "1台につき3個使用、2台分": how many machines a count beside it is enough for."""
    if not q.machines or not others:
        return False
    if any(_WORTH.match(text[q.end : after.start]) for after in others if after.start >= q.end):
        return True
    ahead, behind = others[0].start < q.start, others[-1].start > q.start
    return bool((q.value == 1 and behind and _FOR_ONE.match(text, q.end)) or (ahead and _OF_SO_MANY.match(text, q.end)))


_HELD = words(
    r" ?\((?P<in>[^()]{1,40})\)| ?(?:of|à|a|zu|mit|je|de|da|di|po|z|isi|по|из|con|ละ) (?P<of>\d{1,3}|[^\W\d_]{2,12})(?![\w/-])(?! ?(?:[xX×]|mm|cm|m|V|W|A|kW|bar|inch|°)\b)",
    re.IGNORECASE,
)
_FOR_EACH_PACK = words(
    r"당|마다|각(?= ?\d)|\b(?:each|per|je|pro|chacun\w*|cada|ciascun\w*|każd\w*|masing|her)\b|每|各|一盒|一箱|一包|1箱|1袋|mỗi|ละ|(?<!\w)по(?!\w)|кажд|들이|입(?!니)|入|装|개입",
    re.IGNORECASE,
)
_SUM_SAID = words(
    r"총|(?<![가-힣])합(?:계|쳐|해|이)|모두|total|in all|(?<!\w)共|合計|合计|总计|總計|(?<!\w)[计計]|tổng|รวม|gesamt|insgesamt|razem|totale?|в сумме|всего|toplam",
    re.IGNORECASE,
)
_FIGURES = re.compile(r"\d{1,4}")


def _unpacked(text: str, found: list[Quantity]) -> list[Quantity]:
    """ "한 박스(10병)", "two boxes of 20", "一对": what the packs hold is counted, and how many packs is kept beside it."""
    made: list[Quantity] = []
    for q in found:
        if made and q.start < made[-1].end:
            continue
        if q.sort == "count" and q.packs is None and q.value < 100 and is_pack(q.unit):
            held = _HELD.match(text, q.end)
            value = _held(held, q.value) if held else None
            if held and value:
                made.append(replace(q, value=value, end=held.end(), packs=q.value))
                continue
            if _TWO.fullmatch(q.unit):
                q = replace(q, value=2 * q.value, packs=q.value)
        elif q.packs is not None and (held := _HELD.match(text, q.end)) and (value := _held(held, q.packs)):
            q = replace(q, value=value, end=held.end())
        made.append(q)
    return made


def _held(held: re.Match[str], packs: float) -> float | None:
    """How many things `packs` packs hold, as the words after them say; None where these say something else."""
    if held["of"]:
        said = held["of"]
        each = number(said) or (s[0].value if (s := list(numerals.spoken(said))) and s[0].sure else None)
        return packs * each if each and each > 1 else None
    inside = held["in"]
    counts = [q.value for q in find(inside) if q.sort in ("count", "mark")]
    if total := _SUM_SAID.search(inside):
        behind = [float(m.group()) for m in _FIGURES.finditer(inside, total.end())]
        return behind[0] if behind else None
    if _FOR_EACH_PACK.search(inside):
        figures = [float(m.group()) for m in _FIGURES.finditer(inside)]
        return packs * max(figures) if figures else None
    return counts[0] if len(counts) == 1 and counts[0] > packs and counts[0] % packs == 0 else None


def _stands_by(q: Quantity, start: int, end: int) -> bool:
    """Whether "each" at start..end belongs to the number: right before it, right after it, or inside."""
    return 0 <= q.start - end <= 3 or 0 <= start - q.end <= 3 or q.start <= start < q.end


def _dozens(match: re.Match[str]) -> float:
    return 6 if match["h"] else 12 * (value_of(match["n"] or "1") or 1)


_TWO_OF = re.compile(r"pair|couple|coppia|dupla|pareja|paire|paio|\bpar\b|sepasang|çift|parę")


def _pair_value(match: re.Match[str]) -> float:
    said = match["p"].lower()
    for group, times in (("k", 2), ("d", 12)):
        if match[group]:
            return times * (value_of(match[group]) or 0)
    if "half" in said:
        return 6
    if "dozen" in said:
        return 12
    return 2 if _TWO_OF.search(said) else 1


_BESIDE = words(
    r"(?:^|(?<=[\s(:;,&+]))(?P<n>\d{1,3}) (?:(?:x|of|more|spare|new) )?(?:[^\W\d_]+(?:-[^\W\d_]+)*+,? ){0,3}(?:(?<=, )(?:[^\W\d_]+\.? ){1,4})?[\"'(]?$"
)
_NUMBERED = words(
    r"(?:\b(?:no|nos|line|item|unit|machine|step|page|pos|floor|plant|head|zone|class|type|size|grade|série|linea|ligne|ufficio|phase|level)|#|№|호기|라인|번|号|第)[ .:]*$",
    re.IGNORECASE,
)


# "3 phase motor", "5 way valve": what sort of thing it is, and not how many.
_SORT_OF = re.compile(
    r" (?:phase|pole|way|wire|core|port|stage|speed|channel|inch|ton|ply|layer|groove|row|pin|hole)(?! of\b)\b",
    re.IGNORECASE,
)


def beside(before: str) -> Quantity | None:
    """ "2 cylinders AB-12": a bare figure with at most three words between it and the code that `before` leads up to."""
    match = _BESIDE.search(before)
    if not match or _ONE_OR.search(before[: match.start("n")]) or _SORT_OF.match(before, match.end("n")):
        return None
    if _NUMBERED.search(before[: match.start("n")]) or _OTHER.match(before[match.end("n") :]):
        return None
    value = number(match["n"])
    return Quantity(value, match.start("n"), match.end("n"), "", "word") if value else None


_LED = re.compile(
    r"(?:\W*[-*•·▪●○■□◦‣]\s*|\s*\(?(?:\d{1,2}|[^\W\d])[.)]\s+|\s*#\d{1,2}\s+|\s*[①-⑳]\s*)"
    r"(?P<n>\d{1,4})(?: [-–—] ?(?=\S|$)| (?=[^\W\d]|$))"
)


def leading(before: str) -> Quantity | None:
    """ "- 2 coils of 65 mm, drawing AB-12": a bare figure that opens a line with a bullet or a number, before name and code."""
    match = _LED.match(before)
    if not match or _NO_COUNT.match(before, match.end("n")) or _SORT_OF.match(before, match.end("n")):
        return None
    value = number(match["n"])
    return Quantity(value, match.start("n"), match.end("n"), "", "word") if value else None


_TRAILING = words(
    r"^ {0,24}+(?:[^\W\d_]+[ ,]+){0,4}(?:(?:[^\W\d_]*(?: ?[-–:=/|.]+ ?))?(?P<n>\d{1,3})|[^\W\d_]*(?: [-–=/|]+ |: )(?P<many>\d{4,5}|\d{1,2},\d{3}))[ .]*(?:\([^()]*\)[ .]*)?$"
)


# "AB-12: 4 stuks", whatever the things are called there: a figure set off from the number, and one word to the line's end.
_SET_OFF = re.compile(
    r"^ ?(?:[^\W\d_]+[ ,]+){0,3}[^\W\d_]*(?: ?[:=|,]| [-–x×]) ?(?P<n>\d{1,4}) [^\W\d_][^\s\d]{0,14}[ .,;]*$"
)


# "AB-12; bearing of the lid; 2": the last field of a line that signs part.
_LAST_FIELD = re.compile(r"^(?: ?[;|\t][^;|\t]{0,60}+)?? ?[;|\t] ?(?P<n>\d{1,4})(?: ?[^\W\d_]{1,8}\.?)? ?[;|]?$")


# "AB-12 (cartridge 10 um) = 20", "AB-12 belt 24x3 → 4": a figure set off at the end, whatever sizes stand before it.
_LAST_SET_OFF = re.compile(
    r"^[^\n]{0,90}?(?: ?(?:[=|;→]|(?<!\d):|:(?= )|,(?= )|\.{3,}|…)| [-–—/](?= )|(?<=\))(?= )) ?(?P<n>\d{1,4})[ .,;]*$"
)


_LAST_IN_BRACKETS = re.compile(r"^[^\n]{0,90}? ?\((?P<n>\d{1,4})\)[ .,;]*$")


def in_brackets(after: str) -> Quantity | None:
    """ "AB-12 seal (4)": a bare figure in a bracket that ends the line; alone it may as well be a size."""
    match = _LAST_IN_BRACKETS.match(after)
    value = number(match["n"]) if match else None
    return Quantity(value, match.start("n"), match.end("n"), "", "word") if match and value else None


def trailing(after: str) -> Quantity | None:
    """ "AB-12 seal ... 4": a bare figure that ends the line of a list, after the code and its name."""
    if (match := _SET_OFF.match(after) or _LAST_FIELD.match(after)) and not _NO_COUNT.match(after, match.end("n")):
        return Quantity(float(match["n"]), match.start("n"), match.end("n"), "", "word")
    match = _TRAILING.match(after)
    if match is None:
        match = _LAST_SET_OFF.match(after)
    if match is None:
        return None
    which = "n" if match["n"] else "many"
    value = number(match[which])
    return Quantity(value, match.start(which), match.end(which), "", "word") if value else None


def find_articles(text: str) -> list[Quantity]:
    """ "a new plate", "another sensor": one, where nothing better is said."""
    return [Quantity(1, m.start(), m.end(), "", "word") for m in _ARTICLE.finditer(text)]


def is_pack(unit: str) -> bool:
    """Whether a counting word, or the unit something is sold by, bundles a number of the things themselves."""
    return bool(_PACK.fullmatch(unit))


def is_unit(text: str) -> bool:
    """Whether a text is a counting word and no more."""
    return bool(_UNIT_ALONE.fullmatch(text))


def is_count(text: str) -> bool:
    """Whether a text is a figure with its counting word and no more."""
    return bool(_FIGURE_ALONE.fullmatch(text))


def is_measure(unit: str) -> bool:
    """Whether something is sold by length, weight or volume."""
    return bool(_A_MEASURE.fullmatch(unit))


def meant(q: Quantity, unit: str) -> float:
    """How many of what is sold by `unit`: the packs, where a pack is what is sold, or else what they hold."""
    if q.measured and is_measure(unit):
        return q.measured
    return q.packs if q.packs and is_pack(unit) else q.value


# -- corrections -----------------------------------------------------------------------------------------------------

_COUNTED = rf"(?: ?(?:{_COUNT})\.?)?"
_ANY_UNIT = rf"(?: ?(?:{_COUNT}|{_MEASURE})\.?)?"
_KO_OR_EA = f"{counting.of('ko')}|ea|pcs?"
_SO_MANY = r"\d{1,4}(?![\d.,/-]*\d)|one|two|three|four|five|six|eight|ten"
# "make it 6 AB-12 in place of the 4 I asked for": the new number, what it counts, the old one that is told of.
_TOLD_OF = r"(?=[.,;:!)\n]|$| (?:I|we|you|that|which|as|originally|previously|earlier|before|ordered|asked|requested|from|on|in|die|wir|wie|vom|von|aus|bisher|bestellten|que|comme|du|prévus?|commandé\w*|initial\w*|ped\w+|solicit\w+|del?|che|ordinat\w+|richiest\w+|zamówion\w*|z|yang|dari|sebelumnya|đã|hôm|như|trong|ที่|ใน|из|заказанн\w*|в)\b)"
_IN_PLACE_OF = tuple(
    words(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?<![\w.,/-])(?P<new>{_SO_MANY}){_COUNTED}(?: (?:of )?[^\s,;.!?]+){{0,4}},? (?:in place of|instead of|rather than|statt|anstatt|anstelle von|au lieu d(?:e|es)|en lugar de|en vez de|invece d(?:i|ei|elle)|zamiast|bukan|thay vì|แทน|вместо)(?: (?:the|our|der|den|des|las?|los|les|i|le|ursprünglich|bisher|tych|yang))?(?: original| initial| earlier| bisherigen)? ?(?P<old>{_SO_MANY}){_COUNTED}{_TOLD_OF}",
        rf"(?<!\w)(?:thay vì|แทนที่จะเป็น|แทน) ?(?P<old>\d{{1,4}}){_COUNTED}(?: [^\s,;.!?\d]+){{0,4}},? ?(?:thì |xin |cho em |là |lấy |ขอ(?:เป็น)? ?|เป็น ?)+(?P<new>\d{{1,4}}){_COUNTED}",
        rf"(?<![\w.,/-])(?P<old>\d{{1,4}}){_COUNTED} yerine,? (?P<new>\d{{1,4}})(?!\w|\.\d)",
        rf"(?P<old>\d{{1,4}}) ?(?:{counting.of('ja')})の(?:ところ|予定(?:でした|だったの)?|つもりでした)(?:を|が|に)?、?(?P<new>\d{{1,4}}) ?(?:{counting.of('ja')})",
        rf"(?P<old>\d{{1,4}}|한|두|세|네|다섯|여섯) ?(?:{_KO_OR_EA})(?:로|라고|를|을|만)? ?(?:부탁|주문|발주|신청|요청|청구|말씀|적어)[가-힣]{{0,4}}(?: ?(?:걸|것을?|건|거)|는데|지만|다가)[^.\d\n]{{0,8}} (?P<new>\d{{1,4}}|한|두|세|네|다섯|여섯|일곱|여덟|아홉|열) ?(?:{_KO_OR_EA})(?:(?:만)?으?로 ?(?:변경|수정|정정|바꿔|바꾸|해|늘|줄|고쳐)|이?면 ?(?:됩|돼|될|되|충분))",
    )
)
_CORRECTIONS = (
    words(  # "6個 → 4個", "10mを12mに", "10m에서 12m로"
        rf"{_NOT_AFTER}(?P<old>\d{{1,4}}){_ANY_UNIT} ?(?:(?:→|->|=>|⇒|⟶) ?|(?:を|から) ?(?=\d{{1,4}}[^\d\s]{{0,3}} ?[にへ])|(?:를|을|에서) ?(?=\d{{1,4}} ?[^\d\s]{{0,3}}으?로))"
        rf"(?P<new>\d{{1,4}}){_ANY_UNIT}(?![\d.,/-]*\d|[A-Za-z])",
        re.IGNORECASE,
    ),
    words(
        rf"(?P<old>\d{{1,4}}|한|두|세|네|다섯|여섯) ?(?:{_KO_OR_EA}|m)? ?(?:가|이|까지는|까진|까지)? ?(?:말고|아니라|아니고|에서|대신에?|(?:다 |전부 )?(?:필요 ?없(?:고|구|으니|이)|불필요하고|안 ?필요하고|많고)|→|->|=>|⇒) ?,? ?(?:총 )?(?P<new>\d{{1,4}}|한|두|세|네|다섯|여섯|일곱|여덟) ?(?:{_KO_OR_EA}|m)",
        re.IGNORECASE,
    ),
    words(
        rf"(?<!\w)not (?P<old>\d{{1,4}}(?!\d)|one|two|three|four|five|six|eight|ten){_COUNTED},? ?(?:but|-|;)? ?(?:only )?(?P<new>\d{{1,4}}|one|two|three|four|five|six|eight|ten)(?!\w|\.\d)",
        re.IGNORECASE,
    ),
    words(
        rf"(?<!\w)(?P<new>\d{{1,4}}|one|two|three|four|five|six|eight|ten){_COUNTED} (?:instead of|rather than|and not|not) (?P<old>\d{{1,4}}|one|two|three|four|five|six|eight|ten)(?!\w|\.\d)",
        re.IGNORECASE,
    ),
    words(
        rf"(?<!\w)from (?P<old>\d{{1,4}}){_COUNTED} (?:to|down to|up to) (?P<new>\d{{1,4}})(?!\w|\.\d)",
        re.IGNORECASE,
    ),
    *_IN_PLACE_OF,
    words(
        rf"(?P<old>\d{{1,4}}) ?(?:{counting.of('ja')})?(?:ではなく|じゃなく|から)、?,? ?(?P<new>\d{{1,4}}) ?(?:{counting.of('ja')})"
    ),
    words(
        rf"(?:不是|不要|由|从) ?(?P<old>\d{{1,4}}) ?(?:{counting.of('zh')}|米)?,? ?(?:而是|要|是|更?改为|更?改成|变为|变成|增加?[到为]|减少?[到为]) ?(?P<new>\d{{1,4}}) ?(?:{counting.of('zh')}|米)"
    ),
    words(
        rf"(?P<old>\d{{1,4}}) ?(?:{_KO_OR_EA})?(?:로|라고|으로) ?(?:돼|되어|적|나와|쓰여|써|표기|기재|찍)[^.\d\n]{{0,14}}(?P<new>\d{{1,4}}) ?(?:{_KO_OR_EA})?(?:이|가)? ?맞",
        re.IGNORECASE,
    ),
    words(
        r"\b(?:says|shows|states|reads|gives|written|typed) (?P<old>\d{1,4})\b[^.\d\n]{0,24}(?:should be|must be|correct(?: one| number| quantity)? is|right (?:one|number) is|is really|it is) (?P<new>\d{1,4})(?!\w|\.\d)",
        re.IGNORECASE,
    ),
    words(r"写(?:的是|成了?|着)? ?(?P<old>\d{1,4})[^。\d\n]{0,8}(?:应为|应该是|正确的?是|实际是) ?(?P<new>\d{1,4})"),
    words(
        rf"(?P<old>\d{{1,4}})(?:{counting.of('ja')})?と(?:なって|書い|書き|記載)[^。\d\n]{{0,14}}(?P<new>\d{{1,4}})(?:{counting.of('ja')})?(?:が正|の誤り|です)"
    ),
    words(r"không phải (?P<old>\d{1,4})(?: \w+)? mà(?: là)? (?P<new>\d{1,4})", re.IGNORECASE),
    words(r"(?:từ )(?P<old>\d{1,4})(?: \w+)? (?:thành|xuống|lên)(?: còn(?: lại)?)? (?P<new>\d{1,4})", re.IGNORECASE),
    words(
        rf"(?:ไม่ใช่|จาก(?:เดิม)?) ?(?P<old>\d{{1,4}}) ?(?:{counting.of('th')})? ?(?:แต่เป็น|เป็น|เหลือ) ?(?P<new>\d{{1,4}})"
    ),
    words(
        rf"(?:nicht|statt) (?P<old>\d{{1,4}})(?: ?(?:{counting.of('de')})\.?)?,? (?:sondern )?(?:nur )?(?P<new>\d{{1,4}})(?!\w|\.\d)",
        re.IGNORECASE,
    ),
    words(
        rf"zamiast (?P<old>\d{{1,4}})(?: ?(?:{counting.of('pl')})\.?)?,? (?:proszę )?(?:o )?(?P<new>\d{{1,4}})(?!\w|\.\d)",
        re.IGNORECASE,
    ),
)

# What those hold that spell every counting word; most texts do not, and the patterns need not be compiled.
_IN_WORDS = words(
    r"not (?:\d|one|two|three|four|five|six|eight|ten)|(?:instead|in place) of|rather than|statt|anstelle von|au lieu d|en lugar de|en vez de|invece d|zamiast|bukan|thay vì|แทน|вместо|yerine|from \d",
    re.IGNORECASE,
)
_IN_SIGNS = tuple(pattern for pattern in _CORRECTIONS if _COUNTED not in pattern.pattern)


@dataclass(frozen=True, slots=True)
class Correction:
    old: float
    new: float
    start: int
    end: int
    counted: bool = False  # its new number has a counting word


# A "no" stands before what it denies in most tongues and after it in a few.
_DENIED_BEFORE = words(
    r"(?:\bnot|\bnever|n't be|instead of|rather than|\bno|không phải|chứ không|không|ไม่ใช่|ไม่|不是|而非|并非|不|\bnicht|\bstatt|\bkeine?|\bnie|zamiast|(?<!\w)не|\bpas|au lieu de|\bnon|invece di|\bno son|en vez de|\bbukan|\btidak)(?: (?:phải|the|de|a|những|là)){0,2} ?$|"
    + cues.either(cues.INSTEAD_OF, cues.AND_NOT, behind=r"(?: [^\W\d_]{1,6})? ?$"),
    re.IGNORECASE,
)
_REPLACED_BEFORE = words(
    rf"(?:instead of|rather than|{cues.either(cues.INSTEAD_OF)})(?: [^\W\d_]{{1,6}})? ?$", re.IGNORECASE
)
_REPLACED_AFTER = words(rf"(?::?[^\W\d_]{{1,2}})? ?(?:{cues.either(cues.INSTEAD_BEHIND)})", re.IGNORECASE)
_DENIED_AFTER = words(
    r"^ ?(?:은|는|이|가)? ?(?:아니|아닌|말고|대신)|^ ?(?:で|じゃ)は?な|^ ?değil|^ ?(?:is|was|are|were) (?:wrong|not|incorrect|a mistake)|^ ?是(?:错|不对)|^ ?(?:là|bị) (?:sai|nhầm)|^ ?(?:ist|war|sind) (?:falsch|nicht)|"
    + rf"^(?::?[^\W\d_]{{1,2}}|{_ANY_UNIT}(?::?[^\W\d_]{{1,2}})?)? ?(?:{cues.either(cues.INSTEAD_BEHIND, cues.AND_NOT_BEHIND)})",
    re.IGNORECASE,
)
_CAME = words(cues.either(cues.CAME), re.IGNORECASE)
_WHOLE = words(r"(?<![\w.,:/#-])(?P<n>\d{1,4})(?![\d.,:/%-]*\d)(?!\.?(?:mm|cm|kg|%|°)|[-–~])", re.IGNORECASE)


def corrections(text: str) -> list[Correction]:
    """ "3개 말고 2개", "not 3 but 2", "it must be 2 pcs, not 3": the number that nobody denies counts."""
    found: list[Correction] = []
    for pattern in _CORRECTIONS if _IN_WORDS.search(text) else _IN_SIGNS:
        for match in pattern.finditer(text):
            old, new = value_of(match["old"]), value_of(match["new"])
            if old and new and not any(c.start < match.end() and match.start() < c.end for c in found):
                counted = not _MERE_FIGURE.search(match.group())
                found.append(Correction(old, new, match.start(), match.end(), counted))
    return found or _denied(text) or _changed(text)


_MERE_FIGURE = re.compile(r"[\dmM]$")  # no counting word behind the new number, or what may be a piece of a name


_CHANGES = words(
    r"변경|바꿔|바꾸|늘려|줄여|수정|정정|変更|訂正|増や|減ら|改为|改成|改為|增加|减少|\b(?:change|increase|reduce|raise|cut|lower|amend|correct|update|bump|make)\b|đổi|sửa|tăng|giảm|เปลี่ยน|แก้|เพิ่ม|ลด|"
    r"änder|erhöh|reduzier|modifi|augment|réduire|passer|cambi|aument|reduc|ridur|zmie[nń]|zwiększ|zmniejsz|ubah|tambah|kurangi|değiştir|artır|измени|увелич|уменьш|исправ",
    re.IGNORECASE,
)
_TO_BEFORE = words(
    r"(?:\b(?:to|up to|down to|into|(?:make|call) (?:it|that|them)|auf|na|à|a|en|menjadi|jadi|ke|que sean|mettez-en|machen (?:Sie|wir)|facciamo|niech będzie|jadikan)|thành|lên|xuống|sang|เป็น|เหลือ|改(?:成|为|為)|变成|(?<!\w)(?:до|на)) ?$",
    re.IGNORECASE,
)
_TO_AFTER = words(
    r"^ ?(?:으?로|에서)? ?(?:변경|바꿔|바꾸|늘려|줄여|수정|정정)|^ ?に ?(?:変更|訂正|修正|増|減)|^ ?(?:으?로) ?(?:해|할게|하겠|부탁|주)|^ ?(?:に|で) ?(?:して|お願い|頼)"
)
_RATHER = words(
    r"(?<![가-힣])(?:아니(?=[,. ])|아예|그냥|차라리|이왕|기왕|생각해 ?보니)|\b(?:actually|rather|better|on second thought)\b|やっぱり|やはり|いっそ|还是|干脆|\b(?:lieber|besser|doch)\b|plutôt|finalement|\bmejor\b|meglio|\banzi\b|lepiej|jednak|sebaiknya|lebih baik|aslında|лучше",
    re.IGNORECASE,
)


def _changed(text: str) -> list[Correction]:
    """ "Please increase that to twelve", "现在改成6卷": what a number is changed to, from the one before it if one is said."""
    if not (_CHANGES.search(text) or _RATHER.search(text)):
        return []
    counts = [q for q in find(text) if q.sort != "length" and not q.machines]
    new = [
        q
        for q in counts
        if _TO_BEFORE.search(text[max(0, q.start - 12) : q.start]) or _TO_AFTER.match(text[q.end : q.end + 8])
    ]
    if len(new) != 1 or len(counts) > 2:
        return []
    old = next((q.value for q in counts if q.value != new[0].value), 0.0)
    return [Correction(old, new[0].value, counts[0].start, counts[-1].end, bool(new[0].unit))]


def is_denied(text: str, q: Quantity) -> bool:
    """Whether a number is the one that is not meant: "not three", "세 개 말고"."""
    return denied_at(text, q.start, q.end)


def denied_at(text: str, start: int, end: int) -> bool:
    """Whether what stands from start to end is said not to be meant."""
    return bool(_DENIED_BEFORE.search(text[max(0, start - 20) : start]) or _DENIED_AFTER.match(text[end : end + 16]))


def _in_place_of(text: str, start: int, numbers: dict[int, tuple[int, float]]) -> bool:
    """Whether the number at `start` is said to be replaced, and neither is of anything measured: "3 filters instead of 5"."""
    replaced = _REPLACED_BEFORE.search(text[max(0, start - 20) : start]) or _REPLACED_AFTER.match(
        text, numbers[start][0]
    )
    return bool(replaced) and not any(_NO_COUNT.match(text, end) for end, _ in numbers.values())


def _suffices(text: str, start: int, numbers: dict[int, tuple[int, float]]) -> bool:
    """Whether the number at `start` is said to be enough: "not 8, with 5 we manage", "wystarczą 4"."""
    end = numbers.get(start, (0, 0.0))[0]
    return bool(end and (_ENOUGH_BEHIND.match(text, end) or _ENOUGH_AHEAD.search(text[max(0, start - 24) : start])))


_SUFFICE = (
    r"(?:will|would) (?:do|suffice|be enough)|(?:is|are) enough|suffices?\b|이?면 ?(?:되|됩|돼|충분)|で(?:十分|足り)|(?:就)?够(?:了)?|就行|即可|là đủ|ก็พอ|"
    + cues.either(cues.SUFFICES)
)
_ENOUGH_BEHIND = words(rf" ?(?:[^\W\d_]{{1,8}}\.? ){{0,2}}(?:{_SUFFICE})", re.IGNORECASE)
_ENOUGH_AHEAD = words(rf"(?:{_SUFFICE})[^\W\d_]{{0,3}}(?: [^\W\d_]{{1,5}})? ?$", re.IGNORECASE)


def _denied(text: str) -> list[Correction]:
    """Of the only two numbers of a sentence, one counted and the other denied."""
    if _CAME.search(text):
        return []  # what came in place of what
    numbers = {m.start(): (m.end(), float(m["n"])) for m in _WHOLE.finditer(text)}
    numbers |= {q.start: (q.end, q.value) for q in find(text) if q.sort in ("count", "mark", "word")}
    if len(numbers) != 2 or len({value for _, value in numbers.values()}) != 2:
        return []
    denied = [start for start, (end, _) in numbers.items() if denied_at(text, start, end)]
    counted = [q.start for q in find(text) if q.sort in ("count", "mark") and not q.machines]
    kept = next((start for start in numbers if start not in denied), -1)
    if len(denied) != 1 or not (
        set(counted) & numbers.keys() or _in_place_of(text, denied[0], numbers) or _suffices(text, kept, numbers)
    ):
        return []
    return [Correction(numbers[denied[0]][1], numbers[kept][1], min(numbers), max(end for end, _ in numbers.values()))]
