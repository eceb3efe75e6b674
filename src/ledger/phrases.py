"""Words by which a writer says what a message is to an earlier one, in the languages customers write.

Each function returns the words found (for the reason QA reads) or "". They look at the writer's own words only;
whoever calls keeps quoted history away from them.
"""

from __future__ import annotations

import contextlib
import re
from datetime import date, timedelta


def _any(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.IGNORECASE)


# "This is another matter": a new order, a different fault, not the one before.
_OTHER = _any(
    r"별건", r"별개", r"(?:이건|이번(?:엔|에는|은)?|그런데|다만) ?(?:좀 ?)?(?:다른|별도의?) ?(?:문제|고장|증상|일|건)", r"\bindependent(?:ly)? of\b", r"別の(?:問題|不具合|故障)(?!では)", r"(?<!不是)另(?:外)?(?:一)?(?:个|個)(?:问题|問題|故障)", r"(?<!phải )(?<!phải là )(?:lỗi|vấn đề|sự cố) (?:khác|mới)", r"(?<!ไม่ใช่)(?:ปัญหา|เรื่อง|อาการ)(?:อื่น|อีกเรื่อง)", r"\bunabhängig (?:von|davon)\b", r"\bindépendamment\b", r"\bindependientemente\b", r"다른 ?건(?:입니다|으로|이에요|인데)", r"(?:건|것|거)(?:하고는|과는|와는|이랑은|하곤|과|와) ?(?:별도|무관|상관 ?없)",
    r"새로운? ?(?:요청|의뢰|주문|건)(?:입니다|이에요|으로|드)", r"신규 ?(?:요청|의뢰|주문|발주) ?(?:건)?(?:입니다|이에요|으로)", r"(?:추가|재)\s?(?:로 )?(?:발주|주문)(?:합니다|드립니다|하|입니다|건)",
    r"중복(?:이|은)? ?아[니닙]", r"\d차분? ?(?:추가|발주|주문)", r"(?:예비품|발주|주문|청구|의뢰) ?(?:[2-9]|\d\d)차", r"(?:[2-9]|\d\d)차 ?(?:발주|주문|청구|의뢰|분)",
    r"(?<!not )(?<!not a )(?<!no )\b(?:a |the )?new,? (?:and )?(?:separate )?(?:order|request|issue|case|problem|fault|ticket|matter)\b", r"\bseparate (?:order|request|issue|case|matter|ticket|PO)\b",
    r"(?:추가로|새로|한 ?번 ?더|또(?: ?다시)?) ?(?:추가로 |새로 |더 |다시 )?(?:발주|주문|구매)(?![^\n]{0,8}(?:취소|변경))", r"이번에?는? ?다른 ?(?:호기|장비|기계|설비|라인)",
    r"\b(?:un|not )related to\b", r"\b(?:different|another) (?:issue|problem|fault|matter|request|case|topic)\b", r"\bnot a (?:duplicate|repeat|resend)\b",
    r"\b(?:repeat|re-?)\s?order\b", r"\bsame again\b", r"\bnew PO\b", r"\bdon'?t mix\b", r"\bthis time (?:it is|it's|we|the)\b", r"\bin addition to (?:our|the|my) (?:last|previous|earlier) (?:order|request)\b",
    r"追加(?:発注|注文|で(?:発注|注文))", r"別件", r"別途(?:発注|注文|依頼)", r"とは別に", r"重複では", r"新規(?:の)?(?:ご)?(?:依頼|注文|発注)", r"今回は別",
    r"另(?:外)?一(?:件|个|台|項)", r"另行(?:订购|采购|報修|报修)", r"不是(?:重复|重復)", r"(?<!不是)(?<!并非)新(?:的)?(?:订单|訂單|需求|申请|申請|故障)", r"与(?:上次|之前|前次)[^。\n]{0,8}(?:无关|不同)", r"追加(?:订购|采购|訂購)", r"再(?:次)?(?:订购|訂購|采购)",
    r"yêu cầu mới", r"đơn (?:hàng )?mới", r"đặt (?:hàng )?(?:thêm|lại)", r"không (?:liên quan|phải (?:đơn|yêu cầu) (?:cũ|trước|trùng))", r"vấn đề khác", r"lỗi khác", r"(?:tách )?riêng (?:với|so với)",
    r"(?:คำ)?(?:สั่งซื้อ|คำขอ|งาน|เรื่อง)ใหม่", r"คนละ(?:เรื่อง|เครื่อง|งาน|รายการ)", r"ไม่เกี่ยวกับ", r"สั่ง(?:ซื้อ)?(?:เพิ่ม|ซ้ำอีก)", r"ไม่ใช่(?:รายการ)?(?:ซ้ำ|เดิม)", r"(?<!ไม่ใช่)ปัญหาใหม่",
    r"\bfresh (?:order|request|issue|case)\b", r"\b(?:one more|a second|another) (?:time|order|set|batch)\b",
    r"\b(?:neue[rs]?|anderes?|weiteres) (?:Thema|Anliegen|Problem|Maschine|Anlage)\b", r"\bandere (?:Maschine|Anlage|Störung|Sache)\b", r"\b(?:nouvelle|autre) (?:demande|commande|machine|panne)\b", r"\b(?:nuevo|nueva|otro|otra) (?:pedido|solicitud|máquina|problema|avería)\b", r"\binn[ay] (?:maszyn|spraw)",
    r"\bneue[rs]? (?:Auftrag|Bestellung|Fall|Anfrage|Störung)\b", r"\bnow[ea] (?:zamówienie|zgłoszenie|sprawa)\b",
)  # fmt: skip

