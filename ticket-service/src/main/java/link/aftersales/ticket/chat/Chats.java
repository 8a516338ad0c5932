package link.aftersales.ticket.chat;

import java.util.Optional;

/** All chats. Whoever speaks in one, or changes where its talk stands, holds its lock, so that words stay in order. */
public interface Chats {

    /** Lets nobody else speak in this chat until the end of the transaction; comes before every other lock. */
    void lock(Chat chat);

    /** Where a customer spoke last; else where he can be spoken to. */
    Optional<Chat> newestOf(String customerId);
}
