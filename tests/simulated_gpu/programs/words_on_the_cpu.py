"""The texts that go into an embedding are not moved.

error: RuntimeError: Expected all tensors to be on the same device, but got index is on cpu, different from other
    tensors on cuda:0 (when checking argument in method wrapper_CUDA__index_select)
basis: source (embedding calls index_select; torchgen's device check, symbol in libtorch 2.15)
same on the CPU: no, it finishes
"""

import torch
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
model = nn.Sequential(nn.Embedding(12, 6), nn.Flatten(), nn.Linear(30, 2)).to(device)
texts = torch.randint(0, 12, (4, 5))
print(model(texts).argmax(1))
