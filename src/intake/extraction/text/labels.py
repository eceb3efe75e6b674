"""Words that say what the thing beside them is: on forms, in column headings, and before a code in a sentence.

General language of machine makers' customers, in Korean, English, Vietnamese, Thai, Japanese, Chinese and the larger
European languages; `forms` has those of further ones. A label is compared without spaces and punctuation, since forms are
typed `제 조 번 호` and `S / N`, and with or without its accents.
"""

from __future__ import annotations

import re
from functools import lru_cache

from intake.extraction.text import counting, forms
from intake.extraction.text.values import fold, without_accents
from intake.extraction.text.vocabulary import words

# A total of several, or what pieces are counted in: a quantity over a column, in a sentence none of its own.
_OVER_A_COLUMN = "총수량|합계수량|소요합계|total qty|total quantity|qty total|総数|总数|总数量|tổng số lượng|จำนวนรวม|szt|adet|nos|pcs"
# In order of precedence: what a machine's number is not comes before what it is ("자산번호" also ends in 번호).
WORDS: dict[str, str] = {
    "asset": "sap|sap code|sap no|sap number|erp code|자산번호|자산no|자산코드|자산|관리번호|당사코드|사내코드|사내번호|고객코드|asset|asset no|tag no|inventory no|equipment id|資産番号|管理番号|社内コード|"
    "固定资产|资产编号|资产|内部编号|mã tài sản|รหัสทรัพย์สิน|ทรัพย์สิน|inventarnummer|inventar-nr|nr inwentarzowy|our ref|our code|our item|our part no|our material|our item code|our material no",
    "order": "우리발주번호|unsere bestellnummer|unsere bestell-nr|unsere auftragsnummer|発注書番号|弊社注番|弊社注文番号|注番|notification|sap notification|work order|wo no|발주번호|발주no|발주|주문번호|주문no|문서번호|문서no|의뢰번호|요청번호|청구번호|신청번호|관련문서|품의번호|계약번호|견적번호|송장번호|운송장|접수번호|p.o. no|p.o.|po no|po number|po|"
    "order no|order number|purchase order|request no|requisition no|reference no|ref no|reference|ref|ticket|ticket no|document no|doc no|form no|report no|invoice no|invoice|quotation no|"
    "quote no|contract no|contract|proforma|awb|b/l no|tracking no|tax code|gstin|vat|nip|tax id|注文番号|発注番号|注文no|見積番号|文書番号|伝票番号|契約番号|订单号|订单编号|合同号|采购单号|单号|文件编号|"
    "số po|mã số thuế|mst|số đơn hàng|đơn hàng số|số hợp đồng|mã đơn|ใบสั่งซื้อ|เลขที่ใบสั่งซื้อ|เลขที่เอกสาร|เลขที่|bestellung|auftrag|auftragsnr|auftrags-nr|zamówienie nr|nr zamówienia|nr umowy|umowa|commande|"
    "사업자등록번호|사업자번호|사업자|법인번호|법인등록번호|통장|계좌|계좌번호|우편번호|cost center|account no|account|iban|hsn|hs code|cin|zip",
    "version": "버전|프로그램버전|소프트웨어|펌웨어|version|ver|firmware|fw|software|sw|program|バージョン|版本|phiên bản|เวอร์ชัน|개정|개정번호|rev|revision|改訂|版数",
    "alarm": "알람|알람코드|알람번호|에러|에러코드|오류코드|오류|경보|alarm|alarm code|error|error code|fault|fault code|code d'erreur|アラーム|エラー|报警|故障代码|mã lỗi|lỗi|โค้ดผิดพลาด|รหัสข้อผิดพลาด|fehler|fehlercode|błąd|parameter|param|파라미터",
    "lot": "로트|로트번호|lot|lot no|batch|batch no|ロット|批号|số lô|ล็อต|charge",
    "price": "현행|현행가|조정가|인상가|할인가|공급단가|현행(원)|조정(원)|current price|new price|list price|단가|금액|가격|예상단가|공급가|공급가액|합계|price|unit price|amount|total|cost|last paid|単価|金額|価格|单价|金额|价格|đơn giá|thành tiền|giá|ราคา|ราคาต่อหน่วย|preis|cena|prix|precio|prezzo",
    "fax": "팩스|팩스번호|fax|fax no|f|ファックス|ファクス|传真|แฟกซ์|โทรสาร",
    "phone": "전화|전화번호|연락처|담당연락처|휴대폰|휴대전화|핸드폰|직통|유선|tel|tel no|telephone|phone|phone no|ph|mobile|mob|cell|hp|wa|whatsapp|direct|電話|電話番号|携帯|連絡先|电话|联系电话|手机|联系方式|"
    "điện thoại|đt|sđt|số điện thoại|di động|โทร|โทรศัพท์|เบอร์โทร|มือถือ|telefon|téléphone|tél|teléfono|telefono|handy|komórka|전화/팩스|전화 / 팩스|t|m|c|h.p",
    "serial": "장비제번|제번|제조번호|제조no|장비번호|장비no|기계번호|설비번호|설비no|기번|기기번호|호기번호|시리얼|시리얼번호|시리얼넘버|일련번호|명판번호|명판|serial|serial no|serial number|serial nr|serial #|ser no|s/n|sn|s.n|"
    "sl no|sr no of machine|machine sl no|machine no|machine number|machine serial|machine serial no|machine id|m/c no|mc no|unit serial|equipment no|equipment serial|unit no|mfg no|manufacturing no|fabrication no|plate no|nameplate|"
    "機番|製番|製造番号|機械番号|機械no|号機番号|シリアル|シリアル番号|シリアルno|製造no|機体番号|序列号|机身号|机身编号|出厂编号|出厂号|机号|机器编号|机台号|机台编号|设备编号|设备号|设备序列号|产品编号|编号|機號|序號|"
    "số máy|số sê-ri|số sê ri|số seri|số serial|số series|sê-ri|mã máy|số chế tạo|หมายเลขเครื่อง|หมายเลขซีเรียล|เลขเครื่อง|ซีเรียล|ซีเรียลนัมเบอร์|เลขที่เครื่อง|หมายเลขประจำเครื่อง|"
    "seriennummer|serien-nr|seriennr|maschinennummer|maschinen-nr|masch.-nr|maschinennr|fabriknummer|fabrik-nr|nr seryjny|numer seryjny|nr fabryczny|numer fabryczny|nr maszyny|numéro de série|n° de série|no de série|n° série|numero di serie|"
    "matricola|n. di serie|número de serie|nº de serie|n.º de série|número de série|matrícula|výrobní číslo|sériové číslo|серийный номер|заводской номер|зав.|nomor seri|no seri|seri no|seri numarası|serijski broj|gyári szám|sarjanumero|serienummer",
    "quantity": f"{_OVER_A_COLUMN}|수량|발주수량|신청수량|주문수량|요청수량|청구수량|필요수량|소요량|개수|갯수|q'ty|qty|q.ty|quantity|quant|required qty|order qty|数量|個数|員数|số lượng|sl|sluong|s.lượng|จำนวน|menge|anzahl|stückzahl|ilość|quantité|qté|cantidad|cant|quantità|q.tà|qtà|jumlah|množství|кол-во|количество|數量",
    "stock": "재고|현재고|안전재고|보유|보유량|보유수량|재고수량|현재 재고|stock|in stock|on hand|stock qty|current stock|safety stock|min stock|available|balance|在庫|在庫数|現在庫|库存|现有库存|安全库存|tồn kho|tồn|คงเหลือ|สต็อก|bestand|lagerbestand|stan|stan magazynowy|existencia|giacenza|stok|"
    "stok gudang|stok saat ini|mevcut stok|eldeki stok|estoque|skladem|zásoba|остаток|наличие|en stock|stock actual|disponible|scorta",
    "unit": "단위|unit|uom|単位|单位|đơn vị|đvt|หน่วย|einheit|jm|j.m|unité|"
    "satuan|birim|unidad|unidade|unità|jednotka|ед. изм.|ед.",
    "wanted": "납기|희망납기|납기희망|납기일|납기요청|납기요청일|납기희망일|요청납기|희망일|희망일자|입고희망일|입고희망|입고일|입고요청일|입고요청|필요일|필요일자|납품희망일|납품요청일|납품일|방문희망일|방문희망|방문요청일|방문일|작업희망일|작업일|점검희망일|완료희망일|도착희망일|요청기한|기한|"
    "required date|required by|required on|need by|need date|needed by|wanted by|due|due date|delivery date|delivery by|delivery|requested date|requested delivery|req date|deadline|visit date|preferred date|eta required|"
    "希望納期|納期|納入希望日|希望日|訪問希望日|納入期限|到着希望日|期限|交货期|交期|要求到货|要求交期|到货日期|要求日期|希望交期|期望日期|上门日期|"
    "ngày cần|ngày cần hàng|ngày giao|ngày giao hàng|thời hạn|hạn giao|วันที่ต้องการ|กำหนดส่ง|วันที่ต้องการใช้|วันกำหนดส่ง|ต้องการภายใน|liefertermin|wunschtermin|termin|termin dostawy|date souhaitée|date de livraison|délai|fecha de entrega|fecha requerida|data richiesta|consegna",
    "received": "입고|실입고|입고품|도착품|잘못온것|납품받은것|delivered|arrived|came|納入品|届いた品|实发|实到|收到的|geliefert|erhalten|otrzymano|dostarczono|reçu|recibido|ricevuto|diterima|수령내역|수령품|입고내역|받은물건|받은품목|오배송품|회수품|received|item received|goods received|delivered item|誤納品|受領品|受領内容|到着品|收到|实收|đã nhận|ที่ได้รับ",
    "receipt": "귀사접수번호|귀사번호|your ref|your reference|your no|貴社番号",
    "remark": "비고|상태|진행상태|진행여부|state|状態|状态|trạng thái|สถานะ|사유|특기사항|특이사항|구분|용도|remark|remarks|note|notes|comment|comments|reason|purpose|status|備考|摘要|用途|備註|备注|说明|ghi chú|หมายเหตุ|bemerkung|bemerkungen|uwagi|remarque|observaciones|note|"
    "keterangan|catatan|açıklama|observações|osservazioni|annotazioni|poznámka|примечание|примечания",
    "maker": "메이커|제조사|브랜드|maker|make|brand|manufacturer|mfr|メーカー|品牌|厂家|制造商|hãng|nhà sản xuất|ยี่ห้อ|ผู้ผลิต|hersteller|producent|fabricant|marca",
    "machine_model": "장비모델|기종|장비형식|장비모델명|설비모델|기계모델|장비/모델|machine model|machine type|equipment model|機種|機械型式|機種名|机型|设备型号|机器型号|loại máy|model máy|รุ่นเครื่อง|maschinentyp|typ maszyny",
    "part": "품번|형번|부품번호|부품코드|부품no|도번|도면번호|도면no|도면|도번/모델|모델/도번|모델/품번|규격|규격/모델|품명/규격|모델|모델명|형식|형식/규격|사양|품목코드|자재번호|자재코드|part no|part number|part nr|part #|part|p/n|pn|item code|item no|item number|"
    "article|article no|art no|art.-nr|model|model no|model number|model/drawing|type|code|drawing|drawing no|dwg|dwg no|drg no|catalog no|cat no|order code|stock code|material no|spec|specification|spare part no|"
    "図番|図面番号|型式|型番|品番|部品番号|形式|型式/図番|図番/型式|部番|商品コード|图号|图纸号|型号|规格|规格型号|型号规格|型号/图号|料号|零件号|物料号|物料编码|备件号|件号|圖號|型號|規格|"
    "mã hàng|mã phụ tùng|mã linh kiện|mã bản vẽ|bản vẽ|mã số|mã sp|mã sản phẩm|mã|model|ký hiệu|quy cách|รุ่น|รหัสสินค้า|รหัสอะไหล่|รหัส|หมายเลขชิ้นส่วน|หมายเลขแบบ|เลขที่แบบ|สเปค|"
    "bestellnummer|bestell-nr|best.-nr|artikelnummer|artikel-nr|artikel|teilenummer|teile-nr|ersatzteilnummer|zeichnung|zeichnungsnummer|zeichnungs-nr|zeichn.-nr|typ|numer części|nr części|nr kat|nr katalogowy|numer katalogowy|rysunek|nr rysunku|symbol|référence|réf|plan|n° de plan|codice|disegno|código|plano|referencia|артикул|чертёж|номер детали|"
    "kode|kode barang|kode part|kode suku cadang|nomor part|no part|nomor suku cadang|parça no|parça numarası|parça kodu|ürün kodu|kod|indeks|número de parte|número de pieza|nº de pieza|código de pieza|referência|código da peça|code article|n° d'article|réf. article|codice articolo|cod. articolo|číslo dílu|objednací číslo|обозначение|код|каталожный номер",
    "part_name": "품명|품목|부품명|부품|명칭|자재명|품명및규격|자재|내역|description|desc|item|item description|part name|name|parts|spare|material|品名|部品名|名称|品目|配件名称|配件|备件名称|所需配件|备件|零件名称|零件|物料名称|tên hàng|tên phụ tùng|tên linh kiện|tên|phụ tùng|linh kiện|diễn giải|mô tả|tên vật tư|"
    "รายการ|ชื่อ|ชื่ออะไหล่|ชื่อสินค้า|อะไหล่|รายละเอียด|bezeichnung|benennung|beschreibung|nazwa|opis|désignation|description|descripción|descrizione|품 명|"
    "nama barang|nama part|nama suku cadang|suku cadang|uraian|deskripsi|parça adı|malzeme|denominación|artículo|libellé|denominazione|descrição|denominação|název|popis|наименование|описание",
    "number": "no|번호|순번|연번|순|항번|№|#|stt|ลำดับ|ลำดับที่|番号|項|序号|项|line|pos|lp|poz|sr|sr no|sl|s no|item #|n°",
    "machine": "설비|장비|설비명|장비명|기계명|기계|대상설비|대상장비|대상기계|호기|라인|machine|machine name|equipment|unit|m/c|line|設備|機械|対象機|対象機械|対象設備|機械名|設備名|号機|设备|机器|设备名称|机台|对象设备|máy|thiết bị|tên máy|เครื่อง|ชื่อเครื่อง|เครื่องจักร|maschine|anlage|maszyna|urządzenie|machine|máquina|macchina|"
    "mesin|nama mesin|makine|makina|stroj|zařízení|станок|оборудование|équipement|impianto|equipo",
    "to": "수신|수신처|받는곳|받는이|귀중|to|vendor|supplier|attn|attention|공급사|공급자|납품처|宛先|宛|致|收件人|供应商|kính gửi|gửi|ถึง|เรียน|an|do|dostawca|업체",
    "customer": "업체명|회사명|고객사|고객명|고객|거래처|거래처명|상호|의뢰처|의뢰업체|의뢰회사|발주처|사용처|납품처|company|company name|customer|customer name|client|end user|buyer|会社名|貴社名|お客様|顧客|公司|公司名称|客户|单位名称|客户名称|công ty|khách hàng|tên công ty|บริษัท|ลูกค้า|ชื่อบริษัท|firma|kunde|zamawiający|klient|société|cliente|empresa",
    "contact": "담당|담당자|담당자명|의뢰자|의뢰인|요청자|작성|작성자|신청자|신청인|발신|발신자|보내는이|보내는사람|보낸사람|성명|이름|requested by|requester|contact|contact person|from|name|submitted by|prepared by|person in charge|pic|担当|担当者|ご担当|発信|依頼者|氏名|联系人|发件人|申请人|经办人|报修人|người liên hệ|người yêu cầu|người gửi|họ tên|ผู้ติดต่อ|จาก|ผู้ขอ|ผู้แจ้ง|ชื่อผู้ติดต่อ|ansprechpartner|kontakt|osoba kontaktowa|zgłaszający|von|contact|contacto",
    "date": "일자|날짜|작성일|의뢰일|요청일|신청일|청구일|발주일|접수일|발신일|발생일|date|issue date|request date|日付|作成日|発行日|日期|申请日期|ngày|ngày lập|วันที่|datum|data|fecha",
}
_SPLIT = re.compile(r"[\s.:;/()\[\]{}'’\"״׳#№º°_*-]+")
_HAS_CJK = re.compile(r"[\u3040-\u9fff\uac00-\ud7a3\u0e00-\u0e7f]")


