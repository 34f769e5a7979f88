package dev.assetbundle.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assetbundle.processor.javac.AssetBundleProcessor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * The build writes lambdas and the methods of records out: a javac that lives for a second has no
 * time to generate them. An IDE that compiles by itself leaves them; {@code mvn process-classes}
 * writes them.
 */
class CallSitesTest {

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
      collect(file, found);
    }
    assertEquals(Set.of(), found);
  }

  private static void collect(Path file, Set<String> found) throws IOException {
    ClassReader reader = new ClassReader(Files.readAllBytes(file));
    reader.accept(
        new ClassVisitor(Opcodes.ASM9) {
          @Override
          public MethodVisitor visitMethod(
              int access, String method, String type, String signature, String[] thrown) {
            return new MethodVisitor(Opcodes.ASM9) {
              @Override
              public void visitInvokeDynamicInsn(
                  String name, String type, Handle factory, Object... arguments) {
                found.add(reader.getClassName() + "." + method);
              }
            };
          }
        },
        ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
  }
}
