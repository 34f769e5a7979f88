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
import java.util.Set;

/**
 * Decodes source files (Sprockets 4, reading a file): a byte order mark decides, in stylesheets
 * else a leading {@code @charset "NAME";}, which is removed, else UTF-8; CRLF and CR become LF.
 * Text types outside that rule (SVG, XML and the like, seen here only when they are templates) keep
 * their line ends.
 */
final class Encodings {

  private static final Set<String> NORMALIZED =
      Set.of("js", "css", "json", "yml", "yaml", "txt", "text", "html", "htm");
  private static final String CHARSET = "@charset \"";

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
    Mark mark = Mark.of(bytes);
    String text;
    if (mark != Mark.NONE) {
      text = decode(bytes, mark.bytes.length(), Charset.forName(mark.charset));
    } else {
      String declared = type.extension().equals("css") ? declaredCharset(bytes) : "";
      text =
          declared.isEmpty()
              ? decode(bytes, 0, StandardCharsets.UTF_8)
              : decode(bytes, 0, charset(declared));
    }
    String unmarked = type.extension().equals("css") ? withoutCharset(text) : text;
    return unmarked.indexOf('\r') < 0
        ? unmarked
        : unmarked.replace("\r\n", "\n").replace('\r', '\n');
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
    return end < 0 ? "" : start.substring(CHARSET.length(), end);
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

  /** Byte order marks; that of UTF-32 LE starts like that of UTF-16 LE, so it comes first. */
  private enum Mark {
    UTF_8("UTF-8", "\u00EF\u00BB\u00BF"),
    UTF_32LE("UTF-32LE", "\u00FF\u00FE\0\0"),
    UTF_32BE("UTF-32BE", "\0\0\u00FE\u00FF"),
    UTF_16LE("UTF-16LE", "\u00FF\u00FE"),
    UTF_16BE("UTF-16BE", "\u00FE\u00FF"),
    NONE("UTF-8", "");

    private final String charset;
    private final String bytes;

    Mark(String charset, String bytes) {
      this.charset = charset;
      this.bytes = bytes;
    }

    static Mark of(byte[] content) {
      int length = Math.min(content.length, 4);
      String start = new String(content, 0, length, StandardCharsets.ISO_8859_1);
      for (Mark mark : values()) {
        if (start.startsWith(mark.bytes)) {
          return mark;
        }
      }
      return NONE;
    }
  }
}
