package dev.assetbundle.processor.language.template;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.model.SourceLocation;
import dev.assetbundle.processor.spi.Fragment;
import dev.assetbundle.processor.spi.ProcessingContext;
import dev.assetbundle.processor.text.Lines;
import dev.assetbundle.processor.text.TextEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One template on its way to a result, which there is only if nothing failed. */
final class TemplateRun {

  private final Fragment source;
  private final ProcessingContext context;
  private final Lines lines;
  private final List<TextEdit> edits = new ArrayList<>();
  private boolean failed;

  TemplateRun(Fragment source, ProcessingContext context) {
    this.source = source;
    this.context = context;
    this.lines = Lines.of(source.text());
  }

  /** Returns a line of the template, by its number from 1. */
  String line(int number) {
    return lines.line(number);
  }

  /** Replaces what stands between two indexes, none of which is before an earlier one. */
  void replace(int start, int end, String replacement) {
    edits.add(new TextEdit(start, end, replacement));
  }

  /** Returns where a character of the template stands, by its index from 0. */
  SourceLocation locate(int index) {
    return source.locate(lines.position(index));
  }

  /** Reports an error, after which there is no result. */
  void fail(Diagnostic error) {
    failed = true;
    context.report(error);
  }

  Optional<Fragment> result() {
    return failed ? Optional.empty() : Optional.of(source.edit(edits));
  }
}
