package dev.assetbundle.processor.differential.program;

import java.util.List;

/** Everything a program may be about. */
final class Topics {

  /** Writes statements about one thing. */
  interface Topic {
    List<Snippet> write(Spot at);
  }

  /** What can stand anywhere. */
  private static final List<Topic> ALL =
      List.of(
          Variables::declared,
          Variables::assigned,
          Variables::catches,
          Blocks::nested,
          Blocks::branches,
          Blocks::shadows,
          BlockFunctions::used,
          BlockFunctions::used,
          BlockFunctions::twice,
          BlockFunctions::bare,
          Functions::declared,
          Functions::called,
          Functions::named,
          Functions::arguments,
          Parameters::seenByDefaults,
          Parameters::seenByDefaults,
          Parameters::destructured,
          Loops::closures,
          Loops::counted,
          Loops::heads,
          Flow::labels,
          Flow::switches,
          Flow::finals,
          Flow::returns,
          Classes::simple,
          Classes::derived,
          Classes::fields,
          Generators::generator,
          Generators::iterator,
          Asynchronous::awaits,
          Asynchronous::generator,
          Objects::prototypes,
          Objects::accessors,
          Objects::effects,
          Texts::templates,
          Texts::expressions,
          Directives::function,
          Directives::function,
          Evaluation::indirect,
          Evaluation::direct,
          Evaluation::with,
          Layout::semicolons,
          Layout::comments,
          Layout::licenses,
          Operators::mixed,
          Operators::powers);

  private Topics() {}

  static List<Snippet> statement(Spot at) {
    return at.isDeep() ? Variables.declared(at) : at.dice().of(ALL).write(at);
  }
}
