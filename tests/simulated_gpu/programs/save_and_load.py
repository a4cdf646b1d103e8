"""The whole network and its state are saved from the device and loaded again, there and on the CPU.

last: as on the CPU
basis: documented (torch.load: storages go back to where they were, or where map_location says)
same on the CPU: yes
"""

import torch
from course import Tudui, pictures

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
torch.manual_seed(21)
tudui = Tudui().to(device)
torch.save(tudui, "tudui_method1.pth")
torch.save(tudui.state_dict(), "tudui_method2.pth")

whole = torch.load("tudui_method1.pth", weights_only=False)
on_cpu = torch.load("tudui_method1.pth", map_location=torch.device("cpu"), weights_only=False)
state = torch.load("tudui_method2.pth")
fresh = Tudui()
fresh.load_state_dict(state)  # copies the numbers: `fresh` stays where it is
print(whole.model[0].weight.device, state["model.0.weight"].device)
print(on_cpu.model[0].weight.device, fresh.model[0].weight.device)
imgs = pictures(4).tensors[0]
one, other = whole(imgs.to(device)).cpu(), fresh(imgs)
print(repr(one.sum().item()), torch.equal(one, other), torch.equal(one, on_cpu(imgs)))
