package dev.assetbundle.processor.language.template;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.ErbProblems;
import dev.assetbundle.processor.model.SourceLocation;
import dev.assetbundle.processor.model.SourcePath;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Reads one of Rails' locale files, whose outermost keys are locales. */
final class LocaleYaml {

  private static final String NULL = "null";

  private final SourcePath file;
  private final IdentityHashMap<Node, LocaleEntry> entries = new IdentityHashMap<>();
  private final IdentityHashMap<Node, Node> open = new IdentityHashMap<>();

  private LocaleYaml(SourcePath file) {
    this.file = file;
  }

  /** What a file has: a group by locale, empty with a problem if it cannot be read. */
  record Read(LocaleEntry root, Optional<Diagnostic> problem) {}

  static Read read(SourcePath file, String text) {
    LocaleEntry none = new LocaleEntry(SourceLocation.of(file), Optional.empty(), false, Map.of());
    LocaleYaml reader = new LocaleYaml(file);
    try {
      LoaderOptions options = new LoaderOptions();
      options.setCodePointLimit(Integer.MAX_VALUE);
      // A text of the author, each of whose anchors is read once.
      options.setMaxAliasesForCollections(Integer.MAX_VALUE);
      Node root = new Yaml(options).compose(new StringReader(text));
      if (root == null || root.getTag().equals(Tag.NULL)) {
        return new Read(none, Optional.empty());
      }
      return root instanceof MappingNode
          ? new Read(reader.entry(root), Optional.empty())
          : new Read(none, Optional.of(reader.problem("expected a locale such as \"en:\"", root)));
    } catch (Circle e) {
      return new Read(none, Optional.of(reader.problem("an alias stands inside its anchor", e.at)));
    } catch (MarkedYAMLException e) {
      Mark mark = Optional.ofNullable(e.getProblemMark()).orElse(e.getContextMark());
      SourceLocation at = mark == null ? SourceLocation.of(file) : reader.at(mark);
      String why = Optional.ofNullable(e.getProblem()).orElse("");
      return new Read(none, Optional.of(ErbProblems.badLocaleFile(why, at)));
    } catch (YAMLException e) {
      String why = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      return new Read(none, Optional.of(ErbProblems.badLocaleFile(why, SourceLocation.of(file))));
    }
  }

  /** An alias to what it is a part of. */
  private static final class Circle extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient Node at;

    Circle(Node at) {
      super("", null, false, false);
      this.at = at;
    }
  }

  private Diagnostic problem(String why, Node node) {
    return ErbProblems.badLocaleFile(why, at(node.getStartMark()));
  }

  private SourceLocation at(Mark mark) {
    return SourceLocation.of(file, mark.getLine() + 1, mark.getColumn() + 1);
  }

  // Aliases give one node several times.
  private LocaleEntry entry(Node node) {
    LocaleEntry known = entries.get(node);
    if (known != null) {
      return known;
    }
    if (open.put(node, node) != null) {
      throw new Circle(node);
    }
    SourceLocation at = at(node.getStartMark());
    LocaleEntry entry;
    if (node instanceof MappingNode mapping) {
      entry = group(mapping, at);
    } else if (node instanceof SequenceNode list) {
      entry = new LocaleEntry(at, list(list), false, Map.of());
    } else {
      entry = scalar((ScalarNode) node, at);
    }
    open.remove(node);
    entries.put(node, entry);
    return entry;
  }

  private LocaleEntry group(MappingNode node, SourceLocation at) {
    Map<String, LocaleEntry> own = new LinkedHashMap<>();
    Map<String, LocaleEntry> merged = new LinkedHashMap<>();
    for (NodeTuple member : node.getValue()) {
      if (member.getKeyNode() instanceof ScalarNode key) {
        if (key.getTag().equals(Tag.MERGE)) {
          merge(member.getValueNode(), merged);
        } else {
          own.put(key.getValue(), entry(member.getValueNode()));
        }
      }
    }
    merged.putAll(own);
    return new LocaleEntry(
        at,
        merged.isEmpty() ? Optional.of(new ErbValue(Optional.empty(), "{}")) : Optional.empty(),
        false,
        merged);
  }

  private void merge(Node node, Map<String, LocaleEntry> merged) {
    if (node instanceof SequenceNode list) {
      list.getValue().forEach(part -> merge(part, merged));
    } else {
      entry(node).group().forEach(merged::putIfAbsent);
    }
  }

  private Optional<ErbValue> list(SequenceNode node) {
    List<Optional<ErbValue>> items = new ArrayList<>();
    node.getValue().forEach(item -> items.add(entry(item).whole()));
    return items.stream().allMatch(Optional::isPresent)
        ? Optional.of(
            new ErbValue(
                Optional.empty(),
                items.stream()
                    .map(item -> item.orElseThrow().json())
                    .collect(Collectors.joining(",", "[", "]"))))
        : Optional.empty();
  }

  // What Ruby prints as it is written is taken; a number such as 1_000 or a date is not.
  private static LocaleEntry scalar(ScalarNode node, SourceLocation at) {
    String text = node.getValue();
    boolean plain = node.getScalarStyle() == ScalarStyle.PLAIN;
    Tag tag = node.getTag();
    if (tag.equals(Tag.NULL)) {
      return literal(at, "", NULL);
    }
    if (tag.equals(Tag.BOOL)) {
      String word = text.matches("(?i)yes|true|on") ? "true" : "false";
      return literal(at, word, word);
    }
    if (plain && text.matches("-?(0|[1-9][0-9]*)(\\.0|\\.[0-9]*[1-9])?")) {
      return literal(at, text, text);
    }
    boolean isRuby = plain && (text.startsWith(":") || text.matches("[-+]?[0-9][0-9_,]*"));
    return tag.equals(Tag.STR) && !isRuby
        ? LocaleEntry.text(at, text)
        : new LocaleEntry(at, Optional.empty(), false, Map.of());
  }

  private static LocaleEntry literal(SourceLocation at, String text, String json) {
    return new LocaleEntry(at, Optional.of(new ErbValue(Optional.of(text), json)), false, Map.of());
  }
}
