# finds: step_missing
from torch.utils.tensorboard import SummaryWriter

writer = SummaryWriter("logs")
for i in range(100):
    writer.add_scalar("y=2x", 2 * i)  # <-- here
writer.close()
