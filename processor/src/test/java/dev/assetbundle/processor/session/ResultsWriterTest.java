package dev.assetbundle.processor.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assetbundle.processor.Builds;
import dev.assetbundle.processor.convert.ConvertedFile;
import dev.assetbundle.processor.convert.ScriptFacts;
import dev.assetbundle.processor.convert.SheetFacts;
import dev.assetbundle.processor.convert.tool.Extensions;
import dev.assetbundle.processor.convert.tool.TimeLimit;
import dev.assetbundle.processor.convert.tool.Toolbox;
import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.Severity;
import dev.assetbundle.processor.finish.FinishedAsset;
import dev.assetbundle.processor.incremental.Task;
import dev.assetbundle.processor.incremental.TaskResults;
import dev.assetbundle.processor.incremental.TaskResults.Result;
import dev.assetbundle.processor.model.BuiltAsset;
import dev.assetbundle.processor.model.Content;
import dev.assetbundle.processor.model.Digests;
import dev.assetbundle.processor.model.FileTypes;
import dev.assetbundle.processor.model.IntegrityAlgorithm;
import dev.assetbundle.processor.model.LogicalPath;
import dev.assetbundle.processor.model.SourceLocation;
import dev.assetbundle.processor.model.SourcePath;
import dev.assetbundle.processor.resolve.References;
import dev.assetbundle.processor.source.AssetSource;
import dev.assetbundle.processor.source.LoadPath;
import dev.assetbundle.processor.source.MemoryTree;
import dev.assetbundle.processor.spi.Fragment;
import dev.assetbundle.processor.text.MappedText;
import dev.assetbundle.processor.text.SourceMap;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The results of a build's tasks, written down and read again. */
class ResultsWriterTest {

  private static final Diagnostic NOTE =
      Diagnostic.of(Severity.NOTE, "note", new SourceLocation("a.scss", 1, 2), "odd").hint("look");

  private static final FileTypes TYPES = new FileTypes(Map.of("scss", "css", "erb", ""));
  private static final SourceMap MAP = SourceMap.identity("any");
  private static final SourcePath A = file("css", "sub/a.scss");
  private static final SourcePath B = file("", "b.js");

  private final Map<String, Content> outputs = new HashMap<>();

  private static SourcePath file(String root, String path) {
    return new SourcePath(root, new LogicalPath(path));
  }

  private static AssetSource source(SourcePath file) {
    return new AssetSource(
        file,
        TYPES.of(file.path().fileName()),
        file.path().sibling(TYPES.of(file.path().fileName()).outputName()));
  }

  private static SourceLocation place(int line) {
    return new SourceLocation("css/x.scss", line, 2);
  }

  private static ConvertedFile sheet() {
    return new ConvertedFile(
        new Fragment(
            new LogicalPath("sub/a.css"),
            A,
            new MappedText("a { b: \"\u00e4\ud83d\ude00\" }\n", MAP)),
        Optional.of(
            new SheetFacts(
                List.of(place(1)),
                List.of(place(2)),
                true,
                List.of(place(3)),
                List.of(new SheetFacts.Namespace("svg", "n", place(4), true)),
                true)),
        Optional.empty(),
        List.of(file("css", "x.scss")),
        List.of(source(file("img", "l.png"))));
  }

  private static ConvertedFile script() {
    return new ConvertedFile(
        new Fragment(new LogicalPath("b.js"), B, new MappedText("", MAP)),
        Optional.empty(),
        Optional.of(
            new ScriptFacts(
                true,
                Optional.of(place(4)),
                Optional.of(place(6)),
                List.of(new ScriptFacts.Global("cart", true, place(7))),
                List.of(new ScriptFacts.Import("./c.js", place(8))),
                Optional.of(new ScriptFacts.Import("d", place(9))),
                Optional.of("\n;\n"))),
        List.of(),
        List.of());
  }

  private static References references() {
    return new References(
        List.of(new References.Reference(source(A), true, place(5))),
        List.of(new References.Reference(source(B), false, SourceLocation.NONE)),
        List.of(source(file("img", "i/k.svg.erb"))));
  }

