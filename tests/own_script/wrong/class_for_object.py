# finds: called_the_class
from PIL import Image
from torchvision import transforms
img = Image.open("images/cat.jpg")
tensor_img = transforms.ToTensor(img)  # <-- here
print(tensor_img)
