"""The words of `work` in the tongues that few of its letters come in: what fails, what is urgent, what is wished.

A letter is searched by the words of its own tongue only, so that what two tongues spell alike does no harm, and only
the tongues that are written to a department are ever compiled. Each line names its tongues, neighbours that share their
words together; most are stems, as these tongues bend theirs. None may begin with a wildcard (`vocabulary`). A table
ending in `_NOT` holds what takes the words of the one before it back, and is blotted out first.
"""

from __future__ import annotations

import re

from intake.extraction.text.vocabulary import Words, words

_NOTHING = words("(?!)")


class Tongues:
    """A table of words: `of(language)` are those of a tongue, given by its ISO 639-1 code."""

    def __init__(self, *lines: tuple[str, str]) -> None:
        self.lines = lines
        self._made: dict[str, Words] = {}

    def of(self, language: str) -> Words:
        if language not in self._made:
            chosen = [pattern for tongues, pattern in self.lines if language in tongues.split()]
            self._made[language] = words("|".join(chosen), re.IGNORECASE) if chosen else _NOTHING
        return self._made[language]


FAILS = Tongues(
    ("es pt", r"\b(?:d[aá]|d[aá]r|dando|deu|dio) (?:o |el )?(?:mesmo |mismo )?erro?r?\b"),
    (
        "fr",
        r"\bne (?:\w+ )?(?:suit|centre|pèse|réagit|s'arrête|se (?:ferme|lance|déclenche)|reconnaît|chauffe|démarre|descend|monte)\b[^.\n]{0,12} (?:plus|pas)\b|\bhors service|\bdéfectueu|\bdéfaillan|\bpannes?\b|\bse bloque|\bdisjonct|\bs'est (?:cassé|brisé|rompu|arrêté|bloqué|déchiré)|\btoujours rien reçu|\bpas encore (?:reçu|arrivé|livré)|\bn'(?:avons|ai) (?:toujours )?(?:pas|rien) reçu|\bn'est (?:toujours )?pas (?:arrivé|livré)",
    ),
    (
        "es",
        r"\bno (?:ha|han) llegado|\btodavía no (?:ha|hemos|nos)|\baún no (?:ha|hemos|nos)|\bse (?:rompi|quebr|fractur|desprend|descompu)\w+|\bdescompuest|\bse nos (?:par|romp|bloque)\w+|\bhuele a quemado|\bavería|\bno (?:cierra|gira|avanza) bien|\batascad[oa]|\bsalta (?:el|la) (?:térmic|alarma|diferencial)",
    ),
    (
        "it",
        r"\bnon (?:è ancora arrivat|abbiamo (?:ancora )?ricevuto|tiene|si (?:avvia|muove|ferma))|\bsi è (?:rott|bloccat|spezzat|fermat|bruciat)|\bin avaria|\bdifettos|\bmalfunzionament|\bodore di bruciato|\bscatta (?:il|la|l')|\bincepp",
    ),
    (
        "pt",
        r"\bnão (?:arranca|roda|veda|fecha|aquece|gira|pára|chegou|recebemos|está a (?:funcionar|trabalhar|aquecer|fechar))|\bainda não (?:chegou|chegaram|recebemos|foi entregue)|\bavari(?:a(?!do de)|ad|ou)|\bencrav(?:a|ou|ad)|\bparti(?:u-se|ram-se|da\b|do ao meio)|\bpartiu\b|\brachad|\bcheir(?:a|ar) a queimado|\bestá a (?:verter|pingar|aquecer demasiado|fazer (?:um )?(?:barulho|ruído))|\bverte\b|\bfuga de\b|\bdispar(?:a|ou) o|\bninguém responde|\bdefeituos|\bgrip(?:ou|ad)",
    ),
    (
        "de",
        r"\b(?:fiel|fielen) aus\b|\bschleift\b|\bbrennt durch|\bnoch nicht (?:erhalten|eingetroffen|angekommen|geliefert)|\bnoch immer (?:nicht|keine)|\bimmer noch (?:nicht|keine)|\bdefekte[nrs]?\b|\bHavarie|\bBruch\b",
    ),
    (
        "pl",
        r"\bnie (?:zamyka|otwiera|podaje|waży|ciągnie|nagrzewa|obraca|kręci|zgrzewa|dotarł|doszł|przyszł|otrzymaliśmy|dostaliśmy)|\bnadal nie\b|\bwciąż nie (?:ma|dotar|otrzym|działa)|\bzerwał|\burwał|\bpęk(?:ł|a)|\bspalił|\bdymi\b|\bdym z\b|\bwybija\b|\bzatar[łt]|\bzablokowa|\busterk|\bwadliw|\bhałasuje|\bzgrzyta|\bnie chce (?:się )?(?:uruchom|włącz|zamk|otworz|ruszy)|\bnie (?:rusza|jedzie|startuje|trzyma|pracuje)|\bstoi od\b|\bpodaje (?:za|podwójn)|\bbłędn",
    ),
    (
        "nl",
        r"\bloopt (?:\w+ ){0,4}(?:scheef|niet|schokkerig)\b|\bschuurt\b|\bslaat (?:\w+ ){0,4}(?:af|uit|door)\b|\bdoe(?:t|n) het niet|\bgeen (?:druk|vacuüm|signaal)\b|\b(?:gaat|ging|is|zijn|raakt) (?:\w+ )?stuk\b|\bgebarsten|\bgeknapt|\bdoorgebrand|\bafgebroken|\bafgescheurd|\bblijft (?:\w+ ){0,3}(?:hangen|steken|vastzitten)|\bklemt\b|\bfoutmelding|\bmaakt (?:\w+ ){0,3}(?:geluid|lawaai|herrie)|\bnog (?:steeds |altijd )?(?:niet|niets|geen)\b[^.\n]{0,40}(?:ontvangen|geleverd|binnen|aangekomen|gehoord|gezien)|\bverkeerd(?:e)? (?:geleverd|onderdeel|maat|artikel|type|exemplaar)|\bbeschadigd|\bklacht|\brookt\b|\bvastgelopen|\bdefecte?\b|\bsluit (?:\w+ ){0,3}niet|\blekke?t?\b",
    ),
    (
        "sv",
        r"\b(?:fungerar|funkar|startar|stänger|öppnar|öppnas|stängs|värmer|svarar|skär|väger|läser|håller|roterar|snurrar|reagerar|trycker|matar|rör sig) (?:\w+ ){0,2}inte\b|\bslockna|\bläck|\bstannar\b|\bstannat|\bfastnar|\bfastnat|\bsönder\b|\btrasig|\bfelmeddelande|\bfelkod|\blarmar|\blarmet|\bgnissl|\bskaka[rt]|\bvibrera|\böverhett|\bför varm|\b(?:det )?ryker\b|\brökutveckling|\bmissljud|\boljud|\bkonstigt ljud|\bskada[dt]|\bspruck|\bspricka|\bbrustit|\bfel (?:del|artikel|vara|storlek|antal|modell)\b|\bfått fel|\bsaknas\b|\binte (?:fått|kommit|levererats|mottagit|anlänt)|\bförsenad|\breklam(?:era|ation)|\bhaver|\bdriftstopp|\bdriftstörning|\blöser ut|\bkärvar|\bbrunnit|\bkortslut|\bklagomål|\bnedsmutsad av olja",
    ),
    (
        "da no",
        r"\b(?:virker|starter|lukker|åbner|åpner|varmer|holder|kører|kjører|reagerer|drejer|dreier|roterer|svarer|skærer|skjærer|vejer|veier|fungerer|læser|leser) (?:\w+ ){0,2}ikke\b|\bi stykker|\bgået ned|\bgår ned\b|\bbrudt sammen|\bbrutt sammen|\bsat ud\b|\butæt|\blækker|\blækage|\bsiver\b|\blekker\b|\blekkasje|\bfejl(?:melding|kode|meddelelse)|\bfeil(?:melding|kode)|\b(?:viser|melder|giver|gir|kommer med|med) (?:\w+ )?fe(?:jl|il)\b|\bfeil på\b|\bfejl (?:på|i)\b|\bslår (?:\w+ ){0,3}(?:fra|av|ut)\b|\bs(?:æ|e)tter sig fast|\bsetter seg fast|\bsitter fast|\bsidder fast|\bhænger (?:fast|i)\b|\bhenger seg|\blarmer\b|\bstøjer|\bstøyer|\bbråker|\bulyd|\bmislyd|\bhviner|\bhyler|\bryster\b|\brister\b|\bvibrerer|\bbliver (?:\w+ )?varm|\bblir (?:\w+ )?varm|\boverophed|\boveropphe|\bbrændt|\bbrent\b|\bbrænder\b|\bknækket|\bknekt|\brevnet|\bsprukket|\brøket\b|\brøg (?:fra|ud)\b|\bryger fra|\bryker\b|\bbeskadiget|\bskadet|\bødelagt|\bødelegg|\bforkert(?:e)? (?:del|vare|størrelse|type|antal)|\bfået (?:den |de )?forkert|\bfeil (?:del|vare|størrelse|type)|\bfått (?:levert )?feil|\bikke (?:modtaget|mottatt|ankommet|kommet|kommer|leveret|levert|hørt)\b|\bforsinket|\breklamasjon|\breklamation|\bklage[rn]?\b|\bmangler i\b|\bkan ikke (?:holde|holdes|lukke|starte|åbne|åpne|køre)|\bstopper (?:\w+ ){0,2}(?:hele tiden|av seg selv|af sig selv|midt|igen|igjen)|\bhavar|\bdriftsstans|\bdriftsstop",
    ),
    (
        "fi",
        r"\bei (?:enää |vieläkään |aina |kunnolla )?(?:toimi|käynnisty|sulkeudu|avaudu|lämpene|liiku|pyöri|reagoi|leikkaa|pidä|tunnista|lue|nouse|laske|pysy|kytkeydy|vastaa|punnitse|saumaa|kuumene|jäähdy|mene)\b|\brikki\b|\brikkou?tu|\bhajo(?:nnut|si|amassa)|\bvuota|\bvuoto|\bvika(?:ilmoitus|koodi|an|a\b|\b)|\bvikaa\b|\bviallis|\bviallinen|\bvirhe(?:ilmoitu|koodi|tila)|\bhälyt|\bpysäht|\bpysähty|\bjuuttu|\bjumi(?:ssa|in|ttaa|utuu)|\btukos|\btukkeutu|\bylikuume|\bkuumenee|\bkuumentuu|\b(?:pitää|kuuluu) (?:\w+ )?(?:kovaa|outoa|kummallista|omituista|kauheaa|ääntä|melua)|\bmeluaa|\btärise|\bsavua|\bsavuaa|\bpalanut|\bpaloi\b|\bkatken|\bkatkesi|\bhaljen|\bhalkeama|\bväär(?:ä|än|iä|ää) (?:osa|osan|tuot|koko|malli|tavara)|\bvaurioitu|\bpuuttuu|\bei ole (?:vielä |vieläkään )?(?:saapunut|tullut|toimitettu)|\bemme ole (?:vielä |vieläkään )?saaneet|\bmyöhässä|\breklamaati|\bvalitu[sk]|\bhäiriö|\bepäkunno|\blauk(?:eaa|esi)|\bkatkeilee|\bluistaa|\bheittelee",
    ),
    (
        "cs sk",
        r"\bne(?:funguj|funkčn|jde\b(?! o)|zapín|spust|spúšť|rozběh|roztoč|otáč|toč[íi]|hřej|hrej|chlad|zavír|zatvár|otevír|otvár|reaguj|drží|těsn|tesn|svařuj|zvár|řeže|reže|váží|váži|čte\b|číta|podáv|stoup|stúp|kles|přišl|prišl|dorazil|obdržel|dostali|dodal)|\bporuch|\bporouch|\bzávad|\bhavári|\bvadn|\bpoškoz|\bpoškod|\brozbit|\bpokazil|\bpokazen|\bpraskl|\bprasknut|\bzlom|\butržen|\bulomen|\bodtrhl|\bpřetrh|\bpretrh|\broztrh|\bteče\b|\btečie|\bkape\b|\bkvapk|\buniká|\búnik|\bzasek|\bzadře|\bzadre|\bblokuje|\bvynechává|\bvypíná se|\bvypína sa|\bse (?:samo |sám |sama )?vypíná|\bvypadáv|\bvyhazuje|\bvyhadzuje|\bpřehřív|\bprehriev|\bhlučí|\bhluk\b|\bskříp|\bvŕzg|\bpísk[áa]\b|\bvibruj|\bkouř|\bdym(?:í|í sa)?\b|\bspálen|\bshoře|\bzhore|\bhlásí (?:chyb|poruch|alarm)|\bhlási (?:chyb|poruch|alarm)|\bchybov(?:ou|á|é|ú|ý) (?:hláš|kód)|\bšpatn\w+ (?:díl|zboží|kus)|\bnesprávn|\bzl[ýé] diel|\bjin[ýé] (?:díl|zboží)|\bin[ýé] (?:diel|tovar)|\bmísto [^.\n]{0,30}(?:přišl|dorazil|našli|dostali|dodali)|\bnamiesto [^.\n]{0,30}(?:prišl|dostali|dodali)|\bchybí (?:v|jeden|jedna|\d)|\bchýba|\breklam(?:ac|ác|uj)|\bstížnost|\bsťažnos|\bzpožděn|\bmešká|\bnikdo (?:se )?(?:nám )?(?:neozval|neodpov)|\bnikto (?:sa )?(?:nám )?(?:neozval|neodpov)|\bstojí od\b|\bzastaven|\bprosakuj|\bpropouští",
    ),
    (
        "hu",
        r"\bnem (?:\w+ )?(?:működ|indul|zár|nyit|fűt|hűt|melegszik|melegít|forog|reagál|tart|vág|olvas|mér|mozog|mozdul|kapcsol|áll meg|érkez|jött meg|kaptu|kaptunk|hegeszt|adagol)|\belroml|\bmeghibás|\bhibás|\bhibát (?:jelez|mutat|ír|dob)|\bhibaüzen|\bhibakód|\bhibajelz|\briaszt|\bleállt|\bleáll\b|\bmegállt|\bmegáll\b|\bakadoz|\belakad|\bbeszorul|\bberagad|\bömlik|\bfolyik az|\bszivárog|\bcsöpög|\bcsepeg|\beltör|\btörött|\brepedt|\brepedés|\bmegreped|\belszakad|\bszakadt|\bkiég|\bleég|\bfüst|\bzörög|\bcsikorog|\bkattog|\bzajos|\bhangos|\brázkód|\brezeg|\brezgés|\bvibrál|\btúlmeleg|\bfelforrós|\bmegszorul|\bsérült|\brossz (?:alkatrész|mére|termék|szelep)|\bnem (?:a )?megfelelő|\btéves|\bhiányzik|\bhiányos|\bkésik|\bkésés|\breklamáci|\bpanasz|\büzemzavar|\bkiold|\bleverte|\blekapcsol|\bmás (?:alkatrész|termék)\w* (?:érkez|kaptu|jött)",
    ),
    (
        "ro",
        r"\bnu (?:mai |se mai |se )?(?:funcți|functi|merge|porne|închid|inchid|deschid|opre[șs]|învârt|rote|încălz|incalz|răce|races|ține|tine\b|cite|taie|ajung|răspund|cântăr|lipe|mișc|coboară|urcă|detecte|alimente)|\bs-au? (?:mai )?(?:stricat|defect|bloc|oprit|rupt|ars|spart|fisur|înfund|desprins|gripat)|\bstricat|\bdefect|\bavari|\berori?\b|\beroare|\balarm[ăae]|\bscurge|\bscurg\b|\bcurge ulei|\bpicur[ăa]|\bpierd(?:e|eri) de?|\bpierde (?:ulei|aer|apă|presiune|vid)|\bse (?:tot )?(?:blochează|oprește|încinge|supraînc|decuplează|gripează)|\bsupraînc|\bzgomot|\bscârțâie|\bvibr|\bscoate fum|\bfum\b|\brupt|\bspart|\bcrăpat|\bfisur|\bars[ăe]?\b|\bîndoit|\bdeterior|\bgreșit|\bgresit|\blipse[șs](?:te|c)|\bnu (?:am|a|au) (?:primit|ajuns|sosit|venit)|\bîntârzi|\bintarzi|\breclamați|\bnemulțum|\bplângere|\buzat",
    ),
    (
        "bg mk",
        r"\bне (?:работ|тръгва|стартира|се (?:затваря|отваря|върти|загрява|включва)|затваря|отваря|загрява|топли|държи|реагира|реже|върти|отчита|чете|подава|запечатва)|\bповред|\bавари|\bразвали|\bсчуп|\bскъса|\bспука|\bпукна|\bтеч(?:\b|ове|ът)|\bтече\b|\bкапе\b|\bизпуска|\bблокира|\bзаяжда|\bпрегря|\bшуми|\bшум\b|\bскърца|\bвибрир|\bпуши\b|\bдим\b|\bизгор|\bгрешка\b|\bаларма|\bспира\b|\bспря\b|\bгрешн[аои]|\bсгрешен|\bлипсва|\bне (?:сме получили|е пристигнал|пристигна|получихме)|\bзакъсня|\bрекламаци|\bоплакване|\bнеизправ|\bдефект|\bзаседна|\bизключва се|\bсе изключва|\bвместо [^.\n]{0,30}(?:получихме|дойде|пристигна)",
    ),
    (
        "hr sr bs sl",
        r"\bne (?:radi\b|rade\b|pali|kreće|krece|grije|greje|zatvara|otvara|okreće|okrece|reže|reze|drži|drzi|reagira|reaguje|čita|cita|mjeri|meri|deluje|dela\b|zažene|zapira|odpira|vleče|zavari|vari\b)|\bkvar\b|\bkvara|\bkvarov|\bkvari\b|\bpokvar|\bpuk(?:nu|la|lo|ao|le)|\bpokid|\bslom(?:ljen|i|io)|\bzlom|\bpoč(?:il|ila|en)|\bcuri\b|\bcure\b|\bkaplje|\bkaplja|\bpropušta|\bpušča|\bblokira|\bzaglav|\bzapinje|\bzastaj|\bzatik(?:uje|ao|ala|uju)|\bpregr(?:ij|ev|eje)|\bgrije previše|\bbuči\b|\bškrip|\bvibrira|\bdimi\b|\bdim\b|\bizgor|\bpregor|\biskri|\b(?:javlja|prijavljuje|pokazuje|izbacuje|baca|kaže) (?:\w+ )?(?:grešk|gresk|alarm|napak)|\bkod greške|\bnapaka\b|\bokvar|\boštećen|\bostecen|\bpoškodovan|\bneisprav|\bpogrešn|\bpogresn|\bkriv[ie] (?:dio|dijel|artikl)|\bnapač(?:en|n)|\bnedostaj|\bmanjka|\bnije (?:još )?stig|\bni (?:še )?prispel|\bnismo (?:još |jos )?(?:dobili|primili)|\bnismo (?:še )?prejeli|\bkasni\b|\bkašnj|\bkasnj|\bzamuja|\breklamacij|\bprigovor|\bžalb|\bzastoj|\bstao je|\bstala je|\bje (?:stao|stala|stal)\b|\bstoji od\b|\bisključuje se|\bse isključuje|\bizbacuje\b|\botkaz(?:ao|ala|uje)|\bumjesto [^.\n]{0,30}(?:stig|dobil)|\bumesto [^.\n]{0,30}(?:stig|dobil)|\bне ради\b|\bквар|\bпоквари|\bпук(?:ла|ао|ло|нут)|\bсломљен|\bцури\b|\bблокира|\bзаглав|\bпрегрева|\bбучи\b|\bдими\b|\bизгоре|\bгрешку\b|\bоштећен|\bнеисправ|\bпогрешн|\bнедостај|\bније стиг|\bкасни\b|\bрекламациј|\bзастој|\bстоји од",
    ),
    (
        "uk",
        r"\bне (?:працю(?!ємо)|вмика|запуска|закрива|відкрива|гріє|нагріва|оберта|крутить|реагу|трима|ріже|руха|зважу|чита|пода[єю]|досяга|тягне|запаю|зварю)|\bнесправн|\bполам|\bполом|\bзлам|\bпорва|\bлопнув|\bтрісн|\bтріщин|\bтече\b|\bпідтіка|\bпротіка|\bвиті?к|\bкапає|\bзаклин|\bзастряг|\bзупиня|\bзупинив|\bзупинил|\bперегрів|\bшумить|\bстукіт|\bстука|\bскрегот|\bскрип|\bвібру|\bдим(?:ить|иться)\b|\bзгорі|\bвидає (?:\S+ )?помилк|\bпомилк[аиу] (?:датчик|привод|[a-zа-яіїє]{0,3}-?\d)|\bавар|\bпошкодж|\bбракован|\bнеправильн|\bне т(?:ой|у|е|і|ой) (?:клапан|деталь|датчик|розмір|товар)|\bпереплута|\bбракує\b|\bне (?:надійш|отрима|прийш|доставл)|\bзатрим|\bрекламаці|\bскарг|\bпретензі|\bвимика(?:є|ю)ться|\bвибива|\bвідмов(?:ив|ила)|\bзамість [^.\n]{0,30}(?:прийш|отрима|надійш)|\bпростоює",
    ),
    (
        "ru",
        r"\bлопну|\bрв[её]т(?:ся)?\b|\bпорвал|\bвыда[её]т (?:\S+ )?ошибк|\bавари[яйию]|\bрекламаци|\bпретензи|\bдо сих пор не|\bне (?:пришл|получил|доставл|набира|плавит|движ|подаёт|подает|закрыва|взвешива|запаива|режет)|\bзадерж|\bвместо [^.\n]{0,30}(?:пришл|получил|прислал)|\bнедокомплект|\bискрит|\bзастрева|\bзаст(?:рял|ревает)|\bпробуксов|\bсрыва|\bвышел из строя|\bвышла из строя",
    ),
    (
        "kk",
        r"\bістемей|\bжұмыс істеме|\bқосылмай|\bіске қосылма|\bжабылмай|\bашылмай|\bқызбай|\bайналмай|\bсынды|\bсынып|\bсынған|\bбұзыл|\bістен шық|\bүзіл|\bжарыл|\bағып|\bағады|\bтамшыла|\bкептел|\bтұрып қал|\bтоқтап|\bтоқтады|\bқызып кет|\bдіріл|\bтүтін|\bкүйіп|\bқате (?:код|шық|бер|көрс)|\bақау\b|\bақаул|\bзақым|\bдұрыс емес|\bжетіспе|\bкелмеді|\bалған жоқ|\bкешік|\bшағым",
    ),
    (
        "el",
        r"\bδεν (?:\S+ )?(?:λειτουργ|δουλεύ|ξεκιν|ανοίγ|κλείν|θερμαίν|ζεσταίν|γυρί|περιστρέφ|ανταποκρ|κόβ|κρατ|σβήν|ανάβ|διαβάζ|ζυγίζ|κολλ|φτάν|έχουμε (?:ακόμα )?λάβει|λάβαμε|έφτασ|έχει (?:έρθει|φτάσει)|ήρθ|παραλάβαμε)|\bχάλασ|\bχαλάσ|\bχαλασμ|\bβλάβη|\bβλάβες|\bσφάλμα|\bσυναγερμ|\bδιαρρο|\bδιαρρέ|\bστάζ|\bτρέχει λάδ|\bχάνει (?:λάδι|αέρα|πίεση|νερό|κενό)|\bμπλοκ|\bκόλλησ|\bφρακάρ|\bσπασμ|\bέσπασ|\bράγισ|\bραγισμ|\bκόπηκ|\bκάηκ|\bκαμέν|\bκαίει\b|\bκαπν|\bθόρυβ|\bθορυβ|\bτρίζ|\bδονεί|\bκραδασμ|\bυπερθέρμ|\bυπερθερμ|\bζεσταίνεται υπερ|\bφθαρμέν|\bελαττωματικ|\bκατεστρ|\bλάθος (?:εξάρτ|ανταλλ|παραλαβ|κομμάτ|παραγγελ|προϊόν|μέγεθος)|\bλείπ(?:ει|ουν)|\bκαθυστέρ|\bκαθυστερ|\bπαράπον|\bσταματ(?:ά|άει) (?:συνέχεια|μόν|κάθε)|\bπρόβλημα|\bπροβλήματα|\bαντί για [^.\n]{0,30}(?:λάβαμε|ήρθ|έστειλ)",
    ),
    (
        "tr",
        r"\b(?:tut|yaz|tart|dur|başla|algıla|hareket et|cevap ver|ulaş|çek|kavra|yapıştır|sıkıştır|ilerle|kaldır|kes|kilitle)m(?:ı|i|u|ü)yor|\bkayıyor|\byanıyor|\bsıkış(?:tı|mış)|\btıkan|\bkop(?:tu|muş|uk)|\bçatla|\bpatla|\bduman|\btitreşim|\btitre|\bgürültü|\bhâlâ (?:gelmedi|ulaşmadı|yok)|\bhala (?:gelmedi|ulaşmadı)|\bhenüz (?:gelmedi|ulaşmadı|teslim (?:edil|al)m)|\bgecik|\beksik (?:gel|gönder|çık)|\bşikayet|\bşikâyet|\bhasar|\bkusurlu|\balarm veriyor|\bhata veriyor|\bsigorta\w* at|\bkilitlen|\bdurdu\b|\bdurdurmak zorunda|\byanlış gel|\byanlış gönder",
    ),
    (
        "ar",
        r"لا (?:يعمل|تعمل|يشتغل|تشتغل|يشتعل|يدور|تدور|يفتح|تفتح|ينفتح|يغلق|تغلق|يستجيب|تستجيب|يسخن|تسخن|يبرد|تبرد|يقرأ|تقرأ|يقطع|تقطع|يصل إلى|تصل إلى|يتحرك|تتحرك|يزن|يلحم|تلحم)|تعطل|تعطّل|معطل|عطل(?!ة|ات الأعياد)|أعطال|خلل|رسالة خطأ|رمز (?:ال)?خطأ|خطأ (?:في|رقم|[a-z0-9])|إنذار|تسر[بي]|يسرب|يتسرب|كسر|مكسور|انكسر|انقطع|مقطوع|تشقق|متشقق|احترق|محترق|دخان|ضوضاء|صوت (?:غريب|عال|مزعج|قوي)|ضجيج|اهتزاز|يهتز|تهتز|سخونة|ارتفاع (?:في )?(?:درجة )?(?:ال)?حرارة|انسد|مسدود|عالق|يعلق|تعلق (?:ال|في)|يتوقف|تتوقف|توقف(?:ت|نا)?|تالف|تلف|معيب|خاطئة|قطعة خطأ|بدلا[ًا]? من|بدلاً من|ناقص|لم (?:تصل|يصل|نستلم|نتلق|يرد|تعد|يعد)|تأخر|تأخير|شكوى|مشكلة|مشاكل",
    ),
    (
        "he",
        r"לא (?:עובד|נדלק|נסגר|נפתח|מתחמם|מחמם|מגיב|מסתובב|חותך|קורא|מגיע ל|מגיעה ל|שוקל|הגיע|קיבלנו|מתניע|סוגר|אוטם|נעצר|זז)|תקל(?:ה|ת|ות)|תקול|התקלקל|מקולקל|שבור|נשבר|נקרע|קרוע|סדוק|נסדק|נזיל|נוזל|דולף|דליפ|נתקע|תקוע|רועש|רעש|רועד|רעיד|ויברצי|עשן|נשרף|שרוף|התחממ|הודעת שגיאה|שגיא|אזעק|פגום|ניזוק|חלק (?:שגוי|לא נכון)|חסר (?:במשלוח|באריזה|ב)|איחור|מתעכב|תלונ|נעצר|בעיה|במקום [^.\n]{0,30}(?:קיבלנו|הגיע|נשלח)",
    ),
    (
        "fa",
        r"نمی.?(?:کند|شود|چرخد|خواند|کشد|رسد|گیرد|بندد|برد|آید|دهد|کنه)\b|خراب|نقص|معیوب|ایراد|خطای|پیام خطا|کد خطا|ارور|آلارم|هشدار می|نشت|چکه|شکست|ترک خورد|پاره|سوخته|(?<!ح)دود|سر و صدا|صدای (?:عجیب|زیاد|بلند|غیر)|لرزش|می.?لرز|داغ می|گیر (?:کرد|می)|متوقف|از کار افتاد|آسیب|اشتباه (?:ارسال|فرستاده|آمده|است)|قطعه (?:ی )?اشتباه|نرسیده|دریافت نکرد|تأخیر|تاخیر|شکایت|مشکل",
    ),
    (
        "hi",
        r"नहीं (?:चल|घूम|खुल|रुक|पढ़|काट|पहुँच|पहुंच|मिल|आय|आई|पकड़|उठ|हो (?:रह|पा)|कर (?:रह|पा)|दे रह|ले रह)|(?:काम|चालू|शुरू|बंद|गर्म|गरम|ठंडा|सील) नहीं|खराब|ख़राब|टूट|फट (?:गय|गई)|दरार|लीक|रिसाव|रिस रह|टपक|जाम (?:हो|है)|अटक|फंस|फँस|आवाज़? (?:आ|कर)|शोर|कंपन|वाइब्रेशन|(?:बहुत|ज़्यादा|ज्यादा) (?:गर्म|गरम)|ओवरहीट|धुआँ|धुआं|जल गय|जल गई|जल चुक|एरर|त्रुटि|अलार्म|फॉल्ट|बंद (?:पड़|हो गय|हो गई|हो जात)|रुक (?:गय|गई|जात)|गलत (?:पार्ट|पुर्ज|सामान|माल|भेज|साइज)|क्षतिग्रस्त|अभी तक नहीं|अब तक नहीं|देरी|शिकायत|समस्या|दिक्कत|ट्रिप (?:हो|कर)|की जगह",
    ),
    (
        "id ms",
        r"\btidak (?:boleh|dapat) (?:hidup|jalan|start|beroperasi|tutup|buka|dipakai|digunakan)|\btak (?:hidup|panas|boleh|dapat|berfungsi|tutup)|\bbocor|\bsangkut|\btersekat|\bberasap|\bbunyi (?:pelik|bising|kuat|aneh)|\bpanas sangat|\bterlampau panas|\bpecah|\bterputus|\bsalah (?:hantar|barang|kirim|ukuran|part)|\bbelum (?:juga )?(?:sampai|diterima|tiba|terima|ada kabar|ada jawapan)|\baduan\b|\bkeluhan|\bkomplain|\bkerosakan|\bkerusakan|\bgangguan|\bselip|\bterbakar|\bngadat|\bterhenti|\bmogok|\brosak|\bmenyala sendiri|\bmati sendiri|\bberhenti sendiri",
    ),
    (
        "tl",
        r"\bhindi (?:na |po |pa |rin |naman |siya |ito )*(?:gumagana|umaandar|nagsasara|sumasara|bumubukas|umiinit|nakakaabot|umiikot|dumating|dumarating|natatanggap|natanggap|nagse-?seal|kumakapit|nababasa|nagre-?respond|naihatid)|\bayaw (?:na )?(?:\w+ )?(?:umandar|magsara|bumukas|uminit|gumana|umikot|mag-?start|mag-?on)|\bsira\b|\bnasira|\bsirang|\btumatagas|\btagas\b|\btumutulo|\btulo\b|\bnaipit|\bbarado|\bbumabara|\bnagbabara|\bnag-?(?:ja|sta|e?rr|trip)\w+|\bmaingay|\bumuusok|\bnasunog|\bsunog\b|\bsobrang init|\bnabasag|\bbasag|\bnaputol|\bputol\b|\bnatanggal|\bmaling (?:piyesa|item|parts?|size)|\bmali (?:po )?ang (?:dumating|naipadala|na-?deliver)|\bkulang (?:po )?ang|\bwala pa (?:rin|po)|\bwala pang (?:dumarating|sagot|balita|natatanggap)|\breklamo|\bhuminto|\btumigil|\btumitigil|\bhumihinto|\bnanginginig|\bumaalog|\bproblema|\bdepektibo|\bnagloloko",
    ),
    (
        "lt",
        r"\bne(?:veikia|įsijungia|užsidaro|atsidaro|šyla|kaista\b|sisuka|reaguoja|spaudžia|pjauna|užsiveda|gavome|atvyko|pristaty)|\bsuged|\bgedim|\bsulūž|\blūž|\bnutrūk|\btrūko|\bįtrūk|\bteka\b|\bnuteka|\bprateka|\blaša\b|\bstringa|\bužstrig|\bįstrig|\bperkaist|\btriukšm|\bvibruoja|\bdūm|\bsudeg|\bklaid[aąo]|\bavarij|\bsustoj|\bpažeist|\bneteising|\btrūksta|\bvėluoja|\bskund|\bpretenzij|\bbrok|\bgirgžd|\bišsijungia",
    ),
    (
        "lv",
        r"\bnedarboj|\bnestrādā|\bneieslēdz|\bneaizver|\bneatver|\bnesild|\bnesils|\bnegriež|\bnereaģē|\bbojā[tj]|\bsalūz|\bsaplīs|\bpārtrūk|\bplais|\btek\b|\bnoplūd|\bsūce|\biestrēg|\bpārkars|\btroks|\bvibrē|\bdūm|\bsadeg|\bkļūd[aue]|\bavārij|\bapstāj|\bnepareiz|\btrūkst|\bneesam saņēm|\bnav (?:vēl |joprojām )?(?:saņemt|pienāc|atnāc|piegādāt)|\bkavēj|\bsūdzīb|\bpretenzij|\bčīkst|\bizslēdzas",
    ),
    (
        "et",
        r"\bei (?:tööta|käivitu|sulgu|avane|kuumene|soojene|pöörle|reageeri|loe|lõika|hoia|liigu|lähe käima)|\bkatki\b|\brikkis|\brike\b|\brikki\b|\bpurune|\blekib|\bleke\b|\btilgub|\bkinni (?:kiilu|jää)|\bummist|\bülekuumen|\bkuumeneb üle|\bmüra|\bvibreeri|\bväriseb|\bsuitse|\bpõles|\bveateade|\bveatea|\bveakood|\bhäire\b|\bseisma jä|\bseisku|\bkahjust|\bvale (?:detail|osa|varuosa|suurus)|\bpuudu\b|\bpole (?:veel |ikka )?(?:saabunud|kohale|kätte)|\bei ole (?:veel |ikka )?(?:saabunud|kohale|kätte)|\bhilineb|\bkaebus|\bpretensioon|\blülitub (?:\w+ )?välja",
    ),
    # what cannot be started, what is dark, drips or squeals, what came in place of what was ordered, and anger
    (
        "fr",
        r"\bimpossible de (?:démarrer|lancer|relancer|faire|mettre)|\bécran (?:noir|éteint)|\btout noir\b|\bgoutte\b|\bsiffle\b|\bbrûlant|\bdéçus?\b|\bintolérable|\bindique (?:trop|\d+ \w+ de trop)|\brebuts?\b|\bde nouveau en panne|\b(?:panne|défaut) est (?:revenu|de retour)|\bcommandé [^.\n]{0,50} et (?:avons )?reçu",
    ),
    (
        "es",
        r"\bno (?:podemos|puedo|se puede|logramos) (?:arrancar|encender|poner en marcha|trabajar|producir|usar)|\bpantalla (?:en )?negr|\bpanel está negr|\bgotea|\bsilba\b|\bchilla\b|\barde\b|\bdecepciona|\bpesa de más|\bmarca \d+ \w+ de más|\bpedimos [^.\n]{0,50} (?:y )?(?:llegaron|recibimos|mandaron)|\bha vuelto (?:el|la) (?:fallo|avería)",
    ),
    (
        "it",
        r"\bnon (?:riusciamo|riesco|si riesce) (?:più )?a (?:avviare|far|lavorare|produrre)|\bpannello è nero|\bfischia|\bscotta\b|\bdelus|\binaccettabil|\bsegna \d+ \w+ in più|\bordinato [^.\n]{0,50} (?:e|ma) (?:ne )?(?:sono arrivat|abbiamo ricevut)|\bè tornato il (?:guasto|difetto)",
    ),
    (
        "pt",
        r"\bnão (?:conseguimos|consigo|se consegue|dá para) (?:\w+ )?(?:arrancar|ligar|trabalhar|produzir|pôr)|\bpainel está preto|\bassobia|\ba escaldar|\bdesiludid|\binaceitável|\bmarca \d+ \w+ a mais|\b(?:esperamos|à espera|aguardamos) [^.\n]{0,30}(?:resposta|há)|\bencom[ea]nd[^.\n]{0,50} (?:e )?(?:vieram|veio|recebemos|chegaram)",
    ),
    (
        "de",
        r"\b(?:können|kann) (?:\w+ ){0,4}nicht (?:starten|anfahren|produzieren|weiterarbeiten|einschalten)|\bbleibt (?:\w+ ){0,3}(?:dunkel|schwarz)|\bglühend heiß|\benttäuscht|\bzeigt (?:\w+ ){0,3}zu viel|\bAusschuss\b|\bbestellt [^.\n]{0,50} (?:bekommen|erhalten|gekommen|geliefert)",
    ),
    (
        "pl",
        r"\bnie (?:możemy|mogę|da się|potrafimy) (?:\w+ )?(?:uruchomić|pracować|produkować|włączyć|korzystać)|\bekran jest czarny|\bpanel jest czarny|\bkapie\b|\bgwiżdże|\bpiszczy|\brozgrzan|\bparzy\b|\brozczarowan|\bniedopuszczaln|\bpokazuje (?:\w+ )?(?:za dużo|o \d+)|\bzamawia\w+ [^.\n]{0,50} (?:przysz|dosta|otrzym)",
    ),
    (
        "nl",
        r"\b(?:kunnen|kan|krijgen|krijg) (?:\w+ ){0,4}niet (?:meer )?(?:starten|opstarten|draaien|produceren|verder|gebruiken|aan)|\bscherm (?:blijft|is) zwart|\bdruppelt|\bfluit\b|\bgloeiend|\bknars|\bafgekeurd|\bwijkt (?:\w+ ){0,4}af\b|\bteleurgesteld|\bonaanvaardbaar|\bonacceptabel|\bingedeukt|\bbesteld [^.\n]{0,50} (?:gekregen|ontvangen|geleverd)",
    ),
    (
        "sv",
        r"\b(?:kan|får|lyckas) (?:\w+ )?inte (?:\w+ )?(?:starta|igång|köra|använda|producera)|\b(?:panelen|skärmen|displayen)\b[^.\n]{0,16}svart|\bdroppar?\b|\btjuter|\bgnisslar|\bglödhet|\bskrik(?:er|ande)|\bbesvik|\bacceptabelt|\bvisar (?:\w+ ){0,5}(?:för mycket|för lite|fel)\b|\bkassera\b|\bkrossa[dt]|\bbuckl|\bfel(?:et)? är tillbaka|\btappar (?:\w+ )?(?:detalj|grepp|del)|\bbeställde [^.\n]{0,50} (?:men )?(?:fick|kom)\b|\bväntat (?:\w+ )?(?:veckor|länge|i)",
    ),
    (
        "da no",
        r"\b(?:kan|får) (?:\w+ )?ikke (?:\w+ )?(?:starte|startet|køre|kjøre|bruge|bruke|producere|produsere|i gang)|\b(?:panelet|skærmen|skjermen|displayet)\b[^.\n]{0,16}(?:sort|svart)|\bdrypper|\bhviner|\bglovarm|\bbrændende varm|\bskuff(?:ede|et)|\bikke (?:godt nok|acceptabelt|greit nok|akseptabelt)|\bviser (?:\w+ ){0,6}(?:for meget|for mye|forkert|feil)\b|\bkassere|\bkassér|\bknust|\bbulet|\bbulket|\bfe(?:jl|il)en er (?:tilbage|tilbake)|\b(?:taber|mister) emne|\bbestilte [^.\n]{0,50} (?:men )?(?:har )?(?:fået|fikk|fik)\b|\b(?:ventet|ventede) (?:\w+ ){0,2}(?:uger|uker|længe|lenge)",
    ),
    (
        "fi",
        r"\b(?:emme|en|ei) (?:\w+ )?(?:saa|saada|pysty|voi) (?:\w+ ){0,2}(?:käyntiin|käynnistä|käynnistettyä|ajaa|käyttää|tuottaa)|\btäysin pimeä|\bpimeänä|\btippu|\bvinku|\bpolttavan kuuma|\bpettyn|\bei ole hyväksyttäv|\bmurska|\blommo|\bnäyttää (?:\w+ ){0,4}(?:liikaa|väärin|liian)|\bhylkää|\bhylätä|\bvika pal|\bpudottaa (?:\w+ )?kappale|\btilasimme [^.\n]{0,50} (?:mutta )?saimme|\bodott[^.\n]{0,30}viikko|\bkiinni juutt|\bemme saa linja",
    ),
    (
        "cs sk",
        r"\bnem(?:ůžeme|ôžeme) (?:\w+ )?(?:spustit|spustiť|rozjet|vyrábět|vyrábať|pracovat|pracovať)|\bnevieme (?:\w+ )?spustiť|\b(?:linku|stroj) nesp[uú][sš]t|\b(?:displej|panel|obrazovka)\b[^.\n]{0,24}(?:čern|tmav|čier)|\bpíská|\bpíska\b|\brozpálen|\bzklam|\bsklam|\bnepřijateln|\bneprijateľn|\bukazuje (?:\w+ ){0,5}(?:víc|viac|špatně|zle|méně|menej)|\bvyhazovat|\bvyhadzovať|\bzmetk|\bpromáč|\brozmač|\brozmáč|\bpouští kus|\bpúšťa kus|\bobjedn\w+ [^.\n]{0,50} ale (?:přiš|priš|dorazi|dosta)|\bčeká(?:me)? (?:\w+ )?(?:týd|už)|\bčakáme (?:\w+ )?(?:týž|už)",
    ),
    (
        "hu",
        r"\bnem (?:tudjuk|lehet|tudom|bírjuk) (?:\w+ )?(?:elindít|indít|bekapcsol|használ|járat|dolgozni|gyárt)|\b(?:kijelző|panel|képernyő|kezelőpanel)\w*[^.\n]{0,16}sötét|\bcsöpög|\bvisít|\bátforrós|\bcsalódott|\belfogadhatatlan|\btöbbet mutat|\brosszul mér|\bkidob|\bselejt|\bhorpad|\bössze volt törve|\bösszetör|\bvisszatért a hiba|\belejti|\brendeltünk [^.\n]{0,50} (?:de )?[^.\n]{0,24}kaptu|\bhete várunk|\bhónapja várunk",
    ),
    (
        "ro",
        r"\bnu (?:putem|reușim|pot) (?:\w+ ){0,2}(?:porni|lucra|produce|folosi)|\b(?:ecranul|panoul|afișajul)\b[^.\n]{0,20}negru|\bșuieră|\bfrige\b|\bdezamăgi|\binacceptabil|\bneetanș|\barată (?:\w+ ){0,6}(?:mai mult|mai puțin|greșit)|\baruncăm|\brebut|\bzdrobit|\blovit\b|\bdefectul a revenit|\bscapă [^.\n]{0,12}piese|\bcomandat [^.\n]{0,50} dar (?:am |ne )?(?:primit|venit)|\baștept(?:ăm|am) [^.\n]{0,30}(?:săptăm|răspuns|lună|luni)|\btot n-(?:au|a) (?:venit|sosit|ajuns)",
    ),
    (
        "bg",
        r"\bне можем да (?:пуснем|работим|стартираме|включим|произвежд)|\b(?:екран|панел|диспле)\w*[^.\n]{0,16}(?:тъм|черен)|\bсвири\b|\bнажежава|\bразочаров|\bнедопустимо|\bпоказва (?:\w+ ){0,4}(?:повече|грешно)|\bбракув|\bпоръчахме [^.\n]{0,50} а (?:получ|дойд)|\bседмици чакаме|\bчакаме отговор|\bне са (?:пристигнали|дошли)|\bизпуска детайл",
    ),
    (
        "hr sr bs sl",
        r"\bne možemo (?:\w+ )?(?:pokren|raditi|da (?:pokren|radi)|koristit|proizvod)|\bne moremo (?:\w+ )?(?:zagn|dela|proizv)|\b(?:zaslon|ekran|ploča|panel)\w*[^.\n]{0,24}crn|\bcvili|\bužari|\bnedopust|\brazočara|\bnisu stig|\bniso prispel|\bpokazuje (?:\w+ ){0,4}(?:više|previše|krivo|pogrešno)|\bškart|\bnaručili [^.\n]{0,50} a (?:dobili|stigl)|\bčekamo (?:\w+ )?(?:odgovor|već)|\btjedna čekamo|\bнедопуст|\bне можемо да (?:покрен|радимо)",
    ),
    (
        "uk",
        r"\bне (?:можемо|вдається|можна|виходить) (?:\w+ )?(?:запустити|працювати|увімкнути|виробл)|\b(?:лінію|машину|верстат) не запуст|\b(?:екран|панель|дисплей)\b[^.\n]{0,16}(?:чорн|темн)|\bсвистить|\bрозжарю|\bнеприпустим|\bрозчарован|\bпоказують (?:\w+ ){0,4}(?:більше|менше)|\bсписуємо|\bбрешуть|\bкидає детал|\bзамовляли [^.\n]{0,50} (?:а )?(?:прийшл|отримал)|\bчекаємо (?:на )?відпові|\bдосі немає|\bдосі не\b",
    ),
    (
        "ru",
        r"\bне (?:можем|удаётся|удается|можно|получается) (?:\w+ )?(?:запустить|работать|включить)|\b(?:линию|машину|станок) не запуст|\b(?:экран|панель|дисплей)\b[^.\n]{0,16}(?:чёрн|черн|темн|тёмн)|\bсвистит|\bраскал|\bнедопустим|\bразочарован|\bпоказывает (?:\w+ ){0,4}(?:больше|меньше|лишн)|\bврут\b|\bвстаёт|\bвстает\b|\bвстала\b|\bзаказывали [^.\n]{0,50} (?:а )?(?:пришл|получил)|\bжд[её]м ответа|\bтак не годится",
    ),
    ("kk", r"\bтоқтай(?:ды| бер)|\bтоқтап қал|\bіске қоса алма"),
    (
        "el",
        r"\bδεν (?:μπορούμε|γίνεται) να (?:ξεκιν|δουλέψ|λειτουργ|βάλουμε)|\b(?:οθόνη|πίνακας)\b[^.\n]{0,16}μαύρ|\bσφυρίζ|\bαπαράδεκτ|\bαπογοητευ|\bδείχνει (?:\w+ ){0,4}(?:παραπάνω|περισσότερ|λάθος)|\bπαραγγείλαμε [^.\n]{0,50} (?:και|αλλά) (?:λάβαμε|ήρθ|πήραμε)|\bπεριμένουμε (?:\w+ )?(?:απάντηση|εβδομ)|\bδεν ήρθ|\bρίχνει (?:πάλι )?(?:τα )?κομμάτ",
    ),
    (
        "tr",
        r"\b(?:çalıştır|başlat|üret|kullan)am(?:ıyoruz|ıyorum|adık)|\b(?:panel|ekran)\w*[^.\n]{0,16}(?:simsiyah|siyah|karanlık)|\bıslık çal|\bkabul edilemez|\bhayal kırıklığ|\bfazla (?:gösteriyor|tartıyor)|\biste(?:dik|miştik) [^.\n]{0,50}geldi|\bsipariş ettik [^.\n]{0,50}(?:ama|fakat)|\bhaftadır (?:bekl|cevap)|\bdüşürüyor|\bduruyor\b",
    ),
    (
        "ar",
        r"لا (?:نستطيع|يمكننا|يمكن|نتمكن من) (?:تشغيل|العمل|الإنتاج|بدء)|(?:الشاشة|اللوحة|لوحة التحكم)[^.\n]{0,16}سوداء|سوداء تماما|يقطر|تقطر|ينقط|صفير|يسخن|تسخن|غير مقبول|مستاؤ|خيبة|يظهر (?:وزن|قراءة) (?:زائد|خاطئ)|طلبنا [^.\n]{0,50}(?:ووصل|فوصل|واستلم|لكن)|ننتظر (?:منذ|من|رد)|يسقط القطع|عاد العطل",
    ),
    (
        "he",
        r"(?:אי אפשר|לא ניתן|לא מצליחים|לא יכולים) (?:להפעיל|להתניע|לעבוד|לייצר)|(?:המסך|הפאנל|הצג)[^.\n]{0,12}שחור|מטפטף|נוטף|שורק|לא מקובל|מאוכזב|הזמנו [^.\n]{0,50}(?:וקיבלנו|והגיע|אבל)|מחכים (?:כבר )?(?:\S+ )?(?:שבוע|תשוב)|לא הגיעו|מפיל",
    ),
    (
        "fa",
        r"نمی.?(?:توانیم|شود) (?:\S+ )?(?:روشن|راه|کار|تولید)|(?:صفحه|پنل|نمایشگر)[^.\n]{0,16}سیاه|سوت می|قابل قبول نیست|ناراضی|ناامید|سفارش دادیم [^.\n]{0,40}(?:ولی|اما)|(?:هفته|ماه) است (?:که )?منتظر|می.?ایستد|می.?اندازد",
    ),
    (
        "hi",
        r"(?:चालू|शुरू) नहीं (?:हो|कर)|(?:स्क्रीन|पैनल|डिस्प्ले)\S*[^.\n।]{0,16}(?:काल|बंद)|रुक जात|निराश|(?:ठीक|स्वीकार्य) नहीं है|मंगा\S* थी? [^.\n।]{0,40}(?:पर|लेकिन|मगर)|(?:हफ्त|हफ़्त|सप्ताह|महीन)\S* से इंतज|गिरा रह",
    ),
    (
        "id ms",
        r"\btidak bisa (?:dijalankan|dihidupkan|beroperasi|produksi|dipakai)|\btak boleh (?:dihidupkan|dijalankan|guna)|\b(?:layar|panel|skrin)\b[^.\n]{0,20}(?:gelap|hitam|padam)|\bmenitis|\bmengecewakan|\bkecewa\b|\btidak (?:dapat|boleh|bisa) diterima\b|\bpesan [^.\n]{0,50} (?:tetapi|tapi) (?:dapat|yang datang|terima)|\bminggu (?:kami )?(?:tunggu|menunggu)|\bjatuhkan barang",
    ),
    (
        "tl",
        r"\bhindi (?:na )?(?:mapaandar|mapagana|magamit|maistart)|\bitim (?:na )?ang (?:screen|panel|display)|\bdismayado|\bhindi na (?:po )?(?:ito )?katanggap|\binorder [^.\n]{0,50} (?:pero|ngunit) |\blinggo na (?:po )?kaming naghihintay|\bnahuhulog|\bbumalik ang sira",
    ),
    (
        "lt lv et",
        r"\bnegalime (?:paleist|dirbti|įjungti)|\b(?:ekranas|skydelis)\b[^.\n]{0,16}(?:juod|tams)|\bnepriimtin|\bnusivyl|\bužsakėme [^.\n]{0,50} (?:o|bet) (?:gavome|atvyko)|\bnevaram (?:palaist|strādāt|iedarbināt)|\b(?:ekrāns|panelis)\b[^.\n]{0,16}(?:meln|tumš)|\bnepieņemam|\bpil (?:eļļa|ūdens)|\bpil no\b|\bpasūtījām [^.\n]{0,50} bet (?:saņēm|atnāc)|\bei saa (?:\w+ )?(?:käivitada|tööle|käima|töötada|kasutada)|\b(?:ekraan|paneel)\b[^.\n]{0,16}(?:must|pime)|\bvastuvõetamatu|\bpettunud|\btellisime [^.\n]{0,50} aga (?:saime|tuli)|\bjääb (?:\w+ ){0,6}seisma",
    ),
    # what goes out, runs askew, came off or fell
    (
        "fr es it pt",
        r"\bs'éteint|\bs'éteignent|\bde travers\b|\bdévie\b|\bs'est détaché|\btombée? (?:de la|du)\b|\bse (?:apaga|apagan|desvía|tuerce|desprendió|soltó|cayó)\b|\becha humo|\btorcid[oa]s?\b|\bsalta el\b|\bsi spegn|\bsbanda|\bdi traverso|\bsi è staccat|\bcadut[oa]\b|\bnon (?:mantiene|cuoce|scalda|regge)\b|\bapaga-se|\bse apaga|\bdesvia-se|\btort[oa]s?\b|\bsoltou-se|\bcaiu\b|\bnão (?:mantém|aguenta|coze)\b",
    ),
    (
        "de pl",
        r"\bgeht (?:\w+ )?(?:ständig |immer wieder )?aus\b|\berlischt|\bläuft (?:\w+ )?schief|\babgefallen|\babgelöst|\bgaśnie|\bgasną\b|\bzgasł|\bkrzywo\b|\bodpad[łl]|\bodklei|\bobluzowa",
    ),
    (
        "nl sv da no fi",
        r"\bgaat (?:\w+ ){0,3}uit\b|\bdooft\b|\bscheef\b|\blosgeraakt|\bafgevallen|\bslocknar|\bsnett\b|\bsned\b|\blossna[rt]|\bramlat av|\bslukker\b|\bgår ud\b|\bskævt\b|\bskæv\b|\bskjevt\b|\bskjev\b|\bløsnet|\bløsnede|\bfaldet af|\bfalt av|\bsammu(?:u|nut|i)\b|\bvinossa\b|\bvinoon\b|\birron|\birtosi|\bputos",
    ),
    (
        "cs sk hu ro",
        r"\bzhasín|\bzhasl|\bhasne|\bzhas(?:ín|ol)|\bkřivě|\bšikmo|\bnakřivo|\bkrivo\b|\bodpad(?:l|ol|á)|\buvolnil|\buvoľnil|\bnedá (?:se|sa) (?:\w+ )?(?:zap|spus|otev|otvo|zav|zat|nast|vyp)|\bsa nedá (?:zap|spus|otvo|zat|nast|vyp)|\bse nedá (?:zap|spus|otev|zav|nast|vyp)|\bkialszik|\bkialudt|\bferdén|\bleesett|\bmeglazult|\bse stinge|\bse sting\b|\bstrâmb|\bs-a (?:slăbit|desfăcut)|\ba căzut",
    ),
    (
        "bg mk hr sr bs sl",
        r"\bгасне|\bугасва|\bкриво\b|\bнакриво|\bпадна\b|\bразхлаби|\bскъсан|\bgasi se|\bse gasi\b|\bugasne|\bugaša|\bkrivo\b|\bukrivo|\bkoso\b|\botpa(?:o|la|lo)|\bodpad|\bolabavi|\bpoderal|\bstrga(?:l|n)|\bpotrga(?:l|n)|\bse ne (?:premika|vrti|zapre|odpre|prižge)|\bse ne (?:pomiče|okreće|zatvara|otvara|pali)|\bгаси се|\bсе гаси",
    ),
    (
        "uk ru kk",
        r"\bгасне|\bгаснуть|\bзгасл|\bкриво\b|\bнабік\b|\bвідпа(?:в|ла)|\bвідірв|\bгаснет|\bпогас|\bвкось|\bперекос|\bотвал|\bотпа(?:л|ла)\b|\bоторвал|\bсөніп|\bсөнеді|\bқисай",
    ),
    (
        "el tr",
        r"\bσβήνει|\bσβήνουν|\bστραβά\b|\bστραβ|\bξεκόλλησ|\bέπεσε\b|\bχαλάρωσ|\bκόπηκε|\bsönüyor|\bsöndü|\byamuk|\byana kay|\bkoptu|\bdüştü\b|\bgevşe|\byerinden çık",
    ),
    (
        "ar he fa hi",
        r"ينطفئ|تنطفئ|انطفأ|مائل|انفصل|سقط(?:ت)? |ارتخ|כבה|נכבה|עקום|הצידה|נפל(?:ה)? |השתחרר|התנתק|خاموش می|کج |افتاده|شل شده|جدا شد|बुझ|टेढ़|गिर (?:गय|गई)|ढील|उखड़|निकल (?:गय|गई)",
    ),
    (
        "id ms tl",
        r"\bterpadam|\bpadam sendiri|\basyik (?:mati|padam|berhenti|terpadam|trip)|\bsenget|\bmiring\b|\btercabut|\btertanggal|\blepas dari|\bcopot|\bnamamatay|\bnamatay|\btabingi|\bnahulog|\blumuwag|\bkumalas|\bhindi na(?:lu|i)\w+",
    ),
    (
        "lt lv et",
        r"\bgęsta|\bužgęs|\bkreivai|\bnukrito|\batsilaisvin|\bdziest|\bnodziest|\bšķībi|\bnokrit|\batskrūv|\bvaļīg|\bkustub|\bkustus|\bviltu\b|\bkukkus|\bära kukku|\blahti tulnud",
    ),
    # everyday words: gave up the ghost, plays up, stopped doing what it does, does it by itself
    (
        "en",
        r"\b(?<!we )(?<!they )(?:will not|won't|wouldn't|refuses? to|fails? to) (?:\w+ly )?(?:climb|rise|lower|lift|turn|spin|rotate|feed|print|seal|cut|hold|heat|cool|fill|empty|open|close|shut|lock|unlock|latch|release|reset|home|boot|power|switch|connect|respond|read|detect|grip|clamp|stop|start|run|move|budge|engage|advance|dispense|pump|ignite|light|weigh|fire|stay|pull|push|pick|drop|index|dry|wash|track|charge|vent|drain|prime)\b|\bgive[ns]? up the ghost|\bgave up the ghost|\bpacked (?:it )?in\b|\bconked out|\bplay(?:s|ing) up\b|\bact(?:s|ing) up\b|\bon the (?:blink|fritz)|\bhas died\b|\b(?:stops?|starts?|switches off|turns off|shuts (?:off|down)|opens|closes|drops|resets|restarts|trips) (?:\w+ )?by itself|\b(?:has|have) stopped (?:work|heat|cool|turn|spin|feed|print|seal|cut|fill|pump|suck|dry|wash|blow|respond|weigh|charg|lift|mov)\w*ing\b",
    ),
    (
        "fr",
        r"\ba (?:\w+ )?(?:lâché|rendu l'âme|claqué|cassé|grillé|sauté|cédé|pété)\b|\bont (?:lâché|cédé|cassé|sauté|grillé)\b|\best (?:mort|morte|foutue?|fichue?|naze|nase|HS|KO)\b|\bfait des siennes|\bdéconne\b|\bne (?:sort|passe|coule|vient|aspire|pompe|souffle|avance|recule|lève|soulève|bouge|colle|scelle|remplit|dose|rince|lave|sèche|pousse|tire|presse|monte|tient|prend)(?:nt)? plus\b|\b(?:a|ont) cessé de\b|\b(?:démarre|redémarre|repart|coupe|s'ouvre|se ferme) (?:\w+ )?toute? seule?\b|\binsuffisan|\bse (?:décolle|détache|décroche|déforme)(?:nt)?\b",
    ),
    (
        "it",
        r"\bè (?:saltat|scoppiat|mort)[oa]\b|\bè andat[oa](?: in (?:tilt|fumo|blocco))?\b(?! (?:tutto|molto|bene|via|in ferie))|\bsi è (?:sganciat|staccat|piegat|sfilat|rovinat|guastat|allentat|crepat|incantat)[oa]|\bfa (?:i capricci|cilecca|un fischio)|\bnon (?:spinge|pesca|tira|lava|asciuga|pompa|aspira|incolla|riempie|dosa|sigilla|alza|solleva|avanza|prende|raffredda|carica) (?:più|bene)\b|\b(?:ha|hanno) smesso di\b|\binsufficien|\bsi (?:stacca|scolla|sgancia)(?:no)?\b|\bda qualche giorno non\b",
    ),
    (
        "es",
        r"\breventó|\breventad[oa]|\bpetó\b|\bpetad[oa]\b|\bmurió\b|\bse (?:fundió|fundieron|estropeó|estropearon|estropea|desenganch\w+|gripó|averió|rajó|despega|despegan|desalinea)\b|\bestropead[oa]|\b(?:dejó|dejaron|ha dejado|han dejado) de (?!ser |estar )|\bchirr(?:ía|ían)\b|\bda (?:guerra|problemas|la lata|tirones)\b|\bhace (?:cosas raras|de las suyas)|\b(?:pega|corta|sella|cierra|pesa|lava|seca|imprime|llena|cose|dobla|suelda|pegando|cortando|sellando|cerrando|pesando|lavando|imprimiendo|llenando|cosiendo) mal\b|\bya no (?:\w+ )?(?:funciona|arranca|calienta|enfría|gira|sube|baja|corta|cierra|abre|sella|sopla|aspira|bombea|seca|lava|imprime|llena|pesa|pega|mueve|responde|enciende)|\binsuficiente",
    ),
    (
        "pt",
        r"\bpifou|\bpifad[oa]|\bestragou|\bestragad[oa]|\brebentou|\brebentad[oa]|\bmorreu\b|\bfoi-se\b|\bdescol(?:a|ou|am)\b|\besmaga\b|\ba esmagar\b|\bchia(?:m|r)?\b|\brange\b|\brasga(?:m|r)?\b|\bemperr|\bentupi|\b(?:deixou|deixaram) de (?!ser |estar )|\bdá problemas|\ba dar problemas|\bjá não (?:\w+ )?(?:funciona|arranca|aquece|arrefece|roda|sobe|desce|corta|fecha|abre|veda|sopra|aspira|seca|lava|imprime|enche|pesa|cola|mexe|responde|liga)|\b(?:desliga|para|pára|arranca|liga|apaga|abre|fecha)(?:-se)? sozinh[oa]\b|\binsuficiente",
    ),
    (
        "de",
        r"\b(?:schaltet|hebt|senkt|greift|klebt|schweißt|siegelt|pumpt|saugt|fördert|transportiert|wickelt|dosiert|füllt|misst|wiegt|erkennt|spannt|bremst|drückt|presst|näht|mischt|rührt|zündet|leuchtet|bewegt|rastet|verriegelt|spült|trocknet|wäscht|bläst|steigt|sinkt|geht|macht|springt|tut)\b[^.\n]{0,40}\bnicht mehr\b|\blässt sich (?:\w+ ){0,4}nicht (?:mehr |wieder )?(?:ein|aus|ab|an|öffnen|schließen|starten|bewegen|drehen|lösen|einstellen|quittieren)|\bmuckt\b|\bstreikt\b|\bzickt\b|\bmacht (?:\w+ ){0,2}(?:Zicken|Mucken|Ärger|Sorgen)|\bden Geist (?:auf|aufgegeben)|\bhinüber\b|\bkaputt(?:gegangen|geht)|\bvon (?:selbst|allein) (?:ab|aus|an|stehen|los)\b|\bunzureichend|\bhat aufgehört zu|\blöst sich (?:\w+ )?(?:ab|von)\b",
    ),
    (
        "nl",
        r"\bhet begeven\b|\boverleden\b|\bgesneuveld|\bkuren\b|\bdoet (?:\w+ ){0,2}(?:moeilijk|raar|lastig)\b|\b(?:trekt|zuigt|pompt|klemt|knipt|snijdt|lijmt|last|vult|weegt|tilt|zakt|stijgt|koelt|schakelt|beweegt|blaast|spoelt|droogt|wast|houdt|pakt) (?:\w+ ){0,4}niet\b|\bonvoldoende\b|\bvanzelf (?:af|uit|aan|stil)\b|\buit zichzelf\b|\blaat (?:\w+ )?los\b",
    ),
    (
        "da",
        r"\bstået af\b|\bdriller\b|\bdrillet\b|\bgået (?:i stykker|død|kold|i stå|løs)\b|\bgår (?:\w+ )?i stå\b|\ber død\b|\bgal med\b|\bstrejker\b|\blaver (?:\w+ )?(?:ballade|knuder)\b|\baf sig selv\b|\butilstrækkelig|\b(?:tænder|slukker|løfter|suger|pumper|limer|svejser|fylder|køler|tørrer|vasker|trækker|klipper|trykker|presser|skubber|blæser|griber) (?:\w+ ){0,3}ikke\b",
    ),
    (
        "sv",
        r"\bkrångla[rt]|\bstrula[rt]|\blagt av\b|\blägger av\b|\bpaja[rt]\b|\bpajade\b|\bdött\b|\bgett upp\b|\bhäng(?:er|t) sig\b|\bskurit ihop\b|\bav sig själv|\botillräcklig|\b(?:tänder|lyfter|suger|pumpar|limmar|svetsar|fyller|kyler|torkar|tvättar|drar|klipper|pressar|blåser|griper) (?:\w+ ){0,3}inte\b",
    ),
    (
        "no",
        r"\bta(?:tt|r) kvelden\b|\bstreiker\b|\bkrøll\w*\b|\btrøbbel\b|\bkrangler\b|\brøk\b|\brøket\b|\bdødd\b|\bgått i stå\b|\bav seg (?:selv|sjøl)\b|\butilstrekkelig|\b(?:tenner|løfter|suger|pumper|limer|sveiser|fyller|kjøler|tørker|vasker|trekker|klipper|presser|blåser|griper) (?:\w+ ){0,3}ikke\b",
    ),
    (
        "fi",
        r"\btemppuil|\boikuttel|\breistail|\bkiukuttel|\bhyyty|\bsano(?:i|nut) itsensä irti|\bprakas|\bprakaa|\bsimaht|\blakannut\b|\blakkasi\b|\btenän\b|\bitsestään\b|\briittämätön|\birtoaa\b|\brepii\b|\bei (?:enää )?(?:nosta|ime|pumppaa|liimaa|täytä|kuivaa|pese|vedä|purista|tartu|jäähdytä|lämmitä|tulosta|syötä|kestä)\b",
    ),
    (
        "pl",
        r"\bszwankuj|\bnawala\b|\bnawalił|\bsiadł|\bwysiad|\bzdech[łl]|\bodmawia\b|\bodmówił|\bświruje|\bwariuje|\bprzesta(?:ł|ła|ło|ły)\b|\bsam[ao]? (?:się )?(?:wyłącza|zatrzymuje|włącza|gaśnie|otwiera|zamyka)|\bsam[ao]? z siebie|\bsamoczynni|\bniewystarczając|\bodkleja|\bgniecie\b|\bszarpie\b",
    ),
    (
        "cs sk",
        r"\bzlobí\b|\bzlobil|\bhnevá\b|\b(?:odešel|odešla|odešlo|odišiel|odišla|odišlo) (?:nám |mu |jí |mu |jej )?(?:motor|čerpadl|ventil|senzor|snímač|čidl|ložisk|relé|displej|spojk|převod|prevod|měnič|menič|kompres|pojist|poist|hadic|těsn|tesn|topen|ohrev|jistič|istič|řemen|remeň)|\b(?:motor|čerpadlo|ventil|senzor|snímač|čidlo|ložisko|relé|displej|měnič|menič|kompresor) (?:nám )?(?:odeš|odiš)|\bklekl|\bkľak(?:ol|la|lo)|\bchcípl|\bzkolabov|\bskolabov|\bdosloužil|\bvypov(?:ěděl|edal)\w* (?:službu|poslušnost)|\bsamovoln|\bsam[ao]? od sebe|\bpřesta(?:l|la|lo|ly)\b|\bpresta(?:l|la|lo|li)\b|\bnedostatečn|\bnedostatočn|\bdrhne\b|\b(?:kusy|díly) jsou (?:\w+ )?(?:špatn|vadn)|\bkusy sú (?:\w+ )?(?:zlé|chybn)",
    ),
    (
        "hu",
        r"\brakoncátlan|\bbedögl|\btönkre ?(?:ment|megy|men)|\bmegadta magát|\bfelmondta a szolgálatot|\bvacakol|\bszórakozik\b|\bmakacskod|\bmagától\b|\belégtelen|\bnem (?:emel|szív|fúj|szárít|mos|ragaszt|tölt|húz|nyom|szállít|nyomtat|megy)\b(?! ki\b)|\bszaggat|\bleválik\b|\belválik\b|\begyenetlen",
    ),
    (
        "ro",
        r"\ba(?:u)? cedat\b|\ba(?:u)? murit\b|\bface (?:figuri|probleme|nazuri|pene|mofturi)\b|\bs-a dus\b|\bde la sine\b|\bsingur[ăa]? se\b|\binsuficient|\ba încetat să|\bnu mai (?:aspir|pomp|sufl|usuc|spal|tipăr|lipe|trag|împing|ridic|umple|dozea|sigil|aprind|reacț|scoat|dă\b|vrea să)|\bse (?:dezlipe|desprinde)|\bneuniform",
    ),
    (
        "bg mk",
        r"\bправи (?:номера|проблеми)|\bсдаде (?:багажа|се)|\bиздъхна|\bсе (?:развали|строши|счупи|откачи|скъса)|\bсам[оа]? се (?:изключва|спира|включва|отваря)|\bсамоволно|\bнедостатъчн|\bпреста(?:на|наха|ва) да|\bвече не (?:работ|пали|тръгва|грее|хлади|върти|реже|засмуква|помпа|духа|пълни|лепи)|\bне (?:засмуква|помпа|духа|суши|мие|пълни|лепи|печата|вдига|дърпа|хлади)\b",
    ),
    (
        "hr sr bs sl",
        r"\bzeza\b|\bzafrkava|\bcrk(?:ao|la|lo|nu\w*)\b|\bkrepa(?:o|la)\b|\bštrajka|\bsam[ao]? od sebe|\bsama se (?:gasi|pali|zaustavlja|isključuje|uključuje)|\bprestao\b|\bprestal[ao]\b|\bprestal\b|\bnedovoljn|\bnezadostn|\bodlijep|\bodljep|\bodlep|\bne (?:usisava|pumpa|puše|suši|pere|puni|lijepi|lepi|tiska|štampa|diže|vuče|gura|hladi|zagrijava|dozira|steže|hvata|sesa|črpa|lepi|polni)\b|\bje otkaza(?:o|la|lo)\b|\bodpoveda(?:l|la|lo)\b|\bnagaja\b|\bцрк(?:ао|ла|ло)\b|\bзеза\b|\bпрестао\b|\bпрестала\b",
    ),
    (
        "uk",
        r"\bбарахл|\bздох(?:ла|ло|ли)?\b|\bнакри(?:вся|лася|лося|лись)\b|\bвийш(?:ов|ла|ло) з ладу|\bкапризу|\bсамовільн|\bсам[аоі]? (?:по собі|вимика|зупиня|вмика)|\bнедостатн|\bпереста(?:в|ла|ло|ли)\b|\bкриш(?:ить|ать|ити)\b|\bрве\b|\bвідклею|\bбільше не (?:працю|гріє|вмика|круть|трима|запуска)|\bне (?:смокче|качає|дме|сушить|миє|клеїть|друку|піднім|штовха|наповн|затиска|схоплю)",
    ),
    (
        "ru",
        r"\bбарахл|\bсдох(?:ла|ло|ли)?\b|\bнакры(?:лся|лась|лось|лись)\b|\bкапризнич|\bглючит|\bполетел[аи]? (?:двигат|мотор|насос|подшип|датчик|плат|ремень|клапан|редукт)|\b(?:двигатель|мотор|насос|подшипник|датчик|ремень|клапан|редуктор) (?:по|на)(?:летел|крыл)|\bсамопроизвольн|\bсам[аои]? (?:по себе|отключа|останавлива|выключа|включа)|\bнедостаточн|\bпереста(?:л|ла|ло|ли)\b|\bкрошит|\bотклеива|\bбольше не (?:работ|греет|включ|запуск|крут|держ)|\bне (?:сосёт|сосет|качает|дует|сушит|моет|клеит|печата|поднима|толка|наполня|зажима|захватыва)",
    ),
    (
        "el",
        r"\bπαρέδωσε (?:το )?πνεύμα|\bτα (?:τίναξε|έπαιξε|έφτυσε)|\bμας (?:ταλαιπωρεί|παιδεύει|βγάζει την)|\bκάνει (?:νερά|τρέλες|κόλπα|τα δικά)|\bαπό μόν(?:ο|η|ος) τ(?:ου|ης)\b|\bανεπαρκ|\bξεκολλ|\b(?:έπαψε|σταμάτησε) να\b|\bδεν (?:\S+ )?(?:τραβ|ρουφ|φυσ|στεγνών|πλέν|γεμίζ|τυπών|σηκών|πιάν|σφίγγ|σπρώχν)",
    ),
    (
        "tr",
        r"\bnazlan|\biflas et|\bpes etti|\bbozul(?:du|uyor|muş)|\bçöktü\b|\bkendi kendine|\bkendiliğinden|\byetersiz|\bsorun çıkar|\b(?:em|pompala|üfle|kurut|yıka|doldur|yapıştır|kaldır|çek|tart|sar)m(?:ı|i|u|ü)yor|\bartık (?!gerek|iste|lazım)(?:\w+ ){0,2}(?:çalış|ısıt|dön|kapan|açıl|tut)m[ıiuü]yor",
    ),
    (
        "ar",
        r"من تلقاء نفس|لم (?:يعد|تعد) (?:يعمل|تعمل|يسخن|تسخن|يدور|تدور|يبرد|تبرد|يستجيب|تستجيب|يضخ|تضخ|قادر)|تعطل|غير كاف|لا (?:يضخ|تضخ|يسحب|تسحب|يجفف|تجفف|يغسل|تغسل|يلصق|تلصق|يطبع|تطبع|يرفع|ترفع|يمسك|تمسك)|تمزق|يمزق|توقف(?:ت)? عن",
    ),
    (
        "he",
        r"מעצמו|מעצמה|הפסיק(?:ה|ו)? ל|שבק|(?:ה?מנוע|ה?משאבה|ה?חיישן|ה?מסב)[^.\n]{0,30} הל(?:ך|כה)|מסב הלך|התפרק|נפרק |עוש(?:ה|ים) (?:בעיות|צרות)|משתגע|לא מספיק (?:חזק|חם|קר)|לא (?:שואב|מייבש|שוטף|מדביק|ממלא|מדפיס|מרים|תופס|דוחף)|כבר לא (?:עובד|מחמם|נסגר|נפתח|פועל)|מתקלף",
    ),
    (
        "fa",
        r"خود ?به ?خود|ناکافی|دیگر (?:\S+ )?(?:کار|روشن|گرم|خنک|حرکت) ن|اذیت می",
    ),
    (
        "hi",
        r"अपने आप (?:रुक|बंद|चालू|कट)|फुँक|फुंक|दम तोड़|नखरे|अपर्याप्त|काम करना बंद|अब (?:चल|काम) नहीं",
    ),
    (
        "id ms",
        r"\brewel\b|\bjebol|\bberulah|\bbuat (?:hal|perangai)\b|\bmeragam|\bjahanam|\bdengan sendirinya|\bmeletup|\btidak lagi (?:berfungsi|panas|berputar|jalan|hidup|menutup)|\bmengelupas|\bsobek",
    ),
    (
        "tl",
        r"\bkusa(?:ng)? (?:na lang )?(?:po(?:ng)? )?(?:humihinto|tumitigil|namamatay|nagsasara|bumubukas|umaandar)|\bbigla na lang(?:po(?:ng)? )? (?:humihinto|tumitigil|namamatay)|\bsumuko\b|\bbumigay|\bpumalya|\bpumapalya",
    ),
    (
        "lt",
        r"\božiuoja|\bnusibaig|\bstreikuoja|\bsavaime\b|\bnepakankam|\bnebe(?:veikia|šildo|sisuka|užsidaro|traukia|dirba)|\bplyšo\b|\batsiklij|\bužsikirt|\bliovėsi\b|\bnustojo\b",
    ),
    (
        "lv",
        r"\bniķoj|\bbeigt(?:s|a)\b|\bpat(?:s|i) no sevis|\bnepietiekam|\bvairs ne(?:strād|darboj|silda|griež|aizver|velk)|\bpārstāj|\batlīmēj|\bstreiko",
    ),
    (
        "et",
        r"\bjukerda|\bütles üles|\büles öelnud|\btujutse|\bstreigi|\biseenesest|\bebapiisav|\benam ei (?:tööta|käivitu|kuumene|sulgu|pöörle|liigu)|\blakkas (?:\w+ )?\w+mast\b|\brebib\b|\bkiilub",
    ),
    (
        "kk",
        r"\bөздігінен|\bжұмысын тоқтат|\bжеткіліксіз",
    ),
    ("vi", r"(?<!\w)bị (?:tưa|sờn|xơ|xước|rách|bong|tuột|trượt|lệch|rơ|rung|gỉ|sét|ăn mòn|nghẹt|tắc|đứt)"),
    # it slips, it is inexact; too few came; nobody has answered
    (
        "fr es it pt de",
        r"\bimpr[ée]cis|\binexact|\bglisse(?:nt)?\b|\b(?:se )?resbala[n]?\b|\bpatina[n]?\b|\bscivola(?:no)?\b|\bslitta(?:no)?\b|\bescorrega(?:m)?\b|\bungenau|\brutscht\b|\bpersonne ne (?:nous )?(?:a |nous a )?(?:répondu|rappelé)|\bnadie (?:nos )?(?:ha |nos ha )?(?:respond|contest|llam)\w+|\bnessuno (?:ci )?(?:ha |ci ha )?(?:rispost|chiamat)\w+|\bninguém (?:nos )?(?:respond|ligou)\w*|\bniemand (?:\w+ )?(?:gemeldet|geantwortet)",
    ),
    (
        "nl sv da no",
        r"\bonnauwkeurig|\bslipt\b|\bslipp(?:en|ar|er)\b|\bslirar\b|\bonoggrann|\bunøjagtig|\bunøyaktig|\bskrider\b|\bsklir\b|\bglider (?:ud|ut)\b|\bniemand (?:heeft )?(?:gebeld|gereageerd|geantwoord)|\bingen (?:har )?(?:ringt|svarat|hört av sig|svaret|ringet|vendt tilbage)",
    ),
    (
        "fi et",
        r"\blipsu|\bluist(?:aa|avat)\b|\bepätark|\bkukaan ei ole (?:vastannut|soittanut)|\b(?:en|emme|enkä|emmekä) ole saa(?:nut|neet) (?:mitään )?vastausta|\blibise|\bebatäps|\bkeegi (?:ei ole|pole) (?:vasta|helista)",
    ),
    (
        "pl cs sk",
        r"\bniedokładn|\bślizga|\bbrakuje\b|\bnikt (?:się )?(?:nam )?nie (?:odezwał|odpowiedział|zadzwonił)|\bnepřesn|\bproklu[zs]|\bnepresn|\bprešmyk|\bklže\b|\bkĺže\b",
    ),
    (
        "hu ro",
        r"\bpontatlan|\b(?:meg|ki|el)?csúszik\b|\bnem (?:hívott|jelentkezett|válaszolt) senki|\bsenki (?:nem|sem) (?:hívott|jelentkezett|válaszolt)|\bimprecis|\binexact|\balunecă|\bpatinează|\bnimeni nu (?:ne-)?(?:a )?(?:răspuns|sunat|contactat)",
    ),
    (
        "bg mk hr sr bs sl",
        r"\bнеточн|\bприплъзва|\bхлъзга|\bникой не (?:се (?:е )?)?(?:обади|отговори)|\bneprecizn|\bnetočn|\bproklizava|\bklizi\b|\bnitko (?:se )?nije (?:javio|odgovorio)|\bniko (?:se )?nije (?:javio|odgovorio)|\bnenatančn|\bdrsi\b",
    ),
    (
        "uk ru kk",
        r"\bнеточн|\bпроковз|\bбуксу|\bпроскальз|\bсоскальз|\bне вистача|\bне хвата(?:ет|ло|ют)|\bнедоста(?:ёт|ет)\b|\bнедостач|\bпересорт|\bніхто не (?:відпов|подзвон|зателефон)\w*|\bникто не (?:ответ|позвон|перезвон)\w*|\bсырғ|\bдәл емес",
    ),
    (
        "el tr",
        r"\bανακριβ|\bγλιστρ(?:ά|άει|ούν)|\bπατινάρ|\bκανείς δεν (?:μας )?(?:απάντησε|τηλεφώνησε|κάλεσε)|\bkayıyor\b|\bhassas değil|\bkimse (?:aramadı|dönmedi|cevap vermedi)",
    ),
    (
        "ar he fa hi",
        r"[يت]نزلق|غير دقيق|لم (?:يرد|يتصل|يجب) (?:علينا |بنا )?أحد|מחליק|לא מדויק|אף אחד לא (?:חזר|ענה|התקשר)|سر می ?خورد|دقیق نیست|کسی (?:پاسخ نداد|تماس نگرفت)|फिसल|किसी ने (?:जवाब|फोन|फ़ोन) नहीं",
    ),
    (
        "id ms tl lt lv",
        r"\bselip\b|\bmeleset|\btidak (?:presisi|akurat|tepat)\b|\bgelincir|\bbelum ada (?:yang )?(?:balas|jawaban|hubungi)|\btiada siapa|\bdumudulas|\bslysta|\bnetiksl|\bniekas (?:neatsak|neskambin)|\bslīd\b|\bneprecīz|\bneviens (?:nav )?(?:atbild|zvan)",
    ),
    # other goods than were ordered
    (
        "fr es it pt de pl",
        r"\b(?:livraison|article|pièce|colis|référence|envoi|matériel)s? (?:erron|incorrect)|\bmauvaise?s? (?:article|pièce|référence)|\b(?:material|pedido|mercancía|pieza|artículo|envío)s? (?:equivocad|errón|incorrect)|\b(?:material[ei]|merce|articol[oi]|pezz[oi]|consegna|contenuto) (?:non è (?:giust|corrett|quell)|(?:è )?(?:sbagliat|errat))|\b(?:material|encomenda|peça|artigo|envio|entrega)s? (?:errad|trocad|incorret)|\bFalschlieferung|\bfalsch(?:e[nrs]?)? (?:geliefert|Teil|Artikel|Ware)|\b(?:błędn|zł)[aąey] (?:dostaw|towar|częś|wysył)",
    ),
)
FAILS_NOT = Tongues(
    (
        "es pt",
        r"\bpartida (?:em|no|na|prevista|previsto|da (?:linha|fábrica|planta|unidade)|de (?:la )?(?:línea|planta))\b",
    ),
    (
        "fr",
        r"\bsans (?:aucune? )?(?:problème|incident|panne|bruit|fuite|défaut|souci)s?\b|\baucune? (?:problème|panne|fuite|défaut|alarme|anomalie|souci)\b|\b(?:panne|problème|défaut) (?:est |a été |semble )?(?:résolu|réparé|corrigé|éliminé)|\bn'est pas (?:cassé|en panne|défectueu)",
    ),
    (
        "es",
        r"\bsin (?:ning[úu]n |ninguna |más )?(?:problemas?|fallos?|averías?|fugas?|incidencias?|ruidos?|errores|novedad)\b|\bning[úu]n (?:problema|fallo|ruido)|\b(?:avería|problema|fallo) (?:está |quedó |ha sido |fue |ya )*(?:resuelt|solucionad|reparad)[oa]|\bno (?:está|hay) (?:rot|averiad|problema|fuga)",
    ),
    (
        "it",
        r"\bsenza (?:alcun |nessun |più )?(?:problem[ai]|guasti|intoppi|perdite|rumori|errori|difetti)\b|\bnessun(?:a)? (?:problema|guasto|allarme|perdita)|\b(?:guasto|problema) (?:è stato |è )?(?:risolto|riparato|eliminato)",
    ),
    (
        "pt",
        r"\bsem (?:qualquer |nenhum |quaisquer |mais )?(?:problemas?|avarias?|falhas?|fugas?|ruídos?|erros?)\b|\bnenhuma? (?:problema|avaria|falha)|\b(?:problema|avaria) (?:está |ficou |foi |já )*(?:resolvid|reparad|solucionad)[oa]",
    ),
    (
        "de",
        r"\bohne (?:Probleme|Störung(?:en)?|Beanstandung(?:en)?|Fehler|Mängel|Ausfälle?)\b|\bkeine (?:Probleme|Störungen|Fehler|Ausfälle)|\b(?:Fehler|Störung|Problem) (?:ist |wurde |konnte )?(?:\w+ )?(?:behoben|gelöst|beseitigt|erledigt)|\bstörungsfrei|\bfehlerfrei",
    ),
    (
        "pl",
        r"\bbez (?:żadnych )?(?:problemów|zarzutu|awarii|zastrzeżeń|usterek|błędów|zakłóceń|przestojów)|\b(?:awaria|usterka|problem) (?:została |został )?(?:usunięt|rozwiązan|naprawion)\w*|\bnie ma (?:już )?(?:żadnych )?(?:problem|uster|błęd)\w*|\bżadnych (?:problem|uster|błęd|alarm)\w*|\bbezawaryjn\w*|\bbezproblem\w*|\bbezbłędn\w*",
    ),
    (
        "nl",
        r"\bzonder (?:enige )?(?:problemen|storing(?:en)?|fouten|klachten|haperen)|\bgeen (?:storing(?:en)?|problemen|klachten|lekkages?|fouten)\b|\b(?:storing|probleem|lek) (?:is |werd )?(?:inmiddels |nu )?(?:verholpen|opgelost)",
    ),
    (
        "sv",
        r"\butan (?:några )?(?:problem|fel|anmärkning\w*|avbrott|störningar|läckage)|\b(?:inga|inget) (?:problem|fel|larm|läckor|läckage)|\binte (?:trasig|sönder)|\bfelfri\w*|\bproblemfri\w*",
    ),
    (
        "da no",
        r"\bu(?:den|ten) (?:nogen |noen )?(?:problemer|fejl|feil|stop|stans|læk\w*|lekkasje\w*|bemærkninger)|\bingen (?:problemer|fejl|feil|alarmer|læk\w*|lekkasje\w*)|\bfe(?:jl|il)fri\w*|\bproblemfri\w*",
    ),
    (
        "fi",
        r"\bilman (?:ongelmia|häiriöitä|vikoja|katkoja|keskeytyksiä)|\bei (?:ole |enää |mitään )*(?:vikaa|vikoja|ongelmia|häiriöitä|rikki)\b|\bvika (?:on )?(?:korja|saatiin)\w*|\bhäiriöttä|\bviattomasti",
    ),
    (
        "cs sk",
        r"\bbez (?:jediné |žádn\w+ |akýchkoľvek )?(?:závad\w*|problém\w*|poruch\w*|chyb\w*|reklamac\w*|reklamác\w*|výpadk\w*)|\b(?:závada|porucha|problém|chyba) (?:je |byla? |bola? )?(?:již |už )?(?:odstraněn|vyřešen|opraven|odstránen|vyriešen)\w*|\bžádn\w+ (?:závad|poruch|problém|chyb)\w*|\bžiad\w+ (?:závad|poruch|problém|chyb)\w*|\bnení (?:poškoz|vadn)\w*|\bbezchybn\w*|\bbezporuchov\w*|\bbezvadn\w*",
    ),
    (
        "hu",
        r"\b(?:hiba|gond|probléma|zavar|panasz) ?(?:mentes\w*|nélkül|talan\w*)|\bhibátlan\w*|\bhibamentes\w*|\bgondtalan\w*|\bnincs (?:vele |semmi )*(?:hiba|gond|probléma|baj)\w*|\bsemmi (?:gond|baj|hiba|probléma)|\b(?:hiba|probléma|hibát|problémát)[^.\n]{0,16}(?:megoldód|megszűn|javít|elhárít|megold)\w*",
    ),
    (
        "ro",
        r"\bfără (?:nicio |alte )?(?:probleme|defec\w+|erori|întrerup\w+|alarme|zgomot\w*)|\bnu (?:sunt|avem|există|are|mai are) (?:nicio |alte )?(?:probleme|problemă|defec\w+|alarme|scurgeri)|\bnicio (?:problemă|defecțiune|eroare)|\b(?:problema|defecțiunea|defectul|eroarea) (?:s-a|a fost|este) (?:rezolvat|remediat|reparat)\w*|\bnu (?:este|e) (?:defect|stricat)\w*",
    ),
    (
        "bg mk",
        r"\bбез (?:никакв\w+ )?(?:проблем\w*|грешк\w+|повред\w*|забележк\w+|аварии|прекъсван\w+)|\bняма (?:никакв\w+ )?(?:проблем\w*|грешк\w+|повред\w*|теч\w*)|\b(?:проблемът|повредата|грешката|течът) (?:е|беше) (?:решен|отстранен)\w*|\bбезпроблем\w*|\bбезотказн\w*",
    ),
    (
        "hr sr bs sl",
        r"\bbez (?:ikakv\w+ |ijedn\w+ )?(?:problema|grešk\w+|gresk\w+|kvar\w*|zastoj\w*|poteškoć\w+|primjedb\w+|napak\w*|težav\w*|okvar\w*|prekid\w*)|\bnema (?:nikakv\w+ )?(?:problema|kvar\w+|grešk\w+|gresk\w+)|\b(?:kvar|okvara|napaka) (?:je )?(?:otklonjen|popravljen|uklonjen|odpravljen)\w*|\bproblem (?:je )?(?:riješen|rešen|otklonjen)\w*|\bбез (?:иједн\w+ )?(?:проблема|квар\w*|застоја)|\bквар је (?:отклоњен|поправљен)\w*|\bпроблем је решен\w*|\bнема проблема",
    ),
    (
        "uk ru kk",
        r"\bбез (?:жодн\w+ )?(?:проблем|збоїв|зауважень|помилок|нарікань|перебоїв|зупинок|поломок|сбоев|замечаний|ошибок|нареканий|перебоев|остановок|аварий)\b|\b(?:несправність|поломку|проблему|помилку|неисправность|проблем[ау]|ошибк[ау]) (?:вже |уже |був |була |был[ао]? )*(?:усун|виріш|ліквід|виправ|устран|решен|решён|исправ)\w*|\bнемає (?:жодних )?(?:проблем|зауважень|помилок|несправностей)|\bнет (?:никаких )?(?:проблем|замечаний|ошибок|неисправностей)|\bбезперебійн\w*|\bбезвідмовн\w*|\bбезотказн\w*|\bбесперебойн\w*|\bмо[яю] (?:ошибка|помилка|грешка)|\bақаусыз|\bмәселесіз|\bақау(?:лық)? (?:жойылды|жоқ)|\bмәселе (?:шешілді|жоқ)",
    ),
    (
        "el",
        r"\bχωρίς (?:κανένα |καμία |άλλα )?(?:πρόβλημα|προβλήματα|βλάβη|βλάβες|σφάλμα\w*|διακοπ\w+|θόρυβ\w+|διαρρο\w+|καθυστ\w+)|\b(?:κανένα πρόβλημα|καμία βλάβη|κανένα σφάλμα)|\b(?:το )?(?:πρόβλημα|βλάβη)[^.\n]{0,20}(?:λύθηκε|επιλύθηκε|αποκαταστάθηκε|διορθώθηκε|επισκευάστηκε)|\bδεν (?:υπάρχ|έχ|είχ)\w+ (?:κανένα |άλλο |πλέον )*πρόβλημα",
    ),
    (
        "tr",
        r"\b(?:sorun|arıza|problem|hata)\w* (?:yok|kalmadı|giderildi|çözüldü|bulunmuyor)|\bherhangi bir (?:sorun|arıza|problem|hata) (?:yok|olmad|yaşamad|çıkmad)\w*|\barızasız|\bhatasız|\bsorunsuz",
    ),
    (
        "ar",
        r"(?:بدون|دون|بلا) (?:أي |اي )?(?:مشاكل|مشكلة|أعطال|عطل|توقف|أخطاء|خلل|تأخير)|لا (?:توجد|يوجد) (?:أي |اي )?(?:مشاكل|مشكلة|أعطال|عطل|خلل|تسرب)|(?:حل|حلت|حُلت|انتهت) (?:هذه )?المشكلة|(?:تم|تمت) (?:إصلاح|اصلاح|حل|معالجة) [^.\n]{0,20}(?:العطل|المشكلة|الخلل|التسرب)",
    ),
    (
        "he",
        r"(?:ללא|בלי) (?:שום |כל )?(?:תקלות|תקלה|בעיות|בעיה|רעש|נזילות|השבתות)|אין (?:שום |יותר )?(?:תקלה|תקלות|בעיה|בעיות|רעש)|(?:התקלה|הבעיה) (?:תוקנה|נפתרה|טופלה|סודרה)",
    ),
    (
        "fa",
        r"بدون (?:هیچ.?(?:گونه )?)?(?:مشکل|نقص|ایراد|توقف|خطا|خرابی|سر و صدا)\S*|(?:مشکل|ایراد|خرابی|نقص)[^.\n]{0,12}(?:حل|برطرف|رفع) (?:شد|شده|گردید|گشت)|(?:مشکل|ایراد)ی? (?:نیست|ندارد|نداریم|وجود ندارد|دیده نمی.?شود)|هیچ (?:مشکل|ایراد)\S*",
    ),
    (
        "hi",
        r"(?:बिना|बगैर) (?:किसी )?(?:समस्या|दिक्कत|परेशानी|रुकावट|आवाज़?|शिकायत)|कोई (?:समस्या|दिक्कत|परेशानी|खराबी|शिकायत|एरर|आवाज़?) नहीं|(?:समस्या|खराबी|दिक्कत) (?:ठीक|हल|दूर) हो",
    ),
    (
        "id ms tl",
        r"\btanpa (?:ada )?(?:masalah|kendala|gangguan|kerosakan)|\btiada (?:apa-apa )?(?:masalah|kerosakan|aduan)|\btidak (?:ada )?(?:masalah|rusak|rosak|bocor|gangguan|kerusakan)|\b(?:masalah|gangguan|kerosakan|kerusakan) (?:\w+ )?(?:sudah |telah |dah )?(?:selesai|teratasi|diselesaikan|diperbaiki|dibaiki)|\bwala(?:ng)?(?: na| po| naman| nang| pong)* (?:\w+ )?(?:problema|sira|tagas|aberya|error|reklamo)|\bnaayos na (?:po )?ang (?:\w+ )?(?:sira|problema|makina)",
    ),
    (
        "lt lv et",
        r"\bbe (?:jokių )?(?:problemų|gedimų|trikdžių|klaidų|priekaištų|sustojimų)|\bnėra (?:jokių )?(?:problemų|gedimų|klaidų)|\b(?:gedimas|problema|klaida) (?:jau )?(?:pašalint|išspręst|sutvarkyt)\w*|\bbez (?:nevienas )?(?:problēmām|kļūdām|traucējumiem|bojājumiem|pārtraukumiem|aizķeršanās)|\bnav (?:nekādu )?(?:problēmu|bojājumu|kļūdu)|\b(?:bojājums|kļūda|problēma) (?:ir |tika )?(?:novērst|atrisināt|salabot)\w*|\bilma (?:probleemide|tõrgete|rikete|vigade|tõrke)ta|\b(?:probleemi|tõrge|rike|vea)t?(?:teta|deta|vaba\w*)|\b(?:rike|viga|probleem) (?:on |sai |sai ka )?(?:kõrvaldat|lahendat|parandat|laheneds?)\w*|\bprobleeme (?:ei ole|pole)",
    ),
    # not one of them since
    (
        "fr es it pt",
        r"\bplus (?:aucune?|la moindre|le moindre|une seule?) \w+|\bn'a rien\b|\brien à signaler|\bno ha vuelto a \w+(?: \w+)?|\bno ha dado \w+(?: \w+)?|\bnon ha (?:più )?dato (?:problemi|noie)|\bnão (?:voltou a|deu mais) \w+(?: \w+)?",
    ),
    (
        "fi",
        r"\bilman (?:yhtään |ainuttakaan |yhden yhtä |mitään |pienintäkään )(?:häiriö|katko|ongelma|vika|pysähdy)\w*|\bei ole (?:ollut )?(?:yhtään |mitään )?(?:häiriö|vika|vikaa|ongelm)\w*|\beikä (?:yhtään |ainuttakaan )?(?:häiriö|katko|ongelma|vika)\w*",
    ),
    (
        "da no sv",
        r"\bfejler (?:ikke|intet)(?: noget)?\b|\bikke (?:noget|noe) (?:i vejen|galt|feil|galt)\b|\bingenting (?:i veien|galt|feil)\b|\binget (?:fel|galet|problem)\b|\buden (?:et eneste|en eneste|nogen) \w+|\buten (?:et eneste|en eneste|noen) \w+|\butan (?:ett enda|en enda|några) \w+",
    ),
    (
        "cs sk",
        r"\bbez (?:jedin\w+ |nejmenš\w+ |najmenš\w+ )(?:poruch|závad|problém|chyb|zastaven|výpadk)\w*|\bani jedn\w+ (?:poruch|závad|problém|výpadk)\w*",
    ),
    (
        "pl",
        r"\bnie sprawia (?:już )?(?:kłopot|problem)\w*|\bani jednej (?:awarii|usterki)|\bbez (?:ani )?jedne\w+ \w+",
    ),
    (
        "hu",
        r"\begyetlen (?:hiba|leállás|probléma|gond) (?:sem|nélkül)|\bnem volt (?:vele )?(?:semmi |több )?(?:hiba|gond|probléma|baj)\w*",
    ),
    (
        "hr sr bs sl uk ru",
        r"\bnijedn\w+ (?:kvar|zastoj|problem)\w*|\bni jedn\w+ (?:kvar|zastoj|problem)\w*|\bжодн(?:ого|ої) (?:збо|полом|зупин|проблем)\w*|\bни одно(?:го|й) (?:сбо|полом|останов|проблем)\w*|\bни разу не \w+|\bжодного разу не \w+",
    ),
    (
        "el",
        r"\b(?:ούτε|καμία|κανένα) (?:μία |ένα )?(?:βλάβη|πρόβλημα|διακοπή)|\bδεν (?:μας )?(?:ξανα)?έβγαλε (?:κανένα )?πρόβλημα",
    ),
    (
        "lt lv et",
        r"\bnė vieno (?:gedimo|sustojimo)|\bneviena (?:bojājuma|traucējuma|kļūmes)|\bühegi (?:rikketa|tõrketa|probleemita)|\bei ole (?:enam )?(?:ühtegi )?(?:riket|tõrget|probleemi)\w*|\bmitte ühtegi (?:riket|tõrget|probleemi)",
    ),
    # nothing is broken, there is no fault
    (
        "fr",
        r"\brien n'est (?:cassé|en panne|défectueux)|\bn'est pas (?:\w+ )?en panne|\b(?:il n'y a |y a )?pas de (?:panne|problème|défaut|souci)\b",
    ),
    (
        "es",
        r"\bno (?:hay|tiene|existe|presenta) (?:ning[uú]na? )?(?:avería|falla|fallo|problema|defecto)s?\b|\bnada (?:está )?(?:roto|averiado)|\bno está (?:\w+ )?averiad[oa]",
    ),
    (
        "it",
        r"\bnon (?:c'è|ci sono|ha|presenta) (?:alcun[ao]? |nessun[ao]? )?(?:guast[oi]|problem[ai]|difett[oi])\b|\bniente di (?:rotto|guasto)|\bnon è guast[oa]",
    ),
    (
        "pt",
        r"\bnão (?:há|tem|existe|apresenta) (?:nenhuma? |qualquer )?(?:avaria|problema|falha|defeito)s?\b|\bnada (?:está )?(?:avariado|partido)|\bnão está (?:\w+ )?avariad[oa]",
    ),
    (
        "de",
        r"\bnichts (?:ist )?(?:kaputt|defekt|ausgefallen)|\bkeine?n? (?:Defekt|Fehler|Störung|Ausfall|Schaden)\b|\bist nicht (?:defekt|kaputt)",
    ),
    (
        "nl",
        r"\bniets (?:is )?(?:stuk|kapot|defect|mis)\b|\ber is niets (?:stuk|kapot|defect|mis|aan de hand)|\b(?:is|zijn) niet (?:stuk|kapot|defect)",
    ),
    (
        "pl",
        r"\bnic (?:nie )?(?:jest |się )?(?:zepsut|zepsuł|uszkodz)\w*|\bnie ma (?:żadnej )?(?:awarii|usterki)|\b(?:nie jest|nie są) (?:zepsut|uszkodz)\w*|\bto nie (?:jest )?awaria",
    ),
    (
        "sv da no",
        r"\binget (?:är )?(?:sönder|trasigt|fel)|\bingenting (?:är |er )?(?:sönder|trasigt|fel|ødelagt|galt)|\bintet (?:er )?(?:i stykker|galt|defekt)|\bikke noget (?:i stykker|galt)|\b(?:är|er) (?:inte|ikke) (?:trasig|sönder|defekt|ødelagt|i stykker)",
    ),
    (
        "fi",
        r"\b(?:mitään |minkäänlaista )?(?:vikaa|ongelmaa|ongelmia|häiriötä|häiriöitä) (?:siinä )?ei ole|\bmikään ei ole rikki|\bei ole rikki",
    ),
    (
        "cs sk",
        r"\b(?:není|nie je) (?:žádná |žiadna )?(?:porucha|závada)|\bnic (?:není )?(?:rozbit|pokaz)\w*|\bnič (?:nie je )?(?:rozbit|pokaz)\w*|\bnemá (?:žádnou |žiadnu )?(?:poruchu|závadu)|\bnejde o poruchu",
    ),
    (
        "hu",
        r"\bnem (?:romlott el|hibásodott meg|hibás)\b|\bnincs (?:rajta |benne |a gépen )?(?:semmi |semmilyen )?(?:hiba|meghibásodás|baj)\w*|\bnem (?:hiba|meghibásodás) miatt",
    ),
    (
        "ro",
        r"\bnimic (?:nu (?:este|e) )?(?:stricat|defect)\w*|\bnu (?:are|este|e vorba de) (?:nicio |o )?(?:defecțiune|defectiune)|\bnu (?:s-a|s-au) (?:stricat|defectat)",
    ),
    (
        "bg mk",
        r"\bняма (?:никаква )?(?:повреда|авария|неизправност)|\bнищо не (?:е|се е) (?:счуп|повред|развал)\w*|\bне е (?:повредена?|счупена?|авария)",
    ),
    (
        "hr sr bs sl",
        r"\bnema (?:nikakvog |nikakav )?kvar\w*|\bništa (?:nije|se nije) (?:pokvar|slom)\w*|\bnije (?:u kvaru|kvar|pokvaren\w*)|\bni (?:nobene )?okvare|\bнема квара|\bније (?:у квару|квар)",
    ),
    (
        "uk ru kk",
        r"\bнемає (?:жодної )?(?:поломки|несправності|аварії)|\bнічого не (?:злам|полам)\w*|\bремонт не (?:потріб|нуж|треб)\w*|\bнет (?:никакой )?(?:поломки|неисправности|аварии)|\b(?:поломки|неисправности|аварии|поломок|неисправностей) (?:нет|немає)|\bничего не (?:сломал|слома)\w*|\bне (?:сломан|зламан)\w*|\bбұзылған жоқ|\bақау жоқ",
    ),
    (
        "el",
        r"\bδεν (?:υπάρχ|έχ|είχ|παρουσιάζ)\w+ (?:κανένα |καμία |κάποια |άλλ\w+ |πλέον )*(?:βλάβη|σφάλμα|ζημιά|πρόβλημα)|\bδεν (?:είναι|έχει) (?:χαλασμέν|χαλάσ)\w*",
    ),
    (
        "tr",
        r"\barıza(?:sı|mız)? (?:yok|değil)\w*|\b(?:bozuk|arızalı) değil\w*|\bbozulan bir şey yok",
    ),
    (
        "ar he fa hi",
        r"(?:لا|ما) (?:يوجد|توجد|في) (?:به |بها |فيها |فيه |أي |اي )*(?:عطل|خلل|أعطال|مشكلة)|ليست? (?:معطل|عطل|تالف)\S*|אין (?:בה |בו |שום |כל )*(?:תקלה|תקלות|בעיה)|לא (?:מקולקל|תקול|שבור)\S*|(?:خراب|معیوب) نیست|(?:خرابی|ایرادی|نقصی|مشکلی) (?:ندارد|نیست|وجود ندارد)|खराब नहीं|ख़राब नहीं|कोई ख़?राबी नहीं",
    ),
    (
        "id ms tl",
        r"\btidak ada (?:yang )?(?:rusak|rosak|kerusakan|kerosakan|gangguan)|\b(?:bukan|tidak) (?:karena |kerana )?(?:rusak|rosak|kerosakan|kerusakan)|\btiada kerosakan|\bhindi (?:naman )?sira\b|\bwalang (?:nasira|sira)",
    ),
    (
        "lt lv et",
        r"\bniekas nesuged\w*|\b(?:gedimo|gedimų) nėra|\bnekas nav (?:saboj|salūz)\w*|\bbojājum\w+ nav|\bmidagi (?:ei ole|pole) (?:katki|rikkis)|\briket (?:ei ole|pole)|\b(?:ei ole|pole) (?:katki|rikkis)",
    ),
)

