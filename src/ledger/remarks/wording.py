"""The sentences of remarks, (Korean, English) by code: the one place where either stands.

Both name the same places. Korean ones take a particle (`{serial:은}`), lists may be joined by `or`, a word of a glossary
is named by it (`{kind:kind}`). The Korean sentences of questions are also a request's `review_reasons`.
"""

from __future__ import annotations

Wording = tuple[str, str]

# What to look at, by the worry that took from the chance (intake.extraction.worries, strangeness).
POINTS: dict[str, Wording] = {
    "machine_of_others": ("장비제번이 다른 고객의 것인지", "whether the serial number is another customer's"),
    "machine_rivals": ("장비제번이 다르게도 읽히는지", "whether the serial number can be read otherwise"),
    "machine_doubted": ("여러 호기 가운데 어느 것이 대상인지", "which of several machines is meant"),
    "machines_several": ("적힌 호기가 모두 대상인지", "whether all the machines named are meant"),
    "machine_unlisted": (
        "대장에 없는 장비제번이 맞는지",
        "whether the serial number, on no list, is right",
    ),
    "machine_background": (
        "장비제번을 견주거나 지나가며 적은 것인지",
        "whether the machine is named for comparison or in passing only",
    ),
    "machine_inexact": (
        "장비제번이 대장과 다르게 적힌 것이 맞는지",
        "whether the serial number, spelled otherwise than on the list, is right",
    ),
    "machine_weak": ("적힌 번호가 장비제번이 맞는지", "whether the number written is a serial number"),
    "machine_unlabelled": (
        "제번이라는 말 없이 적힌 번호가 장비제번이 맞는지",
        "whether the number, not called a serial number, is one",
    ),
    "machine_alone": ("장비 말고 부품도 적혀 있는지", "whether parts are named beside the machine"),
    "machines_alike": (
        "비슷한 장비제번과 바뀌지 않았는지",
        "whether the serial number was taken for one much like it",
    ),
    "machine_passed_by": (
        "대상으로 읽지 않은 장비제번이 있는지",
        "whether a serial number was passed over that is meant",
    ),
    "no_machine": ("장비제번이 적혀 있는지", "whether a serial number is written"),
    "label_unread": (
        "적혀 있으나 읽지 못한 장비제번이 있는지",
        "whether a serial number is written that could not be read",
    ),
    "count_of_machines": (
        "장비 대수가 적힌 대수와 맞는지",
        "whether there are as many machines as the writer says",
    ),
    "models_differ": ("적힌 장비 모델과 장비제번이 맞는지", "whether machine model and serial number agree"),
    "range_sign": ("번호의 범위를 바르게 펼쳤는지", "whether a range of numbers was counted out rightly"),
    "attachments_disagree": ("본문과 첨부의 장비가 같은지", "whether message and attachment name the same machines"),
    "part_doubted": ("부품이 이번에 필요한 것인지", "whether the part is needed this time"),
    "count_doubted": ("부품의 수량이 맞는지", "whether the part's quantity is right"),
    "part_left_unsaid": (
        "목록에 있으나 요청으로 읽지 않은 부품이 있는지",
        "whether a listed part is asked for that was not taken",
    ),
    "part_without_quantity": ("수량이 적혀 있는지", "whether a quantity is written"),
    "part_unlisted": ("목록에 없는 품번이 맞는지", "whether the part model, on no list, is right"),
    "part_unfit": ("부품이 그 장비에 맞는 것인지", "whether the part fits the machine"),
    "part_bracketed": ("괄호 안의 품번이 필요한 것인지", "whether the part model in brackets is needed"),
    "part_weak": ("적힌 번호가 품번이 맞는지", "whether the number written is a part model"),
    "part_conflict": ("부품의 수량이 둘로 읽히는지", "whether the part's quantity can be read in two ways"),
    "part_inexact": (
        "품번이 목록과 다르게 적힌 것이 맞는지",
        "whether the part model, spelled otherwise than on the list, is right",
    ),
    "part_background": ("부품을 지나가며 적은 것인지", "whether the part is mentioned in passing only"),
    "part_loosely_bound": ("수량이 그 부품의 것인지", "whether the quantity is that part's"),
    "part_passed_by": ("요청으로 읽지 않은 품번이 있는지", "whether a part model was passed over that is asked for"),
    "part_corrected": ("고쳐 적은 수량이 맞는지", "whether the corrected quantity is right"),
    "parts_uneven": ("수량이 빠진 부품이 있는지", "whether a part lacks its quantity"),
    "parts_alike": ("비슷한 품번과 바뀌지 않았는지", "whether the part model was taken for one much like it"),
    "parts_in_prose": (
        "문장에 적힌 부품과 수량이 맞는지",
        "whether parts and quantities told in sentences are right",
    ),
    "no_beside_part": (
        "부품 옆의 부정하는 말이 그 부품에 관한 것인지",
        "whether the “no” beside a part is about that part",
    ),
    "negation_by_code": (
        "번호 옆의 부정하는 말이 무엇에 관한 것인지",
        "what the “no” beside a number is about",
    ),
    "numbers_by_part": ("부품 옆의 다른 숫자가 수량인지", "whether another figure beside a part is its quantity"),
    "quantity_is_ordinal": ("수량이 줄 번호는 아닌지", "whether the quantity is only a line's number"),
    "quantity_spare": ("부품에 붙이지 않은 수량이 있는지", "whether a quantity was left without its part"),
    "count_unclaimed": (
        "무엇의 수량인지 모를 숫자가 있는지",
        "whether there is a figure that counts something unknown",
    ),
    "count_by_part_left": (
        "요청으로 읽지 않은 품번 옆에 수량이 있는지",
        "whether a quantity stands by a part model that was not taken",
    ),
    "part_left_counted": (
        "수량이 적힌 부품이 빠졌는지",
        "whether a part with its quantity was left out",
    ),
    "row_left_counted": (
        "표에서 수량이 적힌 줄이 빠졌는지",
        "whether a row of a table with a quantity was left out",
    ),
    "part_listed_left": (
        "목록에 있으나 요청으로 읽지 않은 부품이 있는지",
        "whether a listed part is asked for that was not taken",
    ),
    "machine_listed_left": (
        "대상으로 읽지 않은 장비제번이 있는지",
        "whether a serial number was passed over that is meant",
    ),
    "number_and_no_machine": (
        "읽지 못한 번호가 장비제번인지",
        "whether a number that was not read is a serial number",
    ),
    "parts_loose": ("부품과 수량을 바르게 짝지었는지", "whether parts and quantities were put together rightly"),
    "doubt_in_all": (
        "어느 장비와 부품이 이번 대상인지",
        "which machines and parts are meant this time",
    ),
    "piece_of_code": ("번호의 끝자리만 적은 것이 있는지", "whether only the end of some number is written"),
    "row_like_others": ("읽지 못한 줄이 있는지", "whether a line was not read"),
    "row_with_code_unread": ("읽지 못한 줄이 있는지", "whether a line was not read"),
    "item_unread": ("읽지 못한 줄이 있는지", "whether a line was not read"),
    "unexplained": ("무엇인지 모를 번호가 있는지", "whether there is a number of no known kind"),
    "unexplained_many": ("무엇인지 모를 번호가 있는지", "whether there is a number of no known kind"),
    "cover_limits": (
        "본문이 첨부의 일부만 요청하는지",
        "whether the message asks for some of its attachment only",
    ),
    "afterthought": ("뒤에 덧붙인 말이 요청을 바꾸는지", "whether what was added at the end changes the request"),
    "attachment_blank": ("열지 못한 첨부가 있는지", "whether an attachment could not be opened"),
    "torn": ("깨져 읽힌 글자가 있는지", "whether characters were read broken"),
    "customer_by_machine": (
        "장비로만 짐작한 고객이 맞는지",
        "whether the customer, guessed from the machine alone, is right",
    ),
    "customer_unknown": ("고객이 누구인지", "who the customer is"),
    "customer_thin": ("고객이 누구인지", "who the customer is"),
    "customer_weak": ("고객이 누구인지", "who the customer is"),
    "acts_for": ("누구의 의뢰인지", "for whom it is asked"),
    "kind_thin": ("서비스 의뢰가 맞는지", "whether it is a service request"),
    "purpose_unclear": ("무엇을 해 달라는 것인지", "what is to be done"),
    "asks_nothing": ("무엇을 해 달라는 것인지", "what is to be done"),
    "nothing": ("무엇을 해 달라는 것인지", "what is to be done"),
    "visit_without_machine": ("어느 장비의 출장인지", "for which machine somebody is to come"),
    "many": ("여러 장비와 부품이 모두 맞는지", "whether the many machines and parts are all right"),
    "long": ("긴 글에서 빠뜨린 것이 있는지", "whether something was missed in the long text"),
}

