package dev.assetbundle.runtime.internal.json;

import java.util.Map;
import java.util.Optional;

/**
 * An object of which some members are known. What is missing and what has another type are the same
 * to those who ask.
 *
 * @param members of the types that {@link JsonReader} returns
 */
public record JsonObject(Map<?, ?> members) {

  /** Returns a value as an object; empty if it is none. */
  public static Optional<JsonObject> of(Object value) {
    return value instanceof Map<?, ?> members
        ? Optional.of(new JsonObject(members))
        : Optional.empty();
  }

  /** Returns the object that a member holds; empty if there is none. */
  public Optional<JsonObject> object(String name) {
    return Optional.<Object>ofNullable(members.get(name)).flatMap(JsonObject::of);
  }

  /** Returns the text that a member holds; empty if there is none. */
  public Optional<String> text(String name) {
    return Optional.<Object>ofNullable(members.get(name))
        .filter(String.class::isInstance)
        .map(String.class::cast);
  }

  /** Returns whether a member is there and true. */
  public boolean flag(String name) {
    return Boolean.TRUE.equals(members.get(name));
  }

  /** Returns the whole number that a member holds; empty if there is none. */
  public Optional<Long> number(String name) {
    return Optional.<Object>ofNullable(members.get(name))
        .filter(Long.class::isInstance)
        .map(Long.class::cast);
  }
}