URGENT = Tongues(
    (
        "fr",
        r"\bd'urgence|\bd[èe]s que possible|\bimmédiat|\bsans (?:délai|tarder|attendre)|\bdans les (?:plus brefs|meilleurs) délais|\bau plus tôt|\burgemment|\burgence\b",
    ),
    (
        "es",
        r"\burgencia|\burgentemente|\binmediat[ao]|\bde inmediato|\blo más (?:pronto|rápido)|\ba la (?:mayor )?brevedad|\bapremia|\bcorre prisa|\bcuanto antes",
    ),
    (
        "it",
        r"\burgenza|\burgentemente|\bimmediatament|\bsubito\b|\bappena possibile|\bil prima possibile|\bquanto prima|\bnel più breve",
    ),
    (
        "pt",
        r"\burgência|\burgentemente|\bimediat[ao]|\bde imediato|\bo (?:mais (?:rápido|depressa|breve|cedo)|quanto antes)|\bquanto antes|\b(?:assim|logo) que possível",
    ),
    (
        "de",
        r"\bes eilt|\beilt(?! nicht)\b|\bso (?:schnell|bald) wie möglich|\bschnellstmöglich|\bbaldmöglichst|\bunverzüglich|\bNotfall|\bdringlich|\bdrängt\b|\bnoch heute (?:jemand|ein)|\bäußerst wichtig",
    ),
    (
        "pl",
        r"\bniezwłoczn|\bbezzwłoczn|\bjak najprędzej|\btryb(?:ie)? piln|\bnajszybciej jak|\bspieszy nam|\bczas nagli|\bpiln[iy]e?\b",
    ),
    (
        "nl",
        r"\bmet (?:\w+ )?spoed|\bspoed(?:eisend|geval|klus|ig|zaak)|\bzo (?:snel|spoedig|gauw) mogelijk|\bmet (?:grote )?haast|\ber is haast|\bheeft haast|\bper direct|\bonmiddellijk|\bzsm\b|\bz\.s\.m|\bacuut\b|\bdringend",
    ),
    (
        "sv da no",
        r"\bbrådsk|\bbråttom|\bsnarast|\bomgående|\bomedelbar|\bakut\b|\bakutt\b|\bså (?:snart|fort|snabbt|raskt|hurtigt) (?:som )?m(?:ö|u)j?ligt?|\bskyndsam|\bgenast\b|\bmed (?:en gång|det samme)\b",
    ),
    (
        "da no",
        r"\bhaster\b|\bhaste(?:sag|sak|r\b)|\bhurtigst mulig|\bfortest mulig|\bsnarest|\bøjeblikkelig|\bøyeblikkelig|\bstraks\b|\bså (?:hurtig|fort|snart|rask)t? som mulig|\bkritisk\b",
    ),
    (
        "fi",
        r"\bkiire(?:elli|esti|llinen|ellä|inen)|\b(?:on|tuli|nyt) (?:\w+ )?kiire\b|\bkiire!|\bpikaise|\bpikaisesti|\bmahdollisimman (?:pian|nopea)|\bheti\b(?! kun| alussa)|\bheti kun mahdol|\bvälittömä|\bviipymättä|\bhätätapau|\bakuutti",
    ),
    (
        "cs sk",
        r"\bnaléhav|\bnaliehav|\bspěchá|\bspěchám|\bponáhľa(?:me|)\b|\burgentn|\bsúrn|\bco nej(?:dříve|rychleji|dřív)|\bčo naj(?:skôr|rýchlejšie)|\bokamžit|\bihned|\bihneď|\bneprodleně|\bbezodkladn|\bakutn|\bhavarijní stav",
    ),
    (
        "hu",
        r"\bsürgős|\bsürget|\bazonnal|\bhaladéktalan|\bmielőbb|\bminél (?:előbb|hamarabb)|\ba lehető leg(?:gyors|hamar)|\brögtön\b|\bvészhelyzet",
    ),
    (
        "ro",
        r"\burgen[țţt]|\bcât mai (?:repede|curând|urgent|rapid)|\bcat mai (?:repede|curand|urgent|rapid)|\bimediat|\bneîntârziat|\bstringent",
    ),
    (
        "bg mk",
        r"\bспешн|\bнеотлож|\bведнага|\bнезабавн|\bвъзможно най-(?:скоро|бърз)|\bколкото (?:се може )?по-(?:скоро|бърз)|\bбързаме",
    ),
    (
        "hr sr bs sl",
        r"\bhitn|\bžurn|\bčim prije|\bčim pre\b|\bčimprej|\bšto (?:prije|pre|skorije|hitrije)\b|\bodmah\b|\bneodlož|\bžuri (?:nam|se)\b|\bnujn|\btakoj\b|\bхитн|\bшто пре\b|\bодмах\b",
    ),
    (
        "uk ru kk",
        r"\bтерміново|\bтермінов(?:а|ий|е|о|у)\b|\bнегайно|\bякнайшвидше|\bякомога (?:швидше|скоріше)|\bневідкладн|\bкак можно (?:скорее|быстрее)|\bнемедленно|\bнезамедлительно|\bбезотлагательн|\bэкстренн|\bв кратчайш|\bшұғыл|\bтез арада|\bдереу\b|\bжедел|\bмүмкіндігінше тез",
    ),
    (
        "el",
        r"\bεπείγ|\bεπειγόντ|\bκατεπείγ|\bάμεσα\b|\bαμέσως|\bτο (?:συντομότερο|ταχύτερο)|\bόσο (?:το δυνατόν )?(?:πιο )?(?:γρήγορα|σύντομα|συντομότερα|γίνεται)",
    ),
    ("tr", r"\bhemen\b(?! hemen)|\bderhal|\ben kısa (?:süre|zaman)|\bbir an (?:önce|evvel)|\bivedi|\bacele\b"),
    ("ar", r"عاجل|مستعجل|فورا|فوراً|فوري|على الفور|في أسرع وقت|بأسرع (?:وقت|ما يمكن)|(?:ب)?أقرب وقت|حالة طارئة|طارئ"),
    ("he", r"דחוף|דחופ|דחיפות|בהקדם|מיידי|באופן מיידי|מיד\b|מצב חירום|כמה שיותר מהר"),
    ("fa", r"فوری|فورا|هر ?چه (?:سریع|زود)|در اسرع وقت|سریعا|اضطراری|اورژانسی|عجله داریم"),
    (
        "hi",
        r"तुरंत|तुरन्त|तत्काल|फौरन|फ़ौरन|जल्द से जल्द|जल्दी से जल्दी|जितनी जल्दी|अति आवश्यक|अत्यंत आवश्यक|बहुत ज.?रूरी|अर्जेंट|अर्जेन्ट|इमरजेंसी|आपातकाल",
    ),
    (
        "id ms tl",
        r"\bsegera\b(?! setelah)|\bsesegera|\bdarurat|\bsecepat mungkin|\bkecemasan|\bmendesak|\bsecepatnya|\bagad\b|\bagad-agad|\bmadalian|\bapurahan|\bkagyat|\bsa lalong madaling|\bnagmamadali",
    ),
    (
        "lt lv et",
        r"\bskubi|\bskubu\b|\bnedelsiant|\bkuo (?:greičiau|skubiau)|\btuoj pat|\bsteidzam|\bsteidzīg|\bnekavējoties|\bpēc iespējas (?:ātr|drīz)|\bcik (?:vien )?ātri|\btūlīt\b|\bkiireloomuli|\bkiiresti|\bväga kiire\b|\bon kiire\b|\bviivitama|\bkohe\b|\besimesel võimalusel|\bniipea kui võimalik|\bvõimalikult (?:kiiresti|ruttu|kähku)",
    ),
    # this very day
    (
        "fr es it pt de pl",
        r"\baujourd'hui même|\bhoy mismo|\boggi stesso|\bain?da hoje|\bhoje mesmo|\bnoch heute|\bheute noch|\bjeszcze dzi[sś]|\bdziś jeszcze",
    ),
    (
        "nl sv da no fi cs sk hu ro",
        r"\bvandaag nog|\bnog vandaag|\bredan i ?dag|\balle?rede i dag|\bvielä tänään|\bheti tänään|\bještě dnes|\bešte dnes|\bmég ma\b|\bchiar (?:azi|astăzi)|\bîncă azi",
    ),
    (
        "bg mk hr sr bs sl uk ru kk el tr",
        r"\bоще днес|\bjoš danas|\bjos danas|\bše danes|\bјош данас|\bще сьогодні|\bсьогодні ж\b|\bсегодня же\b|\bбүгін\b|\bσήμερα κιόλας|\bεντός της ημέρας|\bbugün içinde|\bhemen bugün",
    ),
    (
        "ar he fa hi id ms tl lt lv et",
        r"اليوم نفسه|اليوم إن أمكن|עוד היום|همین امروز|आज ही|\bhari ini juga|\bngayon din|\bngayong araw din|\bdar šiandien|\bvēl šodien|\bveel täna",
    ),
)
STANDS = Tongues(
    (
        "fr es it pt",
        r"\b(?:ligne|production|usine|machine|atelier)\b[^.\n]{0,16}(?:à l'arrêt|arrêtée|bloquée|stoppée)|\bnous sommes (?:à l'arrêt|bloqués)|\b(?:línea|producción|planta|fábrica)\b[^.\n]{0,16}(?:detenid|parad|paralizad)[oa]|\b(?:linea|produzione|impianto|stabilimento)\b[^.\n]{0,16}(?:ferm[oaie]\b|bloccat[oaie])|\b(?:linha|produção|fábrica)\b[^.\n]{0,16}(?:parad|suspens|interrompid)[oa]",
    ),
    (
        "de pl",
        r"\b(?:Linie|Produktion|Anlage|Fertigung|Band|Maschine)\b[^.\n]{0,16}(?:steht|stehen) (?:still|komplett|seit|völlig)|\b(?:Linie|Produktion|Fertigung|Band) steht\b|\b(?:linia|produkcja|zakład)\b[^.\n]{0,16}(?:stoi|stanęł|zatrzyman|wstrzyman)",
    ),
    (
        "nl",
        r"\b(?:lijn|productie|fabriek|machine|alles|afdeling)\b[^.\n]{0,24}(?:ligt|staat|liggen|staan) (?:\w+ ){0,3}(?:stil|plat)\b|\bstilgevallen|\bligt (?:\w+ ){0,3}(?:stil|plat)\b",
    ),
    (
        "sv da no",
        r"\bligg(?:er|e) (?:\w+ )?(?:nere|nede|still?e)\b|\bstå(?:r|tt) (?:\w+ ){0,3}(?:still?[ae]?|i ro)\b|\b(?:linjen|produktionen|produksjonen|linja|fabriken|fabrikken)\b[^.\n]{0,16}(?:står|nere|nede|stoppet|stoppad|stoppat|stanset|stannat)|\bdriftstopp|\bdriftsstop|\bdriftsstans",
    ),
    (
        "fi",
        r"\b(?:linja|tuotanto|kone|tehdas|uuni|linjasto)\w*[^.\n]{0,24}(?:seisoo|seis\b|seisovat|pysähtyn|pysähtyi|pysähdyks|pysäyttämään)|\bpysäyttämään (?:koko|tuotan)|\btuotantokat|\bseisoo\b",
    ),
    (
        "cs sk",
        r"\b(?:výroba|výrobu|linka|linku|stroj|provoz|prevádzka|prevádzku)\b[^.\n]{0,24}(?:stojí|stojíme|zastaven|zastavi|odstaven|stáť)|\bstojíme\b",
    ),
    (
        "hu",
        r"\báll a (?:termelés|gyártás|sor|gép|üzem)|\b(?:termelés|gyártás|gépsor|gyártósor|üzem|sor)\w*[^.\n]{0,16}(?:\báll\b|leáll|leállt|leállítva|szünetel|állunk)|\bállunk\b",
    ),
    (
        "ro",
        r"\b(?:linia|producția|productia|mașina|fabrica|secția)\b[^.\n]{0,20}(?:\bstă\b|oprit|blocat)|\bsuntem (?:opriți|blocați|opriti|blocati)|\boprit(?:ă|i|ți)? (?:complet|total)",
    ),
    (
        "bg mk hr sr bs sl",
        r"\b(?:линията|производството|машината|цехът)\b[^.\n]{0,16}(?:спря|стои|спрян|престой)|\b(?:proizvodnja|linija|stroj|mašina|masina|pogon|peć)\b[^.\n]{0,16}(?:stoji|stala|stoje|stao)\b|\bstoji (?:nam )?(?:proizvodnja|linija|stroj|mašina|pogon|cijel|cel)|\bпроизводња[^.\n]{0,10}стоји|\bлинија[^.\n]{0,10}стоји",
    ),
    (
        "uk ru kk",
        r"\b(?:лінія|виробництво|цех|конвеєр|завод)\b[^.\n]{0,16}(?:стоїть|не працює|зупинен|зупинил|простоює)|\bстоїть (?:лінія|виробництво|цех)|\bпростоює|\bпростоюємо|\b(?:производство|линия|цех|завод|конвейер)\b[^.\n]{0,16}(?:стоит|остановлен|остановил|встал|простаива)|\bпростаива|\b(?:желі|өндіріс|цех)\b[^.\n]{0,12}(?:тоқта|тұр)",
    ),
    (
        "el",
        r"\b(?:παραγωγή|γραμμή|μηχανή|εργοστάσιο)\b[^.\n]{0,24}(?:σταμάτησ|σταματήσ|σταματημέν|κάτω|εκτός λειτ|νεκρ)",
    ),
    (
        "tr",
        r"\b(?:üretim|hat|hattımız|üretimi|fabrika)\w*[^.\n]{0,12}(?:durdu|duruyor|durmuş|durdurmak|durdurduk|durma noktas)|\bdurdurmak zorunda",
    ),
    ("ar", r"(?:الخط|خط|الإنتاج|الانتاج|المصنع|الماكينة|الآلة|العمل)[^.\n]{0,20}(?:متوقف|توقف|واقف)"),
    ("he", r"(?:הקו|הייצור|המפעל|המכונה|כל הקו)[^.\n]{0,16}(?:מושבת|עומד|נעצר|עצר)|השבתה מלאה"),
    ("fa", r"(?:خط|تولید|دستگاه|کارخانه)[^.\n]{0,24}(?:متوقف|خوابیده|از کار افتاد)"),
    (
        "hi",
        r"(?:लाइन|उत्पादन|प्रोडक्शन|काम|मशीन|फैक्ट्री)[^.\n।]{0,20}(?:बंद पड़|रुक(?:ा|ी) (?:हु|है|पड़)|रुक गय|रुक गई|ठप)|ठप|(?:लाइन|उत्पादन|प्रोडक्शन) (?:पूरी तरह |पूरा )?बंद (?:है|पड़)",
    ),
    (
        "id ms tl",
        r"\b(?:produksi|pengeluaran|lini|line|mesin|pabrik|kilang)\b[^.\n]{0,20}(?:terhenti|tergendala|mati total|berhenti|lumpuh|stop)\b|\b(?:nakatigil|nakahinto|natigil|huminto|tumigil) (?:na )?(?:po )?(?:ang )?(?:\w+ )?(?:produksyon|linya|production|planta|operasyon)|\b(?:produksyon|linya)\b[^.\n]{0,16}(?:nakatigil|nakahinto|natigil|tigil)",
    ),
    (
        "lt lv et",
        r"\b(?:linija|gamyba|cechas)\b[^.\n]{0,16}(?:stovi|sustojo|sustabdyt)|\b(?:līnija|ražošana)\b[^.\n]{0,16}(?:stāv|apstājus|apturēt)|\b(?:liin|tootmine|tehas)\b[^.\n]{0,16}(?:seisab|seisma|seiskus|peatunud)",
    ),
    # we stand
    (
        "fr es it pt",
        r"\b(?:sans|depuis) (?:\w+ ){0,3}(?:rien )?(?:produire|tourner)\b|\b(?:llevamos|levamos|estamos|estamos há|siamo|da) [^.\n]{1,20}\b(?:sin|sem|senza) (?:poder |potere )?(?:producir|trabajar|produzir|trabalhar|produrre|lavorare)\b|\b(?:estamos|tenemos todo|está todo) (?:parad|detenid)[oa]s?|\bsiamo (?:completamente |tutti )?ferm[ie]|\btutto fermo|\btemos tudo parado|\bestá tudo parado|\btout est (?:à l'arrêt|arrêté|bloqué)",
    ),
)
URGENT_NOT = Tongues(
    (
        "fr",
        r"\bpas (?:\w+ )?(?:d'urgence|urgent|pressé|pressant)|\brien d'urgent|\brien ne presse|\b(?:aucune|sans|pas d') ?urgence|\bne presse pas|\bquand vous (?:pourrez|voulez|voudrez)|\b(?:réponse|devis|offre)\b[^.\n]{0,24}(?:d[èe]s que possible|brefs délais|au plus tôt)",
    ),
    (
        "es it pt",
        r"\bno (?:es|hay|corre|tiene|tenemos) (?:\w+ )?(?:urgent\w*|urgencia|prisa|apuro)|\bsin (?:prisas?|urgencia|apuro)|\bcuando (?:puedan|les venga)|\bnon (?:è|c'è|abbiamo) (?:\w+ )?(?:urgent\w*|urgenza|fretta)|\bnessuna (?:urgenza|fretta)|\bsenza (?:fretta|urgenza)|\bcon calma|\bquando (?:potete|vi è comodo)|\bnão (?:é|há|tem|temos) (?:\w+ )?(?:urgent\w*|urgência|pressa)|\bsem (?:pressa|urgência)|\bquando (?:puderem|for possível|vos der)",
    ),
    (
        "de pl",
        r"\beilt (?:überhaupt |gar )?nicht|\bnicht (?:so |besonders |sehr )?(?:dringend|dringlich|eilig)|\b(?:hat|haben) (?:keine Eile|Zeit)\b|\bkein(?:e)? (?:Eile|Notfall)|\b(?:Angebot|Antwort|Rückmeldung|Preis)\w*[^.\n]{0,24}(?:schnellstmöglich|baldmöglichst|so (?:schnell|bald) wie möglich|umgehend)|\bnie (?:jest (?:to )?)?(?:piln\w*|spieszy\w*|śpieszy\w*)|\bbez pośpiechu|\bniepiln\w*|\bnie ma pośpiechu|\bw wolnej chwili|\bnie (?:bardzo |szczególnie )pil\w*",
    ),
    (
        "nl",
        r"\b(?:er is |heeft )?geen haast|\bhaast(?: heeft het)? (?:\w+ )?niet|\bniet (?:\w+ )?(?:dringend|spoed\w*|urgent)|\bgeen spoed|\bwanneer het (?:u|jullie|je) (?:uitkomt|schikt|past)",
    ),
    (
        "sv da no",
        r"\binte (?:\w+ )?(?:bråttom|brådskande|akut)|\bingen brådska|\bingen stress|\bbrådskar inte|\bhaster (?:\w+ )?ikke|\bikke (?:\w+ )?(?:hast\w*|travlt|akutt?|kritisk)|\bingen hast\w*|\bintet hastværk|\bnår det passer",
    ),
    (
        "fi",
        r"\bei (?:ole |tässä |tällä |mitään |mikään |ole mitään )*(?:kiire\w*|hätää)|\bkiirettä ei|\bei kiireellinen",
    ),
    (
        "cs sk",
        r"\bnespěchá\w*|\bnen(?:í|i) (?:to |nijak |nic |vůbec |tak )*(?:naléhav|spěch|urgent|akut)\w*|\bbez spěchu|\bnie je (?:to |nijako |vôbec )*(?:súrn|naliehav|urgent|akút)\w*|\bneponáhľa\w*|\baž se vám to hodí|\bkeď sa vám to hodí|\bco nej(?:dříve|rychleji) (?:\w+ )?(?:nabídk|odpov|zpráv)\w*",
    ),
    ("hu", r"\bnem (?:\w+ )?(?:sürgős\w*|sürget\w*)|\bráér\w*|\bnincs (?:vele )?siets?ség|\bnem kell sietni"),
    (
        "ro bg mk",
        r"\bnu (?:este|e) (?:\w+ )?(?:urgent\w*|urgență|grab\w*|presant)|\bnu (?:ne )?grăbi\w*|\bfără (?:nicio )?grabă|\bnicio grabă|\bcând puteți|\bне (?:е|са) (?:\w+ )?(?:спешн|неотлож)\w*|\bняма (?:бързане|спешност)|\bне бърза\w*",
    ),
    (
        "hr sr bs sl",
        r"\bnije (?:\w+ )?(?:hitn|žurn)\w*|\bne žuri\w*|\bni (?:\w+ )?(?:nujn|hitr)\w*|\bne mudi se|\bse ne mudi|\bbez žurbe|\bније (?:\w+ )?хитн\w*|\bне жури\w*",
    ),
    (
        "uk ru kk",
        r"\bне (?:\w+ )?(?:терміново\w*|термінов\w+|срочно|срочн\w+)|\bне поспіша\w*|\bне горить|\bне горит|\bбез поспіху|\bне к спеху|\bне торопи\w*|\bбез спешки|\bсрочности нет|\bшұғыл емес|\bасығыс емес|\bасықпа\w*",
    ),
    (
        "el",
        r"\bδεν (?:είναι|υπάρχει|έχει) (?:\w+ )?(?:επείγ\w*|βιασύνη|βία|άμεση ανάγκη)|\bδεν (?:μας )?επείγ\w*|\bδεν βιαζ\w*|\bχωρίς βιασύνη|\bόποτε (?:μπορείτε|σας βολεύει|ευκαιρ)\w*",
    ),
    (
        "tr",
        r"\bacil (?:bir (?:durum|iş) )?(?:değil|yok)|\bacele(?:si|miz)? (?:yok|değil)|\bacele etm\w*|\baciliyeti yok|\bmüsait olduğunuz\w*",
    ),
    (
        "ar he",
        r"(?:غير|ليس|ليست|ليس أمرا|ليس أمراً|ليس بالأمر) (?:ال)?(?:عاجل|مستعجل|طارئ|ملح)\S*|لا (?:يوجد |داعي ل)?(?:ل)?(?:لعجلة|استعجال|لاستعجال|عجلة|نستعجل)|لسنا (?:على عجلة|مستعجلين)|على مهل|(?:לא|אינו|לא כל כך) (?:\S+ )?דחוף|אין (?:דחיפות|לחץ|מה למהר|צורך למהר)|לא בוער",
    ),
    (
        "fa hi",
        r"(?:فوری|ضروری|اضطراری) (?:نیست|نداریم)|عجله\S{0,3} (?:نیست|نداریم|ندارد|نداره|در کار نیست)|بدون عجله|(?:कोई )?जल्दी नहीं|जल्दबाज़?ी नहीं|(?:अर्जेंट|जरूरी|ज़रूरी|तत्काल) नहीं|जब भी सुविधा",
    ),
    (
        "id ms tl",
        r"\btidak (?:terlalu )?(?:mendesak|urgent|buru-buru|terburu-buru|perlu segera|segera|darurat)|\btak (?:urgent|mendesak|tergesa)|\btidak tergesa-gesa|\bbila-bila masa|\bkapan saja|\bhindi (?:naman |po |naman po |kailangang |kailangan ng |kami )*(?:urgent|apurahan|nagmamadali|agad|rush|madalian)|\bwalang (?:madalian|pagmamadali|rush)",
    ),
    (
        "lt lv et",
        r"\bneskub\w*|\bnėra (?:skubu|skubos)|\bnav (?:\w+ )?(?:steidzam\w*|steigas|steidzīg\w*)|\bnesteidz\w*|\bei ole (?:\w+ )?(?:kiire|kiireloomuli)\w*|\bpole (?:\w+ )?kiire\w*|\bkiiret (?:ei ole|pole)",
    ),
    # that it stands on a day to come, anyway
    (
        "fr es it pt de pl",
        r"\barrêt (?:programmé|prévu|planifié|annuel)|\bde toute façon (?:à l'arrêt|arrêtée)|\bparada (?:programada|prevista|planificada|planeada|anual)|\bferm[ao] (?:comunque|programmat[ao])|\bcomunque ferm[ao]|\bsteht (?:\w+ ){0,3}(?:ohnehin|sowieso)|\b(?:ohnehin|sowieso) (?:still|steht)|\bi tak (?:stoi|będzie sta)|\bplanow\w+ (?:postój|zatrzyman)",
    ),
    (
        "nl sv da no fi cs sk hu ro",
        r"\b(?:ligt|staat) (?:\w+ ){0,3}toch (?:al )?stil|\bgeplande (?:stilstand|stop)|\bstår (?:\w+ ){0,3}(?:ändå|alligevel|likevel)|\b(?:ändå|alligevel|likevel) (?:står|still?e?a?)|\bplan(?:erat|lagt|erad) (?:stopp?|stans|driftst\w+)|\bjoka tapauksessa seis\w*|\bsuunniteltu (?:seisokki|pysäytys)|\b(?:stejně|aj tak) stojí|\bstojí (?:stejně|aj tak)|\bplánovan\w+ (?:odstávk|zastaven)\w*|\búgyis áll\w*|\btervezett (?:leállás|állás)\w*|\boricum oprit\w*|\boprire\w* (?:planificat|programat)\w*",
    ),
    (
        "bg mk hr sr bs sl uk ru el tr id ms tl",
        r"\bионако стоји|\bionako stoji|\bplaniran\w* zastoj|\bпланов\w+ (?:престой|зупинк|остановк|прост)\w*|\bвсе одно (?:стоїть|стоятиме)|\bвс[её] равно (?:стоит|будет стоять)|\bούτως ή άλλως|\bπρογραμματισμέν\w+ (?:στάσ|διακοπ)\w*|\bzaten (?:durmuş|duracak|duruyor)|\bplanlı duruş|\bmemang (?:ada )?(?:stop|henti|berhenti)|\bstop (?:servis|berjadual|terjadwal)|\bmasih (?:boleh )?jalan|\bnakaiskedyul na (?:tigil|shutdown)",
    ),
    # that it does not stand
    (
        "fr es it pt",
        r"\b(?:ne sommes|n'est|ne sont|n'étions) pas (?:encore |totalement |complètement )?(?:à l'arrêt|arrêté\w*|bloqué\w*)|\bno (?:estamos|está|están|hemos) (?:\w+ )?(?:parad|detenid)\w+|\bparada (?:de|por|en) (?:la )?(?:Navidad|verano|agosto|vacaciones|invierno|Semana Santa|fin de año|mantenimiento)|\bnon (?:siamo|è|sono) (?:\w+ )?(?:ferm|bloccat)[oaie]\b|\bfermata (?:di|per) (?:Natale|agosto|manutenzione)|\bnão (?:estamos|está|estão) (?:\w+ )?parad\w+|\bparagem (?:de|do|da|para) (?:Natal|verão|agosto|manutenção|Páscoa)|\barrêt de (?:Noël|l'été|fin d'année|maintenance)",
    ),
    (
        "de pl nl",
        r"\b(?:steht|stehen|liegt|liegen) (?:\w+ ){0,3}nicht(?: still)?\b|\bnichts steht still|\bkein Stillstand|\bnie (?:stoi|stoimy|stoją|stanęł\w+)\b|\bnic nie stoi|\bprzerw\w+ świątecznej|\b(?:ligt|liggen|staat|staan) (?:\w+ ){0,3}niet (?:helemaal )?(?:stil|plat)\b|\bkerststop|\bzomerstop|\bWeihnachts(?:pause|stillstand)",
    ),
    (
        "sv da no fi",
        r"\bstår (?:\w+ ){0,3}(?:ikke|inte|ej)(?: \w+)?(?: still\w*)?|\b(?:ingenting|inget|intet|ikke noe) står still\w*|\bei (?:\w+ )?seiso\w*|\bjul(?:e)?stop(?:p)?\w*|\bjouluseisok\w*|\bkesäseisok\w*",
    ),
    (
        "cs sk hu ro",
        r"\bnestoj(?:í|íme|ia|ej)\w*|\b(?:výroba|výrobu|linka|stroj|provoz|prevádzka|práce|práca)\b (?:\w+ ){0,3}nestojí\w*|\bnem (?:áll|állunk|állt|állnak)\b(?: le)?|\b(?:munka|termelés|gyártás|sor|üzem) (?:\w+ )?nem áll\w*|\bnu (?:suntem|este|e|sunt|s-a|ne-am) (?:\w+ )?(?:opri[tțţ]|bloca[tțţ])\w*|\bnu st(?:ă|ăm|au)\b|\bkarácsonyi leállás\w*|\bvánoční\w* odstáv\w*",
    ),
    (
        "bg mk hr sr bs sl uk ru el",
        r"\bне (?:е|са|сме) (?:\w+ )?(?:спрян|спрел)\w*|\bне стои\w*|\bne stoj(?:i|e|imo)\w*|\bне стој\w*|\bне (?:стоїть|стоїмо|стоять|стоит|стоим|стоят|простаива\w+|простою\w+)|\bδεν (?:έχουμε|έχει|έχουν) (?:\w+ )?σταματήσ\w+|\bδεν σταμάτησ\w+|\bδεν είμαστε σταματημέν\w+",
    ),
    (
        "tr ar he fa hi",
        r"\b(?:iş|üretim|hat|hattımız)\w* (?:\w+ )?(?:durmadı|durmuyor)\w*|\bdurmadık\b|لم (?:يتوقف|تتوقف|نتوقف)[^.\n]{0,16}|غير متوقف\S*|לא (?:עומד|עומדת|מושבת|מושבתת|נעצר|נעצרה)|متوقف ن\S+|(?:बंद|रुका|रुकी) नहीं",
    ),
    (
        "id ms tl lt lv et",
        r"\btidak (?:sampai )?(?:berhenti|terhenti|stop)\b|\btak (?:berhenti|terhenti)\b|\bhindi (?:naman |po |pa )*(?:nakatigil|nakahinto|tumigil|huminto|natigil)\w*|\bnestov\w*|\bnesustoj\w*|\bnestāv\w*|\bneapstāj\w*|\bei (?:\w+ )?seis\w*",
    ),
)

