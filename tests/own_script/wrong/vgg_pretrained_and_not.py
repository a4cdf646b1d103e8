# finds: added_outside_classifier
import torchvision
from torch import nn

# 现有网络模型的使用及修改
test_data = torchvision.datasets.CIFAR10('../data_cifar', train=False, download=True,
                                         transform=torchvision.transforms.ToTensor())
print("测试集一共有", len(test_data), "张图片")

vgg16_false = torchvision.models.vgg16(pretrained=False)
vgg16_true = torchvision.models.vgg16(pretrained=True)

# 方法一: 在后面加一层, 1000 -> 10
vgg16_true.add_module('add_linear', nn.Linear(1000, 10))  # <-- here
print(vgg16_true)

# 方法二: 直接改最后一层
vgg16_false.classifier[6] = nn.Linear(4096, 10)
print(vgg16_false)
print("done")
