#pragma once
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdint.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

// The signal handlers: in C, because the runtime of Swift may allocate and lock, which nothing
// may do in a handler. Everything here is async-signal-safe.

#define GUARD_BYTES 512

struct guard {
  int terminal;
  int wake_read, wake_write;
  /// Whether the terminal is in the program's modes.
  int is_active;
  struct termios before;
  int flags_before;
  /// What undoes the modes; two, so that one is whole while the other is written.
  char undo[2][GUARD_BYTES];
  size_t length[2];
  int current;
  /// Signals that the program has not yet been told of, as bits.
  uint64_t pending;
  /// Signals that asked the program to end, as bits, and the first of them.
  uint64_t requested;
  int first_request;
  /// The program that the terminal is lent to; 0 if none.
  pid_t guest;
  struct sigaction before_lending[3];
  /// A stack overflow leaves no stack to run a handler on.
  char stack[65536];
};

/// Weak, so that the linker makes one of all copies: what is inlined into another file or module
/// of Swift brings the variable along. (Static, a release build had two: one was installed, the
/// other restored.) Initialised, because Swift emits no variable that is only declared.
__attribute__((weak)) struct guard guard_state = {0};

static inline uint64_t guard_bit(int signal) { return (uint64_t)1 << (signal & 63); }

/// Makes the poll of the program return. The pipe does not block, and if it is full it is
/// readable already.
static inline void guard_wake(void) {
  int saved = errno;
  ssize_t ignored = write(guard_state.wake_write, "", 1);
  (void)ignored;
  errno = saved;
}

/// Writes what undoes the modes; 0 if the terminal did not take all of it.
static inline int guard_write_undo(void) {
  int current = __atomic_load_n(&guard_state.current, __ATOMIC_ACQUIRE);
  const char *bytes = guard_state.undo[current];
  size_t left = guard_state.length[current];
  for (int tries = 0; left > 0 && tries < 20; tries++) {
    ssize_t written = write(guard_state.terminal, bytes, left);
    if (written > 0) {
      bytes += written;
      left -= (size_t)written;
    } else if (errno == EAGAIN) {
      struct pollfd ready = {guard_state.terminal, POLLOUT, 0};
      if (poll(&ready, 1, 100) == 0) return 0;
    } else if (errno != EINTR) {
      return 1;
    }
  }
  return left == 0;
}

/// Whether the terminal is this program's and not, after Ctrl-Z, the shell's.
static inline int guard_is_foreground(void) {
  pid_t foreground = tcgetpgrp(guard_state.terminal);
  // In a container it may be unknown.
  return foreground <= 0 || foreground == getpgrp();
}

/// Gives the terminal back as it was. Never blocks: a terminal that takes nothing first loses
/// what it has not shown. Does nothing the second time, or in the background, where the terminal
/// is another program's. A signal in the middle of it does all of it once more.
static inline void guard_restore(void) {
  if (!__atomic_load_n(&guard_state.is_active, __ATOMIC_ACQUIRE)) return;
  int terminal = guard_state.terminal;
  if (guard_is_foreground()) {
    fcntl(terminal, F_SETFL, guard_state.flags_before | O_NONBLOCK);
    if (!guard_write_undo()) {
      tcflush(terminal, TCOFLUSH);
      guard_write_undo();
    }
    fcntl(terminal, F_SETFL, guard_state.flags_before);
    tcsetattr(terminal, TCSANOW, &guard_state.before);
  }
  __atomic_store_n(&guard_state.is_active, 0, __ATOMIC_RELEASE);
}

/// Ends the process by a signal, as if there were no handler.
static inline void guard_die(int signal) {
  struct sigaction standard;
  memset(&standard, 0, sizeof standard);
  standard.sa_handler = SIG_DFL;
  sigaction(signal, &standard, NULL);
  raise(signal);
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, signal);
  pthread_sigmask(SIG_UNBLOCK, &set, NULL);
  _exit(128 + signal);
}