VISIT = Tongues(
    (
        "fr es it pt",
        r"\b(?:passer|venir|envoyer|intervenir) (?:\w+ ){0,3}(?:technicien|quelqu'un|chez nous|dès|sur)|\bdéménage(?:r|ment)\b(?! de)|\bmise en service|\bven(?:ir|gan|ga) (?:un |a |alguien)[^.\n]{0,20}(?:técnico|revisar|ver|reparar)|\bpuesta en marcha|\bvisita (?:técnica|de mantenimiento)|\bvenha (?:cá )?(?:um |alguém)|\bvir cá|\bdeslocação|\bassistência (?:técnica|no local)|\bno local\b|\bmudança d[ae]|\bsopralluogo|\buscita (?:di|del)|\bmessa in servizio",
    ),
    (
        "nl",
        r"\b(?:iemand|monteur|technicus|servicemonteur)\b[^.\n]{0,30}(?:langs|komen|sturen|stuurt|kijken)|\blangskomen|\bter plaatse|\bop locatie|\bkomen kijken|\bwegwijs|\binbedrijf|\bonderhoudsbeurt|\bjaarlijks(?:e)? onderhoud|\binstructie(?:dag)? (?:voor|geven)|\btraining (?:voor|van|geven)|\bcursus\b",
    ),
    (
        "sv",
        r"\b(?:skicka|behöver|boka|önskar|vill ha|kan|skulle)\b[^.\n]{0,40}(?:tekniker|montör|servicetekniker)|\b(?:tekniker|montör|servicetekniker|någon)\b[^.\n]{0,30}(?:komma|kommer|kom\b|titta|besöka|åka|ut till)|\bpå plats|\bbesök(?:a|et)?\b(?! på mässan)|\bårsservice|\bservicebesök|\butbild(?:a|ning)|\bflytta (?:\w+ ){0,2}(?:maskin|ugn|lin|press|anlägg)|\bflytt av|\bigångkör|\bdriftsätt",
    ),
    (
        "da no",
        r"\b(?:sende|send|brug for|behov for|vil I|kan I|kan der|trenger|ønsker|kan dere)\b[^.\n]{0,40}(?:tekniker|montør|servicemand|servicemann)|\b(?:tekniker|montør|servicemand|servicemann|nogen|noen)\b[^.\n]{0,25}(?:komme|kommer|kigge|se på|ud til|ut til)|\bpå stedet|\bbesøg(?:e|et)?\b|\bbesøk(?:e)?\b|\bkomme (?:ud|ut|forbi|innom) (?:og|til)|\bservicebesøg|\bservicebesøk|\bårlig(?:t)? (?:eftersyn|ettersyn|service|kontroll)|\boplæring|\bopplæring|\bkursus\b|\bkurs\b|\bflytning af|\bflytting av|\bflytte (?:\w+ ){0,2}(?:maskin|ovn|linje|anlæg|anlegg)|\bskille (?:\w+ )?ad\b|\bidriftsæt|\bigangkjør",
    ),
    (
        "fi",
        r"\b(?:lähet|tarvits|pyydä|saisi|voisi|saada)\w*[^.\n]{0,40}(?:asentaj|huoltomie|huoltohenk|teknikk|mekaanik|jonkun)|\b(?:asentaj|huoltomie|huoltohenk|teknikk|mekaanik)\w*[^.\n]{0,30}(?:tulla|tule|tulisi|käy|paikalle|lähet)|\bpaikan päälle|\bpaikan päällä|\bvuosihuol|\bmääräaikaishuol|\bhuoltokäyn|\bkoulut(?:us|ta|uks)|\bsiirto\b|\bsiirr(?:on|ossa|etään)|\bsiirtää|\bsiirtämi|\bkäyttöönot",
    ),
    (
        "cs sk",
        r"\b(?:poslat|pošl|pošli|vyslat|vyšl|potřeb|prosím|žádáme|poslať|potreb|vyslať|objednat|objednať)\w*[^.\n]{0,40}(?:technik|servisn[íé]|montér|mechanik|někoho|niekoho|servisák)|\b(?:technik|montér|mechanik|servisák|váš člověk)\w*[^.\n]{0,25}(?:přijet|přijel|přijed|přije|dorazi|prísť|prišiel|príde|prídete)|\bservisní (?:zásah|výjezd|návštěv)|\bservisn[ýú] (?:zásah|výjazd|návštev)|\bvýjezd|\bvýjazd|\bškolen|\bzaškol|\bpřestěhov|\bpresťahov|\bstěhov|\bsťahov|\broční (?:prohlíd|servis|údržb|revizi)|\bročn[áúe] (?:prehliad|údržb|kontrol)|\buveden\w* do (?:provozu|prevádzky)",
    ),
    (
        "hu",
        r"\b(?:szerelő|technikus|szakember|mérnök|szerviz)\w*[^.\n]{0,30}(?:küld|jöj|jön|kér|szüks|kiszáll|kijö|kimen)|\b(?:kér|küld|szükség)\w*[^.\n]{0,30}(?:szerelő|technikus|szakember|valakit)|\bkiszállás|\bhelyszíni|\ba helyszín|\béves (?:karbantart|felülvizsgál|ellenőrz)|\bbetanít|\boktatás|\bképzés|\báttelepít|\bátköltöztet|\bbeüzemel|\bkijönn",
    ),
    (
        "ro",
        r"\b(?:trimi|nevoie|solicit|rug[ăa]m|rog|dori|put)\w*[^.\n]{0,40}(?:tehnician|inginer|mecanic|specialist|pe cineva|o echip)|\b(?:tehnician|inginer|mecanic|specialist)\w*[^.\n]{0,25}(?:să vină|vină|veni|deplas|ajung)|\btrimi\w+ pe cineva|\bla fața locului|\bdeplas(?:are|area|ați)|\bintervenți|\binstruire|\bșcolariz|\bmutarea\b|\bmuta(?:t|re)? (?:mașin|lini|cuptor|utilaj)|\breloc|\brevizi[ae] anual|\bpunere\w* în funcțiune",
    ),
    (
        "bg mk",
        r"\b(?:изпрат|пратет|прати|нужд|нужен|молим|можете)\w*[^.\n]{0,40}(?:техник|сервиз|инженер|специалист|монтьор|някой)|\b(?:техник|инженер|специалист|монтьор)\w*[^.\n]{0,25}(?:да дойде|дойде|да посети)|\bна място\b|\bпосещени|\bобучени|\bпреместван|\bпреместим|\bгодиш\w+ (?:преглед|профилакт|обслужв)|\bпускане в",
    ),
    (
        "hr sr bs sl",
        r"\b(?:pošalj|poslat|posla|potreb|treba|molim|možete|mozete|pošlj|želimo|bi )\w*[^.\n]{0,40}(?:serviser|tehničar|tehnicar|majstor|inženjer|inzenjer|nekoga|tehnik|monter)|\b(?:serviser|tehničar|tehnicar|majstor|inženjer|monter|tehnik)\w*[^.\n]{0,25}(?:doć|doc|dođ|dodj|dolaz|izać|izađ|pride|prid)|\bizlazak (?:na|servis)|\bna (?:teren|licu m)|\bgodišnj\w+ (?:pregled|servis)|\bgodisnj\w+ (?:pregled|servis)|\bredovn\w+ (?:\w+ )?(?:pregled|servis)|\bobuk[aeu]\b|\bpreseljenj|\bpremješt|\bpremešt|\bselidb|\bseliti|\bpuštanje u|\bda dođete|\busposablj|\bselitev|\bletn[ie]\w* (?:pregled|servis)|\b(?:пошаљ|потреб|молим)\w*[^.\n]{0,40}(?:сервисер|мајстор|инжењер)|\bобук[аеу]\b|\bгодишњ\w+ (?:преглед|сервис)",
    ),
    (
        "uk ru kk",
        r"\b(?:надісла|надішл|прислати|пришл|направ|викли|потріб|прос|можете|зміг|могли)\w*[^.\n]{0,40}(?:інженер|спеціаліст|фахів|майстр|техніка|технік|наладч|когось)|\b(?:інженер|спеціаліст|фахів|майстер|технік|наладч)\w*[^.\n]{0,25}(?:приїх|приїд|прибу)|\bвиїзд|\bприїзд|\bнавчання|\bнавчити|\bпереїзд|\bперемі(?:щен|стит)|\bперенес(?:ти|ення) (?:маш|лін|верст|облад)|\b(?:щорічн|планов)\w+ (?:огляд|обслугов|ТО\b|сервіс)|\bпусконалад|\bшеф-?монтаж|\b(?:ежегодн|планов)\w+ (?:осмотр|обслуж|ТО\b)|\b(?:маман|инженер|шебер)\w*[^.\n]{0,20}(?:жібер|кел)|\bоқыту\b",
    ),
    (
        "el",
        r"\b(?:στείλ|στέλν|χρειαζ|χρειάζ|παρακαλ|θέλ|μπορ|ζητ)\w*[^.\n]{0,40}(?:τεχνικ|μηχανικό|συνεργείο|κάποιον)|\b(?:τεχνικ|μηχανικός|συνεργείο)\w*[^.\n]{0,25}(?:έρθει|να περάσ|επισκεφ|έλθει)|\bεπίσκεψ|\bεπισκεφ|\bεπί τόπου|\bεπιτόπ|\bεκπαίδευσ|\bεκπαιδε|\bμεταφορά (?:της|του) (?:μηχαν|φούρν|γραμμ)|\bμετεγκατ|\bετήσι\w+ (?:συντήρ|έλεγχ|σέρβις)",
    ),
    (
        "tr",
        r"\b(?:eğitim|kurulum|devreye alma|taşınma)\b|\byıllık (?:kontrol|servis|bakım)\b(?! (?:anlaş|sözleş))|\b(?:yerinde|sahada)\b",
    ),
    (
        "ar",
        r"(?:إرسال|ارسال|أرسلوا|ارسلوا|ترسلوا|نحتاج|نرجو|يرجى|نطلب|بحاجة|نريد)[^.\n]{0,40}(?:فني|مهندس|تقني|شخص|خبير|فريق)|(?:فني|مهندس|تقني)[^.\n]{0,20}(?:يزور|زيارة|لزيارة|يأتي|الحضور|ليأتي)|زيارة (?:ال)?(?:فني|ميداني|صيانة|مهندس)|في الموقع|تدريب|نقل (?:الماكينة|الآلة|الخط|الفرن|المعدات|ماكينة|خط)|(?:ال)?صيانة (?:ال)?(?:سنوية|دورية)",
    ),
    (
        "he",
        r"(?:שלח|לשלוח|תשלחו|צריכים|זקוקים|מבקשים|נדרש|נשמח)[^.\n]{0,40}(?:טכנאי|מהנדס|מישהו|איש שירות)|(?:טכנאי|מהנדס)[^.\n]{0,20}(?:יגיע|להגיע|יבוא|לבוא)|ביקור(?!ת)|באתר\b|הדרכ|להדריך|העברת (?:המכונה|הקו|התנור)|להעביר את (?:המכונה|הקו|התנור)|(?:טיפול|תחזוקה|ביקורת) (?:שנתי|תקופתי)|לבוא (?:לבדוק|לתקן)",
    ),
    (
        "fa",
        r"(?:اعزام|ارسال|بفرست|فرستادن|نیاز|لطفا?|درخواست)[^.\n]{0,40}(?:تکنسین|مهندس|کارشناس|تعمیرکار|سرویس.?کار)|(?:تکنسین|مهندس|کارشناس|تعمیرکار)[^.\n]{0,25}(?:بیاید|اعزام|مراجعه|بفرست|بیایند)|بازدید|در محل\b|آموزش|جابجایی|جابه.?جایی|انتقال دستگاه|سرویس (?:سالانه|دوره)",
    ),
    (
        "hi",
        r"(?:इंजीनियर|तकनीशियन|टेक्नीशियन|मैकेनिक|सर्विस वाले|किसी को|आदमी)[^.\n।]{0,30}(?:भेज|आएं|आए |आना|आकर|बुला)|(?:भेज|चाहिए)[^.\n।]{0,20}(?:इंजीनियर|तकनीशियन|टेक्नीशियन|मैकेनिक)|विज़िट|विजिट|प्रशिक्षण|ट्रेनिंग|स्थानांतर|शिफ्ट (?:कर|करन)|वार्षिक (?:सर्विस|रखरखाव|जांच|जाँच|मेंटेनेंस)(?! (?:अनु|कॉन्|करार))",
    ),
    (
        "id ms tl",
        r"\blatihan (?:operator|untuk|kepada)|\bdatang (?:memeriksa|membaiki|melihat|servis|cek)|\b(?:magpadala|pakipadala|papuntahin|kailangan|pwede|puwede|maaari|patingnan|humihingi)\b[^.\n]{0,40}(?:technician|teknisyan|mekaniko|engineer|inhinyero|tauhan)|\b(?:technician|teknisyan|mekaniko|engineer)\b[^.\n]{0,25}(?:pumunta|makapunta|papunta|bumisita|dumalaw)|\bpagsasanay|\bi-?train\b|\bilipat ang|\bpaglilipat|\btaunang (?:check|maint|serb|inspek)|\bbumisita|\bpumunta (?:po )?(?:dito|kayo|sa amin)",
    ),
    (
        "lt lv et",
        r"\b(?:atsiųs|atsius|reikia|prašome|reikėtų)\w*[^.\n]{0,40}(?:techn|meistr|inžinier|specialist)|\b(?:technik|meistr|inžinier|specialist)\w*[^.\n]{0,25}(?:atvyk|atvaž)|\bmokym[aų]|\bperkel(?:ti|imas|imo)|\bmetin\w+ (?:aptarn|apžiūr|patikr)|\b(?:atsūt|nosūt|vajadz|lūdzam)\w*[^.\n]{0,40}(?:tehniķ|meistar|inženier|speciālist)|\b(?:tehniķ|meistar|inženier|speciālist)\w*[^.\n]{0,25}(?:ierast|atbrauk|ierad)|\bapmācīb|\bpārvieto|\bikgadēj\w+ (?:apkop|pārbaud)|\b(?:saat|saatke|vaja|vajame|palume|paluks)\w*[^.\n]{0,40}(?:tehnik|meister|meistr|hooldus|insener)|\b(?:tehnik|meister|insener)\w*[^.\n]{0,25}(?:tulla|tuleks|tuleb kohale)|\bkohapeal|\bkoolitus|\bkolimi|\biga-?aastas\w+ hoold",
    ),
)
VISIT_NOT = Tongues(
    (
        "fr es it pt",
        r"\b(?:depuis|après|lors de|suite à) (?:la visite|le passage|l'intervention|votre (?:visite|passage|intervention))[^.\n]{0,40}|\bmerci [^.\n]{0,30}(?:technicien|intervention|visite)|\b(?:desde|tras|después de) (?:la|su|vuestra) visita[^.\n]{0,30}|\bgracias [^.\n]{0,30}(?:técnico|visita)|\b(?:dopo|dalla) (?:la |vostra )?(?:visita|intervento)[^.\n]{0,30}|\bgrazie [^.\n]{0,30}(?:tecnico|intervento|visita)|\b(?:desde|após|depois d)\w* (?:a )?(?:vossa )?(?:visita|intervenção)[^.\n]{0,30}",
    ),
    (
        "de pl nl sv da no fi cs sk hu ro bg hr sr bs sl uk ru el",
        r"\b(?:seit|nach) (?:dem|Ihrem) (?:Besuch|Einsatz)[^.\n]{0,30}|\bpo (?:wizycie|ostatniej wizycie|przeglądzie)[^.\n]{0,30}|\b(?:sinds|na) het bezoek[^.\n]{0,50}|\b(?:sedan|efter) (?:ert |senaste )?(?:besöket|besök|servicen)[^.\n]{0,30}|\b(?:siden|efter|etter) (?:jeres |deres )?(?:besøg|besøk)\w*[^.\n]{0,30}|\btack för besöket|\btakk? for besøge?t|\basentajan(?:ne)? käyn(?:nin|tinsä)[^.\n]{0,20}|\bhuoltokäyn(?:nin jälkeen|nistä)|\bpo (?:návštěvě|zásahu|návšteve)[^.\n]{0,30}|\ba szerelő(?:jük)? (?:látogatása|kiszállása) (?:óta|után)|\bdupă (?:vizita|intervenția)[^.\n]{0,30}|\bслед посещението[^.\n]{0,30}|\bnakon (?:posjeta|posjete|dolaska|intervencije)[^.\n]{0,30}|\bпісля (?:візиту|приїзду)[^.\n]{0,30}|\bпосле (?:визита|приезда|выезда)[^.\n]{0,30}|\bμετά (?:την|από την) (?:επίσκεψη|επέμβαση)[^.\n]{0,40}",
    ),
    (
        "fr nl sv da no fi cs sk hu ro bg hr sr bs sl uk el ar he fa hi tl",
        r"\b(?:un )?(?:technicien|monteur|tekniker|montør|teknikk\w+|szerelő\w*|tehnician\w*|техник|serviser\w*|майстер|τεχνικό\w*) (?:n'est pas nécessaire|is niet nodig|behövs inte|er ikke nødvendig|ei tarvita|nem szükséges|nem kell|nu este (?:nevoie|necesar)|не е нужен|nije potreban|не потрібен|δεν χρειάζεται)|\b(?:vi behöver|vi trenger|vi behøver|har vi) (?:ingen|ikke|inte) (?:tekniker|montør|montör)|\bnepotřebujeme technika|\bnepotrebujeme technika|\bnem kell (?:szerelő|kiszáll)\w*|\bnu (?:este|avem) nevoie de (?:tehnician|deplasare)|\bδεν χρειάζεται (?:να έρθει|τεχνικός|επίσκεψη)|لا (?:حاجة|داعي) (?:ل|إلى )?(?:إرسال|لإرسال|حضور|لحضور|لزيارة|زيارة)[^.\n]{0,20}|אין צורך (?:בטכנאי|לשלוח|בביקור)|نیازی به (?:اعزام|بازدید|تکنسین)[^.\n]{0,20}|(?:इंजीनियर|तकनीशियन) (?:भेजने )?की (?:जरूरत|ज़रूरत|आवश्यकता) नहीं|\bhindi (?:na )?(?:po )?kailangan (?:ng|magpadala ng) (?:technician|teknisyan|engineer)",
    ),
    # what the parts are for
    (
        "fr es it pt de nl",
        r"\b(?:pour|en vue d) ?(?:e |l'|de l'|la |de la |notre |le |du )*(?:entretien|révision|maintenance|contrôle) (?:annuel|périodique|préventi|de fin)\w*|\b(?:para|con vistas a) (?:el |la |nuestra |nuestro )?(?:mantenimiento|revisión) (?:anual|periódic|preventiv|de (?:fin|todos))\w*|\b(?:per|in vista del) ?(?:la |il |nostra |nostro |la nostra )*(?:manutenzione|revisione|tagliando) (?:annual|periodic|preventiv|di fine)\w*|\bpara (?:a |o |nossa |a nossa )?(?:manutenção|revisão) (?:anual|periódic|preventiv|de fim)\w*|\b(?:für|zur|zu) (?:die |der |unsere |unserer )*(?:jährliche\w*|alljährliche\w*|anstehende\w*|vorbeugende\w*) (?:Wartung|Revision|Inspektion)\w*|\bvoor (?:de |het |ons |onze )*jaarlijkse? (?:onderhoud|beurt|revisie|controle)\w*",
    ),
    (
        "sv da no fi pl cs sk hu ro",
        r"\b(?:inför|för|till) (?:den |vår )?årliga (?:service|översyn|underhåll)\w*|\btil (?:det |den |vores |vår )?årlige (?:eftersyn|ettersyn|service|vedlige\w+)|\bvuosihuol\w+ varten|\b(?:na|do) (?:coroczny|roczny|planowany)\w* (?:przegląd|konserwacj)\w*|\bna przegląd roczny|\bk(?:e|u)? (?:roční|každoroční|plánované|ročnej|každoročnej) (?:reviz|údržb|prohlíd|prehliad)\w*|\baz éves (?:karbantartás|átvizsgálás|felülvizsgálat)\w*hoz|\bpentru (?:revizia|mentenanța|întreținerea) (?:anual|planificat)\w*",
    ),
    (
        "bg hr sr bs sl uk ru el tr ar he fa hi id ms tl lt lv et",
        r"\bза годишн\w+ (?:преглед|профилактик|поддръжк)\w*|\bza (?:godišnj|letn|redovn)\w+ (?:pregled|servis|održavanj)\w*|\bдля (?:щорічн|річн|ежегодн|годов|планов)\w+ (?:огляд|обслуг|осмотр|обслуж|ремонт|ТО)\w*|\bγια τ(?:ον|ην) ετήσι\w+ (?:έλεγχο|συντήρηση)|\byıllık bakım için|للصيانة السنوية|من أجل (?:الفحص|الصيانة) السنوي\S*|(?:לקראת|עבור) (?:הביקורת|הטיפול) השנתי\S*|برای (?:سرویس|بازدید) سالانه|(?:वार्षिक|सालाना) (?:रखरखाव|जाँच|जांच|सर्विस) के लिए|\buntuk (?:perawatan|pemeriksaan|servis|penyelenggaraan) (?:tahunan|berkala)|\bpara (?:po )?sa taunang \w+|\bmetinei (?:apžiūrai|patikrai)|\bikgadējai (?:apskatei|apkopei)|\biga-aastaseks (?:hoolduseks|ülevaatuseks)",
    ),
)

