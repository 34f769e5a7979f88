import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Writes a workload: {@code java Generate.java S|M|L LIBRARIES FOLDER}. The same arguments give the
 * same bytes.
 *
 * <p>{@code FOLDER/app} is the project; beside it lie {@code bundles.txt} (kind, logical path and
 * all files of each bundle in their order), {@code entries.txt}, {@code statics.txt} (logical
 * paths), {@code edits.txt} (what to change, and what that must change) and {@code entries/}, the
 * same bundles for tools that know imports only.
 */
final class Generate {

  private static final String SCRIPTS = "src/main/assets/javascripts/";
  private static final String STYLES = "src/main/assets/stylesheets/";
  private static final String IMAGES = "src/main/assets/images/";
  private static final String VENDOR = "vendor/assets/javascripts/";
  private static final String BOOTSTRAP = "vendor/assets/stylesheets/bootstrap/";

  private final Random random;
  private final Path libraries;
  private final Path folder;
  private final Texts texts;
  private final List<String> bundles = new ArrayList<>();
  private final List<String> entries = new ArrayList<>();
  private final List<String> statics = new ArrayList<>();

  private Generate(long seed, Path libraries, Path folder) {
    this.random = new Random(seed);
    this.libraries = libraries;
    this.folder = folder;
    this.texts = new Texts(random);
  }

  public static void main(String... args) throws IOException {
    Generate generate = new Generate(20260101 + args[0].charAt(0), Path.of(args[1]), Path.of(args[2]));
    switch (args[0]) {
      case "S" -> generate.small();
      case "M" -> generate.pages(10, 1_000, 20_000_000);
      case "L" -> generate.pages(50, 10_000, 200_000_000);
      default -> throw new IllegalArgumentException("no workload " + args[0]);
    }
    generate.finish();
  }

  /** One script and one stylesheet as in a Rails application: 20 own files and 50 images. */
  private void small() throws IOException {
    images(50, 1_500_000);
    library("jquery", "dist/jquery.js", "jquery.js");
    library("bootstrap", "dist/js/bootstrap.bundle.js", "bootstrap.js");
    bootstrapSass();
    List<String> script = new ArrayList<>(List.of(VENDOR + "jquery.js", VENDOR + "bootstrap.js"));
    String start = SCRIPTS + "shop/assets.js.erb";
    write(start, "window.logo = \"<%= asset_path('" + statics.get(0) + "') %>\";\n" + texts.script("assets"));
    for (String name : List.of("cart", "delivery", "filter", "menu", "orders", "prices", "search", "stars", "zoom")) {
      write(SCRIPTS + "shop/" + name + ".js", texts.script(name));
    }
    for (String name : List.of("gallery", "notes")) {
      write(SCRIPTS + "shop/" + name + ".coffee", texts.coffee(name));
    }
    script.addAll(tree(SCRIPTS + "shop"));
    script(
        "application",
        script,
        "//= require jquery\n//= require bootstrap\n//= require_tree ./shop\n",
        texts.script("application"));
    List<String> sheets = List.of("cart", "footer", "header", "products", "search");
    write(STYLES + "shop/_theme.scss", texts.theme(statics.get(0)));
    for (String name : sheets) {
      write(STYLES + "shop/_" + name + ".scss", texts.sheet(name));
    }
    sheet("application", Stream.concat(Stream.of("bootstrap/bootstrap", "shop/theme"), sheets.stream().map("shop/"::concat)).toList());
    edits(SCRIPTS + "shop/cart.js application.js", STYLES + "shop/_cart.scss application.css");
  }

