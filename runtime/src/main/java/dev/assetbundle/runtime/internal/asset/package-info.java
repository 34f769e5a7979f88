/**
 * The value behind each asset: what is known about one published file without reading it. It knows
 * names, sizes and URLs; it must never see a request, an answer or the class that users see.
 */
package dev.assetbundle.runtime.internal.asset;
