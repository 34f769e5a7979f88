/**
 * The grammar of HTTP header fields: what each field of a request says, and how those of an answer
 * are written. It knows texts, numbers and {@link dev.assetbundle.runtime.Coding} only; it must
 * never see an asset or a file.
 */
package dev.assetbundle.runtime.internal.http;
