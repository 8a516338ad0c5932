/** What administrators did, kept for good. */
@NullMarked
package link.aftersales.identity.audit;

import org.jspecify.annotations.NullMarked;
