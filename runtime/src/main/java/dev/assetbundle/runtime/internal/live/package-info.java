/**
 * Live mode: while developing, assets are served from their sources by the annotation processor,
 * which works in this JVM in a class loader of its own. It knows published files and look-ups; it
 * must never see an answer, a server or the class that users see, and is not loaded in production
 * but for one small class, {@link dev.assetbundle.runtime.internal.live.LiveSwitch}.
 */
package dev.assetbundle.runtime.internal.live;
