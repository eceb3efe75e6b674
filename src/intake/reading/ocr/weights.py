"""A network's weights as they are run: those too small for the processor are nothing.

Training leaves weights that fade below 1e-38, where a processor falls back to slow arithmetic: PP-OCRv6's detector has
a quarter of a million of them in two layers, and they took two thirds of its time. No result shows that they are gone.
(The runtime can treat all such numbers as nothing, but by a switch for the whole process, which numpy warns of.)
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

# Where ONNX, a format of numbered fields, keeps them: the graph in the model, its tensors, their type and their bytes.
GRAPH, TENSORS, TYPE, BYTES = 7, 5, 2, 9
FLOATS = 1
VARINT, EIGHT, BLOCK, FOUR = 0, 1, 2, 5  # how a field is written
SMALLEST = np.finfo(np.float32).smallest_normal
Span = tuple[int, int]


def without_denormals(model: bytes) -> bytes:
    """The model with its fading weights at nothing; raises ValueError where the bytes are no model."""
    changed = bytearray(model)
    for start, stop in _floats(model):
        weights = np.frombuffer(changed, "<f4", (stop - start) // 4, start)
        weights[np.abs(weights) < SMALLEST] = 0
    return bytes(changed)


def _floats(model: bytes) -> Iterator[Span]:
    """Where the bytes of each tensor of floats lie."""
    for graph, inside in _fields(model, (0, len(model))):
        for tensor, within in _fields(model, inside) if graph == GRAPH else ():
            if tensor == TENSORS:
                parts = dict(_fields(model, within))
                if BYTES in parts and TYPE in parts and _number(model, parts[TYPE][0])[0] == FLOATS:
                    yield parts[BYTES]


def _fields(model: bytes, within: Span) -> Iterator[tuple[int, Span]]:
    """Every field's number, and where its contents lie."""
    at, stop = within
    while at < stop:
        key, at = _number(model, at)
        number, way = key >> 3, key & 7
        if way == VARINT:
            end = _number(model, at)[1]
        elif way == BLOCK:
            length, at = _number(model, at)
            end = at + length
        elif way in (EIGHT, FOUR):
            end = at + (8 if way == EIGHT else 4)
        else:
            raise ValueError(f"no ONNX model: a field written in way {way}")
        if end > stop:
            raise ValueError("no ONNX model: a field ends beyond what holds it")
        yield number, (at, end)
        at = end


def _number(model: bytes, at: int) -> tuple[int, int]:
    """A number of seven bits a byte, the lowest first, and where it ends."""
    value = shift = 0
    while at < len(model):
        byte = model[at]
        at, value, shift = at + 1, value | (byte & 127) << shift, shift + 7
        if byte < 128:
            return value, at
    raise ValueError("no ONNX model: it ends within a number")
