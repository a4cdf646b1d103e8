import time,sys
from pathlib import Path
import tempfile
from checker.judge.run.engine import Engine
from checker.judge.run.opening import open_engine
from checker.judge.run.settings import Settings
from tests.sample.chapter import SAMPLE, SOLUTION
from tests.judge.pool.test_worker_processes import CASES
if __name__ == "__main__":
    d=Path(tempfile.mkdtemp()); (d/"beside.py").write_text("def same(x):\n    return x\n")
    for portable in (True,):
        with open_engine([SAMPLE], Settings(seed=1, portable=portable)) as engine:
            for m,c in (("forkserver","own_class"),("spawn","own_class"),("spawn","at_the_top_too")):
                (d/"my.py").write_text(SOLUTION+CASES[c].replace("METHOD",m))
                t=time.time()
                v=engine.judge(SAMPLE,d/"my.py")
                print(portable,m,c,round(time.time()-t,1),[(x.task,x.outcome.value,round(x.seconds,1),x.finding) for x in v.tasks], v.stopped,flush=True)
