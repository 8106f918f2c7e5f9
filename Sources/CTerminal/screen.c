// The one file that includes curses.h. These macros make its wide functions visible; a second file
// without them would see another layout of WINDOW.
#define _GNU_SOURCE
#define NCURSES_WIDECHAR 1
#include "terminal_screen.h"

#include <curses.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <term.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

#include "internal.h"

enum {
  style_limit = 64,
  /// How long an Escape may be the beginning of a key's sequence, in milliseconds; the default of
  /// one second makes Esc feel broken.
  escape_delay = 25,
};

static SCREEN *screen;
/// Keys are read from a window of their own, and a pad: reading refreshes any other window.
static WINDOW *keys;
static FILE *input_stream;
static FILE *output_stream;
static int output_descriptor = -1;
static struct termios shell_modes;
static attr_t style_attributes[style_limit];
static bool is_claimed;
static bool was_claimed;

const char *terminal_use_locale(void) {
  if (setlocale(LC_CTYPE, "") == NULL) setlocale(LC_CTYPE, "C.UTF-8");
  return nl_langinfo(CODESET);
}

bool terminal_is_terminal(int descriptor) { return isatty(descriptor) == 1; }

// MARK: - Opening and closing

static char collected[512];
static size_t collected_count;

static int collect_byte(int byte) {
  if (collected_count < sizeof collected) collected[collected_count++] = (char)byte;
  return byte;
}

/// Adds a capability of the terminal to the collected bytes, without its padding marks.
static void collect(const char *capability) {
  const char *text = tigetstr(capability);
  if (text != NULL && text != (char *)-1) tputs(text, 1, collect_byte);
}

/// Caches for the crash guard what undoes a claim: attributes, keypad, cursor, screen, title.
static void cache_restore_bytes(const char *farewell) {
  collected_count = 0;
  collect("sgr0");
  collect("op");
  collect("rmkx");
  collect("cnorm");
  collect("rmcup");
  for (; *farewell != 0; farewell++) collect_byte(*farewell);
  terminal_guard_set_bytes(collected, collected_count);
}

/// Arrows, Home and End come in two spellings, and some terminals do not keep to their own entry.
static void define_both_spellings(void) {
  static const struct {
    char final;
    int code;
  } both[] = {{'A', KEY_UP},   {'B', KEY_DOWN}, {'C', KEY_RIGHT},
              {'D', KEY_LEFT}, {'H', KEY_HOME}, {'F', KEY_END}};
  for (size_t index = 0; index < sizeof both / sizeof both[0]; index++) {
    char cursor[] = {27, '[', both[index].final, 0};
    char application[] = {27, 'O', both[index].final, 0};
    define_key(cursor, both[index].code);
    define_key(application, both[index].code);
  }
  define_key("\033[1~", KEY_HOME);
  define_key("\033[4~", KEY_END);
  define_key("\033[3~", KEY_DC);
  define_key("\033[5~", KEY_PPAGE);
  define_key("\033[6~", KEY_NPAGE);
}

/// Finds out whether ncurses can work with this type, which `newterm` itself does not tell.
static terminal_opening check_type(const char *type, int output) {
  int found = 0;
  if (setupterm(type, output, &found) != OK) {
    return found == 1 ? terminal_opening_type_unfit : terminal_opening_type_unknown;
  }
  const char *place_cursor = tigetstr("cup");
  bool fit = place_cursor != NULL && place_cursor != (char *)-1;
  del_curterm(cur_term);
  return fit ? terminal_opening_done : terminal_opening_type_unfit;
}

/// A stream of our own over a copy of the descriptor: children do not inherit it, and closing it
/// leaves the caller's open.
static FILE *open_stream(int descriptor, const char *mode) {
  int copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 3);
  return copy < 0 ? NULL : fdopen(copy, mode);
}

static void close_streams(void) {
  if (input_stream != NULL) fclose(input_stream);
  if (output_stream != NULL) fclose(output_stream);
  input_stream = NULL;
  output_stream = NULL;
}

