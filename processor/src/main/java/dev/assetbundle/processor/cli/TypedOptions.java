package dev.assetbundle.processor.cli;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Translates options in messages: all messages name the options of the compiler, and the command
 * line has other names for them. {@code -Aassetbundle.erb.values=FILE} is typed {@code --erb-values
 * FILE} here.
 */
final class TypedOptions {

  private static final Pattern OPTION =
      Pattern.compile("(?:the compiler option )?-Aassetbundle\\.([A-Za-z.]*[A-Za-z])(=?)");

  private static final Pattern CAPITAL = Pattern.compile("(?<=[a-z])(?=[A-Z])|\\.");

  private TypedOptions() {}

  /** Returns a message with the options of the command line in it. */
  static String in(String message) {
    return OPTION
        .matcher(message)
        .replaceAll(
            option -> "--" + name(option.group(1)) + (option.group(2).isEmpty() ? "" : " "));
  }

  /**
   * Returns the name of one of the compiler's options: {@code erb-values} for {@code erb.values}.
   */
  static String name(String option) {
    if (option.equals("basedir")) {
      return "root";
    }
    return CAPITAL.matcher(option).replaceAll("-").toLowerCase(Locale.ROOT);
  }
}