def bare(label: str) -> str:
    """A label as it is compared: lower case, no spaces, no punctuation."""
    return _SPLIT.sub("", label.casefold())


_EXACT: dict[str, str] = {}
_INSIDE: list[tuple[str, str]] = []
for _field, _words in WORDS.items():
    for _word in fold(_words).text.split("|"):
        _EXACT.setdefault(bare(_word), _field)
        if _HAS_CJK.search(_word) and len(bare(_word)) >= 2:
            _INSIDE.append((bare(_word), _field))
for _field in WORDS:
    for _language in forms.WORDS.values():
        for _word in fold(_language.get(_field, "")).text.split("|"):
            _EXACT.setdefault(bare(_word), _field)
for _word, _field in tuple(_EXACT.items()):
    _EXACT.setdefault(without_accents(_word), _field)
_EXACT.pop("", None)
_PIECES = words(rf"{counting.PIECES}|kpl|st|nb|संख्या", re.IGNORECASE)  # where they alone head a column
_STRONG_INSIDE = [
    (w, f)
    for w, f in _INSIDE
    if len(w) >= 2
    and f
    in ("asset", "serial", "quantity", "wanted", "price", "part", "order", "received", "phone", "fax", "remark", "unit")
]
_ORDER = {field: rank for rank, field in enumerate(WORDS)}


