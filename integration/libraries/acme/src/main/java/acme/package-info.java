/** A design system: what other modules require and import, and a bundle of its own. */
package acme;
