package dev.assetbundle.servers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assetbundle.runtime.TestAssets;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The environment of a process cannot be changed from inside, so this starts one. */
class HostFromEnvironmentTest {

  /** Prints what pages get. */
  static final class Printer {
    private Printer() {}

    /** No arguments. */
    public static void main(String[] arguments) {
      System.out.println(TestAssets.LOGO.url() + " " + TestAssets.LOGO.url("https://img.example"));
    }
  }

  @Test
  void theEnvironmentNamesTheHostAndPropertiesGoBefore() throws Exception {
    assertEquals(
        "//cdn.example/shop/assets/icons/logo.png"
            + " https://img.example/shop/assets/icons/logo.png\n",
        print("-Dunrelated=1"));
    assertEquals(
        "https://property.example/shop/assets/icons/logo.png"
            + " https://img.example/shop/assets/icons/logo.png\n",
        print("-Dassetbundle.host=https://property.example"));
  }

  private static String print(String option) throws Exception {
    var builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            option,
            "-cp",
            System.getProperty("java.class.path"),
            Printer.class.getName());
    builder.environment().put("ASSETBUNDLE_HOST", "cdn.example");
    builder.environment().put("ASSETBUNDLE_CONTEXT_PATH", "shop");
    Process process = builder.redirectErrorStream(true).start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), printed);
    return printed;
  }
}
