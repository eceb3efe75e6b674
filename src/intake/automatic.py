"""Why a message is not from a person: RFC 3834, 3464, 5230, 8098, list mail, and responders known only by their words.

Two costs weigh differently: a letter to a robot can start a loop, a person refused is a customer lost. So headers that
only machines set decide at once, while words in subject or body count only where they open the subject or announce the
responder themselves; a request that mentions an absence is a request. `Auto-Submitted: no` is a person.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from intake.message import Message

if TYPE_CHECKING:
    from intake.document import Document

_BOUNCES = frozenset(("delivery_report", "bounce_sender", "bounce_subject", "failed_recipients"))
_REPLIES = frozenset(("auto_submitted", "auto_header", "disposition", "vacation_subject", "vacation_text"))


def reason(message: Message, body: Document | None = None) -> str:
    """ "" for a person; else a stable word: delivery_report, auto_submitted, mailing_list, vacation_text, ...

    `body`: the message's own text, where it has been read already.
    """
    for look in (_report, _bounce, _auto_headers, _list, _null_path):
        if found := look(message):
            return found
    return _words(message, body)


def kind(reason: str) -> str:
    """What the corpus calls it: auto_reply, bounce, or other (lists, newsletters, notices)."""
    return "bounce" if reason in _BOUNCES else "auto_reply" if reason in _REPLIES else "other"


def _report(message: Message) -> str:
    content = message.header("content-type").lower()
    if "disposition-notification" in content or "disposition" in message.report:
        # a Sieve script that rejects says it this way (RFC 5429), and nobody has seen the letter
        return "delivery_report" if "(rejected)" in message.header("auto-submitted").lower() else "disposition"
    if "delivery-status" in content or "final-recipient" in message.report or "reporting-mta" in message.report:
        return "delivery_report"
    if "multipart/report" in content and "feedback-report" not in content:
        return "delivery_report"
    return "feedback_report" if "feedback-report" in content else ""


_BOUNCE_SENDER = re.compile(
    r"^(?:mailer[-_.]?daemon|post[-_.]?master|mail[-_.]?daemon|mdaemon|maildaemon|bounces?)(?:[+@-]|$)"
)
_BOUNCE_SUBJECT = re.compile(
    r"^\W*(?:undeliver(?:able|ed)\b|delivery (?:status notification|failure|has failed|notification)|mail delivery (?:failed|"
    r"failure|system|subsystem)|returned mail|failure notice|non.?delivery|message undeliverable|warning: (?:could not send|"
    r"message .* delayed)|delivery delayed|mail system error|nondeliverable|(?:your )?(?:e-?)?mail (?:could not be|was not) delivered|"
    r"mail (?:delivery )?(?:error|warning)\b|"
    r"(?:발송|전송|배달|배송|송신)\s*(?:실패|불가|지연)|메일\s*(?:발송|전송|배달)\s*(?:실패|불가)|반송(?:된)?\s*메일|메일이 반송|"
    r"배달되지 않음|전달되지 않음|배달 못 함|반송|"
    r"配信不能|配信エラー|送信エラー|未配達|メールが配信|退信|系统退信|系統退信|邮件投递失败|投递失败|無法傳遞|未送达|"
    r"không thể gửi|thư (?:bị )?trả lại|gửi thư không thành công|ไม่สามารถส่ง|ส่งไม่สำเร็จ|"
    r"unzustellbar|niedostarczon\w*|zwrot wiadomo\w*)",
    re.I,
)


_UNDELIVERED_SUBJECT = re.compile(
    r"\(?(?:delivery failed|undelivered|not delivered|non remis|non distribu\w+|nicht zugestellt|no entregado|配信失敗|전달 실패)\)?\s*$",
    re.I,
)


def _bounce(message: Message) -> str:
    if message.header("x-failed-recipients"):
        return "failed_recipients"
    if _BOUNCE_SENDER.match(message.sender.address or message.sender.name.lower()):
        return "bounce_sender"
    if _UNDELIVERED_SUBJECT.search(message.subject) and _says_undelivered(message):
        return "bounce_subject"
    if _BOUNCE_SUBJECT.search(message.subject) and (
        _no_return(message) or _is_robot_name(message) or _smtp_words(message) or _says_undelivered(message)
    ):
        return "bounce_subject"
    return ""


def _no_return(message: Message) -> bool:
    paths = [value.strip() for key, value in message.headers if key.lower() == "return-path"]
    return bool(paths) and paths[0] in ("<>", "")


_ROBOT = re.compile(
    r"(?:^|[.+_-])(?:no|do)[._-]?not[._-]?reply|^no[._-]?reply|^noreply|^auto(?:reply|responder|mailer)", re.I
)


def _is_robot_name(message: Message) -> bool:
    return bool(_ROBOT.search(message.sender.address.partition("@")[0]))


def _smtp_words(message: Message) -> bool:
    """An enhanced status code or an SMTP reply: people do not quote these beside such a subject."""
    return bool(
        re.search(r"\b[45]\.\d{1,3}\.\d{1,3}\b|\b(?:4[25]\d|55[0-4]) ", (message.text or message.html)[:20_000])
    )


# A mail, never goods: customers complain of deliveries in much the same words.
_UNDELIVERED = re.compile(
    r"\b(?:message|e-?mail)\b.{0,150}?\b(?:could not|can ?not|was not|were not|failed to) be(?:en)? delivered|"
    r"(?:unable|not able|failed) to deliver (?:the |your |this )?(?:message|e-?mail)|did not reach the following recipient|failed recipients|"
    r"delivery of (?:the |your |this )?(?:message|e-?mail).{0,200}?(?:failed|postponed|delayed|rejected)|"
    r"(?:수신자|받는 사람)[^\n]{0,40}(?:전달|배달|발송|전송)(?:하지 못|되지 않|할 수 없|에 실패)|メール[^\n]{0,30}配信(?:でき|され)ません|配信できなかった|"
    r"(?:邮件|郵件)[^\n]{0,30}(?:无法|未能|無法)(?:投递|送达|投遞|送達|传递|傳遞)|không (?:thể )?gửi được (?:thư|email)|ไม่สามารถส่ง(?:อีเมล|ข้อความ)",
    re.I | re.S,
)


_RETURNED = re.compile(
    r"^\W*(?:(?:the|your) )?(?:old|original|returned|undelivered) (?:message|e-?mail)\b|^\W*(?:원본|원래) *(?:메일|메시지)|"
    r"^\W*元の(?:メール|メッセージ)|^\W*(?:原始?|原來的)(?:邮件|郵件)",
    re.I | re.M,
)


def _says_undelivered(message: Message) -> bool:
    """What a mail system says of itself in its first lines, with the address it was for or the mail it returns."""
    first = _RETURNED.split((message.text or message.html)[:1500], 1)[0]
    returned = any(a.media_type in ("message/rfc822", "text/rfc822-headers") for a in message.attachments)
    return bool(_UNDELIVERED.search(first)) and (returned or "@" in first) and not _ASKS.search(first)


def _auto_headers(message: Message) -> str:
    submitted = message.header("auto-submitted").strip().lower()
    if submitted:
        word = re.split(r"[;\s(]", submitted)[0]
        if word == "no":
            return ""
        return "auto_submitted" if word != "auto-generated" or _answers(message) else "auto_generated"
    for name in (
        "x-autoreply",
        "x-autorespond",
        "x-autoresponder",
        "x-autogenerated",
        "x-auto-reply-from",
        "x-mail-autoreply",
    ):
        if (value := message.header(name).strip().lower()) and value not in ("no", "false", "0"):
            return "auto_header"
    precedence = message.header("precedence").strip().lower()
    if precedence in ("auto_reply", "auto-reply", "autoreply"):
        return "auto_header"
    if message.header("x-ms-exchange-inbox-rules-loop") and message.header("x-ms-exchange-generated-message-source"):
        return "auto_header"
    if precedence in ("bulk", "junk") or message.header("x-precedence").strip().lower() in ("bulk", "junk"):
        return "precedence_bulk"
    return ""


def _answers(message: Message) -> bool:
    """A generated mail that answers one of ours is a responder; one out of the blue is a notice."""
    return bool(message.in_reply_to or message.references or _VACATION_SUBJECT.search(message.subject))


def _list(message: Message) -> str:
    """List mail. A person writing through a team address that is a list (List-Id alone, a reply) is still a person."""
    if message.header("auto-submitted").strip().lower() == "no" and not message.header("list-unsubscribe"):
        return ""
    if message.header("list-unsubscribe") or message.header("list-unsubscribe-post"):
        return "" if _is_reply(message) or _team_address(message) else "mailing_list"
    if message.header("precedence").strip().lower() == "list" or message.header("list-post"):
        return "" if _is_reply(message) or _team_address(message) else "mailing_list"
    return ""


def _is_reply(message: Message) -> bool:
    return bool(message.in_reply_to) and bool(
        re.match(r"\s*(?:re|aw|sv|odp|回复|回覆|답장|회신)\s*[:：\]]", message.subject, re.I)
    )


def _team_address(message: Message) -> bool:
    """Hosted team addresses put List-* on every mail a person sends through them; newsletters have a campaign as well."""
    list_id = message.header("list-id").lower()
    to = {one.address for one in (*message.to, *message.cc)}
    group = re.search(r"<([^<>@\s]+)>", list_id)
    local = {a.replace("@", ".") for a in to}
    campaign = any(
        message.header(h) for h in ("feedback-id", "x-campaign", "x-campaign-id", "x-mailer-campaign", "x-mc-user")
    )
    return bool(group and group[1] in local and not campaign)


def _null_path(message: Message) -> str:
    if _no_return(message):
        return "vacation_subject" if _VACATION_SUBJECT.search(message.subject) else "null_return_path"
    suppress = message.header("x-auto-response-suppress").lower()
    if suppress and _VACATION_SUBJECT.search(message.subject):
        return "vacation_subject"
    if (
        not message.sender.address
        and not message.sender.name
        and not message.header("from")
        and message.header("received")
    ):
        return "no_sender"
    return ""


# A subject that opens with these is a responder's; anywhere else they may be a person's.
_VACATION_SUBJECT = re.compile(
    r"^[\s\[【(<]*(?:auto(?:matic|mated)?[\s-]?(?:reply|response|respuesta|answer)|autoreply|auto:|out of (?:the )?office|"
    r"ooo\b|vacation (?:reply|response|notice)|away from (?:the )?office|"
    r"자동\s*(?:회신|응답|답장|답변)|부재\s*+(?:중\s*+)?(?:알림|안내|자동|메일|응답|회신|입니다|공지)|부재중\s*[\]:)】]|휴가\s*(?:중\s*)?(?:알림|안내|자동|입니다)|"
    r"自動(?:返信|応答|回信|回覆|回復|回复)|不在(?:通知|のお知らせ|連絡)|自动(?:回复|答复|回覆)|外出(?:自动)?回复|"
    r"ตอบกลับ(?:โดย)?อัตโนมัติ|(?:การ)?ตอบ(?:รับ|กลับ)?อัตโนมัติ|ไม่อยู่ที่สำนักงาน|"
    r"tr(?:ả|a)\s*l(?:ờ|o)i\s*t(?:ự|u)\s*(?:đ|d)(?:ộ|o)ng|thư trả lời tự động|tự động trả lời|vắng mặt|"
    r"automatische (?:antwort|abwesenheit)|abwesenheits\w+|odpowied[zź] automatyczna|automatyczna odpowied[zź]|autoodpowied[zź]|"
    r"r[ée]ponse (?:automatique|d'absence)|respuesta autom[áa]tica|resposta autom[áa]tica|risposta automatica|absence du bureau|message d'absence|"
    r"ausencia de la oficina|fuera de la oficina|fora do escrit[óo]rio|fuori (?:sede|ufficio)|assente dall'ufficio|"
    r"автоответ|автоматич(?:еский|на|ен) (?:ответ|відповід|отговор)|автовідповід|автоматски одговор|авто-?жауап|"
    r"automatisch (?:antwoord|bericht)|automatische? beantwoording|afwezig(?:heid)?\s*:|afwezigheidsbericht|auto[- ]?sva?r(?:et)?\b|automatis[kt]{1,2}\s?sva?r|"
    r"frånvaro(?:meddelande)?\s*:|fravær(?:smeddelelse|smelding)?\s*:|automaattinen vastaus|poissa(?:oloviesti)?\s*:|poissaolo(?:viesti|ilmoitus)|"
    r"automatick[áé] odpov[ěe][ďd]|automatická odpoveď|automatikus v[áa]lasz|r[ăa]spuns automat|automatski odgovor|samodejni odgovor|"
    r"αυτόματη απάντηση|otomatik (?:yanıt|cevap)|(?:الرد|رد) (?:ال)?(?:تلقائي|آلي)|(?:תשובה|מענה|הודעה) אוטומטי(?:ת)?|پاسخ خودکار|स्वचालित (?:उत्तर|जवाब)|"
    r"(?:balasan|jawapan|jawaban) (?:otomatis|automatik)|awtomatikong (?:tugon|sagot)|automatinis atsakymas|autom[āa]tisk[āa] atbilde|automaatvastus)",
    re.I,
)
# What a responder says of itself; none of these is how one asks for service.
_VACATION_TEXT = re.compile(
    r"(?:add(?:ed)?|put) (?:your address |you )?(?:to|on) (?:the recipient's|their|his|her|my) (?:allowed|approved|safe|white) ?(?:senders? ?)?list|"
    r"this (?:account|address|mailbox|inbox) is protected by [^\n]{1,60}\s(?:please )?(?:click|follow|reply)\b|"
    r"this is an? (?:automat(?:ic|ed)|auto[- ]?generated) (?:reply|response|e-?mail|message)|"
    r"(?:currently|i am|i'm|i will be) (?:away|out of (?:the )?office)|out of (?:the )?office (?:until|from|with)|"
    r"(?:이|본)\s*메일은\s*(?:자동|발신\s*전용)[^\n]{0,30}(?:회신|응답|발송|메일|입니다)|자동\s*(?:회신|응답)\s*+(?:(?:메일|메시지)\s*+)?(?:입니다|드립니다)|"
    r"자동으로\s*(?:발송|회신|전송)되는?[^\n]{0,10}메일|"
    r"(?:본|この)メール(?:は|には)[^\n]{0,12}自動(?:返信|送信|配信|応答)|自動(?:返信|応答)(?:メール)?です|自動的に返信|"
    r"(?:这|此)(?:是|封|邮件|為)?[^\n]{0,8}自动(?:回复|答复|发送)|此(?:郵件|信件|信)[^\n]{0,10}自動(?:回覆|發送|回復)|"
    r"(?:อีเมล|ข้อความ)[^\n]{0,20}(?:ตอบกลับ)?(?:โดย)?อัตโนมัติ|"
    r"(?:đây là )?(?:thư|email|tin nhắn)\s*(?:trả lời|phản hồi)\s*tự động|(?:thư|email) (?:này )?(?:được )?gửi tự động|"
    r"diese (?:e-?mail|nachricht) wurde automatisch|wiadomość (?:została )?wygenerowana automatycznie",
    re.I,
)
_ABSENCE = re.compile(
    r"out of (?:the )?office|on (?:annual |sick )?leave|on vacation|limited access to e-?mail|부재\s*중|휴가\s*(?:중|로|기간)|자리를 비|"
    r"不在|休暇|休业|休假|外出|出差|ลาพักร้อน|ไม่อยู่|nghỉ phép|vắng mặt|đi công tác|nieobecn|urlop|abwesend|urlaub",
    re.I,
)
_RETURN = re.compile(
    r"(?:return|back|until|from)\b.{0,40}\d|(?:복귀|출근|돌아오)|(?:戻|帰社|出社)|(?:返回|回来|返工|恢复)|กลับ|trở lại|quay lại|wrac|zurück",
    re.I,
)
_ASKS = re.compile(
    r"s/?n\b|serial|quotation|please (?:send|quote|replace|repair|visit|ship)|제번|호기|견적|주문|발주|수리|고장|요청드립|부탁드립니다\s*[.!]?\s*수량|"
    r"見積|発注|修理|故障|报价|维修|更换|故障|báo giá|sửa|hỏng|ใบเสนอราคา|ซ่อม|อะไหล่",
    re.I,
)


def _words(message: Message, body: Document | None) -> str:
    """Responders without a header: their subject, or a first screen that says so itself."""
    answer = bool(message.in_reply_to or message.references or message.subject.strip())
    if _VACATION_SUBJECT.search(message.subject):
        return "vacation_subject" if answer else ""
    text = _first_screen(message, body)
    if _VACATION_TEXT.search(text) and not _ASKS.search(text):
        return "vacation_text" if _ABSENCE.search(text) or _is_reply_ish(message) else "notice_text"
    if _is_robot_name(message) and _ABSENCE.search(text):
        return "vacation_text"
    if (
        _is_reply_ish(message)
        and _ABSENCE.search(text)
        and _RETURN.search(text)
        and not _ASKS.search(text)
        and len(text) < 600
    ):
        return "vacation_text"
    return ""


def _is_reply_ish(message: Message) -> bool:
    return bool(message.in_reply_to) or bool(re.match(r"\s*(?:re|aw|sv|odp)\s*[:：\]]", message.subject, re.I))


def _first_screen(message: Message, body: Document | None) -> str:
    """The new words: what is quoted below may be our own notice, or somebody else's absence."""
    from intake.document import Voice
    from intake.reading.body import read_body

    lines = (line.text for line in (body or read_body(message)).lines() if line.voice is Voice.NEW)
    return "\n".join(lines)[:3000]
