package dev.assetbundle.processor.model.url;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** File names with fingerprints, by the rules of Sprockets 4: {@code cart-<64 hex>.js}. */
public final class FingerprintedName {

  // Sprockets: only an extension of letters, digits and underscores takes a fingerprint.
  private static final Pattern EXTENSION = Pattern.compile("\\.[A-Za-z0-9_]+$");
  private static final Pattern DIGESTED = Pattern.compile("-[0-9a-zA-Z]{7,128}\\.digested");

  private FingerprintedName() {}

  /** Whether a file of that name keeps it, although others are fingerprinted. */
  public static boolean isKept(String name) {
    return DIGESTED.matcher(name).find() || !EXTENSION.matcher(name).find();
  }

  /** Returns a file name with a fingerprint before its extension, or as it is if it is kept. */
  public static String of(String name, String fingerprint) {
    Matcher extension = EXTENSION.matcher(name);
    return isKept(name) || !extension.find()
        ? name
        : name.substring(0, extension.start()) + "-" + fingerprint + extension.group();
  }
}
