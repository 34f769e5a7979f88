package dev.assetbundle.processor.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.emit.AssetFolder.Constant;
import dev.assetbundle.processor.model.ContentTypes;
import dev.assetbundle.processor.pipeline.BuiltAsset;
import dev.assetbundle.runtime.Asset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.lang.model.element.Modifier;

/**
 * Writes the class with one constant per asset. A folder becomes a nested class. A class file holds
 * about 2,500 such constants at most, so a larger folder inherits the rest from further classes.
 */
public final class AssetsClass {

  private static final int LARGEST_CLASS = 1_000;
  private static final ClassName ASSET = ClassName.get("dev.assetbundle.runtime", "Asset");
  private static final ClassName INDEX = ClassName.get("dev.assetbundle.runtime", "AssetIndex");
  private static final ClassName BUILDER = INDEX.nestedClass("Builder");

  private final Declaration declaration;
  private final List<GeneratedSource> sources = new ArrayList<>();
  private final List<Diagnostic> problems = new ArrayList<>();
  private final SortedSet<String> classes = new TreeSet<>();
  private final List<ClassName> holders = new ArrayList<>();
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
   * The written classes.
   *
   * @param sources the class itself and those it inherits from
   * @param classes binary names of all of them and of those nested in them, ordered
   * @param problems names that cannot be told apart in Java
   */
  public record Result(
      List<GeneratedSource> sources, List<String> classes, List<Diagnostic> problems) {}

  /** Writes the class. */
  public static Result of(Declaration declaration, List<PublishedAsset> assets) {
    return new AssetsClass(declaration).write(assets);
  }

  private Result write(List<PublishedAsset> assets) {
    AssetFolder folder = AssetFolder.of(declaration.className(), assets, problems);
    TypeSpec.Builder type = type(folder);
    type.addMethod(index());
    add(type.build());
    return new Result(sources, List.copyOf(classes), problems);
  }

  private void add(TypeSpec type) {
    JavaFile file =
        JavaFile.builder(declaration.packageName(), type).skipJavaLangImports(true).build();
    String name =
        declaration.packageName().isEmpty()
            ? type.name()
            : declaration.packageName() + "." + type.name();
    sources.add(new GeneratedSource(name, ascii(file.toString())));
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
    List<Constant> own = new ArrayList<>(folder.constants());
    ClassName parent = ClassName.OBJECT;
    for (int part = 1; own.size() > LARGEST_CLASS; part++) {
      parent = part(folder, part, own.subList(0, LARGEST_CLASS), parent);
      own = own.subList(LARGEST_CLASS, own.size());
    }
    type.superclass(parent);
    ClassName self = self(folder);
    classes.add(self.reflectionName());
    fill(type, self, own);
    for (AssetFolder sub : folder.folders()) {
      type.addType(type(sub).build());
    }
    return type;
  }

  private ClassName self(AssetFolder folder) {
    ClassName name = root;
    for (String simple : folder.nesting().subList(1, folder.nesting().size())) {
      name = name.nestedClass(simple);
    }
    return name;
  }

  private ClassName part(
      AssetFolder folder, int number, List<Constant> constants, ClassName parent) {
    ClassName name =
        ClassName.get(
            declaration.packageName(), String.join("_", folder.nesting()) + "_Part" + number);
    classes.add(name.reflectionName());
    TypeSpec.Builder type =
        TypeSpec.classBuilder(name)
            .addModifiers(Modifier.ABSTRACT)
            .addMethod(MethodSpec.constructorBuilder().build());
    annotate(type);
    type.superclass(parent);
    fill(type, name, constants);
    add(type.build());
    return name;
  }

  private void annotate(TypeSpec.Builder type) {
    if (!declaration.generatedBy().isEmpty()) {
      type.addAnnotation(
          AnnotationSpec.builder(ClassName.get("javax.annotation.processing", "Generated"))
              .addMember("value", "$S", declaration.generatedBy())
              .build());
    }
  }

  private void fill(TypeSpec.Builder type, ClassName self, List<Constant> constants) {
    if (constants.isEmpty()) {
      return;
    }
    MethodSpec.Builder add =
        MethodSpec.methodBuilder(method(self))
            .addModifiers(Modifier.STATIC)
            .addParameter(BUILDER, "index");
    for (Constant constant : constants) {
      fields(type, constant);
      add.addStatement("index.add($N)", constant.name());
    }
    type.addMethod(add.build());
    holders.add(self);
  }

  // Static methods are inherited, so each class needs a name of its own for this one.
  private static String method(ClassName self) {
    return "addAll" + String.join("", self.simpleNames());
  }

  private void fields(TypeSpec.Builder type, Constant constant) {
    BuiltAsset asset = constant.asset().asset();
    String path = Asset.encodePath(declaration.prefix() + "/" + asset.outputPath());
    String name = constant.name();
    CodeBlock.Builder create =
        CodeBlock.builder()
            .add(
                "$T.of($T.class, $S, $N, $N, $S, $LL, $L, $S",
                ASSET,
                root,
                asset.logicalPath().value(),
                name + "_PATH",
                name + "_INTEGRITY",
                ContentTypes.of(asset.logicalPath()),
                asset.digests().size(),
                asset.isFingerprinted(),
                constant.asset().variantSizes());
    size(asset).ifPresent(size -> create.add(", $L, $L", size.width(), size.height()));
    create.add(")");
    type.addField(string(name + "_PATH", path, "URL path of {@link #$L}.", name));
    type.addField(
        string(
            name + "_INTEGRITY",
            asset.digests().integrity(),
            "Subresource Integrity value of {@link #$L}.",
            name));
    type.addField(
        FieldSpec.builder(ASSET, name, Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
            .addJavadoc("$L", AssetJavadoc.of(constant.asset()))
            .initializer(create.build())
            .build());
  }

  private static Optional<ImageSize> size(BuiltAsset asset) {
    return ContentTypes.of(asset.logicalPath()).startsWith("image/")
        ? ImageSize.of(asset.content())
        : Optional.empty();
  }

  private static FieldSpec string(String name, String value, String javadoc, String asset) {
    return FieldSpec.builder(String.class, name, Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
        .addJavadoc(javadoc, asset)
        .initializer("$S", value)
        .build();
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
                """)
            .addStatement("$T index = $T.builder()", BUILDER, INDEX);
    if (declaration.isPublic()) {
      index.addModifiers(Modifier.PUBLIC);
    }
    for (ClassName holder : holders) {
      index.addStatement("$T.$N(index)", holder, method(holder));
    }
    return index.addStatement("return index.build()").build();
  }

  private static String javadoc(String text) {
    return AssetJavadoc.escape(text);
  }

  private static String ascii(String text) {
    StringBuilder ascii = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 128) {
        ascii.append(c);
      } else {
        ascii.append(String.format(java.util.Locale.ROOT, "\\u%04x", (int) c));
      }
    }
    return ascii.toString();
  }
}
