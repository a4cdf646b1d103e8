from PIL import Image
from torch.utils.tensorboard import SummaryWriter
from torchvision import transforms

img = Image.open("images/cat.jpg")
print(img)
writer = SummaryWriter("logs")
trans_totensor = transforms.ToTensor()
img_tensor = trans_totensor(img)
writer.add_image("ToTensor", img_tensor)
trans_norm = transforms.Normalize([6, 3, 2], [9, 3, 5])
img_norm = trans_norm(img_tensor)
writer.add_image("Normalize", img_norm, 2)
trans_resize = transforms.Resize((512, 512))
print(trans_resize(img))
trans_compose = transforms.Compose([transforms.Resize(512), trans_totensor])
writer.add_image("Resize", trans_compose(img), 1)
trans_random = transforms.Compose([transforms.RandomCrop((20, 30)), trans_totensor])
for i in range(10):
    writer.add_image("RandomCropHW", trans_random(img), i)
augment = transforms.Compose([transforms.RandomCrop(32, padding=4), transforms.RandomHorizontalFlip(), trans_totensor])
print(augment(Image.open("images/plane.png")).shape)
writer.close()