MANUAL = Tongues(  # a paper that is asked for
    (
        "fr es it pt de pl",
        r"\bnotice (?:d'utilisation|d'emploi|technique)|\bla notice\b|\bschéma (?:électrique|pneumatique|hydraulique|de câblage)|\besquema (?:eléctrico|neumático|hidráulico|elétrico|pneumático)|\bschema (?:elettrico|pneumatico|idraulico)|\bmanual de (?:instruções|utilização|operação|manutenção)|\bSchaltpl[aä]n|\bBetriebsanleitung|\bdokumentacj\w+ techniczn",
    ),
    (
        "nl sv da no fi",
        r"\bhandleiding|\bgebruiksaanwijzing|\b(?:elektrisch|elektra|bedradings|aansluit)schema|\bbruksanvisning|\bhandbok(?:en)?\b|\bkopplingsschema|\belschema|\bbrugsanvisning|\bbetjeningsvejledning|\beldiagram|\bbrukermanual|\bbrukerhåndbok|\bkoblingsskjema|\bkäyttöohje|\bohjekirja|\bkytkentäkaavio|\bsähkökaavio",
    ),
    (
        "cs sk hu ro bg mk hr sr bs sl",
        r"\bnávod (?:k |na |ke )?(?:obsluz|použit|obsluh|údržb)|\bnávod\b|\bpříručk|\bpríručk|\bschéma (?:zapojen|elektr)|\bkezelési (?:útmutató|utasítás)|\bhasználati (?:útmutató|utasítás)|\bgépkönyv|\bkapcsolási rajz|\bmanual(?:ul)? (?:de |utiliz|operare)|\bcarte\w* tehnic|\bschem[ăa] electric|\bръководство\w* за|\bинструкци\w+ за|\bелектрическ\w+ схем|\bpriručnik|\bprirucnik|\bupute za|\buputstv\w+ za|\belektričn\w+ shem|\bnavodila za",
    ),
    (
        "uk ru el tr",
        r"\bінструкці\w+ (?:з|до|користув|експлуат)|\bпосібник|\bелектрич\w+ схем|\bсхем\w+ підключ|\bинструкци\w+ (?:по|к)\b|\bεγχειρίδι|\bοδηγίες (?:χρήσ|λειτουργ|συντήρ)|\bηλεκτρολογικ\w+ σχέδ|\bkullanım (?:kılavuz|talimat)|\belektrik şema",
    ),
    (
        "ar he fa hi",
        r"دليل (?:ال)?(?:تشغيل|استخدام|مستخدم|صيانة)|كتيب|مخطط (?:ال)?(?:كهرب|توصيل|دائرة|هيدرول)|المخطط الكهربائي|ספר (?:ה)?(?:הפעלה|מכונה|הוראות)|מדריך (?:הפעלה|למשתמש|שימוש)|הוראות (?:הפעלה|שימוש)|שרטוט(?:ים|י)? (?:ה)?חשמל|תרשים|دفترچه (?:ی )?راهنما|نقشه (?:ی )?(?:برق|سیم)|मैनुअल|मैन्युअल|निर्देश पुस्तिका|सर्किट डायग्राम|वायरिंग डायग्राम",
    ),
    (
        "id ms tl lt lv et",
        r"\bbuku (?:panduan|petunjuk)|\bmanual pengguna|\bgambarajah (?:litar|elektrik|pendawaian)|\bdiagram (?:kelistrikan|listrik|wiring)|\bmanwal|\bmanual ng\b|\bnaudojimo instrukcij|\beksploatavimo|\blietošanas (?:instrukcij|pamācīb)|\brokasgrāmat|\bkasutusjuhend|\belektriskeem",
    ),
)
ADVICE = Tongues(
    (
        "nl sv da no fi",
        r"\bhoe (?:kunnen|moeten|kan|moet|stel) (?:we|wij|ik|je)|\badvies\b|\bwat kan de oorzaak|\bhur (?:ska|kan|gör|ställer) (?:vi|man|jag)|\bvad kan (?:det )?(?:bero|vara)|\bkan ni ge (?:oss )?råd|\bhvordan (?:kan|skal|gør|gjør|stiller) (?:vi|man|jeg)|\bhvad kan (?:det|årsagen)|\bhva kan (?:det|årsaken)|\bmiten (?:voimme|voin|pitäisi|saamme|säädetään|toimitaan)|\bneuvo(?:a|ja|kaa)|\bmistä (?:\w+ )?(?:johtu|voisi)",
    ),
    (
        "cs sk hu ro bg mk hr sr bs sl",
        r"\bjak (?:můžeme|máme|lze|nastavit|postupovat|správně)|\bporad(?:it|te|íte)|\bporaďte|\bčím (?:to )?může být|\bako (?:môžeme|máme|nastaviť|postupovať|správne)|\bporadiť|\bhogyan (?:kell|lehet|tudjuk|állítsuk|állítható)|\btanácsot|\bmi lehet az ok|\bmi okozhat|\bcum (?:putem|trebuie|se|pot) |\bne (?:puteți|recomand)\w* sf?ătui|\bsfat(?:ul)?\b|\bce (?:ar putea|poate) fi|\bкак (?:да|можем|трябва) |\bсъвет\b|\bкаква може да е причин|\bkako (?:možemo|da |treba|podesiti|mogu|lahko|naj) |\bsavjet|\bsavet\b|\bsto bi moglo|\bšto (?:bi|može) (?:moglo )?biti|\bnasvet",
    ),
    (
        "uk ru el tr",
        r"\bяк (?:можна|нам|налаштувати|правильно|відрегулювати)|\bпорад(?:а|у|ьте|ити)|\bпідкаж|\bяка (?:може бути )?причин|\bв чому (?:може бути )?причин|\bкак (?:можно|нам|настроить|правильно|отрегулировать)|\bπώς (?:μπορούμε|πρέπει|να|γίνεται|ρυθμίζ)|\bσυμβουλ|\bσυμβουλή|\bτι μπορεί να (?:φταίει|είναι)|\bποια (?:μπορεί να )?είναι η αιτία|\bnasıl (?:ayarl|yap|çöz|gider|düzelt)|\btavsiye|\bsebebi ne|\bnedeni ne",
    ),
    (
        "ar he fa hi",
        r"كيف (?:يمكن|نستطيع|نقوم|يتم|نضبط)|نصيحة|نصحكم|تنصحون|ما (?:هو |هي )?(?:ال)?سبب|ما السبب|استشارة|איך (?:ניתן|אפשר|לכוון|מכוונים|מכיילים|צריך)|כיצד (?:ניתן|יש)|עצה|ייעוץ|מה (?:יכולה להיות )?הסיבה|چگونه|چطور|راهنمایی (?:کنید|بفرمایید|لازم)|مشاوره|علت (?:آن )?چی|कैसे (?:करें|किया|सेट|ठीक|करना)|सलाह|कारण क्या|क्या कारण|मार्गदर्शन|बताइए कि|बताएं कि",
    ),
    (
        "id ms tl lt lv et",
        r"\bbagaimana (?:nak|cara|untuk|hendak|mengatur)|\bnasihat|\bapa (?:punca|penyebab)|\bpaano (?:po |ba |namin |i-?adjust|ayusin|gawin|i-?set)|\bpayo\b|\bano (?:po |kaya )*ang (?:dahilan|sanhi)|\bkaip (?:galime|reikia|nustatyti|sureguliuoti)|\bpatar(?:ti|kite|imo)|\bkā (?:varam|var|jāregulē|iestatīt)|\bpadom|\bkuidas (?:saab|saame|peaks|reguleerida|seadistada)|\bnõu\b",
    ),
)

