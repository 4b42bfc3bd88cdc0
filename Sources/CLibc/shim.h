#pragma once
#include <malloc.h>
#include <spawn.h>
#include <stdint.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <unistd.h>
#include <wchar.h>

/* What Swift's Glibc module leaves out. */

/* It stands behind _XOPEN_SOURCE. */
extern int wcwidth(wchar_t character);

/* It stands behind _DEFAULT_SOURCE. */
extern int posix_spawn_file_actions_addclosefrom_np(posix_spawn_file_actions_t *actions, int first);

/* Swift calls no variadic functions. Neither core files nor other processes see the memory then. */
static inline int hide_memory(void) { return prctl(PR_SET_DUMPABLE, 0); }

/* Where the program's constants begin and its code ends: the linker says it. */
extern const char __executable_start, etext;

/* Unmaps the program's code and constants, which are never written; what is used again is mapped
   again from the file. Only C can take the address of these two. */
static inline void release_code(void) {
  const uintptr_t page = (uintptr_t)sysconf(_SC_PAGESIZE);
  uintptr_t start = (uintptr_t)&__executable_start, end = (uintptr_t)&etext / page * page;
  madvise((void *)start, end - start, MADV_DONTNEED);
}
