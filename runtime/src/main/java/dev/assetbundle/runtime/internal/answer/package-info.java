/**
 * Decides what to answer to a request for a published file: status, header fields and body. It
 * knows all the other internal packages but the HTML; it must never see a socket, a server or the
 * classes that users see.
 */
package dev.assetbundle.runtime.internal.answer;
