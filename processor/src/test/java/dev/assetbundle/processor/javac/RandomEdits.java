package dev.assetbundle.processor.javac;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A project that somebody works on who does everything that can be done to files. */
public final class RandomEdits {

  /** How many edits each test makes; CONTRIBUTING says why there are so few in most builds. */
  public static final int SCRIPTS = Integer.getInteger("incremental.scripts", 10);

  /** Which ones. */
  public static final long SEED = Long.getLong("incremental.seed", 1);

  private static final String ASSETS = "src/main/assets/";
  private static final String JAVA = "src/main/java/shop/";

  private final Path folder;
  private final Random random;
  private final List<SortedMap<String, byte[]>> branches = new ArrayList<>();
  private boolean minify;
  private String unknownAssets = "pass";
  private String prefix = "/assets";
  private String sourceMaps = "none";
  private int number;

  public RandomEdits(Path folder, long seed) throws IOException {
    this.folder = folder;
    this.random = new Random(seed);
    write("pom.xml", "");
    repair();
    shop("");
  }

  /** Gives back what others name, so that the next build may succeed. */
  public void repair() throws IOException {
    for (String folder : List.of("js/parts", "css/blocks")) {
      delete(ASSETS + folder);
    }
    write(ASSETS + "js/application.js", "//= require_tree ./parts\n//= require base\nstart();\n");
    write(ASSETS + "js/base.js", "var base = 1;\n");
    write(ASSETS + "js/parts/a.js", "var a = 1;\n");
    write(ASSETS + "css/application.css", "/*\n *= require page\n *= require_tree ./blocks\n */\n");
    write(ASSETS + "css/page.scss", "@import \"parts/colors\";\na { color: $ink; }\n");
    write(ASSETS + "css/parts/_colors.scss", "$ink: #123456;\n");
    write(ASSETS + "css/blocks/b.css", "b { background: url(one.png); }\n");
    write(ASSETS + "images/one.png", "one");
    write(ASSETS + "images/icons/two.svg", "<svg>" + " ".repeat(400) + "</svg>");
    write(ASSETS + "css/first.css", "m { background: url(second.css); }\n");
    write(ASSETS + "css/second.scss", "m { background: asset-data-url(\"three.png\"); }\n");
    write(ASSETS + "images/three.png", "three");
    write(ASSETS + "images/icons/four.png", "four");
  }

  private void delete(String name) throws IOException {
    Path root = folder.resolve(name);
    if (Files.exists(root)) {
      try (Stream<Path> files = Files.walk(root)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  /** Returns the options of the next build. */
  public List<String> options() {
    return List.of(
        "-Aassetbundle.minify=" + minify,
        "-Aassetbundle.prefix=" + prefix,
        "-Aassetbundle.sourceMaps=" + sourceMaps,
        "-Aassetbundle.unknownAssets=" + unknownAssets);
  }

  /** Does a few things and says which. */
  public String script(Path classes, Path cache) throws IOException {
    StringBuilder done = new StringBuilder();
    for (int i = random.nextInt(4); i >= 0; i--) {
      done.append(edit(classes, cache)).append("; ");
    }
    return done.toString();
  }

  private String edit(Path classes, Path cache) throws IOException {
    number++;
    return switch (random.nextInt(29)) {
      case 0 -> change("js/base.js", "var base = " + number % 10 + ";\n");
      case 1 -> change("js/parts/" + letter() + ".js", script());
      case 2 -> change("js/parts/" + letter() + ".js.erb", template());
      case 3 -> change("css/parts/_colors.scss", "$ink: #" + (100_000 + number) + ";\n");
      case 4 -> change("css/blocks/" + letter() + ".scss", sheet());
      case 5 -> change("css/blocks/" + letter() + ".css", "i { top: " + number % 10 + "px; }\n");
      case 6 -> change("images/" + image(), "image " + number % 10);
      case 7 -> change("images/icons/two.svg", "<svg>" + number + " ".repeat(400) + "</svg>");
      case 8 -> remove(any());
      case 9 -> rename(any());
      case 10 -> touch(any());
      case 11 -> sameTime(any());
      case 12 -> branch();
      case 13 -> otherOptions();
      case 14 -> secondType(classes);
      case 15 -> damage(classes.resolve("META-INF"));
      case 16 -> damage(cache);
      case 17 ->
          change("js/parts/" + letter() + ".js", "\"use strict\";\nvar s = " + number + ";\n");
      case 18 -> change("css/blocks/" + letter() + ".css", lateImport());
      case 19 -> change("css/blocks/" + letter() + ".scss", "@warn \"" + number % 10 + "\";\n");
      case 20 -> change("css/blocks/" + letter() + ".css", mention(sheetOfItsOwn()));
      case 21 -> change("css/" + sheetOfItsOwn(), mention(image()));
      case 22 -> change("css/blocks/" + letter() + ".css", mention("late.png"));
      case 23 -> change("images/late.png", "late " + number % 10);
      case 24 ->
          change("css/parts/_colors.scss", "@warn \"ink\";\n$ink: #" + (100_000 + number) + ";\n");
      case 25 -> change("js/parts/" + letter() + ".js", "//= requires base\nvar w = 1;\n");
      case 26 -> change("js/parts/" + letter() + ".js", "with (base) { " + number + "; }\n");
      case 27 ->
          change("css/blocks/" + letter() + ".css", "p { color: red; // " + number + "\n}\n");
      default -> shop(random.nextBoolean() ? "" : ", className = \"Files\"");
    };
  }

  private String letter() {
    return String.valueOf("abc".charAt(random.nextInt(3)));
  }

  private String image() {
    return List.of("one.png", "three.png", "icons/four.png").get(random.nextInt(3));
  }

  private String script() {
    String require = random.nextInt(3) == 0 ? "//= require ../base\n" : "";
    return require + "var v" + random.nextInt(3) + " = " + number + ";\n";
  }

  private String template() {
    return "var p = \"<%= asset_path(\"" + image() + "\") %>\", n = " + number + ";\n";
  }

  private String sheet() {
    return "@import \"parts/colors\";\nu { color: $ink; width: "
        + number
        + "px; background: image-url(\""
        + image()
        + "\"); }\n";
  }

  // Browsers ignore it behind rules of another file, which is known when the bundle is joined.
  private String lateImport() {
    return "@import \"https://example.com/" + number % 10 + ".css\";\n";
  }

  // Such a one may mention the next, in a chain that may close.
  private String sheetOfItsOwn() {
    return random.nextBoolean() ? "first.css" : "second.scss";
  }

  private String mention(String name) {
    return "m { background: url("
        + name.replace(".scss", ".css")
        + "); top: "
        + number % 10
        + "px }\n";
  }

  private String change(String name, String text) throws IOException {
    write(ASSETS + name, text);
    return "write " + name;
  }

  private Path any() throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve(ASSETS))) {
      List<Path> all = files.filter(Files::isRegularFile).sorted().toList();
      return all.get(random.nextInt(all.size()));
    }
  }

