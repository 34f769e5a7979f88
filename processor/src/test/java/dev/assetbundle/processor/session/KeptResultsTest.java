package dev.assetbundle.processor.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assetbundle.processor.Builds;
import dev.assetbundle.processor.convert.ConvertedFile;
import dev.assetbundle.processor.convert.Extensions;
import dev.assetbundle.processor.convert.ResolvedSource;
import dev.assetbundle.processor.convert.ScriptFacts;
import dev.assetbundle.processor.convert.SheetFacts;
import dev.assetbundle.processor.convert.Toolbox;
import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.Severity;
import dev.assetbundle.processor.finish.FinishedAsset;
import dev.assetbundle.processor.incremental.Task;
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
import dev.assetbundle.processor.spi.Fragment;
import dev.assetbundle.processor.text.MappedText;
import dev.assetbundle.processor.text.SourceMap;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What a build chooses to keep, written down and read again. */
class KeptResultsTest {

  private static final FileTypes TYPES = new FileTypes(Map.of("scss", "css", "erb", ""));
  private static final SourceMap MAP = SourceMap.identity("any");
  private static final SourcePath A = file("css", "sub/a.scss");
  private static final SourcePath B = file("", "b.js");

  private final Map<String, String> states = new HashMap<>();
  private final Map<String, Content> outputs = new HashMap<>();
  private final Set<String> relied = new TreeSet<>();
  private Optional<byte[]> results = Optional.empty();

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

  private static MappedText mapped(String text) {
    return new MappedText(text, MAP);
  }

  private static ConvertedFile sheet() {
    return new ConvertedFile(
        new Fragment(new LogicalPath("sub/a.css"), A, mapped("a { b: \"\u00e4\ud83d\ude00\" }\n")),
        Optional.of(new SheetFacts(List.of(place(1)), List.of(place(2)), true, List.of(place(3)))),
        Optional.empty(),
        List.of(file("css", "x.scss")),
        List.of(source(file("img", "l.png"))));
  }

  private static ConvertedFile script() {
    return new ConvertedFile(
        new Fragment(new LogicalPath("b.js"), B, mapped("")),
        Optional.empty(),
        Optional.of(
            new ScriptFacts(
                true,
                Optional.of(place(4)),
                Optional.of(place(6)),
                List.of(new ScriptFacts.Global("cart", true, place(7))),
                List.of(new ScriptFacts.Import("./c.js", place(8))))),
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
            true);
    return new FinishedAsset(asset, List.of(source(file("img", "l.png")), source(B)));
  }

  /** An index file under the name of its folder. */
  private static AssetSource alias() {
    SourcePath file = file("css", "sub/index.scss");
    return new AssetSource(file, TYPES.of("index.scss"), new LogicalPath("sub.css"));
  }

  private Earlier earlier() {
    return new Earlier() {
      @Override
      public Optional<byte[]> results() {
        return results;
      }

      @Override
      public Optional<String> state(String asked) {
        return Optional.ofNullable(states.get(asked));
      }

      @Override
      public Optional<Content> output(Digests digests) {
        return Optional.ofNullable(outputs.get(digests.sha256()));
      }

      @Override
      public void rely(String asked) {
        relied.add(asked);
      }
    };
  }

  private void write(KeptResults.Group... groups) {
    KeptWriter writer = new KeptWriter(name -> Optional.ofNullable(states.get(name)));
    for (KeptResults.Group group : groups) {
      writer.group(group);
    }
    results = Optional.of(writer.bytes());
  }

  private List<KeptGroup> read() {
    return KeptReader.read(TYPES, earlier());
  }

  // Maps are equal to nothing; the one that is read does not count.
  private static KeptFile unmapped(KeptFile kept) {
    ConvertedFile unit = kept.unit();
    Fragment text = unit.text().with(mapped(unit.text().text()));
    return new KeptFile(
        kept.file(),
        kept.references(),
        new ConvertedFile(text, unit.sheet(), unit.script(), unit.imports(), unit.links()),
        kept.asked());
  }

