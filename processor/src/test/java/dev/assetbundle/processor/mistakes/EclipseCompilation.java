package dev.assetbundle.processor.mistakes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assetbundle.processor.javac.AssetBundleProcessor;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jdt.core.compiler.CategorizedProblem;
import org.eclipse.jdt.internal.compiler.ICompilerRequestor;
import org.eclipse.jdt.internal.compiler.batch.Main;

/** Eclipse's compiler as its command line runs it. */
final class EclipseCompilation implements JavaCompilation {

  @Override
  public List<Said> compile(Path project, List<String> options) throws IOException {
    List<String> all = new ArrayList<>(List.of("--release", "17"));
    all.addAll(List.of("-d", project.resolve("target/classes").toString()));
    all.addAll(List.of("-s", project.resolve("target/generated").toString()));
    all.addAll(List.of("-classpath", JavaCompilation.classPath()));
    all.addAll(options);
    try (Stream<Path> sources = Files.walk(project.resolve("src/main/java"))) {
      sources.map(Path::toString).filter(file -> file.endsWith(".java")).sorted().forEach(all::add);
    }
    StringWriter printed = new StringWriter();
    ListeningMain main = new ListeningMain(new PrintWriter(printed));
    boolean succeeded = main.compile(all.toArray(new String[0]));
    assertEquals(
        succeeded,
        main.said.stream().noneMatch(s -> s.severity().equals("ERROR")),
        printed::toString);
    return main.said;
  }

  /** The command, which hands problems over besides printing them. */
  private static final class ListeningMain extends Main {

    private final List<Said> said = new ArrayList<>();

    ListeningMain(PrintWriter printed) {
      super(printed, printed, false, null, null);
    }

    @Override
    public void addExtraProblems(CategorizedProblem problem) {
      said.add(said(problem));
      super.addExtraProblems(problem);
    }

    // One that it loads itself would load all tools again for each compilation.
    @Override
    protected void initializeAnnotationProcessorManager() {
      super.initializeAnnotationProcessorManager();
      batchCompiler.annotationProcessorManager.setProcessors(
          new Object[] {new AssetBundleProcessor()});
    }

    @Override
    public ICompilerRequestor getBatchRequestor() {
      ICompilerRequestor printing = super.getBatchRequestor();
      return result -> {
        CategorizedProblem[] problems = result.getAllProblems();
        if (problems != null) {
          for (CategorizedProblem problem : problems) {
            said.add(said(problem));
          }
        }
        printing.acceptResult(result);
      };
    }

    private static Said said(CategorizedProblem problem) {
      String severity = problem.isError() ? "ERROR" : problem.isWarning() ? "WARNING" : "NOTE";
      char[] file = problem.getOriginatingFileName();
      String place = "";
      if (file != null && file.length > 0) {
        Path source = Path.of(new String(file));
        try {
          place =
              Said.place(
                  String.valueOf(source.getFileName()),
                  Files.readString(source),
                  problem.getSourceStart(),
                  problem.getSourceEnd() + 1);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
      return new Said(severity, place, problem.getMessage());
    }
  }
}
