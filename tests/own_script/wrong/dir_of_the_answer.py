# finds: dir_of_result
import torch
print(dir(torch))
print(dir(torch.cuda))
print(dir(torch.cuda.is_available()))  # <-- here
