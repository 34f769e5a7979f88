/** Scripts, TypeScript, JSX, modules and stylesheets by esbuild. */
package dev.assetbundle.esbuild;
