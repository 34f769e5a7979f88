package dev.assetbundle.processor.language.template;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.ErbProblems;
import dev.assetbundle.processor.model.ErbOptions;
import dev.assetbundle.processor.model.FileTypes;
import dev.assetbundle.processor.model.SourceLocation;
import dev.assetbundle.processor.spi.AssetProcessor;
import dev.assetbundle.processor.spi.Fragment;
import dev.assetbundle.processor.spi.ProcessingContext;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Evaluates the part of ERB that asset files use: comments, {@code <%= asset_path "logo.png" %>}
 * and the other helpers with one literal string, statements such as {@code <% require_asset "x"
 * %>}, and what {@link ErbOptions} give. A line that begins with a tag and ends with one loses its
 * line break, as in Sprockets.
 *
 * <p>Reports {@code unsupported-erb} for all other Ruby, once for each block, {@code unclosed-erb}
 * for a tag without an end, and what is wrong with the files that options name.
 */
public final class ErbProcessor implements AssetProcessor {

  private static final Pattern ASSIGNMENT = Pattern.compile("([a-z_]\\w*)\\s*(\\|\\|)?=(?![=~>])");

  private final ErbSources sources;

  /** Takes values from where {@code options} say. */
  public ErbProcessor(ErbOptions options) {
    this.sources = new ErbSources(options, new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
  }

  @Override
  public String id() {
    return "erb/2 " + sources.options();
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
    return new Run(sources, source, context).evaluate();
  }

  /** One evaluation. */
  private static final class Run {

    private final ErbSources sources;
    private final TemplateRun run;
    private final String text;
    private final ProcessingContext context;
    private final RubyBlocks blocks = new RubyBlocks();

    /** Names that a refused tag gives a value, of which nothing is said again. */
    private final Set<String> assigned = new HashSet<>();

    /** The line break that was found last. */
    private int nextBreak = -1;

    Run(ErbSources sources, Fragment source, ProcessingContext context) {
      this.sources = sources;
      this.run = new TemplateRun(source, context);
      this.text = source.text();
      this.context = context;
    }

    Optional<Fragment> evaluate() {
      int from = 0;
      for (int tag = text.indexOf("<%"); tag >= 0; tag = text.indexOf("<%", from)) {
        trim(from, tag);
        if (text.startsWith("<%%", tag)) {
          from = tag + 3;
          run.replace(from - 1, from, "");
        } else {
          ErbTag found = ErbTag.read(text, tag);
          from = found.end();
          run.replace(tag, from, evaluate(found));
        }
      }
      trim(from, text.length());
      return run.result();
    }

    /** Takes the line breaks out that the trim mode {@code <>} takes away. */
    private void trim(int from, int to) {
      for (int end = lineBreak(from); end < to; end = lineBreak(end + 1)) {
        if (isTrimmed(end)) {
          run.replace(end, end + 1, "");
        }
      }
    }

    /** Returns where the next line break is; the length of the text if there is none. */
    private int lineBreak(int from) {
      // Looked for once, and not from each of many tags in one long line.
      if (nextBreak < from) {
        int found = text.indexOf('\n', from);
        nextBreak = found < 0 ? text.length() : found;
      }
      return nextBreak;
    }

    private boolean isTrimmed(int lineBreak) {
      String line = text.substring(text.lastIndexOf('\n', lineBreak - 1) + 1, lineBreak);
      return line.startsWith("<%")
          && !line.startsWith("<%%")
          && line.endsWith("%>")
          && !line.endsWith("%%>");
    }

    /** Returns what a tag becomes. */
    private String evaluate(ErbTag tag) {
      SourceLocation at = run.locate(tag.start());
      if (tag.kind() == ErbTag.Kind.COMMENT || isBlank(tag)) {
        return "";
      }
      if (tag.kind() == ErbTag.Kind.UNCLOSED) {
        return fail(ErbProblems.unclosed(at));
      }
      int around = blocks.depth();
      blocks.enter(tag.code());
      if (around == 0 && blocks.depth() > 0) {
        return fail(ErbProblems.block(tag.code(), at));
      }
      // What only Ruby understands inside a block goes when the block goes; other mistakes do not.
      boolean whole = around == 0;
      switch (tag.kind()) {
        case COMMENT, UNCLOSED -> {}
        case DASHED -> {
          if (whole) {
            fail(ErbProblems.dashed(at));
          }
        }
        case VALUE -> {
          return value(tag, at, whole);
        }
        case STATEMENT -> statement(tag, at, whole);
      }
      return "";
    }

    private String value(ErbTag tag, SourceLocation at, boolean whole) {
      Optional<ErbCall> call = ErbCall.parse(tag.code());
      Optional<String> value = call.flatMap(known -> ErbHelpers.value(known, at, context));
      if (value.isEmpty()) {
        boolean isSaid = assigned.contains(ErbCall.name(tag.code()));
        boolean says =
            (whole && !isSaid) || (call.isPresent() && ErbHelpers.isSlip(call.get().name()));
        value = new ErbExpression(sources, context, at, this::fail).evaluate(tag.code(), says);
      }
      return value.orElse("");
    }

    private void statement(ErbTag tag, SourceLocation at, boolean whole) {
      Optional<ErbCall> call = ErbCall.parse(tag.code());
      boolean done = call.filter(known -> ErbHelpers.run(known, at, context)).isPresent();
      Matcher assignment = ASSIGNMENT.matcher(tag.code());
      if (!done && assignment.lookingAt()) {
        assigned.add(assignment.group(1));
      }
      if (!done && (whole || (call.isPresent() && ErbHelpers.isSlip(call.get().name())))) {
        String name = ErbCall.name(tag.code());
        Optional<String> slip =
            tag.code().startsWith("=") ? ErbSlips.hint(tag.code()) : Optional.empty();
        Optional<String> hint =
            slip.isPresent()
                ? slip
                : ErbHelpers.isValue(name)
                    ? Optional.of("write \"<%=\" to insert its value")
                    : ErbHelpers.isStatement(name) ? Optional.empty() : ErbHelpers.didYouMean(name);
        fail(ErbProblems.statement(tag.code(), hint, at));
      }
    }

    private static boolean isBlank(ErbTag tag) {
      return tag.kind() != ErbTag.Kind.UNCLOSED
          && (tag.code().isEmpty() || ErbTag.isComment(tag.code()));
    }

    private String fail(Diagnostic error) {
      boolean here = error.at().path().equals(run.locate(0).path());
      int line = error.at().line();
      run.fail(here && line > 0 ? error.excerpt(run.line(line)) : error);
      return "";
    }
  }

  /**
   * One tag of a template.
   *
   * @param kind by its first character
   * @param code what stands between the marks, without dashes and white space around it
   * @param start index of its {@code <}
   * @param end index behind its {@code >}
   */
  private record ErbTag(Kind kind, String code, int start, int end) {

    enum Kind {
      /** {@code <%= %>}, replaced by a value. */
      VALUE,
      /** {@code <% %>}, replaced by nothing. */
      STATEMENT,
      /** {@code <%# %>}. */
      COMMENT,
      /** {@code <%- %>} or {@code -%>}, which Sprockets does not switch on. */
      DASHED,
      /** One that never ends, or not before the next one begins. */
      UNCLOSED
    }

    /** Reads the tag that begins at {@code start}. */
    static ErbTag read(String text, int start) {
      int end = text.indexOf("%>", start + 2);
      // Inside a tag, %%> stands for a %> of Ruby's.
      while (end > 0 && text.charAt(end - 1) == '%' && end - 1 > start + 1) {
        end = text.indexOf("%>", end + 2);
      }
      if (end < 0) {
        return new ErbTag(Kind.UNCLOSED, "", start, text.length());
      }
      String inner = text.substring(start + 2, end).replace("%%>", "%>");
      Kind kind =
          inner.startsWith("#")
              ? Kind.COMMENT
              : inner.startsWith("-") || inner.endsWith("-")
                  ? Kind.DASHED
                  : inner.startsWith("=") ? Kind.VALUE : Kind.STATEMENT;
      String code =
          switch (kind) {
            case VALUE -> inner.substring(1);
            case DASHED -> inner.replaceFirst("^-?=?", "").replaceFirst("-$", "");
            case STATEMENT, COMMENT, UNCLOSED -> inner;
          };
      // Ruby may have such a mark in a string, but mostly it begins a tag, and this one has no end.
      boolean isComment = kind == Kind.COMMENT || isComment(code.strip());
      int next = isComment ? -1 : text.indexOf("<%", start + 2);
      return next < 0 || next > end || ErbCall.parse(code.strip()).isPresent()
          ? new ErbTag(kind, code.strip(), start, end + 2)
          : new ErbTag(Kind.UNCLOSED, "", start, next);
    }

    /** Whether code is nothing but a comment of Ruby's. */
    static boolean isComment(String code) {
      return code.startsWith("#") && !code.contains("\n");
    }
  }
}
