/** Dialogues, words and answers in PostgreSQL. */
@NullMarked
package link.aftersales.ticket.dialogue.jdbc;

import org.jspecify.annotations.NullMarked;
