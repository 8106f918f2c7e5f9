/// Signals as events: handlers that only raise a flag and wake the loop.
#ifndef TERMINAL_SIGNALS_H
#define TERMINAL_SIGNALS_H

#include <stdbool.h>

/// What a signal tells the loop, the most urgent first.
typedef enum __attribute__((enum_extensibility(closed))) : int {
  terminal_signal_none = 0,
  /// SIGHUP: the terminal is gone.
  terminal_signal_hangup,
  /// SIGTERM: somebody asks us to end.
  terminal_signal_terminate,
  /// SIGCONT: we were stopped from outside and go on.
  terminal_signal_continued,
  /// SIGTSTP from outside: in raw mode Ctrl-Z is a key.
  terminal_signal_stop,
  /// SIGWINCH: the size may have changed.
  terminal_signal_resize,
  /// SIGINT from outside: in raw mode Ctrl-C is a key.
  terminal_signal_interrupt,
} terminal_signal;

/// Installs the handlers and returns the descriptor that becomes readable when a signal came; -1
/// without descriptors.
///
/// SIGPIPE gets a handler that does nothing: unlike "ignored", it is not inherited by programs that
/// we start.
int terminal_signals_install(void);

/// Puts the old handlers back.
void terminal_signals_uninstall(void);

/// While the terminal is lent to another program, Ctrl-Z stops us together with it, and Ctrl-C is
/// meant for it alone: SIGINT and the like of that time are forgotten.
void terminal_signals_lend(bool lent);

/// The most urgent signal that came and was not told yet.
terminal_signal terminal_signals_next(void);

#endif
