package dev.assetbundle.build;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Replaces the call sites of one class that are linked when they first run. */
final class ClassRewriter extends ClassVisitor {

  private static final String LAMBDAS = "java/lang/invoke/LambdaMetafactory";
  private static final String RECORDS = "java/lang/runtime/ObjectMethods";

  private final byte[] old;
  private final String type;
  private final ClassWriter writer;
  private final String host;
  private final Map<String, LambdaClass> lambdas = new LinkedHashMap<>();
  private String source = "";
  private boolean isNew;

  private ClassRewriter(byte[] old, String type, ClassWriter writer, String host) {
    super(Opcodes.ASM9, writer);
    this.old = old;
    this.type = type;
    this.writer = writer;
    this.host = host;
  }

  /**
   * Rewrites a class.
   *
   * @param old the class file
   * @param host internal name of the host of its nest
   */
  static ClassRewriter of(byte[] old, String host) {
    ClassReader reader = new ClassReader(old);
    ClassRewriter rewriter =
        new ClassRewriter(old, reader.getClassName(), new ClassWriter(0), host);
    reader.accept(rewriter, 0);
    return rewriter;
  }

  /** Returns the class file; the same array if there was nothing to replace. */
  byte[] rewritten() {
    return isNew ? writer.toByteArray() : old;
  }

  /** Returns the class files of its lambdas by internal name. */
  Map<String, byte[]> lambdas() {
    Map<String, byte[]> files = new TreeMap<>();
    lambdas.values().forEach(each -> files.put(each.name(), each.bytes(host, source)));
    return files;
  }

  private LambdaClass classOf(Type interfaceType, String method, Type erased) {
    return lambdas.computeIfAbsent(
        interfaceType + method + erased,
        added -> new LambdaClass(LambdaClass.name(type, lambdas.size() + 1), method, erased));
  }

  @Override
  public void visitSource(String file, String debug) {
    source = file;
    super.visitSource(file, debug);
  }

  @Override
  public MethodVisitor visitMethod(
      int access, String name, String descriptor, String signature, String[] exceptions) {
    return new Method(super.visitMethod(access, name, descriptor, signature, exceptions));
  }

  private final class Method extends MethodVisitor {

    private int line;
    private int stack;

    private Method(MethodVisitor next) {
      super(Opcodes.ASM9, next);
    }

    @Override
    public void visitLineNumber(int number, Label start) {
      line = number;
      super.visitLineNumber(number, start);
    }

    @Override
    public void visitInvokeDynamicInsn(
        String name, String descriptor, Handle factory, Object... arguments) {
      isNew = true;
      if (factory.getOwner().equals(LAMBDAS) && factory.getName().equals("metafactory")) {
        Lambda lambda = new Lambda(line, descriptor, (Handle) arguments[1], (Type) arguments[2]);
        LambdaClass shared = classOf(lambda.type(), name, (Type) arguments[0]);
        visitMethodInsn(Opcodes.INVOKESTATIC, shared.name(), shared.add(lambda), descriptor, false);
      } else if (factory.getOwner().equals(RECORDS)) {
        stack = RecordMethods.STACK;
        RecordMethods.write(mv, name, type, arguments);
      } else {
        throw new IllegalArgumentException(
            type + ":" + line + ": cannot replace a call site of " + factory);
      }
    }

    @Override
    public void visitMaxs(int maxStack, int maxLocals) {
      super.visitMaxs(Math.max(maxStack, stack), maxLocals);
    }
  }
}
