#define _GNU_SOURCE
#include "terminal_signals.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

#include "internal.h"

/// The signals that become events, in the order of `terminal_signal`.
static const int numbers[] = {0, SIGHUP, SIGTERM, SIGCONT, SIGTSTP, SIGWINCH, SIGINT};
enum { kind_count = sizeof numbers / sizeof numbers[0] };

static volatile sig_atomic_t pending[kind_count];
static volatile sig_atomic_t lent;
static volatile int wake_end = -1;
static int read_end = -1;
static bool installed;
static struct sigaction old_actions[kind_count];
static struct sigaction old_pipe_action;

/// Raises a flag and writes one byte: a signal may land on any thread, between any two lines.
static void handle(int number) {
  int saved = errno;
  for (int kind = 1; kind < kind_count; kind++) {
    if (numbers[kind] == number) pending[kind] = 1;
  }
  (void)!write(wake_end, "", 1);
  errno = saved;
}

static void do_nothing(int number) { (void)number; }

static void install(int number, void (*handler)(int), struct sigaction *old) {
  struct sigaction action = {.sa_handler = handler, .sa_flags = SA_RESTART};
  sigemptyset(&action.sa_mask);
  sigaction(number, &action, old);
}

int terminal_signals_install(void) {
  if (installed) return read_end;
  if (read_end < 0) {
    int ends[2];
    if (pipe2(ends, O_CLOEXEC | O_NONBLOCK) != 0) return -1;
    read_end = ends[0];
    wake_end = ends[1];
  }
  for (int kind = 1; kind < kind_count; kind++) {
    pending[kind] = 0;
    install(numbers[kind], handle, &old_actions[kind]);
  }
  install(SIGPIPE, do_nothing, &old_pipe_action);
  installed = true;
  return read_end;
}

void terminal_signals_uninstall(void) {
  if (!installed) return;
  for (int kind = 1; kind < kind_count; kind++) {
    sigaction(numbers[kind], &old_actions[kind], NULL);
  }
  sigaction(SIGPIPE, &old_pipe_action, NULL);
  installed = false;
  lent = 0;
}

void terminal_signals_lend(bool is_lent) {
  lent = is_lent;
  if (!installed) return;
  install(SIGTSTP, is_lent ? SIG_DFL : handle, NULL);
  if (is_lent) return;
  for (int kind = terminal_signal_continued; kind < kind_count; kind++) pending[kind] = 0;
}

bool terminal_is_lent(void) { return lent; }

terminal_signal terminal_signals_next(void) {
  char bytes[64];
  // Emptied before the flags are read: a signal in between wakes us once more, never less.
  while (read(read_end, bytes, sizeof bytes) > 0) {
  }
  int count = lent ? terminal_signal_continued : kind_count;
  for (int kind = 1; kind < count; kind++) {
    if (!pending[kind]) continue;
    pending[kind] = 0;
    return (terminal_signal)kind;
  }
  return terminal_signal_none;
}
