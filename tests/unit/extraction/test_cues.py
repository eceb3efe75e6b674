"""What letters say in further languages, one plain sentence of each sort a language."""

from __future__ import annotations

import re

import pytest

from intake.extraction.meant import asked
from intake.extraction.text import cues, labels
from intake.extraction.text.values import fold
from intake.extraction.text.vocabulary import words

CUES = {name: cue for name, cue in vars(cues).items() if name.isupper() and not name.startswith("_")}

# language: asks for something, tells of damage, says that something is not wanted
SAID = {
    "fr": ("Veuillez nous livrer la courroie.", "Le tuyau est fissuré.", "Le joint n'est pas nécessaire."),
    "it": ("Vi preghiamo di spedire la cinghia.", "Il tubo è crepato.", "La guarnizione non ci serve."),
    "es": ("Rogamos nos suministren la correa.", "La manguera está rota.", "La junta ya la tenemos."),
    "pt": ("Agradecemos o envio da correia, precisamos dela.", "O tubo está rachado.", "A junta não é precisa."),
    "nl": ("Graag de riem opsturen.", "De slang is gescheurd.", "De pakking hebben we niet meer nodig."),
    "de": ("Wir bitten um Zusendung des Riemens.", "Der Schlauch leckt.", "Die Dichtung entfällt."),
    "da": ("Vi vil gerne bestille en rem.", "Slangen er utæt.", "Pakningen behøves ikke."),
    "sv": ("Kan ni leverera en rem?", "Slangen läcker.", "Packningen behövs inte."),
    "no": ("Vennligst send en reim.", "Slangen er ødelagt.", "Pakningen trenger vi ikke."),
    "fi": ("Voisitteko toimittaa hihnan?", "Letku vuotaa.", "Tiivistettä emme tarvitse."),
    "pl": ("Prosimy o przesłanie paska.", "Wąż jest pęknięty.", "Uszczelka jest niepotrzebna."),
    "cs": ("Žádáme o dodání řemenu.", "Hadice je prasklá.", "Těsnění neposílejte."),
    "sk": ("Žiadame o dodanie remeňa.", "Hadica je poškodená.", "Tesnenie netreba."),
    "hu": ("Szeretnénk egy szíjat rendelni.", "A tömlő szivárog.", "A tömítésre nincs szükség."),
    "ro": ("Avem nevoie de o curea.", "Furtunul este rupt.", "Garnitura nu mai este necesară, am primit-o deja."),
    "bg": ("Моля да ни доставите ремък.", "Маркучът тече.", "Уплътнението не е нужно."),
    "hr": ("Trebamo jedan remen.", "Crijevo je puknulo, pokvareno je.", "Brtva nam ne treba."),
    "uk": ("Нам потрібен ремінь.", "Шланг пошкоджено.", "Прокладка не потрібна."),
    "ru": ("Просим поставить ремень.", "Шланг повреждён.", "Прокладка уже получена."),
    "el": ("Χρειαζόμαστε έναν ιμάντα.", "Ο σωλήνας έσπασε.", "Η τσιμούχα δεν χρειάζεται."),
    "tr": ("Bir kayış sipariş etmek istiyoruz.", "Hortum çatlamış.", "Conta gerekli değil."),
    "ar": ("نرجو توريد السير.", "الخرطوم مكسور.", "الحشية غير مطلوبة."),
    "he": ("נבקש לספק רצועה.", "הצינור דולף.", "אין צורך באטם."),
    "fa": ("لطفا تسمه را ارسال کنید.", "شیلنگ نشتی دارد.", "واشر لازم نیست."),
    "hi": ("कृपया बेल्ट भेजें।", "पाइप टूट गया है।", "गैस्केट की ज़रूरत नहीं है।"),
    "id": ("Mohon kirim sabuk.", "Selangnya bocor.", "Gasket tidak diperlukan."),
    "ms": ("Sila hantar tali sawat.", "Hosnya rosak.", "Gasket tidak diperlukan."),
    "tl": ("Kailangan namin ng belt.", "Nasira ang hose.", "Hindi na po kailangan ang gasket."),
    "lt": ("Prašome atsiųsti diržą.", "Žarna įtrūko.", "Tarpiklio nereikia."),
    "lv": ("Lūdzam piegādāt siksnu.", "Šļūtene ir bojāta.", "Blīve nav vajadzīga."),
    "et": ("Palun saatke rihm.", "Voolik lekib.", "Tihendit pole vaja."),
    "kk": ("Белдік жіберуіңізді өтінеміз.", "Шланг жарылған.", "Тығыздағыш қажет емес."),
}


