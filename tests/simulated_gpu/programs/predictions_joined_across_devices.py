"""The predictions of all batches are joined; those of the last batch were brought to the CPU.

error: RuntimeError: Expected all tensors to be on the same device, but got tensors is on cpu, different from other
    tensors on cuda:0 (when checking argument in method wrapper_CUDA_cat)
basis: source (string in libtorch 2.15; torchgen's device check of a list of tensors)
same on the CPU: no, it finishes
"""

import torch
from course import Tudui, pictures

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
tudui = Tudui().to(device).eval()
imgs = pictures(16).tensors[0].to(device)
with torch.no_grad():
    first = tudui(imgs[:8]).argmax(1)
    second = tudui(imgs[8:]).argmax(1).cpu()
print(torch.cat([first, second]).shape)
