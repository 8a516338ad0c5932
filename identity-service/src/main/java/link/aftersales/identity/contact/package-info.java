/** Contacts of our members in WeCom, as its API describes them. */
@NullMarked
package link.aftersales.identity.contact;

import org.jspecify.annotations.NullMarked;