  private FinishedAsset made(String text) throws IOException {
    Content content = Content.of(text);
    Digests digests = content.digests(IntegrityAlgorithm.SHA384);
    outputs.put(digests.sha256(), content);
    BuiltAsset asset =
        new BuiltAsset(
            new LogicalPath("sub.css"),
            new LogicalPath("sub-1.css"),
            content,
            digests,
            List.of("css/sub/index.scss", "css/x.scss"),
            BuiltAsset.Role.MODULE,
            List.of(
                new BuiltAsset.Slice(new LogicalPath("sub/a.css"), 2),
                new BuiltAsset.Slice(new LogicalPath("x.css"), 4)));
    Content json = Content.of("{}");
    BuiltAsset map =
        new BuiltAsset(
            new LogicalPath("sub.css.map"),
            new LogicalPath("sub.css-1.map"),
            json,
            json.digests(IntegrityAlgorithm.SHA384),
            List.of("css/sub/index.scss"),
            BuiltAsset.Role.MAP);
    outputs.put(map.digests().sha256(), json);
    return new FinishedAsset(
        asset, List.of(source(file("img", "l.png")), source(B)), Optional.of(map));
  }

  private List<Map<String, Result>> read(byte[] bytes) {
    return ResultsReader.read(
        bytes, "build", TYPES, digests -> Optional.ofNullable(outputs.get(digests.sha256())));
  }

  // Maps are equal to nothing; the one that is read does not count.
  private static Object unmapped(Object value) {
    return value instanceof ConvertedFile file
        ? new ConvertedFile(
            file.text().with(new MappedText(file.text().text(), MAP)),
            file.sheet(),
            file.script(),
            file.imports(),
            file.links())
        : value;
  }

  private List<Map<String, Result>> results() throws IOException {
    return List.of(
        Map.of(
            "a", new Result(sheet(), List.of("css/sub/a.scss", "css/"), List.of(NOTE)),
            "b", new Result(script(), List.of(), List.of()),
            "c", new Result(references(), List.of("gone/"), List.of()),
            "d", new Result(made("sub {}"), List.of("css/"), List.of())),
        Map.of(),
        Map.of("a", new Result(script(), List.of("css/"), List.of())));
  }

  @Test
  void everythingComesBack() throws IOException {
    List<Map<String, Result>> written = results();
    List<Map<String, Result>> read = read(ResultsWriter.write("build", written));
    assertEquals(3, read.size());
    for (int i = 0; i < 3; i++) {
      Map<String, Result> unmapped = new HashMap<>();
      read.get(i)
          .forEach(
              (key, result) ->
                  unmapped.put(
                      key, new Result(unmapped(result.value()), result.names(), result.said())));
      assertEquals(written.get(i), unmapped);
    }
  }

  @Test
  void thoseOfAnotherBuildAreNotRead() throws IOException {
    assertEquals(List.of(), read(ResultsWriter.write("another build", results())));
  }

  @Test
  void anAssetWithoutItsBytesIsLeftOut() throws IOException {
    byte[] written = ResultsWriter.write("build", results());
    outputs.clear();
    assertEquals(List.of("a", "b", "c"), read(written).get(0).keySet().stream().sorted().toList());
  }

  @Test
  void nothingIsReadFromNonsense() throws IOException {
    byte[] whole = ResultsWriter.write("build", results());
    for (int length : new int[] {0, 3, 8, 40, whole.length - 20, whole.length - 1}) {
      assertEquals(List.of(), read(Arrays.copyOf(whole, length)), length + " bytes");
    }
  }

  @Test
  void resultsThatNeedEachOtherAreNotStored() {
    Stages run =
        new Stages(
            Builds.plain(),
            new LoadPath(
                new MemoryTree()
                    .put("css/a.css", "a { b: url(b.css) }\n")
                    .put("css/b.css", "a { b: url(a.css) }\n"),
                List.of("css"),
                new FileTypes(Map.of()),
                false),
            Toolbox.of(
                List.of(),
                List.of(),
                new Extensions(List.of(), List.of(), List.of(), List.of()),
                new TimeLimit(TimeLimit.SECONDS)),
            () -> TaskResults.NONE);
    run.asset(source(file("css", "a.css")), new Task<>(""), SourceLocation.NONE);
    assertEquals(Map.of(), run.results());
  }
}
