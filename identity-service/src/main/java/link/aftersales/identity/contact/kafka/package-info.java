/** What happens to contacts, from the gateway. */
@NullMarked
package link.aftersales.identity.contact.kafka;

import org.jspecify.annotations.NullMarked;