  /** As many scripts and stylesheets, which share libraries and own files. */
  private void pages(int count, int files, long bytes) throws IOException {
    images(files, bytes);
    library("jquery", "dist/jquery.js", "jquery.js");
    library("lodash", "lodash.js", "lodash.js");
    library("d3", "dist/d3.js", "d3.js");
    library("chart.js", "dist/chart.js", "chart.js");
    bootstrapSass();
    write(STYLES + "shared/_theme.scss", texts.theme(statics.get(0)));
    for (int i = 0; i < 10; i++) {
      write(SCRIPTS + "shared/tool" + i + ".js", texts.script("tool" + i));
      write(STYLES + "shared/part" + i + ".scss", "@import \"shared/theme\";\n" + texts.sheet("part" + i));
    }
    for (int i = 0; i < count; i++) {
      page(i, "page%02d".formatted(i));
    }
    edits(SCRIPTS + "page01/b.js page01.js", STYLES + "page01/b.scss page01.css");
  }

  private void page(int i, String page) throws IOException {
    for (String name : List.of("a", "b", "c")) {
      write(SCRIPTS + page + "/" + name + ".js", texts.script(page + name));
      write(STYLES + page + "/" + name + ".scss", "@import \"shared/theme\";\n" + texts.sheet(page + name));
    }
    List<String> names = new ArrayList<>(List.of("jquery"));
    if (i % 2 == 0) {
      names.add("lodash");
    }
    if (i % 3 < 2) {
      names.add(i % 3 == 0 ? "d3" : "chart");
    }
    List<String> script = new ArrayList<>(names.stream().map(name -> VENDOR + name + ".js").toList());
    List<Integer> shared = IntStream.range(0, 10).filter(n -> (n + i) % 2 == 0).boxed().toList();
    shared.forEach(n -> names.add("shared/tool" + n));
    shared.forEach(n -> script.add(SCRIPTS + "shared/tool" + n + ".js"));
    script.addAll(tree(SCRIPTS + page));
    String header = names.stream().map(name -> "//= require " + name + "\n").collect(Collectors.joining());
    script(page, script, header + "//= require_tree ./" + page + "\n", texts.script(page));
    if (i % 5 == 0) {
      sheet(page, List.of("bootstrap/bootstrap", "shared/theme", page + "/a", page + "/b", page + "/c"));
      return;
    }
    List<String> sheet = new ArrayList<>(shared.stream().map(n -> STYLES + "shared/part" + n + ".scss").toList());
    sheet.addAll(tree(STYLES + page));
    String requires = shared.stream().map(n -> " *= require shared/part" + n + "\n").collect(Collectors.joining());
    String self = STYLES + page + ".css";
    String own = "." + page + " { color: #333333; margin: 0px auto; }\n";
    write(self, "/*\n" + requires + " *= require_tree ./" + page + "\n */\n" + own);
    sheet.add(self);
    bundle("css", page + ".css", sheet);
    writeBeside("entries/" + page + ".scss", imports(sheet.subList(0, sheet.size() - 1)) + own);
  }

  private void script(String name, List<String> before, String header, String own) throws IOException {
    String self = SCRIPTS + name + ".js";
    write(self, header + own);
    List<String> files = new ArrayList<>(before);
    files.add(self);
    bundle("js", name + ".js", files);
    writeBeside(
        "entries/" + name + ".js",
        files.stream().map(file -> "import \"../app/" + file + "\";\n").collect(Collectors.joining()));
  }

  /** A stylesheet whose parts are imported. */
  private void sheet(String name, List<String> imports) throws IOException {
    String text = imports.stream().map(part -> "@import \"" + part + "\";\n").collect(Collectors.joining());
    String own = "." + name + " { display: block; }\n";
    write(STYLES + name + ".scss", text + own);
    bundle("css", name + ".css", List.of(STYLES + name + ".scss"));
    writeBeside("entries/" + name + ".scss", text + own);
  }

  private static String imports(List<String> sheets) {
    return sheets.stream()
        .map(file -> "@import \"" + file.substring(STYLES.length()).replace(".scss", "") + "\";\n")
        .collect(Collectors.joining());
  }

  private void bundle(String kind, String logicalPath, List<String> files) {
    entries.add(logicalPath);
    bundles.add(kind + " " + logicalPath + " " + String.join(" ", files));
  }

