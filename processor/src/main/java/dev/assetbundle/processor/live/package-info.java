/**
 * The assets of a running application, built from their sources as they change. It knows nothing of
 * the application, which gets types of the JDK only: what is built is in the record that a
 * compilation left, or is told by a front end in the same class loader.
 */
package dev.assetbundle.processor.live;
