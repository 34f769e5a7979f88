package dev.assetbundle.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assetbundle.processor.javac.AssetBundleProcessor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;

/**
 * The build writes lambdas and the methods of records out: a javac that lives for a second has no
 * time to generate them. An IDE that compiles by itself leaves them; {@code mvn process-classes}
 * writes them.
 */
class CallSitesTest {

  /** The tag of a constant that describes a call site (JVMS 4.4). */
  private static final int INVOKE_DYNAMIC = 18;

  @Test
  void noClassHasCallSites() throws Exception {
    Path classes =
        Path.of(
            AssetBundleProcessor.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    List<Path> files;
    try (Stream<Path> all = Files.walk(classes)) {
      files = all.filter(file -> file.toString().endsWith(".class")).toList();
    }
    assertTrue(files.size() > 1000, () -> "classes of lambdas among " + files.size());
    Set<String> found = new TreeSet<>();
    for (Path file : files) {
      ClassReader reader = new ClassReader(Files.readAllBytes(file));
      if (IntStream.range(1, reader.getItemCount()).anyMatch(i -> isCallSite(reader, i))) {
        found.add(reader.getClassName());
      }
    }
    assertEquals(Set.of(), found);
  }

  /** Whether a constant describes a call site (JVMS 4.4.10). */
  private static boolean isCallSite(ClassReader file, int constant) {
    int at = file.getItem(constant);
    return at > 0 && file.readByte(at - 1) == INVOKE_DYNAMIC;
  }
}
