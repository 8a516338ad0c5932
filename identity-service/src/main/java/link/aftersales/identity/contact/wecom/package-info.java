/** WeCom's word on a contact. */
@NullMarked
package link.aftersales.identity.contact.wecom;

import org.jspecify.annotations.NullMarked;
