/** Links modules by a build request, whose questions the files of an entry answer. */
package dev.assetbundle.esbuild.link;
