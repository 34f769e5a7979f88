package dev.assetbundle.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Types whatever the pages tell to type. */
class CommandsIT {

  private static final String BUILD =
      "it is a build of this project, as the one that runs the test";
  private static final String OF_READER =
      "it starts the application of the reader; a line of README starts the example in this way";
  private static final String CLUSTER =
      "it needs a Docker engine, a cluster or a registry; integration/deployment reads what it"
          + " reads";
  private static final String RELEASE = "it makes all artifacts; .ci/run does so";
  private static final String OLD = "it is what the reader has had until now";
  private static final String PLUGIN = "it is run by the tests of maven-plugin";
  private static final String LONG = "it measures for minutes, with tools that have to be there";

  /** Commands that are not run, with the reason. */
  private static final Map<String, String> NOT_RUN =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("mvn package -DskipTests -pl example -am", BUILD),
              Map.entry("mvn -q package -DskipTests", BUILD),
              Map.entry("mvn package", BUILD),
              Map.entry("mvn test-compile", BUILD),
              Map.entry("mvn package -DskipTests", BUILD),
              Map.entry("javac -Xlint -Werror", BUILD),
              Map.entry(
                  "sentry-cli sourcemaps upload --release 1.4.2 --url-prefix '~/assets'"
                      + " target/classes/META-INF/resources/assets"
                      + " target/classes/META-INF/assetbundle/maps/assets",
                  "it needs an account"),
              Map.entry("npm ci", OLD),
              Map.entry("npm run build", OLD),
              Map.entry("npm run dev", OLD),
              Map.entry("npm test", OLD),
              Map.entry("npm install --save-dev esbuild", "it needs the registry of npm"),
              Map.entry("npx tsc --noEmit", "it needs npm and the types of the reader"),
              Map.entry("mvn clean", "it only deletes the build folder"),
              Map.entry("mvn clean verify", BUILD),
              Map.entry("CI=true mvn clean verify", BUILD),
              Map.entry("mvn -Prelease verify", RELEASE),
              Map.entry(
                  "mvn -Prelease deploy -Dgpg.keyname=KEY"
                      + " -DaltDeploymentRepository=central::file:///tmp/release",
                  RELEASE),
              Map.entry(".ci/release", RELEASE),
              Map.entry("mvn verify -pl processor -am", BUILD),
              Map.entry("mvn spotless:apply", "it changes the sources"),
              Map.entry("mvn install -DskipTests", "it writes into the repository of the user"),
              Map.entry("mvn compile", PLUGIN),
              Map.entry("mvn assetbundle:live", PLUGIN),
              Map.entry("java -Dassetbundle.live -cp target/classes:… shop.ShopServer", OF_READER),
              Map.entry(
                  "mvn spring-boot:run -Dspring-boot.run.jvmArguments=-Dassetbundle.live",
                  OF_READER),
              Map.entry("mvn quarkus:dev -Djvm.args=-Dassetbundle.live", OF_READER),
              Map.entry("mvn compile assetbundle:live", PLUGIN),
              Map.entry("mvn compile assetbundle:export", PLUGIN),
              Map.entry("mvn process-classes", PLUGIN),
              Map.entry(
                  "mvn test -pl processor -am -Dtest=DifferentialTest"
                      + " -Dsurefire.failIfNoSpecifiedTests=false -Ddifferential.programs=20000"
                      + " -Ddifferential.seed=7",
                  "it takes long; the same test runs with fewer programs"),
              Map.entry(
                  "mvn test -pl processor -am -Dtest=MistakesTest"
                      + " -Dsurefire.failIfNoSpecifiedTests=false -Dmistakes.only=sass-"
                      + " -Dmistakes.update=true",
                  "it rewrites what the same test expects in each build"),
              Map.entry(
                  "mvn test-compile dependency:build-classpath -pl extensions/dart-sass -am"
                      + " -Dmdep.outputFile=cp.txt",
                  BUILD),
              Map.entry(
                  "java -cp target/classes:target/test-classes:$(cat cp.txt)"
                      + " dev.assetbundle.processor.language.sass.SassBenchmark",
                  LONG),
              Map.entry(
                  "benchmark/serving/run.sh 5 1 jdk jetty jetty-servlet tomcat tomcat-constant"
                      + " spring spring-constant",
                  LONG),
              Map.entry("run.sh 3 1 tomcat tomcat-constant spring spring-constant jdk", LONG),
              Map.entry("run.sh 9 1 jetty jetty-servlet", LONG),
              Map.entry("ROUNDS=3 PARTS=\"ours bare\" benchmark/workloads/run.sh S", LONG),
              Map.entry("ROUNDS=1 PARTS=\"ours bare\" benchmark/workloads/run.sh M L", LONG),
              Map.entry("ROUNDS=3 PARTS=\"fast peers\" benchmark/workloads/run.sh S", LONG),
              Map.entry("ROUNDS=3 PARTS=fast benchmark/workloads/run.sh S", LONG),
              Map.entry(
                  "JAVA_TOOL_OPTIONS=-XX:TieredStopAtLevel=1 ROUNDS=3 PARTS=fast"
                      + " benchmark/workloads/run.sh S",
                  LONG),
              Map.entry("benchmark/build.sh 5", LONG),
              Map.entry("benchmark/serving/cds.sh 15", LONG),
              Map.entry("native-image -cp 'shop.jar:lib/*' shop.Shop", "it needs GraalVM"),
              Map.entry("benchmark/workloads/run.sh S && benchmark/session/run.sh 20", LONG),
              Map.entry("benchmark/coffee/run.sh 2", LONG),
              Map.entry("benchmark/stylesheets/run.sh", LONG),
              Map.entry("benchmark/libraries/run.sh 9", LONG),
              Map.entry("benchmark/libraries/example.sh 15", LONG),
              Map.entry("benchmark/export/run.sh 5", LONG),
              Map.entry(
                  "docker build --target application --tag registry.example.com/shop:2 .", CLUSTER),
              Map.entry(
                  "docker build --target assets --tag registry.example.com/shop-assets:2 .",
                  CLUSTER),
              Map.entry("kubectl apply -f k8s/proxy", CLUSTER),
              Map.entry(
                  "kubectl apply -f k8s/split/assets.yaml"
                      + " && kubectl rollout status deployment/shop-assets",
                  CLUSTER),
              Map.entry("kubectl apply -f k8s/split", CLUSTER),
              Map.entry(
                  "helm upgrade --install shop .helm --set routing=split"
                      + " --set werf.image.application=registry.example.com/shop:2",
                  CLUSTER),
              Map.entry("werf converge --repo registry.example.com/shop", CLUSTER),
              Map.entry(
                  "sh upload.sh s3://shop-assets",
                  "it needs an account; integration/deployment fills a bucket of this machine"),
              Map.entry("cp -r", "it is no whole command, but what was measured beside")));

  private static final Set<String> FIRST = Set.of("README.md", "docs/getting-started.md");

  private static final Pattern SCRIPT = Pattern.compile("benchmark/[\\w/]+\\.sh");
  private static final Pattern MODULE = Pattern.compile("-pl ([\\w/,-]+)");

  @TempDir Path folder;

  @Test
  void whatIsNotRunIsShownAndExists() throws IOException {
    List<String> shown = new ArrayList<>();
    for (Page page : Page.all()) {
      Command.of(page).forEach(command -> shown.add(command.line()));
    }
    TreeSet<String> forgotten = new TreeSet<>(NOT_RUN.keySet());
    shown.forEach(forgotten::remove);
    assertEquals(new TreeSet<>(), forgotten, "no page shows these any more");
    for (String line : NOT_RUN.keySet()) {
      all(SCRIPT, line, 0).forEach(file -> assertTrue(Files.isExecutable(at(file)), line));
      all(MODULE, line, 1).forEach(file -> assertTrue(Files.exists(at(file + "/pom.xml")), line));
    }
  }

  private static Stream<String> all(Pattern pattern, String line, int group) {
    return pattern.matcher(line).results().map((MatchResult found) -> found.group(group));
  }

  private static Path at(String file) {
    return Page.ROOT.resolve(file);
  }

  @Test
  void commandsAreMarkedAsSuch() throws IOException {
    List<String> hidden = new ArrayList<>();
    for (Page page : Page.all()) {
      hidden.addAll(Command.hidden(page));
    }
    assertEquals(List.of(), hidden, "put them between ```sh and ```, or ```text if they are none");
  }

  @TestFactory
  List<DynamicTest> thoseOfTheFirstPagesWork() throws IOException {
    List<DynamicTest> tests = tests(FIRST::contains);
    assertEquals(FIRST.size(), tests.size());
    return tests;
  }

  @Tag("slow")
  @TestFactory
  List<DynamicTest> theOthersWork() throws IOException {
    return tests(page -> !FIRST.contains(page));
  }

  private List<DynamicTest> tests(Predicate<String> pages) throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Page page : Page.all()) {
      List<String> lines =
          Command.of(page).stream()
              .map(Command::line)
              .filter(line -> !NOT_RUN.containsKey(line))
              .toList();
      if (!lines.isEmpty() && pages.test(page.name())) {
        tests.add(DynamicTest.dynamicTest(page.name(), () -> run(page.name(), lines)));
      }
    }
    return tests;
  }

  private void run(String page, List<String> lines) throws Exception {
    Scene scene =
        Optional.ofNullable(Scenes.BY_PAGE.get(page))
            .orElseThrow(
                () ->
                    new AssertionError(
                        "no project to run these in, and no reason why they are not run: "
                            + lines));
    assumeTrue(Shell.has("bash"), "no bash on the PATH");
    Project project =
        new Project(Files.createDirectories(folder.resolve(page.replaceAll("\\W", "-"))));
    try {
      scene.prepare(project);
      for (String line : lines) {
        scene.run(project, line);
      }
      scene.check(project);
    } finally {
      scene.end();
    }
  }
}
