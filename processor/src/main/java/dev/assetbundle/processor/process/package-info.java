/**
 * Helper processes: how they are started, asked and ended, and how their questions back are
 * answered; and threads of this process. Knows nothing of what is asked, which the packages of the
 * tools do.
 */
package dev.assetbundle.processor.process;
