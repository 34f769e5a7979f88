package dev.assetbundle.processor.javac.declaration;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.Elements;

/**
 * The values of an annotation, defaults included. An instance of the annotation would be a proxy,
 * whose class has to be generated in each JVM, which takes time. A value of a wrong type is left
 * out here, since javac reports it.
 */
public final class AnnotationValues {

  private final Map<String, List<String>> values;

  /**
   * @param values by member, flags and constants by their names
   */
  public AnnotationValues(Map<String, List<String>> values) {
    this.values = Map.copyOf(values);
  }

  static AnnotationValues of(AnnotationMirror annotation, Elements elements) {
    Map<String, List<String>> values = new HashMap<>();
    elements
        .getElementValuesWithDefaults(annotation)
        .forEach((member, value) -> values.put(member.getSimpleName().toString(), texts(value)));
    return new AnnotationValues(values);
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
    return content instanceof String || content instanceof Boolean
        ? List.of(content.toString())
        : List.of();
  }

  /** Returns all values by member. */
  public Map<String, List<String>> values() {
    return values;
  }

  /** Returns a text; empty if the member has none. */
  String text(String member) {
    List<String> texts = texts(member);
    return texts.isEmpty() ? "" : texts.get(0);
  }

  boolean flag(String member) {
    return text(member).equals("true");
  }

  List<String> texts(String member) {
    return values.getOrDefault(member, List.of());
  }

  /** Returns the constant that is the value. */
  <E extends Enum<E>> E choice(String member, E other) {
    return choices(member, other.getDeclaringClass()).stream().findFirst().orElse(other);
  }

  <E extends Enum<E>> Set<E> choices(String member, Class<E> type) {
    Set<E> choices = EnumSet.allOf(type);
    choices.removeIf(value -> !texts(member).contains(value.name()));
    return choices;
  }
}
