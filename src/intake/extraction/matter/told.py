"""Whether a letter only tells: a notice, an invitation, an offer of theirs, that something came, that all runs well.

No list of such letters is whole, so none is taken for one by its words alone. First nothing in it may ask: no wish and
no question is left once the words are blotted out that only ask to take note ("please be informed", "양해 바랍니다"),
and no trouble is told. What is left has to say what it is, or, from a stranger, that it is he who sells. A letter in
which both are so is put aside for a person to look at; in every doubt it is a request.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from intake.extraction.matter.tongues import QUESTION, Tongues
from intake.extraction.meant import asked
from intake.extraction.text import cues
from intake.extraction.text.vocabulary import blotted, words

_I = re.IGNORECASE

# Asked of the reader's attention and not of his hands; and said outright that nothing is to be done.
TAKE_NOTE = Tongues(
    (
        "ko",
        r"(?:참고|참조|양해|숙지|이해|유념|양지|주소록|연락처|기록|인지)(?:해|를|을|만)? ?(?:하|하여|수정|변경|해|갱신)?(?:시기|여|주시기|주시면|해)? ?(?:를|만)? ?(?:부탁 ?드?(?:립니다|려요|리며|리고|합니다)|바랍니다|바라며|주세요|주십시오|하십시오|하세요|주시면 (?:됩니다|감사하겠습니다))|"
        r"(?:목록|명단|리스트|대장|기록)에서 ?(?:빼|삭제해|제외해|지워) ?(?:주시면 ?됩니다|주세요|주십시오|주시기 ?바랍니다)|(?:조치|회신|답장|답변|대응|요청 ?사항|오실|방문|손볼 ?곳|지원|도움|처리)[은는도을를이가하실]{0,3}[^.\n]{0,12}(?:필요(?:는|가)? ?없|않으셔도|안 ?(?:하|주)셔도|없습니다|없으십니다)[가-힣]*|"
        r"(?:급한|긴급)[^.\n]{0,6}(?:연락|용무|문의)[^.\n]{0,30}(?:주시면 ?됩니다|바랍니다|주세요|주십시오|부탁드립니다)|(?:앞으로도?|새해에도|내년에도|계속|항상|늘)[^.\n]{0,16}(?:부탁|바랍)[가-힣]*|(?:주문|발주)(?:서|확인서|확인)(?:를|을|은|는)?|보내 ?주신|지참하(?:시면|세요)[가-힣 ]{0,6}",
    ),
    (
        "en",
        r"\b(?:please|kindly) (?:be (?:informed|advised|aware|noted)|note|find (?:below|attached|enclosed)|update your (?:records|contacts|address\w*|files|list|database)|accept our|do not (?:reply|respond|hesitate)|disregard|ignore|pass (?:on )?(?:our|my) (?:thanks|regards|compliments)|extend|join us|forgive)\b|\bno (?:need|action|reply|response|follow-?up|further \w+)\b[^.\n]{0,30}|\bnothing (?:is )?(?:needed|required|to do)\b[^.\n]{0,20}|\b(?:there is )?no need to\b[^.\n]{0,20}|\b(?:delivery|order|purchase) (?:note|notes|confirmation|no|number)\b|\byou (?:do not|don't) (?:need|have) to\b[^.\n]{0,30}|\bask (?:for|at) (?:me|us|the (?:gate\w*|reception|office))\b|\blook forward to\b[^.\n]{0,30}",
    ),
    (
        "de",
        r"\bbitte (?:nehmen sie (?:mich|uns|ihn|sie|dies|das|es)?[^.\n]{0,40}(?:verteiler|kenntnis|akten|adressbuch|notiz)\w*(?: auf)?|beachten sie|ändern sie (?:ihre|die) \w+|notieren sie|aktualisieren sie|merken sie|entschuldigen)|\bwir bitten um (?:beachtung|kenntnisnahme|verständnis|ihr verständnis)|\bliefer(?:ung|schein|ungen)\b(?! (?:fehlt|steht))|\bkein(?:e|en)? (?:handlungsbedarf|rückmeldung|antwort)[^.\n]{0,20}|\b(?:nicht|nichts)[^.\n]{0,20}(?:nötig|erforderlich|zu tun|notwendig)\b|\bbestell(?:ung|bestätigung)\b",
    ),
    (
        "ja",
        r"(?:ご了承|ご承知おき|ご理解|ご容赦|お見知りおき|ご留意|ご放念)[^。\n]{0,10}(?:ください|くださいます|願|いただ)[^。\n]{0,16}|(?:今後とも?|引き続き|来年も|本年も|何卒|後任の\S{1,6}を)[^。\n]{0,20}(?:お願い|ご愛顧)[^。\n]{0,12}|(?:させて|して)いただき(?:ます|ました)|(?:お送り|ご送付|ご対応|ご来社|お越し|ご訪問|お忙し\S{1,3})[^。\n]{0,12}いただき|(?:対応|返信|ご返信|ご連絡)[^。\n]{0,8}(?:不要|必要(?:は)?(?:ありません|ございません))|納品(?:書|確認)|注文(?:書|請書)",
    ),
    (
        "zh",
        r"(?:敬?请|請)(?:贵司|您|各位)?(?:知悉|悉知|注意|留意|知晓|谅解|周知|见谅|放心|惠存)|(?:无需|不需要|不用|无须|毋需)[^。,,\n]{0,10}(?:处理|回复|回覆|安排|跟进|派人|来)|特此(?:通知|告知|函告)|(?:寄|发|送|邮)(?:来|到|达|过来)的|如有(?:需要|疑问)[^。\n]{0,16}",
    ),
    (
        "vi",
        r"\b(?:xin |vui lòng )?(?:thông cảm|lưu ý|cập nhật (?:danh bạ|thông tin|hồ sơ))|\bxin (?:trân trọng )?(?:thông báo|được thông báo|chân thành)|\bgửi (?:lời|đến)[^.\n]{0,30}(?:cảm ơn|cám ơn|chúc)|\bkhông cần[^.\n]{0,30}|\bgiúp đỡ|\bđã giúp|\bnhờ (?:có|các|anh|chị|sự)[^.\n]{0,20}(?:mà|nên)",
    ),
    (
        "th",
        r"จึงเรียนมาเพื่อ\S{0,20}|(?:ขอ)(?:แจ้ง|เรียน|ขอบ|อภัย|แสดง|เชิญ|ให้)\S{0,24}|โปรดทราบ|ไม่(?:ต้อง|จำเป็น)\S{0,24}|ของ|ขอบ",
    ),
    (
        "fr",
        r"\b(?:merci de|veuillez|nous vous prions de|prière de) (?:bien vouloir )?(?:noter|prendre (?:bonne )?note|mettre à jour|nous excuser|agréer|recevoir|croire|prendre connaissance)|\b(?:rien à faire|aucune (?:action|réponse|intervention))[^.\n]{0,30}|\bpas besoin\b[^.\n]{0,30}|\bbon de (?:livraison|commande)\b|\b(?:merci|remercions) (?:de|pour) (?:votre|vos|l[ae']|être|nous avoir|cette)",
    ),
    (
        "es",
        r"\b(?:rogamos|por favor|les? rogamos|les? pedimos)[^.\n]{0,12}(?:tom\w+ nota|disculp\w+|actuali\w+|teng\w+ en cuenta)|\bno (?:es necesario|hace falta|se requiere|necesit\w+)[^.\n]{0,30}|\balbarán\b|\bagradec\w+ (?:su|vuestr|la|el|mucho)",
    ),
    (
        "it",
        r"\b(?:vi preghiamo di|si prega di|per favore) (?:prendere nota|prenderne nota|aggiornare|voler prendere|scusar\w+)|\bnon (?:serve|è necessari\w|occorre)[^.\n]{0,30}|\b(?:il|del) (?:vostro )?(?:ddt|ordine)\b",
    ),
    (
        "pt",
        r"\b(?:por favor|pedimos|favor|queiram|agradecemos)[^.\n]{0,12}(?:anot\w+|tom\w+ nota|desculp\w+|atuali\w+|consider\w+|compreens\w+)|\bnão (?:é necessári\w|é preciso|precisam?)[^.\n]{0,30}|\b(?:muito )?agradec\w+ (?:a |o |pel|à |vossa|sua)|\bagradecimento",
    ),
    (
        "pl",
        r"\bpros(?:imy|zę) (?:o )?(?:uwzględnienie|odnotowanie|zanotowa\w+|wyrozumiałość|aktualizację|przyjęcie do wiadomości|przyjąć)|\bnie (?:trzeba|ma potrzeby|potrzeba|potrzebujemy)[^.\n]{0,30}|\bprosimy o (?:kontakt )?(?:w sprawach )?pilnych",
    ),
    (
        "nl",
        r"\b(?:graag|gelieve|wij verzoeken u|wilt u)[^.\n]{0,30}(?:administratie|adresgegevens|gegevens|adresboek|hiermee rekening|kennis|begrip)[^.\n]{0,24}|\b(?:niet|niets|geen)[^.\n]{0,24}(?:nodig|hoeft)\b[^.\n]{0,12}|\b(?:lever|pak)bon\b",
    ),
    (
        "sv da no",
        r"\b(?:vänligen|venligst|vennligst|vær så venlig) (?:notera|bemærk|noter|merk|uppdatera|opdater|oppdater)\w*[^.\n]{0,30}|\b(?:inget|ingen|ikke|ingenting|intet)[^.\n]{0,24}(?:behövs|nødvendig\w*|behøver|trengs|behov)[^.\n]{0,16}",
    ),
    (
        "cs sk hu",
        r"\bpros(?:íme|ím) (?:o )?(?:vzetí na vědomí|zohlednění|pochopení|aktualizac\w+|poznamen\w+|vezm\w+)|\bkérjük[^.\n]{0,20}(?:megértés|tudomásul|vegyék figyelembe|frissít)\w*|\bnení (?:třeba|potřeba|nutné)[^.\n]{0,30}|\bnem (?:szükséges|kell)\b[^.\n]{0,30}",
    ),
    (
        "ru uk bg",
        r"(?<!\w)(?:просим|прошу|просимо)[^.\n]{0,10}(?:принять к сведению|учесть|иметь в виду|извин\w+|взяти до уваги|врахувати|прийняти)|(?<!\w)не (?:нужно|требуется|надо|потрібно)[^.\n]{0,30}|(?<!\w)(?:доставка|заказ) (?:бесплатн|получен|пришел|пришёл)\w*",
    ),
    (
        "tr",
        r"\b(?:bilgilerinize|bilginize)(?: sunar\w*| rica\w*| sunulur)?|\bnot (?:alın|etmenizi|ediniz)[^.\n]{0,16}|\bgerek (?:yok|bulunmamakta)\w*|\bişlem gerek\w* yok",
    ),
    (
        "id ms",
        r"\b(?:mohon|harap|sila)(?: untuk)? (?:maklum|dimaklumi|maaf|diketahui|dicatat|menjadi perhatian|ambil maklum|ambil perhatian)|\btidak (?:perlu|memerlukan)[^.\n]{0,30}",
    ),
    (
        "ar he",
        r"(?:يرجى|نرجو)[^.\n]{0,6}(?:العلم|الإحاطة|أخذ العلم|التفهم)|(?:نود|نحيطكم|نفيدكم)[^.\n]{0,16}(?:علما|إعلام\S*|العلم)|לידיעת\S*|נא לעדכן[^.\n]{0,20}",
    ),
)

# What happens on their side, and what they invite to.
NOTICE = Tongues(
    (
        "ko",
        r"(?:담당|주소|연락처|상호|사명|대표|전화 ?번호|이메일|소재지|계좌)[^.\n]{0,40}(?:변경|바뀌|바뀝|바뀐|이전)|(?:휴무|휴가|휴업|휴일|창립 ?기념일|연휴)[^.\n]{0,20}(?:합니다|입니다|안내|실시|쉽니다)|(?:이전|이사|합병|분할|매각|폐기|처분|퇴사|입사|취임|부임|이관|개업)[^.\n]{0,12}(?:하였|했|합니다|되었|됐|됩니다|하게|안내|알림|알려)|"
        r"(?:초대|초청|개최)[^.\n]{0,8}(?:합니다|드립니다|하오니|장|하게)|부고|모친상|부친상|결혼식|받았습니다[^.\n]{0,3}\.?[^.\n]{0,30}(?:검토|제출|보관|이상 ?없)|(?:저희|자체|직접)[^.\n]{0,24}(?:해결했|처리했|조치했|교체했|완료했|마쳤)",
    ),
    (
        "en",
        r"\b(?:you are|you're|we) (?:cordially |kindly )?invite[ds]?\b|\bjoin us\b|\b(?:will be|are|is) closed\b|\b(?:holiday|annual) (?:closure|closing|shutdown notice)|\b(?:has|have) (?:moved|relocated|retired|left (?:the|our) company)\b|\b(?:is|are) now (?:called|known|part of)\b|\bnew (?:contact|address|name|phone|telephone|bank)\b|\bchange of (?:address|name|contact|bank)|\b(?:was|were|has been|have been) (?:sold|scrapped|decommissioned|disposed|taken over|acquired)\b|\bno longer (?:on our site|in use|with us|operated|own)|\bpress release\b|\b(?:questionnaire|survey)\b|\b(?:paid|transferred)\b[^.\n]{0,20}\binvoice\b|\bapply(?:ing)? for\b[^.\n]{0,30}\bposition",
    ),
    (
        "de",
        r"\beinlad(?:ung|en)\b|\bladen (?:wir )?(?:sie|euch)\b|\blädt\b[^.\n]{0,20}\bein\b|\bbetriebs(?:ferien|urlaub|ruhe)\b|\bgeschlossen\b|\bneue[rn]? (?:ansprechpartner|adresse|anschrift|bankverbindung|telefonnummer|name)\w*|\b(?:umgezogen|ziehen (?:wir )?um|umfirmiert|verkauft|verschrottet|ausgemustert|stillgelegt)\b|\bbin ich (?:für|ihr)[^.\n]{0,30}(?:zuständig|ansprechpartner)|\bumfrage\b|\bbewerb(?:ung|e mich)\b",
    ),
    (
        "ja",
        r"(?:休業|休暇|移転|異動|着任|退職|社名変更|担当(?:者)?(?:変更|交代)|人事|訃報)[^。\n]{0,16}(?:お知らせ|ご案内|ご連絡|いたし|させて|しました)|ご招待|ご案内申し上げ|開催(?:いたし|のお知らせ|のご案内)|アンケート|売却|廃棄",
    ),
    (
        "zh",
        r"(?:放假|休假|停工|搬迁|迁址|更名|人员变动|人事|交接|接替)[^。\n]{0,20}(?:通知|时间|为|至|我|公告|告知)|诚(?:挚)?邀|邀请(?:函|您|贵司)|已(?:出售|卖|报废|转让|停用)|问卷|讣告|应聘|求职",
    ),
    (
        "vi",
        r"\bthông báo (?:nghỉ|thay đổi|đổi|chuyển|về việc)|\bnghỉ (?:lễ|tết)\b|\bthư mời\b|\btrân trọng (?:kính )?mời\b|\bđã (?:bán|thanh lý|chuyển (?:trụ sở|văn phòng|địa chỉ))|\bkhảo sát\b|\bứng tuyển\b",
    ),
    (
        "th",
        r"แจ้งวันหยุด|แจ้ง(?:เปลี่ยน|ย้าย)|ขอเรียนเชิญ|เรียนเชิญ|หยุดทำการ|ย้าย(?:สำนักงาน|ที่อยู่)|แบบสอบถาม|สมัครงาน",
    ),
    (
        "fr",
        r"\bfermé[es]?\b|\bfermeture\b|\bcongés\b|\bnouve(?:au|lle) (?:interlocuteur|adresse|contact|nom|raison sociale)|\bchangement (?:d'adresse|d'interlocuteur|de nom|de coordonnées)|\b(?:invitons|invitation|invités?)\b|\ba été (?:vendue?|mise? au rebut|cédée?)|\bdéménag(?:é|ement|eons)\b|\bcandidature\b|\benquête\b",
    ),
    (
        "es",
        r"\bcerrad[ao]s?\b|\bcierre\b|\bvacaciones\b|\bnuev[ao] (?:dirección|contacto|responsable|domicilio|razón social)|\bcambio de (?:dirección|domicilio|contacto|nombre|responsable)|\b(?:les? invitamos|invitación|invitad[oa]s)\b|\b(?:ha sido|fue) (?:vendid|dad[ao] de baja|desguazad)\w*|\bencuesta\b",
    ),
    (
        "it",
        r"\bchius[aio]\b|\bchiusura\b|\bferie\b|\bnuov[oa] (?:indirizzo|referente|sede|ragione sociale|contatto)|\bcambio (?:di )?(?:indirizzo|referente|sede)|\b(?:invito|invitarvi|vi invitiamo)\b|\bè stat[ao] (?:vendut|rottamat|dismess)\w+|\bsondaggio\b",
    ),
    (
        "pt",
        r"\bfechad[oa]s?\b|\bencerrad[oa]s?\b|\bférias\b|\bnov[oa] (?:endereço|morada|contacto|contato|responsável|sede)|\bmudança de (?:endereço|morada|instalações|responsável)|\b(?:convite|convidamos|convidá-los)\b|\bfoi (?:vendid|abatid|sucatead)\w+|\binquérito\b",
    ),
    (
        "pl",
        r"\bnieczynn\w+|\bzamknięt\w+|\bprzerw\w+ (?:urlopow|świąteczn)\w+|\bzmian\w+ (?:adresu|siedziby|osoby|nazwy|danych)|\bnow(?:y|a|e) (?:adres|siedziba|osoba kontaktowa|numer)|\bzapras(?:zamy|zam)\b|\bzaproszenie\b|\bsprzedan[aey]\b|\bzezłomowan\w+|\bankiet\w+",
    ),
    (
        "nl",
        r"\bverhui(?:zen|zing|sd|sbericht)\w*|\bgesloten\b|\bbedrijfsvakantie\b|\bnieuw(?:e)? (?:adres|contactpersoon|naam|vestiging)\b|\b(?:nodigen|uitnodiging)\b|\bverkocht\b|\bgesloopt\b|\benquête\b|\bsollicit",
    ),
    (
        "sv da no fi",
        r"\bsemesterstäng\w*|\bstängt\b|\blukket\b|\bferielukket\b|\bstengt\b|\bsuljettu\b|\bsuljemme\b|\binbjud\w+|\bbjuder in\b|\binvit(?:er|asjon|ation)\w*|\bkutsu\w*|\bny(?:tt|e)? (?:adress|adresse|kontakt\w*|kontaktperson)|\bflytt(?:at|ar|er|et)\b|\bmuutamme\b|\bsåld\b|\bsolgt\b|\bskrotad?e?t?\b",
    ),
    (
        "cs sk hu ro",
        r"\bzavřeno\b|\bzatvoren\w*|\bzměn\w+ (?:adresy|sídla|kontaktní)\w*|\bpozvánk\w+|\bzveme\b|\bprodán[ao]?\b|\bzárva\b|\bmeghív\w+|\bcímváltozás|\bînchis\w*|\binvit(?:ăm|ație)\w*|\bschimbare\w* (?:de )?(?:adres|sedi)\w*",
    ),
    (
        "ru uk bg",
        r"(?<!\w)приглаша(?:ем|ет)|(?<!\w)запрошуємо|(?<!\w)каним|(?<!\w)(?:изменени|смен|зміна?)\w* (?:адреса|реквизит|контакт)\w*|(?<!\w)не работает с|(?<!\w)(?:выходн|вихідн)\w+ (?:дн|дні)\w*|(?<!\w)почивни дни",
    ),
    (
        "tr",
        r"\btatil\w*|\bkapalı (?:olacak|olacağ)\w*|\badres (?:değişikliği|imiz değiş)\w*|\btaşın(?:dık|ıyoruz|mıştır)\b|\bdavet(?:lisiniz|iye| ediyoruz)\b|\bsatıl(?:dı|mıştır)\b|\banket\b",
    ),
    (
        "id ms",
        r"\blibur\b|\bcuti\b|\bundangan\b|\bmengundang\b|\bpindah (?:alamat|kantor)\b|\bsurvei\b",
    ),
    (
        "ar he hi",
        r"إشعار (?:إجازة|عطلة)|إجازة (?:العيد|رسمية)|دعوة لحضور|ندعوكم|חופשה|סגור(?:ים|ה)?|הזמנה ל|अवकाश|आमंत्र",
    ),
)
# That it is for information, of whatever: only where no machine is named, of which a fault may be told in any words.
INFORMS = Tongues(
    (
        "ko",
        r"참고용|참고로 ?(?:전달|공유|알려)|공유 ?(?:드립니다|합니다|드려요|드리오니)|알려 ?드립니다|안내 ?(?:드립니다|말씀)|공지",
    ),
    ("en", r"\bfor (?:your )?(?:information|records|reference)\b|\bf\.?y\.?i\b"),
    ("de", r"\bzur (?:info\b|information|kenntnis)"),
    ("ja", r"参考まで|ご報告(?:まで|申し上げ|いたします)"),
    ("zh", r"(?:特此|兹)(?:通知|告知|函告)|供(?:您|贵司)?参考|仅供参考|知悉"),
    ("vi", r"\bđể (?:anh|chị|quý công ty|quý khách)[^.\n]{0,16}(?:biết|nắm thông tin)|\bđể tham khảo\b"),
    ("th", r"เพื่อ(?:โปรด)?ทราบ"),
    ("fr", r"\bpour (?:votre )?(?:information|info\b|vos dossiers)"),
    ("es", r"\bpara su (?:información|conocimiento)|\ba título informativo"),
    ("it", r"\bper (?:vostra )?(?:informazione|conoscenza|opportuna conoscenza)"),
    ("pt", r"\bpara (?:vosso|seu|vossa|sua)? ?(?:conhecimento|informação)"),
    ("pl", r"\bdo (?:wiadomości|informacji)\b|\binformujemy, że\b|\binformacyjnie\b"),
    ("nl", r"\bter (?:info|informatie|kennisgeving|kennisname)\b"),
    ("sv da no fi", r"\btill? (?:din |er )?(?:information|orientering)\b|\btiedoksi\b"),
    (
        "cs sk hu ro",
        r"\bpro (?:vaši )?informaci\b|\bpre (?:vašu )?informáciu\b|\boznam(?:ujeme|ení)\b|\btájékoztat(?:juk|ás|ásul)\w*|\bpentru (?:informarea|știința)|\bvă informăm\b",
    ),
    (
        "ru uk bg",
        r"(?<!\w)(?:сообщаем|информируем|уведомляем|повідомляємо|інформуємо|съобщаваме|уведомяваме)\b|(?<!\w)(?:к|для) (?:вашему )?сведени\w+|(?<!\w)до відома",
    ),
    ("tr", r"\b(?:bilginize|bilgilerinize)\b"),
    (
        "id ms",
        r"\b(?:dengan ini (?:kami )?)?(?:beritahukan|memberitahukan|maklumkan)\b|\bpemberitahuan\b|\bsekadar (?:informasi|info|makluman)\b",
    ),
    ("ar he hi", r"(?:نود|نحيطكم|نفيدكم)[^.\n]{0,16}(?:علم|إعلام)|לידיעתכם|सूचनार्थ|आपकी जानकारी के लिए"),
)
RECEIVED = Tongues(
    ("ko", r"(?:받았습니다|도착했|도착하였|수령했|수령하였|입고되었|입고됐|입고했|받았어요|수령 ?완료|접수했)"),
    ("en", r"\b(?:received|arrived|came in|(?:was|were|been) delivered)\b"),
    ("de", r"\b(?:erhalten|angekommen|eingetroffen|eingegangen)\b"),
    ("ja", r"受領|届きまし|受け取り|拝受|着荷"),
    ("zh", r"(?:已|都|均|全部)(?:经|已)?(?:收到|到货|收讫|签收)|收到(?:了|贵司|货)"),
    ("vi", r"\bđã nhận\b|\bnhận (?:đủ|được)\b"),
    ("th", r"ได้รับ"),
    ("fr", r"\b(?:reçue?s?|arrivée?s?|réceptionnée?s?)\b"),
    ("es", r"\b(?:recib(?:imos|ido|ida|í)|llegaron|llegado|llegó)\b"),
    ("it", r"\b(?:ricevut[oaei]|arrivat[oaei])\b"),
    ("pt", r"\b(?:receb(?:emos|ido|ida|i)|chegaram|chegou)\b"),
    ("pl", r"\b(?:otrzyma(?:liśmy|łem|łam)|dotar(?:ł|ła|ło|ły)|odebra(?:liśmy|łem|łam))\b"),
    ("nl", r"\b(?:ontvangen|aangekomen|binnengekomen)\b"),
    ("sv da no fi", r"\b(?:mottag(?:it|na|et)|anlänt|modtaget|ankommet|mottatt|saapu(?:i|neet|nut)|vastaanotettu)\b"),
    ("cs sk hu ro", r"\b(?:obdrželi|dorazil[aoyi]?|dostali|megérkez\w+|megkaptuk|am primit|au sosit)\b"),
    ("ru uk bg", r"(?<!\w)(?:получили|получен[ыоа]?|пришли|отримали|получихме)\b"),
    ("tr", r"\b(?:teslim ald\w+|ulaştı|elimize ulaş\w+|geldi)\b"),
    ("id ms", r"\b(?:sudah|telah) (?:kami )?(?:terima|tiba|diterima|sampai)\b"),
    ("ar he", r"استلمنا|تم استلام|وصلت|קיבלנו|הגיע"),
)
# It is they who sell, buy or hire out, and say so of themselves.
OFFERS = Tongues(
    (
        "ko",
        r"(?:공급|판매|매입|제공|대행|출시|납품|임대|렌탈|제안|시공|추천)(?:합니다|해 ?드립니다|드립니다|하고 ?있습니다|하였습니다|했습니다|해 ?드릴|하는 ?업체|하겠습니다|드리고자|전문)|(?:수리|유통|중개) ?(?:전문 ?)?(?:업체|기업|회사)입니다|영업(?:팀|부|사원|담당)|체험|상담 ?(?:신청|문의)|구독",
    ),
    (
        "en",
        r"\b(?:we|our company|i) (?:\w+ ){0,2}(?:offer|supply|sell|provide|buy|manufacture|specialise|specialize|help companies|deliver|have (?:\w+ ){0,3}available|can (?:offer|supply|provide|help))\b|\b(?:do you have|have you got|spare) (?:\d+|a few|fifteen|ten) minutes\b|\b(?:book|schedule) (?:a|your) (?:demo|call)\b|\bavailable (?:from|immediately|at short notice|for hire)\b|\bshall i send you\b|\bwould you be (?:interested|open)\b|\bregister (?:now|free|today|before|here)\b",
    ),
    (
        "de",
        r"\b(?:wir|ich) (?:\w+ ){0,2}(?:bieten|liefern|verkaufen|kaufen|vermieten|fertigen|vertreiben|biete)\b|\bfordern sie\b[^.\n]{0,30}\ban\b|\bjetzt (?:anmelden|bestellen|sichern|buchen)\b|\b(?:abmelden|abbestellen|rabatt)\b",
    ),
    (
        "ja",
        r"(?:販売|提供|発売|供給|買取|ご紹介|ご提案)(?:いたし|して(?:おり|い)ます|させて|開始)|割引|配信停止|弊社(?:製品|サービス)",
    ),
    (
        "zh",
        r"(?:我司|我公司|我厂|本公司|本厂|我们)(?:专业|主营|长期|可|是|专门)?[^。,,\n]{0,10}(?:供应|生产|销售|提供|回收|代理|经营)|价格优惠|欢迎(?:来电|咨询|洽谈|选购|垂询)|质量保证|厂家直销",
    ),
    (
        "vi",
        r"\b(?:chúng tôi|công ty chúng tôi|bên em) (?:chuyên |hiện )?(?:cung cấp|bán|phân phối|sản xuất|cho thuê|giới thiệu|thu mua)\b|\bưu đãi\b|\bliên hệ hotline\b|\bkhuyến mãi\b",
    ),
    ("th", r"จำหน่าย|ลดราคา|โปรโมชั่น|สนใจติดต่อ|ราคาพิเศษ|ให้บริการ(?:ซ่อม|เช่า)"),
    (
        "fr",
        r"\b(?:nous|je) (?:vous )?(?:proposons|offrons|vendons|fournissons|fabriquons|commercialisons|propose)\b|\bprofitez\b|\bdemandez votre\b|\bse désabonner\b|\bdésinscri|\bdécouvrez\b",
    ),
    (
        "es",
        r"\b(?:les |te )?(?:ofrecemos|vendemos|suministramos|fabricamos|disponemos|ofrezco)\b|\baproveche\b|\bpromoción\b|\bdarse de baja\b|\bdescubra\b",
    ),
    (
        "it",
        r"\b(?:vi )?(?:offriamo|vendiamo|forniamo|produciamo|proponiamo)\b|\bapprofitt\w+|\bsconto\b|\bdisiscri|\bscopri(?:te)?\b",
    ),
    (
        "pt",
        r"\b(?:oferecemos|vendemos|fornecemos|fabricamos|propomos)\b|\baproveite\b|\bpromoção\b|\bdesconto\b|\bcancelar (?:a )?subscrição\b",
    ),
    (
        "pl",
        r"\b(?:oferujemy|sprzedajemy|dostarczamy|produkujemy|polecamy|proponujemy)\b|\bzapraszamy do współpracy\b|\brabat\w*|\bwypis(?:z|ać) się\b",
    ),
    (
        "nl",
        r"\b(?:wij|we) (?:\w+ ){0,2}(?:bieden|leveren|verkopen|verhuren|produceren)\b|\bkorting\b|\buitschrijven\b|\bprofiteer\b",
    ),
    (
        "sv da no fi",
        r"\bvi (?:\w+ )?(?:erbjuder|tilbyder|tilbyr|säljer|sælger|selger|levererar|leverer)\b|\brabatt?\b|\btarjoamme\b|\bmyymme\b|\bavregistrer\w*|\bafmeld\w*",
    ),
    (
        "cs sk hu ro",
        r"\b(?:nabízíme|ponúkame|prodáváme|dodáváme|vyrábíme|kínálunk|forgalmazunk|oferim|vindem|furnizăm)\b|\bsleva\b|\bkedvezmény\w*|\breducere\w*",
    ),
    (
        "ru uk bg",
        r"(?<!\w)(?:предлагаем|продаём|продаем|поставляем|производим|пропонуємо|продаємо|предлагаме|продаваме)\b|(?<!\w)(?:скидк|знижк|отстъпк)\w+|(?<!\w)сотрудничеств\w+|(?<!\w)отписаться",
    ),
    (
        "tr",
        r"\b(?:sunuyoruz|satıyoruz|üretiyoruz|tedarik ediyoruz|sağlıyoruz)\b|\bindirim\w*|\bkampanya\w*|\bsiparişlerinizi bekl\w+",
    ),
    ("id ms", r"\b(?:kami )?(?:menawarkan|menjual|menyediakan|memasok|tawarkan)\b|\bdiskon\b|\bpromo\b"),
    ("ar he hi", r"نقدم لكم|نوفر|عرض خاص|خصم|אנו מציעים|מבצע|הנחה|छूट|हम (?:प्रदान|बेच)\S*"),
)

# A wish that no verb of asking is needed for; the ends of a question where none is marked.
_WISH = words(
    r"(?:구매|구입|발주|주문|신청|요청)(?:하(?:겠|려|고자|고 ?싶|도록)|합니다|드립니다|할게)|(?:받아|와|해|써|있어|끝나)야 ?(?:합|하|해|할|됩)|까요|나요|는지|을지|ㄹ지|실지|싶(?:습|어|은|네|다)|면 (?:좋|감사|고맙|합니다|해요|하는)|궁금|달라|알려 ?주|해 ?주(?:세|시|십|셔|실)|보내 ?주(?:세|시면|시기|십|실)|가져다|챙겨|와 ?주|봐 ?주|필요(?!(?:는|가)? ?없)|희망|원합|원해|의뢰|신청(?:합|드)|진행해|재방문|독촉|언제|얼마|가능(?:한|할|합|하신)|부탁|바랍|주십|주세요|[??？]|"
    r"でしょうか|ますか|ですか|ほしい|欲しい|希望|いただけ|たい(?:です|と)|お願い|"
    r"吗|呢|能否|可否|是否|何时|什么时候|多少|希望|"
    r"\b(?:i|we)['’]d\b|\b(?:could|can|would|may|like|should|when|how (?:much|many|long|do)|what|which|wish|want|would like|need|needs|hope|looking for|interested)\b|"
    r"\b(?:wann|wie (?:viel|lange|hoch)|was kostet|möcht|wünsch|hätten gern|brauch|könn(?:t|en sie)|il faudrait|combien|quand|cuándo|cuánto|quando|quanto|kiedy|ile|wanneer|hoeveel|när\b|hvornår|når kan|kdy|kolik|mikor|mennyi|ne zaman|kaç|kapan|berapa|bao giờ|khi nào|bao nhiêu|mong)\w*|(?<!\w)(?:когда|сколько|коли|скільки|ждём|ждем|чекаємо)|"
    r"เมื่อไ[หร]|เท่าไ[หร]|อยาก|ไหม|หรือไม่|متى|كم|מתי|כמה",
    _I,
)
_YET = words(
    r"지만|는데|그런데|다만|단[,，] |하지만|만 (?:왔|받|도착|들어)|아직|또 |다시|여전히|부족|누락|빠졌|빠져|잘못|틀리|다르|しかし|ただし|が、|ですが|不足|間違|还|但|可是|不过|少了|缺|错|thiếu|nhưng|sai|chưa|แต่|ขาด|ไม่ครบ|ผิด|\b(?:but|however|although|rather than|instead|unfortunately|again|still|missing|wrong|short|except|not yet|leider|wieder nicht|fehl(?:t|en)|statt|noch nicht|malheureusement|manqu\w+|au lieu|encore|lamentablemente|falta\w*|en vez|en lugar|purtroppo|manca\w*|invece|infelizmente|em vez|niestety|brak\w*|zamiast|znowu|helaas|ontbre\w+|opnieuw|tyvärr|saknas|desværre|mangler|dessverre|bohužel|chybí|místo|sajnos|hiány\w+|din păcate|lipsesc|lipsește|maalesef|eksik|tekrar|yine|sayangnya|kurang|salah|tetapi|tapi|lagi)\b|(?<!\w)(?:к сожалению|снова|опять|вместо|не хватает|на жаль|знову)|"
    + cues.either(cues.BUT),
    _I,
)
# A seller's questions, and what he asks to be done: to call him, to look at him, to sign up.
_CONTACT = words(
    r"(?:연락|문의|회신|상담|전화|등록|신청|방문|구독|관심)[^.]{0,12}(?:주세요|주십시오|바랍니다|하세요|부탁드립니다|주시면[^.]{0,12})|미팅[^.]{0,30}(?:주세요|주시면|바랍니다|요청)[^.]{0,14}|"
    r"\b(?:please )?(?:contact|call|visit|reply to|write to) (?:us|me|our)\b|\b(?:let me|let us) know\b|\b(?:shall|may|can|could|should) (?:i|we) (?:send|show|offer|introduce|call|schedule)\b[^.?]{0,40}\??|\b(?:are you|would you be|if you are|if) interested\b[^.?]{0,40}\??|\bdo you have (?:\d+|a few|ten|fifteen) minutes\b[^.?]{0,40}\??|"
    r"お(?:問い?合わせ|気軽に)[^。\n]{0,20}|欢迎[^。\n]{0,12}|liên hệ[^.]{0,30}|quan tâm|สนใจติดต่อ[^\n]{0,16}|\b(?:kontaktieren sie|rufen sie|melden sie sich|contactez-nous|appelez-nous|intéressée?s?|llámenos|contáctenos|¿?le interesa|contattateci|chiamateci|contacte-nos|ligue|zadzwoń|skontaktuj|zapraszamy|neem contact|bel ons|kontakta oss|kontakt os|kontakt oss|kontaktujte|hívjon|sunați|bizi arayın|hubungi)\b[^.?]{0,24}\??|(?<!\w)(?:звоните|свяжитесь|обращайтесь|телефонуйте)[^.]{0,20}",
    _I,
)
_AGAIN = words(
    r"또(?![가-힣])|다시|재발|여전히|똑같|再び|再度|また|又|再次|重新|依然|仍|อีก(?:แล้ว|ครั้ง)|مرة أخرى|مجدد|שוב|दोबारा|फिर से|(?:lại|vẫn) |"
    r"\b(?:again|still|since (?:today|yesterday|this morning)|wieder|erneut|abermals|immer noch|encore|à nouveau|de nouveau|toujours|otra vez|de nuevo|nuevamente|vuelve|volvió|sigue|di nuovo|nuovamente|ancora|de novo|novamente|outra vez|volt(?:a|ou)|znowu|znów|ponownie|nadal|opnieuw|weer|nog steeds|igen|fortfarande|stadig|fortsatt|edelleen|taas|znovu|zase|opäť|znova|ismét|megint|újra|din nou|iar|tekrar|yine|hâlâ|lagi|kembali|masih)\b|(?<!\w)(?:снова|опять|вновь|знову|отново|пак)\b",
    _I,
)
_SENTENCES = re.compile(r"[.!?。！？;；]\s|\n")
_A_CODE = re.compile(r"(?<![\w./-])(?=[\w./-]{0,15}\d)(?=[\w./-]{0,15}[A-Za-z])[A-Za-z0-9][\w./-]{2,15}", re.ASCII)
_PRICED = re.compile(
    r"(?:[€$£¥₩₺]|\b(?:EUR|USD|GBP|KRW|JPY|CNY|RMB|PLN|CZK|HUF|Rs\.?|Rp\.?|TL)) ?\d|\d[ .]?(?:%|％|퍼센트|€|원\b|원에|만 ?원|만원|円|元|đ\b|บาท|zł|руб|грн|Kč|Ft\b|lei\b|kr\b|TL\b|EUR|USD|euros?\b)|(?:yüzde|percent)",
    _I,
)


def only_tells(text: str, language: str, *, parts: int, priced: int, known: bool, thanks: bool) -> bool:
    """Whether a folded letter that tells of no trouble asks for nothing, and says what it is.

    `parts` are those it names, `priced` how many have a price beside them, `known` whether its writer is a customer,
    `thanks` whether it thanks for something. A part is named without being asked for only where something came, or
    where a stranger says what it costs.
    """
    plain = blotted(text, TAKE_NOTE.of(language))
    if not known and _sells(blotted(plain, _CONTACT), language, parts, priced):
        return True
    if asks(plain, language):
        return False
    if parts and asked.asks(plain):  # where parts are named, no word may be left that asks, be it only a noun
        return False
    named = [said for said in _SENTENCES.split(text) if _A_CODE.search(said)]
    came, event = RECEIVED.of(language), NOTICE.of(language)
    if any(not (came.search(said) or event.search(said)) for said in named):
        return thanks and not parts and bool(asked.runs_well(text)) and not _YET.search(text)
    if came.search(text) and not _YET.search(text):
        return True
    if parts:
        return False
    informs = not named and bool(INFORMS.of(language).search(text))
    return informs or bool(event.search(text)) or (thanks and not _YET.search(text))


def asks_of_us(text: str, language: str) -> bool:
    """Whether a folded letter asks for more than that it be noted."""
    return asks(blotted(text, TAKE_NOTE.of(language)), language)


def asks(plain: str, language: str) -> bool:
    """Whether anything at all asks, however softly, in a text without the words that only ask to take note."""
    return bool(asked.asks_plainly(plain) or QUESTION.of(language).search(plain) or _WISH.search(plain))


def _sells(plain: str, language: str, parts: int, priced: int) -> bool:
    """Whether a stranger offers something of his own; "order now" is no request where he names a price of his."""
    quiet = not asks(plain, language)
    if parts:
        return quiet and priced > 1
    return bool(OFFERS.of(language).search(plain)) and (quiet or bool(_PRICED.search(plain)))


def fails_again(sentences: Iterable[str]) -> bool:
    """Whether one of these sentences, in which something fails, says that it does so again, or now."""
    return any(_AGAIN.search(said) for said in sentences)


def names_a_code(sentence: str) -> bool:
    """Whether a number of a machine or part stands in it."""
    return bool(_A_CODE.search(sentence))
