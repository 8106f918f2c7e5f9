/// Opening, claiming, releasing, drawing and reading: ncurses behind plain values.
#ifndef TERMINAL_SCREEN_H
#define TERMINAL_SCREEN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// What became of an attempt to open the terminal.
typedef enum __attribute__((enum_extensibility(closed))) : int {
  terminal_opening_done = 0,
  /// The type is in no terminfo database here.
  terminal_opening_type_unknown,
  /// The type is known, but such a terminal cannot place its cursor (`dumb`, printers).
  terminal_opening_type_unfit,
  /// A terminal is open already, or there was no memory or descriptor left.
  terminal_opening_failed,
} terminal_opening;

/// Attributes of a style; they can be added.
enum {
  terminal_bold = 1,
  terminal_dim = 2,
  terminal_underline = 4,
  terminal_reverse = 8,
};

/// The keys that ncurses names, as far as Tandem uses them.
typedef enum __attribute__((enum_extensibility(closed))) : int {
  /// No key is waiting.
  terminal_key_none = 0,
  /// A character: `scalar` is its Unicode scalar, control characters included.
  terminal_key_character,
  /// A key that Tandem does not use.
  terminal_key_other,
  terminal_key_up,
  terminal_key_down,
  terminal_key_left,
  terminal_key_right,
  terminal_key_page_up,
  terminal_key_page_down,
  terminal_key_home,
  terminal_key_end,
  terminal_key_enter,
  terminal_key_backspace,
  terminal_key_delete,
  terminal_key_back_tab,
} terminal_key_kind;

/// One key as it was read.
///
/// Kind and scalar are apart because curses numbers its key codes in the range of letters.
typedef struct {
  terminal_key_kind kind;
  uint32_t scalar;
} terminal_key;

/// A size in cells.
typedef struct {
  int column_count;
  int row_count;
} terminal_size;

/// Takes over the locale of the environment and returns the name of its character encoding.
///
/// Falls back to C.UTF-8 where the environment names a locale that is not installed. Without this
/// call ncurses takes each byte of a box line for a character of its own.
const char *_Nonnull terminal_use_locale(void);

/// Whether the descriptor is a terminal.
bool terminal_is_terminal(int descriptor);

/// Prepares the terminal of the given type; nothing is shown and no mode is changed yet.
///
/// `farewell` is sent last whenever a crash or `exit` gives the terminal back. Install the signal
/// handlers first: ncurses puts its own wherever it finds the default ones.
terminal_opening terminal_open(
    const char *_Nonnull type, int input, int output, const char *_Nonnull farewell);

/// Gives the terminal back and forgets it.
void terminal_close(void);

/// Takes the terminal: raw keys, alternate screen; the next `terminal_show` draws every cell.
void terminal_claim(void);

/// Gives the terminal back as it was found.
void terminal_release(void);

/// Asks the terminal for its present size and makes it ours.
///
/// Where it does not know (0 × 0), the size of the terminfo entry stays.
terminal_size terminal_measure(void);

/// How many colours the terminal has; 0 for none.
int terminal_colour_count(void);

/// Says how text of this style looks; colours are palette numbers, -1 is the terminal's own.
void terminal_define_style(int style, int foreground, int background, unsigned attributes);

/// Forgets what is on the screen, so the next `terminal_show` draws every cell.
void terminal_forget_screen(void);

/// Empties the picture; nothing is sent before `terminal_show`.
void terminal_erase(void);

/// Puts one character with its combining marks at a place of the picture, from 0.
///
/// `width` is the number of columns that the caller believes in. Where this machine's `wcwidth`
/// believes otherwise, a question mark is put, because one wrong width shifts the rest of the row.
void terminal_put(
    int row, int column, int style, const uint32_t *_Nonnull scalars, int count, int width);

/// Sends what differs from the screen, and places the cursor; a negative row hides it.
void terminal_show(int cursor_row, int cursor_column);

/// Sends bytes as they are, after everything that was shown before.
void terminal_send(const uint8_t *_Nonnull bytes, size_t count);

/// Reads one key; never waits, except 25 ms after an Escape that might begin a sequence.
terminal_key terminal_read_key(void);

/// Whether a shell could continue us after a stop: not in the group of a session's leader.
bool terminal_can_stop(void);

/// Stops our process group as Ctrl-Z does, and returns after somebody continued it.
void terminal_stop_group(void);

#endif
