# Why does my picture look so strange? reshape and permute are not the same!
import torch
from torchvision import transforms
from PIL import Image
import numpy as np

img = Image.open("images/cat.jpg")
arr = torch.from_numpy(np.array(img))
print("HWC:", arr.shape)

wrong = arr.reshape(3, 40, 60)
right = arr.permute(2, 0, 1)
print(wrong.shape == right.shape)
print("same numbers in the same places?", torch.equal(wrong, right))

tensor = transforms.ToTensor()(img)
print("like ToTensor:", torch.allclose(right / 255, tensor), "- and reshape:", torch.allclose(wrong / 255, tensor))
