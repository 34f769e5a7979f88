package dev.assetbundle.processor.convert;

import dev.assetbundle.processor.diagnostic.FileProblems;
import dev.assetbundle.processor.incremental.Task;
import dev.assetbundle.processor.model.Content;
import dev.assetbundle.processor.model.MediaType;
import dev.assetbundle.processor.model.SourceLocation;
import dev.assetbundle.processor.source.AssetSource;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Writes an asset as a data URI the way Sprockets 4 does: Base64 with {@code +}, {@code /} and
 * {@code =} escaped; SVG as shortened, mostly unescaped text in double quotes.
 */
final class DataUri {

  private static final String SVG = "image/svg+xml";

  // These are the steps of Sprockets, so that the bytes are equal. They are not correct for all of
  // XML.
  private static final Pattern MARKUP =
      Pattern.compile("<!--.*?-->|<\\?.*?\\?>|<!.*?>", Pattern.DOTALL);
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Pattern ATTRIBUTE = Pattern.compile("([\\w:])=\"(.*?)\"");

  private DataUri() {}

  static Optional<String> of(AssetSource source, Content content, Task<?> task) {
    String type = source.type().type().map(MediaType::name).orElse("");
    try {
      byte[] bytes = content.bytes();
      return Optional.of(
          type.equals(SVG)
              ? "\"data:%s;charset=utf-8,%s\""
                  .formatted(SVG, svg(new String(bytes, StandardCharsets.UTF_8)))
              : "data:" + type + ";base64," + base64(bytes));
    } catch (IOException e) {
      task.report(
          FileProblems.unreadable(source.file().toString(), e, SourceLocation.of(source.file())));
      return Optional.empty();
    }
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder()
        .encodeToString(bytes)
        .replace("+", "%2B")
        .replace("/", "%2F")
        .replace("=", "%3D");
  }

  private static String svg(String text) {
    String bare = MARKUP.matcher(text).replaceAll("");
    String joined = BLANKS.matcher(bare).replaceAll(" ").replace("> <", "><");
    String quoted = ATTRIBUTE.matcher(joined).replaceAll("$1='$2'").strip();
    return URLEncoder.encode(quoted, StandardCharsets.UTF_8)
        .replace("%3D", "=")
        .replace("%3A", ":")
        .replace("%2F", "/")
        .replace("%27", "'")
        .replace("+", " ");
  }
}