# A customer's own number of a thing, whatever they call it: "당사 자재코드", "our mat. no.", "社内品番".
_OWN_NUMBER = words(
    r"(?:당사|자사|사내|폐사|社内|弊社|当社|自社|我司|我方|本公司|内部|(?:our|own|internal|in-house|customer|unsere|eigene|interne|nasz|wewnętrzny|interno|notre|nuestro|kami)(?![a-z])) ?(?:sap|erp|자재|품목|부품|설비|자산|관리|資材|品目|部品|管理|物料|料|物资|item|part|material|mat\.?|stock|artikel\w*|material\w*|article|código|kode|indeks|index)? ?-?(?:코드|번호|품번|no\.?|nr\.?|number|code|コード|番号|品番|编码|编号|号|代码|#)|"
    r"(?:unsere|eigene|interne) (?:artikel|material|teile|sach)(?:nummer|-?nr\.?)|(?:mã|mã số)[^|]{0,14} (?:nội bộ|công ty)|รหัส(?:ภายใน|ของเรา)|sap(?:[- ]?(?:no\.?|nr\.?|code|number|mat\.?))?",
    re.IGNORECASE,
)
_DATED = re.compile(r"[\s(]+(?:as of |am |per |stand |\bon )?\d[\d./-]*\)?$", re.IGNORECASE)
_WANTED_DAY = re.compile(
    r"(?:\w{0,4}(?:희망|필요|납품|입고|도착|방문|작업|완료|수령|설치|점검|교육)(?:요청|희망|예정|필요)?(?:일|일자|날짜|시기|기한|납기)|\w{0,4}(?:요청|희망)납기|납기\w{0,3}|.{0,4}(?:希望|必要|納入|納品|到着|訪問)(?:希望)?(?:日|納期|期限|時期))"
)


