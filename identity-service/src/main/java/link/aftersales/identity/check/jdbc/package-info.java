/** What the rows tell the self-check. */
@org.jspecify.annotations.NullMarked
package link.aftersales.identity.check.jdbc;
