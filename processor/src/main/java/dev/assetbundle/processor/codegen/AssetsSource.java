package dev.assetbundle.processor.codegen;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.assetbundle.processor.codegen.AssetFolder.Constant;
import dev.assetbundle.processor.model.Content;
import dev.assetbundle.processor.record.GeneratedType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;

/**
 * Writes the Java text of a file. The frame comes from JavaPoet; constants and table, of which
 * there are thousands, are put into it as plain text, since JavaPoet would take seconds for them.
 */
final class AssetsSource {

  private static final ClassName ASSET = ClassName.get("dev.assetbundle.runtime", "Asset");
  private static final ClassName INDEX = ClassName.get("dev.assetbundle.runtime", "AssetIndex");
  private static final ClassName TABLE = ClassName.get("dev.assetbundle.runtime", "AssetTable");
  private static final ArrayTypeName TEXTS = ArrayTypeName.of(String.class);
  private static final String ARRAY = "assets";

  /** Where constants and table go, in a form that shows how this file has to name types. */
  private static final Pattern MARKER =
      Pattern.compile(
          "(?m)^(?:(?<strings>.*) strings\\$(?<fields>\\d+);\\n\\n(?<asset>.*) asset\\$\\d+;"
              + "|(?<before>.*)texts\\$\\};)$");

  private final AssetsFile file;
  private final List<List<Constant>> groups = new ArrayList<>();

  private AssetsSource(AssetsFile file) {
    this.file = file;
  }

  static GeneratedType of(AssetsFile file) {
    AssetsSource source = new AssetsSource(file);
    String frame =
        JavaFile.builder(file.type().id().packageName(), source.topLevel())
            .skipJavaLangImports(true)
            .build()
            .toString();
    return new GeneratedType(
        true, file.type().id().binaryName(), Content.of(ascii(source.filled(frame))));
  }

  private TypeSpec topLevel() {
    ConstantsType type = file.type();
    TypeSpec.Builder spec = AssetsFile.isPart(type) ? part(type) : folder(type);
    if (!file.declaration().generatedBy().isEmpty()) {
      spec.addAnnotation(
          AnnotationSpec.builder(ClassName.get("javax.annotation.processing", "Generated"))
              .addMember("value", "$S", file.declaration().generatedBy())
              .build());
    }
    return spec.build();
  }

  private TypeSpec.Builder part(ConstantsType type) {
    TypeSpec.Builder spec =
        TypeSpec.interfaceBuilder(name(type.id()))
            .addJavadoc(
                "$L.\n",
                file.table().isEarlier()
                    ? "Assets of earlier releases, which are still served"
                    : "Assets of the folder {@code " + AssetJavadoc.escape(type.folder()) + "}");
    if (!file.table().isEarlier()) {
      markers(spec, type.constants());
    }
    spec.addType(table(type).addModifiers(Modifier.PUBLIC).build());
    spec.addType(texts(type).addModifiers(Modifier.PUBLIC).build());
    if (file.table().isEarlier()) {
      return spec;
    }
    // Apart from the table, which is needed without its assets.
    return spec.addType(
        nested(AssetsFile.assets(type))
            .addModifiers(Modifier.PUBLIC)
            .addField(array(type).build())
            .build());
  }

  private TypeSpec.Builder folder(ConstantsType type) {
    boolean isRoot = type.kind() == ConstantsType.Kind.ROOT;
    TypeSpec.Builder spec =
        TypeSpec.classBuilder(type.id().simpleName())
            .addModifiers(Modifier.FINAL)
            .addMethod(constructor());
    if (!isRoot) {
      spec.addModifiers(Modifier.STATIC)
          .addJavadoc("The assets of the folder {@code $L}.\n", AssetJavadoc.escape(type.folder()));
    }
    if (!isRoot || file.declaration().isPublic()) {
      spec.addModifiers(Modifier.PUBLIC);
    }
    type.parts().forEach(part -> spec.addSuperinterface(name(part)));
    if (!type.constants().isEmpty()) {
      spec.addField(array(type).addModifiers(Modifier.PRIVATE).build());
      markers(spec, type.constants());
    }
    type.folders().forEach(folder -> spec.addType(folder(folder).build()));
    if (isRoot) {
      spec.addJavadoc("The assets of this bundle; generated, do not edit.\n").addMethod(index());
      if (!file.table().isEmpty()) {
        spec.addType(table(type).addModifiers(Modifier.PRIVATE).build());
        spec.addType(texts(type).addModifiers(Modifier.PRIVATE).build());
      }
    }
    return spec;
  }

