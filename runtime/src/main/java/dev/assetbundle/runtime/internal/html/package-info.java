/**
 * The HTML elements that pages use a published file with. It knows published files and media types;
 * it must never see a request, an answer or stored bytes.
 */
package dev.assetbundle.runtime.internal.html;
