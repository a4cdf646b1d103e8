import gc; gc.disable()
import os; os.environ.setdefault("OMP_NUM_THREADS","1")
import sys,time; t=time.time()
from checker.course import *
from checker.judge import Settings, run_engine
import dataclasses
from pathlib import Path
print("imp",time.time()-t)
if sys.argv[1]=="90":
    ch=[dataclasses.replace(read_chapter(Path("tests/sample/ch90_sample")),solutions=Path("tests/sample/solutions").resolve())]
else:
    ch=[c for c in chapters() if c.number==int(sys.argv[1])]
def drive(e):
    print("start",time.time()-t)
    for _ in range(2):
        v=e.judge(ch[0], Path(sys.argv[2]))
        print(v.seconds)
    for k in v.tasks: print(k.task,k.outcome.value,k.finding,k.printed[:200], round(k.seconds,3), k.diagnosis)
run_engine(ch, Settings(seed=1,portable=bool(os.environ.get("P"))), drive)
print("end",time.time()-t)
