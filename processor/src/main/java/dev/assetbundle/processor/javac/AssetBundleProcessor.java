package dev.assetbundle.processor.javac;

import com.google.auto.service.AutoService;
import dev.assetbundle.AssetBundle;
import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.Problems;
import dev.assetbundle.processor.diagnostic.ReleaseProblems;
import dev.assetbundle.processor.diagnostic.Severity;
import dev.assetbundle.processor.javac.declaration.Bundle;
import dev.assetbundle.processor.javac.declaration.BundleDeclaration;
import dev.assetbundle.processor.javac.declaration.DeclaredLibraries;
import dev.assetbundle.processor.javac.declaration.Javac;
import dev.assetbundle.processor.javac.declaration.Options;
import dev.assetbundle.processor.javac.source.JavaSources;
import dev.assetbundle.processor.javac.source.LocalBundles;
import dev.assetbundle.processor.model.BundleRequest;
import dev.assetbundle.processor.model.SourceLocation;
import dev.assetbundle.processor.output.DirectorySink;
import dev.assetbundle.processor.output.OutputSink;
import dev.assetbundle.processor.session.BuildOptions;
import dev.assetbundle.processor.session.BuildSession;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * Builds the bundles of all types annotated with {@link AssetBundle}: one build per round, because
 * the Filer refuses to create what two of them share twice.
 */
@AutoService(Processor.class)
public final class AssetBundleProcessor extends AbstractProcessor {

  /**
   * A text and not the name of the class, which is missing if this jar is alone on the processor
   * path.
   */
  private static final String ANNOTATION = "dev.assetbundle.AssetBundle";

  private final Map<String, BundleDeclaration> classNames = new HashMap<>();
  private final Set<Diagnostic> said = new HashSet<>();
  private final List<BundleDeclaration> unresolved = new ArrayList<>();
  private final List<BundleDeclaration> waiting = new ArrayList<>();
  private Optional<CompilerOutputs> outputs = Optional.empty();
  private boolean lacksLibraries;
  private final TypeWriter.Names names = new TypeWriter.Names(new HashSet<>(), new HashSet<>());

  private final Function<Path, OutputSink> folders;

  /** Called by javac, through {@link java.util.ServiceLoader}. */
  public AssetBundleProcessor() {
    this(DirectorySink::new);
  }

