package dev.assetbundle.processor.cli;

import dev.assetbundle.runtime.Export;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The commands: the word that calls each, what {@code --help} prints about it, and its class. */
enum Command {
  /** Builds into a folder. */
  PRECOMPILE(
      """
      --root DIR --out DIR
               [--manifest-json FILE] [options]
               builds all assets into a folder
      """,
      false),

  /** Builds into a folder again on each save. */
  WATCH(
      """
      --root DIR --out DIR
               [--manifest-json FILE] [options]
               builds as precompile does, and again whenever a file is saved
      """,
      true),

  /** Serves assets as they are edited. */
  SERVE(
      """
      --root DIR
               [--port 8080] [--host 127.0.0.1] [options]
               serves all assets as they are edited, and at / a page about them; port 0 is any
               that is free
      """,
      true),

  /** Writes a page about all assets. */
  REPORT(
      """
      --root DIR --out FILE.html
               [options]
               writes a page with all assets, their sizes and what they are made of
      """,
      false),

  /** Prints the search path. */
  PATHS(
      """
      --root DIR
               [options]
               prints the folders in which assets are looked for, in order
      """,
      false),

  /** Prints which file a name stands for. */
  FIND(
      """
      NAME... --root DIR
               [options]
               prints which file each name stands for, and which others it hides
      """,
      false),

  /** Removes old versions. */
  CLEAN(
      """
      --out DIR
               [--keep 2] [--older-than 1h]
               removes versions of files that are not current, if there are so many newer ones
               that are not current either, and they are at least of that age
      """,
      false),

  /** Removes everything that was built into a folder. */
  CLOBBER(
      """
      --out DIR
               removes everything that was built into a folder, and nothing else
      """,
      false),

  /** Compares a folder with its manifest. */
  VERIFY(
      """
      --out DIR
               compares all files that were built into a folder with its manifest
      """,
      false);

  private final String usage;
  private final boolean isEndless;

  Command(String usage, boolean isEndless) {
    this.usage = usage;
    this.isEndless = isEndless;
  }

  /** Returns the command of that word, which is case-sensitive. */
  static Optional<Command> of(String word) {
    return Arrays.stream(values()).filter(command -> command.word().equals(word)).findFirst();
  }

  /** Returns the words of all commands. */
  static List<String> words() {
    return Arrays.stream(values()).map(Command::word).toList();
  }

  private String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns how it is typed and what it does, in lines. */
  String usage() {
    return word() + " " + usage;
  }

  /** Whether it runs until the user ends it. */
  boolean isEndless() {
    return isEndless;
  }

  /** Runs it and returns its exit status; {@code ending} ends one that is endless. */
  int run(List<String> options, PrintStream out, PrintStream err, Ending ending) {
    return switch (this) {
      case PRECOMPILE -> new Precompile(options, out, err).run();
      case WATCH -> new Watch(options, out, err, ending).run();
      case SERVE -> new Serve(options, out, err, ending).run();
      case REPORT -> new Report(options, out, err).run();
      case PATHS -> new Search(options, out, err).paths();
      case FIND -> new Search(options, out, err).find();
      case CLEAN, CLOBBER, VERIFY -> Export.run(withWord(options), out, err);
    };
  }

  private List<String> withWord(List<String> options) {
    List<String> words = new ArrayList<>(options);
    words.add(0, word());
    return words;
  }
}
