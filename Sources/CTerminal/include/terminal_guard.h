/// The crash guard: gives the terminal back when the process dies.
#ifndef TERMINAL_GUARD_H
#define TERMINAL_GUARD_H

/// Installs the guard for fatal signals and for `exit`; once per process.
///
/// The handlers that were there before (such as the Swift runtime's, which prints a backtrace) run
/// after the terminal was given back.
void terminal_guard_install(void);

#endif
