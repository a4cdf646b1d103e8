"""A prediction in which the network was loaded to the GPU and the one picture was not moved.

error: RuntimeError: Input type (torch.FloatTensor) and weight type (torch.cuda.FloatTensor) should be the same...
basis: source (Convolution.cpp: with a kernel of 5 the CPU chooses oneDNN for one picture, too)
same on the CPU: no, it finishes
"""

import torch
from course import Tudui, pictures

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
torch.save(Tudui(), "tudui.pth")
model = torch.load("tudui.pth", map_location=device, weights_only=False)
model.eval()
image = torch.reshape(pictures(1).tensors[0], (1, 3, 32, 32))
with torch.no_grad():
    print(model(image).argmax(1))
