/** An application as small as can be deployed: a page, its assets, and what tells its health. */
package shop;
