package dev.assetbundle.processor.javac.declaration;

import dev.assetbundle.AssetBundle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.Elements;

/** One annotated type, with the places in its source where diagnostics are reported. */
public final class BundleDeclaration {

  /** The name of the generator in generated sources. */
  public static final String PROCESSOR = "dev.assetbundle.processor.javac.AssetBundleProcessor";

  /** What compilers take for the value of a constant that they do not know. */
  private static final String UNKNOWN = "<error>";

  private final TypeElement type;
  private final Elements elements;
  private final Map<String, String> options;

  // These are asked for by other threads, too, which must not ask the compiler.
  private final String binaryName;
  private final String packageName;
  private final String moduleName;

  public BundleDeclaration(TypeElement type, ProcessingEnvironment environment) {
    this(type, environment.getElementUtils(), environment.getOptions());
  }

  private BundleDeclaration(TypeElement type, Elements elements, Map<String, String> options) {
    this.type = type;
    this.elements = elements;
    this.options = options;
    this.binaryName = elements.getBinaryName(type).toString();
    this.packageName = elements.getPackageOf(type).getQualifiedName().toString();
    ModuleElement module = elements.getModuleOf(type);
    this.moduleName = module == null ? "" : module.getQualifiedName().toString();
  }

  /** Returns what the compiler knows of the type in the present round; empty if it is gone. */
  public Optional<BundleDeclaration> now() {
    return Optional.ofNullable(elements.getTypeElement(type.getQualifiedName()))
        .map(found -> new BundleDeclaration(found, elements, options));
  }

  public TypeElement type() {
    return type;
  }

  /**
   * Whether a message can be reported at the type; Eclipse's compiler cannot do that at a record.
   */
  public boolean hasPlace() {
    return type.getKind() != ElementKind.RECORD || Javac.runs(elements);
  }

  /**
   * Returns the values of the annotation by member, defaults included, flags and constants by their
   * names. An instance of the annotation would be a proxy, whose class each JVM generates again.
   * What is no value of its member is an error that javac reports; here it is left out.
   */
  public Map<String, List<String>> annotation() {
    Map<String, List<String>> values = new HashMap<>();
    elements
        .getElementValuesWithDefaults(mirror().orElseThrow())
        .forEach((member, value) -> values.put(member.getSimpleName().toString(), texts(value)));
    return values;
  }

  /**
   * Whether a value is a constant that does not exist, which compilers say by themselves, or that
   * another processor has yet to generate.
   */
  public boolean isUnknown() {
    return mirror().orElseThrow().getElementValues().values().stream().anyMatch(this::isUnknown);
  }

  private boolean isUnknown(AnnotationValue value) {
    if (value.getValue() instanceof List<?> list) {
      return list.stream().anyMatch(item -> isUnknown((AnnotationValue) item));
    }
    // javac prints a text that an author wrote in quotes; Eclipse's compiler does so with all.
    return UNKNOWN.equals(value.getValue())
        && (UNKNOWN.equals(value.toString()) || !Javac.runs(elements));
  }

  private static List<String> texts(AnnotationValue value) {
    Object content = value.getValue();
    if (content instanceof List<?> list) {
      List<String> texts = new ArrayList<>();
      list.forEach(item -> texts.addAll(texts((AnnotationValue) item)));
      return texts;
    }
    if (content instanceof VariableElement constant) {
      return List.of(constant.getSimpleName().toString());
    }
    if (content instanceof DeclaredType named && named.asElement() instanceof TypeElement element) {
      return List.of(element.getQualifiedName().toString());
    }
    return content instanceof String || content instanceof Boolean
        ? List.of(content.toString())
        : List.of();
  }

  /** Returns the name that identifies the bundle: {@code shop.Pages$Admin}. */
  public String binaryName() {
    return binaryName;
  }

  public String packageName() {
    return packageName;
  }

  /** Returns the name of the module of the type; {@code ""} if it is in none. */
  public String moduleName() {
    return moduleName;
  }

  /** Whether the type and all it is nested in are public. */
  public boolean isPublic() {
    Element element = type;
    while (element instanceof TypeElement) {
      if (!element.getModifiers().contains(Modifier.PUBLIC)) {
        return false;
      }
      element = element.getEnclosingElement();
    }
    return true;
  }

  /**
   * Returns the name to write into {@code @Generated}, which is {@code processor}; {@code ""} if
   * the module does not see that annotation.
   */
  public String generatedBy(String processor) {
    return sees("javax.annotation.processing.Generated") ? processor : "";
  }

  /** Whether the runtime library is visible in the module of the type. */
  public boolean seesRuntime() {
    return sees("dev.assetbundle.runtime.Asset");
  }

  private boolean sees(String name) {
    return elements.getTypeElement(elements.getModuleOf(type), name) != null;
  }

  public Optional<AnnotationMirror> mirror() {
    for (AnnotationMirror mirror : type.getAnnotationMirrors()) {
      if (((TypeElement) mirror.getAnnotationType().asElement())
          .getQualifiedName()
          .contentEquals(AssetBundle.class.getName())) {
        return Optional.of(mirror);
      }
    }
    return Optional.empty();
  }

  /** Returns the value written for a member; empty if its default or an option holds. */
  public Optional<AnnotationValue> value(String member) {
    if (options.containsKey(Options.PREFIX + member)) {
      return Optional.empty();
    }
    for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
        mirror().map(AnnotationMirror::getElementValues).orElse(Map.of()).entrySet()) {
      if (entry.getKey().getSimpleName().contentEquals(member)) {
        return Optional.of(entry.getValue());
      }
    }
    return Optional.empty();
  }

  /**
   * Returns one value of the list written for a member; that of the list if there is no such one.
   * Eclipse's compiler gives places to whole members only, and would point at the annotation.
   */
  public Optional<AnnotationValue> value(String member, int index) {
    Optional<AnnotationValue> list = value(member);
    if (Javac.runs(elements)
        && list.isPresent()
        && list.get().getValue() instanceof List<?> values) {
      List<AnnotationValue> items = new ArrayList<>();
      values.forEach(item -> items.add((AnnotationValue) item));
      return index >= 0 && index < items.size() ? Optional.of(items.get(index)) : list;
    }
    return list;
  }
}
