package dev.assetbundle.build;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * The class of one lambda or reference to a method: what {@link java.lang.invoke.LambdaMetafactory}
 * would generate for it. A lambda that uses nothing around it has one object.
 *
 * @param name internal name of the class
 * @param host internal name of the host of the nest that it joins
 * @param source name of the source file
 * @param line where the lambda is, for stack traces
 * @param method name of the interface's method
 * @param factory descriptor of the call site: from what the lambda uses to the interface
 * @param erased the interface's method, without its type parameters
 * @param body the method that the lambda stands for
 * @param actual the interface's method with the types that it has here
 */
record LambdaClass(
    String name,
    String host,
    String source,
    int line,
    String method,
    String factory,
    Type erased,
    Handle body,
    Type actual) {

  /** The static method that returns the lambda; it has the descriptor of the call site. */
  static final String FACTORY = "of";

  private static final String MARK = "$$Lambda";
  private static final String OBJECT = "java/lang/Object";
  private static final String ONLY = "ONLY";

  /** Returns the internal name of the class of a lambda. */
  static String name(String owner, int number) {
    return owner + MARK + number;
  }

  /** Whether a class is one of these. */
  static boolean isName(String name) {
    return name.contains(MARK);
  }

  /** Returns the class file. */
  byte[] bytes() {
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    writer.visit(
        Opcodes.V17,
        Opcodes.ACC_FINAL | Opcodes.ACC_SUPER | Opcodes.ACC_SYNTHETIC,
        name,
        null,
        OBJECT,
        new String[] {Type.getReturnType(factory).getInternalName()});
    writer.visitSource(source, null);
    writer.visitNestHost(host);
    for (int i = 0; i < captured().length; i++) {
      writer.visitField(
          Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL,
          field(i),
          captured()[i].getDescriptor(),
          null,
          null);
    }
    constructor(writer);
    if (captured().length == 0) {
      only(writer);
    }
    factory(writer);
    method(writer);
    writer.visitEnd();
    return writer.toByteArray();
  }

  private Type[] captured() {
    return Type.getArgumentTypes(factory);
  }

  private String constructor() {
    return Type.getMethodDescriptor(Type.VOID_TYPE, captured());
  }

  private static String field(int number) {
    return "captured" + number;
  }

  private String own() {
    return "L" + name + ";";
  }

  private void constructor(ClassWriter writer) {
    MethodVisitor code = begin(writer, Opcodes.ACC_PRIVATE, "<init>", constructor());
    code.visitVarInsn(Opcodes.ALOAD, 0);
    code.visitMethodInsn(Opcodes.INVOKESPECIAL, OBJECT, "<init>", "()V", false);
    int local = 1;
    for (int i = 0; i < captured().length; i++) {
      Type type = captured()[i];
      code.visitVarInsn(Opcodes.ALOAD, 0);
      code.visitVarInsn(type.getOpcode(Opcodes.ILOAD), local);
      code.visitFieldInsn(Opcodes.PUTFIELD, name, field(i), type.getDescriptor());
      local += type.getSize();
    }
    end(code, Type.VOID_TYPE);
  }

  private void only(ClassWriter writer) {
    writer.visitField(
        Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_FINAL, ONLY, own(), null, null);
    MethodVisitor code = begin(writer, Opcodes.ACC_STATIC, "<clinit>", "()V");
    code.visitTypeInsn(Opcodes.NEW, name);
    code.visitInsn(Opcodes.DUP);
    code.visitMethodInsn(Opcodes.INVOKESPECIAL, name, "<init>", constructor(), false);
    code.visitFieldInsn(Opcodes.PUTSTATIC, name, ONLY, own());
    end(code, Type.VOID_TYPE);
  }

  private void factory(ClassWriter writer) {
    MethodVisitor code = begin(writer, Opcodes.ACC_STATIC, FACTORY, factory);
    if (captured().length == 0) {
      code.visitFieldInsn(Opcodes.GETSTATIC, name, ONLY, own());
    } else {
      code.visitTypeInsn(Opcodes.NEW, name);
      code.visitInsn(Opcodes.DUP);
      int local = 0;
      for (Type type : captured()) {
        code.visitVarInsn(type.getOpcode(Opcodes.ILOAD), local);
        local += type.getSize();
      }
      code.visitMethodInsn(Opcodes.INVOKESPECIAL, name, "<init>", constructor(), false);
    }
    end(code, Type.getReturnType(factory));
  }

  private void method(ClassWriter writer) {
    MethodVisitor code = begin(writer, Opcodes.ACC_PUBLIC, method, erased.getDescriptor());
    boolean isConstructor = body.getTag() == Opcodes.H_NEWINVOKESPECIAL;
    if (isConstructor) {
      code.visitTypeInsn(Opcodes.NEW, body.getOwner());
      code.visitInsn(Opcodes.DUP);
    }
    arguments(code);
    code.visitMethodInsn(
        opcode(), body.getOwner(), body.getName(), body.getDesc(), body.isInterface());
    Conversion.result(
        code,
        isConstructor ? Type.getObjectType(body.getOwner()) : Type.getReturnType(body.getDesc()),
        erased.getReturnType());
    end(code, erased.getReturnType());
  }

  // What the lambda uses comes first, then what the interface's method is called with.
  private void arguments(MethodVisitor code) {
    List<Type> wanted = new ArrayList<>();
    if (body.getTag() != Opcodes.H_INVOKESTATIC && body.getTag() != Opcodes.H_NEWINVOKESPECIAL) {
      wanted.add(Type.getObjectType(body.getOwner()));
    }
    wanted.addAll(List.of(Type.getArgumentTypes(body.getDesc())));
    int captured = captured().length;
    for (int i = 0; i < captured; i++) {
      code.visitVarInsn(Opcodes.ALOAD, 0);
      code.visitFieldInsn(Opcodes.GETFIELD, name, field(i), captured()[i].getDescriptor());
    }
    Type[] given = erased.getArgumentTypes();
    int local = 1;
    for (int i = 0; i < given.length; i++) {
      code.visitVarInsn(given[i].getOpcode(Opcodes.ILOAD), local);
      local += given[i].getSize();
      Conversion.argument(code, given[i], actual.getArgumentTypes()[i], wanted.get(captured + i));
    }
  }

  private int opcode() {
    return switch (body.getTag()) {
      case Opcodes.H_INVOKESTATIC -> Opcodes.INVOKESTATIC;
      case Opcodes.H_NEWINVOKESPECIAL -> Opcodes.INVOKESPECIAL;
      default -> body.isInterface() ? Opcodes.INVOKEINTERFACE : Opcodes.INVOKEVIRTUAL;
    };
  }

  private MethodVisitor begin(ClassWriter writer, int access, String method, String descriptor) {
    MethodVisitor code = writer.visitMethod(access, method, descriptor, null, null);
    code.visitCode();
    Label start = new Label();
    code.visitLabel(start);
    code.visitLineNumber(line, start);
    return code;
  }

  private static void end(MethodVisitor code, Type returned) {
    code.visitInsn(returned.getOpcode(Opcodes.IRETURN));
    code.visitMaxs(0, 0);
    code.visitEnd();
  }
}
