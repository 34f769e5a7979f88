package dev.assetbundle.runtime.internal.export;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.zip.GZIPInputStream;

/** Finds out what was done to a file that has not the bytes it had. */
final class Damage {

  /**
   * Of larger files only the sizes are compared, since looking takes several times their memory.
   */
  private static final long LARGEST = 64L << 20;

  private static final byte[] MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

  /** What decoders of UTF-8 put in the place of bytes that are none. */
  private static final byte[] REPLACEMENT = {(byte) 0xef, (byte) 0xbf, (byte) 0xbd};

  private final byte[] bytes;
  private final StoredForm form;

  private Damage(byte[] bytes, StoredForm form) {
    this.bytes = bytes;
    this.form = form;
  }

  /**
   * Says what was probably done, as the rest of a sentence about a file.
   *
   * @param form what it had
   * @param original finds the bytes it had, if they are known from elsewhere
   */
  static String of(Path file, StoredForm form, Supplier<Optional<byte[]>> original)
      throws IOException {
    long size = Files.size(file);
    if (size == 0) {
      return "is empty";
    }
    if (Math.max(size, form.size()) > LARGEST) {
      return size(size, form.size());
    }
    Damage damage = new Damage(Files.readAllBytes(file), form);
    return damage.undone().or(() -> original.get().map(damage::difference)).orElseGet(damage::size);
  }

  /** Whether undoing something gives the bytes back. One thing after the other, to save memory. */
  private Optional<String> undone() {
    Map<String, Supplier<Optional<byte[]>>> steps = new LinkedHashMap<>();
    steps.put("has CRLF at the ends of lines that had LF", this::withoutReturns);
    steps.put("has LF at the ends of lines that had CRLF", this::withReturns);
    steps.put("has a line feed more at its end", this::shortened);
    steps.put("has no line feed at its end any more", this::lengthened);
    steps.put("begins with a byte order mark that was not there", this::withoutMark);
    steps.put("was compressed by gzip under its own name", () -> unpacked(bytes, form.size()));
    steps.put(
        "was read as ISO-8859-1 and written as UTF-8", () -> recoded(StandardCharsets.ISO_8859_1));
    steps.put("was read as windows-1252 and written as UTF-8", () -> recoded(windows()));
    return steps.entrySet().stream()
        .filter(step -> step.getValue().get().filter(this::isOriginal).isPresent())
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private boolean isOriginal(byte[] candidate) {
    return candidate.length == form.size() && FileHash.sha256(candidate).equals(form.sha256());
  }

  private Optional<byte[]> withoutReturns() {
    var out = new ByteArrayOutputStream(bytes.length);
    for (int i = 0; i < bytes.length; i++) {
      boolean end = i + 1 < bytes.length && bytes[i] == '\r' && bytes[i + 1] == '\n';
      if (!end) {
        out.write(bytes[i]);
      }
    }
    return Optional.of(out.toByteArray());
  }

  private Optional<byte[]> withReturns() {
    var out = new ByteArrayOutputStream(bytes.length * 2);
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == '\n' && (i == 0 || bytes[i - 1] != '\r')) {
        out.write('\r');
      }
      out.write(bytes[i]);
    }
    return Optional.of(out.toByteArray());
  }

  private Optional<byte[]> shortened() {
    return bytes[bytes.length - 1] == '\n'
        ? Optional.of(Arrays.copyOf(bytes, bytes.length - 1))
        : Optional.empty();
  }

  private Optional<byte[]> lengthened() {
    byte[] longer = Arrays.copyOf(bytes, bytes.length + 1);
    longer[bytes.length] = '\n';
    return Optional.of(longer);
  }

  private Optional<byte[]> withoutMark() {
    return Arrays.equals(Arrays.copyOf(bytes, MARK.length), MARK)
        ? Optional.of(Arrays.copyOfRange(bytes, MARK.length, bytes.length))
        : Optional.empty();
  }

  /** Returns what a gzip file holds; empty if it is none, or holds another number of bytes. */
  static Optional<byte[]> unpacked(byte[] bytes, long size) {
    try (var in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      byte[] plain = in.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, size + 1));
      return plain.length == size ? Optional.of(plain) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private Optional<byte[]> recoded(Charset charset) {
    return Optional.of(new String(bytes, StandardCharsets.UTF_8).getBytes(charset));
  }

  private static Charset windows() {
    return Charset.isSupported("windows-1252")
        ? Charset.forName("windows-1252")
        : StandardCharsets.ISO_8859_1;
  }

  private String difference(byte[] original) {
    int at = Arrays.mismatch(bytes, original);
    if (at == bytes.length) {
      return "is cut short: it has the first " + at + " of " + original.length + " bytes";
    }
    if (at == original.length) {
      return "goes on for " + (bytes.length - at) + " bytes after its end";
    }
    String place = place(original, at);
    return variable(original, at)
        .map(name -> "was filtered: " + name + " was replaced at " + place)
        .orElseGet(() -> isRead() ? read() : "has other text from " + place + " on");
  }

  /** Returns the place of a byte: {@code "3:7"}, the column in bytes. */
  private static String place(byte[] text, int at) {
    int line = 1;
    int column = 1;
    for (int i = 0; i < at; i++) {
      column++;
      if (text[i] == '\n') {
        line++;
        column = 1;
      }
    }
    return line + ":" + column;
  }

  /** Returns the variable that the original has where the other one differs from it. */
  private static Optional<String> variable(byte[] original, int at) {
    String text = new String(original, StandardCharsets.ISO_8859_1);
    // A value may begin as its variable does.
    for (int start = at; start >= Math.max(0, at - 2); start--) {
      for (String[] ends : new String[][] {{"${", "}"}, {"@", "@"}}) {
        int end = text.indexOf(ends[1], start + ends[0].length());
        if (text.startsWith(ends[0], start) && end > 0 && text.indexOf('\n', start) != start) {
          String name = text.substring(start, end + 1);
          if (name.indexOf('\n') < 0) {
            return Optional.of(name);
          }
        }
      }
    }
    return Optional.empty();
  }

  private String size() {
    if (isRead()) {
      return read();
    }
    return size(bytes.length, form.size());
  }

  private static String size(long now, long before) {
    if (now == before) {
      return "has other bytes, as many as before";
    }
    String sizes = "it has " + now + " bytes instead of " + before;
    return now < before ? "is probably cut short: " + sizes : "was changed: " + sizes;
  }

  /**
   * Whether the file was read as text in UTF-8 and written again although it is none: other bytes
   * became U+FFFD. One of these may have been in the file before, so it takes two.
   */
  private boolean isRead() {
    int found = 0;
    for (int i = 0; i + REPLACEMENT.length <= bytes.length && found < 2; i++) {
      if (Arrays.equals(bytes, i, i + REPLACEMENT.length, REPLACEMENT, 0, REPLACEMENT.length)) {
        found++;
      }
    }
    return found > 1;
  }

  private static String read() {
    return "was treated as text, though it is none: resource filtering of Maven or Gradle does"
        + " that";
  }
}
