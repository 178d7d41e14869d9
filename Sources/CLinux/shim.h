#ifndef WINNOW_CLINUX_SHIM_H
#define WINNOW_CLINUX_SHIM_H

// <fcntl.h> shows fallocate(2) only under _GNU_SOURCE, which Swift's Glibc module is built without.
extern int fallocate(int descriptor, int mode, long offset, long length);

// mallopt(3), which is not in Swift's Glibc module.
#include <malloc.h>

#endif
