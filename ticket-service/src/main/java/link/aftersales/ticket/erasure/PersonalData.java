package link.aftersales.ticket.erasure;

import java.time.Instant;
import java.util.List;
import link.aftersales.ticket.chat.Chat;

/** All that is kept about people, wherever it lies. */
public interface PersonalData {

    /** Who in 微信客服 is known to be the person behind these ids, by his contacts, his unionids or what he said there. */
    List<String> visitors(List<String> customerIds, List<String> externalUserIds, List<String> unionids);

    /** The chats that these visitors may ever have had. */
    List<Chat> kfChats(List<String> visitors);

    /** Removes what was kept about a person up to {@code at}; of his tickets a shell stays. */
    void erase(Person person, Instant at);

    /** A person as he was known here. */
    record Person(List<Chat> chats, List<String> customerIds, List<String> visitors) {}
}