KINDS: dict[str, Wording] = {
    "service": ("서비스 의뢰", "service request"),
    "sales": ("영업(견적·계약)", "sales"),
    "report": ("보고서·선적서류", "report or shipping paper"),
    "auto_reply": ("자동 회신", "automatic reply"),
    "bounce": ("반송", "bounce"),
    "other": ("기타", "other"),
}

# Why a message is from no person (intake.automatic).
MACHINES: dict[str, Wording] = {
    "auto_submitted": ("자동 발송 표시", "marked as automatic"),
    "auto_header": ("자동 발송 표시", "marked as automatic"),
    "auto_reply": KINDS["auto_reply"],
    "bounce": ("반송", "bounce"),
    "bounce_sender": ("반송", "bounce"),
    "bounce_subject": ("반송", "bounce"),
    "failed_recipients": ("반송", "bounce"),
    "delivery_report": ("배달 보고", "delivery report"),
    "disposition": ("수신 확인", "read receipt"),
    "feedback_report": ("신고 보고", "feedback report"),
    "no_sender": ("보낸 사람 없음", "no sender"),
    "null_return_path": ("회신 주소 없음", "null return path"),
    "mailing_list": ("메일링 리스트", "mailing list"),
    "precedence_bulk": ("대량 메일", "bulk mail"),
    "vacation_subject": ("부재중 회신", "away reply"),
    "vacation_text": ("부재중 회신", "away reply"),
}

OCCASIONS: dict[str, Wording] = {
    "acknowledged": ("접수 안내", "acknowledgement"),
    "acknowledged_question": ("접수 안내 (확인 요청)", "acknowledgement with questions"),
    "received_again": ("다시 받음", "received again"),
    "in_progress": ("처리 시작", "in progress"),
    "late": ("일정 변경", "late"),
    "visit_settled": ("방문 일정", "visit settled"),
    "shipped": ("발송 안내", "shipped"),
    "done": ("처리 완료", "done"),
    "acknowledgement": ("접수 안내", "acknowledgement"),
    "question": ("확인 요청", "question"),
    "pack": ("배포", "pack"),
    "digest": ("주간 통계", "weekly digest"),
    "promises": ("회신 기한 알림", "reminder of promises"),
    "bounce_notice": ("반송 알림", "notice of a returned letter"),
}