@pytest.mark.parametrize("language", SAID)
def test_each_sort_of_sentence_is_heard_and_no_other(language: str) -> None:
    asking, broken, unwanted = SAID[language]
    assert (asked.asks(asking), asked.asks_plainly(asking), asked.troubles(asking)) == (True, True, False)
    assert (asked.troubles(broken), asked.refuses(broken)) == (True, False)
    assert (asked.refuses(unwanted), asked.troubles(unwanted)) == (True, False)


@pytest.mark.parametrize("cue", CUES)
def test_every_phrase_begins_with_letters_it_can_be_looked_up_by(cue: str) -> None:
    assert words(cues.either(CUES[cue]), re.IGNORECASE).gated
    for phrases in CUES[cue].values():
        assert not re.compile(phrases).match(""), "an empty phrase would be found anywhere"


def test_a_phrase_is_also_found_as_it_is_typed_without_accents() -> None:
    found = re.compile(cues.either({"cs": "děkujeme|(?:prosím|žádáme) o", "ar": "أرسل", "ru": "счёт"}))
    for text in ("děkujeme", "dekujeme", "zadame o", "ارسلوا", "وأرسل", "счет"):
        assert found.search(text), text
    assert not found.search("nedekujeme"), "in the middle of a word it is another one"


@pytest.mark.parametrize(
    ("label", "field"),
    [
        ("Výr. č.", "serial"),
        ("vyrobni cislo", "serial"),
        ("Gyári szám", "serial"),
        ("Sarjanro", "serial"),
        ("Număr de serie", "serial"),
        ("Серійний №", "serial"),
        ("Σειριακός αριθμός", "serial"),
        ("الرقم التسلسلي", "serial"),
        ("מספר סידורי", "serial"),
        ("मशीन क्रमांक", "serial"),
        ("Matricola", "serial"),
        ("N.º de série", "serial"),
        ("Aantal", "quantity"),
        ("Määrä", "quantity"),
        ("Mennyiség (db)", "quantity"),
        ("Cantitate", "quantity"),
        ("К-сть", "quantity"),
        ("Ποσότητα", "quantity"),
        ("الكمية", "quantity"),
        ("כמות", "quantity"),
        ("मात्रा", "quantity"),
        ("Lagersaldo", "stock"),
        ("Stav skladu", "stock"),
        ("Залишок", "stock"),
        ("מק״ט", "part"),
        ("Č. dílu", "part"),
        ("Cikkszám", "part"),
        ("Obj. č.", "order"),
        ("Ordernr", "order"),
        ("Kontaktná osoba", "contact"),
        ("Yhteyshenkilö", "contact"),
        ("Požadovaný termín", "wanted"),
        ("Инв. №", "asset"),
        ("Felkod", "alarm"),
    ],
)
def test_a_label_is_told_in_its_language(label: str, field: str) -> None:
    assert labels.field_of(fold(label).text) == field


def test_a_unit_counts_as_a_heading_and_not_before_a_number() -> None:
    assert labels.column_of("ks") == labels.column_of("Kom.") == "quantity"
    assert labels.label_before("pošaljite 4 kom ") == labels.label_before("pošlete 4 ks ") == ""
