package link.aftersales.ticket.erasure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import link.aftersales.contracts.IdentityEvent.PersonErased;
import link.aftersales.ticket.chat.Chat;
import link.aftersales.ticket.chat.Chats;
import link.aftersales.ticket.directory.ErasedPeople;
import org.springframework.stereotype.Service;

/**
 * Forgets a person in one transaction, while nobody speaks in his chats. A snapshot of him that is being written meanwhile
 * is removed by the tombstone that follows it.
 */
@Service
public class ErasePerson {

    private final Chats chats;
    private final ErasedPeople erased;
    private final PersonalData personalData;

    ErasePerson(Chats chats, ErasedPeople erased, PersonalData personalData) {
        this.chats = chats;
        this.erased = erased;
        this.personalData = personalData;
    }

    /** Erases everything up to that moment; what he says or claims later is that of somebody new. */
    public void erase(PersonErased event) {
        List<String> visitors = personalData.visitors(event.customerIds(), event.externalUserIds(), event.unionids());
        List<Chat> his = new ArrayList<>(personalData.kfChats(visitors));
        his.add(new Chat.OfficialAccount(event.openid()));
        his.sort(Comparator.comparing(Chat::key));
        his.forEach(chats::lock);
        List<String> ids = new ArrayList<>(event.customerIds());
        ids.add(event.openid());
        ids.addAll(visitors);
        erased.add(ids, event.erasedAt());
        personalData.erase(new PersonalData.Person(his, event.customerIds(), visitors), event.erasedAt());
    }
}
