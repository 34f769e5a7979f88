/**
 * The assets of a running application, built from their sources as they change. It knows the record
 * that a compilation left, and nothing of the application: all it gives are types of the JDK.
 */
package dev.assetbundle.processor.live;
