"""What the program says to the desk: in both languages, of the same values, and never as a template of a stranger's."""

from __future__ import annotations

import json
import pickle
import re
import string
from pathlib import Path

import pytest

from intake.reading import archive, nested
from ledger.remarks import Remark, as_it_is, asking, kept, questions, remark, said, source_in
from ledger.remarks.korean import PARTICLES, with_particle
from ledger.remarks.wording import GLOSSARIES, SENTENCES

HANGUL = re.compile(r"[ᄀ-ᇿ㄰-㆏가-힣]")
VALUES = {"sure": 71, "threshold": 90, "days": 4, "hours": 7, "times": 3, "size": 12, "quantity": 2.5}
VERBATIM = {"as_it_is", "file_said"}  # values alone
SPECS = {*PARTICLES, *GLOSSARIES, "or", "source", ""}


def places(template: str) -> dict[str, str]:
    """The names of a sentence's places, each with how it is put in words."""
    found = string.Formatter().parse(template)
    return {name: spec or "" for _, name, spec, _ in found if name is not None}


@pytest.mark.parametrize("code", SENTENCES)
def test_both_languages_tell_the_same_values(code: str) -> None:
    korean, english = SENTENCES[code]
    assert set(places(korean)) == set(places(english))
    assert {*places(korean).values(), *places(english).values()} <= SPECS
    assert not set(places(english).values()) & set(PARTICLES)


@pytest.mark.parametrize("code", SENTENCES)
def test_every_remark_is_said_and_kept_and_the_english_has_no_hangul(code: str) -> None:
    made = remark(code, **{name: VALUES.get(name, "AB-1") for name in places(SENTENCES[code][0])})
    back = kept(json.loads(json.dumps(made.plain())))
    assert back == made == pickle.loads(pickle.dumps(made))
    assert not HANGUL.search(back.said("en"))
    assert "{" not in back.said() + back.said("en")
    if code not in VERBATIM:
        assert HANGUL.search(back.said())
        assert back.said() != back.said("en")


def test_every_sentence_is_said_somewhere_and_nothing_else_is() -> None:
    source = Path(__file__).parents[3] / "src"
    text = "".join(path.read_text("utf8") for path in source.rglob("*.py") if path.name != "wording.py")
    assert [code for code in SENTENCES if f'"{code}"' not in text] == []
    assert set(re.findall(r'\bremark\(\s*"([a-z_0-9]+)"', text)) - set(SENTENCES) == set()


@pytest.mark.parametrize("name", GLOSSARIES)
def test_words_of_a_glossary_are_there_in_both_languages(name: str) -> None:
    for korean, english in GLOSSARIES[name].values():
        assert HANGUL.search(korean)
        assert english
        assert not HANGUL.search(english)


@pytest.mark.parametrize(("word", "topic", "subject", "beside", "towards"), [
    ("장비", "장비는", "장비가", "장비와", "장비로"),
    ("부품", "부품은", "부품이", "부품과", "부품으로"),
    ("서울", "서울은", "서울이", "서울과", "서울로"),
    ("AB-10", "AB-10은", "AB-10이", "AB-10과", "AB-10으로"),
    ("AB-1", "AB-1은", "AB-1이", "AB-1과", "AB-1로"),
    ("AB-2", "AB-2는", "AB-2가", "AB-2와", "AB-2로"),
    ("AB-7", "AB-7은", "AB-7이", "AB-7과", "AB-7로"),
    ("NW-9B", "NW-9B는", "NW-9B가", "NW-9B와", "NW-9B로"),
    ("NW-9L", "NW-9L은", "NW-9L이", "NW-9L과", "NW-9L로"),
    ("NW-9m", "NW-9m은", "NW-9m이", "NW-9m과", "NW-9m으로"),
    ("3", "3은", "3이", "3과", "3으로"),
    ("２", "２는", "２가", "２와", "２로"),
    ("Samsung", "Samsung은", "Samsung이", "Samsung과", "Samsung으로"),
    ("대성(주)", "대성(주)는", "대성(주)가", "대성(주)와", "대성(주)로"),
    ("한빛정밀㈜", "한빛정밀㈜는", "한빛정밀㈜가", "한빛정밀㈜와", "한빛정밀㈜로"),
    ("Đà Nẵng", "Đà Nẵng은", "Đà Nẵng이", "Đà Nẵng과", "Đà Nẵng으로"),
    ("三和電機", "三和電機은(는)", "三和電機이(가)", "三和電機과(와)", "三和電機(으)로"),
    ("", "은(는)", "이(가)", "과(와)", "(으)로"),
])  # fmt: skip
def test_particles_follow_the_sound(word: str, topic: str, subject: str, beside: str, towards: str) -> None:
    assert [with_particle(word, particle) for particle in ("은", "이", "과", "로")] == [topic, subject, beside, towards]


