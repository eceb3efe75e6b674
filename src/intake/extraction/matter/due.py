"""The day by which, or on which, something is wanted.

Every date in a text is found first (`dates`); whether it is *wanted* is told from the words around it ("까지", "before",
"방문", a form's 희망일), and from those that say it is not: since when the machine stands, the day of the letter, the day by
which a quotation or an answer is expected, the day an invoice is of.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from intake.extraction.matter.dates import DAY_BEFORE, WEEKDAY, Day, find, is_this_very_day
from intake.extraction.text import cues
from intake.extraction.text.vocabulary import words

# Coming, sending and asking in tongues that have no list of their own further down.
_ACT_ELSEWHERE = (
    r"venisse|veng[ao]n?o?\b|\b(?:ha[rv]e?|får) dem\b|\b(?:har|ha|få) (?:dem|varene|delene)\b|нуж(?:ен|на|но|ны)\b|потрібен|आकर|देख ल|आ(?:एं|इए|एँ)|in huis|op locatie|langs kunnen kom|\bkom(?:e|en|er|me|mer)\b|\bkigge|frem+e\b|fram+e\b|gepland|planlagt|planerad|suunnitel|naplánov|zaplanow|запланов|planificat|pianificat|planificad|geplant|προγραμματ|مقرر|dijadwal|"
    r"\bpas(?:st|ser|sar)\b|sopii|vyhov(?:uj|ov)|megfelel|conv(?:ine|ém|iene|ient|iendr)|odgovara|підійде|підходить|подходит|uygun|cocok|ustreza|подхожда|βολεύει|يناسب|מתאים|hadir|u nas|u nás|nálunk|la noi|kod nas|pri nas|у нас|при нас|hos os|bij ons|bei uns|"
    r"chez nous|da noi|con nosotros|en nuestra planta|bizde|tempat kami|عندنا|لدينا|אצלנו|meillä|meille|på plats|på stedet|paikan päällä|ter plaatse|na místě|na mieste|helyszín|fața locului|на місц|на место|на място|na mjest|επί τόπου|في الموقع|väntar (?:er|dig)|venter (?:jer|dere)|чекаємо на|очакваме|ждём|ждем|odotamme|vă așteptăm|σας περιμένουμε|ننتظركم|נחכה לכם|sizi bekl|kami tunggu|čekáme|čakáme|čekamo|lähet|toimit|käyn(?:ti|nin)|tulla\b|tulisi|asentaj|huoltomie|tarvits|montør|besøg|afhent|levér|prísť|poslať|dodan|trimit|venit|veniți|tehnician|avem nevoie|"
    r"изпрат|посещ|техник|дойд|nadoš|dolaz|dođ|pošalj|poslat|isporu|serviser|tehničar|posjet|надісл|надішл|відправ|приїха|приїд|прибут|фахів|інженер|візит|потріб|"
    r"στείλ|παράδοσ|παραδ|επίσκεψ|τεχνικ|έρθ|χρειαζ|إرسال|ارسال|زيارة|تسليم|التوريد|فني|مهندس|نحتاج|الحضور|وصول|לשלוח|ביקור|טכנאי|אספקה|להגיע|נדרש|भेज|तकनीशियन|डिलीवरी|चाहिए|"
    r"atvyk|siųs|atsiųs|pristat|meistr|ierast|piegād|nosūt|saatk|tulla|tarni|vajame"
)
_UNTIL_AFTER = words(
    r"^[\s)）]*+(?:\([^)]{1,12}\))?\s*+(?:(?:오전|오후|아침|저녁|새벽|낮|밤|중|\d{1,2}:\d\d|\d{1,2}시|이?전) *+)*\s*+(?:까지|이나 그 ?(?:이)?전|전까지|이전|안에|안으로|이내|내로|중으로|전으로|전에|必着|まで|迄|前に|着で|之前|以前|前|内|为止|นี้)|^'?(?:[ae]|ya|ye|na|ne)? kadar\b|^ (?:tarihine|gününe|günü) kadar|^ gününden önce|"
    r"^[\s,)]*(?:at (?:the )?(?:very )?latest|latest\b|or (?:before|earlier|sooner)|spätestens|allerspätestens|a más tardar|como (?:muy tarde|máximo|fecha límite|límite)|au plus tard|al più tardi|o mais tardar|no máximo|najpóźniej|là (?:muộn|chậm|trễ) nhất|paling lambat|en geç|самое позднее|为止|最晚|uiterlijk|op zijn laatst|nejpozději|legkésőbb|senast|senest|самое позднее|não mais tarde)|^-?(?:ig|r[ea])\b|^ ?(?:['’](?:den|dan|ten|tan)|tarihinden) önce|^\.?(?: päivään)? mennessä|^ ?(?:तक|से पहले)|^ ?(?:ға|ге|қа|ке)? ?дейін",
)
_UNTIL_WITHIN = re.compile(r"[^\W\d_]{3}(?:ig|ksi?)$")  # "péntekig", "reedeks": by then, in one word
_UNTIL_BEFORE = words(
    r"(?:(?<!\w)(?:by|within|before (?:\w+ ){1,4}on|pour le|per il|zum|a más tardar(?: el)?|by|before|no later than|not later than|latest(?: by)?|until|till|prior to|due(?: on| by)?|deadline(?: is)?|need(?:ed|s)?(?: it| them| these| those| this)? (?:by|on)|on or before|in hand by|eow|by (?:close of business|c\.?o\.?b\.?|noon|lunch(?:time)?|(?:the )?end of (?:the )?(?:day|business))(?: on)?|bis(?: zum| spätestens)?|spätestens(?: am| bis)?|vor dem|do(?: dnia)?|przed|najpóźniej(?: do| w| we)?|avant(?: le)?|d'ici(?: le)?|au plus tard(?: le)?|en geç|не позднее|не позже|до|к|ko|ко|uiterlijk(?: op)?|vóór|voor|tegen|nejpozději(?: do| v| ve)?|před|legkésőbb|senast(?: den)?|senest(?: den)?|före|innan|cel târziu|până (?:la|pe|în)|înainte de|antes del?|antes d[oe](?: dia)?|para el|lleguen el|llegue el|sebelum(?: tanggal)?|paling lambat(?: tanggal)?|tiba(?: pada)?(?: tanggal)?|até(?: ao?)?(?: dia)?|o mais tardar(?: (?:a|até|em|no dia|dia))*|al più tardi(?: (?:il|entro(?: il)?))?|não depois de|ke|не по-късно от(?: до)?|til(?: den)?|entro(?: il)?|prima del|viimeistään|inden(?: den)?|innen(?: den)?|till(?: den)?|не пізніше(?: ніж)?(?: до)?|най-късно(?: до)?|najkasnije(?: do)?|najneskôr(?: do)?|najpozneje(?: do)?|έως(?: (?:τις|την|και))?|μέχρι(?: (?:τις|την|και))*|ως (?:τις|την)|το αργότερο(?: (?:έως|μέχρι|στις|την))*|iki|ne vėliau kaip(?: iki)?|līdz|hiljemalt|mitte hiljem kui|ne vēlāk kā|ne kasnije od|όχι αργότερα από(?: τις| την)?|hindi lalampas ng|(?:cel|nu) mai târziu(?: de)?|selambat-lambatnya(?: pada)?(?: tanggal)?|bago(?: ang| mag)?|hanggang|selewat-lewatnya(?: pada)?(?: hari)?)|"
    r"(?<!\w)(?:قبل(?: (?:يوم|تاريخ))?|حتى(?: (?:يوم|تاريخ))?|بحلول(?: (?:يوم|تاريخ))?|أقصاه(?: (?:يوم|تاريخ))?|تا(?: تاریخ)?|עד(?: (?:ל|ה|יום|תאריך))?|לא יאוחר מ-?(?:יום)?|לכל המאוחר(?: עד| ב)?|لا يتجاوز(?: يوم)?|لا يتعدى(?: يوم)?|أقصى موعد|حداکثر تا)|"
    r"trước(?: ngày)?|trong(?: ngày)?|chậm nhất(?: là)?(?: ngày)?|muộn nhất(?: là)?|trễ nhất(?: là)?|đến(?: trước)?(?: ngày)?|đúng(?: ngày)?|vào(?: ngày)?|ภายใน(?:วันที่)?|ก่อน(?:วันที่)?|ไม่เกิน(?:วันที่)?|ถึงภายใน|늦어도|최대한|請於|请在|请于|务必在|最迟|最晚)\s*(?:the |end of |dnia |ngày |วันที่ |den |dne |dňa |τις |την |το |τα |het |la |a |יום |يوم |ziua de |data de )?(?:"
    + WEEKDAY
    + r")?[,. ]*\(?$",
    re.IGNORECASE,
)
_LABEL = words(
    r"(?:how about|what about|wie wäre(?: es mit(?: dem)?)?|qué tal(?: el)?|que diriez-vous d[ue]|che ne dite d(?:i|el)|am besten(?: am)?|preferably(?: on)?|ideally(?: on)?|lo mejor el|de préférence(?: le)?|de preferência(?: em| na| no)?|preferibilmente(?: il)?|preferiblemente(?: el)?|(?:het |bij voorkeur )?liefst(?: op)?|bij voorkeur(?: op)?|najlepiej(?: w| we| do)?|nejlépe(?: v| ve| do)?|helst(?: den)?|lehetőleg|желательно(?: в| к| до)?|лучше(?: всего)?(?: в)?|tercihen|sebaiknya(?: pada)?|tốt nhất là(?: vào)?(?: ngày)?|가급적|되도록|できれば|最好|날짜|일정|(?:입고|도착|방문|납품|작업|설치) ?(?:요청|희망)|[희회히][망먕](?:일|일자|납기|시기)?|(?:시작|착수)(?:일|일자|날짜)|開始日|开始(?:日期|时间)?(?:定)?在?|납[ \u3000]{0,6}기(?:일|요청|희망일?|요청일)?|(?:입고|도착|방문|작업|점검|교육|출장|필요|납품|설치|시공|수령)(?:희망|요청|예정)?(?:일자|일|날짜)|기[ \u3000]{0,6}한|希望(?:日|納期)|納期|訪問希望日|交货期|交期|要求到货|到货(?:日期|时间)|期望(?:日期|时间)|required(?: date| by| on)?|needed(?: date| by| on)?|need(?:ed)? date|due(?: date)?|delivery(?: date)?|preferred date|visit date|wanted|(?:we |would )?prefer(?:red)?|start(?:ing)? date|date (?:requested|required|needed|wanted|of (?:visit|delivery))|requested(?: date)?|desired(?: date)?|ngày cần(?: hàng)?|thời hạn|thời gian cần|วันที่ต้องการ|กำหนดส่ง|Liefertermin|Lieferdatum|Wunsch(?:termin|datum)|gewünschte[rs]? (?:Termin|Datum|Liefertermin)|termin(?: dostawy)?|délai|date (?:souhaitée|demandée|limite|de livraison)|fecha (?:requerida|deseada|solicitada|límite|de entrega)|data (?:richiesta|desiderata|di consegna|desejada|de entrega)|data (?:dostawy|realizacji|wizyty)|tanggal (?:kirim|dibutuhkan)|tarikh (?:penghantaran|diperlukan|dikehendaki|lawatan)|(?:penghantaran|penghantaran yang|yang) dikehendaki(?: ialah| pada)?|leveringsdatum|gewenste (?:lever)?datum|leveransdatum|önskad leverans|leveringsdato|ønsket levering|toimituspäivä|toivottu toimitus|termín dodání|dodací lhůta|termín dodania|szállítási határidő|határidő|termen(?: de livrare)?|срок(?: за)? доставка|термін (?:поставки|доставки)|rok isporuke|dobavni rok|ημερομηνία παράδοσης|تاريخ التسليم|موعد التسليم|מועד אספקה|डिलीवरी की तारीख|teslim tarihi|срок(?: поставки)?|ngày (?:giao(?: hàng)?|mong muốn|yêu cầu)|(?:교육|방문|작업|점검|설치)? ?일시(?=는|은))(?: (?:at|in|to|for|bei|frei|chez|en|presso|w|voor) [\w .-]{2,24}?)?"
    r"\s*(?:은|는|이|가|도|を|は|も|is|:|=|-|–)*\s*(?:동일하게 |그대로 |변동 ?없이 |역시 |as before |still )?(?:(?<=[은는도이가])(?: 같습니다| ?같아요| 동일합니다| 그대로입니다| 그대로예요| 변동 ?없습니다)[ (]{1,2})?(?:"
    + WEEKDAY
    + r")?[,. ]*$",
    re.IGNORECASE,
)
_ACT = words(
    rf"{_ACT_ELSEWHERE}|"
    r"\b(?:be|it|them|these|those|all|parts?|goods|have(?: \S+){1,5}?) here\b|at (?:our|the) (?:gate|plant|dock|site|works|factory|warehouse)\b|recib|ricev|dicek|diperiksa|lever(?:t|en|ing)\b|monteur|sturen|stuur|langs ?kom|bezoek|nodig\b|ontvang|\b(?:vir|venha|vier)\b|técnico|chegar|receb|despach|passer\b|passage|technicien|tecnico|teknisyen|gel(?:ebil|sin|in\b|mesi)|ulaş|elimiz|sampai|teknisi|技师|师傅|工程师|technik|přij(?:ed|et|el)|zaslat|poslat|dodat|dodán|potřeb|szerelő|küld|szállít|érkez|jöj|jönn|szüks|skicka|leverera|behöv|komma|отгру|инженер|(?:세워|멈춰) ?(?:놓|두|둘)|來廠|到廠|派工程師|mand(?:ar|en|e)\b|revis|vengan?\b|datang|hantar|kirim|butuh|perlu|gönder|teslim|gerek|lazım|ihtiyaç|usta|servis|нужн|требу|отправ|прислат|пришл|получ|достав|приех|비워|닿게|닿아|달아야|시간 ?(?:을|이)? ?(?:내|비|되|됩|괜찮)|라인(?:이|을|은)? ?(?:섭|세우|세울|비|쉽|쉬)|stop the (?:line|machine)|(?:line|machine|plant) (?:is |will be )?(?:free|idle|off|stopped|available)|no production|envoy|dès|実施|幸い|来社|来場|来所|お越し|いらし|お持ち|持参|送って|届く|届き|伺|와야|봐 ?주|봐 ?줄|on site|engineer|technician|would (?:be|suit) (?:\w+ )?(?:great|good|fine|ideal|best|perfect)|좋겠|옮길|이설|révision|prévoir|planifi|intervention|revisión|manutenzione|revisione|끝내|끝나|옮겨|방문|지원|수정|개조|이전|공급|와 ?주|(?<![가-힣])와 ?[요줘라]|와 ?서|오셔|오시|와 ?달|나와|출장|출동|점검|작업|수리|교육|시운전|설치|입고|도착|납품|배송|받(?:을|아|고 싶)|보내|발송|필요|희망|부탁|변경|바꿔|바꾸|미뤄|연기|옮기|진행(?:해|하|부탁| 부탁)|"
    r"visit|wait for|expect|come|arriv|deliver|ship|receiv|need|on the dock|in hand|install|service|repair|train|inspect|send|dispatch|require|schedul|move|postpone|resched|"
    r"来て|訪問|派遣|到着|着で|納入|納品|希望|お願い|必要|手配|变更|到货|发货|交货|上门|来厂|需要|派|安排|收到|过来|来一趟|到场|搬迁|移机|giao|gửi|cần|nhận|đến|sửa|đào tạo|kiểm tra|ส่ง|ต้องการ|เข้ามา|มาตรวจ|ซ่อม|รับ|liefern|kommen|besuch|benötig|brauch|schick|kommt\b|komm(?:en)?\b|erwart|abhol|wart(?:en|ung)|dostaw|przyje|przyśl|wyśl|wysł|wymag|przyjazd|potrzeb|wizyt|livr|venir|besoin|faut|attend|enviar|envíen|envien|necesit|precis|esper|hace falta|serv(?:e|ono)\b|occorr|aspett|mand(?:are|ate)|entreg|visita|consegn",
    re.IGNORECASE,
)
_THAT_DAY = words(
    r"그 ?날|그때|on that day|that day|(?:that|which) would be (?:the|a|our)\b|best day|その日|当日|那天|hôm đó|ngày đó|วันนั้น|(?:an )?diese[mr] Tag|da (?:könnt|wäre|passt)|tego dnia|ese día|ce jour|quel giorno|nesse dia|hari itu|o gün(?!e)|в этот день",
    re.IGNORECASE,
)
_MOVED = words(
    r"^[\s)）]*(?:\([^)]{1,12}\))?\s*(?:으로|로)\s*(?:도 |일주일 |이틀 |하루 |며칠 )?(?:생각|변경|바꿔|바꾸|바꿀|연기|미뤄|미루|미룰|조정|옮|당겨|앞당|잡(?!힌|혀|혔|았|은)|정(?:하|해|할)|확정|해 ?주|하(?:십|시죠|죠|겠|면)|합시|부탁)|^[\s(月火水木金土日)]*(?:に|へ)(?:変更|延期|決め|確定)|^ ?(?:instead|please instead)",
    re.IGNORECASE,
)
_MOVED_BEFORE = words(
    r"(?:changed? (?:it )?to|moved? (?:it )?to|postponed? (?:it )?(?:to|until)|rescheduled? (?:it )?(?:to|for)|改为|改到|改成|推迟到|提前到|就(?:定|约|是)?在?|那就(?:定|约)?在?|已(?:定|约)在?|dời sang|chuyển sang|đổi sang|เลื่อนเป็น|เปลี่ยนเป็น|verschoben auf|przełożyć na)\s*(?:the |ngày )?$",
    re.IGNORECASE,
)
_ANSWER = words(
    r"告知|通知我|세금 ?계산서|결제|정산|invoice|견적|회신|답변|답 ?(?:을|주|부탁)|알려 ?주|연락 ?(?:주|부탁|바)|인적 ?사항|성함|명단|차량 ?번호|출입 ?신청|회의|문자|가부|일정을|단가|(?<!\w)(?:quot\w*|quote|reply|respon\w+|answer|revert|confirm\w*|feedback|let (?:me|us) know|proposal|estimate|offer|names? of (?:the |your )?(?:engineer|technician|visitor)s?|meeting|budget)(?!\w)|見積|お名前|氏名|姓名|名单|车牌|回答|ご返信|返事|连絡|报价|回复|答复|回信|họ tên|รายชื่อ|báo giá|trả lời|phản hồi|xác nhận|ใบเสนอราคา|เสนอราคา|ตอบกลับ|แจ้งกลับ|Angebot|Antwort|Rückmeldung|Anmeldung|Namen|nombres?|ofert|odpowied|devis|réponse|cotiza|respuesta|preventivo",
    re.IGNORECASE,
)
_PAST_AFTER = words(
    r"^[\s)）]*(?:\([^)]{1,12}\))?\s*(?:자로|자 |(?:에 )?(?:입고된|도착한|받은|받아|배송된|수령한)|(?:morning |sáng |早上|上午)?(?:we |bên em |chúng tôi )?(?:received|nhận được|収到|收到)|検収|에 (?:보낸|보내드|받은|온(?![가-힣])|(?:주문|설치|교체|납품)(?! ?(?:부탁|희망|요청|바랍|가능|해 ?주|예정|하(?:여|려|러|기)))|다녀|입고된|오신|요청한|메일|팩스)|부터|이후|약속이었|예정이었|분 |[^.,\n까]{0,8}부터|(?:아침|새벽|저녁|밤|야간)에 (?:멈|정지|고장|발생)|\d{1,2}시 ?(?:\d{1,2}분)? ?(?:경|쯤|부터)|\d{1,2}:\d\d ?(?:경|쯤|부터)|까지도|까지 (?:하나도|아직|(?:안|못) (?![가-힣]{1,6}면)|연락)|도 (?:아직|연락)|から|以来|起|に(?:届|受|納品され|発生|送)|来的|收到的|发的)|^(?:'s| (?:morning|night|evening|afternoon)(?=.{0,40}\b(?:was|were|had|did|went|came|broke|fell|lost|\w{3,}ed)\b)|,? we (?:received|sent|ordered)| our )",
)
_PAST_BEFORE = words(
    r"(?:지난 ?|작년 |어제|그저께|since|last|from|dated|as of|issued|received(?: on)?|shipped(?: on)?|sent(?: on)?|ordered(?: on)?|on the|delivered(?: on)?|installed(?: on| in)?|mail of|fax of|letter of|order of|paid on|left|arrived on|happened on|started on|stopped on|từ(?: ngày| hôm)?|đã|ตั้งแต่(?:วันที่)?|เมื่อ(?:วันที่)?|seit(?: dem)?|vom|am letzten|od(?: dnia)?|z dnia|depuis|du|desde|dal|先週|昨日|先日|自|从|上周|上|昨天|(?<!\w)(?:hab(?:en?)? (?:wir|ich)(?: (?:sie|es|die|den))? am|(?:hebben|hadden) (?:we|wij)(?: op)?|(?:har|hade|havde|hadde) (?:vi|jag|jeg)(?: (?:den|det|i|på))?))\s*(?:the |ngày |วันที่ )?$",
    re.IGNORECASE,
)
_FROM_ON = words(
    r"(?:from|as of|issued|dated|mail of|letter of|fax of|từ(?: ngày)?|ตั้งแต่(?:วันที่)?|seit(?: dem)?|od(?: dnia)?|depuis|desde|dal|自|从)\s*(?:the |ngày |วันที่ )?$",
    re.IGNORECASE,
)
_STARTING = words(
    r"(?:visit\w*|training|work|course|starting|beginning|start)(?: on| from)? (?:the )?$|(?:bắt đầu|có mặt|làm việc|thi công|hỗ trợ)[^.,\n]{0,30}?(?: từ)?(?: thứ \w+)?(?: ngày)?\s*$|beginnend (?:am|ab)\s*$|à partir du\s*$|a partir (?:del?|do dia)\s*$|a partire dal\s*$|mulai(?: dari)?(?: tanggal)?\s*$|начиная с\s*$|เริ่ม(?:วันที่|ตั้งแต่)?\s*$",
    re.IGNORECASE,
)
_NOT_YET = words(
    r"^[\s)）]*(?:\([^)]{1,12}\))?\s*까지(?:도)? ?(?:하나도|아직|(?:안|못) (?![가-힣]{1,6}면)|연락|소식|아무)|^[\s)）]*(?:\([^)]{1,12}\))?\s*까지(?:였|이었|라(?:고 ?(?:했|하셨|하시더니)|더니|면서))|^[^.\n]{0,6}(?:still(?! (?:ok|fine|good|works?|suits|possible|valid))|になっても|까지도)",
    re.IGNORECASE,
)
_DOC = words(
    r"(?:작성일?|의뢰일|요청일|신청일|청구일|발주일|발행일|일자|일 ?시|날짜|(?<!\w)date(?: of issue)?|日付|作成日|日期|ngày lập|(?<![\u0e00-\u0e7f])วันที่|datum|Data|개정|수령|주문|전표|발생|접수일?|purchase date|order date|제조년월|납품 ?일자)\s*[:.]?\s*$",
    re.IGNORECASE,
)
_CALL = words(
    r"전화(?:를)? ?(?:주|부탁|바|해 ?주|좀)|(?<!\w)(?:call|phone|ring) (?:me|us)|電話(?:を|して|くだ)|打电话|来电|gọi (?:lại|điện)|โทร(?:กลับ|หา)|Rückruf|anrufen|oddzwo|zadzwo|rappel|llam(?:ar|en|e)(?!\w)|richiam|chiamat|telefon|hubungi|позвон",
    re.IGNORECASE,
)
_MONEY_BEFORE = words(
    r"(?:세금 ?계산서|계산서|결제|정산|송금|입금|대금|지급|invoice|payment|請求書|支払い?|お支払い|发票|付款|开票|货款|hóa đơn|thanh toán|ใบแจ้งหนี้|ใบกำกับ\w*|ชำระ\w*|Rechnung|Zahlung|faktur\w*|płatnoś\w*|facture|paiement|règlement|factura|pago|fattura|pagamento|pembayaran|fatura|ödeme|счёт|счет|оплат\w*)"
    r"(?:은|는|을|를|이|가|도|は|を|も|的| is| will be)?[^.,;\n。、]{0,20}$",
    re.IGNORECASE,
)
_LATE = words(
    r"(?:정지|멈춰|멈췄|고장|발생|떴|나왔|받았|왔습니다|안 왔|다녀|였습니다|했습니다|됐습니다|되었습니다|stopped|happened|failed|broke|was |were |arrived|came|received|visited|停止|発生|故障|hỏng|dừng|bị|เสีย|หยุด)",
    re.IGNORECASE,
)


_ASKED_FOR = re.compile(r"(?:요청일|의뢰일|요청일자)\s*[:.]?\s*$")


# "today at six the burner went out", "this morning it came": no day to come.
_SINCE_TODAY = words(
    r"^ ?(?:[은도] (?!.{0,30}(?:와 ?[주서달요]|오[시셔실]|방문|까지|보내|부탁|주[세시십]))|\d{1,2} ?시(?: ?\d{1,2} ?분)?에 (?!.{0,24}(?:와 ?[주서달요]|오[시셔실기]|방문|까지))|아침에?|새벽에?|朝|早上|morning\b|sáng|เช้า)",
    re.IGNORECASE,
)
_FROM_THEN = words(
    r"^[\s)]*(?:\([^)]{1,12}\))?\s*(?:오전|오후)? ?\d{1,2}(?:시|:\d\d)? ?(?:시)?(?: ?반)?부터|^[\s)]*\d{1,2}時から|^,? from \d",
    re.IGNORECASE,
)
_WE_SEND = words(
    r"(?:보내|발송해|부쳐|반송해|회신해) ?(?:드리|드릴|겠|하겠|올리)|반송하겠|(?:we|i)(?:'ll| will) (?:send|return|ship)|お送りします|返送し|我们(?:会|将)?寄|寄回|gửi lại",
    re.IGNORECASE,
)
_AWAY = words(
    r"(?:on leave|on holiday|on vacation|out of (?:the )?office|away|off)(?: until| till| from)?[^.\n]{0,12}$|(?:휴가|부재|출장 ?(?:중|이라|이어|이[고며]|으로|가[서느]|때문|관계))[^.\n]{0,12}$|(?:休暇|不在|出張(?:中|で|の(?:ため|都合)))[^。\n]{0,10}$|(?:请假|出差|休假)[^。\n]{0,8}$|(?:nghỉ phép|im Urlaub|de vacaciones|en congé|urlopie)[^.\n]{0,12}$",
    re.IGNORECASE,
)
_AWAY_AFTER = re.compile(
    r"^[\s)]*(?:\([^)]{1,12}\))?\s*까지(?:는)? ?(?:제가 ?|저는 ?)?(?:휴가|출장(?!을? ?(?:와|오|부탁|요청|가능))|부재|연차|자리를)"
)

ENOUGH = 1.5  # a score from which a day is wanted
LOOSE = 1.0  # the highest score of what may be no date
PLAIN = 2.5  # a score from which the words themselves say that it is wanted by then


@dataclass(frozen=True, slots=True)
class Wanted:
    """A date with what speaks for its being the day wanted."""

    day: Day
    score: float
    notes: tuple[str, ...]


def judge(
    text: str,
    today: date,
    order: str = "md",
    meaning: str = "",
    spoken_of: date | None = None,
    beside: tuple[str, str] = ("", ""),
) -> Iterator[Wanted]:
    """The dates of one sentence, or of one form field whose label means `meaning`, with how much each is wanted.

    `beside` are the sentences before and after, for a day that stands alone ("Visit needed. Wednesday morning.") and one
    that is taken up again ("We stand still on 5 May. That day ...").
    """
    text = _WRAPPED.sub(" ", text)
    found = find(text, today, order, spoken_of, loosely_told=True)
    for at, named in enumerate(found):
        day = _a_week_on(text, named, today)
        before, after = text[: day.start], text[day.end :]
        points = [*_points(*_near(text, day), today, meaning)]
        if not points and _ALONE.fullmatch(before + after) and _ACT.search(beside[0]):
            points.append((1.5, "alone, after what is to be done"))
        if at == len(found) - 1 and day.on > today and _THAT_DAY.match(beside[1].lstrip()):
            points.append((1.5, "that day"))
        if DAY_BEFORE.search(after[:40]):
            points.append((-4.0, "the day before it counts"))
        if _TAKEN_BACK.match(beside[1].lstrip()):
            points.append((-5.0, "taken back"))
        if at + 1 < len(found) and _TAKEN_BACK.search(text[day.end : found[at + 1].start]):
            points.append((-5.0, "taken back for the next"))
        elif at == len(found) - 1 and day.on > today and _TAKEN_BACK.search(before):
            points.append((2.0, "put right"))
        score = sum(p for p, _ in points)
        yield Wanted(day, min(score, LOOSE) if day.loose else score, tuple(f"{p:+.1f} {why}" for p, why in points))


def _a_week_on(text: str, day: Day, today: date) -> Day:
    """ "By Monday", written on a Monday, is the next one."""
    before, named, after = text[: day.start], text[day.start : day.end], text[day.end :]
    if day.on != today or day.exact or not re.fullmatch(WEEKDAY, named, re.IGNORECASE):
        return day
    return replace(day, on=today + timedelta(days=7)) if _is_until(before, named, after) else day


def _is_until(before: str, named: str, after: str) -> bool:
    until = _UNTIL_AFTER.match(after) or _UNTIL_BEFORE.search(before[-40:]) or _UNTIL_WITHIN.search(named)
    return bool(until) or is_this_very_day(named)


_NEAR = 600  # characters: what stands farther from a day says nothing of it, and is not read for each day again


def _near(text: str, day: Day) -> tuple[str, Day]:
    """The words around a day, and the day's place in them."""
    begin = max(0, day.start - _NEAR)
    return text[begin : day.end + _NEAR], Day(day.on, day.start - begin, day.end - begin, day.exact)


