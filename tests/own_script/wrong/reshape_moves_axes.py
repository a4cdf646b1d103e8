# finds: axes_reshaped
import numpy as np
import torch
from PIL import Image
from torch import nn

img = Image.open("images/cat.jpg").resize((32, 32))
x = torch.tensor(np.array(img), dtype=torch.float32) / 255
x = torch.reshape(x, (1, 3, 32, 32))  # <-- here
net = nn.Sequential(nn.Conv2d(3, 4, 5), nn.Flatten(), nn.Linear(4 * 28 * 28, 10))
net.eval()
with torch.no_grad():
    print(net(x).argmax(1))
