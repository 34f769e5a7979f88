import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.stream.Stream;

/**
 * What an export cannot do without: each file is read, hashed and written, by all processors. No manifest, no other
 * name until a file is complete, nothing compared. Arguments: a folder, and a new one.
 */
final class HashAndCopy {

  private HashAndCopy() {}

  public static void main(String[] arguments) throws Exception {
    Path from = Path.of(arguments[0]);
    Path to = Path.of(arguments[1]);
    List<Path> files;
    try (Stream<Path> all = Files.walk(from)) {
      files = all.filter(Files::isRegularFile).toList();
    }
    for (Path file : files) {
      Files.createDirectories(to.resolve(from.relativize(file).toString()).getParent());
    }
    int threads = Runtime.getRuntime().availableProcessors();
    Thread[] running = new Thread[threads];
    for (int i = 0; i < threads; i++) {
      int first = i;
      running[i] =
          new Thread(
              () -> {
                byte[] buffer = new byte[64 * 1024];
                for (int n = first; n < files.size(); n += threads) {
                  copy(files.get(n), to.resolve(from.relativize(files.get(n)).toString()), buffer);
                }
              });
      running[i].start();
    }
    for (Thread thread : running) {
      thread.join();
    }
  }

  private static void copy(Path from, Path to, byte[] buffer) {
    try (InputStream in = Files.newInputStream(from);
        OutputStream out = Files.newOutputStream(to)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        digest.update(buffer, 0, n);
        out.write(buffer, 0, n);
      }
      digest.digest();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
