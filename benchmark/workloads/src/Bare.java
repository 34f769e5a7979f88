import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import com.google.javascript.jscomp.CheckLevel;
import com.google.javascript.jscomp.Compiler;
import com.google.javascript.jscomp.CompilerOptions;
import com.google.javascript.jscomp.CompilerOptions.LanguageMode;
import com.google.javascript.jscomp.DiagnosticGroups;
import com.google.javascript.jscomp.Result;
import com.google.javascript.jscomp.SortingErrorManager;
import com.google.javascript.jscomp.SourceFile;
import com.google.javascript.jscomp.VariableRenamingPolicy;
import io.bit3.jsass.Options;
import io.bit3.jsass.OutputStyle;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The engines alone, bundle by bundle in one thread: {@code Bare WORKLOAD OUTPUT [compress]}.
 *
 * <p>Each bundle is compiled whole, as a call of the tools does it. Images are not copied.
 */
final class Bare {

  private final Path workload;
  private final Path output;
  private final boolean compressing;
  private Coffee coffee;

  private Bare(Path workload, Path output, boolean compressing) {
    this.workload = workload;
    this.output = output;
    this.compressing = compressing;
  }

  public static void main(String... args) throws Exception {
    Bare bare = new Bare(Path.of(args[0]), Path.of(args[1]), args.length > 2);
    Throwable[] thrown = new Throwable[1];
    // Closure recurses deeply.
    Thread thread = new Thread(null, bare::run, "bare", 64L << 20);
    thread.setUncaughtExceptionHandler((t, e) -> thrown[0] = e);
    thread.start();
    thread.join();
    if (thrown[0] != null) {
      thrown[0].printStackTrace();
      System.exit(1);
    }
  }

  private void run() {
    try {
      for (String line : Files.readAllLines(workload.resolve("bundles.txt"))) {
        List<String> words = List.of(line.split(" "));
        List<String> files = words.subList(2, words.size());
        write(words.get(1), words.get(0).equals("js") ? script(files) : sheet(files));
      }
      if (compressing) {
        for (String name : Files.readAllLines(workload.resolve("statics.txt"))) {
          if (name.endsWith(".svg")) {
            compress(name, Files.readAllBytes(workload.resolve("app/src/main/assets/images").resolve(name)));
          }
        }
      }
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private String script(List<String> files) throws IOException {
    StringBuilder text = new StringBuilder();
    for (String file : files) {
      String source = read(file);
      if (file.endsWith(".coffee")) {
        coffee = coffee == null ? new Coffee() : coffee;
        source = coffee.compile(source);
      }
      text.append(source).append(";\n");
    }
    return closure(text.toString());
  }

  /** Closure with the options of our own engine. */
  private static String closure(String source) {
    CompilerOptions options = new CompilerOptions();
    options.setLanguageIn(LanguageMode.UNSTABLE);
    options.setLanguageOut(LanguageMode.NO_TRANSPILE);
    options.setStrictModeInput(false);
    options.setEmitUseStrict(false);
    options.setAllowDynamicImport(true);
    options.setRewritePolyfills(false);
    options.setPreventLibraryInjection(true);
    options.setCheckTypes(false);
    options.setCheckSymbols(false);
    options.setWarningLevel(DiagnosticGroups.MODULE_LOAD, CheckLevel.OFF);
    options.setVariableRenaming(VariableRenamingPolicy.LOCAL);
    options.setLabelRenaming(true);
    options.setFoldConstants(true);
    options.setCollapseVariableDeclarations(true);
    options.setConvertToDottedProperties(true);
    options.setAssumeGettersArePure(false);
    options.setProtectHiddenSideEffects(true);
    options.setOutputCharset(StandardCharsets.UTF_8);
    Compiler compiler = new Compiler(new SortingErrorManager(Set.of()));
    compiler.disableThreads();
    Result result = compiler.compile(List.<SourceFile>of(), List.of(SourceFile.fromCode("input.js", source)), options);
    if (!result.errors.isEmpty()) {
      throw new IllegalStateException(result.errors.get(0).toString());
    }
    return compiler.toSource();
  }

  private String sheet(List<String> files) throws Exception {
    Options options = new Options();
    options.setOutputStyle(OutputStyle.COMPRESSED);
    options.setPrecision(10);
    for (String root : List.of("src/main/assets/stylesheets", "vendor/assets/stylesheets")) {
      options.getIncludePaths().add(workload.resolve("app").resolve(root).toFile());
    }
    List<String> parts = new ArrayList<>();
    for (String file : files) {
      Path path = workload.resolve("app").resolve(file).toAbsolutePath();
      parts.add(new io.bit3.jsass.Compiler().compileString(Files.readString(path), path.toUri(), null, options).getCss());
    }
    return String.join("", parts);
  }

  private String read(String file) throws IOException {
    return Files.readString(workload.resolve("app").resolve(file));
  }

  private void write(String name, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    put(name, bytes);
    if (compressing) {
      compress(name, bytes);
    }
  }

  private void compress(String name, byte[] bytes) throws IOException {
    put(name + ".gz", Gzip.of(bytes));
    Brotli4jLoader.ensureAvailability();
    put(name + ".br", Encoder.compress(bytes, Encoder.Parameters.create(10)));
  }

  private void put(String name, byte[] bytes) throws IOException {
    Path file = output.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }
}
