package dev.assetbundle.runtime.internal.webserver;
public final class CaddyConfiguration { public static String of(WebSite site) { return ""; } }
