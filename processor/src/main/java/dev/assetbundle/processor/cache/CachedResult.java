package dev.assetbundle.processor.cache;

import dev.assetbundle.processor.text.SourceMap;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a tool made.
 *
 * @param text the result
 * @param map where it comes from; empty if that is to be found by running the tool again
 */
record CachedResult(String text, Optional<SourceMap> map) {

  byte[] write() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length() + 256);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      CachedTexts.write(out, text);
      out.writeBoolean(map.isPresent());
      if (map.isPresent()) {
        write(out, map.get());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static void write(DataOutputStream out, SourceMap map) throws IOException {
    CachedTexts.write(out, map.sources());
    out.writeInt(map.entries().size());
    for (SourceMap.Entry entry : map.entries()) {
      out.writeInt(entry.line());
      out.writeInt(entry.column());
      out.writeInt(entry.source());
      out.writeInt(entry.sourceLine());
      out.writeInt(entry.sourceColumn());
      out.writeBoolean(entry.verbatim());
    }
  }

  /** Reads what {@link #write()} gave; empty if it was written by something else. */
  static Optional<CachedResult> read(byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      String text = CachedTexts.text(in);
      boolean withMap = in.readBoolean();
      int start = bytes.length - in.available();
      return Optional.of(
          new CachedResult(
              text,
              // Most builds ask nothing of it, and many results turn out to hold no longer.
              withMap
                  ? Optional.of(SourceMap.deferred(() -> map(bytes, start)))
                  : Optional.empty()));
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static SourceMap map(byte[] bytes, int start) {
    try (DataInputStream in =
        new DataInputStream(new ByteArrayInputStream(bytes, start, bytes.length - start))) {
      List<String> sources = CachedTexts.texts(in);
      List<SourceMap.Entry> entries = new ArrayList<>();
      for (int i = in.readInt(); i > 0; i--) {
        entries.add(
            new SourceMap.Entry(
                in.readInt(),
                in.readInt(),
                in.readInt(),
                in.readInt(),
                in.readInt(),
                in.readBoolean()));
      }
      return SourceMap.of(sources, entries);
    } catch (IOException e) {
      throw new UncheckedIOException("the store gives back what was written, or nothing", e);
    }
  }
}