  private void markers(TypeSpec.Builder type, List<Constant> constants) {
    type.addField(marker(ClassName.get(String.class), "strings$" + groups.size()));
    type.addField(marker(ASSET, "asset$" + groups.size()));
    groups.add(constants);
  }

  private static FieldSpec marker(TypeName type, String name) {
    return FieldSpec.builder(type, name, Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL).build();
  }

  private TypeSpec.Builder table(ConstantsType type) {
    return TypeSpec.classBuilder(AssetsFile.table(type).simpleName())
        .addModifiers(Modifier.STATIC, Modifier.FINAL)
        .superclass(TABLE)
        .addField(
            FieldSpec.builder(TABLE, "TABLE", Modifier.STATIC, Modifier.FINAL)
                .initializer("new $T()", name(AssetsFile.table(type)))
                .build())
        .addMethod(
            MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addStatement(
                    "super($T.class, $S, $L, $S, $S" + (file.table().isEarlier() ? ", true)" : ")"),
                    name(file.root()),
                    file.prefix(),
                    file.table().size(),
                    file.table().least(),
                    file.table().greatest())
                .build())
        .addMethod(
            MethodSpec.methodBuilder("texts")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PROTECTED)
                .returns(TEXTS)
                .addStatement("return $T.texts()", name(AssetsFile.texts(type)))
                .build());
  }

  private static TypeSpec.Builder texts(ConstantsType type) {
    return nested(AssetsFile.texts(type))
        .addMethod(
            MethodSpec.methodBuilder("texts")
                .addModifiers(Modifier.STATIC)
                .returns(TEXTS)
                .addStatement("return new $T[] {texts$$}", String.class)
                .build());
  }

  private static TypeSpec.Builder nested(TypeId id) {
    return TypeSpec.classBuilder(id.simpleName())
        .addModifiers(Modifier.STATIC, Modifier.FINAL)
        .addMethod(constructor());
  }

  private static MethodSpec constructor() {
    return MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build();
  }

  private FieldSpec.Builder array(ConstantsType type) {
    return FieldSpec.builder(ArrayTypeName.of(ASSET), ARRAY, Modifier.STATIC, Modifier.FINAL)
        .initializer(
            "$T.TABLE.assets($L, $L)",
            name(AssetsFile.table(file.type())),
            type.first(),
            type.first() + type.constants().size());
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
    if (file.declaration().isPublic()) {
      index.addModifiers(Modifier.PUBLIC);
    }
    List<CodeBlock> tables =
        file.tables().stream().map(table -> CodeBlock.of("$T.TABLE", name(table))).toList();
    // Without tables the call would not tell what there are none of.
    CodeBlock all =
        tables.isEmpty() ? CodeBlock.of("new $T[0]", TABLE) : CodeBlock.join(tables, ",\n");
    return index.addStatement("return $T.of($L)", INDEX, all).build();
  }

  private static ClassName name(TypeId id) {
    return ClassName.get(
        id.packageName(),
        id.nesting().get(0),
        id.nesting().subList(1, id.nesting().size()).toArray(new String[0]));
  }

  private String filled(String frame) {
    StringBuilder text = new StringBuilder(frame.length() + file.table().size() * 800);
    Matcher marker = MARKER.matcher(frame);
    int done = 0;
    while (marker.find()) {
      text.append(frame, done, marker.start());
      done = marker.end();
      if (marker.group("before") != null) {
        text.append(marker.group("before"));
        file.table().literals(text, " ".repeat(8));
        text.append("};");
        continue;
      }
      boolean isInterface = !marker.group("asset").contains("public");
      AssetConstants.fields(
          text,
          new AssetConstants.Style(
              marker.group("strings"),
              marker.group("asset"),
              isInterface ? AssetsFile.assets(file.type()).simpleName() + "." + ARRAY : ARRAY,
              file.prefix()),
          groups.get(Integer.parseInt(marker.group("fields"))));
    }
    return text.append(frame, done, frame.length()).toString();
  }

  private static String ascii(String text) {
    // Only then each character is one byte.
    if (text.getBytes(StandardCharsets.UTF_8).length == text.length()) {
      return text;
    }
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
