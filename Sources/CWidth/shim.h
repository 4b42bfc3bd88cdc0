#pragma once
#include <wchar.h>

/* Swift's Glibc module leaves wcwidth out: it stands behind _XOPEN_SOURCE. */
extern int wcwidth(wchar_t character);