# "The earlier one is done": what follows it in the same mail is another matter.
_SETTLED = _any(
    r"(?:건|문제|수리|교체|작업|접수번호 ?\S+)(?:은|는|이|가|도)? ?(?:잘 ?)?(?:해결|처리|완료|종결|마무리)(?:되|됐|됨|하|했|로)", r"종결(?:하셔도|해 ?주|처리|하시면)", r"잘 ?(?:쓰고|사용하고|돌아가고|돌고) ?있", r"(?:분|건|물량|자재)은? ?(?:입고|수령|납품) ?완료", r"덕분에 (?:잘|해결)", r"(?:잘|모두|전량|무사히) ?(?:받았|수령했|도착했|들어왔)(?!는데|지만|으나)",
    r"\b(?:is|are|was|were|been) (?:now )?(?:all )?(?:done|closed|solved|resolved|settled|fixed|finished|complete|completed)\b", r"\b(?:you can|please|may) close\b", r"\b(?:works?|working|running) (?:fine|well|perfectly|again|ok)\b", r"\ball good\b", r"\b(?:got|received) the (?:first|last|parts?|batch)\b",
    r"(?:解決|完了|終了)(?:し|済|いた)", r"(?:クローズ|完結)", r"(?:順調|問題なく)(?:に)?(?:動|稼)", r"(?:已|已经|已經)(?:解决|解決|修好|完成|收到|结案|結案|处理好|處理好)", r"(?:可以|请|請)(?:结案|結案|关闭|關閉)",
    r"đã (?:xong|giải quyết|hoàn thành|xử lý xong|ổn)", r"(?:có thể|xin) đóng", r"chạy (?:tốt|ổn)", r"เรียบร้อย(?:แล้ว|ดี)", r"ปิดงาน", r"(?:แก้ไข|ซ่อม)เสร็จ", r"ใช้งานได้(?:ดี|ปกติ)",
    r"\b(?:erledigt|abgeschlossen|behoben)\b", r"\bläuft (?:wieder|gut)\b", r"\b(?:załatwion|zamknąć|naprawion)", r"\b(?:résolu|terminé|clos)\b", r"\b(?:resuelto|solucionado|cerrar)\b", r"\b(?:risolto|chiuso)\b",
)  # fmt: skip

