/**
 * Programs that work for us in processes of their own: how they are started, asked, answered when
 * they ask back, and ended. What is asked, and how it stands on the pipes, is the caller's matter.
 */
package dev.assetbundle.processor.process;
