/** What README.md and docs/ say, held against the jars of this build. */
package dev.assetbundle.docs;
