/**
 * How assets are found by logical path or by URL path, in lists and in the tables of generated
 * classes. It knows published files and a way to wrap them; it must never see a request, an answer
 * or the class that wraps them.
 */
package dev.assetbundle.runtime.internal.index;
