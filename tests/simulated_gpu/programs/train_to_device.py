"""The course's training loop: network, loss function, pictures and targets go to the device with `.to`.

last: as on the CPU
basis: documented (torch.nn.Module.to, torch.Tensor.to)
same on the CPU: yes
"""

import torch
from course import Tudui, pictures
from torch import nn
from torch.utils.data import DataLoader

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
torch.manual_seed(1)
tudui = Tudui()
tudui = tudui.to(device)
loss_fn = nn.CrossEntropyLoss()
loss_fn = loss_fn.to(device)
optimizer = torch.optim.SGD(tudui.parameters(), lr=1e-2)
print("training on", device)

for _ in range(2):
    tudui.train()
    for imgs, targets in DataLoader(pictures(32), batch_size=16):
        imgs = imgs.to(device)
        targets = targets.to(device)
        loss = loss_fn(tudui(imgs), targets)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()

    tudui.eval()
    total_test_loss, total_accuracy = 0.0, 0
    with torch.no_grad():
        for imgs, targets in DataLoader(pictures(16, seed=1), batch_size=8):
            imgs, targets = imgs.to(device), targets.to(device)
            outputs = tudui(imgs)
            total_test_loss += loss_fn(outputs, targets).item()
            total_accuracy += (outputs.argmax(1) == targets).sum()
print(repr(total_test_loss), (total_accuracy / 16).item())
