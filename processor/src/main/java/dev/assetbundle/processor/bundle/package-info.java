/**
 * Joins converted files to the text of one bundle, and reports files that do not work together.
 * Knows texts and their facts, never files on disk, fingerprints or outputs.
 */
package dev.assetbundle.processor.bundle;