THANKS = Tongues(
    (
        "fr es it pt de nl sv da no fi cs sk hu ro",
        r"\bremerci|\bagradec(?:e|id|imient)|\bagradec(?:emos|imento|er)|\bobrigad|\bringrazi|\bDank(?:e|en|eschön|esworte)?\b|\bdankbaar|\bdank(?:jewel|uwel| je| u|)\b|\bbedankt|\btack\b|\btackar|\btakk?\b|\btakke[rt]?\b|\bkiito(?:s|k)|\bkiitä|\bděkuj|\bdíky|\bpoděkov|\bďakuj|\bvďaka|\bpoďakov|\bköszön(?!t(?:jük|ve|ettel))|\bhálás|\bmul[țţt]um|\brecunoscăt",
    ),
    (
        "bg mk hr sr bs sl uk ru kk el tr ar he fa hi id ms tl lt lv et",
        r"\bблагодар|\bhvala|\bzahval|\bхвала|\bзахваљ|\bдяку|\bподяк|\bвдячн|\bспасибо|\bрахмет|\bалғыс|\bευχαριστ|\bteşekkür|\bsağ ?ol|شكر|أشكر|نشكر|ممنون|ممتن|תודה|מודים|להודות|سپاس|متشکر|تشکر|धन्यवाद|शुक्रिया|आभार|\bterima kasih|\bmakasih|\bsalamat|\bnagpapasalamat|\bačiū|\bpadėk(?:a\b|os\b|oti)|\bdėkoj|\bpaldies|\bpateic|\baitäh|\btäname|\btänan|\btänud",
    ),
    # well done
    (
        "fr es it pt de nl sv da no fi",
        r"\bbravo\b|\bfélicitation|\bcompliment(?:i|en|s)?\b|\bchapeau\b|\benhorabuena|\bfelicita(?:ciones|rl|mos)|\bdar(?:le|les)? las gracias|\bparabéns|\bbem[ -]haja|\bein (?:großes )?Lob\b|\bKompliment|\bHut ab\b|\bpetje af\b|\bgo(?:d|tt) jobb\b|\bbra (?:jobb|jobbat|jobba)\b|\btoppenjobb|\bkjempefin jobb|\bflot (?:arbejde|stykke)|\bgodt arbejde|\bhyvää työtä|\bkehu[jt]|\bhienoa työtä",
    ),
    (
        "pl cs sk hu ro bg mk hr sr bs sl uk ru",
        r"\b(?:świetna|dobra|doskonała) robota|\bgratul|\b(?:skvělá|dobrá|výborná|skvelá) pr[áa]c[ae]|\bpochval|\b(?:szép|jó|remek|kiváló) munk|\bgratulál|\bfelicit|\btreabă bună|\b(?:odličan|dobar|odlično) (?:posao|odrađen)|\bpohval|\bпохвал|\bвідмінна робота|\bчудова робота|\bотличная работа|\bмолодц|\bпоздравл",
    ),
    (
        "el tr ar he fa hi id ms tl lt lv et",
        r"\bμπράβο|\bσυγχαρητήρι|\belinize sağlık|\btebrik|أحسنتم|سلمت (?:أيديكم|يداكم)|כל הכבוד|יישר כוח|עבודה (?:מצוינת|מעולה|נהדרת)|دستتان درد|دست شما درد|शाबाश|बढ़िया काम|\bkerja (?:bagus|yang bagus)|\bsyabas|\btahniah|\bmagaling\b|\bšaunuol|\bpuikus darbas|\bmalač|\blielisks darbs|\btublid?\b|\bkiidame|\bkiitus",
    ),
)
SOLVED = Tongues(
    (
        "fr",
        r"\b(?:fonctionne|marche|tourne)\b[^.\n]{0,25}(?:(?:à|de) nouveau|bien|parfaitement|impeccablement|sans (?:problème|souci)|normalement|nickel)|\b(?:à nouveau|de nouveau|remise?s?) (?:en (?:marche|service|route)|opérationnel)|\b(?:pièces|colis|commande)\b[^.\n]{0,24}(?:(?:bien )?(?:arrivée?s?|reçue?s?)\b)|\bredémarré|\btout (?:va|est) (?:bien|rentré dans l'ordre|en ordre|ok)",
    ),
    (
        "es",
        r"\b(?:funciona|trabaja|marcha|opera|funcionando)\b[^.\n]{0,25}(?:(?:de nuevo|otra vez|bien|perfectamente|nuevamente|correctamente|de maravilla|normal(?:mente)?)\b|sin (?:problemas|fallos))|\b(?:ya|otra vez|de nuevo) (?:funciona|está (?:en marcha|operativa|funcionando))|\b(?:piezas|repuestos|pedido|paquete)\b[^.\n]{0,20}(?:llegaron|llegó|ha(?:n)? llegado|recibid[oa]s?|recibimos)|\btodo (?:está )?(?:bien|en orden|solucionado|perfecto)\b",
    ),
    (
        "it",
        r"\b(?:funziona|gira|lavora|marcia)\b[^.\n]{0,25}(?:di nuovo|bene|perfettamente|benissimo|regolarmente|senza problemi|a meraviglia|correttamente)|\b(?:di nuovo|nuovamente) (?:in funzione|operativ)|\bè (?:ripartit|tornat)[oa]|\b(?:ricambi|pezzi|merce|pacco)\b[^.\n]{0,20}(?:arrivat[oaie]|ricevut[oaie])|\btutto (?:bene|ok|a posto|in ordine|risolto)\b",
    ),
    (
        "pt",
        r"\b(?:funciona|trabalha|a (?:funcionar|trabalhar)|funcionando|trabalhando|rodando|opera)\b[^.\n]{0,25}(?:de novo|novamente|\bbem\b|perfeita|na perfeição|perfeição|normalmente|sem (?:problemas|falhas)|outra vez|às mil)|\b(?:já|novamente|de novo) (?:funciona|está (?:operacional|funcionando|a (?:funcionar|trabalhar)))|\bvoltou a (?:funcionar|trabalhar)|\b(?:peças|encomenda|pacote)\b[^.\n]{0,20}(?:chegaram|chegou|recebid[oa]s?|recebemos)|\btudo (?:está )?(?:bem|em ordem|resolvido|certo)\b",
    ),
    (
        "de pl",
        r"\b(?:läuft|funktioniert|arbeitet)\b[^.\n]{0,25}(?:wieder|einwandfrei|bestens|tadellos|problemlos|super|perfekt)|\balles (?:ist )?(?:in Ordnung|bestens|wieder gut)|\b(?:Teile|Paket|Lieferung|Ware)\b[^.\n]{0,20}(?:angekommen|erhalten|eingetroffen)|\bwieder in Betrieb|\b(?:działa|pracuje|chodzi)\b[^.\n]{0,25}(?:znowu|ponownie|znów|bez (?:problem|zarzut|zastrzeż)|prawidłowo|świetnie|dobrze|poprawnie)|\b(?:znowu|ponownie|znów) (?:działa|pracuje|uruchomion)|\b(?:części|paczka|przesyłka)\b[^.\n]{0,20}(?:dotarł|przyszł|otrzymali|dojechał)|\bwszystko (?:działa|(?:jest )?(?:w porządku|ok)|gra)\b",
    ),
    (
        "nl",
        r"\b(?:draait|werkt|loopt|functioneert|doet het)\b[^.\n]{0,30}(?:weer|prima|perfect|goed|uitstekend|als een|vlekkeloos|probleemloos|naar behoren)|\bweer (?:in bedrijf|operationeel)|\b(?:is|zijn|werd) (?:inmiddels )?(?:opgelost|verholpen)|\b(?:onderdelen|pakket|levering|zending)\b[^.\n]{0,20}(?:aangekomen|binnen|ontvangen)|\balles (?:is )?(?:weer )?(?:in orde|goed)\b",
    ),
    (
        "sv",
        r"\b(?:går|fungerar|funkar|rullar|snurrar|fungerat|gått)\b[^.\n]{0,30}(?:igen|bra|fint|perfekt|som (?:den|det) ska|utmärkt|klanderfritt|felfritt|klockrent)\b|\b(?:är )?(?:igång|i drift) igen|\ballt (?:är )?(?:bra|i sin ordning|löst|klart|som det ska)|\bproblemet (?:är )?löst|\b(?:delarna|paketet|leveransen|reservdelarna)\b[^.\n]{0,20}(?:har kommit|kommit fram|anlänt|framme)|\b(?:är åtgärdat|löste sig)",
    ),
    (
        "da no",
        r"\b(?:kører|virker|fungerer|kørt|går|kjører|gått)\b[^.\n]{0,30}(?:igen|igjen|fint|godt|bra|perfekt|upåklageligt|som (?:den|det) skal|u[dt]en problemer|glimrende|utmerket|knirkefritt)\b|\ber (?:i gang|i drift)\b|\balt (?:er )?(?:i orden|godt|løst|fint|bra)\b|\bproblemet (?:er )?løst|\b(?:delene|pakken|leverancen|leveransen|reservedelene)\b[^.\n]{0,15}(?:er kommet|er ankommet|modtaget|mottatt|kommet frem|kom frem|har kommet)|\ber (?:løst|udbedret|utbedret|ordnet)\b",
    ),
    (
        "fi",
        r"\b(?:toimii|käy|pyörii|pelittää|toiminut|käynyt)\b[^.\n]{0,30}(?:taas|jälleen|hyvin|moitteet|normaalisti|erinomais|ongelmitta|loistavasti|kuten pitää|niin kuin pitää)|\b(?:taas|jälleen) (?:käynnissä|toiminnassa|kunnossa)|\bkaikki (?:on )?(?:kunnossa|hyvin|ok)\b|\bongelma (?:on )?(?:ratkaistu|ratkesi|poistui|korjaantui)|\bvika (?:on )?korja|\b(?:osat|paketti|toimitus|varaosat|tavarat|osa)\b[^.\n]{0,20}(?:saapui|tulivat|perillä|saapune)",
    ),
    (
        "cs sk",
        r"\b(?:běží|funguje|pracuje|jede|chodí|šlape|beží|ide)\b[^.\n]{0,30}(?:opět|zase|znovu|bez (?:problém|závad|chyb)|dobře|skvěle|perfektně|výborně|jak má|normálně|bezchybně|bezvadně|opäť|znova|dobre|výborne|ako má|spoľahlivo)|\b(?:opět|zase|znovu|opäť|znova) (?:běží|funguje|pracuje|jede|v provozu|beží|v prevádzke)|\b(?:problém|závada|porucha)\b[^.\n]{0,15}(?:vyřešen|odstraněn|vyriešen|odstránen)|\b(?:díly|zásilka|balík|vše|všechno|diely|zásielka|všetko)\b[^.\n]{0,20}(?:dorazil|přišl|v pořádku|prišl|v poriadku)|\bje (?:vše |všechno |všetko )?v (?:pořádku|poriadku)",
    ),
    (
        "hu",
        r"\b(?:működik|üzemel|megy|jár|dolgozik|fut)\b[^.\n]{0,25}(?:újra|ismét|\bjól|hibátlan|kifogástalan|rendben|tökéletes|megint|gond nélkül)|\b(?:újra|ismét|hibátlanul|kifogástalanul|tökéletesen|rendben|azóta)\b[^.\n]{0,25}(?:működik|üzemel|megy|\bjár|dolgozik)|\bminden rendben|\brendben van|\b(?:hiba|probléma)\b[^.\n]{0,15}(?:megoldód|megszűn|elhárít)|\b(?:alkatrész|csomag|szállítmány)\w*[^.\n]{0,20}(?:megérkez|megjött)|\bmegérkez(?:ett|tek)",
    ),
    (
        "ro",
        r"\b(?:funcționează|functioneaza|merge|lucrează)\b[^.\n]{0,25}(?:din nou|bine|perfect|normal|impecabil|ireproșabil|fără probleme)|\bdin nou (?:funcțional|în funcțiune)|\b(?:problema|defecțiunea)\b[^.\n]{0,15}(?:rezolvat|remediat)|\b(?:piesele|coletul|marfa|toate)\b[^.\n]{0,20}(?:ajuns|sosit|primit)|\btotul (?:este |e )?(?:în regulă|bine|ok|în ordine)",
    ),
    (
        "bg mk",
        r"\b(?:работи|върви|функционира)\b[^.\n]{0,25}(?:отново|\bпак|добре|отлично|нормално|безупречно|без (?:проблем|забел)|перфектно)|\b(?:отново|пак) (?:работи|в експлоатация)|\b(?:проблемът|повредата)\b[^.\n]{0,15}(?:решен|отстранен)|\b(?:частите|пратката|резервните части)\b[^.\n]{0,20}(?:пристигна|получ)|\bвсичко (?:е )?наред",
    ),
    (
        "hr sr bs sl",
        r"\b(?:radi|rade|funkcionira|funkcioniše|funkcionise|dela|deluje)\b[^.\n]{0,25}(?:opet|ponov|dobro|odlično|odlicno|besprijek|besprek|bez (?:problem|grešk|zastoj)|normalno|kako treba|savršeno|spet|brezhib)|\b(?:opet|ponovo|ponovno|spet) (?:radi|u pogonu|u funkciji|dela|deluje)|\bproblem (?:je )?(?:riješen|rešen|otklonjen)|\b(?:dijelovi|delovi|pošiljka|paket|deli)\b[^.\n]{0,15}(?:stigl|prispel|u redu)|\bsve (?:je )?u redu|\bради\b[^.\n]{0,25}(?:опет|поново|добро|одлично|беспрек|без)|\bделови\b[^.\n]{0,15}стигли|\bсве је у реду",
    ),
    (
        "uk",
        r"\b(?:працює|запрацюва|функціонує|працюють)\w*[^.\n]{0,25}(?:знову|добре|нормально|справно|чудово|без (?:збоїв|зауваж|проблем|наріканн)|стабільно|відмінно|ідеально)|\b(?:знову|вже|тепер) (?:працює|запрацюва|в роботі|функціонує)|\b(?:проблем|несправн)\w+[^.\n]{0,15}(?:вирішен|усун|виріши)|\b(?:запчастини|деталі|посилк\w+|все)\b[^.\n]{0,20}(?:надійшл|отримал|прийшл|гаразд|в порядку|прибул)|\bвсе (?:гаразд|добре)",
    ),
    (
        "ru kk",
        r"\b(?:работает|заработал|функционирует|работают)\w*[^.\n]{0,25}(?:снова|опять|хорошо|нормально|исправно|отлично|без (?:сбо|замеч|проблем|нарек)|стабильно|штатно)|\b(?:снова|уже|теперь) (?:работает|заработал|в работе|в строю)|\b(?:проблем|неисправност|поломк)\w+[^.\n]{0,15}(?:решен|решён|устран)|\b(?:запчасти|детали|посылк\w+)\b[^.\n]{0,20}(?:получил|пришл|прибыл|получен)|\bвс[её] (?:в порядке|хорошо)|\b(?:қайта|жақсы|қалыпты|ақаусыз)\b[^.\n]{0,12}(?:жұмыс істе|істеп)|\b(?:бөлшектер|жүк)\w*[^.\n]{0,12}(?:келді|алдық)",
    ),
    (
        "el",
        r"\b(?:λειτουργεί|δουλεύει|τρέχει)\b[^.\n]{0,30}(?:πάλι|ξανά|κανονικά|άψογα|τέλεια|καλά|ομαλά|σωστά|χωρίς)|\b(?:πάλι|ξανά) (?:λειτουργεί|δουλεύει|σε λειτουργία)|\b(?:πρόβλημα|βλάβη)\b[^.\n]{0,15}(?:λύθηκε|αποκατ|επιλύθηκε|διορθώθ)|\b(?:ανταλλακτικά|δέμα|εξαρτήματα|παραγγελία)\b[^.\n]{0,20}(?:έφτασ|παραλήφθ|ήρθ|παραλάβαμε)|\bόλα (?:είναι )?(?:καλά|εντάξει)|\bεπισκευάστηκ",
    ),
    (
        "tr",
        r"\b(?:tekrar|yeniden|gayet|sorunsuz|düzgün|normal|iyi|güzel|mükemmel|şimdi|artık|kusursuz)\b[^.\n]{0,20}çalış(?:ıyor|makta|tı\b)|\b(?:sorun|arıza)\w* (?:çözüldü|giderildi|kalmadı)|\b(?:parçalar|paket|kargo|malzeme)\w*[^.\n]{0,15}(?:ulaştı|geldi|elimize|teslim aldık)|\bher şey (?:yolunda|tamam)",
    ),
    (
        "ar",
        r"(?:يعمل|تعمل|تشتغل|يشتغل|عادت|عاد)[^.\n]{0,25}(?:جيد|ممتاز|طبيعي|مجدد|من جديد|مرة أخرى|بشكل|بدون|الآن|للعمل|إلى العمل|بكفاءة)|(?:تم|تمت) (?:إصلاح|اصلاح|حل)|(?:وصلت|وصل|استلمنا)[^.\n]{0,15}(?:القطع|الشحنة|الطرد|قطع الغيار)|(?:القطع|الشحنة|الطرد|قطع الغيار) (?:قد )?وصل|كل شيء (?:على ما يرام|جيد|بخير|تمام)",
    ),
    (
        "he",
        r"(?:עובד|עובדת|פועל|פועלת|רץ|רצה)[^.\n]{0,25}(?:שוב|מצוין|היטב|כרגיל|מעולה|ללא|בלי|טוב|כמו שצריך|חלק|נהדר|יפה|מושלם)|(?:שוב|חזרה|חזר) (?:עובד|לעבוד|פועל|לפעול)|(?:התקלה|הבעיה)[^.\n]{0,12}(?:תוקנה|נפתרה|טופלה)|(?:החלקים|המשלוח|החבילה)[^.\n]{0,15}(?:הגיע|התקבל)|הכל (?:תקין|בסדר)",
    ),
    (
        "fa",
        r"(?:دوباره|به خوبی|عالی|درست|بدون مشکل|کاملا|خوب)[^.\n]{0,25}کار می.?کن|کار می.?کند|راه افتاد|(?:مشکل|ایراد|خرابی)[^.\n]{0,12}(?:حل|برطرف|رفع) (?:شد|گردید)|(?:قطعات|محموله|بسته|قطعه)[^.\n]{0,15}(?:رسید|دریافت شد|دریافت کردیم|به دست)|همه چیز (?:خوب|درست|مرتب)|تعمیر شد",
    ),
    (
        "hi",
        r"(?:फिर से|अब|दोबारा|ठीक से|अच्छे से|अच्छी तरह|बढ़िया|सही)[^.\n।]{0,20}(?:चल रह|काम कर रह|चालू हो)|ठीक (?:चल|हो गय|हो गई|काम)|(?:समस्या|खराबी|दिक्कत)[^.\n।]{0,12}(?:हल|ठीक|दूर) हो|(?:पार्ट|पुर्ज|सामान|माल)\S*[^.\n।]{0,15}(?:मिल गय|मिल गए|पहुँच गय|पहुंच गय|आ गय|आ गए|प्राप्त)|सब (?:कुछ )?ठीक",
    ),
    (
        "id ms tl",
        r"\b(?:sudah|dah|telah|kini|sekarang)\b[^.\n]{0,20}(?:berfungsi|jalan|beroperasi|normal|beres|pulih|kembali)\b|\b(?:berjalan|berfungsi|beroperasi) (?:dengan )?(?:normal|lancar|baik|elok|semula|kembali|sempurna)|\b(?:barang|part|suku cadang|alat ganti|paket)\b[^.\n]{0,15}(?:sudah|telah|dah|selamat) (?:sampai|diterima|tiba|kami terima)|\bmasalah\b[^.\n]{0,12}(?:selesai|teratasi)|\b(?:gumagana|umaandar|tumatakbo)\b[^.\n]{0,20}(?:ulit|muli|maayos|nang maganda)|\b(?:maayos|naayos|okay|ok) na\b|\b(?:natanggap|dumating) na\b",
    ),
    (
        "lt lv et",
        r"\b(?:veikia|dirba)\b[^.\n]{0,20}(?:vėl|gerai|puikiai|be (?:priek|probl)|sklandžiai)|\bvėl (?:veikia|dirba)|\b(?:gedimas|problema)\b[^.\n]{0,12}(?:pašalint|išspręst)|\b(?:dalys|siunta)\b[^.\n]{0,12}(?:atvyko|gav)|\b(?:darbojas|strādā)\b[^.\n]{0,20}(?:atkal|\blabi|lieliski|nevainoj|\bbez)|\batkal (?:darbojas|strādā)|\b(?:detaļas|sūtījums)\b[^.\n]{0,12}(?:saņem|pienāk|atnāk|saņēm)|\btöötab\b[^.\n]{0,20}(?:jälle|taas|hästi|laitmat|korralik|normaal)|\b(?:jälle|taas) (?:töötab|töös|korras)|\b(?:varuosad|pakk|saadetis|osad)\b[^.\n]{0,12}(?:saabus|jõudis|käes)|\bkõik (?:on )?(?:korras|hästi)",
    ),
    # as new, like clockwork
    (
        "fr es it pt",
        r"\bcomme (?:neu(?:f|ve)|une horloge|sur des roulettes)\b|\bcomo (?:nuev[oa]|nov[oa]|la seda|un reloj|um relógio)\b|\bcome (?:nuov[oa]|un orologio)\b|\b(?:è|una) meraviglia|\balla perfezione",
    ),
    ("de pl", r"\bwie (?:neu|am ersten Tag|ein Uhrwerk|geschmiert)\b|\bjak (?:now[aey]|zegarek|w zegarku|marzenie)\b"),
    (
        "nl sv da no fi",
        r"\bals (?:nieuw|vanouds|een zonnetje)\b|\bsom (?:ny|smort|smurt|en klocka|en klokke|et urværk|aldrig förr)\b|\bkuin (?:uusi|kello|unelma)\b",
    ),
    (
        "cs sk hu ro",
        r"\b(?:jako|jak|ako) (?:hodinky|nov[áýé])|\bmint (?:az óra|új korában|a karikacsapás)|\bca (?:nou|un ceas|unsă|la început)",
    ),
    (
        "bg mk hr sr bs sl",
        r"\bкато (?:нов|часовник)|\bkao (?:nov|sat\b|podmazan)|\bkot (?:nov|ura\b|namazan)|\b(?:opet|ponovo|ponovno|spet) (?:\w+ )?(?:radi|dela|deluje|funkcionira)",
    ),
    ("uk ru", r"\bяк (?:нов(?:а|ий|е|еньк)|годинник)|\bкак (?:нов(?:ая|ый|ое|еньк)|часы|часики)"),
    (
        "el tr he ar fa hi",
        r"\bσαν (?:καινούρι|ρολόι)|\bsaat gibi|\byeni gibi|כמו (?:חדש|שעון)|(?:פועל|עובד)\S? (?:שוב )?(?:כרגיל|כראוי)|كالجديد|مثل الجديد|مثل (?:روز اول|ساعت|نو)|बिना [^.\n।]{0,20}(?:चल रह|काम कर)|नई जैस|नए जैस",
    ),
    (
        "id ms tl lt lv et",
        r"\bseperti baru|\b(?:sudah|dah|telah) (?:elok|ok|okey|baik)\b|\bparang bago|\bkaip (?:nauj|laikrodis)|\bkā (?:jaun|pulksten)|\bnagu (?:uus|kell|õlitat)",
    ),
    # very pleased with it, runs like butter
    (
        "fr",
        r"\b(?:très|vraiment|entièrement|pleinement) (?:contente?s?|satisfaite?s?|heureux)\b|\bravie?s\b|\benchantée?s\b|\b(?:fonctionne|marche|tourne|va|coupe|lave|roule)\b[^.\n]{0,30}(?:à merveille|impeccable|comme (?:une?|sur) |depuis (?:le|la|l'|votre|lors))|\bplus (?:aucune?|le moindre|la moindre|une? seule?) (?:problème|arrêt|souci|panne|incident)",
    ),
    (
        "es",
        r"\b(?:muy|realmente|súper) (?:satisfech|content|agradecid|felic)[oae]s?\b|\bencantad[oa]s?\b(?! de)|\b(?:arranca|va|marcha|funciona|trabaja|corta|anda|opera)\b[^.\n]{0,30}(?:como (?:la seda|nuev|una? )|sin (?:problemas|fallos|parar|ningún|novedad)|de maravilla|fenomenal|estupendamente|de lujo|de cine)|\bno ha (?:vuelto a|fallado|dado (?:más|ningún))",
    ),
    (
        "it",
        r"\b(?:molto|davvero|pienamente) (?:soddisfatt|content|felic)[iae]\b|\bva (?:che è un piacere|alla grande|a gonfie vele|benissimo)|\b(?:gira|lavora|funziona|va|parte|corre)\b[^.\n]{0,25}(?:come (?:un|una|il|la|prima)\b|da allora|senza intoppi)",
    ),
    (
        "pt",
        r"\b(?:muito|bastante) (?:satisfeit|content|feliz|agradecid)\w*|\bficou (?:\w+ )?(?:espanto|impecável|ótim|óptim|perfeit|como nov)|\b(?:a (?:trabalhar|funcionar|cortar|andar|lavar)|trabalha|funciona|anda)\b[^.\n]{0,30}(?:impecável|impecavelmente|maravilh|lindamente|às mil|desde então|sem (?:parar|falhas|problemas))|\bnão voltou a",
    ),
    (
        "de",
        r"\b(?:sehr|wirklich|rundum|äußerst) (?:zufrieden|begeistert|froh)\b|\bschnurrt\b|\bläuft\b[^.\n]{0,30}(?:wie (?:\w+ ){0,3}(?:Uhrwerk|Kätzchen|Schnürchen|geschmiert|neu)|rund|super|prima|seitdem|ohne (?:Mucken|Murren))|\bkeine (?:einzige )?Störung mehr",
    ),
    (
        "nl",
        r"\b(?:heel|erg|zeer|enorm|echt) (?:blij|tevreden)\b|\b(?:er )?\w* ?(?:heel|erg|zeer) blij mee|\b(?:loopt|draait|werkt|gaat)\b[^.\n]{0,40}(?:als (?:een|nooit)|zonder (?:problemen|haperen|storing))",
    ),
    (
        "da no sv",
        r"\b(?:meget|rigtig|virkelig|veldig|svært|mycket|väldigt|riktigt) (?:glade?|glada|tilfredse?|begejstrede|fornøyde?|nöjda?)\b|\b(?:jätte|kjempe)(?:nöjda?|glada?|fornøyde?)|\b(?:kørt|kører|går|gått|virker|fungerer|fungerat|fungerar|kjører|snurrar)\b[^.\n]{0,40}(?:upåklageligt|som (?:en (?:drøm|dröm|klokke|klocka)|ei |et ur|smurt|smort|aldrig)|klanderfritt|knirkefritt|u[dt]en (?:et eneste|en eneste|stop)|utan (?:ett enda|en enda|stopp))",
    ),
    (
        "fi",
        r"\b(?:erittäin|todella|tosi|oikein|hyvin) tyytyväi|\b(?:toiminut|toimii|pyörinyt|pyörii|käynyt|käy|kulkee)\b[^.\n]{0,50}(?:kuin (?:unelma|uusi|kello|rasvattu)|ilman (?:yhtään|ainuttakaan|mitään|häiriöitä|katkoja|ongelmia)|moitteetta|ongelmitta)",
    ),
    (
        "pl",
        r"\b(?:bardzo|niezmiernie|naprawdę|ogromnie) (?:zadowol|wdzięczn)|\b(?:chodzi|działa|pracuje)\b[^.\n]{0,30}jak (?:złoto|marzenie|w zegarku|zegarek|szwajcarski|nowa|nowy)|\bśmiga\b|\bnie sprawia (?:już )?(?:kłopot|problem)",
    ),
    (
        "cs sk",
        r"\b(?:velmi|moc|nadmíru|veľmi|naozaj|opravdu) (?:spokojen|spokojn)|\b(?:šlape|běží|funguje|jede|šliape|beží|ide)\b[^.\n]{0,30}(?:jako|ako|jak) (?:hodinky|po másle|po masle|víno|nov)",
    ),
    (
        "hu",
        r"\b(?:nagyon|igazán|rendkívül|maximálisan) (?:elégedett|hálás)|\b(?:megy|működik|jár|dolgozik|fut)\b,? ?[^.\n]{0,12}mint (?:a|az)\b|\bazóta (?:\w+ ){0,3}(?:megy|működik|jár|fut)\b",
    ),
    (
        "ro",
        r"\b(?:foarte|extrem de|tare) (?:mulțumi[țt]|multumi[țt]|încânta)|\b(?:merge|funcționează|lucrează)\b[^.\n]{0,20}(?:ca (?:unsă|uns|un ceas|nouă|pe roate)|strună|brici)",
    ),
    (
        "bg mk",
        r"\b(?:много|изключително|наистина) (?:доволни|доволен|благодарн)|\b(?:върви|работи)\b[^.\n]{0,20}(?:като (?:по )?(?:часовник|нов|масло))",
    ),
    (
        "hr sr bs sl",
        r"\b(?:jako|vrlo|veoma|zelo|iznimno|izuzetno) zadovolj|\b(?:radi|dela|deluje)\b[^.\n]{0,20}(?:kao|kot) (?:sat|nov|ura|podmazan)|\b(?:врло|веома) задовољ",
    ),
    (
        "uk ru",
        r"\b(?:дуже|надзвичайно|цілком) (?:задоволен|раді)|\bпрацює[^.\n]{0,20}як (?:годинник|нов)|\b(?:очень|крайне|полностью) (?:доволь|рады)|\bработает[^.\n]{0,20}как (?:часы|нов|швейцар)",
    ),
    (
        "el",
        r"\b(?:πολύ|απόλυτα|ιδιαίτερα) (?:ικανοποιημέν|ευχαριστημέν)|\b(?:δουλεύει|λειτουργεί|κόβει|τρέχει|πάει)\b[^.\n]{0,20}(?:ρολόι|σαν (?:καιν|νέ|ρολ)|μια χαρά|άψογα)|\bσαν καινο",
    ),
    (
        "tr",
        r"\bçok (?:memnun|mutlu)|\b(?:saat|tereyağı|yağ) gibi\b|\bo günden beri [^.\n]{0,20}çalış",
    ),
    (
        "ar he fa hi",
        r"(?:راضون|سعداء|مسرورون|ممتنون) (?:جدا|جداً|للغاية)|على (?:أكمل|أحسن|خير) (?:وجه|حال|ما يرام)|كالساعة|مثل الساعة|מאוד (?:מרוצ|שמח)|(?:עובד|רצה|רץ|פועל)\S* (?:\S+ )?(?:כמו (?:שעון|חדש)|חלק|נפלא)|(?:بسیار|خیلی|کاملا) (?:راضی|خوشحال)|مثل (?:ساعت|روز اول|نو) کار|बहुत (?:खुश|ख़ुश|संतुष्ट)|(?:मक्खन|घड़ी) (?:की तरह|जैस)",
    ),
    (
        "id ms tl",
        r"\b(?:sangat|amat|betul-betul|benar-benar) (?:puas|berpuas|gembira|senang)|\b(?:mulus|lancar) sekali|\bjalannya (?:mulus|lancar|halus)|\btuwang-tuwa|\bmasayang-masaya|\bnapakasaya|\bkuntento|\bmaganda na (?:po )?(?:ang )?(?:takbo|andar)|\bwala nang (?:problema|sira)",
    ),
    (
        "lt lv et",
        r"\blabai patenkint|\bļoti (?:apmierināt|priecīg)|\bväga rahul|\bnagu kellavärk",
    ),
)

