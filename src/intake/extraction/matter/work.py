"""What sort of message it is, what is to be done, and how urgent: told from the words of six languages and their neighbours.

Those of the tongues that come more seldom stand in `tongues`, and are looked for in a letter of that tongue only.

The words here are general ones of service correspondence. Each question is a sum of cues for and against; the words that
take a cue back ("급하지 않", "no need to visit") are looked for first and blotted out.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from intake.extraction.how_many import quantity
from intake.extraction.matter import gist, told, tongues
from intake.extraction.meant import asked
from intake.extraction.text.vocabulary import Words, blotted, words

_I = re.IGNORECASE


_UNCHECKED = words(r"(?:\[ {0,3}[1lI|]?(?:\]| )|□|☐|\( {1,3}\)) ?[^\s\[\]□☐■☑(]{1,14}")
_CHECKED = words(r"\[ ?[VvXxOoMmㅇ○✓✔√*] ?\]|[■☑☒✓✔]")


def unticked(text: str) -> str:
    """A line of boxes without what was not ticked: `[ ] 출장 [V] 부품` asks for no visit."""
    return "\n".join(
        blotted(line, _UNCHECKED) if _CHECKED.search(line) or line.count("[") >= 2 else line
        for line in text.splitlines()
    )


# -- kind --------------------------------------------------------------------------------------------------------------

_SHIPPING = words(
    r"\b(?:m?awb|hawb|b/l|bill of lading|packing list|shipper|consignee|cnee|pre-?alert|eta|etd|arrival notice|shipping advice|shipment (?:has )?(?:departed|arrived)|flt|pkgs?|gross weight|commercial invoice|freight|customs (?:clearance|declaration)|delivery note|proof of delivery|tracking (?:no|number)|dispatched)\b|"
    r"선적|선하증권|운송장|송장번호|통관|수출신고|포워딩|납품 ?확인서|인수증|출고 ?(?:완료|통보|명세)|배송 ?(?:완료|출발)|발송 ?완료|船積|船荷|通関|出荷(?:案内|通知|完了)|提单|装箱单|报关|发货通知|vận đơn|tờ khai|chứng từ|ใบตราส่ง|ใบขน|Frachtbrief|Lieferschein|Sendungsverfolgung|list przewozowy",
    _I,
)
_OWN_REPORT = words(
    r"출장 ?(?:보고|결과)|서비스 ?보고서|방문 ?결과|작업 ?(?:보고|결과)|조치 ?(?:결과|완료)|점검 ?결과|수리 ?(?:완료|결과)|교체 ?완료|시운전 ?완료|보고 ?드립니다|보고서|GHF-?1906|다녀왔습니다|서명 받|미결 ?사항|출고 ?(?:했|완료|처리|분(?:입니다|은|을)|내역)|발송 ?(?:했|완료|처리)|납품 ?완료|"
    r"service report|visit report|trip report|field report|work report|site report|job completed|signed by (?:the )?customer|open points?|報告書|出張報告|作業報告|服务报告|维修报告|báo cáo (?:dịch vụ|công tác)|รายงาน(?:การ)?(?:บริการ|ซ่อม)|Servicebericht|Einsatzbericht|raport serwisowy|protokół serwisowy",
    _I,
)
_ADVERT = words(
    r"(?:verify|confirm|update|validate) your (?:password|account|mailbox|e-?mail|identity)|mailbox (?:has (?:used|reached|exceeded)|is (?:almost )?full|quota|will be)|(?:account|mailbox) (?:will be |has been )?(?:suspended|deactivated|blocked)|비밀번호(?:가|를)? ?(?:만료|재설정|변경하)|계정(?:이|을)? ?(?:정지|차단|잠)|メールボックス[^。\n]{0,12}(?:容量|停止)|パスワードの(?:有効|確認|更新)|(?:邮箱|账户)[^。\n]{0,8}(?:已满|停用|冻结|验证)|tài khoản[^.\n]{0,12}(?:bị khóa|xác minh)|(?:lower|competitive|best|factory) price|\bMOQ\b|free samples?|valued (?:enquiry|inquiry|order)|we are (?:a |an |the )?(?:leading |professional )?(?:manufacturer|supplier|exporter|factory|distributor)|business cooperation|product range|협력 ?제안|최저가|저렴한|我们是[^。\n]{0,14}(?:厂家|供应商|生产商|工厂)|质优价廉|(?:弊社|当社)(?:製品|商品)の?ご(?:紹介|案内)|chúng tôi (?:là|chuyên) (?:nhà )?(?:sản xuất|cung cấp|phân phối)|เราเป็น(?:ผู้ผลิต|ตัวแทน|บริษัท)|wir sind (?:ein )?(?:führender )?Hersteller|somos fabricantes|\(광고\)|\[광고\]|수신 ?거부|수신을 원치|무료 ?(?:체험|상담|교육|방문)|프로모션|할인|특가|이벤트|뉴스레터|newsletter|unsubscribe|opt[- ]?out|webinar|promotion|discount|special offer|limited time|exhibition|trade (?:fair|show)|booth|catalogue? (?:attached|2\d{3})|press release|"
    r"법정의무교육|과태료|세미나|전시회|초대|박람회|채용|설문|(?:가격|단가) ?(?:조정|인상|변경|개정)(?:을|안내| ?통보|이| ?공문)?|(?:지금|현재|기존) ?값|price (?:increase|adjustment|change|list)|(?:new|revised) prices?|価格(?:改定|変更)|调价|价格调整|價格調整|Preis(?:anpassung|erhöhung|änderung)|hausse (?:de|des) (?:nos )?(?:prix|tarifs)|(?:actualización|aumento|reajuste) de pre(?:cio|ço)s|adeguamento (?:dei )?prezzi|aumento (?:dei )?prezzi|zmian\w* cen|điều chỉnh giá|ปรับ(?:ขึ้น)?ราคา|penyesuaian harga|fiyat (?:artış|güncelle)|홍보|キャンペーン|メルマガ|配信停止|展示会|セミナー|値上げ|促销|优惠|展会|退订|邀请函|涨价|khuyến mãi|hội thảo|triển lãm|hủy đăng ký|โปรโมชั่น|ส่วนลด|สัมมนา|ยกเลิกการรับ|Rabatt|Messe|abmelden|promocj|targi|wypisz",
    _I,
)
_SUPPLIER = words(
    r"거래 ?명세|세금 ?계산서 ?(?:발행|송부|안내|첨부)|전자 ?세금|입금 ?계좌|공급가액|미수금|대금 ?(?:결제|입금|청구)|(?:견적|단가) ?(?:드립니다|드리오니|송부|회신)|의뢰하신 ?(?:건|견적)|발주 ?주시면|귀사 ?발주|재고 ?있음|유효 ?기간|출하 ?예정|납기 ?회신|(?:물어보신|문의하신)[^.\n]{0,30}(?:값|단가|가격)(?:을|를)?[^.\n]{0,10}(?:적|보냅|알려|드립)|(?:이|위|상기) ?(?:값|가격|단가)(?:은|는)[^.\n]{0,16}유효|주문서(?:를|만)? ?주시면"
    r"(?:our|please find(?: attached)?(?: our| the)?) (?:invoice|statement of account|quotation|offer)|invoice (?:no\.? )?\S+ (?:is )?(?:attached|enclosed|due)|payment (?:is )?(?:due|overdue|reminder)|statement of account|we are pleased to (?:quote|offer)|as per your (?:inquiry|enquiry|rfq|request for quotation)|your (?:rfq|purchase order|inquiry)|valid(?:ity)? (?:for )?\d+ days|remit|bank details|"
    r"御請求書|請求書(?:を|送付)|お見積(?:り)?(?:書)?を(?:送付|お送り)|ご発注|月次|发票(?:已|请查收)|对账单|账单|付款|报价如下|贵司(?:订单|询价)|hóa đơn (?:số|tháng)|thanh toán|bảng báo giá|ใบแจ้งหนี้|ใบกำกับภาษี|ชำระเงิน|Rechnung|Mahnung|unser Angebot|faktur|płatno|nasza oferta",
    _I,
)
_SALES = words(
    r"(?:comparable|similar|identical) to (?:our|the) (?:existing|present|current)? ?|(?:second|additional|another|further|new) (?:[\w-]+ ){0,3}(?:coater|mixer|stacker|slitter|welder|cutter|sealer|filler|former|labell?er|dryer|tester|handler|winder|printer|checkweigher|sterilizer|extruder|lathe|mill|grinder|furnace|kiln|washer|loom|scanner|inspector|packer|capper|crusher|separator|centrifuge|autoclave|retort)s?\b|(?:pricing|prices?|quot\w+|offer) (?:on|for|of) (?:a|an|one|two|three|\d+|another) (?:[\w-]+ ){0,3}(?:machine|line|system|loader|unit|robot|coater|mixer|stacker|slitter|sealer|checkweigher|dryer|winder|press|filler|furnace|oven|kiln|feeder|washer|loom|scanner|inspector|conveyor|cell)s?\b|(?:buying|purchasing|adding) (?:another|a new|one more|an additional|a second)|(?:한|두|세|네|다섯|\d+) ?대(?:를|가|쯤|정도)? ?(?:더 |추가로? |새로 )?(?:들일|들여놓|들이려|사려|구입하려|도입하려|구매하려)|(?:재생기|리퍼|중고 ?(?:기계|장비|설비|직기)?)[^.\n]{0,24}(?:판매|시세|가격|견적|매물)|(?:본체|장비|기계|설비|호기) ?(?:대당|한 대) ?(?:가격|견적)|신규 ?(?:\S+ ){0,2}?(?:견적|도입|구매|구입|설비|라인|장비|제작|설치)|증설|장비 ?견적|설비 ?견적|기계 ?견적|(?:장비|설비|기계) ?(?:구매|구입|도입) ?(?:검토|예정|계획|문의|의향)|설비 ?투자|투자 ?심의|보상 ?판매|연간 ?(?:유지 ?보수|보수|정비|서비스|점검) ?계약|유지 ?보수 ?계약|(?:보수|서비스|정비|점검) ?계약(?:서|을|이|의| ?갱신| ?연장| ?견적| ?체결)|계약 ?(?:갱신|연장)|신공장|대리점 ?(?:계약|문의)|데모|추가 ?(?:도입|구매) ?견적|\d ?대 ?(?:추가 )?(?:도입|증설|견적|구매)|"
    r"(?:maintenance|service|annual|support) (?:contract|agreement)|\bamc\b|new (?:machine|line|production line|equipment|plant|factory|palletizer|packer|wrapper|robot|press)|(?:additional|second|another|one more) (?:machine|line|unit|palletizer|wrapper|packer|press)|quot\w+ (?:for|on|of) (?:a|an|one|two|three|\d+|new|your)? ?(?:new |complete |additional )?(?:machine|line|system|press|robot|palletizer|wrapper|unit)s?\b|(?:interested in|planning to|consider\w*|intend to|want to|would like to) (?:buy|purchas|acquir|invest|order)\w* (?:a|an|one|two|new|your|another|\d)|trade[- ]in|capital (?:investment|expenditure)|capex|budget(?:ary)? (?:quot|offer|price)|machine quotation|layout (?:drawing )?and (?:price|quotation)|distribut(?:or|ion) agreement|become (?:your )?(?:agent|distributor)|\b(?:rental|leas(?:e|ing))\b|"
    r"(?:更新|入替え?|増台|増備|追加導入)(?:を)?(?:検討|計画|予定)|新規(?:設備|導入|ライン|機)|設備(?:導入|投資|増設)|増設|新設|新台|保守契約|年間保守|導入(?:を|の)?検討|機械(?:本体)?の(?:お)?見積|(?:计划|拟|打算|准备|考虑)(?:采购|购买|购置|增购|引进)[^。\n]{0,24}台|以旧换新|旧机(?:能否|可否)?折价|技术方案(?:及|和|、)?报价|二手(?:机|设备)[^。\n]{0,12}(?:价|报)|新购|新增(?:设备|一台|两台|产线|生产线)|采购(?:一|两|\d)台|购买(?:一|两|\d)台|扩产|新工厂|新产线|保养合同|维保合同|服务合同|年度维(?!护(?!合同|协议|服务))|设备报价|增购|加购(?=[一两二三\d]台)|再(?:增加|添置|添|购置|购买|采购|买|上)[一两二三\d]台|整机(?:的)?(?:报价|采购|价格|购买)|折价(?:回收|收购|抵|置换)|本体の(?:お)?見積|下取り|"
    r"mua (?:thêm )?(?:\d+ |một |hai )?(?:máy|dây chuyền)(?: mới)?|máy mới|đầu tư|dây chuyền mới|hợp đồng bảo (?:trì|dưỡng)|báo giá máy|mở rộng nhà máy|ซื้อเครื่อง(?:ใหม่|จักร|เพิ่ม)?|เครื่องใหม่|สัญญา(?:บำรุง|บริการ|ซ่อม)|ขยาย(?:โรงงาน|ไลน์)|เครื่องจักรใหม่|"
    r"(?:neue|zweite|weitere)[nr]? (?:Maschine|Anlage|Linie)|penawaran (?:harga )?(?:untuk )?mesin baru|mesin baru|yeni makine|(?:otra|segunda|nueva) (?:máquina|línea)|refurbished (?:machine|unit)s?|(?:machine|unit)s? (?:on|for) sale|Wartungsvertrag|Servicevertrag|Neuanlage|nową? (?:maszyn|lini)|umow\w+ serwisow|zakup maszyny|nouvelle (?:machine|ligne)|contrat de maintenance|nueva máquina|contrato de mantenimiento|nuova macchina|contratto di manutenzione|"
    r"\b(?:nova|nueva|outra|otra) (?!opera|colabora|compra|fornece|provee|dire)\w{4,}dora\b|\bnuova \w{3,}trice\b|\bnouvelle \w{4,}euse\b|\b(?:neue|weitere|zweite)[nr]? (?-i:[A-ZÄÖÜ])\w{2,}(?:maschine|anlage|säge|presse|linie)\b|"
    r"\bampliação d[aoe]\b|\bampliar (?:la|nuestra|a|nossa) (?:planta|línea|fábrica|linha)|\bampliación de (?:la|nuestra|planta|línea)|\bampliamento (?:dell[aeo]|del|d[ie])\b|\bagrandissement d|\bextension de (?:la|notre) (?:ligne|usine|production)|\bErweiterung (?:der|unserer|des)\b|\bplan\w+ [^.\n]{0,20}\bErweiterung\b|\brozbudow\w+ (?:linii|zakładu|hali|fabryki)",
    _I,
)
# "The offer is of the whole machine, not of spare parts."
_NOT_OF_PARTS = words(
    r"부품(?:이|은|값)? ?(?:말고|아니)|部品(?:では|じゃ|で)は?(?:なく|ありませ|な[いく])|(?:不是|并非|而非|非)(?:单独的?)?(?:备件|配件|零件|部件)|\b(?:not|no) (?:\w+ )?(?:for )?(?:\w+ )?(?:spare )?(?:parts|spares)\b|\b(?:nicht|keine) (?:um |die |nur )?(?:ersatz)?teile|\b(?:pas|non) (?:\w+ )?(?:de |des |di |les |dei )?(?:pi[eè]ces|ricambi)\b|"
    r"\bno (?:\w+ )?(?:de )?(?:repuestos|recambios|refacciones)\b|\bnão (?:\w+ )?(?:de )?(?:peças|sobressalentes)\b|\bnie (?:o |na )?części\b|\b(?:niet|geen) (?:om )?(?:reserve)?onderdelen\b|\bbukan (?:suku cadang|spare ?parts?|sparepart)|không phải (?:là )?(?:phụ tùng|linh kiện)|ไม่ใช่(?:อะไหล่|ชิ้นส่วน)|yedek parça değil|не (?:о |про )?запчаст\w*|\binte (?:om )?reservdelar|\bikke (?:om )?reservedel\w*|\bne (?:o )?náhradní díly",
    _I,
)
_NOT_SALES = words(
    r"계약(?:은|을|이)? ?(?:왜|까지|하고도|맺고|되어 ?있는데|중인데)|계약 ?(?:단가|전력)|(?:유지 ?보수|보수) ?계약(?:이랑|과)?는? ?별개|전년도 ?계약|계약은 ?(?:별|이미)|under (?:our|the|your) (?:maintenance|service) (?:contract|agreement)|have a (?:maintenance|service) contract|per (?:our|the) (?:contract|agreement)|contract no|신규 ?(?:인원|용기|직원|사원|작업자|품종|제품|입사자)|new (?:order|request|plate|one|part|operator|employee|colleague|PO)",
    _I,
)
_THANKS = words(
    r"감사 ?(?:말씀|인사|의 ?마음)|감사(?:합니다|드립니다|했습니다|드려요|해요)|고맙습니다|고생 ?(?:많으셨|하셨)|수고 ?(?:많으셨|하셨)|덕분에|thank(?:s| you)|grateful|appreciat|well done|great job|(?:ありがとう|有り?難う)ござい?ま|[お御]礼(?!状)|助かりま|感谢|谢谢|多谢|cảm ơn|ขอบคุณ|danke|vielen Dank|dzięku|merci|gracias|grazie",
    _I,
)
# "Many thanks,"
_CLOSING = re.compile(r"(?<=\n)[^\d\s.,;:!?/-]++(?:[^\S\n]++[^\d\s.,;:!?/-]++){0,3}[^\S\n]*+[.!,]*+[^\S\n]*+(?=\n|\Z)")
_SOLVED = words(
    r"(?:pracuje|chodzi|działa) (?:cicho|normalnie|poprawnie|bez zarzutu)|po (?:wymianie|naprawie)[^.\n]{0,40}(?:pracuje|działa)|berfungsi (?:semula|normal)|(?:sudah|dah) (?:ok|baik|elok)|läuft (?:ruhig|rund|problemlos|tadellos)|marche (?:bien|parfaitement)|tourne (?:bien|rond)|va (?:benissimo|di nuovo)|한 ?번도 ?안 ?(?:섰|멈|났|끊|떴|울|걸)|running (?:smooth(?:ly)?|fine|well|great|normal(?:ly)?|ok) (?:since|again|now)|(?:can|may) close (?:this|it)\b|läuft (?:[\w/.-]+ ){1,4}(?:wieder|einwandfrei|problemlos)|(?:damit|somit|nun) (?:erledigt|abgeschlossen)|(?:sind|ist) [^.\n]{0,24}(?:gut angekommen|eingetroffen|schon eingebaut|bereits eingebaut)|never (?:stopped|failed|tripped) (?:since|again)|sorunsuz|berjalan (?:normal|lancar)|tourne (?:bien|à nouveau)|remarche|tout fonctionne|없어졌|사라졌|닫으셔도|종결|완료로 ?(?:닫|처리)|close (?:the |this |our )?(?:case|ticket|request|A/?S|\w+-)|(?:is|are) (?:in|installed)(?:,| and)|holding (?:\w+ )?(?:at |\+|well|now)|you guys rock|(?:해|봐|와) ?주실 (?:건|것은?|일은?|게) 없|잘 ?(?:돌아|돌고|되고|됩니다|쓰고|가동|작동|받았|도착)|해결(?:됐|되었|했|됨)|정상 ?(?:가동|작동|운전) ?(?:되|하|중|합|입)|이상 ?없이|문제 ?없이|무사히|work(?:s|ing)? (?:fine|well|perfectly|again|great|normally|now)|(?:is|are) (?:running|working) (?:again|well|fine|normally|perfectly)|problem (?:is |has been )?(?:solved|fixed|resolved)|(?:solved|resolved|fixed)(?: now)?|back (?:in operation|to normal|up|running)|received (?:the parts|everything|the goods|them|it)|(?:arrived|came)\b[^.\n]{0,24}\b(?:and|they|it) (?:they |it |both |all )?fits?\b|(?:sont|est) bien arrivé|bien reçu|llegaron bien|llegó bien|sono arrivat\w (?:bene|tutt)|chegaram bem|recebemos tudo|arrived (?:safely|today|yesterday|in good)|"
    r"順調に|(?:快|好)調(?:です|に|で)|調子(?:が|は|も)?(?:良い|いい|よい|よく(?!な)|良く(?!な)|上々)|正常に(?:稼働|動作|運転)|直りました|復旧しま|無事(?:に)?(?:到着|届)|届きました|確かに[^。\n]{0,6}(?:受け取り|受領)|受領(?:し|いたし)ました|运行正常|恢复正常|已(?:解决|修好|收到)|问题解决|chạy (?:tốt|bình thường|ổn)|đã (?:khắc phục|ổn|nhận được)|ใช้งานได้(?:ปกติ|ดี|แล้ว)|เรียบร้อย|ได้รับ(?:ของ|อะไหล่)?แล้ว|läuft (?:wieder|gut|einwandfrei)|behoben|działa(?: znowu| już| dobrze)|rozwiązan|fonctionne (?:bien|à nouveau)|résolu|(?:funciona|trabaja|anda|marcha)n? (?:muy )?(?:bien|de nuevo|perfect\w*|de maravilla|sin problemas?)|resuelto|risolto",
    _I,
)
_SERVICE = words(
    r"A/?S|수리|고장|점검|출장|방문|부품|소모품|예비품|자재|교체|정비|보전|의뢰|요청|이설|교육|취급 ?설명서|매뉴얼|설명서|알람|오작동|불량|repair|service|spare|parts?|breakdown|fault|alarm|maintenance|replacement|technician|engineer|manual|training|修理|点検|部品|交換|故障|保全|メンテ|维修|备件|配件|故障|检修|报修|保养|sửa|phụ tùng|linh kiện|bảo trì|bảo dưỡng|hỏng|ซ่อม|อะไหล่|ช่าง|เสีย|ตรวจเช็ค|Reparatur|Ersatzteil|Störung|Wartung|serwis|części|naprawa|awari|réparation|pièce|panne|repuesto|repara|avería|ricamb|riparaz|guasto",
    _I,
)
_CHATTER = words(
    r"점심|회식|체육|행사|워크숍|워크샵|임직원|사내 ?공지|총무|인사 ?발령|경조|부고|결혼|야유회|동호회|휴무 ?안내|연차|lunch|party|birthday|picnic|team building|holiday schedule|wedding|社内|懇親会|忘年会|聚餐|团建|tiệc|liên hoan|งานเลี้ยง|Betriebsfeier|impreza",
    _I,
)


_NOTICE = words(
    r"담당자?(?:가|이)? ?(?:\S+ ){0,6}?(?:변경|교체)(?:됩|되었|됐| ?안내)|인사 ?(?:이동|발령)|휴무 ?안내|(?:사무실|공장|주소) ?이전 ?안내|change of (?:contact|address|personnel)|new contact person|holiday (?:notice|closure)|office (?:is )?closed|担当(?:者)?(?:変更|交代)の|年末年始|休業(?:の|日の)|放假通知|人员变动|thông báo nghỉ|แจ้งวันหยุด|Betriebsferien|congés annuels",
    _I,
)
_AT_A_MACHINE = words(
    r"이설|이전 ?설치|수리|relocat|\brepair|移設|修理|搬迁|移机|维修(?!合同|保养合同)|di dời|sửa|ย้าย|ซ่อม|Umzug|Reparatur",
    _I,
)


@dataclass(frozen=True, slots=True)
class Kind:
    value: str
    margin: float  # how clearly: below 1 a person should look
    notes: tuple[str, ...] = ()
    facts: dict[str, float] = field(default_factory=dict)  # what it was weighed by; none where rules alone decided


def _count(pattern: re.Pattern[str] | Words, text: str, most: int = 4) -> int:
    return min(most, len({m.group().lower() for m in pattern.finditer(text)}))


@dataclass(frozen=True, slots=True)
class Setting:
    """What the other finders know when the kind is decided."""

    own_sender: bool  # from our own house
    forwarded: bool  # with a customer's words inside
    known_sender: bool  # the customer is in the registry
    machines: int  # asked for
    parts: int
    priced: int  # codes in a table with prices, or "@" prices
    trouble: bool
    request: bool
    receipt: bool
    fax: bool
    reply: bool  # to an earlier message
    appointment: bool = False  # an answer about an earlier request that names a day to come
    language: str = ""  # of the writer's words
    another: bool = False  # a new machine of a listed model is spoken of
    to_offer: bool = False  # machines are counted by their models in a list, where there is talk of buying


ENOUGH = 0.35  # chance from which a message is a request: one lost is worse than one too many
_SURELY = 0.8  # ... where machines are listed as for an offer: a service that is to be quoted for them is told plainly
_ASIDE = 1.5  # log-odds against a request up to which a message put aside has no margin at all


def kind(subject: str, text: str, everything: str, setting: Setting, heard: Mapping[str, float]) -> Kind:
    """The kind of a message that a person sent. `text` are the new words, `everything` also attachments, `heard` the gist."""
    own = f"{subject}\n{text}"
    whole = f"{subject}\n{everything}"
    signs = _signs(own, whole, setting)
    if setting.own_sender and not setting.forwarded:
        return _own_kind(own, signs["report"], signs["shipping"], setting)
    points = _points(own, text, signs, setting)
    facts = _facts(text, signs, points, setting) | {f"gist_{name}": heard[name] for name in gist.KINDS}
    chances = gist.chances(facts)
    notes = tuple(f"{name} {value:.3f} (rules {points[name]:+.1f})" for name, value in chances.items())
    against = -_log_odds(chances["service"])
    if chances["service"] >= _enough(signs, setting, chances) and not _told_of_success(own, signs, setting):
        if _only_tells(own, setting):  # the words sound of a request and none is in them: a person should look
            return Kind("other", 0.5, notes, facts)
        return Kind("service", -against - _log_odds(ENOUGH), notes, facts)
    if setting.known_sender and setting.appointment and not (signs["solved"] or signs["sales"]):
        return Kind("service", 0.5, notes, facts)  # "the 25th is fine with us"
    if setting.known_sender and setting.parts and (signs["thanks"] or signs["solved"]) and _orders(text):
        return Kind("service", 0.5, notes, facts)  # "it runs again, thank you. Please send one ABC-12"
    if setting.known_sender and setting.machines and _fails_again(own, signs, setting):
        return Kind("service", 0.5, notes, facts)  # "thank you for coming; today AB-12 shows the fault again"
    if not own.strip() and not any(heard.values()):
        return Kind("service", 0.0, notes, facts)  # nothing said is nothing to turn away
    likeliest = max(("sales", "other", "report"), key=lambda name: chances[name])
    if _asks_for_ours(own, signs, setting):
        if likeliest == "sales":  # of a machine that is there: a person should look
            return Kind(likeliest, 0.5, notes, facts)
        return Kind("service", 0.5, notes, facts)  # "Noted, your engineer comes to AB-12 on the 20th then?"
    margin = max(0.0, against - _ASIDE)
    if setting.known_sender and likeliest == "other" and told.asks_of_us(own, setting.language):
        margin = min(margin, 0.5)  # "Thank you, it runs. Could somebody look at its printer?": a person should look
    return Kind(likeliest, margin, notes, facts)


def _asks_for_ours(own: str, signs: Mapping[str, int], setting: Setting) -> bool:
    """Whether a customer asks or complains of what is ours, and says no word of any other sort of letter but thanks below it."""
    ours = setting.machines or setting.parts
    tells = setting.request or setting.trouble
    if not (setting.known_sender and tells and ours):
        return False
    others = any(count for sign, count in signs.items() if sign != "thanks")
    return not others and not (signs["thanks"] and _thanked(_CLOSING.sub("", own), _of_what_is_done(setting)))


def _enough(signs: Mapping[str, int], setting: Setting, chances: Mapping[str, float]) -> float:
    """The chance of a request from which it is one: more where something is to be bought and nothing that is there is named."""
    there = setting.machines or setting.parts or setting.trouble or setting.receipt
    if setting.to_offer and not there and chances["sales"] > max(chances["other"], chances["report"]):
        return math.inf if setting.another else _SURELY
    if there or not signs["sales"]:
        return ENOUGH
    return math.inf if setting.another else 0.5


def _told_of_success(own: str, signs: Mapping[str, int], setting: Setting) -> bool:
    """Whether a letter in a tongue the gist was taught little of thanks, says that all is well, and asks for nothing."""
    asks_nothing = not (setting.trouble or setting.request or setting.parts or signs["sales"])
    return asks_nothing and signs["thanks"] > 0 and bool(tongues.SOLVED.of(setting.language).search(own))


def _only_tells(own: str, setting: Setting) -> bool:
    """Whether a letter about no earlier request, and in which nothing is wrong, asks for nothing and says what it is."""
    plain = blotted(own, tongues.ASKS_NOT.of(setting.language))
    if setting.trouble or setting.receipt or asked.troubles(blotted(plain, _NO_FAILURE)):
        return False
    return told.only_tells(
        plain,
        setting.language,
        parts=setting.parts,
        priced=setting.priced,
        known=setting.known_sender,
        thanks=_thanked(_CLOSING.sub("", own), setting.language) > 0,
    )


def _fails_again(own: str, signs: Mapping[str, int], setting: Setting) -> bool:
    """Whether something fails again of which nobody says that it runs, and nothing new is to be bought."""
    if signs["sales"]:
        return False
    sentences = re.split(r"[.!?。]\s|\n", own)
    if signs["solved"]:  # only of another machine, told of behind it: "AB-12 runs now. But today CD-34 stops again"
        well = [at for at, said in enumerate(sentences) if _of_success(said, setting.language)]
        sentences = [said for said in sentences[max(well, default=len(sentences)) + 1 :] if told.names_a_code(said)]
    sentences = [blotted(said, _NO_FAILURE) for said in sentences]
    return told.fails_again(said for said in sentences if asked.troubles(said) or fails(said, setting.language))


def _of_success(sentence: str, language: str) -> bool:
    return bool(_SOLVED.search(sentence) or tongues.SOLVED.of(language).search(sentence))


def thanks(text: str) -> bool:
    """Whether a word of thanks is in it."""
    return bool(_THANKS.search(text))


def asks(text: str, language: str) -> bool:
    """Whether something is asked for, thanks and good wishes apart."""
    plain = blotted(text, tongues.ASKS_NOT.of(language))
    return asked.asks(plain) or bool(tongues.QUESTION.of(language).search(plain))


def _asks_plainly(text: str, language: str) -> bool:
    plain = blotted(text, tongues.ASKS_NOT.of(language))
    return asked.asks_plainly(plain) or bool(tongues.QUESTION.of(language).search(plain))


def _orders(text: str) -> bool:
    """Whether a sentence asks plainly for something that has a figure in it: a model, a count; no invoice, no regards."""
    return any(re.search(r"\d", said) and asked.asks_plainly(said) for said in re.split(r"[.!?。]\s|\n\s*\n|\n", text))


def _log_odds(chance: float) -> float:
    return math.log(max(chance, 1e-9) / max(1.0 - chance, 1e-9))


def _signs(own: str, whole: str, setting: Setting) -> dict[str, int]:
    """How many words there are of each sort."""
    language, done = setting.language, _of_what_is_done(setting)
    sales = _count(_SALES, blotted(own, _NOT_SALES)) + _count(tongues.SALES.of(language), own) + 2 * setting.another
    solved = _count(_SOLVED, own) + _count(tongues.SOLVED.of(done), own)
    return {
        "shipping": _count(_SHIPPING, whole),
        "report": _count(_OWN_REPORT, whole),
        "advert": _count(_ADVERT, whole),
        "supplier": _count(_SUPPLIER, whole),
        "sales": min(4, sales),
        "thanks": min(4, _thanked(own, done)),
        "solved": min(4, solved),
    }


def _of_what_is_done(setting: Setting) -> str:
    """The language in which thanks and success count besides: none where something fails and help is asked for; there it
    is another machine that runs well, and the thanks end the letter."""
    return "" if setting.trouble and setting.request else setting.language


def _thanked(own: str, language: str) -> int:
    return _count(_THANKS, own) + _count(tongues.THANKS.of(language), own)


def _facts(text: str, signs: dict[str, int], points: dict[str, float], setting: Setting) -> dict[str, float]:
    """What the chance of each kind is weighed by, beside the gist: none far beyond one."""
    return {
        **{f"rule_{name}": max(-1.5, min(2.0, value / 4)) for name, value in points.items()},
        **{f"n_{name}": min(1.0, count / 2) for name, count in signs.items()},
        "known": float(setting.known_sender),
        "machine": float(setting.machines > 0),
        "part": float(setting.parts > 0),
        "trouble": float(setting.trouble),
        "request": float(setting.request),
        "receipt": float(setting.receipt),
        "fax": float(setting.fax),
        "priced": min(1.0, setting.priced / 2),
        "known_priced": setting.known_sender * min(1.0, setting.priced / 2),
        "forwarded": float(setting.forwarded),
        "reply": float(setting.reply),
        "appointment": float(setting.appointment),
        "short": max(0.0, 1.0 - len(text) / 400),
        "thanks_solved": float(signs["thanks"] > 0 and signs["solved"] > 0),
        "no_ask": float(not setting.request and not setting.trouble),
    }


def _points(own: str, text: str, signs: dict[str, int], setting: Setting) -> dict[str, float]:
    """What the rules say for each kind."""
    sales, thanks, solved = signs["sales"], signs["thanks"], signs["solved"]
    points = {"service": 0.0, "sales": 0.0, "other": 0.0, "report": 0.0}
    points["service"] += (
        1.2 * min(2, setting.machines)
        + 1.2 * min(2, setting.parts)
        + (1.5 if setting.trouble else 0)
        + (1.0 if setting.request else 0)
    )
    points["service"] += (
        0.4 * _count(_SERVICE, own) + (1.5 if setting.known_sender else 0) + (0.8 if setting.receipt else 0)
    )
    points["report"] += (
        1.6 * signs["shipping"]
        - (2.5 if setting.known_sender else 0)
        - (2 if setting.request and signs["shipping"] < 3 else 0)
    )
    points["other"] += 1.6 * signs["advert"] + 1.9 * signs["supplier"] + (0 if setting.known_sender else 0.8)
    if setting.known_sender:
        points["other"] -= 2.0
    if setting.priced >= 2 and not setting.known_sender:
        points["other"] += 3.0
    points["sales"] += 2.6 * sales
    if sales and not setting.trouble and not setting.parts:
        points["sales"] += 2.0
    if setting.parts and sales:
        points["sales"] -= 2.0
    if sales and _NOT_OF_PARTS.search(own):
        points["sales"] += 3.0
    told_of_success = bool(thanks and solved) and len(text) < 300 and not _asks_plainly(text, setting.language)
    asks_service = (
        setting.trouble
        or setting.parts
        or (setting.appointment and not solved)
        or (setting.request and not sales and not told_of_success)
    )
    if solved and not asks_service:  # the machine is named only to say that it runs
        points["service"] -= 1.2 * min(2, setting.machines) + (0.8 if setting.receipt else 0)
    if sales and not (
        setting.trouble or setting.parts or _AT_A_MACHINE.search(own)
    ):  # nor is the one that the new one shall be like
        points["service"] -= 1.2 * min(2, setting.machines)
    if _NOTICE.search(own) and not (setting.machines or setting.parts or setting.trouble):
        points["other"] += 6.0
    if (thanks or solved) and not asks_service:
        points["other"] += 2.5 * (thanks > 0) + 2.0 * (solved > 0) + (1.5 if len(text) < 400 else 0)
        points["service"] -= 1.0
    if setting.machines and not sales and not (thanks and solved):
        points["service"] += 0.5
    if setting.fax and not signs["advert"] and not signs["supplier"]:
        points["service"] += 0.5
    return points


# A colleague's words of what somebody else asked: that he called, and what he said he would have done.
_PASSED_ON = words(
    r"접수 ?(?:부탁|바랍|해 ?주|요청)|고객(?:이|님이|사에서|께서| ?건)|전화(?:로|가|를)? ?(?:왔|받|요청|주셨|하셨|주시|걸려)|(?:달라|싶다|된다|한다|난다|간다|았다|었다|필요하다)고 ?(?:하|합|함|했|전해|연락|전화|요청)|called|rang|phoned|customer (?:asks|called|requests|needs|wants)|(?:asks|asked|wants|would like) us to|電話(?:が|で)|来电|来電|gọi điện|โทรมา|hat angerufen|rief an|a appelé|llamó|ha chiamato|ligou|dzwonił\w*|belde|ringde|ringte|volal\w*|звонил\w*|aradı\b|menelepon",
    _I,
)


def _own_kind(own: str, report: int, shipping: int, setting: Setting) -> Kind:
    """A colleague's mail without a customer's words in it: a report, papers, chatter; seldom a request passed on by word."""
    if report + shipping and not _CHATTER.search(own[:200]):
        passed_on = re.search(r"접수 ?(?:부탁|바랍|해 ?주)|고객(?:이|님이|사에서)? ?(?:전화|요청|문의|연락)", own)
        if not (passed_on and setting.machines and report < 2):
            return Kind("report", 1.0 + report + shipping)
    ours = setting.machines or setting.parts
    if (ours or setting.trouble) and _PASSED_ON.search(own):
        return Kind("service", 1.0 if ours else 0.5)
    if ours:
        return Kind("report" if setting.receipt or report else "other", 0.5)
    return Kind("other", 2.0)


# -- work --------------------------------------------------------------------------------------------------------------

# "parts for the annual service", "yıllık bakım malzemesi": what the parts are for, and nobody is asked to come for it.
_UPKEEP = r"(?:annual|yearly|winter|summer) (?:service|maintenance|check|overhaul)|(?:jährlich\w*|Jahres)[ -]?[Ww]artung|(?:révision|entretien) annuel\w*|(?:revisión|mantenimiento) anual|manutenzione annuale|przegląd\w* (?:roczn|okresow)\w+|perawatan (?:tahunan|berkala)|yıllık bakım"
_FOR_UPKEEP = (
    rf"(?:{_UPKEEP})\w* (?:malzeme|kit|set|parça|yedek|part|material|spare|Teile)\w*|"
    rf"(?:parts|spares|materials?|kits?|Teile|Ersatzteile|pièces|repuestos|recambios|ricambi|części|suku cadang|bahan) (?:for|für|pour|para|per|na|do|untuk) (?:the |our |die |unsere |la |el |l'|nuestra |nostra |notre )?(?:{_UPKEEP})|"
)
_NO_VISIT = words(
    _FOR_UPKEEP
    + r"(?:远程|遠程)[^,。\n]*|(?:봐|와|해) ?주(?:셔서|셨(?!으면)|신)[가-힣]*|(?:빼고|제외하고|무시하고|참고해|(?:으)?로|가능한지|되는지|맞는지|어떤지) ?봐 ?주[가-힣]*|"
    r"(?:시기|때|연락|요청|전화|문자|메일|견적|답|회신|공문|지시|주문|물건|부품|제품|자재|택배|박스|상자|파일|결과|사진|도면|명세서|새것|새 ?것|재고|통|병|개)(?:이|가|도)? ?(?:\S+ ){0,2}?나?와(?:서|요)|(?:창고|재고|서랍|구석|현장)(?:에서|서)(?:도)? [^.\n]{0,24}나와서|(?:잘못|다르게|늦게|안|바뀌어서?|깨져서?|다른 ?(?:게|것이)) ?와서|"
    r"(?:기사|과장|팀장|대리|주임|차장|부장|반장|엔지니어|담당자?)(?:님)?(?:이|께서|가|도|들이)? [^.\n]{0,30}?(?:(?:하|보|주|가|오|두|놓|갈|고치|손보|손봐)(?:셨(?!으면)|신(?![가-힣]))|말씀|그러시|그러셨)[가-힣]*|오셔서[^.\n]{0,60}(?:셨(?!으면)|갔습니다|갔어요)[가-힣]*|"
    r"(?:손)?(?:봐|와) ?주실 ?(?:것|필요|데)(?:은|는|까지는|까지)? ?(?:\S+ )?없[가-힣]*|오실 ?(?:것|필요)(?:까지)?(?:는|은)? ?없[가-힣]*|(?:방문|출장|출동|점검|오실|오시는)(?: ?(?:서비스|수리|점검))?(?:은|는|까지|까지는|건은)? ?(?:것은 |아직 |지금은 |당장은 |굳이 |이번에는? )*(?:취소|불요|불필요|필요(?:는|가|까지)?(?:는)? ?(?:없|하지 ?않)|안 ?(?:와|오|하)|없이|말고|보류|됐고)[가-힣]*|(?:택배|화물|배달|퀵) ?기사|"
    r"not asking (?:for )?(?:anybody|anyone|somebody|someone|a visit)[^.\n]{0,40}|some(?:body|one) who [^.\n]{0,50}(?:call|write|phone|mail|answer)|no need (?:for )?(?:you )?(?:to )?(?:come|visit|send|a visit|anybody|anyone)|no (?:site )?visit|visit (?:is )?not (?:needed|necessary|required)|(?:do|does)(?:n't| not) (?:need|want|require) (?:anybody|anyone|somebody|a visit|you (?:here|to come))|(?:engineer|technician|fitter|man)s? (?:was|were|came|has|had|who (?:came|was|visited)|said|told|found|recommended|replaced|left)\b|had your (?:engineer|technician)s?[^.,;\n]{0,30}|\bour (?:own )?(?:engineer|technician|fitter|mechanic)s?|(?:after|since|during|at) (?:your|the) (?:last )?visit|"
    r"(?:Techniker|Monteur)\w* (?:war|hat|kam|meinte|sagte)|unser\w* (?:Techniker|Monteur)|geen (?:bezoek|monteur)|(?:monteur|technicus) (?:was|is geweest|heeft|zei)|onze (?:eigen )?(?:monteur|technicus)|notre technicien|(?:technicien|intervention) (?:est venu|a |n'est pas)|técnico (?:ya )?(?:vino|estuvo|dijo|recomend|sr\b)|nuestros? técnicos?|no hace falta que (?:venga|vengan)|il nostro tecnico|tecnico (?:è venuto|è stato|ha )|nosso técnico|(?:técnico )(?:veio|esteve|disse)|nasz\w* serwisant\w*|serwisant\w* (?:był|przyjechał|stwierdził|powiedział|wymienił|naprawił|zalecił)|náš technik|technik (?:byl|řekl|vyměnil)|(?:инженер|специалист|мастер|наладчик)\w* (?:уже )?(?:был|приезжал|сказал|посмотрел)|наш(?:и|его)? (?:инженер|специалист|мастер)\w*|teknisyenimiz|(?:teknisi|juruteknik) (?:kami|sudah|sendiri|pak|datang kemarin)|kỹ thuật (?:bên em|bên mình|của (?:em|chúng tôi))|ช่างมา(?:เมื่อ|แล้ว|ดูแล้ว)|ช่างของ(?:เรา|ทางเรา)|ไม่ต้อง(?:ส่งช่าง|มา)(?:มา)?|"
    r"(?:出張|訪問|来社|派遣|お越し|来て)(?:は|いただく(?:必要)?は?|の必要は|いただかなくて)?[^。\n]{0,14}(?:不要|必要(?:は)?(?:あり|ござい)ません|必要ない|結構です|大丈夫です)|お越しいただき(?:まして)?、?(?:誠に)?ありがと|(?:先日|先週|前回|昨日)[^。\n]{0,20}(?:お越し|訪問|来て)[^。\n]{0,14}(?:ありがと|ました|まして)|(?:不用|不必|无需|無需|不需要|先不|暂时不|暫時不)(?:用|必)?(?:派|来|來|上门|上門|安排)[^,。\n]*|(?:师傅|工程师|技术员)(?:上次|上周|昨天)?(?:来过|说|看过|修过)|(?:上次|上周|昨天|前天)[^。,\n]{0,12}(?:来过|来了|来修|上门)|"
    r"no hace falta (?:un |el )?técnico|lo montamos nosotros|pas besoin (?:de|d'un) technicien|non serve (?:il |un )?tecnico|kein(?:en)? Techniker|không cần (?:cử|kỹ thuật|thợ|ai|người)[^.\n]{0,24}|tidak perlu teknisi|ไม่ต้องส่งช่าง|teknisyen\w* gerek yok|不用派|(?:업체 ?)?(?:방문|출장)(?:은|이)? ?(?:불요|불필요|없이|안 ?와)[가-힣]*|같은 ?주에 ?나와서|(?:예전에|지난번에?|작년에?|저번에?)[^.\n]{0,20}(?:오셔서|오셨|방문|와서|봐 ?주셔서)[가-힣]*|(?:오실|방문|출장)[^.\n]{0,10}(?:필요(?:까지)?는? ?없|안 ?하셔도|않으셔도|없을 것)|(?:오시|방문하)지 ?않아도|(?:저희|우리|당사|자체|직접|현지|제)(?:가|에서|쪽에서| ?전기반에서| ?공무팀에서)? ?(?:\S+ ){0,2}?(?:교체|설치|갈아|바꿔|바꾸|조립|수리|장착|작업)[^.\n]{0,8}|교체는 ?(?:저희|우리|당사|자체|제)[^.\n]{0,12}|(?:다녀가|다녀오|오셨|방문하셨|왔다 ?가)[가-힣]*|"
    r"no need to (?:come|visit|send)|(?:we|i)(?: will|'ll| can|(?: plan| want) to) (?:replace|install|change|fit|mount|do it|repair|exchange)[^.\n]{0,30}(?:ourselves|by ourselves|ourself|on our own|in-house)?|(?:by|with) our own (?:staff|technician|maintenance)|do not need (?:a|an|your) (?:visit|engineer|technician)|without (?:a )?visit|(?:thank\w*|thanks)[^.\n]{0,40}(?:visit|engineer|technician)|"
    r"(?:当方|弊社|こちら)(?:で|にて)(?:交換|取付|作業)[^。\n]{0,8}|自社で|我方自行|自行更换|自己(?:更换|安装)|不需要(?:派人|上门)|tự thay|bên em (?:sẽ )?tự|เปลี่ยนเอง|ติดตั้งเอง|wir tauschen|selbst (?:ein|aus|wechsel|tausch)|sami wymieni|nous (?:le )?remplacerons",
    _I,
)
_VISIT = words(
    r"(?:연간|정기|현장|외부|매년) ?(?:교정|검교정|검증|감도 ?검증)|교정(?:을|도|은)? ?(?:의뢰|요청|부탁|해 ?주|일정|일을|날짜)|교정 ?후|(?:사람|누구|누가|직원|담당자|전문가)(?:을|를|라도|이라도)? ?(?:좀 |한 ?(?:분|명) ?(?:만 )?)?보내|방문(?!\s*(?:결과|자|기록))|출장(?! ?(?:중|이라|이어|가[서느고]|갔|자(?!료)|때문|에서|다녀|복귀))|출동|(?<![가-힣])와 ?주(?:세|시|셔야|셨으면|실|십|면)|(?<![가-힣])와 ?줘|(?<![가-힣])와서[^.\n]{0,30}(?:주[세시실십면]|줘|부탁|바랍|요망|달라|으면 ?(?:합|좋)|될까)|(?:사람|누군가?|누가|한 ?분|기사님?)(?:이|가|은)? ?(?:좀 )?(?:한번 )?와야|들고 ?(?:오|와) ?(?:셔|주)|오셔서|오셔야|(?<![가-힣])오시(?:면|기|도록|는 ?날|어)|(?<![가-힣])오실|나와 ?(?:주|달|봐)|나와서 ?(?:좀 |한번 |직접 )?(?:봐|보|고쳐|점검|수리|확인|교체|손봐)|나오셔|(?<![가-힣])들러(?:서|주| 주)|기사(?:님)? ?(?:한|두|\d) ?(?:분|명)|(?:기사|기술자|엔지니어|기술진|전문가)(?:를|을)? ?(?:한|두|세|\d) ?(?:분|명|인)|기사(?:님)?(?: ?좀|을|를| ?파견| ?보내)|기사님이? (?:\S+ ){0,2}(?:오[시실셔]|와[서야 ]|방문|봐 ?주[시실세십])|기술자|기술진|엔지니어(?:를|님|가)? ?(?:\S+ )?(?:파견|보내|방문|와)|파견|현장 ?(?:점검|확인(?! ?(?:결과|해 ?보|했|후|하니))|방문|지원|작업|교육)|봐 ?주(?:세|시|셔야|셨으면|실|십|면)|점검(?:을)? ?(?:받|부탁|요청|해(?! ?(?:보니|봤|봐도|보았|본 |본결|서 |두))|일정|의뢰)|정기 ?점검(?! ?(?:예정|중|전에|후|이전|이후|했|하고|끝|에서|은 ?(?:끝|저희|자체|완료)|용|때|자재|품|목|부품|교체|주기|대비|에 ?(?:쓸|사용)))|연간 ?점검(?! ?(?:용|때|자재|대비))|오버홀(?:을)? ?(?:부탁|의뢰|요청)|이설(?! ?(?:때|후|이후|전에|준비|일정은|하고 ?나|하느라|했|하면서|은 ?(?:저희|끝|완료)))|이전 ?설치|재설치|해체|시운전|개조(?:를|도)? ?(?:작업)?(?:을|도)? ?(?:부탁|의뢰|요청(?! ?부품)|해 ?주|하고 ?싶|견적|협조|문의)|개조 ?(?:작업|지원)|개선 ?작업|프로그램 ?(?:수정|변경|개선)|교육(?:을)? ?(?:부탁|요청|의뢰|신청|받)|운영자 ?교육|설치(?:를)? ?(?:부탁|요청|의뢰)|수리(?:를)? ?(?:부탁|(?:요청|의뢰)(?!서)|해 ?주|바랍|하러)|방문 ?수리|"
    r"(?:人|誰か)を?(?:よこ|寄越)|ส่ง(?:คน|ใคร)|jemand(?:en)? [^.\n]{0,20}(?:schick|vorbei)|(?:schick|send)\w* [^.\n]{0,20}jemand|kogoś (?:przys|wys|przyś|wyś)|envoy\w+ quelqu'un|(?:mand|envi|enví)\w+ a? ?alguien|mandare qualcuno|mandar alguém|kirim(?:kan)? orang|birini (?:gönder|yolla)|"
    r"\b(?:(?:\d|one|two|an?|your) (?:\w+ )?(?:engineer|technician|trainer|fitter)s? (?:to|who|for|with|and)\b|(?:one|some|somebody|someone) (?:of|from) (?:your|their) (?:people|team|men|guys|engineers|technicians|company)(?! (?:to )?(?:call|phone|ring|write|mail|e-?mail))|(?:wait(?:ing)? for|expect(?:ing)?) (?:him|your (?:engineer|technician|man|people))|(?:engineer|technician)s? (?:\w+ ){0,2}(?:arriv\w+|coming)|(?:come|have|take) (?:and )?(?:have )?(?:a )?look at|(?:let|have|ask) (?:him|her|them|the engineer|the technician) (?:to )?bring|bring(?:s)? (?:along )?(?:it|them|one|two|three|four|a|an|the|some|\d+)\b(?! (?:date|visit|line|machine|appointment))|trainer|one or two of your)|"
    r"\b(?:send|dispatch|arrange|provide|need|request)\w* (?:\w+ ){0,3}(?:engineer|technician|serviceman|service man|specialist|fitter|someone|somebody|a person)s?|(?:your|an|the|service) (?:engineer|technician)s?(?:'s)? (?:to|visit|come|is|should|must|on site)|(?:come|visit)(?:ing)? (?:to )?(?:our|us|the|and|here|on|for)|site visit|service visit|on[- ]site (?:service|visit|support|repair|inspection|assistance|work|training|check)|(?:come|work|repair|support|visit|check)\w* on[- ]site|visit(?:s)? (?:us|our|the plant|requested|is requested)|who is coming|please visit|field service|commissioning|relocat\w+|re-?install\w*|operator training|training (?:for|of|on|session)|annual (?:check|inspection|service|maintenance)(?! contract)|overhaul (?:by|at|of our)|repair on|calibration (?:visit|service|by)|"
    r"出張|派遣|訪問|お越し|来て(?:いただ|ください|頂)|来訪|来社|来場|技術員|技術者の|移設|据付|試運転|点検(?:を|の)?(?:お願い|依頼|希望)|修理(?:を|の)?(?:お願い|依頼|希望)|講習|教育(?:を|の)?(?:お願い|依頼)|"
    r"派工程師|上門|來廠|(?:派|安排)[^。,\n]{0,14}到(?:厂|廠)|(?:请|請)(?:贵司|貴司)?(?:的)?(?:工程师|工程師|师傅|師傅|技术员|技術員)(?!联系|聯繫|聯絡|回复|回覆|回電|打电话|确认|確認)|派(?:一|两|兩|\d)?(?:名|位|个|個)?(?:人|员|工程师|工程師|技术员|技術員|技术人员|师傅|師傅)|上门|来(?:厂|现场|我司|检修|维修)|现场(?:维修|检查|服务|指导|支持)|安排(?:工程师|人员|技术|师傅)|搬迁|移机|移装|调试|培训|"
    r"cử (?:kỹ thuật|người|kỹ sư|chuyên gia|thợ)|(?:kỹ sư|kỹ thuật viên|thợ|người) (?:sang|đến|qua|xuống|tới)|(?:sang|đến|qua|xuống) (?:kiểm tra|sửa|xem|hỗ trợ|bảo trì)|đến (?:nhà máy|hiện trường)|di dời|lắp đặt|đào tạo|"
    r"ส่งช่าง|ช่าง(?:เข้ามา|มา|เข้า)|เข้ามา(?:ตรวจ|ซ่อม|ดู|แก้)|มาตรวจ|มาซ่อม|มาดู|หน้างาน|ย้ายเครื่อง|ติดตั้ง|อบรม|ให้วิศวกร|"
    r"(?:Monteur|[Tt]echniker)\w*[^.\n]{0,30}(?:schick|entsend|komm|vorbei)|(?:schick|entsend|send)\w*[^.\n]{0,40}(?:Monteur|[Tt]echniker)|(?:brauch|benötig|bitte|wünsch|möcht)[^.\n]{0,40}(?:Techniker|Monteur)\w*|mitbring\w*|bringt? [^.\n]{0,60} mit\b|vor Ort|(?:Techniker|Service|Monteur)-?einsatz\w*|Einsatz (?:eines|vor)|vorbeikommen|Umzug der|Schulung|przyjazd|wizyt[aęy]\b|(?:przysłać|wysłać|przyślijcie|wyślijcie|przyśle|przysłanie|wysłanie) (?:\w+ )?(?:serwis\w*|technik\w*|kogoś)|serwisant\w*|przywie(?:zie|źć|ziecie|ź)\w*|szkoleni|przeszkol|przeniesieni|(?:révision|entretien) annuel|revisión anual|manutenzione annuale|jährliche Wartung|przegląd (?:roczny|okresowy)|perawatan (?:tahunan|berkala)|yıllık bakım|"
    r"(?:envoy|venir|passage|besoin|planifi|demand|souhait|prévoir|pouv)[^.\n]{0,40}technicien|technicien[^.\n]{0,30}(?:passer|venir|passe|vienne|interven|pourrait)|intervention (?:d'un|sur|de votre)|déplacement|sur place|\bformation\b|\bformer (?:nos|des|deux|les|mes|\d)|apporte[rz]|"
    r"(?:env[ií]|mand|necesit|veng|solicit|precis|pued|pod|agend|program|quer)[^.\n]{0,40}técnico|técnico[^.\n]{0,25}(?:veng|venir|vir\b|revis|visit|pode|pued|traig)|visita técnica|visita (?:de |di )?(?:uno?|um|su|vuestro|vostro|seu) (?:\w+ )?t[eé]c|visite d'un|bezoek van (?:een|uw)|Besuch (?:eines|Ihres)|kunjungan|ziyaret(?:i|e) (?:rica|talep|bekl)|визит (?:инжен|специал|мастер)|capacitar|capacitación|treina(?:r|mento)|in loco|traiga[ns]?\b|"
    r"(?:mand|invi|serv|bisogno|richied|pot[er])[^.\n]{0,40}tecnico|tecnico[^.\n]{0,25}(?:venire|venga|passi|uscire)|intervento|formazione|"
    r"(?:kirim|hantar|datang|minta|butuh|perlu|tolong|mohon|bisa|boleh)[^.\n]{0,30}(?:teknisi|juruteknik|engineer)|(?:teknisi|juruteknik)[^.\n]{0,20}(?:datang|bisa|boleh)|pelatihan|(?:teknisyen|servis|usta|mühendis)\w*[^.\n]{0,25}(?:gönder|gel|yolla|lazım|istiyor|talep|rica)|eğitim(?! kılavuz)|"
    r"(?:monteur|technicus)[^.\n]{0,25}(?:stur|stuur|kom|lang|nodig|mag)|(?:stur|stuur|graag|nodig|kan|kunt|kunnen)[^.\n]{0,40}(?:monteur|technicus)|verplaatsen|verhuiz\w+|opleiding|"
    r"(?:poslat|pošl|přijet|přijel|potřeb|prosíme)[^.\n]{0,30}technik|servisní(?:ho|m)? (?:zásah|technik|návštěv)|přestěhov|školení|(?:szerelő|technikus|mérnök)\w*[^.\n]{0,25}(?:küld|jöj|jön|kér|szüks)|(?:kér|küld)[^.\n]{0,30}(?:szerelő|technikus)|éves karbantart|oktatás|(?:skicka|behöver|boka)[^.\n]{0,30}tekniker|tekniker[^.\n]{0,20}(?:komma|kommer)|"
    r"(?:инженер|специалист|мастер|наладчик|техник)\w*[^.\n]{0,25}(?:приех|приед|прислать|пришл|направ|нужен|вызвать)|(?:пришл|прислать|направ|вызвать|нужен|нужна|просим)[^.\n]{0,30}(?:инженер|специалист|мастер|наладчик|техника)|выезд|приезд|шефмонтаж|пуско-?наладк|переезд|обучить|обучени[ея]|привез(?:ти|ёт|ет|ите)|"
    r"持参|お持ち(?:くだ|いただ|下さ|のうえ|の上)|(?<![下上起出过過])(?:来|來)(?:一?趟|看(?:一下|看)|(?:维|維)?修(?![过過之])|(?:检查|檢查|处理|處理)(?![过過了之]))|(?:请|請|让|讓)[^。,\n]{0,8}(?:来|來)看|带(?:上|来|过来|一个|两个|\d)|帶(?:上|來|過來|一|兩|\d)|mang (?:theo|sang|đến|qua)|(?:ขอ|อยากให้|ให้)ช่าง",
    _I,
)
_ADVICE = words(
    r"(?:어느|어떤|무슨|어떻게|뭘|무엇을|어디를?)[^.\n?]{0,30}(?:알려|확인|하면|해야|되나|되는지|손대|봐야|조정|합니까|할까|하나요)|알려 ?주(?:세|시|십|실|면)[가-힣]*(?!\S)|원인(?:이|을|은)? ?(?:뭔|무엇|알|궁금)|방법(?:을|이)? ?(?:알려|문의|안내|궁금)|문의(?:드립|합니다|드려|사항이)|전화로 ?(?:설명|알려)|조언|자문|의견(?:을|도|이|서)|쓸 ?수 ?있(?:나|을|는)|사용 ?가능(?:한지|할까|합니까|여부)|호환(?:되|이|성)|맞나요|기술 ?(?:문의|자료|지원 ?문의)|의견 ?(?:부탁|주)|(?:보고서|문서|자료|파일)[^.\n]{0,40}(?:사본|PDF)|취급 ?설명서|사용 ?설명서|매뉴얼|설명서|회로도|전기 ?도면|도면(?:을|이|은)? ?(?:보내|부탁|요청|받|필요|송부)|파라미터|설정값|성적서|인증서|가능(?:한지|할까|합니까|여부)|써도 ?(?:되|될)|대체품(?:이)? ?(?:있|뭐|무엇)|"
    r"\b(?:advi[sc]e|guidance|guide us|instruct\w*|how (?:to|can we|do we|should we)|what (?:should|can|do) (?:we|i)|what (?:to|could be|is the (?:cause|reason|correct|recommended))|which (?:parameter|setting|value)|could you (?:tell|explain|let us know (?:what|how|whether|if))|can it be|what to (?:check|look)|compatible|suitable|want to (?:know|learn|understand)|what is the meaning|what does [^.\n]{1,20} mean|copy of the|does it fit|will it fit|what(?:'s| is) the (?:\w+ )?(?:torque|setting|pressure|value|procedure|tolerance|cause|reason)|recommend\w*|troubleshoot\w*|technical (?:question|support|opinion|information)|\bmanuals?\b|user guide|drawings? (?:of|for)|(?:circuit|wiring|electrical|electric|pneumatic|hydraulic|piping) (?:diagram|drawing|schematic|scheme|plan)s?|circuit diagram|schematic|certificate|is it (?:possible|safe|ok)|please explain|opinion)\b|"
    r"使えます(?:か|でしょうか)|教えて|ご教示|ご指導|原因(?:は|を)|方法(?:を|は)|取扱説明書|マニュアル|図面(?:を|の)?(?:送|お願い|ご送付)|回路図|ご見解|対処|可能でしょうか|请(?:指导|告知如何|教)|如何(?:处理|解决|调整|设置)|怎么(?:办|处理|调|设)|什么原因|说明书|說明書|操作手冊|手冊|操作手册|电路图|原理图|图纸|参数|请问|指导|hướng dẫn|tư vấn|cho (?:em|tôi|mình|bên em) hỏi (?:cách|nguyên nhân|phải)|làm (?:sao|thế nào)|nguyên nhân|tài liệu|sơ đồ|cách (?:chỉnh|xử lý|khắc phục)|pendapat|petunjuk|ขอคำแนะนำ|แนะนำ|วิธี|สาเหตุ|คู่มือ|แบบวงจร|ทำอย่างไร|ต้องตรวจ(?:เช็ค|สอบ)อะไร|Anleitung|Handbuch|Schaltplan|(?-i:\bRat\b)|wie (?:können|sollen|kann)|welche[rn]? (?:Parameter|Einstellung)|Ursache|instrukcj|schemat|porad|jak (?:można|należy)|przyczyn|manuel|conseil|comment (?:faire|régler)|manual de|cómo|come (?:posso|si)|manuale",
    _I,
)
_NOT_ADVICE = words(
    r"(?:手順書|説明書|資料|マニュアル|図面)(?:を|の)?(?:ご送付|お送りいただき)?、?(?:誠に)?ありがと|(?:설명서|매뉴얼|도면|자료|절차서)[^.\n]{0,12}(?:잘 ?받|감사)|(?:thank\w*|thanks) [^.\n]{0,30}(?:manual|instruction|advice|drawing|guidance|explanation)s?|(?:谢谢|感谢)[^。\n]{0,12}(?:说明书|指导|图纸|手册)|\b(?:in|from|per|see|by|with) (?:the |your |our )?(?:\w+ )?manual\b|\bmanual (?:page|p\.|mode|spout|operation|feed\w*|override|handling|reset|work|bagging|valve|says)|mode manuale?\b|secara manual|modus manual|according to (?:the |your )?manual|매뉴얼(?:의|에 ?따[라른]|대로|상)? ?(?:교체|점검|주기|권장|기준|\d)|(?:설명서|매뉴얼|도면|자료)[^.\n]{0,16}잘 ?받|얼(?:만지|마(?:인지|예요|에요|나)?)[^.\n?]{0,8}알려 ?주|(?:가격|금액|단가|납기|일정|도착|출고일|출발|계좌|입금|예상|방문|기간|주소|날짜|시간|대체품 모델)[^.\n?]{0,16}알려 ?주|알려 ?주신 ?대로|(?<!방법 )(?<!방법을 )알려 ?주시면|(?:theo|chờ|có) hướng dẫn|알려드릴|재질 ?성적서|표면 ?조도 ?성적서|Mill ?sheet|파라미터 ?설정값이 있으면|(?:price|dispatch|date|delivery|name)[^.\n]{0,20}(?:let (?:me|us) know|tell me|advise)|(?:please |kindly )?advise (?:the |your |us )?(?:of )?(?:the )?(?:price|cost|lead|deliver|availab|date|eta|ship|when)|tell (?:me|us) (?:how to pay|the name|the price)|how to pay|as per (?:the |your )?(?:chapter|manual|instruction)|chapter [\d.]+ of your manual|let me know if this is chargeable|백업 ?파일|교재|見積|납기와 ?금액|估价|告知货期|告知(?:价格|交期)",
    _I,
)
_PART_NOUN = words(
    r"부품|센서|실린더|밸브|모터|베어링|인버터|벨트|히터|스위치|릴레이|배터리|엔코더|컨트롤러|조절기|앰프|펌프|퓨즈|필터|노즐|패킹|오링|씰|체인|기어|롤러|브래킷|플레이트|커터|칼날|톱날|(?:원형|회전|고정|절단)날|(?<![가-힣])(?<!\S[은는을른] )(?<!그 )(?<!이 )날(?! ?(?:짜|씨|마다|에|은|로|까지|부터|이면))|(?<![가-힣])죠|척 ?죠|커버|가이드|풀리|스프로킷|샤프트|(?<![가-힣])축(?![하제])|지그|핑거|그리퍼|흡착|패드|케이블|커플링|램프|팬|보드|기판|드라이버|튜브|호스|피팅|스프링|핀|볼트|클램프|블록|휠|디스크|블레이드|라이너|"
    r"\b(?:parts?|spares?|sensor|cylinder|valve|motor|bearing|inverter|belt|heater|switch|relay|battery|encoder|controller|amplifier|pump|fuse|filter|nozzle|seal|o-?ring|gasket|chain|gear|roller|bracket|plate|cutter|blade|knife|jaw|cover|guide|pulley|sprocket|shaft|jig|finger|gripper|suction|pad|cup|cable|coupling|lamp|fan|board|card|driver|drive|tube|hose|fitting|spring|pin|clamp|block|wheel|disc|screw|bush(?:ing)?|spindle|chuck|arm|lever|knob|gauge|transformer|contactor|breaker|regulator|solenoid|coil|thermocouple|plc|hmi|touch (?:panel|screen)|display)s?\b|"
    r"部品|センサ|シリンダ|バルブ|モータ|ベアリング|軸受|ベルト|ヒータ|スイッチ|リレー|電池|ノズル|パッキン|チェーン|ギア|ローラ|ブラケット|刃|カッター|配件|备件|传感器|气缸|阀|电机|马达|轴承|皮带|加热|开关|继电器|电池|喷嘴|密封|链条|齿轮|滚筒|辊|刀|吸盘|(?<![\wÀ-ỹ])(?:phụ tùng|linh kiện|cảm biến|xi ?lanh|van|mô ?tơ|động cơ|vòng bi|bạc đạn|dây đai|gia nhiệt|công tắc|rơ ?le|pin|con lăn|dao)(?![\wÀ-ỹ])|อะไหล่|เซ็นเซอร์|กระบอกสูบ|วาล์ว|มอเตอร์|ลูกปืน|แบริ่ง|สายพาน|ฮีตเตอร์|สวิตช์|รีเลย์|ใบมีด|ลูกกลิ้ง|Ersatzteil|Sensor|Zylinder|Ventil|Lager|Riemen|Dichtung|części|czujnik|siłownik|zawór|silnik|łożysk|pasek|uszczelk",
    _I,
)
_MADE_NOUN = words(
    r"플레이트|브래킷|롤러|칼날|톱날|(?<![가-힣])날(?=이|을|이 )|커터|죠|커버|가이드(?! ?실린더)|풀리|스프로킷|샤프트|지그|핑거|노즐|블록|가공품|제작품|포머|앤빌|핀롤러|축(?=이|을)|\b(?:plate|bracket|roller|blade|knife|cutter|jaw|cover|guide rail|guide|pulley|sprocket|shaft|jig|finger|nozzle|block|former|anvil|housing|flange|lever|arm|hopper|chute)s?\b|プレート|ブラケット|ローラ|刃|カッター|カバー|ガイド|治具|ノズル|板|支架|滚筒|辊|刀片|切刀|护罩|导轨|夹具|喷嘴|con lăn|dao cắt|tấm|ใบมีด|ลูกกลิ้ง|แผ่น|Platte|Walze|Messer|Halter|płyt|wałek|nóż|wspornik",
    _I,
)
_SEND_PART = words(
    r"보내 ?(?:주|달|줄)|주세요|주십시오|주시기|부탁|주문|구매(?! ?(?:팀|부|과|담당|파트|그룹|본부))|구입|사고 ?싶|사려|필요|청구|발주|신청|납품|공급|\b(?:send|ship|supply|need|order|quote|buy|purchase|provide|pls|require|want)\b|送って|手配|注文|発注|購入|必要|お願い|寄|发|购买|采购(?!部|经理|员|专员)|需要|订|cần|mua|gửi|đặt|báo giá|ต้องการ|ส่ง|สั่ง|ขอ|brauch|benötig|bestell|send|liefer|potrzeb|zamaw|zamów|prosz|besoin|command|envoy|necesit|enví|pedir",
    _I,
)


@dataclass(frozen=True, slots=True)
class Work:
    kinds: tuple[str, ...]
    wants_part: bool  # in words, whether or not a number stands by
    notes: tuple[str, ...] = ()
    inherited: bool = False  # from the letter before: this one only asks after it


def work(
    sentences: list[str],
    part_kinds: Iterable[str],
    *,
    trouble: bool,
    machines: int,
    thread: Iterable[str] = (),
    language: str = "",
) -> Work:
    """What is to be done. `sentences` are those that the writer wrote now, `thread` what the letter before asked for."""
    text = unticked("\n".join(sentences))
    plain = blotted(blotted(text, _NO_VISIT), tongues.VISIT_NOT.of(language))
    visit = _VISIT.search(plain) or tongues.VISIT.of(language).search(plain)
    questions = blotted(text, _NOT_ADVICE)
    found = (
        _ADVICE.search(questions)
        or _EXPLICIT.search(questions)
        or tongues.MANUAL.of(language).search(questions)
        or tongues.ADVICE.of(language).search(questions)
    )
    kinds = {f"{k}_part" for k in part_kinds if k}
    notes = []
    inherited = False
    if not kinds and (wanted := _part_in_words(sentences, text, plain)):
        kinds.add(wanted[0])
        notes.append(wanted[1])
    wants_part = bool(kinds)
    if visit:
        kinds.add("field_service")
        notes.append(f"a visit: {visit.group()!r}")
    asked_advice = found.group() if found else next(filter(None, map(_asks_how, sentences)), "")
    if asked_advice and (not kinds or _explicit_advice(text) or tongues.MANUAL.of(language).search(text)):
        kinds.add("advice")
        notes.append(f"advice: {asked_advice!r}")
    if not kinds and thread:
        kinds |= set(thread)
        notes.append("what the letter before asked for")
        inherited = True
    if not kinds:
        refused = _REFUSED.search(text)
        kinds.add("field_service" if (trouble or machines) and not refused else "advice")
    order = ("field_service", "purchased_part", "fabricated_part", "advice")
    return Work(tuple(k for k in order if k in kinds), wants_part, tuple(notes), inherited)


def _part_in_words(sentences: Sequence[str], text: str, plain: str) -> tuple[str, str] | None:
    """The sort of part that is wanted though no number of one is named, and what says so; `plain`: without visits denied."""
    if made := _MAKE.search(text):
        return "fabricated_part", f"something is to be made: {made.group()!r}"
    visit = _VISIT.search(plain) is not None
    if ordered := next((x for x in sentences if _orders_a_part(x) and not (visit and _VISIT.search(x))), None):
        made_here = _MADE_NOUN.search(ordered) and not _BOUGHT_NOUN.search(ordered)
        kind = "fabricated_part" if made_here else "purchased_part"
        return kind, f"a part is wanted in words: {ordered[:60]!r}"
    if counted := next((x for x in sentences if _counts_a_thing(x)), None):
        kind = "fabricated_part" if _MADE_NOUN.search(counted) else "purchased_part"
        return kind, f"something is wanted by the piece: {counted[:60]!r}"
    if (unknown := _NOT_KNOWN.search(plain)) and _SEND.search(plain):
        return "purchased_part", f"a part whose number is not known: {unknown.group()!r}"
    return None


def _orders_a_part(sentence: str) -> bool:
    return bool(
        _PART_NOUN.search(sentence)
        and _SEND_PART.search(sentence)
        and not asked.refuses(sentence)
        and not _ADVICE.search(blotted(sentence, _NOT_ADVICE))
        and _SENT_OR_COUNTED.search(sentence)
    )


_SENT_OR_COUNTED = words(
    r"보내|사고 ?싶|구매|구입|주문|개|pcs?|send|need|order|buy|supply|ship|手配|注文|発注|寄|发|购|订|个|mua|gửi|cần|đặt|ส่ง|สั่ง|ต้องการ|bestell|schick|send|zamaw|wysł|prosz|\d",
    _I,
)
_BOUGHT_NOUN = re.compile(r"센서|sensor|실린더|cylinder|모터|motor|베어링|bearing|밸브|valve", _I)


def of_subject(subject: str) -> tuple[str, ...]:
    """The sort of parts that a subject names or orders; none where it speaks of a visit, of a failure or of no part."""
    if (
        fails(subject)
        or _VISIT.search(blotted(subject, _NO_VISIT))
        or not (_PART_NOUN.search(subject) or _ORDER.search(subject))
    ):
        return ()
    return ("fabricated_part" if _MAKE.search(subject) or _MADE_NOUN.search(subject) else "purchased_part",)


_ORDER = words(
    r"발주|주문|자재|소모품|\border\b|\bPO\b|spares?\b|consumables|注文|手配|発注|订单|訂單|备件|配件|bestellung|commande|pedido|ordine|zamówieni|objednávk|rendelés|заказ|sipariş|pesanan|đặt hàng|đơn hàng|สั่งซื้อ",
    _I,
)
_MAKE = words(
    r"짜 ?(?:주[세시실십]|줄 ?수)|\b(?:costruir|realizzar|fabbricar|rifar)(?:lo|la|ne|li|le|ci)\b|만들어(?:서)? ?(?:주|보내|줄|달)|제작(?:을)? ?(?:해 ?주|부탁|의뢰|요청|하여 ?주|가능)|가공(?:을)? ?(?:해 ?주|부탁|의뢰)|깎아(?:서)? ?(?:주|보내)|"
    r"\b(?:make|manufacture|fabricate|produce|build) (?:us |for us |me )?(?:a|an|one|two|three|four|\d+|new|another|some)\b(?! (?:\w+ )?(?:visit|offer|quot\w*|decision|appointment|plan|call|check|report|proposal|payment|correction|change|mistake|note|order|request|test|reservation|booking|exception|difference|noise|sound|video|photo|picture|line|plant|hall|factory|building|copy|list)\b)|(?:could|can|please|to) (?:you )?machine (?:us )?(?:a|an|one|two|three|four|\d+|new)\b|have (?:\w+ ){1,5}made\b(?! (?:a|an|the|it|some|progress|up)\b)|(?:made|manufactured|fabricated|machined) (?:for us|new|to (?:drawing|sample))|"
    r"\b(?:an|nach)?(?:fertigen|gefertigt|zufertigen)\b|herstellen\b|vervaardig\w*|namaken|nieuwe \w+ (?:laten )?maken|fabriqu(?:er|ez)\b|usiner|fabri(?:car|quen|que)\b|mecaniz(?:ar|en)\b|(?:fabbricare|realizzare|costruire|produrre|rifare) (?:un|una|due|\d)|fabri(?:car|quem)\b|usinar|(?:wykonani[ea]|wykonać|wykonanie)(?! (?:przegląd|napraw|usług|serwis|kalibr|test|pomiar))|dorobi\w+|vyrobit|vyrobte|zhotovit|(?:le)?gyárt(?:ani|san|ják|sák)\w*|legyártás\w*|elkészít\w*|tillverka|"
    r"(?<!\w)изготов(?:ить|ьте|ление|ления)|imal (?:et|ed)|üret(?:in|ir misiniz|ebilir)|yaptır\w*|(?:di)?buatkan|fabrikasi|bikinkan|gia công|chế tạo|làm (?:giúp|cho|mới) (?:em |bên em )?(?:\d|một|hai|cái)|สั่งทำ|ผลิตให้|ทำ(?:ชิ้น)?ใหม่|製作(?:して|を|の)?(?:ください|お願い|依頼|いただ)|作って(?:ください|いただ|ほしい)|(?:加工|制作|製作|定做|做)(?:一|两|兩|\d|新)",
    _I,
)


# That nobody need come, said by one who asks something.
_REFUSED = words(
    r"(?:방문|출장|출동|오실|오시는)[가-힣]* ?(?:\S+ ){0,2}(?:필요(?:는|가|까지)?(?:는)? ?없|불필요|안 ?(?:오|하)셔도|아직)|no need (?:to |for )?(?:come|visit|send|anybody|anyone|you to)|not asking (?:for )?(?:anybody|anyone)|no (?:site )?visit|kein(?:en)? (?:Techniker|Monteur|Besuch)|no hace falta que|pas besoin (?:de|d')|non serve|nie trzeba|není třeba|не нужно (?:приезжать|присылать)|gerek yok|tidak perlu (?:datang|teknisi|kirim orang)|không cần (?:cử|đến|sang|qua|xuống)|ไม่ต้อง(?:มา|ส่งช่าง)|(?:出張|訪問|来社|派遣)[^。\n]{0,20}(?:不要|必要(?:は)?(?:あり|ござい)ません)|(?:不用|无需|無需|不需要)(?:派|来|來)",
    _I,
)


# A question of how, where or which, whatever the tongue; not of when it comes or what it costs.
_HOW = words(
    r"(?<![^\W\d])(?:how|where|which|what|why|wie|wo|welche[nrs]?|was|warum|woran|hoe|waar|welke|wat|waarom|comment|où|quel(?:le)?s?|pourquoi|cómo|como|dónde|cuál|qué|onde|qual|quais|por que|come|dove|quale|quali|perché|jak|gdzie|jaki\w*|który|dlaczego|jaký|který|kde|proč|hogyan|hol|melyik|miért|hur|var|vilken|как|где|какой|какую|какие|почему|nasıl|nerede|hangi|neden|bagaimana|di mana|apa|mengapa|làm sao|thế nào|tại sao|ở đâu)(?![^\W\d])[^?.!\n]{4,140}\?",
    _I,
)
_NOT_HOW = words(
    r"\b(?:pric\w*|cost\w*|charge\w*|when|how (?:about|much|many|long|soon|far)|lead ?time|deliver\w*|ship\w*|arriv\w*|invoice|payment|avail\w*|stock|come|visit|engineer|technician|where (?:is|are) (?:my|our|the (?:part|good|shipment|order|motor|engineer|delivery))\w*|wann|preis\w*|kost\w*|liefer\w*|komm\w*|techniker|wanneer|prijs|lever\w*|monteur|kom\w*|quand|prix|coût|délai|livr\w*|technicien|combien|cuándo|cuánto|precio|plazo|llega\w*|env\w+|técnico|quando|quanto|prezzo|consegn\w*|tecnico|preço|prazo|entrega|kiedy|ile|cena|ceny|dostaw\w*|termin\w*|kdy|kolik|dodá\w*|mikor|mennyi|ár|szállít\w*|när|pris|fiyat\w*|ne zaman|teslim\w*|kapan|berapa|harga|kirim\w*|bao giờ|khi nào|giá|bao nhiêu)\b|(?<!\w)(?:когда|сколько|цен[аыу]|срок|достав)",
    _I,
)
_HOW_TOO = words(
    r"\bis there (?:a|any|some) (?:\w+ )?(?:way|possibility|trick|setting|menu)\b|\b(?:Schmier|Schalt|Wartungs|Hydraulik|Pneumatik)plan\b|\bschémas?\b|(?<!\w)(?:схем[ауы]|руководств)|配線図|結線図|系統図|써도 ?(?:되|될|괜찮)|돌려도 ?(?:되|될|괜찮)|(?:远程|遠程)(?:指导|指導|支持|协助)|(?:알려|설명해|가르쳐|안내해|답) ?(?:주|줄)[가-힣]*[^.\n]{0,24}(?:해 ?보겠|하겠|할게|할 ?수 ?있|조정|처리|고쳐 ?보|만져)|(?:방법|순서|절차|의미|뜻|위치|메뉴|설정|비밀번호|원인)[가-힣]{0,2} [^.\n]{0,24}(?:알려|설명|문의|궁금|안내|가르쳐|모르)|(?:의심|봐|확인|점검|조정)해?야 ?(?:하|할|되|될)[가-힣]*(?:요|지|까)|(?:어떤|무슨|어느) [^.\n]{0,16}(?:순서|값|설정)|(?:確認|点検|調整)すべき|orientar|qué puede ser|может быть причин|как (?:это|его|их) (?:сделать|настро|исправ)|объясните|подскажите|vysvětl|poraďte|wytłumacz|podpowie|magyarázz|spiegat|explíqu|expliqu(?:er|ez)|açıkla|jelaskan|giải thích|อธิบาย|ขอสอบถาม|โปรดแนะนำ|(?:what (?:do|does|is) [^.?\n]{0,60} mean|bedeute[nt]|betekent|signifi(?:e|er|ca|cado)|oznacza|znamená|jelent(?:ése)?|означает|anlam(?:a|ı)|(?:apa )?arti(?:nya)?)\b|nghĩa là|ý nghĩa|หมายความ|แปลว่า|意味|什么意思|甚麼意思|什麼意思|(?:뜻|의미)(?:이|은|는|가|을)|맞습니까|맞는 ?(?:건|것)(?:지|가요|인지)|궁금|怎么(?:设|设置|弄|调|改|办)|怎樣|如何",
    _I,
)


def _asks_how(sentence: str) -> str:
    """The words that ask how something is done or what it may be; empty where they ask for a visit, a price or a day."""
    if found := _HOW_TOO.search(sentence):
        return found.group()
    question = _HOW.search(sentence)
    return question.group() if question and not _NOT_HOW.search(question.group()) else ""


_SEND = words(
    r"보내 ?(?:주|달|줄)|사 ?(?:놓|두려|두고|려고|고 싶)|만들어|주문|구매|구입|발주|\b(?:send|ship|supply|order|buy|purchase)\b|お?送(?:り|って)|手配|注文|寄|发货|购买|采购|gửi|đặt|mua|ส่ง|สั่ง|bestell|schick|liefer|wysł|zamaw|zamów|envoy|command|enví|pedir|invi(?:are|ate)|kirim|pesan|gönder",
    _I,
)


def _counts_a_thing(sentence: str) -> bool:
    """ "고무 2개만 보내주세요": something nobody has numbered, sent for by the piece."""
    if not _SEND.search(sentence) or _VISIT.search(sentence) or _ADVICE.search(blotted(sentence, _NOT_ADVICE)):
        return False
    return any(
        q.sort in ("count", "length") or _SEND.match(sentence[q.end :].lstrip(" 만더"))
        for q in quantity.find(sentence)
        if not q.machines
    )


# Who does not know what it is called wants it all the same.
_NOT_KNOWN = words(
    r"(?:품번|형번|모델명?|이름|규격|부품 ?번호)(?:은|는|을|를|이|도)? ?(?:잘 ?)?(?:모르|몰라|모릅|확인이? ?안)|(?:型番|型式|品番)(?:が|は|も)?(?:わか|分か)(?:ら|り)|(?:不知道|不清楚|不确定)[^。,\n]{0,6}(?:型号|料号|图号)|(?:don't|do not|can't) (?:know|have|find|read) (?:the |its |your )?(?:part|model|item) (?:number|no|name)|part (?:number|no\.?) (?:is )?(?:unknown|not known)|"
    r"(?:Teilenummer|Artikelnummer|Bezeichnung)[^.\n]{0,20}(?:nicht bekannt|unbekannt|weiß ich nicht|kenne)|(?:không|chưa) (?:biết|rõ) mã|ไม่ทราบ(?:รหัส|รุ่น)|no (?:sé|sabemos|conozco|tenemos) (?:el|la) (?:número|modelo|referencia|código)|nie (?:znam|znamy) numeru|(?:connais|connaissons) pas la référence|non (?:conosco|conosciamo|so) il codice|não (?:sei|sabemos) o código|tidak tahu (?:kode|nomor)|parça numarasını bilm|не зна(?:ю|ем) (?:номер|артикул)",
    _I,
)


_EXPLICIT = words(
    r"절차서|수순서|작업 ?지침|소견|advise (?:the |a )?(?:max|min|recommend|proper|correct|right|suitable)|(?:is|was) this the (?:reason|cause)|手順書|說明書|手冊|teilen Sie uns mit, (?:wie|welche)|welche[rn]? \w*spannung|what(?:'s| is) the (?:\w+ )?(?:torque|setting|pressure)|(?:pls|please) tell (?:us )?(?:if|whether|how|we can)|pendapat|원인[^.\n]{0,8}의견|의견(?:도|을)? ?(?:부탁|주)|설명서|매뉴얼|회로도|guide us|guidance|\bmanuals?\b|instruction|advise whether|whether the|说明书|取扱説明書|คู่มือ|hướng dẫn|Handbuch|instrukcj|opinion|의견서|소견",
    _I,
)


def _explicit_advice(text: str) -> bool:
    return bool(_EXPLICIT.search(blotted(text, _NOT_ADVICE)))


# -- nature ------------------------------------------------------------------------------------------------------------

_FAILS = words(
    r"소손|저하(?!지)|흐려(?:졌|져|짐|지)|(?:이|가)? 휨|크랙|균열|압력 ?부족|안 ?나[오옴]|"
    r"\bno (?:alcanza|llega|sube|baja|responde|imprime|corta|sella|sale|carga|lee|pesa|reconoce|mantiene|levanta|avanza|se mueve|agarra|conecta|prende)\b|s[oó]lo llega a|está(?:n)? (?:abiert|dañad|trabad)[oa]s?|se (?:dañ|quem)ó|dañad[oa]s?|"
    r"\bnão (?:liga|funciona|aquece|responde|fecha|abre|sobe|desce|lê|detecta|imprime|corta|atinge)|\b(?:parou|quebr(?:ou|ad[oa]s?)|vazando|vazamento|travad[oa]s?|danificad[oa]s?)\b|"
    r"\bne (?:monte|descend|répond|tourne|marche|s'allume|s'ouvre|lit|imprime|coupe|soude|tient|bouge) (?:pas|plus)|\bn'(?:atteint|avance|aspire|imprime|affiche) (?:pas|plus)|endommagé|\bgrillée?s?\b|"
    r"\bnon (?:parte|si accende|chiude|apre|scalda|raggiunge|sale|scende|legge|stampa|taglia|risponde|gira)\b|bloccat[oaie]\b|danneggiat|bruciat|si è rott|"
    r"\b(?:läuft|dreht|fährt|kühlt|druckt|schneidet|liest|erreicht|hält|reagiert|zieht|öffnet)\b[^.\n]{0,40}\bnicht\b(?! dringend)|\b(?:gesprungen|verschlissen|durchgebrannt|abgebrochen|gerissen)\b|"
    r"\bnie (?:drukuje|tnie|otwiera|zamyka|osiąga|reaguje|czyta|trzyma|obraca|chłodzi|podnosi|włącza)|spalon[yae]|"
    r"\b(?:çalış|açıl|kapan|ısın|soğut|dön|oku|bas|kes)m(?:ı|i|u|ü)yor|\byan(?:dı|mış)\b|"
    r"\btidak (?:mau|keluar|terbaca|mencapai|menutup|membuka|berputar)|\b(?:terbakar|bermasalah|ada masalah|rosak|putus)\b|"
    r"(?<!\w)не (?:работает|включается|греет|запускается|закрывается|открывается|вращается|реагирует|читает|достигает|держит|крутится)|(?<!\w)(?:сломал|сгорел|протека|заклини|неисправн|трещин|поломк|поврежд|треснул|отказал)|"
    r"型式違い|品違い|誤納|誤送|違う(?:品|物|もの|部品)|間違い|届いて(?:おり|い)ません|达不到|升不(?:上|到)|烧(?:坏|毁|掉)|漏氣|摩擦聲|không (?:đạt|mở|hút|giữ|quay|sáng|phản hồi)|"
    r"\b(?:out of tolerance|open circuit|blurr(?:ed|y)|reads \S+ all the time|will not (?:start|run|move|close|open|heat))\b|"
    r"(?<![가-힣])이음(?=\W*(?:심|발생|남|나|이 |$|\n))|튐|튑니다|미지근|단선|너덜|벗겨(?:졌|져|짐)|널을 ?뛰|못 ?(?:자르|자릅|찍|읽|열|닫|올리|막|집)|(?:타는|탄) ?냄새|덜 ?고쳐|또 ?(?:그럽|그러|섰|멈|같은 ?증상)|"
    r"\b(?:rung(?: (?:lắc|mạnh))?|kêu (?:to|lạ)|có vệt|stuk(?:a|anie|ot)\w*|hałas\w*|zgrzyt\w*|drga\w*|przegrzew\w*|not (?:the )?same(?! (?:as|strokes?|sizes?|types?|models?|lengths?|threads?|voltages?|machines?|kinds?|lines?|version)\b)|inconsistent|jump(?:s|ed)? to|unusual (?:noise|sound)|klopf\w*|ruckelt|vibre|patine|vibra|patina|tidak sama|bergetar|berbunyi)\b|白线|条纹|划痕|抖动|异味|(?:不|没)(?:清楚|清晰|均匀)|不稳|过热|"
    r"미달|부적합(?!이? ?없)|부식|구멍(?:이)? ?(?:남|났|뚫|생)|비뚤|소식(?:이|도)? ?없|이빨이[^.\n]{0,10}나가|연락 ?(?:한 ?통|이|도)? ?(?:한 ?통 ?)?(?:이|도)? ?없|이런 ?식|세워 ?(?:놓|놨|둔)|(?<=\d)(?:시간|일) ?째|며칠 ?째|(?<![가-힣])안 (?!(?:해도|하셔도|오셔도|와도|되면|돼도|되시|써도|사도|보내|계시|쓰는|쓸|쓰고|급|바쁘|늦|그래도|물어|적|남|좋|빠지)|나오시)[가-힣]+|(?:되|닫히|열리|켜지|꺼지|나오|들어가|움직이|돌|작동하|올라가|내려가|저장되|잡히|맞물리|감기|멈추|풀리|붙|떨어지|끊기|읽히|인식되|반응하)지 ?(?:않(?!게|도록|으면|은 ?경우)|못)|두 ?(?:개|장)씩 ?(?:떨어|나오|나옵)|줄무늬|얼룩|금이 ?갔|연기가|샙니다|샌다|쇳소리|출렁|끊어먹|까맣|까매|안 ?나와|묻어(?:나|납|남)|트립|과전류|오동작|불안정|긁(?:힘|혀|히|습)|찍힘|헛돌|뻑뻑|삐걱|진동(?:이|과)|주름(?:이|이 ?잡)|번짐|막혔|막혀|막힘|막힙|터졌|터져|타버|탔(?:습|어|네)|끼임|끼어|이탈|풀림|풀려|흘러(?:내|나)|넘쳐|틀어|비틀|어긋|떨어뜨|안 ?떨어|전화 ?한 ?통 ?없|이게 ?뭡니까|책임지|재검토|독촉|이루어지지 ?않|"
    r"\b(?:(?:giving|shows?|showing|reads?|reading) (?:a )?wrong|wrong (?:weigh|read|value|measure)\w*|(?:is|are|line|machine) down\b(?! for)|since (?:last|this) (?:week|night|morning|\w+day)[^.\n]{0,30}(?:not|no)|not (?:seeing|detecting|reading|picking|holding)|keeps? (?:on )?\w+ing (?:out|off)|corrod\w*|rust\w*|streaks?|smok(?:e|ing)|(?:is|are|keeps?) (?:dropping|losing|jumping|missing|skipping|drifting|slipping|tripping|leaking|wobbling)|squeal\w*|grinding noise|rattl\w*|blank screen|black screen|flicker\w*|skew(?:ed|ing)|wrinkl\w*|smear\w*|blown|overload\w*|chipped|stalls?|hangs|freez\w*|crash(?:ed)?|took out|lost (?:pressure|vacuum|position|origin)|mis-?feed\w*|mis-?pick\w*|reject(?:s|ed) )\b|"
    r"고장|불량(?!률이 ?0)|멈(?:춰|췄|추|춤|ㅊ)|멈[추춥]니다|정지(?! ?(?:시간|위치|후))|안 ?(?:되(?!면|도)|돼(?!도)|됩|돌|움직|나옵|나와|올라|켜|맞|들어|먹|잡|닫|열|뜨|눌|떨어)|못 ?(?:하|돌|끊|잡|쓰)|새(?:서|고|는|요|어|나)(?! ?(?:기계|장비|제품|것))|누유|누기|누설|파손|깨(?:졌|져|진)|부러|끊어|갈라|찢|마모(?!분| ?정기)|닳|이상음|소음|소리(?:가)? ?나|과열|알람|에러|오류|휘(?:었|어|었음|어서)|튀(?:고|어|는)|흔들|밀(?:려|리|립)|탄내|죽(?:어|었)|나갔(?!던)|나간 ?것|처(?:져|지)|걸(?:려|림)|떨(?:려|림)|오작동|이상(?:이|을)? ?(?:발생|있|생|감지)|문제(?:가)? ?(?:발생|있(?!는 ?호기는)|생)|오배송|(?:물품|품목|제품|부품|규격|품번|수량) ?상이|(?:주문|발주|요청|신청|시킨 ?것|부탁드린 ?것)(?:한 ?것)?(?:과|와|이랑|하고|보다) ?다른 ?(?:것|게|걸|물건|제품|부품|품목|규격)|잘못 ?(?:온|왔|보내|받|배송)|누락|덜 ?(?:왔|받)|빠져 ?있|녹아|지연|안 ?왔|늦(?:어|고|었)|불만|곤란|항의|실망|무뎌|박살|고착|탈조|원점 ?소실|편차(?!가 ?없)|약해|낙하|죽었|먹통|"
    r"\b(?:fail\w*|fault\w*|broke|broken|stopped|stops|alarm|errors?|leak\w*|trips?|tripping|tripped|stuck|jam\w*|noise|noisy|vibrat\w*|overheat\w*|defect\w*|damag\w*|crack\w*|worn out|dead|not (?:work|respond|start|run|heat|mov|clos|open|seal|cut|function|power)\w*|does(?: not|n't)|won't (?:start|run|move|close|open|print|heat|go)|(?:cannot|can't|can not) (?:run|start|operate|produce|work|move|open|close|print|reach|reset|use the machine)|problem|trouble|bent|dripp?ing|drips|tears|tearing(?! hurry)|torn|slipp\w*|false (?:detection|alarm)|misalign\w*|intermittent\w*|burn(?:t|ed|s|ing)?\b(?!-in)|wrong (?:part|item|one|size|model|quantity)|missing (?:part|item|from)|short[- ]shipped|complain\w*|disappoint\w*|unacceptable|still (?:no|not|waiting)|malfunction\w*|sluggish|drift\w*|scratch\w*|out of order|no display|unstable|inaccurate|warranty claim)\b|"
    r"\b(?:belum (?:menerima|terima|datang|sampai)|terlambat|tidak (?:membaca|mendeteksi|dingin|panas|rata)|sering berhenti|arıza\w*|bozul\w*|kırıl\w*|çatla\w*|kaçır\w*|sızd\w*|çalışmıyor|durdu|se calienta|sobrecalient\w*|huele|quemad[oa]|llevamos [^.\n]{0,24}esperando|inaceptable|inadmisible|inacceptable|inaccettabile|(?:un|in|nicht )akzeptabel|warten (?:wir )?(?:seit|immer|schon)|seit [^.\n]{0,20} warten|the missing|only \d+ (?:\w+ )?(?:were|was|came|arrived)|short[- ]deliver\w*|delivery (?:is |was )?short|pierde|pierden|parad[oa]s?\b|no (?:detecta|enciende|funciona|responde|arranca)|seguimos esperando|nie (?:grzeje|startuje|działa|wykrywa)|ne (?:fonctionne|démarre|ferme|chauffe|détecte)|toujours pas|leckt|klemmt|heizt nicht|schließt nicht|startet nicht|erkennt nicht|rusak|bocor|macet|retak|patah|mati|gagal|longgar|tidak (?:berfungsi|jalan|menyala|bisa|naik|berputar))\b|agrietad|desgastad|gastad[oa]s?\b|(?:hace|hacen) (?:mucho )?ruido|no (?:cierra|abre|arranca|gira|enfría|calienta)|se (?:para|atasca|rompió)\b|fa rumore|usurat|fait du bruit|"
    r"멈추고|올라가지 ?않|내려가지 ?않|꺼지지 ?않|켜지지 ?않|안 ?꺼|(?:접점|퓨즈|카드|기판|보드|코일|램프|전원)(?:이|가)? ?나가|"
    r"故障|停止|異常(?!なし|は?あり?ません)|動か(?:ない|なく)|起動しま|漏れ|破損|エラー|アラーム|不良|折れ|割れ|異音|断線|(?:上が|下が|閉ま|開|止ま|動|回)(?:ら|り|き|か|け)ません|不具合|摩耗|亀裂|筋が|切れ(?:た|て|ま)|不足|誤品|困って|(?:途中で|急に)?止ま(?:る|り|っ)|止まら|反応(?:しな|しま|が(?:な|あ))|(?:上がら|下がら|閉まら|開か|出|入ら|効か)(?:ない|なく|ず|ませ)|(?<!い)ずれ|誤配|間違った(?:品|物|部品)|欠品|遅れ|クレーム|报警|坏|不(?:动|转|工作|启动|加热|准|良)|漏(?!发)|没(?:有)?收到|未收到|未到货|停了|停機|無法|无法|損壞|故障|不(?:亮|降|升|出|停)|掉(?:落|色)|裂|堵|损坏|异响|发热|停机|卡(?:死|住|料)|断(?:裂|了)|异常(?!无)|发错|少发|漏发|投诉|失灵|偏差|hỏng|lỗi|dừng|kẹt|(?<!\w)rò|gãy|vỡ|nứt|không (?:chạy|hoạt động|lên|khởi động|nóng|đóng|cắt)|bị (?:lỗi|hỏng|rò|kẹt|gãy|nứt|mòn|cháy|đứt|lệch)|gửi (?:sai|nhầm|thiếu)|hàng sai|sai loại|không phải loại (?:em|chúng tôi|bên em|tôi|mình) (?:đặt|cần)|giao (?:sai|nhầm|thiếu)|nhỏ giọt|chưa nhận được|trễ|khiếu nại|เสีย|ขาด(?!ตลาด)|หยุด(?!เทศกาล|งาน)|รั่ว|ชำรุด|แตก|ไม่ทำงาน|ผิดปกติ|ไม่ติด|พัง|เสียงดัง|ร้อนเกิน|ส่งผิด|ไม่ครบ|ยังไม่ได้รับ|ไม่(?:แสดง|ตอบสนอง|หมุน|เย็น|ร้อน|ปิด|เปิด|อ่าน)|(?:ยัง|อาการ)[^\s]{0,10}เหมือนเดิม|ล่าช้า|ร้องเรียน|alarm|defekt|kaputt|ausgefallen|fällt aus|undicht|Störung|Fehler|gebrochen|Reklamation|beschädigt|funktioniert nicht|awari|uszkodz|zepsut|przeciek|nie działa|reklamacj|pękn|złaman|en panne|cassé|fuite|bloqué|défaut|averiad|\bfugas?\b|\broto\b|no funciona|\brotto\b|\bperde\b|guasto|non funziona",
    _I,
)
# The same, by tongue: noise, heat, leaks, values that jump, standing still, and what came that was not ordered.
_FAILS_TOO = words(
    "|".join(
        (
            # Korean
            r"쏠[려리립]|(?:낮|높)게 ?(?:나오|나옵|나와|뜹|뜨)|먹(?:질|지) ?(?:않|못)|(?:바람|공기|에어) ?(?:빠지|새)는|깜깜|찌그러|움푹|덜그럭|덜덜|끼익|삐익|쿵쿵|달그락|웅웅|소리(?:가|도)? ?(?:심|크|큽|커|이상)|뜨거워서|뜨겁|(?:약|낮|느|둔|헐거|헐렁|뻑뻑)(?:합니다|습니다|립니다|합니다만|해졌|아졌|려졌|해져|아져|워졌|워져)|안 (?:올라|내려|올려|닫)|(?:값|수치|지시|표시|온도|압력|무게|중량|수분)[^.\n]{0,10} ?0(?:으로|이)?만? ?(?:나오|나온|나옵|뜨|뜬|뜹|표시)|똑같은 ?증상|같은 ?증상(?:이|입|으로)|증상(?:이|은)? ?(?:그대로|여전|재발|반복)|(?:주문|시킨|시켰|요청|신청|의뢰|발주)[^.\n]{0,30}(?:인데|는데)[^.\n]{0,40}(?:로|만|밖에|이|가) ?(?:왔|들어 ?있|들어있|도착했|배송됐|배송되었)|[0-9A-Za-z](?:으로|로) ?(?:왔습|왔어|왔네|왔는데|왔더|들어 ?있)|들쭉날쭉|왔다 ?갔다|오락가락|까졌|까짐|삭아|삭았|새어|번갈아 ?꺼|꺼졌다|자꾸 (?:꺼|멈|서|끊|튀|걸|빠)|자주 (?:꺼|멈|서|끊|튀|걸|빠)",
            # English
            r"\b(?:dent(?:ed|s)?|(?:knocked|broken|broke|snapped|sheared|ripped|torn|came|come|fell|fallen) (?:clean |right )?off\b(?! (?:the price|line))|counts? (?:twice|double)|(?:got|was|were|been) hit by|twisted|punctured|(?:screen|display|monitor|panel)\b[^.\n]{0,30}\b(?:black|dark|dead|frozen|white|only lines))\b|\b(?:grinding|scraping|screeching|squeaking|knocking|rattling|humming|whining|banging|clicking|strange|funny|loud|weird|terrible|bad|unusual) (?:noise|sound|smell)s?|gets? (?:very |too |extremely )?hot\b|goes (?:dark|blank|off|dead|down)|given up|gave up|(?:oil|water|air|grease|coolant) (?:all over|everywhere)|(?:will not|won't|doesn't|does not|cannot|can't) (?:hold|keep|build|reach|read|cut|seal|stop|reset|respond|work|clear)\b|no longer (?:holds?|works?|reads?|moves?|opens?|closes?|cuts?|seals?)|smok(?:e|es|ed|ing)\b|is toast\b|(?:is|are|was|were) (?:shot|gone|toast|bust(?:ed)?|seized)|seized|keeps? (?:stopping|tripping|jamming|losing|falling|dropping|going|blowing|rejecting)|ordered\b[^.\n]{0,60}\b(?:but )?(?:got|received|came|arrived|was sent|were sent)\b|(?:received|got|sent us|delivered) (?:the )?(?:wrong|incorrect)|(?:jumps?|jumping) (?:between|up and down|around)|up and down all|reads? (?:zero|0)\b|loses? (?:pressure|vacuum|position|air|oil)|losing (?:pressure|vacuum|position|air|oil)|sticks\b|sticking|wobbl\w+|hesitat\w+",
            # German
            r"(?:zeigt|zeigen) nur\b|Fehler(?:meldung|code)\w*|(?:Anzeige|Display|Bildschirm)\b[^.\n]{0,30}(?:dunkel|schwarz)|verbogen|verbeult|eingedrückt|\b(?:quietsch|pfeif|rattert|schleift|knirsch|brumm|schlägt|flacker|tropft|leck|qualm|raucht|stinkt|hakt|ruckt|wackel|überhitz|versagt)\w*|wird (?:sehr |zu |extrem |ganz )?(?:heiß|warm|laut)|(?:bleibt|bleiben) (?:\w+ )?(?:stehen|hängen|stecken)|geht nicht(?! anders)|fällt (?:\w+ ){0,5}(?:ab|aus)\b|(?:geliefert|bekommen|erhalten)[^.\n]{0,20}statt|statt [^.\n]{0,30}(?:geliefert|bekommen|erhalten|geschickt)|falsche[nrs]? (?:Teil|Artikel|Größe|Ware|Riemen|Lager|Ventil)\w*|falsch geliefert|undicht\w*|verliert|hinüber\b|abgenutzt|ausgeschlagen|Geräusch(?:e|en)?\b|festgefahren|blockier\w+|spinnt\b",
            # Dutch
            r"(?:fout|storings)(?:melding|code)\w*|scherm\b[^.\n]{0,25}(?:zwart|donker)|verbogen|gedeukt|\b(?:lawaai|herrie|piept|kraakt|trilt|lekt|lekken|lekkage|kapot|defect|storing|versleten|gebroken|gescheurd|verbogen|oververhit\w*|hapert|slipt|verkeerd[e]? (?:onderdeel|artikel|maat)|niet goed|zonder resultaat)\b|loop(?:t|en) (?:steeds |vaak |telkens )?(?:vast|warm)|valt (?:steeds |telkens |vaak )?(?:uit|stil)|staat stil sinds|(?:werkt|sluit|opent|draait|start|meet|leest|reageert) (?:\w+ )?niet|keurt [^.\n]{0,60}\baf\b|wordt (?:te |erg )?heet|staat (?:\w+ ){0,4}stil(?=[ .,]*(?:sinds|en we))|staat sinds",
            # French
            r"écran\b[^.\n]{0,30}\bnoir|tordue?s?\b|code (?:d'erreur|défaut)|message d'erreur|fait (?:un|du|beaucoup de) (?:bruit|vacarme)|chauffe (?:trop|beaucoup|anormalement)|surchauff\w*|grince|couine|fuit\b|fuient\b|\bne (?:\w+ )?(?:ferme|ouvre|coupe|serre|charge|détecte|fonctionne|chauffe|refroidit|aspire)(?:nt)? (?:plus|pas)|mauvaise? (?:pièce|référence|taille|article)|(?:reçu|livré|envoyé)[^.\n]{0,60}au lieu d|s'arrête (?:sans|tout|souvent|régul|toutes)|tombe en panne|\b(?:usée?s?|cassée?s?|tordue?s?|fissurée?s?|coincée?s?)\b(?! de rechange)",
            # Spanish
            r"pantalla\b[^.\n]{0,30}(?:negra|apagada)|doblad[oa]s?\b|abollad[oa]s?\b|se dobló|(?:código|mensaje) de error|\bvibra(?:ndo)?\b|se (?:calienta|traba|atora|apaga|detiene|atasca|frena|cae)\b|equivocad[oa]s?|(?:gotea|chorrea|rechina|patina|falla|fallan|fallando|humea)\b|bota aceite|hace (?:un )?ruido|pieza (?:mala|incorrecta)|(?:pedimos|pidieron|encargamos)[^.\n]{0,50}(?:llegó|llegaron|recibimos|mandaron)|rot[oa]s?\b",
            # Italian
            r"(?:schermo|display)\b[^.\n]{0,30}(?:nero|spento)|piegat[oa]\b|ammaccat[oa]|codice (?:di )?errore|rumore (?:strano|forte|anomalo)|si surriscalda|scalda (?:troppo|molto)|si (?:ferma|blocca|inceppa|spegne|è rotto|è rotta)\b|perde (?:olio|aria|acqua|pressione)|sbagliat[oaie]\b|gocciola|cigola|vibra\b|consumat[oaie]\b|spaccat[oaie]\b|rott[oaie]\b",
            # Portuguese
            r"(?:ecrã|tela|visor)\b[^.\n]{0,30}(?:pret[oa]|apagad[oa])|amassad[oa]s?\b|empenad[oa]s?\b|(?:código|mensagem) de erro|(?:fazendo|faz) (?:um |muito )?(?:barulho|ruído)|esquent(?:a|ando)|superaquec\w*|errad[oa]s?\b|trocad[oa]s? por engano|pinga(?:ndo)?\b|vaza(?:ndo)?\b|trav(?:a|ando|ou)\b|não (?:segura|mantém|mede|corta|veda|gira)|desgastad[oa]s?\b|queim(?:ou|ad[oa]s?)\b|desliga sozinh[oa]",
            # Polish
            r"(?:błąd|alarm) [A-Z]{0,3}-?\d|pojawia się (?:błąd|alarm)|wygię\w+|pogię\w+|ekran\b[^.\n]{0,25}(?:czarny|ciemny)|głośno|grzeje się|się grzeje|przegrzewa|ciek(?:nie|ną)\b|wyciek\w*|kapie\b|zacina|zaciął|blokuje się|szarpie|piszczy|wibruje|(?:nie ten|zły|złą|niewłaściw\w+) (?:część|element|rozmiar|zawór|towar)|(?:przysłano|otrzymaliśmy|przyszł[oay])[^.\n]{0,40}zamiast|zamiast [^.\n]{0,40}(?:przysłano|otrzymaliśmy|przyszł)|błędn\w+ (?:część|dostaw)|nie (?:utrzymuje|trzyma|domyka|chwyta|waży)|zużyt\w+|wyłącza się|zgasł\w*|popsu\w+|padł[ao]?\b",
            # Czech
            r"chyb[auy] [A-Z]{0,3}-?\d|ohnut\w*|displej\b[^.\n]{0,30}(?:tmav|čern)\w*|\b(?:hluč\w*|přehřív\w*|teče|prosakuje|kape|zasekáv\w*|zasekl\w*|zadřel\w*|porouchan\w*|porucha|poruchu|nefunguje|netěsní|vibruje|praskl\w*|zlomen\w*|opotřeben\w*|nedrží|nezavírá|neotvírá|vypíná|špatn\w+ (?:díl|kus))\b|místo [^.\n]{0,30}(?:přišl|dorazil)",
            # Hungarian
            r"hiba(?:kód|üzenet)\w*|elgörbül\w*|kijelző\w*\b[^.\n]{0,30}sötét|\b(?:zajos|zörög|csikorog|melegszik|túlmeleg\w*|szivárog|csöpög|folyik|elromlott|hibás|hiba\b|meghibásod\w*|beragad\w*|elakad\w*|leáll(?!ás)\w*|eltört\w*|kopott|rezeg|nem (?:működik|indul|zár|nyit|tartja|fűt)|rossz (?:alkatrész|méret)\w*)\b",
            # Russian, Ukrainian
            r"(?<!\w)(?:ошибк[аиу] (?!в |с номер)|погнут|помят|вмятин|экран\w* [^.\n]{0,25}(?:т[её]мн|ч[её]рн|погас))|(?<!\w)(?:шум(?:ит|ят|но)|гре(?:ется|ются)|перегрева\w*|скач(?:ет|ут)|прыга(?:ет|ют)|теч(?:ёт|ет|ь)|подтека\w*|капает|стуч\w+|гуд(?:ит|ят)|скрип\w+|визж\w+|вибриру\w*|дымит\w*|изно(?:шен|сил)\w*|заеда\w*|клинит|сто(?:ит|ят) с|останавлива(?:ется|ются)|отключа(?:ется|ются)|выбива\w+|не (?:держит|закрыва\w+|открыва\w+|показыва\w+|набира\w+|тянет|реж\w+|то(?:т|й)? (?:клапан|артикул|размер|деталь))|не (?:тот|та|те|ту) |ошибочн\w+|перепута\w+|люфт\w*|брак\w*|неисправ\w*|шумить|гріється|тече|не працю(?!ємо)\w+)(?!\w)",
            # Turkish
            r"\bhata(?:sı|yı|lar)?\b|eğil(?:di|miş)|bükül(?:dü|müş)|ekran\w*[^.\n]{0,25}(?:karanlık|siyah|kararı)|\b(?:çok|garip|aşırı|anormal) ses\b|ses (?:yapıyor|geliyor|çıkarıyor)|ısınıyor|kaçır[ıi]yor|kaçağı|kaçak|sızıyor|damlatıyor|takılıyor|sıkışıyor|titriyor|duruyor|çalışmıyor|yanlış (?:parça|ürün|malzeme)|(?:parça|ürün) yanlış|bozuk|kırık|aşınmış|tutmuyor|kapanmıyor",
            # Indonesian, Malay
            r"\b(?:gelap|bengkok|penyok|kode error)\b|\b(?:berisik|bising|panas(?! (?:normal|biasa))|terlalu panas|menetes|rembes|merembes|macet|tersangkut|bergetar|salah (?:kirim|barang|ukuran|part)|(?:datang|dikirim|terima) salah|goyang|tidak (?:stabil|rapat|presisi|berfungsi)|tak (?:gerak|jalan|boleh)|berasap|patah|retak|sering (?:mati|berhenti|macet|error|trip))\b",
            # Vietnamese
            r"bị (?:đen|cong|móp|méo|tắt|chập|hở|trầy)|màn hình[^.\n]{0,25}(?:đen|tối)|(?<!\w)(?:kêu (?:to|lớn|lạ|rít)|nóng (?:bất thường|quá|ran)|rò (?:rỉ|dầu|khí)|chảy (?:dầu|nước)|bốc khói|giật|không (?:ổn định|đều|giữ|kín|hút)|(?:đặt|order)[^.\n]{0,40}nhưng (?:lại )?(?:nhận|giao|được)|bất thường(?! không)|không đúng (?:loại|mã|hàng|kích)|mòn (?:hết|nhiều)|hay (?:dừng|kẹt|lỗi))(?!\w)",
            # Thai
            r"จอ(?:ดำ|มืด)|หน้าจอ[^\n]{0,30}ดับ|(?:เครื่อง|จอ|ไฟ)ดับ|คดงอ|งอ(?:แล้ว|อยู่|มาก)|บุบ|บิดเบี้ยว|(?:มี)?เสียง(?:ดัง|แปลก)|ร้อนผิด|ร้อนจัด|ไม่ตรง(?:กับ|ตาม)?ที่?สั่ง|ผิด(?:รุ่น|ขนาด|ชิ้น|เบอร์)|สั่น|น้ำมันหยด|หลวม|ค้าง(?!ชำระ)|ควันขึ้น|ไม่(?:คงที่|นิ่ง|สนิท)",
            # Japanese
            r"真っ暗|映らな|映りません|曲がっ|曲がり|へこ(?:み|ん|む)|破れ|停まっ|熱を持|発熱|安定し(?:ません|ない|なく)|(?:お願い|注文|依頼|発注|手配)した(?:はず|のは|もの)[^。\n]{0,60}(?:でした|届|入って)|入っていたのは|届いたのは|ふらつ|ガタ(?:が|つ)|うなり音|焦げ|煙が|漏れて|外れ(?:る|て|ます)|閉まりません|固着|空回り",
            # Chinese
            r"黑屏|白屏|花屏|报(?:错|[A-Z]{1,3}-?\d)|復位無效|复位无效|变形|變形|弯曲|撞(?:坏|弯|歪)|噪音|发烫|發燙|过热|過熱|冒烟|冒煙|忽高忽低|不稳定|不穩定|(?:订|訂|定|买)的是[^。\n]{0,40}(?:收到|来的|來的|寄来|发来)|收到的(?:却|是)[^。\n]{0,20}(?:不是|却)|发(?:成|来)了?错|渗油|滲油|漏油|漏水|漏气|抖|晃动|打滑|跳动|磨损严重|坏了|壞了|转不动|不动作|老是|频繁",
            # Swedish, Danish, Norwegian
            r"\b(?:låter (?:illa|konstigt|högt)|(?:blir|bliver|blir) (?:för |meget )?varm\w*|läcker|lækker|lekker olje|trasig\w*|går sönder|fungerar inte|virker ikke|stannar|hakar|skramlar|fel (?:del|vara|storlek)|defekt\w*|larm)\b",
        )
    ),
    _I,
)
# What capitals tell apart: a machine that is DOWN, and in Indonesian what is worn ("aus", "haus") from a German house.
_CASED = re.compile(
    r"\bDOWN\b(?! PAYMENT)|\b(?:sudah|mulai|telah|dah|agak|sangat|cukup|yang|cepat|karena|makin|hampir|terlihat|terlalu|jadi|\w+nya|seal|bearing|bantalan|belt|sabuk|gear|roda|gigi|pisau|kampas|rantai|roller|nozzle|rel) (?:h)?aus\b|\b(?:h)?aus (?:parah|sekali|dan|karena|semua|sebelah|tidak|setelah|lebih|sehingga|total)\b"
)
# A value that has risen, a machine driven with care since, a symptom said to be the same, marks on what is made.
_RISEN = words(
    r"(?:진동|온도|소음|전류|압력|편차|누설량)[가-힣]{0,3}[^.\n]{0,32}(?:올라(?!가게|가도록)|올랐|상승|치솟|급증|높아[져졌지])|(?:회전수|부하|속도|압력|출력|회전)(?:를|을)? ?[^.\n]{0,10}(?:낮춰|낮추어|줄여|줄이고|낮추고|낮춘)[^.\n]{0,10}(?:운전|가동|돌[리려]|사용)|누수|증상(?:이랑|과|하고|도|와)[^.\n]{0,30}(?:그대로|동일)|"
    r"\b(?:vibrations?|temperature|noise|current|runout|leakage)\b[^.\n]{0,40}\b(?:rose|risen|went up|gone up|climbed|crept up|has increased|have increased|is rising|keeps rising)\b|\b(?:run|runs|running|operat\w+) (?:it |them )?(?:at|with|on) (?:half|reduced|lower|limited) (?:load|speed|power|capacity|pressure)|\bsymptoms? (?:is|are|stays?|remains?) (?:still )?(?:the )?(?:same|unchanged|as before)|\b(?:see|have|get|got|shows?) (?:\w+ ){0,2}(?:lines|marks|stripes|spots|stains|holes|bands) (?:in|on|across|along) |"
    r"(?:Vibration|Schwingung|Temperatur|Geräuschpegel|Strom)\w*[^.\n]{0,30}(?:gestiegen|angestiegen|erhöht)|\b(?:halber|reduzierter|verminderter) (?:Last|Leistung|Drehzahl|Geschwindigkeit)|Symptom\w*[^.\n]{0,15}(?:gleich|unverändert)|vibrations?[^.\n]{0,30}(?:augmenté|monté)|(?:à|en) (?:demi-charge|vitesse réduite|charge réduite)|vibraci\w+[^.\n]{0,30}(?:subi|aument)\w+|a (?:media carga|velocidad reducida|carga reducida)|vibrazion\w+[^.\n]{0,30}(?:salit|aumentat)\w+|a (?:velocità ridotta|mezzo carico)|(?:drgania|wibracje)[^.\n]{0,30}wzrosł\w+|вибраци\w+[^.\n]{0,30}(?:вырос|увелич|поднял)\w*|titreşim\w*[^.\n]{0,30}(?:arttı|yükseldi)|getaran[^.\n]{0,30}(?:naik|meningkat)|"
    r"(?:độ rung|nhiệt độ|tiếng ồn)[^.\n]{0,25}(?:tăng|lên (?:tới|đến))|(?:chạy|vận hành) (?:nửa|giảm) (?:tải|tốc)|giảm (?:tải|tốc độ) (?:để )?chạy|xì (?:hơi|khí|dầu|nước)|(?:振動|温度|電流|騒音)[^。\n]{0,24}(?:上が(?:っ|り)|上昇|高くな)|(?:負荷|回転数?|速度)を(?:落と|下げ)[^。\n]{0,6}(?:運転|稼働|使)|水漏れ|症状[^。\n]{0,10}(?:同じ|変わ)|(?:振动|震动|温度|电流|振動值?)[^。\n]{0,15}(?:升[高到至]|上升|偏高|变大|增大)|(?:降(?:低)?|减)(?:低)?(?:负荷|速|载)[^。\n]{0,4}(?:运行|运转|生产)|症状[^。\n]{0,8}(?:一样|不变|相同)|(?:แรงสั่น|การสั่น|อุณหภูมิ)[^\n]{0,20}(?:สูงขึ้น|เพิ่มขึ้น)",
    _I,
)
_GONE = r"\S+(?:이|가|은|는)? ?(?:싹 |다 |모두 |완전히 )?(?:없어졌|사라졌|해결)[가-힣]*"
_IS_GONE = re.compile("없어졌|사라졌|해결")
_NO_FAILURE = words(
    r"(?:遅れ|遅延|影響|被害|損失|停止)(?:も|は|を|が)?(?:最小限|最低限|出ずに|出さずに)|(?:지연|피해|손실|차질|영향)(?:도|은|을|이)? ?최소|\b(?:delays?|downtime|loss(?:es)?|stoppage)\b[^.\n]{0,24}(?:to a minimum|minimal)\b|(?:延误|损失|影响)[^。\n]{0,6}(?:最低|最小)|"
    r"(?:메일함|메일|인터넷|전산|서버|팩스|전화)[가-힣]{0,2} ?(?:문제|장애|오류|이상|고장)[가-힣]{0,2}(?: ?[있생나][가-힣]*)?|(?:그건|이건|그거|그것은|저건) ?안 ?(?:해|합|할)[가-힣]*|(?:\d|한|두|반|몇) ?(?:년|달|개월|주|일|시간|분)도? ?(?:채 )?안 ?[됐되돼][가-힣]*|vibrat(?:ion|ing|ory|or)s? (?:\w+ )?(?:shaft|table|motor|box|plate|feeder|sensor|damper|mount|pad|conveyor|unit|head|frame|press|bearing|absorber|isolator)s?|(?:noise|leak|smoke|alarm|fault|vibration) (?:filter|detector|sensor|lamp|light|buzzer|horn|relay|output|contact)s?|(?:첨부|파일|스캔|문서|이미지|사진|링크|팩스|메일)[가-힣]{0,3} ?(?:잘 )?(?:안|못) ?[가-힣]+|(?:attachment|attached file|file|fax|scan|e-?mail)s? (?:\w+ ){0,2}(?:(?:does|did|do|could|can|was|is)(?:n't| ?not)|cannot|can't)[^.\n]{0,20}|고장 ?(?:난 ?)?(?:데|곳|것|부분)[은는이도]? ?(?:전혀 |하나도 )?없[가-힣]*|고장(?:은|이)? ?아(?:닙|님|녜|녀)[가-힣]*|(?:은|는) [^.\n]{0,16}(?:안 ?맞|맞지 ?않|달라|다르)[가-힣]* ?(?:안 ?(?:됩|돼|되)[가-힣]*)?|หยุดพอดี|วันหยุด|"
    r"(?<![가-힣])안 ?(?:쓰|씁|썼|쓴|쓸|써(?![져지])|사(?=[가-힣])|딸려|시[켰킵]|주문|요청|필요)[가-힣]*|밖에 ?안 [가-힣]+|(?:재고|물건|제품|자재|부품)(?:로|는|은|이|가)? ?나갔[가-힣]*|\d ?(?:개|대|매|장|본|롤|통|세트|EA)(?:나|가|이|씩)? ?나갔(?:고|습니다|네요|으며|는데) ?(?=[^.\n]{0,20}(?:남|재고|쓰|썼))|(?:계산서|영수증|명세서)[^.\n]{0,12}끊어[가-힣]*|닳을 ?때[가-힣]*|(?:재고|수량|인원|물량|예산|일손)(?:이|가)? ?부족[가-힣]*|(?:설명서|매뉴얼|도면|서류|책자)[^.\n]{0,12}(?:찢|젖|망가|없어)[가-힣]*|"
    r"(?:invoice|quotation|quote|confirmation|manual|copy|drawings?|documents?|brochure|booklet)\b[^.,\n]{0,24}(?:damaged|torn|missing|not (?:received|arrived))|not (?:yet )?received (?:the |your |any )?(?:invoice|quotation|quote|confirmation|offer)|"
    r"(?:发票|發票|报价|報價|合同|单据|说明书|邮件)[^。,\n]{0,6}(?:没(?:有)?收到|未收到)|(?:没(?:有)?|未)收到[^。,\n]{0,6}(?:发票|發票|报价|報價|合同|邮件)|停[机機線线](?:时|時|当天|那天|日)|(?:请求書|請求書|見積書?|図面|説明書)[^。\n]{0,8}(?:届い|破れ)[ぁ-ん]*|"
    r"(?:이상|문제|고장|불량)(?:이|은)? ?(?:있|생긴|난)는? ?(?:것|건|게)(?:은|는|이)? ?아니[가-힣]*|(?:不具合|異常|故障)(?:は|等は|も)?\W{0,3}(?:特に)?\W{0,2}(?:ございません|ありません|なし|無し|無)|(?:메일|전화|팩스|인터넷|회사 ?망)[이가은는도]? ?(?:안|못|막혀)[ 가-힣]{1,6}|(?:팩스|메일|공문|문서|발주서)[^.\n]{0,12}나갔[가-힣]*|(?:지난번|작년|예전|이전|저번|전에)[^.\n]{0,28}(?:잘못|오배송|반송|반품)[ 가-힣]*|(?:오|보내|주시)면 ?안 ?[가-힣]+|누설 ?(?:시험|검사)[가-힣]*|leak (?:test|detect)\w*|リーク(?:テスト|試験)|検漏|检漏|(?:工場|ライン|設備|生産)?の?停止(?:日|期間|予定|時間)|\d ?[号日][^。,\n]{0,5}停机|停机(?:推迟|时间|期间|检修|前|后|计划)|(?:计划|定期|年度)停机|\d{1,2}[/.월] ?\d{1,2}일?(?:\([^)]{1,3}\))? ?(?:라인|공장|전체)? ?정지|上次[^。\n]{0,10}错[^。,\n]{0,3}|last (?:time|year)[^.\n]{0,40}wrong|한 ?번도 ?(?:안|못) ?[가-힣]+|(?:은|는) [^.\n]{0,12}(?:안 ?맞|맞지 ?않)[가-힣]*|不具合(?:は|等は|も)?(?:特に)?(?:ございません|ありません|なし|ない)|(?:报警|故障)(?:记录|履历)|(?:アラーム|故障)(?:履歴|記録)|(?:알람|고장|에러) ?(?:기록|이력)|(?:alarm|fault|error) (?:logs?|history|record|list)s?|tidak ada (?:masalah|kendala|gangguan)|sin (?:ningún )?problemas?|(?:일정|납기|날짜|공사|차단|계획|심사)[^.\n]{0,14}밀(?:려|렸|리)[가-힣]*|"
    rf"{_GONE}|"
    r"(?:알람|에러|이상|문제|고장|불량|파손|지적사항)(?:이|은|는|도|가)? ?(?:있는 ?\S+ ?)?(?:전혀 |하나도 )?없(?!어)[가-힣]*|문제 ?있는 ?호기는 ?없[가-힣]*|정상 ?(?:가동|작동|입니다|운전)[가-힣 ]*|고장(?:은|이)? ?(?:아니|난 ?건 ?아니)[가-힣]*|멀쩡[가-힣]*|(?:옆|다른)[^.\n]{0,20}(?:이상 ?없|정상)[가-힣]*|보증|재발 ?방지|폐기(?:했|하)|분해(?:되|해)|정지 ?(?:시간|후)|전력 ?차단|마모분 ?정기|덕분에[^.\n]*|예방|비상 ?정지|과열 ?방지|누유 ?방지|깨지지 ?않|고장(?:나기)? ?(?:전|대비)|(?:고장|정지) ?(?:시|나면|되면)|단종|알람(?:이|은)? ?(?:안|없)|"
    r"누설 ?(?:시[험협혐]|검사|테스트|측정|감지|탐지)[가-힣]*|(?:수신|도착|전송|접수) ?(?:확인|여부)(?:이|가|도)? ?(?:안|못) ?[가-힣]+|(?:팩스|스캔|글씨|글자|화질)[^.\n]{0,10}(?:흐[리려릴]|깨[져지질]|번[지져질]|희미)[가-힣]*|(?:멈춰|세워|정지해|꺼) ?(?:둘|두겠|두려|두기로|놓겠|놓을|드리|드릴)[가-힣]*|(?:we|I)(?:'ll| will| can| shall) (?:\w+ )?stop\b|(?:止めて|停止して)(?:おき|お待ち)|(?:会|將|将|可以)(?:把)?[^。,，\n]{0,8}停(?:下|机|機|线|線)|(?:传真|傳真|扫描|掃描|字迹|字跡)[^,，。\n]{0,8}(?:不清[楚晰]?|模糊)|FAX[^。\n]{0,8}(?:不鮮明|届いて(?:い)?(?:ない|ません))|"
    r"\bin case (?:you|it|this|they|the (?:fax|mail|first|letter)|my (?:fax|mail))\b[^.\n]{0,30}(?:not|n't|lost|unread)\b[^.\n]{0,20}|falls [^.\n]{0,30}nicht (?:angekommen|lesbar|erhalten|ankam)|\bpor si (?:no|acaso)\b[^.\n]{0,30}|au cas où\b[^.\n]{0,30}|nel caso (?:non|in cui)\b[^.\n]{0,30}|na wypadek\b[^.\n]{0,30}|на случай,? если[^.\n]{0,30}|(?:phòng (?:khi|trường hợp)|sợ|lo)[^.\n]{0,30}(?:chưa|không) nhận được|(?:khawatir|takut|kalau-kalau)[^.\n]{0,20}(?:belum|tidak) (?:sampai|diterima|jelas|terbaca)|เผื่อ[^\n]{0,16}ไม่(?:ได้รับ|ชัด)|"
    r"nothing (?:is |has )?(?:yet )?(?:broken|down|wrong|leak(?:ing|s|ed)|fail(?:ing|s|ed)|damaged|stuck|torn|cracked|defective)|(?:(?<![가-힣])새|고장 ?나|망가지)(?:지|는 ?(?:데|곳|것))[은는이가도]? ?(?:않|없)[가-힣]*|漏れは?(?:なし|ありません|ございません)|(?:没有?|未|不)(?:见)?(?:泄漏|漏油|漏)|nichts (?:ist )?(?:undicht|defekt|kaputt)|leckt (?:noch )?nichts|"
    r"no (?:alarm|issue|problem|fault|error|box jam|breakdown|damage|defect|trouble)s?(?! display)|not (?:broken|defective|urgent)|there is no issue[^.\n]*|without (?:any )?(?:problem|issue|fault)s?|emergency stop|fault[- ]free|before (?:it|they) (?:fail|break)s?|in case of (?:failure|breakdown)|\[ ?\] ?(?:breakdown|stop|정지|고장)|preventive|error[- ]free|cannot reach it|sorry[^.\n]*|problem[- ]free|no longer|cannot wait|can't wait|alarm (?:test|lamp|light)|not running low|problem (?:was|is|has been) (?:solved|fixed)|(?:was|were|been|is|are) (?:repaired|fixed|solved)|"
    r"異常(?:は)?(?:なし|ありません|ございません)|故障(?:では|は)(?:ない|ありません|ございません)|非常停止|問題(?:は)?(?:なし|ありません|ございません)|没有(?:故障|问题|报警)|无(?:故障|异常|报警)|运行正常|急停|không (?:có )?(?:lỗi|hỏng|vấn đề)|chạy bình thường|dừng khẩn|không phải (?:lỗi|hỏng)|ไม่มี(?:ปัญหา|อาการ)|ปกติดี|ยังไม่เสีย|หยุดฉุกเฉิน|kein(?:e)? (?:Störung|Fehler|Defekt)|Not-?Aus|bez (?:awarii|usterek)|nie jest uszkodz|pas de panne|sin fallas?|parada de emergencia",
    _I,
)
_NO_FAILURE_LEFT = words(_NO_FAILURE.pattern.replace(f"{_GONE}|", ""), _I)  # no word before what is gone need be tried


_PLANNED = words(
    r"(?:[A-Za-z0-9]|재고|여분|예비|비축)[^\W\d_]{0,2} ?(?:다|거의|모두|전부) ?떨어(?:졌|져|지)|\b(?:r[ua]n|running|nearly|almost) (?:\w+ )?out of\b(?! (?:true|line|tolerance|round))|用完|切らし|해마다|매년|이맘때|(?:휴가|휴무|휴지|정비|보수|점검|셧다운|비가동|오버홀) ?(?:때|기간|중에)|교체 ?(?:시기|주기|분(?![가-힣])|부품|용)|갈 ?때가|[1-4] ?분기|상반기|하반기|소모 ?(?:품|자재)|"
    r"\b(?:during|before|in|for|at) (?:the |our )?(?:next |annual |coming )?(?:yard stay|dry-?dock(?:ing)?|docking|off-season|lay-up)\b|(?:입거|도크 ?수리) ?(?:때|기간|중에|시)|(?:入渠|ドック入り)(?:時|の際|中に)|(?:进坞|坞修)(?:时|期间)|Werft(?:aufenthalt|liegezeit)|\b(?:every|each) year\b|\byearly\b|\b(?:summer|winter|planned|annual|year-end|our next|the next|Christmas) (?:shutdown|stop|break|turnaround|stand ?still)|jedes Jahr|Sommerpause|Sommerstillstand|op voorraad|jaarlijks\w*|zomerstop|elk jaar|chaque année|cada año|ogni anno|todo ano|scort[ae]\b|estoque|reserva\b|co roku|każdego roku|do skladu|zásob\w*|rezerv\w*|každý rok|minden évben|tartalék\w*|készlet\w*|про запас|(?<!\w)резерв|на склад|(?<!\w)планов|каждый год|her yıl|yedek\b|cadangan|setiap tahun|hàng năm|mỗi năm|ทุกปี|毎年|每年|lager\b|reservdel\w*|"
    r"연차(?= ?(?:점검|정비|보수|교정))|교정 ?(?:요청|부탁|의뢰|일정)|搬迁|移机|移設|搬遷|年次|年度(?:点検|保养|检|維護)|校正|校准|"
    r"\b(?:relocat\w+|moving (?:the|our|a|two|three|it)\b|(?:have|want|need|plan|unit|machine)s? to (?:be )?move\w*|calibrat\w+|in (?:our )?store\b|Umzug|umziehen|umsetzen|Verlagerung|jährlich\w*|Kalibrier\w+|Schulung|déménag\w+|annuel\w*|étalonnage|traslad\w+|reubica\w+|anual|calibraci\w+|capacitaci\w+|spostament\w+|annuale|taratura|formazione|przenies\w+|roczn\w+|kalibrac\w+|szkoleni\w+|pindah\w*|tahunan|kalibrasi|pelatihan|yıllık|kalibrasyon|eğitim\w*)\b|"
    r"di dời|hiệu chuẩn|đào tạo|thường niên|ย้ายเครื่อง|สอบเทียบ|อบรม|(?<!\w)(?:переезд|перемещ|ежегодн|калибров|обучени)|"
    r"예비|재고용|비축|여분|정기(?! ?(?:휴|셧|섯|정지|교정일))|연간|계획|예방 ?(?:교체|정비|점검|보전|차원)|(?:라인|공장|설비|장비|기계) ?이전(?!에|의|과|부터)|재설치|추가(?:로)? ?(?:발주|주문|요청|부탁)|교육|이설|개조|신규|변경|spares?|for stock|shelf|planned|annual|scheduled|(?:by|according to|as per) (?:the |our )?plan\b|overhaul|training|予備|在庫|定期(?!休)|备用|库存|储备|计划|予防|预防性|dự phòng|lưu kho|định kỳ|สำรอง|สต[็]?อก|ประจำปี|vorbeugend|(?:zur|für die|bei der) (?:\w+ )?Wartung|maintenance préventive|mantenimiento preventivo|manutenzione preventiva|manutenção preventiva|(?:przegląd|konserwacj)\w* (?:zapobiegawcz|prewencyjn)|existencias|(?:service|servicio|servizio|serviço|Wartung|maintenance|mantenimiento|entretien|정비|점검|点検|保养|bảo dưỡng)\b[^.\n\d]{0,12}\d[\d.,]{2,6} ?-?(?:h\b|hours?|horas|heures|ore\b|Std|Stunden|시간|時間|小时|giờ)|\d[\d.,]{2,6} ?-?(?:h\b|hours?|hrs?|horas|Stunden|시간|時間|小时|giờ)[- ]?(?:의|の|的)? ?(?:service|maintenance|inspection|wartung|정비|점검|整備|点検|保养)|Vorrat|Lager|Ersatz für|zapas|magazyn|planow|stock|repuesto|stok",
    _I,
)


def planned(text: str, language: str = "") -> bool:
    """Whether the words speak of stock, schedule or change rather than of a failure."""
    return bool(_PLANNED.search(text) or tongues.PLANNED.of(language).search(text))


_WORN = words(
    r"닳|마모|worn|wear|Verschleiß|verschlissen|abgenutzt|versleten|usée?s?|desgastad|gastad|usurat|consumat|zużyt|opotřeben|kopott|изно|aşınm|aus$|haus$|mòn|สึก|摩耗|磨损",
    _I,
)
# Who put down a number wrongly or sends a letter again is not the one whom something wrong was done to.
_SLIP = words(
    r"(?:잘못|틀리게|엉뚱하게) ?(?:적|썼|쓴|기재|표기|말씀|알려|봤|보냈|보내드)|(?:빠뜨|빼먹)(?:렸|었|고)|착오|(?:같은|동일한) ?내용|同じ内容|same (?:content|letter|request|text) (?:again|by (?:fax|mail))|内容相同|재송부|재발송|(?:내용|메일|파일|첨부)[^.\n]{0,12}다시 ?보[내냅]|"
    r"\bmy (?:mistake|fault|error|bad)\b|\bI (?:wrote|gave|looked at|typed|put|sent|took|used)(?: you)? (?:the |a )?wrong|\btypo\b|\bre-?send\w*|send(?:ing)? (?:it |this |you )?(?:once )?again|one more time|"
    r"vertan\b|verschrieben|Tippfehler|mein Fehler|vergist\b|vergissing|mijn fout|me suis trompée?|erreur de ma part|me equivoqué|error mío|ho sbagliato|errore mio|me enganei|erro meu|pomyli(?:łem|łam|liśmy)|moja pomyłka|spletl\w* jsem|tévedtem|elírtam|ошиб(?:ся|лась|лись)|опечатк|yanlış yazd|salah (?:tulis|ketik)|(?:ghi|viết|gõ) nhầm|gửi lại|(?:พิมพ์|เขียน|แจ้ง)ผิด|ส่ง(?:ใหม่|อีกครั้ง)|(?:書き|記載を|番号を|数量を)間違え|誤記|再送|(?:写|填|打|看)错|重发|再发一(?:次|遍)",
    _I,
)


# Papers that are asked for, and an order that is made smaller or called off.
_PLAIN_MATTER = words(
    r"(?:설명서|매뉴얼|도면|회로도)[^.\n]{0,24}(?:보내|구할|받을|받아|있으(?:시|면)|부탁|요청)|취소(?:해|하고|하여|로)? ?(?:주|부탁|바랍|요청)|회의록|(?:send|get|have|need|find|looking for)\b[^.\n]{0,40}\b(?:manual|handbook|operating instructions|circuit diagram|wiring diagram)\b|please (?:cancel|leave out|drop)\b|minutes of (?:the |our )?meeting|(?:取扱|操作)説明書[^。\n]{0,20}(?:送|いただ|お願|頂)|取(?:り)?消(?:し)?[^。\n]{0,8}(?:お願|くだ|ください)|キャンセル[^。\n]{0,8}(?:お願|くだ)|(?:说明书|說明書|手册)[^。\n]{0,12}(?:发|發|给|提供|有没有|寄)|(?:请|請|麻烦)[^。\n]{0,6}(?:发|發|提供)[^。\n]{0,10}(?:说明书|說明書|手册)|取消[^。\n]{0,12}(?:请|請|即可|谢)|会议纪要|"
    r"(?:gửi|xin|có)[^.\n]{0,30}(?:hướng dẫn sử dụng|sách hướng dẫn|tài liệu hướng dẫn)|(?<!\w)(?:hủy|huỷ) (?:giúp|bỏ|mã|đơn)|(?:ขอ|ส่ง|มี)[^\n]{0,20}คู่มือ|ยกเลิก(?:รายการ|ให้)|(?:Betriebs|Bedienungs)anleitung\w*|Handbuch|bitte [^.\n]{0,30}stornieren|mode d'emploi|manuel (?:d'utilisation|d'utilisateur)|veuillez annuler|manual de (?:usuario|operación|instrucciones|servicio)|por favor[^.\n]{0,20}cancel|manuale (?:d'uso|di istruzioni|d'istruzioni)|annullare|instrukcj\w+ (?:obsługi|serwisow)|prosz\w+ [^.\n]{0,20}anulowa|buku (?:manual|panduan)|(?:tolong|mohon) (?:di)?batalkan|kullanım kılavuzu|iptal ed(?:in|er)|руководств\w+ (?:по|пользоват)|отменить|отмените",
    _I,
)


def plain_matter(text: str, language: str = "") -> bool:
    """Whether papers are asked for, or an order is made smaller: no complaint, if nothing in it tells of one."""
    plain = _PLAIN_MATTER.search(text) or tongues.MANUAL.of(language).search(text)
    return bool(plain) and not _SYMPTOM.search(text)


def worn(failures: list[str]) -> bool:
    """Whether all that is wrong is that something has worn, as parts do by the time they are changed."""
    return bool(failures) and all(_WORN.search(said) for said in failures)


_SYMPTOM = words(r"증상|현상|症状|現象|symptom|triệu chứng|hiện tượng|อาการ|objaw|symptôme|síntoma|sintom|симптом", _I)


def own_slip(text: str) -> bool:
    """Whether the writer puts right what he wrote himself, or sends it again, and speaks of no trouble beside it."""
    return bool(_SLIP.search(text)) and not _SYMPTOM.search(text)


def fails(text: str, language: str = "") -> list[str]:
    """Words in `text` that tell of a failure, damage, wrong delivery or anger, those taken back left out."""
    plain = blotted(text, _NO_FAILURE if _IS_GONE.search(text) else _NO_FAILURE_LEFT)
    plain = blotted(plain, tongues.FAILS_NOT.of(language))
    plain = blotted(plain, tongues.URGENT_NOT.of(language))  # what stands on a planned day does not fail
    patterns = (_FAILS, _FAILS_TOO, _RISEN, _CASED, tongues.FAILS.of(language))
    found = [m.group() for pattern in patterns for m in pattern.finditer(plain)]
    if stands := tongues.STANDS.of(language).search(plain):
        found.append(stands.group())
    return found


# -- urgency -----------------------------------------------------------------------------------------------------------

_URGENT = words(
    r"(?:이틀|사흘|나흘|닷새|며칠|일주일|\d ?일|\d ?시간)째 (?:서|멈춰|정지)|또 ?섰(?:습|어|네|다)|여전히 (?:서 ?있|멈춰)|(?:止|停止し)(?:まっ)?たまま|still (?:down|stopped|standing still|at a standstill)|steht (?:immer noch|weiterhin|nach wie vor)|toujours à l'arrêt|(?:sigue|continúa) parad[ao]|ancora ferm[ao]|nadal stoi|ยังหยุด|hâlâ dur|仍(?:然)?停|一直停|(?:вс[её] )?ещ[её] стоит|\b(?:nos|me|les) urge\b|\burge (?:que|tener)|"
    r"완전히 (?:세웠|섰|멈)|무조건|không thể (?:đợi|chờ)|hỏng luôn|không \S+ được nữa|vẫn (?:đang )?(?:đứng|dừng)|儘快|停線|完全停|서 ?있(?:습니다|어요|음|는 ?상태)|아예 ?못|급하니|긴급|급(?:해|합니다|히|함|하게|한 ?건|건)|시급|지금 ?(?:바로|당장) ?(?:출발|와 ?[주서]|오[시셔]|나와|봐)|오늘 ?(?:안에|안으로|중으로|내로) ?(?:꼭 ?|반드시 ?)?(?:봐|와 ?[주서]|오[시셔]|나와|출동|방문|들러|고쳐|수리|조치|해결|복구)|꿈쩍|(?:전부|모두|다|통째로) ?(?:놀고|놀게|놉니다|손 ?놓)|지급(?=으로| ?요망)|빨리|당장|즉시|최대한 ?빠|한시가|조속|라인(?:이|은)? ?(?:전체(?:가)? ?)?(?:정지|멈|서 ?있|섰)|전부 ?(?:서 ?있|정지|멈)|전체(?:가)? ?(?:정지|멈|서 ?있)|(?:생산|가동|출하)(?:이|을)? ?(?:전면 ?)?(?:중단|정지|못)|손(?:을)? ?놓고|세워 ?(?:놨|놓았|놓은|놓고 ?있|둔)|라인(?:을|이|도)? ?(?:전체(?:가)? ?)?(?:세웠|못 ?(?:돌|쓰))|오늘 ?(?:중|내|안)(?:으로)? (?:[^.\n]{0,12}? )?(?:와|오|기사|사람)|올스톱|펑크|(?:라인|공장|기계|설비|장비|생산)(?:이|가|은|는|도)? ?(?:\S{1,6} )?안 ?돌아갑|"
    r"\burgent(?:ly)?\b|\basap\b|as soon as (?:you can|possible)|immediate(?:ly)?|emergency(?! (?:stop|button|switch|push|contact))|line (?:is )?(?:completely |totally )?(?:down|stopped|standing|at a standstill)|(?:production|machine|line|plant|press) (?:is |has been |has )?(?:completely |totally )?(?:down|stopped|standing still|halted)(?: completely| since| for| now)|down since|top priority|critical(?:ly)?|right away|at once|\brush\b|standstill|(?:tool|cell|oven|saw|lathe) is (?:completely )?down\b|overnight if|we (?:are|have been) down|every hour counts|"
    r"至急|緊急|大至急|早急|ただちに|直ちに|ライン(?:が|は)?(?:完全に)?(?:停止|止ま)|完全に停止|お急ぎ(?!の場合|で)|紧急|加急|急(?:需|用|件|修)|尽快(?!回传报价|报价|回复)|立即|马上|停产(?!的?(?:型号|品|产品|机型|备件|件))|停线|停著|停着|還是停|还停|全线停|khẩn|gấp|ngay lập tức|càng sớm càng tốt|dừng (?:hẳn|hoàn toàn|toàn bộ|chuyền|sản xuất)|ngay (?:hôm nay|bây giờ|trong ngày)|ด่วน|เร่งด่วน|ทันที|โดยเร็ว|ไลน์(?:ผลิต)?หยุด|หยุดผลิต|dringend|eilig|sofort|umgehend|Stillstand|steht (?:komplett|still)|piln|natychmiast|jak najszybciej|stoi (?:linia|produkcja)|produkcja stoi|linia stoi|urgent|en urgence|au plus vite|à l'arrêt|urgente|lo antes posible|cuanto antes|parad[ao]|\bfermo\b|al più presto|\bacil(?:en)?\b|hat dur(?:du|uyor)|üretim dur|mendesak|secepatnya|(?:mesin|line|lini|produksi|pabrik)\b[^.,\n]{0,24}(?:berhenti|stop|mati) total|срочно|простаива|линия стоит",
    _I,
)
_NOT_URGENT = words(
    r"안 ?급[하한함해합][가-힣]*|(?:생각보다|너무|이렇게|의외로|예상보다|워낙|금방|점점) ?빨리|빨리 ?(?:막[혀히]|소모|떨어|달아|닳|상[해하]|꺼지|식)[가-힣]*|nothing (?:is )?(?:\w+ )?(?:urgent|critical)|(?:not|n't) (?:so|that|very|really|too|particularly|at all) (?:urgent|critical)|niet (?:dringend|urgent|spoedeisend)|geen haast|není (?:to )?(?:urgentní|spěch)|nespěchá|nem sürgős|inte bråttom|ikke haster|haster ikke|nada urgente|rien d'urgent|nichts Dringendes|niente di urgente|không (?:có gì |hề |quá )?(?:gấp|vội)|급하게 ?(?:보내|적|쓰|요청|주문)[가-힣]*(?:면서|느라|다 ?보니|는 ?바람에)|(?:不算|没有?|沒有?|未|尚未|还没|還沒|不会|不會|暂未)(?:完全)?停(?:线|線|机|機|产|產)|[日号號)）][^。,,\n]{0,6}停(?:线|線|机|機)|(?:计划|計劃|定期|年度)停(?:线|線|机|機|产|產)|"
    r"(?:have|planned|scheduled|annual|summer|winter|next|during|our) (?:a |the )?(?:standstill|shutdown)|standstill (?:that day|on|week|from|for)|(?:geplante[rn]?|beim|im nächsten|jährliche[rn]?) Stillstand|Stillstand[^.\n]{0,20}(?:verschoben|verlegt|geplant)|(?:計画|定期)停止|"
    r"당장[^.\n]{0,14}(?:건|것은|일은) ?아니[가-힣]*|(?:섰|멈췄|정지했)다는 ?(?:얘기|소식|말)|(?:급하(?:지|진|게)|급한 ?(?:건|것|일)|긴급(?:은|한)?|서두르|빨리)[^.\n]{0,10}(?:않|아니|아닙|아님|없)[가-힣]*|당장 \S+야 ?하는 ?건지|급하게 (?:보내|요청|주문|말씀)\S*던|\d{1,2}[/.]\d{1,2}(?:\([^)]*\))? ?(?:라인|공장|전체)? ?정지|당장[^.\n]{0,8}(?:큰일|급한|문제)[^.\n]{0,6}(?:아닙|아니)[가-힣]*|급한 ?(?:물량|주문|것|작업)|급하시면|급하게 ?생산이 ?잡|급하게[^.\n]{0,8}(?:잡혀|생겨|바뀌)|급할 ?때|긴급 ?(?:연락처|전화)|급한 ?일이 ?있|천천히|여유(?:있|롭)|비상 ?(?:정지|연락)|우선 ?단가|빨리 ?(?:닳|마모)|최대한 ?빨리 ?회신|조속한 ?회신|빠른 ?(?:회신|답변|견적)|조속(?:히|한) ?(?:회신|답변|견적)|"
    r"not (?:an? )?(?:urgent|emergency|critical)|no (?:hurry|rush|urgency)|non-?urgent|isn't urgent|whenever you can|take your time|urgent matters|in urgent|if urgent|reply (?:asap|as soon as possible)|(?:quot\w*|offer|answer|price|reply|response)[^.\n]{0,25}(?:asap|as soon as (?:possible|you can)|urgently|immediately)|(?:asap|as soon as possible|immediately)[^.\n]{0,12}(?:quot|reply|answer)|urgent technical matters|p[34] ?- ?planned|critical (?:spare|part|dimension)s?|rush (?:fee|charge)|not critical|(?:was|were) urgent|"
    r"急ぎ(?:では|ま)(?:あり|せん|ない|ございません)|急いで(?:い)?(?:ません|ない)|お急ぎの場合|お急ぎで(?:は)?(?:ありません|ない)|不(?:着)?急|不用急|不紧急|尽快(?:给|提供|发|回)?(?:我们|我司)?(?:一下)?(?:报价|回复|回传)|không (?:phải )?(?:hàng )?(?:gấp|khẩn|vội)|không (?:cần )?gấp|không phải (?:hàng )?gấp|ไม่(?:ด่วน|เร่ง|รีบ)|กรณีเร่งด่วน|nicht (?:dringend|eilig)|keine Eile|nie(?:pilne| jest pilne| spieszy)|pas urgent|no es urgente|non urgente|emergency stop|not[- ]aus",
    _I,
)


# Who says that it can wait speaks of what stands as of how it came about.
_CALM = words(
    r"급(?:한|하)[^.\n]{0,8}(?:아니|않)|서두르[^.\n]{0,8}(?:않|마)|언제든 ?(?:좋|괜찮)|천천히|not (?:an? )?(?:urgent|emergency)|no (?:hurry|rush|urgency)|whenever (?:you|it)|take your time|急ぎ(?:では|ま)(?:あり|せん|ない)|急いで(?:い)?(?:ません|ない)|不(?:着|用|紧|太)?急|还能应付|能应付|không (?:có gì |hề |quá |phải |cần )?(?:gấp|vội)|ไม่(?:ด่วน|เร่ง|รีบ)|nicht (?:dringend|eilig)|keine Eile|eilt nicht|nie(?:pilne| jest pilne| spieszy)|pas (?:urgent|pressé)|no (?:es urgente|hay prisa|corre prisa)|sem pressa|non (?:è )?urgente|senza fretta|tidak (?:mendesak|urgent|buru)|acele(?:si)? (?:yok|değil)|не срочно",
    _I,
)
_STANDS = words(
    r"라인|생산|서 ?있|째|섰|멈|정지|세웠|세워|못|돌아|down|stop|still|止|停|dừng|đứng|หยุด|steht|stoi|arrêt|parad|ferm|dur|berhenti|mati|стоит",
    _I,
)


def calm(text: str, language: str = "") -> bool:
    """Whether the writer says that it can wait."""
    return bool(_CALM.search(text) or tongues.URGENT_NOT.of(language).search(text))


def urgent(text: str, language: str = "") -> list[str]:
    """Words that say the line stands or the matter is urgent."""
    plain = blotted(blotted(text, _NOT_URGENT), tongues.URGENT_NOT.of(language))
    found = [m.group() for pattern in (_URGENT, tongues.URGENT.of(language)) for m in pattern.finditer(plain)]
    if calm(text, language):
        return [said for said in found if not _STANDS.search(said)]
    return found + [m.group() for m in tongues.STANDS.of(language).finditer(plain)]
