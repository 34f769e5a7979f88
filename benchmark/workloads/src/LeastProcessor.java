import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.annotation.processing.SupportedOptions;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/**
 * A processor that runs the programs of both extensions on a workload, and does nothing else that a build has to do: it
 * finds no files, resolves no directives, keeps no maps, names nothing by its content, checks and remembers nothing.
 *
 * <p>{@code least} is {@code clean}, {@code script} or {@code sheet}; {@code least.output} is the folder to write to, and
 * {@code least.programs} the one with the packages of esbuild and sass-embedded.
 */
@SupportedAnnotationTypes("dev.assetbundle.AssetBundle")
@SupportedOptions({"least", "least.workload", "least.output", "least.programs", "least.plain"})
public final class LeastProcessor extends AbstractProcessor {

  private static final String SCRIPT = "application.js";
  private static final String SHEET = "application.css";
  private static final String EDITED = "src/main/assets/javascripts/shop/cart.js";

  private boolean isDone;

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latest();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    if (!isDone) {
      isDone = true;
      try {
        build();
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
    return false;
  }

  private void build() throws Exception {
    List<Callable<?>> wanted =
        switch (option("least")) {
          case "script" -> List.of(this::script);
          case "sheet" -> List.of(this::sheet);
          default -> List.of(this::coffee, this::script, this::sheet, this::statics);
        };
    Files.createDirectories(output());
    ExecutorService pool = Executors.newFixedThreadPool(wanted.size());
    List<Future<?>> running = new ArrayList<>();
    wanted.forEach(part -> running.add(pool.submit(part)));
    for (Future<?> each : running) {
      each.get();
    }
    pool.shutdown();
  }

  private String option(String name) {
    return processingEnv.getOptions().getOrDefault(name, "");
  }

  private Path output() {
    return Path.of(option("least.output"));
  }

  private Path workload() {
    return Path.of(option("least.workload"));
  }

  private Path program(String name) {
    return Path.of(option("least.programs"), "node_modules").resolve(name);
  }

  private void run(List<String> command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command).directory(workload().resolve("app").toFile()).redirectErrorStream(true).start();
    byte[] said = process.getInputStream().readAllBytes();
    if (process.waitFor() != 0) {
      throw new IOException(command.get(0) + ": " + new String(said, StandardCharsets.UTF_8));
    }
  }

  /** Compiles all CoffeeScript, in a JVM with the flags of ours. */
  private Void coffee() throws Exception {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String path = LeastProcessor.class.getProtectionDomain().getCodeSource().getLocation().getPath();
    String engine = Encoder.class.getProtectionDomain().getCodeSource().getLocation().getPath();
    String classPath = path + File.pathSeparator + engine;
    run(List.of(java, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", classPath, "Coffee", workload().toString()));
    return null;
  }

  /** Minifies the scripts that are no CoffeeScript or, of a bundle that is there, the one that was edited. */
  private Void script() throws Exception {
    boolean isClean = option("least").equals("clean");
    List<String> files = isClean ? scripts() : List.of(EDITED);
    Path folder = output().resolve("minified");
    List<String> command = new ArrayList<>(List.of(program("@esbuild/linux-x64/bin/esbuild").toString(), "--minify"));
    command.addAll(List.of("--loader:.erb=js", "--outbase=.", "--outdir=" + folder.toAbsolutePath()));
    command.addAll(files);
    run(command);
    StringBuilder text = new StringBuilder(isClean ? "" : Files.readString(output().resolve(SCRIPT)));
    for (String file : files) {
      text.append(Files.readString(folder.resolve(file.replaceFirst("\\.erb$", ".js")))).append(";\n");
    }
    publish(SCRIPT, text.toString().getBytes(StandardCharsets.UTF_8));
    return null;
  }

  private List<String> scripts() throws IOException {
    List<String> words = List.of(Files.readAllLines(workload().resolve("bundles.txt")).get(0).split(" "));
    return words.stream().filter(word -> word.endsWith(".js") || word.endsWith(".js.erb")).skip(1).toList();
  }

  private Void sheet() throws Exception {
    Path css = output().resolve("sass.css").toAbsolutePath();
    run(
        List.of(
            program("sass-embedded-linux-x64/dart-sass/sass").toString(),
            "--quiet",
            "--no-source-map",
            "--style=compressed",
            "--load-path=src/main/assets/stylesheets",
            "--load-path=vendor/assets/stylesheets",
            "src/main/assets/stylesheets/application.scss",
            css.toString()));
    publish(SHEET, Files.readAllBytes(css));
    return null;
  }

  private Void statics() throws Exception {
    Path images = workload().resolve("app/src/main/assets/images");
    for (String name : Files.readAllLines(workload().resolve("statics.txt"))) {
      byte[] bytes = Files.readAllBytes(images.resolve(name));
      if (name.endsWith(".svg")) {
        publish(name, bytes);
      } else {
        MessageDigest.getInstance("SHA-256").digest(bytes);
        write(name, bytes);
      }
    }
    return null;
  }

  private void publish(String name, byte[] bytes) throws Exception {
    MessageDigest.getInstance("SHA-256").digest(bytes);
    write(name, bytes);
    if (option("least.plain").isEmpty()) {
      Brotli4jLoader.ensureAvailability();
      write(name + ".gz", Gzip.of(bytes));
      write(name + ".br", Encoder.compress(bytes, Encoder.Parameters.create(10)));
    }
  }

  private void write(String name, byte[] bytes) throws IOException {
    Path file = output().resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }
}
