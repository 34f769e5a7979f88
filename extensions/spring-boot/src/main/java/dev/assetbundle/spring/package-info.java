/**
 * Configures AssetBundle in Spring Boot: finds the generated classes, serves their assets, and
 * links them in views. It sees the public types of the runtime only.
 */
package dev.assetbundle.spring;
