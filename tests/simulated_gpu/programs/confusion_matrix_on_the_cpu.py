"""A matrix on the CPU is indexed with predictions on the GPU.

error: RuntimeError: indices should be either on cpu or on the same device as the indexed tensor (cpu)
basis: source (string in libtorch 2.15; aten/src/ATen/TensorIndexing.h)
same on the CPU: no, it finishes
"""

import torch
from course import Tudui, pictures

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
tudui = Tudui().to(device).eval()
matrix = torch.zeros(10, 10)
imgs, targets = (tensor.to(device) for tensor in pictures(16).tensors)
with torch.no_grad():
    preds = tudui(imgs).argmax(1)
matrix[targets, preds] += 1
print(matrix.sum())