def _points(text: str, day: Day, today: date, meaning: str) -> Iterator[tuple[float, str]]:
    """What speaks for a day and against it, each with its reason."""
    before, after = text[: day.start], text[day.end :]
    clause = _clause_after(after)
    named = text[day.start : day.end]
    until = _is_until(before, named, after)
    given: list[tuple[float, str]] = [*_by_its_label(before, day, today, meaning, until=until)]
    label = any(why == "label" for _, why in given)
    if until:
        given.append((2.5, "까지 / by"))
        if _AT_THE_LATEST.search(before[-24:]) or _AT_THE_LATEST.match(after):
            given.append((0.5, "at the latest"))  # of two days the one that may not pass
    if moved := _MOVED.match(after) or _MOVED_BEFORE.search(before[-30:]):
        given.append((3.0, "moved to"))
    elif _WAS_SET.match(after) and _MOVES.search(text):
        given.append((-3.0, "was set, and is moved"))
    if _ACT.search(clause) or (until and _ACT.search(text)) or _ACT.search(before[-25:]):
        given.append((1.5, "to be done then"))
    elif _ACT.search(before[-60:]):
        given.append((1.0, "to be done then"))
    if day.exact and day.on > today and _ON_THE_DAY.search(before[-12:]) and _ASKED.search(text):
        given.append((0.5, "asked for that day"))
    if _THAT_DAY.search(after):
        given.append((1.5, "that day"))
    agreed = _AS_AGREED.search(after[:40]) or _AS_AGREED.search(before[-40:])
    if agreed and day.on > today:
        given.append((1.5, "as agreed"))
    elif not label and (why := _for_an_answer(text, before, clause, until=until)):
        given.append((why, "an answer or a quotation"))
    if not label and _MONEY_BEFORE.search(before[-36:]) and not _ACT_THING.search(f"{before[-20:]} {clause}"):
        given.append((-5.0, "an invoice or a payment"))
    given += _past(before, after, clause, day, today, until=until)
    if _RUNS_OUT.search(_last_clause(before)[-40:]):
        given.append((-5.0, "of a warranty or an offer"))
    if _WE_SEND.search(clause) and not until:
        given.append((-4.0, "what the writer sends"))
    if _AWAY.search(before[-40:]) or _AWAY_AFTER.match(after):
        given.append((-6.0, "somebody is away"))
    if _AGREED.match(after):
        given.append((2.5, "agreed to"))
    elif day.on > today and (_POSSIBLE_AFTER.match(after) or _POSSIBLE_BEFORE.search(before[-40:])):
        given.append((2.0, "asked whether it is possible"))
    bare = not day.exact and re.fullmatch(WEEKDAY, named, re.IGNORECASE)
    if bare and not (until or label or moved) and _TOLD_OF.match(after):
        given.append((-3.5, "what was done then"))
    if bare and not until and sum(p for p, _ in given) > 0 and not _ASKED.search(text):
        given.append((-0.5, "a bare weekday"))
    if day.on == today and day.exact and not (until or label or moved or _ACT.search(clause)):
        given.append((-3.0, "the day of the letter"))
    yield from given


