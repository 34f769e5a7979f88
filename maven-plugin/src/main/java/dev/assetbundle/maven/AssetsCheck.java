package dev.assetbundle.maven;

import dev.assetbundle.processor.live.record.LiveFile;
import dev.assetbundle.processor.live.record.LiveRecord;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.apache.maven.plugin.logging.Log;

/**
 * Builds the assets with the processor of the last compilation, before the next one begins. Only
 * where that would do the same: same project, same jars, no newer Java source. Else nobody could
 * mend a mistake by changing those.
 */
final class AssetsCheck {

  private static final String PROCESSOR = "dev.assetbundle.processor.javac.AssetCheck";

  private final LiveFile live;
  private final Path seen;
  private final Log log;

  /**
   * The check of one class output.
   *
   * @param live what the last compilation left
   * @param log receives diagnostics
   */
  AssetsCheck(LiveFile live, Log log) {
    this.live = live;
    this.seen = live.path().resolveSibling(live.path().getFileName() + ".project");
    this.log = log;
  }

  /** Whether the project is known to be another one than that which was compiled last. */
  boolean isOtherProject(String project) throws IOException {
    return Files.exists(seen) && !Files.readString(seen).equals(project);
  }

  /**
   * Returns whether the project is the one that was compiled last, and remembers it.
   *
   * @param project a text that is another one whenever the compiler may be told something else
   */
  boolean isProject(String project) throws IOException {
    if (Files.exists(seen) && Files.readString(seen).equals(project)) {
      return Files.exists(live.path()) && time(seen).compareTo(time(live.path())) <= 0;
    }
    Files.createDirectories(seen.resolveSibling(""));
    Files.write(seen, project.getBytes(StandardCharsets.UTF_8));
    return false;
  }

  private static FileTime time(Path file) throws IOException {
    return Files.getLastModifiedTime(file);
  }

  /**
   * Prints everything that is wrong, and returns the number of errors; 0 also if nothing was
   * checked, since the processor or a Java source changed.
   *
   * @param sourceRoots of the Java sources
   */
  int errors(List<Path> sourceRoots) throws IOException {
    Optional<LiveRecord> record = live.read();
    if (record.isEmpty() || !isToolsSame(record.get().tools()) || isSourceNewer(sourceRoots)) {
      log.debug("Assets are checked by the compiler: its sources or its processor changed");
      return 0;
    }
    List<String> errors = new ArrayList<>();
    BiConsumer<String, String> report =
        (severity, text) -> {
          if (severity.equals("error")) {
            errors.add(text);
            log.error(text);
          } else if (severity.equals("warning")) {
            log.warn(text);
          } else {
            log.info(text);
          }
        };
    try (RecordedProcessor processor = RecordedProcessor.of(record.get())) {
      processor.call(
          PROCESSOR, "check", List.of(Path.class, BiConsumer.class), live.path(), report);
    } catch (InvocationTargetException e) {
      log.warn("Assets are not checked before they are compiled: " + e.getCause());
    } catch (ReflectiveOperationException | LinkageError e) {
      log.warn("Assets are not checked before they are compiled: " + e);
    }
    return errors.size();
  }

  private static boolean isToolsSame(List<LiveRecord.Tool> tools) {
    return !tools.isEmpty()
        && tools.stream()
            .allMatch(tool -> LiveFile.tool(Path.of(tool.file())).filter(tool::equals).isPresent());
  }

  private boolean isSourceNewer(List<Path> sourceRoots) throws IOException {
    FileTime written = time(live.path());
    for (Path root : sourceRoots) {
      if (Files.isDirectory(root)) {
        try (Stream<Path> files = Files.walk(root)) {
          for (Path file : files.filter(name -> name.toString().endsWith(".java")).toList()) {
            if (time(file).compareTo(written) > 0) {
              return true;
            }
          }
        }
      }
    }
    return false;
  }
}
