# finds: add_image_channels
import numpy as np
from PIL import Image
from torch.utils.tensorboard import SummaryWriter
writer = SummaryWriter("logs")
img_array = np.array(Image.open("images/cat.jpg"))
print(img_array.shape)
writer.add_image("test", img_array, 1)  # <-- here
writer.close()
