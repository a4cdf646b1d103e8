"""A forward hook keeps a layer's output; timing waits for the device when there is one.

last: as on the CPU
basis: documented (torch.nn.Module.register_forward_hook, torch.cuda.synchronize)
same on the CPU: yes
"""

import time

import torch
from course import Tudui, pictures

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
torch.manual_seed(38)
kept = {}
tudui = Tudui().to(device)
tudui.model[4].register_forward_hook(lambda layer, inputs, output: kept.update(features=output.detach()))
start = time.perf_counter()
with torch.no_grad():
    tudui(pictures(4).tensors[0].to(device))
if device.type == "cuda":
    torch.cuda.synchronize()
print(f"{time.perf_counter() - start:.3f} s on {kept['features'].device}")
features = kept["features"].mean(dim=(2, 3)).cpu().numpy()
print(features.shape, repr(float(features.sum())))
