package link.aftersales.ticket.erasure;

import java.util.ArrayList;
import java.util.List;
import link.aftersales.contracts.IdentityEvent.PersonErased;
import link.aftersales.ticket.chat.Chat;
import link.aftersales.ticket.chat.Chats;
import link.aftersales.ticket.directory.ErasedPeople;
import org.springframework.stereotype.Service;

/**
 * Forgets a person in one transaction, while nobody speaks in his chat. A snapshot of him that is being written meanwhile
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
        chats.lock(new Chat.OfficialAccount(event.openid()));
        List<String> ids = new ArrayList<>(event.customerIds());
        ids.add(event.openid());
        erased.add(ids, event.erasedAt());
        personalData.erase(event.openid(), event.customerIds(), event.erasedAt());
    }
}
