package dev.assetbundle.processor.record;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.Severity;
import dev.assetbundle.processor.incremental.FileState;
import dev.assetbundle.processor.incremental.Snapshot;
import dev.assetbundle.processor.model.SourceLocation;
import dev.assetbundle.processor.source.Stamp;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A build record as text: one row for each thing, the first field says which. The last row is
 * {@code end}, so that a text that was cut off is not accepted.
 */
public final class RecordText {

  private static final String FIRST = "assetbundle-record-2";
  private static final String LAST = "end";
  private static final String SOURCE = "source";
  private static final String CLASS = "class";

  private RecordText() {}

  /** Returns the text of a record. */
  public static String write(BuildRecord build) {
    StringBuilder text = new StringBuilder(1 << 12);
    text.append(first(build)).append('\n');
    build.types().forEach(type -> Rows.append(text, "type", type));
    write(text, "in", build.inputs());
    write(text, "out", build.outputs());
    write(text, "text", build.texts());
    for (BuildRecord.Generated type : build.generated()) {
      Rows.append(
          text, type.isSource() ? SOURCE : CLASS, type.type(), type.className(), type.sha256());
    }
    for (BuildRecord.Finding finding : build.findings()) {
      Diagnostic said = finding.diagnostic();
      Rows.append(
          text,
          "finding",
          finding.type(),
          finding.member(),
          finding.index(),
          said.severity(),
          said.code(),
          said.at().path(),
          said.at().line(),
          said.at().column(),
          said.message(),
          said.hint().isPresent(),
          said.hint().orElse(""),
          said.excerpt().orElse(""));
    }
    Rows.append(text, LAST);
    return text.toString();
  }

  /** Returns the first row, which identifies the build. */
  static String first(BuildRecord build) {
    StringBuilder text = new StringBuilder();
    Rows.append(
        text,
        FIRST,
        build.identity(),
        build.base(),
        build.inputs().takenAt(),
        build.outputs().takenAt(),
        build.types());
    return text.toString().stripTrailing();
  }

  private static void write(StringBuilder text, String side, Snapshot snapshot) {
    Rows.append(text, side + "-at", snapshot.takenAt());
    snapshot.folders().forEach((name, digest) -> Rows.append(text, side + "-folder", name, digest));
    snapshot
        .files()
        .forEach(
            (name, file) -> {
              if (file.stamp().isEmpty()) {
                Rows.append(text, side, name, file.sha256(), file.integrity());
              } else {
                Stamp stamp = file.stamp().get();
                Rows.append(
                    text,
                    side,
                    name,
                    file.sha256(),
                    file.integrity(),
                    stamp.size(),
                    stamp.modified(),
                    stamp.changed(),
                    stamp.inode());
              }
            });
  }

  /** Reads a record; empty if the text is not one. */
  public static Optional<BuildRecord> read(String text) {
    try {
      return new Reader().read(text);
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      // Written by another version, or damaged.
      return Optional.empty();
    }
  }

  /** Collects the rows. */
  private static final class Reader {
    private final List<String> types = new ArrayList<>();
    private final Map<String, Side> sides =
        Map.of("in", new Side(), "out", new Side(), "text", new Side());
    private final List<BuildRecord.Generated> generated = new ArrayList<>();
    private final List<BuildRecord.Finding> findings = new ArrayList<>();
    private String identity = "";
    private String base = "";
    private boolean isWhole;

    Optional<BuildRecord> read(String text) {
      int start = 0;
      for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
        row(Rows.read(text.substring(start, end)));
        start = end + 1;
      }
      return isWhole && !base.isEmpty()
          ? Optional.of(
              new BuildRecord(
                  identity,
                  base,
                  types,
                  side("in").snapshot(),
                  side("out").snapshot(),
                  side("text").snapshot(),
                  generated,
                  findings))
          : Optional.empty();
    }

    private Side side(String name) {
      return Optional.ofNullable(sides.get(name)).orElseThrow(IllegalArgumentException::new);
    }

    private void row(List<String> row) {
      switch (row.get(0)) {
        case FIRST -> {
          identity = row.get(1);
          base = row.get(2);
        }
        case "type" -> types.add(row.get(1));
        case "in-at", "out-at", "text-at" -> side(name(row)).takenAt = number(row.get(1));
        case "in-folder", "out-folder" -> side(name(row)).folders.put(row.get(1), row.get(2));
        case "in", "out", "text" -> side(row.get(0)).files.put(row.get(1), file(row));
        case SOURCE, CLASS ->
            generated.add(
                new BuildRecord.Generated(
                    (int) number(row.get(1)), row.get(0).equals(SOURCE), row.get(2), row.get(3)));
        case "finding" -> findings.add(finding(row));
        case LAST -> isWhole = true;
        default -> throw new IllegalArgumentException(row.get(0));
      }
    }

    private static String name(List<String> row) {
      return row.get(0).substring(0, row.get(0).indexOf('-'));
    }

    private static FileState file(List<String> row) {
      Optional<Stamp> stamp =
          row.size() == 4
              ? Optional.empty()
              : Optional.of(
                  new Stamp(
                      number(row.get(4)),
                      number(row.get(5)),
                      number(row.get(6)),
                      number(row.get(7))));
      return new FileState(row.get(2), row.get(3), stamp);
    }

    private static BuildRecord.Finding finding(List<String> row) {
      Diagnostic said =
          Diagnostic.of(
                  Severity.valueOf(row.get(4)),
                  row.get(5),
                  new SourceLocation(
                      row.get(6), (int) number(row.get(7)), (int) number(row.get(8))),
                  row.get(9))
              .hint(Boolean.parseBoolean(row.get(10)) ? Optional.of(row.get(11)) : Optional.empty())
              .excerpt(row.get(12));
      return new BuildRecord.Finding(
          (int) number(row.get(1)), row.get(2), (int) number(row.get(3)), said);
    }

    private static long number(String text) {
      return Long.parseLong(text);
    }

    /** The rows of one snapshot. */
    private static final class Side {
      private final Map<String, FileState> files = new LinkedHashMap<>();
      private final Map<String, String> folders = new LinkedHashMap<>();
      private long takenAt;

      Snapshot snapshot() {
        return new Snapshot(takenAt, files, folders);
      }
    }
  }
}
