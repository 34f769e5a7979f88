package dev.assetbundle.processor.javac;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assetbundle.AssetBundle;
import dev.assetbundle.processor.output.DirectorySink;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.Completion;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The list of the classes that are loaded ahead, beside what javac loads if none is. */
class UsualClassesTest {

  @TempDir Path folder;

  /** One that loads each class when it is needed. */
  public static final class LoadsNothingAhead implements Processor {

    private final Processor processor = new AssetBundleProcessor(DirectorySink::new);

    @Override
    public Set<String> getSupportedOptions() {
      return processor.getSupportedOptions();
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
      return processor.getSupportedAnnotationTypes();
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return processor.getSupportedSourceVersion();
    }

    @Override
    public void init(ProcessingEnvironment environment) {
      processor.init(environment);
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      processor.process(annotations, round);
      return false;
    }

    @Override
    public Iterable<? extends Completion> getCompletions(
        Element element, AnnotationMirror annotation, ExecutableElement member, String typed) {
      return processor.getCompletions(element, annotation, member, typed);
    }
  }

  @Test
  void areThoseThatABuildWithoutChangesNeeds() throws Exception {
    new Project(folder)
        .put("pom.xml", "")
        .put("src/main/assets/js/application.js", "go();\n")
        .put("src/main/assets/images/l.png", "logo")
        .put(
            "src/main/java/shop/Shop.java",
            """
            package shop;
            @dev.assetbundle.AssetBundle(manifests = "application.js")
            class Shop {}
            """);
    LoggedJavac javac = new LoggedJavac(folder, LoadsNothingAhead.class);
    javac.run(folder.resolve("target/classes"));
    Set<String> needed = new TreeSet<>();
    for (String name :
        javac.run(folder.resolve("target/classes")).loaded("dev\\.assetbundle\\..*")) {
      needed.add(name.replaceFirst("[$/].*", ""));
    }
    needed.removeAll(
        List.of(
            // Loaded before or with the one that loads the others.
            AssetBundleProcessor.class.getName(),
            AssetBundle.class.getName(),
            UsualClassesTest.class.getName()));
    try (InputStream list = UsualClasses.class.getResourceAsStream("usual-classes.txt")) {
      assertEquals(
          String.join("\n", needed) + "\n", new String(requireNonNull(list).readAllBytes(), UTF_8));
    }
  }
}
