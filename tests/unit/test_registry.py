"""The lists are taken whole or not at all, and every bad cell is named."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from intake.registry import RegistryErrors, read_files

CUSTOMERS = "id,name,aliases,country\nK1,㈜한결,한결|Hangyeol,KR\nK2,푸른솔,,KR\n"
EQUIPMENT = "serial,model,customer_id,delivered_on,warranty_until,site\nAA-1,M,K1,2024-02-01,2025.2.1,서울\n"
PARTS = "model,name,kind\nP-1,밸브,purchased\nP-2,커버,fabricated\n"


def _files(tmp_path: Path, **lists: str | bytes) -> list[Path]:
    made = []
    for name, default in (("customers", CUSTOMERS), ("equipment", EQUIPMENT), ("parts", PARTS)):
        text = lists.get(name, default)
        path = tmp_path / f"{name}.csv"
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        made.append(path)
    return made


def _problems(tmp_path: Path, **lists: str | bytes) -> list[str]:
    with pytest.raises(RegistryErrors) as caught:
        read_files(*_files(tmp_path, **lists))
    return [str(problem) for problem in caught.value.problems]


def test_good_lists(tmp_path: Path) -> None:
    registry = read_files(*_files(tmp_path))
    assert registry.customers[0].aliases == ("한결", "Hangyeol")
    assert registry.equipment[0].warranty_until == date(2025, 2, 1)
    assert [p.kind for p in registry.parts] == ["purchased", "fabricated"]


def test_an_unknown_column_is_named_with_the_nearest_right_one(tmp_path: Path) -> None:
    assert _problems(tmp_path, parts="model,nmae\nP-1,x\n") == [
        "parts.csv row 1, column nmae: no such column; did you mean 'name'?"
    ]


@pytest.mark.parametrize(
    ("lists", "row", "column"),
    [
        ({"equipment": EQUIPMENT + "AA-2,M,K1,2024-13-01,,\n"}, 3, "delivered_on"),
        ({"equipment": EQUIPMENT + "AA-1,M,K1,,,\n"}, 3, "serial"),
        ({"equipment": EQUIPMENT + "AA-3,M,K9,,,\n"}, 3, "customer_id"),
        ({"parts": PARTS + "P-3,x,bought\n"}, 4, "kind"),
        ({"customers": CUSTOMERS + "K3,,,KR\n"}, 4, "name"),
        ({"customers": CUSTOMERS + "K3,x,,Korea\n"}, 4, "country"),
    ],
)
def test_a_bad_cell_is_named_by_row_and_column(tmp_path: Path, lists: dict[str, str], row: int, column: str) -> None:
    (problem,) = _problems(tmp_path, **lists)
    assert f"row {row}, column {column}:" in problem


def test_all_problems_of_all_lists_come_at_once(tmp_path: Path) -> None:
    found = _problems(tmp_path, equipment=EQUIPMENT + "AA-2,M,K1,soon,,\n", parts=PARTS + "P-1,x,purchased\n")
    assert len(found) == 2


@pytest.mark.parametrize("charset", ["utf-8", "utf-8-sig", "utf-16", "cp949"])
def test_any_usual_charset(tmp_path: Path, charset: str) -> None:
    registry = read_files(*_files(tmp_path, customers=CUSTOMERS.encode(charset)))
    assert registry.customers[0].name == "㈜한결"


def test_a_japanese_list(tmp_path: Path) -> None:
    lists = "id,name,aliases,country\nK1,株式会社青空製粉,青空製粉,JP\nK2,東京みなと食品,,JP\n".encode("cp932")
    assert read_files(*_files(tmp_path, customers=lists)).customers[0].name == "株式会社青空製粉"


@pytest.mark.parametrize("separator", [";", "\t"])
def test_other_separators(tmp_path: Path, separator: str) -> None:
    registry = read_files(*_files(tmp_path, customers=CUSTOMERS.replace(",", separator)))
    assert len(registry.customers) == 2


def test_a_missing_or_broken_file_is_one_problem(tmp_path: Path) -> None:
    customers, equipment, parts = _files(tmp_path)
    equipment.unlink()
    parts.write_bytes(b"PK\x03\x04 no workbook")
    with pytest.raises(RegistryErrors) as caught:
        read_files(customers, equipment, parts)
    assert [problem.file for problem in caught.value.problems] == ["equipment.csv", "parts.csv"]


def test_a_workbook(tmp_path: Path) -> None:
    import openpyxl

    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["model", "name", "kind"])
    sheet.append([750104, "릴레이", "purchased"])
    path = tmp_path / "parts.xlsx"
    book.save(path)
    assert read_files(None, None, path).parts[0].model == "750104"
