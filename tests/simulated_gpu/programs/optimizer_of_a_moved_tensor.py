"""The same lost leaf, given to an optimizer.

error: ValueError: can't optimize a non-leaf Tensor
basis: source (torch/optim/optimizer.py; torch.Tensor.is_leaf)
same on the CPU: no, it finishes
"""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
image = torch.rand(1, 3, 8, 8, requires_grad=True).to(device)  # a picture to be optimized, as in style transfer
optimizer = torch.optim.Adam([image], lr=0.1)
loss = ((image - 0.5) ** 2).sum()
loss.backward()
optimizer.step()
print(loss.item())
