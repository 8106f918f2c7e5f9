#define _GNU_SOURCE
#include "terminal_stderr.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

/// The descriptor that was diverted, its true target, the log and where the log began; -1 is none.
static volatile int diverted = -1;
static volatile int true_target = -1;
static volatile int log_file = -1;
static volatile off_t log_begin;

int terminal_stderr_memory_file(void) { return memfd_create("tandem-stderr", MFD_CLOEXEC); }

bool terminal_stderr_divert(int descriptor, int log) {
  if (diverted >= 0) return false;
  int target = fcntl(descriptor, F_DUPFD_CLOEXEC, 3);
  if (target < 0) return false;
  // At the end, not where an earlier diversion's copy happened to leave the offset.
  off_t begin = lseek(log, 0, SEEK_END);
  if (dup2(log, descriptor) < 0) {
    close(target);
    return false;
  }
  true_target = target;
  log_file = log;
  log_begin = begin < 0 ? 0 : begin;
  diverted = descriptor;
  return true;
}

/// Calls only functions that are safe in a signal handler: the crash guard needs it too.
void terminal_stderr_restore(void) {
  if (diverted < 0) return;
  int descriptor = diverted;
  diverted = -1;
  dup2(true_target, descriptor);
  char chunk[4096];
  ssize_t count;
  off_t place = log_begin;
  while ((count = pread(log_file, chunk, sizeof chunk, place)) > 0) {
    ssize_t sent = write(descriptor, chunk, (size_t)count);
    if (sent <= 0) break;
    place += sent;
  }
  close(true_target);
  true_target = -1;
}
