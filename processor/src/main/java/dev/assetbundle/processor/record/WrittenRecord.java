package dev.assetbundle.processor.record;

/**
 * A record and its text, which takes a while to make of thousands of files and goes to two places.
 *
 * @param build the record
 * @param text as {@link RecordText} writes it
 */
public record WrittenRecord(BuildRecord build, String text) {

  /** Writes a record. */
  public static WrittenRecord of(BuildRecord build) {
    return new WrittenRecord(build, RecordText.write(build));
  }
}
