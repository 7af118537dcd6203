"""Writes digits.onnx, digits.json and vectors.json from a trained network.

    python export.py FOLDER_OF_CROPS digits.pt

The temperature is fitted on the calibration stations, on their crops as they are
and under every change of stress.py. The threshold is the 1 % point of the confidence
of the calibration and test crops as they are, all labels unseen.
"""
import argparse
import hashlib
import json
import os

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper

import prep
import reader
import stress
from augment import drawn
from data import CLASSES, load
from model import Folded, Net
from render import JUNK


def graph(net):
    nodes, weights, last, n = [], [], "patch", 0

    def keep(name, t):
        weights.append(numpy_helper.from_array(t.detach().numpy().astype(np.float32), name))
        return name

    for layer in net.features:
        n += 1
        out = f"t{n}"
        if isinstance(layer, torch.nn.Conv2d):
            ins = [last, keep(f"w{n}", layer.weight), keep(f"b{n}", layer.bias)]
            nodes.append(helper.make_node("Conv", ins, [out], kernel_shape=[3, 3], pads=[1, 1, 1, 1], strides=[1, 1]))
        elif isinstance(layer, torch.nn.ReLU):
            nodes.append(helper.make_node("Relu", [last], [out]))
        else:
            nodes.append(helper.make_node("MaxPool", [last], [out], kernel_shape=[2, 2], strides=[2, 2]))
        last = out
    nodes.append(helper.make_node("Flatten", [last], ["flat"], axis=1))
    ins = ["flat", keep("wh", net.head.weight), keep("bh", net.head.bias)]
    nodes.append(helper.make_node("Gemm", ins, ["logits"], transB=1))
    g = helper.make_graph(
        nodes, "digits",
        [helper.make_tensor_value_info("patch", TensorProto.FLOAT, ["batch", 1, prep.SIZE, prep.SIZE])],
        [helper.make_tensor_value_info("logits", TensorProto.FLOAT, ["batch", 12])],
        weights,
    )
    m = helper.make_model(g, opset_imports=[helper.make_opsetid("", 13)], producer_name="sirekap-training")
    m.ir_version = 8
    onnx.checker.check_model(m)
    return m


def fit_temperature(z, y):
    """The temperature in 0.40, 0.41 ... 4.00 with the least negative log likelihood."""
    i = np.arange(len(y))
    grid = np.arange(40, 401) / 100
    return float(min(grid, key=lambda t: -np.log(reader.probabilities(z, t)[i, y] + 1e-12).mean()))


def vectors(run):
    r = np.random.default_rng(7)
    kinds = list(range(12)) + list(range(10)) + [JUNK, JUNK]
    x = np.stack([prep.normalise(prep.resample(drawn(k, r))) for k in kinds]).round(4)[:, None]  # four digits, as they are written out
    z = run.run(None, {"patch": x})[0]
    raw = []
    for h, w in ((24, 20), (37, 33), (40, 48)):
        y0, x0 = np.mgrid[0:h, 0:w]
        a = np.stack([200 - x0, 190 - y0, 180 + (x0 * y0) % 7], 2)
        a[h // 4 : -h // 4, w // 2 - 2 : w // 2 + 1] = [30, 40, 120]
        a = a.astype(np.uint8)
        for f in (0.9, 1.0, 1.1):
            raw.append({"height": h, "width": w, "framing": f, "rgb": a.reshape(-1).tolist(),
                        "patch": [round(float(v), 4) for v in prep.patches(a, [f])[0].reshape(-1)]})
    return {
        "network": [{"patch": [round(float(v), 4) for v in p.reshape(-1)], "logits": [round(float(v), 5) for v in q]} for p, q in zip(x, z)],
        "preprocessing": raw,
    }


def dump(path, value):
    with open(path, "w") as f:
        json.dump(value, f, indent=None if "vectors" in path else 2, separators=(",", ":") if "vectors" in path else None)
        f.write("\n")


def main():
    a = argparse.ArgumentParser()
    a.add_argument("folder")
    a.add_argument("weights")
    a.add_argument("--out", default=reader.MODEL)
    a.add_argument("--framings", default="0.92,1.0,1.08")
    o = a.parse_args()
    framings = [float(v) for v in o.framings.split(",")]
    net = Net()
    net.load_state_dict(torch.load(o.weights))
    net.eval()
    folded = Folded(net).eval()
    path = os.path.join(o.out, "digits.onnx")
    onnx.save(graph(folded), path)
    run = reader.network(path)
    x = torch.randn(16, 1, prep.SIZE, prep.SIZE)
    with torch.no_grad():
        off = np.abs(run.run(None, {"patch": x.numpy()})[0] - net(x).numpy()).max()
    print("largest difference between torch and ONNX:", off)
    crops = load(o.folder)
    cal = [d for d in crops if d[1] == "cal"]
    y = np.array([d[2] for d in cal])
    plain = reader.logits(run, [d[3] for d in cal], framings)
    bent = [reader.logits(run, [f(d[3]) for d in cal], framings) for f in stress.ALL]
    t = max(fit_temperature(np.concatenate([plain] + bent), np.tile(y, 1 + len(bent))), fit_temperature(plain, y))
    test = reader.logits(run, [d[3] for d in crops if d[1] == "test"], framings)
    p = reader.probabilities(np.concatenate([plain, test]), t).max(1)
    threshold = int(np.floor(np.quantile(p, 0.01) * 1000)) / 1000
    with open(path, "rb") as f:
        sha = hashlib.sha256(f.read()).hexdigest()
    dump(os.path.join(o.out, "digits.json"), {
        "classes": CLASSES,
        "input": {"name": "patch", "shape": ["batch", 1, prep.SIZE, prep.SIZE], "paper_rank": 716, "ink_rank": 20,
                  "least_contrast_share": 0.12, "least_contrast": 6.0, "clip": [-0.5, 1.5], "framings": framings},
        "output": "logits",
        "temperature": t,
        "threshold": threshold,
        "sha256": sha,
    })
    dump(os.path.join(os.path.dirname(os.path.abspath(__file__)), "vectors.json"), vectors(run))
    print("temperature", t, "threshold", threshold, "bytes", os.path.getsize(path))


if __name__ == "__main__":
    main()
