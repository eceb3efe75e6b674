"""Rows of a list that are left out: by a remark in them, by their number ("9번은 빼고"), as the last one."""

from __future__ import annotations

import re

from intake.extraction.text import cues
from intake.extraction.text.vocabulary import words

_I = re.IGNORECASE

_ROW_OUT = words(
    r"이번(?:엔|에는|에|은)? ?(?:제외|생략|안|미|불요|패스)|미(?:구매|신청|발주)|재고 ?(?:충분|넉넉|여유)|库存(?:充足|足够|够)|(?:本次|这次|此次)?(?:不|无需|暂不)(?:采购|订|买|购)|庫存(?:充足|足夠)|(?:今回|今期)は?(?:不要|見送|購入しない)|在庫(?:あり|十分|充分)|(?:購入|注文)(?:しない|不要)|(?<![a-z])(?:enough (?:stock|in stock)|sufficient stock|not this time|do not order|don't order|no order)(?![a-z])|(?:còn|đủ) hàng|không (?:mua|đặt)|มีสต[๊็]อก|ไม่(?:ซื้อ|สั่ง)|Bestand (?:reicht|ausreichend)|nicht bestellen|보류|제외|취소|삭제|불필요|필요 ?없|(?:이번(?:엔|에는)? ?)?안 ?(?:삼|사요|삽니다|살|시킴|씀)|창고에 ?(?:\S+ ){0,2}있|(?:^|당사 ?|자체 ?|재고 ?)보유(?:$|분|중)|해당 ?없|(?<!승인)(?<!승인 )(?<!확인)(?<!확인 )(?<!검토)(?<!검토 )(?<!결재)(?<!결재 )(?<!협의)(?<!협의 )완료|기발주|기주문|발주 ?됨|검토 ?중|대기(?!중인|압|측)|미정|(?<![a-z])(?:pending|under review|tbd)(?![a-z])|検討中|待定|chờ|입고됨|재고 ?있|재고로|사용 ?안|(?<![a-z])(?:hold(?![a-z])|cancel|exclu|not required|not needed|n/a|delete|void(?:ed)?(?=\W*$)|remove[ds]?(?![a-z])|skip|already (?!approved|confirmed|agreed|checked)|already$|in stock|(?:we )?have (?:one|some|it|enough|plenty)|not buying)|保留|取消|除外|不要(?! ?[A-Za-z0-9])|キャンセル|削除|対象外|不需要(?! ?[A-Za-z0-9])|暂缓|作废|đã có|(?<!\w)hủy|không cần|tạm dừng|ยกเลิก|ไม่ต้อง|ไม่เอา|entfällt|storno|gestrichen|anulow|odwołan|annul(?!ar)"
    + "|"
    + cues.either(cues.ROW_OUT),
    _I,
)
# "left one not needed" in the row of the right one: of its counterpart.
_OF_ANOTHER = re.compile(
    r"\b(?:left|right|upper|lower|inner|outer|front|rear|other|old|second|\w) (?:(?:one|side|half|hand|part|unit)s? )?(?:is |are )?(?:not needed|not required|n/a|cancel\w*|already \w+)|"
    r"(?:좌측?|우측?|왼쪽|오른쪽|상부?|하부?|반대쪽|다른 ?(?:쪽|것)|[A-Za-z])(?:은|는) ?(?:불필요|필요 ?없|제외|취소|재고 ?있)|(?:左|右|上|下|他)(?:側|用)?は(?:不要|除外)|(?:左|右|上|下)(?:边|侧)?的?不(?:要|需要)|"
    r"(?:linke|rechte|obere|untere|andere)[rs]? (?:nicht|entfällt)|(?:lewy|prawy|górny|dolny) (?:nie|niepotrzebn)\w*",
    _I,
)
_STRUCK_OFF = r"빼|제외|취소|지워|삭제|\b(?:cancel|remove|skip|exclude|drop|delete|omit|strike|(?:leave|take) (?:it |that |this )?out)|除|外し|取消|删|划掉|\bbỏ|\bhủy|ยกเลิก|ตัดออก|\b(?:streich|weglass|entfernen|pomin|usun|skreśl|quit|elimin|retir|supprim|enlev|togli|hapus|coret|çıkar|iptal)|убер|вычерк|исключ"
# "5번은 창고에서 새것이 나왔대요. 빼주세요": the word that strikes it off may open the next sentence.
_NUMBERED_OUT = words(
    r"(?:(?:no\.?|item|row|line|position|pos\.?|#|항목|순번|연번|第|mục|dòng|ข้อ|รายการที่|ลำดับ(?:ที่)?|\b(?:partida|renglón|línea|punto|ligne|poste|riga|voce|nomor|baris|satır|kalem|pozycj[aęi]|poz\.)|позици[яюи]|п\.) ?(?P<a>\d{1,3})(?:번|項|番|号|项|행)?|(?P<b>\d{1,3}) ?(?:번(?! ?호기)|行目|番(?!機)|号项|项))(?:\([^)]{0,20}\))?[^.!?\n]{0,40}?"
    r"(?:보류|필요 ?없|안 ?(?:사|삽|살|시켜|시킬)|사지 ?않|재고(?:가|로|는)? ?(?:있|남|충분)|is not|not needed|\bnot (?:buying|ordering)|won't (?:need|buy|order)|in stock|on the shelf|不要|在庫があ|買いません|有库存|不买|不订|có sẵn|không (?:mua|đặt|cần)|ไม่ต้อง|ไม่สั่ง|มีของ|entfällt|auf Lager|nicht (?:nötig|mehr)|niepotrzebn|nie trzeba|ya (?:l[ao]s? )?tenemos|no (?:va|hace falta)|en stock|pas besoin|non serve|tidak (?:jadi|perlu)|gerek yok|не нужн|"
    rf"(?:[^.!?\n]{{0,12}}[.。]\s{{0,2}}(?:so |please |pls |그건 |그래서 |它|请|それは|ขอ|por favor |merci de |bitte |proszę |tolong |lütfen ){{0,2}})?(?:{_STRUCK_OFF}))",
    _I,
)
_EXCEPT_NUMBERED = words(
    r"(?:except|excluding|without|skip|cancel|remove|ignore|delete|leave out|drop)(?: for)?(?: the)? (?:no\.?|item|row|line|position|pos\.?|#) ?(?P<a>\d{1,3})",
    _I,
)

