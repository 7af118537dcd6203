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
import stress
from augment import LUMA, blank, doubtful, drawn, overlay, real, struck
from data import EMPTY, X, frame_of, load
from model import SMALL, Net, widen
from render import JUNK

cv2.setNumThreads(0)
# Fresh patches of one epoch. As many again are drawn from those of the epochs before.
REAL = {**{d: 330 for d in range(10)}, 0: 380, X: 330, EMPTY: 380}
DRAWN = {**{d: 75 for d in range(10)}, 0: 110, X: 330, EMPTY: 160}
JUNKS = 420
# For the last minutes: more of what is real, and more empty boxes.
LAST_REAL = {**{d: 420 for d in range(10)}, X: 400, EMPTY: 800}
LAST_DRAWN = {**{d: 50 for d in range(10)}, X: 280, EMPTY: 420}
DOUBTFUL = 120
MEMORY = 60000


def difficulty(net, crops):
    """How often to draw a crop: 1 for an easy one, to 5 for one that is badly read when disturbed."""
    total = 0
    y = torch.tensor([d[2] for d in crops])
    for change in (lambda a: a, stress.blur, stress.faint, stress.tight):
        x = torch.from_numpy(np.stack([prep.patches(change(d[3]), [1.0])[0] for d in crops]))
        with torch.no_grad():
            total = total + torch.cat([F.cross_entropy(net(q), k, reduction="none") for q, k in zip(x.split(512), y.split(512))])
    return (1 + (total / 4).clamp(max=1) * 4).numpy()


class Boxes(Dataset):
    """One epoch of fresh patches; sample i of epoch e depends on (seed, e, i) only."""

    def __init__(self, crops, seed, weight, last=False):
        self.seed, self.epoch = seed, 0
        self.crops = {c: [d[3] for d in crops if d[2] == c] for c in range(12)}
        self.share = {}
        for c in range(12):
            w = np.array([v for d, v in zip(crops, weight) if d[2] == c])
            if c < EMPTY:
                self.share[c] = np.cumsum(w / w.sum())
        ghost = np.random.default_rng(seed)
        for d in crops:
            if d[2] != EMPTY:
                g = (d[3] @ LUMA).astype(np.float32)
                b = blank(g, frame_of(g))
                if b is not None:
                    if ghost.random() < 0.3:
                        b = b + (g - b) * ghost.uniform(0, 0.06)
                    self.crops[EMPTY].append(np.repeat(np.clip(b, 0, 255)[..., None], 3, 2))
        self.plan = [("real", c) for c, n in (LAST_REAL if last else REAL).items() for _ in range(n)]
        self.plan += [("drawn", c) for c, n in (LAST_DRAWN if last else DRAWN).items() for _ in range(n)]
        self.plan += [("junk", JUNK)] * JUNKS + [("doubtful", JUNK)] * DOUBTFUL

    def __len__(self):
        return len(self.plan)

    def one(self, r, c):
        some = self.crops[c]
        if c in self.share:
            return some[min(np.searchsorted(self.share[c], r.random()), len(some) - 1)]
        return some[r.integers(len(some))]

    def __getitem__(self, i):
        r = np.random.default_rng((self.seed, self.epoch, i))
        kind, c = self.plan[i]
        target = np.zeros(12, np.float32)
        if kind == "real":
            p = real(self.one(r, c), c, r, [self.one(r, r.integers(12)) for _ in range(2)])
        elif kind == "drawn":
            p = drawn(c, r)
        elif kind == "doubtful":
            p, a, b = doubtful(r)
            target[[a, b]] = 0.5
        else:
            k = r.random()
            if k < 0.45:
                p = drawn(JUNK, r)
            elif k < 0.6:
                p = struck(self.one(r, r.choice([2, 3, 4, 5, 6, 8, 9])), r)
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


def jitter(x, g):
    """Small shifts, turns and noise for patches that were seen before."""
    n = len(x)
    a = torch.randn(n, generator=g) * 0.05
    s = 1 + torch.randn(n, 2, generator=g) * 0.03
    t = torch.stack([
        torch.stack([torch.cos(a) * s[:, 0], -torch.sin(a) * s[:, 1]], 1),
        torch.stack([torch.sin(a) * s[:, 0], torch.cos(a) * s[:, 1]], 1),
    ], 1)
    t = torch.cat([t, torch.randn(n, 2, 1, generator=g) * 0.05], 2)
    y = F.grid_sample(x, F.affine_grid(t, list(x.shape), align_corners=False), padding_mode="border", align_corners=False)
    y = y * (1 + torch.randn(n, 1, 1, 1, generator=g) * 0.05)
    return torch.where(torch.rand(n, 1, 1, 1, generator=g) < 0.7, y, x)


