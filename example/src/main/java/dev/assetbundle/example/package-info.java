/** A shop page that shows what AssetBundle does; not meant to be depended on. */
package dev.assetbundle.example;
