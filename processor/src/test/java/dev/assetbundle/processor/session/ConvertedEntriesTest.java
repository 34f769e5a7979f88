package dev.assetbundle.processor.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assetbundle.processor.Builds;
import dev.assetbundle.processor.convert.tool.Extensions;
import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.Severity;
import dev.assetbundle.processor.model.SourceLocation;
import dev.assetbundle.processor.source.MemoryTree;
import dev.assetbundle.processor.spi.AssetProcessor;
import dev.assetbundle.processor.spi.Fragment;
import dev.assetbundle.processor.spi.LinkedModules;
import dev.assetbundle.processor.spi.ModuleFiles;
import dev.assetbundle.processor.spi.ModuleLinker;
import dev.assetbundle.processor.spi.ProcessingContext;
import dev.assetbundle.processor.text.SourceMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Entries of a linker, in a language that tells what it is given and how often. */
class ConvertedEntriesTest {

  private static final Pattern IMPORT = Pattern.compile("import '([^']+)'");

  private final MemoryTree tree =
      new MemoryTree()
          .put("js/app.loud", "import './part';\napp('One');\n")
          .put("js/part.loud", "import './app';\npart('One');\n")
          .put("js/classic.loud", "//= require ./plain\nclassic('One');\n")
          .put("js/plain.loud", "plain('One');\n");
  private final Queue<String> converted = new ConcurrentLinkedQueue<>();
  private final Rebuilds builds =
      new Rebuilds(
          tree,
          new Loud(),
          new Extensions(List.of(), List.of(), List.of(new InOneFile()), List.of()),
          List.of("app.js", "classic.js"));
  private String conversions = "";

  /** Writes texts in quotation marks in capitals, and warns of those that are capitals already. */
  private final class Loud implements AssetProcessor {
    @Override
    public String id() {
      return "loud";
    }

    @Override
    public String reads() {
      return "loud";
    }

    @Override
    public String writes() {
      return "js";
    }

    @Override
    public Optional<Fragment> process(Fragment source, ProcessingContext context) {
      converted.add(source.source().toString());
      String loud =
          Pattern.compile("\\('.*'\\)")
              .matcher(source.text())
              .replaceAll(found -> found.group().toUpperCase(Locale.ROOT));
      if (loud.equals(source.text())) {
        context.report(
            Diagnostic.of(
                Severity.WARNING, "loud", SourceLocation.of(source.source()), "it is loud"));
      }
      return Optional.of(source.becomes(loud, SourceMap.SAME_PLACES));
    }
  }

  /** Makes one file of an entry and of all that it imports: the files one after the other. */
  private static final class InOneFile implements ModuleLinker {
    @Override
    public String id() {
      return "in-one-file";
    }

    @Override
    public Optional<LinkedModules> link(Request request, ModuleFiles files) {
      Map<String, String> texts = new LinkedHashMap<>();
      Map<String, List<LinkedModules.Imported>> imports = new LinkedHashMap<>();
      List<String> waiting = new ArrayList<>(List.of(request.entry()));
      while (!waiting.isEmpty()) {
        String name = waiting.remove(0);
        if (texts.containsKey(name)) {
          continue;
        }
        Optional<ModuleFiles.Source> source = files.load(name);
        if (source.isEmpty()) {
          return Optional.empty();
        }
        texts.put(name, source.get().text());
        List<LinkedModules.Imported> named = new ArrayList<>();
        for (MatchResult found : IMPORT.matcher(source.get().text()).results().toList()) {
          if (files.resolve(found.group(1), name, ModuleFiles.Kind.IMPORT)
              instanceof ModuleFiles.Target.File file) {
            named.add(new LinkedModules.Imported(file.name(), false));
            waiting.add(file.name());
          }
        }
        imports.put(name, named);
      }
      return Optional.of(
          new LinkedModules(
              List.of(
                  new LinkedModules.Chunk(
                      "(entry)",
                      Optional.of(request.entry()),
                      String.join("", texts.values()),
                      Optional.empty(),
                      List.of(),
                      List.copyOf(texts.keySet()))),
              imports));
    }
  }

  /** Builds on top of the previous build, and compares with a clean one. */
  private BundleResult build() {
    converted.clear();
    BundleResult result = builds.build(() -> {});
    conversions = converted.stream().sorted().collect(Collectors.joining(" "));
    builds.compareWithClean(result);
    return result;
  }

  /** Builds on top of the previous build; returns each conversion of a file, ordered by name. */
  private String conversions() {
    build();
    return conversions;
  }

  @Test
  void anEntryIsConvertedOnceAndSoIsWhatItImports() {
    assertEquals("js/app.loud js/classic.loud js/part.loud js/plain.loud", conversions());
    assertEquals("", conversions());
    tree.put("js/app.loud", "import './part';\napp('Two');\n");
    assertEquals("js/app.loud", conversions());
    tree.put("js/part.loud", "import './app';\npart('Two');\n");
    assertEquals("js/part.loud", conversions());
  }

  @Test
  void itsConvertedTextIsLinked() {
    assertEquals(
        "import './part';\napp('ONE');\nimport './app';\npart('ONE');\n",
        Builds.text(build(), "app.js"));
    tree.put("js/app.loud", "import './part';\napp('Two');\n");
    assertEquals(
        "import './part';\napp('TWO');\nimport './app';\npart('ONE');\n",
        Builds.text(build(), "app.js"));
    assertEquals("plain('ONE');\nclassic('ONE');\n", Builds.text(build(), "classic.js"));
  }

  @Test
  void whatIsSaidOfAnEntryIsSaidOnceUntilItChanges() {
    tree.put("js/app.loud", "import './part';\napp('ONE');\n");
    assertEquals("js/app.loud loud: no hint", Builds.only(build()));
    assertEquals("js/app.loud loud: no hint", Builds.only(build()));
    tree.put("js/part.loud", "import './app';\npart('Two');\n");
    assertEquals("js/app.loud loud: no hint", Builds.only(build()));
    tree.put("js/app.loud", "import './part';\napp('Two');\n");
    assertEquals("", Builds.said(build()));
  }

  @Test
  void anEntryWithDirectivesIsRefused() {
    tree.put("js/app.loud", "//= require ./plain\nimport './part';\napp('One');\n");
    BundleResult result = build();
    assertEquals("no app.js", Builds.text(result, "app.js").lines().findFirst().orElseThrow());
    assertEquals(
        List.of("require-in-module"),
        result.findings().stream().map(found -> found.diagnostic().code()).toList());
  }
}
