package link.aftersales.identity.trust;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import link.aftersales.identity.trust.Customer.Trust;
import link.aftersales.identity.trust.Verdict.Proven;
import link.aftersales.identity.trust.Verdict.Unrelated;
import org.jspecify.annotations.Nullable;

/** What follows for a customer from all that is known: each contact's verdict, and the one change to be made. */
record Conclusion(List<Judged> judged, Change change) {

    private static final Comparator<Prove> STRONGEST = Comparator.comparing(
                    (Prove proof) -> proof.proof().number())
            .thenComparing(proof -> proof.proof().person());

    record Judged(Candidate candidate, Verdict verdict) {}

    /** What is to be done. */
    sealed interface Change {}

    /** Nothing that the rules can do. */
    record Stay() implements Change {}

    /** The claim is proven, or the number of a trusted customer, if it is not so already. */
    record Prove(Candidate candidate, Proven proof) implements Change {}

    /** Somebody whose relation had ended is a contact again. */
    record Restore(Candidate candidate) implements Change {}

    /** The last relation to the trusted contact was deleted. */
    record Revoke() implements Change {}

    /** The member's relation has ended, a colleague's has not. */
    record HandOver(String member) implements Change {}

    /** {@code others} are the follower's other numbers, {@code bonds} the relations to the contact he is trusted by. */
    static Conclusion of(
            Customer customer, List<Customer> others, List<Candidate> candidates, List<Bond> bonds, Rules rules) {
        if (customer.verified()) {
            Change ending = ending(customer, bonds);
            return ending instanceof Stay && !customer.numberProven()
                    ? proving(candidates, rules)
                    : new Conclusion(List.of(), ending);
        }
        if (others.stream().anyMatch(Customer::verified)) {
            return new Conclusion(List.of(), new Stay());
        }
        Optional<Candidate> returned = candidates.stream()
                .filter(candidate -> restores(candidate, customer, others))
                .min(Comparator.comparing(candidate -> !candidate.pair().samePerson()));
        if (returned.isPresent()) {
            return new Conclusion(List.of(), new Restore(returned.get()));
        }
        return customer.open() ? proving(candidates, rules) : new Conclusion(List.of(), new Stay());
    }

    private static Conclusion proving(List<Candidate> candidates, Rules rules) {
        List<Judged> judged = candidates.stream()
                .map(candidate -> new Judged(candidate, rules.judge(candidate.pair())))
                .filter(each -> !(each.verdict() instanceof Unrelated))
                .toList();
        Optional<Prove> best = judged.stream()
                .filter(each -> each.verdict() instanceof Proven)
                .map(each -> new Prove(each.candidate(), (Proven) each.verdict()))
                .min(STRONGEST);
        return new Conclusion(judged, best.<Change>map(proof -> proof).orElseGet(Stay::new));
    }

    /** Whether the contact brings back what the end of a relation took, unless it rather proves a newer claim. */
    private static boolean restores(Candidate candidate, Customer customer, List<Customer> others) {
        Pair pair = candidate.pair();
        boolean same = pair.samePerson() || trustedContact(customer, candidate) && !pair.otherPerson();
        boolean free = pair.samePerson() || !pair.contactTaken();
        return customer.restorable()
                && pair.confirmed()
                && same
                && free
                && others.stream().filter(Customer::open).noneMatch(open -> pair.numbersSeen()
                        .contains(open.phone().digits()));
    }

    private static boolean trustedContact(Customer customer, Candidate candidate) {
        Trust trust = customer.trust();
        return trust != null && candidate.externalUserId().equals(trust.externalUserId());
    }

    private static Change ending(Customer customer, List<Bond> bonds) {
        if (bonds.isEmpty()) {
            return new Stay();
        }
        if (bonds.stream().noneMatch(Bond::live)) {
            return lastEnded(bonds).handedOn() ? new Stay() : new Revoke();
        }
        String member = Objects.requireNonNull(customer.trust()).memberUserId();
        return ended(bonds, member)
                ? bonds.stream()
                        .filter(bond -> bond.live() && bond.known())
                        .findFirst()
                        .<Change>map(bond -> new HandOver(bond.userId()))
                        .orElseGet(Stay::new)
                : new Stay();
    }

    private static boolean ended(List<Bond> bonds, @Nullable String member) {
        List<Bond> own = bonds.stream().filter(bond -> bond.of(member)).toList();
        return !own.isEmpty() && own.stream().noneMatch(Bond::live);
    }

    private static Bond lastEnded(List<Bond> bonds) {
        return bonds.stream()
                .max(Comparator.comparing(bond -> Objects.requireNonNull(bond.endedAt())))
                .orElseThrow();
    }
}
