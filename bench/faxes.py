"""Faxes: pages a second, and how many of the codes on them are read, against bare tesseract on the same pages."""

from __future__ import annotations

import io
import json
import os
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from bench import peers, world
from bench.score import code
from bench.timing import Table, once
from intake.delivery import Channel, Delivery, Origin
from intake.reading import read

FILES = world.EXAMPLE / "files"
PAGES = 8
DPI = 200


def run(full: bool) -> list[Table]:
    from tesserocr import PSM

    pages = chosen(None if full else PAGES)
    found = {
        "this reader": measured(pages, Ours()),
        "tesseract, one column (psm 4)": measured(pages, Bare(PSM.SINGLE_COLUMN)),
        "tesseract as it comes (psm 3)": measured(pages, Bare(PSM.AUTO)),
        "OCRmyPDF": measured(pages, Layered()),
    }
    number = sum(count for _, count, _ in pages)
    rows = [
        (name, f"{number / wall:.2f}", f"{cpu / number:.1f}", f"{right}/{wanted}", f"{right / wanted:.0%}")
        for name, (wall, cpu, right, wanted) in found.items()
    ]
    note = (
        f"{number} pages of {len(pages)} faxes of the example department, scans as they came; a code (machine or part "
        "number) counts as read where it stands in the text, spaces and dashes aside. Engines and models loaded before, but OCRmyPDF's, which is a command and loads them each time."
    )
    return [Table("Reading faxes", ("reader", "pages/s", "CPU s a page", "codes read", "recall"), tuple(rows), note)]


def chosen(limit: int | None) -> list[tuple[Path, int, frozenset[str]]]:
    """Files with codes on them, their pages and the codes; spread over the whole where not all are wanted."""
    gold = [json.loads(line) for line in (FILES / "gold.jsonl").read_text("utf8").splitlines()]
    faxes = [(FILES / row["file"], codes(row)) for row in gold if row["channel"] == "fax" and codes(row)]
    if limit is not None:
        faxes = faxes[:: max(1, len(faxes) // limit)]
    found: list[tuple[Path, int, frozenset[str]]] = []
    for path, wanted in faxes:
        count = len(images(path))
        if limit is None or sum(pages for _, pages, _ in found) + count <= limit:
            found.append((path, count, wanted))
    return found


def codes(row: dict[str, Any]) -> frozenset[str]:
    machines = [item["serial"] for item in row.get("equipment") or []]
    parts = [item["model"] for item in row.get("parts") or []]
    return frozenset(map(bare, filter(None, [*machines, *parts])))


def bare(text: str) -> str:
    return "".join(filter(str.isalnum, code(text)))


def images(path: Path) -> list[Any]:
    """The pages as pictures, as any OCR engine would be given them."""
    import pypdfium2
    from PIL import Image, ImageSequence

    if path.suffix == ".pdf":
        with pypdfium2.PdfDocument(path) as document:
            return [page.render(scale=DPI / 72, grayscale=True).to_pil() for page in document]
    with Image.open(io.BytesIO(path.read_bytes())) as scan:
        return [frame.convert("L") for frame in ImageSequence.Iterator(scan)]


class Ours:
    def text(self, path: Path) -> str:
        delivery = Delivery(
            Origin("bench", path.name), Channel.FAX, path.name, path.read_bytes(), datetime(2026, 3, 2, tzinfo=UTC)
        )
        settings = world.example()
        received = read(delivery, settings.limits, settings.fax, settings.zone)
        return "\n".join(document.text for document in received.documents)


def trained() -> tuple[str, str]:
    """Where tesseract's models lie, and the Korean one among them with English: names differ between packagings."""
    from intake.reading.ocr.recognisers import TESSDATA

    for folder in filter(None, TESSDATA):
        for model in ("script/Hangul", "Hangul", "kor"):
            if Path(folder, f"{model}.traineddata").exists():
                return f"{folder}/", f"{model}+eng"
    raise SystemExit("tesseract has no Korean model here")


class Bare:
    def __init__(self, psm: int) -> None:
        import tesserocr

        folder, model = trained()
        self._api = tesserocr.PyTessBaseAPI(path=folder, lang=model, psm=psm)

    def text(self, path: Path) -> str:
        said = []
        for picture in images(path):
            self._api.SetImage(picture)
            self._api.SetSourceResolution(DPI)
            said.append(self._api.GetUTF8Text())
        return "\n".join(said)


class Layered:
    """OCRmyPDF on the same pages, as its command: each file a process of its own, as it is used."""

    def __init__(self) -> None:
        folder, self._models = trained()
        os.environ["TESSDATA_PREFIX"] = folder

    def text(self, path: Path) -> str:
        with tempfile.TemporaryDirectory() as folder:
            pdf, words = Path(folder) / "in.pdf", Path(folder) / "out.txt"
            first, *rest = images(path)
            first.save(pdf, "PDF", resolution=DPI, save_all=True, append_images=rest)
            peers.ocrmypdf(pdf, words, self._models)
            return words.read_text("utf8")


def measured(
    pages: list[tuple[Path, int, frozenset[str]]], reader: Ours | Bare | Layered
) -> tuple[float, float, int, int]:
    """Wall and CPU seconds for all, codes read, codes there."""
    reader.text(pages[0][0])
    texts: list[str] = []
    spent = once(lambda: texts.extend(reader.text(path) for path, _, _ in pages))
    right = sum(wanted in bare(text) for text, (_, _, codes) in zip(texts, pages, strict=True) for wanted in codes)
    return spent.wall, spent.cpu, right, sum(len(codes) for _, _, codes in pages)