def _by_its_label(before: str, day: Day, today: date, meaning: str, *, until: bool) -> Iterator[tuple[float, str]]:
    """What the words right before a day say that it is the day of."""
    of_paper = day.on <= today and _OF_ANYTHING.search(before[-14:])
    if meaning == "wanted" or (_LABEL.search(before[-44:]) and not of_paper):
        yield 3.0, "label"
    elif _ASKED_FOR.search(before[-14:]) and day.on > today + timedelta(days=1):
        yield 2.5, "the day asked for"
    elif not until and (meaning == "date" or _DOC.search(before[-14:])):
        if day.on > today + timedelta(days=1) and _OF_ANYTHING.search(before[-14:]):
            yield 2.5, "a day to come"  # no paper is dated so
        else:
            yield -4.0, "date of the paper"


def _for_an_answer(text: str, before: str, clause: str, *, until: bool) -> float:
    """Below nought where a quotation, an answer or a name is expected by then, and nothing else."""
    answer = _ANSWER.search(clause)
    if answer and not (_COMES.search(clause[:18], 0, answer.start()) or _PAPER.search(clause[: answer.start()])):
        return -3.5
    if until and _CALL.search(clause):
        return -3.5
    before = _APART.split(before)[-1]
    if until and _ANSWER_TOPIC.search(before[-30:]):
        return -3.5
    if until and _ANSWER.search(before[-30:]) and not (_ACT_THING.search(clause) or _ACT_THING.search(before[-20:])):
        return -3.0
    return -3.5 if until and _ANSWER_FIRST.match(text) else 0.0


