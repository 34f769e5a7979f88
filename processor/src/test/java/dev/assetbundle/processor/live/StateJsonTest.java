package dev.assetbundle.processor.live;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.Severity;
import dev.assetbundle.processor.model.SourceLocation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class StateJsonTest {

  private static final String SHA256 = "0123456789abcdef".repeat(4);

  private static LiveAsset asset(String name, String path, List<LiveAsset> files) {
    boolean isFingerprinted = path.contains("-");
    return new LiveAsset(
        name,
        path,
        SHA256,
        List.of(),
        false,
        new Slices(() -> files, !files.isEmpty()),
        Optional.empty(),
        Map.of("path", path.replace(" ", "%20"), "fingerprinted", isFingerprinted));
  }

  private static SortedMap<String, LiveAsset> bundle(LiveAsset... assets) {
    SortedMap<String, LiveAsset> bundle = new TreeMap<>();
    for (LiveAsset asset : assets) {
      bundle.put(asset.logicalPath(), asset);
    }
    return bundle;
  }

  private static JsonNode json(
      Map<String, SortedMap<String, LiveAsset>> bundles, List<Diagnostic> said) throws IOException {
    LiveState state =
        LiveState.of(
            1700000000001L, new LiveState.Start("id", 1700000000000L), Map.of(), bundles, said);
    return new ObjectMapper().readTree(StateJson.of(state, Path.of("/shop"), Editor.of("vscode")));
  }

  @Test
  void eachAssetHasItsPathAndThatWithoutAFingerprintAVersion() throws IOException {
    LiveAsset slice = asset("js/js-a.self.js", "/assets/js/js-a.self-1.js", List.of());
    assertEquals(
        """
        {"number":1700000000001,"start":1700000000000,"assets":{"js/a b.js":"/assets/js/a%20b-1.js",\
        "js/js-a.self.js":"/assets/js/js-a.self-1.js","robots.txt":"/assets/robots.txt"},\
        "versions":{"robots.txt":"0123456789abcdef"},"errors":[],"warnings":[]}""",
        json(
                Map.of(
                    "shop.Assets",
                    bundle(
                        asset("js/a b.js", "/assets/js/a b-1.js", List.of(slice)),
                        asset("robots.txt", "/assets/robots.txt", List.of()))),
                List.of())
            .toString());
  }

  @Test
  void twoBundlesMayHaveAssetsOfOneName() throws IOException {
    JsonNode assets =
        json(
                Map.of(
                    "shop.Admin", bundle(asset("a.js", "/admin/a-1.js", List.of())),
                    "shop.Assets", bundle(asset("a.js", "/assets/a-2.js", List.of())),
                    "shop.Copy", bundle(asset("a.js", "/assets/a-2.js", List.of()))),
                List.of())
            .path("assets");
    assertEquals(
        "{\"a.js\":\"/admin/a-1.js\",\"/assets/a-2.js\":\"/assets/a-2.js\"}", assets.toString());
  }

  @Test
  void errorsAndWarningsAreToldWithTheirLinesAndWhatOpensThem() throws IOException {
    Diagnostic error =
        Diagnostic.of(Severity.ERROR, "bad", new SourceLocation("a.js", 2, 3), "no \"x\"")
            .excerpt("\tx = <b>")
            .hint("y");
    Diagnostic warning = Diagnostic.of(Severity.WARNING, "c", SourceLocation.NONE, "m");
    JsonNode json = json(Map.of(), List.of(error, warning));
    assertEquals(
        """
        [{"severity":"error","path":"a.js","line":2,"column":3,"message":"no \\"x\\"",\
        "hint":"y","code":"bad","source":"\\tx = <b>","caret":"\\t ^",\
        "editor":"vscode://file//shop/a.js:2:3"}]""",
        json.path("errors").toString());
    assertEquals(
        """
        [{"severity":"warning","path":"","line":0,"column":0,"message":"m",\
        "hint":"","code":"c","source":"","caret":"","editor":""}]""",
        json.path("warnings").toString());
  }
}
