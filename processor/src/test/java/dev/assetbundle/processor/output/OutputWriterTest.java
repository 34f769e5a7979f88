package dev.assetbundle.processor.output;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.incremental.Snapshot;
import dev.assetbundle.processor.incremental.store.Caches;
import dev.assetbundle.processor.incremental.store.CodeIdentity;
import dev.assetbundle.processor.model.BuiltAsset;
import dev.assetbundle.processor.model.Content;
import dev.assetbundle.processor.model.ContentCoding;
import dev.assetbundle.processor.model.ContentTypes;
import dev.assetbundle.processor.model.Digests;
import dev.assetbundle.processor.model.IntegrityAlgorithm;
import dev.assetbundle.processor.model.LogicalPath;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class OutputWriterTest {

  private final Map<String, ByteArrayOutputStream> files = new TreeMap<>();
  private final OutputWriter writer =
      new OutputWriter(
          this::write, Optional.empty(), Snapshot.EMPTY, new HashMap<>(), new HashSet<>());

  private void write(String path, OutputSink.Body body) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    body.writeTo(out);
    if (files.putIfAbsent(path, out) != null) {
      throw new IOException("created twice");
    }
  }

  private List<String> problems() {
    return writer.takeProblems().stream().map(Diagnostic::toString).toList();
  }

  private static final byte[] TEXT = "a { b: c }\n".repeat(200).getBytes(StandardCharsets.UTF_8);

  @Test
  void writesEachFileOnce() {
    var assets =
        new Precompressor(Set.of(ContentCoding.GZIP), Caches.Opened.NONE, new CodeIdentity())
            .publish(List.of(TestAssets.built("a.css", TEXT)), ContentTypes.STANDARD);
    writer.assets("META-INF/resources/assets", assets);
    writer.assets("META-INF/resources/assets", assets);
    assertEquals(
        "[META-INF/resources/assets/a.css, META-INF/resources/assets/a.css.gz]",
        files.keySet().toString());
    assertEquals(List.of(), problems());
  }

  @Test
  void aBundleThatSharesAFileMayWantMoreVariantsOfIt() {
    var asset = List.of(TestAssets.built("a.css", TEXT));
    writer.assets(
        "",
        new Precompressor(Set.of(), Caches.Opened.NONE, new CodeIdentity())
            .publish(asset, ContentTypes.STANDARD));
    writer.assets(
        "",
        new Precompressor(Set.of(ContentCoding.GZIP), Caches.Opened.NONE, new CodeIdentity())
            .publish(asset, ContentTypes.STANDARD));
    assertEquals("[a.css, a.css.gz]", files.keySet().toString());
  }

  @Test
  void aFileThatChangedMeanwhileIsAnError() throws IOException {
    Content before = Content.of("before");
    BuiltAsset changed =
        new BuiltAsset(
            new LogicalPath("a.png"),
            new LogicalPath("a.png"),
            Content.of("after"),
            Digests.of(before, IntegrityAlgorithm.SHA256),
            List.of("img/a.png"));
    writer.assets("", List.of(new PublishedAsset(changed, List.of())));
    assertEquals(
        List.of(
            "img/a.png: error: the file changed while the build was reading it [changed-file]\n"
                + "    hint: build again"),
        problems());
    assertEquals(Map.of(), files);
  }

  @Test
  void whatCannotBeWrittenIsAnError() {
    files.put("a.css", new ByteArrayOutputStream());
    writer.assets("", List.of(TestAssets.published("a.css")));
    writer.text("a.css", "");
    assertEquals(List.of("error: can't write a.css: created twice [cannot-write]"), problems());
    assertEquals(List.of(), problems());
  }
}
