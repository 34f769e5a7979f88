package dev.assetbundle.maven;

import dev.assetbundle.processor.diagnostic.FailureReason;
import dev.assetbundle.processor.incremental.Snapshot;
import dev.assetbundle.processor.incremental.Snapshot.Comparison;
import dev.assetbundle.processor.record.BuildRecord;
import dev.assetbundle.processor.record.OutputList;
import dev.assetbundle.processor.record.RecordFile;
import dev.assetbundle.processor.record.WrittenRecord;
import dev.assetbundle.processor.source.DiskTree;
import dev.assetbundle.processor.source.jar.LibraryTree;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the asset pipeline left of its last build of one class output. */
final class RecordedBuild {

  private static final String MANIFESTS = "META-INF/assetbundle";
  private static final String JSON = ".json";

  private static final Pattern CLASSES = Pattern.compile("\"classes\"\\s*:\\s*\\[([^]]*)]");
  private static final Pattern NAME = Pattern.compile("\"([^\"]+)\"");

  /** How strings of generated constants begin: paths in URLs and integrity values. */
  private static final Pattern CONSTANT = Pattern.compile("/.{3}|sha\\d+-.");

  private final Path project;
  private final Path classes;
  private final boolean anyBase;
  private final Consumer<String> warn;

  /**
   * The last build of a class output.
   *
   * @param project the folder with the build file
   * @param anyBase whether assets may lie below another folder than that
   * @param warn receives what went wrong on the way
   */
  RecordedBuild(Path project, Path classes, boolean anyBase, Consumer<String> warn) {
    this.project = project;
    this.classes = classes;
    this.anyBase = anyBase;
    this.warn = warn;
  }

  /** Returns what changed since; empty if nothing did, or if no asset was ever built. */
  Optional<Change> change() {
    Set<String> types = new TreeSet<>(OutputList.of(Optional.of(project), classes).interrupted());
    Optional<Change> recorded = recorded();
    if (types.isEmpty()) {
      return recorded;
    }
    recorded.ifPresent(change -> types.addAll(change.types()));
    return Optional.of(
        new Change("The last build was ended while it was writing", List.copyOf(types)));
  }

  /** Returns that all of it has to be built again; empty if no asset was ever built. */
  Optional<Change> again(String reason) {
    return RecordFile.of(project, classes)
        .flatMap(RecordFile::read)
        .map(record -> new Change(reason, record.types()));
  }

  private Optional<Change> recorded() {
    Optional<RecordFile> file = RecordFile.of(project, classes);
    Optional<BuildRecord> record = file.flatMap(RecordFile::read);
    if (record.isPresent()) {
      try {
        return change(record.get(), file.get());
      } catch (RuntimeException e) {
        warn.accept("Cannot compare assets with " + file.get() + ": " + FailureReason.of(e));
        return Optional.of(new Change("The assets may have changed", record.get().types()));
      }
    }
    List<String> types = typesOfManifests();
    return types.isEmpty()
        ? Optional.empty()
        : Optional.of(new Change("No record says what the assets were built from", types));
  }

  private Optional<Change> change(BuildRecord record, RecordFile file) {
    Path base = Path.of(record.base());
    if (!anyBase && !isProject(base)) {
      return Optional.of(new Change("The assets were built in " + base, record.types()));
    }
    long now = System.currentTimeMillis();
    Comparison inputs = inputs(record, base, now);
    if (!inputs.isSame()) {
      List<String> names = filesFirst(inputs.different());
      return Optional.of(Change.of(Change.EDITED, names, record.types()));
    }
    Comparison outputs = record.outputs().compare(new DiskTree(classes), now);
    if (!outputs.isSame()) {
      List<String> names = filesFirst(outputs.different());
      return Optional.of(Change.of("Changed in class output: ", names, record.types()));
    }
    if (inputs.reread() || outputs.reread()) {
      keep(record.with(inputs.same(), outputs.same(), record.texts()), file);
    }
    return Optional.empty();
  }

  private static Comparison inputs(BuildRecord record, Path base, long now) {
    try (LibraryTree files = new LibraryTree(new DiskTree(base), record.libraries())) {
      return record.inputs().compare(files, now);
    }
  }

  private boolean isProject(Path base) {
    try {
      return base.equals(project) || Files.isSameFile(base, project);
    } catch (IOException e) {
      return false;
    }
  }

  // A file says more than the folder it was added to or removed from.
  private static List<String> filesFirst(List<String> names) {
    return Stream.concat(
            names.stream().filter(name -> !Snapshot.isFolder(name)),
            names.stream().filter(Snapshot::isFolder).map(Snapshot::path))
        .map(path -> path.isEmpty() ? "the folder of the project" : path)
        .toList();
  }

  private void keep(BuildRecord record, RecordFile file) {
    try {
      file.write(new WrittenRecord(record));
    } catch (IOException e) {
      // Nothing is wrong with the assets; the next build has to read them once more.
      warn.accept("Cannot write " + file + ": " + FailureReason.of(e));
    }
  }

  /**
   * Returns the URLs and digests that the generated classes of some types give to others, which
   * copy them.
   *
   * @param types binary names of annotated types
   */
  Set<String> constants(List<String> types) {
    ClassFolder folder = new ClassFolder(classes, List.of());
    Set<String> constants = new TreeSet<>();
    for (String type : types) {
      for (String name : generated(classes.resolve(MANIFESTS).resolve(type + JSON))) {
        folder.texts(name).stream()
            .filter(text -> CONSTANT.matcher(text).lookingAt())
            .forEach(constants::add);
      }
    }
    return constants;
  }

  // The plugin runs without a library that reads JSON; no name of a class has a bracket or a quote.
  private List<String> generated(Path manifest) {
    try {
      Matcher list = CLASSES.matcher(Files.readString(manifest));
      return list.find()
          ? NAME.matcher(list.group(1)).results().map(name -> name.group(1)).toList()
          : List.of();
    } catch (IOException e) {
      warn.accept("Cannot read " + manifest + ": " + FailureReason.of(e));
      return List.of();
    }
  }

  private List<String> typesOfManifests() {
    Path folder = classes.resolve(MANIFESTS);
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<String> types = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + JSON)) {
      for (Path file : files) {
        String name = String.valueOf(file.getFileName());
        types.add(name.substring(0, name.length() - JSON.length()));
      }
    } catch (IOException | DirectoryIteratorException e) {
      warn.accept("Cannot read " + folder + ": " + FailureReason.of(e));
    }
    types.sort(null);
    return types;
  }
}
