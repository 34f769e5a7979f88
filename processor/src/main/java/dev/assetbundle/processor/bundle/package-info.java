/**
 * Joins converted files to the text of one bundle, and checks that they agree. Knows texts and
 * their facts, never files on disk, fingerprints or outputs.
 */
package dev.assetbundle.processor.bundle;
