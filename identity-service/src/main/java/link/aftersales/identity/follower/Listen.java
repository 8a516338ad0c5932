package link.aftersales.identity.follower;

import java.time.Clock;
import java.time.Instant;
import link.aftersales.contracts.CustomerWord;
import link.aftersales.contracts.MobileNumber;
import link.aftersales.identity.privacy.Erased;
import link.aftersales.identity.privacy.HearErasure;
import link.aftersales.identity.staff.KeepWaitingWords;
import link.aftersales.identity.trust.Customers;
import org.springframework.stereotype.Component;

/** Hears what a follower writes and answers the words that are identity's to answer. */
@Component
public class Listen {

    private final Customers customers;
    private final Followers followers;
    private final ClaimNumber claimNumber;
    private final EnterCode enterCode;
    private final AskForCode askForCode;
    private final SearchAgain searchAgain;
    private final ExplainPrivacy explainPrivacy;
    private final KeepWaitingWords waitingWords;
    private final HearErasure hearErasure;
    private final Erased erased;
    private final Clock clock;

    Listen(
            Customers customers,
            Followers followers,
            ClaimNumber claimNumber,
            EnterCode enterCode,
            AskForCode askForCode,
            SearchAgain searchAgain,
            ExplainPrivacy explainPrivacy,
            KeepWaitingWords waitingWords,
            HearErasure hearErasure,
            Erased erased,
            Clock clock) {
        this.customers = customers;
        this.followers = followers;
        this.claimNumber = claimNumber;
        this.enterCode = enterCode;
        this.askForCode = askForCode;
        this.searchAgain = searchAgain;
        this.explainPrivacy = explainPrivacy;
        this.waitingWords = waitingWords;
        this.hearErasure = hearErasure;
        this.erased = erased;
        this.clock = clock;
    }

    /** Part of the caller's transaction. */
    public void seen(String openid, Instant at) {
        if (!erased.covers(openid, at)) {
            hearErasure.turnedAway(openid);
            waitingWords.keep(openid, null, at);
        }
    }

    /** He did what nobody here answers. Part of the caller's transaction. */
    public void passed(String openid, Instant at) {
        if (!erased.covers(openid, at)) {
            hearErasure.turnedAway(openid);
        }
    }

    /** Part of the caller's transaction. */
    public void heard(String openid, String text, Instant at) {
        if (erased.covers(openid, at) || hearErasure.declined(openid, text, at)) {
            return;
        }
        CustomerWord word = CustomerWord.of(text);
        if (word.kind() == CustomerWord.Kind.OTHER) {
            waitingWords.keep(openid, text, at);
            return;
        }
        customers.lock(openid);
        if (word.kind() != CustomerWord.Kind.ERASE) {
            followers.heard(openid, at); // whoever wants to be forgotten is not written down for it
        }
        switch (word.kind()) {
            case NUMBER -> claimNumber.claim(openid, new MobileNumber(word.value()), clock.instant());
            case CODE -> enterCode.enter(openid, word.value());
            case RESEND_CODE -> askForCode.ask(openid);
            case TRY_AGAIN -> searchAgain.search(openid);
            case PRIVACY -> explainPrivacy.explain(openid);
            case ERASE -> hearErasure.heard(openid, word.value(), at);
            case OTHER -> {}
        }
    }
}
