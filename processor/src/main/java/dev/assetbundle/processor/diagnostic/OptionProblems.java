package dev.assetbundle.processor.diagnostic;

import static dev.assetbundle.processor.diagnostic.Draft.error;

import dev.assetbundle.processor.diagnostic.suggestion.Choice;
import dev.assetbundle.processor.diagnostic.suggestion.Suggestion;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Diagnostics about values of options. */
public final class OptionProblems {

  private static final Pattern JAVA_NAME = Pattern.compile("[A-Za-z_]\\w*");
  private static final Pattern NO_LETTERS = Pattern.compile("\\W+");
  private static final Pattern HOST = Pattern.compile("[\\w-]+(\\.[\\w-]+)+(:\\d+)?(/[\\w./-]*)?");

  private OptionProblems() {}

  /** A value that is none of a few words, which {@code expected} lists. */
  public static Diagnostic badChoice(
      String option, String text, String expected, Collection<String> words) {
    return text.isEmpty()
        ? bad(option, text, expected)
        : Problems.badOption(option, text, expected)
            .hint(Choice.meant(text, words).map(Suggestion::ask));
  }

  /** A value that is not what is expected of an option or a member, called as its author does. */
  public static Diagnostic bad(String option, String text, String expected) {
    Diagnostic problem = Problems.badOption(option, text, expected);
    return text.isEmpty()
        ? problem.hint("write a value behind \"=\", or leave the option out")
        : problem;
  }

  /** A value that no file can be called by; {@code encoding} is that of names of files. */
  public static Diagnostic noPath(String option, String text, String encoding) {
    boolean isAscii = text.chars().allMatch(c -> c < 128);
    return Problems.badOption(option, text, "a path")
        .hint(
            isAscii || encoding.equalsIgnoreCase("UTF-8")
                ? Optional.empty()
                : Optional.of(FileProblems.UTF_8_LOCALE));
  }

  /** An option that only tools of the extension for esbuild take, which is not there. */
  public static Diagnostic needsEsbuild(String name) {
    return error("missing-extension")
        .says("-Aassetbundle.%s is for esbuild, which is not on the processor path", name)
        .hint(
            "add the artifact dev.assetbundle:assetbundle-esbuild beside assetbundle-processor, or"
                + " leave the option out");
  }

  /** Source maps that may not be served, and are to be written to a folder that may be. */
  public static Diagnostic noPlaceForMaps(String folder) {
    return error("missing-option")
        .says("--source-maps hidden needs --manifest-json with a file outside of --out")
        .hint("the maps go into the folder %s beside that file, where nobody serves them", folder);
  }

  /** A name that no class can have. */
  public static Diagnostic badClassName(String option, String text) {
    Diagnostic problem = bad(option, text, "a Java identifier");
    String last = text.substring(text.lastIndexOf('.') + 1);
    if (JAVA_NAME.matcher(last).matches()) {
      return problem.hint(
          "write \"%s\": the class goes to the package of the annotated type", last);
    }
    String joined =
        NO_LETTERS
            .splitAsStream(text)
            .filter(part -> !part.isEmpty())
            .map(part -> part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1))
            .collect(Collectors.joining());
    return JAVA_NAME.matcher(joined).matches() ? problem.hint(Suggestion.ask(joined)) : problem;
  }

  /**
   * A path that no URL begins with, and the same without what is wrong with it if anything is left.
   */
  public static Diagnostic badPrefix(
      String option, String text, String expected, Optional<String> meant) {
    return Problems.badOption(option, text, expected).hint(meant.map(path -> Suggestion.ask(path)));
  }

  /** A place for the cache that is no URL. */
  public static Diagnostic badRemote(String option, String text) {
    Diagnostic problem = bad(option, text, "a URL such as https://cache.example.com/");
    return HOST.matcher(text).matches() ? problem.hint(Suggestion.ask("https://" + text)) : problem;
  }

  /** A word of Java as the name of a class. */
  public static Diagnostic reservedClassName(String name) {
    return error("bad-option")
        .says("\"%s\" is a reserved word of Java, so no class can have that name", name)
        .hint("give the class another name, such as \"Assets\"");
  }

  /** An option that does not exist. */
  public static Diagnostic unknownOption(String name, Collection<String> known) {
    // What all options begin with makes none of them nearer than another.
    int start = name.startsWith("--") ? 2 : name.indexOf('.') + 1;
    int limit = Math.max(1, (name.length() - start) / 3);
    String off = "--no-" + name.substring(start);
    Optional<String> near =
        known.contains(off)
            ? Optional.of(off)
            : Suggestion.nearest(name, known, limit)
                .or(() -> Suggestion.nearest(off, known, limit));
    return error("unknown-option")
        .says("there is no option \"%s\"", name)
        .hint(
            near.map(Suggestion::ask)
                .or(
                    () ->
                        Optional.of(
                            name.startsWith("-")
                                ? "options are " + String.join(", ", known)
                                : "options begin with \"--\"; names, which only find takes, stand"
                                    + " before them: find cart.js --root DIR")));
  }

  /** A command that does not exist; without a hint if it is near to none. */
  public static Diagnostic unknownCommand(String name, Collection<String> known) {
    return error("unknown-command")
        .says("there is no command \"%s\"", name)
        .hint(
            name.startsWith("-")
                ? Optional.of("write a command first: " + String.join(", ", known))
                : Choice.meant(name, known).map(Suggestion::ask));
  }

  /** An address that nothing can listen at. */
  public static Diagnostic cannotListen(String host, int port, String reason) {
    return error("cannot-listen")
        .says("nothing can listen at %s, port %d: %s", host, port, reason)
        .hint(
            "end what listens there already, or name another port by --port, 0 for any that is free;"
                + " --host names an address of this machine");
  }

  /** A folder that is none: at the place where it was looked for there is a file, or nothing. */
  public static Diagnostic noFolder(
      String option, String text, String place, boolean isFile, Optional<String> near) {
    return Problems.badOption(
            option, text, "a folder, but " + place + (isFile ? " is a file" : " does not exist"))
        .hint(
            near.map(Suggestion::ask)
                .or(() -> isFile ? Optional.of("name the folder it lies in") : Optional.empty()));
  }

  /** A declaration of a media type that is none, split at its equals sign. */
  public static Diagnostic badMediaType(String option, String text, String extension, String type) {
    Diagnostic problem =
        Problems.badOption(option, text, "ext=type/subtype, such as splat=model/vnd.splat");
    if (extension.isEmpty() && !type.contains("/") && !text.contains("=") && !type.isEmpty()) {
      return problem.hint("write its type behind it, as \"%s=application/octet-stream\"", type);
    }
    if (extension.contains("/")) {
      return problem.hint("write the extension first: \"%s=%s\"", type, extension);
    }
    return extension.contains(".")
        ? problem.hint(
            "write only what follows the last dot of a name: \"%s=%s\"",
            extension.substring(extension.lastIndexOf('.') + 1), type)
        : problem;
  }

  /** A type for scripts or stylesheets. */
  public static Diagnostic fixedMediaType(String option, String text, String extension) {
    return Problems.badOption(option, text, "no type for ." + extension + ", which has its own")
        .hint("browsers run scripts and apply stylesheets with these types only");
  }

  /** Two types for one extension. */
  public static Diagnostic secondMediaType(
      String option, String text, String extension, String other) {
    return Problems.badOption(option, text, "one type for each extension")
        .hint("leave one of the two out; .%s is %s already", extension, other);
  }
}
