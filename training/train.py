"""Trains the digit network on the train stations.

    python train.py FOLDER_OF_CROPS --out digits.pt
"""
import argparse
import copy
import math
import time

import cv2
import numpy as np
import torch
from torch.nn import functional as F
from torch.utils.data import DataLoader, Dataset

import prep
import render
from augment import LUMA, blank, doubtful, drawn, overlay, real
from data import EMPTY, X, frame_of, load
from model import Net
from render import JUNK

cv2.setNumThreads(0)
# Fresh patches of one epoch. As many again are drawn from those of the epochs before.
REAL = {**{d: 270 for d in range(10)}, 0: 320, X: 240, EMPTY: 220}
DRAWN = {**{d: 90 for d in range(10)}, 0: 120, X: 280, EMPTY: 100}
JUNKS = 380
DOUBTFUL = 160
MEMORY = 20000


class Boxes(Dataset):
    """One epoch of fresh patches; sample i of epoch e depends on (seed, e, i) only."""

    def __init__(self, crops, seed):
        self.seed, self.epoch = seed, 0
        self.crops = {c: [d[3] for d in crops if d[2] == c] for c in range(12)}
        for d in crops:
            if d[2] != EMPTY:
                g = (d[3] @ LUMA).astype(np.float32)
                b = blank(g, frame_of(g))
                if b is not None:
                    self.crops[EMPTY].append(np.repeat(np.clip(b, 0, 255)[..., None], 3, 2))
        self.plan = [("real", c) for c, n in REAL.items() for _ in range(n)]
        self.plan += [("drawn", c) for c, n in DRAWN.items() for _ in range(n)]
        self.plan += [("junk", JUNK)] * JUNKS + [("doubtful", JUNK)] * DOUBTFUL

    def __len__(self):
        return len(self.plan)

    def one(self, r, c):
        some = self.crops[c]
        return some[r.integers(len(some))]

    def __getitem__(self, i):
        r = np.random.default_rng((self.seed, self.epoch, i))
        kind, c = self.plan[i]
        target = np.zeros(12, np.float32)
        if kind == "real":
            p = real(self.one(r, c), c, r)
        elif kind == "drawn":
            p = drawn(c, r)
        elif kind == "doubtful":
            p, a, b = doubtful(r)
            target[[a, b]] = 0.5
        else:
            k = r.random()
            if k < 0.6:
                p = drawn(JUNK, r)
            elif k < 0.8:
                a = r.integers(0, 10)
                p = overlay(self.one(r, a), self.one(r, (a + r.integers(1, 10)) % 10), r)
            else:
                p = real(self.one(r, r.integers(0, 10)), JUNK, r)
        if kind == "junk":
            target[:] = 1 / 12
        elif kind != "doubtful":
            target[c] = 1
        x = prep.normalise(prep.resample(p, r.choice([0.95, 1.0, 1.05])))
        if c != JUNK and r.random() < 0.06:
            y0, x0 = r.integers(0, 28, 2)
            s = r.integers(2, 7)
            x[y0 : y0 + s, x0 : x0 + s] = r.uniform(0, 0.2)
        return x[None], target


def main():
    a = argparse.ArgumentParser()
    a.add_argument("folder")
    a.add_argument("--out", default="digits.pt")
    a.add_argument("--epochs", type=int, default=60)
    a.add_argument("--seed", type=int, default=2024)
    a.add_argument("--batch", type=int, default=128)
    a.add_argument("--rate", type=float, default=3e-3)
    a.add_argument("--smooth", type=float, default=0.01)
    a.add_argument("--workers", type=int, default=2)
    a.add_argument("--threads", type=int, default=2)
    a.add_argument("--init", help="begin with these weights")
    a.add_argument("--stop", type=int, help="end after this many epochs; the rate falls as if it went on")
    a.add_argument("--wide", action="store_true", help="draw the rarer shapes too")
    a.add_argument("--half", type=int, default=1, help="1: multiply in bfloat16")
    o = a.parse_args()
    render.WIDE = o.wide
    torch.manual_seed(o.seed)
    torch.set_num_threads(o.threads)
    crops = load(o.folder)
    boxes = Boxes([d for d in crops if d[1] == "train"], o.seed)
    print({c: len(v) for c, v in boxes.crops.items()}, flush=True)
    cal = [d for d in crops if d[1] == "cal"]
    cx = torch.from_numpy(np.stack([prep.patches(d[3], [1.0])[0] for d in cal]))
    cy = torch.tensor([d[2] for d in cal])
    net = Net()
    if o.init:
        net.load_state_dict(torch.load(o.init))
    net = net.to(memory_format=torch.channels_last)
    average = copy.deepcopy(net)
    opt = torch.optim.AdamW(net.parameters(), lr=o.rate, weight_decay=0.03)
    order = torch.Generator().manual_seed(o.seed)
    steps = o.epochs * (len(boxes) // (o.batch // 2))
    step = 0
    memory = torch.zeros(MEMORY, 1, prep.SIZE, prep.SIZE), torch.zeros(MEMORY, 12)
    seen = 0
    for epoch in range(min(o.stop or o.epochs, o.epochs)):
        boxes.epoch = epoch
        t = time.time()
        loader = DataLoader(boxes, o.batch // 2, shuffle=True, drop_last=True, num_workers=o.workers, generator=order)
        total = 0.0
        net.train()
        for x, y in loader:
            q = step / steps
            lr = o.rate * min(1.0, step / 100) * 0.5 * (1 + math.cos(math.pi * q))
            for g in opt.param_groups:
                g["lr"] = lr
            at = (torch.arange(len(x)) + seen) % MEMORY
            old = torch.randint(0, max(1, min(seen, MEMORY)), (len(x),), generator=order)
            more = memory[0][old], memory[1][old]
            memory[0][at], memory[1][at] = x, y
            if seen:
                x, y = torch.cat([x, more[0]]), torch.cat([y, more[1]])
            seen += len(at)
            y = y * (1 - o.smooth) + o.smooth / 12
            with torch.autocast("cpu", dtype=torch.bfloat16, enabled=bool(o.half)):
                z = net(x.contiguous(memory_format=torch.channels_last))
            loss = -(y * F.log_softmax(z.float(), 1)).sum(1).mean()
            opt.zero_grad()
            loss.backward()
            opt.step()
            step += 1
            total += loss.item()
            keep = min(0.998, step / (step + 20)) if not o.init else 0.998
            with torch.no_grad():
                for p, v in zip(average.state_dict().values(), net.state_dict().values()):
                    if v.dtype.is_floating_point:
                        p.mul_(keep).add_(v, alpha=1 - keep)
                    else:
                        p.copy_(v)
        average.eval()
        with torch.no_grad():
            z = average(cx)
        wrong = (z.argmax(1) != cy).sum().item()
        print(f"epoch {epoch} loss {total / (len(boxes) // (o.batch // 2)):.4f} wrong {wrong}/{len(cy)} nll {F.cross_entropy(z, cy):.4f} {time.time() - t:.0f}s", flush=True)
        torch.save(average.state_dict(), o.out)


if __name__ == "__main__":
    main()
