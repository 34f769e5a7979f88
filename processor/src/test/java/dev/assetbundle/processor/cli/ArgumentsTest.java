package dev.assetbundle.processor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.javac.declaration.Options;
import dev.assetbundle.processor.model.BundleRequest;
import dev.assetbundle.processor.session.BuildOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArgumentsTest {

  /** Returns what is asked for and what is wrong with it, as both front ends should have it. */
  private static String read(BuildOptions options, List<Diagnostic> problems) {
    BundleRequest request = options.request("x");
    options.checkTools();
    options.stores(Path.of("")).results().close();
    return String.join(
        "\n",
        request.identity(),
        options.codings().toString(),
        problems.stream()
            .map(problem -> problem.code() + " " + problem.hint())
            .toList()
            .toString());
  }

  @ParameterizedTest
  @CsvSource({
    "paths,           'a, b,,c'",
    "manifests,       a.js",
    "statics,         ''",
    "prefix,          /x",
    "prefix,          /",
    "prefix,          x/",
    "version,         2",
    "unknownAssets,   warn",
    "unknownAssets,   worn",
    "cssUrls,         keep",
    "cssUrls,         ''",
    "mediaTypes,      'a=b/c, d=e'",
    "mediaTypes,      js=a/b",
    "cache,           off",
    "cacheSize,       1k",
    "remoteCacheMode, write",
    "toolTimeout,     0",
    "toolTimeout,     5",
    "erb.values,      ''",
    "erb.locales,     ''",
    "erb.locale,      en us",
  })
  void bothFrontEndsReadAnOptionAlike(String name, String value) {
    Arguments arguments =
        new Arguments(List.of("--" + TypedOptions.name(name) + "=" + value), Precompile.VALUED);
    List<Diagnostic> problems = new ArrayList<>();
    Options options =
        new Options(
            Map.of("assetbundle." + name, value, "assetbundle.integrity", "sha256"),
            Map.of(
                "manifests", arguments.otherwise("manifests"),
                "statics", arguments.otherwise("statics"),
                "paths", arguments.otherwise("paths"),
                "prefix", arguments.otherwise("prefix"),
                "minify", List.of("true"),
                "digest", List.of("true"),
                "encodings", List.of("GZIP", "BROTLI")),
            (member, problem) -> problems.add(problem));
    assertEquals(
        read(new BuildOptions(arguments), arguments.problems()).toLowerCase(Locale.ROOT),
        TypedOptions.in(read(new BuildOptions(options), problems)).toLowerCase(Locale.ROOT));
  }
}
