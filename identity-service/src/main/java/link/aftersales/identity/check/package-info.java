/** What the self-check finds of followers, contacts and the members who add them. */
@org.jspecify.annotations.NullMarked
package link.aftersales.identity.check;
