package link.aftersales.identity.verification;

import java.time.Clock;
import java.util.Map;
import link.aftersales.contracts.StaffMessage;
import link.aftersales.contracts.text.StaffText;
import link.aftersales.identity.staff.TellMember;
import link.aftersales.identity.trust.NumberContested;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells a member once that more than one follower claims the number of a contact of his. */
@Component
class WarnOfClaimants {

    private final TellMember tellMember;
    private final Clock clock;

    WarnOfClaimants(TellMember tellMember, Clock clock) {
        this.tellMember = tellMember;
        this.clock = clock;
    }

    @EventListener
    void on(NumberContested contested) {
        Map<String, String> values = Map.of(
                "count", String.valueOf(contested.claimants()),
                "phoneMasked", contested.phone().masked());
        String about = contested.customerId().toString();
        tellMember.once(
                contested.externalUserId(),
                StaffMessage.about(about, contested.userId(), StaffText.SEVERAL_CLAIMANTS, values, clock.instant()));
    }
}
