package dev.assetbundle.processor.codegen;

import java.util.List;
import java.util.stream.Stream;

/**
 * A generated type by its names.
 *
 * @param packageName {@code ""} for the unnamed package
 * @param nesting simple names from the outermost type to this one
 */
record TypeId(String packageName, List<String> nesting) {

  TypeId {
    nesting = List.copyOf(nesting);
  }

  TypeId nested(String simpleName) {
    return new TypeId(packageName, Stream.concat(nesting.stream(), Stream.of(simpleName)).toList());
  }

  String simpleName() {
    return nesting.get(nesting.size() - 1);
  }

  /** Returns the type around this one, which must not be outermost. */
  TypeId outer() {
    return new TypeId(packageName, nesting.subList(0, nesting.size() - 1));
  }

  /** Returns the type that a file is named after. */
  TypeId outermost() {
    return new TypeId(packageName, nesting.subList(0, 1));
  }

  /** Returns {@code shop.Assets$Icons}. */
  String binaryName() {
    String name = String.join("$", nesting);
    return packageName.isEmpty() ? name : packageName + "." + name;
  }

  /** Returns {@code shop/Assets$Icons}, as class files have it. */
  String internalName() {
    return binaryName().replace('.', '/');
  }
}
