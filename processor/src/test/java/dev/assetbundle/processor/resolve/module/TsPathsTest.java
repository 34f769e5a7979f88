package dev.assetbundle.processor.resolve.module;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TsPathsTest {

  private static final String PATHS = "\"paths\": {\"@/*\": [\"./src/*\"]}";

  private final Map<String, String> files = new HashMap<>();

  /** Puts a file there that extends something and has compiler options. */
  private void put(String file, String base, String options) {
    files.put(file, "{\"extends\": " + base + ", \"compilerOptions\": {" + options + "}}");
  }

  private List<String> meant(String name) {
    return TsPaths.read("app/tsconfig.json", path -> Optional.ofNullable(files.get(path)))
        .orElseThrow()
        .of(name);
  }

  @ParameterizedTest
  @CsvSource({
    "./base, app/base.json, app/src/x",
    "./base.json, app/base.json, app/src/x",
    "../base, base/tsconfig.json, base/src/x",
    "base, app/node_modules/base/tsconfig.json, app/node_modules/base/src/x",
    "@scope/base, node_modules/@scope/base/tsconfig.json, node_modules/@scope/base/src/x",
    "base/web, node_modules/base/web.json, node_modules/base/src/x",
    "base/web.json, node_modules/base/web.json, node_modules/base/src/x",
  })
  void pathsOfABaseAreRelativeToIt(String base, String file, String expected) {
    put("app/tsconfig.json", "\"" + base + "\"", "\"jsx\": \"react\"");
    put(file, "[]", PATHS);
    assertEquals(List.of(expected), meant("@/x"));
  }

  @Test
  void theNearestPackageCounts() {
    put("app/tsconfig.json", "\"base\"", "");
    put("node_modules/base/tsconfig.json", "[]", PATHS);
    put("app/node_modules/base/tsconfig.json", "[]", PATHS);
    assertEquals(List.of("app/node_modules/base/src/x"), meant("@/x"));
  }

  @Test
  void aBaseUrlCountsForThePathsOfAllFiles() {
    put("app/tsconfig.json", "\"base\"", "\"baseUrl\": \"./js\"");
    put("node_modules/base/tsconfig.json", "[]", PATHS);
    assertEquals(List.of("app/js/src/x", "app/js/@/x"), meant("@/x"));
    put("app/tsconfig.json", "\"base\"", PATHS);
    put("node_modules/base/tsconfig.json", "[]", "\"baseUrl\": \"./js\"");
    assertEquals(List.of("node_modules/base/js/src/x", "node_modules/base/js/@/x"), meant("@/x"));
  }

  @Test
  void ofSeveralBasesTheLastCountsAndTheFileItselfMore() {
    put("app/tsconfig.json", "[\"./a\", \"./b\"]", "");
    put("app/a.json", "[]", "\"paths\": {\"@/*\": [\"./a/*\"]}");
    put("app/b.json", "[]", "\"paths\": {\"@/*\": [\"./b/*\"]}");
    assertEquals(List.of("app/b/x"), meant("@/x"));
    put("app/tsconfig.json", "[\"./a\", \"./b\"]", PATHS);
    assertEquals(List.of("app/src/x"), meant("@/x"));
  }

  @Test
  void whatIsMissingBrokenOrACircleSaysNothing() {
    put("app/tsconfig.json", "[\"./a\", \"./broken\", \"none\", 1]", "");
    put("app/a.json", "\"./tsconfig\"", PATHS);
    files.put("app/broken.json", "{");
    assertEquals(List.of("app/src/x"), meant("@/x"));
  }
}