  private KeptResults.Group group(String... asked) throws IOException {
    return new KeptResults.Group(
        List.of(
            new KeptFile(A, references(), sheet(), List.of(asked)),
            new KeptFile(B, new References(List.of(), List.of(), List.of()), script(), List.of())),
        List.of(new KeptAsset(alias(), made("sub {}"), List.of(asked))));
  }

  @Test
  void everythingSurvives() throws IOException {
    states.putAll(Map.of("css/sub/a.scss", "1", "css/", "2", "gone/", ""));
    KeptResults.Group first = group("css/sub/a.scss", "css/", "gone/");
    KeptResults.Group third =
        new KeptResults.Group(
            List.of(new KeptFile(B, references(), script(), List.of("css/"))), List.of());
    write(first, new KeptResults.Group(List.of(), List.of()), third);
    List<KeptGroup> groups = read();
    assertEquals(3, groups.size());
    for (KeptFile kept : first.files()) {
      assertEquals(
          Optional.of(kept), groups.get(0).file(kept.file()).map(KeptResultsTest::unmapped));
    }
    assertEquals(Optional.of(first.assets().get(0)), groups.get(0).asset(alias()));
    assertEquals(Optional.empty(), groups.get(0).asset(source(alias().file())), "another name");
    assertEquals(Optional.empty(), groups.get(1).file(B));
    assertEquals(
        Optional.of(third.files().get(0)), groups.get(2).file(B).map(KeptResultsTest::unmapped));
    assertEquals(Set.of(), relied);
    Task<Object> node = new Task<>("by");
    groups.get(0).rely(first.files().get(0).asked(), node);
    assertEquals(Set.of("css/sub/a.scss", "css/", "gone/"), relied);
    assertEquals(relied, node.asked());
  }

  @Test
  void whatDependsOnAChangeIsLeftOut() throws IOException {
    Map<String, String> before = Map.of("css/sub/a.scss", "1", "css/", "2", "gone/", "");
    for (String changed : before.keySet()) {
      for (Optional<String> now : List.of(Optional.of("3"), Optional.<String>empty())) {
        states.putAll(before);
        write(group("css/sub/a.scss", "css/", "gone/"));
        states.remove(changed);
        now.ifPresent(state -> states.put(changed, state));
        KeptGroup group = read().get(0);
        assertEquals(Optional.empty(), group.file(A), changed);
        assertEquals(Optional.empty(), group.asset(alias()), changed);
        assertEquals(Optional.of(B), group.file(B).map(KeptFile::file), changed);
      }
    }
  }

  @Test
  void whatChangedDuringTheBuildIsNotKept() throws IOException {
    states.put("css/", "2");
    write(group("css/", "css/sub/a.scss"));
    states.put("css/sub/a.scss", "1");
    KeptGroup group = read().get(0);
    assertEquals(Optional.empty(), group.file(A));
    assertEquals(Optional.empty(), group.asset(alias()));
    assertEquals(Optional.of(B), group.file(B).map(KeptFile::file));
  }

  @Test
  void anAssetWithoutItsBytesIsLeftOut() throws IOException {
    write(group());
    outputs.clear();
    assertEquals(Optional.empty(), read().get(0).asset(alias()));
    assertEquals(Optional.of(A), read().get(0).file(A).map(KeptFile::file));
  }

  @Test
  void nothingIsReadFromNonsense() throws IOException {
    write(group());
    byte[] whole = results.orElseThrow();
    for (int i = 0; i < 12; i++) {
      byte[] broken = whole.clone();
      broken[i] ^= 0x7f;
      results = Optional.of(broken);
      assertEquals(List.of(), read(), "byte " + i);
    }
    for (int length : new int[] {0, 3, 8, 40, whole.length - 20}) {
      results = Optional.of(java.util.Arrays.copyOf(whole, length));
      assertEquals(List.of(), read(), length + " bytes");
    }
  }

