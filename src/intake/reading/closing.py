"""Where a writer's words end and the name plate begins: signatures and disclaimers.

Signature lines stay available (phone, company, sometimes a serial stand there); they are only told apart from the
request. A line is taken as signature by what it is made of, from the end upwards, and never past a line that asks for
something.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

MAX_SIGNATURE_LINES = 24
_DASHES = re.compile(r"^\s*--\s?$|^\s*—\s?$")
_RULE = re.compile(r"^\s*(?:[-_=─━═*~‐–—·.＝－＿＊]\s?){4,}\s*$|^[\s│┃|┌┐└┘├┤┏┓┗┛╔╗╚╝║─━═]+$")
_FRAMED = re.compile(r"^\s*[│┃║|].*[│┃║|]\s*$")
_FIGURE_CELL = re.compile(r"[│┃║|]\s*\d{1,4}\s*(?=[│┃║|])")  # of an order's row, and of no card
_CLOSING = re.compile(
    r"^\s*+(?:(?:best|kind(?:est)?|warm(?:est)?|with (?:best|kind)|many)?\s*(?:regards|wishes)|(?:many )?thanks?(?: (?:and|&) (?:best )?regards| a lot| again|"
    r" you(?: (?:very|so) much| in advance)?| & br)?|thank you .{0,30}|tks|br|rgds|b\.?rgds|sincerely(?: yours)?|yours (?:sincerely|faithfully|truly)|cheers|respectfully|"
    r"감사합니다|고맙습니다|감사드립니다|수고하(?:세요|십시오)|이상입니다|(?:잘 |그럼 )?부탁(?:\s?드립니다|\s?드려요|합니다)|"
    r"trân trọng(?: cảm ơn| kính chào)?|xin (?:trân trọng )?cảm ơn|cảm ơn(?: anh/?chị| nhiều)?|em cảm ơn|kính thư|thân ái|"
    r"ขอแสดงความนับถือ|ด้วยความเคารพ|ขอบคุณ(?:ครับ|ค่ะ|มาก)?.{0,12}|"
    r"(?:以上、?)?(?:何卒)?(?:よろしく|宜しく)お願い.{0,12}|敬具|以上|谢谢[!！。]?|謝謝[!！。]?|此致|敬礼|敬禮|顺祝商祺|順頌商祺|祝好|祝商祺|"
    r"pozdrawiam(?:y)?|z poważaniem|dziękuj[ęe]|mit freundlichen grüßen|viele grüße|mfg|saludos|cordialement|salam|terima kasih|hormat kami|"
    r"(?:bien |très )?cordialement|(?:meilleures |sincères )?salutations(?: distinguées)?|bien à vous|merci(?: d'avance| beaucoup)?|(?:cordiali|distinti|migliori) saluti|saluti|grazie(?: mille| in anticipo)?|un (?:cordial )?saludo|saludos cordiales|atentamente|(?:muchas )?gracias(?: de antemano)?|"
    r"(?:com os melhores |melhores )?cumprimentos|atenciosamente|obrigad[oa]|(?:met )?vriendelijke groet(?:en)?|hoogachtend|(?:alvast |hartelijk )?dank(?: u)?|groet(?:en)?|(?:schöne|beste|herzliche) grüße|hochachtungsvoll|vielen dank(?: im voraus)?|"
    r"(?:med )?venlig hilsen|(?:med )?vennlig hilsen|(?:de )?bedste hilsner|mvh|hilsen|på forhånd tak|på forhånd takk|(?:med )?vänliga? hälsning(?:ar)?|hälsningar|tack på förhand|(?:ystävällisin |parhain )?terveisin|kiitos(?: etukäteen)?|kiittäen|"
    r"s pozdravem|s pozdravom|děkuj(?:i|eme)(?: předem)?|ďakujeme?(?: vopred)?|üdvözlettel|tisztelettel|köszönettel|(?:előre is )?köszönjük|köszönöm|cu (?:stimă|respect)|vă mulțum(?:im|esc)(?: anticipat)?|mulțumesc|"
    r"с уважение|поздрави|благодаря(?: предварително)?|(?:srdačan|lijep|lep) pozdrav|s poštovanjem|sa poštovanjem|(?:unaprijed )?hvala|с поштовањем|хвала|з повагою|дякую|дякуємо|с уважением|спасибо|заранее благодар(?:ен|им|ю)|με εκτίμηση|με φιλικούς χαιρετισμούς|ευχαριστ(?:ώ|ούμε)(?: εκ των προτέρων)?|"
    r"saygılarım(?:ız)?la|iyi çalışmalar|teşekkür(?:ler| ederi[mz])|(?:مع )?(?:خالص |أطيب )?(?:التحية|تحياتي|التحيات|تحياتنا)(?: والتقدير)?|وتفضلوا بقبول .{0,24}|شكرا|شكراً(?: جزيلا)?|בברכה|בתודה(?: מראש)?|תודה(?: רבה| מראש)?|בכבוד רב|با (?:تشکر|احترام)|متشکرم|सादर|धन्यवाद|भवदीय|"
    r"salam hormat|yang benar|sekian(?:,? terima kasih)?|lubos na gumagalang|salamat(?: po)?|maraming salamat(?: po)?|pagarbiai|su pagarba|ačiū|(?:iš anksto )?dėkoj(?:u|ame)|ar cieņu|paldies|pateicīb[āa] iepriekš|lugupidamisega|tänan|tänades|(?:parimate )?tervitustega|құрметпен|рахмет)"
    r"[\s,.!。~^]*$",
    re.I,
)
_PHONE = re.compile(
    r"(?:\b(?:tel|phone|ph|mobile|mob|cell|hp|h\.p|m|t|f|c|o|p|d|fax|direct|office|ext|wa|whatsapp|zalo|line|wechat|skype|kakao)\b|전화|휴대폰|휴대전화|핸드폰|직통|"
    r"사무실|대표번호|팩스|내선|電話|携帯|手机|手機|电话|传真|傳真|ĐT|SĐT|Di động|Điện thoại|โทร(?:ศัพท์)?|มือถือ|แฟกซ์|tel\.|kom)\.?\s*[.:：/)\]]?\s*[+(]?\d[\d\s().·-]{5,}"
    r"|(?<![\w-])\+\d{1,3}[\s().-]?\d[\d\s().-]{6,}\d(?![\w-])|(?<![\w-])0\d{1,3}[-.) ]\s?\d{3,4}[-. ]\d{3,4}(?![\w-])|(?<![\w-])\(?\d{3}\)?[-. ]\d{3}[-. ]\d{4}(?![\w-])",
    re.I,
)
_NET = re.compile(r"[\w.+-]+@[\w-]+\.[\w.-]+|https?://\S+|\bwww\.\S+", re.I)
_COMPANY = re.compile(
    r"㈜|\(주\)|주식회사|㈔|유한회사|\bCo\.?,?\s?Ltd\b|\b(?:Inc|Corp|GmbH|LLC|JSC|Pvt|PLC|Sdn\.? ?Bhd)\b|\bLtd\b|Sp\. ?z ?o\.? ?o|S\.A\.|\bCTY\b|"
    r"Công ty|TNHH|บริษัท|จำกัด|株式会社|有限会社|（株）|\(株\)|有限公司|公司$|\bPT\.? [A-Z]",
    re.I,
)
_TITLE = re.compile(
    r"(?:사원|주임|대리|과장|차장|부장|팀장|실장|센터장|공장장|파트장|그룹장|반장|조장|책임|선임|수석|연구원|기사|기장|대표(?:이사)?|이사|상무|전무|사장|소장|직장|"
    r"담당자?|매니저|프로|엔지니어)(?:\s|$|/|\||님|드림|올림|[,·(])|"
    r"\b(?:manager|engineer|director|supervisor|technician|purchas\w+|buyer|planner|maintenance|coordinator|officer|president|ceo|cto|assistant|"
    r"leader|head of|chief|executive|specialist|department|dept|division|procurement|technical)\b|"
    r"Trưởng phòng|Giám đốc|Phòng|Bộ phận|Nhân viên|Kỹ (?:sư|thuật)|ผู้จัดการ|วิศวกร|ฝ่าย|แผนก|หัวหน้า|หน่วยงาน|部長|課長|係長|主任|担当|工場長|"
    r"经理|工程师|主管|采购|部门|總監|經理|工程師|kierownik|specjalista|inżynier|dział",
    re.I,
)
_PLACE = re.compile(
    r"(?:특별시|광역시|[가-힣]{1,4}도\s|[가-힣]{2,4}시\s|[가-힣]{1,5}(?:구|군|읍|면)\s).{0,40}(?:로|길|동|리|가)\s?\d|[가-힣]{2,8}(?:로|길)\s?\d+|산업단지|공단|"
    r"\b(?:street|st\.|road|rd\.?|ave(?:nue)?|blvd|industrial (?:park|zone|area|estate)|district|province|city|floor|suite|building|bldg|zip)\b|"
    r"\bKCN\b|Quận|Huyện|Tỉnh|Đường|Phường|TP\.|ถนน|ตำบล|อำเภอ|จังหวัด|แขวง|เขต|นิคมอุตสาหกรรม|〒|[都道府県].{1,12}[市区町村]|省.{1,10}市|路\s?\d+号|"
    r"\bul\. ?\w|(?<![\w./-])\d{2}-\d{3} (?-i:[A-ZŁŚŻŹĆ])",
    re.I,
)
# Three of them are words elsewhere: "ein" in German, "pan" in Polish and Spanish, so that they count in capitals alone.
_IDENTITY = re.compile(
    r"\b(?:GSTIN?|GST|VAT|NIP|REGON|KRS|MST|TAX ID|(?-i:CIN|PAN|EIN))\b\s*(?:no\.?)?\s*[:.：]?\s*[A-Z]{0,5}[- ]?\d|"
    r"사업자(?:등록)?번호|MST\s*[:：]|税号|법인등록",
    re.I,
)
_DEVICE = re.compile(
    r"^\s*(?:sent from (?:my|mail|yahoo|outlook|samsung)|get outlook for|sent (?:via|with) |(?:나의|my) \S+에서 보냄|내 \S+에서 (?:보냄|전송)|\S+에서 (?:보냄|보냈습니다|전송됨)\s*\.?\s*$|\S+에서 보냄|네이버 메일 앱|"
    r"Samsung .{0,20}(?:에서|device)|삼성 .{0,20}에서|Gửi từ \S+|Đã gửi từ|Dikirim dari |ส่งจาก|iPhoneから送信|\S+から送信|发自我的|發自我的|從我的|来自我的|"
    r"(?:gesendet (?:von|mit|über)|inviato da|verzonden (?:vanaf|met|via)|skickat från|sendt (?:fra|via)|odesláno z|отправлено (?:с|из)|lähetetty|enviado (?:do|del)|"
    r"télécharger|obtenir|holen sie sich|scarica|descargar|obtener|baixe o|hämta|download) .{0,24}(?:outlook|iphone|ipad|samsung|galaxy|android|yahoo|handy|mobiltelefon|mobil|windows)\b|"
    r"Wysłane? z |Von meinem .{2,20} gesendet|Enviado desde|Envoyé de)",
    re.I,
)
_WRITER = re.compile(r"^\s*\S.{0,40}?\s*(?:드림|올림|배상|拝|敬上|拜|上)\s*[.]?\s*(?:$|[/|(])")
_POSTSCRIPT = re.compile(
    r"^\s*(?:추신|덧붙임|덧붙여|p\.?\s?s\.?\s*[:.)\]-]|p\.?s\.? |ps\)|追伸|追記|附言|又及|另[,，:：]|tái bút|ป\.?ล\.?|nb[:.])",
    re.I,
)
_ASKS = re.compile(
    r"\b\d{1,5}\s?(?:ea|pcs?|sets?|개|대|세트|본|매|식|個|台|本|枚|套|件|个|cái|bộ|chiếc|ตัว|ชิ้น|อัน|ชุด|szt)\b|(?<![가-힣])(?:열|스물)?(?:한|두|세|네|다섯|여섯|일곱|여덟|아홉|열|스무) ?(?:개|장|벌|세트|통|본)(?![가-힣])|[?？]\s*$|(?:요청|문의|의뢰|발주|주문|견적)(?:드|합|부탁)|"
    r"(?:주세요|주십시오|바랍니다|부탁드립니다|부탁드려요)|(?:해주실|됩니까|되나요|인가요|입니다|습니다|니다)[.!~ ]*$|ください|でしょうか|です。?$|ます。?$|请|"
    r"\bplease\b|\bwe (?:need|want|would)\b|\bcould you\b|vui lòng|nhờ anh|giúp (?:em|mình|chúng)|กรุณา|รบกวน|"
    r"\b(?:s/?n|serial(?: no)?|model|p/?n|part no|q'?ty|quantity|alarm|error)\b\s*[:.#]|(?:제번|호기|모델|품번|품명|수량|납기|형식|증상)\s*[:：]",
    re.I,
)
# As machines and parts are; no name and no department.
_NUMBERED = re.compile(r"(?<![A-Za-z0-9])[A-Z]{1,6}\d{0,3}[-./]?\d{3}")
_NAME = re.compile(r"^[\s\-–—*|/]*[^\W\d_][\w .,'()/&·・\-㈜|]{0,48}$")


def signed(texts: Sequence[str], flags: Sequence[bool], sender: str = "", *, last: bool = True) -> set[int]:
    """Which of the lines are signature. `flags` are those the HTML itself calls so."""
    found = {at for at, flag in enumerate(flags) if flag}
    dashes = next((at for at, text in enumerate(texts) if _DASHES.match(text) and at >= len(texts) - 60), None)
    if dashes is not None and len([t for t in texts[dashes:] if t.strip()]) <= MAX_SIGNATURE_LINES + 1:
        found.update(range(dashes, len(texts)))
    elif last:
        end = min(found) if found else len(texts)
        found.update(range(_start(texts[:end], sender), end))
    return _without_postscript(texts, found)


def _without_postscript(texts: Sequence[str], found: set[int]) -> set[int]:
    open_since: int | None = None
    for at in range(len(texts)):
        if _POSTSCRIPT.match(texts[at]):
            open_since = at
        elif open_since is not None and not texts[at].strip():
            open_since = None
        if open_since is not None:
            found.discard(at)
    return found


def _start(texts: Sequence[str], sender: str) -> int:
    """Where the signature at the end begins; the number of lines where there is none."""
    small = disclaimed(texts)
    start = len(texts)
    blanks = taken = 0
    for at in range(len(texts) - 1, -1, -1):
        text = texts[at]
        if not text.strip() or at in small:
            blanks += not text.strip()
            continue
        if _POSTSCRIPT.match(text) and start == len(texts):
            blanks = 0
            continue
        if taken >= MAX_SIGNATURE_LINES or blanks > 3 or _CLOSING.match(text):
            break
        if not _belongs(texts, at, start, sender):
            break
        start, blanks = at, 0
        taken += 1
    return start


def _belongs(texts: Sequence[str], at: int, start: int, sender: str) -> bool:
    text = texts[at].strip()
    if len(text) > 160:
        return False
    if _DEVICE.match(text) or _RULE.match(text) or _IDENTITY.search(text):
        return True
    if _ASKS.search(text) or _is_sentence(text):
        return False
    if _WRITER.match(text):
        return True
    strong = sum(bool(p.search(text)) for p in (_PHONE, _NET, _COMPANY, _TITLE, _PLACE))
    if _is_name(text, sender):
        return True
    if strong >= 2 or (strong == 1 and len(text) <= 90):
        return True
    framed = _FRAMED.match(text) and not _FIGURE_CELL.search(text)
    return bool(framed) or (_is_label_like(text, texts, at, start))


def _is_name(text: str, sender: str) -> bool:
    """The sender's own name, alone or with little beside it."""
    words = [w for w in re.split(r"[\s,.()]+", sender) if len(w) > 1]
    if not words or len(text) > 40 + len(sender):
        return False
    low = text.lower()
    return any(low == w.lower() or low.startswith(w.lower()) for w in words) and not _is_sentence(text)


