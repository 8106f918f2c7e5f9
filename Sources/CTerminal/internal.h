/// What the C files of this target know of each other; Swift does not see it.
#ifndef TERMINAL_INTERNAL_H
#define TERMINAL_INTERNAL_H

#include <stdbool.h>
#include <stddef.h>
#include <termios.h>

/// Remembers how to give the terminal back; from now on a crash does it.
void terminal_guard_arm(int output, const struct termios *_Nonnull modes);

/// Caches the bytes that give the terminal back.
void terminal_guard_set_bytes(const char *_Nonnull bytes, size_t count);

/// The terminal was given back: a crash leaves it alone.
void terminal_guard_disarm(void);

/// Whether another program may have the terminal now; safe in a signal handler.
bool terminal_is_lent(void);

#endif
