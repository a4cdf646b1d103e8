"""The outputs are turned into an array where they are.

error: TypeError: can't convert cuda:0 device type tensor to numpy. Use Tensor.cpu() to copy the tensor to host memory
    first.
basis: source (string in libtorch 2.15; torch/csrc/utils/tensor_numpy.cpp)
same on the CPU: no, it finishes
"""

import torch
from course import Tudui, pictures

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
tudui = Tudui().to(device).eval()
with torch.no_grad():
    outputs = tudui(pictures(4).tensors[0].to(device))
print(outputs.numpy().argmax(1))
