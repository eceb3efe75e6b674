"""Trains a small reader on the shards that `crops` writes, and exports it as the ONNX file that the page reader loads.

    python3 bench/readers/train.py SHARDS {code|hangul} OUT.onnx --minutes 40 --start OLD.onnx

Needs torch, which the project itself does not: Debian's python3-torch will do, so this file imports nothing of the
project. One core trains a reader in an hour; with AMX or a GPU it is a matter of minutes. `--start` goes on from a
reader exported before, also where the new net has more layers.

What was learnt by being bitten: few distinct widths, or oneDNN keeps memory for each; an `NpzFile` reads its array
anew at every access; the average of the weights over the last thousand steps reads better than the last weights.
"""

from __future__ import annotations

import argparse
import copy
import math
import os
import random
import string
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

os.environ.setdefault("ONEDNN_PRIMITIVE_CACHE_CAPACITY", "64")

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

CODE_SIGNS = string.digits + string.ascii_uppercase + string.ascii_lowercase + "-./:,()+~"
SYLLABLES = "".join(bytes([a, b]).decode("euc-kr") for a in range(0xB0, 0xC9) for b in range(0xA1, 0xFF))
# Between two words: learnt, so that a hyphen is not seen there; the page reader parts and joins words by it.
BLANK = " "
SIGNS = {"code": CODE_SIGNS + BLANK, "hangul": CODE_SIGNS + SYLLABLES}
WARM_UP, BATCH = 4000, 64
FORGET = 0.999  # of the averaged weights, a step
KEPT = 4  # stages of the picture that stay as they were: edges are edges, and cost a third of the time to learn anew
HELD = {"code": 99, "hangul": 98}  # the seeds of the shards that are never trained on
Words = list[tuple[np.ndarray, str]]


class Seen(nn.Sequential):
    """A convolution of the picture."""

    def __init__(self, wide: int, out: int) -> None:
        super().__init__(nn.Conv2d(wide, out, 3, padding=1, bias=False), nn.BatchNorm2d(out), nn.ReLU(inplace=True))


class Halved(nn.Module):
    """The largest of two rows, or of two rows and two columns: as `MaxPool2d`, which is slow at it on a CPU."""

    def __init__(self, *, across: bool) -> None:
        super().__init__()
        self.across = across

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        if torch.onnx.is_in_onnx_export():
            return F.max_pool2d(x, (2, 2 if self.across else 1))
        x = torch.maximum(x[:, :, ::2], x[:, :, 1::2])
        return torch.maximum(x[..., ::2], x[..., 1::2]) if self.across else x


class Beside(nn.Module):
    """What stands left and right; begins as nothing, so that it can be added to a trained reader."""

    def __init__(self, wide: int, apart: int) -> None:
        super().__init__()
        self.a = nn.Conv1d(wide, wide, 3, padding=apart, dilation=apart, bias=False)
        self.norm = nn.BatchNorm1d(wide)
        self.b = nn.Conv1d(wide, wide, 1)
        nn.init.zeros_(self.b.weight)
        nn.init.zeros_(self.b.bias)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return x + self.b(F.relu(self.norm(self.a(x))))


class Reader(nn.Module):
    """Picture (batch, 1, 32, width) to scores (batch, width / 4, signs + 1)."""

    def __init__(self, signs: int) -> None:
        super().__init__()
        self.picture = nn.Sequential(
            Seen(1, 20), Halved(across=True), Seen(20, 40), Seen(40, 40), Halved(across=True),
            Seen(40, 80), Seen(80, 80), Halved(across=False), Seen(80, 128), Halved(across=False),
        )  # fmt: skip
        self.row = nn.Sequential(nn.Conv1d(256, 192, 1, bias=False), nn.BatchNorm1d(192), nn.ReLU(inplace=True))
        self.context = nn.Sequential(*(Beside(192, apart) for apart in (1, 2, 1, 3, 1)))
        self.loose = nn.Dropout(0.1)
        self.out = nn.Conv1d(192, signs + 1, 1)
        self.kept = 0  # so many stages of the picture stay as they are

    def train(self, mode: bool = True) -> Reader:
        super().train(mode)
        for early in self.picture[: self.kept]:
            early.eval()
        return self

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        x = x.contiguous(memory_format=torch.channels_last)  # a fifth faster to train
        with torch.set_grad_enabled(torch.is_grad_enabled() and not self.kept):
            seen = self.picture[: self.kept](x)
        seen = self.picture[self.kept :](seen)
        row = self.row(seen.reshape(seen.shape[0], 256, seen.shape[3]))
        return self.out(self.loose(self.context(row))).permute(0, 2, 1)


