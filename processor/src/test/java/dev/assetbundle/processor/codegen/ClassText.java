package dev.assetbundle.processor.codegen;

import java.util.Set;
import java.util.TreeSet;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * A class file as text, each declaration and each instruction a line. The order of what has none is
 * made the same, and lines of the Java text are left out.
 */
final class ClassText extends ClassVisitor {

  private final StringBuilder text = new StringBuilder();
  private final Set<String> unordered = new TreeSet<>();

  private ClassText() {
    super(Opcodes.ASM9);
  }

  static String of(byte[] bytes) {
    ClassText text = new ClassText();
    new ClassReader(bytes).accept(text, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    return text.text + String.join("\n", text.unordered) + "\n";
  }

  private void line(Object... words) {
    for (Object word : words) {
      text.append(word instanceof Object[] list ? String.join(",", (String[]) list) : word);
      text.append(' ');
    }
    text.append('\n');
  }

  @Override
  public void visit(int version, int access, String name, String sign, String base, String[] of) {
    line("class", version, access, name, sign, base, of);
  }

  @Override
  public void visitNestHost(String host) {
    unordered.add("host " + host);
  }

  @Override
  public void visitNestMember(String member) {
    unordered.add("member " + member);
  }

  @Override
  public void visitInnerClass(String name, String outer, String inner, int access) {
    unordered.add("inner " + name + " " + outer + " " + inner + " " + access);
  }

  @Override
  public FieldVisitor visitField(int access, String name, String type, String sign, Object value) {
    line("field", access, name, type, sign, value);
    return new FieldVisitor(Opcodes.ASM9) {};
  }

  @Override
  public MethodVisitor visitMethod(
      int access, String name, String type, String sign, String[] exceptions) {
    StringBuilder method = new StringBuilder("method " + access + " " + name + " " + type + "\n");
    return new MethodVisitor(Opcodes.ASM9) {
      private void line(Object... words) {
        for (Object word : words) {
          method.append(word).append(' ');
        }
        method.append('\n');
      }

      @Override
      public void visitInsn(int opcode) {
        line(opcode);
      }

      @Override
      public void visitIntInsn(int opcode, int operand) {
        line(opcode, operand);
      }

      @Override
      public void visitVarInsn(int opcode, int variable) {
        line(opcode, variable);
      }

      @Override
      public void visitTypeInsn(int opcode, String name) {
        line(opcode, name);
      }

      @Override
      public void visitFieldInsn(int opcode, String owner, String name, String of) {
        line(opcode, owner, name, of);
      }

      @Override
      public void visitMethodInsn(
          int opcode, String owner, String name, String of, boolean isInterface) {
        line(opcode, owner, name, of, isInterface);
      }

      @Override
      public void visitLdcInsn(Object value) {
        line("ldc", value);
      }

      @Override
      public void visitMaxs(int stack, int locals) {
        line("max", stack, locals);
      }

      @Override
      public void visitEnd() {
        unordered.add(method.toString());
      }
    };
  }
}
