"""Reads crops with the exported model, as the program does."""
import hashlib
import json
import os

import numpy as np
import onnxruntime

import prep

MODEL = os.path.join(prep.__file__.rsplit(os.sep, 1)[0], "..", "crates", "reading", "model")


def network(path):
    o = onnxruntime.SessionOptions()
    o.intra_op_num_threads = 2
    return onnxruntime.InferenceSession(path, o, providers=["CPUExecutionProvider"])


def logits(run, images, framings):
    """Array [crops, framings, 12]."""
    x = np.concatenate([prep.patches(i, framings) for i in images])
    z = np.concatenate([run.run(None, {"patch": x[k : k + 512]})[0] for k in range(0, len(x), 512)])
    return z.reshape(len(images), len(framings), 12)


def probabilities(z, temperature):
    """The mean over the framings of softmax(logits / temperature)."""
    z = z / temperature
    p = np.exp(z - z.max(-1, keepdims=True))
    return (p / p.sum(-1, keepdims=True)).mean(-2)


def card(folder=MODEL):
    with open(os.path.join(folder, "digits.json")) as f:
        c = json.load(f)
    with open(os.path.join(folder, "digits.onnx"), "rb") as f:
        assert hashlib.sha256(f.read()).hexdigest() == c["sha256"], "digits.json is of another digits.onnx"
    return c
