# one grey filter for all three colours: every plane is a picture of its own
import torch
from PIL import Image
from torch import nn
from torchvision import transforms
from torch.utils.tensorboard import SummaryWriter

img = transforms.ToTensor()(Image.open("images/plane.png"))
print(img.shape)

edge = nn.Conv2d(1, 1, kernel_size=3, padding=1, bias=False)
with torch.no_grad():
    edge.weight.copy_(torch.tensor([[[[-1., 0., 1.], [-2., 0., 2.], [-1., 0., 1.]]]]))

planes = img.reshape(3, 1, 50, 50)
with torch.no_grad():
    edges = edge(planes)
print(edges.shape)
writer = SummaryWriter("logs")
writer.add_images("edges of red, green, blue", edges.abs().clamp(0, 1), 0)
back = edges.reshape(3, 50, 50)
writer.add_image("edges", back.abs().clamp(0, 1), 0)
writer.close()