# "The same thing again": by another channel, to another address, because the first may not have arrived.
_AGAIN = _any(
    r"다시 ?(?:한 ?번 ?)?(?:보[내낸냅냄냈]|발송|전송|송부|드립|올립|넣)", r"재(?:전송|발송|송부|송신)", r"(?:같은|동일한?) ?(?:내용|건|메일|팩스)", r"내용(?:과|은|이)? ?(?:동일|같|똑)", r"(?:팩스|메일|메일로|팩스로|이메일)(?:로)?도 ?(?:같이 ?|함께 ?)?(?:보[내낸냅냄냈]|드|발송|송부|넣|한 ?번)",
    r"(?:방금|앞서|조금 ?전|아까)[^\n]{0,20}(?:보냈|보내|드렸|넣)", r"혹시 ?못 ?(?:보|받)", r"(?:전달|포워드)(?:드립니다|합니다|해)", r"원본(?:은|을)? ?(?:팩스|메일|우편|첨부)", r"받으셨(?:죠|는지|나요|습니까)", r"(?:끊긴|누락된|안 ?간|안 ?들어간) 것 ?같아",
    r"\bre-?send(?:ing)?\b", r"\bsen[dt](?:ing)? (?:\w+ ){0,3}again\b", r"\bsame (?:as|content|request|mail|e-?mail|message|fax)\b", r"\bby (?:fax|e-?mail) and (?:by )?(?:e-?mail|fax)\b", r"\b(?:also|already) (?:sent|mailed|faxed|e-?mailed)\b", r"\b(?:has|have) been (?:mailed|e-?mailed|faxed|sent)\b", r"\bfor (?:your )?ready reference\b", r"\bnever got your (?:auto-?)?(?:ack|reply|confirmation)\b", r"\bcopy of (?:our|my|the) (?:e-?mail|mail|fax|request)\b", r"\bin case you (?:did not|didn't|missed)\b", r"\bforwarding (?:this|the)\b",
    r"再送", r"再度(?:お)?送", r"同じ内容", r"同内容", r"(?:FAX|ファックス|メール)(?:で)?も(?:お)?送", r"届いて(?:い)?(?:る|ます)?か",
    r"再(?:次|以|用|通过)?(?:发送|發送|传真|傳真|邮件|发一|發一|寄)", r"(?:内容|內容)[^。\n]{0,16}(?:相同|一致|同上|一样)", r"同(?:样|樣)(?:的)?内容", r"重(?:新)?(?:发|發)(?:送)?",
    r"gửi lại", r"nội dung (?:như|giống|tương tự)", r"cùng nội dung", r"đã (?:gửi|fax) (?:qua|bằng)",
    r"ส่ง(?:อีกครั้ง|ซ้ำ|มาอีก|ให้อีก)", r"เนื้อหาเดิม", r"เหมือน(?:เดิม|กับที่ส่ง)", r"ส่งทาง(?:แฟกซ์|อีเมล)",
    r"\bnochmals?\b[^\n]{0,20}\b(?:gesendet|senden|schicke)\b", r"\bponownie (?:wysyłam|przesyłam)\b",
)  # fmt: skip

