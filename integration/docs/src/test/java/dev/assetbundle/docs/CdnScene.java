package dev.assetbundle.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A CDN before the example, played by the example itself. */
final class CdnScene implements Scene {

  private static final Pattern SCRIPT = Pattern.compile("/assets/application-([0-9a-f]{64})\\.js");

  private String url = "";
  private String digits = "";
  private final List<String> answers = new ArrayList<>();
  private Optional<Shell.Running> server = Optional.empty();

  @Override
  public void prepare(Project project) throws Exception {
    if (!Shell.has("curl") && "true".equals(System.getenv("CI"))) {
      fail("no curl on the PATH; on Debian: apt-get install curl");
    }
    assumeTrue(Shell.has("curl"), "no curl on the PATH");
    project.copy("", Project.EXAMPLE).copy("lib", Project.RUNTIME);
    Shell.Running shop =
        new Shell(project.folder())
            .start("java -jar " + Project.EXAMPLE.getFileName() + " --port 0");
    server = Optional.of(shop);
    url = shop.said().replaceFirst(".*(http://localhost:\\d+)/.*", "$1");
    Matcher script = SCRIPT.matcher(page());
    assertTrue(script.find(), shop.said());
    digits = script.group(1);
  }

  private String page() throws IOException {
    try (InputStream in = URI.create(url + "/").toURL().openStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Override
  public void run(Project project, String command) throws Exception {
    String typed =
        command.replace("https://cdn.example.com", url).replaceFirst("<64 hex[^>]*>", digits);
    answers.add(project.run(typed).orFail(typed).said());
  }

  @Override
  public void check(Project project) {
    assertEquals(2, answers.size());
    for (String answer : answers) {
      assertEquals("public, max-age=31536000, immutable", field(answer, "Cache-Control"));
      assertEquals("Accept-Encoding", field(answer, "Vary"));
    }
    assertEquals("br", field(answers.get(1), "Content-Encoding"));
    assertNotEquals(field(answers.get(0), "ETag"), field(answers.get(1), "ETag"));
  }

  private static String field(String answer, String name) {
    return answer
        .lines()
        .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
        .map(line -> line.substring(name.length() + 1).strip())
        .findFirst()
        .orElse("");
  }

  @Override
  public void end() {
    server.ifPresent(Shell.Running::close);
  }
}
