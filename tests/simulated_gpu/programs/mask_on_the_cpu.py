"""The mask of an attention is made on the CPU.

error: RuntimeError: expected self and mask to be on the same device, but got mask on cpu and self on cuda:0
basis: source (string in libtorch 2.15; aten/src/ATen/native/cuda/Indexing.cu, masked_fill__cuda)
same on the CPU: no, it finishes
"""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
query, key = (torch.rand(2, 5, 8).to(device) for _ in range(2))
scores = query @ key.transpose(1, 2)
mask = torch.tril(torch.ones(5, 5))
print(scores.masked_fill(mask == 0, float("-inf")).softmax(-1).shape)