def _past(before: str, after: str, clause: str, day: Day, today: date, *, until: bool) -> Iterator[tuple[float, str]]:
    """What tells that a day is of what was, not of what is wanted."""
    if _SINCE_TODAY.match(after) and day.on == today and not until:
        yield -3.5, "this morning"
    elif day.on > today and _FROM_THEN.match(after):
        yield 1.5, "from an hour on"
    elif _PAST_AFTER.match(after) and not until and not (day.on > today and _LABEL.search(before[-44:])):
        yield -3.5, "past"
    if _NOT_YET.match(after) or (until and day.on <= today and _NOTHING_YET.match(after)):
        yield -5.0, "has not come by then"
    soon = day.exact and today < day.on <= today + timedelta(days=90)  # named with its month: not what was
    if soon and _STARTING.search(before[-60:]):
        yield 1.5, "it starts then"
    elif (_FROM_ON if soon else _PAST_BEFORE).search(before[-24:]):
        yield -3.5, "past"
    if _LATE.search(clause[:30]) and not until and day.on <= today:
        yield -1.5, "tells what happened"
    if day.on < today:
        yield -4.0, "over"


# "金曜日に交換しましたが", "周五我们更换了", "в пятницу мы заменили": what a weekday's clause tells, which asks for nothing.
_TOLD_OF = re.compile(
    r"(?:(?!くださ|下さ|お願|頂|いただ|希望|必要|予定|たい|请|請|麻烦|麻煩|需|务必|務必|可以|能|要|安排|到了|之前|以前|"
    r"рос|нуж|надо|необход|долж|чтоб|если|бы |можете|รบกวน|ขอ|ช่วย|ต้องการ|อยาก|ก่อน|จะ)[^。、,.!?！？\n]){0,40}?"
    r"(?:(?:まし|でし|かっ|ってい|んで|ってしまっ)た(?!ら)|(?<=[\u4e00-\u9fff])(?:了|過|过)(?![吗嗎吧程])|"
    r"(?<=[а-яё]{3})(?:ли|л|ла|ло)(?:сь|ся)?(?!\w)|(?:หยุด|เสีย|พัง|เปลี่ยน|ซ่อม|ติดตั้ง)(?:มา|ไป)?แล้ว|(?:หยุด|เสีย|พัง)ไป)",
    re.IGNORECASE,
)
_AT_THE_LATEST = words(
    r"[\s,)]*(?:늦어도|at the (?:very )?latest|latest\b|no later than|not later than|(?:aller)?spätestens|uiterlijk|a más tardar|como (?:muy tarde|máximo|fecha límite|límite)|au plus tard|al più tardi|o mais tardar|najpóźniej|nejpozději|legkésőbb|senast|senest|paling lambat|en geç|не позднее|не позже|самое позднее|(?:chậm|muộn|trễ) nhất|อย่างช้า|遅くとも|最迟|最晚|最遲)",
    re.IGNORECASE,
)
# A line that was broken in the middle of a sentence.
_WRAPPED = re.compile(r"(?<=[a-zß-öø-ỹ,])\n(?=[a-zß-öø-ỹ\d])")
_ALONE = words(
    r"\W*(?:(?:오전|오후|아침|점심|저녁|중|쯤|에|로|으로|부탁(?:드립니다|드려요|합니다|해요)?|희망|요망|\d{1,2} ?시|\d{1,2}:\d\d|morning|afternoon|am|pm|please|午前|午後|上午|下午|朝|に|sáng|chiều|ạ|เช้า|บ่าย|ค่ะ|ครับ|vormittags?|nachmittags?|bitte|matin|après-midi|mañana|tarde|por favor|mattina|pomeriggio|rano|proszę)\W*){0,4}",
    re.IGNORECASE,
)
_TAKEN_BACK = words(
    r"(?:^ ?|[.,…—–-] ?)(?:아니|아니다|아 아니|아차)[,. ]|à không|ไม่ใช่|ไม่สิ|(?<!\w)(?:no wait|wait,? no|sorry,? I mean|I mean|or rather|correction|nein,|ach nein|quatsch|Korrektur|non,|pardon|enfin non|no,? perdón|digo|mejor dicho|anzi|nie, |przepraszam|eh salah|bukan,|yok,|вернее|точнее)(?!\w)|いや[、,]|ではなく|じゃなくて|不对|不是[,,]|哦不",
    re.IGNORECASE,
)
# "... as agreed": the day that was agreed upon stands.
_AS_AGREED = words(
    r"as (?:you |we |was |already )?(?:confirmed|agreed|promised|arranged|discussed|planned|scheduled)|as per your confirmation|wie (?:bestätigt|vereinbart|besprochen|abgemacht)|comme (?:convenu|confirmé|prévu)|como (?:confirm|acord|quedamos|combin)\w+|come (?:concordato|confermato|d'accordo)|jak (?:ustal|potwierdz|uzgodn|umówi)\w+|"
    r"như đã (?:xác nhận|hẹn|thống nhất|báo)|ตามที่(?: )?(?:ยืนยัน|ตกลง|นัด)|(?:말씀|약속|확정|안내|통보) ?(?:하신|주신|해 ?주신|드린)? ?대로|예정 ?대로|約束(?:の)?(?:通り|どおり)|予定(?:通り|どおり)|如约|按(?:约定|确认|计划)|sesuai (?:konfirmasi|kesepakatan|jadwal)|(?:onayladığınız|kararlaştırdığımız) gibi|как (?:договорились|подтвердили)",
    re.IGNORECASE,
)
# The day an appointment had: "... 로 잡힌 점검을 미뤄 주세요".
_WAS_SET = words(
    r"[\s)]*(?:\([^)]{1,12}\))?\s*(?:으로|로|에)? ?(?:(?:점검|방문|출장|작업|교육|예약|정비) ?(?:건|일정|예정|약속)|잡힌|잡혀|잡아 ?(?:둔|놓은)|예정(?:된|이던|이었던|인)|정해진|하기로 ?(?:한|했던)|약속된)|[^.,。\n]{0,6}(?:に予定|予定(?:して|の|だっ))|(?:的|原定)|^ (?:appointment|visit|date|slot)\b"
)
_MOVES = words(
    r"미뤄|미루|미룰|연기|변경|바꿔|바꾸|당겨|당길|앞당|옮겨|postpone|move|resched|push (?:it )?back|bring (?:it )?forward|put off|延期|変更|ずらし|推迟|延后|改到|改为|提前|dời|hoãn|lùi|đổi|เลื่อน|verschieb|verleg|przełoż|przesun|report(?:er|ons)|décal|aplaz|pospon|rinvi|spost|adiar|tunda|ertele|перенес|отлож",
    re.IGNORECASE,
)
_ON_THE_DAY = words(
    r"(?:\b(?:on|for|am|le|el|il|em|na|no(?: dia)?|pada|hari|dnia|dne|den|op|w|we|v|ve|в|во)|vào(?: ngày)?|ngày|(?:ใน)?วันที่|для) ?(?:the )?(?:"
    + WEEKDAY
    + r")?[, ]*$",
    re.IGNORECASE,
)
_OF_ANYTHING = re.compile(
    r"(?:일 ?시|날짜|일자|日時|日付|日期|时间|date|datum|data|fecha|ngày|วันที่)\s*[:.]?\s*$", re.IGNORECASE
)
# "Until today neither a name nor a time": nothing has come.
_NOTHING_YET = words(
    r"^[^.!?,\n]{0,40}(?:아직|못 |안 |없|ありません|ない|ません|没|未|chưa|không|ยังไม่|ไม่|\b(?:weder|nicht|kein\w*|no|not|nothing|none|neither|never|haven't|hasn't|didn't|rien|aucun\w*|pas|nada|ningun\w*|sin|non|niente|nessun\w*|nie|nic|żadn\w*|belum|tidak|henüz|hiç)\b|(?<!\w)(?:не|нет|ничего)(?!\w))",
    re.IGNORECASE,
)


