# finds: state_dict_asked
import torch
import torchvision

vgg16 = torchvision.models.resnet18(weights=None)
torch.save(vgg16.state_dict(), "resnet18_method2.pth")
model = torchvision.models.resnet18(weights=None)
model.state_dict(torch.load("resnet18_method2.pth"))  # <-- here
print(model)
