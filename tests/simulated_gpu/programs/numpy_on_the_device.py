"""A list of losses, still on the GPU, is handed to NumPy, as `plt.plot(losses)` does.

error: TypeError: can't convert cuda:0 device type tensor to numpy. Use Tensor.cpu() to copy the tensor to host memory
    first.
basis: source (string in libtorch 2.15; torch/csrc/utils/tensor_numpy.cpp)
same on the CPU: no, it finishes
"""

import numpy as np
import torch
from course import Tudui, pictures
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
tudui = Tudui().to(device)
imgs, targets = (tensor.to(device) for tensor in pictures(16).tensors)
losses = [nn.functional.cross_entropy(tudui(imgs), targets).detach() for _ in range(3)]
print(np.array(losses).mean())
