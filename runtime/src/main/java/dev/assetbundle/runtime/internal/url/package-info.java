/**
 * The grammar of URLs, and what stands before the path of each asset in them: host, context path,
 * folder. It knows texts only; it must never see an asset, a file or another package of ours.
 */
package dev.assetbundle.runtime.internal.url;
