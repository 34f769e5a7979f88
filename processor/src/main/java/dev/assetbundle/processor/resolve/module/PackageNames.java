package dev.assetbundle.processor.resolve.module;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assetbundle.processor.incremental.TaskView;
import dev.assetbundle.processor.model.LogicalPath;
import dev.assetbundle.processor.model.ProjectPath;
import dev.assetbundle.processor.source.LoadPath;
import dev.assetbundle.processor.source.NodeModules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The names by which files of a package in {@code node_modules} can be imported. */
public final class PackageNames {

  private final LoadPath loadPath;
  private final PackageFolders folders;
  private final ProjectJson json;

  /** Looks where the files of a bundle find packages. */
  public PackageNames(TaskView view) {
    this.loadPath = view.loadPath();
    this.folders = new PackageFolders(loadPath);
    this.json = new ProjectJson(view);
  }

  /**
   * Returns the names that a package exports, or if it says nothing about that, those of the files
   * in the folder of the one that is asked for. Empty if there is no such package.
   *
   * @param name asked for, which begins with that of the package
   * @param importer the file that imports it
   */
  public Optional<List<String>> near(String name, String importer) {
    String of = ModuleResolver.packageName(name);
    return folders.places(ProjectJson.parent(importer)).stream()
        .filter(NodeModules::isFolder)
        .map(place -> folders.folder(place, of))
        .filter(loadPath::isFolder)
        .findFirst()
        .map(folder -> exported(of, folder).orElseGet(() -> files(of, folder, name)));
  }

  private Optional<List<String>> exported(String of, String folder) {
    return json.packageIn(folder)
        .flatMap(said -> said.member("exports"))
        .map(
            exports -> {
              List<String> names = new ArrayList<>();
              for (String key : keys(exports)) {
                if (key.indexOf('*') < 0 && !key.endsWith("/") && !key.endsWith(".json")) {
                  names.add(of + key.substring(1));
                }
              }
              return names;
            });
  }

  // Without a key that begins with a dot it is what the package alone stands for.
  private static List<String> keys(JsonNode exports) {
    List<String> keys = new ArrayList<>();
    exports.fieldNames().forEachRemaining(keys::add);
    return !keys.isEmpty() && keys.get(0).startsWith(".") ? keys : List.of(".");
  }

  private List<String> files(String of, String folder, String name) {
    String inside = ProjectJson.parent(name.substring(of.length()).replaceFirst("^/", ""));
    return loadPath.names(ProjectPath.resolve(folder, inside)).stream()
        .filter(file -> file.endsWith(".js") || file.endsWith(".mjs"))
        .map(file -> of + "/" + LogicalPath.below(inside, file.replaceFirst("\\.js$", "")))
        .toList();
  }
}
