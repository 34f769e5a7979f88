package dev.assetbundle.processor.javac.declaration;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.model.BundleRequest;
import dev.assetbundle.processor.record.LiveRecord;
import dev.assetbundle.processor.session.BuildOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * What a compilation asked for, as its record has it, to be built again without the compiler.
 *
 * @param requests one for each type of the record, in their order
 * @param shared the options that count for all of them
 */
public record RecordedRequests(List<BundleRequest> requests, BuildOptions shared) {

  /** Copies the list. */
  public RecordedRequests {
    requests = List.copyOf(requests);
  }

  /**
   * Reads a record that has a type at least.
   *
   * @param adapted makes the options that count now of those that were recorded
   * @param wrong receives what is wrong with them
   */
  public static RecordedRequests of(
      LiveRecord record, UnaryOperator<Map<String, String>> adapted, Consumer<Diagnostic> wrong) {
    List<BundleRequest> requests = new ArrayList<>();
    for (LiveRecord.Type type : record.types()) {
      Options options =
          new Options(
              adapted.apply(type.options()), type.members(), (member, one) -> wrong.accept(one));
      requests.add(new BuildOptions(options).request(type.name()));
      options.checkOthers();
    }
    Map<String, String> first = adapted.apply(record.types().get(0).options());
    Options shared = new Options(first, Map.of(), (member, one) -> wrong.accept(one));
    return new RecordedRequests(requests, new BuildOptions(shared));
  }
}
