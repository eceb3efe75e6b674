"""What plain letters say in further languages, cue by cue and language by language, for patterns of many words.

A customer writes "please send", "is broken", "runs well", "we do not need" in whatever language he speaks; these are the
stems and phrases for it. They are general language of service correspondence: a phrase stands here if it means the same in
any letter of its language, and is left out where it would mean something else in another one's.

Each is taken at the beginning of a word, and also as it is typed without accents; in Arabic, Hebrew, Persian and Hindi,
where particles are written together with the word behind them or vowel signs are no letters, anywhere.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping

from intake.extraction.text.values import without_accents

Phrases = Mapping[str, str]  # by language: alternatives of a pattern, no groups named or numbered

_ANYWHERE = frozenset({"ar", "he", "fa", "hi"})
_OWN_LETTERS = frozenset({"bg", "uk", "ru", "kk"})  # whose й and ї are letters and not accents
_TYPED: Mapping[str, Mapping[int, int | None]] = {
    "ru": str.maketrans("ё", "е"),
    "ar": str.maketrans("أإآى", "اااي"),
    "fa": str.maketrans("یک", "يك"),
    "hi": str.maketrans("", "", "\u093c"),
    "tr": str.maketrans("ıİ", "iI"),
}


def either(*cues: Phrases, behind: str = "") -> str:
    """One alternation of these cues in every language; `behind` is the pattern that has to follow each phrase."""
    return "|".join(
        ("" if language in _ANYWHERE else r"\b") + written + behind
        for cue in cues
        for language, phrases in cue.items()
        for phrase in _apart(phrases)
        for written in _ways(phrase, language)
    )


_MARK = re.compile(r"\\.|\[(?:\\.|[^]\\])*\]|[()|]", re.DOTALL)


def _apart(phrases: str) -> Iterator[str]:
    depth = begun = 0
    for mark in _MARK.finditer(phrases):
        depth += {"(": 1, ")": -1}.get(mark[0], 0)
        if mark[0] == "|" and depth == 0:
            yield phrases[begun : mark.start()]
            begun = mark.end()
    yield phrases[begun:]


def _ways(phrase: str, language: str) -> list[str]:
    """A phrase as it is written, and as it is typed on another keyboard."""
    whole = unicodedata.normalize("NFC", phrase)
    typed = whole.translate(_TYPED.get(language, {}))
    if language not in _ANYWHERE and language not in _OWN_LETTERS:
        typed = without_accents(typed)
    return [whole] if typed == whole else [whole, typed]


# -- what is asked for -------------------------------------------------------------------------------------------------

# Please; could you; we should like.
PLEASE: Phrases = {
    "fr": "merci de|veuillez|vous prions|vous prie de|pourriez-vous|pouvez-vous|prière de|s'il vous plaît|svp\\b|nous souhait|nous aimerions|nous voudrions|vous demandons de",
    "it": "per favore|cortesemente|si prega|vi preg|vogliate|potreste|potete|vi chied|chiediamo|gentilmente|vorremmo|desidereremmo",
    "es": "por favor|rogamos|les? ruego|podrían|podría\\b|pueden|les? pedimos|quisiéramos|les? solicit|agradecer",
    "pt": "por favor|agradec|podem\\b|poderiam|gostar[ií]a|pedimos|solicit|queiram|favor enviar|favor mandar",
    "nl": "graag\\b|gelieve|aub\\b|a\\.u\\.b|alstublieft|alsjeblieft|kunt u|kunnen jullie|kunnen u|zou u|zouden jullie|wilt u|verzoeken|verzoek u|we willen|wij willen|kunt jullie|zou jullie|zouden (?:we|wij)\\b|wij vragen|verzoek\\b",
    "de": "bitte|könnten sie|können sie|würden sie|wir bitten|möchten|ich bitte",
    "da": "venligst|vil vi (?:gerne )?have\\b|vær venlig|vær så|bedes|kan i\\b|kunne i\\b|må vi bede|vil gerne|vi ønsker|beder vi|vi beder|vil i\\b",
    "sv": "vänligen|var vänlig|var vänliga|snälla|kan ni|skulle ni|vi vill|vill vi|skulle vilja|vi önskar|vi ber|önskar vi|ber er|kan du\\b|skulle du\\b|vill ni\\b|vill du\\b",
    "no": "vennligst|vil vi (?:gjerne )?ha\\b|vi vil ha\\b|vær så snill|vær vennlig|kan dere|kunne dere|vi ønsker|vil gjerne|ber om|vi ber|ønsker vi|ber dere|vær snill|vil dere|kan du\\b",
    "fi": "pyydämme|pyydän|pyytäisi|voisitteko|voitteko|voisitko|voitko|haluamme|haluaisi|toivomme|toivoisi|olisiko mahdollista|voisiko|olkaa hyvä",
    "pl": "proszę|prosimy|prosiłbym|prosilibyśmy|czy mog|uprzejmie|chcielibyśmy|chciałbym|prośb",
    "cs": "prosím|prosil|můžete|mohli byste|mohl byste|žádáme|rádi bychom|chtěli bychom|chtěl bych|laskavě|mohl[aioy] by\\b",
    "sk": "prosím|prosil|môžete|mohli by ste|žiadame|radi by sme|chceli by sme|chcel by som|láskavo|mohl[aio] by\\b",
    "hu": "kérjük|kérem|kérném|kérnénk|kérünk|kérek\\b|szíveskedj|legyen szíves|legyenek szívesek|tudnának|tudná\\b|szeretnénk|szeretnék|tudnátok",
    "ro": "vă rog|vă rugăm|rugăm|puteți|ați putea|am dori|dorim|solicit|vă solicităm|ar putea",
    "bg": "моля|молим|бихте ли|можете ли|бихме искали|желаем|бихме желали|искаме",
    "hr": "molim|možete li|mogli biste|biste li|željeli bismo|htjeli bismo|hteli bismo|želeli bismo|želimo|молим|можете ли|желимо",
    "uk": "будь ласка|просимо|прошу|просим\\b|чи можете|чи могли б|хотіли б|хочемо|бажаємо|прохання",
    "ru": "пожалуйста|просим|прошу|просьба|можете ли|не могли бы|хотели бы|хотим",
    "el": "παρακαλ|μπορείτε|θα μπορούσατε|θα θέλαμε|θέλουμε|θα ήθελα|σας ζητ|ζητάμε|ζητούμε|θέλω|θα μπορούσ",
    "tr": "lütfen|rica ed|mümkünse|istiyoruz|istiyorum|isteriz|misiniz|mısınız|talep ed|edebilir mi|ister miydi",
    "ar": "يرجى|نرجو|الرجاء|من فضلك|أرجو|نود أن|نطلب|نريد|هل يمكن|نأمل|رجاءً|رجاءا|نرغب|هل بإمكان|هل لديكم",
    "he": "בבקשה|נא ל|אנא|נבקש|מבקש|אפשר ל|תוכלו|נשמח|אנו רוצים|אבקש|האם ניתן|האם אפשר|(?<!מ)רוצים",
    "fa": "لطفا|خواهشمند|تقاضا|می ?خواهیم|ممکن است|مایلیم|استدعا|درخواست داریم",
    "hi": "कृपया|कृपा करके|अनुरोध|निवेदन|चाहते हैं|चाहेंगे|क्या आप",
    "id": "mohon|permintaan|tolong|harap|minta|ingin\\b|bisakah|dapatkah|silakan",
    "ms": "sila\\b|tolong|mohon|harap|bolehkah|boleh tak|ingin\\b|minta|boleh kami",
    "tl": "pakiusap|paki|maaari ba|maari ba|pwede ba|nais naming|nais namin|gusto naming|gusto namin|hinihiling|humihingi|(?:nais|gusto) po na|maaari po ba|puwede (?:po )?ba|pwede po ba|pahingi",
    "lt": "prašome|prašau|prašytu|ar galite|ar galėtumėte|norėtume|norime|maloniai prašo|galėtumėte",
    "lv": "lūdzu|lūdzam|vai varat|vai jūs varētu|vēlamies|gribētu|vēlētos",
    "et": "palun|palume|kas saate|kas saaksite|sooviksime|soovime|tahaksime|kas te saa|kas teil",
    "kk": "өтінеміз|өтінемін|сұраймыз|сұраймын|қалаймыз|мүмкін бе",
}

# We need.
NEED: Phrases = {
    "fr": "il nous faut|il nous en faut|il nous les faut|il me faut|il m'en faut|nous faut|nous faudrait|nous faudra|besoin d|avons besoin",
    "it": "ci serv|ce ne serv|mi serv|ci occorr|ce ne occorr|occorrono|abbiamo bisogno|avremmo bisogno|bisogno di",
    "es": "necesit|nos hacen? falta|hacen falta|hace falta|precisamos",
    "pt": "precis|necessit|fazem falta|faz falta|faz-nos falta",
    "nl": "nodig|benodig|behoefte aan",
    "de": "brauch|benötig|bedarf",
    "da": "brug for|vi mangler|behøver|skal bruge|nødvendig",
    "sv": "behöv|vi saknar|nödvändig",
    "no": "trenger|behøver|bruk for|vi mangler|nødvendig",
    "fi": "tarvits|tarvitaan|tarvetta|tarpeen",
    "pl": "potrzeb|niezbędn",
    "cs": "potřeb|je třeba|bude třeba|nutně",
    "sk": "potreb|je treba|bude treba",
    "hu": "szükség|kell\\b|kellene|kellenek|igényl",
    "ro": "nevoie|ne trebuie|trebuie|necesar|ne-ar trebui|ne trebuiesc",
    "bg": "трябва|нужд|необходим|нужн|потребн",
    "hr": "trebam|treba|potreb|требa|потреб|треба",
    "uk": "потріб|потребу|необхідн|треба\\b",
    "ru": "нужн|нужен|необходим|требу|потреб|надо\\b",
    "el": "χρειάζ|χρειαζ|χρειαστ|ανάγκη|απαιτ",
    "tr": "ihtiyac|gerek|lazım",
    "ar": "نحتاج|بحاجة|احتياج|حاجة إلى|مطلوب|يلزم|أحتاج|تلزم",
    "he": "צריכ|צריך|זקוק|דרוש|נדרש|נחוצ|נחוץ",
    "fa": "نیاز|لازم دار|احتیاج",
    "hi": "चाहिए|चाहिये|आवश्यकता|ज़रूरत|आवश्यक",
    "id": "butuh|perlu|membutuhkan|memerlukan|diperlukan|dibutuhkan",
    "ms": "perlu|memerlukan|diperlukan|perlukan",
    "tl": "kailangan|nangangailangan|kinakailangan",
    "lt": "reikia|reikės|reikalin|reikėtų|prireik",
    "lv": "vajag\\b|nepieciešam|vajadzīg|vajadzēs|vajadzētu",
    "et": "vaja\\b|vajame|vajan\\b|vajalik|tarvis",
    "kk": "керек|қажет",
}

# Send, supply; we order; a price is asked for. Imperatives and what a writer says that he does, and no past.
SEND: Phrases = {
    "fr": "envoyer|envoyez|envoie[sz]?\\b|envoies?-|expédier|expédiez|livrer|livrez|commander|commandons|passer commande|faire parvenir|nous adresser|devis|fournir|fournissez|acheter|achetons|prévoir",
    "it": "inviar|inviate|inviaci|mandar|mandate|spedir|spedite|ordinare|ordiniamo|fornir|preventiv|offerta|acquist|consegnar|consegnate",
    "es": "enviar|envíen|envíe\\b|envi[aá]d|envíanos|envíame|mandar|manden|mand[aá]d|mánd[ea]n?[nm]|remit[ai]|remitid|pon(?:ed|g[aá]n)[nm]|sírv[ae]n?[nm]|pedir|pedimos|encargamos|encargar|suministr|cotiz|presupuesto|comprar",
    "pt": "enviar|enviem|envie\\b|envi[ae]-|mandar|mandem|mand[ae]-|encomendamos|encomendar|pedir|fornecer|forneçam|cotaç|orçamento|remetam|comprar",
    "nl": "stuur|sturen|opsturen|toesturen|bestellen|bestel\\b|leveren|lever\\b|offerte|verzend|toe te zenden|toezenden|offreren|levert (?:u|jullie)\\b",
    "de": "senden|sende[tn]?\\b|schicken|schickt?\\b|zusenden|übersenden|liefern|bestellen|anbieten|angebot",
    "da": "send\\b|sende\\b|fremsend|tilsend|bestille|bestil\\b|bestiller|levere\\b|tilbud|afsend|købe\\b",
    "sv": "skicka\\b|skickar ni|sänd\\b|sända\\b|beställa|beställer|leverera\\b|offert|tillsänd|lämna pris|köpa\\b|offerera",
    "no": "send\\b|sende\\b|bestille|bestiller|levere\\b|tilbud|oversend|kjøpe\\b",
    "fi": "lähettäkää|lähettää\\b|lähettäisi|lähettämään|toimittaa\\b|toimittakaa|toimittamaan|toimittaisi|tilaamme|tilaan\\b|tilata\\b|tilataan|tarjous|tarjoatte|hankkia\\b|lähetätte|tilaisimme|tarjouks|tarjousta",
    "pl": "wyślij|wysłać|wysłanie|przesłać|przesłanie|przyślij|zamawiam|zamówić|dostarcz|ofert|wycen",
    "cs": "pošlete|zašlete|poslat\\b|zaslat|zaslání|poslání|dodat\\b|dodání|dodejte|objednat|objednáváme|objednávám\\b|nabídk|nacenit|nacen",
    "sk": "pošlite|zašlite|poslať|zaslať|zaslanie|dodať|dodanie|dodajte|objednať|objednávame|objednávam\\b|ponuk|pošli\\b",
    "hu": "küldj|küldené|küldeni|küldését|szállíts|szállítan|rendelünk|rendelek|rendeljük|rendelni|rendelnénk|megrendel|árajánlat|ajánlat",
    "ro": "trimit|trimiteți|livrați|livrare|livra\\b|comandăm|comanda\\b|expedia|expediați|ofert[aă]|furniz|achizițion",
    "bg": "изпратите|изпратете|изпращане|пратете|доставите|доставете|доставка|поръчваме|поръчвам\\b|поръчаме|заявяваме|оферт|купим",
    "hr": "pošaljite|pošaljete|poslati|slanje|isporuk|isporučite|isporučiti|dostavite|dostaviti|naručujemo|naručiti|naručili bismo|poručujemo|ponud|nabaviti|пошаљ|испоруч|поручујемо|понуд",
    "uk": "надішліть|надіслати|вишліть|вислати|відправте|відправити|поставити|поставте|замовляємо|замовити|доставити|пропозиц|направити|направте",
    "ru": "пришлите|прислать|вышлите|выслать|отправьте|отправить|направьте|направить|поставить|поставьте|заказываем|заказать|предложение|доставить",
    "el": "στείλ|στέλν|αποστείλ|αποστολή|παραγγέλν|να παραγγείλ|προμηθεύσ|προσφορά|παραδώσ",
    "tr": "gönder|sipariş ver|sipariş ed|sipariş etmek|tedarik ed|teklif|temin ed|sevk ed|satın al|iletin",
    "ar": "إرسال|أرسل|توريد|شحن|نطلب|تزويد|عرض سعر|عرض أسعار|توفير|شراء",
    "he": "לשלוח|שלחו|לספק|להזמין|מזמינים|הצעת מחיר|אספקה|לקנות",
    "fa": "ارسال|بفرست|سفارش می|سفارش ده|تهیه|پیش فاکتور|خرید",
    "hi": "भेजें|भेज दें|भेजने|भेजिए|भिजवा|ऑर्डर कर|ऑर्डर दे|आपूर्ति कर|कोटेशन|मंगवाना|उपलब्ध कर|खरीदना|भेजिये",
    "id": "kirim|pesan\\b|memesan|penawaran|sediakan|membeli|supply",
    "ms": "hantar|tempah|menempah|sebut harga|bekalkan|membeli",
    "tl": "ipadala|padalhan|magpadala|umorder|mag-order|i-deliver|bumili|padala\\b|magkano",
    "lt": "atsiųs|siųskite|siųsti|išsiųs|užsakome|užsakyti|pristaty|pasiūlym|tiekti|nupirkti",
    "lv": "atsūtiet|atsūtīt|nosūtiet|nosūtīt|sūtiet|pasūtām|pasūtīt\\b|piegādājiet|piegādāt|piedāvājum",
    "et": "saatke|saata\\b|saadaksite|tellime\\b|tellida|tarnige|tarnida|pakkumi|hinnapakkum|osta\\b",
    "kk": "жіберіңіз|жіберуіңіз|жіберуді|жеткізіңіз|жеткізуді|тапсырыс бер|ұсыныс",
}

# A failure or damage.
TROUBLE: Phrases = {
    "fr": "cassée?s?\\b|brisé|fissur|fendu|usée?s?\\b|fuit\\b|fuite|panne|s'est arrêt|à l'arrêt|ne (?:fonctionne|marche|démarre|chauffe|tourne|s'allume|répond|ferme|refroidit)|grillé|brûlé|coincé|bloqu|bruit|alarme|erreur|défaut|défect|endommag|abîm|déchir|surchauff|vibr|patine|grince|hors service|rompu",
    "it": "rott[oaie]\\b|guast|perde\\b|perdita|si è fermat|è ferm[ao]\\b|bloccat|non (?:funziona|parte|scalda|si accende|gira|si avvia|risponde|si chiude|raffredda)|allarm|errore|crepat|crepa\\b|incrinat|usurat|consumat|bruciat|rumor|vibra|surriscald|difett|danneggiat|strappat|anomali|avari",
    "es": "roto|rota\\b|rotas|rotos|rompi|averi|parad[oa]\\b|se paró|se ha parado|no (?:funciona|arranca|calienta|enciende|gira|responde|cierra|enfría)|alarma|fuga|gotea|agriet|desgast|quemad|ruido|vibra|sobrecalient|defect|dañ|atasc|falla|fallo",
    "pt": "partid[oa]\\b|partiu|quebr|avari|parou\\b|parada\\b|parado\\b|não (?:funciona|arranca|aquece|liga|roda|responde|fecha|arrefece)|alarme|fuga|vaza|fissur|rachad|gast[oa]\\b|desgast|queimad|queimou|ruído|barulho|vibra|sobreaquec|defeit|danific|encravad|rasgad",
    "nl": "kapot|defect|is stuk|zijn stuk|stuk gegaan|gebroken|gescheurd|gebarsten|lekt|lekkage|storing|stilgevallen|staat stil|gestopt|werkt niet|start niet|draait niet|verwarmt niet|doet het niet|foutmelding|versleten|verbrand|doorgebrand|lawaai|trilt|oververhit|beschadigd|vastgelopen|klemt|niet meer (?:werk|draai|start)",
    "de": "gerissen|risse\\b|leckt|tropft|steht still|stillstand|stehen ?geblieben|ausfall|läuft nicht|startet nicht|heizt nicht|kühlt nicht|schließt nicht|verschlissen|abgenutzt|durchgebrannt|klemmt|blockiert|geräusch|überhitz|alarm|beschädigt|abgebrochen|verbogen|geplatzt|vibrier",
    "da": "i stykker|knækket|revnet|defekt|utæt|lækker|lækage|stoppet\\b|stoppede|står stille|virker ikke|starter ikke|varmer ikke|fejlkode|en fejl|fejlmeld|alarm|slidt|brændt|støj|larmer|vibrerer|overopheder|beskadiget|sidder fast|sat sig fast|ødelagt|nedbrud|gået ned",
    "sv": "gått sönder|trasig|sönder|sprucken|sprucket|spricka|brusten|brustit|läcker|läckage|stannat|stannade|står stilla|fungerar inte|startar inte|värmer inte|felkod|ett fel|larm|sliten|slitna|utslit|bränt|bränd\\b|skramlar|oljud|missljud|buller|vibrerar|överhettad|överhettas|skadad|fastnat|kärvar|löser ut|löst ut|haver|ur funktion|defekt",
    "no": "i stykker|ødelagt|sprukket|sprukken|brukket|knekt|defekt|lekker|lekkasje|stoppet\\b|stanset|står stille|virker ikke|fungerer ikke|starter ikke|varmer ikke|feilkode|en feil|feilmeld|alarm|slitt|utslitt|brent\\b|støy|vibrerer|overopphet|skadet|kjørt seg fast|satt seg fast|havari",
    "fi": "rikki|rikkoutu|hajo(?:nnut|si|aa)|hajalla|vika\\b|viassa|vioittu|viallinen|halkeil|halkesi|haljen|murtu|katkennu|katkesi|vuota|pysähty|seisoo|ei (?:toimi|käynnisty|lämpene|lämmitä|pyöri|sulkeudu|jäähdytä)|eikä (?:toimi|käynnisty|lämpene|lämmitä|pyöri)|hälyt|virhe|kulunut|kulunee|palanut|paloi\\b|ääntä|meteli|melua|tärinä|tärisee|ylikuume|vaurio|juuttu|repeyty|revenn|epäkunnossa",
    "pl": "pęk|złam|zatrzym|stanęł|cieknie|wyciek|alarm|błąd|zużyt|spali|spalon|hałas|głośn|drga\\b|wibr|przegrzew|zablok|zaciął|zacina|urwa|rozdar|usterk|nie (?:grzeje|startuje|włącza|uruchamia|kręci|chłodzi|rusza|pracuje)",
    "cs": "poruch|porouch|zlom|praskl|prasklin|rozbit|rozbil|nefung|nejde\\b|nejede|nespust|netopí|nehřeje|nechladí|nestartuje|nezapn|zastavil|stojí\\b|zadřel|zadřen|přehřív|teče\\b|uniká|únik|netěsn|alarm|chyb|závad(?<!bez závad)|opotřeb|spálen|spálil|shořel|hluk|hlučn|vibr|poškoz|zasek|utržen|roztržen|roztrh|vadn|zkrat",
    "sk": "poruch|pokaz|zlom|praskl|prasklin|nefung|nejde\\b|nespust|nehreje|nechladí|neštartuje|nezapn|zastavil|stojí\\b|zadrel|prehriev|tečie|uniká|únik|netesn|alarm|chyb|závad(?<!bez závad)|opotreb|spálen|zhorel|hluk|vibr|poškod|zasek|roztrh|chybn|vadn|skrat",
    "hu": "elrom|eltör|törött|megreped|repedt|repedés|leáll|megáll|áll a gép|nem (?:működik|indul|fűt|melegít|forog|kapcsol|zár|reagál|hűt)|hibát|hibás|hiba(?! nélkül)|hibakód|meghibás|szivárog|folyik|riaszt|elkopott|kopott|leégett|elégett|kiégett|zajos|zajt|rezeg|rázkód|túlmeleg|sérült|beszorult|elakad|elszakad|szakadt|üzemzavar",
    "ro": "stricat|defect|avari|rupt\\b|ruptă|rupte|spart|crăpat|fisurat|s-a oprit|oprit\\b|nu (?:mai )?(?:funcționează|pornește|încălzește|merge|răspunde|se închide|răcește)|eroare|eroarea|alarmă|curge|scurger|pierde|uzat|uzură|ars\\b|arsă|zgomot|vibr|supraîncălz|deteriorat|blocat",
    "bg": "счуп|повред|спря\\b|спрял|спира\\b|не (?:работи|се включва|стартира|загрява|тръгва|се затваря|охлажда)|авари|тече\\b|изтича|теч\\b|пукна|спукан|скъса|износ|изгоря|шум|вибр|прегря|аларм|грешк|дефект|блокира|заяжда|засядо",
    "hr": "pokvar|kvar|slom|puknu|puklo|pukla|pukao|napuk|polom|stao\\b|stala\\b|stalo\\b|zaustav|ne (?:radi|pali|grije|greje|pokreće|uključuje|zatvara|hladi)|grešk|alarm|curi\\b|curenj|propušta|istroš|pohaban|pregor|izgor|bučn|buka\\b|buku\\b|vibr|pregrij|pregrev|ošteć|zaglav|neisprav|покварен|квар|сломи|стао\\b|стала\\b|не ради|грешк|цури",
    "uk": "злам|поламан|поломк|несправн|не (?:працю|вмика|запуска|грі|оберта|закрива|охолодж)|зупини|авар|протік|протіка|тече\\b|витік|тріщин|трісн|тріснут|лопну|порва|зношен|знос\\b|згорі|шум|вібр|перегр|помилк|тривог|пошкодж|заклин|дефект|зіпсу",
    "ru": "поломк|полом|поврежд|сгоре|дефект|вышел из строя|вышла из строя|вышло из строя|тресн|неисправ|не (?:греет|закрыва|охлажда|крутит)",
    "el": "χάλασ|χαλασμ|έσπασ|σπασμ|ράγισ|ραγισμ|σταμάτησ|σταματά|δεν (?:λειτουργ|δουλεύ|ξεκιν|ανάβ|ζεσταίν|παίρν|γυρίζ|κλείν|ψύχει)|βλάβ|σφάλμα|συναγερμ|διαρρο|στάζ|χάνει|φθαρμ|φθορά|κάηκ|καμέν|καμμέν|θόρυβ|κραδασμ|υπερθερμ|ελαττωμ|κατεστραμ|μπλοκ|κόλλησ|σκίστ|σκισμ|ακινητοπο",
    "tr": "kırıl|kırık|arıza|bozul|bozuk|durdu\\b|durmuş|çalışmıyor|çalışmamakta|ısıtmıyor|açılmıyor|başlamıyor|dönmüyor|soğutmuyor|hata\\b|hatası|alarm|sızd|sızıntı|akıtıyor|kaçak|çatla|aşınm|yandı|yanmış|gürültü|titreş|ısınıyor|hasar|sıkış|takıl|yırtıl|koptu|kopmuş|kusur",
    "ar": "عطل|أعطال|توقف|متوقف|كسر|مكسور|تسرب|يسرب|لا (?:يعمل|تعمل|يسخن|تسخن|يشتغل|تشتغل|يدور|تدور|يبرد)|إنذار|خطأ|تآكل|احترق|محترق|ضوضاء|صوت غريب|اهتزاز|ارتفاع حرارة|تالف|تلف(?<!ختلف)|شرخ|مشروخ|خلل|تشقق|عالق|انفجر",
    "he": "תקלה|תקלות|נשבר|שבור|נעצר|לא (?:עובד|נדלק|מתחיל|מחמם|פועל|מסתובב|נסגר|מקרר)|התקלקל|מקולקל|דולף|דולפ|דליפה|נזיל|שגיאה|אזעקה|התראה|סדק|נסדק|שחוק|נשרפ|נשרף|רעש|רועש|רועד|רעידו|רוטט|התחממ|פגום|פגומ|נתקע|תקוע|נקרע|קרוע|מושבת|השבתה",
    "fa": "خراب(?!ی ندار)|شکست|از کار افتاد|متوقف|کار ن ?می|روشن ن ?می|خطا|آلارم|هشدار|نشتی|نشت|ترک خورد|فرسود|سوخت|صدا|لرزش|داغ می|آسیب|گیر کرد|پاره|معیوب|ایراد پیدا",
    "hi": "खराब|ख़राब|टूट|बंद (?:हो|है|पड़)|रुक (?:ग|रह)|काम नहीं|चालू नहीं|शुरू नहीं|गर्म नहीं|चल नहीं|अलार्म|एरर|त्रुटि|लीक|रिसाव|दरार|घिस|जल गई|जल गया|जल गए|जला हुआ|आवाज|आवाज़|शोर|कंपन|ओवरहीट|क्षतिग्रस्त|फंस ग|अटक ग|फट ग",
    "id": "rusak|patah|pecah|retak|bocor|berhenti|mati\\b|macet|alarm|terbakar|berisik|bunyi|bergetar|getaran|kepanasan|cacat|robek|putus\\b|tidak (?:berfungsi|bekerja|jalan|menyala|hidup|panas)|gangguan|kerusakan|sudah aus|telah aus",
    "ms": "rosak|patah|pecah|retak|bocor|terhenti|berhenti|tersekat|tersumbat|terbakar|bising|bergegar|getaran|koyak|tidak (?:berfungsi|hidup|panas)|kerosakan|kebocoran",
    "tl": "nasira|sirang|may sira|basag|putol|naputol|tumigil|huminto|hindi (?:na )?(?:gumagana|umaandar|umiinit)|tumatagas|nasunog|maingay|sobrang init|bitak|nag-aalarm|alarma",
    "lt": "sugedo|sugedę|sugedus|sulūž|lūžo|įskil|įtrūk|trūko\\b|sustojo|neveikia|nepasileidžia|nešildo|neįsijungia|neužsidaro|klaid|pavojaus|gedim(?<!be gedim)|avarij|nuotėk|prateka|susidėvėj|nusidėvėj|sudegė|perdegė|triukšm|vibruoja|perkaist|pažeist|užstrig|brokuot|įplyš|suplyš",
    "lv": "saboj|salūz|plīs|ieplais|apstāj|nedarbo|nestrādā|neieslēdz|nesilda|kļūd|trauksm|avārij|bojāj(?<!bez bojāj)|bojāt|noplūd|nodil|izdeg|sadeg|troks|vibrē|pārkarst|iestrēdz|iesprūd",
    "et": "katki|purun|rikki\\b|rike\\b|rikkis|riknenu|seisab|seiskus|peatus\\b|ei (?:tööta|käivitu|soojenda|lülitu|pöörle|sulgu)|vea ?kood|veateade|häire|lekib|leke\\b|kulunud|põlenud|põles|müra|vibreeri|ülekuume|kahjusta|pragu|mõra|kinni kiilu",
    "kk": "сынды|сынған|сынып|бұзыл|тоқтады|тоқтап|жұмыс істемей|істемейді|қосылмай|ақау(?!сыз)|қате\\b|дабыл|ағып|ағады|тозған|тозды|күйіп|күйді|діріл|қызып|зақым|жарыл|апат",
}


# -- what is only named ------------------------------------------------------------------------------------------------

# It runs well; it has been mended already.
RUNS_WELL: Phrases = {
    "fr": "fonctionne(?<!ne fonctionne) (?:très )?(?:bien|correctement|parfaitement|sans|à nouveau|de nouveau|normalement)|marche(?<!ne marche) (?:sans|parfaitement|correctement|à nouveau|de nouveau)|tourne(?<!ne tourne) (?:bien|sans|parfaitement|correctement)|en (?:parfait|bon) état|a (?:déjà )?été répar|est (?:déjà )?réparée?\\b|n'a rien\\b|ne pose (?:aucun|pas de) problème|va bien\\b|va (?:très |parfaitement )bien|rien à signaler|tourne (?:rond|comme)|n'a aucun (?:problème|souci)|est en parfait état",
    "it": "funziona(?<!non funziona) (?:senza|bene|regolarmente|perfettamente|correttamente|di nuovo|normalmente)|lavora (?:bene|senza|regolarmente)|già (?:stat[oa] )?riparat|stat[oa] riparat[oa]|è a posto|è in ordine|va(?<!non va) bene|gira(?<!non gira) (?:bene|senza|regolarmente)|va(?<!non va) (?:benissimo|senza)|non ha (?:niente|problemi)",
    "es": "funciona(?<!no funciona) (?:sin|bien|perfect|correct|normal|de nuevo|otra vez|con normalidad)|marcha (?:bien|sin)|trabaja (?:bien|sin|con normalidad)|está en orden|ya (?:fue|está|ha sido) reparad|sin (?:ningún )?(?:problema|novedad|incidencia)|va(?<!no va) (?:bien|perfect|sin)|anda(?<!no anda) (?:bien|sin)|no tiene (?:nada|ningún problema)",
    "pt": "funciona(?<!não funciona) (?:sem|bem|perfeit|correct|corret|normal|de novo|novamente)|trabalha (?:bem|sem)|está(?<!não está) (?:bem|em ordem|a funcionar|reparad|operacional)|já foi (?:reparad|consertad)|sem (?:problemas|falhas|avarias)|a trabalhar (?:bem|sem)|anda (?:bem|sem)|não tem (?:nada|problema)|está tudo (?:bem|ok|em ordem)",
    "nl": "werkt (?:goed|prima|normaal|zonder|probleemloos|naar behoren|weer|perfect|uitstekend)|draait (?:goed|prima|normaal|zonder|probleemloos|weer|perfect|uitstekend)|loopt (?:goed|prima|normaal|zonder|probleemloos|weer)|functioneert (?:goed|prima|normaal|zonder|weer)|zonder problem|probleemloos|in orde\\b(?<!niet in orde)|is (?:al|inmiddels|reeds) gerepareerd|niets aan de hand|geen problem|geen klachten|storingsvrij|niets mis|niks mis|niets aan de hand|mankeert niets|doet het (?:goed|prima)",
    "de": "läuft (?:ohne|einwandfrei|normal|gut|wieder|problemlos|störungsfrei|reibungslos)|funktioniert (?:ohne|einwandfrei|normal|gut|wieder|problemlos|tadellos)|arbeitet (?:ohne|wieder|störungsfrei)|störungsfrei|reibungslos|einwandfrei(?<!nicht einwandfrei)|problemlos|tadellos|bereits repariert|schon repariert|keine Probleme|fehlt nichts|läuft (?:rund|prima|tadellos|bestens)|macht keine (?:Probleme|Mucken)|ist nichts",
    "da": "kører (?:fint|godt|normalt|uden|upåklageligt|problemfrit|igen|som den skal)|virker (?:fint|godt|normalt|uden|upåklageligt|igen|som den skal)|fungerer (?:fint|godt|normalt|uden|upåklageligt|igen|som den skal)|uden problem|uden fejl|problemfri|er i orden|er (?:allerede|nu) repareret|fejler intet|ingen problem|fejler ikke|kører,? som (?:den|de) skal|ikke noget (?:galt|i vejen)|ingenting galt",
    "sv": "går (?:bra|fint|normalt|utan|som den ska|problemfritt|felfritt|igen|utmärkt)|fungerar (?:bra|fint|normalt|utan|som den ska|problemfritt|felfritt|perfekt|igen|klanderfritt|utmärkt)|funkar (?:bra|fint|som|utan)|utan problem|utan anmärkning|problemfri|felfri|är i ordning|är (?:redan|nu) (?:reparerad|lagad)|redan lagad|redan reparerad|inga problem|inget fel på|inget fel\\b|inget problem|ingenting fel|går,? som (?:den|de) ska",
    "no": "går (?:bra|fint|normalt|uten|som den skal|problemfritt|igjen)|fungerer (?:bra|fint|normalt|uten|som den skal|problemfritt|perfekt|igjen|utmerket)|virker (?:bra|fint|som den skal|uten|normalt)|kjører (?:bra|fint|normalt|uten|som den skal)|uten problem|uten feil|problemfri|er i orden|er (?:allerede|nå) reparert|ingen problem|ingenting (?:i veien|galt|feil)|ikke noe (?:galt|feil|i veien)|feiler ingenting|går,? som (?:den|de) skal",
    "fi": "toimii (?:hyvin|moitteett|normaali|ongelmi|täysin|taas|jälleen|kunno|ihan hyvin|erinomai|virheet|edelleen hyvin|ilman)|käy (?:hyvin|moitteett|normaali|ongelmi|taas|ilman)|pyörii (?:hyvin|moitteett|normaali|ongelmi|taas)|kunnossa\\b(?<!ole kunnossa)|ongelmitta|moitteetto|ilman ongelmi|on (?:jo )?korjattu|jo korjattu|ei ole (?:mitään )?(?:vikaa|ongelmi)|ei ole (?:mitään )?vika|ei mitään vikaa",
    "pl": "działa(?<!nie działa) (?:bez|dobrze|prawidłowo|normalnie|poprawnie|znowu|znów|jak należy|sprawnie)|pracuje(?<!nie pracuje) (?:bez|dobrze|prawidłowo|normalnie|poprawnie|sprawnie)|chodzi(?<!nie chodzi) (?:bez|dobrze|normalnie)|bez (?:problem|zarzut|uster|zakłóc|awarii)|w porządku(?<!nie jest w porządku)|jest już naprawion|został[ao]? (?:już )?naprawion|nic (?:jej |mu )?nie dolega|śmiga|chodzi(?<!nie chodzi) (?:jak|prawidłowo)",
    "cs": "funguje (?:bez|dobře|normálně|správně|v pořádku|opět|zase|spolehlivě|jak má|výborně)|běží (?:bez|dobře|normálně|správně|v pořádku|opět|zase|spolehlivě|jak má)|pracuje (?:bez|dobře|normálně|správně|spolehlivě)|jede (?:bez|dobře|normálně|v pohodě|jak má)|bez (?:problém|závad|poruch|potíží)|v pořádku(?<!není v pořádku)|bezchybn|bezproblém|je (?:již|už) opraven|byl[ay]? (?:již |už )?opraven|už opraven|běží,? jak má|funguje,? jak má|jede,? jak má|nic není|je bez závad",
    "sk": "funguje (?:bez|dobre|normálne|správne|v poriadku|opäť|zase|spoľahlivo|ako má|výborne)|beží (?:bez|dobre|normálne|správne|v poriadku|opäť|zase|spoľahlivo|ako má)|pracuje (?:bez|dobre|normálne|správne|spoľahlivo)|ide (?:bez|dobre|normálne)|bez (?:problém|závad|porúch|poruch|ťažkost)|v poriadku(?<!nie je v poriadku)|bezchybn|bezproblém|už opraven|bol[ao]? (?:už )?opraven|beží,? ako má|funguje,? ako má|ide,? ako má",
    "hu": "működik(?<!nem működik) (?:rendben|jól|hibátl|kifogástal|problém|megfelel|normál|újra|ismét|tökélet)|(?:rendben|jól|megfelelően|tökéletesen|újra|ismét) (?:működik|üzemel|megy|fut|jár|dolgozik)|hibátlan|kifogástalan|gond nélkül|hiba nélkül|probléma nélkül|problémamentes|zavartalan|rendben van|már megjavít|megjavították|nincs vele (?:gond|baj|probléma)|semmi baja|nincs semmi (?:baja|gond)",
    "ro": "funcționează(?<!nu funcționează) (?:normal|bine|fără|corect|perfect|impecabil|din nou|în regulă|corespunzător)|merge(?<!nu merge) (?:bine|fără|perfect|normal|din nou)|lucrează (?:bine|fără|normal)|fără (?:probleme|defecțiuni|întreruperi)|este în regulă|e în regulă|în stare bună|a fost (?:deja )?reparat|deja reparat|nu are (?:nicio|nici o) problem|nu are probleme|merge(?<!nu merge) (?:ca|strună)|n-are nimic|nu are nimic",
    "bg": "работи(?<!не работи) (?:без|добре|нормално|изправно|отлично|отново|безупречно|както трябва|безпроблемно)|без (?:проблем|забележк|повред|авари)|изправн|наред\\b|в ред\\b|в изправност|вече (?:е )?(?:ремонтиран|поправен)|безупречно|безпроблемн|ѝ няма нищо|няма й нищо|няма никакъв проблем",
    "hr": "radi(?<!ne radi) (?:bez|dobro|normalno|ispravno|uredno|odlično|ponovno|ponovo|besprijekorno|besprekorno|kako treba|savršeno)|bez (?:problema|zastoja|kvara|kvarova|poteškoća|greške)|je u redu|je ispravn|već (?:je )?popravljen|popravljen[ao]? je|besprijekorn|besprekorn|nema problema|ради(?<!не ради) (?:без|добро|нормално|исправно)|без проблема|radi(?<!ne radi),? kako treba|joj ne fali ništa|ne fali joj ništa|sasvim (?:dobro|ispravn)",
    "uk": "працює(?<!не працює) (?:справно|нормально|добре|без|бездоганно|знову|належно|стабільно|відмінно|як слід|коректно)|справн[аоий]\\b|без (?:проблем|збоїв|зауважень|нарікань|перебоїв)|у порядку|в порядку|вже (?:відремонт|полагод)|відремонтован|бездоганно|працює(?<!не працює) як (?:годинник|слід|треба)|все гаразд|усе гаразд",
    "ru": "работает(?<!не работает) (?:без|стабильно|штатно|снова|как надо|нормально|хорошо|исправно|отлично)|без (?:проблем|замечаний|сбоев|нареканий)|исправн|в порядке|уже (?:отремонтирован|починен|починили)|отремонтирован|в норме|работает(?<!не работает) как (?:часы|надо|следует)|всё в порядке|все в порядке|нареканий нет|претензий нет",
    "el": "λειτουργεί(?<!δεν λειτουργεί) (?:κανονικά|σωστά|άψογα|χωρίς|μια χαρά|καλά|ξανά|πάλι|ομαλά|τέλεια)|δουλεύει(?<!δεν δουλεύει) (?:κανονικά|σωστά|άψογα|χωρίς|μια χαρά|καλά|ξανά|πάλι|ομαλά|τέλεια)|χωρίς (?:πρόβλημα|προβλήματα|βλάβη|βλάβες)|είναι (?:εντάξει|σε καλή|μια χαρά)|έχει (?:ήδη )?επισκευα|επισκευάστηκε|άψογα|κανένα πρόβλημα|δουλεύει(?<!δεν δουλεύει) (?:ρολόι|πολύ)|δεν έχει τίποτα|δεν έχει (?:κανένα )?πρόβλημα",
    "tr": "normal çalışıyor|düzgün çalışıyor|iyi çalışıyor|sorunsuz|problemsiz|sorun yok|sorunu yok|normal çalışmakta|tamir edildi|onarıldı|arızası yok|çalışır durumda|normal şekilde çalış|düzgün şekilde çalış|gayet iyi|iyi durumda|saat gibi",
    "ar": "يعمل(?<!لا يعمل) (?:بشكل |بصورة )?(?:طبيعي|جيد|سليم|عادي|ممتاز|صحيح|منتظم|بدون|دون|بكفاءة|من جديد|مجدد)|تعمل(?<!لا تعمل) (?:بشكل |بصورة )?(?:طبيعي|جيد|سليم|عادي|ممتاز|صحيح|منتظم|بدون|دون|بكفاءة|من جديد|مجدد)|بدون (?:أي )?(?:مشاكل|مشكلة|أعطال)|دون (?:أي )?(?:مشاكل|مشكلة|أعطال)|سليمة?(?<!غير سليم)(?<!غير سليمة)|بحالة جيدة|تم إصلاح|لا توجد (?:بها |به )?مشكلة|على ما يرام|لا مشكلة (?:فيها|فيه|بها)|ممتازة?(?<!غير ممتاز)",
    "he": "עובד(?<!לא עובד)ת? (?:כרגיל|כשורה|תקין|מצוין|היטב|בסדר|ללא|בלי|שוב|טוב|מעולה|כמו שצריך)|פועל(?<!לא פועל)ת? (?:כרגיל|כשורה|תקין|היטב|ללא|בלי|שוב)|ללא (?:תקלה|תקלות|בעיות|בעיה)|בלי (?:תקלות|בעיות|בעיה)|תקין(?<!לא תקין)|תקינה(?<!לא תקינה)|בסדר גמור|תוקנה? כבר|כבר תוק|אין בעיה|אין שום בעיה|מצוין|כמו שעון",
    "fa": "بدون (?:هیچ )?(?:مشکل|ایراد|خرابی)|سالم است|درست کار می|خوب کار می|به خوبی کار می|عادی کار می|مشکلی ندارد|تعمیر شد|ایرادی ندارد|مثل ساعت|سالم",
    "hi": "ठीक (?:से )?(?:चल(?! नहीं)|काम कर|है)|अच्छी तरह|अच्छे से चल|बिना किसी (?:समस्या|परेशानी|दिक्कत)|सामान्य (?:रूप|है)|कोई (?:समस्या|परेशानी|दिक्कत|खराबी) नहीं|सही (?:चल(?! नहीं)|काम कर|है)|ठीक हो (?:गई|गया|चुक)|मरम्मत हो (?:गई|चुकी)|बढ़िया चल|बिल्कुल ठीक|एकदम ठीक|कोई दिक्कत नहीं",
    "id": "berfungsi(?<!tidak berfungsi) (?:normal|baik|dengan baik|lancar)|beroperasi(?<!tidak beroperasi) (?:normal|baik|dengan baik|lancar)|bekerja dengan (?:baik|normal)|berjalan dengan (?:baik|normal|lancar)|dalam keadaan baik|dalam kondisi baik|tanpa (?:masalah|kendala)|sudah diperbaiki|telah diperbaiki|tidak ada masalah|baik-baik saja|lancar|berjalan (?:normal|baik)",
    "ms": "berfungsi dengan (?:baik|normal)|beroperasi dengan (?:baik|normal)|dalam keadaan baik|tanpa masalah|tak ada masalah|tidak ada masalah|sudah dibaiki|telah dibaiki|tiada masalah|elok saja|baik-baik saja|berjalan (?:lancar|elok)",
    "tl": "maayos(?<!hindi maayos)|gumagana(?<!hindi gumagana) nang|walang problema|walang sira|naayos na|okay naman|normal naman|(?:po )?ay (?:maayos|walang problema|okay)|wala(?:ng)? (?:pong? )?problema|ayos na ayos",
    "lt": "veikia be|veikia (?:gerai|normaliai|tinkamai|puikiai|sklandžiai|vėl)|dirba (?:be|gerai|normaliai|puikiai|vėl)|be (?:jokių )?(?:problemų|priekaištų|sutrikimų|gedimų)|tvarkinga|yra tvarkoje|jau (?:sutaisyt|suremontuot)|suremontuot|viskas gerai|veikia kaip",
    "lv": "strādā (?:bez|labi|normāli|nevainojami|kārtīgi|atkal|pareizi)|darbojas (?:bez|labi|normāli|nevainojami|pareizi|atkal)|bez (?:problēm|traucējum|bojājum)|nevainojam|ir kārtībā|jau (?:salabot|saremontēt)|saremontēt|viss (?:kārtībā|labi)|strādā kā",
    "et": "töötab (?:hästi|korralik|probleemi|normaal|laitmat|jälle|taas|veatul|ilma)|probleemideta|korras\\b(?<!ole korras)|laitmatult|veatult|on (?:juba )?(?:parandatud|remonditud)|juba (?:parandatud|remonditud)|kõik korras|kõik hästi|töötab nagu|pole (?:midagi )?viga",
    "kk": "жақсы жұмыс іст|дұрыс жұмыс іст|қалыпты жұмыс|ақаусыз|мәселе жоқ|жөнделген|жөнделді",
}

# It is not wanted: not needed, cancelled, there already. Said later in its clause.
UNWANTED: Phrases = {
    "fr": "n'est (?:pas|plus) (?:nécessaire|requise?|concernée?|demandée?|à commander|à livrer)|ne sont (?:pas|plus) (?:nécessaires|requis|concerné|demandé)|n'en avons (?:pas|plus) besoin|plus besoin|déjà (?:reçu|livré|commandé|remplacé)|nous (?:l'|les )avons déjà|avons déjà (?:reçu|en stock)|à exclure|est exclue?\\b|n'envoyez (?:pas|plus)|ne pas (?:envoyer|livrer|commander)|à annuler|à retirer",
    "it": "non (?:ci |ne )*(?:serv|occorr|è necessari|è richiest|va inviat|va ordinat)|non ne abbiamo (?:più )?bisogno|non inviate|non mandate|non spedite|già (?:ricevut|consegnat|ordinat|sostituit|arrivat)|(?:lo|la|li|le|ne) abbiamo già|l'abbiamo già|annullat|da escludere|da annullare",
    "es": "no (?:l[oae]s? |nos |se )*(?:necesit|hace falta|hacen falta|es necesari|requier|envíen|manden|incluy)|ya (?:l[oae]s? )?(?:tenemos|recibimos|hemos recibido|llegó|llegaron|está pedid)|queda exclu|anular|anulad",
    "pt": "não (?:é|são) (?:necessári|precis)|não (?:[oa]s? )?(?:precis|necessit|queremos|enviem|mandem|inclu)|já (?:[oa]s? )?(?:temos|recebemos|chegou|chegaram|foi entregue|encomend)|anulad|anulem|cancelad|cancelem",
    "nl": "niet (?:meer |langer )?nodig|(?:we|wij) (?:niet|al|reeds) (?:meer )?(?:nodig|ontvangen|besteld|binnen)|hebben (?:we|wij) (?:er )?(?:al|reeds)|al (?:ontvangen|binnen|geleverd|in huis|besteld)|reeds (?:ontvangen|geleverd|besteld)|vervalt|annuleren|geannuleerd|niet (?:leveren|sturen|meesturen|bestellen|van toepassing)|hoeft niet|hoeven niet|is (?:deze keer )?niet inbegrepen",
    "de": "brauchen wir (?:nicht|kein)|benötigen wir (?:nicht|kein)|haben wir (?:schon|bereits)|bereits (?:da|erhalten|geliefert|getauscht)|schon (?:da|erhalten|geliefert|getauscht)|entfällt|stornier|weglassen|nicht (?:mitliefern|mitschicken|bestellen)",
    "da": "(?:behøver|mangler|bruger) vi ikke|skal vi ikke (?:bruge|have)|er ikke (?:nødvendig|omfattet|berørt|med i)|ikke (?:længere )?(?:nødvendig|behov|relevant)|har vi allerede|allerede (?:modtaget|leveret|bestilt|fået|skiftet)|annuller|afbestil|skal ikke (?:sendes|bestilles|med|leveres)|udgår|send ikke|behøves ikke|har ikke brug for",
    "sv": "behöver vi (?:inte|ej)|behövs (?:inte|ej)|behöver (?:inte|ej)|är (?:inte|ej) (?:nödvändig|berörd|aktuell|med i)|(?:inte|ej) (?:längre )?(?:nödvändig|aktuell)|har vi redan|redan (?:fått|levererad|mottagen|beställd|bytt|erhållit)|avbeställ|makulera|annuller|utgår|skicka (?:inte|ej)|ska (?:inte|ej) (?:skickas|med|beställas)|finns redan (?:hos oss|hemma)",
    "no": "trenger vi ikke|trengs ikke|trenger ikke|behøves ikke|er ikke (?:nødvendig|berørt|aktuell|med i)|ikke (?:lenger )?(?:nødvendig|aktuell)|har vi allerede|allerede (?:mottatt|levert|bestilt|fått|skiftet)|avbestill|kanseller|annuller|utgår|skal ikke (?:sendes|med|bestilles)|ikke send|send ikke",
    "fi": "emme (?:enää )?tarvitse|ei tarvita|en tarvitse|ei ole tarpee|ei kuulu|ei koske|ei tarvitse|meillä on (?:jo|sellainen)|on jo (?:saatu|toimitettu|meillä|vaihdettu)|jo (?:saatu|saimme|saapunut|toimitettu|vastaanotettu)|saimme jo|olemme jo (?:saaneet|vaihtaneet|tilanneet)|perua\\b|peruuta|perutaan|peruttu|älkää (?:lähettäkö|toimittako)|jätetään pois|jättäkää pois|tarpeeton",
    "pl": "nie (?:jest |są )?(?:już )?potrzeb|nie trzeba|nie wysyła|już (?:mamy|jest u nas|są u nas|dotarł|przysz|dostali|wymieni|otrzyma)|mamy już|odwołuj|rezygnuj|proszę pominąć|niepotrzebn|zbędn",
    "cs": "nepotřeb|není (?:potřeba|třeba|nutn|zahrnut|součást)|nejsou (?:potřeba|třeba|nutn)|netřeba|už (?:máme|mám\\b|nepotřeb|došl|dorazil|přišl|byl[ayo]? (?:dodán|doručen|vyměněn))|již (?:máme|mám\\b|nepotřeb|došl|dorazil|přišl|byl[ayo]? (?:dodán|doručen|vyměněn)|obdržel|dodán|objednán)|už jsme (?:dostali|obdrželi|vyměnili|objednali)|již jsme (?:dostali|obdrželi|vyměnili|objednali)|máme (?:už|již)|neposílejte|nezasílejte|neobjednáv|nedodávejte|nechceme|stornuj|storno|zrušte|zrušit|zrušen|vynech|odpadá|netýká se|se netýká|nechci\\b|nic nepotřeb",
    "sk": "nepotreb|nie (?:je|sú) (?:potrebn|treba|nutn|súčasť)|netreba|už (?:máme|mám\\b|nepotreb|došl|dorazil|prišl|bol[aoi]? (?:dodan|doručen|vymenen))|už sme (?:dostali|obdržali|vymenili|objednali)|máme už|neposielajte|nezasielajte|neobjednáv|nedodávajte|stornuj|storno|zrušte|zrušiť|zrušen|vynech|odpadá|netýka sa|sa netýka|nechcem\\b|nechceme",
    "hu": "nem (?:kell|szükséges|kérjük|kérünk|kérem|rendelünk|rendeljük|küldjék|tartozik|érint|vonatkozik)|nincs (?:rá |már |többé )*szükség|már (?:megkaptuk|megérkezett|megvan|kaptunk|kicseréltük|megrendeltük|kiszállít|van raktáron)|töröljék|töröljük|törölni|sztorn|lemond|kihagy|hagyják ki|mellőz|ne küldj",
    "ro": "nu (?:ne )?(?:mai )?(?:trebui|este nevoie|e nevoie|avem nevoie|este necesar|e necesar|face parte|dorim|vrem|trimiteți|livrați|includeți)|avem deja|deja (?:primit|livrat|comandat|înlocuit|avem|pe stoc)|am primit(?:-o|-l|-le)? deja|anulăm|anulați|anulat|exclus|renunțăm|nu este inclus",
    "bg": "не (?:ни |са ни )?(?:трябва|е нуж|са нужн|е необходим|са необходим|е включен|изпращайте|доставяйте|поръчваме|желаем|искаме)|вече (?:имаме|получихме|сме получили|пристигна|е доставен|са доставени|сме сменили|го имаме|ги имаме|сме поръчали)|имаме вече|отменете|отменяме|отказваме|анулира|изключете|пропуснете|не се отнася",
    "hr": "ne (?:trebamo|treba|trebaju|šaljite|isporučujte|naručujemo|želimo|odnosi|uključujte)|nije potreb|nisu potreb|već (?:ga |ih |je |smo (?:ga |ih |je )?)?(?:imamo|dobili|primili|stig|isporučen|zamijenili|zamenili|naručili)|imamo već|otkaž(?:i|e)|otkazujemo|storn|poništ|izostav|nepotreb|не треба|није потреб|већ имамо|већ смо",
    "uk": "не (?:потріб|треба|надсилайте|присилайте|відправляйте|замовля|потребу|входить|стосу|включа)|вже (?:є\\b|маємо|отримали|отримано|надійш|прийш|замінили|замінено|замовили|доставлен)|уже (?:є\\b|маємо|отримали|отримано|надійш|прийш|замінили|замінено|замовили|доставлен)|скасу|анулю|виключіть|виключити|маємо вже",
    "ru": "не (?:нужен|входит|относится|включа|отправляйте|высылайте|присылайте)|уже (?:есть|имеется|получили|получен|пришл|поступил|замен|заказал|доставлен)|исключите|исключить|аннулир|отказываемся",
    "el": "δεν (?:το |τα |τον |την |τους |τις |μας )?(?:χρειάζ|χρειαζ|θέλουμε|απαιτ|περιλαμβ|αφορά|παραγγέλν)|μην? (?:μας |το |τα |τον |την )?(?:στείλ|στέλν|αποστείλ|παραδώσ)|έχουμε ήδη|ήδη (?:παραλάβ|παραλήφθ|έχουμε|αλλάξ|αντικαταστ|παραγγείλ|πήραμε|ήρθ)|ακυρώ|εξαιρ|περιττ|παραλάβαμε ήδη",
    "tr": "gerekli değil|gerekmiyor|gerek yok|gerekmez|ihtiyacımız yok|ihtiyaç yok|ihtiyaç duymuyoruz|istemiyoruz|göndermeyin|sipariş etmiyoruz|iptal|elimizde zaten|zaten (?:var|aldık|elimizde|değiştir|teslim|geldi)|teslim aldık|dahil değil|lazım değil",
    "ar": "لا (?:نحتاج|حاجة|يلزم|تلزم|نريد|ترسل|يشمل|تشمل|نطلب|داعي|ضرورة)|غير (?:مطلوب|لازم|مشمول|ضروري)|ليست? (?:مطلوب|ضروري|مشمول)|لدينا بالفعل|استلمناه|وصلتنا بالفعل|سبق أن (?:استلمنا|طلبنا)|إلغاء|نلغي|ألغ|مستثنى",
    "he": "לא (?:צריך|צריכים|נדרש|דרוש|נחוץ|רוצים|לשלוח|כלול|זקוקים|להזמין|רלוונטי|צריכה)|אין צורך|אין לנו צורך|כבר (?:קיבלנו|יש|הגיע|הוחלף|הזמנו|סופק)|יש לנו כבר|לבטל|בטלו|מבטלים|בוטל|מבוטל|להוריד מההזמנה|לא כולל",
    "fa": "نیازی? ندار|لازم ندار|لازم نیست|نیازی نیست|مورد نیاز نیست|ن ?می ?خواهیم|ارسال نکنید|نفرستید|قبلا (?:دریافت|گرفت|خرید|رسید)|لغو|حذف|شامل نمی",
    "hi": "ज़रूरत नहीं|आवश्यकता नहीं|आवश्यक नहीं|नहीं चाहिए|न भेजें|मत भेज|ना भेजें|पहले (?:से|ही) (?:है|मिल|उपलब्ध|मौजूद|प्राप्त|आ)|हमारे पास पहले|मिल चुक|रद्द|कैंसिल|छोड़ दें|हटा दें|शामिल नहीं",
    "id": "tidak (?:perlu|dibutuhkan|diperlukan|butuh|usah|termasuk)|sudah (?:ada|punya|diterima|kami terima|diganti|dipesan|tersedia)|telah (?:kami terima|diterima|diganti|dipesan)|batalkan|dibatalkan|dikecualikan|jangan (?:dikirim|kirim)",
    "ms": "tidak (?:perlu|diperlukan|termasuk)|tak (?:perlu|payah)|sudah (?:ada|diterima|ditukar|ditempah)|telah (?:diterima|ditukar|ditempah)|dah ada|batalkan|dibatalkan|jangan (?:dihantar|hantar)",
    "tl": "hindi (?:na )?(?:po )?(?:namin )?(?:kailangan|kinakailangan|kasama|kasali)|huwag (?:na )?(?:pong? )?(?:ipadala|isama|padalhan)|mayroon na|meron na|natanggap na|i-cancel|kinakansela|kanselahin",
    "lt": "nereik|nebereik|jau (?:turime|gavome|yra|gauta|pakeit|pristat|užsak)|atšauk|nesiųs|neįtrauk|neįeina|nepriklauso",
    "lv": "nav (?:vajadzīg|nepieciešam|jāsūta|jāpiegādā|iekļaut)|nevajag|mums jau ir|jau (?:saņēm|ir saņemt|ir noliktavā|nomainīj|pasūtīj|piegādāt)|atceliet|atcelt|anulē|nesūtiet|neiekļauj",
    "et": "ei (?:ole )?(?:vaja|vajalik|kuulu|puuduta)|pole vaja|meil on juba|juba (?:olemas|saime|kätte saadud|vahetatud|tellitud|käes)|oleme juba (?:saanud|tellinud|vahetanud)|tühista|ärge saatke|jätke välja",
    "kk": "керек емес|қажет емес|керегі жоқ|бізде бұрыннан|алып қойдық|жібермеңіз|тапсырыстан алып|күшін жой",
}

# We have some of it still, or on the shelf: no order, unless more is asked for.
AT_HAND: Phrases = {
    "fr": "(?:nous )?en avons (?:encore|assez|en stock)|nous en reste",
    "it": "ne abbiamo (?:ancora|abbastanza)|abbiamo (?:ancora )?a magazzino",
    "es": "nos quedan|tenemos (?:todavía|aún|suficientes?|en almacén)",
    "pt": "ainda temos|temos (?:ainda|em stock|em estoque|suficientes?)",
    "nl": "hebben (?:we|wij) nog|ligt hier nog|liggen hier nog|is nog op voorraad",
    "de": "haben wir noch|liegt noch|liegen noch",
    "da": "har vi (?:stadig|endnu|på lager)|ligger på lager",
    "sv": "har vi (?:kvar|fortfarande|hemma|i lager|på lager)",
    "no": "har vi (?:fortsatt|igjen|på lager)",
    "fi": "meillä on (?:vielä|varastossa)|on (?:vielä|meillä) varastossa|riittää vielä",
    "pl": "mamy (?:jeszcze|na stanie|w magazynie|dość)",
    "cs": "máme (?:ještě|na skladě|skladem|dost)",
    "sk": "máme (?:ešte|na sklade|skladom|dosť)",
    "hu": "van (?:még )?(?:raktáron|készleten)|még van",
    "ro": "mai avem|avem (?:pe stoc|în stoc|destule)",
    "bg": "имаме (?:още|достатъчно|на склад|в наличност)",
    "hr": "imamo (?:još|dovoljno|na skladištu|na lageru|na zalihi)",
    "uk": "маємо (?:ще|на складі|достатньо|в наявності)|є (?:в нас|у нас|на складі)",
    "ru": "имеется (?:у нас|на складе|в наличии)|есть (?:у нас|на складе|в наличии)",
    "el": "έχουμε (?:ακόμα|ακόμη|αρκετ|σε απόθεμα|στην αποθήκη)",
    "tr": "elimizde (?:var|mevcut)|stoğumuzda|stokta (?:var|mevcut)",
    "ar": "متوفرة? لدينا|موجودة? لدينا|لدينا (?:منه|منها|مخزون|ما يكفي)",
    "he": "יש לנו (?:במלאי|עדיין|מספיק)",
    "fa": "موجود داریم|در انبار داریم|هنوز داریم",
    "hi": "हमारे पास (?:मौजूद|स्टॉक|अभी भी)|स्टॉक में है",
    "id": "masih (?:ada|punya)|stok (?:kami )?masih|stok cukup",
    "ms": "masih (?:ada|mempunyai)|stok (?:kami )?masih|stok cukup",
    "tl": "mayroon pa|meron pa",
    "lt": "turime (?:sandėlyje|dar|pakankamai)|dar turime",
    "lv": "mums vēl ir|ir noliktavā|pietiek",
    "et": "meil on (?:veel|laos)|on laos olemas",
    "kk": "бізде бар|қоймада бар",
}

# We have it already: said before it, a word or two between.
ALREADY: Phrases = {
    "fr": "avons (?:déjà|bien) (?:reçu|en stock)|avons déjà",
    "it": "abbiamo già",
    "es": "ya (?:recibimos|hemos recibido|tenemos)",
    "pt": "já (?:recebemos|temos)",
    "nl": "hebben (?:we |wij )?(?:al|reeds)",
    "de": "haben (?:wir )?(?:schon|bereits)",
    "da": "har (?:vi )?allerede",
    "sv": "har (?:vi )?redan",
    "no": "har (?:vi )?allerede",
    "fi": "olemme jo saaneet|saimme jo|meillä on jo",
    "pl": "już (?:dostaliśmy|otrzymaliśmy|mamy)|mamy już",
    "cs": "už (?:jsme (?:dostali|obdrželi)|máme)|již (?:jsme (?:dostali|obdrželi)|máme)|máme (?:už|již)",
    "sk": "už (?:sme (?:dostali|obdržali)|máme)|máme už",
    "hu": "már (?:megkaptuk|van)|van már",
    "ro": "am primit deja|avem deja",
    "bg": "вече (?:получихме|имаме)|имаме вече",
    "hr": "već (?:smo (?:dobili|primili)|imamo)|imamo već|већ имамо",
    "uk": "вже (?:отримали|маємо)|уже (?:отримали|маємо)",
    "ru": "уже (?:получили|есть|имеется)",
    "el": "έχουμε ήδη|παραλάβαμε ήδη|ήδη παραλάβαμε",
    "ar": "استلمنا بالفعل|لدينا بالفعل|وصلتنا بالفعل",
    "he": "כבר (?:קיבלנו|יש לנו)|יש לנו כבר",
    "id": "sudah (?:ada|punya|kami terima|menerima)",
    "ms": "sudah (?:ada|menerima)|telah menerima",
    "tl": "natanggap na|mayroon na|meron na",
    "lt": "jau (?:gavome|turime)",
    "lv": "jau saņēmām|mums jau ir",
    "et": "oleme juba saanud|juba saime|meil on juba",
}

# It is not that one: said before it, with a few words between.
EXCEPT: Phrases = {
    "fr": "hormis|excepté|à l'exception d\\w+|plutôt que|n'avons (?:pas|plus) besoin d\\w+|à la place d\\w+|rien pour|à la place d['’]\\w+|(?:à la place|au lieu) de l['’]\\w+",
    "it": "tranne|eccetto|ad eccezione d\\w+|invece d\\w+|anziché|al posto d\\w+|non abbiamo (?:più )?bisogno d\\w+|niente per|in luogo d\\w+|(?:al posto|invece|in luogo) dell['’]\\w+",
    "es": "en vez de|salvo|no necesitamos|nada para|con excepción de|en lugar de",
    "pt": "exceto|excepto|à exceção d\\w+|em vez d\\w+|em lugar d\\w+|não precisamos (?:mais )?d\\w+|nada para",
    "nl": "behalve|uitgezonderd|met uitzondering van|in plaats van|niets voor|geen behoefte aan|annuleer",
    "de": "ausgenommen|mit ausnahme|abgesehen von|nichts für|anstelle|an stelle (?:der|des|von)|statt|anstatt",
    "da": "undtagen|bortset fra|i stedet for|med undtagelse af|behøver ikke|skal ikke bruge|intet til|ikke brug for",
    "sv": "utom|förutom|i stället för|istället för|med undantag av|behöver (?:inte|ej)|inget till|ingenting till|skicka inte",
    "no": "unntatt|bortsett fra|i stedet for|istedenfor|med unntak av|trenger ikke|ingenting til|ikke bruk for",
    "fi": "paitsi|emme (?:enää )?tarvitse|älkää lähettäkö|perumme|perukaa",
    "pl": "z wyjątkiem|poza maszyn\\w+|nie zamawiamy|nic do|nic dla|zamiast",
    "cs": "kromě|vyjma|s výjimkou|namísto|místo (?:dílu|původn\\w+|objednan\\w+|toho)|nepotřebujeme|neposílejte|neobjednáváme|nikoliv? (?:pro|na)|nic pro|vynechte|místo (?!instal|určen|dodá|montáž|stroj|provoz|výrob|opravy|poruch|únik|konán|na\\b|pro\\b|v\\b|u\\b)[^\\W\\d_]+",
    "sk": "okrem|s výnimkou|namiesto|nepotrebujeme|neposielajte|neobjednávame|nie pre|nič pre|vynechajte",
    "hu": "kivéve|nem kérjük a(?:z)?|nem kell a(?:z)?|ne küldjék a(?:z)?",
    "ro": "cu excepția|exceptând|în afară de|în loc de|nu avem nevoie de|nu trimiteți|nimic pentru|în locul",
    "bg": "освен|с изключение на|вместо|не ни трябва\\w*|не изпращайте|нищо за",
    "hr": "osim|izuzev|umjesto|umesto|ne trebamo|ne šaljite|s izuzetkom|sa izuzetkom|ništa za|осим|уместо",
    "uk": "крім|окрім|за винятком|замість|не надсилайте|нічого для",
    "ru": "кроме|за исключением|вместо|не отправляйте|не высылайте|ничего для",
    "el": "εκτός (?:από|του|της)|πλην|αντί (?:για|του|της)|δεν χρειαζόμαστε|μη(?:ν)? στείλετε|με εξαίρεση|όχι για|τίποτα για",
    "ar": "باستثناء|ما عدا|بدلا من|بدلاً من|لا نحتاج|وليس|لا ترسلوا",
    "he": "למעט|חוץ מ|פרט ל|במקום|לא עבור|אין צורך ב|לא צריכים את|לא צריך את",
    "fa": "به جز|بجز|به جای|بجای|نه برای|غیر از",
    "id": "kecuali|bukannya|tidak untuk|tidak perlu|sebagai (?:peng)?ganti(?! (?:yang|di|pada|untuk|bagi))|alih-alih",
    "ms": "kecuali|bukannya|tidak perlu|sebagai (?:peng)?ganti(?! (?:yang|di|pada|untuk|bagi))",
    "tl": "maliban sa|hindi para sa|sa halip na|huwag|kapalit ng",
    "lt": "išskyrus|vietoj|nereikia|nesiųskite|nieko",
    "lv": "izņemot|nevis|nevajag|nesūtiet|neko",
    "et": "välja arvatud|mitte|ärge saatke",
    "kk": "орнына",
}
# The same, right before it.
NOT_THE: Phrases = {
    "it": "non (?:per )?(?:la|il|alla|sulla|al|lo)|non per",
    "es": "no (?:para )?(?:la|el)|no para",
    "pt": "não (?:para )?[ao]|não para",
    "nl": "niet (?:voor )?(?:de|het)|niet voor|geen",
    "da": "ikke (?:til )?den|ikke til|ikke for",
    "sv": "inte (?:till )?den|inte till|inte för|ej till",
    "no": "ikke (?:til )?den|ikke til|ikke for",
    "cs": "nikoliv?|ne (?:pro|na)",
    "sk": "nie (?:pre|na)",
    "hu": "nem az?",
    "ro": "nu (?:pentru|la)",
    "bg": "не (?:за|на)",
    "hr": "ne (?:za|na)",
    "uk": "не (?:для|на|до)",
    "ru": "не (?:для|на|к)",
    "el": "όχι",
}
# The same, right behind it.
LEFT_OUT_BEHIND: Phrases = {
    "fi": "lukuun ottamatta",
    "hu": "kivételével|nélkül",
    "et": "välja arvatud",
    "tr": "hariç|dışında|değil\\b",
    "hi": "को छोड़कर|नहीं[ ,।]",
    "kk": "емес",
}
# ... and with what it is called in between.
INSTEAD_BEHIND: Phrases = {
    "fi": "sijasta|sijaan",
    "hu": "helyett",
    "et": "asemel",
    "lv": "vietā",
    "tr": "yerine",
    "hi": "के बजाय|की जगह|के बदले",
    "kk": "орнына",
}

# No, not, nothing.
NOT: Phrases = {
    "nl": "niet\\b|geen\\b|niets\\b|behalve",
    "da": "ikke\\b|ingen\\b|intet\\b|undtagen",
    "sv": "inte\\b|ej\\b|ingen\\b|inget\\b|inga\\b|utom\\b",
    "no": "ikke\\b|ingen\\b|unntatt",
    "fi": "ei\\b|eivät|emme\\b|eikä\\b|paitsi",
    "cs": "není\\b|nejsou|žádn|kromě",
    "sk": "nie\\b|žiadn|okrem",
    "hu": "nem\\b|nincs|kivéve",
    "ro": "nu\\b|nici\\b|fără",
    "bg": "не\\b|няма\\b|освен",
    "hr": "nije\\b|nisu\\b|osim\\b|bez\\b|није\\b",
    "uk": "не\\b|немає|крім\\b",
    "ru": "нет\\b|кроме",
    "el": "δεν\\b|μην?\\b|όχι|χωρίς|εκτός",
    "ar": "لا |ليس|لم |غير |بدون",
    "he": "לא |אין |למעט|ללא",
    "fa": "نیست|ندار|بدون",
    "hi": "नहीं|छोड़कर|बिना",
    "tl": "hindi\\b|wala|huwag|maliban",
    "lt": "nėra|ne\\b|išskyrus",
    "lv": "nav\\b|izņemot|nevis",
    "et": "mitte|pole\\b|ei\\b",
    "kk": "жоқ|емес",
}

# Of what stands in the sentence that begins here, or of what is set against what was before.
BUT: Phrases = {
    "fr": "tandis que|par contre|en revanche|alors que",
    "it": "però|mentre|invece(?! d)|tuttavia",
    "es": "mientras que|en cambio|sin embargo",
    "pt": "mas\\b|porém|enquanto|no entanto",
    "nl": "maar\\b|echter|terwijl",
    "de": "während|jedoch|hingegen|dagegen",
    "da": "men\\b(?<=[,.] men)|mens\\b|derimod",
    "sv": "men\\b(?<=[,.] men)|medan|däremot",
    "fi": "mutta|kun taas|sen sijaan",
    "pl": "natomiast|jednak",
    "cs": "avšak|zatímco|ovšem|naopak",
    "sk": "avšak|zatiaľ čo|ovšem|naopak",
    "hu": "azonban|viszont|ellenben|míg a",
    "ro": "dar\\b|însă|iar\\b|în schimb",
    "bg": "но\\b|обаче|докато",
    "hr": "ali\\b|međutim|dok je|али\\b|међутим",
    "uk": "але\\b|проте|однак|натомість|зате",
    "ru": "но\\b|однако|зато|а вот",
    "el": "αλλά|όμως|ενώ\\b|ωστόσο",
    "tr": "ama\\b|fakat|ancak",
    "ar": "لكن|أما |بينما|غير أن",
    "he": "אבל|אך |ואילו|לעומת זאת",
    "fa": "اما |ولی |در حالی که",
    "hi": "लेकिन|परंतु|परन्तु|मगर|किंतु|जबकि",
    "id": "tetapi|tapi\\b|namun|sedangkan|sementara itu",
    "ms": "manakala|tetapi",
    "tl": "ngunit|subalit|samantalang",
    "lt": "tačiau|bet\\b",
    "lv": "savukārt|taču|tomēr",
    "et": "kuid|samas kui|seevastu",
    "kk": "бірақ|алайда",
}

# What is left when what was spoken of is taken away: what follows is said of the others.
REST: Phrases = {
    "en": "(?:and |but )?(?:the rest|all the others|everything else)\\b",
    "fr": "tout le reste|le reste\\b",
    "it": "tutto il resto|il resto\\b",
    "es": "todo lo demás|lo demás|el resto\\b",
    "pt": "tudo o resto|o resto\\b|o restante\\b",
    "nl": "de rest\\b|al het andere",
    "de": "der rest\\b|alles andere|das übrige",
    "da": "resten\\b|alt andet",
    "sv": "resten\\b|allt annat|i övrigt",
    "no": "resten\\b|alt annet",
    "fi": "muut\\b|muu on|kaikki muu|loput\\b|muuten",
    "pl": "reszta\\b|cała reszta|pozostałe",
    "cs": "zbytek\\b|vše ostatní|všechno ostatní|ostatní\\b|jinak\\b",
    "sk": "zvyšok\\b|všetko ostatné|ostatné\\b|inak\\b",
    "hu": "a többi\\b|minden más|egyébként",
    "ro": "restul\\b|în rest\\b",
    "bg": "останалото|всичко останало|останалите",
    "hr": "ostalo\\b|sve ostalo|ostatak\\b|остало\\b",
    "uk": "решта\\b|все інше|усе інше",
    "ru": "остальное|всё остальное|остальные",
    "el": "τα υπόλοιπα|όλα τα άλλα|τα άλλα\\b|κατά τα άλλα",
    "tr": "gerisi\\b|diğerleri|geri kalan",
    "ar": "أما الباقي|والباقي|وباقي|وما عدا ذلك",
    "he": "כל השאר|השאר ",
    "fa": "بقیه",
    "hi": "बाकी|शेष ",
    "id": "sisanya|selebihnya|yang lain(?:nya)?\\b|lainnya",
    "ms": "selebihnya|yang lain\\b",
    "tl": "ang iba\\b|lahat ng iba|ang natitira",
    "lt": "visa kita|kita viskas|likusi",
    "lv": "pārējais|viss pārējais|pārējie",
    "et": "ülejäänu|muu on|kõik muu",
    "kk": "қалған",
}

# Named for comparison: before it, with a few words between.
LIKE: Phrases = {
    "fr": "comme (?:sur|pour|la|le)|identique à|pareil que|à côté de|semblable à|contrairement à|par rapport à|l'autre machine",
    "it": "come (?:su\\w*|per|la|il)|identic[oa] a\\w*|uguale a\\w*|accanto a\\w*|simile a\\w*|a differenza d\\w+|rispetto a\\w*|l'altra macchina",
    "es": "como (?:en|la|el|para)|igual que|idéntic[oa] a|junto a|al lado de|parecid[oa] a|a diferencia de|en comparación con|la otra máquina",
    "pt": "como (?:na|no|para)|idêntic[oa] (?:à|ao)|ao lado d[ao]|ao contrário d[ao]|em comparação com|a outra máquina",
    "nl": "net als|zoals (?:bij|op|de)|dezelfde als|hetzelfde als|in tegenstelling tot|vergeleken met|de andere machine|naast de",
    "da": "ligesom|samme som|i modsætning til|ved siden af|sammenlignet med|den anden maskine|magen til",
    "sv": "liksom|samma som|precis som|till skillnad från|bredvid|jämfört med|den andra maskinen|likadan som",
    "no": "samme som|akkurat som|i motsetning til|ved siden av|sammenlignet med|den andre maskinen|maken til",
    "fi": "kuten|samanlainen kuin|sama kuin|toisin kuin|verrattuna|viereinen",
    "pl": "tak jak|w odróżnieniu od|w porównaniu z|druga maszyna",
    "cs": "jako (?:na|u|pro)|stejn\\w+ jako|na rozdíl od|ve srovnání s|podobn\\w+ jako|vedle",
    "sk": "ako (?:na|pri|pre)|rovnak\\w+ ako|na rozdiel od|v porovnaní s|podobn\\w+ ako|vedľa",
    "hu": "mint a(?:z)?|a mellette lévő|a másik gép|ugyanolyan mint|szemben a(?:z)?|a szomszédos",
    "ro": "la fel ca|ca (?:la|și)|spre deosebire de|lângă|în comparație cu|similar cu|identic cu|cealaltă mașină",
    "bg": "както (?:на|при)|като (?:на|при)|за разлика от|в сравнение с|подобн\\w+ на|другата машина",
    "hr": "kao (?:na|kod)|za razliku od|pored|pokraj|u usporedbi s|slično kao|u poređenju sa",
    "uk": "як (?:на|і на)|на відміну від|поруч (?:з|із)|порівняно з|подібн\\w+ до|інша машина",
    "ru": "как (?:на|и на)|в отличие от|рядом с|по сравнению с|подобн\\w+|другая машина",
    "el": "όπως (?:στο|στη|στην|το|και)|σε αντίθεση με|δίπλα (?:στο|στη|στην)|σε σύγκριση με|ίδι\\w+ με|παρόμοι\\w+ με",
    "ar": "مثل|كما في|مقارنة ب|بجانب|على عكس|بخلاف|مشابه",
    "he": "בדומה ל|לעומת|בניגוד ל|ליד ה|זהה ל",
    "fa": "مانند|برخلاف|در مقایسه با|در کنار",
    "id": "seperti (?:di|pada)|sama dengan|sama seperti|berbeda dengan|di sebelah|dibandingkan(?: dengan)?",
    "ms": "seperti (?:di|pada)|sama seperti|berbeza dengan|di sebelah|berbanding",
    "tl": "katulad ng|gaya ng|tulad ng|kumpara sa|katabi ng",
    "lt": "kaip (?:ir|prie)|skirtingai nuo|šalia|palyginti su|toks pat kaip",
    "lv": "tāpat kā|atšķirībā no|blakus|salīdzinājumā ar",
    "et": "nagu|sama mis|erinevalt|võrreldes",
}
# ... and right behind it.
LIKE_BEHIND: Phrases = {
    "tr": "gibi\\b|kadar\\b|aksine",
    "hi": "की तरह|जैसा|जैसी|के मुकाबले",
    "fi": "kaltai|vieress",
    "hu": "mellett|mint[aá]",
    "kk": "сияқты|секілді",
}

# Long before the letter.
LONG_AGO: Phrases = {
    "pt": "(?:ano|mês|vez) passad[oa]|há (?:\\w+ )?(?:anos|meses)",
    "nl": "vorige? (?:jaar|maand|keer)|jaren geleden|destijds",
    "da": "sidste (?:år|måned|gang)|i fjor|for \\w+ (?:år|måneder) siden",
    "sv": "förra (?:året|månaden|gången)|i fjol|för \\w+ (?:år|månader) sedan",
    "no": "forrige (?:måned|gang|år)|for \\w+ (?:år|måneder) siden",
    "fi": "viime (?:vuonna|kuussa)|vuosi sitten|vuotta sitten|aikaisemmin",
    "cs": "loni|minulý (?:rok|měsíc)|před (?:rokem|lety|měsíc\\w+)",
    "sk": "vlani|minulý (?:rok|mesiac)|pred (?:rokom|rokmi|mesiac\\w+)",
    "hu": "tavaly|múlt (?:évben|hónapban)|évekkel ezelőtt|korábban",
    "ro": "anul trecut|luna trecută|acum \\w+ (?:ani|luni)",
    "bg": "миналата година|миналия месец|преди \\w+ (?:години|месеца)",
    "hr": "lani\\b|prošle godine|prošli mjesec|prošlog meseca|prije \\w+ (?:godin|mjesec)|pre \\w+ (?:godin|mesec)",
    "uk": "минулого року|минулого місяця|торік|раніше",
    "ru": "в прошлом (?:году|месяце)|ранее",
    "el": "πέρυσι|πέρσι|τον περασμένο|πριν από \\w+ (?:χρόνια|μήνες)",
    "ar": "العام الماضي|السنة الماضية|الشهر الماضي|سابقا",
    "he": "בשנה שעברה|בחודש שעבר|לפני שנה",
    "fa": "سال گذشته|پارسال|ماه گذشته",
    "hi": "पिछले (?:साल|महीने|वर्ष)",
    "tl": "noong nakaraang",
    "lt": "pernai|praėjusiais metais|praėjusį mėnesį",
    "lv": "pagājušajā gadā|pagājušajā mēnesī|pērn",
    "et": "eelmisel aastal|eelmisel kuul|mullu",
    "kk": "былтыр|өткен жылы|өткен айда",
}


# -- a delivery gone wrong ---------------------------------------------------------------------------------------------

# What came.
CAME: Phrases = {
    "it": "abbiamo ricevuto|è arrivat|sono arrivat|ci avete (?:mandato|inviato|spedito)",
    "es": "hemos recibido|ha llegado|han llegado|nos (?:enviaron|mandaron)",
    "pt": "recebemos|chegou\\b|chegaram|veio\\b|vieram|enviaram-nos",
    "nl": "ontvingen|ontvangen|geleverd|gekregen|aangekomen",
    "da": "modtog|modtaget|leveret|i har sendt",
    "sv": "fick vi|vi fick|fått\\b|levererades|levererat|mottog|anlände|ni skickade",
    "no": "mottok|mottatt|fikk vi|vi fikk|ble levert|dere sendte",
    "fi": "saimme|saapui|toimitettiin|lähetitte|tuli perille",
    "cs": "přišel|přišl|dorazil|obdrželi|dostali|dodali jste|poslali jste",
    "sk": "prišiel|prišl|dorazil|dostali|dodali ste|poslali ste|obdržali",
    "hu": "megkaptuk|kaptunk|kaptuk|érkezett|szállítottak|küldtek",
    "ro": "am primit|a sosit|au sosit|ați trimis|a venit|au venit",
    "bg": "получихме|пристигна|изпратихте|дойде|доставихте",
    "hr": "dobili smo|smo dobili|primili smo|stig(?:ao|la|lo|li|le)\\b|poslali ste|isporučili ste|isporučen",
    "uk": "отримали|надійш|прийш|надіслали|прислали|доставили",
    "ru": "получили|пришл|пришёл|прислали|привезли|поступил",
    "el": "λάβαμε|παραλάβαμε|ήρθε|ήρθαν|μας στείλατε|έφτασ",
    "tr": "geldi\\b|gönderilmiş|gönderdiniz|teslim edildi|çıktı\\b",
    "ar": "وصلنا|وصلتنا|استلمنا|أرسلتم",
    "he": "קיבלנו|הגיע|שלחתם|סופק",
    "fa": "دریافت کرد|رسید|فرستاد",
    "hi": "मिला है|मिली है|मिले हैं|प्राप्त हुआ|प्राप्त हुई|प्राप्त हुए|आया है|भेजा गया",
    "id": "yang datang|yang dikirim|tiba\\b|kami terima",
    "ms": "yang sampai|yang dihantar|kami terima",
    "lt": "gavome|atėjo|atsiuntėte|atvyko",
    "lv": "saņēmām|atnāca|atsūtījāt|pienāca",
    "et": "saime\\b|saabus|saatsite",
    "kk": "келді|жібердіңіз",
}
# What was ordered.
ORDERED: Phrases = {
    "nl": "besteld|bestelling",
    "da": "bestilte|bestilt\\b|bestilling",
    "sv": "beställde|beställt|beställning",
    "no": "bestilte|bestilt\\b|bestilling",
    "fi": "tilasimme|tilattu|tilasin\\b|tilauksemme",
    "cs": "objednali|objednal|objednán|objednávk",
    "sk": "objednali|objednal|objednan|objednávk",
    "hu": "rendeltünk|megrendelt|rendeltük|rendelésünk",
    "ro": "am comandat|comandat|comenzii",
    "bg": "поръчахме|поръчан|поръчка",
    "hr": "naručili|naručen|poručili|narudžb",
    "uk": "замовляли|замовили|замовлен",
    "el": "παραγγείλαμε|παραγγελ",
    "ar": "طلبنا|طلبيتنا",
    "he": "הזמנו|הוזמן|ההזמנה",
    "fa": "سفارش داد",
    "hi": "ऑर्डर किया|ऑर्डर दिया|मंगाया|मंगवाया",
    "ms": "tempah",
    "lt": "užsakėme|užsakyt",
    "lv": "pasūtījām|pasūtīts|pasūtījum",
    "et": "tellisime|tellitud|tellimus",
    "kk": "тапсырыс берд",
}


# -- rows of a list ----------------------------------------------------------------------------------------------------

# What a remark says of a row that is left out.
ROW_OUT: Phrases = {
    "fr": "pas cette fois|pas nécessaire|ne pas commander|supprimé|stock suffisant",
    "it": "non ordinare|non serve|non necessari|da annullare|giacenza sufficiente",
    "es": "no pedir|no necesari|no hace falta|stock suficiente",
    "pt": "não encomendar|não pedir|não necessári|stock suficiente|estoque suficiente",
    "nl": "niet bestellen|niet nodig|vervalt|geannuleerd|voldoende voorraad",
    "da": "ikke bestilles|ikke nødvendig|udgår|annuller|rigeligt på lager",
    "sv": "ej nödvändig|ej aktuell|ej beställa|beställs ej|utgår|makuler|finns på lager|behövs ej|behövs inte",
    "no": "ikke bestilles|ikke nødvendig|utgår|annuller|kansellert",
    "fi": "ei tilata|ei tarvita|ei nyt|perutt|jo varastossa|varastossa riittä",
    "pl": "nie zamawiać|nie potrzeb|niepotrzebn|zapas wystarcza",
    "cs": "neobjedn|nepotřeb|je skladem|stornov|zrušeno|máme dost",
    "sk": "neobjedn|nepotreb|je na sklade|stornov|zrušené|máme dosť",
    "hu": "nem kell|nem rendel|nem szükség|van raktáron|törölve|lemondva",
    "ro": "nu este necesar|nu se comandă|nu trebuie|anulat|avem pe stoc",
    "bg": "не е нуж|не се поръчва|не трябва|анулиран|отказан|имаме на склад",
    "hr": "ne treba|ne naruč|nije potreb|stornir|otkazan|imamo na skladištu",
    "uk": "не потріб|не замовл|скасован|є на складі",
    "ru": "не нуж|не заказ|не требу|отменен|отменён|есть на складе",
    "el": "δεν χρειάζ|δεν παραγγ|ακυρώ|υπάρχει απόθεμα",
    "tr": "gerek yok|gerekmiyor|iptal|stokta var|sipariş edilmeyecek",
    "ar": "غير مطلوب|ملغى|ملغي|لا يلزم|لا حاجة",
    "he": "לא נדרש|לא להזמין|לא צריך|בוטל|מבוטל|יש במלאי",
    "fa": "نیاز نیست|لغو شد|موجود است",
    "hi": "ज़रूरत नहीं|आवश्यकता नहीं|नहीं चाहिए|रद्द|स्टॉक में है",
    "id": "tidak perlu|tidak dipesan|batal|stok cukup|stok masih",
    "ms": "tidak perlu|batal|stok cukup|stok masih",
    "lt": "nereik|neužsak|atšaukt|turime sandėlyje",
    "lv": "nav vajadzīg|atcelt|ir noliktavā|nepasūt",
    "et": "ei ole vaja|pole vaja|tühistat|laos olemas",
    "kk": "керек емес|қажет емес|қоймада бар",
}
