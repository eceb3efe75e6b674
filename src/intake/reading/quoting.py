"""How the mailers of eight languages announce what is not new: quotes, forwards, header blocks.

One table of labels and one of markers; the shapes are what the mailers write (Outlook, Gmail, Apple Mail, Thunderbird,
Naver, Daum, Hiworks, NetEase, QQ, Becky!), the words what their translations say. Generic on purpose: a line that ends
in "somebody wrote:" with a moment or an address in it is one in any language.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

_FROM = (
    r"From|보낸\s?사람|보낸\s?이|보내는\s?(?:사람|이)|발신(?:자|인)?|작성자|Từ|Người gửi|Gửi từ|จาก|ผู้ส่ง|差出人|送信者|送信元|発信者|"
    r"发件人|發件人|寄件者|寄件人|发送人|Von|Absender|De|Da|Od|Nadawca|Van|Fra|Från|Expéditeur|Remitente|От|Kimden|"
    r"Dari(?:pada)?|Pengirim|Feladó|Lähettäjä|Expeditor|De la|Від|Από|Saatja|Nuo|Šalje|من|מאת"
)
_DATE = (
    r"Sent|Date|Sent at|보낸\s?(?:날짜|시간|시각|일시)|날짜|발신\s?(?:일|일시|날짜)|발송\s?(?:일|일시|시간)|작성\s?(?:일|일시)|일시|받은\s?날짜|"
    r"Ngày(?: gửi)?|Đã gửi|Gửi(?: lúc| ngày)?|Thời gian|วันที่(?:ส่ง)?|ส่ง(?:เมื่อ)?|เวลา|日付|日時|送信日時|送信日|"
    r"发送时间|發送時間|时间|時間|日期|发送日期|發送日期|寄件日期|寄送時間|寄件時間|Gesendet|Datum|Wysłan[eo]|Data(?: wysłania)?|Envoyé|"
    r"Enviad[oa](?: el| em)?|Fecha|Inviato|Verzonden|Skickat|Дата|Tarih|"
    r"Dikirim|Tanggal|Dihantar|Tarikh|Odesláno|Odoslané|Sendt|Lähetetty|Elküldve|Trimis|Отправлено|Надіслано|Gönderildi|"
    r"Dato|Päiväys|Päivä(?:määrä)?|Dátum|Изпратено|Στάλθηκε|Ημερομηνία|Saadetud|Kuupäev|Išsiųsta|Poslano"
)
_TO = (
    r"To|받[는은]\s?(?:사람|이)|수신(?:자|인)?|Đến|Tới|Người nhận|Gửi đến|ถึง|ผู้รับ|宛先|受信者|收件人|收件者|An|Empfänger|Do|Adresat|À|Para|"
    r"A|Aan|Till|Кому|Kime|"
    r"Kepada|Komu|Til|Vastaanottaja|Címzett|Către|До|Προς|Saaja|Kam|Prima|إلى|אל"
)
_CC = (
    r"Cc|CC|Bcc|참조|숨은\s?참조|Đồng gửi|สำเนา(?:ถึง)?|同報|抄送(?:人)?|副本|密件副本|Kopia|DW|UDW|Kopie|Копия|Reply-To|회신|"
    r"Copie(?: à)?|Répondre à|Antwort(?:en)? an|Responder a|Rispondi a|Antwoord(?:en)? aan|Odpowiedz do|Svar til|Svara till"
)
_SUBJECT = (
    r"Subject|제목|Chủ đề|Tiêu đề|V/v|เรื่อง|หัว(?:ข้อ|เรื่อง)|件名|題名|主题|主題|主旨|标题|標題|Betreff|Temat|Objet|Asunto|Oggetto|"
    r"Onderwerp|Ämne|Тема|Konu|Assunto|"
    r"Perihal|Subjek|Předmět|Predmet|Emne|Aihe|Tárgy|Subiect|Θέμα|Относно|Teema|Tema|الموضوع|נושא"
)
_EXTRA = r"Attachments?|첨부(?:파일)?|Importance|중요도|附件|添付(?:ファイル)?|Tệp đính kèm|เอกสารแนบ|Załączniki|Anlagen|Organization|Message-ID"
_FIELDS = {"from": _FROM, "date": _DATE, "to": _TO, "cc": _CC, "subject": _SUBJECT, "extra": _EXTRA}
_FIELD = re.compile(
    r"^[\s*_\"|•·\-]{0,6}(?:"
    + "|".join(f"(?P<{name}>{words})" for name, words in _FIELDS.items())
    + r")[\s*_]{0,4}[:：][*_]{0,3}\s*(?P<value>.*)$",
    re.I,
)
# A header's line in a language that no list has: what it is, its value tells.
_LINE = re.compile(r"^[\s*_]{0,6}+[^\W\d_][^:：@<>\n]{0,23}[:：][*_]{0,3}\s*(?P<value>\S.*)$")
_NAME_AND_ADDRESS = re.compile(r"[^<>@\n]{0,80}<[^\s<>@]++@[^\s<>@]++>\s*$")
_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
_SIGN = r"\s<>()\[\],;:\"'"  # none of them in an address; each run of others is looked at once, from its beginning
_ADDRESS = re.compile(rf"(?<![^{_SIGN}])[^{_SIGN}][^{_SIGN}@]*+@[^{_SIGN}]+\.[A-Za-z]{{2,}}")
_RECIPIENT = re.compile(r"\s+\S+@|\s*+\S[^\s@]*+@\S++(?:\s++[;,])?+\s*+$")
_CLOCK = re.compile(r"\d{1,2}\s?[:：.h時时시点]\s?\d{2}|\d{1,2}\s*(?:시|時|点)")
_DAY = re.compile(
    r"(?:19|20|25)\d{2}\s?[-./年년]|\d{1,2}[-./ ]\w{3,9}\.?[-./, ]+(?:20)?\d{2}|\w{3,9}\.? \d{1,2},? \d{4}|\d{1,2}/\d{1,2}/\d{2,4}|"
    r"\d{1,2}\s?[월月]\s?\d{1,2}\s?[일日]"
)
RULE = re.compile(r"^\s*(?:[-_=─━═*~‐–—＝－＿＊]\s?){5,}\s*$")
MAX_FRAME = 12  # lines
MAX_ATTRIBUTION = 300  # letters
MAX_MOMENT = 80  # letters
MAX_NAME = 4000  # letters of a header's value in which a name is looked for

_ORIGINAL = (
    r"Original Message|Original Appointment|Original E-?mail|원본\s?(?:메일|메시지|이메일|내용)|원문|이전\s?(?:메일|메시지)|받은\s?메일|Tin nhắn gốc|"
    r"Thư gốc|Email gốc|Thư ban đầu|ข้อความ(?:ต้นฉบับ|เดิม)|อีเมลต้นฉบับ|元のメッセージ|元のメール|オリジナルメッセージ|Original Mail|"
    r"原始邮件|原始郵件|原邮件|原郵件|原始信件|邮件原件|原始訊息|原消息|回复的原邮件|Ursprüngliche Nachricht|Original-?Nachricht|Ursprüngliche Mail|Antwort[- ]?Nachricht|"
    r"Oryginalna wiadomość|Wiadomość oryginalna|Pierwotna wiadomość|Message d'origine|Message original|Mensaje original|"
    r"Messaggio originale|Mensagem original|Oorspronkelijk bericht|Исходное сообщение|"
    r"Pesan (?:asli|awal)|Mesej asal|Původní zpráva|Oprindelig meddelelse|Ursprungligt meddelande|Alkuperäinen viesti|Eredeti üzenet|"
    r"Oprindelig besked|Opprinnelig melding|Mesaj(?:ul)? original|Αρχικό μήνυμα|Оригинално съобщение|Izvorna poruka|Izvorno sporočilo|Algne (?:kiri|sõnum)|"
    r"Özgün İleti|Orijinal Mesaj|Початкове повідомлення|Reply Message|回复邮件"
)
_FORWARDED = (
    r"Forwarded [Mm]essage|Forwarded [Mm]ail|Forwarded by .{1,60}|Fwd|전달(?:된|한|받은)?\s?(?:메일|메시지|이메일|내용)|"
    r"Thư (?:đã |được )?chuyển tiếp|Tin nhắn (?:đã |được )?chuyển tiếp|Email chuyển tiếp|Chuyển tiếp|ข้อความ(?:ที่)?(?:ถูก)?ส่งต่อ|อีเมลที่ส่งต่อ|"
    r"転送(?:された)?(?:メッセージ|メール)|Forwarded Message|转发(?:的)?(?:邮件|消息|信息)(?:信息|内容)?|轉寄(?:的)?(?:郵件|訊息|信件)|轉發(?:的)?郵件|已转发(?:的)?邮件|"
    r"Weitergeleitete (?:Nachricht|Mail)|Przekazana wiadomość|Wiadomość przekazana|Treść przekazanej wiadomości|Message transféré|"
    r"Mensaje reenviado|Messaggio inoltrato|Mensagem encaminhada|Doorgestuurd bericht|Пересылаемое сообщение|"
    r"Pesan (?:yang )?(?:di)?(?:terus|lanjut)kan|Mesej dimajukan|Přeposlaná zpráva|Vidarebefordrat meddelande|Videresendt (?:besked|melding)|"
    r"Továbbított üzenet|İletilen (?:ileti|mesaj)|Переслане повідомлення"
)
_BARS = r"[-─━—–=_*]{2,}+"
_MARK_ENDS = rf"\s*+(?:\]\s*+)?(?:[:：]\s*+)?(?:{_BARS}\s*+)?$"
ORIGINAL_MARK = re.compile(rf"^\s*+{_BARS}\s*+(?:\[\s*+)?(?:{_ORIGINAL}){_MARK_ENDS}", re.I)
_ORIGINAL_BARE = re.compile(rf"^\s*[\[<【(]\s*(?:{_ORIGINAL})\s*[\]>】)]\s*$", re.I)
FORWARD_MARK = re.compile(rf"^\s*+{_BARS}\s*+(?:\[\s*+)?(?:{_FORWARDED}){_MARK_ENDS}", re.I)
_FORWARD_BARE = re.compile(
    r"^\s*(?:Begin forwarded message|Forwarded message|전달된 메시지 시작|여기부터 전달된 메시지|전달받은 메시지|Bắt đầu thư (?:được )?chuyển tiếp|Thư được chuyển tiếp|"
    r"เริ่มต้นข้อความที่ส่งต่อ|เริ่มข้อความที่ส่งต่อ|転送されたメッセージ|受信したメール|开始转发的邮件|下面是被转发的邮件|開始轉寄郵件|以下為轉寄的郵件|"
    r"Anfang der weitergeleiteten (?:Nachricht|E-Mail)|Rozpoczęcie przekazanej wiadomości|Début du message (?:transféré|réexpédié)|"
    r"Inicio del mensaje reenviado)\s*[:：]\s*$",
    re.I,
)
_WROTE = re.compile(
    r"(?:\bwrote(?: on .{4,40}| at .{4,40})?|\bwrites|\bschrieb(?:\s.{0,80})?|\bpisze|\bnapisał(?:\(?a\)?)?|\bescribió|\bescreveu|a écrit|ha scritto|\bschreef(?:\s.{0,80})?|\bgeschreven|\bsent|\bskrev(?:\s.{0,80})?|"
    r"\bnapsala?|\bпишет|\bнаписала?|\byazdı|\bmenulis|\bwrote the following|\bkirjoitti|\bírta(?:\s.{0,60})?|\ba scris|\bnapísal\(?a?\)?|"
    r"님이\s?(?:작성|쓰기|쓴 글|보낸 메일|보냄)|님의 메일|님께서\s?(?:작성|쓰신 글|보내신 메일).{0,8}|작성(?:했습니다|하였습니다|함)?|쓴 글|씀|"
    r"đã viết|viết|เขียนว่า|ได้เขียน(?:ว่า)?|เขียน|"
    r"(?:のメール|さんは書きました|さんが書きました|さんのメール|は書きました|書いた|wrote)|のメッセージ|写道|寫道|来信(?:说)?|发来的邮件)\s*(?:[:：]\s*|[:：]?\s*-{2,}\s*)$",
    re.I,
)
_ADDRESSED = re.compile(r"[<(]\s*\S+@\S+\.\w{2,}[>)]\s*[:：]\s*$")  # with a moment before it, in whatever language
_JA_LEAD = re.compile(r"^\s*\d{4}年\d{1,2}月\d{1,2}日.{0,20}(?:\d{1,2}:\d{2}).{1,80}(?:[:：]|<[^>]+>\s*[:：]?)\s*$")
_ZH_LEAD = re.compile(r"^\s*(?:在|于|於)?\s*\d{4}\s?[-年/].{4,60}[,，]\s*.{1,80}(?:写道|寫道|<[^>]+>)\s*[:：]?\s*$")
_LEAD = re.compile(
    r"^\s*(?:-{2,}\s*)?(?:On|Am|Le|El|W dniu|Dnia|Op|Den|Il|Em|Pada|Vào|Lúc|เมื่อ|วันที่|在|于)\b|^\s*\d{4}|^\s*\S.{0,60}<\S+@\S+>|^\s*(?:เมื่อ|วันที่|在|于|於)"
)
_MID_LEAD = re.compile(  # the day is named at once: what follows is no sentence of the writer's
    r"(?<![^\s-])(?:On|Am|Le|El|Il|Op|Den|Em|W dniu|Dnia|Pada|Vào)\s(?:[^\W\d]{2,12}[.,]{0,2}\s){0,2}\d|"
    r"(?<!\S)(?:19|20)\d\d(?:[년年]\s?|[-./]\s?)\d"
)
_DATED = re.compile(r"^\s*[^\W\d]{1,12}[.,]{0,2}\s\d{1,2}[.,\s]")  # "pe 5. kesäkuuta", "Thu, 4 June"
# GroupWise marks its attribution as it marks a quote, and often not the quote.
GROUPWISE = re.compile(r"^\s*+>>>\s(?=.*\S@\S+\.\w)(?=.*\d[:.]\d\d).{5,200}(?:\s>>>|\s[^\W\d]{2})\s*$")
_ALONE = re.compile(r"\s*<[^<>\s]+@[^<>\s]+>\s*")
_BARRED = re.compile(r"\s*+[-_=]{3,}+\s*+[^\s-].{0,80}[-_=]{3,}\s*$")
_REPLY = re.compile(
    r"^\s*(?:\[[^\]]{1,40}\]\s*)?(?:re|aw|antw|sv|vs|odp|답장|회신|답변|回复|回覆|答复|返信|trả lời|ตอบกลับ|ตอบ|tr)\s*+(?:\[\d+\]\s*+)?[:：>]",
    re.I,
)
_FORWARD_SUBJECT = re.compile(
    r"^\s*(?:fwd?|wg|pd|tr|rv|enc|i|vl|vb|전달|전송|\[전달\]|轉寄|转发|轉發|転送|chuyển tiếp|chuyen tiep|ส่งต่อ|przek|doorst)\s*+(?:\[\d+\]\s*+)?[:：>]|"
    r"^\s*[\[(【]?(?:전달|포워[드딩]|fwd?|転送|转发|轉發|轉寄)\s*[\])】>–-]",
    re.I,
)


def is_forward_subject(subject: str) -> bool:
    return bool(_FORWARD_SUBJECT.search(subject))


def is_reply_subject(subject: str) -> bool:
    return bool(_REPLY.search(subject)) and not is_forward_subject(subject)


@dataclass(frozen=True, slots=True)
class Header:
    """Lines `start` up to `end` announce words of somebody else; `fields` are the values found (from, date, ...)."""

    start: int
    end: int
    style: str  # "block", "attribution" or "mark"
    forward: bool
    fields: dict[str, str]


def header_at(lines: Sequence[str], at: int, *, top: bool) -> Header | None:
    """The quote or forward header that begins at line `at`; `top` where nothing has been written above it."""
    marked = _mark(lines, at)
    if marked is not None:
        return marked
    if found := _block(lines, at, strict=True, top=top):
        return Header(at, found[0], "block", False, found[1])
    if not top and at and (found := _foreign_block(lines, at)):
        return Header(at, found[0], "block", False, found[1])
    return _attribution(lines, at)


def _mark(lines: Sequence[str], at: int) -> Header | None:
    text = lines[at]
    forward = bool(FORWARD_MARK.match(text) or _FORWARD_BARE.match(text))
    if forward or ORIGINAL_MARK.match(text) or _ORIGINAL_BARE.match(text):
        end, fields = _after(lines, at + 1, strict=False)
        return Header(at, end, "mark", forward, fields)
    if RULE.match(text):
        following = _next(lines, at + 1)
        if following > at + 1 and text in lines[max(0, at - MAX_FRAME) : at]:
            return None  # the lower edge of a frame around a signature
        if following < len(lines) and (found := _block(lines, following, strict=False, top=False)):
            return Header(at, found[0], "block", False, found[1])
        if following < len(lines) and not RULE.match(lines[following]) and (marked := _mark(lines, following)):
            return Header(at, marked.end, "mark", marked.forward, marked.fields)
        if following < len(lines) and (lead := _attribution(lines, following)):
            return Header(at, lead.end, "attribution", False, lead.fields)
    return None


def _after(lines: Sequence[str], at: int, *, strict: bool) -> tuple[int, dict[str, str]]:
    """Where the header block after a marker ends; a marker may stand alone, or above an attribution."""
    following = _next(lines, at)
    if following < len(lines):
        if found := _block(lines, following, strict=strict, top=False):
            return found
        if lead := _attribution(lines, following):
            return lead.end, lead.fields
    return at, {}


def _next(lines: Sequence[str], at: int) -> int:
    """The next line with something on it, at most three on."""
    for step in range(at, min(at + 3, len(lines))):
        if lines[step].strip():
            return step
    return len(lines)


def _block(lines: Sequence[str], at: int, *, strict: bool, top: bool) -> tuple[int, dict[str, str]] | None:
    """A From/Sent/To/Subject block; strict where no marker stands above, so that form letters (수신: 발신:) are not one."""
    fields: dict[str, str] = {}
    last, current, blanks = at, "", 0
    for step in range(at, min(at + 24, len(lines))):
        text = lines[step]
        found = _FIELD.match(text)
        name = next(k for k in _FIELDS if found[k]) if found else ""
        if not name and not blanks and (found := _LINE.match(text)):
            name = _unnamed(found["value"], fields)
        if found and name:
            if name in fields and name in ("from", "subject", "date"):
                break
            fields.setdefault(name, found["value"].strip())
            last, current, blanks = step, name, 0
        elif not text.strip():
            blanks += 1
            following = _FIELD.match(lines[step + 1]) if step + 1 < len(lines) else None
            if step == at or blanks > 1 or following is None:
                break
        elif current and _continues(fields, current, text):
            fields[current] = f"{fields[current]} {text.strip()}".strip()
            last = step
        else:
            break
    if not _is_block(fields, strict=strict, top=top):
        return None
    return last + 1, fields


def _unnamed(value: str, fields: dict[str, str]) -> str:
    """Which field a line of a header is whose label is in no list: a moment below the writer, what is left below that."""
    if not _ADDRESS.search(fields.get("from", "")):
        return ""
    if "date" not in fields:
        return "date" if len(fields) == 1 and _is_moment(value) else ""
    return "to" if _ADDRESS.search(value) else "" if "subject" in fields else "subject"


def _is_moment(value: str) -> bool:
    return bool(_CLOCK.search(value) and _YEAR.search(value) and len(value) < MAX_MOMENT)


def _foreign_block(lines: Sequence[str], at: int) -> tuple[int, dict[str, str]] | None:
    """A header none of whose first words is known: a paragraph by itself of writer, moment, and one to three lines more."""
    written = list(takewhile(str.strip, lines[at : at + 6]))
    found = [_LINE.match(line) for line in written]
    if not 3 <= len(written) <= 5 or lines[at - 1].strip():
        return None
    values = [line["value"].strip() for line in found if line]
    if len(values) < len(written) or not (_NAME_AND_ADDRESS.match(values[0]) and _is_moment(values[1])):
        return None
    return at + len(written), {"from": values[0], "date": values[1], "subject": values[-1]}


def _continues(fields: dict[str, str], current: str, text: str) -> bool:
    """A long recipient list goes on over lines; so do a value beneath its label and an address that is not closed."""
    if not fields[current]:
        return len(text.strip()) < 120
    if any(fields[current].count(opening) > fields[current].count(end) for opening, end in ("<>", "[]")):
        return len(text.strip()) < 120  # broken within an address
    if current == "from" and _ALONE.fullmatch(text) and not _ADDRESS.search(fields[current]):
        return True
    return current in ("to", "cc") and (fields[current].endswith((";", ",")) or bool(_RECIPIENT.match(text)))


def _is_block(fields: dict[str, str], *, strict: bool, top: bool) -> bool:
    if "from" not in fields or not ({"date", "to", "subject"} & fields.keys()):
        return False
    if not strict:
        return True
    address = bool(_ADDRESS.search(fields["from"])) or bool(_ADDRESS.search(fields.get("to", "")))
    moment = bool(_CLOCK.search(fields.get("date", "")))
    return (address and len(fields) >= 2) or (moment and len(fields) >= 3)


def _attribution(lines: Sequence[str], at: int) -> Header | None:
    """ "On ... wrote:" over one to four lines, in any language."""
    joined = ""
    for step in range(at, min(at + 4, len(lines))):
        text = lines[step].strip()
        if not text or (step > at and _FIELD.match(text)):
            return None
        joined = f"{joined} {text}".strip()
        if len(joined) > MAX_ATTRIBUTION:
            return None
        if _is_attribution(joined):
            fields = {"from": joined}
            return Header(at, step + 1, "attribution", False, fields)
        if step == at and not _LEAD.search(joined) and not (_DATED.match(joined) and _has_moment(joined)):
            return None
    return None


def run_on(text: str) -> int:
    """Where in a line of somebody's own words an attribution begins that lost its line break, 0 where none does."""
    first = max(1, len(text) - MAX_ATTRIBUTION)
    if not _WROTE.search(text, first) and not _ADDRESSED.search(text, first):
        return 0
    begins = (one.start() for one in _MID_LEAD.finditer(text, first))
    return next((at for at in begins if text[:at].strip(" -") and _is_attribution(text[at:])), 0)


def _is_attribution(text: str) -> bool:
    if _BARRED.match(text) and _WROTE.search(text):
        return True
    if not _has_moment(text) and not _ADDRESS.search(text):
        return False
    if _has_moment(text) and (_ADDRESSED.search(text) or (text.endswith(">>>") and GROUPWISE.match(text))):
        return True
    return bool(_WROTE.search(text) or _JA_LEAD.match(text) or _ZH_LEAD.match(text))


def _has_moment(text: str) -> bool:
    return bool(_CLOCK.search(text) or _DAY.search(text))


def address_in(text: str) -> str:
    found = _ADDRESS.search(text)
    return found[0].lower() if found else ""


def name_in(text: str) -> str:
    """The display name in a From: value or an attribution."""
    text = re.sub(r"\[mailto:[^\]]*\]|mailto:\S+", "", text[:MAX_NAME])
    text = re.sub(r"<[^<>]*>?|\(?" + _ADDRESS.pattern + r"\)?", " ", text)
    name = re.sub(r"\(\s*\)|\[\s*\]", "", re.sub(r"\s+", " ", text)).strip(" \t\"'*,;:")
    return name[1:-1].strip() if re.fullmatch(r"\([^()]*\)|\[[^\[\]]*\]", name) else name