  private static <T> Task<T> node(T value, String... asked) {
    Task<T> node = new Task<>("");
    List.of(asked).forEach(node::ask);
    node.finish(Optional.of(value));
    return node;
  }

  private static String kept(Map<Object, Task<?>> nodes) {
    KeptResults.Group group =
        new Keeper(nodes, new KeptGroup(Earlier.NONE), List.of("root/")).choose();
    List<String> kept = new ArrayList<>();
    group.files().forEach(file -> kept.add(file.file() + " " + new TreeSet<>(file.asked())));
    group
        .assets()
        .forEach(
            asset -> kept.add(asset.source().logicalPath() + " " + new TreeSet<>(asset.asked())));
    return String.join("\n", new TreeSet<>(kept));
  }

  @Test
  void aResultIsKeptWithAllThatItsPartsAskedFor() throws IOException {
    Task<FinishedAsset> image = node(made("logo"), "img/l.png");
    Task<ResolvedSource> resolved =
        node(new ResolvedSource(sheet().text(), references()), "css/sub/a.scss");
    Task<ConvertedFile> unit = node(sheet(), "css/");
    Task<FinishedAsset> asset = node(made("a"));
    Map<Object, Task<?>> nodes = new HashMap<>();
    nodes.put(source(file("img", "l.png")), image);
    nodes.put(new ResultKey(ResultKey.Kind.RESOLVED, A), resolved);
    nodes.put(new ResultKey(ResultKey.Kind.CONVERTED, A), unit);
    nodes.put(source(A), asset);
    asset.use(unit, SourceLocation.NONE);
    unit.use(resolved, SourceLocation.NONE);
    unit.use(image, SourceLocation.NONE);
    assertEquals(
        "css/sub/a.scss [css/, css/sub/a.scss, img/l.png, root/]\n"
            + "sub/a.css [css/, css/sub/a.scss, img/l.png, root/]",
        kept(nodes));

    image.report(Diagnostic.of(Severity.NOTE, "note", SourceLocation.NONE, "old"));
    assertEquals("", kept(nodes), "to be said again");
  }

  @Test
  void whatLacksAPartIsNotKept() throws IOException {
    Task<FinishedAsset> asset = node(made("a"), "a");
    Map<Object, Task<?>> nodes = new HashMap<>(Map.of(source(A), asset));
    assertEquals("sub/a.css [a, root/]", kept(nodes));
    Task<ConvertedFile> failed = new Task<>("");
    failed.finish(Optional.empty());
    asset.use(failed, SourceLocation.NONE);
    assertEquals("", kept(nodes));
  }

  @Test
  void filesOfWhatWasTakenOverAsAWholeAreKeptOnceMore() throws IOException {
    states.putAll(Map.of("css/sub/a.scss", "1", "css/", "2"));
    write(group("css/sub/a.scss", "css/"));
    KeptGroup before = read().get(0);
    before.rely(List.of("css/"), new Task<>(""));
    Keeper keeper = new Keeper(Map.of(), before, List.of());
    assertEquals(List.of(B), keeper.choose().files().stream().map(KeptFile::file).toList());
    before.rely(List.of("css/sub/a.scss"), new Task<>(""));
    assertEquals(
        Set.of(A, B), Set.copyOf(keeper.choose().files().stream().map(KeptFile::file).toList()));
  }

  @Test
  void circlesAreNotKept() {
    Stages run =
        new Stages(
            Builds.plain(),
            new dev.assetbundle.processor.source.LoadPath(
                new dev.assetbundle.processor.source.MemoryTree()
                    .put("css/a.css", "a { b: url(b.css) }\n")
                    .put("css/b.css", "a { b: url(a.css) }\n"),
                List.of("css"),
                new FileTypes(Map.of())),
            Toolbox.of(List.of(), List.of(), new Extensions(List.of(), List.of(), List.of())),
            () -> new KeptGroup(Earlier.NONE));
    run.asset(source(file("css", "a.css")), new Task<>(""), SourceLocation.NONE);
    assertEquals(new KeptResults.Group(List.of(), List.of()), run.results());
  }
}
