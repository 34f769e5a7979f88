package dev.assetbundle.build;

import java.util.Map;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Converts a value on the stack as {@link java.lang.invoke.LambdaMetafactory} does: by a cast, by
 * boxing or unboxing, or not at all.
 */
final class Conversion {

  private static final Type OBJECT = Type.getType(Object.class);
  private static final Type NUMBER = Type.getType(Number.class);
  private static final Map<Type, Type> BOXES =
      Map.of(
          Type.BOOLEAN_TYPE, Type.getType(Boolean.class),
          Type.CHAR_TYPE, Type.getType(Character.class),
          Type.BYTE_TYPE, Type.getType(Byte.class),
          Type.SHORT_TYPE, Type.getType(Short.class),
          Type.INT_TYPE, Type.getType(Integer.class),
          Type.FLOAT_TYPE, Type.getType(Float.class),
          Type.LONG_TYPE, Type.getType(Long.class),
          Type.DOUBLE_TYPE, Type.getType(Double.class));

  private Conversion() {}

  /**
   * Converts an argument.
   *
   * @param given its type in the interface
   * @param actual its type there, with type parameters replaced
   * @param wanted the type of the method that is called
   */
  static void argument(MethodVisitor code, Type given, Type actual, Type wanted) {
    if (isPrimitive(given) || (isPrimitive(wanted) && !BOXES.containsValue(actual))) {
      result(code, given, wanted);
    } else if (isPrimitive(wanted)) {
      cast(code, given, actual);
      result(code, actual, wanted);
    } else {
      cast(code, given, wanted.equals(OBJECT) ? actual : wanted);
    }
  }

  /**
   * Converts a result.
   *
   * @param given what the method returned
   * @param wanted what the interface says
   */
  static void result(MethodVisitor code, Type given, Type wanted) {
    if (wanted.equals(Type.VOID_TYPE)) {
      if (given.getSize() > 0) {
        code.visitInsn(given.getSize() == 1 ? Opcodes.POP : Opcodes.POP2);
      }
    } else if (!isPrimitive(wanted)) {
      if (isPrimitive(given)) {
        box(code, given);
      } else {
        cast(code, given, wanted);
      }
    } else if (isPrimitive(given)) {
      widen(code, given, wanted);
    } else if (BOXES.containsValue(given)) {
      Type unboxed = unboxed(given);
      unbox(code, given, unboxed);
      widen(code, unboxed, wanted);
    } else {
      // Of a type parameter; the box may be that of a narrower number.
      boolean isNumber = !wanted.equals(Type.BOOLEAN_TYPE) && !wanted.equals(Type.CHAR_TYPE);
      Type box = isNumber ? NUMBER : box(wanted);
      cast(code, given, box);
      unbox(code, box, wanted);
    }
  }

  private static boolean isPrimitive(Type type) {
    return BOXES.containsKey(type);
  }

  private static void cast(MethodVisitor code, Type given, Type wanted) {
    if (!wanted.equals(given) && !wanted.equals(OBJECT)) {
      code.visitTypeInsn(Opcodes.CHECKCAST, wanted.getInternalName());
    }
  }

  /** Returns the class whose objects hold values of a primitive type. */
  static Type box(Type primitive) {
    Type box = BOXES.get(primitive);
    if (box == null) {
      throw new IllegalArgumentException(primitive + " is not primitive");
    }
    return box;
  }

  private static Type unboxed(Type box) {
    return BOXES.entrySet().stream()
        .filter(entry -> entry.getValue().equals(box))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }

  private static void box(MethodVisitor code, Type primitive) {
    Type box = box(primitive);
    code.visitMethodInsn(
        Opcodes.INVOKESTATIC,
        box.getInternalName(),
        "valueOf",
        Type.getMethodDescriptor(box, primitive),
        false);
  }

  private static void unbox(MethodVisitor code, Type box, Type primitive) {
    code.visitMethodInsn(
        Opcodes.INVOKEVIRTUAL,
        box.getInternalName(),
        primitive.getClassName() + "Value",
        Type.getMethodDescriptor(primitive),
        false);
  }

  // JLS 5.1.2: byte, short and char are numbers of type int on the stack.
  private static void widen(MethodVisitor code, Type given, Type wanted) {
    String letters = stacked(given) + stacked(wanted);
    switch (letters) {
      case "II", "JJ", "FF", "DD" -> {}
      case "IJ" -> code.visitInsn(Opcodes.I2L);
      case "IF" -> code.visitInsn(Opcodes.I2F);
      case "ID" -> code.visitInsn(Opcodes.I2D);
      case "JF" -> code.visitInsn(Opcodes.L2F);
      case "JD" -> code.visitInsn(Opcodes.L2D);
      case "FD" -> code.visitInsn(Opcodes.F2D);
      default -> throw new IllegalArgumentException("cannot convert " + given + " to " + wanted);
    }
  }

  private static String stacked(Type primitive) {
    String letter = primitive.getDescriptor();
    return "ZBSC".contains(letter) ? "I" : letter;
  }
}
