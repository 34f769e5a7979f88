package dev.assetbundle.processor.source;

import dev.assetbundle.processor.model.FileType;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Decodes source files (Sprockets 4, reading a file): a byte order mark decides, in stylesheets
 * else a leading {@code @charset "NAME";}, which is removed, else UTF-8; CRLF and CR become LF.
 * Text types outside that rule (SVG, XML and the like, seen here only when they are templates) keep
 * their line ends.
 */
final class Encodings {

  private static final Set<String> NORMALIZED =
      Set.of("js", "mjs", "css", "json", "yml", "yaml", "txt", "text", "html", "htm");
  private static final String CHARSET = "@charset \"";

  private static final String MARK = "\uFEFF";

  /** Encodings that a mark tells; that of UTF-32LE starts like that of UTF-16LE. */
  private static final List<String> MARKED =
      List.of("UTF-8", "UTF-32LE", "UTF-32BE", "UTF-16LE", "UTF-16BE");

  private Encodings() {}

  /** Thrown for bytes that cannot be decoded. */
  static final class Malformed extends Exception {
    private static final long serialVersionUID = 1;

    /** The name of the encoding. */
    final String charset;

    /** The text up to the first bad byte. */
    final String before;

    /** Whether the encoding is known. */
    final boolean isKnown;

    /** The first bad byte; -1 if the bytes end too early. */
    final int bad;

    Malformed(String charset, String before, boolean isKnown, int bad) {
      super(charset);
      this.charset = charset;
      this.before = before;
      this.isKnown = isKnown;
      this.bad = bad;
    }
  }

  static String decode(byte[] bytes, FileType type) throws Malformed {
    if (!NORMALIZED.contains(type.extension())) {
      return decode(bytes, 0, StandardCharsets.UTF_8);
    }
    boolean css = type.extension().equals("css");
    String text = decode(bytes, css ? declaredCharset(bytes) : "UTF-8");
    String unmarked = css ? withoutCharset(text) : text;
    return unmarked.indexOf('\r') < 0
        ? unmarked
        : unmarked.replace("\r\n", "\n").replace('\r', '\n');
  }

  private static String decode(byte[] bytes, String declared) throws Malformed {
    for (String name : MARKED) {
      byte[] mark = MARK.getBytes(Charset.forName(name));
      int length = mark.length;
      if (bytes.length >= length && Arrays.equals(mark, 0, length, bytes, 0, length)) {
        return decode(bytes, length, Charset.forName(name));
      }
    }
    return decode(bytes, 0, charset(declared));
  }

  private static Charset charset(String name) throws Malformed {
    try {
      return Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new Malformed(name, CHARSET, false, -1);
    }
  }

  private static String declaredCharset(byte[] bytes) {
    String start = new String(bytes, 0, Math.min(bytes.length, 100), StandardCharsets.ISO_8859_1);
    int end = start.startsWith(CHARSET) ? start.indexOf("\";", CHARSET.length()) : -1;
    return end <= CHARSET.length() ? "UTF-8" : start.substring(CHARSET.length(), end);
  }

  private static String withoutCharset(String css) {
    int end = css.startsWith(CHARSET) ? css.indexOf("\";", CHARSET.length()) : -1;
    return end < 0 || css.substring(0, end).indexOf('\n') >= 0 ? css : css.substring(end + 2);
  }

  private static String decode(byte[] bytes, int from, Charset charset) throws Malformed {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
    // Twice as many characters as bytes, since some old encodings decode a byte to two characters.
    CharBuffer out =
        CharBuffer.allocate((int) Math.ceil(in.remaining() * (double) decoder.maxCharsPerByte()));
    boolean bad = decoder.decode(in, out, true).isError() || decoder.flush(out).isError();
    String text = out.flip().toString();
    if (bad) {
      throw new Malformed(charset.name(), text, true, firstBad(in, charset));
    }
    return text;
  }

  private static int firstBad(ByteBuffer in, Charset charset) {
    boolean isCut = charset.name().startsWith("UTF-16") && in.remaining() < 2;
    return isCut || !in.hasRemaining() ? -1 : in.get() & 0xFF;
  }
}
