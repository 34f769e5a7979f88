package dev.assetbundle.runtime;

import java.util.List;

/** The resources of this module's tests, as generated code would declare them. */
public final class TestAssets {

  static final String FINGERPRINT =
      "74e7e5bb9d22d6db26bf76946d40fff3ea9f0346b884fd0694920fccfad15e33";

  /** 36 bytes, {@code 0..9a..z}; its compressed files are texts that say what they stand for. */
  public static final Asset APP =
      Asset.of(
          TestAssets.class,
          "application.js",
          "/assets/application-" + FINGERPRINT + ".js",
          "sha384-zm1OpUQrxsgwvqGULUhg2597lvDp0sMHP/5HoOEWbZVhLYQP8V5e/dI8Hycwltoy",
          "text/javascript",
          36,
          true,
          "br:9,gzip:10");

  public static final Asset LOGO =
      Asset.of(
          TestAssets.class,
          "icons/logo.png",
          "/assets/icons/logo.png",
          "sha384-PXDLv5eEDtJ/QS4upN1lOG9uMTLZ2cixOWeVdFpw3eOnZ+66gLLnZEPDWOFVNnfm",
          "image/png",
          15,
          false,
          "",
          32,
          16);

  public static final Asset EMPTY =
      Asset.of(
          TestAssets.class,
          "empty.txt",
          "/assets/empty.txt",
          "sha384-OLBgp1GsljhM2TJ+sbHjaiH9txEUvgdDTAzHv2P24donTt6/529l+9Ua0vFImLlb",
          "text/plain",
          0,
          false,
          "");

  public static final Asset ODD =
      Asset.of(
          TestAssets.class,
          "odd;1 %.txt",
          "/assets/odd;1%20%25.txt",
          "sha384-BLqUJEtTpi3z+kxeXdcgRjh9KxFyQdY8e0ZPNID+1o5YWSqVIQp/I4zbawpaN6bi",
          "text/plain",
          3,
          false,
          "");

  /** Larger than what is kept in memory: 6,000 lines of 12 bytes, {@code line 000000}. */
  public static final Asset BIG =
      Asset.of(
          TestAssets.class,
          "big.txt",
          "/assets/big.txt",
          "sha384-0lmy1zB6nfEvp6i92MLOKgajal+rHF5NCqhaDgYHPwSsduqNg2TK3JEIzpBNaXO9",
          "text/plain",
          72000,
          false,
          "");

  /** Declared, but no file: a jar that was damaged after it was compiled. */
  public static final Asset MISSING =
      Asset.of(
          TestAssets.class, "gone.css", "/assets/gone.css", "sha384-AAAA", "text/css", 7, true, "");

  public static final AssetIndex INDEX =
      AssetIndex.of(List.of(LOGO, APP, EMPTY, ODD, BIG, MISSING));

  private TestAssets() {}
}