# "7번 줄 센서는 새것이 있었습니다. 그 줄은 없는 것으로 하고": a row told of by its number, and then not to count.
_ROW_NUMBERED = words(
    r"(?<![\d.,/-])(?P<a>\d{1,3}) ?(?:번(?:째)? ?(?:줄|행|칸|항목)|행(?! ?렬)|줄|行目?|番目?の行|項目|号行|(?:nd|rd|st|th) (?:row|line|item))|"
    r"(?:\b(?:row|line|item|position|zeile|position|pos\.?|ligne|línea|fila|renglón|riga|voce|linha|wiersz\w*|pozycj\w*|rij|regel|rad|række|satır|baris|nomor)|строк\w*|позици\w*|ряд\w*|第|dòng(?: số)?|hàng(?: số)?|mục(?: số)?|แถวที่|บรรทัดที่|รายการที่|ข้อ)(?: (?:no\.?|nr\.?|number|numéro|número|numero|n[º°]))? ?(?P<b>\d{1,3})(?![\d.,/-]*\d)(?! ?(?:번 ?)?호기)",
    _I,
)
_AS_IF_ABSENT = words(
    r"없(?:는|던|었던) ?(?:것|걸|셈|거|겻)(?:으?로|이라|처럼)? ?(?:하|치|치고|봐|보|생각|여기|간주|취급|쳐)|없다고 ?(?:치|보|봐|생각)|(?:없|안 쓴|안 적은) ?것처럼|안 ?(?:적은|쓴|넣은) (?:것|걸|셈)|무시|"
    r"(?:ない|無い|なかった|無かった)(?:もの|こと)(?:と|に)|存在しない(?:もの|こと)|無視|当(?:它|这一?行|该行)?(?:没有|不存在|没写)|视为(?:无|没有|不存在|空)|(?:就)?当没有|作废|忽略|"
    r"\b(?:as (?:if|though) (?:it|they|that \w+|this \w+|the \w+) (?:were|was|is|are|had|did)(?: not|n't)|as (?:not (?:there|existing|written|listed)|absent|non-?existent|void|deleted)|does(?: not|n't) (?:exist|count)|pretend[^.\n]{0,30}(?:not|n't)|(?:ignore|disregard)\b)|"
    r"\b(?:als (?:nicht (?:vorhanden|existent|geschrieben|bestellt)|gestrichen|gegenstandslos)|als (?:ob|wäre)[^.\n]{0,40}nicht|gilt nicht|ignorier\w*)|"
    r"\b(?:comme (?:si (?:elle|il)? ?n['’]|(?:nulle|inexistante?|non écrite|absente))|ne (?:pas )?(?:la )?compte[zr]? pas|ne comptez pas|como (?:si (?:no|não)|inexistente|nul[ao]|no escrit[ao])|come (?:se non|inesistente|nulla|non scritta)|jakby (?:jej|go|tego)? ?nie|za (?:niebył\w+|nieistniejąc\w+|skreślon\w+)|alsof (?:hij|die|ze|het)? ?(?:er )?niet|yok say\w*|yokmuş gibi|(?:anggap|dianggap)(?: saja)? (?:tidak ada|tidak pernah|batal)|(?:coi|xem) như (?:không|chưa) có|như không có)\b|"
    r"ถือว่าไม่มี|เสมือนไม่มี|считайте?,? (?:что )?(?:её|его|этой строки)?[^.\n]{0,16}(?:нет|не было)|как будто (?:её|его) нет|не учитыва",
    _I,
)
_BROKEN = re.compile(r"(?<!\n)\n(?!\n)")
_NEXT_SENTENCES = re.compile(r"[^.!?。！？\n]*(?:[.!?。！？\n]+[^.!?。！？\n]*){0,2}")


