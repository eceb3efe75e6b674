"""The words that things are counted in, language by language: before or behind a number, and over a column.

Each language has four sorts, as alternatives of a pattern: `pieces` say only that things are counted ("pcs"), `forms` what
sort of thing (a sheet, a bottle), `packs` bundle a number of the things themselves, and `pairs` two of them.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple


class Counted(NamedTuple):
    pieces: str = ""
    forms: str = ""
    packs: str = ""
    pairs: str = ""


WORDS = {
    "ko": Counted(
        "개",
        "식|대|본|장|매|켤레|권|부|병|줄(?!로)|가닥|자루|캔",
        "셋트|세트|셑|조|벌|롤|통|박스|상자|봉지?|묶음|팩|포대",
        "쌍",
    ),
    "en": Counted(
        r"ea|eac|eah|pcs?|pieces?|pces?|nos?(?! (?:good|use|longer|more|need|sirven?|funcion|val[ei]|va|es|son|est[áa]|se|me|le|la|lo|entra|queremos|necesit|hace|tiene|debe))|no's|units?",
        "each|cans?|bottles?|sheets?|lengths?|off",
        "sets?|kits?|box(?:es)?|cartons?|pairs?|pkts?|pks?|packs?|packets?|bags?|rolls?|bundles?",  # "two pairs": a number of its own
    ),
    "ja": Counted("個|コ|ヶ|ケ", "枚|本|台|つ|式|缶|冊|基|丁|面|点", "セット|箱|組|巻|袋|束", "対"),
    "zh": Counted(
        "个|只|件",
        "台|支|条|條|根|块|塊|片|張|张|把|颗|顆|粒|罐|瓶|盞|双|雙|隻|捲",
        "套|组|盒|箱|袋|包|桶|束|卷|副",
        "对|對",
    ),
    "vi": Counted("cái|chiếc", "cục|cây|con|quả|thanh|tấm|sợi|viên|bình|chai", "bộ|cuộn|hộp|gói|thùng|túi", "cặp|đôi"),
    "th": Counted(
        "ชิ้น|อัน",
        "ตัว(?!อย่าง)|เส้น|ลูก(?!ค้า)|แผ่น|ใบ(?!เสนอ|สั่ง|แจ้ง|ส่ง|งาน|รับ)|เครื่อง(?!มือ|จักร)|ก้อน|ดวง|ท่อน|ตลับ|ขวด|หลอด",
        "ชุด|ม้วน|กล่อง|ถุง|แพ็ค",
        "คู่",
    ),
    "de": Counted("stk|stck|stück|stueck", "flaschen?", "rollen?|sätze?|satz|packung(?:en)?|kartons?|beutel", "paar"),
    "nl": Counted("stuks?", "", "pakken"),
    "da": Counted("stykker|styk"),
    "sv": Counted("styck(?:en)?|enheter"),
    "no": Counted("stykk(?:er)?"),
    "fi": Counted("kappaletta|kappale", "", "rullaa|sarjaa|pakkausta|laatikkoa", "paria"),
    "pl": Counted(
        "szt|sztuk[aię]?",
        "rol(?:ka|ki|ek|kę)|butel(?:ka|ki|ek|kę)",
        "kpl|komplet(?:y|ów|u)?|zestaw(?:y|ów|u)?|opakowa(?:nie|nia|ń)",
        "pary",
    ),
    "cs": Counted("ks|kus(?:y|ů)?", "", "sad[auy]?|balení", "páry?"),
    "sk": Counted("ks|kus(?:y|ov)?", "", "sad[auy]?|súpravy?|balenia"),
    "hu": Counted("db|darab(?:ot|ra)?", "tekercs(?:et)?", "készlet(?:et)?|csomag(?:ot)?|doboz(?:zal)?"),
    "ro": Counted("buc|bucăți|bucati|bucăţi|bucat[ăa]", "role", "seturi|cutii", "perechi|pereche"),
    "hr": Counted("kom|komad(?:a|i|e)?", "", "kutij[ae]"),
    "sr": Counted("ком|комада"),
    "sl": Counted("kosov|kosa|kosi"),
    "bg": Counted("бр|броя|брой(?:ки)?", "", "комплекти|кутии", "чифта?"),
    "uk": Counted("одиниц[іья]?", "рулонів|пляш(?:ки|ок)", "пакунк(?:и|ів)|наборів|упаковок|коробок"),
    "ru": Counted(
        "шт|штук[аи]?|единиц[аы]?|экземпляр(?:а|ов)?",
        "рулон(?:а|ов)?|бутыл(?:ка|ки|ку|ок)",
        "компл|комплект(?:а|ов)?|набор(?:а|ов)?|упаков(?:ка|ки|ку|ок)|короб(?:ка|ки|ку|ок)",
        "пар[аыуи]?",
    ),
    "it": Counted("pz|pezz[io]", "rotol[io]|flacon[ei]", "confezion[ei]|scatol[ae]", "paia|paio"),
    "es": Counted("pzas?|piezas?|uds?|unid(?:ad(?:es)?)?", "rollos?|botellas?", "juegos?|cajas?|paquetes?", "pares"),
    "pt": Counted("peças?", "", "caixas?"),
    "fr": Counted("pièces?|pce|qté", "exemplaires?|rouleaux?|flacons?", "jeux?|boîtes?|sachets?|paquets?", "paires?"),
    "el": Counted("τεμάχι(?:α|ο)|τεμ|τμχ|κομμάτι(?:α)?", "ρολ(?:ά|ό)", "σετ|κουτι(?:ά|ών)|κουτί", "ζευγάρι(?:α)?"),
    "tr": Counted("adet|tane", "rulo|şişe", "takım|kutu|paket", "çift"),
    "ar": Counted("قطعة|قطع|حبات|حبة|وحدات|وحدة|عدد", "لفات|لفة", "أطقم|طقم|علب|علبة|كراتين|كرتون", "أزواج|زوج"),
    "fa": Counted("عدد", "دستگاه", "بسته|جعبه", "جفت"),
    "he": Counted("יחידות|יחידה|יח['׳]?|חתיכות", "", "סטים|סט|קופסאות|אריזות", "זוגות|זוג"),
    "hi": Counted("नग|पीस|यूनिट|अदद", "रोल", "सेट|बॉक्स|पैकेट", "जोड़ी|जोड़े"),
    "id": Counted("buah|unit|biji", "keping|helai|lembar|botol|gulung|batang", "kotak|dus", "pasang"),
    "tl": Counted("piraso"),
    "lt": Counted("vnt|vienet(?:ai|ų|us|as)"),
    "lv": Counted("gab|gabal(?:i|us|iem)"),
    "et": Counted("tk|tükki"),
    "kk": Counted("дана", "", "жиынтық"),
}


def _either(sorts: Iterable[str]) -> str:
    return "|".join(filter(None, sorts))


def of(*languages: str) -> str:
    """Every counting word of some languages, as alternatives of a pattern."""
    return _either(sort for language in languages for sort in WORDS[language])


PIECES = _either(words.pieces for words in WORDS.values())
PACKS = _either(words.packs for words in WORDS.values())
PAIRS = _either(words.pairs for words in WORDS.values())
EVERY = of(*WORDS)
