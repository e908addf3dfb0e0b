/* A world that is not as it should be, for one program (LD_PRELOAD): a disk that cannot swap folders, a clock that is
   set to another time. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <stdlib.h>
#include <sys/time.h>
#include <time.h>

static time_t told(void) {
  const char *text = getenv("OTHER_WORLD_NOW");
  return text ? (time_t)strtoll(text, NULL, 10) : 0;
}

int renameat2(int old_folder, const char *old_path, int new_folder, const char *new_path, unsigned flags) {
  static int (*real)(int, const char *, int, const char *, unsigned);
  if (flags != 0 && getenv("OTHER_WORLD_NO_SWAP")) {
    errno = EINVAL; /* What file systems answer that know no flags. */
    return -1;
  }
  if (!real) real = dlsym(RTLD_NEXT, "renameat2");
  return real(old_folder, old_path, new_folder, new_path, flags);
}

int clock_gettime(clockid_t clock, struct timespec *now) {
  static int (*real)(clockid_t, struct timespec *);
  if (!real) real = dlsym(RTLD_NEXT, "clock_gettime");
  int result = real(clock, now);
  if (clock == CLOCK_REALTIME && told()) now->tv_sec = told();
  return result;
}

int gettimeofday(struct timeval *restrict now, void *restrict zone) {
  static int (*real)(struct timeval *, void *);
  if (!real) real = dlsym(RTLD_NEXT, "gettimeofday");
  int result = real(now, zone);
  if (told()) now->tv_sec = told();
  return result;
}

time_t time(time_t *place) {
  struct timespec now;
  clock_gettime(CLOCK_REALTIME, &now);
  if (place) *place = now.tv_sec;
  return now.tv_sec;
}
