"""The language of the customer's own words: by script where script decides, by the commonest words in Latin letters.

Where these words do not decide, because the letter is short or two neighbours share them, py3langid (a model of letter
groups, loaded at its first use) chooses among the languages that are plausible in a letter, and between neighbours the
customer's usual language stands. A few words among numbers and part codes tell it nothing: they are not shown to it.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

_VIETNAMESE = frozenset("ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ")
_VIETNAMESE_ONLY = _VIETNAMESE - frozenset("ăâđêô")  # Romanian, French and Croatian have these
_COMMON = {
    "en": "the and please we our is for to of in you your are with have this be can will not from it need dear regards thanks send as on by would at has",
    "vi": "va cua cho may la khong duoc cac nhung gui anh chi em cong ty bao gia ben can giup nhe kinh chung toi",
    "de": "der die das und wir bitte ist für nicht mit ein eine den von auf zu sie ihnen grüßen sehr geehrte haben werden uns unsere im bei seit auch wieder es noch dem wurde freundlichen danke kann vielen dank hallo",
    "pl": "i w na nie prosimy się jest z do że dla proszę dzień dobry pozdrawiam oraz nr maszyny od są nam nasza po jak o już naszej dziękujemy pozdrowieniami mamy czy to",
    "fr": "le la les et nous vous est pour de des une un bonjour merci dans avec pas cordialement notre votre sur du au que ne nos en depuis qui ce plus veuillez pouvez monsieur madame sommes avons à été",
    "es": "el la los y de que para por una un con necesitamos saludos gracias nuestra es se del las no en nos su al más muy está favor buenos días estimados hola usted desde hay lo le nuestro quedamos atentamente",
    "it": "il la di e che per una un con non grazie saluti nostro della sono le si del dal ci vi è da buongiorno nostra alla abbiamo gentili cordiali i lo gli al ma anche vostra ed nel questo più possibile",
    "pt": "o a os de que para por uma um com não obrigado nosso da do as é em se no na dos das boa bom dia tarde cumprimentos nossa estamos temos está precisamos obrigada ao mais foi já atenciosamente vossa pela pelo",
    "nl": "de het een en van wij voor niet met is zijn graag groet op te dat wordt onze ook bij naar aan kunt kunnen u uw we hebben er deze geachte groeten vriendelijke bedankt ons om al dit jullie heeft maar nog goedemorgen",
    "cs": "a v na je se že pro prosíme dobrý den děkuji s z do nám náš naše máme od k za jsme po ve by prosím pozdravem o jak u není ale jen nebo který už můžete děkujeme potřebujeme to",
    "sk": "a v na je sa že pre prosíme dobrý deň ďakujem s z do nám náš naše máme od k za sme po vo by prosím pozdravom o ako u nie ale len alebo ktorý už môžete ďakujeme potrebujeme to",
    "tr": "ve bir için bu ile lütfen makine değil saygılarımla var merhaba teşekkür ederiz de da çok olarak makinemiz iyi çalışmalar gün bize rica sayın yok daha sonra ne kadar",
    "id": "dan yang untuk dengan kami mesin tidak mohon terima kasih dari di ini ke ada itu sudah bisa pak bapak ibu selamat pagi siang akan pada kita belum atau juga saya salam hormat suku cadang butuh kapan bapak terlampir karena teknisi dikirim bahwa jika telah",
    "ms": "dan yang untuk dengan kami mesin tidak sila terima kasih dari di ini ke ada itu sudah boleh tuan puan selamat pagi akan pada kita belum atau juga saya salam encik hantar daripada telah ialah awak mahu tetapi kerana tak dah nak pihak semula bila macam jawapan kilang juruteknik semalam sekadar makluman penghantaran bekalan penyelenggaraan lawatan sebut",
    "tl": "ang ng mga sa na po namin kami ay hindi ito para salamat magandang araw at kung ni pa lang may inyong aming niyo kayo nang ba si naman wala rin kailangan umaga",
    "hu": "a az és nem hogy egy kérjük üdvözlettel van is tisztelt kérem meg ki de már köszönjük ha csak jó napot kívánok nekünk még mert azt vagy ez el be nálunk volt",
    "sv": "och att det är vi en ett på för med till inte har av hej vår som den kan ni om oss från hälsningar tack de vi'd så men vid sedan våra era mvh vänliga skicka nu igen när",
    "da": "og at det er vi en et på for med til ikke har af hej vores som den kan I om os fra hilsen tak de så men ved siden jeres mvh venlig nu igen når jeg til bliver også efter har kære noget",
    "no": "og at det er vi en et på for med til ikke har av hei vår som den kan dere om oss fra hilsen takk de så men ved siden deres mvh vennlig nå igjen når jeg til blir også etter våre noe vært",
    "fi": "ja on ei että hei me se oli olemme meidän voisitteko kiitos terveisin ystävällisin kun myös ovat tai mutta jo niin kone koneen meillä teidän saada tämä nyt vielä kuin eikä sekä hyvää päivää voi",
    "ro": "și de la nu este în pe cu o un pentru vă rugăm bună ziua mulțumim a am se din ne care sa să ce noastră nostru stimă fi mai dar sau avem si va multumim buna dumneavoastră la cele",
    "hr": "i na je u za se ne da smo nam molimo poštovani hvala pozdrav s od su nije što bi naš naša stroj kod do li te kako ali ili dobar dan možete srdačan po već imamo o lijep lijepi to",
    "sl": "in na je v za se ne da smo nam prosimo pozdravljeni hvala pozdrav z od so ni ki bi naš naša stroj pri do ali pa kako tudi dober dan lahko lep po že imamo o lepo spoštovani to",
    "lt": "ir yra mes į iš su kad prašome mūsų laba diena pagarbiai ačiū ne už po nuo bet jau kaip ar dėl tai jūsų labas turime reikia mums buvo",
    "lv": "un ir mēs no ar ka lūdzu mūsu labdien paldies ar cieņu nav uz par pie bet jau kā vai lai tas jūsu mums lūdzam kas bija varat sveiki",
    "et": "ja on ei et me meie tere palun lugupidamisega aitäh kas oli see ka kui ning aga juba või meil teie saada päevast palume tervitades vaja seda on",
}
_SETS = {language: frozenset(words.split()) for language, words in _COMMON.items()}
_NEIGHBOURS = ("da no sv", "cs sk", "hr sr bs sl", "id ms", "es pt ca", "uk ru be", "bg mk")
_FAMILY = {language: group for group in _NEIGHBOURS for language in group.split()}
# A word of one family says as much as a word of one language.
_SHARED = Counter(
    word for word, _ in {(word, _FAMILY.get(name, name)) for name, words in _SETS.items() for word in words}
)
_WEIGHTS = {language: {word: 1 / _SHARED[word] for word in words} for language, words in _SETS.items()}
_CLEAR = 1.5  # times as much as for any other language
_PLAUSIBLE = {*_COMMON, "sr", "bs", "nn", "sq", "ca", "is", "ru", "uk", "bg", "mk"} - {"vi"}
_AS = {"nn": "no"}
_ENOUGH_LETTERS = 24
_SURE = 0.7  # chance from which a language told by its letter groups is believed
_STANDING = 0.05  # chance from which the customer's usual language stands against its neighbours
_WORDS = re.compile(r"[^\W\d_]{2,}|[^\W\d_](?![-./]?\d)")  # the W of W-12 is no word
_CODES = re.compile(r"\S*\d\S*|\S+@\S+|\b[A-Z]{2,}\b")
_SCRIPTS = (
    (0x0370, 0x03FF, "el"), (0x1F00, 0x1FFF, "el"), (0x0400, 0x052F, "cyrillic"), (0x0530, 0x058F, "hy"),
    (0x0590, 0x05FF, "he"), (0x0600, 0x077F, "arabic"), (0xFB50, 0xFEFC, "arabic"), (0x0900, 0x097F, "devanagari"),
    (0x0980, 0x09FF, "bn"), (0x0A00, 0x0A7F, "pa"), (0x0A80, 0x0AFF, "gu"), (0x0B80, 0x0BFF, "ta"),
    (0x0C00, 0x0C7F, "te"), (0x0C80, 0x0CFF, "kn"), (0x0D00, 0x0D7F, "ml"), (0x0D80, 0x0DFF, "si"),
    (0x0E80, 0x0EFF, "lo"), (0x1000, 0x109F, "my"), (0x10A0, 0x10FF, "ka"), (0x1200, 0x137F, "am"),
    (0x1780, 0x17FF, "km"),
)  # fmt: skip


def language_of(text: str, prior: str = "") -> str:
    """ISO 639-1 of `text`; `prior` (the customer's usual language) decides where nothing is said."""
    letters = Counter(text)
    counts = _by_script(letters)
    hangul = counts["ko"]
    if hangul >= 8 and hangul >= 0.5 * (counts["ja"] + counts["han"]) and counts["th"] < hangul > counts["latin"] / 8:
        return "ko"
    if counts["ja"] >= 4 and counts["ja"] * 8 >= counts["han"]:
        return "ja"
    if counts["th"] >= 8:
        return "th"
    if counts["han"] >= 6 and counts["han"] * 6 > counts["latin"]:
        return "zh"
    words = _WORDS.findall(text.replace("İ", "i").lower())
    if counts["cyrillic"] > 20 or (counts["cyrillic"] >= 8 and counts["cyrillic"] > counts["latin"]):
        return _cyrillic(text, letters, words, prior)
    script = max((script for _, _, script in _SCRIPTS), key=lambda script: counts[script])
    if counts[script] >= 8 and counts[script] * 3 > counts["latin"]:
        return _arabic(letters) if script == "arabic" else _devanagari(text) if script == "devanagari" else script
    if counts["vi"] * 14 > counts["latin"] and counts["vi"] >= 6 and counts["vi only"] >= 2:
        return "vi"
    return _latin(text, words, prior) or prior or ("ko" if hangul else "en")


def _by_script(letters: Counter[str]) -> Counter[str]:
    counts: Counter[str] = Counter()
    for char, times in letters.items():
        if "가" <= char <= "힣":
            counts["ko"] += times
        elif "ぁ" <= char <= "ヿ":
            counts["ja"] += times
        elif "一" <= char <= "鿿":
            counts["han"] += times
        elif "ก" <= char <= "๛":
            counts["th"] += times
        elif char.isalpha():
            code = ord(char)
            script = next((name for first, last, name in _SCRIPTS if first <= code <= last), "latin")
            counts[script] += times
            if char.lower() in _VIETNAMESE:
                counts["vi"] += times
                counts["vi only"] += times * (char.lower() in _VIETNAMESE_ONLY)
    return counts


_COMMON_CYRILLIC = {
    "ru": "что по для у нас это как мы уже был с к из просим вас пожалуйста здравствуйте есть не",
    "bg": "да се от са сме ще моля благодаря здравейте ли ни е това може с уважение при след ви молим",
    "mk": "во со ќе сме ве молиме беше од дека е нашата машината",
}
_CYRILLIC_SETS = {language: frozenset(words.split()) for language, words in _COMMON_CYRILLIC.items()}


def _cyrillic(text: str, letters: Counter[str], words: list[str], prior: str) -> str:
    def some(signs: str) -> int:
        return sum(letters[sign] + letters[sign.upper()] for sign in signs)

    hits = {language: sum(word in known for word in words) for language, known in _CYRILLIC_SETS.items()}
    if some("қғңұәһ") >= 2:
        return "kk"
    if some("өү") >= 2:
        return "mn"
    if some("јљњћђџѓќѕ") >= 2:
        return "mk" if some("ѓќѕ") or hits["mk"] >= 3 else "sr"
    if some("іїєґ") >= 2:
        return "be" if some("ў") else "uk"
    if some("ыэё"):
        return "ru"
    if max(hits["ru"], hits["bg"]) >= 2 and hits["ru"] != hits["bg"]:
        return "ru" if hits["ru"] > hits["bg"] else "bg"
    return _by_pieces(text, prior) or prior or "ru"


def _arabic(letters: Counter[str]) -> str:
    if sum(letters[sign] for sign in "ٹڈڑںے") >= 2:
        return "ur"
    return "fa" if sum(letters[sign] for sign in "پچژگکی") > sum(letters[sign] for sign in "ةيكى") else "ar"


def _devanagari(text: str) -> str:
    if re.search("आहे|आणि|नाही", text):
        return "mr"
    return "ne" if re.search("हुन्छ|गर्नुहोस्|छैन", text) else "hi"


def _latin(text: str, words: list[str], prior: str) -> str:
    """Empty where nothing tells."""
    hits = {language: sum(weights.get(word, 0.0) for word in words) for language, weights in _WEIGHTS.items()}
    best, second, third = sorted(hits, key=lambda language: (hits[language], language == prior), reverse=True)[:3]
    if hits[best] >= 2 and hits[best] > _CLEAR * hits[second]:
        return best
    if prior in (best, second) and _near(best, second) and hits[prior] * 1.15 >= hits[best] > _CLEAR * hits[third]:
        return prior
    if _near(best, second) and hits[best] > _CLEAR * hits[third]:
        own, other = (sum(word in _SETS[a] - _SETS[b] for word in words) for a, b in ((best, second), (second, best)))
        if own >= 2 and own > _CLEAR * other:
            return best
    known = Counter(word for word in words if word in _SHARED)
    if best == "en" and hits["en"] >= 1 and hits["en"] * 1.15 >= hits[second]:
        return "en"
    told = _by_pieces(text, prior)
    if told:
        return told
    return best if sum(known.values()) >= 2 or (known and not prior) else ""


def _by_pieces(text: str, prior: str) -> str:
    """What the letter groups tell; empty where they tell too little."""
    said = " ".join(_CODES.sub(" ", text).split())
    if sum(char.isalpha() for char in said) < _ENOUGH_LETTERS:
        return ""
    ranked = [(_AS.get(language, language), chance) for language, chance in _identifier().rank(said)]
    chances: Counter[str] = Counter()
    for language, chance in ranked:
        chances[language] += chance
    told = max(chances, key=lambda language: chances[language])
    if prior and _near(told, prior) and chances[prior] >= _STANDING:
        return prior
    return told if sum(chances[language] for language in chances if _near(told, language)) >= _SURE else ""


def _near(one: str, other: str) -> bool:
    return one == other or _FAMILY.get(one, one) == _FAMILY.get(other, other)


@lru_cache(maxsize=1)
def _identifier() -> LanguageIdentifier:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    made = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    made.set_languages(_PLAUSIBLE)
    return made
