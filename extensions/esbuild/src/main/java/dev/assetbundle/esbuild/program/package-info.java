/** Where the program esbuild comes from, on each platform. */
package dev.assetbundle.esbuild.program;