SALES = Tongues(
    (
        "es pt it fr",  # another house for machines: nobody has any there
        r"\b(?:nov[oa]|segund[oa]|nuev[oa]|nuov[oa]|second[oa]|nouve(?:au|lle)|deuxième) (?:sala|unidade|unidad|planta|fábrica|fabrica|nave|galpão|pavilhão|instalação|stabilimento|capannone|reparto|impianto|usine|atelier|bâtiment)\b",
    ),
    (
        "fr es it pt",
        r"\b(?:deuxième|seconde?|autre) (?:machine|ligne|four|robot|installation)|\b(?:acquérir|acheter|acquisition d|achat d)\w*['e ]{1,3}(?:une?|nouve\w+)[^.\n]{0,20}(?:machine|ligne|four\b|installation|robot)|\b(?:machine|ligne) (?:neuve|supplémentaire)|\bcontrat (?:d'entretien|de service|de maintenance)|\b(?:comprar|adquirir|adquisición de|compra de) (?:una?|otr[ao]|nuev[ao]|mais uma|uma|um|outra|nova)\b[^.\n]{0,20}(?:máquina|línea|linha|horno|forno|equipo)|\b(?:máquina|línea|linha|horno|forno) (?:nuev[oa]|nov[oa]|adicional)\b|\bnova (?:máquina|linha)|\bmais uma máquina|\bsegund[oa] (?:máquina|linha|forno)|\bcontrato (?:de assistência|de servi[cç]i?o|anual de)|\b(?:acquistare|acquisto di|comprare) (?:una?|un'altra|nuova)\b[^.\n]{0,20}(?:macchina|linea|forno|impianto)|\bseconda (?:macchina|linea)|\b(?:macchina|linea) nuova|\bcontratto (?:di assistenza|annuale)",
    ),
    (
        "pl nl",
        r"\bnow(?:a|ą|ej|e|y|ych|ego) (?:\w+ )?(?:maszyn|lini[aięo]|urządze)|\bdrug(?:a|ą|iej) (?:maszyn|lini|piec)|\b(?:kupić|zakup|nabyć)\w*[^.\n]{0,20}(?:maszyn|lini|piec)|\bkolejn\w+ maszyn|\bumow\w+ (?:serwis|na serwis)|\b(?:nieuwe|tweede|extra|andere) (?:\w+ )?(?:\w*machine|\w*lijn|oven|installatie|pers|robot)\b|\bofferte (?:voor|van) (?:een|de) (?:nieuwe|tweede|\w*machine|\w*lijn|complete)|\bonderhoudscontract|\bservicecontract",
    ),
    (
        "sv da no",
        r"\b(?:ny|nya|nytt|nye|ytterligare en|yderligere en|ytterligere en|en till|andra|endnu en|enda en|anden) (?:\w*maskine?|\w*linjen?|ugn|ovn|anlägg\w*|anlæg|anlegg|\w*press\w*|robot)\b|\b(?:köpa|investera i|anskaffa|skaffa|købe|investere i|anskaffe|kjøpe) (?:en|ett|et|ytterligare|endnu|enda|två|to)\b[^.\n]{0,20}(?:maskin|linje|ugn|ovn|anläg|anlæg|anleg|press|robot)|\b(?:offert|tilbud) på (?:en|ett|et|ny)\w* (?:\w+ )?(?:\w*maskin|\w*linje|ugn|ovn)|\bserviceavtale?|\bserviceaftale|\bunderhållsavtal|\bvedligeholdelsesaftale|\bvedlikeholdsavtale|\b(?:ugn|ovn|maskine?|linje) (?:till|mere|til) av samm|\ben (?:ugn|maskin|linje) till\b|\ben (?:maskine|ovn|linje) mere\b|\ben (?:maskin|ovn|linje) til\b",
    ),
    (
        "fi",
        r"\b(?:uusi|uuden|uutta|toisen|toinen|uudesta|toista) (?:\w*kone|\w*linja|uuni|laite|laitteisto|\w*linjasto)|\b(?:ostaa|hankkia|ostamista|hankintaa|investoida) (?:\w+ )?(?:uude|toise|vielä|lisä|uut)|\bhuoltosopimu|\bylläpitosopimu|\btarjous\w* (?:uude|kone|linja)",
    ),
    (
        "cs sk",
        r"\b(?:nov(?:ý|ou|á|ého|é|ú|ej)|druh(?:ý|ou|á|é|ú|ej)|další(?:ho)?|ďalš(?:í|iu|ieho|ej)) (?:\w+ )?(?:stroj|link|pec\b|pece|lis\b|zařízen|zariaden|balič|baliac|plnič|automat|robot)|\b(?:nákup|koup|kúp|pořízen|zakoupen|obstaran|zakúpen|pořídit|zakoupit|zaobstarať)\w*[^.\n]{0,24}(?:nov|druh|dalš|ďalš|ještě|ešte|stroj|link|zaříz|zariad)|\bservisn[íúaeí]\w* (?:smlouv|zmluv)|\bsmlouv\w+ o (?:údržb|servis)|\bzmluv\w+ o (?:údržb|servis)",
    ),
    (
        "hu",
        r"\b(?:új|második|még egy|további|újabb) (?:\w+ )?(?:\w*gép|gépsor|\w*sor\b|berendezés|\w*kemenc|vonal)|\b(?:vásárol|beszerez|venni|vennénk|vásárlás)\w*[^.\n]{0,30}(?:gép|\bsor\b|berendezés|kemenc)|\b(?:gépet|gépsort|kemencét|berendezést) (?:szeretnénk |kívánunk )?(?:vásárol|beszerez|venni)|\bkarbantartási szerződ|\bszervizszerződ",
    ),
    (
        "ro",
        r"\b(?:mașin[ăai]|lini[ei]|utilaj|cuptor|echipament|instalați[aei])\w* (?:nou|noi|suplimentar)|\b(?:o nouă|un nou|a doua|al doilea|încă o|încă un) (?:\w+ )?(?:mașin|lini|utilaj|cuptor|echipament|instalați)|\b(?:achiziți|cumpăra|cumpar)\w*[^.\n]{0,24}(?:mașin|lini|utilaj|cuptor|echipament)|\bcontract\w* de (?:mentenan|întrețin|service)|\bofert[ăa]\w*[^.\n]{0,12} (?:pentru|de) (?:o |un )?(?:mașin|lini[ei]|utilaj|cuptor)",
    ),
    (
        "bg mk uk ru kk",
        r"\b(?:нов[аоит]\w*|втор[аои]\w*|още една|допълнителн\w+|нов(?:ую|ой|ый|ого|ое)|вторую|друг(?:а|у|ий)|ще одн(?:у|а)|ещ[её] одн[уа]|жаңа|екінші|тағы бір) (?:\w+ )?(?:машин|лини|ліні|пещ|печ|піч|инсталац|робот|съоръж|верстат|станок|станк|установк|облад|оборудов|автомат|пресс|желі|жабдық|пеш)|\b(?:закуп|купим|купя|покупк|придоб|придба|купити|купівл|купить|приобре)\w*[^.\n]{0,25}(?:машин|лини|ліні|пещ|печ|піч|инсталац|облад|оборудов|автомат|верстат|станок)|\bдогов[оі]р\w* (?:за|на|про) (?:технич?\w+ |технічн\w+ )?(?:поддръжк|сервиз|сервис|сервіс|обслуж|обслугов)",
    ),
    (
        "hr sr bs sl",
        r"\b(?:nov[aeiou]\w*|drug[aeiou]\w*|još jed(?:nu|an)|jos jed(?:nu|an)|dodatn\w+) (?:\w+ )?(?:stroj|lini|mašin|masin|peć|postrojenj|naprav)|\b(?:kupiti|kupnj|kupovin|nabav|nakup)\w*[^.\n]{0,20}(?:nov|drug|stroj|lini|mašin|peć|postrojenj)|\bugovor\w* o (?:održavanj|odrzavanj|servis)|\bpogodb\w* o vzdržev|\bуговор\w* о одржав",
    ),
    (
        "el",
        r"\b(?:νέ(?:α|ας|ο|ου)|δεύτερ(?:η|ης|ο|ου)|άλλ(?:η|ο|ου|ης)|καινούρι\w+) (?:\w+ )?(?:μηχαν|γραμμ|φούρν|μονάδ|συσκευαστ|μηχάνημα)|\b(?:αγορά|αγοράσ|αγοράς|προμήθει|επένδυσ)\w*[^.\n]{0,25}(?:μηχαν|γραμμ|φούρν|μονάδ|μηχάνημα)|\bσ(?:υμβό|υμβολα|ύμβα)\w+ συντήρησης",
    ),
    (
        "tr",
        r"\byeni (?:bir )?(?:\w+ )?(?:hat\b|makine|fırın|tesis)|\bikinci (?:bir )?(?:\w+ )?(?:hat\b|makine|fırın)|\b(?:makine|hat|fırın)\w* (?:satın al|almayı|almak|yatırım)|\b(?:bakım|servis) (?:anlaşma|sözleşme)",
    ),
    (
        "ar he fa",
        r"(?:ماكينة|آلة|مكينة|خط إنتاج|فرن)(?: \S+){0,2} (?:جديد|إضافي|ثاني)|شراء (?:ماكينة|آلة|مكينة|خط|فرن|معد)|عقد (?:صيانة|خدمة)|(?:מכונה|קו ייצור|תנור|מערכת)(?: \S+){0,2} (?:חדש|נוספ|נוסף|שני)|(?:לרכוש|רכישת|לקנות|קניית) (?:מכונה|קו|תנור|מערכת)|(?:חוזה|הסכם) (?:שירות|תחזוקה|אחזקה)|(?:دستگاه|ماشین|خط تولید|کوره)(?: \S+){0,2} (?:جدید|دوم|دیگر)|خرید (?:یک |یک دستگاه )?(?:دستگاه|ماشین|خط)|قرارداد (?:سرویس|نگهداری|تعمیر)",
    ),
    (
        "hi id ms tl",
        r"(?:नई|नयी|दूसरी|एक और|अतिरिक्त) (?:\S+ )?(?:मशीन|लाइन|यूनिट|भट्टी)|(?:मशीन|लाइन)\S* (?:खरीदन|ख़रीदन|लेना चाह)|(?:रखरखाव|मेंटेनेंस|सर्विस) (?:अनुबंध|कॉन्ट्रैक्ट|करार)|एएमसी|\b(?:mesin|lini|talian|barisan) (?:\w+ )?(?:baru|kedua|tambahan)\b|\b(?:membeli|beli|pembelian|tambah) (?:satu |sebuah |lagi |unit )*(?:mesin|lini|line)\b|\bkontrak (?:perawatan|pemeliharaan|servis|penyelenggaraan|service)|\bsebut ?harga (?:untuk )?(?:mesin|sebuah)|\b(?:bagong|pangalawang|isa pang|panibagong) (?:\w+ )?(?:makina|linya|machine|oven)\b|\bbumili ng (?:bagong |isa pang |isang )?(?:makina|linya|machine)|\bkontrata (?:sa|ng|para sa) (?:maint|pagmem|serb)|\bmaintenance contract",
    ),
    (
        "lt lv et",
        r"\b(?:nauj\w+|antr\w+|dar vien\w+|papildom\w+) (?:\w+ )?(?:mašin|linij|įrengin|krosn|įrang)|\b(?:pirkti|įsigyti|nusipirkti)[^.\n]{0,20}(?:mašin|linij|įrengin|įrang)|\b(?:priežiūros|aptarnavimo) sutart|\b(?:jaun\w+|otr\w+|vēl vien\w+|papildu) (?:\w+ )?(?:mašīn|līnij|iekārt|krāsn)|\b(?:iegādāties|nopirkt|pirkt)[^.\n]{0,20}(?:mašīn|līnij|iekārt)|\b(?:apkopes|servisa) līgum|\b(?:uu(?:s|t|e)|tei(?:ne|st|se)|veel ü(?:ks|ht|he)) (?:\w*masin|\w*liin|seade|seadme|ahju)|\b(?:osta|soetada|hankida)[^.\n]{0,20}(?:masina|liini|seadme|ahju)|\bhooldusleping",
    ),
    (
        "nl sv da no fi cs sk hu ro lt lv et he",
        r"\brichtprijs|\binvesterings|\bcirkapris|\boverslagspris|\bbudsjettpris|\bbudgetpris|\bservisn\w+ zmluv|\bgép vásárl|\bcsomagológép\w* (?:vásárl|beszerz)|\bpirkti antr|\biekārtas iegād|\bmasina ost|לרכוש מכונ|מכונת \S+ שני|\bpreț orientativ|\borientační cen|\borientačn\w+ cen",
    ),
    (
        "nl sv da no fi cs sk hu ro hr sr sl bg uk ru el",
        r"\bkatalógus|\bkatalog(?:en|u)?\b(?! (?:over |på )?(?:náhr|díl|diel|rezerv|dijel|delov|reserv))|\bbrochure|\bbroschyr|\bbrosjyre|\bbrožur|\bbrožúr|\bbrosúr|\bbroșur|\besite|\bκατάλογο\w*(?! (?:των )?(?:ανταλλ|εξαρτ))|\bτιμοκατάλογο|\bкаталог\w*(?! (?:зап|рез|дет|част|дел))|\bброшур",
    ),
    # thinking of buying one
    (
        "fr es it pt",
        r"\b(?:envisage\w*|pensons|prévoyons|projetons) (?:d'|à l')(?:acquérir|acquisition|acheter|achat|investir)|\bpens(?:ando|amos)(?: en)? (?:comprar|adquirir|invertir)|\b(?:comprar|adquirir)(?:íamos|emos)? (?:\w+ ){0,6}una? (?:\w+ nuev[oa]|nuev[oa] \w+)|\bpensiamo di (?:comprare|acquistare|investire)|\bvalut(?:ando|iamo) l'acquisto|\b(?:ponderar|ponderamos|pensar|pensamos|pretendemos) (?:comprar|adquirir|investir)",
    ),
    (
        "de nl",
        r"\bAnschaffung (?:einer|eines|von|neuer)|\banzuschaffen\b|\banschaffen\b|\baan te schaffen\b|\baanschaf van\b|\baanschaffen\b|\b(?:was|wat) kost(?:et)? (?:eine neue|ein neuer|ein neues|een nieuwe)\b",
    ),
    (
        "sv da no fi",
        r"\b(?:köp|inköp|køb|kjøp|innkjøp|indkøb) av (?:en|ett|et) ny|\b(?:funderar|överväger|overvejer|vurderer|tenker|tænker) (?:\w+ ){0,3}(?:att |at |å |på )*(?:köpa|anskaffa|investera|købe|anskaffe|investere|kjøpe)|\b(?:harkits|suunnittel|aiomme|aikomuksena)\w* (?:\S+ ){0,4}(?:osta|hankk|hankin|investoin)\w*",
    ),
    (
        "pl cs sk hu ro",
        r"\b(?:rozważamy|planujemy|zamierzamy|myślimy o) (?:kupn|zakup|nabyci|kupić|nabyć)|\b(?:zvažujeme|plánujeme|uvažujeme o) (?:koup|nákup|kúp|pořízen|zakúpen)\w*|\bszeretnén[km] (?:\w+ ){0,3}(?:beszerez|vásárol|venni)\w*|\b(?:beszerezni|megvásárolni|venni) (?:egy )?új|\b(?:ne gândim|intenționăm|plănuim|dorim) să (?:cumpăr|achiziț|invest)",
    ),
    (
        "bg mk hr sr bs sl uk ru el tr",
        r"\b(?:обмисляме|планираме|смятаме) (?:да (?:вземем|купим|закупим|придобием)|покупк|закупуван)|\b(?:razmišljamo|planiramo|razmatramo) (?:o )?(?:kupnj|kupovin|nabav|nakup)|\b(?:думаємо|плануємо|збираємося|хочемо) (?:\S+ ){0,3}(?:придбат|купит|закупит|взяти нов)|\b(?:думаем|планируем|собираемся|хотим) (?:\S+ ){0,3}(?:приобрес|купит|закупит|взять нов)|\bσκεφτόμαστε να (?:πάρουμε|αγοράσουμε)|\b(?:almayı|satın almayı|yatırım yapmayı) (?:düşün|planl)",
    ),
    (
        "ar he fa hi",
        r"(?:نفكر في|نخطط ل|ننوي|نعتزم) ?(?:شراء|اقتناء)|(?:שוקלים|מתכננים|חושבים) (?:\S+ )?(?:לקנות|לרכוש|רכישת|קניית)|(?:قصد|تصمیم به|در نظر داریم) ?(?:خرید)|(?:लेने|खरीदने|ख़रीदने) (?:की सोच|का विचार|की योजना)",
    ),
    (
        "id ms tl lt lv et",
        r"\b(?:berencana|bercadang|berniat) (?:untuk )?(?:membeli|beli)|\bbalak (?:po )?(?:naming|namin) (?:po )?(?:bumili|mag-?invest)|\b(?:galvojame|planuojame|ketiname) (?:\S+ ){0,3}(?:pirkti|įsigyti)|\b(?:domājam|plānojam|gatavojamies) (?:\S+ ){0,3}(?:pirkt|iegādāties)|\b(?:mõtleme|plaanime|kavatseme) (?:\S+ ){0,4}(?:osta|soetada|hankida)",
    ),
)