/// For what ends a process. SIGALRM comes also when the program did not end in time after it was
/// asked to.
static inline void guard_on_end(int signal) {
  guard_restore();
  int first = __atomic_load_n(&guard_state.first_request, __ATOMIC_ACQUIRE);
  guard_die(signal == SIGALRM && first != 0 ? first : signal);
}

/// For what the program is told of.
static inline void guard_on_event(int signal) {
  int saved = errno;
  __atomic_fetch_or(&guard_state.pending, guard_bit(signal), __ATOMIC_ACQ_REL);
  guard_wake();
  errno = saved;
}

/// For what asks the program to end: it has a second to save. Who asks twice means at once; but
/// a hang-up comes twice by itself, from the kernel and from the shell.
static inline void guard_on_request(int signal) {
  int saved = errno;
  uint64_t bit = guard_bit(signal);
  uint64_t asked = __atomic_fetch_or(&guard_state.requested, bit, __ATOMIC_ACQ_REL);
  if ((asked & bit) && signal != SIGHUP) {
    guard_restore();
    guard_die(signal);
  }
  // Who has the terminal must let go of it first. A hang-up reaches it without this.
  pid_t guest = __atomic_load_n(&guard_state.guest, __ATOMIC_ACQUIRE);
  if (signal == SIGTERM && guest > 0) kill(guest, SIGTERM);
  if (asked == 0) {
    __atomic_store_n(&guard_state.first_request, signal, __ATOMIC_RELEASE);
    alarm(1);
  }
  guard_on_event(signal);
  errno = saved;
}

static inline void guard_handle(int signal, void (*handler)(int)) {
  struct sigaction action;
  if (sigaction(signal, NULL, &action) != 0) return;
  // What was ignored at the start stays ignored, as nohup means it; but these end or stop nobody
  // who did not ask for it.
  int is_own = signal == SIGALRM || signal == SIGWINCH || signal == SIGCONT;
  if (action.sa_handler == SIG_IGN && !is_own) return;
  memset(&action, 0, sizeof action);
  action.sa_handler = handler;
  action.sa_flags = SA_RESTART | SA_ONSTACK;
  // One at a time; a fault inside a handler then ends the process.
  sigfillset(&action.sa_mask);
  sigaction(signal, &action, NULL);
}

static inline void guard_handle_all(void) {
#ifdef __linux__
  int last = SIGRTMAX;
#else
  int last = NSIG - 1;
#endif
  for (int signal = 1; signal <= last; signal++) {
    switch (signal) {
    case SIGKILL: case SIGSTOP:
    // These end nothing.
    case SIGCHLD: case SIGURG: case SIGTTIN: case SIGTTOU:
#ifdef SIGINFO
    case SIGINFO:
#endif
      break;
    // A broken connection or a full disk is an error of the call, not the end of the program.
    case SIGPIPE: case SIGXFSZ: guard_handle(signal, SIG_IGN); break;
    case SIGINT: case SIGTERM: case SIGHUP: guard_handle(signal, guard_on_request); break;
    case SIGTSTP: case SIGCONT: case SIGWINCH: guard_handle(signal, guard_on_event); break;
    default: guard_handle(signal, guard_on_end);
    }
  }
}

static inline int guard_make_pipe(void) {
  int ends[2];
  if (guard_state.wake_write != 0) return 1;
  if (pipe(ends) != 0) return 0;
  for (int i = 0; i < 2; i++) {
    fcntl(ends[i], F_SETFL, O_NONBLOCK);
    fcntl(ends[i], F_SETFD, FD_CLOEXEC);
  }
  guard_state.wake_read = ends[0];
  guard_state.wake_write = ends[1];
  return 1;
}

