package link.aftersales.ticket.dialogue;

/** The dialogue after a word or a silence, and what is to be answered. */
record Turn(Dialogue dialogue, Reply reply) {}