_ASKED = words(
    rf"{cues.either(cues.PLEASE, cues.NEED)}|{_ACT_ELSEWHERE}|\bzou(?:den)?\b|\bpasst\b|måste|gärna|toivo|\bkunne\b|"
    r"graag|kunnen|(?<!\w)(?:kan|mag)(?!\w)|willen|möcht|wünsch|gern|prosz|prosim|prosím|czy |potrzeb|нуж[ен]|прош|пожалуй|можете|lütfen|misiniz|request|wish|tolong|mohon|bisa|boleh|minta|kér[jü]|kérem|favor|merci|svp|s'il vous|voudr|aimer|vorre|potet|gostar|poder|pode |querem|부탁|주세요|주실|주십|주시|줘요?(?!\S)|달라|바랍|바람|요망|요청|희망|can you|could you|please|would be|need|necesit|benötig|besoin|お願い|いただ|请|能否|ได้ไหม|ช่วย|nhờ|được không|bitte|könn|pouvez|puede|può|\?",
    re.IGNORECASE,
)
_RUNS_OUT = words(
    r"(?:warranty|guarantee|valid\w*|expir\w*|보증|유효|만료|保証|保修|有効|有效|bảo hành|ประกัน|garanti\w*|gwarancj\w*|Garantie|gültig|garantía|garanzia)[^.\n]{0,30}$",
    re.IGNORECASE,
)
_AGREED = words(
    r"^[^.,\n]{0,24}?(?:걸로 알고|것으로 알고|(?:일정|날짜|납기|기한)[은는도]? ?(?:그대로|변동 ?없)|좋(?:습니다|고|아요|겠|을)|가능합니다|어떻겠|어떠(?:신가|실까|세요|십니까)|괜찮(?:습니다|고|아요)|됩니다|works for (?:us|me)|(?:is|would be|will be) (?:still )?(?:fine|ok|okay|good|perfect|great)|(?:date|day|schedule) (?:stays|remains)\b|(?:is|are|stays?|remains?) (?:the same|unchanged|as before)\b|날짜[는도]? ?(?:꼭 |반드시 )?(?:지켜|맞춰)|(?:은|는|을)? ?(?:꼭|반드시) ?(?:지켜|맞춰)|厳守|务必(?:保证|遵守)|(?:is )?unbedingt ein(?:zu)?halten|must be kept\b|Termin bleibt|変更なし|不变|照旧|giữ nguyên|คงเดิม|se mantiene|bez zmian|suits us|結構です|大丈夫です|問題ありません|可以|没问题|được ạ|ok ạ|โอเค|ได้ครับ|ได้ค่ะ|passt|d'accord|nous convient|va bene|nos parece bien|pasuje)",
    re.IGNORECASE,
)
# "수요일 오전 가능하실까요?", "Would Wednesday be possible?": of no call and no talk.
_POSSIBLE_AFTER = words(
    r"[\s)]*(?:\([^)]{1,8}\))?[ )]*(?:오전|오후|중|쯤|에|으로|로|은|이|께)?(?:에|으로|쯤)? ?(?:\d{1,2} ?시(?:쯤|경)?(?:에)? ?)?(?:(?:방문|출장|점검|오시는 ?것이?|와 ?주실 ?수)(?:이|은)? ?)?(?:가능(?:할까|하실까|한가|하신가|합니까|할지|하실지|하시겠)|괜찮(?:을까|으실까|으세요|으신가))|"
    r"[\s)]*(?:の)?(?:午前|午後)?(?:中)?(?:は|で|に)?(?:可能でしょうか|いかがでしょうか|ご都合(?:は)?)|(?:上午|下午)?(?:行吗|可以吗|方便吗)|"
    r" (?:morning |afternoon )?(?:be|is it|is that) (?:at all )?possible\b| (?:morning |afternoon )?(?:suit|work for) you\b| (?:matin |après-midi )?(?:serait|est)-(?:il|ce) possible\b| (?:mattina |pomeriggio )?(?:sarebbe|è) possibile\b| (?:por la (?:mañana|tarde) )?(?:sería|es) posible\b| (?:rano )?(?:byłoby|jest) możliwe",
    re.IGNORECASE,
)
_POSSIBLE_BEFORE = words(
    r"\b(?:would it be possible on|is it possible on|(?:¿ ?)?(?:sería|es) posible (?:el|venir el)|serait-il possible (?:de venir )?(?:le)?|sarebbe possibile (?:venire )?(?:il)?|wäre es (?:am)|czy (?:byłoby|jest) możliw\w+(?: przyjazd)?(?: w)?) ?$",
    re.IGNORECASE,
)
_ANSWER_FIRST = words(
    r"\s*(?:please |kindly )?(?:send |give |let us have )?(?:me |us )?(?:a |an |your |the )?(?:\w+ )?(?:quotations?|offer|reply|answer|price|proposal)\b|\s*(?:견적|회신|답변)",
    re.IGNORECASE,
)
_ACT_THING = words(
    r"입고|방문|도착|납품|받|보내 ?주|deliver|arriv|visit|ship|dock|send|发|到货|到厂|上门|着|届|納入|到(?![期底])|giao|nhận|ส่งถึง|liefer|dostaw|wysł|wysył|lleg|entreg|env[ií]|despach|livr|expédi|consegn|sped|tiba|kirim|sampai|lever|verzend|gönder|teslim|ulaş|отгру|достав|отправ|прислат|получ|zaslat|dodat|küld|szállít|skicka",
    re.IGNORECASE,
)
_CLAUSE = words(
    r"[.!?。！？]\s|고 싶|(?<=[가-힣])(?:이고|이며|이니|니까|는데|지만|므로|이라|어서|아서|해서|으니|주시고|주고|하시고|하고요|려고요)(?=[\s,])|(?<= )주시고(?=[\s,])|(?:ครับ|ค่ะ|คะ)(?=\s)|, (?:and|but|so) |;|\n\n"
)


