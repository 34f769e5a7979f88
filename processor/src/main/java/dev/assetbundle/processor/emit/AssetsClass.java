package dev.assetbundle.processor.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.emit.AssetFolder.Constant;
import dev.assetbundle.runtime.Asset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;

/**
 * Writes the class with one constant per asset. A folder becomes a nested class. A class file holds
 * only some thousands of constants, so the class of a larger folder inherits all of its own from
 * interfaces, which are not initialized before one of their constants is used.
 *
 * <p>Each file has a table of its assets in a class of its own, so that the index is made without
 * the constants; those are taken out of the table as well.
 */
public final class AssetsClass {

  private static final int LARGEST_CLASS = 1_000;
  private static final ClassName ASSET = ClassName.get("dev.assetbundle.runtime", "Asset");
  private static final ClassName INDEX = ClassName.get("dev.assetbundle.runtime", "AssetIndex");
  private static final ClassName TABLE = ClassName.get("dev.assetbundle.runtime", "AssetTable");

  /** Names of folders and files become no names of these forms. */
  private static final String ROOT_TABLE = "Root_Table";

  private static final String PART_TABLE = "Part_Table";
  private static final String PART_ASSETS = "Part_Assets";
  private static final String ARRAY = "assets";

  private static final Pattern MARKER =
      Pattern.compile(
          "(?m)^(?:(?<strings>.*) strings\\$(?<fields>\\d+);\\n\\n(?<asset>.*) asset\\$\\d+;"
              + "|(?<before>.*), table\\$(?<lines>\\d+)\\);)$");

  private final Declaration declaration;
  private final List<AssetsPart> parts = new ArrayList<>();
  private final List<Diagnostic> problems = new ArrayList<>();
  private final SortedSet<String> classes = new TreeSet<>();
  private final List<ClassName> tables = new ArrayList<>();
  private final List<Constant> ownOfRoot = new ArrayList<>();
  private final List<List<Constant>> groupsOfRoot = new ArrayList<>();
  private final ClassName root;

  private AssetsClass(Declaration declaration) {
    this.declaration = declaration;
    this.root = ClassName.get(declaration.packageName(), declaration.className());
  }

  /**
   * How the class is to look.
   *
   * @param packageName {@code ""} for the unnamed package
   * @param className simple name
   * @param isPublic whether other packages see it
   * @param prefix URL prefix, {@code /assets}
   * @param generatedBy class to name in {@code @Generated}; empty to leave that annotation out, for
   *     modules that do not read {@code java.compiler}
   */
  public record Declaration(
      String packageName, String className, boolean isPublic, String prefix, String generatedBy) {}

  /**
   * The classes to write.
   *
   * @param parts those that the class itself inherits from, and last the class itself
   * @param classes binary names of all of them and of those nested in them, ordered
   * @param problems names that cannot be told apart in Java
   */
  public record Result(List<AssetsPart> parts, List<String> classes, List<Diagnostic> problems) {

    /** Writes all of them. */
    public List<GeneratedSource> sources() {
      return parts.stream().map(part -> part.source().get()).toList();
    }
  }

  /** Describes the class and what it inherits from. */
  public static Result of(Declaration declaration, List<PublishedAsset> assets) {
    return new AssetsClass(declaration).describe(assets);
  }

  private Result describe(List<PublishedAsset> assets) {
    AssetFolder folder = AssetFolder.of(declaration.className(), assets, problems);
    TypeSpec.Builder type = type(folder);
    if (!ownOfRoot.isEmpty()) {
      tables.add(0, root.nestedClass(ROOT_TABLE));
      type.addType(table(ROOT_TABLE, ownOfRoot.size()).addModifiers(Modifier.PRIVATE).build());
    }
    type.addMethod(index());
    add(type.build(), groupsOfRoot, ownOfRoot);
    return new Result(parts, List.copyOf(classes), problems);
  }

  private void add(TypeSpec type, List<List<Constant>> groups, List<Constant> all) {
    String name =
        declaration.packageName().isEmpty()
            ? type.name()
            : declaration.packageName() + "." + type.name();
    collect(name, type);
    String frame =
        JavaFile.builder(declaration.packageName(), type)
            .skipJavaLangImports(true)
            .build()
            .toString();
    parts.add(
        new AssetsPart(
            name,
            () -> AssetsKey.of(frame, all),
            () -> new GeneratedSource(name, ascii(filled(frame, groups, all)))));
  }

  private void collect(String binaryName, TypeSpec type) {
    classes.add(binaryName);
    type.typeSpecs().forEach(nested -> collect(binaryName + "$" + nested.name(), nested));
  }

  private TypeSpec.Builder type(AssetFolder folder) {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(folder.className())
            .addModifiers(Modifier.FINAL)
            .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
    boolean isRoot = folder.path().isEmpty();
    if (isRoot) {
      annotate(type);
      type.addJavadoc("The assets of this bundle; generated, do not edit.\n");
    } else {
      type.addModifiers(Modifier.STATIC)
          .addJavadoc("The assets of the folder {@code $L}.\n", javadoc(folder.path()));
    }
    if (!isRoot || declaration.isPublic()) {
      type.addModifiers(Modifier.PUBLIC);
    }
    List<Constant> constants = folder.constants();
    if (constants.size() > LARGEST_CLASS) {
      for (int from = 0; from < constants.size(); from += LARGEST_CLASS) {
        int to = Math.min(constants.size(), from + LARGEST_CLASS);
        type.addSuperinterface(part(folder, from / LARGEST_CLASS + 1, constants.subList(from, to)));
      }
    } else if (!constants.isEmpty()) {
      own(type, constants);
    }
    for (AssetFolder sub : folder.folders()) {
      type.addType(type(sub).build());
    }
    return type;
  }

