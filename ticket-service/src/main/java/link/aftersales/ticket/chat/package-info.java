/** Where customers and the company talk: the chats of both channels, their locks, and the way to a customer's ear. */
@NullMarked
package link.aftersales.ticket.chat;

import org.jspecify.annotations.NullMarked;
