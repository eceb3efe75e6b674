"""Parts that the customer has already: bought, put aside, on the shelf; told so that none is sent.

Beside a part's number each cue is one of `asked`'s; where the letter says it of "the parts" and names none there, it holds
for those it names elsewhere.
"""

from __future__ import annotations

import re

from intake.extraction.text import cues
from intake.extraction.text.vocabulary import words

_I = re.IGNORECASE
_GOT_KO = r"(?:(?:사|구입해|구매해|구해|확보해|준비해|마련해|주문해|받아|챙겨|갖춰|장만해)(?:다|서)? ?(?:놨|놓았|뒀|두었|놓은 ?(?:게|것이|것)|둔 ?(?:게|것이|것)|둘 ?테니|놓을 ?테니|두겠|놓겠)|(?:구입|구매|확보|준비|마련)(?:했|하였|됐|되었|되어 ?있|돼 ?있|해 ?왔)|(?:가지고|갖고) ?있(?!으려|고 ?싶|어야)|보유(?:하고|중|분)|들여 ?(?:놨|놓았)|갖다 ?(?:놨|놓았)|(?:보내|납품해) ?주신 (?:게|것이|것도) ?(?:\S{1,6} )?있|(?:사|구해)(?:서|다가)? ?가지고 ?있)"
_HERE_KO = r"(?:저희|우리|당사|이쪽|현장|창고|자재실|공무|사무실|여기)(?:한테|가|에|쪽에|에도|에는|도|에서)?"
_KEPT_ON = (
    r"[\s)\"'”’]*(?:은|는) ?(?:그대로|계속|당분간|아직) ?(?:더 )?(?:씁니다|써요|쓰겠|쓸 ?거|쓸게|쓰기로|사용합니다|사용하겠|사용하기로|둡니다|두겠|두기로)|"
    r"[\s)\"']*は(?:そのまま|引き続き|まだ)(?:使い(?:ます|続け)|使用します|使えます)|[\s)\"']*[,，]?(?:我们)?(?:就|还|仍然?|暂时)?(?:继续|照旧|接着)(?:使?用|保留)|[\s)\"']*(?: thì)? (?:vẫn|cứ) dùng |[\s)\"']*(?:ก็)?ยังใช้(?:ต่อ|อยู่)|"
    r"[\s)\"']*,? (?:(?:stays|remains) (?:in|as it is|in place|where it is)\b|(?:we(?:'ll| will)? (?:keep|carry on with|go on using)\b)|(?:bleibt|bleiben) (?:drin|wie|eingebaut|weiter)|(?:verwenden|nutzen|behalten) wir weiter|(?:reste|restent) (?:en place|monté)|(?:se queda|se quedan) (?:como|puest)|(?:resta|restano) (?:al suo posto|montat)|(?:zostaje|zostają)\b)"
)
_BEHIND = words(
    _KEPT_ON + r"|"
    rf"[\s)\"'”’]*(?:은|는|이|가|도|을|를|라면|이라면)? ?(?:{_HERE_KO} ?)?(?:\S{{1,8}} ){{0,2}}?{_GOT_KO}|[\s)\"'”’]*(?:은|는|이|가|도) ?{_HERE_KO} ?(?:\S{{1,6}} ){{0,2}}?있(?:으니|어서|습니다|어요|으므로|고|네요)|"
    r"[\s)\"'”’]*(?:은|는) ?(?:아직 |재고가 |재고는 )?(?:충분|넉넉|여유(?:가|는)? ?있)|[^.;\n]{0,12}?\b(?:is|are|we have) (?:still )?(?:enough|sufficient|plenty)\b(?! for)|[\s)\"']*(?:还|尚|目前)?够(?:用)?(?=[,，。]|$)|[\s)\"']*は?まだ(?:十分|足りて)|[^.\n]{0,10}?(?:vẫn )?còn đủ| (?:reicht|reichen) noch\b| (?:alcanza|quedan suficientes)\b| suffit encore\b|"
    r"[\s)\"']*(?:は|も|につきましては|なら)[、]?(?:既に|すでに|当社|弊社|こちら|手元|社内|自社)?(?:で|に|にて|の方で)?[^。、]{0,10}?(?:用意し|準備し|購入し|確保し|手配し|購入済|用意済|手配済|準備済|手元に|在庫が)|"
    r"[\s)\"']*[,，]?(?:我们|我司|我方|厂里|自己|车间)?(?:这边|这里|自己|仓库里?|库里|手头|手上)?(?:都|已经?|还|早就)?(?:有(?!问题|点|些|时|漏|异)(?:现货|备件|备用|货|库存|一|两|几|了)?|买好|备好|备有|准备好|买了|买到|订好)|"
    r"[\s)\"']*,?(?: thì)? (?:bên (?:em|mình|tôi|chúng tôi)|chúng tôi|kho (?:em|bên em)|em)(?: \w+){0,2}? (?:có sẵn|mua rồi|có rồi|mua sẵn|đã (?:mua|có|chuẩn bị)|chuẩn bị (?:sẵn|rồi)|còn (?:sẵn|\d))|"
    r"[\s)\"']* (?:haben|hätten) wir (?:\w+ ){0,2}?(?:hier|da|schon|bereits|vorrätig|liegen|auf Lager|selbst|besorgt|gekauft|noch)\b|[\s)\"']* (?:liegt|liegen|ist|sind) (?:\w+ ){0,2}?(?:hier|bei uns|bereit|vorrätig|vorhanden|auf Lager)\b|"
    r"[\s)\"']* (?:nous (?:l'|les |en )?(?:avons|a) (?:déjà|ici|en stock)|(?:ya )?l[oa]s? tenemos|l[oie]? ?abbiamo (?:già|qui)|mamy (?:już|na miejscu)|sudah (?:kami )?(?:ada|punya|beli|siapkan)|elimizde var|у нас (?:уже )?есть|เรามี(?:อยู่)?แล้ว|มีของแล้ว)",
    _I,
)
# It did not fit, it came broken, or more of it is wanted.
_NOT_ENOUGH = words(
    r"안 ?맞|맞지 ?않|다르|달라|다른 ?(?:게|것|규격|물건)|잘못|불량|파손|깨|새(?:서|고|네)|더 ?(?:필요|부탁|주|보내|있|사|주문|구)|추가|다시|부족|모자|밖에|하나뿐|\d ?(?:개|통|장|본|대)만|\b(?:wrong|broken|faulty|defective|does(?:n't| not) fit|another|more|again|not enough|only one)\b|合わ|不良|破損|あと\d|もう|追加|不足|だけ(?:な|で(?!す|結構))|不合|不对|坏了|不够|再(?:要|发|寄|来)|还(?:要|需|差)|只有|không (?:vừa|đủ)|thêm|hỏng|\b(?:passt nicht|passen nicht|falsch|defekt|weiter\w*|zusätzlich|noch (?:ein|zwei|drei|\d))\b",
    _I,
)
_WE_PUT = words(
    r"\b(?:we|i)(?:'ve| have|'d| had)?(?: already| since)? (?:put|set|laid|kept|got|have|keep|hold)(?: by| aside)?(?: \w+){0,3} $",
    _I,
)
_ASIDE = re.compile(
    r"[^.;\n]{0,24}?\b(?:aside|by\b(?! \w+day)|ready|here|in (?:(?:our|the) )?(?:own )?(?:stores?|stock|crib|workshop|drawer|cupboard)|on (?:our|the) shelf|in stock|already)\b",
    _I,
)
_NOTHING_TO_SEND = re.compile(
    r"[^.;\n]{0,60}?\b(?:nothing (?:to (?:ship|send|supply|bring|order)|needed)|(?:needn't|need not|no need (?:for \w+ )?to|(?:don't|doesn't|do not|does not) (?:need|have) to) (?:\w+ )?(?:bring|carry|send|ship|supply|pack|order))\b",
    _I,
)