# Names that the reading gives to what came without one; figures follow where there are several.
GIVEN_NAMES: dict[str, Wording] = {
    "이름 없는 첨부": ("이름 없는 첨부", "unnamed attachment"),
    "전달된 메일": ("전달된 메일", "forwarded mail"),
    "풀린 파일": ("풀린 파일", "unpacked file"),
    "이름 없음": ("이름 없음", "unnamed"),
}

GLOSSARIES = {"point": POINTS, "kind": KINDS, "machine": MACHINES, "occasion": OCCASIONS}

# Left open by a reading (intake.extraction.questions).
_QUESTIONS: dict[str, Wording] = {
    "machine_reads_alike": (
        "제번이 {serial:과} {others} 중 하나로 읽힙니다.",
        "The serial number can be read as {serial} or {others:or}.",
    ),
    "machine_of_another": (
        "제번 {serial}의 고객은 대장에 {owner}인데, 의뢰한 곳은 {customer:로} 보입니다.",
        "On the list {serial} is a machine of {owner}, but {customer} seems to be asking.",
    ),
    "owner_unnamed": (
        "제번 {serial}의 고객이 이름으로 적혀 있지 않습니다. {customer}의 일입니까?",
        "The owner of {serial} is not named in the message. Is it for {customer}?",
    ),
    "machine_compared": (
        "제번 {serial:은} 이상이 없거나 견주려고 적은 것으로 보입니다. 이번 대상입니까?",
        "{serial} seems to be in order, or named for comparison. Is it meant this time?",
    ),
    "machine_among_several": (
        "여러 호기가 적혀 있습니다. 제번 {serial}도 이번 대상입니까?",
        "Several machines are named. Is {serial} meant this time too?",
    ),
    "machine_misspelled": (
        "제번 {serial:은} 대장에 없습니다. {near}의 오기입니까?",
        "Serial number {serial} is on no list. Is it a slip for {near:or}?",
    ),
    "machine_in_passing": (
        "제번 {serial:은} 지나가며 말한 것으로 읽었습니다. 대상이 아닙니까?",
        "{serial} was taken as mentioned in passing. Is it really not meant?",
    ),
    "machine_unclear": (
        "제번이 {serial:과} {others} 중 어느 것인지 분명하지 않습니다.",
        "It is not clear whether the serial number is {serial} or {others:or}.",
    ),
    "machine_left_out": (
        "제번 {serial:은} 대상에서 빠진 것으로 읽었습니다. 맞습니까?",
        "{serial} was taken as left out of the request. Is that right?",
    ),
    "part_reads_alike": (
        "품번이 {model:과} {others} 중 하나로 읽힙니다.",
        "The part model can be read as {model} or {others:or}.",
    ),
    "part_quantities": (
        "{model}의 수량이 여러 가지로 적혀 있습니다. 읽은 수량 {quantity:이} 맞습니까?",
        "More than one quantity of {model} is written. Is {quantity}, as read, right?",
    ),
    "part_quantity_likely": (
        "{model}의 수량이 분명하게 적혀 있지 않습니다. 짐작한 수량 {quantity:이} 맞습니까?",
        "How many of {model} is not written clearly. Is {quantity}, as it seems, right?",
    ),
    "part_wanted": (
        "품번 {model:은} 이번에 필요한 것으로 읽었습니다. 맞습니까?",
        "Part {model} was taken as needed this time. Is that right?",
    ),
    "part_not_understood": (
        "{what} - 수량이 함께 적혔으나 부품 번호로 읽지 못했습니다. 무슨 부품입니까?",
        "{what} is counted as a part is, but was not understood as one. Which part is it?",
    ),
    "part_in_passing": (
        "품번 {model:은} 지나가며 말한 것으로 읽었습니다. 필요하지 않습니까?",
        "Part {model} was taken as mentioned in passing. Is it really not needed?",
    ),
    "customer_unlisted": ("고객 {name:은} 대장에 없습니다.", "Customer {name} is on no list."),
    "customer_unknown": ("고객을 알 수 없습니다.", "It is not known who the customer is."),
    "customer_of_two": ("고객이 {customer:과} {other} 중 어디입니까?", "Is the customer {customer} or {other}?"),
    "attachment_unread": (
        "첨부 {source:source}: {note} 여기에 더 적혀 있을 수 있습니다.",
        "Attachment {source:source}: {note} More may be written there.",
    ),
    "left_unread": (
        "내용이 너무 길어 앞부분만 살펴보았습니다. 그 뒤에 더 적혀 있을 수 있습니다.",
        "The text is very long and only its beginning was looked at. More may be written further down.",
    ),
    "kind_unclear": (
        "요청인지 분명하지 않습니다 (분류: {kind:kind}). 확인해 주십시오.",
        "It is not clear whether this is a request (taken as: {kind:kind}). Please check.",
    ),
    "kind_doubted": (
        "요청인지 확인해 주십시오. 등록된 고객이 등록된 장비나 부품을 적었으나 요청이 아닌 것으로 읽었습니다 (분류: {kind:kind}).",
        "Please check whether this is a request. A known customer names a listed machine or part, but it was taken for none (taken as: {kind:kind}).",
    ),
    "unsure_of": (
        "{points:point} 먼저 보아 주십시오 (신뢰도 {sure}%, 기준 {threshold}%).",
        "Please check first: {points:point} (confidence {sure}%, needed {threshold}%).",
    ),
    "unsure": (
        "확실하지 않습니다 (신뢰도 {sure}%, 기준 {threshold}%).",
        "Not certain enough (confidence {sure}%, needed {threshold}%).",
    ),
}

