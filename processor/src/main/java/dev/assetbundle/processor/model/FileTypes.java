package dev.assetbundle.processor.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads file names. The type comes from the longest known suffix: the one from the first dot, else
 * the one from the second, and so on; what is not known belongs to the name (Sprockets 4).
 */
public final class FileTypes {

  /**
   * The target extension of template languages, whose result has the type of the extension before
   * their own.
   */
  public static final String TEMPLATE = "";

  /** Type declarations, which only compilers and editors read. */
  private static final List<String> DECLARATIONS = List.of(".d.ts", ".d.mts", ".d.cts");

  /** Target extension by source extension, {@link #TEMPLATE} for templates; order is precedence. */
  private final Map<String, String> conversions;

  private final List<String> converters;

  /**
   * Knows the extensions of Sprockets, and what languages write by what they read, in order of
   * precedence.
   */
  public FileTypes(Map<String, String> conversions) {
    this.conversions = new LinkedHashMap<>(conversions);
    this.converters = List.copyOf(conversions.keySet());
  }

  /** Returns the type of a file by its name, without folder. */
  public FileType of(String fileName) {
    if (DECLARATIONS.stream().anyMatch(fileName::endsWith)) {
      return unknown(fileName);
    }
    for (int dot = fileName.indexOf('.', 1); dot >= 0; dot = fileName.indexOf('.', dot + 1)) {
      List<String> suffix = List.of(fileName.substring(dot + 1).split("\\.", -1));
      Optional<FileType> type = parse(fileName.substring(0, dot), suffix);
      if (type.isPresent()) {
        return type.get();
      }
    }
    return unknown(fileName);
  }

  private static FileType unknown(String fileName) {
    return new FileType(fileName, List.of(), "", Optional.empty());
  }

  private Optional<FileType> parse(String name, List<String> suffix) {
    int last = lastPart(suffix);
    String extension = String.join(".", suffix.subList(last, suffix.size()));
    List<String> before = suffix.subList(0, last);
    String writes = conversions.get(extension);
    if (writes == null) {
      return before.isEmpty()
          ? MediaTypes.byExtension(extension).map(type -> plain(name, extension, type))
          : Optional.empty();
    }
    if (writes.equals(TEMPLATE)) {
      return before.isEmpty()
          ? Optional.of(convert(extension, plain(name, "html", new MediaType("text/html"))))
          : parse(name, before)
              .filter(inner -> MediaTypes.mayBeTemplate(inner.extension()))
              .map(inner -> convert(extension, inner));
    }
    // The extension of the result may be written or left out: cart.js.coffee, cart.coffee.
    boolean fits = before.isEmpty() || before.get(before.size() - 1).equals(writes);
    return fits
        ? parse(name, before.isEmpty() ? List.of(writes) : before)
            .map(inner -> convert(extension, inner))
        : Optional.empty();
  }

  /** Returns where the last extension starts; a few languages have one of two parts. */
  private int lastPart(List<String> suffix) {
    int last = suffix.size() - 1;
    boolean two =
        last > 0 && conversions.containsKey(suffix.get(last - 1) + "." + suffix.get(last));
    return two ? last - 1 : last;
  }

  private static FileType plain(String name, String extension, MediaType type) {
    return new FileType(name, List.of(), extension, Optional.of(type));
  }

  private static FileType convert(String extension, FileType inner) {
    List<String> steps = new ArrayList<>();
    steps.add(extension);
    steps.addAll(inner.steps());
    return new FileType(inner.name(), steps, inner.extension(), inner.type());
  }

  /**
   * Returns the precedence of a source among those with the same result, the smallest wins: the
   * file that needs no conversion, then converters in their order, then templates of the former two
   * (Sprockets 4).
   */
  public int rank(FileType type) {
    List<String> steps = type.steps();
    if (steps.isEmpty()) {
      return 0;
    }
    String innermost = steps.get(steps.size() - 1);
    boolean template = TEMPLATE.equals(conversions.get(steps.get(0)));
    int converter =
        TEMPLATE.equals(conversions.get(innermost)) ? 0 : 1 + converters.indexOf(innermost);
    return (template ? 1 + converters.size() : 0) + converter;
  }

  /**
   * Returns the extensions in {@code fileName} that a language would have to run before one that
   * stands to their left: {@code ["erb"]} for {@code x.erb.coffee}, where nothing ever runs ERB.
   */
  public List<String> stranded(String fileName) {
    String name = of(fileName).name();
    List<String> parts = Arrays.asList(name.split("\\.", -1));
    return parts.subList(1, parts.size()).stream().filter(conversions::containsKey).toList();
  }

  /**
   * Returns a name with the same extensions in an order in which all of them are read: {@code
   * x.coffee.erb} for {@code x.erb.coffee}; empty if there is none, or the file has it.
   */
  public Optional<String> inOrder(String fileName) {
    if (stranded(fileName).isEmpty()) {
      return Optional.empty();
    }
    List<String> parts = Arrays.asList(fileName.split("\\.", -1));
    int first = parts.size();
    while (first > 1 && place(parts.get(first - 1)) >= 0) {
      first--;
    }
    List<String> extensions = new ArrayList<>(parts.subList(first, parts.size()));
    extensions.sort(Comparator.comparing(this::place));
    String name = String.join(".", parts.subList(0, first));
    String ordered = name + "." + String.join(".", extensions);
    return Optional.of(ordered).filter(found -> of(found).name().equals(name));
  }

  /** Returns the position of an extension in a name; -1 if it is not known. */
  private int place(String extension) {
    String writes = conversions.get(extension);
    if (writes == null) {
      return MediaTypes.byExtension(extension).isPresent() ? 0 : -1;
    }
    return writes.equals(TEMPLATE) ? 2 : 1;
  }

  /**
   * Returns the media types a directive means by {@code .css}, {@code css}, {@code text/css} or
   * {@code image/*}; empty if nothing is known by that name.
   */
  public static Optional<String> range(String text) {
    if (text.endsWith("/*")) {
      return Optional.of(text);
    }
    String extension = text.startsWith(".") ? text.substring(1) : text;
    return MediaTypes.byExtension(extension).or(() -> MediaTypes.byName(text)).map(MediaType::name);
  }
}
