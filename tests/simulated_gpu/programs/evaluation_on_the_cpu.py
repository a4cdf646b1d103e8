"""The training loop moves its batches, the test loop forgets to.

error: RuntimeError: Input type (torch.FloatTensor) and weight type (torch.cuda.FloatTensor) should be the same...
basis: source (aten/src/ATen/native/Convolution.cpp)
same on the CPU: no, it finishes
"""

import torch
from course import Tudui, pictures
from torch import nn
from torch.utils.data import DataLoader

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
tudui = Tudui().to(device)
optimizer = torch.optim.SGD(tudui.parameters(), lr=0.01)
for imgs, targets in DataLoader(pictures(32), batch_size=16):
    loss = nn.functional.cross_entropy(tudui(imgs.to(device)), targets.to(device))
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()

tudui.eval()
with torch.no_grad():
    for imgs, targets in DataLoader(pictures(16, seed=1), batch_size=16):
        print((tudui(imgs).argmax(1) == targets).sum())
