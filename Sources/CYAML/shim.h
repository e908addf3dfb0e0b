// libyaml, the event parser: Debian libyaml-dev.
#include <yaml.h>
