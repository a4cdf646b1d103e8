"""`torch.set_default_device("cuda")`: a loader that shuffles then asks a CPU generator for numbers on the GPU.

error: RuntimeError: Expected a 'cuda' device type for generator but found 'cpu'
basis: source (torch/utils/data/sampler.py makes torch.Generator(); string in libtorch 2.15)
same on the CPU: no, it finishes
"""

import torch
from course import Tudui, pictures
from torch.utils.data import DataLoader

images = pictures(16).tensors[0]
if torch.cuda.is_available():
    torch.set_default_device("cuda")
tudui = Tudui()
for imgs in DataLoader(images, batch_size=8, shuffle=True):
    print(imgs.shape)
