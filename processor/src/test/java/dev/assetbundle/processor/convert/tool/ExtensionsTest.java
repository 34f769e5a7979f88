package dev.assetbundle.processor.convert.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assetbundle.processor.Builds;
import dev.assetbundle.processor.model.BundleRequest;
import dev.assetbundle.processor.source.MemoryTree;
import dev.assetbundle.processor.spi.AssetProcessor;
import dev.assetbundle.processor.spi.Fragment;
import dev.assetbundle.processor.spi.ProcessingContext;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Extensions that cannot be loaded are one mistake, and that of who put them on the path. */
class ExtensionsTest {

  private static final String LIBRARY_HINT =
      "\n    hint: put the libraries that its artifact depends on beside it; the jars of AssetBundle"
          + " with the classifier cli hold all of them";

  @TempDir Path jar;

  private final MemoryTree tree =
      new MemoryTree()
          .put("js/application.js", "//= require ./words\n//= require ./more\n")
          .put("js/words.up", "up")
          .put("js/more.up", "up");

  /** Reads {@code .up} files, if it can be made. */
  public abstract static class Up implements AssetProcessor {
    @Override
    public final String id() {
      return "up";
    }

    @Override
    public final String reads() {
      return "up";
    }

    @Override
    public final String writes() {
      return "js";
    }

    @Override
    public final Optional<Fragment> process(Fragment source, ProcessingContext context) {
      return Optional.of(source);
    }
  }

  /** Its library is missing. */
  public static final class First extends Up {
    /** Fails as code does that names a class which is not there. */
    public First() {
      throw new NoClassDefFoundError("com/example/up/Compiler");
    }
  }

  /** So is its own, which is the same. */
  public static final class Second extends Up {
    /** Fails as code does that names a class which is not there. */
    public Second() {
      throw new NoClassDefFoundError("com/example/up/Compiler");
    }
  }

  /** Cannot start. */
  public static final class Broken extends Up {
    /** Fails. */
    public Broken() {
      throw new IllegalStateException("no license");
    }
  }

  private String said(String... classes) throws IOException {
    Path services = Files.createDirectories(jar.resolve("META-INF/services"));
    Files.writeString(
        services.resolve(AssetProcessor.class.getName()), String.join("\n", classes) + "\n");
    try (URLClassLoader loader =
        new URLClassLoader(
            new URL[] {jar.toUri().toURL()}, ExtensionsTest.class.getClassLoader())) {
      BundleRequest request = Builds.request(Builds.plain(), "application.js");
      return Builds.once(tree, loader, List.of(request)).get(0).findings().stream()
          .map(finding -> finding.diagnostic().toString())
          .collect(Collectors.joining("\n"));
    }
  }

  @Test
  void aMissingLibraryIsSaidOnceAndNotItsFiles() throws IOException {
    assertEquals(
        "error: "
            + First.class.getName()
            + " needs a library that is not on its path: there is no class"
            + " com.example.up.Compiler [missing-library]"
            + LIBRARY_HINT,
        said(First.class.getName(), Second.class.getName()));
  }

  @Test
  void aClassThatIsNotThereOrCannotStartIsSaid() throws IOException {
    String hint = "\n    hint: correct its file in META-INF/services, or take its jar off the path";
    assertEquals(
        "error: an extension on the processor path cannot be used: Provider com.example.Gone not"
            + " found [unusable-extension]"
            + hint,
        said("com.example.Gone"));
    assertEquals(
        "error: an extension on the processor path cannot be used: Provider "
            + Broken.class.getName()
            + " could not be instantiated: java.lang.IllegalStateException: no license"
            + " [unusable-extension]"
            + hint,
        said(Broken.class.getName()));
  }
}
