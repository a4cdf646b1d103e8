from torch.utils.tensorboard import SummaryWriter
import numpy as np
from PIL import Image

writer = SummaryWriter("logs")
img = np.array(Image.open("images/cat.jpg"))
print(type(img), img.shape)
writer.add_image("train", img, 1, dataformats="HWC")
for epoch in range(2):
    for i in range(50):
        writer.add_scalar("y=2x", 3 * i, epoch * 50 + i)
writer.add_scalar("once", 1.0)
writer.close()
other = SummaryWriter("logs2")
for i in range(5):
    other.add_scalar("y=2x", 2 * i, i)
    other.add_scalar(f"epoch{i}/loss", 1 / (i + 1), 0)
other.close()
