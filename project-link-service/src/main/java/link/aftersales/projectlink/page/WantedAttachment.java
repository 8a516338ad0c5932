package link.aftersales.projectlink.page;

import org.jspecify.annotations.Nullable;

/** What somebody wants to see of a ticket's attachment: all, only a small picture, or a range as a player asks for it. */
public record WantedAttachment(
        String ticketNo,
        String id,
        boolean thumbnail,
        @Nullable String range) {}
