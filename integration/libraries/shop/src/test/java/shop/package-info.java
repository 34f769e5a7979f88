/** What the jars give: files, answers, a page, an export; and what javac says to wrong uses. */
package shop;
