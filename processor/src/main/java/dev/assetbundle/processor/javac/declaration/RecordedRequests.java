package dev.assetbundle.processor.javac.declaration;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.live.record.LiveRecord;
import dev.assetbundle.processor.model.BundleRequest;
import dev.assetbundle.processor.session.BuildOptions;
import dev.assetbundle.processor.session.LibraryPath;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What a compilation asked for, as its record has it, to be built again without the compiler.
 *
 * @param types one for each type of the record, in their order
 * @param shared the options that count for all of them
 */
public record RecordedRequests(List<Type> types, BuildOptions shared) {

  /** Copies the list. */
  public RecordedRequests {
    types = List.copyOf(types);
  }

  /**
   * What was asked for one type.
   *
   * @param generated name of the generated class
   * @param options that the request was made of
   */
  public record Type(String generated, BundleRequest request, BuildOptions options) {}

  /**
   * Reads a record that has a type at least.
   *
   * @param adapted makes the options that count now of those that were recorded
   * @param wrong receives what is wrong with them
   */
  public static RecordedRequests of(
      LiveRecord record, UnaryOperator<Map<String, String>> adapted, Consumer<Diagnostic> wrong) {
    LibraryPath libraries =
        new LibraryPath(
            Path.of(record.base()), record.types().stream().flatMap(type -> files(type)).toList());
    List<Type> types = new ArrayList<>();
    for (LiveRecord.Type type : record.types()) {
      Options options =
          new Options(
              adapted.apply(type.options()), type.members(), (member, one) -> wrong.accept(one));
      BuildOptions read = new BuildOptions(options);
      BundleRequest request = read.request(type.name());
      types.add(
          new Type(
              type.generated(),
              request.with(request.settings().with(libraries.of(files(type)))),
              read));
      options.checkOthers();
    }
    Map<String, String> first = adapted.apply(record.types().get(0).options());
    Options shared = new Options(first, Map.of(), (member, one) -> wrong.accept(one));
    return new RecordedRequests(types, new BuildOptions(shared));
  }

  private static Stream<Path> files(LiveRecord.Type type) {
    return type.libraries().stream().map(Path::of);
  }

  /** Returns the requests of all types. */
  public List<BundleRequest> requests() {
    return types.stream().map(Type::request).toList();
  }
}
