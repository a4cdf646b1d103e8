# finds: output_too_small
import torch
from torch.nn import Conv2d, Flatten, Linear, MaxPool2d, Sequential
model = Sequential(Conv2d(3, 32, 5), MaxPool2d(2), Conv2d(32, 32, 5), MaxPool2d(2), Conv2d(32, 64, 5), MaxPool2d(2), Flatten(), Linear(1024, 10))
print(model(torch.ones(64, 3, 32, 32)).shape)  # <-- here
