/** What the self-check finds of the address that links begin with. */
@org.jspecify.annotations.NullMarked
package link.aftersales.projectlink.check;
