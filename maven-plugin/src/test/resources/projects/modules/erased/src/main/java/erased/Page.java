package erased;

/** Holds a copy of the constant. */
class Page {
  final String sheet = Assets.APPLICATION_CSS_PATH;
}
