// tcmalloc, which takes the place of the system's malloc in a program that is linked with it: Debian libgoogle-perftools-dev.
#pragma once
