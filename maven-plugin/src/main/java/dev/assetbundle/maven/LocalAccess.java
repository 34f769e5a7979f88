package dev.assetbundle.maven;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Who may see the sources of a project: this machine, by one of its own names, since a page from
 * elsewhere may let a name of its own stand for this machine; and who is listed.
 */
final class LocalAccess {

  static final String PROPERTY = "assetbundle.live.hosts";

  private static final Pattern LOCAL =
      Pattern.compile("(.+\\.)?localhost|127(\\.[0-9]{1,3}){3}|\\[::1]");
  private static final Pattern PORT = Pattern.compile(":[0-9]*$");

  private final Set<String> listed;

  /**
   * Lets others in.
   *
   * @param hosts host names and addresses of clients, separated by commas; {@code *} for all
   */
  LocalAccess(String hosts) {
    this.listed =
        Arrays.stream(hosts.split(",", -1))
            .map(host -> host.strip().toLowerCase(Locale.ROOT))
            .filter(host -> !host.isEmpty())
            .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Returns why a request is refused, with what allows it; empty if it is not.
   *
   * @param host the field {@code Host}; empty if there is none
   */
  String refusal(InetAddress client, String host) {
    if (listed.contains("*")) {
      return "";
    }
    String address = client.getHostAddress().replaceFirst("%.*", "");
    if (!client.isLoopbackAddress() && !listed.contains(address)) {
      return "Assets are served to this machine only, not to " + address + allow(address);
    }
    String name = name(host);
    return isLocal(name) || listed.contains(name)
        ? ""
        : "Assets are served to requests to localhost only, not to \"" + name + '"' + allow(name);
  }

  private static String allow(String name) {
    return ": start with -D" + PROPERTY + "=" + name + ", or =* for all\n";
  }

  /**
   * Whether a page that was loaded from this machine asks.
   *
   * @param origin the field {@code Origin}, such as {@code http://localhost:3000}
   */
  boolean isFriend(String origin) {
    String name = name(origin.replaceFirst("^https?://", ""));
    return isLocal(name) || listed.contains(name);
  }

  private static String name(String host) {
    return PORT.matcher(host.strip().toLowerCase(Locale.ROOT)).replaceFirst("");
  }

  private static boolean isLocal(String name) {
    return LOCAL.matcher(name).matches();
  }
}
