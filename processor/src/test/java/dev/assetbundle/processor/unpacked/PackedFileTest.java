package dev.assetbundle.processor.unpacked;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackedFileTest {

  /** CRC-32 of {@code "program one"} and its 11 bytes. */
  private static final String SUM_OF_ONE = "c20f0fb1-b";

  @TempDir Path folder;

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Returns the address of a file with a text, in a jar that replaces the last one. */
  private URL packed(String text) throws IOException {
    Path jar = folder.resolve("tools 1.jar");
    try (OutputStream out = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.setLevel(0);
      zip.putNextEntry(new ZipEntry("bin/tool"));
      zip.write(bytes(text));
    }
    return URI.create("jar:" + jar.toUri() + "!/bin/tool").toURL();
  }

  private URL plain(String text) throws IOException {
    return Files.writeString(folder.resolve("a tool"), text).toUri().toURL();
  }

  /** Changes the content in the jar, but not what the directory of the jar says of it. */
  private void damage() throws IOException {
    Path jar = folder.resolve("tools 1.jar");
    String text = Files.readString(jar, StandardCharsets.ISO_8859_1);
    assertTrue(text.contains("program one"), "stored as it is");
    Files.writeString(jar, text.replace("program one", "program ONE"), StandardCharsets.ISO_8859_1);
  }

  @Test
  void isCalledTheSameInAJarAsInAFolder() throws IOException {
    assertEquals(SUM_OF_ONE, PackedFile.at(packed("program one")).checksum().toString());
    assertEquals(SUM_OF_ONE, PackedFile.at(plain("program one")).checksum().toString());
    String large = "large ".repeat(100_000);
    assertEquals(PackedFile.at(packed(large)).checksum(), PackedFile.at(plain(large)).checksum());
  }

  @Test
  void givesItsContent() throws IOException {
    assertArrayEquals(bytes("program one"), PackedFile.at(packed("program one")).bytes());
    assertArrayEquals(bytes("program one"), PackedFile.at(plain("program one")).bytes());
  }

  @Test
  void isNotReadInAJarBeforeItsContentIsNeededWhichIsCompared() throws IOException {
    URL url = packed("program one");
    damage();
    PackedFile file = PackedFile.at(url);
    assertEquals(SUM_OF_ONE, file.checksum().toString());
    IOException e = assertThrows(IOException.class, file::bytes);
    assertEquals("the content of " + url + " is damaged, or was just replaced", e.getMessage());
  }

  @Test
  void leavesNoJarOpenThatCouldBeReplaced() throws IOException {
    PackedFile one = PackedFile.at(packed("program one"));
    assertArrayEquals(bytes("program one"), one.bytes());
    PackedFile two = PackedFile.at(packed("another program"));
    assertNotEquals(one.checksum(), two.checksum());
    assertArrayEquals(bytes("another program"), two.bytes());
    assertThrows(IOException.class, one::bytes);
  }

  @Test
  void theSumTellsFilesOfOneSizeApart() throws IOException {
    assertNotEquals(
        PackedFile.at(plain("program one")).checksum(),
        PackedFile.at(plain("program two")).checksum());
  }
}
