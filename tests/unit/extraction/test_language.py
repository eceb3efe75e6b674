"""In which language a letter is written, told from short letters of many languages."""

from __future__ import annotations

import pytest

from intake.extraction.who import language
from intake.extraction.who.language import language_of

LETTERS = [
    ("fr", "Bonjour, la vanne de notre presse fuit depuis hier soir et nous ne pouvons plus travailler."),
    ("it", "Buongiorno, la valvola della nostra pressa perde da ieri sera e non possiamo più lavorare."),
    ("es", "Buenos días, la válvula de nuestra prensa pierde desde anoche y no podemos trabajar."),
    ("pt", "Bom dia, a válvula da nossa prensa está a verter desde ontem e não conseguimos trabalhar."),
    ("nl", "Goedemorgen, de klep van onze pers lekt sinds gisteravond en wij kunnen niet verder."),
    ("de", "Guten Tag, das Ventil unserer Presse tropft seit gestern Abend und wir kommen nicht weiter."),
    ("da", "Hej, ventilen på vores presse har dryppet siden i går aftes, og vi kan ikke komme videre."),
    ("no", "Hei, ventilen på pressen vår har dryppet siden i går kveld, og vi kommer oss ikke videre nå."),
    ("sv", "Hej, ventilen på vår press har droppat sedan i går kväll och vi kommer inte vidare."),
    ("fi", "Hei, puristimemme venttiili on tippunut eilisillasta lähtien emmekä pääse eteenpäin."),
    ("pl", "Dzień dobry, zawór naszej prasy cieknie od wczoraj wieczorem i nie możemy pracować."),
    ("cs", "Dobrý den, ventil našeho lisu od včerejšího večera kape a nemůžeme dál pracovat."),
    ("sk", "Dobrý deň, ventil nášho lisu od včerajšieho večera kvapká a nemôžeme ďalej pracovať."),
    ("hu", "Jó napot, a présünk szelepe tegnap este óta csöpög, és nem tudunk tovább dolgozni."),
    ("ro", "Bună ziua, supapa presei noastre picură de aseară și nu putem lucra mai departe."),
    ("bg", "Добър ден, вентилът на нашата преса капе от снощи и не можем да работим."),
    ("hr", "Dobar dan, ventil naše preše kaplje od sinoć i ne možemo dalje raditi. Molimo pomoć."),
    ("sr", "Добар дан, вентил наше пресе цури од синоћ и не можемо даље да радимо."),
    ("sl", "Pozdravljeni, ventil naše stiskalnice od sinoči pušča in ne moremo več delati."),
    ("uk", "Добрий день, клапан нашого преса капає з учорашнього вечора, і ми не можемо працювати."),
    ("ru", "Добрый день, клапан нашего пресса капает со вчерашнего вечера, работать не можем."),
    ("kk", "Қайырлы күн, біздің престің клапаны кешеден бері тамшылап тұр, жұмыс істей алмаймыз."),
    ("el", "Καλημέρα, η βαλβίδα της πρέσας μας στάζει από χθες το βράδυ."),
    ("tr", "Merhaba, presimizin valfi dün akşamdan beri damlatıyor ve çalışamıyoruz."),
    ("ar", "صباح الخير، صمام المكبس لدينا يقطر منذ مساء أمس ولا نستطيع العمل."),
    ("fa", "سلام، شیر پرس ما از دیشب چکه می‌کند و نمی‌توانیم کار کنیم."),
    ("he", "בוקר טוב, השסתום של המכבש שלנו מטפטף מאז אמש ואיננו יכולים לעבוד."),
    ("hi", "नमस्ते, हमारी प्रेस का वाल्व कल शाम से टपक रहा है और काम रुका हुआ है।"),
    ("id", "Selamat pagi, katup mesin pres kami menetes sejak tadi malam dan kami tidak bisa bekerja."),
    (
        "ms",
        "Selamat pagi, injap mesin penekan kami menitis sejak malam tadi, kami tak boleh kerja. Sila hantar juruteknik.",
    ),
    ("tl", "Magandang umaga po, tumutulo ang balbula ng press namin mula kagabi at hindi kami makapagtrabaho."),
    ("lt", "Laba diena, mūsų preso vožtuvas laša nuo vakar vakaro ir negalime dirbti."),
    ("lv", "Labdien, mūsu preses vārsts pil kopš vakar vakara, un mēs nevaram strādāt."),
    ("et", "Tere, meie pressi ventiil tilgub eile õhtust saadik ja me ei saa töötada."),
    ("en", "Hello, the valve of our press has been dripping since last night and we cannot work."),
    ("vi", "Chào anh, van máy ép bên em bị nhỏ giọt từ tối qua, không làm việc được."),
    ("ko", "안녕하세요, 프레스 밸브에서 어젯밤부터 물이 떨어져 작업을 못 합니다."),
    ("ja", "お世話になります。プレスの弁から昨夜より漏れており作業できません。"),
    ("zh", "您好,我们压机的阀门从昨晚开始滴漏,无法生产。"),
    ("th", "สวัสดีครับ วาล์วเครื่องเพรสหยดตั้งแต่เมื่อคืน ทำงานไม่ได้"),
]


@pytest.mark.parametrize(("spoken", "text"), LETTERS)
def test_the_language_of_a_letter(spoken: str, text: str) -> None:
    assert language_of(text) == spoken
    assert language_of(text, spoken) == spoken
    assert language_of(text, "ko") == spoken


@pytest.mark.parametrize("spoken", ["da", "no", "cs", "sk", "hr", "sr", "id", "ms"])
def test_between_neighbours_the_usual_language_of_the_customer_stands(spoken: str) -> None:
    said = {"da": "ventil til ovn 4", "cs": "2 ks ventil na sklad", "hr": "2 kom ventil", "id": "2 unit katup"}
    near = {"no": "da", "sk": "cs", "sr": "hr", "ms": "id"}
    assert language_of(said[near.get(spoken, spoken)], spoken) == spoken


@pytest.mark.parametrize(
    "text",
    ["VF/24/0428 PX.0817 x 2", "HC-220-14\n4 EA\nPO 4471-03", "INV 2231 REV B QTY 12 PCS NET 30", "+49 711 20 30"],
)
def test_codes_and_numbers_tell_no_language(text: str) -> None:
    assert language_of(text, "fi") == "fi"
    assert language_of(text, "vi") == "vi"


def test_a_name_in_another_script_sways_no_letter() -> None:
    assert language_of("Please send two of them to our plant, with regards, Νίκος Παππάς, Пётр Ильин") == "en"


@pytest.mark.parametrize("spoken", ["ko", "en", "ja", "zh", "vi", "th", "de", "es", "pl", "ru"])
def test_the_usual_languages_wake_no_model(spoken: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(language, "_by_pieces", lambda *_: pytest.fail("asked"))
    assert language_of(dict(LETTERS)[spoken]) == spoken
