package dev.assetbundle.build;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * The class of all lambdas of one type that stand for the same functional interface: its objects do
 * what those do that {@link java.lang.invoke.LambdaMetafactory} would return. They have one class
 * together, since to load a class takes longer than what most lambdas do. A lambda that uses
 * nothing around it has one object.
 */
final class LambdaClass {

  private static final String MARK = "$$Lambda";
  private static final String OBJECT = "java/lang/Object";
  private static final Type ANY = Type.getObjectType(OBJECT);
  private static final String WHICH = "which";

  private final String name;
  private final String method;
  private final Type erased;
  private final List<Lambda> lambdas = new ArrayList<>();

  /**
   * Has no lambdas yet.
   *
   * @param name internal name of the class
   * @param method name of the interface's method
   * @param erased the interface's method, without its type parameters
   */
  LambdaClass(String name, String method, Type erased) {
    this.name = name;
    this.method = method;
    this.erased = erased;
  }

  /** Returns the internal name of one of the classes of a type's lambdas. */
  static String name(String owner, int number) {
    return owner + MARK + number;
  }

  /** Whether a class is one of these. */
  static boolean isName(String name) {
    return name.contains(MARK);
  }

  String name() {
    return name;
  }

  /**
   * Adds a lambda.
   *
   * @return name of the static method that returns it; it has the descriptor of the call site
   */
  String add(Lambda lambda) {
    lambdas.add(lambda);
    return factory(lambdas.size() - 1);
  }

  /**
   * Returns the class file.
   *
   * @param host internal name of the host of the nest that it joins
   * @param source name of the source file
   */
  byte[] bytes(String host, String source) {
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    writer.visit(
        Opcodes.V17,
        Opcodes.ACC_FINAL | Opcodes.ACC_SUPER | Opcodes.ACC_SYNTHETIC,
        name,
        null,
        OBJECT,
        new String[] {lambdas.get(0).type().getInternalName()});
    writer.visitSource(source, null);
    writer.visitNestHost(host);
    constructor(writer);
    only(writer);
    for (int i = 0; i < lambdas.size(); i++) {
      factory(writer, i);
    }
    method(writer);
    writer.visitEnd();
    return writer.toByteArray();
  }

  private int fields() {
    return lambdas.stream().mapToInt(lambda -> lambda.captured().length).max().orElseThrow();
  }

  private static String field(int number) {
    return "captured" + number;
  }

  private static String factory(int number) {
    return "of" + number;
  }

  private static String only(int number) {
    return "ONLY" + number;
  }

  private String own() {
    return "L" + name + ";";
  }

  private String constructor() {
    return "(I" + ANY.getDescriptor().repeat(fields()) + ")V";
  }

  private void constructor(ClassWriter writer) {
    MethodVisitor code = begin(writer, Opcodes.ACC_PRIVATE, "<init>", constructor());
    code.visitVarInsn(Opcodes.ALOAD, 0);
    code.visitMethodInsn(Opcodes.INVOKESPECIAL, OBJECT, "<init>", "()V", false);
    set(writer, code, WHICH, Type.INT_TYPE, 1);
    for (int i = 0; i < fields(); i++) {
      set(writer, code, field(i), ANY, 2 + i);
    }
    end(code, Type.VOID_TYPE);
  }

  private void set(ClassWriter writer, MethodVisitor code, String field, Type type, int local) {
    writer.visitField(
        Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL, field, type.getDescriptor(), null, null);
    code.visitVarInsn(Opcodes.ALOAD, 0);
    code.visitVarInsn(type.getOpcode(Opcodes.ILOAD), local);
    code.visitFieldInsn(Opcodes.PUTFIELD, name, field, type.getDescriptor());
  }

  private void factory(ClassWriter writer, int number) {
    Lambda lambda = lambdas.get(number);
    MethodVisitor code = begin(writer, Opcodes.ACC_STATIC, factory(number), lambda.factory());
    lambda.line(code);
    if (lambda.captured().length == 0) {
      code.visitFieldInsn(Opcodes.GETSTATIC, name, only(number), own());
    } else {
      create(code, number);
    }
    end(code, lambda.type());
  }

  private void only(ClassWriter writer) {
    MethodVisitor code = begin(writer, Opcodes.ACC_STATIC, "<clinit>", "()V");
    for (int i = 0; i < lambdas.size(); i++) {
      if (lambdas.get(i).captured().length == 0) {
        writer.visitField(
            Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_FINAL,
            only(i),
            own(),
            null,
            null);
        create(code, i);
        code.visitFieldInsn(Opcodes.PUTSTATIC, name, only(i), own());
      }
    }
    end(code, Type.VOID_TYPE);
  }

  // What the lambda uses is in the first local variables.
  private void create(MethodVisitor code, int number) {
    code.visitTypeInsn(Opcodes.NEW, name);
    code.visitInsn(Opcodes.DUP);
    code.visitLdcInsn(number);
    Type[] captured = lambdas.get(number).captured();
    int local = 0;
    for (Type type : captured) {
      code.visitVarInsn(type.getOpcode(Opcodes.ILOAD), local);
      local += type.getSize();
      Conversion.result(code, type, ANY);
    }
    for (int i = captured.length; i < fields(); i++) {
      code.visitInsn(Opcodes.ACONST_NULL);
    }
    code.visitMethodInsn(Opcodes.INVOKESPECIAL, name, "<init>", constructor(), false);
  }

  private void method(ClassWriter writer) {
    MethodVisitor code = begin(writer, Opcodes.ACC_PUBLIC, method, erased.getDescriptor());
    Label[] each = lambdas.stream().map(lambda -> new Label()).toArray(Label[]::new);
    if (each.length > 1) {
      code.visitVarInsn(Opcodes.ALOAD, 0);
      code.visitFieldInsn(Opcodes.GETFIELD, name, WHICH, Type.INT_TYPE.getDescriptor());
      code.visitTableSwitchInsn(0, each.length - 1, each[0], each);
    }
    for (int i = 0; i < each.length; i++) {
      code.visitLabel(each[i]);
      if (each.length > 1) {
        code.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
      }
      Lambda lambda = lambdas.get(i);
      lambda.line(code);
      lambda.create(code);
      captured(code, lambda);
      lambda.call(code, erased);
      code.visitInsn(erased.getReturnType().getOpcode(Opcodes.IRETURN));
    }
    code.visitMaxs(0, 0);
    code.visitEnd();
  }

  private void captured(MethodVisitor code, Lambda lambda) {
    for (int i = 0; i < lambda.captured().length; i++) {
      code.visitVarInsn(Opcodes.ALOAD, 0);
      code.visitFieldInsn(Opcodes.GETFIELD, name, field(i), ANY.getDescriptor());
      Conversion.result(code, ANY, lambda.captured()[i]);
    }
  }

  private static MethodVisitor begin(
      ClassWriter writer, int access, String method, String descriptor) {
    MethodVisitor code = writer.visitMethod(access, method, descriptor, null, null);
    code.visitCode();
    return code;
  }

  private static void end(MethodVisitor code, Type returned) {
    code.visitInsn(returned.getOpcode(Opcodes.IRETURN));
    code.visitMaxs(0, 0);
    code.visitEnd();
  }
}
