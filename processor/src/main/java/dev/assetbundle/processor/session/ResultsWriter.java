package dev.assetbundle.processor.session;

import dev.assetbundle.processor.convert.ConvertedFile;
import dev.assetbundle.processor.convert.ScriptFacts;
import dev.assetbundle.processor.convert.SheetFacts;
import dev.assetbundle.processor.finish.FinishedAsset;
import dev.assetbundle.processor.incremental.PackedWriter;
import dev.assetbundle.processor.incremental.TaskResults.Result;
import dev.assetbundle.processor.model.BuiltAsset;
import dev.assetbundle.processor.model.SourcePath;
import dev.assetbundle.processor.resolve.References;
import dev.assetbundle.processor.source.AssetSource;
import dev.assetbundle.processor.spi.Fragment;
import java.util.List;
import java.util.Map;

/** Writes the results of a build's tasks; {@link ResultsReader} reads them. */
final class ResultsWriter {

  /** To be changed whenever the format changes. */
  static final String FORMAT = "results 11";

  /** Kinds of values. */
  static final int CONVERTED = 1;

  static final int REFERENCES = 2;
  static final int FINISHED = 3;

  private final PackedWriter out = new PackedWriter(FORMAT);

  private ResultsWriter() {}

  /**
   * Writes results.
   *
   * @param build to which they belong
   */
  static byte[] write(String build, List<Map<String, Result>> groups) {
    ResultsWriter writer = new ResultsWriter();
    writer.out.text(build);
    writer.out.each(groups, group -> writer.out.map(group, writer::result));
    return writer.out.toBytes();
  }

  private void result(Result result) {
    out.each(result.names(), out::text);
    out.each(result.said(), out::diagnostic);
    Object value = result.value();
    if (value instanceof ConvertedFile file) {
      out.number(CONVERTED);
      converted(file);
    } else if (value instanceof References references) {
      out.number(REFERENCES);
      references(references);
    } else {
      out.number(FINISHED);
      finished((FinishedAsset) value);
    }
  }

  private void converted(ConvertedFile file) {
    Fragment text = file.text();
    path(text.source());
    out.text(text.path().value());
    out.longText(text.text());
    out.maybe(file.sheet(), this::sheet);
    out.maybe(file.script(), this::script);
    out.each(file.imports(), this::path);
    out.each(file.links(), this::source);
    out.maybe(file.map(), map -> out.bytes(map.bytes()));
  }

  private void references(References references) {
    out.each(references.requires(), this::reference);
    out.each(references.stubs(), this::reference);
    out.each(references.links(), this::source);
  }

  private void finished(FinishedAsset finished) {
    asset(finished.asset());
    out.maybe(finished.map(), this::asset);
    out.each(finished.parts(), this::asset);
    out.each(finished.links(), this::source);
  }

  private void asset(BuiltAsset asset) {
    out.text(asset.logicalPath().value());
    out.text(asset.outputPath().value());
    out.text(asset.digests().sha256());
    out.text(asset.digests().integrity());
    out.number(asset.digests().size());
    out.text(asset.role().name());
    out.each(asset.sources(), out::text);
    out.each(
        asset.slices(),
        slice -> {
          out.text(slice.file().value());
          out.number(slice.size());
        });
    out.each(
        asset.preloads(),
        chunk -> {
          out.text(chunk.outputPath().value());
          out.text(chunk.integrity());
        });
  }

  private void sheet(SheetFacts sheet) {
    out.each(sheet.deadImports(), out::place);
    out.each(sheet.liveImports(), out::place);
    out.flag(sheet.hasRules());
    out.each(sheet.deadCharsets(), out::place);
    out.each(
        sheet.namespaces(),
        namespace -> {
          out.text(namespace.prefix());
          out.text(namespace.name());
          out.place(namespace.at());
          out.flag(namespace.isLate());
        });
    out.flag(sheet.hasStyles());
  }

  private void script(ScriptFacts script) {
    out.flag(script.hasCode());
    out.maybe(script.strict(), out::place);
    out.maybe(script.module(), out::place);
    out.each(
        script.globals(),
        global -> {
          out.text(global.name());
          out.flag(global.lexical());
          out.place(global.at());
        });
    out.each(script.imports(), this::named);
    out.maybe(script.required(), this::named);
    out.maybe(script.ending(), out::text);
  }

  private void named(ScriptFacts.Import named) {
    out.text(named.specifier());
    out.place(named.at());
  }

  private void reference(References.Reference reference) {
    source(reference.target());
    out.flag(reference.byName());
    out.place(reference.at());
  }

  private void source(AssetSource source) {
    path(source.file());
    out.text(source.logicalPath().value());
  }

  private void path(SourcePath path) {
    out.text(path.root());
    out.text(path.path().value());
  }
}