# "More about what I wrote": the last mail, a change of plan, an answer to a question.
_CONTINUES = _any(
    r"새(?:로운)? ?(?:고장|건|문제|의뢰|요청|증상)(?:이|가|은|는)? ?아니", r"(?:지난번|저번|그때) ?(?:그|의) ?(?:건|고장|문제)", r"(?:덜|제대로 ?안|다) ?(?:안 ?)?(?:고쳐|고친|고치|수리된|수리되)", r"(?:고쳐|수리(?:받|했)|교체했)[^\n]{0,12}(?:지|는데) ?(?:\d+일|하루|이틀|사흘|며칠)[^\n]{0,6}(?:만에|못)",
    r"\bnot (?:a )?new (?:fault|issue|problem|request|matter|case)\b", r"\b(?:was|were|is) (?:never|not) (?:really |properly |fully )?(?:fixed|repaired|solved)\b", r"\bsame (?:fault|problem|issue|error|alarm) (?:is |has come )?(?:back|again)\b",
    r"(?:新しい|新規の)(?:故障|件|依頼)では", r"(?:不是|并非)新(?:的)?(?:故障|问题|問題|需求|订单)", r"không phải (?:là )?(?:lỗi|sự cố|yêu cầu) mới", r"ไม่ใช่(?:ปัญหา|อาการ|เรื่อง)ใหม่", r"\bkeine? neue[rs]? (?:Störung|Fall|Anfrage|Fehler)\b",
    r"지난(?:번|주)?(?:에)? ?(?:메일|팩스|요청|의뢰|주문|말씀|보내|드린|건)", r"(?:앞서|전에|어제|그제|며칠 ?전(?:에)?|월요일에|화요일에|수요일에|목요일에|금요일에|먼저|저번에|일전에|아까) ?(?:제가 ?)?(?:보내|보낸|드린|말씀|요청|의뢰|주문|신청|적)", r"(?:요청|의뢰|주문|신청|말씀)(?:드렸던|드린|했던|하신|한) ?(?:건|것|내용|부품)", r"회신입니다", r"문의하신|물어보신|여쭤보신", r"변경(?:이|을|해|합|부|건|요청)", r"정정(?:합|드|해|입|건|$)", r"취소 ?(?:해|합|하|부|건)", r"추가(?:로)? ?(?:부탁|요청|해 ?주|말씀|드립)", r"일정(?:을|이)? ?(?:변경|연기|조정)", r"진행 ?(?:상황|현황|여부)", r"(?:달라고|주십사|부탁) ?(?:했는데|했지만|드렸는데|했으나)", r"언제 ?(?:쯤 ?)?(?:오|도착|입고|받|출고|되|가능)", r"(?:도착한|받은|보내주신|입고된|교체한|납품(?:된|하신|받은)) ?[^\n]{0,20}(?:다르|불량|잘못|틀리|파손|안 ?맞|없)", r"오배송|오납품|수량 ?부족|잘못 ?(?:왔|적|보내|배송|기재|도착)",
    r"\b(?:my|our|the) (?:last|previous|earlier|first) (?:e-?mail|mail|fax|message|request|order)\b", r"\bas (?:I|we) (?:wrote|mentioned|said|reported|requested)\b", r"\b(?:you asked|your question|answer(?:ing)? your)\b", r"\b(?:please )?(?:change|correct|amend|update|cancel|postpone|reschedule)\b[^\n]{0,40}\b(?:order|request|date|visit|quantity|qty)\b|\b(?:cancel|postpone|reschedule|amend) it\b", r"\b(?:correction|change of (?:date|plan)|follow(?:ing)?[- ]up|reminder|any (?:news|update))\b", r"\bstatus of\b", r"\b(?:wrong|defective|damaged|missing) (?:part|item|delivery|shipment|goods|one|model|quantity)\b", r"\b(?:you|was|were) (?:sent|shipped|delivered)\b[^\n]{0,40}\b(?:wrong|instead|not)\b", r"\bhas(?:n'?t| not) (?:arrived|been (?:shipped|delivered))\b",
    r"先日(?:の|お願い|ご連絡|お送り|メール)", r"(?:昨日|先週|前回)(?:の|お願い|ご連絡|お送り|メール|ご依頼)", r"訂正", r"変更(?:を|の|し|させ|お願い)", r"ご質問", r"進捗", r"催促", r"(?:届いた|納品(?:された|いただいた)|受け取った)[^\n]{0,20}(?:違|不良|破損|誤)", r"誤(?:納|送)", r"キャンセル",
    r"(?:上次|之前|前天|昨天|上周|先前)(?:发|發|的|提|报|報|订|訂|传|傳)", r"更正", r"更改|变更|變更", r"取消", r"进(?:度|展)|進(?:度|展)", r"(?:收到|到货|到貨)[^。\n]{0,20}(?:不对|不對|错|錯|损坏|損壞|不符|有问题)", r"发错|發錯|漏发|漏發",
    r"(?:như|theo) (?:email|mail|thư|yêu cầu) (?:trước|hôm)", r"(?:email|thư|yêu cầu|đơn) (?:trước|hôm (?:trước|qua|\d))", r"(?:đổi|thay đổi|sửa|đính chính|hủy|huỷ|cập nhật)\b", r"tiến độ", r"(?:giao|gửi|nhận)[^\n]{0,20}(?:nhầm|sai|thiếu|hỏng)", r"bổ sung",
    r"(?:อีเมล|แฟกซ์|ใบสั่ง|คำขอ)(?:ก่อนหน้า|ครั้งก่อน|ที่แล้ว|ที่ส่ง|เมื่อ)", r"(?:ขอ)?(?:แก้ไข?|เปลี่ยน(?:แปลง)?|ยกเลิก|เลื่อน)(?:วัน|จำนวน|รายการ|คำสั่ง|รุ่น|เป็น)", r"ติดตาม", r"ความคืบหน้า", r"(?:ได้รับ|ส่งมา|ของที่)(?:[^\n]{0,30}(?:ผิด|เสีย|ชำรุด|ไม่ครบ|ไม่ตรง)|[\s\S]{0,60}ไม่ใช่[^\n]{0,30}(?:สั่ง|ขอ))",
)  # fmt: skip