terminal_opening terminal_open(const char *type, int input, int output, const char *farewell) {
  if (screen != NULL) return terminal_opening_failed;
  terminal_opening checked = check_type(type, output);
  if (checked != terminal_opening_done) return checked;
  input_stream = open_stream(input, "r");
  output_stream = open_stream(output, "w");
  if (input_stream == NULL || output_stream == NULL || tcgetattr(output, &shell_modes) != 0) {
    close_streams();
    return terminal_opening_failed;
  }
  output_descriptor = fileno(output_stream);
  // LINES and COLUMNS of the environment go stale at the first resize; the terminal is asked.
  use_env(FALSE);
  set_escdelay(escape_delay);
  screen = newterm(type, output_stream, input_stream);
  if (screen == NULL) {
    close_streams();
    return terminal_opening_failed;
  }
  raw();
  noecho();
  nonl();
  intrflush(NULL, FALSE);
  // Otherwise ncurses stops drawing half-way when a key is waiting.
  typeahead(-1);
  // The bottom-right cell is drawn without scrolling the screen.
  scrollok(stdscr, FALSE);
  keys = newpad(1, 1);
  nodelay(keys, TRUE);
  define_both_spellings();
  if (has_colors()) {
    start_color();
    // Where the terminal has no colours "of its own", -1 stands for white on black.
    if (use_default_colors() != OK) assume_default_colors(COLOR_WHITE, COLOR_BLACK);
  }
  def_prog_mode();
  // `newterm` has changed the modes already, but not sent a byte; nothing is claimed yet.
  tcsetattr(output_descriptor, TCSANOW, &shell_modes);
  cache_restore_bytes(farewell);
  was_claimed = false;
  return terminal_opening_done;
}

/// Lets nothing more reach the terminal: `newterm` has prepared bytes that take the screen, and
/// `delscreen` would send them.
static void discard_output(void) {
  int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
  if (nowhere < 0) return;
  dup3(nowhere, output_descriptor, O_CLOEXEC);
  close(nowhere);
}

void terminal_close(void) {
  if (screen == NULL) return;
  terminal_release();
  if (!was_claimed) discard_output();
  delwin(keys);
  delscreen(screen);
  keys = NULL;
  screen = NULL;
  close_streams();
}

// MARK: - Claim and release

void terminal_claim(void) {
  if (screen == NULL || is_claimed) return;
  terminal_guard_arm(output_descriptor, &shell_modes);
  is_claimed = true;
  was_claimed = true;
  // In the background this stops us until `fg`, as it should. It fails for a moment while a shell
  // or an editor still hands the terminal over.
  for (int attempt = 0; attempt < 10 && reset_prog_mode() != OK; attempt++) {
    napms(20);
  }
  keypad(keys, TRUE);
  terminal_measure();
  terminal_forget_screen();
}

void terminal_release(void) {
  if (screen == NULL || !is_claimed) return;
  is_claimed = false;
  curs_set(1);
  endwin();
  // As we found it, whatever ncurses took for the shell's modes.
  tcsetattr(output_descriptor, TCSADRAIN, &shell_modes);
  terminal_guard_disarm();
}

terminal_size terminal_measure(void) {
  struct winsize size = {0};
  if (ioctl(output_descriptor, TIOCGWINSZ, &size) == 0 && size.ws_row > 0 && size.ws_col > 0) {
    if (size.ws_row != LINES || size.ws_col != COLS) resizeterm(size.ws_row, size.ws_col);
  }
  return (terminal_size){.column_count = COLS, .row_count = LINES};
}

bool terminal_can_stop(void) {
  // A shell with job control puts its jobs into groups of their own. In the leader's own group
  // (`xterm -e tandem`, a tmux window) nobody is there to continue us.
  return getpgrp() != getsid(0);
}

// SIGSTOP, because the programs of our group that handle SIGTSTP would go on; the shell would wait.
void terminal_stop_group(void) { kill(0, SIGSTOP); }

// MARK: - Drawing

