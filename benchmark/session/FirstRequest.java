import dev.assetbundle.processor.live.LiveAssets;
import java.nio.file.Path;

/**
 * What the first request takes in an application that was just started. Arguments: folder of a copy
 * of an application, and the cache folder that its build used, or {@code off}.
 */
final class FirstRequest {

  private FirstRequest() {}

  public static void main(String[] arguments) throws Exception {
    try (LiveAssets assets = LiveLoop.open(Path.of(arguments[0]), "on", arguments[1])) {
      long start = System.nanoTime();
      assets.current();
      double millis = (System.nanoTime() - start) / 1e6;
      boolean isBuilt = !arguments[1].equals("off");
      System.out.printf(
          "first request %-20s %7.1f ms%n", isBuilt ? "after a build" : "with nothing stored", millis);
    }
  }
}
