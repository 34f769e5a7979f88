package dev.assetbundle.processor.codegen;

import dev.assetbundle.processor.output.PublishedAsset;
import dev.assetbundle.runtime.Asset;
import java.util.List;

/**
 * What one Java file declares.
 *
 * @param declaration of the whole class
 * @param type the top-level type, with all that are nested in it
 * @param table describes the assets of all constants of the file
 * @param tables types of the tables of all files; empty in a file without {@code index()}
 */
record AssetsFile(
    ClassDeclaration declaration, ConstantsType type, TableText table, List<TypeId> tables) {

  // Names of folders and files become no names of these forms.
  private static final String ROOT_TABLE = "Root_Table";
  private static final String ROOT_TEXTS = "Root_Texts";
  private static final String PART_TABLE = "Part_Table";
  private static final String PART_TEXTS = "Part_Texts";
  private static final String PART_ASSETS = "Part_Assets";
  private static final String EARLIER = "_Earlier";

  /**
   * Describes a file.
   *
   * @param assets all of them, in the order of their numbers; those without constants come last
   */
  static AssetsFile of(
      ClassDeclaration declaration,
      ConstantsType type,
      List<PublishedAsset> assets,
      ImageSizes sizes,
      List<TypeId> tables) {
    return new AssetsFile(declaration, type, TableText.of(assets, sizes), tables);
  }

  /** Describes a file with nothing but a table of assets of earlier releases. */
  static AssetsFile ofEarlier(ClassDeclaration declaration, List<PublishedAsset> earlier) {
    TypeId id = new TypeId(declaration.packageName(), List.of(declaration.className() + EARLIER));
    ConstantsType type =
        new ConstantsType(id, ConstantsType.Kind.PART, "", List.of(), List.of(), 0, List.of());
    return new AssetsFile(declaration, type, TableText.ofEarlier(earlier), List.of());
  }

  AssetsFile {
    tables = List.copyOf(tables);
  }

  /** Returns the name of the type with the table of a file, by its top-level type. */
  static TypeId table(ConstantsType type) {
    return type.id().nested(isPart(type) ? PART_TABLE : ROOT_TABLE);
  }

  /** Returns the name of the type with the texts of that table, which are not loaded with it. */
  static TypeId texts(ConstantsType type) {
    return type.id().nested(isPart(type) ? PART_TEXTS : ROOT_TEXTS);
  }

  /** Returns the name of the type that holds the assets of a part. */
  static TypeId assets(ConstantsType part) {
    return part.id().nested(PART_ASSETS);
  }

  static boolean isPart(ConstantsType type) {
    return type.kind() == ConstantsType.Kind.PART;
  }

  /** Returns the class itself. */
  TypeId root() {
    return new TypeId(declaration.packageName(), List.of(declaration.className()));
  }

  /** Returns what stands before each URL path, percent-encoded. */
  String prefix() {
    return Asset.encodePath(declaration.prefix() + "/");
  }
}