def test_particles_and_lists_in_a_sentence() -> None:
    asked = remark("machine_reads_alike", serial="AB-1002", others=["AB-1008", "AB-1009"])
    assert asked.said() == "제번이 AB-1002와 AB-1008, AB-1009 중 하나로 읽힙니다."
    assert asked.said("en") == "The serial number can be read as AB-1002 or AB-1008 or AB-1009."
    assert remark("part_quantities", model="S-1", quantity=3.0).said() == (
        "S-1의 수량이 여러 가지로 적혀 있습니다. 읽은 수량 3이 맞습니까?"
    )


def test_a_remark_within_another_is_said_in_the_same_language() -> None:
    made = remark("pieces_apart", why=remark("pieces_gone"))
    assert (
        kept(json.loads(json.dumps(made.plain())))
        .said("en")
        .endswith("cannot be put together: the stored bytes are gone")
    )


@pytest.mark.parametrize(("source", "english"), [
    ("이름 없는 첨부 2", "unnamed attachment 2"),
    ("서류.zip > 풀린 파일", "서류.zip > unpacked file"),
    ("전달된 메일 1 > body", "forwarded mail 1 > body"),
    ("이름 없는 첨부 둘", "이름 없는 첨부 둘"),  # the customer's own
])  # fmt: skip
def test_a_name_that_we_gave_is_said_in_the_desks_language(source: str, english: str) -> None:
    assert (source_in("ko", source), source_in("en", source)) == (source, english)
    assert remark("file_said", source=source, note="x").said("en") == f"{english}: x"


def test_each_name_that_we_give_is_known() -> None:
    given = [nested.UNNAMED, nested.UNNAMED_MAIL, archive.UNNAMED, archive._safe("/")]
    assert {name.format(1) for name in given} & {source_in("en", name.format(1)) for name in given} == set()


@pytest.mark.parametrize(
    "hostile", ["{serial}", "{0}", "{serial.__class__}", "{", "}", "{{}}", "%s", "<b>", "{others:or}"]
)
def test_what_strangers_wrote_is_a_value(hostile: str) -> None:
    made = kept(remark("machine_misspelled", serial=hostile, near=[hostile]).plain())
    assert made.said("en") == f"Serial number {hostile} is on no list. Is it a slip for {hostile}?"


def test_what_this_release_cannot_say_is_shown_all_the_same() -> None:
    assert said("등록된 고객 두 곳과 비슷합니다.", "en") == "등록된 고객 두 곳과 비슷합니다."
    assert said({"code": "of_a_later_release", "values": {"n": 1}}, "en") == "of_a_later_release"
    assert said({"code": "customer_unlisted", "values": {}}, "en") == "customer_unlisted"
    for odd in (None, 3, [], {}, {"code": None}, {"code": "quotes_number", "values": {"number": {"code": "unknown"}}}):
        assert isinstance(said(odd, "ko"), str)
    with pytest.raises(KeyError):
        remark("nobody_wrote_this")


def test_questions_of_a_request() -> None:
    known = {"review_reasons": ["고객을 알 수 없습니다."], "questions": [remark("customer_unknown").plain()]}
    assert questions(known) == known["questions"]
    old = {"review_reasons": ["고객을 알 수 없습니다."]}
    assert [said(each, "en") for each in questions(old)] == ["고객을 알 수 없습니다."]
    assert questions({**known, "review_reasons": []}) == []
    more = asking(old, [remark("by_hand")])
    assert more["review_reasons"] == ["고객을 알 수 없습니다.", "담당자가 접수로 등록하였습니다"]
    assert [said(each, "en") for each in more["questions"]] == ["고객을 알 수 없습니다.", "A person made it a request"]
    assert as_it_is("x") == Remark("as_it_is", (("words", "x"),))
