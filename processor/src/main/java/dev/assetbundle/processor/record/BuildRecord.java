package dev.assetbundle.processor.record;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.incremental.Snapshot;
import dev.assetbundle.processor.model.Settings.Library;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One successful build: what was requested, what was read, what was written.
 *
 * @param id a text that no other build has, so that what is stored elsewhere can belong to it
 * @param identity a digest of everything except files that determines the result: requests,
 *     options, tools and their versions
 * @param base absolute path of the folder that the names of {@code inputs} are relative to
 * @param libraries jars and folders in which assets were looked for
 * @param types binary names of the annotated types
 * @param inputs the files and folders that were looked at, also those that did not exist
 * @param outputs what was written, relative to class output
 * @param texts the generated sources that were written for people to read, relative to source
 *     output
 * @param generated the generated types that the compiler got
 * @param findings the warnings and notes, which are reported again if the build is up to date
 */
public record BuildRecord(
    String id,
    String identity,
    String base,
    List<Library> libraries,
    List<String> types,
    Snapshot inputs,
    Snapshot outputs,
    Snapshot texts,
    List<Generated> generated,
    List<Finding> findings) {

  /** No build. */
  public static final BuildRecord NONE =
      new BuildRecord(
          "",
          "",
          "",
          List.of(),
          List.of(),
          Snapshot.EMPTY,
          Snapshot.EMPTY,
          Snapshot.EMPTY,
          List.of(),
          List.of());

  /** Copies the lists. */
  public BuildRecord {
    libraries = List.copyOf(libraries);
    types = List.copyOf(types);
    generated = List.copyOf(generated);
    findings = List.copyOf(findings);
  }

  /**
   * A generated type.
   *
   * @param type index of the annotated type it belongs to
   * @param isSource whether it is a Java text, and not a class file
   * @param className binary name
   * @param sha256 of its bytes
   */
  public record Generated(int type, boolean isSource, String className, String sha256) {}

  /**
   * A warning or a note.
   *
   * @param type index of the annotated type it was reported at
   * @param member of the annotation, or empty
   * @param index of the element of the member, or -1
   * @param diagnostic what was reported
   */
  public record Finding(int type, String member, int index, Diagnostic diagnostic) {}

  /**
   * Returns all files that were written, by type. It is not recorded which type each file belongs
   * to, so every type gets all of them.
   */
  public Map<String, List<WrittenFile>> written() {
    List<WrittenFile> files = new ArrayList<>();
    outputs.states().forEach((path, file) -> files.add(new WrittenFile(path, file.sha256(), -1)));
    generated.forEach(type -> files.add(WrittenFile.ofClass(type.className())));
    Map<String, List<WrittenFile>> written = new HashMap<>();
    types.forEach(type -> written.put(type, files));
    return written;
  }

  /** Returns the same with other snapshots of the same files. */
  public BuildRecord with(Snapshot newInputs, Snapshot newOutputs, Snapshot newTexts) {
    return new BuildRecord(
        id, identity, base, libraries, types, newInputs, newOutputs, newTexts, generated, findings);
  }

  /** Returns this record with the types, the inputs and the outputs of another one added. */
  BuildRecord plus(BuildRecord other) {
    return new BuildRecord(
        id,
        identity,
        base,
        Stream.concat(libraries.stream(), other.libraries.stream()).distinct().toList(),
        Stream.concat(types.stream(), other.types.stream()).distinct().sorted().toList(),
        inputs.plus(other.inputs),
        outputs.plus(other.outputs),
        texts,
        generated,
        findings);
  }
}
