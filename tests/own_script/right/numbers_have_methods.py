# 第一课: dir 和 help, 先从最简单的开始
import torch

a = 3
print(dir(a))            # 整数也有很多方法
print(dir(True))
print(a.bit_length())
b = 2.5
print("is_integer" in dir(b), b.is_integer())
print([name for name in dir(torch) if "relu" in name.lower()])
for name in dir(torch.cuda):
    if name.startswith("is_"):
        print(name)
help(a.bit_length)
print(torch.cuda.is_available.__doc__)
check = torch.cuda.is_available
if check():
    print("有显卡")
else:
    print("没有显卡")
