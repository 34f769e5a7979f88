package dev.assetbundle.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A jar of assets that is written by a test, which may damage it before it is read. */
public final class TestJar implements AutoCloseable {

  /** How the bytes lie in the jar. */
  public enum Packing {
    /** As they are. */
    STORED,
    /** As blocks of a deflated entry that hold them as they are, so that they can be damaged. */
    BLOCKS,
    /** Compressed. */
    DEFLATED
  }

  /** Stands for the class that is generated. */
  static final class Owner {
    private Owner() {}
  }

  private final Path file;
  private final Map<String, byte[]> assets = new TreeMap<>();
  private final Map<String, String> variants = new TreeMap<>();
  private URLClassLoader loader = new URLClassLoader(new URL[0]);

  /** Describes a jar without assets. */
  public TestJar(Path file) {
    this.file = file;
  }

  /** Adds an asset, {@code "big.bin"}, which is published as {@code "/assets/big.bin"}. */
  public TestJar add(String name, byte[] bytes) {
    assets.put(name, bytes.clone());
    return this;
  }

  /** Adds a compressed file of an asset, which holds whatever the test likes. */
  public TestJar addGzip(String name, byte[] bytes) {
    variants.put(name, "gzip:" + bytes.length);
    return add(name + ".gz", bytes);
  }

  /** Writes the jar. */
  public TestJar write(Packing packing) throws IOException {
    try (var jar = new ZipOutputStream(Files.newOutputStream(file))) {
      String owner = Owner.class.getName().replace('.', '/') + ".class";
      try (InputStream bytes = Owner.class.getResourceAsStream('/' + owner)) {
        put(jar, owner, bytes.readAllBytes(), Packing.DEFLATED);
      }
      for (Map.Entry<String, byte[]> asset : assets.entrySet()) {
        put(jar, "META-INF/resources/assets/" + asset.getKey(), asset.getValue(), packing);
      }
    }
    return this;
  }

  private static void put(ZipOutputStream jar, String name, byte[] bytes, Packing packing)
      throws IOException {
    var entry = new ZipEntry(name);
    if (packing == Packing.STORED) {
      var crc = new CRC32();
      crc.update(bytes);
      entry.setCrc(crc.getValue());
      entry.setSize(bytes.length);
      entry.setMethod(ZipEntry.STORED);
    }
    jar.setLevel(packing == Packing.BLOCKS ? Deflater.NO_COMPRESSION : Deflater.BEST_SPEED);
    jar.putNextEntry(entry);
    jar.write(bytes);
  }

  /** Changes a bit of the first place in the jar that holds these letters. */
  public TestJar damage(String letters) throws IOException {
    String text = Files.readString(file, StandardCharsets.ISO_8859_1);
    int at = text.indexOf(letters);
    if (at < 0) {
      throw new IllegalArgumentException("not in the jar: " + letters);
    }
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    bytes[at] ^= 1;
    Files.write(file, bytes);
    return this;
  }

  /** Returns an index of the assets as they were meant to be, in the jar as it is now. */
  public AssetIndex index() throws Exception {
    return index(file);
  }

  /** Returns an index of the assets in a folder with the same content. */
  public AssetIndex unpackedIndex(Path folder) throws Exception {
    try (var packed = FileSystems.newFileSystem(file);
        var paths = Files.walk(packed.getPath("/"))) {
      for (Path path : paths.toList()) {
        Path target = folder.resolve(path.toString().substring(1));
        if (Files.isDirectory(path)) {
          Files.createDirectories(target);
        } else {
          Files.copy(path, target);
        }
      }
    }
    return index(folder);
  }

  /** Returns a class in the jar as it is now. */
  public Class<?> owner() throws Exception {
    return owner(file);
  }

  private Class<?> owner(Path place) throws Exception {
    loader.close();
    // No parent: others find the class of that name in the module of these tests.
    loader = new URLClassLoader(new URL[] {place.toUri().toURL()}, null);
    return Class.forName(Owner.class.getName(), false, loader);
  }

  private AssetIndex index(Path place) throws Exception {
    Class<?> owner = owner(place);
    AssetIndex.Builder index = AssetIndex.builder();
    for (Map.Entry<String, byte[]> asset : assets.entrySet()) {
      String name = asset.getKey();
      if (!name.endsWith(".gz")) {
        index.add(
            Asset.of(
                owner,
                name,
                "/assets/" + name,
                integrity(asset.getValue()),
                "application/octet-stream",
                asset.getValue().length,
                true,
                variants.getOrDefault(name, "")));
      }
    }
    return index.build();
  }

  private static String integrity(byte[] bytes) throws NoSuchAlgorithmException {
    byte[] hash = MessageDigest.getInstance("SHA-384").digest(bytes);
    return "sha384-" + Base64.getEncoder().encodeToString(hash);
  }

  /** Returns bytes that begin with a text, end with one, and hold dots between. */
  public static byte[] bytes(String first, int size, String last) {
    byte[] bytes = new byte[size];
    Arrays.fill(bytes, (byte) '.');
    byte[] start = first.getBytes(StandardCharsets.ISO_8859_1);
    byte[] end = last.getBytes(StandardCharsets.ISO_8859_1);
    System.arraycopy(start, 0, bytes, 0, start.length);
    System.arraycopy(end, 0, bytes, size - end.length, end.length);
    return bytes;
  }

  @Override
  public void close() throws IOException {
    loader.close();
  }
}