def _told_absent(text: str) -> set[int]:
    """Rows named by their number that this sentence or one of the next two tells to be taken for absent."""
    text = _BROKEN.sub(" ", text)
    rows = list(_ROW_NUMBERED.finditer(text))
    found: set[int] = set()
    for at, row in enumerate(rows):
        goes_on = _NEXT_SENTENCES.match(text, row.end())
        end = goes_on.end() if goes_on else row.end()
        if at + 1 < len(rows):
            end = min(end, rows[at + 1].start())
        if _AS_IF_ABSENT.search(text[row.end() : min(end, row.end() + _FAR)]):
            found.add(int(row["a"] or row["b"]))
    return found


_FAR = 220  # characters behind the number of a row, in which it is told not to count


_LAST = r"(?:맨 ?(?:아래|밑|끝)|마지막|제일 ?(?:아래|밑)|\b(?:last|bottom|final|letzte\w*|unterste\w*|ostatni\w*|última|dernière|ultima|terakhir|son)\b|最後|一番下|最后|最下|cuối(?: cùng)?|สุดท้าย)"
_LINE = r"(?:줄|행(?!가)|항목|품목|칸|\b(?:row|line|item|entry|position|zeile|wiersz|fila|línea|ligne|riga|baris|satır)\b|行|項目|dòng|mục|แถว|บรรทัด|รายการ)"
_IGNORED = r"(?:\b(?:dropped|drop|deleted|removed|skipped|ignored|omitted|struck|left out|cancelled)\b|무시|빼|제외|취소|삭제|지워|\b(?:ignore|disregard|skip|delete|cancel|omit|leave out|remove|ignor\w*|streich\w*|weglass\w*|pomin\w*|omitan)\b|not needed|無視|除い|不要|忽略|不用|bỏ (?:qua|đi|ra)|không cần|ข้าม|ไม่ต้อง)"
_LAST_OUT = words(
    rf"{_LAST}[^.!?。\n]{{0,24}}?{_LINE}[^.!?。\n]{{0,40}}?{_IGNORED}|{_IGNORED}[^.!?。\n]{{0,16}}?{_LAST}[^.!?。\n]{{0,12}}?{_LINE}"
    rf"|{_LINE}[^.!?。\n]{{0,6}}?{_LAST}[^.!?。\n]{{0,40}}?{_IGNORED}|{_IGNORED}[^.!?。\n]{{0,16}}?{_LINE} {_LAST}",
    _I,
)


def last_is_out(text: str) -> bool:
    """Whether the writer says of a list's last line that it does not count ("맨 아래 줄은 무시해 주세요")."""
    return bool(_LAST_OUT.search(text))


_MARKED_OUT = words(
    r"^\W*(?:타사(?: ?(?:장비|설비|기계|제품|품|것|건))?|他社(?:機|品|製品?)?|(?:other|another) (?:make|maker|manufacturer|supplier|vendor)s?|Fremdfabrikate?|보류|취소|제외|삭제|on hold|hold|cancel(?:led|ed)?|void|保留|取消|除外|キャンセル|hủy|ยกเลิก|storno|anulowane?|annulé|cancelado)\W*\w?$",
    _I,
)


def marks_out(text: str) -> bool:
    """Whether a cell says nothing else than that its row is left out."""
    return bool(_MARKED_OUT.match(text.strip()))


