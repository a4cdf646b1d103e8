"""`total += loss` from the number 0: the sum is a tensor on the device.

last: as on the CPU
basis: documented (tensors and Python numbers mix)
same on the CPU: yes
"""

import torch
from course import Tudui, pictures
from torch import nn
from torch.utils.data import DataLoader

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
torch.manual_seed(11)
tudui = Tudui().to(device).eval()
total_test_loss = 0
with torch.no_grad():
    for imgs, targets in DataLoader(pictures(32), batch_size=8):
        total_test_loss += nn.functional.cross_entropy(tudui(imgs.to(device)), targets.to(device))
print(total_test_loss.device)
print(repr(float(total_test_loss / 4)), f"{total_test_loss:.2f}")
