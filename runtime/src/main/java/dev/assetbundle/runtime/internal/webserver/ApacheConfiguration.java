package dev.assetbundle.runtime.internal.webserver;
public final class ApacheConfiguration { public static String of(WebSite site) { return ""; } }