# "I wait, and I am not pleased."
_IMPATIENT = _any(
    r"아직(?:도|까지)?[^\n.,]{0,25}?(?:소식|연락|답(?:변|장|이|을)|도착|입고|회신|출고|발송|처리|조치)", r"아직(?:도|까지)?[^\n.,]{0,20}?(?:안 ?(?:왔|오|와|옵|들어|보내|주|됐|되|고쳐)|못 ?(?:받|들었|고)|오지 ?않|(?:기사|방문|견적|물건|부품|자재|일정|날짜)(?:이|가|도|은|는)? ?없)", r"아직(?:이에요|입니다|이네요|인데요|인가요)", r"(?:연락|답(?:변|장)?|회신|소식|입고)(?:이|도|은|을)? ?(?:한 ?번도 ?|아직 ?|전혀 ?)?(?:없|못 ?받|안 ?(?:오|왔|주))", r"(?:며칠|일|주)째 ?(?:기다|답|연락|소식|서 ?있|멈)", r"독촉|재촉|재차|거듭", r"언제(?:쯤|까지)? ?(?:도착|입고|출고|답|되는|됩|처리)|도대체 언제", r"(?:빨리|조속히) ?(?:답|회신|처리)", r"왜 (?:아직|안|연락)", r"곤란합니다", r"도대체", r"지연",
    r"\bstill (?:\w+ )?(?:no|not|waiting|have(?:n'?t| not)|has(?:n'?t| not)|nothing|without)\b", r"\byet to\b", r"\b(?:no|not|haven'?t|hasn'?t)\b[^\n]{0,30}\b(?:reply|answer|response|news|date|heard|received|arrived|yet)\b", r"\bwaiting (?:for|since)\b", r"\b(?:any|what(?:'s| is) the) (?:news|update|status)\b", r"\bremind(?:er|ing)?\b", r"\boverdue\b", r"\bdelay(?:ed)?\b", r"\bwhen (?:will|can|do|are) (?:you|we|it|the)\b", r"\bfor (?:\d+|two|three|four|five|several) (?:days|weeks) now\b",
    r"まだ(?:[^\n]{0,20})(?:返|回答|届|連絡|来|ありません|未)", r"(?:ご)?(?:返事|回答|連絡|返信)(?:が|を|は)?(?:まだ|いただけて|ありません|ない)", r"いつ(?:頃|ごろ)?(?:届|来|になり|納品|ご回答)", r"催促|督促|未着|遅れ|遅延",
    r"(?:还|還|仍|尚)(?:没|沒|未)(?:有)?", r"(?:催|催促|催问|催問)", r"什么时候|什麼時候|何时|何時", r"(?:没有|沒有|未)(?:收到|回复|回覆|答复|消息|到货)", r"延误|延誤|拖延",
    r"vẫn chưa", r"chưa (?:nhận|thấy|có|giao|được)", r"bao giờ", r"khi nào", r"chờ (?:mãi|lâu|\d)", r"nhắc lại", r"chậm (?:trễ|giao)", r"hỏi tiến độ",
    r"ยังไม่(?:ได้|มี|มา|ถึง|ตอบ|ส่ง)", r"เมื่อไ(?:ร|หร่)", r"รอ(?:นาน|มา|อยู่|สินค้า)", r"ล่าช้า", r"ทวงถาม|ขอทวง",
)  # fmt: skip

