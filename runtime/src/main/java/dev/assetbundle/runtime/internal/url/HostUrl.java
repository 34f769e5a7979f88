package dev.assetbundle.runtime.internal.url;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/** The host that pages link: scheme, name, port and the start of the path of a URL. */
public final class HostUrl {

  private static final int GREATEST_PORT = 65535;
  private static final int LONGEST_LABEL = 63;
  private static final int LONGEST_NAME = 253;

  private HostUrl() {}

  /**
   * Returns a host as URLs hold it: with its scheme in lower case, or with {@code //} for the
   * scheme of the page, and without a slash at its end. {@code ""} stands for no host.
   *
   * @throws IllegalArgumentException if the text is no host; the message shows what one is
   */
  public static String host(String text) {
    return text.isBlank()
        ? ""
        : normal(UrlPath.withoutSlashesAtEnd(text.strip()))
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "no asset host: \""
                            + text
                            + "\"; a host is \"https://cdn.example.com\","
                            + " \"//cdn.example.com:8443\" or \"cdn.example.com/path\""));
  }

  /**
   * Returns the host with its scheme in lower case, or with {@code //} for the scheme of the page.
   * Empty if it is none.
   *
   * @param text without slashes at the end
   */
  private static Optional<String> normal(String text) {
    String scheme = "";
    for (String known : new String[] {"https:", "http:"}) {
      if (text.regionMatches(true, 0, known + "//", 0, known.length() + 2)) {
        scheme = known;
      }
    }
    String rest = text.substring(scheme.length());
    String place = rest.startsWith("//") ? rest.substring(2) : rest;
    int slash = place.indexOf('/');
    String authority = slash < 0 ? place : place.substring(0, slash);
    String path = place.substring(authority.length());
    return isAuthority(authority) && UrlPath.isValid(path)
        ? Optional.of(scheme + "//" + place)
        : Optional.empty();
  }

  private static boolean isAuthority(String authority) {
    int colon = authority.indexOf(':', authority.lastIndexOf(']') + 1);
    String name = colon < 0 ? authority : authority.substring(0, colon);
    return (name.startsWith("[") ? isAddress(name) : isName(name))
        && (colon < 0 || isPort(authority.substring(colon + 1)));
  }

  private static boolean isPort(String port) {
    if (port.isEmpty() || port.length() > 5 || !isDigits(port)) {
      return false;
    }
    int number = Integer.parseInt(port);
    return number > 0 && number <= GREATEST_PORT;
  }

  /** A name whose last label is a number must be an address (URL Standard, section 3.5). */
  private static boolean isName(String name) {
    String[] labels = name.split("\\.", -1);
    int count = labels[labels.length - 1].isEmpty() ? labels.length - 1 : labels.length;
    if (count == 0 || name.length() > LONGEST_NAME) {
      return false;
    }
    for (int i = 0; i < count; i++) {
      if (!isLabel(labels[i])) {
        return false;
      }
    }
    return !isDigits(labels[count - 1]) || (count == 4 && areBytes(labels));
  }

  private static boolean isLabel(String label) {
    for (int i = 0; i < label.length(); i++) {
      char c = label.charAt(i);
      if (!PercentEncoding.isAlphanumeric(c) && c != '-' && c != '_') {
        return false;
      }
    }
    return !label.isEmpty() && label.length() <= LONGEST_LABEL;
  }

  private static boolean areBytes(String[] labels) {
    for (int i = 0; i < 4; i++) {
      if (!isDigits(labels[i]) || labels[i].length() > 3 || Integer.parseInt(labels[i]) > 255) {
        return false;
      }
    }
    return true;
  }

  /** An address in brackets is only read, not looked up. */
  private static boolean isAddress(String literal) {
    for (int i = 1; i < literal.length() - 1; i++) {
      char c = literal.charAt(i);
      if (Character.digit(c, 16) < 0 && c != ':' && c != '.') {
        return false;
      }
    }
    try {
      return literal.endsWith("]")
          && literal.length() > 2
          && InetAddress.getByName(literal).getAddress().length > 0;
    } catch (UnknownHostException e) {
      return false;
    }
  }

  private static boolean isDigits(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }
}