def announcing(field: str) -> str:
    """The words before a value in a sentence that say it is one of this field, as alternatives of a pattern."""
    listed = [WORDS[field], *(language.get(field, "") for language in forms.WORDS.values())]
    said = {word.rstrip(".") for some in listed for word in fold(some).text.split("|")} - {
        "",
        *_OVER_A_COLUMN.split("|"),
    }
    said |= {without_accents(word) for word in said}
    return "|".join(map(re.escape, sorted(said, key=lambda word: (-len(word), word))))


_LONGEST_INSIDE = 18  # characters: Thai writes its vowels as signs of their own


@lru_cache(maxsize=4096)
def field_of(label: str) -> str:
    """What a label on a form announces: "serial", "part", "quantity", ...; "" for what is no label."""
    if not label or len(label) > 44:
        return ""
    whole = bare(label)
    if not whole:
        return ""
    if whole in _EXACT:
        return _EXACT[whole]
    if _OWN_NUMBER.fullmatch(label.strip()):
        return "asset"
    pieces = [p for p in re.split(r"[/(),·|]| - |:", label) if bare(p)]
    for kind in (f for f in WORDS):
        for piece in pieces:
            if len(pieces) > 1 and len(bare(piece)) > 1 and _EXACT.get(bare(piece)) == kind:
                return kind
    if (dated := _DATED.sub("", label)) != label and (told := _EXACT.get(bare(dated))):
        return told  # "Stock 01.04.2026"
    if _WANTED_DAY.fullmatch(whole):
        return "wanted"
    if _HAS_CJK.search(label) and len(whole) <= _LONGEST_INSIDE:
        inside = [(_ORDER[f], -len(w), f) for w, f in _STRONG_INSIDE if whole.endswith(w) or whole.startswith(w)]
        if inside:
            return min(inside)[2]
    words = [w for w in _SPLIT.split(label.casefold()) if w]
    if 1 < len(words) <= 5:
        for size in range(len(words) - 1, 0, -1):
            for start in (len(words) - size, 0):
                piece = "".join(words[start : start + size])
                if len(piece) >= 2 and _EXACT.get(piece) in (
                    "serial",
                    "asset",
                    "part",
                    "quantity",
                    "wanted",
                    "price",
                    "order",
                    "phone",
                    "fax",
                ):
                    return _EXACT[piece]
    return ""


