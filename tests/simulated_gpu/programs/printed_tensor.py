"""How a tensor on the GPU prints itself, with its gradient function's name too.

last: tensor([2., 4.], device='cuda:0', grad_fn=<MulBackward0>) 2.0 [1.0, 2.0]
basis: documented (torch/_tensor_str.py; the CUDA semantics notes)
same on the CPU: no, it finishes
"""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
x = torch.tensor([1.0, 2.0], device=device, requires_grad=True)
y = x * 2
print(y, y[0].item(), x.tolist())
