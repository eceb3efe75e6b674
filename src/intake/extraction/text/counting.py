"""The words that things are counted in, language by language: before or behind a number, and over a column.

Each language has four sorts, as alternatives of a pattern: `pieces` say only that things are counted ("pcs"), `forms` what
sort of thing (a sheet, a bottle), `packs` bundle a number of the things themselves, and `pairs` two of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from intake.extraction.text.vocabulary import blotted, words

# "2 para montar", "4 para o stock": two for, and no two pairs.
_NOT_FOR = (
    r"(?! (?:el|l[ao]s?|os?|as?|un[ao]?s?|uma?s?|su|sus|seu|sua|nuestr\w+|noss[ao]s?|cada|todas?|todos?|amb[ao]s|est[ae]s?|ess[ae]s?|es[ae]s?|"
    r"repuestos?|recambios?|reservas?|reposição|stock|estoque|almac\w+|uso|usar|m[áa]quinas?|equipos?|equipamentos?|ya|já|hoy|hoje|mañana|amanhã|\w+[aei]r(?:l[ao]s?)?(?!\w)|"
    r"(?-i:[A-ZÁÉÍÓÚ])|[^\s\d]*\d))"
)


class Counted(NamedTuple):
    pieces: str = ""
    forms: str = ""
    packs: str = ""
    pairs: str = ""


WORDS = {
    "ko": Counted(
        "개",
        "식|대|본|장|매|켤레|권|부|병|줄(?!로)|가닥|자루|캔|드럼|튜브|알(?=[도만을]? ?(?:씩|같이|더|보내|부탁|주[세시문]|필요|[,.]|$))",
        "셋트|세트|셑|조|벌|롤|통|박스|상자|봉지?|묶음|팩|포대",
        "쌍",
    ),
    "en": Counted(
        r"ea|eac|eah|pcs?|pieces?|pces?|nos?(?! (?:good|use|longer|more|need|sirven?|funcion|val[ei]|va|es|son|est[áa]|se|me|le|la|lo|entra|queremos|necesit|hace|tiene|debe))|no's|units?",
        "each|cans?|tins|jars|tubes|pails|drums|canisters|bottles?|sheets?|lengths?|off",
        "sets?|kits?|box(?:es)?|cartons?|pairs?|pkts?|pks?|packs?|packets?|bags?|rolls?|bundles?",  # "two pairs": a number of its own
    ),
    "ja": Counted("個|コ|ヶ|ケ", "枚|本|台|つ|式|缶|冊|基|丁|面|点", "セット|箱|組|巻|袋|束", "対"),
    "zh": Counted(
        "个|只|件",
        "台|支|条|條|根|块|塊|片|張|张|把|颗|顆|粒|罐|瓶|盞|双|雙|隻|捲",
        "套|组|盒|箱|袋|包|桶|束|卷|副",
        "对|對",
    ),
    "vi": Counted(
        "cái|chiếc",
        "cục|cây|con|quả|thanh|tấm|sợi|viên|bình|chai|lon|tuýp|phuy",
        "bộ|cuộn|hộp|gói|thùng|túi",
        "cặp(?! nhiệt)|đôi",
    ),
    "th": Counted(
        "ชิ้น|อัน",
        "ตัว(?!อย่าง)|เส้น|ลูก(?!ค้า)|แผ่น|ใบ(?!เสนอ|สั่ง|แจ้ง|ส่ง|งาน|รับ)|เครื่อง(?!มือ|จักร)|ก้อน|ดวง|ท่อน|ตลับ|ขวด|หลอด",
        "ชุด|ม้วน|กล่อง|ถุง|แพ็ค",
        "คู่",
    ),
    "de": Counted(
        "stk|stck|stück|stueck",
        "flaschen?|dosen?|kanister|eimer|tuben|gebinde|geb(?=\\.)|fässer",
        "rollen?|sätze?|satz|packung(?:en)?|kartons?|beutel",
        "paar",
    ),
    "nl": Counted(
        "stuks?",
        "blik(?:ken)?|bussen|vaten|kokers?|fles(?:sen)?|jerrycans?|emmers?|vellen",
        "pakken|doosjes?|zakken|zakjes?",
        "paar",
    ),
    "da": Counted(
        "stykker|styk", "dåser?|flasker?|dunke?|spande?|ark|ruller", "sæt|æsker|æske|kasser?|poser?|pakker?", "par"
    ),
    "sv": Counted(
        "styck(?:en)?|enheter",
        "burkar?|flaskor?|dunkar?|ark|rullar",
        "sats(?:er)?|kartonger|paket|förpackning(?:ar)?|lådor|påsar",
        "par",
    ),
    "no": Counted("stykk(?:er)?", "bokser?|flasker?|kanner|ark|ruller", "sett|esker?|kasser?|poser|pakker?", "par"),
    "fi": Counted(
        "kappaletta|kappale",
        "purkkia|purkki|pulloa|pullo|kanisteria|tölkkiä|arkkia",
        "rullaa|sarjaa|settiä|pakkausta|laatikkoa|pussia",
        "paria",
    ),
    "pl": Counted(
        "szt|sztuk[aię]?",
        "tub(?:a|y|ę)|wiad(?:ro|ra|er)|rol(?:ka|ki|ek|kę)|butel(?:ka|ki|ek|kę)|pusz(?:ka|ki|ek|kę)|kanist(?:ry|rów|er)|bęb(?:ny|nów)",
        "kpl|komplet(?:y|ów|u)?|zestaw(?:y|ów|u)?|opakowa(?:nie|nia|ń)|karton(?:y|ów)|pudeł(?:ka|ek)",
        "pary|par",
    ),
    "cs": Counted(
        "ks|kus(?:y|ů)?",
        "plechov(?:ky|ek|ku)|lahv[eí]|lahví|kanyst(?:ry|rů|r)|rolí",
        "sad[auy]?|balení|krabic[ei]?|sáčk[yů]",
        "páry?|párů",
    ),
    "sk": Counted(
        "ks|kus(?:y|ov)?",
        "plechov(?:ky|iek|ku)|fľaš[eau]|fliaš|kanist(?:re|rov|er)",
        "sad[auy]?|sád|súpravy?|balenia|krabíc|krabic[eau]",
        "páry?|párov",
    ),
    "hu": Counted(
        "db|darab(?:ot|ra)?",
        "tekercs(?:et)?|kanna|kannát|flakon(?:t)?|palack(?:ot)?|hordó(?:t)?",
        "készlet(?:et)?|szett(?:et)?|csomag(?:ot)?|doboz(?:zal|t)?",
        "pár(?:at)?",
    ),
    "ro": Counted(
        "buc|bucăți|bucati|bucăţi|bucat[ăa]",
        "role|bidoane|bidon|sticle|flacoane|canistre",
        "set|seturi|cutii|cutie|pachete|pungi",
        "perechi|pereche",
    ),
    "hr": Counted(
        "kom|komad(?:a|i|e)?",
        "limenk[eai]|boc[aei]|kanist(?:ra|ri|er)|rol[ae]",
        "kutij[aeu]|set(?:a|ova)?|komplet(?:a|i)?|paket(?:a|i)?|vreć(?:ica|ice|a|e)",
        rf"par(?:a{_NOT_FOR}|i|ova)?",
    ),
    "sr": Counted("ком|комада", "канте|канти|флаша|флаше", "кутије|кутија|сета|сетова|комплета|пакета", "пара"),
    "sl": Counted(
        "kosov|kosa|kosi",
        "pločevink[eai]?|steklenic[eai]?|zvitk(?:a|i|ov)",
        "komplet(?:a|i|ov)?|škatl[eai]?|set(?:a|i|ov)",
        rf"par(?:a{_NOT_FOR}|i|ov)",
    ),
    "bg": Counted(
        "бр|броя|брой(?:ки)?",
        "туби|туба|бутилки|бутилка|ролки|ролка|бидона?",
        "комплект(?:а|и)?|сета?|сетове|кутии|кутия|опаковки",
        "чифта?",
    ),
    "uk": Counted(
        "одиниц[іья]?",
        "рулон(?:и|ів)|пляш(?:ки|ок)|каністр[аи]?|банк[аи]|банок|бочк[аи]|бочок",
        "комплект(?:и|ів)?|пакунк(?:и|ів)|набор(?:и|ів)|упаков(?:ки|ок)|короб(?:ки|ок)|ящик(?:и|ів)",
        "пар[аи]?",
    ),
    "ru": Counted(
        "шт|штук[аи]?|единиц[аы]?|экземпляр(?:а|ов)?",
        "рулон(?:а|ов)?|банк[аиу]|банок|канистр[аыу]?|бочк[аиу]|бочек|туб[аыу]?|бутыл(?:ка|ки|ку|ок)",
        "компл|комплект(?:а|ов)?|набор(?:а|ов)?|упаков(?:ка|ки|ку|ок)|короб(?:ка|ки|ку|ок)",
        "пар[аыуи]?",
    ),
    "it": Counted(
        "pz|pezz[io]",
        "rotol[io]|flacon[ei]|barattol[io]|tubett[io]|bidon[ei]|latt(?:e|ina|ine)|taniche|tanica|bottigli[ae]|fust[io]",
        "confezion[ei]|scatol[ae]|serie|sacchett[io]",
        "paia|paio",
    ),
    "es": Counted(
        "pza?s?|piezas?|uds?|und(?=\\.)|unid(?:ad(?:es)?|s)?",
        "rollos?|botellas?|botes?|frascos?|tarros?|tambores|cubetas?|latas?|bidones|bidón|garrafas?",
        "juegos?|cajas?|paquetes?|bolsas?",
        "pares",
    ),
    "pt": Counted(
        "peças?|pç(?:a?s?)|unid(?:ades?|s)?|und(?=\\.)|un(?=\\.|[ ]*(?:[,;)\\n]|$))",
        "latas?|frascos?|baldes?|tambores|bisnagas?|bidões|rolos?",
        "caixas?|conjuntos?|embalagens|embalagem|sacos?",
        "pares",
    ),
    "fr": Counted(
        "pièces?|pces?|unités?|qté",
        "exemplaires?|rouleaux?|flacons?|bidons?|bouteilles?|fûts?|seaux?|tubes|pots?",
        "jeux?|boîtes?|sachets?|paquets?|cartons?|lots?",
        "paires?",
    ),
    "el": Counted(
        "τεμάχι(?:α|ο)|τεμ|τμχ|κομμάτι(?:α)?",
        "ρολ(?:ά|ό)|δοχεί(?:α|ο)|μπουκάλι(?:α)?|φιάλ(?:ες|η)|φύλλ(?:α|ο)",
        "σετ|κουτι(?:ά|ών)|κουτί|πακέτ(?:α|ο)|συσκευασί(?:ες|α)|σακούλες",
        "ζευγάρι(?:α)?|ζεύγη",
    ),
    "tr": Counted(r"adet|tane|ad(?=\.)", "rulo|şişe|teneke|bidon|varil|kova|tüp", "takım|set|kutu|paket|poşet", "çift"),
    "ar": Counted(
        "قطعة|قطع|حبات|حبة|وحدات|وحدة|عدد",
        "لفات|لفة|عبوات|عبوة|براميل|برميل",
        "أطقم|طقم|علب|علبة|كراتين|كرتون|صناديق|صندوق",
        "أزواج|زوج",
    ),
    "fa": Counted("عدد", "دستگاه|حلقه|قوطی|بشکه", "بسته|جعبه|کارتن|ست|سری", "جفت"),
    "he": Counted(
        "יחידות|יחידה|יח['׳]?|חתיכות",
        "בקבוקים|פחים|גלילים|מיכלים",
        "סטים|סט|ערכות|ערכה|קופסאות|אריזות|מארזים|קרטונים",
        "זוגות|זוג",
    ),
    "hi": Counted("नग|पीस|यूनिट|अदद", "रोल|डिब्बे|डिब्बा|कैन|बोतलें|बोतल", "सेट|बॉक्स|पैकेट", "जोड़ी|जोड़े"),
    "id": Counted(
        "buah|unit|biji|bh|btg",
        "keping|helai|lembar|botol|gulung|batang|tabung|drum|ember|kaleng|jer[ie]gen|jeriken|tin\\b",
        "kotak|dus|karton|kantong",
        "pasang",
    ),
    "tl": Counted("piraso", "lata|bote|rolyo", "kahon", "pares"),
    "lt": Counted(
        "vnt|vienet(?:ai|ų|us|as)",
        "buteli(?:ai|ų|us)|kanistr(?:ai|ų|us)|ritini(?:ai|ų|us)",
        "komplekt(?:ai|ų|us|as|ą)|dėž(?:ės|ių|es|utės)|pakuot(?:ės|ių|es)|pakeliai",
        "poros|porų|porą",
    ),
    "lv": Counted(
        "gab|gabal(?:i|us|iem)",
        "pudeles|kannas|ruļļi|ruļļus",
        "komplekt(?:i|us|u|s)|kastes|iepakojum(?:i|us)",
        "pāri|pārus",
    ),
    "et": Counted("tk|tükki", "pudelit|kanistrit|rulli", "komplekti|karpi|pakki", "paari"),
    "kk": Counted("дана", "канистр|бөтелке", "жиынтық|қорап", "жұп"),
}


def _either(sorts: Iterable[str]) -> str:
    return "|".join(filter(None, sorts))


def of(*languages: str) -> str:
    """Every counting word of some languages, as alternatives of a pattern."""
    return _either(sort for language in languages for sort in WORDS[language])


PIECES = _either(those.pieces for those in WORDS.values())
PACKS = _either(those.packs for those in WORDS.values())
PAIRS = _either(those.pairs for those in WORDS.values())
EVERY = of(*WORDS)

# What stands in a count's place where it is not settled yet: "미정 (창고 확인 후)", "TBC (stock count 2 Dec)", "noch offen".
_OPEN = words(
    r"(?:수량 ?)?(?:아직 ?)?미(?:정|확정)|추후 ?(?:통보|확정|회신|결정|연락|안내)|(?:수량 ?)?확인 ?(?:중|후)|실사 ?후|未(?:定|確定|确定)|確認中|追って(?:連絡|通知)|後日(?:連絡|通知|確定)|待(?:定|确认|確認|统计|統計|通知)|另行通知|"
    r"\b(?:t\.?b\.?[acd]|to be (?:advised|agreed|confirmed|counted|decided|determined)|not (?:yet )?(?:known|sure|decided|fixed|settled)|unknown|undecided|noch (?:offen|unklar|unbekannt|nicht bekannt)|(?:steht|stehen) noch nicht fest|"
    r"pas encore (?:fixée?|connue?)|por (?:confirmar|definir|determinar)|sin definir|a (?:confirmar|definir)|da (?:confermare|definire|stabilire)|do (?:ustalenia|potwierdzenia)|nieustalon\w+|bude upřesněno|upřesníme|nog (?:niet bekend|onbekend|te bepalen)|n\.?t\.?b\.?|"
    r"(?:henüz )?belli değil|bildirilecek|netleşecek|menyusul|belum (?:pasti|tahu|ditentukan)|chưa (?:chốt|rõ|biết|xác định)|(?:sẽ )?báo sau)(?!\w)|(?<!\w)(?:à (?:confirmer|définir|préciser|déterminer)(?!\w)|уточн\w+|(?:ещё |еще )?не (?:определ|извест)\w+)|ยังไม่(?:ทราบ|แน่|สรุป|ระบุ)\S*|รอ(?:ยืนยัน|สรุป)|แจ้งภายหลัง",
    re.IGNORECASE,
)
_FIRST = re.compile(r"[\s(\[~?-]*")


def is_open(text: str) -> bool:
    """Whether a cell says of its count that it is to follow: figures behind that are of a day or of a time."""
    return _OPEN.match(text, _first(text)) is not None


def without_open(text: str) -> str:
    """The text without the words that leave a count open."""
    return blotted(text, _OPEN)


def _first(text: str) -> int:
    opened = _FIRST.match(text)
    return opened.end() if opened else 0
