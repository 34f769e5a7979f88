/**
 * The jars and folders of a class path, and what lies in them. It knows names and bytes; it must
 * never see what becomes of them.
 */
package dev.assetbundle.runtime.internal.export.place;