@lru_cache(maxsize=4096)
def column_of(heading: str) -> str:
    """What a column under this heading holds; like field_of, for headings (a bare "item" counts the rows or names the parts)."""
    if heading.strip(" .") in ("№", "#"):
        return "number"
    meaning = field_of(heading) or ("quantity" if _PIECES.fullmatch(bare(heading)) else "")
    return {"machine_model": "machine", "receipt": "order"}.get(meaning, meaning)


# What a number with such a label is, it is neither a machine's nor a part's.
ELSEWHERE = frozenset({"asset", "order", "version", "alarm", "lot", "price", "fax", "phone"})
# ... nor is it a code that might be one.
ACCOUNTED = ELSEWHERE | {"date", "wanted", "quantity", "number", "receipt", "contact", "customer", "to"}
_BEFORE = ELSEWHERE | {"serial", "quantity", "wanted", "part", "receipt", "received"}
_PARTICLE = re.compile(
    r"(?:은|는|이|가|을|를|의|인|\b(?:is|are|was|reads|says|là|jest|ist|est|es)|คือ|は|が|为|是)$", re.IGNORECASE
)
# "Serial no. of the machine: AB-12".
_OF_THE_MACHINE = re.compile(
    r" (?:of|der|des|unserer|de l[ea']|de nuestra|de notre|della|dell['’]|della nostra|d[ao]|van (?:de|het|onze)|på|for|ของ)[ ]?(?:the |our |this |that )?(?:machine|unit|equipment|Maschine|Anlage|máquina|equipo|macchina|impianto|maskinen?|เครื่อง)$",
    re.IGNORECASE,
)
_TRAIL = " .:=#'\"()[]{}<>*-,·→▶\u00b7"
_GENERIC = ("번호", "number", "no", "nr", "番号", "号")
_LONGEST = 26


