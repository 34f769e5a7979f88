package dev.assetbundle.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The table of options, against what the jar of the command line takes. */
class OptionsPageIT {

  private static final String HEAD =
      "| option, after `-Aassetbundle.` | flag of the command line | |";
  private static final Pattern FLAG = Pattern.compile("(?<![\\w-])--[a-z][\\w-]*");
  private static final Pattern COMMAND = Pattern.compile("cli\\.jar ([a-z]+)");
  private static final Pattern OPTION = Pattern.compile("-Aassetbundle\\.([\\w.]*\\w)");

  /** Flags that pages mention, of other programs than ours. */
  private static final Set<String> FOREIGN =
      Set.of(
          "--release",
          "--enable-native-access",
          "--processor-module-path",
          "--disable_http_ac_validation",
          "--help",
          "--port",
          "--url-prefix",
          "--save-dev",
          "--noEmit",
          "--build-arg",
          "--dryrun",
          "--dry-run");

  @TempDir Path folder;

  private static Set<String> options() throws IOException {
    try (URLClassLoader loader = new URLClassLoader(new URL[] {Project.CLI.toUri().toURL()})) {
      return ServiceLoader.load(Processor.class, loader).stream()
          .map(ServiceLoader.Provider::get)
          .flatMap(processor -> processor.getSupportedOptions().stream())
          .map(option -> option.replaceFirst("^assetbundle\\.", ""))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private String usage() throws Exception {
    return said("java -jar " + Project.CLI + " --help");
  }

  /** Returns what the command line of the runtime says about itself. */
  private String exportUsage() throws Exception {
    return said("java -cp " + Project.RUNTIME + " dev.assetbundle.runtime.Export --help");
  }

  private String said(String command) throws Exception {
    return new Shell(folder).run(command).orFail(command).said();
  }

  private static Set<String> column(int number) throws IOException {
    return Page.of("docs/options.md").table(HEAD).stream()
        .map(row -> row.get(number).replace("`", ""))
        .filter(Predicate.not(String::isEmpty))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> all(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map((MatchResult found) -> found.group(found.groupCount()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void theTableHasAllOptionsAndNoOthers() throws Exception {
    assertEquals(options(), column(0));
  }

  @Test
  void theTableHasAllFlagsAndNoOthers() throws Exception {
    assertEquals(all(FLAG, usage()), column(1));
  }

  @Test
  void allCommandsAreTold() throws Exception {
    String page = Page.of("docs/options.md").text();
    Set<String> commands = all(COMMAND, usage());
    assertTrue(!commands.isEmpty());
    commands.forEach(name -> assertTrue(page.contains("`" + name + "`"), name));
  }

  @Test
  void noPageMentionsOthers() throws Exception {
    Set<String> options = options();
    Set<String> flags = all(FLAG, usage() + exportUsage());
    for (Page page : Page.all()) {
      List<String> unknown =
          Stream.concat(
                  all(OPTION, page.text()).stream().filter(name -> !options.contains(name)),
                  page.spans().stream()
                      .flatMap(span -> all(FLAG, span).stream())
                      .filter(name -> !flags.contains(name) && !FOREIGN.contains(name)))
              .toList();
      assertEquals(List.of(), unknown, page.name());
    }
  }
}
