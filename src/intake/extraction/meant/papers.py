"""Papers about a part, asked for in its place: a certificate, a data sheet, a drawing; and drawings that show another one.

"압력계(10-33171) 교정성적서 사본 부탁드립니다" wants a paper and no gauge; "Z-4471-02 도면에 그려져 있는 부시" tells where the
bush is drawn. A part made "to drawing", or sent with its certificate, is ordered all the same.
"""

from __future__ import annotations

import re

from intake.extraction.text.vocabulary import words

_I = re.IGNORECASE
_KO = r"(?:(?:조립|배선|회로|상세|제작|외형|치수|설계)?도면|조립도|배선도|회로도|외형도|설계도|(?:시험|검사|교정|재질|자체)? ?성적서|(?:교정|재질|원산지|적합|안전|위생)? ?(?:증명서|인증서|확인서)|물질 ?안전(?: ?보건)? ?자료|M?SDS|(?:취급|사용|설치|조작|제품)? ?설명서|매뉴얼|카탈로그|사양서|규격서|(?:데이터|스펙) ?시트|기술 ?자료|제품 ?자료|참고 ?자료|시험 ?보고서)"
_EN = r"(?:drawings?|certificates?|data ?sheets?|safety sheets?|m?sds|manuals?(?! (?:valve|switch|override|lever|brake|start|reset|pump|control|mode))|instructions?|wiring diagrams?|diagrams?|schematics?|spec(?:ification)? sheets?|datasheets?|test reports?|inspection reports?|documentation|declarations? of conformity|catalog(?:ue)?s?|brochures?)"
_JA = r"(?:図面|取扱説明書|取説|説明書|マニュアル|資料|成績書|証明書|M?SDS|(?:安全)?データシート|仕様書|カタログ|手順書|回路図|組立図)"
_ZH = r"(?:图纸|装配图|接线图|电路图|说明书|手册|资料|证书|合格证|检测报告|测试报告|M?SDS|数据表|样本|规格书)"
_AFTER = words(
    rf"[\s\"'”’)\]]*(?:의|에 ?대한|관련|용|한 ?대분)? ?(?:[^,.\d\n]{{1,24}}(?:적힌|나온|나와 ?있는|들어 ?있는|설명된|설명하는) )?(?:(?!\S*(?:[와과,]|하고|이?랑|및) )[^\s\d,·.]{{1,10}} ){{0,2}}?{_KO}"
    r"(?! ?(?:대로|기준|참고|참조|상(?![가-힣])|에|처럼|(?:을|를)? ?(?:첨부|포함|동봉|같이|함께|참고|참조|보고|보내 ?드|드리)|와 ?함께|과 ?함께|첨부|포함|동봉|번호|No|\(첨부))|"
    rf"[\s\"')\]]*(?:の|に関する|用の)?[^。、,をでとは\d]{{0,8}}?{_JA}(?!付|通り|どおり|に|の通り|を(?:添|付け|同封)|添付|同封|記載|番号)|"
    rf"[\s\"')\]]*(?:的|用的)?[^,。、和及与附带并请把\d]{{0,6}}?{_ZH}(?!加工|制作|上|生产|号)|"
    rf"[\"')\]]*(?:'s)? (?:(?!with|and|incl|plus|per|as|to|according|or|by|if|then|please|see)[a-z]+ ){{0,2}}?{_EN}\b(?! (?:no|number|nr|included|attached|enclosed))",
    _I,
)
_BEFORE = words(
    rf"(?:\b{_EN}(?: \w+){{0,2}} (?:of|for|on|to|regarding)|"
    r"\b\w*(?:zeichnung|datenblatt|zertifikat|zeugnis|prüfbericht|anleitung|handbuch|bescheinigung|unterlagen|schaltplan|stromlaufplan|nachweis)\w*(?: \w+){0,2} (?:zu|zum|zur|für|von|der|des|vom|über)|"
    r"\b(?:plans?|notices?|certificats?|fiches?|manuels?|schémas?|documentation|plano|certificado|ficha|manual|esquema|documentación|disegno|certificato|scheda|manuale|schema|documentazione)(?: [\w'é]+){0,3} (?:de|du|des|de la|pour|del|para|della|dello|dell'|per|di)|"
    r"\b(?:rysun\w+|certyfikat\w*|świadectw\w*|kart\w+|instrukcj\w+|schemat\w*|dokumentacj\w+)(?: \w+){0,3}|\b(?:gambar|sertifikat|manual|msds|dokumen|brosur)(?: \w+){0,2} (?:untuk|dari)?|(?:чертеж|чертёж|сертификат|паспорт|инструкци|схем|документаци)\w*(?: \w+){0,3}|"
    r"(?:bản vẽ|tài liệu|hướng dẫn|chứng (?:nhận|chỉ)|giấy|catalog(?:ue)?|sơ đồ|phiếu|msds)(?: \w+){0,4} (?:của|cho|về)|(?:แบบ(?!เดียว)|คู่มือ|ใบรับรอง|เอกสาร|ใบ ?cert|msds)[^\n]{0,20}(?:ของ|สำหรับ))"
    r"(?: (?:the|our|your|le|la|les|el|il|der|die|das|den|dem|unser\w*|cái|con))?(?: [^\W\d_]+){0,3} ?[(\"']?$",
    _I,
)
# "according to the drawing for X", "with the certificate of X": the part is ordered.
_TO_IT = words(
    r"\b(?:according to|as per|per|as (?:in|on|shown)|acc\.? to|with|incl\w*|including|nach|gemäß|laut|mit|selon|avec|según|con|secondo|wg|według|z|zgodnie|theo|kèm|sesuai|dengan|по|согласно|с|attached|enclosed|see)(?: [\w'-]+){0,3} $",
    _I,
)
# "the drawing number on it is AB-12", "el número de plano que lleva es ...": what the paper is numbered by is the part's own.
_ITS_NUMBER = words(
    r"\w+(?: \w+)? (?:no|number|nr|num|numbers|code|ref|reference|id|numero|numéro|número|numer|nomor|номер)\b|\w*zeichnungs?-?(?:nummer|nr)",
    _I,
)
_THE_NUMBER_OF = words(
    r"(?:(?<!\w)(?:n[uú]m[eé]r\w*|n[°ºo]|nr|no|nomor|nummer|code|código|codice|référence|referencia|referência|oznaczenie|номер\w*|mã|mã số|số)|รหัส|หมายเลข|เลขที่)\.? ?(?:(?:de|di|do|du|of|van|från|for)(?: la| le| el| il)? |del |del? ?l['’]|d['’])?$",
    _I,
)
# Where another one is shown.
_SHOWN_AFTER = words(
    r"[\s\"'”’)\]]*(?:번)? ?(?:의 )?(?:조립|상세)?(?:도면|도)?(?:상)?에 ?(?:\S{1,6} ){0,3}?(?:그려|나와|나온|표시|표기|기재|적힌|적혀|보이|있는|실린)|[\s\"')\]]*の?図面に(?:ある|描|記載|載|示)|[\s\"')\]]*(?:的)?图纸?上(?:的|画|标)|"
    r"[\"')\]]* drawing (?:you (?:can )?see|there is|shows|also shows)\b",
    _I,
)
_DRAWING_BEFORE = words(
    r"(?:도면|조립도|図面|图纸|\bdrawing(?: no\.?)?|\bdwg\.?|\bzeichnung|\bbản vẽ)(?: ?(?:번호|の|号|số))? ?[:#]?[\"'(]*$",
    _I,
)
_SHOWN_ON_BEFORE = words(
    r"(?:\b(?:shown|drawn|seen|marked|given|pictured|detailed) (?:together |also )?(?:on|in)|\b(?:gezeichnet|dargestellt|gezeigt|abgebildet) (?:auf|in)|auf|\b(?:représentée?|dessinée?|visible) sur|\b(?:dibujad[oa]|mostrad[oa]) en|\b(?:disegnat[oa]|indicat[oa]) (?:su|nel)|vẽ (?:trên|trong))(?: the| our| your| der| die| le| la| el| il)? (?:drawing|dwg|zeichnung|plan|plano|disegno|bản vẽ)(?: (?:no\.?|of|for|von|zu|de|của|số))?(?: the)? ?$",
    _I,
)
_COUNTED = words(
    r"\d ?(?:개|EA|pcs?|통|대(?![가-힣])|본|장(?![가-힣])|매|個|本|枚|个|件|只|支|cái|chiếc|ชิ้น|Stück|Stk|pièces?|piezas?|pezzi|szt|buah|adet|шт)",
    _I,
)
_SO_MANY = words(
    r"\b(?:\d{1,3}|one|two|three|four|five|six|eight|ten|ein(?:e|en)?|zwei|drei|une?|deux|uno|dos|due|một|hai) ?[x×]? ?$",
    _I,
)
_ASKED = words(
    r"보내|부탁|주(?:세|시|십|실)|받(?:을|고|았으면)|필요|요청|있을까|구할|주면|\b(?:please|send|e-?mail|need|could|can|would|like|want|provide|forward|have)\b|お送り|送って|いただ|ください|お願い|必要|请|发|提供|寄|需要|要|gửi|cho (?:em|xin)|xin|cần|nhờ|ขอ|ส่ง|ต้องการ|bitte|brauch|benötig|send|schick|envoy|besoin|veuillez|merci|env[ií]|necesit|favor|invi|mand|serv|prosz|prosim|potrzeb|przesł|kirim|minta|mohon|butuh|gönder|rica|пришл|отправ|нужн|просим",
    _I,
)


def are_meant(before: str, after: str) -> bool:
    """Whether a paper about the part is asked for, and none of the part; `before` and `after` are of its sentence."""
    if _COUNTED.search(after) or _COUNTED.search(before[-12:]) or _SO_MANY.search(before):
        return False
    if _AFTER.match(after):
        return bool(_ASKED.search(after) or _ASKED.search(before))
    named = _BEFORE.search(before[-90:])
    if named is None or _ITS_NUMBER.match(named.group()):
        return False
    ahead = before[: len(before) - len(named.group())]
    if _TO_IT.search(ahead) or _THE_NUMBER_OF.search(ahead):
        return False
    return bool(_ASKED.search(before) or _ASKED.search(after))


def show_another(before: str, after: str) -> bool:
    """Whether the number is a drawing's, told for what else is on it."""
    if _SHOWN_ON_BEFORE.search(before[-70:]):
        return True
    shown = _SHOWN_AFTER.match(after)
    if shown is None:
        return False
    said = shown.group().lstrip(" )\"'")
    return not said.startswith("에") or "도면" in said or bool(_DRAWING_BEFORE.search(before[-16:]))
