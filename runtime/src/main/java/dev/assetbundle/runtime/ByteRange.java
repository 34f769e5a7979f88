package dev.assetbundle.runtime;

/**
 * Some bytes of a file.
 *
 * @param first offset of the first byte, 0-based
 * @param last offset of the last byte, which is included
 */
record ByteRange(long first, long last) {

  static ByteRange whole(long size) {
    return new ByteRange(0, size - 1);
  }

  long length() {
    return last - first + 1;
  }

  /** Returns the value of {@code Content-Range}: {@code "bytes 0-4/11"}. */
  String of(long size) {
    return "bytes " + first + '-' + last + '/' + size;
  }
}
