"""A machine that nobody has yet: a listed model called new or one more, in a letter that speaks of buying or of prices.

Lists of nouns for machines are never whole, and every department sells others; but the model stands in its equipment
list. "A new KT-240" is told so in any trade, "the new spindle for the KT-240" and "our new KT-240" are not.
"""

from __future__ import annotations

import re
from collections.abc import Container

from intake.extraction.matter import tongues
from intake.extraction.text.values import compact
from intake.extraction.text.vocabulary import words

_I = re.IGNORECASE
_CODE = re.compile(r"[^\W_]+(?:[-./][^\W_]+)*+")
_ENDINGS = 3  # of a code that may be left off
_AROUND = 40  # characters before and behind a model
# Between "new" and the model: at most two words, and "of the model".
_LEADS = words(
    r"\w{0,3},?(?: (?P<words>[^\W\d_]+(?: [^\W\d_]+)?))??"
    r"(?: (?:(?:del?|du|of|av|von|vom|vom Typ|من|از|της?|του) )?(?:model\w*|modèle|modell\w*|typ[eu]?|τύπου|μοντέλ\w+|модел\w+|דגם|طراز|نوع|مدل|मॉडल))?"
    r"[ \"'«„(]{1,3}",
    _I,
)
_FOLLOWS = re.compile(r"(?::\w{1,4})?[\"'»“)]?,? (?:[^\W\d_]+ )?$", _I)
_OF = words(
    r"\b(?:for|of|to|on|in|from|at|and|de|del|della|dell|dei|do|da|dos|das|du|des|pour|para|per|à|al|alla|au|für|an|am|der|im|von|vom|zu[rm]?|voor|van|aan|til|till|för|på|av|af|dla|na|od|ke?|ku|pro|pre|ze?|u|za|för|για|στ[οην]\w?|του|της|için|ile|для|на|от|до|к|у|в|із|від|برای|به|در|के|का|की|को|में|untuk|bagi|pada|dari|ng|sa|jaoks)\b|ل|من|في|של",
    _I,
)
_OURS = re.compile(
    r"\b(?:our|unser\w*|notre|nos|nuestr\w+|nostr\w+|noss\w+|onze|ons|vår\w*|vor|vore?s|våre?|meidän|nasz\w*|naš\w*|náš|наш\w*|мо[яйю]\w?|हमार\w+|mūsų|mūsu|meie)\W+$",
    _I,
)
_BUYS = words(
    r"\b(?:pric\w+|costs?|quot\w+|offer|buy\w*|purchas\w+|acquir\w+|invest\w*|lead ?time)\b|\b(?:prix|coût|tarif|devis|offre|ach[eè]t|acqu[eé]r|acquisition|invest|prezz|cost[aio]|preventiv|offert|compr|acquist|preci|cuest|cuánto|presupuest|cotiz|ofert[aęyo]|adqui|preço|custa|orçament|\w*preis|kost|\w*angebot|kauf|anschaff|anzuschaffen|prijs|aanschaf|kopen|te schaffen|pris|tilbud|köp|køb|kjøp|anskaff|hint|maksa|tarjous|osta|hank|cen[aęuyěio]|koszt|kup[inu]|zakup|stoj[íi]|nabídk|koup|nákup|ponuk|kúp|ára\b|árajánlat|kerül|vásárol|venni|beszer|preț|cumpăr|achiziți|цен|струва|оферт|куп|взе[тм]|cijen|košta|ponud|nabav|kupnj|коштує|цін|пропозиц|придб|взяти|взять|стоит|стоимост|предложени|приобре|τιμ[ήέ]|κοστίζ|προσφορ|αγορ|πάρουμε|fiyat|teklif|alma|ne kadar|harga|penawaran|beli|membeli|sebut ?harga|presyo|magkano|bumili|kain|pasiūlym|pirkt|piedāvājum|iegād|hind|pakkumi|soeta|баға|сатып|báo giá|chào giá|đặt mua)|견적|구매|구입|도입|見積|購入|導入|报价|報價|采购|採購|购买|เสนอราคา|ซื้อ|سعر|تكلف|عرض|شراء|כמה|מחיר|הצע|לקנות|לרכוש|רכיש|قیمت|خرید|कीमत|मूल्य|कोटेशन|लेने|खरीद",
    _I,
)


def wished_for(text: str, models: Container[str], language: str) -> bool:
    """Whether `text` speaks of buying a machine of one of `models` (compact), new or one more than there are."""
    return bool(_BUYS.search(text)) and any(
        _called_new(text, found.start(), end, language)
        for found in _CODE.finditer(text)
        if (end := _model_at(text, found, models))
    )


_COUNTED = re.compile(
    r"\s*(?:[-–*•·▪]\s*)?(?:\(?[1-9][.)]\s+)?(?:[nN](?:\.|[°º])? ?)?\d{1,2} ?[^\W\d_]{0,6}\.?(?: [^\W\d_]+){0,4} "
)
# "we plan a line: 1 press DP-40, 1 heater IH-5": one alone may be what a part is for.
_COUNTED_IN_SENTENCE = re.compile(
    r"(?:[:,;、，：]|\b(?:and|und|et|y|e|i|og|och|en|ve|dan|và)) ?(?:\d{1,2}|an?|one|eine?n?|une?|un[ao]?) ?[^\W\d_]{0,6}\.?(?: [^\W\d_]+){0,3} $",
    _I,
)
_COUNT_BEHIND = words(r"[^\d\n]{0,16}?\d{1,2} ?(?:대|台|units?|sets?|Stück|Stk|szt|pcs?|máy|bộ|เครื่อง|adet|buah|шт)", _I)


def listed_for_an_offer(text: str, models: Container[str]) -> bool:
    """Whether `text` speaks of buying, and lists machines by the models they are to be of: "n. 1 press DP-40 or larger"."""
    if not _BUYS.search(text):
        return False
    in_sentences = 0
    for line in text.splitlines():
        for found in _CODE.finditer(line):
            if end := _model_at(line, found, models):
                if _COUNTED.fullmatch(line, 0, found.start()) or _COUNT_BEHIND.match(line, end):
                    return True
                in_sentences += _COUNTED_IN_SENTENCE.search(line[: found.start()]) is not None
    return in_sentences > 1


def _model_at(text: str, found: re.Match[str], models: Container[str]) -> int:
    """Where the model ends that is written here, an ending of the tongue left off; 0 where none is."""
    written = found.group()
    for _ in range(_ENDINGS):
        if any(c.isdigit() for c in written) and compact(written) in models:
            return found.start() + len(written)
        written = written[: max(0, *(written.rfind(mark) for mark in "-./"))]
    return 0


def _called_new(text: str, start: int, end: int, language: str) -> bool:
    new = tongues.NEW.of(language)
    before, behind = text[max(0, start - _AROUND) : start], text[end : end + _AROUND]
    for said in new.finditer(before):
        led = _LEADS.fullmatch(before, said.end())
        if led and not _OF.search(led["words"] or "") and not _OURS.search(before[: said.start()]):
            return True
    said_behind = new.search(behind)
    return said_behind is not None and bool(_FOLLOWS.fullmatch(behind[: said_behind.start()]))