def row_is_out(text: str) -> bool:
    """Whether a remark in a table row leaves the row out (보류, 취소, hold)."""
    return bool(_ROW_OUT.search(without_another(text)))


# "1개 (로터는 작년 것이라 괜찮습니다)": behind a number a bracket with a subject of its own, which is another thing.
_NO_THING = r"(?!이건|이것|이거|그건|그것|그거|저건|재고|현재|지금|올해|작년|수량|품번|납기|단가|これ|それ|在庫|現在|今|数量|这|那|它|该|本|现|去|库|货)"
_BRACKET_ON_ANOTHER = words(
    rf"(?<=[\d가-힣a-z個本枚个件只]) {{0,12}}\((?:{_NO_THING}[가-힣]{{2,10}}(?:은|는|이|가|도) |{_NO_THING}[ぁ-んァ-ヺー一-鿿]{{2,10}}?(?:は|が|も)|{_NO_THING}[一-鿿]{{2,4}}?(?:去年|上次|已|刚|还|也|是|都|正常|没)|"
    r"(?:the|our|der|die|das|le|la|il|lo|el|los|las|os|as) (?!same|rest|one|part|others?|old one)[^\W\d_]{3,}|(?-i:[A-ZÄÖÜ])[a-zäöüß]{4,} (?:ist|sind)\b|con [^\W\d_]+ |(?:ta|te|ten) [^\W\d_]{3,})[^()\n]*\)",
    _I,
)


# "12 pcs (the rubber ones, don't send urethane)": a bracket that tells of which sort, and then of which not.
_WHICH_SORT = r"(?![^,、;()\n]{0,20}(?:재고|창고|있|없|보유|在庫|库存|仓库|有|stock|shelf|found|have|got|lager|almac|magaz))[^,、;()\n]{2,40}[,、;] ?(?:please |bitte |por favor |proszę |请)?"
_SOME_THING = r"(?:(?:the|any|die|den|der|das|le|la|les|el|los|las|il|lo|gli|os|as|de|d['’])[ ]?)?(?!it\b|them\b|any\b|this\b|these\b|that\b|more\b|now\b|yet\b|mehr\b|más\b|ahora\b|plus\b)[^\W\d_]{2,}"
_NOT_THAT_SORT = words(
    rf"(?<=[\d가-힣a-z個本枚个件只]) {{0,12}}\({_WHICH_SORT}(?:"
    rf"(?:don't|do not|never|not|no) (?:(?:send|ship|supply|want) )?{_SOME_THING}|(?:keinen?|nicht) {_SOME_THING}|(?:ne (?:pas )?(?:\w+ )(?:pas )?|pas ){_SOME_THING}|no (?:\w+n )?{_SOME_THING}|non (?:\w+te )?{_SOME_THING}|"
    rf"não (?:\w+m )?{_SOME_THING}|nie (?:\w+ć )?{_SOME_THING}|geen {_SOME_THING}|(?:jangan kirim|bukan) {_SOME_THING}|(?:đừng (?:gửi|lấy)|không (?:gửi|lấy|phải)) {_SOME_THING}|(?:не |ไม่เอา|อย่าส่ง|ไม่ใช่){_SOME_THING}|"
    rf"(?:别|不要|勿)(?:再)?(?:发|送|给|寄)?[一-鿿]{{2,}}|{_NO_THING}[가-힣]{{2,10}}?(?:은|는|을|를|건)? ?(?:말고|아닌|아니고|보내지 ?마|안 ?(?:보내|돼|됩)|빼)|{_NO_THING}[ぁ-んァ-ヺー一-鿿]{{2,10}}?(?:は|を|では)(?:送ら|不可|なく|不要)|[^\W\d_]{{3,}} (?:değil|göndermeyin)"
    r")[^()\n]*\)",
    _I,
)


def without_another(text: str) -> str:
    """The text without what it says of a part's counterpart, or of a sort of it that is not wanted."""
    text = _OF_ANOTHER.sub(" ", text)
    if "(" not in text:
        return text
    return _NOT_THAT_SORT.sub(lambda _: " ", _BRACKET_ON_ANOTHER.sub(lambda _: " ", text))


def numbers_out(text: str) -> set[int]:
    """Rows of a list that the writer leaves out by their number ("9번은 빼고")."""
    found = {int(m["a"] or m["b"]) for m in _NUMBERED_OUT.finditer(text)}
    return found | {int(m["a"]) for m in _EXCEPT_NUMBERED.finditer(text)} | _told_absent(text)
