package link.aftersales.identity.trust;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import link.aftersales.identity.staff.AskSales;
import link.aftersales.identity.trust.Conclusion.HandOver;
import link.aftersales.identity.trust.Conclusion.Prove;
import link.aftersales.identity.trust.Conclusion.Restore;
import link.aftersales.identity.trust.Conclusion.Revoke;
import link.aftersales.identity.trust.Conclusion.Stay;
import org.springframework.stereotype.Component;

/** Judges one claim by all that is known at this moment, and draws the consequences. */
@Component
class JudgeClaim {

    private final Customers customers;
    private final Cases cases;
    private final Rules rules;
    private final Decisions decisions;
    private final Upgrade upgrade;
    private final Register register;
    private final EndTrust endTrust;
    private final RestoreTrust restoreTrust;
    private final Explain explain;
    private final AskSales askSales;
    private final Clock clock;

    JudgeClaim(
            Customers customers,
            Cases cases,
            TrustSettings settings,
            Decisions decisions,
            Upgrade upgrade,
            Register register,
            EndTrust endTrust,
            RestoreTrust restoreTrust,
            Explain explain,
            AskSales askSales,
            Clock clock) {
        this.customers = customers;
        this.cases = cases;
        this.rules = new Rules(settings.withoutUnionid());
        this.decisions = decisions;
        this.upgrade = upgrade;
        this.register = register;
        this.endTrust = endTrust;
        this.restoreTrust = restoreTrust;
        this.explain = explain;
        this.askSales = askSales;
        this.clock = clock;
    }

    /** Part of the caller's transaction. */
    void judge(UUID customerId, boolean ask) {
        customers.findLocked(customerId).filter(Customer::undecided).ifPresent(customer -> judge(customer, ask));
    }

    private void judge(Customer customer, boolean ask) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<Customer> others = customers.of(customer.openid()).stream()
                .filter(other -> !other.id().equals(customer.id()))
                .toList();
        List<Candidate> candidates = customer.numberProven() ? List.of() : cases.candidates(customer, now);
        List<Bond> bonds = customer.verified() ? cases.bonds(customer) : List.of();
        Conclusion conclusion = Conclusion.of(customer, others, candidates, bonds, rules);
        conclusion.judged().forEach(each -> decisions.keep(customer.id(), each.candidate(), each.verdict(), now));
        switch (conclusion.change()) {
            case Prove(Candidate candidate, Verdict.Proven proof) -> upgrade.upgrade(customer, candidate, proof, now);
            case Restore(Candidate candidate) -> judge(restoreTrust.restore(customer, others, candidate), false);
            case Revoke revoke -> endTrust.relationEnded(customer);
            case HandOver(String member) -> judge(customers.save(customer.handedOver(member)), false);
            case Stay stay -> stay(customer, conclusion, ask);
        }
    }

    private void stay(Customer customer, Conclusion conclusion, boolean ask) {
        if (customer.verified()) {
            register.update(customer);
        }
        if (customer.open()) {
            conclusion.judged().forEach(each -> explain.toWhomItConcerns(each.verdict(), customer, each.candidate()));
            if (ask) {
                askSales.ask(customer.phone());
            }
        }
    }
}
