"""The predictions come back to the CPU, where the targets have stayed.

last: as on the CPU
basis: documented (torch.Tensor.cpu)
same on the CPU: yes
"""

import torch
from course import Tudui, pictures
from torch.utils.data import DataLoader

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
torch.manual_seed(8)
tudui = Tudui().to(device).eval()
print(next(tudui.parameters()).device)
right, scores = 0, []
with torch.no_grad():
    for imgs, targets in DataLoader(pictures(32), batch_size=16):
        outputs = tudui(imgs.to(device)).cpu()
        right += (outputs.argmax(1) == targets).sum().item()
        scores.append(outputs.softmax(1).numpy().max(1))
print(right / 32, repr(float(scores[1].sum())))
