package dev.assetbundle.processor.javac.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the uses of a generated class in Java sources, by its name and imports. The compiler cannot
 * be asked, since it does not resolve a constant that does not exist.
 *
 * @param packageName {@code ""} for the unnamed package
 * @param className simple name of the generated class
 */
record ConstantUses(String packageName, String className) {

  private static final Set<String> DECLARING = Set.of("class", "interface", "enum", "record");

  /**
   * A use of the class.
   *
   * @param path what follows the name of the class: {@code Icons.CART_SVG.tag}
   * @param at where in the source, counted in UTF-16 units from 0
   */
  public record Use(String path, int at) {}

  /**
   * The imports of a source.
   *
   * @param single what follows the name of the class in imports of single names, by the imported
   *     name
   * @param all the same for imports that end with an asterisk
   * @param others simple names that mean something else
   */
  private record Imports(Map<String, String> single, Set<String> all, Set<String> others) {}

  /** Returns all uses in a source. */
  List<Use> in(String source) {
    Imports imports = new Imports(new HashMap<>(), new HashSet<>(), new HashSet<>());
    List<Use> uses = new ArrayList<>();
    String before = "";
    if (packageName.isEmpty()) {
      imports.single().put(className, "");
    }
    for (JavaNames.Name name : JavaNames.of(source)) {
      String text = name.text();
      if (before.equals("package")) {
        if (text.equals(packageName)) {
          imports.single().put(className, "");
        } else {
          // Names of the unnamed package cannot be imported.
          imports.single().clear();
        }
      } else if (before.equals("import") && !text.equals("static")) {
        add(text, imports);
        below(text)
            .filter(path -> !path.endsWith("*"))
            .ifPresent(path -> uses.add(new Use(path, name.at())));
      } else if (DECLARING.contains(before) && text.equals(className)) {
        imports.others().add(text);
      } else {
        paths(text, imports).forEach(path -> uses.add(new Use(path, name.at())));
      }
      before = before.equals("import") && text.equals("static") ? before : text;
    }
    uses.removeIf(use -> use.path().isEmpty());
    return imports.others().contains(className) ? List.of() : uses;
  }

  private void add(String imported, Imports imports) {
    int dot = imported.lastIndexOf('.');
    String simple = imported.substring(dot + 1);
    Optional<String> path = below(imported);
    if (simple.equals("*")) {
      String owner = imported.substring(0, dot);
      if (owner.equals(packageName)) {
        imports.single().putIfAbsent(className, "");
      }
      below(owner).ifPresent(imports.all()::add);
    } else if (path.isPresent()) {
      imports.single().put(simple, path.get());
    } else {
      imports.others().add(simple);
    }
  }

  /** Returns what follows the full name of the class; empty if it is another one. */
  private Optional<String> below(String name) {
    String full = packageName.isEmpty() ? className : packageName + "." + className;
    if (name.equals(full)) {
      return Optional.of("");
    }
    return name.startsWith(full + ".")
        ? Optional.of(name.substring(full.length() + 1))
        : Optional.empty();
  }

  private List<String> paths(String name, Imports imports) {
    Optional<String> full = packageName.isEmpty() ? Optional.empty() : below(name);
    if (full.isPresent()) {
      return List.of(full.get());
    }
    int dot = name.indexOf('.');
    String first = dot < 0 ? name : name.substring(0, dot);
    String rest = dot < 0 ? "" : name.substring(dot + 1);
    if (imports.single().containsKey(first)) {
      return List.of(joined(imports.single().get(first), rest));
    }
    return imports.all().stream().map(outer -> joined(outer, name)).toList();
  }

  private static String joined(String outer, String name) {
    return outer.isEmpty() || name.isEmpty() ? outer + name : outer + "." + name;
  }
}
