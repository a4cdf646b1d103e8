"""Which mistake is it?"""
def questions(name):
    return lambda f: f
def diagnose(*a): return ()
