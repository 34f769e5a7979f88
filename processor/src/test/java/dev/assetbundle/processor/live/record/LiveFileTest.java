package dev.assetbundle.processor.live.record;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveFileTest {

  private static final LiveRecord RECORD =
      new LiveRecord(
          "/home/me/shop",
          "/home/me/shop/target/classes",
          "",
          "/jdk",
          List.of(new LiveRecord.Tool("C:\\new\\tools/a\tb\r\n.jar", 12, 1_700_000_000_000L)),
          List.of(
              new LiveRecord.Type(
                  "shop.Shop",
                  "shop.Assets",
                  Map.of("manifests", List.of("a.css", "b.js"), "statics", List.of()),
                  Map.of("assetbundle.mode", "development"),
                  List.of("/home/me/acme.jar", "/home/me/lib/target/classes")),
              new LiveRecord.Type(
                  "shop.Admin", "shop.AdminAssets", Map.of(), Map.of(), List.of())));

  @TempDir Path project;

  private LiveFile file() {
    return LiveFile.of(project, project.resolve("target/classes")).orElseThrow();
  }

  @Test
  void readsWhatItWrote() throws IOException {
    file().write(RECORD);

    assertEquals(project.resolve("target/assetbundle/classes.live"), file().path());
    assertEquals(Optional.of(RECORD), file().read());
  }

  @Test
  void readsNothingFromAFileThatIsCutShortOrOfAnotherVersion() throws IOException {
    file().write(RECORD);
    byte[] bytes = Files.readAllBytes(file().path());

    Files.write(file().path(), Arrays.copyOf(bytes, bytes.length - 4));
    assertEquals(Optional.empty(), file().read());
    bytes["assetbundle-live ".length() + 1]++;
    Files.write(file().path(), bytes);
    assertEquals(Optional.empty(), file().read());
  }

  @Test
  void isATextWithOneValueALine() throws IOException {
    file().write(RECORD);

    assertEquals(
        """
        assetbundle-live 4
        base	/home/me/shop
        classOutput	/home/me/shop/target/classes
        sourceOutput
        javaHome	/jdk
        tool	C:\\\\new\\\\tools/a\\tb\\r\\n.jar	12	1700000000000
        type	shop.Shop	shop.Assets
        member	manifests	a.css	b.js
        member	statics
        option	assetbundle.mode	development
        library	/home/me/acme.jar
        library	/home/me/lib/target/classes
        type	shop.Admin	shop.AdminAssets
        """
            .replace("sourceOutput\n", "sourceOutput\t\n"),
        Files.readString(file().path()));
  }

  @Test
  void readsNothingWhereNothingIs() {
    assertEquals(Optional.empty(), file().read());
  }
}
