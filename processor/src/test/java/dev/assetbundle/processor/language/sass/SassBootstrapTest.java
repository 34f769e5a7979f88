package dev.assetbundle.processor.language.sass;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assetbundle.processor.language.MemoryContext;
import dev.assetbundle.processor.language.sass.service.SassService;
import dev.assetbundle.processor.spi.Fragment;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

class SassBootstrapTest {

  private static final String FOLDER = "META-INF/resources/webjars/bootstrap/5.3.8/scss/";

  @Test
  void bootstrapCompiles() throws IOException {
    MemoryContext project = new MemoryContext("css", "lib");
    try (ZipFile jar = new ZipFile(jar().toFile())) {
      for (ZipEntry entry : Collections.list(jar.entries())) {
        if (entry.getName().startsWith(FOLDER) && entry.getName().endsWith(".scss")) {
          byte[] bytes = jar.getInputStream(entry).readAllBytes();
          String path = "lib/bootstrap/" + entry.getName().substring(FOLDER.length());
          project.put(path, new String(bytes, StandardCharsets.UTF_8).replace("\r\n", "\n"));
        }
      }
    }
    project.put("css/app.scss", "$primary: #123456;\n@import 'bootstrap/bootstrap';\n");
    Fragment css =
        project.run(SassProcessor.builtIn(SassService.here()).get(0), "css/app.scss").orElseThrow();
    assertEquals(List.of(), project.reported());
    assertTrue(css.text().contains("--bs-primary: #123456;"));
    assertTrue(css.text().length() > 200_000);
    assertTrue(css.mappedText().map().sources().contains("lib/bootstrap/forms/_form-check.scss"));
  }

  private static Path jar() {
    String url =
        Objects.requireNonNull(
                SassBootstrapTest.class.getClassLoader().getResource(FOLDER + "bootstrap.scss"))
            .toString();
    return Path.of(URI.create(url.substring("jar:".length(), url.indexOf('!'))));
  }
}
