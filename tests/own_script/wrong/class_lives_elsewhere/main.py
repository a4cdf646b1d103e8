# finds: class_not_found
import torch
import shapes

model = shapes.make()
torch.save(model, "whole.pth")
del shapes.Small
loaded = torch.load("whole.pth", weights_only=False)  # <-- here
print(loaded)
