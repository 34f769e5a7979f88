package dev.assetbundle.processor.javac;

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
 * whose class each JVM generates anew. What is no value of its member is an error that javac
 * reports; here it is left out.
 */
final class Members {

  private final Map<String, Object> values = new HashMap<>();

  Members(AnnotationMirror annotation, Elements elements) {
    elements
        .getElementValuesWithDefaults(annotation)
        .forEach(
            (member, value) -> values.put(member.getSimpleName().toString(), value.getValue()));
  }

  /** Returns a text; empty if the member has none. */
  String text(String member) {
    return values.get(member) instanceof String text ? text : "";
  }

  boolean flag(String member) {
    return values.get(member) instanceof Boolean flag && flag;
  }

  List<String> texts(String member) {
    List<String> texts = new ArrayList<>();
    for (Object item : items(member)) {
      if (item instanceof String text) {
        texts.add(text);
      }
    }
    return texts;
  }

  /** Returns the constant that is the value. */
  <E extends Enum<E>> E choice(String member, E other) {
    return values.get(member) instanceof VariableElement constant
        ? named(constant, other.getDeclaringClass()).stream().findFirst().orElse(other)
        : other;
  }

  <E extends Enum<E>> Set<E> choices(String member, Class<E> type) {
    Set<E> choices = EnumSet.noneOf(type);
    for (Object item : items(member)) {
      if (item instanceof VariableElement constant) {
        choices.addAll(named(constant, type));
      }
    }
    return choices;
  }

  private static <E extends Enum<E>> Set<E> named(VariableElement constant, Class<E> type) {
    Set<E> named = EnumSet.allOf(type);
    named.removeIf(value -> !constant.getSimpleName().contentEquals(value.name()));
    return named;
  }

  private List<Object> items(String member) {
    List<Object> items = new ArrayList<>();
    if (values.get(member) instanceof List<?> list) {
      list.forEach(item -> items.add(((AnnotationValue) item).getValue()));
    }
    return items;
  }
}
