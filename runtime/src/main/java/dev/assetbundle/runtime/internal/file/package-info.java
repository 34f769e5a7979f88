/**
 * The bytes of published files: where they are stored, whether they are the right ones, and which
 * of them are cached in memory. It knows resources, sizes and checksums only; it must never see a
 * request, a header field or another package of ours.
 */
package dev.assetbundle.runtime.internal.file;