/// Installs the handlers; 0 if there is no pipe to be had.
///
/// The alternate stack is the calling thread's alone; the main thread is where views recurse.
static inline int guard_install(void) {
  if (!guard_make_pipe()) return 0;
  stack_t stack;
  memset(&stack, 0, sizeof stack);
  stack.ss_sp = guard_state.stack;
  stack.ss_size = sizeof guard_state.stack;
  sigaltstack(&stack, NULL);
  guard_handle_all();
  // A blocked signal is inherited from a careless parent; a program that nobody can stop is
  // nobody's wish.
  sigset_t all;
  sigfillset(&all);
  pthread_sigmask(SIG_UNBLOCK, &all, NULL);
  return 1;
}

static inline int guard_wake_pipe(void) { return guard_state.wake_read; }

/// Remembers how the terminal is before anything touches it.
static inline int guard_remember(int terminal) {
  guard_state.terminal = terminal;
  guard_state.flags_before = fcntl(terminal, F_GETFL);
  return tcgetattr(terminal, &guard_state.before) == 0;
}

static inline void guard_set_undo(const char *bytes, size_t length) {
  int other = 1 - guard_state.current;
  if (length > GUARD_BYTES) length = 0;
  memcpy(guard_state.undo[other], bytes, length);
  guard_state.length[other] = length;
  __atomic_store_n(&guard_state.current, other, __ATOMIC_RELEASE);
}

/// From now on the terminal is in the program's modes. Writing waits, also where an earlier
/// program left it otherwise: ncurses would spin.
static inline void guard_arm(void) {
  fcntl(guard_state.terminal, F_SETFL, guard_state.flags_before & ~O_NONBLOCK);
  __atomic_store_n(&guard_state.is_active, 1, __ATOMIC_RELEASE);
}

/// Answers and forgets the signals to report.
static inline uint64_t guard_take_pending(void) {
  char bytes[256];
  while (read(guard_state.wake_read, bytes, sizeof bytes) > 0) continue;
  return __atomic_exchange_n(&guard_state.pending, 0, __ATOMIC_ACQ_REL);
}

/// Stops the process by a signal's default; returns when it goes on.
static inline void guard_stop(int signal) {
  struct sigaction standard, handler;
  memset(&standard, 0, sizeof standard);
  standard.sa_handler = SIG_DFL;
  sigaction(signal, &standard, &handler);
  raise(signal);
  sigaction(signal, &handler, NULL);
}

/// What the keys of the terminal send, to all processes in the foreground.
static const int guard_keys[3] = {SIGINT, SIGQUIT, SIGTSTP};

/// Gives the terminal to another program, for which Ctrl-C and Ctrl-\ are meant then; Ctrl-Z stops
/// this one, too, or the shell would not come back. What ends this process still restores the
/// terminal: nobody knows how the other program leaves it.
static inline void guard_lend(void) {
  for (int i = 0; i < 3; i++) {
    struct sigaction action;
    sigaction(guard_keys[i], NULL, &guard_state.before_lending[i]);
    if (guard_state.before_lending[i].sa_handler == SIG_IGN) continue;
    memset(&action, 0, sizeof action);
    action.sa_handler = guard_keys[i] == SIGTSTP ? SIG_DFL : SIG_IGN;
    sigaction(guard_keys[i], &action, NULL);
  }
  guard_restore();
  guard_arm();
}

/// The other program has ended.
static inline void guard_take_back(void) {
  for (int i = 0; i < 3; i++) sigaction(guard_keys[i], &guard_state.before_lending[i], NULL);
}

/// Says which process has the terminal; 0 for none. It is asked to end when this one is, also when
/// this one was a moment ago.
static inline void guard_set_guest(pid_t guest) {
  __atomic_store_n(&guard_state.guest, guest, __ATOMIC_SEQ_CST);
  uint64_t asked = __atomic_load_n(&guard_state.requested, __ATOMIC_SEQ_CST);
  if (guest > 0 && (asked & guard_bit(SIGTERM))) kill(guest, SIGTERM);
}
