package dev.assetbundle.processor.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.FileProblems;
import dev.assetbundle.processor.diagnostic.suggestion.JsonWords;
import dev.assetbundle.processor.model.Content;
import dev.assetbundle.processor.model.SourceLocation;
import dev.assetbundle.processor.model.SourcePath;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds files that are published unchanged although no browser can use them. Where browsers go by
 * the bytes and not by the name, as with a PNG that is called .jpg, nothing is reported.
 */
public final class ContentCheck {

  private static final Set<String> BINARY =
      Set.of("png", "jpg", "jpeg", "gif", "webp", "avif", "ico", "woff", "woff2", "ttf", "otf");

  private static final Map<String, String> BYTES =
      Map.of(
          "\u0089PNG", "png",
          "\u00ff\u00d8\u00ff", "jpg",
          "GIF8", "gif");

  private static final Pattern SVG = Pattern.compile("(?s)\\s*(<[?!].*)?<svg\\b.*");
  private static final Pattern HTML = Pattern.compile("(?is)\\s*<(!doctype\\s+html|html)\\b.*");
  private static final String MARK = "\u00ef\u00bb\u00bf";
  private static final int START = 1024;

  /** The number of characters of the longest JSON file that is checked. */
  private static final int LONGEST = 16 * 1024 * 1024;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(Integer.MAX_VALUE)
                  .maxNumberLength(Integer.MAX_VALUE)
                  .maxStringLength(Integer.MAX_VALUE)
                  .maxNameLength(Integer.MAX_VALUE)
                  .build())
          .build();

  private ContentCheck() {}

  /** Returns what is wrong with a file; empty if nothing is known to be. */
  public static Optional<Diagnostic> problem(SourcePath file, Content content) throws IOException {
    String name = file.path().fileName();
    String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    if (extension.equals("json") || extension.equals("webmanifest")) {
      return json(file, content);
    }
    return BINARY.contains(extension) || extension.equals("svg")
        ? otherKind(extension, start(content), SourceLocation.of(file))
        : Optional.empty();
  }

  private static Optional<Diagnostic> json(SourcePath file, Content content) throws IOException {
    if (content.size() > LONGEST) {
      return Optional.empty();
    }
    // Decoded as by fetch(): in UTF-8, without a byte order mark.
    String text = new String(content.bytes(), StandardCharsets.UTF_8);
    try (JsonParser parser =
        JSON.createParser(text.startsWith("\uFEFF") ? text.substring(1) : text)) {
      if (parser.nextToken() == null) {
        return Optional.of(FileProblems.brokenJson("it is empty", SourceLocation.of(file)));
      }
      parser.skipChildren();
      return parser.nextToken() == null
          ? Optional.empty()
          : Optional.of(broken("it goes on behind its end", file, parser.currentTokenLocation()));
    } catch (JsonProcessingException e) {
      return Optional.of(broken(JsonWords.of(e.getOriginalMessage()), file, e.getLocation()));
    }
  }

  private static Diagnostic broken(String trouble, SourcePath file, JsonLocation at) {
    return FileProblems.brokenJson(
        trouble, SourceLocation.of(file, at.getLineNr(), at.getColumnNr()));
  }

  private static String start(Content content) throws IOException {
    try (InputStream in = content.open()) {
      return new String(in.readNBytes(START), StandardCharsets.ISO_8859_1);
    }
  }

  private static Optional<Diagnostic> otherKind(
      String extension, String start, SourceLocation file) {
    String text = start.startsWith(MARK) ? start.substring(MARK.length()) : start;
    if (HTML.matcher(text).matches()) {
      return Optional.of(
          FileProblems.wrongExtension(
              extension,
              "a page of HTML",
              "download the file itself, not the page about it",
              file));
    }
    boolean isSvg = extension.equals("svg");
    Stream<String> kinds =
        isSvg
            ? BYTES.entrySet().stream()
                .filter(kind -> start.startsWith(kind.getKey()))
                .map(Map.Entry::getValue)
            : Stream.of("svg").filter(kind -> SVG.matcher(text).matches());
    return kinds
        .findFirst()
        .map(
            kind ->
                FileProblems.wrongExtension(
                    extension,
                    (isSvg ? "a " : "an ") + kind.toUpperCase(Locale.ROOT) + " image",
                    "let its name end with ." + kind,
                    file));
  }
}
