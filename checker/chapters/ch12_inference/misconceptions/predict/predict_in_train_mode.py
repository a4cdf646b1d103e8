"""
source: learners.md section 3.12 (mode), rank 6
en: The network came ready for inference, and your code puts it into train mode: layers such as Dropout answer
differently there.
zh: 网络传进来时已经可以推理，你的代码却把它切到了训练模式：Dropout 这样的层在那里给出的结果不一样。
"""


def predict(model, image_path, classes):
    model.train()
    with torch.no_grad():
        probabilities = model(load_image(image_path)).softmax(1)[0]
    return classes[int(probabilities.argmax())], probabilities.max().item()
