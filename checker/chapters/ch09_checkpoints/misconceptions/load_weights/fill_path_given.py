"""
source: mutant: torch.load(path) -> path
en: `load_state_dict` wants the table, and you give it the name of the file. Who reads the file?
zh: `load_state_dict` 要的是那张表，你给它的却是文件名。文件由谁来读？
"""


def load_weights(model, path):
    model.load_state_dict(path)
    return model
