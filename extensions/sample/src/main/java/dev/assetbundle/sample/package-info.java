/** An extension of AssetBundle as anybody could write it. */
package dev.assetbundle.sample;