void terminal_forget_screen(void) { clearok(curscr, TRUE); }

int terminal_colour_count(void) { return has_colors() ? COLORS : 0; }

void terminal_define_style(int style, int foreground, int background, unsigned attributes) {
  if (style < 0 || style >= style_limit) return;
  attr_t attribute = A_NORMAL;
  if (attributes & terminal_bold) attribute |= A_BOLD;
  if (attributes & terminal_dim) attribute |= A_DIM;
  if (attributes & terminal_underline) attribute |= A_UNDERLINE;
  if (attributes & terminal_reverse) attribute |= A_REVERSE;
  style_attributes[style] = attribute;
  // Pair 0 is fixed, so the pair of a style is one more than its number.
  if (has_colors()) init_extended_pair(style + 1, foreground, background);
}

void terminal_erase(void) { werase(stdscr); }

void terminal_put(
    int row, int column, int style, const uint32_t *scalars, int count, int width) {
  if (style < 0 || style >= style_limit || row >= LINES || column + width > COLS) return;
  wchar_t text[CCHARW_MAX + 1] = {0};
  int length = 0;
  for (int index = 0; index < count && length < CCHARW_MAX; index++) {
    wchar_t scalar = (wchar_t)scalars[index];
    if (wcwidth(scalar) == (index == 0 ? width : 0) && scalar != 0) text[length++] = scalar;
    if (index == 0 && length == 0) break;
  }
  if (length == 0) text[0] = L'?';
  short pair = (short)(has_colors() ? style + 1 : 0);
  cchar_t cell;
  if (setcchar(&cell, text, style_attributes[style], pair, NULL) != OK) return;
  // The bottom-right cell answers ERR although it is drawn.
  (void)mvadd_wch(row, column, &cell);
  if (length == 0 && width == 2) {
    text[0] = L' ';
    setcchar(&cell, text, style_attributes[style], pair, NULL);
    (void)mvadd_wch(row, column + 1, &cell);
  }
}

void terminal_show(int cursor_row, int cursor_column) {
  if (!is_claimed) return;
  curs_set(cursor_row < 0 ? 0 : 1);
  if (cursor_row >= 0) move(cursor_row, cursor_column);
  wnoutrefresh(stdscr);
  doupdate();
}

void terminal_send(const uint8_t *bytes, size_t count) {
  while (count > 0) {
    ssize_t sent = write(output_descriptor, bytes, count);
    if (sent <= 0) return;
    bytes += sent;
    count -= (size_t)sent;
  }
}

// MARK: - Keys

static terminal_key_kind kind_of(wint_t code) {
  switch (code) {
    case KEY_UP: return terminal_key_up;
    case KEY_DOWN: return terminal_key_down;
    case KEY_LEFT: return terminal_key_left;
    case KEY_RIGHT: return terminal_key_right;
    case KEY_PPAGE: return terminal_key_page_up;
    case KEY_NPAGE: return terminal_key_page_down;
    case KEY_HOME:
    case KEY_A1: return terminal_key_home;
    case KEY_END:
    case KEY_C1: return terminal_key_end;
    case KEY_A3: return terminal_key_page_up;
    case KEY_C3: return terminal_key_page_down;
    case KEY_ENTER: return terminal_key_enter;
    case KEY_BACKSPACE: return terminal_key_backspace;
    case KEY_DC: return terminal_key_delete;
    case KEY_BTAB: return terminal_key_back_tab;
    // Function keys, mouse, and the KEY_RESIZE that `resizeterm` puts into the queue.
    default: return terminal_key_other;
  }
}

terminal_key terminal_read_key(void) {
  terminal_key key = {.kind = terminal_key_none, .scalar = 0};
  if (!is_claimed) return key;
  wint_t code = 0;
  switch (wget_wch(keys, &code)) {
    case KEY_CODE_YES: key.kind = kind_of(code); break;
    case OK:
      key.kind = terminal_key_character;
      key.scalar = (uint32_t)code;
      break;
    default: break;
  }
  return key;
}