_CORRECTS = _any(
    r"정정", r"잘못 ?(?:적|기재|보|썼|알려|말씀|드렸)", r"오타", r"오기(?:입|였|가|로)", r"아니(?:라|고) ", r"바로 ?잡", r"틀렸|틀리게",
    r"\bcorrect(?:ion|ed)?\b", r"\bwrong(?:ly)?\b", r"\bmistake(?:n)?\b", r"\btypo\b", r"\bshould (?:be|read|have been)\b", r"\binstead of\b", r"\bnot\b[^\n]{0,30}\bbut\b",
    r"訂正|誤り|間違|ではなく", r"更正|写错|寫錯|弄错|弄錯|而不是", r"đính chính|nhầm|sửa lại|ghi sai", r"แก้ไข|ผิด|ไม่ใช่", r"\bkorrig|\bfalsch\b|\bpomył",
)  # fmt: skip


# "What came is wrong": neither the same again nor news, whatever else is repeated beside it.
_WRONG = _any(
    r"오배송|오납품|수량 ?부족|잘못 ?(?:왔|보내|배송|도착)", r"(?:도착한|받은|보내주신|입고된|교체한|납품(?:된|하신|받은)) ?[^\n]{0,20}(?:다르|불량|잘못|틀리|파손|안 ?맞)",
    r"\b(?:wrong|defective|damaged|missing) (?:part|item|delivery|shipment|goods|one|model|quantity)", r"\b(?:you|was|were) (?:sent|shipped|delivered)\b[^\n]{0,40}\b(?:wrong|instead|not)\b",
    r"(?:届いた|納品(?:された|いただいた)|受け取った)[^\n]{0,20}(?:違|不良|破損|誤)|誤(?:納|送)", r"(?:收到|到货|到貨)[^。\n]{0,20}(?:不对|不對|错|錯|损坏|損壞|不符|有问题)|发错|發錯|漏发|漏發",
    r"(?:giao|gửi|nhận)[^\n]{0,20}(?:nhầm|sai|thiếu|hỏng)|hàng (?:sai|nhầm|lỗi)|không phải loại", r"(?:ได้รับ|ส่งมา|ของที่)(?:[^\n]{0,30}(?:ผิด|เสีย|ชำรุด|ไม่ครบ|ไม่ตรง)|[\s\S]{0,60}ไม่ใช่[^\n]{0,30}(?:สั่ง|ขอ))", r"\b(?:falsch|beschädigt)e[sr]? (?:Teil|Lieferung|Ware)",
    # what came is named, and that it is not what was ordered
    r"(?:온|왔는데|받은|도착한|보내주신)[^\n]{0,40}(?:주문|발주|요청)(?:한|했던|드린) ?(?:것|게|건|거|제품|품번|부품)(?:이|과|와|은|하고)? ?(?:아[니닌닙]|다르|다릅)", r"\bnot (?:what|the (?:one|part|item|model|type)s?) (?:that )?(?:we|I) (?:had )?(?:ordered|asked|requested)\b", r"\b(?:received|got|came|sent|delivered|shipped)\b[^\n]{0,40}\binstead of\b",
    r"注文した(?:もの|品|型番|部品)[^\n。]{0,12}(?:では|違)", r"(?:不是|并非)(?:我们|我司|我方)?(?:所)?(?:订|定|要|需)(?:购)?的", r"(?:không phải|chứ không phải)[^\n]{0,30}(?:đặt|yêu cầu)", r"\bnicht (?:das|die|der) (?:von uns )?bestellte", r"\bno es (?:lo|el|la) que (?:pedimos|solicitamos)\b", r"\bnie (?:to|ten|ta),? co zamówi",
)  # fmt: skip

