/// A bell that one thread waits for and any thread can ring.
#ifndef TERMINAL_WAKE_H
#define TERMINAL_WAKE_H

/// Makes a bell: a descriptor that is readable after it rang; -1 without descriptors.
///
/// An eventfd: it needs one descriptor, never fills up and counts as one however often it rang.
/// The header is not part of Swift's Glibc module, hence here.
int terminal_wake_make(void);

/// Rings; may be called on any thread.
void terminal_wake_ring(int bell);

/// Makes it silent again.
void terminal_wake_silence(int bell);

#endif