  private String remove(Path file) throws IOException {
    // An application without its entry points gives errors only.
    if (file.getFileName().toString().startsWith("application.")) {
      return "nothing";
    }
    Files.delete(file);
    return "remove " + file.getFileName();
  }

  private String rename(Path file) throws IOException {
    String name = file.getFileName().toString();
    if (name.startsWith("application.")) {
      return "nothing";
    }
    Path to = file.resolveSibling("x" + name);
    Files.move(file, to, StandardCopyOption.REPLACE_EXISTING);
    return "rename " + name;
  }

  private String touch(Path file) throws IOException {
    Files.setLastModifiedTime(file, FileTime.fromMillis(System.currentTimeMillis()));
    return "touch " + file.getFileName();
  }

  // The size stays, and so does the time that programs can set.
  private String sameTime(Path file) throws IOException {
    FileTime time = Files.getLastModifiedTime(file);
    String text = Files.readString(file);
    Files.writeString(file, text.replaceAll("\\d", String.valueOf(random.nextInt(10))));
    Files.setLastModifiedTime(file, time);
    return "change digits of " + file.getFileName();
  }

  private String branch() throws IOException {
    SortedMap<String, byte[]> now = DiskCompiler.tree(folder.resolve(ASSETS));
    if (branches.size() < 3) {
      branches.add(now);
      return "commit";
    }
    int index = random.nextInt(branches.size());
    SortedMap<String, byte[]> other = branches.set(index, now);
    for (String name : now.keySet()) {
      if (!other.containsKey(name)) {
        Files.delete(folder.resolve(ASSETS + name));
      }
    }
    for (Map.Entry<String, byte[]> file : new TreeMap<>(other).entrySet()) {
      write(ASSETS + file.getKey(), new String(file.getValue(), StandardCharsets.UTF_8));
    }
    return "switch to branch " + index;
  }

  private String otherOptions() {
    switch (random.nextInt(5)) {
      case 0 -> minify = !minify;
      case 2, 3 -> sourceMaps = List.of("none", "external", "hidden").get(random.nextInt(3));
      case 1 -> prefix = prefix.equals("/assets") ? "/static" : "/assets";
      default -> unknownAssets = List.of("pass", "pass", "warn", "error").get(random.nextInt(4));
    }
    return "options " + options();
  }

  private String secondType(Path classes) throws IOException {
    Path type = folder.resolve(JAVA + "Admin.java");
    if (Files.exists(type)) {
      // As build tools do; the rest is ours.
      Files.delete(type);
      Files.deleteIfExists(classes.resolve("shop/Admin.class"));
      return "remove Admin";
    }
    // Another group of settings, or the same.
    String version = random.nextBoolean() ? "" : "2";
    String manifests =
        random.nextBoolean() ? "\"application.css\"" : "{\"application.js\", \"first.css\"}";
    type(
        "Admin",
        "manifests = " + manifests + ", className = \"Admins\", version = \"" + version + "\"");
    return "add Admin " + version;
  }

  private String shop(String more) throws IOException {
    type("Shop", "manifests = {\"application.js\", \"application.css\"}" + more);
    return "Shop" + more;
  }

  private void type(String name, String members) throws IOException {
    write(
        JAVA + name + ".java",
        "package shop;\n@dev.assetbundle.AssetBundle(" + members + ")\nclass " + name + " {}\n");
  }

  private String damage(Path root) throws IOException {
    if (!Files.exists(root)) {
      return "nothing";
    }
    List<Path> all;
    try (Stream<Path> files = Files.walk(root)) {
      all =
          files
              .filter(Files::isRegularFile)
              .filter(file -> !file.toString().endsWith(".json"))
              .sorted()
              .toList();
    }
    if (all.isEmpty()) {
      return "nothing";
    }
    Path file = all.get(random.nextInt(all.size()));
    byte[] bytes = Files.readAllBytes(file);
    if (random.nextBoolean() || bytes.length == 0) {
      Files.delete(file);
      return "delete " + file;
    }
    bytes[random.nextInt(bytes.length)] ^= 1;
    Files.write(file, bytes);
    return "damage " + file;
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
