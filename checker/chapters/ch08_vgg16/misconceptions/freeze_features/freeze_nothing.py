"""
source: learners.md rank 15, == for =
en: Nothing in the network has changed: every parameter learns as before. A line with == asks a question, and what
    torch.no_grad() does ends with its block. Print requires_grad of one parameter afterwards.
zh: 网络里什么都没有变：每个参数还和原来一样在学习。带 == 的一行只是在问；torch.no_grad() 的作用出了那个代码块就没
    有了。事后打印一个参数的 requires_grad 看看。
"""


def freeze_features(vgg):
    for parameter in vgg.features.parameters():
        parameter.requires_grad == False
    return vgg
