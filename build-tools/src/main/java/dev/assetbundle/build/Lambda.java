package dev.assetbundle.build;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * One lambda or reference to a method.
 *
 * @param line where it is, for stack traces
 * @param factory descriptor of the call site: from what the lambda uses to the interface
 * @param body the method that it stands for
 * @param actual the interface's method with the types that it has here
 */
record Lambda(int line, String factory, Handle body, Type actual) {

  /** Returns the interface. */
  Type type() {
    return Type.getReturnType(factory);
  }

  /** Returns the types of what the lambda uses of its surroundings. */
  Type[] captured() {
    return Type.getArgumentTypes(factory);
  }

  /** Writes the number of the line, which holds for what follows. */
  void line(MethodVisitor code) {
    Label start = new Label();
    code.visitLabel(start);
    code.visitLineNumber(line, start);
  }

  /** Creates the object if the body is a constructor, before its arguments. */
  void create(MethodVisitor code) {
    if (isConstructor()) {
      code.visitTypeInsn(Opcodes.NEW, body.getOwner());
      code.visitInsn(Opcodes.DUP);
    }
  }

  /**
   * Writes the call of the body, with what the lambda uses on the stack.
   *
   * @param erased the interface's method, without its type parameters
   */
  void call(MethodVisitor code, Type erased) {
    Type[] given = erased.getArgumentTypes();
    List<Type> wanted = wanted();
    int captured = captured().length;
    int local = 1;
    for (int i = 0; i < given.length; i++) {
      code.visitVarInsn(given[i].getOpcode(Opcodes.ILOAD), local);
      local += given[i].getSize();
      Conversion.argument(code, given[i], actual.getArgumentTypes()[i], wanted.get(captured + i));
    }
    code.visitMethodInsn(
        opcode(), body.getOwner(), body.getName(), body.getDesc(), body.isInterface());
    Conversion.result(
        code,
        isConstructor() ? Type.getObjectType(body.getOwner()) : Type.getReturnType(body.getDesc()),
        erased.getReturnType());
  }

  private boolean isConstructor() {
    return body.getTag() == Opcodes.H_NEWINVOKESPECIAL;
  }

  // What the lambda uses comes first, then what the interface's method is called with.
  private List<Type> wanted() {
    List<Type> wanted = new ArrayList<>();
    if (body.getTag() != Opcodes.H_INVOKESTATIC && !isConstructor()) {
      wanted.add(Type.getObjectType(body.getOwner()));
    }
    wanted.addAll(List.of(Type.getArgumentTypes(body.getDesc())));
    return wanted;
  }

  private int opcode() {
    return switch (body.getTag()) {
      case Opcodes.H_INVOKESTATIC -> Opcodes.INVOKESTATIC;
      case Opcodes.H_NEWINVOKESPECIAL -> Opcodes.INVOKESPECIAL;
      default -> body.isInterface() ? Opcodes.INVOKEINTERFACE : Opcodes.INVOKEVIRTUAL;
    };
  }
}