# "AB-12 센서는 CV02에 지난주 끼웠으니": where it is put in by now; that it broke again is another matter.
_FITTED_AT = words(
    r"[^.,\n]{0,12}?(?:은|는|을|를|도)?,? (?:(?:잘|모두|다|전부) ?(?:받아서?|받고),? ?)?(?:(?:지난|저번|이번) ?\S{1,3} |어제 |그저께 |엊그제 |이미 |벌써 |오늘 )?[\w./#-]{2,20}(?:호기)?(?:에다가?|에는?|에) (?:\S{1,8} ){0,3}?(?:끼웠|달았|갈았|넣었|박았|바꿨|썼|교체했|교체하였|장착했|장착하였|설치했|설치하였|조립했)(?!는데|지만|으나|더니|다가|을)|"
    r"[\s)]*(?:は|も)(?:先週|先月|昨日|既に|すでに|先日)?、?[\w./#-]{2,20}に(?:先週|先月|昨日|既に|すでに|先日)?(?:取り?付け|交換し|装着し|組み込)(?:ました|た|済み?)(?:ので|から|。|、)|"
    r"[^。,,\n]{0,6}?(?:上周|上个?月|昨天|已经?|前天)?(?:装|换|安装)(?:到|在|进)(?:了)?[\w./#-]{2,20}(?:上|里)?(?:了)?[,,。]|"
    r"[^.,;\n]{0,12}?\b(?:(?:has|have|had)(?: already)? (?:gone|been fitted|been put|been installed)|went|(?:was|were) (?:fitted|put|installed))(?: \w+)? (?:in|into|on|onto|to) [\w./#-]{2,20}\b(?: \w+){0,3}(?=[,.;]|$)|"
    r"[^.,;\n]{0,12}? (?:thì )?(?:đã|mới) (?:lắp|thay) (?:vào|cho|lên) (?:máy )?[\w./#-]{2,20}\b|[^.,;\n]{0,12}? (?:haben wir|wurden?|ist|sind) (?:\w+ ){0,3}?(?:in|an|auf) (?:der |die |dem |den )?[\w./#-]{2,20} (?:eingebaut|montiert)",
    _I,
)
# "(2 x AB-12 out of our own store)": what was put in came from there.
_OUT_OF_OURS = words(
    r"[^.;\n]{0,16}?\b(?:(?:out of|from|ex|off)\s(?:our|my)\s(?:own\s)?(?:stores?|stock|shel(?:f|ves)|crib|spares|cupboard|inventory|warehouse)\b|aus (?:unserem|dem) (?:eigenen )?(?:Lager|Bestand)|(?:de|du) notre (?:propre )?(?:stock|magasin)|de nuestro (?:propio )?(?:almacén|stock)|dal nostro magazzino|z (?:naszego|własnego) magazynu|lấy (?:từ|trong) kho)|[^.\n]{0,10}?(?:저희|우리|당사|자체|자사) ?(?:창고|재고)(?:에 있던|에서|분|품|로)|[^。\n]{0,8}?(?:弊社|当社|自社)(?:の)?在庫(?:を使|から|で)|[^。\n]{0,6}?(?:用的?(?:是)?)?(?:我们)?自己(?:的)?库存",
    _I,
)
_SENT_FOR = words(
    r"보내|주문|발주|\b(?:send|ship|order|supply|please|need|quote|replenish|replace what)\b|送|注文|补|发|gửi|schick|liefer|env[iío]|invia|wysł",
    _I,
)


