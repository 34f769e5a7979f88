package dev.assetbundle.processor.diagnostic.suggestion;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Languages that nothing here compiles, by their extensions, and what their authors can do. */
public final class ForeignLanguages {

  private static final Map<String, List<Language>> KNOWN = new HashMap<>();

  private static final Set<String> TEMPLATES = Set.of("ejs", "html.erb");

  static {
    compiled("ts mts cts tsx", "TypeScript", "js");
    compiled("jsx cjsx", "JSX", "js");
    compiled("vue", "components of Vue", "js");
    compiled("svelte", "components of Svelte", "js");
    compiled("ls", "LiveScript", "js");
    compiled("iced", "IcedCoffeeScript", "js");
    compiled("elm", "Elm", "js");
    compiled("opal", "Opal", "js");
    renamed("es6 es", "js");
    written("hbs handlebars", "Handlebars", "js", "ejs");
    written("mustache", "Mustache", "js", "ejs");
    written("eco", "eco", "js", "ejs");
    written("hamlc", "Haml", "js", "ejs");
    written("jade pug", "Pug", "js", "ejs");
    written("haml", "Haml", "html", "html.erb");
    written("slim", "Slim", "html", "html.erb");
    written("jade pug", "Pug", "html", "html.erb");
    written("hbs handlebars", "Handlebars", "html", "html.erb");
    written("mustache", "Mustache", "html", "html.erb");
    written("less", "Less", "css", "scss");
    written("styl", "Stylus", "css", "scss");
    written("pcss postcss sss", "PostCSS", "css", "scss");
  }

  private ForeignLanguages() {}

  /**
   * A language, or another spelling of one that browsers know.
   *
   * @param name empty if nothing has to be compiled
   * @param result extension of what it is compiled to
   * @param instead extension of the same in a language that is known; empty if there is none
   */
  private record Language(String name, String result, String instead) {

    String advice(String extension, String stem) {
      String tool = "give the build an AssetProcessor for ." + extension;
      if (name.isEmpty()) {
        return "nothing here reads ." + extension + ": name it " + stem + "." + result;
      }
      return "nothing here compiles "
          + name
          + ": "
          + (instead.isEmpty()
              ? "compile it to " + stem + "." + result + " before the build"
              : "write it as " + stem + "." + instead)
          + ", or "
          + tool;
    }
  }

  /** Whether a file is in such a language and of no use to pages, as templates may be. */
  public static boolean isCode(String fileName) {
    return isForeign(fileName)
        && KNOWN.getOrDefault(extension(fileName), List.of()).stream()
            .noneMatch(language -> TEMPLATES.contains(language.instead()));
  }

  /** Whether a file is in such a language, declarations of types aside. */
  public static boolean isForeign(String fileName) {
    return KNOWN.containsKey(extension(fileName)) && !fileName.endsWith(".d.ts");
  }

  /**
   * Returns what is to be said of a file that may be what somebody looked for.
   *
   * @param file project-relative
   * @param result extension of what is looked for; empty if any will do
   */
  public static Optional<String> hint(String file, String result) {
    String fileName = file.substring(file.lastIndexOf('/') + 1);
    return advice(fileName, result).map(words -> "there is " + file + ", but " + words);
  }

  /** Returns why a file is not compiled, and what to do about it; empty if it is in no such one. */
  public static Optional<String> advice(String fileName, String result) {
    if (!isForeign(fileName)) {
      return Optional.empty();
    }
    String extension = extension(fileName);
    String name = fileName.substring(0, fileName.length() - extension.length() - 1);
    return KNOWN.getOrDefault(extension, List.of()).stream()
        .filter(language -> result.isEmpty() || language.result().equals(result))
        .findFirst()
        .map(language -> language.advice(extension, without(name, language.result())));
  }

  private static String without(String name, String extension) {
    return name.endsWith("." + extension)
        ? name.substring(0, name.length() - extension.length() - 1)
        : name;
  }

  private static String extension(String fileName) {
    return fileName.substring(fileName.lastIndexOf('.') + 1);
  }

  private static void compiled(String extensions, String name, String result) {
    put(extensions, new Language(name, result, ""));
  }

  private static void renamed(String extensions, String result) {
    put(extensions, new Language("", result, ""));
  }

  private static void written(String extensions, String name, String result, String instead) {
    put(extensions, new Language(name, result, instead));
  }

  private static void put(String extensions, Language language) {
    for (String extension : extensions.split(" ", -1)) {
      KNOWN.merge(
          extension,
          List.of(language),
          (some, more) -> Stream.concat(some.stream(), more.stream()).toList());
    }
  }
}