def words(path: Path) -> Words:
    with np.load(path) as packed:
        flat, widths, labels = packed["flat"], packed["widths"], packed["labels"]
    ends = np.concatenate([[0], np.cumsum(widths * 32)])
    return [(flat[ends[i] : ends[i + 1]].reshape(32, widths[i]), str(labels[i])) for i in range(len(widths))]


def batches(given: Words) -> Iterator[Words]:
    """Words of like width together."""
    given = sorted(given, key=lambda word: word[0].shape[1] + random.random() * 12)
    cut = [given[i : i + BATCH] for i in range(0, len(given), BATCH)]
    random.shuffle(cut)
    yield from cut


def packed(batch: Words, signs: dict[str, int], *, shaken: bool) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    """Ink as 1 on white; `shaken` words are a little other every time, so that a shard seen again is new."""
    inks = [1 - picture.astype(np.float32) / 255 for picture, _ in batch]
    if shaken:
        inks = [shaken_up(ink) for ink in inks]
    wide = (max(ink.shape[1] for ink in inks) + 8 + 47) // 48 * 48
    x = np.zeros((len(batch), 1, 32, wide), np.float32)
    for i, ink in enumerate(inks):
        at = random.randrange(0, 7) if shaken else 0
        x[i, 0, :, at : at + ink.shape[1]] = ink
    labels = [torch.tensor([signs[c] for c in label]) for _, label in batch]
    return torch.from_numpy(x), torch.cat(labels), torch.tensor([len(label) for label in labels])


def shaken_up(ink: np.ndarray) -> np.ndarray:
    """Paler, a little wider or narrower, up or down by a part of a dot."""
    wide = max(16, round(ink.shape[1] * random.uniform(0.93, 1.12)))
    at = np.linspace(0, ink.shape[1] - 1, wide)
    low = at.astype(np.int64)
    part = (at - low).astype(np.float32)
    ink = ink[:, low] * (1 - part) + ink[:, np.minimum(low + 1, ink.shape[1] - 1)] * part
    up = random.uniform(-1, 1)
    moved = np.zeros_like(ink)
    if up > 0:
        moved[:-1] = ink[1:]
    else:
        moved[1:] = ink[:-1]
    return np.asarray((ink * (1 - abs(up)) + moved * abs(up)) * random.uniform(0.75, 1.0), np.float32)


def loss_of(net: Reader, batch: Words, signs: dict[str, int]) -> torch.Tensor:
    x, labels, lengths = packed(batch, signs, shaken=True)
    with torch.autocast("cpu", dtype=torch.bfloat16):
        scores = net(x)
    chances = F.log_softmax(scores.float(), 2).permute(1, 0, 2)
    steps = torch.full((len(batch),), chances.shape[0])
    return F.ctc_loss(chances, labels, steps, lengths, zero_infinity=True)


def share_right(net: Reader, given: Words, signs: str) -> tuple[float, float]:
    """Words read without a fault, and signs; blanks aside, as the page reader has it."""
    index = {c: i + 1 for i, c in enumerate(signs)}
    right = wrong_signs = all_signs = 0
    net.eval()
    with torch.no_grad():
        for batch in batches(given):
            scores = net(packed(batch, index, shaken=False)[0])
            best = scores[..., : 1 + len(signs.rstrip(BLANK))].argmax(2).tolist()
            for (_, written), path in zip(batch, best, strict=True):
                text = "".join(
                    signs[c - 1] for c, before in zip(path, [0, *path[:-1]], strict=True) if c and c != before
                )
                label = written.replace(BLANK, "")
                right += text == label
                wrong_signs += distance(text, label)
                all_signs += len(label)
    net.train()
    return right / len(given), wrong_signs / all_signs


def distance(a: str, b: str) -> int:
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        last, row[0] = row[0], i
        for j, y in enumerate(b, 1):
            last, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, last + (x != y))
    return row[-1]