@lru_cache(maxsize=8192)
def label_before(prefix: str) -> str:
    """The field that the end of `prefix` announces: text of the line up to the code, at most the last 48 characters."""
    tail = prefix[-48:].rstrip(_TRAIL)
    tail = _PARTICLE.sub("", tail).rstrip(_TRAIL)
    tail = _OF_THE_MACHINE.sub("", tail)
    found = _suffix(tail)
    if not found:
        for word in _GENERIC:
            if tail.casefold().endswith(word) and (shorter := tail[: -len(word)].rstrip(_TRAIL)) != tail:
                found = _suffix(shorter)
                if found:
                    break
    if found == "quantity" and _UNIT_OF_A_COUNT.search(prefix):
        return ""  # "three pcs KX-20": they are counted, and what is counted follows
    return found if found in _BEFORE else ""


_UNIT_OF_A_COUNT = re.compile(r"(?:\d|[^\W\d_]{2} |\d )[^\W\d_]{1,12}\.? *$")


# "on the name plate it says", "銘板には": what is read off a machine is its number, whatever it is built like.
_COMPONENTS = (
    r"모터|펌프|헤드|유닛|모듈|센서|컨트롤러|드라이브|인버터|감속기|밸브|실린더|카메라|보드|보일러|콤프레서|압축기|motor|pump|head|unit|module|sensor|controller|drive|inverter|gearbox|valve|cylinder|camera|compressor|"
    r"モータ|モーター|ポンプ|ヘッド|ユニット|基板|コントローラ|バルブ|センサ|インバータ|电机|電機|马达|馬達|泵|模块|控制器|驱动器|变频器|阀|閥|传感器|động cơ|bơm|biến tần|มอเตอร์|ปั๊ม|мотор\w*|насос\w*|двигател\w*"
)
_NUMBER_WORD = r"(?:(?:번호|제번|제조번호)(?:가|는|이)? ?|番号[はが]|(?:编号|号码|編號|號碼)(?:是|为|為)?|(?:the )?(?:number|no\.?)|(?:die )?(?:Nummer|Nr\.?)|(?:o |el |il |le )?(?:n[uú]mero|numéro|nº|n°)|numer|nr|номер|nomor|số)? ?"
_ON_ITS_PLATE = words(
    rf"(?<![가-힣])(?:(?P<of>{_COMPONENTS})(?:의|の|的|'s|s)? ?)?(?:"
    r"(?:명판|(?:제번|제조|기계|장비|설비) ?(?:라벨|스티커|플레이트|판))(?:에는?|에도|엔|상에는?|(?:을|를)? ?보니까?)|"
    r"(?:銘板|ネームプレート|(?:製番|機番)(?:ラベル|プレート|シール))(?:には?|では|を見ると|[はに])|"
    r"(?:铭牌|銘牌|(?:机号|編號|编号|机身)(?:标签|牌|標籤))(?:上面?)?(?:[写寫印刻打标標](?:的|着|著)?)?(?:是|为|為|有)?|"
    r"(?:name ?plate|data plate|rating plate|type plate|(?:serial|machine) (?:plate|label|sticker|tag)) (?:it )?(?:reads|says|shows|states|gives|bears|carries|is (?:stamped|engraved|marked)(?: with)?)|"
    r"(?:Typen|Maschinen|Fabrik|Namens|Serien)schild (?:der Maschine )?(?:steht|lautet|zeigt|lese ich)|"
    r"plaque(?: signalétique| constructeur| de la machine)?,? (?:indique|porte|affiche|on lit|il est (?:écrit|gravé|marqué)|est (?:écrit|gravé|marqué))|"
    r"placa(?: de (?:características|datos|identificación|la máquina)| identificativa)? (?:dice|pone|indica|lleva|figura|aparece|se lee|está grabado)|"
    r"targhetta(?: della macchina| identificativa)? (?:dice|riporta|porta|indica|si legge|c'è scritto|è (?:inciso|scritto|stampigliato))|"
    r"(?:plaqueta|placa|chapa)(?: de identificação| da máquina)? (?:diz|indica|consta|aparece|traz|lê-se|está (?:gravado|escrito|marcado))|"
    r"(?:typeplaatje|naamplaatje|typeplaat) (?:van de machine )?(?:staat|vermeldt)|tabliczce(?: znamionowej)? (?:jest|widnieje|stoi|wybito|podano)|štítku (?:stroje )?(?:je|stojí)(?: uvedeno| napsáno| vyraženo)?|"
    r"(?:plakasında|plaketinde|etiketinde|künyesinde)|(?:tem|nhãn|mác|biển) máy (?:có )?(?:ghi|đề|in)(?: là)?|(?:ป้ายเครื่อง|เนมเพลท|แผ่นป้าย|เพลทเครื่อง) ?(?:เขียนว่า|ระบุว่า|ระบุ|เป็น|บอกว่า)|"
    r"(?:pelat|plat|papan) nama(?: mesin)? (?:tertulis|tertera|tercantum)|(?:шильдик|табличк|табличц)\w*(?: станка| машины| верстата)? (?:написано|указано|вказано|выбито|вибито|стоит|значится)|"
    rf"(?:adattáblán|típustáblán) (?:ez|az) áll)\W{{0,3}}{_NUMBER_WORD}\W{{0,3}}$",
    re.IGNORECASE,
)


def read_off_a_machine(prefix: str) -> bool:
    """Whether the end of `prefix` says that what follows stands on a machine's name plate, and on no motor's or pump's.

    >>> read_off_a_machine("On the nameplate it reads "), read_off_a_machine("The pump's nameplate reads ")
    (True, False)
    """
    found = _ON_ITS_PLATE.search(prefix[-90:])
    return found is not None and not found["of"]


def _suffix(tail: str) -> str:
    """The longest label that `tail` ends with, beginning where a word does."""
    kept = [(c, at) for at, c in enumerate(tail.casefold()[-48:]) if not _SPLIT.match(c)]
    text = "".join(c for c, _ in kept)
    raw = tail[-48:]
    for size in range(min(_LONGEST, len(text)), 1, -1):
        kind = _EXACT.get(text[-size:])
        if kind:
            start = kept[-size][1]
            before = raw[start - 1] if start else " "
            if not (before.isalnum() and not _HAS_CJK.search(before + raw[start])):
                return kind
    return ""