def _is_sentence(text: str) -> bool:
    """Somebody says something: a verb's ending in Korean, or a full stop after several words."""
    if re.search(
        r"[가-힣](?:니다|세요|에요|예요|어요|아요|해요|네요|고요|구요|지요|죠|시오|까요|래요|게요|바람|요망|됨|했음|있음|없음)[.!~^ㅎㅠ ]*(?:$|[.] )",
        text,
    ):
        return True
    if re.search(r"\b(?:inc|ltd|co|corp|pvt|llc|st|ave|rd|no|tel|s\.a)\.$", text, re.I):
        return False
    if re.search(r"[가-힣](?:다|요|죠|까)[.!~^ㅎㅠㅜ ]*$", text) and len(text.split()) > 3:
        return True
    return bool(re.search(r"[.!?。！？]$", text)) and (len(text) > 25 or len(text.split()) > 4)


def _is_label_like(text: str, texts: Sequence[str], at: int, start: int) -> bool:
    """A short line of words just above signature lines or just below a closing: a name, a department."""
    if len(text) > 50 or not _NAME.match(text) or _is_sentence(text) or len(text.split()) > 6:
        return False
    if _NUMBERED.search(text):
        return False
    above = next((t for t in reversed(texts[:at]) if t.strip()), "")
    if not above and start < len(texts) and (not texts[at + 1].strip() or _DEVICE.match(texts[at + 1])):
        return False  # an answer of one word; a name alone above a signature loses nothing by it
    gap = at > 0 and (not texts[at - 1].strip() or bool(_RULE.match(texts[at - 1])))
    below = start < len(texts) and start - at <= 2
    return bool(_CLOSING.match(above)) or (below and (gap or at == 0 or _has_mark(texts, start)))


