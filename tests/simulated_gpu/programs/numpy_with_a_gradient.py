"""`.cpu()` is there, `.detach()` is not.

error: RuntimeError: Can't call numpy() on Tensor that requires grad. Use tensor.detach().numpy() instead.
basis: documented (the same on every device; string in libtorch 2.15)
same on the CPU: yes
"""

import torch
from course import Tudui, pictures

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
print(device)
tudui = Tudui().to(device)
outputs = tudui(pictures(4).tensors[0].to(device))
print(outputs.cpu().numpy())
