/** Contacts as administrators see them. */
@NullMarked
package link.aftersales.identity.contact.web;

import org.jspecify.annotations.NullMarked;
