#define _GNU_SOURCE
#include "width.h"

#include <dlfcn.h>
#include <stdatomic.h>
#include <stddef.h>
#include <wchar.h>

/// 0 until it is set. Any thread may draw.
static atomic_int ambiguous;

static const struct {
  wchar_t first, last;
} ranges[] = {
#include "ambiguous.h"
};

void width_set_ambiguous(int columns) { atomic_store(&ambiguous, columns); }

int width_ambiguous(void) { return atomic_load(&ambiguous) == 2 ? 2 : 1; }

static int is_ambiguous(wchar_t character) {
  size_t low = 0, high = sizeof ranges / sizeof ranges[0];
  while (low < high) {
    size_t middle = (low + high) / 2;
    if (character > ranges[middle].last)
      low = middle + 1;
    else
      high = middle;
  }
  return low < sizeof ranges / sizeof ranges[0] && ranges[low].first <= character;
}

/// Takes the place of libc's in the whole program, so that ncurses counts as the frames do: it has
/// no other way to be told how wide a terminal draws a character.
int wcwidth(wchar_t character) {
  if (character >= 0x20 && character < 0x7F) return 1;
  static int (*_Atomic standard)(wchar_t);
  if (!standard) standard = (int (*)(wchar_t))dlsym(RTLD_NEXT, "wcwidth");
  int columns = standard(character);
  if (columns < 1 || character < 0xA0) return columns;
  int set = atomic_load_explicit(&ambiguous, memory_order_relaxed);
  return set && is_ambiguous(character) ? set : columns;
}