def _has_mark(texts: Sequence[str], start: int) -> bool:
    text = texts[start]
    return any(p.search(text) for p in (_PHONE, _NET, _COMPANY, _PLACE))


# ---- disclaimers

_STRONG = re.compile(
    r"(?:this|the) (?:e-?mail|message|communication)(?: and any| is| may| contains|,| transmission).{0,80}(?:confidential|privileged|intended|proprietary)|"
    r"if you (?:are|have) not? ?(?:the )?(?:intended|named) (?:recipient|addressee)|if you (?:have )?received? this (?:e-?mail|message|communication) in error|"
    r"(?:confidentiality|legal) (?:notice|disclaimer)|^\W*disclaimer\W*$|"
    r"the information (?:contained |transmitted |included )?in this (?:e-?mail|message|communication|transmission).{0,80}(?:confidential|privileged|intended|proprietary)|please consider the environment|think before you print|virus[- ]free|scanned (?:for|by) .{0,20}(?:virus|malware)|"
    r"(?:본|이|해당) (?:전자\s?우편|전자메일|이메일|메일|메세지|메시지).{0,80}(?:기밀|비밀|지정된 (?:수신|자)|수신인만|법률|보호|무단|법적|수신자 외)|"
    r"(?:잘못|오류로) (?:수신|전송|전달|발송).{0,60}(?:삭제|통보|알려|연락|폐기)|수신인이 아닌 경우|무단\s?(?:배포|복사|복제|전재|사용)|"
    r"(?:email|thư|thông điệp) này.{0,60}(?:bảo mật|mật|người nhận)|nếu (?:quý vị|bạn|anh/chị) không phải (?:là )?người nhận|"
    r"อีเมล(?:ฉบับ)?นี้.{0,80}(?:ความลับ|เฉพาะผู้รับ|ลับ)|หากท่านมิใช่|หากคุณไม่ใช่ผู้รับ|"
    r"(?:本|この)(?:メール|電子メール|Eメール).{0,60}(?:機密|宛先|秘密|受信者)|誤って(?:受信|本メール|送信)|"
    r"(?:本|此)(?:邮件|郵件|电子邮件|電子郵件|信件).{0,60}(?:保密|机密|機密|收件人|收件者|专属|專屬)|如(?:果)?(?:您|阁下|閣下)?(?:误收|誤收|非|不是).{0,20}(?:收件|邮件|郵件|本)|"
    r"diese (?:e-?mail|nachricht) (?:enthält|ist) vertraulich|wiadomość.{0,60}poufn|niniejsza wiadomość|ce (?:message|courriel).{0,60}confidentiel|"
    r"^\s*[\[(*]*\s*(?:caution|warning|주의|경고|외부\s?메일|external(?: e-?mail| sender)?|注意)\s*[\])*:!].{0,160}(?:external|outside|외부|링크|attachment|첨부|links?|外部)|"
    r"this e-?mail originated from outside|이 메일은 외부에서|you don't often get (?:e-?mail|email) from|"
    r"외부에서 (?:발송|수신|유입)된 메일|외부 발신 메일",
    re.I,
)


def disclaimed(texts: Sequence[str]) -> set[int]:
    """Lines of paragraphs that speak of secrecy, wrong recipients, viruses or trees."""
    found: set[int] = set()
    start = 0
    for at in range(len(texts) + 1):
        if at < len(texts) and texts[at].strip():
            continue
        _paragraph(texts, start, at, found)
        start = at + 1
    return found


def _paragraph(texts: Sequence[str], start: int, end: int, found: set[int]) -> None:
    """From the line on which it begins, for a disclaimer often follows a signature without a blank line."""
    if end - start > 40:
        start = end - 40
    for at in range(start, end):
        window = " ".join(t.strip() for t in texts[at : min(end, at + 3)])[:700]
        head = texts[at].strip()
        if (match := _STRONG.search(window)) and match.start() < len(head) + 1:
            found.update(range(at, end))
            return
