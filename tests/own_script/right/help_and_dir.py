import torch
from torch.utils.data import Dataset

print(dir(torch))
print(dir(torch.cuda))
print(dir(torch.cuda.is_available))
print(dir("text"), dir([1]))
help(torch.cuda.is_available)
print(help(Dataset))
print(torch.cuda.is_available())
print(dir())