# What comes is no answer; nor is a paper that is to be sent in one: "PDF로 회신".
_COMES = words(
    r"입고|방문|도착|납품|닿|받(?:을|아|게|았)|보내 ?주|와 ?주|deliver|arriv|visit|reach us|liefer|dostaw|到(?![期底])|着|届",
    re.IGNORECASE,
)
_PAPER = re.compile(
    r"(?<!견적서 )\bPDF|(?<!견적서 )파일(?:로|을)|설명서|매뉴얼|도면|회로도|(?<!견적서 )사본|manual|drawing|diagram|說明書|说明书|図面|图纸",
    re.IGNORECASE,
)
# "The quotation, by the 15th, please send": it is the quotation that is to be sent.
_ANSWER_TOPIC = words(
    r"(?:报价单?|报價單?|報價單?|见积|見積り?書?|お見積り?書?|견적서?|회신|답변|답장)(?:请|請|务必|務必|は|を|은|는|을|를|도)\s*(?:于|在)?\s*$",
    re.IGNORECASE,
)
_APART = re.compile(r"(?<=[\u3040-\u30ff\u4e00-\u9fff])[,、]|(?<=[가-힣])(?:고|며|지만|는데|니)[ ,]")


# Where a sentence ends without a full stop, as in what is tapped on a phone.
_SAID = words(r"(?<=[가-힣][서어아해대지데까세네고]요),?\s(?=\S)|(?<=[가-힣]니다)\s(?=\S)")
_NEXT_LABEL = re.compile(r"\s[/|·]?\s?[^\s:：]{1,14} ?[:：](?!\d)")


def _last_clause(before: str) -> str:
    """What of the words before a day belongs to it."""
    cuts = [m.end() for m in _CLAUSE.finditer(before)]
    return before[cuts[-1] :] if cuts else before


def _clause_after(after: str) -> str:
    for stop in (_NEXT_LABEL, _SAID):
        if found := stop.search(after[:70]):
            after = after[: found.start()]
    found = _CLAUSE.search(after)
    return after[: found.start() + 12 if found else 70][:90]
