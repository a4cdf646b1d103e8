# finds: forward_returns_nothing
import torch
from torch.nn import Module, ReLU, Sigmoid
from torchvision import transforms
from PIL import Image


class Activations(Module):
    """non linear activations on a picture"""

    def __init__(self):
        super(Activations, self).__init__()
        self.relu1 = ReLU(inplace=False)
        self.sigmoid1 = Sigmoid()

    def forward(self, x):  # <-- here
        x = self.sigmoid1(x)
        print("mean after sigmoid:", x.mean().item())


tensor = transforms.ToTensor()(Image.open("images/plane.png"))
tensor = torch.unsqueeze(tensor, 0)
act = Activations()
result = act(tensor)
print("input ", tensor.shape)
print("output", result)