# Why a delivery is what it is to the requests that stand (ledger.matching).
_MATCHING: dict[str, Wording] = {
    "nothing_like_it": (
        "같은 장비, 부품, 내용으로 열린 접수 건이 없습니다",
        "No open request has the same machine, part or content",
    ),
    "same_sender": ("같은 발신 주소", "The same sender's address"),
    "same_customer": ("같은 고객사", "The same customer"),
    "same_domain": ("같은 회사 도메인", "The same company's domain"),
    "same_phone": ("같은 전화·팩스 번호", "The same telephone or fax number"),
    "answers_mail": ("{number} 메일에 대한 회신입니다", "It answers a mail of {number}"),
    "quotes_number": ("접수번호 {number:을} 적었습니다", "It names the receipt number {number}"),
    "speaks_of_day": ("그날 받은 글을 말합니다: “{words}”", "It speaks of what came that day: “{words}”"),
    "same_reference": (
        "고객의 같은 번호({reference})를 적었습니다",
        "It has the same number of the customer's own ({reference})",
    ),
    "fills_quantity": ("비어 있던 수량을 알려 왔습니다", "It gives the quantity that was missing"),
    "same_subject": ("제목이 같습니다", "The same subject"),
    "more_machines": ("장비가 더 있습니다", "It names more machines"),
    "more_parts": ("부품이 더 있습니다", "It names more parts"),
    "other_quantity": ("수량이 다릅니다", "Another quantity"),
    "other_day": ("희망일이 다릅니다", "Another day is wanted"),
    "day_read_otherwise": ("희망일이 다르게 읽혔습니다", "The day wanted was read otherwise"),
    "quantity_read_otherwise": ("수량이 다르게 읽혔습니다", "A quantity was read otherwise"),
    "serial_read_otherwise": (
        "장비제번이 한 글자 다르게 읽혔습니다",
        "The serial number was read with one character different",
    ),
    "impatient": ("독촉: “{words}”", "Reminder: “{words}”"),
    "same_message_id": (
        "같은 메일(Message-ID)이 이미 접수되었습니다",
        "The same mail (Message-ID) was filed before",
    ),
    "same_content": ("내용과 첨부가 완전히 같습니다", "Text and attachments are exactly the same"),
    "same_content_late": (
        "{number:과} 내용이 같지만 {days}일 뒤에 왔습니다: 재주문인지 확인",
        "It says the same as {number} but came {days} days later: is it ordered again?",
    ),
    "corrects_machine": ("다른 장비를 적었습니다: “{words}”", "It names another machine: “{words}”"),
    "but_other_machine": (
        "그러나 장비제번이 {number:과} 다릅니다",
        "But its serial number is not that of {number}",
    ),
    "other_matter": ("별개의 건이라고 밝혔습니다: “{words}”", "The writer calls it another matter: “{words}”"),
    "settled_and_asks": (
        "앞 건은 끝났다고 하고(“{words}”) 부품을 청합니다",
        "It calls the earlier matter done (“{words}”) and asks for parts",
    ),
    "but_stranger": ("그러나 그 고객사의 발신자가 아닙니다", "But the sender is not of that customer"),
    "nothing_new": ("새로운 내용이 없습니다", "Nothing new in it"),
    "but_same_parts_late": (
        "그러나 {days}일 뒤에 같은 부품을 청합니다: 재주문인지 확인",
        "But it asks for the same parts {days} days later: is it ordered again?",
    ),
    "but_asks_anew": (
        "그러나 회신이 아니고, 장비와 새 부품을 수량까지 모두 적었습니다: 새 요청인지 확인",
        "But it is no reply, and names a machine and other parts with their counts: is it a new request?",
    ),
    "but_nothing_shared": (
        "그러나 장비와 부품이 겹치지 않습니다",
        "But no machine and no part is in both",
    ),
    "but_old_and_nothing_shared": (
        "그러나 오래되었고 장비와 부품이 겹치지 않습니다",
        "But it is long ago, and no machine and no part is in both",
    ),
    "but_closed": ("그러나 종결된 건이고 다른 부품입니다", "But that request is closed, and the parts are others"),
    "same_facts": ("장비와 부품이 같습니다", "The same machines and parts"),
    "nearly_same_text": ("글이 거의 같습니다", "Nearly the same text"),
    "sent_again": ("다시 보낸다고 밝혔습니다: “{words}”", "The writer says that it is sent again: “{words}”"),
    "within_hours": ("{hours}시간 안에 왔습니다", "It came within {hours} hours"),
    "same_machine": ("같은 장비", "The same machine"),
    "same_part": ("같은 부품", "The same part"),
    "but_mostly_others": ("그러나 대부분 다른 장비입니다", "But most of its machines are others"),
    "continues": ("앞 건에 이어진다고 밝혔습니다: “{words}”", "The writer goes on with it: “{words}”"),
    "but_whole": (
        "그러나 그것만으로 온전한 새 의뢰입니다",
        "But it is a whole new request by itself",
    ),
    "within_days": ("며칠 안에 왔습니다", "It came within a few days"),
    "but_late_and_silent": (
        "그러나 {days}일 지났고 앞 건을 말하지 않습니다",
        "But {days} days have passed, and it does not speak of the earlier one",
    ),
    "names_machine": ("모르던 장비를 알려 왔습니다", "It names the machine that was not known"),
}

