package dev.assetbundle.processor.language;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.Diagnostics;
import dev.assetbundle.processor.diagnostic.Severity;
import dev.assetbundle.processor.model.Directive;
import dev.assetbundle.processor.model.LogicalPath;
import dev.assetbundle.processor.model.SourceLocation;
import dev.assetbundle.processor.model.SourcePath;
import dev.assetbundle.processor.model.Utf8Order;
import dev.assetbundle.processor.spi.AssetKind;
import dev.assetbundle.processor.spi.AssetProcessor;
import dev.assetbundle.processor.spi.Fragment;
import dev.assetbundle.processor.spi.ProcessingContext;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A project in memory. Paths of files begin with one of the roots. */
public class MemoryContext implements ProcessingContext {

  private final List<String> roots;
  private final Map<String, byte[]> files = new TreeMap<>();
  private final Diagnostics diagnostics = new Diagnostics();
  private final List<Directive> declared = new ArrayList<>();

  public MemoryContext(String... roots) {
    this.roots = List.of(roots);
  }

  @Override
  public List<SourcePath> libraryPlaces(String name) {
    return List.of();
  }

  public MemoryContext put(String path, String text) {
    return put(path, text.getBytes(StandardCharsets.UTF_8));
  }

  public MemoryContext put(String path, byte[] bytes) {
    files.put(path, bytes);
    return this;
  }

  /** Runs a processor on a file; what it reports is in {@link #reported}. */
  public Optional<Fragment> run(AssetProcessor processor, String path) {
    return processor.process(fragment(path), this);
  }

  public Fragment fragment(String path) {
    String root = roots.stream().filter(r -> path.startsWith(r + "/")).findFirst().orElseThrow();
    LogicalPath name = new LogicalPath(path.substring(root.length() + 1));
    SourcePath source = new SourcePath(root, name);
    return Fragment.read(name, source, read(source).orElseThrow());
  }

  public List<Diagnostic> reported() {
    return diagnostics.sortedWith(new Diagnostics());
  }

  /** Returns what was reported, as messages, one a line. */
  public String said() {
    return reported().stream().map(Diagnostic::toMessage).collect(Collectors.joining("\n"));
  }

  public List<Directive> declared() {
    return declared;
  }

  @Override
  public List<String> roots() {
    return roots;
  }

  @Override
  public Optional<String> read(SourcePath file) {
    return Optional.ofNullable(files.get(file.toString()))
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
  }

  @Override
  public List<String> list(String root, String folder) {
    String start = LogicalPath.below(root, folder.isEmpty() ? "" : folder + "/");
    TreeSet<String> names = new TreeSet<>(Utf8Order.INSTANCE);
    for (String path : files.keySet()) {
      if (path.startsWith(start)) {
        String name = path.substring(start.length());
        int slash = name.indexOf('/');
        names.add(slash < 0 ? name : name.substring(0, slash + 1));
      }
    }
    return List.copyOf(names);
  }

  @Override
  public String url(AssetKind kind, String name, SourceLocation at) {
    if (name.isEmpty() || name.startsWith("/") || name.contains(":")) {
      return name;
    }
    String path = name.split("[?#]", 2)[0];
    String tail = name.substring(path.length());
    String full = path.endsWith(kind.extension()) ? path : path + kind.extension();
    if (find(full).isPresent() || find(full.replace(".css", ".scss")).isPresent()) {
      return "/assets/" + full + tail;
    }
    missing(name, at);
    return kind.publicFolder() + full + tail;
  }

  @Override
  public Optional<String> dataUri(String name, SourceLocation at) {
    if (find(name).isEmpty()) {
      missing(name, at);
      return Optional.empty();
    }
    String base64 = Base64.getEncoder().encodeToString(find(name).get());
    return Optional.of(
        "data:image/png;base64," + URLEncoder.encode(base64, StandardCharsets.UTF_8));
  }

  private Optional<byte[]> find(String name) {
    return roots.stream()
        .filter(root -> files.containsKey(root + "/" + name))
        .map(root -> files.getOrDefault(root + "/" + name, new byte[0]))
        .findFirst();
  }

  private void missing(String name, SourceLocation at) {
    report(Diagnostic.of(Severity.ERROR, "missing-asset", at, "no asset named \"" + name + "\""));
  }

  @Override
  public void declare(Directive directive) {
    declared.add(directive);
  }

  @Override
  public void report(Diagnostic diagnostic) {
    diagnostics.report(diagnostic);
  }
}
