package link.aftersales.contracts;

import java.time.Instant;

/** Something that a customer sent along with a ticket could not be had and never will be: nobody offers it. */
@Wire(type = "attachment.missing.v1", topic = Topics.TICKET_EVENTS)
public record AttachmentMissing(String ticketNo, String attachmentId, Instant at) implements Event {}
