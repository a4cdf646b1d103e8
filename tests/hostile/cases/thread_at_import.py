"""Leaves threads running when the file is loaded, one of which would hold up the end of the program.

outcome: all=passed
"""

import threading
import time

threading.Thread(target=time.sleep, args=(60,), daemon=True).start()
threading.Thread(target=time.sleep, args=(60,)).start()
