/** Scripts, TypeScript and JSX by esbuild, as languages and a compressor of the pipeline. */
package dev.assetbundle.esbuild;