NEW = Tongues(  # a machine of a sort, said before or behind its model; "the other one" is there already
    ("en", r"\b(?:new|another|additional|further|one more|extra|brand-new)\b"),
    (
        "fr es it pt",
        r"\b(?:nouve(?:au|lle|l)|neu(?:f|ve)|supplémentaire|nuev[oa]|adicional|nuov[oa]|un'altra|ulteriore|nov[oa]|mais uma?|otra más|una más)\b",
    ),
    (
        "de nl sv da no fi",
        r"\b(?:neue[nrms]?|weitere[nrms]?|zusätzliche[nrms]?|nieuwe?|extra|ny|nya|nytt|nye|ytterligare|yderligere|ytterligere|endnu en|enda en|en till|uusi|uuden|uutta|toista)\b",
    ),
    (
        "pl cs sk hu ro",
        r"\b(?:now(?:a|ą|ej|y|ego|ym|e)|kolejn\w+|dodatkow\w+|nov(?:ý|á|ou|é|ého|ú|ej|u)|další(?:ho)?|ďalš(?:í|ia|iu|ej|ieho)|új|további|újabb|még egy|nou|nouă|noua|încă (?:o|un)|suplimentar\w*)\b",
    ),
    (
        "bg mk hr sr bs sl uk ru kk",
        r"\b(?:нов\w{0,3}|ещ[её] одн\w+|ще одн\w+|още ед\w+|додатков\w+|дополнительн\w+|жаңа|тағы бір|nov\w{0,2}|još jed\w+|še en\w*|dodatn\w+)\b",
    ),
    ("el tr", r"\b(?:νέ(?:α|ας|ο|ου|ος)|καινούρ[γι]\w*|ακόμ[αη] μία?|yeni|bir tane daha|ilave)\b"),
    ("ar he fa hi", r"جديد|إضافي|חדש|נוספת?|جدید|نو\b|नई|नयी|नया|एक और|अतिरिक्त"),
    ("id ms tl", r"\b(?:baru|baharu|tambahan|satu lagi|bago|bagong|isa pa(?:ng)?)\b"),
    (
        "lt lv et",
        r"\b(?:nauj\w{1,3}|dar vien\w+|papildom\w+|jaun\w{1,3}|vēl vien\w+|papildu|uu(?:s|t|e)|veel ü(?:ks|ht|he))\b",
    ),
)

