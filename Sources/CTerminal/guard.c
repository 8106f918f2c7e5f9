#define _GNU_SOURCE
#include "terminal_guard.h"

#include <fcntl.h>
#include <signal.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "internal.h"
#include "terminal_stderr.h"

/// The signals that end a process because of its own fault, and SIGQUIT, the person's last resort.
static const int fatal[] = {SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGABRT, SIGFPE, SIGSYS, SIGQUIT};
enum { fatal_count = sizeof fatal / sizeof fatal[0] };

static struct sigaction old_actions[fatal_count];
static volatile sig_atomic_t armed;
static int output = -1;
static struct termios shell_modes;
static char restore_bytes[512];
static size_t restore_count;

/// Gives the terminal back with nothing but calls that are safe in a signal handler.
///
/// `endwin` is not: it takes memory, and may itself be what was interrupted.
static void restore(void) {
  if (!armed) return;
  armed = 0;
  // "String terminator" first: the crash may have cut a window title in two.
  (void)!write(output, "\033\\", 2);
  (void)!write(output, restore_bytes, restore_count);
  tcsetattr(output, TCSANOW, &shell_modes);
  terminal_stderr_restore();
}

/// Takes the input away from whatever handles the crash after us.
///
/// The Swift runtime's backtrace is interactive on a terminal: it would hold the shell back for half
/// a minute and take the first key.
static void close_input(void) {
  int nothing = open("/dev/null", O_RDONLY | O_CLOEXEC);
  if (nothing >= 0) dup2(nothing, STDIN_FILENO);
}

static void handle(int number, siginfo_t *info, void *context) {
  // Ctrl-\ in an editor that has the terminal is not for us.
  if (number == SIGQUIT && terminal_is_lent()) return;
  if (armed) {
    restore();
    close_input();
  }
  // Called with our own context, the old handler sees the true place of the crash.
  for (int index = 0; index < fatal_count; index++) {
    if (fatal[index] != number) continue;
    struct sigaction *old = &old_actions[index];
    if (old->sa_handler == SIG_DFL || old->sa_handler == SIG_IGN) continue;
    if (old->sa_flags & SA_SIGINFO) {
      old->sa_sigaction(number, info, context);
    } else {
      old->sa_handler(number);
    }
  }
  // The runtime's handler trusts that the fault comes again; a signal sent by `kill` does not, and
  // the process would go on without its terminal.
  signal(number, SIG_DFL);
  raise(number);
}

void terminal_guard_install(void) {
  static bool installed;
  if (installed) return;
  installed = true;
  // A stack overflow leaves no stack to handle it on. Keep the runtime's own if it has one.
  static char stack_room[64 * 1024];
  stack_t now;
  if (sigaltstack(NULL, &now) == 0 && (now.ss_flags & SS_DISABLE)) {
    stack_t stack = {.ss_sp = stack_room, .ss_size = sizeof stack_room};
    sigaltstack(&stack, NULL);
  }
  struct sigaction action = {.sa_sigaction = handle, .sa_flags = SA_SIGINFO | SA_ONSTACK};
  sigemptyset(&action.sa_mask);
  for (int index = 0; index < fatal_count; index++) {
    sigaction(fatal[index], &action, &old_actions[index]);
  }
  atexit(restore);
}

void terminal_guard_set_bytes(const char *bytes, size_t count) {
  restore_count = count < sizeof restore_bytes ? count : sizeof restore_bytes;
  memcpy(restore_bytes, bytes, restore_count);
}

void terminal_guard_arm(int descriptor, const struct termios *modes) {
  output = descriptor;
  shell_modes = *modes;
  armed = 1;
}

void terminal_guard_disarm(void) { armed = 0; }
