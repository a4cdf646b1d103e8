from torch.utils.tensorboard import SummaryWriter
import shutil
for lr in (0.1, 0.2):
    shutil.rmtree('logs', ignore_errors=True)
    w = SummaryWriter('logs')
    for i in range(5):
        w.add_scalar('loss', lr * i, i)
    w.close()
