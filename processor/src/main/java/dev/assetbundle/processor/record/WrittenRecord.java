package dev.assetbundle.processor.record;

import dev.assetbundle.processor.incremental.FileState;
import dev.assetbundle.processor.incremental.PackedReader;
import dev.assetbundle.processor.incremental.PackedWriter;
import dev.assetbundle.processor.incremental.Snapshot;
import dev.assetbundle.processor.model.Once;
import dev.assetbundle.processor.model.Settings.Library;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A record with its bytes, which take long to compute for thousands of files and are written to two
 * places: they are computed once, when they are first needed.
 */
public final class WrittenRecord {

  private static final String FORMAT = "assetbundle-record 7";

  private final BuildRecord build;
  private final Supplier<byte[]> bytes;

  /** Will encode a record. */
  public WrittenRecord(BuildRecord build) {
    this.build = build;
    this.bytes = Once.of(() -> write(build));
  }

  private static byte[] write(BuildRecord build) {
    PackedWriter out = new PackedWriter(FORMAT);
    // First, so that records can be told apart without reading thousands of names.
    out.text(build.id());
    out.text(build.identity());
    out.text(build.base());
    out.each(
        build.libraries(),
        library -> {
          out.text(library.name());
          out.text(library.file());
        });
    out.each(build.types(), out::text);
    write(out, build.inputs());
    write(out, build.outputs());
    write(out, build.texts());
    out.each(build.generated(), type -> write(out, type));
    out.each(build.findings(), finding -> write(out, finding));
    return out.toBytes();
  }

  /** Returns the record. */
  public BuildRecord build() {
    return build;
  }

  /** Returns its bytes, which must not be changed. */
  public byte[] bytes() {
    return bytes.get();
  }

  /** Reads a record; empty if the bytes are damaged or of another version. */
  public static Optional<BuildRecord> read(byte[] bytes) {
    return PackedReader.read(bytes, FORMAT, WrittenRecord::build);
  }

  /** Whether the bytes are a record of this build. */
  static boolean isOf(byte[] bytes, BuildRecord build) {
    return PackedReader.read(bytes, FORMAT, PackedReader::text)
        .filter(build.id()::equals)
        .isPresent();
  }

  private static BuildRecord build(PackedReader in) {
    return new BuildRecord(
        in.text(),
        in.text(),
        in.text(),
        in.each(() -> new Library(in.text(), in.text())),
        in.each(in::text),
        snapshot(in),
        snapshot(in),
        snapshot(in),
        in.each(
            () -> new BuildRecord.Generated((int) in.number(), in.flag(), in.text(), in.text())),
        in.each(() -> finding(in)));
  }

  private static void write(PackedWriter out, Snapshot snapshot) {
    out.number(snapshot.takenAt());
    out.map(
        snapshot.states(),
        state -> {
          out.text(state.sha256());
          out.text(state.integrity());
          out.maybe(state.stamp(), out::stamp);
          out.maybe(state.place(), out::text);
        });
  }

  private static Snapshot snapshot(PackedReader in) {
    return new Snapshot(in.number(), in.map(() -> state(in)));
  }

  private static FileState state(PackedReader in) {
    return new FileState(in.text(), in.text(), in.maybe(in::stamp), in.maybe(in::text));
  }

  private static void write(PackedWriter out, BuildRecord.Generated type) {
    out.number(type.type());
    out.flag(type.isSource());
    out.text(type.className());
    out.text(type.sha256());
  }

  private static void write(PackedWriter out, BuildRecord.Finding finding) {
    out.number(finding.type());
    out.text(finding.member());
    out.number(finding.index());
    out.diagnostic(finding.diagnostic());
  }

  private static BuildRecord.Finding finding(PackedReader in) {
    return new BuildRecord.Finding(
        (int) in.number(), in.text(), (int) in.number(), in.diagnostic());
  }
}
