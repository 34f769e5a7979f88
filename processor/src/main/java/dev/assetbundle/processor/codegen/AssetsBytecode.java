package dev.assetbundle.processor.codegen;

import static org.objectweb.asm.Opcodes.ACC_ABSTRACT;
import static org.objectweb.asm.Opcodes.ACC_FINAL;
import static org.objectweb.asm.Opcodes.ACC_INTERFACE;
import static org.objectweb.asm.Opcodes.ACC_PRIVATE;
import static org.objectweb.asm.Opcodes.ACC_PROTECTED;
import static org.objectweb.asm.Opcodes.ACC_PUBLIC;
import static org.objectweb.asm.Opcodes.ACC_STATIC;
import static org.objectweb.asm.Opcodes.ACC_SUPER;

import dev.assetbundle.processor.codegen.AssetFolder.Constant;
import dev.assetbundle.processor.codegen.ConstantsType.Kind;
import dev.assetbundle.processor.model.Content;
import dev.assetbundle.processor.record.GeneratedType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/**
 * Writes the class files of a Java file: the same as {@code javac} writes for the text of {@link
 * AssetsSource}, but without line numbers. Compiling that text would take most of the time of a
 * build without changes.
 *
 * @param nested who sees the types that are nested in others, by their names
 * @param classes receives the class files
 */
record AssetsBytecode(AssetsFile file, Map<TypeId, Integer> nested, List<GeneratedType> classes) {

  private static final String OBJECT = "java/lang/Object";
  private static final String STRING = "Ljava/lang/String;";
  private static final String ASSET = "Ldev/assetbundle/runtime/Asset;";
  private static final String INDEX = "dev/assetbundle/runtime/AssetIndex";
  private static final String TABLE = "dev/assetbundle/runtime/AssetTable";
  private static final String TABLE_FIELDS = "Ljava/lang/Class;" + STRING + "I" + STRING + STRING;
  private static final String ASSETS = "assets";
  private static final int CLASS = ACC_FINAL | ACC_SUPER;

  /** Returns the class files of the top-level type and all that are nested in it. */
  static List<GeneratedType> of(AssetsFile file) {
    AssetsBytecode bytecode = new AssetsBytecode(file, new LinkedHashMap<>(), new ArrayList<>());
    bytecode.collect(file.type());
    bytecode.constants(file.type());
    if (!file.table().isEmpty()) {
      bytecode.table();
      bytecode.texts();
    }
    if (AssetsFile.isPart(file.type()) && !file.table().isEarlier()) {
      bytecode.assetsOfPart();
    }
    return bytecode.classes;
  }

  private void collect(ConstantsType type) {
    for (ConstantsType folder : type.folders()) {
      nested.put(folder.id(), ACC_PUBLIC);
      collect(folder);
    }
    if (type.kind() == Kind.PART) {
      nested.put(AssetsFile.table(type), ACC_PUBLIC);
      nested.put(AssetsFile.texts(type), ACC_PUBLIC);
      if (!file.table().isEarlier()) {
        nested.put(AssetsFile.assets(type), ACC_PUBLIC);
      }
    } else if (type.kind() == Kind.ROOT && !file.table().isEmpty()) {
      nested.put(AssetsFile.table(type), ACC_PRIVATE);
      nested.put(AssetsFile.texts(type), ACC_PRIVATE);
    }
  }

  private void constants(ConstantsType type) {
    Writer writer = new Writer(type.id());
    type.folders().forEach(folder -> writer.mentioned.add(folder.id()));
    boolean isPart = AssetsFile.isPart(type);
    int visible =
        type.kind() == Kind.FOLDER || (type.kind() == Kind.ROOT && file.declaration().isPublic())
            ? ACC_PUBLIC
            : 0;
    writer.begin(isPart ? ACC_INTERFACE | ACC_ABSTRACT : visible | CLASS, OBJECT, type.parts());
    boolean hasArray = !isPart && !type.constants().isEmpty();
    if (hasArray) {
      writer.field(ACC_PRIVATE, ASSETS, "[" + ASSET);
    }
    String prefix = file.prefix();
    for (Constant constant : type.constants()) {
      writer.text(constant.name() + "_PATH", prefix + AssetConstants.path(constant));
      writer.text(constant.name() + "_INTEGRITY", constant.asset().asset().digests().integrity());
      writer.field(ACC_PUBLIC, constant.name(), ASSET);
    }
    if (!isPart) {
      writer.constructor();
    }
    if (type.kind() == Kind.ROOT) {
      index(writer);
    }
    if (!type.constants().isEmpty()) {
      initializer(writer, type, hasArray);
    }
    classes.add(writer.end());
    type.folders().forEach(this::constants);
  }

  private void initializer(Writer writer, ConstantsType type, boolean hasArray) {
    MethodWriter code = writer.method(ACC_STATIC, "<clinit>", "()V");
    if (hasArray) {
      int first = type.first();
      takeAssets(code, first, first + type.constants().size());
    }
    TypeId holder = hasArray ? type.id() : AssetsFile.assets(type);
    for (int i = 0; i < type.constants().size(); i++) {
      code.get(holder, ASSETS, "[" + ASSET).number(i).element();
      code.put(type.constants().get(i).name(), ASSET);
    }
    code.end(Opcodes.RETURN);
  }

  private void assetsOfPart() {
    Writer writer = new Writer(AssetsFile.assets(file.type()));
    writer.begin(ACC_PUBLIC | CLASS, OBJECT, List.of());
    writer.field(0, ASSETS, "[" + ASSET);
    writer.constructor();
    MethodWriter code = writer.method(ACC_STATIC, "<clinit>", "()V");
    takeAssets(code, 0, file.table().size());
    code.end(Opcodes.RETURN);
    classes.add(writer.end());
  }