# What became of a delivery, and notes among the postings (ledger.filing, arrivals, postings, intake.gathering).
_FILING: dict[str, Wording] = {
    "by_hand": ("담당자가 접수로 등록하였습니다", "A person made it a request"),
    "kept_its_time": (
        "보존 기간이 지나 지운 것이 메일함에 남아 있습니다",
        "It was kept its time and removed, and is still in the mailbox",
    ),
    "from_no_person": ("사람이 보낸 것이 아닙니다: {machine:machine}", "Sent by no person: {machine:machine}"),
    "no_request": ("서비스 의뢰가 아닙니다: {kind:kind}", "Not a service request: {kind:kind}"),
    "report_unknown": (
        "보고서에 적힌 접수번호 {number:이} 원장에 없습니다",
        "The report's receipt number {number} is not in the ledger",
    ),
    "report_unnumbered": ("보고서에 접수번호가 없습니다", "The report has no receipt number"),
    "report_of": ("접수번호 {number}의 보고서입니다", "The report of {number}"),
    "given_again": (
        "같은 메일함이 같은 메일을 다시 내어 주었습니다",
        "The same mailbox gave the same mail again",
    ),
    "letter_returned": (
        "보낸 편지({occasion:occasion}, {to})가 반송되었습니다: {why}",
        "Our letter ({occasion:occasion}, to {to}) came back: {why}",
    ),
    "letter_returned_unsaid": (
        "보낸 편지({occasion:occasion}, {to})가 반송되었습니다: 사유 없음",
        "Our letter ({occasion:occasion}, to {to}) came back; no reason is given",
    ),
    "open_points": ("{number} 건의 미결사항입니다", "Open points of {number}"),
    "open_points_said": ("{number} 건의 미결사항입니다: {points}", "Open points of {number}: {points}"),
    "merged_here": ("{number} 건을 합쳤습니다: {reason}", "{number} was merged into this: {reason}"),
    "attached": ("첨부: {name}", "Attached: {name}"),
    "piece_waits": (
        "{total} 조각 가운데 {number}번째입니다. 나머지를 기다립니다",
        "Piece {number} of {total}. It waits for the others",
    ),
    "piece_joined": (
        "여러 통으로 나누어 보낸 메일의 조각이라 나머지와 합쳐 한 통으로 읽었습니다",
        "A piece of a mail sent in several; put together with the others and read as one",
    ),
    "piece_again": ("이미 합친 조각이 다시 왔습니다", "A piece that was put together before came again"),
    "pieces_missing": (
        "여러 통으로 나누어 보낸 메일인데 {numbers} 조각만 왔습니다. 나머지가 {days}일 동안 오지 않았습니다",
        "A mail sent in several: only {numbers} came, the others did not in {days} days",
    ),
    "pieces_apart": (
        "여러 통으로 나누어 보낸 메일인데 합칠 수 없습니다: {why}",
        "A mail sent in several that cannot be put together: {why}",
    ),
    "pieces_gone": ("보관된 원본이 없습니다", "the stored bytes are gone"),
    "pieces_many": ("조각이 너무 많습니다", "too many pieces"),
    "pieces_large": (
        "합치면 {size} 바이트로 limits.message_bytes를 넘습니다",
        "together {size} bytes, more than limits.message_bytes",
    ),
    "pieces_unlike": (
        "같은 번호의 조각이 서로 다르거나 조각 수가 서로 맞지 않습니다",
        "pieces of the same number differ, or their totals do not agree",
    ),
    "reader_stopped": ("읽는 도중 {times}번 멈추었습니다", "Reading it stopped {times} times"),
}