_TOLD = r"(?:메일|팩스|전화|공문|요청|의뢰|주문|발주|접수|보내|보낸|드린|드렸|신청|넣은|넣었|통화|メール|FAX|ファックス|送|依頼|お願い|注文|連絡|邮件|郵件|传真|傳真|发|發|订|訂|报修|報修|gửi|đặt|yêu cầu|fax|ส่ง|แจ้ง|สั่ง|mail|sent|request|order|wrote|report)"
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = rf"(?P<name>{'|'.join(_MONTHS)})[a-z]*\.?"
_EARLIER = r"(?:mail|fax|request|order|letter|message|report|complaint|sent|requested|ordered|wrote|reported|gửi|đặt|yêu cầu|ส่ง|แจ้ง)"
# A day on which the writer says to have written: what was received then is meant.
_DATED = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?P<month>\d{{1,2}})\s?[월月]\s?(?P<day>\d{{1,2}})\s?[일日号](?!까지|まで)[^\n.。,]{{0,12}}?{_TOLD}",
        rf"(?<![\d/.])(?P<month>\d{{1,2}})[/.](?P<day>\d{{1,2}})(?![\d/.])(?!까지|まで)(?:일|자|일자)?(?:에|의)? ?{_TOLD}",
        rf"\b{_EARLIER}\b[^\n.]{{0,20}}?\b(?:of|on|from|dated)\b (?:the )?(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)? (?:of )?{_MONTH}|{_MONTH.replace('name', 'name2')} (?P<day2>\d{{1,2}})\b)",
        rf"\b{_EARLIER}\b[^\n.]{{0,20}}?(?:ngày|วันที่) ?(?P<day>\d{{1,2}})[/-](?P<month>\d{{1,2}})\b",
    )
)
_YESTERDAY = re.compile(rf"(?:어제|어저께|昨日|昨天|hôm qua|เมื่อวาน|yesterday)[^\n.。]{{0,20}}?{_TOLD}", re.IGNORECASE)
_LAST_WEEK = re.compile(
    r"(?:지난 ?주 ?|先週の?|上(?:周|星期|礼拜|個禮拜))(?P<at>[월화수목금토일月火水木金土日一二三四五六天])"
)
_WEEKDAYS = ("월月一", "화火二", "수水三", "목木四", "금金五", "토土六", "일日天")


def days_told(text: str, today: date) -> dict[date, str]:
    """Days before today on which the writer says to have asked, each with the words that say so."""
    found = {}
    for pattern in _DATED:
        for match in pattern.finditer(text):
            if day := _day_of({name: value for name, value in match.groupdict().items() if value}, today):
                found[day] = _short(match[0])
    for match in _YESTERDAY.finditer(text):
        found[today - timedelta(days=1)] = _short(match[0])
    for match in _LAST_WEEK.finditer(text):
        place = next(n for n, letters in enumerate(_WEEKDAYS) if match["at"] in letters)
        found[today - timedelta(days=today.weekday() + 7 - place)] = _short(match[0])
    return found


