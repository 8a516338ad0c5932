package link.aftersales.sandbox.simulator.world;

import java.util.List;
import link.aftersales.sandbox.simulator.store.Index;
import link.aftersales.sandbox.simulator.store.Store;
import link.aftersales.sandbox.simulator.store.Table;
import org.jspecify.annotations.Nullable;

/** What people see in WeChat: the chats with the Official Account, with 微信客服 and with members of WeCom. */
public final class Chats {

    private static final int LIMIT = 6_000;

    private final SimulatorClock clock;
    private final Table<ChatMessage> messages;
    private final Index<ChatMessage> byPerson;

    public Chats(Store store, SimulatorClock clock) {
        this.clock = clock;
        this.messages = store.table("chats", ChatMessage.class, LIMIT);
        this.byPerson = messages.index(ChatMessage::personId);
    }

    public void fromCustomer(Person person, String type, String text, @Nullable String mediaId) {
        add(person, ChatMessage.OFFICIAL_ACCOUNT, "customer", type, text, mediaId);
    }

    public void fromAccount(Person person, String type, String text, @Nullable String mediaId) {
        add(person, ChatMessage.OFFICIAL_ACCOUNT, "account", type, text, mediaId);
    }

    public void fromMember(Person person, String userid, String text) {
        add(person, userid, "member", "text", text, null);
    }

    public void toService(Person person, String openKfId, String type, String text, @Nullable String mediaId) {
        add(person, ChatMessage.CUSTOMER_SERVICE + openKfId, "customer", type, text, mediaId);
    }

    public void fromService(Person person, String openKfId, String type, String text) {
        add(person, ChatMessage.CUSTOMER_SERVICE + openKfId, "account", type, text, null);
    }

    private void add(Person person, String chat, String from, String type, String text, @Nullable String mediaId) {
        String id = Ids.messageId();
        messages.put(id, new ChatMessage(id, person.personId(), chat, from, type, text, mediaId, clock.now()));
    }

    public List<ChatMessage> withOfficialAccount(String personId) {
        return byPerson.all(personId).stream()
                .filter(message -> message.chat().equals(ChatMessage.OFFICIAL_ACCOUNT))
                .toList();
    }

    public List<ChatMessage> withMembers(String personId) {
        return byPerson.all(personId).stream()
                .filter(message -> !message.chat().equals(ChatMessage.OFFICIAL_ACCOUNT))
                .filter(message -> !message.chat().startsWith(ChatMessage.CUSTOMER_SERVICE))
                .toList();
    }

    /** With all accounts of 微信客服. */
    public List<ChatMessage> withService(String personId) {
        return byPerson.all(personId).stream()
                .filter(message -> message.chat().startsWith(ChatMessage.CUSTOMER_SERVICE))
                .toList();
    }
}
