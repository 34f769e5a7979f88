/** Libraries as npm publishes them, built by this project and used in a browser. */
package dev.assetbundle.esbuild.library;
