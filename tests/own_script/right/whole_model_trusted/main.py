import torch
from model import *

model = Tudui()
torch.save(model, "tudui_method1.pth")
loaded = torch.load("tudui_method1.pth", weights_only=False, map_location=torch.device("cpu"))
print(loaded)
x = torch.ones((64, 3, 32, 32))
print(loaded(x).shape)
