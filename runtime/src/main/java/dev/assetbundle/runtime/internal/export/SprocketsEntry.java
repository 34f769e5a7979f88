package dev.assetbundle.runtime.internal.export;

import dev.assetbundle.runtime.Coding;
import dev.assetbundle.runtime.internal.json.JsonObject;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the manifest says of one file. Sprockets itself has {@code logical_path}, {@code mtime},
 * {@code size}, {@code digest} and {@code integrity}; the others are ours, and those of others
 * stay.
 *
 * @param members as {@link dev.assetbundle.runtime.internal.json.JsonReader} returns them
 * @param forms the compressed forms and the file itself, as far as they are known, sorted
 */
record SprocketsEntry(JsonObject members, List<StoredForm> forms) {

  /** Is there if the file is current although {@code assets} has another of its logical path. */
  private static final String CURRENT = "current";

  /** Returns the entry that a manifest has. */
  static SprocketsEntry of(JsonObject members) {
    return new SprocketsEntry(members, forms(members));
  }

  /** Returns the entry of a file that was copied. */
  static SprocketsEntry of(String logicalPath, String contentType, List<StoredForm> forms) {
    Map<String, Object> members = new TreeMap<>();
    Map<String, Object> encodings = new TreeMap<>();
    for (StoredForm form : forms) {
      Map<String, Object> facts = form.coding() == Coding.IDENTITY ? members : new TreeMap<>();
      facts.put("digest", form.sha256());
      facts.put("size", form.size());
      if (form.coding() == Coding.IDENTITY) {
        members.put("integrity", FileHash.integrity(form.sha256()));
      } else {
        encodings.put(form.coding().token(), facts);
      }
    }
    members.put("content_type", contentType);
    members.put("encodings", encodings);
    members.put("logical_path", logicalPath);
    return new SprocketsEntry(new JsonObject(members), forms.stream().sorted().toList());
  }

  /** Returns the name that authors use; empty if the entry has none. */
  String logicalPath() {
    return members.text("logical_path").orElse("");
  }

  /** Returns the media type; empty if the entry has none. */
  String contentType() {
    return members.text("content_type").orElse("");
  }

  /** Returns the hexadecimal SHA-256 of the file; empty if the entry has none. */
  String sha256() {
    return members.text("digest").orElse("");
  }

  /**
   * Returns when the last export that changed anything made the file current, left it current, or
   * replaced it; empty if that is not known.
   */
  Optional<Instant> time() {
    try {
      return members.text("mtime").map(OffsetDateTime::parse).map(OffsetDateTime::toInstant);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static List<StoredForm> forms(JsonObject members) {
    List<StoredForm> forms = new ArrayList<>();
    for (Coding coding : Coding.values()) {
      Optional<JsonObject> facts =
          coding == Coding.IDENTITY
              ? Optional.of(members)
              : members.object("encodings").flatMap(all -> all.object(coding.token()));
      facts.flatMap(known -> form(coding, known)).ifPresent(forms::add);
    }
    return forms;
  }

  private static Optional<StoredForm> form(Coding coding, JsonObject facts) {
    Optional<Long> size = facts.number("size");
    Optional<String> sha256 = facts.text("digest");
    return size.isPresent() && sha256.isPresent()
        ? Optional.of(new StoredForm(coding, size.get(), sha256.get()))
        : Optional.empty();
  }

  /** Whether the entry is about these bytes, and has this media type. */
  boolean says(String type, List<StoredForm> stored) {
    return contentType().equals(type) && forms().equals(stored);
  }

  /** Whether the file is current although {@code assets} has another of its logical path. */
  boolean isCurrent() {
    return members.members().containsKey(CURRENT);
  }

  /**
   * Returns the same at another time.
   *
   * @param isSecond whether {@code assets} has another current file of its logical path
   */
  SprocketsEntry at(Instant time, boolean isSecond) {
    Map<Object, Object> more = new TreeMap<>(members.members());
    more.put("mtime", time.toString());
    if (isSecond) {
      more.put(CURRENT, true);
    } else {
      more.remove(CURRENT);
    }
    return new SprocketsEntry(new JsonObject(more), forms);
  }

  /** Returns the same for a file that is not current any more. */
  SprocketsEntry old() {
    Map<Object, Object> less = new TreeMap<>(members.members());
    less.remove(CURRENT);
    return new SprocketsEntry(new JsonObject(less), forms);
  }
}