def _day_of(told: dict[str, str], today: date) -> date | None:
    """The latest such day that is past; None where the calendar has none."""
    name = told.get("name") or told.get("name2")
    month = _MONTHS.index(name.lower()) + 1 if name else int(told["month"])
    for year in (today.year, today.year - 1):
        with contextlib.suppress(ValueError):
            day = date(year, month, int(told.get("day") or told["day2"]))
            if day < today:
                return day
    return None


# A number of the writer's own house for what they order or report: PO-4711, 발주번호 : 4500012345, Bestellnr. 77/2026-B.
_NUMBER_WORD = r"(?:no|nr|number|num|nummer|번호|番号|编号|編號|号|號|số|เลขที่|numer|núm(?:ero)?|n°|nº)"
_REFERENCE = re.compile(
    rf"(?:\b(?:P/?O|P/?R|RFQ|REQ|W/?O|ticket|our ref(?:erence)?)(?: ?{_NUMBER_WORD}\b)?[ \t.:：#№-]{{0,4}}|"
    r"(?:\b(?:order|requisition)|발주|주문|품의|구매 ?(?:요청|의뢰)|注文|発注|購買依頼|订单|訂單|采购|採購|请购|請購|đơn (?:đặt )?hàng|yêu cầu mua|ใบสั่งซื้อ|ใบขอซื้อ|\bBestell(?:ung)?|\bAuftrags?|\bpedido|\bordine|\bcommande|\bzamówieni\w*|\bzlecen\w*)"
    rf"(?: ?{_NUMBER_WORD}[ \t.:：#№-]{{0,4}}| ?[:：#№] ?))"
    r"(?P<code>(?=[A-Z0-9/_.-]*\d{3})[A-Z0-9][A-Z0-9/_.-]{3,23}[A-Z0-9])(?![A-Z0-9])|"
    r"(?<![A-Z0-9/-])(?P<whole>(?:PO|PR|RFQ|REQ|WO)[-/_]?\d(?:[\d/_.-]{2,18}\d))(?![A-Z0-9])",
    re.IGNORECASE,
)
_PREFIX = re.compile(r"(?:PO|PR|RFQ|REQ|WO)[-/_]?(?=\d)", re.IGNORECASE)  # written by one, left out by the other
_DAY_OR_PHONE = re.compile(r"(?:19|20)?\d\d[-./]\d{1,2}[-./]\d{1,2}|(?:19|20)\d{6}|0\d{1,3}[-.]\d{3,4}[-.]\d{3,4}")


def own_references(text: str) -> list[str]:
    """Numbers under which the writer's own house keeps the matter: of an order, an inquiry, a work order."""
    found = (_PREFIX.sub("", match["code"] or match["whole"]) for match in _REFERENCE.finditer(text))
    return [number for number in found if not _DAY_OR_PHONE.fullmatch(number)]


def other_matter(text: str) -> str:
    """Words that call this another matter than the last."""
    return _found(_OTHER, text)


def settled(text: str) -> str:
    """Words that call the earlier matter done."""
    return _found(_SETTLED, text)


def sent_again(text: str) -> str:
    """Words that call this the same thing again."""
    return _found(_AGAIN, text)


def continues(text: str) -> str:
    """Words that go on with an earlier message."""
    return _found(_CONTINUES, text)


def impatient(text: str) -> str:
    """Words of somebody who waits."""
    return _found(_IMPATIENT, text)


def corrects(text: str) -> str:
    """Words that correct what was said."""
    return _found(_CORRECTS, text)


def wrong_delivery(text: str) -> str:
    """Words that complain of what came."""
    return _found(_WRONG, text)


def _found(pattern: re.Pattern[str], text: str) -> str:
    found = pattern.search(text)
    return _short(found[0]) if found else ""


def _short(words: str) -> str:
    return " ".join(words.split())[:60]