def main():
    a = argparse.ArgumentParser()
    a.add_argument("folder")
    a.add_argument("--out", default="digits.pt")
    a.add_argument("--minutes", type=float, default=25, help="the rate falls along half a cosine over this time")
    a.add_argument("--seed", type=int, default=2024)
    a.add_argument("--batch", type=int, default=192)
    a.add_argument("--rate", type=float, default=3e-3)
    a.add_argument("--smooth", type=float, default=0.01)
    a.add_argument("--workers", type=int, default=1)
    a.add_argument("--threads", type=int, default=1)
    a.add_argument("--init", help="begin with these weights, of this network or of the smaller one")
    a.add_argument("--small", action="store_true", help="the smaller network, to begin the larger one with")
    a.add_argument("--last", action="store_true", help="the mixture of the last minutes")
    a.add_argument("--half", type=int, default=1, help="1: multiply in bfloat16")
    o = a.parse_args()
    torch.manual_seed(o.seed)
    torch.set_num_threads(o.threads)
    crops = load(o.folder)
    net = Net(SMALL) if o.small else Net()
    mine = [d for d in crops if d[1] == "train"]
    weight = np.ones(len(mine))
    if o.init:
        old = torch.load(o.init)
        first = Net() if old["head.weight"].shape == net.head.weight.shape else Net(SMALL)
        first.load_state_dict(old)
        first.eval()
        widen(first, net)
        weight = difficulty(first, mine)
        render.WIDE = True
    boxes = Boxes(mine, o.seed, weight, o.last)
    print({c: len(v) for c, v in boxes.crops.items()}, "weights of crops above 2:", int((weight > 2).sum()), flush=True)
    cal = [d for d in crops if d[1] == "cal"]
    views = [lambda v: v, stress.blur, stress.faint, stress.tight, stress.turned]
    cx = torch.from_numpy(np.stack([prep.patches(f(d[3]), [1.0])[0] for f in views for d in cal]))
    cy = torch.tensor([d[2] for d in cal])
    net = net.to(memory_format=torch.channels_last)
    average = copy.deepcopy(net)
    opt = torch.optim.AdamW(net.parameters(), lr=o.rate, weight_decay=0.03)
    order = torch.Generator().manual_seed(o.seed)
    memory = torch.zeros(MEMORY, 1, prep.SIZE, prep.SIZE), torch.zeros(MEMORY, 12)
    seen = step = epoch = 0
    began = time.time()
    q = 0.0
    while q < 1:
        boxes.epoch = epoch
        t = time.time()
        loader = DataLoader(boxes, o.batch // 2, shuffle=True, drop_last=True, num_workers=o.workers, generator=order)
        total = 0.0
        net.train()
        for x, y in loader:
            q = min(1.0, (time.time() - began) / 60 / o.minutes)
            lr = o.rate * min(1.0, (step + 1) / 100) * 0.5 * (1 + math.cos(math.pi * q))
            for g in opt.param_groups:
                g["lr"] = lr
            at = (torch.arange(len(x)) + seen) % MEMORY
            old = torch.randint(0, max(1, min(seen, MEMORY)), (len(x),), generator=order)
            more = jitter(memory[0][old], order), memory[1][old]
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
            keep = min(0.999, step / (step + 20))
            with torch.no_grad():
                for p, v in zip(average.state_dict().values(), net.state_dict().values()):
                    if v.dtype.is_floating_point:
                        p.mul_(keep).add_(v, alpha=1 - keep)
                    else:
                        p.copy_(v)
        epoch += 1
        average.eval()
        with torch.no_grad():
            z = torch.cat([average(v) for v in cx.split(640)]).reshape(len(views), len(cy), 12)
        wrong = [(v.argmax(1) != cy).sum().item() for v in z]
        loss = [round(F.cross_entropy(v, cy).item(), 4) for v in z]
        print(f"epoch {epoch} step {step} at {q:.2f} loss {total / len(loader):.4f} wrong {wrong} of {len(cy)} nll {loss} {time.time() - t:.0f}s", flush=True)
        torch.save(average.state_dict(), o.out)


if __name__ == "__main__":
    main()
