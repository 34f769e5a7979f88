package dev.assetbundle.processor.language.sass;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.assetbundle.processor.language.MemoryContext;
import dev.assetbundle.processor.language.sass.service.SassService;
import dev.assetbundle.processor.language.sass.syntax.SassSyntax;
import dev.assetbundle.processor.language.template.ErbProcessor;
import dev.assetbundle.processor.model.ErbOptions;
import dev.assetbundle.processor.spi.AssetProcessor;
import dev.assetbundle.processor.spi.Fragment;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Cases of the real Sprockets, as far as one file at a time can show them: each source's result is
 * part of what Sprockets made of the whole.
 */
class CorpusTest {

  private final Map<String, AssetProcessor> processors =
      Map.of(
          ".scss", sass(SassSyntax.SCSS),
          ".sass", sass(SassSyntax.SASS),
          ".erb", new ErbProcessor(ErbOptions.NONE));

  /** Returns the processor of Sass that is tested. */
  AssetProcessor sass(SassSyntax syntax) {
    return SassProcessor.builtIn(SassService.here()).get(syntax == SassSyntax.SCSS ? 0 : 1);
  }

  @TestFactory
  List<DynamicTest> cases() {
    String corpus = SassConstructsTest.resource("corpus.txt");
    return Arrays.stream(corpus.split("(?m)^=== ", -1))
        .skip(1)
        .map(text -> dynamicTest(text.substring(0, text.indexOf(' ')), () -> check(text)))
        .toList();
  }

  private void check(String text) {
    String[] head = text.lines().findFirst().orElseThrow().split(" ", -1);
    MemoryContext project = new MemoryContext(head[2].split(",", -1));
    List<String> sources = new ArrayList<>();
    Map<String, String> expected = new TreeMap<>();
    for (String file : text.split("(?m)^--- ", -1)) {
      String[] name = file.lines().findFirst().orElseThrow().split(" ", -1);
      byte[] bytes = bytes(file, name);
      if (name[0].equals("input")) {
        project.put(name[1], bytes);
        sources.add(name[1]);
      } else if (name[0].equals("expected")) {
        expected.put(name[1], new String(bytes, StandardCharsets.UTF_8));
      }
    }
    String all = flat(String.join("\n", expected.values()));
    for (String source : sources) {
      Optional<Fragment> result = convert(project, source);
      String own = result.map(f -> flat(f.text())).orElse("");
      assertTrue(
          expected.isEmpty() || all.contains(own),
          () -> source + " gave " + own + "\nexpected " + all);
    }
    String reported =
        project.reported().stream().map(String::valueOf).collect(Collectors.joining("\n"));
    List<String> errors =
        text.lines().filter(l -> l.startsWith("!!! ")).map(l -> l.substring(4)).toList();
    errors.forEach(error -> assertTrue(reported.contains(error), error + " not in " + reported));
    if (errors.isEmpty() && head[1].equals("core")) {
      assertEquals("", reported);
    }
  }

  private static byte[] bytes(String file, String[] name) {
    String content = file.substring(file.indexOf('\n') + 1);
    String encoding = name.length > 2 ? name[2] : "";
    return switch (encoding) {
      case "base64" -> Base64.getMimeDecoder().decode(content);
      case "unended" -> content.stripTrailing().getBytes(StandardCharsets.UTF_8);
      default -> content.getBytes(StandardCharsets.UTF_8);
    };
  }

  /** Runs what the extensions ask for; nothing for partials, which are only imported. */
  private Optional<Fragment> convert(MemoryContext project, String source) {
    String name = source.substring(source.lastIndexOf('/') + 1);
    if (name.startsWith("_")) {
      return Optional.empty();
    }
    Optional<Fragment> text = Optional.empty();
    for (int dot = name.lastIndexOf('.'); dot > 0; dot = name.lastIndexOf('.', dot - 1)) {
      AssetProcessor processor = processors.get(name.substring(dot));
      name = name.substring(0, dot);
      if (processor != null) {
        Fragment before = text.isPresent() ? text.get() : project.fragment(source);
        text = processor.process(before, project);
        if (text.isEmpty()) {
          return text;
        }
      }
    }
    return text;
  }

  /** Drops white space and directives, which are for other tests. */
  private static String flat(String text) {
    return text.lines()
        .filter(line -> !line.startsWith("//="))
        .collect(Collectors.joining())
        .replaceAll("/\\*[\\s*=a-z_]*\\*/", "")
        .replaceAll("\\s+", "")
        .replaceAll("@importurl\\(([^)\"]*)\\)", "@import\"$1\"")
        .replace(";}", "}");
  }
}
