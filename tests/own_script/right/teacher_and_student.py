# 知识蒸馏: 先训练老师, 再让学生模仿老师
import torch
import torch.nn.functional as F
import torchvision
from torch import nn
from torch.utils.data import DataLoader

trans = torchvision.transforms.ToTensor()
train_data = torchvision.datasets.CIFAR10(root="../data", train=True, transform=trans, download=True)
dataloader = DataLoader(train_data, batch_size=64, shuffle=True)

teacher = nn.Sequential(nn.Flatten(), nn.Linear(3072, 128), nn.ReLU(), nn.Dropout(0.3), nn.Linear(128, 10))
student = nn.Sequential(nn.Flatten(), nn.Linear(3072, 10))


def train_teacher():
    optim = torch.optim.Adam(teacher.parameters(), lr=1e-3)
    teacher.train()
    for imgs, targets in dataloader:
        optim.zero_grad()
        loss = F.cross_entropy(teacher(imgs), targets)
        loss.backward()
        optim.step()
    print("老师训练完, loss:", loss.item())


def train_student(T=4.0, alpha=0.7):
    teacher.eval()
    student.train()
    optim = torch.optim.Adam(student.parameters(), lr=1e-3)
    for imgs, targets in dataloader:
        with torch.no_grad():
            soft = F.softmax(teacher(imgs) / T, dim=1)
        scores = student(imgs)
        kd = F.kl_div(F.log_softmax(scores / T, dim=1), soft, reduction="batchmean") * T * T
        mimic = F.cross_entropy(target=soft, input=scores)
        loss = alpha * kd + (1 - alpha) * F.cross_entropy(scores, targets) + 0.1 * mimic
        optim.zero_grad()
        loss.backward()
        optim.step()
    print("学生训练完, loss:", loss.item())


train_teacher()
train_student()
