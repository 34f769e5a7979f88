package dev.assetbundle.processor.codegen;

import java.util.Set;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Writes the instructions of one method. */
final class MethodWriter {

  private final MethodVisitor out;
  private final TypeId owner;
  private final Set<TypeId> mentioned;

  /**
   * Begins.
   *
   * @param owner type of the method
   * @param mentioned receives the generated types that are used
   */
  MethodWriter(MethodVisitor out, TypeId owner, Set<TypeId> mentioned) {
    this.out = out;
    this.owner = owner;
    this.mentioned = mentioned;
    out.visitCode();
  }

  MethodWriter self() {
    out.visitVarInsn(Opcodes.ALOAD, 0);
    return this;
  }

  MethodWriter text(String value) {
    out.visitLdcInsn(value);
    return this;
  }

  MethodWriter type(TypeId type) {
    mentioned.add(type);
    out.visitLdcInsn(Type.getObjectType(type.internalName()));
    return this;
  }

  /** Pushes a number that is not negative. */
  MethodWriter number(int value) {
    if (value <= 5) {
      out.visitInsn(Opcodes.ICONST_0 + value);
    } else if (value <= Byte.MAX_VALUE) {
      out.visitIntInsn(Opcodes.BIPUSH, value);
    } else if (value <= Short.MAX_VALUE) {
      out.visitIntInsn(Opcodes.SIPUSH, value);
    } else {
      out.visitLdcInsn(value);
    }
    return this;
  }

  MethodWriter get(TypeId holder, String field, String descriptor) {
    mentioned.add(holder);
    out.visitFieldInsn(Opcodes.GETSTATIC, holder.internalName(), field, descriptor);
    return this;
  }

  /** Calls a static method of a generated type. */
  MethodWriter call(TypeId type, String method, String descriptor) {
    mentioned.add(type);
    return call(Opcodes.INVOKESTATIC, type.internalName(), method, descriptor);
  }

  /** Calls the constructor without parameters. */
  MethodWriter create(TypeId type) {
    mentioned.add(type);
    out.visitTypeInsn(Opcodes.NEW, type.internalName());
    out.visitInsn(Opcodes.DUP);
    return call(Opcodes.INVOKESPECIAL, type.internalName(), "<init>", "()V");
  }

  /** Sets a field of the method's own type. */
  MethodWriter put(String field, String descriptor) {
    out.visitFieldInsn(Opcodes.PUTSTATIC, owner.internalName(), field, descriptor);
    return this;
  }

  MethodWriter call(int kind, String type, String method, String descriptor) {
    out.visitMethodInsn(kind, type, method, descriptor, false);
    return this;
  }

  MethodWriter array(int length, String type) {
    number(length);
    out.visitTypeInsn(Opcodes.ANEWARRAY, type);
    return this;
  }

  /** Prepares to {@link #store} the next value in the array on the stack. */
  MethodWriter at(int position) {
    out.visitInsn(Opcodes.DUP);
    return number(position);
  }

  MethodWriter store() {
    out.visitInsn(Opcodes.AASTORE);
    return this;
  }

  /** Takes an element of the array on the stack. */
  MethodWriter element() {
    out.visitInsn(Opcodes.AALOAD);
    return this;
  }

  void end(int opcode) {
    out.visitInsn(opcode);
    out.visitMaxs(0, 0);
    out.visitEnd();
  }
}
