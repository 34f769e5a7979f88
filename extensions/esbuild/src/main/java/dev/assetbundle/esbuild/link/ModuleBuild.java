package dev.assetbundle.esbuild.link;

import dev.assetbundle.esbuild.service.EsbuildService;
import dev.assetbundle.esbuild.service.Message;
import dev.assetbundle.esbuild.service.Values;
import dev.assetbundle.processor.spi.LinkedModules;
import dev.assetbundle.processor.spi.ModuleFiles;
import dev.assetbundle.processor.spi.ModuleFiles.Target;
import dev.assetbundle.processor.spi.ModuleLinker;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One build request. All files are in a namespace of our own, so that esbuild reads none of them
 * from the disk and no path of this machine gets into what it makes.
 */
public final class ModuleBuild {

  /** The namespace of all files. */
  static final String SPACE = "asset";

  /** What esbuild puts before the name of each of them. */
  static final String PREFIX = SPACE + ":";

  /** Esbuild looks for a file of this name, and there must be none. */
  private static final String ENTRY_POINT = "assetbundle:entry";

  private static final int PLUGIN = 1;

  private final ModuleLinker.Request request;
  private final ModuleFiles files;
  private final Map<String, String> texts = new ConcurrentHashMap<>();

  /** Links one entry. */
  public ModuleBuild(ModuleLinker.Request request, ModuleFiles files) {
    this.request = request;
    this.files = files;
  }

  /**
   * Runs it.
   *
   * @return empty after reporting an error
   * @throws IOException if esbuild does not run, or refuses the request
   */
  public Optional<LinkedModules> run(EsbuildService service) throws IOException {
    Map<String, Object> answer = service.ask(request(), this::answer);
    BuildMessages messages = new BuildMessages(files, texts);
    Message.all(answer, "warnings").forEach(messages::warn);
    List<Message> errors = Message.all(answer, "errors");
    errors.forEach(messages::fail);
    return errors.isEmpty() ? Optional.of(BuildOutputs.read(answer)) : Optional.empty();
  }

  /** Returns the name of a file without its namespace, which only esbuild knows. */
  static String name(String path) {
    return path.startsWith(PREFIX) ? path.substring(PREFIX.length()) : path;
  }

  private Map<String, Object> request() {
    Map<String, Object> build = new LinkedHashMap<>();
    build.put("command", "build");
    build.put("entries", List.of(List.of(BuildOutputs.ENTRY, ENTRY_POINT)));
    build.put("flags", flags());
    build.put("write", false);
    build.put("stdinContents", Values.NULL);
    build.put("stdinResolveDir", Values.NULL);
    build.put("absWorkingDir", BuildOutputs.folder().toString());
    build.put("nodePaths", List.of());
    build.put("context", false);
    Map<String, Object> all = Map.of("id", PLUGIN, "filter", ".*", "namespace", "");
    build.put(
        "plugins",
        List.of(
            Map.of(
                "name",
                "assetbundle",
                "onStart",
                false,
                "onEnd",
                false,
                "onResolve",
                List.of(all),
                "onLoad",
                List.of(all))));
    return build;
  }

  private List<String> flags() {
    String mode = request.minify() ? "production" : "development";
    List<String> flags = new ArrayList<>();
    flags.add("--bundle");
    flags.add("--format=esm");
    flags.add("--splitting");
    flags.add("--platform=browser");
    flags.add("--charset=utf8");
    // No browser has them yet.
    flags.add("--supported:decorators=false");
    flags.add("--outdir=" + BuildOutputs.OUT);
    flags.add("--entry-names=[name]");
    flags.add("--chunk-names=[name]-[hash]");
    flags.add("--public-path=" + BuildOutputs.REFERENCE);
    flags.add("--metafile");
    flags.add("--define:process.env.NODE_ENV=\"" + mode + "\"");
    flags.addAll(EsbuildService.QUIET);
    if (request.minify()) {
      flags.add("--minify");
    }
    if (request.maps()) {
      flags.add("--sourcemap=external");
      flags.add("--sources-content=false");
    }
    return flags;
  }

  private Map<String, Object> answer(Map<String, Object> question) {
    return switch (String.valueOf(question.get("command"))) {
      case "on-resolve" -> resolve(question);
      case "on-load" -> load(String.valueOf(question.get("path")));
      default -> Map.of();
    };
  }

  private Map<String, Object> resolve(Map<String, Object> question) {
    String path = String.valueOf(question.get("path"));
    String kind = String.valueOf(question.get("kind"));
    if (kind.equals("entry-point")) {
      return file(request.entry(), true);
    }
    Target target = files.resolve(path, String.valueOf(question.get("importer")), kind(kind));
    if (target instanceof Target.File file) {
      return file(file.name(), file.sideEffects());
    } else if (target instanceof Target.External external) {
      return Map.of("id", PLUGIN, "path", external.url(), "external", true);
    }
    // Esbuild does not look further in a namespace of ours, and says where the import is, unless
    // the code catches the failure.
    return Map.of();
  }

  private static ModuleFiles.Kind kind(String kind) {
    return switch (kind) {
      case "require-call", "require-resolve" -> ModuleFiles.Kind.REQUIRE;
      case "dynamic-import" -> ModuleFiles.Kind.DYNAMIC_IMPORT;
      default -> ModuleFiles.Kind.IMPORT;
    };
  }

  private static Map<String, Object> file(String name, boolean sideEffects) {
    return Map.of("id", PLUGIN, "path", name, "namespace", SPACE, "sideEffects", sideEffects);
  }

  private Map<String, Object> load(String name) {
    Optional<ModuleFiles.Source> source = files.load(name);
    if (source.isEmpty()) {
      // Why, was reported. Whatever follows from it is of no interest.
      return Map.of("id", PLUGIN, "errors", List.of(Message.toEsbuild(BuildMessages.REPORTED)));
    }
    texts.put(name, source.get().text());
    boolean isJson = source.get().language() == ModuleFiles.Language.JSON;
    return Map.of(
        "id",
        PLUGIN,
        "contents",
        source.get().text().getBytes(StandardCharsets.UTF_8),
        "loader",
        isJson ? "json" : "js");
  }
}
