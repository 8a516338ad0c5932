package link.aftersales.projectlink.action;

import link.aftersales.contracts.TicketAction;
import link.aftersales.projectlink.viewer.MemberSession;

/** A form as it was sent: {@code key} came with the page, {@code words} may be empty. */
public record Asked(MemberSession session, String ticketNo, TicketAction action, String words, String key) {}
