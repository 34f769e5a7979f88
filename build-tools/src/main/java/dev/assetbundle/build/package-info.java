/** What the build of this project does to its own class files. */
package dev.assetbundle.build;
