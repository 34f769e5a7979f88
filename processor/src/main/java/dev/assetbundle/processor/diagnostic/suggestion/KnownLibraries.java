package dev.assetbundle.processor.diagnostic.suggestion;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Libraries for browsers: which names mean one, and how to get its jar. */
public final class KnownLibraries {

  private static final Set<String> NAMES =
      Set.of(
          """
          jquery jquery-ui jquery-ujs jquery-migrate bootstrap bootstrap-icons font-awesome lodash
          underscore backbone htmx.org alpinejs react react-dom vue angular d3 moment luxon dayjs
          chart.js select2 datatables popper.js tether handlebars mustache knockout normalize.css
          foundation-sites bulma leaflet three axios stimulus turbo hyperscript.org sortablejs
          flatpickr tom-select trix dropzone highlight.js prismjs codemirror animate.css swiper
          """
              .split("\\s+"));

  /** Folders that packages have, and projects rarely have below a folder of their own. */
  private static final Set<String> FOLDERS =
      Set.of("dist", "scss", "sass", "esm", "umd", "webfonts");

  private static final String START = "no jar of the processor path has it either";

  private KnownLibraries() {}

  /** Whether a hint is one of these, which only guess: whoever knows more says that. */
  public static boolean isGuess(String hint) {
    return hint.startsWith(START);
  }

  /** Returns what to do about a name that nothing has; empty if no library may be meant. */
  public static Optional<String> hint(String name) {
    List<String> segments = List.of(name.split("/", -1));
    boolean isScoped = name.startsWith("@") && segments.size() > 1;
    int length = isScoped ? 2 : 1;
    String library = String.join("/", segments.subList(0, length));
    boolean isMeant =
        isScoped
            || NAMES.contains(library)
            || (segments.size() > length
                && !library.startsWith(".")
                && !library.isEmpty()
                && FOLDERS.contains(segments.get(length)));
    return isMeant ? Optional.of(advice(library)) : Optional.empty();
  }

  /** Returns how a library is added. */
  public static String advice(String library) {
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
