package dev.assetbundle.processor.codegen;

import dev.assetbundle.processor.codegen.AssetFolder.Constant;
import java.util.List;

/**
 * A type with constants.
 *
 * @param id its names
 * @param kind what it stands for
 * @param folder logical path; {@code ""} for the root
 * @param parts the interfaces it has its constants from, if it has none of its own
 * @param constants its own
 * @param first number of the first of them in the table of their file, from 0
 * @param folders types of the folders in this one
 */
record ConstantsType(
    TypeId id,
    Kind kind,
    String folder,
    List<TypeId> parts,
    List<Constant> constants,
    int first,
    List<ConstantsType> folders) {

  enum Kind {
    /** The class itself. */
    ROOT,
    /** A class nested in that of the folder around it. */
    FOLDER,
    /** An interface with some of the constants of a large folder. */
    PART
  }

  ConstantsType {
    parts = List.copyOf(parts);
    constants = List.copyOf(constants);
    folders = List.copyOf(folders);
  }
}
