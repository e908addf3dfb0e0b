// OpenSSL's libcrypto, for SHA-2 digests: Debian libssl-dev.
#include <openssl/evp.h>
#include <openssl/sha.h>
