# finds: comparison_alone
import torch
from torchvision import models
from torch import nn

print(torch.__version__)


def change_last_layer(model, classes):
    """Replaces the last layer of the classifier."""
    n_in = model.classifier[6].in_features
    model.classifier[6] == nn.Linear(n_in, classes)  # <-- here
    return model


vgg16 = models.vgg16(weights=None)
vgg16 = change_last_layer(vgg16, 10)
print(vgg16)
total = sum(p.numel() for p in vgg16.parameters())
print("parameters:", total)
