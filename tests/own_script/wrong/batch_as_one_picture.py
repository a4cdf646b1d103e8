# finds: add_image_format
import torchvision
from torch.utils.data import DataLoader
from torch.utils.tensorboard import SummaryWriter
test_data = torchvision.datasets.CIFAR10("./dataset", train=False, transform=torchvision.transforms.ToTensor())
writer = SummaryWriter("dataloader")
for step, (imgs, targets) in enumerate(DataLoader(test_data, batch_size=64, drop_last=False)):
    writer.add_image("test_data", imgs, step)  # <-- here
writer.close()
