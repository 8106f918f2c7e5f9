/// Where standard error goes while the screen is ours.
#ifndef TERMINAL_STDERR_H
#define TERMINAL_STDERR_H

#include <stdbool.h>

/// Makes a nameless file in memory, closed in programs that we start; -1 on failure.
int terminal_stderr_memory_file(void);

/// Lets everything written to `descriptor` go to `log` from now on; returns whether it does.
bool terminal_stderr_divert(int descriptor, int log);

/// Ends the diversion and copies what the log gained since it began to the descriptor.
void terminal_stderr_restore(void);

#endif
