package link.aftersales.ticket.dialogue;

import java.time.Instant;

/** The ticket to which words belong that come without saying what for, until then. */
public record Joining(String ticketNo, Instant until) {}
