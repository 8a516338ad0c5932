package link.aftersales.identity.privacy;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import link.aftersales.contracts.CustomerMessage;
import link.aftersales.contracts.ErasureQuestion;
import link.aftersales.contracts.Recipient;
import link.aftersales.contracts.text.CustomerText;
import link.aftersales.identity.trust.Customer;
import link.aftersales.identity.trust.Customers;
import link.aftersales.messaging.Outbox;
import org.springframework.stereotype.Component;

/** A follower asks to be forgotten and is asked once more; who he is does not matter, only that it is his own chat. */
@Component
public class HearErasure {

    private static final String CONFIRMATION = "确认删除";

    private final EraseRequests requests;
    private final ErasePerson erasePerson;
    private final Customers customers;
    private final Outbox outbox;
    private final Clock clock;

    HearErasure(EraseRequests requests, ErasePerson erasePerson, Customers customers, Outbox outbox, Clock clock) {
        this.requests = requests;
        this.erasePerson = erasePerson;
        this.customers = customers;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** One of the two words of {@code CustomerWord.Kind.ERASE}. Part of the caller's transaction, under the follower's lock. */
    public void heard(String openid, String word, Instant at) {
        if (!word.equals(CONFIRMATION)) {
            requests.asked(openid, at);
            String minutes = String.valueOf(ErasureQuestion.OPEN.toMinutes());
            answer(openid, CustomerText.ERASE_CONFIRM, Map.of("minutes", minutes));
        } else if (requests.askedBetween(openid, at.minus(ErasureQuestion.OPEN), at)) {
            erasePerson.erase(openid, at);
        } else {
            answer(openid, CustomerText.ERASE_NOT_ASKED, Map.of());
        }
    }

    /** Whatever he does next: only his very next word can decline, and is answered then. Part of the caller's transaction. */
    public boolean declined(String openid, String text, Instant at) {
        boolean declined = requests.nextWord(openid)
                .filter(question -> question.declinedBy(text, at))
                .isPresent();
        if (declined) {
            requests.withdrawn(openid);
            answer(openid, CustomerText.ERASE_DECLINED, Map.of());
        }
        return declined;
    }

    /** He does something else than to write. Part of the caller's transaction. */
    public void turnedAway(String openid) {
        requests.nextWord(openid);
    }

    private void answer(String openid, CustomerText text, Map<String, String> values) {
        Recipient recipient = customers.of(openid).stream()
                .filter(Customer::verified)
                .findFirst()
                .map(customer -> new Recipient(customer.id().toString(), openid))
                .orElseGet(() -> Recipient.follower(openid));
        outbox.append(recipient.key(), CustomerMessage.of(recipient, text, values, clock.instant()));
    }
}
