# finds: added_outside_classifier
"""Transfer learning, step 1: take AlexNet, keep its body, answer with 10 classes."""
import torch
import torchvision.models as models
import torchvision.transforms as T
from PIL import Image
from torch.nn import Linear

NUM_CLASSES = 10


def build(num_classes):
    net = models.alexnet(weights=None)
    for p in net.parameters():
        p.requires_grad = False  # keep the body
    net.add_module("fc_new", Linear(in_features=1000, out_features=num_classes))  # <-- here
    return net


model = build(NUM_CLASSES)
model.eval()
img = Image.open("images/cat.jpg").convert("RGB")
x = T.Compose([T.Resize((224, 224)), T.ToTensor()])(img).unsqueeze(0)
with torch.no_grad():
    scores = model(x)
print("scores:", scores.size())
print("class:", scores.argmax(dim=1).item())
