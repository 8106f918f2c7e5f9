/// The gate to the terminal: the only C of Tandem, and the only target that knows ncurses.
///
/// Swift sees no curses type, no macro and no global here. Each function has the one prefix
/// `terminal_`. There is one terminal per process, as in ncurses itself; except where it is said
/// otherwise, everything must be called on one thread.
#ifndef CTERMINAL_H
#define CTERMINAL_H

#include "terminal_guard.h"
#include "terminal_screen.h"
#include "terminal_signals.h"
#include "terminal_stderr.h"
#include "terminal_wake.h"

#endif
