# finds: added_outside_classifier
import torch
import torchvision.models as models

net = models.vgg16(weights=models.VGG16_Weights.DEFAULT)
net.fc = torch.nn.Linear(in_features=1000, out_features=10)  # <-- here
x = torch.ones((1, 3, 32, 32))
net.eval()
with torch.no_grad():
    print(net(x).shape)
