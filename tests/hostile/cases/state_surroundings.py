"""Leaves a changed environment, other warnings, a search path, a file and a global number; `Counter` looks for them.

outcome: all=passed
"""

import os
import random
import sys
import warnings

import torch

calls = 0


def halve(x):
    global calls
    calls += 1
    os.environ["DECOY"] = "left behind"
    os.environ.pop("PATH", None)
    warnings.simplefilter("error")
    sys.path.insert(0, "/decoy")
    random.seed(0)
    torch.manual_seed(0)
    torch.nn.functional.relu = None
    with open("decoy.txt", "w", encoding="utf-8") as file:
        file.write("left behind")
    return x / 2


class Counter:
    def __init__(self, start):
        warnings.warn("an error in the process that ran halve", stacklevel=1)
        seen = [
            calls,
            "DECOY" in os.environ,
            "PATH" not in os.environ,
            "/decoy" in sys.path,
            os.path.exists("decoy.txt"),
            torch.nn.functional.relu is None,
        ]
        self.count = 0 if any(seen) else start

    def step(self, by):
        self.count += by
        return self.count
