package dev.assetbundle.runtime.internal.export;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** Finds out what was done to a file that has not the bytes it had. */
final class Damage {

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
   * Says what was probably done, as the rest of a sentence about the file.
   *
   * @param bytes what it has
   * @param form what it had
   * @param original the bytes it had, if they are known from elsewhere
   */
  static String of(byte[] bytes, StoredForm form, Optional<byte[]> original) {
    Damage damage = new Damage(bytes, form);
    if (bytes.length == 0) {
      return "is empty";
    }
    return damage.undone().or(() -> original.map(damage::difference)).orElseGet(damage::size);
  }

  /** Whether undoing something gives the bytes back. */
  private Optional<String> undone() {
    Map<String, Optional<byte[]>> steps = new LinkedHashMap<>();
    steps.put("has CRLF at the ends of lines that had LF", Optional.of(withoutReturns()));
    steps.put("has LF at the ends of lines that had CRLF", Optional.of(withReturns()));
    steps.put("has a line feed more at its end", shortened("\n"));
    steps.put("has no line feed at its end any more", Optional.of(lengthened("\n")));
    steps.put("begins with a byte order mark that was not there", withoutMark());
    steps.put("was compressed by gzip under its own name", unpacked());
    steps.put("was read as ISO-8859-1 and written as UTF-8", recoded(StandardCharsets.ISO_8859_1));
    steps.put("was read as windows-1252 and written as UTF-8", recoded(windows()));
    return steps.entrySet().stream()
        .filter(step -> step.getValue().filter(this::isOriginal).isPresent())
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private boolean isOriginal(byte[] candidate) {
    return candidate.length == form.size() && FileHash.sha256(candidate).equals(form.sha256());
  }

  private byte[] withoutReturns() {
    var out = new ByteArrayOutputStream(bytes.length);
    for (int i = 0; i < bytes.length; i++) {
      boolean end = i + 1 < bytes.length && bytes[i] == '\r' && bytes[i + 1] == '\n';
      if (!end) {
        out.write(bytes[i]);
      }
    }
    return out.toByteArray();
  }

  private byte[] withReturns() {
    var out = new ByteArrayOutputStream(bytes.length * 2);
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == '\n' && (i == 0 || bytes[i - 1] != '\r')) {
        out.write('\r');
      }
      out.write(bytes[i]);
    }
    return out.toByteArray();
  }

  private Optional<byte[]> shortened(String end) {
    return bytes[bytes.length - 1] == end.charAt(0)
        ? Optional.of(Arrays.copyOf(bytes, bytes.length - 1))
        : Optional.empty();
  }

  private byte[] lengthened(String end) {
    byte[] longer = Arrays.copyOf(bytes, bytes.length + 1);
    longer[bytes.length] = (byte) end.charAt(0);
    return longer;
  }

  private Optional<byte[]> withoutMark() {
    return Arrays.equals(Arrays.copyOf(bytes, MARK.length), MARK)
        ? Optional.of(Arrays.copyOfRange(bytes, MARK.length, bytes.length))
        : Optional.empty();
  }

  private Optional<byte[]> unpacked() {
    return unpacked(bytes, form.size());
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
    if (bytes.length == form.size()) {
      return "has other bytes, as many as before";
    }
    String sizes = "it has " + bytes.length + " bytes instead of " + form.size();
    return bytes.length < form.size() ? "is probably cut short: " + sizes : "was changed: " + sizes;
  }

  /** Whether bytes were replaced that are no UTF-8, as only those of no text are. */
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
