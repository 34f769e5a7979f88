package dev.assetbundle.runtime.internal.http;

/**
 * Some bytes of a file.
 *
 * @param first offset of the first byte, 0-based
 * @param last offset of the last byte, which is included
 */
public record ByteRange(long first, long last) {

  /** Returns the range of all bytes of a file, whose size may be 0. */
  public static ByteRange whole(long size) {
    return new ByteRange(0, size - 1);
  }

  /** Returns the number of bytes. */
  public long length() {
    return last - first + 1;
  }

  /** Returns the value of {@code Content-Range} for a file of that size: {@code "bytes 0-4/11"}. */
  public String of(long size) {
    return "bytes " + first + '-' + last + '/' + size;
  }
}
