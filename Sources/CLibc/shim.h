#pragma once
#include <sys/prctl.h>
#include <wchar.h>

/* What Swift's Glibc module leaves out. */

/* It stands behind _XOPEN_SOURCE. */
extern int wcwidth(wchar_t character);

/* Swift calls no variadic functions. Neither core files nor other processes see the memory then. */
static inline int hide_memory(void) { return prctl(PR_SET_DUMPABLE, 0); }
