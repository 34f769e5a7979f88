/**
 * The files of earlier releases that a release goes on publishing, with what their manifests say of
 * them. It knows folders, jars and manifests; it must never see how assets are built.
 */
package dev.assetbundle.processor.earlier;
