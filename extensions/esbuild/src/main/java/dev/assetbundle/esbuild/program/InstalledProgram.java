package dev.assetbundle.esbuild.program;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.assetbundle.processor.model.Once;
import dev.assetbundle.processor.unpacked.Checksum;
import dev.assetbundle.processor.unpacked.ProgramFolders;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;

/** A program that somebody installed, by npm or by hand. */
final class InstalledProgram implements EsbuildProgram {

  private static final Duration LONGEST = Duration.ofSeconds(10);

  private final Path file;
  private final Supplier<String> version;
  private final Supplier<String> digest;

  InstalledProgram(Path file) {
    this(file, LONGEST);
  }

  /** For tests: the program must say its version within {@code limit}. */
  InstalledProgram(Path file, Duration limit) {
    this.file = file;
    this.version = Once.of(() -> ofPackage(file).or(() -> said(file, limit)).orElse(""));
    this.digest = Once.of(() -> digest(file));
  }

  @Override
  public String version() {
    return version.get();
  }

  @Override
  public String digest() {
    return digest.get();
  }

  @Override
  public List<String> engines() {
    return List.of();
  }

  @Override
  public <T> T use(ProgramFolders.Use<T> use) throws IOException, InterruptedException {
    return use.with(file);
  }

  private static String digest(Path file) {
    // Of all of it, in every build: it can be replaced by another one of the same version. Two
    // checksums, as JVMs that run for a short time compute SHA-256 of ten megabytes in half a
    // second, and both of these in the time that it takes to read the file.
    try (CheckedInputStream in = new CheckedInputStream(Files.newInputStream(file), new CRC32C())) {
      return Checksum.of(in) + "-" + Long.toHexString(in.getChecksum().getValue());
    } catch (IOException e) {
      return "unreadable";
    }
  }

  /** Returns the version in the package.json beside it, which is faster than asking it. */
  private static Optional<String> ofPackage(Path file) {
    Path folder = file.toAbsolutePath().normalize().resolveSibling("");
    Path packaged = (folder.endsWith("bin") ? folder : file).resolveSibling("package.json");
    try (InputStream in = Files.newInputStream(packaged);
        JsonParser parser = new JsonFactory().createParser(in)) {
      String name = "";
      String version = "";
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String field = parser.currentName();
        parser.nextToken();
        name = field.equals("name") ? parser.getText() : name;
        version = field.equals("version") ? parser.getText() : version;
        parser.skipChildren();
      }
      return name.matches("@esbuild/.*|esbuild") && !version.isEmpty()
          ? Optional.of(version)
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> said(Path file, Duration limit) {
    try {
      Process process =
          new ProcessBuilder(file.toString(), "--version")
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      try {
        return said(process, limit);
      } finally {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
      }
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private static Optional<String> said(Process process, Duration limit)
      throws IOException, InterruptedException {
    process.getOutputStream().close();
    // Its output is read afterwards: another program than esbuild may neither write nor end.
    if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
      return Optional.empty();
    }
    try (InputStream in = process.getInputStream()) {
      String text = new String(in.readNBytes(100), StandardCharsets.UTF_8).strip();
      return Optional.of(text).filter(version -> version.matches("[\\w.-]+"));
    }
  }

  @Override
  public String toString() {
    return file.toString();
  }
}