  private List<String> tree(String sub) throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("app").resolve(sub))) {
      return files.map(file -> sub + "/" + file.getFileName()).sorted().toList();
    }
  }

  /** Three in ten are small drawings, five are icons, two are photographs; sizes add up. */
  private void images(int count, long bytes) throws IOException {
    List<Integer> kinds = new ArrayList<>(IntStream.range(0, count).mapToObj(i -> i % 10).toList());
    Collections.shuffle(kinds, random);
    long drawings = kinds.stream().filter(kind -> kind < 3).count();
    long shares = kinds.stream().mapToLong(kind -> kind < 3 ? 0 : kind < 8 ? 1 : 4).sum();
    int share = (int) ((bytes - drawings * 2_500) / shares);
    for (int i = 0; i < count; i++) {
      int kind = kinds.get(i);
      String name = "set%02d/image%05d.".formatted(i / 200, i) + (kind < 3 ? "svg" : kind < 8 ? "png" : "jpg");
      // Around the share, so that not all are of one size.
      int size = (kind < 8 ? share : 4 * share) * (50 + random.nextInt(101)) / 100;
      write(IMAGES + name, kind < 3 ? texts.drawing().getBytes(StandardCharsets.UTF_8) : Pixels.of(kind < 8, size, random));
      statics.add(name);
    }
  }

  private void library(String name, String file, String as) throws IOException {
    try (FileSystem jar = jar(name)) {
      write(VENDOR + as, Files.readAllBytes(content(jar).resolve(file)));
    }
  }

  private void bootstrapSass() throws IOException {
    try (FileSystem jar = jar("bootstrap")) {
      Path scss = content(jar).resolve("scss");
      try (Stream<Path> files = Files.walk(scss)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          write(BOOTSTRAP + scss.relativize(file), Files.readAllBytes(file));
        }
      }
    }
  }

  private FileSystem jar(String name) throws IOException {
    try (Stream<Path> jars = Files.list(libraries)) {
      Path jar = jars.filter(file -> file.getFileName().toString().matches(name + "-\\d.*jar")).findFirst().orElseThrow();
      return FileSystems.newFileSystem(jar);
    }
  }

  private static Path content(FileSystem jar) throws IOException {
    try (Stream<Path> found = Files.walk(jar.getPath("META-INF/resources/webjars"), 2)) {
      return found.filter(path -> path.getNameCount() == 5).findFirst().orElseThrow();
    }
  }

  private void edits(String script, String sheet) throws IOException {
    List<String> images = statics.stream().filter(name -> name.endsWith("png")).toList();
    TreeMap<String, String> edits = new TreeMap<>();
    edits.put("script", script);
    edits.put("sheet", sheet);
    edits.put("image", IMAGES + images.get(1) + " " + images.get(1));
    edits.put("add", IMAGES + "set00/new.png set00/new.png");
    edits.put("remove", IMAGES + images.get(2) + " " + images.get(2));
    writeBeside("edits.txt", edits.entrySet().stream().map(e -> e.getKey() + " " + e.getValue() + "\n").collect(Collectors.joining()));
  }

  private void finish() throws IOException {
    write("pom.xml", "");
    String manifests = entries.stream().map(entry -> "\"" + entry + "\"").collect(Collectors.joining(", "));
    write(
        "src/main/java/shop/Shop.java",
        "package shop;\n\n@dev.assetbundle.AssetBundle(manifests = {" + manifests + "})\nclass Shop {}\n");
    writeBeside("bundles.txt", String.join("\n", bundles) + "\n");
    writeBeside("entries.txt", String.join("\n", entries) + "\n");
    writeBeside("statics.txt", String.join("\n", statics) + "\n");
  }

  private void writeBeside(String name, String text) throws IOException {
    write("../" + name, text);
  }

  private void write(String name, String text) throws IOException {
    write(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private void write(String name, byte[] bytes) throws IOException {
    Path file = folder.resolve("app").resolve(name).normalize();
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }
}