  private void own(TypeSpec.Builder type, List<Constant> constants) {
    int from = ownOfRoot.size();
    type.addField(
        array(root.nestedClass(ROOT_TABLE), from, from + constants.size())
            .addModifiers(Modifier.PRIVATE)
            .build());
    markers(type, groupsOfRoot.size());
    ownOfRoot.addAll(constants);
    groupsOfRoot.add(constants);
  }

  private ClassName part(AssetFolder folder, int number, List<Constant> constants) {
    ClassName name =
        ClassName.get(
            declaration.packageName(), String.join("_", folder.nesting()) + "_Part" + number);
    TypeSpec.Builder type =
        TypeSpec.interfaceBuilder(name)
            .addJavadoc("Assets of the folder {@code $L}.\n", javadoc(folder.path()));
    annotate(type);
    markers(type, 0);
    type.addType(table(PART_TABLE, constants.size()).addModifiers(Modifier.PUBLIC).build());
    // Apart from the table, which is needed without its assets.
    type.addType(
        nested(PART_ASSETS)
            .addModifiers(Modifier.PUBLIC)
            .addField(array(name.nestedClass(PART_TABLE), 0, constants.size()).build())
            .build());
    add(type.build(), List.of(constants), constants);
    tables.add(name.nestedClass(PART_TABLE));
    return name;
  }

  /** Where the constants go, in a form that shows how this class has to name their types. */
  private static void markers(TypeSpec.Builder type, int group) {
    type.addField(marker(ClassName.get(String.class), "strings$" + group));
    type.addField(marker(ASSET, "asset$" + group));
  }

  private static FieldSpec marker(TypeName type, String name) {
    return FieldSpec.builder(type, name, Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL).build();
  }

  private TypeSpec.Builder table(String name, int size) {
    return nested(name)
        .addField(
            FieldSpec.builder(TABLE, "TABLE", Modifier.STATIC, Modifier.FINAL)
                .initializer("$T.of($T.class, $S, $L, table$$0)", TABLE, root, prefix(), size)
                .build());
  }

  private static TypeSpec.Builder nested(String name) {
    return TypeSpec.classBuilder(name)
        .addModifiers(Modifier.STATIC, Modifier.FINAL)
        .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
  }

  private static FieldSpec.Builder array(ClassName table, int from, int to) {
    return FieldSpec.builder(ArrayTypeName.of(ASSET), ARRAY, Modifier.STATIC, Modifier.FINAL)
        .initializer("$T.TABLE.assets($L, $L)", table, from, to);
  }

  private String prefix() {
    return Asset.encodePath(declaration.prefix() + "/");
  }

  private void annotate(TypeSpec.Builder type) {
    if (!declaration.generatedBy().isEmpty()) {
      type.addAnnotation(
          AnnotationSpec.builder(ClassName.get("javax.annotation.processing", "Generated"))
              .addMember("value", "$S", declaration.generatedBy())
              .build());
    }
  }

  private MethodSpec index() {
    MethodSpec.Builder index =
        MethodSpec.methodBuilder("index")
            .addModifiers(Modifier.STATIC)
            .returns(INDEX)
            .addJavadoc(
                """
                Returns all assets of this bundle, for serving and for look-ups by name.

                @return all assets
                """);
    if (declaration.isPublic()) {
      index.addModifiers(Modifier.PUBLIC);
    }
    List<CodeBlock> all = tables.stream().map(table -> CodeBlock.of("$T.TABLE", table)).toList();
    return index.addStatement("return $T.of($L)", INDEX, CodeBlock.join(all, ",\n")).build();
  }

  private String filled(String frame, List<List<Constant>> groups, List<Constant> all) {
    StringBuilder text = new StringBuilder(frame.length() + all.size() * 800);
    Matcher marker = MARKER.matcher(frame);
    int done = 0;
    while (marker.find()) {
      text.append(frame, done, marker.start());
      done = marker.end();
      if (marker.group("lines") != null) {
        String indent = " ".repeat(8);
        AssetConstants.texts(text.append(marker.group("before")).append(','), indent, all);
        text.append(");");
        continue;
      }
      boolean isInterface = !marker.group("asset").contains("public");
      AssetConstants.fields(
          text,
          new AssetConstants.Style(
              marker.group("strings"),
              marker.group("asset"),
              isInterface ? PART_ASSETS + "." + ARRAY : ARRAY,
              prefix()),
          groups.get(Integer.parseInt(marker.group("fields"))));
    }
    return text.append(frame, done, frame.length()).toString();
  }

  private static String javadoc(String text) {
    return AssetJavadoc.escape(text);
  }

  private static String ascii(String text) {
    StringBuilder ascii = new StringBuilder(text.length());
    int done = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 128) {
        ascii.append(text, done, i);
        ascii.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
        done = i + 1;
      }
    }
    return done == 0 ? text : ascii.append(text, done, text.length()).toString();
  }
}
