package link.aftersales.ticket.chat.jdbc;

import link.aftersales.ticket.chat.Chat;
import link.aftersales.ticket.chat.Chats;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcChats implements Chats {

    private final JdbcClient jdbc;

    JdbcChats(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void lock(Chat chat) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(:chat, 0))")
                .param("chat", chat.key())
                .query((row, n) -> true)
                .single();
    }
}
