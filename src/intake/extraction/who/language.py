"""The language of the customer's own words: by script where script decides, by the commonest words in Latin letters."""

from __future__ import annotations

import re
from collections import Counter

_VIETNAMESE = frozenset("ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ")
_COMMON = {
    "en": "the and please we our is for to of in you your are with have this be can will not from it need dear regards thanks send as on by would at has",
    "vi": "va cua cho may la khong duoc cac nhung gui anh chi em cong ty bao gia ben can giup nhe kinh chung toi",
    "de": "der die das und wir bitte ist für nicht mit ein eine den von auf zu sie ihnen grüßen sehr geehrte haben werden",
    "pl": "i w na nie prosimy się jest z do że dla proszę dzień dobry pozdrawiam oraz nr maszyny od są",
    "fr": "le la les et nous vous est pour de des une un bonjour merci dans avec pas cordialement",
    "es": "el la los y de que para por una un con necesitamos saludos gracias nuestra es se del",
    "it": "il la di e che per una un con non grazie saluti nostro della sono",
    "pt": "o a os de que para por uma um com não obrigado nosso da do",
    "nl": "de het een en van wij voor niet met is zijn graag groet",
    "cs": "a v na je se že pro prosíme dobrý den děkuji s z do",
    "tr": "ve bir için bu ile lütfen makine değil saygılarımla var",
    "id": "dan yang untuk dengan kami mesin tidak mohon terima kasih dari di ini",
    "hu": "a az és nem hogy egy kérjük üdvözlettel van",
}
_SETS = {language: frozenset(words.split()) for language, words in _COMMON.items()}


def language_of(text: str, prior: str = "") -> str:
    """ISO 639-1 of `text`; `prior` (the customer's usual language) decides where nothing is said."""
    counts: Counter[str] = Counter()
    for char, times in Counter(text).items():
        if "가" <= char <= "힣":
            counts["ko"] += times
        elif "ぁ" <= char <= "ヿ":
            counts["ja"] += times
        elif "一" <= char <= "鿿":
            counts["han"] += times
        elif "ก" <= char <= "๛":
            counts["th"] += times
        elif "а" <= char.lower() <= "я":
            counts["ru"] += times
        elif char.isalpha():
            counts["latin"] += times
            if char.lower() in _VIETNAMESE:
                counts["vi"] += times
    words = re.findall(r"[^\W\d_]+", text.lower())
    hangul = counts["ko"]
    if hangul >= 8 and hangul >= 0.5 * (counts["ja"] + counts["han"]) and counts["th"] < hangul > counts["latin"] / 8:
        return "ko"
    if counts["ja"] >= 4 and counts["ja"] * 8 >= counts["han"]:
        return "ja"
    if counts["th"] >= 8:
        return "th"
    if counts["han"] >= 6 and counts["han"] * 6 > counts["latin"]:
        return "zh"
    if counts["ru"] > 20:
        return "ru"
    if counts["vi"] * 14 > counts["latin"] and counts["vi"] >= 6:
        return "vi"
    hits = {language: sum(1 for w in words if w in common) for language, common in _SETS.items()}
    best = max(hits, key=lambda language: (hits[language], language == prior, language == "en"))
    if hits[best] >= 2 or (hits[best] and not prior):
        return best if hits[best] > hits["en"] * 1.15 or best == "en" else "en"
    return prior or ("ko" if counts["ko"] else "en")
