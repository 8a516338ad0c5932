package link.aftersales.ticket.desk;

import java.util.List;

/** The histories of all tickets; rows are only ever added. */
public interface ActionLog {

    /** Adds a row; a ticket that nobody knows has no history. */
    void add(LogEntry entry);

    /** A ticket's history, oldest first. */
    List<LogEntry> of(String ticketNo);
}
