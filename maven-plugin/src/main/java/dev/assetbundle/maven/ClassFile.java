package dev.assetbundle.maven;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/** The texts that a class file holds: names, descriptors, string constants. */
final class ClassFile {

  private static final int MAGIC = 0xCAFEBABE;

  private ClassFile() {}

  /**
   * Reads the constant pool (JVMS 4.4).
   *
   * @throws IOException if there is no such file, or it is no class file
   */
  static Set<String> texts(Path file) throws IOException {
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      if (in.readInt() != MAGIC) {
        throw new IOException(file + " is no class file");
      }
      in.readInt(); // the version
      int count = in.readUnsignedShort();
      Set<String> texts = new HashSet<>();
      for (int i = 1; i < count; i++) {
        int tag = in.readUnsignedByte();
        if (tag == 1) {
          texts.add(in.readUTF());
        } else {
          in.skipNBytes(size(tag, file));
          // Numbers of eight bytes take two places.
          i += tag == 5 || tag == 6 ? 1 : 0;
        }
      }
      return texts;
    }
  }

  private static int size(int tag, Path file) throws IOException {
    return switch (tag) {
      case 7, 8, 16, 19, 20 -> 2;
      case 15 -> 3;
      case 3, 4, 9, 10, 11, 12, 17, 18 -> 4;
      case 5, 6 -> 8;
      default -> throw new IOException(file + " holds a constant of the unknown kind " + tag);
    };
  }
}