PLANNED = Tongues(
    (
        "fr es it pt",
        r"\bmaintenance (?:préventive|annuelle|planifiée|programmée)|\ben réserve|\bmantenimiento (?:programado|planificado|anual)|\bmanutenção (?:programada|planeada|planejada|anual)|\bmanutenzione (?:programmata|annuale)|\bde recambio|\bsobresselentes|\bsobressalentes|\bpara (?:el )?(?:almacén|armazém|bodega)|\bper (?:il )?magazzino|\bdi scorta|\b(?:a|in) magazzino\b|\bda tenere (?:di scorta|a scorta|lì)|\bde reserva\b|\bem stock\b|\ben stock\b|\bcurso para|\bcorso (?:per|di)",
    ),
    (
        "nl sv da no",
        r"\bvoorraad|\breserve(?:onderdel|del)|\bgepland|\bperiodiek|\bonderhoudsbeurt|\bverhuiz|\bopleid|\bcursus|\breservdelsl|\bi lager|\btill lagret|\bförråd|\bplanera[dt]|\bårlig|\bårsservice|\butbild|\bflytt(?:a|en|ar)?\b|\bsommaruppehåll|\bunderhållsstopp|\bpå lager|\btil lageret|\breservedel|\bplanlagt|\beftersyn|\bettersyn|\boplæring|\bopplæring|\bkursus\b|\bkurs\b|\bflyt(?:ning|te|ter|ting)\b",
    ),
    (
        "fi cs sk hu",
        r"\bvarasto(?:on|ssa)|\bvaralle|\bsuunnitel|\bvuosihuol|\bmääräaikais|\bkoulut(?:us|ta|uks)|\bsiirto\b|\bsiirr(?:on|ossa|etään)|\bsiirtää|\bmuut(?:to|amme)|\bseisokki|\bskladem|\bdo zásob|\bplánovan|\broční\b|\bročn[áúeý]|\bpreventívn|\bpreventivní|\bškolen|\bpřestěhov|\bstěhov|\bsťahov|\bodstávk|\braktár(?:ra|on|ba)|\btervezett|\béves\b|\bmegelőző|\boktatás|\bbetanít|\bköltöz|\báttelep|\bátköltöz|\bnagyjavítás",
    ),
    (
        "ro bg mk hr sr bs sl",
        r"\bpe stoc|\bîn stoc|\bstocul|\brezerv|\bplanificat|\banual|\brevizi[aei]|\bpreventiv|\binstruire|\bșcolariz|\bmut(?:area|ăm)\b|\breloc|\bза склад|\bна склад|\bрезервн|\bплановa?|\bгодиш|\bпрофилакт|\bобучени|\bпремест|\bна зали?х|\bna zalih|\bzalih|\bskladišt|\brezervn|\bplaniran|\bgodišnj|\bgodisnj|\bredovn|\bpreventivn|\bobuk[aeu]\b|\bpreseljenj|\bpremješt|\bpremešt|\bzalog[oe]|\busposablj|\bselit(?:ev|i|ve)|\bгодишњ|\bобук[аеу]\b",
    ),
    (
        "uk ru kk el tr",
        r"\bпро запас|\bрезерв|\bпланов|\bщорічн|\bпрофілакт|\bпрофилакт|\bнавчання|\bпереїзд|\bперемі(?:щ|ст)|\bвпрок|\bқор(?:ға|ына)|\bқойма|\bжоспарл|\bоқыту|\bкөшір|\bαπόθεμα|\bαποθέματ|\bαποθήκ|\bεφεδρικ|\bπρογραμματισμ|\bετήσι|\bπροληπτικ|\bεκπαίδευσ|\bμετακόμισ|\bμετεγκατ|\bμεταφέρουμε|\bplanlı|\bperiyodik|\btaşın(?:ma|ıyor)|\bstokta tutmak|\bstok için",
    ),
    (
        "ar he fa hi",
        r"احتياط|للمخزون|(?:ال|لل)مخزن|مخزون|(?:ال)?صيانة (?:ال)?(?:دورية|سنوية|وقائية|مجدولة)|تدريب|نقل (?:الماكينة|الخط|المصنع|الآلة|الفرن)|מלאי|למחסן|רזרב|מתוכנ|שנתי|תקופתי|מונע|הדרכ|העברת|מעבר ל|מעבירים|انبار|ذخیره|یدکی|موجودی|دوره.?ای|سالانه|پیشگیر|آموزش|جابجایی|جابه.?جایی|स्टॉक|भंडार|स्पेयर|वार्षिक|नियमित|निवारक|प्रशिक्षण|ट्रेनिंग|स्थानांतर|शिफ्ट",
    ),
    (
        "id ms tl lt lv et",
        r"\bsimpanan|\balat ganti|\bberkala|\btahunan|\blatihan|\bpang-?stock|\bpara sa stock|\breserba|\btaunan|\bpagsasanay|\bpaglilipat|\bililipat|\bnakaiskedyul|\batsarg|\bsandėl|\bplanuo|\bmetin|\bmokym|\bperkel|\bprofilakt|\brezervei|\bnoliktav|\bplānot|\bikgadēj|\bapmācīb|\bpārvieto|\blattu\b|\blao(?:varu|ks)|\bvaruks|\btagavara|\bplaani|\biga-?aasta|\bkoolitu|\bkolimi|\bennetav",
    ),
)

QUESTION = Tongues(
    (
        "fr es it pt de pl nl sv da no fi cs sk hu ro bg mk hr sr bs sl uk ru kk tr ar he fa hi id ms tl lt lv et",
        r"[?؟]",
    ),
    ("el", r"[;?]"),
)
ASKS_NOT = Tongues(  # a wish to thank, and good wishes; what was sent is to be enjoyed
    (
        "ko",
        r"(?:맛있게|나눠|나누어|많이) ?(?:드|잡수|쓰)(?:세요|십시오|시기 ?바랍니다)",
    ),
    (
        "ja",
        r"いただ(?:き|いて|きまして)、?(?:誠に|まことに|本当に|大変|どうも)?(?:ありがとう|感謝)|(?:お?召し上が\w{0,2}|ご賞味|お納め|ご笑納|お楽しみ)[、 ]?(?:ください|下さい|いただければ\w{0,4}|頂ければ\w{0,4})\w{0,3}",
    ),
    ("zh", r"(?:敬?请|請|望)(?:大家|各位|你们|您)?(?:品尝|品嚐|享用|慢用|笑纳|笑納)"),
    ("vi", r"\b(?:xin )?mời (?:các anh|các chị|anh|chị|mọi người|cả nhà)(?: chị| em)* (?:dùng|thưởng thức|ăn|nếm)"),
    (
        "en",
        r"\bplease (?:all )?(?:enjoy|share (?:it|them) (?:a?round|out|among|with (?:the|your) (?:team|crew|lads|boys|colleagues|men)))\b",
    ),
    (
        "de",
        r"\b(?:lassen sie (?:es sich|sich die|sie sich|ihn sich)|lasst es euch) (?:\w+ ){0,2}(?:gut )?schmecken|\bguten appetit",
    ),
    ("fr", r"\b(?:régalez-vous|partagez-l\w+ (?:bien|entre)|bon appétit|bonne dégustation)"),
    (
        "es it pt",
        r"\b(?:que l[ao]s? disfruten|disfrút\w+|buen provecho|buon appetito|gustatev\w+|bom proveito|bom apetite|saboreiem)",
    ),
    ("pl nl", r"\b(?:smacznego|częstujcie się|eet smakelijk|laat het (?:u|jullie) smaken|geniet ervan)"),
    ("nl", r"\b(?:willen|wil) (?:\w+ ){0,4}(?:bedanken|danken|laten weten)|\bgraag (?:bedanken|tot)|\bhierbij laten"),
    (
        "sv da no",
        r"\b(?:vill|vil|ville|vi) (?:\w+ ){0,4}(?:tacka|takke|meddela|berätta|fortælle|fortelle|si takk|sige tak|önskar er|ønsker (?:dere|jer))\b|\bskulle (?:bara|bare) ",
    ),
    ("fi", r"\bhalua(?:mme|isimme|n|isin) (?:\w+ ){0,3}kiittä\w*|\btoivot(?:amme|taen|an)\b|\bhalus(?:imme|in) vain"),
    (
        "cs sk hu",
        r"\bcht(?:ěl|ěli|el|eli) (?:jsme |bych(?:om)? |jsem )*(?:\w+ )?(?:poděkovat|moc poděkovat|jen)|\bchcel[ia]? (?:\w+ ){0,3}(?:poďakovať|len)|\bszeretn(?:énk|ék|ém) (?:\w+ ){0,3}(?:megköszönni|köszönetet|köszönni|jelezni)|\bkérjük,? adj\w+ át",
    ),
    (
        "ro bg mk hr sr bs sl",
        r"\b(?:dorim|am dori|doresc) (?:\w+ ){0,3}(?:mulțum|multum|o zi|să vă anunț)\w*|\bv[ăa] dorim\b|\b(?:искаме|бихме искали|искам) (?:\w+ ){0,3}(?:благодар|съобщ)\w*|\bжелаем (?:ви|хубав|приятен)\w*|\b(?:žel(?:jeli|eli|imo)) (?:\w+ ){0,4}(?:zahvaliti|zahvalimo|javiti|ugodan|prijatan|vam)|\bжелимо (?:\w+ ){0,3}(?:захвалимо|пријатан|вам)",
    ),
    (
        "uk ru kk el tr",
        r"\b(?:хотіли|хочемо|хочу|хотели|хотим) (?:\w+ ){0,3}(?:подякувати|поблагодарить|повідомити|сообщить)|\b(?:бажаємо|желаем) (?:вам|гарн|хорош|усп|приятн)\w*|\bθ(?:α θέλαμε|έλουμε|έλω) (?:να )?(?:\w+ ){0,3}(?:ευχαριστήσ|ενημερώσ)\w*|\bteşekkür etmek ist\w*",
    ),
    (
        "ar he fa hi",
        r"(?:نود|نرغب|نريد) (?:في |أن |ان )?(?:\S+ ){0,2}(?:نشكر|شكر|الشكر|التعبير|إعلام|نعلم|إبلاغ)\S*|(?:רוצים|רצינו|מבקשים) (?:\S+ ){0,2}(?:להודות|לעדכן)|می.?خواهیم (?:\S+ ){0,3}تشکر|(?:धन्यवाद|आभार) (?:देना|व्यक्त करना) चाह\S*",
    ),
    (
        "id ms tl lt lv et",
        r"\bgusto (?:po )?(?:namin|naming|ko|kong) (?:\w+ )?magpasalamat|\bnorėtume padėkoti|\bvēlamies pateikties|\bsoovi(?:me|ksime) (?:\w+ )?tänada",
    ),
    (
        "fr es it pt",
        r"\b(?:voul\w+|souhait\w+|ten(?:ons|ions|ais) à|tiens à|permettez) (?:\w+ ){0,3}(?:remercier|féliciter|dire)\b|\b(?:quer(?:íamos|emos|ía)|quisiéramos|deseamos) (?:\w+ )?(?:dar(?:les?)? las gracias|agradecer\w*|felicitar\w*)|\b(?:para|de|a) agradecer(?:les?|os)?\b|\bagradecer(?:les|le|os|te)\b(?! que| si| el envío| nos)|\b(?:vorremmo|volevamo|volevo|vorrei|desideriamo) (?:\w+ )?(?:ringraziar\w*|fare i complimenti|complimentar\w*)|\b(?:queria|queríamos|gostaria|gostaríamos|queremos)(?: de)? (?:\w+ ){0,2}(?:agradecer|dar os parabéns)",
    ),
    (
        "de pl",
        r"\b(?:möcht(?:en?)|woll(?:en|ten|te)|wollen) (?:\w+ ){0,6}(?:be)?danken\b|\bmöchten? (?:\w+ ){0,4}(?:loben|mitteilen, dass)|\b(?:chciał(?:abym|bym|yśmy)?|chcielibyśmy|chcemy|pragniemy) (?:\w+ ){0,3}(?:podziękować|pochwalić)",
    ),
    (
        "sv da no fi",
        r"\b(?:vill|vil|ville) bar[ae] (?:\w+ ){0,3}(?:tala om|säga|sige|si|fortælle|takke|tacka)(?: tusind tak| tack| takk| fra)?|\btaht(?:si|o)\w* kiittää",
    ),
    (
        "cs sk hu",
        r"\b(?:rádi|radi|rád|chceme|chcem) (?:\w+ ){0,3}(?:poděkoval|poděkovat|poďakoval|poďakovať)\w*|\bszeretn(?:énk|ék|ém) (?:\w+ ){0,2}megköszönni",
    ),
    (
        "ro bg mk hr sr bs sl",
        r"\bvrem (?:\w+ ){0,2}să vă mulțumim|\bискаме да (?:\w+ )?(?:благодарим|похвалим)|\bsamo da vam zahvalimo|\bželimo (?:\w+ )?zahvaliti",
    ),
    (
        "uk ru el tr",
        r"\b(?:хочемо|хотіли б|хотели бы|хотим|хочу) (?:\w+ ){0,2}(?:подякувати|поблагодарить|похвалить|похвалити)|\bθέλουμε (?:\w+ )?να ευχαριστήσ\w+|\bteşekkür etmek (?:istedik|isteriz|isterim)",
    ),
    (
        "ar he fa hi id ms tl et",
        r"نود (?:أن )?(?:نشكر|نثني)|רצינו להודות|(?:می‌خواستیم|می خواستیم|خواستیم) (?:\S+ ){0,4}تشکر|धन्यवाद (?:कहना|देना) (?:था|चाह\S*)|\b(?:cuma|hanya|sekadar) (?:mau|ingin|nak|hendak) (?:\w+ )?(?:bilang|ucapkan|mengucapkan|sampaikan)\w*|\bgusto lang (?:po )?(?:naming|namin|kong) (?:po )?magpasalamat|\btahtsime (?:\w+ ){0,3}tänada",
    ),
)
