// What Swift's Glibc module leaves out because glibc shows it to GNU sources only: renameat2(2), glibc 2.28, and pipe2(2).
#pragma once

int renameat2(int old_folder, const char *old_path, int new_folder, const char *new_path, unsigned int flags);

static const unsigned int BALIE_RENAME_NOREPLACE = 1u << 0;
static const unsigned int BALIE_RENAME_EXCHANGE = 1u << 1;

// pipe2(2), glibc 2.9.
int pipe2(int ends[2], int flags);
