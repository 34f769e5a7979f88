package dev.assetbundle.runtime.internal.live;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who may see live answers, which show the sources of a project: this machine, by one of its own
 * names, since a page from elsewhere may let a name of its own stand for this machine; and who is
 * listed in {@code assetbundle.live.hosts}.
 */
public final class LiveAccess {

  private static final String PROPERTY = "assetbundle.live.hosts";
  private static final String VARIABLE = "ASSETBUNDLE_LIVE_HOSTS";

  /**
   * Marks a client that calls itself loopback on a connection to another address of this server: a
   * header field named it so. With the mark it is none of the loopback addresses, and so counts as
   * foreign.
   */
  private static final String NAMED_BY_A_FIELD = "forwarded:";

  private static final Pattern ORIGIN_SCHEME = Pattern.compile("^https?://");
  private static final Pattern PAGE = Pattern.compile("(https?://[^/?#@]+)(?:[/?#].*)?");
  private static final Pattern LOOPBACK_V4 = Pattern.compile("127(\\.[0-9]{1,3}){3}");
  private static final Pattern LOOPBACK_V6 = Pattern.compile("(0+:){7}0*1|::0*1");

  private LiveAccess() {}

  /** Returns who is listed in the settings of this JVM, as it is written there. */
  public static String setting() {
    return Setting.text(PROPERTY, VARIABLE);
  }

  /**
   * Returns why a request is refused, with what allows it; {@code ""} if it is not.
   *
   * @param hosts who is listed: names of hosts and addresses of clients, separated by commas
   * @param client address of the client as a text; {@code ""} if the server did not tell it
   * @param fields lines of the field {@code Host}
   */
  public static String refusal(String hosts, String client, List<String> fields) {
    Set<String> listed = listed(hosts);
    if (listed.contains("*")) {
      return "";
    }
    String address = address(client);
    // Adapters of other servers may not tell it. Then the name of the host has to do, without which
    // no page from elsewhere can send a request.
    if (!address.isEmpty() && !isLoopback(address) && !listed.contains(address)) {
      return "Live mode answers this machine only, not " + address + allow(address);
    }
    if (address.isEmpty() && fields.isEmpty()) {
      return "";
    }
    String host = fields.size() == 1 ? name(fields.get(0)) : "";
    if (!isLocal(host) && !listed.contains(host)) {
      return "Live mode answers requests to localhost only, not to \"" + host + '"' + allow(host);
    }
    return "";
  }

  /**
   * Returns who asks on a connection, as {@link #refusal} takes it. Servers may take the address of
   * the client from a header field, which anybody can send; but what comes from this machine
   * arrives at one of its own addresses, those that only it reaches.
   *
   * @param client address of the client as the server has it
   * @param local address of the server at this connection; {@code ""} if it is not known
   */
  public static String client(String client, String local) {
    boolean claimed =
        isLoopback(address(client)) && !local.isEmpty() && !isLoopback(address(local));
    return claimed ? NAMED_BY_A_FIELD + client : client;
  }

  /**
   * Returns whether a page from this machine, or from a host that is listed, asks.
   *
   * @param origin the field {@code Origin}, such as {@code http://localhost:3000}
   */
  public static boolean isFriend(String hosts, String origin) {
    String host = name(ORIGIN_SCHEME.matcher(origin).replaceFirst(""));
    return isLocal(host) || listed(hosts).contains(host);
  }

  /**
   * Returns why a page of another site gets nothing that it could read a source from, with what
   * allows it; {@code ""} if a request is from none. Browsers run scripts of every site in a page,
   * which can then look at what these define; but they say that they do, to servers on this machine
   * and by {@code https} (Fetch Metadata Request Headers, sections 2.2 and 2.4). A page cannot name
   * another one than itself in {@code Referer}.
   *
   * @param hosts who is listed, as for {@link #refusal}
   * @param field gives the value of a header field; {@code ""} if there is none
   */
  public static String foreignRefusal(String hosts, UnaryOperator<String> field) {
    if (!field.apply("Sec-Fetch-Mode").equals("no-cors")
        || !field.apply("Sec-Fetch-Site").equals("cross-site")) {
      return "";
    }
    Matcher page = PAGE.matcher(field.apply("Referer"));
    if (page.matches() && isFriend(hosts, page.group(1))) {
      return "";
    }
    return "Live mode gives pages of other sites no scripts, stylesheets or source maps: open the"
        + " page at localhost, or add its host to -D"
        + PROPERTY
        + " or "
        + VARIABLE;
  }

  private static String allow(String name) {
    return ": add it to -D" + PROPERTY + " or " + VARIABLE + ", \"" + name + "\" or \"*\" for all";
  }

  private static Set<String> listed(String hosts) {
    var listed = new HashSet<String>();
    for (String one : hosts.split(",", -1)) {
      String stripped = one.strip().toLowerCase(Locale.ROOT);
      if (!stripped.isEmpty()) {
        listed.add(stripped);
      }
    }
    return listed;
  }

  /** Returns an address without the zone of IPv6, brackets, and what makes IPv6 of IPv4. */
  private static String address(String client) {
    String plain = withoutBrackets(client.strip().toLowerCase(Locale.ROOT));
    int zone = plain.indexOf('%');
    String address = zone < 0 ? plain : plain.substring(0, zone);
    return address.startsWith("::ffff:") && address.indexOf('.') > 0
        ? address.substring("::ffff:".length())
        : address;
  }

  /** Returns the host of a field without its port, brackets and the dot at its end. */
  private static String name(String host) {
    String field = host.strip().toLowerCase(Locale.ROOT);
    int colon = field.indexOf(':', field.lastIndexOf(']') + 1);
    String name = withoutBrackets(colon < 0 ? field : field.substring(0, colon));
    return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
  }

  private static String withoutBrackets(String text) {
    return text.startsWith("[") && text.endsWith("]") ? text.substring(1, text.length() - 1) : text;
  }

  private static boolean isLocal(String host) {
    return host.equals("localhost") || host.endsWith(".localhost") || isLoopback(host);
  }

  private static boolean isLoopback(String address) {
    return LOOPBACK_V4.matcher(address).matches() || LOOPBACK_V6.matcher(address).matches();
  }
}
