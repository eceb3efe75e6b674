"""Figures with a label that says what they count: "보유 2 / 기준 6 / 발주 4", "on hand 1, min. 3, order qty 2".

Whoever keeps a store writes what lies there, what should lie there and what is used up beside what is ordered. Where a
line tells the order from one of the others by its label, the order alone is wanted, with a counting word or without.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from intake.extraction.text import labels
from intake.extraction.text.vocabulary import words

# What lies there, should lie there, or is used up.
_KEPT = (
    r"(?:현|실|당사|본선|창고|현재|선내)? ?(?:재고|보유|잔량|잔고|잔여|비치)|잔(?=[ :]*\d)|(?:안전|적정|기준|최소|최대|표준) ?(?:재고|보유)|기준|적정|정수|최소|최대|정량|소요|사용|소모|(?:연|월)간? ?(?:사용|소모|소비)|"
    r"(?<![a-z])(?:on[- ]hand|in[- ]stock|on board|in (?:the )?store|stock|r\.?o\.?b\.?|held|holding|min(?:imum)?|max(?:imum)?|par|target|safety|standard|re-?order (?:point|level)|(?:annual|yearly|monthly) (?:use|usage|consumption)|usage|consumption|used)\.?(?: ?(?:stock|level|point))?|"
    r"(?:現)?在庫|手持ち?|保有|残(?:数|り)?|基準|適正|最低|最小|最大|下限|標準|定数|(?:年間|月間)?(?:使用|消費)|"
    r"(?:现有?|安全|最低|最高|标准|当前)?(?:库存|庫存|存量|结存)|现有|余量|定额|最低|(?:年|月)?(?:用量|耗量|消耗)|(?:年|月)(?:使用|消耗)量?|"
    r"(?<![\wÀ-ỹ])(?:tồn(?: kho)?|hiện có|còn(?: lại)?|tối thiểu|tối đa|định mức|(?:đã )?dùng(?: hết)?)|(?:สต[๊็]อก|คงเหลือ|มีอยู่|ขั้นต่ำ|มาตรฐาน|ใช้ไป)|"
    r"(?<![a-zà-ÿ])(?:(?:lager|ist|mindest|soll|rest)?-?bestand|vorhanden|auf lager|soll|mindest(?:menge)?|jahres(?:bedarf|verbrauch)|verbrauch|"
    r"en stock|stock(?: mini(?:mum)?)?|seuil|mini|consommation|en existencia|existencias?|m[ií]nimo|consumo|giacenza|a magazzino|scorta(?: minima)?|minimo|"
    r"stan(?: magazynowy| minimalny)?|na stanie|zapas|zużycie|minimum|stok|sisa|pemakaian|mevcut|asgari|tüketim)|(?<!\w)(?:остаток|в наличии|на складе|норма|минимум|расход)"
)
_ORDER = (
    r"(?:금번 ?|이번 ?|금회 ?)?(?:발주|주문|신청|청구|요청|구매|구입)(?:할)?|(?<![a-z])(?:to (?:order|buy|send)|order(?:ing)?|req(?:uest(?:ed|ing)?)?|purchas(?:e|ing)|buy(?:ing)?|please (?:send|supply))|"
    r"(?:今回)?(?:発注|注文|手配|依頼|購入)|(?:本次|这次|此次|现)?(?:订购|订货|采购|申购|请购|购买|下单)|"
    r"(?<![\wÀ-ỹ])(?:đặt(?: mua| hàng)?|mua|yêu cầu|xin cấp)|สั่ง(?:ซื้อ)?|ขอเบิก|"
    r"(?<![a-zà-ÿ])(?:bestell(?:ung|en|t)?|zu bestellen|à commander|commande|cde|pedido|a pedir|pedir|da ordinare|ordine|ordinare|zamówienie|do zamówienia|zamawiamy|pesan(?:an)?|dipesan|sipariş)|(?<!\w)(?:заказ|заказать|к заказу)"
)
_NEED = r"필요|(?<![a-z])(?:need(?:ed)?|required?|requirement)|必要|需要?|(?<![\wÀ-ỹ])cần|ต้องการ|(?<![a-zà-ÿ])(?:bedarf|benötigt|besoin|necesari[oa]s?|fabbisogno|potrzeb\w*|butuh|ihtiyaç)"
_NUMBERED = (
    rf"(?: ?(?:{labels.announcing('quantity')}|분량|량|pcs|数|量|adet))?\.?"
    r"(?:은|는|이|가|は|が)?(?: is| are| là| ist)? ?[:=]? ?(?P<n>\d{1,4})(?![\d./:,-]*\d|[A-Za-z]{0,2}[-/]|%| ?(?:일|월|년|주|차|호|번|건|시|회|원|days?|weeks?|months?|years?|日|月|年|週|周|天|号|番|件|Tage?|Wochen|jours|días))"
)


# The label behind the figure: "2 in stock, 6 required, please send 4", "5개 사용, 2개 남음, 8개 청구".
_BEHIND = (
    r"(?<![\w.,:/-])(?P<n>\d{1,4}) ?(?:개|EA|세트|매|장|본|롤|pcs?\.?|nos?\.?|units?|sets?|Stück|Stk\.?|pièces?|piezas?|uds?\.?|pezzi|szt\.?)?(?: (?:are |is |was |were |still |currently |noch )*| ?)"
    r"(?:(?P<kept>(?:사용|소모|소진|남음|잔여|재고|보유)(?=[ ]?(?:[,./;)]|$))|\b(?:in (?:stock|store)|on (?:hand|board|the shelf)|left|remaining|used(?: up)?|minimum|auf Lager|vorhanden|übrig|verbraucht|en stock|utilisée?s?|en existencia|usad[oa]s?|a magazzino|usati|na stanie|zużyto)\b)|"
    r"(?P<order>(?:발주|주문|신청|청구|요청|구매)(?=[ ]?(?:[,./;)]|$|합니다|드립|하겠|할게|예정|요))|\b(?:to (?:order|buy)|zu bestellen|à commander|a pedir|da ordinare|do zamówienia)\b)|"
    r"(?P<need>필요(?=[ ]?(?:[,./;)]|$|합니다|해))|\b(?:required|needed|benötigt|nécessaires|necesari[oa]s|necessari)\b))"
)


class Figure(NamedTuple):
    """A figure with its label; `role` is kept, order or need."""

    role: str
    value: float
    start: int
    end: int


_LABELLED = words(rf"(?:(?P<kept>{_KEPT})|(?P<order>{_ORDER})|(?P<need>{_NEED})){_NUMBERED}", re.IGNORECASE)
_LABELLED_BEHIND = words(_BEHIND, re.IGNORECASE)
_FIGURE = re.compile(r"[0-9]")
_KEPT_ONCE = words(
    rf"{_KEPT}|남음|소진|\b(?:left|remaining|used|übrig|verbraucht|utilis|usad|usat|zużyt)", re.IGNORECASE
)


def labelled(text: str) -> list[Figure]:
    """The figures of a line that have a label, where one is labelled the order (or the need) and another not; else none."""
    if not _FIGURE.search(text) or not _KEPT_ONCE.search(text):
        return []
    said = sorted([*_LABELLED.finditer(text), *_LABELLED_BEHIND.finditer(text)], key=lambda match: match.start("n"))
    found = [
        Figure(next(role for role in ("kept", "order", "need") if match[role]), float(match["n"]), *match.span("n"))
        for at, match in enumerate(said)
        if not at or match.start("n") > said[at - 1].start("n")
    ]
    roles = {figure.role for figure in found}
    if "kept" not in roles or len(roles) < 2:
        return []
    wanted = "order" if "order" in roles else "need"
    return [figure if figure.role == wanted else figure._replace(role="kept") for figure in found]
