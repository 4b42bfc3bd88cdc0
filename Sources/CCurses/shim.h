#pragma once
#define _XOPEN_SOURCE_EXTENDED 1
#include <curses.h>
#include <errno.h>
#include <poll.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <term.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>
#include <wchar.h>

// Swift sees neither stdin, stdscr and curscr (mutable globals) nor what is a macro.

/// A terminfo string, NULL if the terminal has none: the function answers -1 for "not a string".
static inline const char *curses_capability(const char *name) {
  char *value = tigetstr(name);
  return value == (char *)-1 ? NULL : value;
}

/// Whether text can be struck through.
///
/// ncurses 6.4 knows no attribute for it. Its italics, which nothing here uses, take the place of it:
/// their strings are as long as those that strike through (`ESC[3m`, `ESC[9m`), and become them.
static inline int curses_can_strike(void) {
  const char *strike[2] = {curses_capability("smxx"), curses_capability("rmxx")};
  const char *italics[2] = {curses_capability("sitm"), curses_capability("ritm")};
  for (int i = 0; i < 2; i++)
    if (!strike[i] || !italics[i] || strlen(strike[i]) > strlen(italics[i])) return 0;
  for (int i = 0; i < 2; i++) strcpy((char *)italics[i], strike[i]);
  return 1;
}

/// Takes a part out of a terminfo string, in its place: ncurses keeps no other copy of it.
static inline void curses_cut(const char *capability, const char *part) {
  char *text = (char *)curses_capability(capability);
  char *found = text ? strstr(text, part) : NULL;
  if (found) memmove(found, found + strlen(part), strlen(found + strlen(part)) + 1);
}

/// Makes changes of attributes shorter, of which each key has four or five: with each, ncurses also
/// leaves the set of line drawing characters, which nothing enters in UTF-8, where they are
/// characters like others.
static inline void curses_shorten_attributes(void) {
  curses_cut("sgr", "%?%p9%t\033(0%e\033(B%;");
  curses_cut("sgr", "%?%p9%t\016%e\017%;");
  const char *sgr0 = curses_capability("sgr0");
  if (!sgr0 || !strstr(sgr0, "\033[m")) return;
  curses_cut("sgr0", "\033(B");
  curses_cut("sgr0", "\017");
}

/// Starts ncurses; initscr would end the process where this answers 0.
static inline int curses_start(const char *type, int is_utf8) {
  if (!newterm(type, stdout, stdin)) return 0;
  if (is_utf8) curses_shorten_attributes();
  return 1;
}

static inline int curses_put(int row, int column, const cchar_t *cells, int count) {
  if (wmove(stdscr, row, column) == ERR) return ERR;
  return wadd_wchnstr(stdscr, cells, count);
}

/// Places the cursor and sends what differs to the terminal, in one write.
static inline int curses_show(int row, int column) {
  wmove(stdscr, row, column);
  wnoutrefresh(stdscr);
  return doupdate();
}

/// Repaints a row, whatever the terminal shows there; the cursor goes back to its place.
static inline int curses_repaint_row(int row) {
  wredrawln(stdscr, row, 1);
  return doupdate();
}

/// Makes the next update repaint everything.
static inline void curses_forget(void) { clearok(curscr, TRUE); }

static inline attr_t curses_bold(void) { return A_BOLD; }
static inline attr_t curses_dim(void) { return A_DIM; }
static inline attr_t curses_reverse(void) { return A_REVERSE; }
static inline attr_t curses_underline(void) { return A_UNDERLINE; }
static inline attr_t curses_italic(void) { return A_ITALIC; }

/// wchar_t becomes Unicode.Scalar in Swift, which cannot hold every value that a cell may have.
static inline int curses_columns(uint32_t scalar) { return wcwidth((wchar_t)scalar); }

/// Fills a cell: a character, its marks (0 where there is none) as far as the locale knows them
/// as marks, and how it looks.
static inline void curses_set_cell(cchar_t *cell, uint32_t base, const uint32_t marks[4],
                                   attr_t attributes, short pair) {
  wchar_t text[6] = {(wchar_t)base};
  int length = 1;
  for (int i = 0; i < 4; i++)
    if (marks[i] && wcwidth((wchar_t)marks[i]) == 0) text[length++] = (wchar_t)marks[i];
  setcchar(cell, text, attributes, pair, NULL);
}

/// Puts another character into a cell that has no marks.
static inline void curses_set_base(cchar_t *cell, uint32_t base) {
  cell->chars[0] = (wchar_t)base;
}

/// The terminal's own line drawing character by its name in the VT100 (ACS_HLINE is 'q').
static inline uint32_t curses_line(uint8_t name) { return (uint32_t)(acs_map[name] & A_CHARTEXT); }
static inline attr_t curses_line_attributes(uint8_t name) {
  return acs_map[name] & A_ATTRIBUTES;
}

/// tiparm is variadic.
static inline const char *curses_place(const char *cup, int row, int column) {
  return tiparm(cup, row, column);
}

/// A clock that nobody sets, in nanoseconds. Swift's own takes much more code for the same, and
/// each key goes through it.
static inline int64_t curses_clock(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (int64_t)now.tv_sec * 1000000000 + now.tv_nsec;
}

/// ioctl is variadic.
static inline int curses_window_size(int terminal, struct winsize *size) {
  return ioctl(terminal, TIOCGWINSZ, size);
}
