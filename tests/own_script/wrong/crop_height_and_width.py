# finds: padding_not_height
from PIL import Image
from torch.utils.tensorboard import SummaryWriter
from torchvision import transforms

img = Image.open("images/cat.jpg")
writer = SummaryWriter("logs")
trans_totensor = transforms.ToTensor()
trans_random = transforms.RandomCrop(16, 32)  # <-- here
trans_compose = transforms.Compose([trans_random, trans_totensor])
for i in range(10):
    img_crop = trans_compose(img)
    writer.add_image("RandomCropHW", img_crop, i)
writer.close()
