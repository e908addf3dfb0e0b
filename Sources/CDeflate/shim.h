// libdeflate, for gzip: Debian libdeflate-dev.
#pragma once
#include <libdeflate.h>
