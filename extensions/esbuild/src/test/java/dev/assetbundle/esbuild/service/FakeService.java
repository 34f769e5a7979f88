package dev.assetbundle.esbuild.service;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

/** A program that behaves as esbuild does, but for one thing. */
public final class FakeService {

  static final String VERSION = "0.25.10";

  private static final int HEAD = 8;

  private FakeService() {}

  /**
   * Returns the file of one that is about to misbehave.
   *
   * @param how {@code right}, {@code nameless}, {@code wrong-version}, {@code refuses}, {@code
   *     silent}, {@code malformed}, {@code truncated}, {@code huge}, {@code hangs}, {@code exits},
   *     {@code exits-once}
   */
  public static Path file(Path folder, String how) throws IOException {
    Path file = folder.resolve("esbuild");
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String main = FakeService.class.getName();
    Files.writeString(
        file,
        "#!/bin/sh\nexec '"
            + java
            + "' -XX:TieredStopAtLevel=1 -cp '"
            + System.getProperty("java.class.path")
            + "' "
            + main
            + " "
            + how
            + " '"
            + folder
            + "' \"$@\"\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    return file;
  }

  /** Runs it. */
  public static void main(String[] args) throws IOException, InterruptedException {
    String how = args[0];
    Path starts = Path.of(args[1]).resolve("starts");
    OutputStream out = System.out;
    if (args[2].equals("--version")) {
      out.write((how.equals("nameless") ? "" : VERSION).getBytes(StandardCharsets.UTF_8));
      out.flush();
      return;
    }
    Files.writeString(starts, "x", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    if (how.equals("refuses")) {
      System.err.println("Cannot start service: no, really not");
      System.exit(1);
    }
    if (how.equals("silent")) {
      System.in.readAllBytes();
      return;
    }
    packet((how.equals("wrong-version") ? "9.9.9" : VERSION).getBytes(StandardCharsets.UTF_8), out);
    while (true) {
      byte[] length = System.in.readNBytes(4);
      if (length.length < 4) {
        return;
      }
      byte[] asked = System.in.readNBytes((length[0] & 0xff) | (length[1] & 0xff) << 8);
      answer(how, asked, Files.size(starts), out);
    }
  }

  private static void answer(String how, byte[] asked, long starts, OutputStream out)
      throws IOException, InterruptedException {
    switch (how) {
      case "malformed" -> packet(new byte[] {asked[0], 0, 0, 0, 99}, out);
      case "huge" -> {
        out.write(new byte[] {-1, -1, -1, 127, 1, 0, 0, 0});
        out.flush();
      }
      case "truncated" -> {
        out.write(new byte[] {100, 0, 0, 0, (byte) (asked[0] | 1), 0, 0, 0, 6});
        out.flush();
        System.exit(0);
      }
      case "hangs" -> Thread.sleep(600_000);
      case "exits" -> System.exit(3);
      default -> {
        if (how.equals("exits-once") && starts == 1) {
          System.exit(3);
        }
        ByteArrayOutputStream packet = new ByteArrayOutputStream();
        packet.write(asked[0] | 1);
        packet.write(asked, 1, 3);
        packet.writeBytes(Values.write(Map.of("code", "ok")));
        packet(packet.toByteArray(), out);
      }
    }
  }

  private static void packet(byte[] content, OutputStream out) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream(HEAD + content.length);
    Values.number(content.length, all);
    all.writeBytes(content);
    all.writeTo(out);
    out.flush();
  }
}
