package dev.assetbundle.processor.record;

import dev.assetbundle.processor.record.OutputManifests.Written;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What builds wrote or are about to write into one class output. A file is listed before it is
 * written, so what a build leaves that was killed is known to the next one, whether it got to its
 * manifest or not.
 *
 * <p>The list lies beside class output, since build tools empty that, manifests included: for
 * {@code target/classes} it is {@code target/assetbundle/classes.outputs}. Where there is no build
 * folder it lies in class output, and only until a build ends well.
 */
public final class OutputList {

  private static final String FORMAT = "assetbundle-outputs 1";
  private static final String WRITING = "writing";

  private final AtomicFile file;
  private final boolean isKept;
  private Optional<Lists> known = Optional.empty();

  private OutputList(Path file, boolean isKept) {
    this.file = new AtomicFile(file);
    this.isKept = isKept;
  }

  /**
   * Returns the list of a class output.
   *
   * @param project the nearest folder above it with a build file, if there is one
   */
  public static OutputList of(Optional<Path> project, Path classOutput) {
    return project
        .flatMap(folder -> RecordFile.place(folder, classOutput, ".outputs"))
        .map(file -> new OutputList(file, true))
        .orElseGet(
            () ->
                new OutputList(
                    classOutput.resolve(OutputManifests.FOLDER).resolve("outputs"), false));
  }

  /**
   * What the file says.
   *
   * @param outputs files by the binary name of the annotated type
   * @param writing types whose build has not ended well
   */
  private record Lists(Map<String, List<Written>> outputs, Set<String> writing) {

    Lists() {
      this(new TreeMap<>(), new TreeSet<>());
    }

    List<Written> of(String type) {
      return outputs.computeIfAbsent(type, key -> new ArrayList<>());
    }

    // What no build wrote is of no size, and so nothing that is there.
    private static long size(String text) {
      try {
        return Long.parseLong(text);
      } catch (NumberFormatException e) {
        return Long.MAX_VALUE;
      }
    }

    void add(List<String> row) {
      if (row.size() == 4) {
        of(row.get(0)).add(new Written(row.get(1), row.get(2), size(row.get(3))));
      } else if (row.size() == 2) {
        of(row.get(0));
        if (row.get(1).equals(WRITING)) {
          writing.add(row.get(0));
        }
      }
    }
  }

  // It may hold thousands of files, and a build that writes asks three times.
  private Lists lists() {
    if (known.isEmpty()) {
      known = Optional.of(readLists());
    }
    return known.get();
  }

  private Lists readLists() {
    Lists lists = new Lists();
    String[] lines = file.read().orElse("").split("\n", -1);
    if (lines[0].equals(FORMAT)) {
      Stream.of(lines).skip(1).map(Rows::read).forEach(lists::add);
    }
    return lists;
  }

  // The types come before the files, of which there may be thousands.
  private Lists types() {
    Lists lists = new Lists();
    List<String> head = file.head(line -> line.equals(FORMAT) || Rows.read(line).size() == 2);
    if (!head.isEmpty() && head.get(0).equals(FORMAT)) {
      head.stream().map(Rows::read).forEach(lists::add);
    }
    return lists;
  }

  /** Returns the files by the binary name of the annotated type; nothing if there is no list. */
  public synchronized Map<String, List<Written>> read() {
    Map<String, List<Written>> outputs = new TreeMap<>();
    lists().outputs().forEach((type, files) -> outputs.put(type, List.copyOf(files)));
    return outputs;
  }

  /** Returns the binary names of the types for which something is listed. */
  public Set<String> listed() {
    return types().outputs().keySet();
  }

  /** Returns the types whose build was ended while it was writing. */
  public Set<String> interrupted() {
    return types().writing();
  }

  /**
   * Adds what is about to be written.
   *
   * @throws IOException if the list cannot be written
   */
  public synchronized void begin(Map<String, List<Written>> outputs) throws IOException {
    Lists lists = lists();
    outputs.forEach((type, files) -> lists.of(type).addAll(files));
    lists.writing().addAll(outputs.keySet());
    write(lists);
  }

  /**
   * Keeps of what is listed for these types only what is there now.
   *
   * @throws IOException if the list cannot be written
   */
  public synchronized void end(Map<String, List<Written>> outputs) throws IOException {
    Lists lists = lists();
    lists.outputs().keySet().removeAll(outputs.keySet());
    lists.writing().removeAll(outputs.keySet());
    if (isKept) {
      outputs.forEach((type, files) -> lists.of(type).addAll(files));
    }
    write(lists);
  }

  /**
   * Takes types off the list of which nothing is there any more.
   *
   * @throws IOException if the list cannot be written
   */
  public synchronized void remove(Collection<String> types) throws IOException {
    Lists lists = lists();
    lists.writing().removeAll(types);
    if (lists.outputs().keySet().removeAll(types)) {
      write(lists);
    }
  }

  private void write(Lists lists) throws IOException {
    if (lists.outputs().isEmpty()) {
      file.delete();
      return;
    }
    StringBuilder text = new StringBuilder(FORMAT).append('\n');
    for (String type : lists.outputs().keySet()) {
      Rows.append(text, type, lists.writing().contains(type) ? WRITING : "written");
    }
    lists
        .outputs()
        .forEach(
            (type, files) ->
                files.stream()
                    .distinct()
                    .forEach(
                        output ->
                            Rows.append(
                                text, type, output.path(), output.sha256(), output.size())));
    file.write(text.toString());
  }

  @Override
  public String toString() {
    return file.path().toString();
  }
}
