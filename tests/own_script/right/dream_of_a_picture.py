# 不训练网络, 训练图片: 什么样的图片网络最觉得像 "cat"?
import torch
from torch import nn
import torchvision
from PIL import Image

net = nn.Sequential(nn.Conv2d(3, 16, 5, padding=2), nn.ReLU(), nn.MaxPool2d(2), nn.Conv2d(16, 16, 3), nn.ReLU(),
                    nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(16, 10))
net.eval()
tf = torchvision.transforms.Compose([torchvision.transforms.Resize((32, 32)), torchvision.transforms.ToTensor()])
image = tf(Image.open("images/cat.jpg")).unsqueeze(0)
image.requires_grad_(True)
optimizer = torch.optim.Adam([image], lr=0.05)
for i in range(10):
    score = net(image)[0, 3]
    loss = -score + 0.1 * (image[..., 1:] - image[..., :-1]).abs().mean()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    with torch.no_grad():
        image.clamp_(0, 1)
    if i % 3 == 0:
        print("第", i, "步, 分数", score.item())
torchvision.utils.save_image(image.detach(), "dream.png")
print(Image.open("dream.png").size)
