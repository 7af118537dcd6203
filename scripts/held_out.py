"""Links the crops of the test stations under their true labels.

Usage: held_out.py FOLDER TRAINING
Reads FOLDER/digits and the labels of TRAINING; makes FOLDER/held-out. What is excluded there, or of a station that is
not of the test part, is left out.
"""

import os
import pathlib
import sys

folder, training = map(pathlib.Path, sys.argv[1:3])
sys.path.insert(0, str(training))
from labels import labelled  # noqa: E402  (it lives beside the training, whose split this is)

out = folder / "held-out"
out.mkdir()
for name, part, label in labelled(os.listdir(folder / "digits")):
    if part == "test":
        # Label 0 stands for a zero, an X and an empty box.
        label = label if label.isdigit() else "0"
        (out / f"{label}_{name}").symlink_to((folder / "digits" / name).resolve())
