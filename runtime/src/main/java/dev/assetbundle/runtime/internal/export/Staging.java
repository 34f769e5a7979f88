package dev.assetbundle.runtime.internal.export;

import dev.assetbundle.runtime.Coding;
import dev.assetbundle.runtime.internal.file.ByteSum;
import dev.assetbundle.runtime.internal.file.FileSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.GZIPInputStream;

/**
 * Copies files under temporary names, and checks them on the way.
 *
 * @param time of all copies, so that compressed forms are as old as their file
 */
record Staging(WorkFolder work, FileTime time) {

  private static final int PIECE = 64 * 1024;

  /** Each thread needs one again and again. */
  private static final ThreadLocal<byte[]> PIECES = ThreadLocal.withInitial(() -> new byte[PIECE]);

  /**
   * The copy of one form.
   *
   * @param copy its temporary name
   */
  record Copy(StoredForm form, Path copy) {}

  /**
   * Copies a file and its compressed forms.
   *
   * @param target what the copy will be called, for messages
   * @throws IOException if one cannot be copied, or is not what was built
   */
  List<Copy> copy(ExportedFile file, Path target) throws IOException {
    List<Copy> copies = new ArrayList<>();
    FileHash hash = new FileHash();
    copies.add(copy(file, Coding.IDENTITY, hash, target));
    for (Map.Entry<Coding, Long> form : file.encodings().entrySet()) {
      Coding coding = form.getKey();
      if (coding != Coding.IDENTITY) {
        Copy copy = copy(file, coding, new FileHash(), target);
        if (coding == Coding.GZIP && !isGzipOf(copy.copy(), hash)) {
          throw damaged(file.file().source(coding), "does not unpack to the file it was made of");
        }
        copies.add(copy);
      }
    }
    return copies;
  }

  private Copy copy(ExportedFile file, Coding coding, FileHash hash, Path target)
      throws IOException {
    FileSource source = file.file().source(coding);
    boolean original = coding == Coding.IDENTITY;
    ByteSum integrity =
        original && file.sha256().isEmpty()
            ? ByteSum.integrity(file.file().integrity()).orElse(ByteSum.NONE)
            : ByteSum.NONE;
    Path copy = work.next();
    write(source, copy, hash, integrity, target.resolveSibling(name(target, coding)));
    String sha256 = hash.sha256Hex();
    long size = file.encodings().getOrDefault(coding, hash.size());
    String expected = original && !file.sha256().isEmpty() ? file.sha256() : sha256;
    long crc = original ? hash.crc() : source.crc().orElse(hash.crc());
    if (hash.size() != size
        || !sha256.equals(expected)
        || !integrity.isRight()
        || crc != hash.crc()) {
      StoredForm built = new StoredForm(coding, size, expected);
      throw damaged(source, Damage.of(copy, built, Optional::empty));
    }
    Files.setLastModifiedTime(copy, time);
    return new Copy(new StoredForm(coding, hash.size(), sha256), copy);
  }

  private static String name(Path target, Coding coding) {
    return target.getFileName() + coding.suffix();
  }

  private static void write(
      FileSource source, Path copy, FileHash hash, ByteSum integrity, Path target)
      throws IOException {
    byte[] piece = PIECES.get();
    try (InputStream in = open(source);
        OutputStream out = Files.newOutputStream(copy)) {
      for (int count = read(in, piece, source); count >= 0; count = read(in, piece, source)) {
        hash.add(piece, count);
        integrity.add(piece, 0, count);
        out.write(piece, 0, count);
      }
    } catch (SourceFailure e) {
      throw e;
    } catch (IOException e) {
      throw Failures.about(target, "written", e);
    }
  }

  /** What is copied cannot be read. */
  private static final class SourceFailure extends IOException {
    private static final long serialVersionUID = 1;

    SourceFailure(FileSource source, IOException failure) {
      super(Failures.about(source.name(), "read", failure).getMessage(), failure);
    }
  }

  private static InputStream open(FileSource source) throws SourceFailure {
    try {
      return source.open();
    } catch (IOException e) {
      throw new SourceFailure(source, e);
    }
  }

  private static int read(InputStream in, byte[] piece, FileSource source) throws SourceFailure {
    try {
      return in.read(piece);
    } catch (IOException e) {
      throw new SourceFailure(source, e);
    }
  }

  /** Whether a compressed file holds the bytes that were added to a hash. */
  private static boolean isGzipOf(Path file, FileHash original) {
    CRC32 crc = new CRC32();
    byte[] piece = PIECES.get();
    long size = 0;
    try (var in = new GZIPInputStream(Files.newInputStream(file), PIECE)) {
      for (int count = in.read(piece);
          count >= 0 && size <= original.size();
          count = in.read(piece)) {
        crc.update(piece, 0, count);
        size += count;
      }
    } catch (IOException e) {
      return false;
    }
    return size == original.size() && crc.getValue() == original.crc();
  }

  private static IOException damaged(FileSource source, String how) {
    return new IOException(
        source.name()
            + " "
            + how
            + ", so it is not what was built; build it again, and let nothing change files below"
            + " META-INF/resources");
  }
}
