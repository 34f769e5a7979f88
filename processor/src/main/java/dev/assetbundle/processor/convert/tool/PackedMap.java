package dev.assetbundle.processor.convert.tool;

import dev.assetbundle.processor.incremental.PackedReader;
import dev.assetbundle.processor.incremental.PackedWriter;
import dev.assetbundle.processor.text.SourceMap;
import java.util.Arrays;

/** A source map in few bytes, which refers to nothing of the build that made it. */
public final class PackedMap {

  private static final String FORMAT = "map 2";

  private final byte[] bytes;

  /** Takes what {@link #bytes} returned. */
  public PackedMap(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Packs a map, which is computed for that. */
  public static PackedMap of(SourceMap map) {
    PackedWriter out = new PackedWriter(FORMAT);
    out.each(map.sources(), out::text);
    out.each(
        map.entries(),
        entry -> {
          out.number(entry.line());
          out.number(entry.column());
          out.number(entry.source());
          out.number(entry.sourceLine());
          out.number(entry.sourceColumn());
          out.flag(entry.verbatim());
        });
    return new PackedMap(out.toBytes());
  }

  /** Returns its bytes, which must not be changed. */
  public byte[] bytes() {
    return bytes;
  }

  /** Returns the map. It is unpacked when it is first used, as in most builds it is not. */
  public SourceMap map() {
    return SourceMap.deferred(
        () -> PackedReader.read(bytes, FORMAT, PackedMap::unpack).orElseThrow());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PackedMap map && Arrays.equals(bytes, map.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  private static SourceMap unpack(PackedReader in) {
    return SourceMap.of(
        in.each(in::text),
        in.each(
            () ->
                new SourceMap.Entry(
                    (int) in.number(),
                    (int) in.number(),
                    (int) in.number(),
                    (int) in.number(),
                    (int) in.number(),
                    in.flag())));
  }
}