# What could not be read of a mail or a file (intake.message, charset, mime, reading).
_READING: dict[str, Wording] = {
    "charset_unknown": ("모르는 문자 집합입니다: {label}", "An unknown character set: {label}"),
    "charset_damaged": ("{codec}에 없는 바이트가 있습니다.", "It has bytes that {codec} does not have."),
    "charset_damaged_too": (
        "{before} {codec}에 없는 바이트가 있습니다.",
        "{before} It has bytes that {codec} does not have.",
    ),
    "charset_is_utf8": (
        "문자 집합이 {named}라고 적혔으나 utf-8입니다.",
        "It is marked as {named} but is UTF-8.",
    ),
    "charset_read_as": (
        "문자 집합이 {named}라고 적혔으나 {codec}로 읽었습니다.",
        "It is marked as {named} but was read as {codec}.",
    ),
    "charset_unmarked": (
        "문자 집합이 적히지 않아 {codec}로 읽었습니다.",
        "No character set is given; it was read as {codec}.",
    ),
    "transfer_unknown": ("모르는 전송 인코딩입니다: {encoding}", "An unknown transfer encoding: {encoding}"),
    "transfer_qp_broken": (
        "quoted-printable에 어긋난 글자가 있습니다.",
        "Some characters are no right quoted-printable.",
    ),
    "transfer_no_uuencode": (
        "uuencode라고 적혔으나 그런 내용이 없습니다.",
        "It is marked as uuencode but has nothing of the kind.",
    ),
    "transfer_uuencode_broken": ("uuencode에 어긋난 줄이 있습니다.", "The uuencode has lines that are none."),
    "transfer_base64_footer": ("base64 뒤에 보통 글이 붙어 있습니다.", "Plain text follows the base64."),
    "transfer_no_base64": ("base64라고 적혔으나 아닙니다.", "It is marked as base64 but is not."),
    "transfer_base64_broken": (
        "base64에 어긋난 글자가 있거나 끝이 잘렸습니다.",
        "The base64 has wrong characters, or its end is cut off.",
    ),
    "mail_structure": ("메일의 구조가 어긋났습니다({defect}).", "The mail's structure is broken ({defect})."),
    "mail_parts_behind_end": (
        "마지막 구분선 뒤에 부분이 더 있어 함께 읽었습니다.",
        "Parts follow the last boundary; they were read as well.",
    ),
    "mail_no_start": (
        "여러 부분으로 되었다는데 나뉘는 곳이 없습니다.",
        "It should have several parts, but they begin nowhere.",
    ),
    "mail_no_end": ("메일의 끝이 없습니다. 잘렸을 수 있습니다.", "The mail's end is missing. It may be cut off."),
    "mail_no_boundary": (
        "여러 부분으로 되었다는데 경계 표시가 없습니다.",
        "It should have several parts, but names no boundary.",
    ),
    "mail_no_blank_line": (
        "머리글과 본문 사이에 빈 줄이 없습니다.",
        "No blank line stands between header and body.",
    ),
    "mail_header_continued": ("머리글이 이어지는 줄로 시작합니다.", "The header begins with a continued line."),
    "mail_envelope_line": (
        "머리글 가운데 봉투 줄(From )이 있습니다.",
        "An envelope line (From ) stands in the header.",
    ),
    "mail_no_parts": ("여러 부분으로 되었다는데 부분이 없습니다.", "It should have several parts, but has none."),
    "mail_encoded_whole": (
        "여러 부분으로 된 메일 전체에 전송 인코딩이 붙어 있습니다.",
        "A transfer encoding is put on a mail of several parts as a whole.",
    ),
    "mail_too_deep": (
        "부분이 너무 깊이 겹쳤거나 너무 많아 그 안은 열지 않았습니다.",
        "Its parts are too many or too deep; what is inside was not opened.",
    ),
    "mail_too_many_parts": (
        "메일의 부분이 {n}개를 넘어 나머지는 읽지 않았습니다.",
        "The mail has more than {n} parts; the others were not read.",
    ),
    "mail_too_many_nested": (
        "메일 안의 메일이 {n}겹을 넘어 열지 않았습니다.",
        "Mails within mails more than {n} deep were not opened.",
    ),
    "mail_pgp": (
        "PGP로 암호화되어 있습니다. 열쇠를 가진 사람이 열어야 합니다.",
        "It is encrypted with PGP. Whoever has the key must open it.",
    ),
    "mail_smime": (
        "S/MIME으로 암호화되었거나 열 수 없습니다.",
        "It is encrypted with S/MIME, or cannot be opened.",
    ),
    "mail_smime_unread": ("서명된 내용을 읽을 수 없습니다.", "The signed content cannot be read."),
    "mail_undivided": (
        "여러 부분으로 된 메일인데 나눌 수 없어 그대로 읽었습니다.",
        "A mail of several parts that cannot be told apart; it was read as it is.",
    ),
    "mail_boundary_found": (
        "여러 부분의 경계 표시가 머리글과 달라 본문에서 찾아 나누었습니다.",
        "The boundary is another than the header says; it was found in the body.",
    ),
    "mail_piece": (
        "여러 통으로 나누어 보낸 메일의 {total}조각 가운데 {number}번째입니다. 함께 보아야 합니다.",
        "Piece {number} of {total} of a mail sent in several. Look at them together.",
    ),
    "mail_first_piece": ("첫 조각의 시작을 읽을 수 없습니다.", "The first piece's beginning cannot be read."),
    "mail_tnef": ("winmail.dat를 열 수 없습니다.", "winmail.dat cannot be opened."),
    "mail_tnef_damaged": (
        "winmail.dat가 손상되어, 꺼낼 수 있던 것 옆에 그대로 두었습니다.",
        "winmail.dat is damaged; it stands beside what could be taken out of it.",
    ),
    "mail_cut": (
        "메일을 서버에서 온전히 받지 못했습니다({note}).",
        "The mail could not be had whole from its server ({note}).",
    ),
    "mail_own_parser": (
        "mail-parser가 읽지 못해({error}) 직접 읽었습니다.",
        "mail-parser could not read it ({error}); we read it ourselves.",
    ),
    "mail_date_of_server": (
        "날짜를 읽을 수 없어 마지막으로 거친 서버의 시각을 씁니다.",
        "Its date cannot be read; the last server's time is taken.",
    ),
    "mail_date_unread": ("날짜를 읽을 수 없습니다: {date}", "Its date cannot be read: {date}"),
    "mail_no_date": ("날짜가 없습니다.", "It has no date."),
    "mail_line_ends": (
        "전송 중에 줄 끝이 겹쳤습니다(CR CR LF).",
        "Line ends were doubled on the way (CR CR LF).",
    ),
    "mail_header_cut": (
        "머리글이 0.5 MB를 넘어 가장 긴 줄들을 잘랐습니다.",
        "The header is larger than 0.5 MB; its longest lines were cut.",
    ),
    "mail_header_mixed": (
        "머리글에 머리글이 아닌 줄이 섞여 있습니다.",
        "Lines that are no header stand in the header.",
    ),
    "mail_unparsed": (
        "메일을 나누어 읽지 못해 글자만 보입니다({error}).",
        "The mail could not be taken apart; only its text is shown ({error}).",
    ),
    "mail_msg": (
        "Outlook 메시지(.msg)가 손상되어 열 수 없습니다.",
        "The Outlook message (.msg) is damaged and cannot be opened.",
    ),
    "mail_attachments_closed": (
        "첨부를 읽다가 멈추어 본문만 읽었습니다 ({why}).",
        "Reading the attachments stopped; only the body was read ({why}).",
    ),
    "mail_too_large": (
        "{n}바이트로 한도(limits.message_bytes, {most}바이트)를 넘어 읽지 않았습니다.",
        "It has {n} bytes, more than limits.message_bytes ({most}), and was not read.",
    ),
    "reading_seconds": (
        "읽는 데 limits.seconds({n}초)보다 오래 걸려 멈추었습니다.",
        "Reading took longer than limits.seconds ({n} s) and was stopped.",
    ),
    "reading_memory": (
        "읽는 데 limits.memory_bytes({n}바이트)보다 많은 메모리가 필요하여 멈추었습니다.",
        "Reading needed more than limits.memory_bytes ({n} bytes) and was stopped.",
    ),
    "reading_crashed": (
        "읽다가 프로그램이 죽었습니다(종료 코드 {n}).",
        "The reader crashed on it (exit code {n}).",
    ),
    "reading_failed": ("읽다가 실패하였습니다({error}).", "The reader failed on it ({error})."),
    "stored_missing": (
        "보관한 원본 {digest}이(가) 없습니다. 백업에서 되돌려 놓으십시오.",
        "The stored bytes {digest} are missing: put the copy from your backup back.",
    ),
    "stored_changed": (
        "보관한 원본 {digest}이(가) 디스크에서 바뀌었습니다. 백업에서 되돌려 놓으십시오.",
        "The stored bytes {digest} were changed on disk: put the copy from your backup back.",
    ),
    "mail_too_many_attachments": (
        "첨부가 {n}개를 넘어 나머지는 읽지 않았습니다.",
        "It has more than {n} attachments; the others were not read.",
    ),
    "file_left_closed": (
        "읽다가 멈추어 열지 않았습니다. 원본을 직접 보십시오.",
        "Reading stopped here and it was not opened. Look at the original.",
    ),
    "file_text_cut": (
        "글자가 너무 많아 처음 {n}자까지만 읽었습니다.",
        "There is too much text; only its first {n} characters were read.",
    ),
    "file_too_much_text": (
        "앞선 글이 너무 많아 이 문서는 읽지 않았습니다.",
        "There is too much text before it; this document was not read.",
    ),
    "file_said": ("{source:source}: {note}", "{source:source}: {note}"),
    "file_empty": ("빈 파일입니다(0바이트).", "The file is empty (0 bytes)."),
    "file_drm": (
        "문서 보안(DRM)이 걸려 열 수 없습니다. 보안을 푼 파일을 받아야 합니다.",
        "The document is protected (DRM) and cannot be opened. Ask for it without protection.",
    ),
    "file_encrypted": (
        "암호가 걸린 문서라 열 수 없습니다. 암호를 받아야 합니다.",
        "The document has a password and cannot be opened. Ask for the password.",
    ),
    "file_packed": (
        "{format} 압축은 풀지 못합니다. 원본을 직접 보십시오.",
        "{format} archives cannot be opened here. Look at the original.",
    ),
    "file_unknown": ("알 수 없는 형식이라 읽지 못했습니다.", "It is of no known format and was not read."),
    "file_failed": ("파일이 손상되었거나 읽을 수 없습니다.", "The file is damaged or cannot be read."),
    "file_too_large": (
        "파일이 {n} MB를 넘어 읽지 않았습니다.",
        "The file is larger than {n} MB and was not read.",
    ),
    "file_late": (
        "앞의 파일을 읽는 데 시간이 오래 걸려 이 파일은 읽지 않았습니다. 원본을 직접 보십시오.",
        "The files before it took too long, and it was not read. Look at the original.",
    ),
    "file_too_deep": (
        "{n}겹보다 깊이 싸여 있어 읽지 않았습니다.",
        "It is packed more than {n} deep and was not read.",
    ),
    "file_piece": (
        "여러 통으로 나누어 보낸 메일의 한 조각입니다. 나머지 조각과 함께 보아야 합니다.",
        "A piece of a mail sent in several. Look at it together with the others.",
    ),
    "file_tnef_damaged": (
        "Outlook이 첨부를 담은 파일(winmail.dat)이 손상되었습니다. 꺼낼 수 있던 것은 따로 있습니다.",
        "Outlook's file of attachments (winmail.dat) is damaged. What could be taken out stands by itself.",
    ),
    "fax_no_text": ("팩스에 글자가 없습니다.", "The fax shows no text."),
    "office_broken": ("문서가 손상되어 읽을 수 없습니다.", "The document is damaged and cannot be read."),
    "office_no_text": (
        "문서에 글자가 없습니다. 그림이 들어 있으면 원본을 직접 보십시오.",
        "The document has no text. If it holds pictures, look at the original.",
    ),
    "office_rows_cut": (
        "'{name}'에서 앞의 {n}행만 읽었습니다.",
        "Only the first {n} rows of '{name}' were read.",
    ),
    "pdf_encrypted": (
        "암호가 걸린 PDF라 열 수 없습니다. 암호를 받아야 합니다.",
        "The PDF has a password and cannot be opened. Ask for the password.",
    ),
    "pdf_broken": ("PDF가 손상되어 읽을 수 없습니다.", "The PDF is damaged and cannot be read."),
    "pages_cut": (
        "{pages}쪽 가운데 앞의 {n}쪽만 읽었습니다.",
        "Only the first {n} of {pages} pages were read.",
    ),
    "pages_late": (
        "시간이 오래 걸려 {pages}쪽 가운데 앞의 {n}쪽만 읽었습니다. 나머지는 원본을 직접 보십시오.",
        "It took too long: only the first {n} of {pages} pages were read. Look at the original for the others.",
    ),
    "pages_not_recognised": (
        "문자 인식은 {n}쪽까지만 했습니다. 나머지 쪽은 그림으로만 볼 수 있습니다.",
        "Characters were recognised on {n} pages only. The others can be seen as pictures.",
    ),
    "picture_broken": (
        "그림 파일이 손상되어 읽을 수 없습니다.",
        "The picture is damaged and cannot be read.",
    ),
    "picture_cut_off": (
        "그림 파일의 뒷부분이 없어 있는 데까지만 읽었습니다.",
        "The picture's end is missing; it was read as far as it goes.",
    ),
    "picture_too_large": (
        "그림이 {n} 화소를 넘어 읽지 않았습니다.",
        "The picture has more than {n} pixels and was not read.",
    ),
    "picture_too_small": (
        "작은 그림(로고, 아이콘)이라 읽지 않았습니다.",
        "A small picture (a logo or an icon); it was not read.",
    ),
    "pictures_of_drawings": (
        "그림 {n}개(EMF, WMF)는 읽지 못합니다. 원본을 직접 보십시오.",
        "Drawings (EMF, WMF) cannot be read: {n}. Look at the original.",
    ),
    "pictures_left": (
        "문서 안의 그림 {n}개는 읽지 않았습니다. 문자 인식은 메일마다 {pages}쪽까지만 합니다.",
        "Pictures in the document that were not read: {n}. Characters are recognised on {pages} pages a mail.",
    ),
    "archive_encrypted": (
        "암호가 걸린 압축 파일이라 열 수 없습니다. 암호를 받아야 합니다.",
        "The archive has a password and cannot be opened. Ask for the password.",
    ),
    "archive_broken": (
        "압축 파일이 손상되어 읽을 수 없습니다.",
        "The archive is damaged and cannot be read.",
    ),
    "archive_member_encrypted": (
        "암호가 걸려 열 수 없습니다. 암호를 받아야 합니다.",
        "It has a password and cannot be opened. Ask for the password.",
    ),
    "archive_member_broken": (
        "압축 파일 안에서 손상되어 꺼낼 수 없습니다.",
        "It is damaged within its archive and cannot be taken out.",
    ),
    "archive_unknown_method": (
        "풀 줄 모르는 압축 방식이라 꺼내지 못했습니다. 원본을 직접 보십시오.",
        "It is packed in a way that is not known here. Look at the original.",
    ),
    "archive_empty": ("빈 압축 파일입니다.", "The archive is empty."),
    "archive_bomb": (
        "압축률이 비정상적으로 높아(압축 폭탄) 읽지 않았습니다.",
        "It is packed far too densely (an archive bomb) and was not read.",
    ),
    "archive_too_many": (
        "압축 파일 안의 파일이 {n}개를 넘어 나머지는 읽지 않았습니다.",
        "The archive holds more than {n} files; the others were not read.",
    ),
    "archive_too_large": (
        "압축을 푼 크기가 {n} MB를 넘어 나머지는 읽지 않았습니다.",
        "Unpacked it is larger than {n} MB; the rest was not read.",
    ),
    "body_cut": (
        "본문이 너무 길어 앞의 {n}행만 읽었습니다.",
        "The body is too long; its first {n} lines were read.",
    ),
    "html_cut": (
        "HTML 본문이 너무 길어 앞의 {n}백만 자까지만 읽었습니다.",
        "The HTML body is too long; its first {n} million characters were read.",
    ),
    "html_too_deep": (
        "HTML 본문의 요소가 너무 깊이 겹쳐 모두 읽지는 않았습니다.",
        "The HTML body nests too deep; not every element was read.",
    ),
    "html_never_ends": (
        "HTML 본문이 끝나지 않는 표시 뒤에 글을 감추고 있어, 그 글도 읽었습니다.",
        "The HTML body hid its text behind a mark that never ends; it was read all the same.",
    ),
    "html_too_many": (
        "HTML 본문의 요소가 너무 많아 끝부분은 읽지 않았습니다.",
        "The HTML body has too many elements; its end was not read.",
    ),
    "html_too_long": (
        "HTML 본문이 너무 길어 끝부분은 읽지 않았습니다.",
        "The HTML body is too long; its end was not read.",
    ),
}

SENTENCES: dict[str, Wording] = {
    "as_it_is": ("{words}", "{words}"),
    **_QUESTIONS,
    **_MATCHING,
    **_FILING,
    **_READING,
}
