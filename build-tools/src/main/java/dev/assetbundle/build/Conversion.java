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
  private static final Map<Integer, Class<?>> BOXES =
      Map.of(
          Type.BOOLEAN, Boolean.class,
          Type.CHAR, Character.class,
          Type.BYTE, Byte.class,
          Type.SHORT, Short.class,
          Type.INT, Integer.class,
          Type.FLOAT, Float.class,
          Type.LONG, Long.class,
          Type.DOUBLE, Double.class);

  private Conversion() {}

  /**
   * Converts an argument.
   *
   * @param given its type in the interface
   * @param actual its type there, with type parameters replaced
   * @param wanted the type of the method that is called
   */
  static void argument(MethodVisitor code, Type given, Type actual, Type wanted) {
    convert(code, given, wanted.equals(OBJECT) && !isPrimitive(actual) ? actual : wanted);
  }

  /**
   * Converts a result.
   *
   * @param given what the method returned
   * @param wanted what the interface says
   */
  static void result(MethodVisitor code, Type given, Type wanted) {
    if (!wanted.equals(Type.VOID_TYPE)) {
      convert(code, given, wanted);
    } else if (given.getSize() > 0) {
      code.visitInsn(given.getSize() == 1 ? Opcodes.POP : Opcodes.POP2);
    }
  }

  private static void convert(MethodVisitor code, Type given, Type wanted) {
    if (given.equals(wanted)) {
      return;
    }
    if (!isPrimitive(wanted)) {
      if (isPrimitive(given)) {
        box(code, given);
      } else if (!wanted.equals(OBJECT)) {
        code.visitTypeInsn(Opcodes.CHECKCAST, wanted.getInternalName());
      }
    } else if (!isPrimitive(given)) {
      unbox(code, wanted);
    } else if (given.equals(Type.INT_TYPE) && wanted.equals(Type.LONG_TYPE)) {
      code.visitInsn(Opcodes.I2L);
    } else {
      throw new IllegalArgumentException("cannot convert " + given + " to " + wanted);
    }
  }

  private static boolean isPrimitive(Type type) {
    return BOXES.containsKey(type.getSort());
  }

  /** Returns the class whose objects hold values of a primitive type. */
  static Type box(Type primitive) {
    Class<?> box = BOXES.get(primitive.getSort());
    if (box == null) {
      throw new IllegalArgumentException(primitive + " is not primitive");
    }
    return Type.getType(box);
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

  private static void unbox(MethodVisitor code, Type primitive) {
    String box = box(primitive).getInternalName();
    code.visitTypeInsn(Opcodes.CHECKCAST, box);
    code.visitMethodInsn(
        Opcodes.INVOKEVIRTUAL,
        box,
        primitive.getClassName() + "Value",
        Type.getMethodDescriptor(primitive),
        false);
  }
}
