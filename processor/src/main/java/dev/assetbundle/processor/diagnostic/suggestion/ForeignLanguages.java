package dev.assetbundle.processor.diagnostic.suggestion;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Languages that nothing here compiles, by their extensions, and what their authors can do. */
public final class ForeignLanguages {

  private static final Map<String, List<Language>> KNOWN = new HashMap<>();

  /** The extensions that an artifact of ours reads. */
  private static final Set<String> OF_ESBUILD = Set.of("ts", "tsx", "mts", "jsx");

  private static final Set<String> TEMPLATES = Set.of("ejs", "html.erb");

  static {
    put("ts tsx mts cts", "TypeScript", "js", "");
    put("jsx cjsx", "JSX", "js", "");
    put("vue", "components of Vue", "js", "");
    put("svelte", "components of Svelte", "js", "");
    put("ls", "LiveScript", "js", "");
    put("iced", "IcedCoffeeScript", "js", "");
    put("elm", "Elm", "js", "");
    put("opal", "Opal", "js", "");
    put("es", "", "js", "");
    put("hbs handlebars", "Handlebars", "js", "ejs");
    put("mustache", "Mustache", "js", "ejs");
    put("eco", "eco", "js", "ejs");
    put("hamlc", "Haml", "js", "ejs");
    put("jade pug", "Pug", "js", "ejs");
    put("haml", "Haml", "html", "html.erb");
    put("slim", "Slim", "html", "html.erb");
    put("jade pug", "Pug", "html", "html.erb");
    put("hbs handlebars", "Handlebars", "html", "html.erb");
    put("mustache", "Mustache", "html", "html.erb");
    put("less", "Less", "css", "scss");
    put("styl", "Stylus", "css", "scss");
    put("pcss postcss sss", "PostCSS", "css", "scss");
  }

  private ForeignLanguages() {}

  /**
   * A language, compiled to an extension, and the extension of a known one to use instead; its name
   * is empty if nothing has to be compiled, {@code instead} if there is none.
   */
  private record Language(String name, String result, String instead) {

    String advice(String extension, String stem) {
      if (name.isEmpty()) {
        return "nothing here reads .%s: name it %s.%s".formatted(extension, stem, result);
      }
      String other =
          instead.isEmpty()
              ? "compile it to " + stem + "." + result + " before the build"
              : "write it as " + stem + "." + instead;
      return OF_ESBUILD.contains(extension)
          ? "nothing here compiles %s: put dev.assetbundle:assetbundle-esbuild on the processor path, or %s"
              .formatted(name, other)
          : "nothing here compiles %s: %s, or give the build an AssetProcessor for .%s"
              .formatted(name, other, extension);
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
   * Returns what to say of a project-relative file that may be what somebody looked for; its result
   * has that extension unless it is empty.
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

  private static void put(String extensions, String name, String result, String instead) {
    for (String extension : extensions.split(" ", -1)) {
      KNOWN
          .computeIfAbsent(extension, added -> new ArrayList<>())
          .add(new Language(name, result, instead));
    }
  }
}
