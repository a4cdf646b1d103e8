"""The file is opened by a program on a machine without a GPU, as it is and then with `map_location`.

last: Attempting to deserialize object on a CUDA device but torch.cuda.is_available() is False. | cpu
basis: source (torch/serialization.py, _validate_device)
same on the CPU: no, it finishes
"""

import subprocess
import sys

import torch
from course import Tudui

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
torch.save(Tudui().to(device).state_dict(), "tudui.pth")

PREDICT = """
import torch
try:
    torch.load("tudui.pth")
    said = "loaded"
except RuntimeError as error:
    said = str(error).split(" If ")[0]
state = torch.load("tudui.pth", map_location="cpu")
print(said, "|", state["model.0.weight"].device)
"""
done = subprocess.run([sys.executable, "-c", PREDICT], capture_output=True, text=True, check=True)
print(done.stdout.strip())