  /**
   * For tests that write to other sinks.
   *
   * @param folders opens folders to write to
   */
  AssetBundleProcessor(Function<Path, OutputSink> folders) {
    this.folders = folders;
  }

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    super.init(environment);
    try {
      LocalBundles.watch(environment);
    } catch (LinkageError | IllegalArgumentException e) {
      // A javac that does not give access to its trees.
    }
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    // If a previous build left bundles, their types may have lost the annotation since.
    return Set.of(removedBundles().mayBe() ? "*" : ANNOTATION);
  }

  @Override
  public Set<String> getSupportedOptions() {
    // Also misspelt options, which are reported here; otherwise javac would report each of them
    // again.
    Map<String, String> given = isInitialized() ? processingEnv.getOptions() : Map.of();
    try {
      Set<String> names = new HashSet<>(Options.names());
      for (String name : given.keySet()) {
        if (name.startsWith(Options.PREFIX)) {
          names.add(name);
        }
      }
      return names;
    } catch (LinkageError e) {
      // The same error occurs again in {@code process}, which reports it.
      return Set.of();
    }
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    try {
      if (!lacksLibraries) {
        process(round);
      }
    } catch (LinkageError e) {
      lacksLibraries = true;
      new MessagerReport(processingEnv.getMessager())
          .print(Problems.internal(e, SourceLocation.NONE));
    }
    // If all annotations of a build are claimed, javac asks no other processor.
    return false;
  }

  private void process(RoundEnvironment round) {
    names.add(round.getRootElements());
    boolean hasWaited = !waiting.isEmpty();
    List<BundleDeclaration> declarations = declarations(round);
    // Of what another processor may still generate, nothing can be said before the last round.
    waiting.clear();
    declarations.stream().filter(BundleDeclaration::isUnknown).forEach(waiting::add);
    declarations.removeAll(waiting);
    // The order differs between compilers. Comparator.comparing would make the JDK generate a
    // class.
    declarations.sort((one, other) -> one.binaryName().compareTo(other.binaryName()));
    Set<? extends Element> roots =
        hasWaited ? names.roots(processingEnv.getElementUtils()) : round.getRootElements();
    build(declarations, roots, new MessagerReport(processingEnv.getMessager()));
    if (round.processingOver() && !round.errorRaised()) {
      // Not with javac, which tells of such a constant before it looks for classes.
      if (!Javac.runs(processingEnv.getElementUtils())) {
        build(waiting, roots, MessagerReport.mute());
      }
      MessagerReport report = new MessagerReport(processingEnv.getMessager());
      try {
        removedBundles().remove(outputs().types()).forEach(report::print);
        // Compilers report a class that does not exist, but not if another processor made it since.
        libraries(unresolved.stream().flatMap(bundle -> bundle.now().stream()).toList())
            .problems()
            .forEach(report::print);
      } catch (RuntimeException | StackOverflowError | LinkageError e) {
        report.print(Problems.internal(e, SourceLocation.NONE));
      }
    }
  }

  private void build(
      List<BundleDeclaration> declarations, Set<? extends Element> roots, MessagerReport report) {
    if (declarations.isEmpty()) {
      return;
    }
    try {
      build(declarations, new JavaSources(processingEnv, layout().base(), roots), report);
    } catch (RuntimeException | StackOverflowError | LinkageError e) {
      Diagnostic internal = Problems.internal(e, SourceLocation.NONE);
      report.print(declarations.get(0), Optional.empty(), internal);
    }
    report.finish();
  }

  private List<BundleDeclaration> declarations(RoundEnvironment round) {
    List<BundleDeclaration> declarations = new ArrayList<>();
    waiting.forEach(bundle -> bundle.now().ifPresent(declarations::add));
    // Eclipse's compiler also returns packages, and reports by itself that they are not allowed.
    for (TypeElement type :
        ElementFilter.typesIn(round.getElementsAnnotatedWith(AssetBundle.class))) {
      declarations.add(new BundleDeclaration(type, processingEnv));
    }
    return declarations;
  }

  private DeclaredLibraries libraries(List<BundleDeclaration> declarations) {
    List<Path> path =
        new ArrayList<>(SharedOptions.path(processingEnv.getOptions(), layout().base()));
    path.addAll(ProcessorPath.files());
    return new DeclaredLibraries(
        processingEnv, declarations, layout().base(), path, layout().classOutput());
  }

  private CompilerOutputs outputs() {
    if (outputs.isEmpty()) {
      CompilationLayout layout =
          CompilationLayout.find(processingEnv.getOptions(), processingEnv.getFiler(), folders);
      outputs = Optional.of(new CompilerOutputs(processingEnv.getFiler(), layout));
    }
    return outputs.get();
  }

  private CompilationLayout layout() {
    return outputs().layout();
  }

  private RemovedBundles removedBundles() {
    return new RemovedBundles(layout(), processingEnv.getElementUtils());
  }

  private void build(
      List<BundleDeclaration> declarations, JavaSources sources, MessagerReport report) {
    Map<String, String> options = processingEnv.getOptions();
    List<Bundle> bundles = new ArrayList<>();
    DeclaredLibraries libraries = libraries(declarations);
    libraries.problems().forEach(report::print);
    unresolved.addAll(libraries.unresolved());
    boolean failed = !libraries.problems().isEmpty() || !unresolved.isEmpty();
    for (BundleDeclaration declaration : declarations) {
      Map<Diagnostic, String> problems = new LinkedHashMap<>();
      Options read =
          new Options(
              options,
              declaration.annotation(),
              (member, problem) -> problems.putIfAbsent(problem, member));
      BuildOptions checked = new BuildOptions(read);
      BundleRequest request = libraries.added(checked.request(declaration.binaryName()));
      request.previous().stream()
          .filter(layout()::isClassOutput)
          .forEach(own -> problems.put(ReleaseProblems.ownOutput(own), "previous"));
      request = request.without(layout()::isClassOutput);
      bundles.add(new Bundle(declaration, request, read.className(), checked.codings()));
      read.checkOthers();
      if (!declaration.seesRuntime()) {
        problems.put(Problems.noRuntime(read.className()), "");
      }
      failed |= declaration.isUnknown();
      failed |= problems.keySet().stream().anyMatch(p -> p.severity() == Severity.ERROR);
      problems.forEach((problem, member) -> print(declaration, member, problem, report));
      failed |= isTaken(bundles.get(bundles.size() - 1), sources, report);
    }
    new Declared(layout(), options).leave(bundles, removedBundles()::isBundle);
    SharedOptions shared = SharedOptions.read(options, layout().base());
    shared.problems().forEach(problem -> print(declarations.get(0), "", problem, report));
    try (BuildSession session = new BuildSession(shared.tools(), shared.stores())) {
      Round round =
          new Round(
              new OtherBundles(
                  processingEnv,
                  removedBundles(),
                  this::libraries,
                  requests -> session.bundles(layout().base(), requests)),
              bundles,
              new TypeWriter(processingEnv, layout(), names),
              sources,
              outputs(),
              report,
              failed || !shared.problems().isEmpty());
      session.build(round);
      // Not in Eclipse, which builds at each save and keeps what it is told in lists of problems.
      round
          .summary()
          .filter(summary -> Javac.runs(processingEnv.getElementUtils()))
          .ifPresent(summary -> report.print(summary, shared.wantsReport()));
      session.problems().forEach(problem -> print(declarations.get(0), "", problem, report));
    }
  }

  /** Prints a problem at its member; one of an option, which all bundles share, only once. */
  private void print(
      BundleDeclaration declaration, String member, Diagnostic problem, MessagerReport report) {
    if (!member.isEmpty()) {
      report.print(declaration, declaration.value(member), problem);
    } else if (said.add(problem)) {
      report.print(declaration, Optional.empty(), problem);
    }
  }

  private boolean isTaken(Bundle bundle, JavaSources sources, MessagerReport report) {
    String name = bundle.declaration().packageName() + "." + bundle.className();
    BundleDeclaration other = classNames.putIfAbsent(name, bundle.declaration());
    if (other == null) {
      return false;
    }
    report.print(
        bundle.declaration(),
        bundle.declaration().value("className"),
        Problems.duplicateClassName(
            bundle.className(), sources.place(other), sources.place(bundle.declaration())));
    return true;
  }
}
