package dev.assetbundle.runtime.internal.export.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assetbundle.runtime.internal.export.PublishedFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The options of an export that write configurations, used rightly and wrongly. */
class ServerFilesTest {

  @TempDir Path folder;

  private String said = "";

  private PublishedFolder classes() {
    return new PublishedFolder(folder.resolve("classes"))
        .bundle("shop.Shop", "/assets")
        .add("shop.Shop", "shop.js", "foo");
  }

  private int run(String... options) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("--out", folder.resolve("www").toString()));
    arguments.addAll(Arrays.asList(options));
    var bytes = new ByteArrayOutputStream();
    var stream = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    try (var loader = classes().loader()) {
      int status = new ExportCommand(loader, stream, stream).run(arguments);
      said = bytes.toString(StandardCharsets.UTF_8);
      return status;
    }
  }

  private String read(String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }

  private String at(String name) {
    return folder.resolve(name).toString();
  }

  @Test
  void theSameAssetsGiveTheSameText() throws IOException {
    assertEquals(0, run("--nginx", at("a")), () -> said);
    assertEquals(0, run("--nginx", at("b")), () -> said);
    assertEquals(read("a"), read("b"));
    assertTrue(read("a").contains("root \"" + folder.resolve("www")), read("a"));
    assertFalse(read("a").contains("\n  brotli_static on;"), read("a"));
    assertTrue(said.contains("wrote " + at("b")), said);
  }

  @Test
  void theFolderOfTheServerAndItsModulesAreToldByOptions() throws IOException {
    int status =
        run("--nginx", at("a"), "--www", "/srv/the \"www\"/", "--brotli", "--allow-any-origin");
    assertEquals(0, status, () -> said);
    String text = read("a");
    assertTrue(text.contains("root \"/srv/the \\\"www\\\"\";"), text);
    assertTrue(text.contains("\n  brotli_static on;"), text);
    assertTrue(text.contains("add_header Access-Control-Allow-Origin \"*\" always;"), text);
  }

  @Test
  void aFileThatIsNoTextIsReplaced() throws IOException {
    Files.write(folder.resolve("a"), new byte[] {(byte) 0xe9, '\n'});
    assertEquals(0, run("--nginx", at("a")), () -> said);
    assertTrue(read("a").contains("root"), read("a"));
  }

  @Test
  void anInternalLocationHasNoOther() throws IOException {
    assertEquals(0, run("--nginx", at("a"), "--accel", "/exported"), () -> said);
    String text = read("a");
    assertTrue(text.contains("location ^~ \"/exported/\" {\n  internal;\n"), text);
    assertFalse(text.contains("/assets/"), text);
  }

  @Test
  void scriptsNameTheFieldsOfEachFile() throws IOException {
    assertEquals(0, run("--s3", at("s3.sh"), "--rclone", at("rclone.sh")), () -> said);
    String pattern = "assets/*-" + "[0-9a-f]".repeat(64) + ".js'";
    for (String part :
        List.of(
            "aws s3 sync",
            "--content-type 'text/javascript; charset=utf-8'",
            "--cache-control 'public, max-age=31536000, immutable'",
            "--include '" + pattern)) {
      assertTrue(read("s3.sh").contains(part), () -> part);
    }
    assertTrue(
        read("rclone.sh")
            .contains("--header-upload 'Content-Type: text/javascript; charset=utf-8'"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          --brotli;                   2; --brotli is about nginx, so it needs --nginx FILE
          --accel=/x;                 2; --accel is about nginx, so it needs --nginx FILE
          --nginx=a,--accel=/;        2; --accel /: nothing else could be served
          --nginx;                    2; --nginx needs a value: a file
          --caddy=a,--www=srv;        2; --www srv: expected an absolute path
          --nginx=a,--brotli=yes;     2; --brotli takes no value
          --nginx=a,--apache=a;       2; is the file of another option as well
          --nginx=a,--www=/srv/$a;    2; nginx takes "$" for the start of a variable
          --nginx=a,--accel=/a b?;    2; no context path: "/a b?"
          --nignx=a;                  2; did you mean "--nginx"?
          --caddy=none/a;             1; its folder has to exist
          """)
  void mistakesAreTold(String options, int status, String expected) throws IOException {
    String[] words = options.replaceAll("=(a|none/a)(?=,|$)", "=" + folder + "/$1").split(",", -1);
    assertEquals(status, run(words), () -> said);
    assertTrue(said.contains(expected), said);
    if (status == 2) {
      assertFalse(Files.exists(folder.resolve("www")), "it was exported");
    }
    assertFalse(Files.exists(folder.resolve("a")), "it was written");
  }
}
