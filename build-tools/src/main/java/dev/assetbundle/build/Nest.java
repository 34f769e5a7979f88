package dev.assetbundle.build;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/**
 * The classes of one type of the source that may call each other's private methods (JVMS 4.7.28 and
 * 4.7.29). The classes of lambdas join it, since what a lambda does is a private method.
 */
final class Nest {

  private final String host;
  private final Map<String, byte[]> members = new TreeMap<>();

  private Nest(String host) {
    this.host = host;
  }

  /**
   * Returns the nests of class files.
   *
   * @param classes class files by internal name
   */
  static List<Nest> all(Map<String, byte[]> classes) {
    Map<String, Nest> nests = new TreeMap<>();
    classes.forEach(
        (name, file) -> nests.computeIfAbsent(host(name, file), Nest::new).members.put(name, file));
    return List.copyOf(nests.values());
  }

  /**
   * Returns the class files of all members by internal name; the same arrays if they stay as they
   * are. A class of a lambda that the source no longer has is left out.
   */
  Map<String, byte[]> rewritten() {
    Map<String, byte[]> all = new TreeMap<>();
    Map<String, byte[]> lambdas = new TreeMap<>();
    members.forEach(
        (name, file) -> {
          ClassRewriter rewriter = ClassRewriter.of(file, host);
          all.put(name, rewriter.rewritten());
          lambdas.putAll(rewriter.lambdas());
        });
    byte[] own = all.get(host);
    if (own == null) {
      // Classes of lambdas whose type is gone.
      return Map.of();
    }
    if (!lambdas.isEmpty()) {
      own = withMembers(lambdas.keySet(), own);
      all.put(host, own);
      all.putAll(lambdas);
    }
    List<String> named = memberNames(own);
    all.keySet().removeIf(name -> LambdaClass.isName(name) && !named.contains(name));
    return all;
  }

  private static String host(String name, byte[] file) {
    String[] host = {name};
    new ClassReader(file)
        .accept(
            new ClassVisitor(Opcodes.ASM9) {
              @Override
              public void visitNestHost(String other) {
                host[0] = other;
              }
            },
            ClassReader.SKIP_CODE);
    return host[0];
  }

  private static List<String> memberNames(byte[] host) {
    List<String> names = new ArrayList<>();
    new ClassReader(host)
        .accept(
            new ClassVisitor(Opcodes.ASM9) {
              @Override
              public void visitNestMember(String name) {
                names.add(name);
              }
            },
            ClassReader.SKIP_CODE);
    return names;
  }

  private static byte[] withMembers(Collection<String> added, byte[] host) {
    ClassWriter writer = new ClassWriter(0);
    new ClassReader(host).accept(writer, 0);
    added.forEach(writer::visitNestMember);
    return writer.toByteArray();
  }
}
