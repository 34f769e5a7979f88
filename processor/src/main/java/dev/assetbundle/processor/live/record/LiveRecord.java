package dev.assetbundle.processor.live.record;

import java.util.List;
import java.util.Map;

/**
 * What is needed to build the assets of a class output again without the compiler.
 *
 * @param base absolute path of the folder that asset paths are relative to
 * @param classOutput absolute path
 * @param sourceOutput absolute path; empty if generated sources go to no folder
 * @param javaHome of the compiler's JDK
 * @param tools the processor path; empty if it is not known
 * @param types the annotated types
 */
public record LiveRecord(
    String base,
    String classOutput,
    String sourceOutput,
    String javaHome,
    List<Tool> tools,
    List<Type> types) {

  /** Copies the lists. */
  public LiveRecord {
    tools = List.copyOf(tools);
    types = List.copyOf(types);
  }

  /**
   * A jar or folder.
   *
   * @param file absolute path
   * @param size in bytes
   * @param modified milliseconds since 1970
   */
  public record Tool(String file, long size, long modified) {}

  /**
   * An annotated type.
   *
   * @param name binary name
   * @param generated binary name of its generated class
   * @param members values of the annotation, defaults included; of a list one text each
   * @param options of the compiler that begin with {@code assetbundle.}, with their full names
   * @param libraries jars and folders in which assets are looked for, absolute, in order
   */
  public record Type(
      String name,
      String generated,
      Map<String, List<String>> members,
      Map<String, String> options,
      List<String> libraries) {

    /** Copies the maps and the list. */
    public Type {
      members = Map.copyOf(members);
      options = Map.copyOf(options);
      libraries = List.copyOf(libraries);
    }
  }
}