_HAVE_IT = words(cues.either(cues.AT_HAND), _I)
_MORE = words(cues.either(cues.PLEASE, cues.SEND) + "|[?؟]", _I)
_NEW_CLAUSE = re.compile(r"[,;:.!?]|\S*\d\S*")  # a number of another part begins one too
_NEAR = 48  # characters behind a part in which it is said where it is


def is_there(before: str, after: str) -> bool:
    """Whether a part is told to be there already; `before` and `after` are of its sentence, up to the next number."""
    if _NOT_ENOUGH.search(after):
        return False
    if _OUT_OF_OURS.match(after) and not _SENT_FOR.search(before):
        return True
    if _BEHIND.match(after) or _NOTHING_TO_SEND.match(after):
        return True
    if _HAVE_IT.search(after[:_NEAR]) and not (_SENT_FOR.search(after) or _MORE.search(after)):
        return not _MORE.search(_NEW_CLAUSE.split(before)[-1])  # "send a dozen AB-12, so nine are there as spares"
    return bool(_WE_PUT.search(before[-50:]) and not _NONE.search(before) and _ASIDE.match(after))


def more_is_wanted(after: str) -> bool:
    """Whether the sentence goes on to say that what is there is not enough."""
    return bool(_NOT_ENOUGH.search(after))


