package dev.assetbundle.processor.javac.source;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import dev.assetbundle.AssetBundle;
import dev.assetbundle.processor.diagnostic.ConstantProblems;
import dev.assetbundle.processor.javac.declaration.Javac;
import javax.annotation.processing.ProcessingEnvironment;
import javax.tools.Diagnostic.Kind;

/**
 * Reports annotated classes in methods and anonymous classes, which compilers do not show to
 * processors. javac notifies this listener before it analyses a class; only files that import the
 * annotation are searched.
 */
public record LocalBundles(Trees trees) implements TaskListener {

  private static final String NAME = AssetBundle.class.getName();
  private static final String SIMPLE_NAME = AssetBundle.class.getSimpleName();
  private static final String ALL = AssetBundle.class.getPackageName() + ".*";

  /** Starts listening if the compiler is javac. */
  public static void watch(ProcessingEnvironment environment) {
    if (Javac.runs(environment.getElementUtils())) {
      JavacTask.instance(environment)
          .addTaskListener(new LocalBundles(Trees.instance(environment)));
    }
  }

  @Override
  public void started(TaskEvent event) {
    if (event.getKind() == TaskEvent.Kind.ANALYZE && imports(event.getCompilationUnit())) {
      TreePath type = trees.getPath(event.getTypeElement());
      if (type != null) {
        new Search(event.getCompilationUnit()).scan(type, true);
      }
    }
  }

  private static boolean imports(CompilationUnitTree unit) {
    for (ImportTree each : unit.getImports()) {
      String name = each.getQualifiedIdentifier().toString();
      if (name.equals(NAME) || name.equals(ALL)) {
        return true;
      }
    }
    return false;
  }

  /** Visits a class; the parameter tells whether processors see the enclosing class. */
  private final class Search extends TreePathScanner<Void, Boolean> {
    private final CompilationUnitTree unit;

    Search(CompilationUnitTree unit) {
      this.unit = unit;
    }

    @Override
    public Void visitClass(ClassTree type, Boolean isShown) {
      Tree parent = getCurrentPath().getParentPath().getLeaf();
      boolean shows = isShown && (parent == unit || parent instanceof ClassTree);
      if (!shows) {
        type.getModifiers().getAnnotations().forEach(each -> tell(each, type));
      }
      return super.visitClass(type, shows);
    }

    private void tell(AnnotationTree annotation, ClassTree type) {
      String name = annotation.getAnnotationType().toString();
      if (name.equals(SIMPLE_NAME) || name.equals(NAME)) {
        String text = ConstantProblems.localBundle(type.getSimpleName().toString()).toMessage();
        trees.printMessage(Kind.ERROR, text, annotation, unit);
      }
    }
  }
}
