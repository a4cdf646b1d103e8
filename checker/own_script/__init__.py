"""A script of the learner's own, run shortened and watched in a process of its own; what is wrong with it, by name.

    run.py        the tutor's side: starts the process, reads its answer, puts the findings in order
    ranks.py      which mistakes there are, the most telling first
    child.py      the process: sets the stage, runs the script, looks at what was seen
    stage.py      what makes a run short and harmless: small data, no network, a simulated GPU
    aside.py      what the script writes goes to a place of its own
    source.py     mistakes that the text alone shows
    notes.py      what was found so far, and on which line
    training.py   watches networks and the moves of training
    passes.py     watches the passes over the data
    numbers.py    watches what is printed and logged
    tensors.py    watches single operators

One false alarm less is worth more than one find more: a rule speaks only where no right script could look the same.
"""
