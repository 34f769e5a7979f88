package dev.assetbundle.build;

import java.util.List;
import java.util.stream.IntStream;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * The methods of a record that its author did not write, with the meaning that {@link
 * java.lang.runtime.ObjectMethods} gives to them.
 */
final class RecordMethods {

  /** The most values on the stack: two numbers of two places each. */
  static final int STACK = 4;

  private static final String OBJECTS = "java/util/Objects";
  private static final String BUILDER = "java/lang/StringBuilder";

  private final MethodVisitor code;
  private final String owner;
  private final List<Handle> fields;

  private RecordMethods(MethodVisitor code, String owner, List<Handle> fields) {
    this.code = code;
    this.owner = owner;
    this.fields = fields;
  }

  /**
   * Writes code in the place of a call site.
   *
   * @param method {@code equals}, {@code hashCode} or {@code toString}
   * @param owner internal name of the record
   * @param arguments those of the call site: the class, names with semicolons, and fields
   */
  static void write(MethodVisitor code, String method, String owner, Object... arguments) {
    List<Handle> fields =
        IntStream.range(2, arguments.length).mapToObj(i -> (Handle) arguments[i]).toList();
    RecordMethods methods = new RecordMethods(code, owner, fields);
    // The arguments of the call site, which are those of the method.
    code.visitInsn(method.equals("equals") ? Opcodes.POP2 : Opcodes.POP);
    switch (method) {
      case "equals" -> methods.equalsMethod();
      case "hashCode" -> methods.hashCodeMethod();
      default -> methods.toStringMethod(((String) arguments[1]).split(";"));
    }
  }

  private void equalsMethod() {
    Label different = new Label();
    Label end = new Label();
    code.visitVarInsn(Opcodes.ALOAD, 1);
    code.visitTypeInsn(Opcodes.INSTANCEOF, owner);
    code.visitJumpInsn(Opcodes.IFEQ, different);
    for (Handle field : fields) {
      get(field);
      code.visitVarInsn(Opcodes.ALOAD, 1);
      code.visitTypeInsn(Opcodes.CHECKCAST, owner);
      code.visitFieldInsn(Opcodes.GETFIELD, owner, field.getName(), field.getDesc());
      jumpIfDifferent(Type.getType(field.getDesc()), different);
    }
    code.visitInsn(Opcodes.ICONST_1);
    code.visitJumpInsn(Opcodes.GOTO, end);
    code.visitLabel(different);
    code.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
    code.visitInsn(Opcodes.ICONST_0);
    code.visitLabel(end);
    code.visitFrame(Opcodes.F_SAME1, 0, null, 1, new Object[] {Opcodes.INTEGER});
  }

  private void jumpIfDifferent(Type type, Label different) {
    switch (type.getSort()) {
      case Type.BOOLEAN, Type.CHAR, Type.BYTE, Type.SHORT, Type.INT ->
          code.visitJumpInsn(Opcodes.IF_ICMPNE, different);
      case Type.LONG -> {
        code.visitInsn(Opcodes.LCMP);
        code.visitJumpInsn(Opcodes.IFNE, different);
      }
      case Type.FLOAT, Type.DOUBLE -> {
        String box = Conversion.box(type).getInternalName();
        call(box, "compare", Type.getMethodDescriptor(Type.INT_TYPE, type, type));
        code.visitJumpInsn(Opcodes.IFNE, different);
      }
      default -> {
        call(OBJECTS, "equals", "(Ljava/lang/Object;Ljava/lang/Object;)Z");
        code.visitJumpInsn(Opcodes.IFEQ, different);
      }
    }
  }

  private void hashCodeMethod() {
    code.visitInsn(Opcodes.ICONST_0);
    for (Handle field : fields) {
      code.visitIntInsn(Opcodes.BIPUSH, 31);
      code.visitInsn(Opcodes.IMUL);
      get(field);
      hash(Type.getType(field.getDesc()));
      code.visitInsn(Opcodes.IADD);
    }
  }

  private void hash(Type type) {
    if (type.getSort() == Type.OBJECT || type.getSort() == Type.ARRAY) {
      call(OBJECTS, "hashCode", "(Ljava/lang/Object;)I");
    } else {
      call(
          Conversion.box(type).getInternalName(),
          "hashCode",
          Type.getMethodDescriptor(Type.INT_TYPE, type));
    }
  }

  private void toStringMethod(String[] names) {
    code.visitTypeInsn(Opcodes.NEW, BUILDER);
    code.visitInsn(Opcodes.DUP);
    code.visitMethodInsn(Opcodes.INVOKESPECIAL, BUILDER, "<init>", "()V", false);
    code.visitLdcInsn(Type.getObjectType(owner));
    code.visitMethodInsn(
        Opcodes.INVOKEVIRTUAL, "java/lang/Class", "getSimpleName", "()Ljava/lang/String;", false);
    append("Ljava/lang/String;");
    for (int i = 0; i < fields.size(); i++) {
      code.visitLdcInsn((i == 0 ? "[" : ", ") + names[i] + "=");
      append("Ljava/lang/String;");
      get(fields.get(i));
      append(appended(Type.getType(fields.get(i).getDesc())));
    }
    code.visitLdcInsn(fields.isEmpty() ? "[]" : "]");
    append("Ljava/lang/String;");
    code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, BUILDER, "toString", "()Ljava/lang/String;", false);
  }

  private static String appended(Type type) {
    return switch (type.getSort()) {
      case Type.OBJECT, Type.ARRAY -> "Ljava/lang/Object;";
      case Type.BYTE, Type.SHORT -> "I";
      default -> type.getDescriptor();
    };
  }

  private void append(String type) {
    code.visitMethodInsn(
        Opcodes.INVOKEVIRTUAL, BUILDER, "append", "(" + type + ")L" + BUILDER + ";", false);
  }

  private void get(Handle field) {
    code.visitVarInsn(Opcodes.ALOAD, 0);
    code.visitFieldInsn(Opcodes.GETFIELD, owner, field.getName(), field.getDesc());
  }

  private void call(String type, String method, String descriptor) {
    code.visitMethodInsn(Opcodes.INVOKESTATIC, type, method, descriptor, false);
  }
}
