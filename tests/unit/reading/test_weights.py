"""Weights that slow a processor down are gone from a model before it runs, and nothing else in it is touched."""

from __future__ import annotations

import numpy as np
import pytest

from intake.reading.ocr import recognisers
from intake.reading.ocr.weights import without_denormals

FADING = np.array([0.5, -1e-40, 3e-39, -2.0, 0.0, 1e-37], "<f4")
FLOATS, WHOLE_NUMBERS = 1, 7


def field(number: int, content: bytes) -> bytes:
    assert len(content) < 128
    return bytes([number << 3 | 2, len(content)]) + content


def tensor(kind: int, content: bytes) -> bytes:
    return field(5, bytes([1 << 3, 6, 2 << 3, kind]) + field(8, b"weights") + field(9, content))


def model(kind: int) -> bytes:
    after = bytes([4 << 3 | 1]) + FADING.tobytes()[:8] + bytes([6 << 3 | 5]) + FADING.tobytes()[:4]
    return bytes([1 << 3, 0x88, 0x01]) + field(7, field(2, b"a graph") + tensor(kind, FADING.tobytes())) + after


def test_fading_weights_are_nothing_and_the_rest_is_as_it_was():
    kept = np.array([0.5, 0, 0, -2.0, 0, 1e-37], "<f4")
    assert without_denormals(model(FLOATS)) == model(FLOATS).replace(FADING.tobytes(), kept.tobytes())
    assert without_denormals(model(WHOLE_NUMBERS)) == model(WHOLE_NUMBERS)


@pytest.mark.parametrize("cut", [1, 2, 9, 40])
def test_what_is_no_model_is_told(cut):
    with pytest.raises(ValueError, match="no ONNX model"):
        without_denormals(model(FLOATS)[:-cut])
    with pytest.raises(ValueError, match="no ONNX model"):
        without_denormals(b"\xff" * 20)


def test_the_detector_sees_the_same_without_them():
    import onnxruntime

    path = recognisers._packaged("rapidocr", "PP-OCRv6_det_small.onnx")
    assert without_denormals(path.read_bytes()) != path.read_bytes()
    picture = np.random.default_rng(3).normal(0, 1, (1, 3, 96, 160)).astype(np.float32)
    picture[:, :, 40:56, 16:144:4] = -1
    whole = onnxruntime.InferenceSession(str(path), providers=["CPUExecutionProvider"])
    seen = recognisers.line_detector()._session.run(None, {"x": picture})[0]
    assert np.abs(whole.run(None, {"x": picture})[0] - seen).max() < 1e-6


def test_what_is_done_at_once_comes_back_in_order():
    assert recognisers.at_once(lambda n: n * n, range(50)) == [n * n for n in range(50)]


def test_words_come_back_as_they_were_given_however_they_are_batched():
    dice = np.random.default_rng(5)
    crops = [np.full((24, width), 255, np.uint8) for width in dice.integers(20, 300, 40)]
    for width, crop in enumerate(crops):
        crop[6:18, 5 : 6 + width % 3 * 6 : 6] = 0
    reader = recognisers.code_reader()
    batched = recognisers._in_batches([crop.shape[1] for crop in crops], 2400, 8)
    assert sorted(at for batch in batched for at in batch) == list(range(40))
    assert all(len(batch) <= 8 for batch in batched)
    backwards = reader(crops[::-1])[::-1]
    assert [reading.text for reading in reader(crops)] == [reading.text for reading in backwards]