def is_fitted(after: str) -> bool:
    """Whether the sentence goes on to say on which machine a part was put in; `after` reaches to its end."""
    said = _FITTED_AT.match(after)
    return said is not None and not _NOT_ENOUGH.search(after[said.end() :])


# "we have two of the old AB-1 left, but we won't fit them": kept, and set aside for good.
_UNUSED = words(
    r"(?<![가-힣])(?:안|못) ?(?:쓸|써요|씁니다|쓰려|쓰기로|쓰려고|사용할|사용하려|끼울|달)|(?:쓰|사용하|장착하)지 ?(?:않|못|말)|폐기(?:할|하려|합)|(?:使い|使用し|使う(?:予定|つもり)は(?:ありま|ない))ませ|使わない|使うつもりは|(?:不|没)(?:打算|准备|想|会|能)?(?:再)?(?:用|装)(?:了|它|这)?(?![于在户])|"
    r"\b(?:won't|will not|(?:don't|do not) (?:want|plan|intend) to|(?:are|'re) not (?:going|planning) to|never going to)(?: be)? (?:us|fit|install)(?:e|ing)?\b|\bof no (?:more )?use\b|\bnicht (?:mehr |wieder )?(?:verwenden|einbauen|benutzen|einsetzen|verbauen)|\b(?:n'(?:en )?|ne (?:les? |la |l'))(?:utilis|emploi|mont)erons (?:pas|plus)|n'allons (?:pas|plus) (?:les? |la )?(?:utiliser|monter)|"
    r"\bno (?:l[oa]s? )?(?:vamos a|queremos|pensamos) (?:usar|utilizar|montar)|\b(?:já )?não (?:as? |os? )?vamos (?:mais )?(?:usar|utilizar|montar)|\bnon (?:l[iaeo] )?(?:useremo|monteremo|vogliamo (?:più )?usar|intendiamo usar)|nie (?:będziemy|chcemy) (?:ich |już |jej )*(?:używać|montować|zakładać)|(?:sẽ )?không (?:dùng|lắp|sử dụng)(?: nữa)?|(?:จะ)?ไม่ใช้|tidak (?:akan )?(?:di)?pakai|kullanmayaca|не (?:будем|хотим|собираемся) (?:их |её |его )?(?:использовать|ставить)",
    _I,
)
_KEPT = words(
    r"있|남(?:은|아|았)|보관|사 ?(?:둔|놓은)|\b(?:have|got|left|remain\w*|kept)\b|あり|残|手元|有|剩|\b(?:haben|liegen|liegt|übrig|noch)\b|\brest(?:e|ent|ano)\b|\bavons\b|\bqueda[nm]?\b|\btenemos\b|\btemos\b|\babbiamo\b|\bmamy\b|(?<!\w)còn(?!\w)|có|เหลือ|มี|\bmasih\b|\bvar\b|kaldı|есть|остал",
    _I,
)
_THAT_KEPT = words(
    r"\s*(?:그건|그것은|그것들은|이건|이것은|그거는|それ|これ|那|这|它|they|them|those|these|we|the old|die|das|diese|wir|on ne|nous|ces|esos|esas|ya no|pero|mas|mais|quell|non|tych|ale|nhưng|แต่|itu|tapi|bunlar|onlar|но|их)",
    _I,
)


