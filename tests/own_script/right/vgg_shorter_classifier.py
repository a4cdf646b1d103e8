from torch import nn
import torch
import torchvision.models as models

# both last layers are changed: 4096 -> 1000 -> 10
vgg = models.vgg16()
print(vgg.classifier)
vgg.classifier[3] = nn.Linear(4096, 1000)
vgg.classifier[6] = nn.Linear(1000, 10)
print(vgg.classifier)
before = vgg.classifier[6]
print("still the same layer?", vgg.classifier[6] == before)
for name, p in vgg.named_parameters():
    if name.startswith("features"):
        p.requires_grad = False
count = sum(p.numel() for p in vgg.parameters() if p.requires_grad)
print("trainable:", count)
vgg.eval()
with torch.inference_mode():
    print(vgg(torch.ones(2, 3, 32, 32)).size())
