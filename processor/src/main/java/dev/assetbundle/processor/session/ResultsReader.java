package dev.assetbundle.processor.session;

import dev.assetbundle.processor.convert.ConvertedFile;
import dev.assetbundle.processor.convert.ScriptFacts;
import dev.assetbundle.processor.convert.SheetFacts;
import dev.assetbundle.processor.convert.tool.PackedMap;
import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.finish.FinishedAsset;
import dev.assetbundle.processor.incremental.PackedReader;
import dev.assetbundle.processor.incremental.TaskResults.Result;
import dev.assetbundle.processor.model.BuiltAsset;
import dev.assetbundle.processor.model.Content;
import dev.assetbundle.processor.model.Digests;
import dev.assetbundle.processor.model.FileTypes;
import dev.assetbundle.processor.model.LogicalPath;
import dev.assetbundle.processor.model.SourcePath;
import dev.assetbundle.processor.resolve.References;
import dev.assetbundle.processor.source.AssetSource;
import dev.assetbundle.processor.spi.Fragment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads what {@link ResultsWriter} wrote. */
record ResultsReader(
    PackedReader in, FileTypes types, Function<Digests, Optional<Content>> outputs) {

  /**
   * Returns the results; none if the bytes are damaged, of another format or of another build.
   *
   * @param outputs returns the content of an output by its digests; empty if it is gone
   */
  static List<Map<String, Result>> read(
      byte[] bytes, String build, FileTypes types, Function<Digests, Optional<Content>> outputs) {
    return PackedReader.read(
            bytes, ResultsWriter.FORMAT, in -> new ResultsReader(in, types, outputs).results(build))
        .orElse(List.of());
  }

  private List<Map<String, Result>> results(String build) {
    return in.text().equals(build) ? in.each(this::group) : List.of();
  }

  private Map<String, Result> group() {
    Map<String, Result> group = new HashMap<>();
    in.map(this::result).forEach((key, result) -> result.ifPresent(r -> group.put(key, r)));
    return group;
  }

  private Optional<Result> result() {
    List<String> names = in.each(in::text);
    List<Diagnostic> said = in.each(in::diagnostic);
    Optional<?> value =
        switch ((int) in.number()) {
          case ResultsWriter.CONVERTED -> Optional.of(converted());
          case ResultsWriter.REFERENCES -> Optional.of(references());
          default -> finished();
        };
    return value.map(known -> new Result(known, names, said));
  }

  private ConvertedFile converted() {
    SourcePath origin = path();
    LogicalPath path = new LogicalPath(in.text());
    return new ConvertedFile(
        Fragment.read(path, origin, in.longText()),
        in.maybe(this::sheet),
        in.maybe(this::script),
        in.each(this::path),
        in.each(this::source),
        in.maybe(in::bytes).map(PackedMap::new));
  }

  private References references() {
    return new References(
        in.each(this::reference), in.each(this::reference), in.each(this::source));
  }

  private Optional<FinishedAsset> finished() {
    Optional<BuiltAsset> asset = asset();
    Optional<Optional<BuiltAsset>> map = in.maybe(this::asset);
    List<Optional<BuiltAsset>> parts = in.each(this::asset);
    List<AssetSource> links = in.each(this::source);
    // Without its map or one of its parts it is made again, and these with it.
    boolean isComplete = Stream.concat(map.stream(), parts.stream()).allMatch(Optional::isPresent);
    return asset
        .filter(known -> isComplete)
        .map(
            known ->
                new FinishedAsset(
                    known,
                    links,
                    map.flatMap(each -> each),
                    parts.stream().flatMap(Optional::stream).toList()));
  }

  private Optional<BuiltAsset> asset() {
    LogicalPath logical = new LogicalPath(in.text());
    LogicalPath output = new LogicalPath(in.text());
    Digests digests = new Digests(in.text(), in.text(), in.number());
    BuiltAsset.Role role = BuiltAsset.Role.valueOf(in.text());
    List<String> sources = in.each(in::text);
    List<BuiltAsset.Slice> slices =
        in.each(() -> new BuiltAsset.Slice(new LogicalPath(in.text()), in.number()));
    List<BuiltAsset.Preload> preloads =
        in.each(() -> new BuiltAsset.Preload(new LogicalPath(in.text()), in.text()));
    return outputs
        .apply(digests)
        .map(
            content ->
                new BuiltAsset(logical, output, content, digests, sources, role, slices, preloads));
  }

  private SheetFacts sheet() {
    return new SheetFacts(
        in.each(in::place),
        in.each(in::place),
        in.flag(),
        in.each(in::place),
        in.each(() -> new SheetFacts.Namespace(in.text(), in.text(), in.place(), in.flag())),
        in.flag());
  }

  private ScriptFacts script() {
    return new ScriptFacts(
        in.flag(),
        in.maybe(in::place),
        in.maybe(in::place),
        in.each(() -> new ScriptFacts.Global(in.text(), in.flag(), in.place())),
        in.each(this::named),
        in.maybe(this::named),
        in.maybe(in::text));
  }

  private ScriptFacts.Import named() {
    return new ScriptFacts.Import(in.text(), in.place());
  }

  private References.Reference reference() {
    return new References.Reference(source(), in.flag(), in.place());
  }

  private AssetSource source() {
    SourcePath file = path();
    return new AssetSource(file, types.of(file.path().fileName()), new LogicalPath(in.text()));
  }

  private SourcePath path() {
    return new SourcePath(in.text(), new LogicalPath(in.text()));
  }
}