def train(net: Reader, shards: Path, kind: str, minutes: float, steepest: float, out: Path) -> Reader:
    index = {c: i + 1 for i, c in enumerate(SIGNS[kind])}
    mean = copy.deepcopy(net)
    chosen = torch.optim.AdamW([p for p in net.parameters() if p.requires_grad], lr=steepest, weight_decay=1e-3)
    held = words(shards / f"{kind}_{HELD[kind]}_0.npz")[:1500]
    began, seen, rounds, running = time.monotonic(), 0, random.randrange(len(list(shards.iterdir()))), 0.0
    while (past := (time.monotonic() - began) / (minutes * 60)) < 1:
        there = sorted(p for p in shards.glob(f"{kind}_*.npz") if f"_{HELD[kind]}_" not in p.name)
        for batch in batches(words(there[rounds % len(there)])):
            past = (time.monotonic() - began) / (minutes * 60)
            rate = steepest * min(1, (seen + 1) / WARM_UP) * max(0.02, 0.5 * (1 + math.cos(math.pi * min(1, past))))
            for group in chosen.param_groups:
                group["lr"] = rate
            loss = loss_of(net, batch, index)
            chosen.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(net.parameters(), 5.0)
            chosen.step()
            seen += len(batch)
            running = float(loss) if not running else running * 0.98 + float(loss) * 0.02
            averaged(mean, net, min(FORGET, seen / (seen + 20 * BATCH)))
            if past >= 1:
                break
        rounds += 1
        if rounds % 5 == 0 or past >= 1:
            right, wrong = share_right(mean, held, SIGNS[kind])
            print(
                f"{past * minutes:.1f} min, {seen} words, loss {running:.4f}: {right:.4f} right, {wrong:.4f} of signs wrong",
                flush=True,
            )
            export(mean, out)
            torch.save(mean.state_dict(), out.with_suffix(".pt"))
    return mean


def averaged(mean: Reader, net: Reader, keep: float) -> None:
    with torch.no_grad():
        for old, new in zip(mean.state_dict().values(), net.state_dict().values(), strict=True):
            if old.dtype.is_floating_point:
                old.mul_(keep).add_(new, alpha=1 - keep)


def export(net: Reader, path: Path) -> None:
    still = copy.deepcopy(net).eval()
    axes = {"x": {0: "batch", 3: "width"}, "logits": {0: "batch", 1: "steps"}}
    torch.onnx.export(
        still, torch.zeros(1, 1, 32, 160), str(path), input_names=["x"], output_names=["logits"],
        dynamic_axes=axes, opset_version=13,
    )  # fmt: skip


def convolutions(path: Path) -> list[tuple[torch.Tensor, torch.Tensor]]:
    """Weights and bias of every convolution of an exported reader, in their order."""
    graph = next(value for field, value in fields(path.read_bytes()) if field == 7)
    stored, order = {}, []
    for field, value in fields(graph):
        parts = list(fields(value)) if field in (1, 5) else []
        if field == 5:
            name = next(v for f, v in parts if f == 8)
            raw = next((v for f, v in parts if f == 9), b"")
            stored[name] = torch.tensor(np.frombuffer(raw, np.float32).reshape([v for f, v in parts if f == 1]))
        elif field == 1 and (4, b"Conv") in parts:
            order.append([v for f, v in parts if f == 1][1:])
    return [(stored[weights], stored[bias]) for weights, bias in order]


def fields(message: bytes) -> Iterator[tuple[int, Any]]:
    """The fields of a protobuf message, which an ONNX file is: (number, value)."""
    at = 0

    def number() -> int:
        nonlocal at
        value = shift = 0
        while True:
            byte = message[at]
            at, value, shift = at + 1, value | (byte & 127) << shift, shift + 7
            if byte < 128:
                return value

    while at < len(message):
        tag = number()
        if tag & 7 == 0:
            yield tag >> 3, number()
            continue
        length = {1: 8, 5: 4}.get(tag & 7) or number()
        yield tag >> 3, message[at : at + length]
        at += length


def start_from(net: Reader, path: Path, given: Words, signs: str) -> None:
    """Takes over an exported reader: its norms were folded into the convolutions and are measured anew."""
    biases = taken_over(net, convolutions(path))
    net.kept = KEPT
    for parameter in net.picture[:KEPT].parameters():
        parameter.requires_grad_(False)
    measured_anew(net, biases, given, {c: i + 1 for i, c in enumerate(signs)})


