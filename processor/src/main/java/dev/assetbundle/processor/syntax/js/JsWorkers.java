package dev.assetbundle.processor.syntax.js;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the workers that a module starts with a name of their file: {@code new Worker('./name')}
 * and {@code new Worker(new URL('./name', import.meta.url))} (HTML, section 10.2.6.3), and so
 * {@code navigator.serviceWorker.register()} with such a URL (Service Workers, section 3.4.3).
 */
public final class JsWorkers {

  private static final Set<String> KINDS = Set.of("Worker", "SharedWorker");

  /** By which the global objects are called, whose members the two are. */
  private static final Set<String> GLOBALS = Set.of("window", "self", "globalThis");

  /** What begins a member whose name or value is not written down. */
  private static final Set<String> UNKNOWN = Set.of("...", "[", "get", "set", "async");

  private static final String SERVICE = "serviceWorker";

  private static final List<String> REGISTER = List.of(".", "register", "(");
  private static final List<String> URL = List.of("new", "URL", "(");
  private static final List<String> BASE = List.of(",", "import", ".", "meta", ".", "url");

  private final JsTokens tokens;
  private final List<JsWorker> found = new ArrayList<>();
  private int at;

  private JsWorkers(JsTokens tokens) {
    this.tokens = tokens;
  }

  /**
   * A worker that is started.
   *
   * @param kind {@code "Worker"}, {@code "SharedWorker"} or {@code "serviceWorker"}
   * @param name the name of its file, without quotes
   * @param isBesideModule whether browsers look for it beside the module, and not beside the page
   * @param isClassic whether it is started as a script and not as a module; false if that is not
   *     known
   * @param hasOptions whether there is something behind the name
   * @param offset of the first word, such as {@code new}, 0-based, in UTF-16 units
   */
  public record JsWorker(
      String kind,
      String name,
      boolean isBesideModule,
      boolean isClassic,
      boolean hasOptions,
      int offset) {}

  /** Returns them in their order. */
  public static List<JsWorker> of(JsTokens tokens) {
    if (!tokens.text().contains("Worker")) {
      return List.of();
    }
    JsWorkers workers = new JsWorkers(tokens);
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.word(i).equals("new") && !tokens.isMember(i)) {
        workers.read(i);
      } else if (tokens.word(i).equals(SERVICE)) {
        workers.at = i + 1;
        if (workers.follow(REGISTER)) {
          workers.arguments(SERVICE, i);
        }
      }
    }
    return workers.found;
  }

  private void read(int start) {
    at = start + 1;
    if (GLOBALS.contains(tokens.word(at))) {
      at++;
      if (!follow(".")) {
        return;
      }
    }
    String kind = tokens.word(at);
    at++;
    if (KINDS.contains(kind) && follow("(") && !tokens.isDeclared(kind)) {
      arguments(kind, start);
    }
  }

  /** Reads what stands in the parentheses, behind the first of them. */
  private void arguments(String kind, int start) {
    boolean isBesideModule = follow(URL);
    int name = at;
    if (at >= tokens.size() || tokens.kind(at++) != JsKind.STRING) {
      return;
    }
    // Service workers are often published elsewhere, under a name that does not change.
    if (isBesideModule ? !isUrl() : kind.equals(SERVICE)) {
      return;
    }
    Optional<String> file =
        JsImports.JsImport.of(tokens.text(), tokens.start(name), tokens.end(name))
            .map(JsImports.JsImport::specifier);
    if (at < tokens.size() && !Set.of(",", ")").contains(tokens.word(at))) {
      return;
    }
    boolean isAlone = follow(")") || (follow(",") && follow(")"));
    boolean isClassic = isAlone || isClassic(kind);
    file.ifPresent(
        written ->
            found.add(
                new JsWorker(
                    kind, written, isBesideModule, isClassic, !isAlone, tokens.start(start))));
  }

  private boolean isUrl() {
    if (!follow(BASE)) {
      return false;
    }
    follow(",");
    return follow(")");
  }

  /** Whether the second argument, behind its comma, asks for a script. */
  private boolean isClassic(String kind) {
    if (kind.equals("SharedWorker") && at < tokens.size() && tokens.kind(at) == JsKind.STRING) {
      at++;
      return ends();
    }
    return follow("{") && isClassicObject();
  }

  private boolean isClassicObject() {
    boolean isClassic = true;
    boolean isName = true;
    while (at < tokens.size() && !tokens.closes(at)) {
      String text = tokens.text(at);
      if (isName) {
        if (UNKNOWN.contains(text) || text.indexOf('\\') >= 0) {
          return false;
        }
        if (Set.of("type", "'type'", "\"type\"").contains(text)) {
          isClassic &= isWordClassic();
        }
      }
      isName = text.equals(",");
      at = tokens.behind(at);
    }
    return isClassic && follow("}") && ends();
  }

  /** Whether the value of the member whose name is the current token is {@code "classic"}. */
  private boolean isWordClassic() {
    return at + 3 < tokens.size()
        && tokens.word(at + 1).equals(":")
        && Set.of("'classic'", "\"classic\"").contains(tokens.text(at + 2))
        && Set.of(",", "}").contains(tokens.word(at + 3));
  }

  private boolean ends() {
    follow(",");
    return follow(")");
  }

  private boolean follow(List<String> wanted) {
    int start = at;
    boolean follows = wanted.stream().allMatch(this::follow);
    at = follows ? at : start;
    return follows;
  }

  private boolean follow(String wanted) {
    boolean follows = tokens.word(at).equals(wanted);
    at += follows ? 1 : 0;
    return follows;
  }
}
