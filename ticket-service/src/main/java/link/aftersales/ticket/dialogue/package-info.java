/** A customer's words become a request: one explicit state machine, its words and its answers. */
@NullMarked
package link.aftersales.ticket.dialogue;

import org.jspecify.annotations.NullMarked;