def taken_over(net: Reader, stored: list[tuple[torch.Tensor, torch.Tensor]]) -> dict[nn.Module, torch.Tensor]:
    """Puts an exported reader's convolutions into the net; what each norm added is left to the caller."""
    *body, last = stored
    folded = [(m[0], m[1]) for m in net.picture if isinstance(m, Seen)] + [(net.row[0], net.row[1])]
    for beside in list(net.context)[: (len(body) - len(folded)) // 2]:
        folded.append((beside.a, beside.norm))
    plain = [beside.b for beside in net.context] + [net.out]
    pairs = iter(body)
    biases = {}
    for i, (conv, norm) in enumerate(folded):
        weights, bias = next(pairs)
        conv.weight.data.copy_(weights)
        biases[norm] = bias
        if i >= 7:
            plain[i - 7].weight.data, plain[i - 7].bias.data = (tensor.clone() for tensor in next(pairs))
    known = len(last[0])  # all but the blank
    net.out.weight.data[:known], net.out.bias.data[:known] = last
    net.out.weight.data[known:] *= 0.1
    net.out.bias.data[known:] = last[1].min()
    return biases


def blended(paths: list[Path], kind: str) -> Reader:
    """The average of readers that went on from one another: steadier than the last one where training was cut short."""
    together = [
        tuple(torch.stack(tensors).mean(0) for tensors in zip(*same, strict=True))
        for same in zip(*map(convolutions, paths), strict=True)
    ]
    net = Reader(len(SIGNS[kind]))
    for norm, bias in taken_over(net, together).items():
        norm.running_var.fill_(1 - norm.eps)
        norm.bias.data.copy_(bias)
    return net


def measured_anew(net: Reader, biases: dict[nn.Module, torch.Tensor], given: Words, index: dict[str, int]) -> None:
    """Gives every norm the mean and spread of what reaches it, and lets it add what it added before."""
    sums: dict[nn.Module, list[Any]] = {norm: [0.0, 0.0, 0] for norm in biases}

    def passed(norm: nn.Module, came: tuple[torch.Tensor, ...], _: torch.Tensor) -> torch.Tensor:
        x = came[0]
        over = [d for d in range(x.dim()) if d != 1]
        sums[norm][0] += x.mean(over)
        sums[norm][1] += (x * x).mean(over)
        sums[norm][2] += 1
        return x + biases[norm].reshape(1, -1, *[1] * (x.dim() - 2))

    hooks = [norm.register_forward_hook(passed) for norm in biases]
    net.eval()
    with torch.no_grad():
        for batch in list(batches(given))[:12]:
            net(packed(batch, index, shaken=False)[0])
    for hook in hooks:
        hook.remove()
    for norm, (first, second, count) in sums.items():
        mean, spread = first / count, (second / count - (first / count) ** 2).clamp(min=1e-6)
        norm.running_mean.copy_(mean)
        norm.running_var.copy_(spread)
        norm.weight.data.copy_((spread + norm.eps).sqrt())
        norm.bias.data.copy_(mean + biases[norm])
    net.train()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("shards", type=Path)
    parser.add_argument("kind", choices=sorted(SIGNS))
    parser.add_argument("out", type=Path)
    parser.add_argument("--minutes", type=float, default=45)
    parser.add_argument("--start", type=Path, help="an exported reader to go on from")
    parser.add_argument("--rate", type=float, default=1.5e-3, help="a third of it is enough to go on a little")
    parser.add_argument("--blend", type=Path, nargs="+", help="train nothing, average these exported readers")
    parser.add_argument("--threads", type=int, default=1)
    given = parser.parse_args()
    torch.set_num_threads(given.threads)
    if given.blend:
        export(blended(given.blend, given.kind), given.out)
        return
    net = Reader(len(SIGNS[given.kind]))
    print(sum(p.numel() for p in net.parameters()), "parameters", flush=True)
    held = words(given.shards / f"{given.kind}_{HELD[given.kind]}_0.npz")
    if given.start:
        start_from(net, given.start, held, SIGNS[given.kind])
        right, wrong = share_right(net, held[:1500], SIGNS[given.kind])
        print(f"{given.start.name} as it is: {right:.4f} right, {wrong:.4f} of signs wrong", flush=True)
    mean = train(net, given.shards, given.kind, given.minutes, given.rate, given.out)
    export(mean, given.out)


if __name__ == "__main__":
    main()
