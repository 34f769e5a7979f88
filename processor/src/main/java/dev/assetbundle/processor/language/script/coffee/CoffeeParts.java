package dev.assetbundle.processor.language.script.coffee;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The script of the compiler in the pieces that Rhino can make classes of: in one, its functions
 * have more instructions, and it has more constants, than a class may. It is the same program.
 *
 * @param table what is too large for a class, and is read only once: the parser's table
 * @param modules the rest, in order
 */
record CoffeeParts(String table, List<String> modules) {

  private static final String HEAD = "(function(root){var CoffeeScript=function(){";

  /** How each module begins; there are ten of them in the function that {@link #HEAD} begins. */
  private static final Pattern MODULE =
      Pattern.compile("(?:return |,)(?=require\\[\"[^\"]+\"\\]=function\\(\\)\\{)");

  private static final String LAST = ",require[\"./browser\"]}();";

  private static final String VARIABLES = "var o=function(k,v,_o,l)";
  private static final String PARSER = ",parser={trace:";
  private static final String TABLE = ",table:[";
  private static final String AFTER_TABLE = ",defaultActions:";
  private static final String ACTIONS = "performAction:";
  private static final String SWITCH = "switch(yystate){";

  private static final String PARAMETERS = "(yytext,yyleng,yylineno,yy,yystate,$$,_$)";

  private static final String NUMBERS =
      "0b[01](?:_?[01])*n?|^0o[0-7](?:_?[0-7])*n?|^0x[\\da-f](?:_?[\\da-f])*n?|^\\d+n"
          + "|^(?:\\d(?:_?\\d)*)?\\.?(?:\\d(?:_?\\d)*)+(?:e[+-]?(?:\\d(?:_?\\d)*)+)?";

  private static final String COMMENT = "(\\s*)###([^#][\\s\\S]*?)(?:###([^\\n\\S]*)|###$)";
  private static final String COMMENTS = "((?:\\s*#(?!##[^#]).*)+)";

  /** Two expressions as they stand in the script. */
  private static final List<String> EXPRESSIONS =
      List.of("/^" + NUMBERS + "/i", "/^" + COMMENT + "|^" + COMMENTS + "/");

  /**
   * Whether a script is of the version whose parts are known. Of another one it is not known what
   * may be changed.
   */
  static boolean isKnown(String script) {
    List<String> places =
        List.of(HEAD, LAST, VARIABLES, PARSER, TABLE, AFTER_TABLE, ACTIONS, SWITCH);
    return Stream.concat(EXPRESSIONS.stream(), places.stream()).allMatch(script::contains);
  }

  /**
   * Returns the script with the two expressions below {@code ^} that Rhino otherwise looks for at
   * each place of the rest of a file: it sees only a {@code ^} that stands before everything.
   */
  static String anchored(String script) {
    String numbers =
        replace(script, EXPRESSIONS.get(0), "/^(?:" + NUMBERS.replace("|^", "|") + ")/i");
    return replace(numbers, EXPRESSIONS.get(1), "/^(?:" + COMMENT + "|" + COMMENTS + ")/");
  }

  /** Cuts a script that is {@link #anchored}. */
  static CoffeeParts of(String script) {
    int variables = at(script, VARIABLES, 0);
    int parser = at(script, PARSER, variables);
    int actions = at(script, ACTIONS, parser) + ACTIONS.length();
    int table = at(script, TABLE, actions);
    int end = at(script, AFTER_TABLE, table);
    String data =
        "var coffeeTable=(function(){"
            + script.substring(variables, parser)
            + ";return "
            + script.substring(table + TABLE.length() - 1, end)
            + "})();";
    String rest =
        script.substring(0, variables)
            + "var "
            + script.substring(parser + 1, actions)
            + actions(script.substring(actions, table))
            + ",table:coffeeTable"
            + script.substring(end);
    return new CoffeeParts(data, modules(rest));
  }

  private static List<String> modules(String script) {
    int head = at(script, HEAD, 0);
    List<String> modules = new ArrayList<>();
    int from = head + HEAD.length();
    modules.add(script.substring(0, head));
    Matcher matcher = MODULE.matcher(script).region(from, script.length());
    while (matcher.find()) {
      modules.add(script.substring(from, matcher.start()) + ";");
      from = matcher.end();
    }
    modules.add(
        script.substring(from, at(script, LAST, from))
            + ";var CoffeeScript=require[\"./browser\"];");
    return modules;
  }

  /** Makes of each case of a large {@code switch}, which Rhino tries in turn, a function. */
  private static String actions(String function) {
    int start = at(function, SWITCH, 0);
    String body = function.substring(start + SWITCH.length(), function.length() - 2);
    String variables = function.substring(function.indexOf('{') + 1, start);
    StringBuilder made = new StringBuilder("(function(){var a=[];");
    List<Integer> cases = cases(body);
    for (int i = 0; i < cases.size(); i++) {
      int end = i + 1 < cases.size() ? cases.get(i + 1) : body.length();
      int colon = body.indexOf(':', cases.get(i));
      String code = body.substring(colon + 1, end);
      made.append("a[").append(body, cases.get(i) + "case ".length(), colon).append("]=");
      if (!code.isEmpty()) {
        String last = code.replaceFirst("break;?$", "");
        made.append("function").append(PARAMETERS).append('{').append(variables).append(last);
        made.append("};");
      }
    }
    return made.append("return function")
        .append(PARAMETERS)
        .append("{var f=a[yystate];return f&&f.apply(this,arguments)}})()")
        .toString();
  }

  /** Returns where the cases of a body begin that lie in no brackets or strings. */
  private static List<Integer> cases(String body) {
    List<Integer> cases = new ArrayList<>();
    int depth = 0;
    char quote = 0;
    for (int i = 0; i < body.length(); i++) {
      char c = body.charAt(i);
      if (quote != 0) {
        i += c == '\\' ? 1 : 0;
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if ("([{".indexOf(c) >= 0) {
        depth++;
      } else if (")]}".indexOf(c) >= 0) {
        depth--;
      } else if (depth == 0
          && body.startsWith("case ", i)
          && (i == 0 || ";:}".indexOf(body.charAt(i - 1)) >= 0)) {
        cases.add(i);
      }
    }
    return cases;
  }

  private static String replace(String script, String old, String made) {
    int at = at(script, old, 0);
    return script.substring(0, at) + made + script.substring(at + old.length());
  }

  private static int at(String script, String text, int from) {
    int at = script.indexOf(text, from);
    if (at < 0) {
      throw new IllegalStateException("another version of the compiler: no " + text);
    }
    return at;
  }
}