def is_unused(before: str, after: str, following: str) -> bool:
    """Whether a part is told to be there and not to be used; `after` reaches to the next number, a "but" passed over."""
    if not _KEPT.search(before[-40:] + " " + after):
        return False
    unused = _UNUSED.search(after)
    if unused:
        return not _SENT_FOR.search(after, unused.end())
    return bool(_THAT_KEPT.match(following) and _UNUSED.search(following)) and not _SENT_FOR.search(before + after)


_NONE = re.compile(r"\b(?:no|not|never|hardly|without|none of|out of)\b[^.\n]{0,16}$|n't\b[^.\n]{0,16}$", _I)


def none_is_left(before: str) -> bool:
    """ "We have no AB-12 left"."""
    return bool(_NONE.search(before))


# "부품은 저희가 갖고 있으니", "the parts we have here", "备件我们这边都有": said of no number.
_THE_PARTS = words(
    rf"(?<![가-힣])(?:부품|자재|물건|교체품|예비품|제품|실물|현물|교체 ?부품|새 ?부품)(?:들)?(?: ?자체)?(?:은|는|이라면|이야) ?(?:{_HERE_KO} ?)?(?:\S{{1,8}} ){{0,2}}?(?:{_GOT_KO}|있(?:으니|습니다|어서|어요|으므로|고)|필요 ?없|안 ?(?:보내|주셔|가져오|필요)|보내실 ?필요|됐(?:습|고|어)|아직 ?(?:필요|안))|"
    r"(?:部品|現品|品物|パーツ|物|交換品)(?:自体|の方)?は[、]?[^。\n]{0,16}?(?:手元|用意|準備|在庫|購入済|手配済|不要|要りません|必要(?:は)?(?:ありません|ない)|結構)|(?:备件|配件|零件|货|东西|实物)(?:我们|本身)?(?:这边|这里|自己|仓库)?(?:都|已经?|就|暂时|先|还)?(?:有(?!问题)|买好|备好|不用|不要|不需要)|"
    r"\b(?:we|i)(?:'ve| have)?(?: already)? (?:have|got|bought|hold) (?:the|all(?: the)?|our own) (?:parts?|spares?|components?|items?|kit)\b(?! (?:number|list|no))|\bthe (?:parts?|spares?|items?)(?: (?:itself|themselves))? (?:is|are) (?:already )?(?:here|in stock|on (?:site|the shelf)|not (?:needed|required)|with us|available here)\b|\bno parts? (?:is |are )?(?:needed|required|to be sent)\b|"
    r"(?:hàng|phụ tùng|linh kiện|vật tư)(?: thì)?(?: bên (?:em|mình))?(?: \w+){0,2}? (?:có sẵn|có rồi|mua rồi|chưa cần|không cần|đã (?:có|mua))|(?:อะไหล่|ของ)(?:เรา)?(?:มี(?:อยู่)?แล้ว|ไม่ต้อง)|\b(?:ersatz)?teile? (?:haben wir|ist|sind|liegt|liegen|brauchen wir)(?: \w+){0,2} (?:da|hier|schon|bereits|vorhanden|vorrätig|nicht)\b|\bles pièces (?:sont (?:déjà )?(?:ici|là|en stock)|nous les avons)|\b(?:los repuestos|las piezas) (?:ya )?(?:los|las) tenemos|\bi (?:ricambi|pezzi) li abbiamo|\bczęści (?:już )?mamy|\b(?:sparepart|suku cadang)(?:nya)? (?:sudah|ada)|запчасти (?:у нас )?(?:уже )?есть",
    _I,
)


def all_there(text: str) -> bool:
    """Whether a sentence says of the parts, whichever they are, that they are there or not wanted."""
    said = _THE_PARTS.search(text)
    if said is None or "?" in text or _NOT_ENOUGH.search(text[said.end() :]):
        return False
    return not _OF_SOMETHING.search(text[: said.start()])


_OF_SOMETHING = re.compile(r"\d|[の의的용]\s*$|\b(?:of|for)\b", _I)