  private void takeAssets(MethodWriter code, int from, int to) {
    code.get(AssetsFile.table(file.type()), "TABLE", "L" + TABLE + ";");
    code.number(from).number(to).call(Opcodes.INVOKEVIRTUAL, TABLE, "assets", "(II)[" + ASSET);
    code.put(ASSETS, "[" + ASSET);
  }

  private void index(Writer writer) {
    int visible = file.declaration().isPublic() ? ACC_PUBLIC : 0;
    MethodWriter code = writer.method(visible | ACC_STATIC, "index", "()L" + INDEX + ";");
    code.array(file.tables().size(), TABLE);
    for (int i = 0; i < file.tables().size(); i++) {
      TypeId table = file.tables().get(i);
      code.at(i).get(table, "TABLE", "L" + TABLE + ";").store();
    }
    code.call(Opcodes.INVOKESTATIC, INDEX, "of", "([L" + TABLE + ";)L" + INDEX + ";");
    code.end(Opcodes.ARETURN);
  }

  private void table() {
    TypeId id = AssetsFile.table(file.type());
    Writer writer = new Writer(id);
    writer.begin(visible() | CLASS, TABLE, List.of());
    writer.field(0, "TABLE", "L" + TABLE + ";");
    MethodWriter constructor = writer.method(ACC_PRIVATE, "<init>", "()V");
    constructor.self().type(file.root()).text(file.prefix()).number(file.table().size());
    constructor.text(file.table().least()).text(file.table().greatest());
    boolean isEarlier = file.table().isEarlier();
    if (isEarlier) {
      constructor.number(1);
    }
    constructor.call(
        Opcodes.INVOKESPECIAL, TABLE, "<init>", "(" + TABLE_FIELDS + (isEarlier ? "Z" : "") + ")V");
    constructor.end(Opcodes.RETURN);
    MethodWriter texts = writer.method(ACC_PROTECTED, "texts", "()[" + STRING);
    texts.call(AssetsFile.texts(file.type()), "texts", "()[" + STRING).end(Opcodes.ARETURN);
    MethodWriter code = writer.method(ACC_STATIC, "<clinit>", "()V");
    code.create(id).put("TABLE", "L" + TABLE + ";").end(Opcodes.RETURN);
    classes.add(writer.end());
  }

  private void texts() {
    Writer writer = new Writer(AssetsFile.texts(file.type()));
    writer.begin(visible() | CLASS, OBJECT, List.of());
    writer.constructor();
    MethodWriter code = writer.method(ACC_STATIC, "texts", "()[" + STRING);
    List<String> texts = file.table().texts();
    code.array(texts.size(), "java/lang/String");
    for (int i = 0; i < texts.size(); i++) {
      code.at(i).text(texts.get(i)).store();
    }
    code.end(Opcodes.ARETURN);
    classes.add(writer.end());
  }

  /** Types inside an interface are public; what is private is only so to the reader. */
  private int visible() {
    return AssetsFile.isPart(file.type()) ? ACC_PUBLIC : 0;
  }

  /** Writes one class file. */
  private final class Writer {
    private final ClassWriter out = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    private final TypeId id;

    private final Set<TypeId> mentioned = new LinkedHashSet<>();

    Writer(TypeId id) {
      this.id = id;
    }

    void begin(int modifiers, String base, List<TypeId> interfaces) {
      String[] names = interfaces.stream().map(TypeId::internalName).toArray(String[]::new);
      out.visit(Opcodes.V17, modifiers, id.internalName(), null, base, names);
      out.visitSource(id.outermost().simpleName() + ".java", null);
      if (!id.equals(id.outermost())) {
        out.visitNestHost(id.outermost().internalName());
      }
    }

    void field(int modifiers, String name, String descriptor) {
      out.visitField(modifiers | ACC_STATIC | ACC_FINAL, name, descriptor, null, null).visitEnd();
    }

    void text(String name, String value) {
      out.visitField(ACC_PUBLIC | ACC_STATIC | ACC_FINAL, name, STRING, null, value).visitEnd();
    }

    void constructor() {
      MethodWriter code = method(ACC_PRIVATE, "<init>", "()V");
      code.self().call(Opcodes.INVOKESPECIAL, OBJECT, "<init>", "()V").end(Opcodes.RETURN);
    }

    MethodWriter method(int modifiers, String name, String descriptor) {
      return new MethodWriter(
          out.visitMethod(modifiers, name, descriptor, null, null), id, mentioned);
    }

    GeneratedType end() {
      if (id.equals(id.outermost())) {
        nested.keySet().forEach(type -> out.visitNestMember(type.internalName()));
        mentioned.addAll(nested.keySet());
      }
      for (TypeId type = id; !type.equals(id.outermost()); type = type.outer()) {
        mentioned.add(type);
      }
      mentioned.stream().filter(type -> !type.equals(type.outermost())).forEach(this::innerClass);
      out.visitEnd();
      return new GeneratedType(false, id.binaryName(), Content.of(out.toByteArray()));
    }

    // JVMS 4.7.6: everything nested that the constant pool has, and members.
    private void innerClass(TypeId type) {
      out.visitInnerClass(
          type.internalName(),
          type.outer().internalName(),
          type.simpleName(),
          nested.getOrDefault(type, ACC_PUBLIC) | ACC_STATIC | ACC_FINAL);
    }
  }
}
