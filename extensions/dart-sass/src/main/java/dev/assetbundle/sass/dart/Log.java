package dev.assetbundle.sass.dart;

import com.sass_lang.embedded_protocol.LogEventType;
import com.sass_lang.embedded_protocol.OutboundMessage.LogEvent;
import com.sass_lang.embedded_protocol.SourceSpan;
import dev.assetbundle.processor.language.sass.engine.SassHost;
import dev.assetbundle.processor.language.sass.engine.SassNotice;
import dev.assetbundle.processor.model.SourcePath;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Hands on what the compiler says besides its result. */
final class Log {

  /** The first line of a trace: {@code assetbundle:/@css/_p.scss 2:3 m()}. */
  private static final Pattern FRAME = Pattern.compile("(\\S+) (\\d+):(\\d+)\\s");

  private final SourceUrls urls;
  private final SassHost host;
  private final Set<Deprecation> told = new HashSet<>();

  Log(SourceUrls urls, SassHost host) {
    this.urls = urls;
    this.host = host;
  }

  private record Deprecation(String type, SourcePath file) {}

  void take(LogEvent event) {
    SassNotice.Kind kind = kind(event.getType());
    String message = urls.readable(event.getMessage());
    Optional<SassNotice> notice =
        atSpan(event, kind, message).or(() -> atFrame(event, kind, message));
    if (notice.isEmpty()) {
      withoutPlace(kind, message);
    } else if (kind != SassNotice.Kind.DEPRECATION
        || told.add(new Deprecation(event.getDeprecationType(), notice.get().file()))) {
      host.notice(notice.get());
    }
  }

  private static SassNotice.Kind kind(LogEventType type) {
    return switch (type) {
      case DEPRECATION_WARNING -> SassNotice.Kind.DEPRECATION;
      case DEBUG -> SassNotice.Kind.DEBUG;
      default -> SassNotice.Kind.WARN;
    };
  }

  private Optional<SassNotice> atSpan(LogEvent event, SassNotice.Kind kind, String message) {
    SourceSpan span = event.getSpan();
    return urls.file(span.getUrl())
        .map(
            file ->
                new SassNotice(
                    kind,
                    message,
                    file,
                    span.getStart().getLine() + 1,
                    span.getStart().getColumn() + 1));
  }

  private Optional<SassNotice> atFrame(LogEvent event, SassNotice.Kind kind, String message) {
    Matcher frame = FRAME.matcher(event.getStackTrace());
    if (!frame.lookingAt()) {
      return Optional.empty();
    }
    int line = Integer.parseInt(frame.group(2));
    int column = Integer.parseInt(frame.group(3));
    return urls.file(frame.group(1)).map(file -> new SassNotice(kind, message, file, line, column));
  }

  private void withoutPlace(SassNotice.Kind kind, String message) {
    switch (kind) {
      case WARN -> host.warn(message);
      case DEBUG -> host.debug(message);
      case DEPRECATION -> {
        // Without a file it cannot be told whose it is.
      }
    }
  }
}
