package dev.assetbundle.processor.diagnostic.suggestion;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Libraries for browsers: which names mean one, and how to get its jar. */
public final class KnownLibraries {

  private static final Set<String> NAMES =
      Set.of(
          """
          jquery jquery-ui jquery-migrate bootstrap bootstrap-icons font-awesome lodash
          underscore backbone htmx.org alpinejs react react-dom vue angular d3 moment luxon dayjs
          chart.js select2 datatables popper.js tether handlebars mustache knockout normalize.css
          foundation-sites bulma leaflet three axios stimulus turbo hyperscript.org sortablejs
          flatpickr tom-select trix dropzone highlight.js prismjs codemirror animate.css swiper
          """
              .split("\\s+"));

  /** Folders that packages have, and projects rarely have below a folder of their own. */
  private static final Set<String> FOLDERS =
      Set.of("dist", "scss", "sass", "esm", "umd", "webfonts");

  private static final Pattern LIBRARY = Pattern.compile("(@[^/]*/[^/]*|[^/]*)(?:/.*)?");

  /** Scripts of gems by their names there, with the packages of npm that have them. */
  private static final Map<String, String> OF_GEMS =
      Map.of(
          "turbolinks", "turbolinks",
          "rails-ujs", "@rails/ujs",
          "jquery_ujs", "jquery-ujs",
          "jquery-ujs", "jquery-ujs",
          "activestorage", "@rails/activestorage",
          "actioncable", "@rails/actioncable");

  /** What jars call scripts and stylesheets that have other names in gems. */
  private static final Map<String, String> SCRIPTS =
      Map.of(
          "bootstrap-sprockets", "bootstrap/dist/js/bootstrap.bundle",
          "jquery2", "jquery",
          "jquery3", "jquery");

  private static final Map<String, String> SHEETS =
      Map.of("bootstrap-sprockets", "bootstrap/scss/bootstrap");

  private static final String GEM = "a gem of Rails has that: ";

  private static final String START = "no jar of the processor path has it either";

  private KnownLibraries() {}

  /** Whether a hint only guesses that a library is meant, so that a surer one replaces it. */
  public static boolean isGuess(String hint) {
    return hint.startsWith(START) || hint.startsWith(GEM);
  }

  /**
   * Returns what to do about a name that nothing has; empty if no library may be meant.
   *
   * @param isSheet whether a stylesheet is looked for, and otherwise a script or anything
   * @param isThere whether a jar has a name
   */
  public static Optional<String> hint(String name, boolean isSheet, Predicate<String> isThere) {
    String stem = name.replaceFirst("\\.js$", "");
    String renamed = (isSheet ? SHEETS : SCRIPTS).get(stem);
    if (renamed != null) {
      String write = GEM + "write \"" + renamed + "\"";
      return Optional.of(isThere.test(renamed) ? write : write + "; " + advice(library(renamed)));
    }
    String npm = OF_GEMS.get(stem);
    return npm == null || isSheet
        ? hint(name)
        : Optional.of(
            GEM
                + "copy the script of npm's "
                + npm
                + " into vendor/assets/javascripts, as "
                + stem
                + ".js");
  }

  private static Optional<String> hint(String name) {
    String library = library(name);
    boolean isScoped = library.startsWith("@") && library.contains("/");
    boolean isMeant =
        isScoped
            || NAMES.contains(library)
            || (!library.startsWith(".")
                && !library.isEmpty()
                && FOLDERS.contains(
                    library(name.substring(library.length()).replaceFirst("^/", ""))));
    return isMeant ? Optional.of(advice(library)) : Optional.empty();
  }

  /** Returns a name with the known library that is nearly the one in it; empty if there is none. */
  public static Optional<String> corrected(String name) {
    return corrected(name, NAMES);
  }

  /** Returns a name with the library, one of some, that is nearly the one in it. */
  public static Optional<String> corrected(String name, Set<String> libraries) {
    String library = library(name);
    return Suggestion.nearest(library, libraries)
        .map(nearest -> nearest + name.substring(library.length()));
  }

  /** Returns the part of a name that is that of a library, with its scope. */
  private static String library(String name) {
    return LIBRARY.matcher(name).replaceFirst("$1");
  }

  /** Returns how a library is added. */
  private static String advice(String library) {
    String artifact = library.replaceFirst("^@", "").replace("/", "__");
    return START
        + "; add org.webjars.npm:"
        + artifact
        + " there, in Maven as a <path> of annotationProcessorPaths, in Gradle by"
        + " annotationProcessor \"org.webjars.npm:"
        + artifact
        + ":VERSION\"; the compiler does not show what is in <dependencies>";
  }
}
