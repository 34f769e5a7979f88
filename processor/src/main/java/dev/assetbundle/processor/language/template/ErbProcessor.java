package dev.assetbundle.processor.language.template;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.Severity;
import dev.assetbundle.processor.model.FileTypes;
import dev.assetbundle.processor.model.SourceLocation;
import dev.assetbundle.processor.spi.AssetProcessor;
import dev.assetbundle.processor.spi.Fragment;
import dev.assetbundle.processor.spi.ProcessingContext;
import java.util.Optional;

/**
 * Evaluates the part of ERB that asset files use: comments, {@code <%= asset_path "logo.png" %>}
 * and the other helpers with one literal string, and statements such as {@code <% require_asset "x"
 * %>}. A line that begins with a tag and ends with one loses its line break, as in Sprockets.
 *
 * <p>Reports {@code unsupported-erb} for all other Ruby and {@code unclosed-erb} for a tag without
 * an end.
 */
public final class ErbProcessor implements AssetProcessor {

  private static final String SUPPORTED =
      "a tag holds one helper with one literal string, as <%= asset_path \"logo.png\" %> or <%"
          + " require_asset \"cart\" %>";

  /** Is found by {@link java.util.ServiceLoader}. */
  public ErbProcessor() {}

  @Override
  public String id() {
    return "erb/1";
  }

  @Override
  public String reads() {
    return "erb";
  }

  @Override
  public String writes() {
    return FileTypes.TEMPLATE;
  }

  @Override
  public Optional<Fragment> process(Fragment source, ProcessingContext context) {
    return new Run(source, context).evaluate();
  }

  /** One evaluation. */
  private static final class Run {

    private final TemplateRun run;
    private final String text;
    private final ProcessingContext context;
    private final ErbLines lines;
    private final ErbOutput output;

    Run(Fragment source, ProcessingContext context) {
      this.run = new TemplateRun(source, context);
      this.text = source.text();
      this.context = context;
      this.lines = run.lines();
      this.output = run.output();
    }

    Optional<Fragment> evaluate() {
      int from = 0;
      for (int tag = text.indexOf("<%"); tag >= 0; tag = text.indexOf("<%", from)) {
        copy(from, tag);
        if (text.startsWith("<%%", tag)) {
          output.copy("<%", tag);
          from = tag + 3;
        } else {
          ErbTag found = ErbTag.read(text, tag);
          evaluate(found);
          from = found.end();
        }
      }
      copy(from, text.length());
      return run.result();
    }

    /** Copies text, without the line breaks that the trim mode {@code <>} takes away. */
    private void copy(int from, int to) {
      int start = from;
      for (int end = lines.end(from); end < to; end = lines.end(end + 1)) {
        if (isTrimmed(end)) {
          output.copy(text.substring(start, end), start);
          start = end + 1;
        }
      }
      output.copy(text.substring(start, to), start);
    }

    private boolean isTrimmed(int lineBreak) {
      String line = text.substring(lines.start(lineBreak), lineBreak);
      return line.startsWith("<%")
          && !line.startsWith("<%%")
          && line.endsWith("%>")
          && !line.endsWith("%%>");
    }

    private void evaluate(ErbTag tag) {
      SourceLocation at = run.locate(tag.start());
      switch (tag.kind()) {
        case COMMENT -> {}
        case UNCLOSED ->
            refuse(tag, "unclosed-erb", at, "this tag has no end", "close it with \"%>\"");
        case DASHED ->
            refuse(
                tag,
                "unsupported-erb",
                at,
                "a dash beside \"%\" trims blanks in Rails' views only",
                "leave out the dash: a line of nothing but tags loses its line break anyway");
        case VALUE -> value(tag, at);
        case STATEMENT -> statement(tag, at);
      }
    }

    private void value(ErbTag tag, SourceLocation at) {
      if (isBlank(tag)) {
        return;
      }
      Optional<String> value =
          ErbCall.parse(tag.code()).flatMap(call -> ErbHelpers.value(call, at, context));
      if (value.isPresent()) {
        output.replace(value.get(), tag.start());
      } else {
        String name = ErbCall.name(tag.code());
        refuse(tag, at, ErbHelpers.isStatement(name) ? "write it without \"=\"" : "");
      }
    }

    private void statement(ErbTag tag, SourceLocation at) {
      boolean done =
          isBlank(tag)
              || ErbCall.parse(tag.code())
                  .map(call -> ErbHelpers.run(call, at, context))
                  .orElse(false);
      if (!done) {
        String name = ErbCall.name(tag.code());
        refuse(tag, at, ErbHelpers.isValue(name) ? "write \"<%=\" to insert its value" : "");
      }
    }

    private static boolean isBlank(ErbTag tag) {
      return tag.code().isEmpty() || (tag.code().startsWith("#") && !tag.code().contains("\n"));
    }

    private void refuse(ErbTag tag, SourceLocation at, String hint) {
      String name = ErbCall.name(tag.code());
      boolean known = ErbHelpers.isValue(name) || ErbHelpers.isStatement(name);
      String better =
          !hint.isEmpty()
              ? hint
              : known ? SUPPORTED : ErbHelpers.didYouMean(name).orElse(SUPPORTED);
      String code = tag.code().lines().findFirst().orElse("");
      refuse(tag, "unsupported-erb", at, "cannot evaluate \"" + code + "\" without Ruby", better);
    }

    private void refuse(ErbTag tag, String code, SourceLocation at, String message, String hint) {
      String line = text.substring(lines.start(tag.start()), lines.end(tag.start()));
      run.fail(Diagnostic.of(Severity.ERROR, code, at, message).hint(hint).excerpt(line));
    }
  }
}
