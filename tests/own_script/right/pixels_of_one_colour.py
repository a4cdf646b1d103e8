# find the pixels of one colour, count them, paint them red
import numpy as np
import torch
from PIL import Image

pil = Image.open("images/plane.png").convert("RGB")
pixels = torch.from_numpy(np.array(pil)).reshape(-1, 3)
colours, counts = pixels.unique(dim=0, return_counts=True)
common = colours[counts.argmax()].long()
print("most common colour", common.tolist(), "in", int(counts.max()), "pixels")

pixels = pixels.float()
mask = (pixels == common).all(dim=1)
print("found again:", mask.sum().item())
pixels[mask] = torch.tensor([255.0, 0.0, 0.0])
out = pixels.reshape(50, 50, 3).to(torch.uint8)
Image.fromarray(out.numpy()).save("red.png")
print(Image.open("red.png").getpixel((0, 0)))
