package link.aftersales.identity.trust;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import link.aftersales.identity.staff.AskSales;
import link.aftersales.identity.trust.Verdict.Lack;
import link.aftersales.identity.trust.Verdict.Never;
import link.aftersales.identity.trust.Verdict.Proven;
import link.aftersales.identity.trust.Verdict.Unrelated;
import link.aftersales.identity.trust.Verdict.Waits;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Judges one claim by all that is known at this moment, and draws the consequences. */
@Component
class JudgeClaim {

    private record Judged(Candidate candidate, Verdict verdict) {}

    private record Proof(Candidate candidate, Proven proven) {}

    private final Customers customers;
    private final Cases cases;
    private final Rules rules;
    private final WithoutUnionid withoutUnionid;
    private final Decisions decisions;
    private final Upgrade upgrade;
    private final Register register;
    private final Explain explain;
    private final AskSales askSales;
    private final ApplicationEventPublisher within;
    private final Clock clock;

    JudgeClaim(
            Customers customers,
            Cases cases,
            TrustSettings settings,
            Decisions decisions,
            Upgrade upgrade,
            Register register,
            Explain explain,
            AskSales askSales,
            ApplicationEventPublisher within,
            Clock clock) {
        this.customers = customers;
        this.cases = cases;
        this.withoutUnionid = settings.withoutUnionid();
        this.rules = new Rules(withoutUnionid);
        this.decisions = decisions;
        this.upgrade = upgrade;
        this.register = register;
        this.explain = explain;
        this.askSales = askSales;
        this.within = within;
        this.clock = clock;
    }

    /** Part of the caller's transaction. */
    void judge(UUID customerId, boolean ask) {
        Optional<Customer> found = customers.findLocked(customerId);
        if (found.isEmpty()) {
            return;
        }
        Customer customer = found.get();
        if (customer.numberProven()) {
            register.update(customer);
        } else if (customer.open() || customer.verified()) {
            judge(customer, ask);
        }
    }

    private void judge(Customer customer, boolean ask) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<Judged> judged = verdicts(customer, now);
        Optional<Proof> proof = bestProof(judged);
        if (proof.isPresent()) {
            upgrade.upgrade(customer, proof.get().candidate(), proof.get().proven(), now);
            askNumber(customer, proof.get());
            return;
        }
        if (customer.open()) {
            judged.forEach(each -> follow(customer, each));
        }
        if (customer.open() && ask) {
            askSales.ask(customer.phone());
        }
    }

    private List<Judged> verdicts(Customer customer, Instant now) {
        List<Judged> judged = new ArrayList<>();
        for (Candidate candidate : cases.candidates(customer)) {
            Verdict verdict = rules.judge(candidate.pair());
            if (!(verdict instanceof Unrelated)) {
                decisions.keep(customer.id(), candidate, verdict, now);
                judged.add(new Judged(candidate, verdict));
            }
        }
        return judged;
    }

    private static Optional<Proof> bestProof(List<Judged> judged) {
        return judged.stream()
                .filter(each -> each.verdict() instanceof Proven)
                .map(each -> new Proof(each.candidate(), (Proven) each.verdict()))
                .min(Comparator.comparing(proof -> proof.proven().number()));
    }

    private void askNumber(Customer customer, Proof proof) {
        Candidate candidate = proof.candidate();
        if (!proof.proven().number().proves()) {
            within.publishEvent(new NumberUnproven(
                    customer.id(),
                    customer.phone(),
                    candidate.userId(),
                    candidate.externalUserId(),
                    candidate.contactName()));
        }
    }

    private void follow(Customer customer, Judged judged) {
        switch (judged.verdict()) {
            case Never never -> explain.why(never.objection(), customer, judged.candidate());
            case Waits waits -> wantCode(customer, judged.candidate(), waits.lack());
            case Proven proven -> {}
            case Unrelated unrelated -> {}
        }
    }

    private void wantCode(Customer customer, Candidate candidate, Lack lack) {
        if (lack == Lack.NO_UNIONID && withoutUnionid == WithoutUnionid.CODE) {
            within.publishEvent(new CodeWanted(
                    customer.id(),
                    customer.phone(),
                    candidate.userId(),
                    candidate.externalUserId(),
                    candidate.contactName()));
        }
    }
}
