import numpy as np
import torch
from PIL import Image
from torch import nn

img = np.array(Image.open("images/cat.jpg"))
x = torch.from_numpy(img).permute(2, 0, 1).float().div(255).unsqueeze(0)
print(x.shape)
flat = x.reshape(1, -1)
back = flat.reshape(1, 3, 40, 60)
planes = x.reshape(3, 1, 40, 60)
print(planes.mean((1, 2, 3)), torch.equal(back, x))
grey = nn.Conv2d(3, 1, 1)(x)
y = x.squeeze(0).transpose(0, 1).contiguous().view(40, -1)
print(grey.shape, y.shape, x.numpy().transpose(0, 2, 3, 1).shape)
