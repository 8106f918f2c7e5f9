#define _GNU_SOURCE
#include "terminal_wake.h"

#include <sys/eventfd.h>

int terminal_wake_make(void) { return eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK); }

void terminal_wake_ring(int bell) { eventfd_write(bell, 1); }

void terminal_wake_silence(int bell) {
  eventfd_t rung;
  eventfd_read(bell, &rung);
}
