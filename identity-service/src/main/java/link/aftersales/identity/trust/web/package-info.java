/** Customers as administrators see them. */
@NullMarked
package link.aftersales.identity.trust.web;

import org.jspecify.annotations.NullMarked;
