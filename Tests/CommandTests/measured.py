"""Runs a program and tells how it ended and how much memory it took at most, into an open file.

    python3 measured.py FILE-NUMBER PROGRAM ARGUMENT…

A process of its own because the system counts the memory of whoever starts a program as the program's, too; this one is
small, while a run of all tests is not.
"""

import os
import sys

(told, command) = (int(sys.argv[1]), sys.argv[2:])
os.set_inheritable(told, False)
child = os.posix_spawnp(command[0], command, os.environ)
_, status, usage = os.wait4(child, 0)
os.write(told, f"{os.waitstatus_to_exitcode(status)} {usage.ru_maxrss}".encode())
