/** A real browser for tests, where this machine has one. */
@org.jspecify.annotations.NullMarked
package link.aftersales.sandbox.browser;
