package dev.assetbundle.processor.codegen;

import dev.assetbundle.processor.codegen.AssetFolder.Constant;
import dev.assetbundle.processor.codegen.ConstantsType.Kind;
import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.output.PublishedAsset;
import dev.assetbundle.processor.process.Parallel;
import dev.assetbundle.processor.record.GeneratedType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Lays out the class with one constant per asset. A folder becomes a nested class. A class file
 * holds only some thousands of constants, so the class of a larger folder inherits all of its own
 * from interfaces, which are not initialized before one of their constants is used.
 *
 * <p>Each file has a table of its assets in a class of its own, so that the index is created
 * without the constants; these are read from the table, too.
 */
public record AssetsClass(
    ClassDeclaration declaration,
    ImageSizes sizes,
    List<AssetsFile> parts,
    List<PublishedAsset> ownOfRoot) {

  /**
   * The class and those that it inherits from, in two forms of the same meaning.
   *
   * @param sources Java texts, the class itself first
   * @param classes the class files that a compiler would write for them, the class itself first
   * @param problems names that cannot be told apart in Java
   */
  public record Result(
      List<GeneratedType> sources, List<GeneratedType> classes, List<Diagnostic> problems) {}

  /**
   * Generates the class.
   *
   * @param earlier assets of earlier releases, which have no constants and a table of their own
   * @param sizes known sizes of images, to which those that are read here are added
   */
  public static Result of(
      ClassDeclaration declaration,
      List<PublishedAsset> assets,
      List<PublishedAsset> earlier,
      ImageSizes sizes) {
    sizes.open(assets);
    List<Diagnostic> problems = new ArrayList<>();
    Map<Boolean, List<PublishedAsset>> byUse =
        assets.stream().collect(Collectors.partitioningBy(each -> each.asset().isNamed()));
    AssetFolder folder =
        AssetFolder.of(declaration.className(), byUse.getOrDefault(true, List.of()), problems);
    List<AssetsFile> files =
        new AssetsClass(declaration, sizes, new ArrayList<>(), new ArrayList<>())
            .files(folder, byUse.getOrDefault(false, List.of()), earlier);
    List<GeneratedType> sources = new ArrayList<>();
    List<GeneratedType> classes = new ArrayList<>();
    List<Runnable> forms =
        List.of(
            () -> files.forEach(file -> sources.add(AssetsSource.of(file))),
            () -> files.forEach(file -> classes.addAll(AssetsBytecode.of(file))));
    Parallel.forEach(forms, Runnable::run);
    return new Result(sources, classes, problems);
  }

  // Source maps and chunks have no constants: they are found by their paths.
  private List<AssetsFile> files(
      AssetFolder folder, List<PublishedAsset> unnamed, List<PublishedAsset> earlier) {
    ConstantsType root = type(folder);
    ownOfRoot.addAll(unnamed);
    if (!earlier.isEmpty()) {
      parts.add(AssetsFile.ofEarlier(declaration, earlier));
    }
    List<TypeId> tables = new ArrayList<>();
    if (!ownOfRoot.isEmpty()) {
      tables.add(AssetsFile.table(root));
    }
    parts.forEach(part -> tables.add(AssetsFile.table(part.type())));
    List<AssetsFile> files = new ArrayList<>();
    files.add(AssetsFile.of(declaration, root, ownOfRoot, sizes, tables));
    files.addAll(parts);
    return files;
  }

  private ConstantsType type(AssetFolder folder) {
    List<Constant> constants = folder.constants();
    List<TypeId> inherited = new ArrayList<>();
    if (constants.size() > AssetFolder.LARGEST_CLASS) {
      for (int from = 0; from < constants.size(); from += AssetFolder.LARGEST_CLASS) {
        int to = Math.min(constants.size(), from + AssetFolder.LARGEST_CLASS);
        inherited.add(
            part(folder, from / AssetFolder.LARGEST_CLASS + 1, constants.subList(from, to)));
      }
      constants = List.of();
    }
    int first = ownOfRoot.size();
    constants.forEach(constant -> ownOfRoot.add(constant.asset()));
    return new ConstantsType(
        new TypeId(declaration.packageName(), folder.nesting()),
        folder.path().isEmpty() ? Kind.ROOT : Kind.FOLDER,
        folder.path(),
        inherited,
        constants,
        first,
        folder.folders().stream().map(this::type).toList());
  }

  private TypeId part(AssetFolder folder, int number, List<Constant> constants) {
    TypeId id =
        new TypeId(
            declaration.packageName(),
            List.of(String.join("_", folder.nesting()) + "_Part" + number));
    ConstantsType type =
        new ConstantsType(id, Kind.PART, folder.path(), List.of(), constants, 0, List.of());
    List<PublishedAsset> assets = constants.stream().map(Constant::asset).toList();
    parts.add(AssetsFile.of(declaration, type, assets, sizes, List.of()));
    return id;
  }
}
