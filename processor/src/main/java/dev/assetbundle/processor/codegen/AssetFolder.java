package dev.assetbundle.processor.codegen;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.FileProblems;
import dev.assetbundle.processor.diagnostic.Problems;
import dev.assetbundle.processor.model.LogicalPath;
import dev.assetbundle.processor.output.PublishedAsset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The assets of one folder and its sub-folders, with the Java names they get. Names that are taken
 * are left out and reported.
 */
final class AssetFolder {

  /** How many constants a class may have; one of some thousands does not compile. */
  static final int LARGEST_CLASS = 1_000;

  private final String className;
  private final List<String> enclosing;
  private final String path;
  private final Map<String, AssetFolder> folders = new TreeMap<>();

  /** Folders whose Java name is taken; they are reported and left out. */
  private final Map<String, AssetFolder> clashing = new HashMap<>();

  private final List<Constant> constants = new ArrayList<>();
  private final Map<String, String> taken = new HashMap<>();
  private final List<Diagnostic> problems;

  /**
   * One constant.
   *
   * @param name its Java name
   * @param asset what it stands for
   */
  record Constant(String name, PublishedAsset asset) {}

  private AssetFolder(
      String className, List<String> enclosing, String path, List<Diagnostic> problems) {
    this.className = className;
    this.enclosing = enclosing;
    this.path = path;
    this.problems = problems;
  }

  /** Sorts assets into folders below a class called {@code className}. */
  static AssetFolder of(String className, List<PublishedAsset> assets, List<Diagnostic> problems) {
    AssetFolder root = new AssetFolder(className, List.of(), "", problems);
    for (PublishedAsset asset : assets) {
      LogicalPath path = asset.asset().logicalPath();
      AssetFolder folder = root;
      if (!path.folder().isEmpty()) {
        for (String name : path.folder().split("/", -1)) {
          folder = folder.folder(name);
        }
      }
      folder.add(path, asset);
    }
    List<String> tooLong = new ArrayList<>();
    root.dropTooLong(tooLong);
    if (!tooLong.isEmpty()) {
      problems.add(FileProblems.longClassName(tooLong, LogicalPath.LONGEST_NAME));
    }
    return root;
  }

  // The longest of all file names that classes of a folder get. It is the same everywhere, also
  // where a file system would take more.
  private void dropTooLong(List<String> dropped) {
    folders.values().removeIf(folder -> folder.isTooLong() && dropped.add(folder.path));
    folders.values().forEach(folder -> folder.dropTooLong(dropped));
  }

  private boolean isTooLong() {
    String name = String.join("$", nesting());
    String longest =
        constants.size() > LARGEST_CLASS
            ? name + "_Part" + constants.size() / LARGEST_CLASS + "$Part_Texts"
            : name;
    return LogicalPath.bytes(longest + ".class") > LogicalPath.LONGEST_NAME;
  }

  private AssetFolder folder(String name) {
    AssetFolder known = folders.containsKey(name) ? folders.get(name) : clashing.get(name);
    if (known != null) {
      return known;
    }
    String whole = LogicalPath.below(path, name);
    String simple = ConstantNames.className(name);
    List<String> outer = new ArrayList<>(enclosing);
    outer.add(className);
    // A nested class may not be called like one it lies in.
    while (outer.contains(simple)) {
      simple += "_";
    }
    // Class files of one folder must differ where the disk ignores case.
    boolean free = claim("class " + simple.toLowerCase(Locale.ROOT), simple, whole + "/");
    AssetFolder folder = new AssetFolder(simple, outer, whole, problems);
    (free ? folders : clashing).put(name, folder);
    return folder;
  }

  private void add(LogicalPath file, PublishedAsset asset) {
    String name = ConstantNames.constant(file.fileName());
    boolean free =
        claim(name, name, file.value())
            && claim(name + "_PATH", name + "_PATH", file.value())
            && claim(name + "_INTEGRITY", name + "_INTEGRITY", file.value());
    if (free) {
      constants.add(new Constant(name, asset));
    }
  }

  private boolean claim(String key, String name, String owner) {
    String other = taken.putIfAbsent(key, owner);
    if (other == null) {
      return true;
    }
    problems.add(Problems.constantClash(name, List.of(other, owner)));
    return false;
  }

  String className() {
    return className;
  }

  /** Returns the logical path of the folder; {@code ""} for the root. */
  String path() {
    return path;
  }

  /** Returns the simple names from the outermost class to this one. */
  List<String> nesting() {
    List<String> names = new ArrayList<>(enclosing);
    names.add(className);
    return names;
  }

  List<AssetFolder> folders() {
    return List.copyOf(folders.values());
  }

  List<Constant> constants() {
    return constants;
  }
}
