"""
source: learners.md 3.2 and the videos (`download=True`)
en: The data set is right, but where there is none you would fetch 170 MB from the network. The task says: never
download.
zh: 数据集是对的，但如果文件不在，你的代码就会从网上下载 170 MB。题目说：不要下载。
"""


def open_cifar10(root, train):
    return torchvision.datasets.CIFAR10(root, train=train, transform=transforms.ToTensor(), download=True)
