package dev.assetbundle.processor.javac;

import dev.assetbundle.processor.incremental.store.CodeIdentity;
import dev.assetbundle.processor.javac.declaration.Bundle;
import dev.assetbundle.processor.javac.declaration.BundleDeclaration;
import dev.assetbundle.processor.javac.declaration.Options;
import dev.assetbundle.processor.live.record.LiveFile;
import dev.assetbundle.processor.live.record.LiveRecord;
import dev.assetbundle.processor.model.Settings.Library;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Writes a file with the values of annotations and options, from which build tools can build
 * without the compiler.
 */
final class Declared {

  private final CompilationLayout layout;
  private final Map<String, String> options = new TreeMap<>();

  Declared(CompilationLayout layout, Map<String, String> options) {
    this.layout = layout;
    options.forEach(
        (name, value) -> {
          if (name.startsWith(Options.PREFIX)) {
            // javac gives null for an option without a value.
            this.options.put(name, value == null ? "" : value);
          }
        });
  }

  /**
   * Writes the file.
   *
   * @param isBundle tells by binary name whether a type that is not built now is still a bundle
   */
  void leave(List<Bundle> bundles, Predicate<String> isBundle) {
    if (layout.live().isEmpty()) {
      return;
    }
    LiveFile file = layout.live().get();
    List<LiveRecord.Type> types = new ArrayList<>();
    for (Bundle bundle : bundles) {
      types.add(type(bundle));
    }
    try {
      if (!file.renew(record(types))) {
        List<String> built = types.stream().map(LiveRecord.Type::name).toList();
        // An incremental compilation has only the types whose files changed.
        file.read().map(LiveRecord::types).orElse(List.of()).stream()
            .filter(type -> !built.contains(type.name()) && isBundle.test(type.name()))
            .forEach(types::add);
        file.write(record(types));
      }
    } catch (IOException e) {
      // The record of the build lies in the same folder and fails in the same way, which is
      // reported there.
    }
  }

  private LiveRecord record(List<LiveRecord.Type> types) {
    return new LiveRecord(
        layout.base().toString(),
        layout.classOutput().map(Path::toString).orElse(""),
        layout.sourceOutput().map(Path::toString).orElse(""),
        System.getProperty("java.home", ""),
        tools(),
        types);
  }

  private LiveRecord.Type type(Bundle bundle) {
    BundleDeclaration declaration = bundle.declaration();
    return new LiveRecord.Type(
        declaration.binaryName(),
        bundle.generatedName(),
        declaration.annotation(),
        options,
        bundle.request().settings().libraries().stream().map(Library::file).toList());
  }

  private static List<LiveRecord.Tool> tools() {
    return CodeIdentity.paths(Declared.class.getClassLoader()).stream()
        .flatMap(file -> LiveFile.tool(file).stream())
        .toList();
  }
}
