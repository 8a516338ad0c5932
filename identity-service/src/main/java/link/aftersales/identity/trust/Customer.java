package link.aftersales.identity.trust;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import link.aftersales.contracts.BindingStatus;
import link.aftersales.contracts.CustomerSnapshot;
import link.aftersales.contracts.MobileNumber;
import link.aftersales.identity.trust.Step.What;
import link.aftersales.identity.trust.Verdict.Proven;
import org.jspecify.annotations.Nullable;

/**
 * A follower's claim on a number and what became of it. {@code temp} is an open claim; it ends {@code bound} by proof,
 * {@code refused} by hand, or {@code expired}. Trust ends {@code revoked}; {@code trust} stays then, so that it can come
 * back. {@code version} is that of the stored row, 0 before the first; {@code steps} are the changes since that row.
 */
public record Customer(
        UUID id,
        long version,
        String openid,
        MobileNumber phone,
        BindingStatus status,
        @Nullable Trust trust,
        @Nullable Ended ended,
        @Nullable String name,
        @Nullable String company,
        Instant claimedAt,
        List<Step> steps) {

    private static final String BY_HAND = "manual";

    /** Why trust ended, or was refused: only what the end of a relation took can come back by itself. */
    public enum Ended {
        RELATION_ENDED,
        BY_HAND
    }

    /** Why and since when a customer is trusted, and the contact that proved it, unless that was done by hand without one. */
    public record Trust(
            Instant since,
            String personEvidence,
            String numberEvidence,
            boolean numberProven,
            @Nullable String externalUserId,
            @Nullable String memberUserId) {

        private Trust by(@Nullable String contact, @Nullable String member) {
            return new Trust(since, personEvidence, numberEvidence, numberProven, contact, member);
        }

        private Trust forNumber(String evidence) {
            return new Trust(since, personEvidence, evidence, true, externalUserId, memberUserId);
        }
    }

    /** A new claim. */
    public static Customer claim(UUID id, String openid, MobileNumber phone, Instant at) {
        return new Customer(id, 0, openid, phone, BindingStatus.TEMP, null, null, null, null, at, List.of())
                .after(What.CLAIMED, Step.CUSTOMER, "typed");
    }

    /** The same follower comes back to a number that he had claimed before; what a relation's end took can still come back. */
    public Customer claimAgain(Instant at) {
        must(!verified() && !endedByHand(), "claim anything");
        return new Customer(id, version, openid, phone, BindingStatus.TEMP, trust, ended, null, null, at, steps)
                .after(What.CLAIMED, Step.CUSTOMER, "typed again");
    }

    /** Another number took the place of this open claim. */
    public Customer replaced() {
        must(open(), "be replaced");
        return with(BindingStatus.EXPIRED, trust, ended).after(What.REPLACED, Step.CUSTOMER, "another number");
    }

    /** Nothing came of this open claim in time. */
    Customer expired() {
        must(open(), "expire");
        return with(BindingStatus.EXPIRED, trust, ended).after(What.EXPIRED, Step.RULES, "not proven in time");
    }

    /** The claim is proven by a contact; for a customer who is trusted already it can only add the proof of his number. */
    Customer prove(Proven proof, String externalUserId, String memberUserId, Instant at) {
        must(open() || verified(), "be proven");
        if (!verified()) {
            return bound(
                    new Trust(
                            at,
                            proof.person().word(),
                            proof.number().word(),
                            proof.number().proves(),
                            externalUserId,
                            memberUserId),
                    Step.RULES,
                    proof.reason());
        }
        return numberProven() || !proof.number().proves()
                ? this
                : numberProven(proof.number().word(), Step.RULES, proof.reason());
    }

    /** A member of staff vouches for him; whoever is trusted already needed it for his number only. */
    Customer proveByHand(
            @Nullable String externalUserId, @Nullable String memberUserId, Instant at, String actor, String reason) {
        must(!numberProven(), "be proven");
        return verified()
                ? numberProven(BY_HAND, actor, reason)
                : bound(new Trust(at, BY_HAND, BY_HAND, true, externalUserId, memberUserId), actor, reason);
    }

    /** Trust ends; only by hand it ends for good. */
    Customer revoked(Ended because, String actor, String reason) {
        must(verified(), "be revoked");
        return with(BindingStatus.REVOKED, trust, because).after(What.REVOKED, actor, reason);
    }

    /** A member of staff refuses the open claim for good. */
    Customer refused(String actor, String reason) {
        must(open(), "be refused");
        return with(BindingStatus.REFUSED, trust, Ended.BY_HAND).after(What.REFUSED, actor, reason);
    }

    /** He is somebody's contact again, and trusted for what he was. */
    Customer restored(String externalUserId, String memberUserId) {
        must(restorable(), "be restored");
        return with(BindingStatus.BOUND, known().by(externalUserId, memberUserId), null)
                .after(What.RESTORED, Step.RULES, "contact again");
    }

    /** Another member's relation carries the trust from now on. */
    Customer handedOver(String memberUserId) {
        must(verified(), "be handed over");
        return with(status, known().by(known().externalUserId(), memberUserId), ended)
                .after(What.HANDED_OVER, Step.RULES, "the member's relation ended, " + memberUserId + " has one");
    }

    private Customer bound(Trust proven, String actor, String reason) {
        return with(BindingStatus.BOUND, proven, null).after(What.BOUND, actor, reason);
    }

    private Customer numberProven(String evidence, String actor, String reason) {
        return with(BindingStatus.BOUND, known().forNumber(evidence), null).after(What.NUMBER_PROVEN, actor, reason);
    }

    /** Takes over what the company registered about the number, which only its proven owner may be called by. */
    Customer registeredAs(String name, @Nullable String company) {
        must(numberProven(), "be named");
        return new Customer(id, version, openid, phone, status, trust, ended, name, company, claimedAt, steps);
    }

    /** As it was written under this version, with nothing left to be noted. */
    public Customer stored(long version) {
        return new Customer(id, version, openid, phone, status, trust, ended, name, company, claimedAt, List.of());
    }

    private Trust known() {
        return Objects.requireNonNull(trust);
    }

    private Customer with(BindingStatus status, @Nullable Trust trust, @Nullable Ended ended) {
        return new Customer(id, version, openid, phone, status, trust, ended, name, company, claimedAt, steps);
    }

    private Customer after(What what, String actor, String reason) {
        List<Step> all = Stream.concat(steps.stream(), Stream.of(new Step(what, actor, reason)))
                .toList();
        return new Customer(id, version, openid, phone, status, trust, ended, name, company, claimedAt, all);
    }

    private void must(boolean possible, String what) {
        if (!possible) {
            throw new IllegalStateException("A customer who is " + status + " can not " + what);
        }
    }

    /** Whether the claim waits to be proven. */
    public boolean open() {
        return status == BindingStatus.TEMP;
    }

    /** Whether this is a trusted customer. */
    public boolean verified() {
        return status == BindingStatus.BOUND;
    }

    /** Whether the number is known to be his, while he is trusted. */
    public boolean numberProven() {
        return verified() && trust != null && trust.numberProven();
    }

    /** Whether a member of staff refused or revoked him, which nothing but a member of staff undoes. */
    public boolean endedByHand() {
        return ended == Ended.BY_HAND;
    }

    /** Whether the end of a relation took his trust, so that a new one gives it back. */
    boolean restorable() {
        return !verified() && trust != null && ended == Ended.RELATION_ENDED;
    }

    /** Whether there is anything that the rules could change. */
    boolean undecided() {
        return open() || verified() || restorable();
    }

    /** What the other services know of him; an open claim has nothing of an earlier trust. */
    public CustomerSnapshot snapshot() {
        return snapshot(List.of());
    }

    /** The same with the unionids of his follower, by which a trusted customer is recognised elsewhere. */
    public CustomerSnapshot snapshot(List<String> unionids) {
        Trust shown = verified() || status == BindingStatus.REVOKED ? trust : null;
        return new CustomerSnapshot(
                id.toString(),
                version,
                phone.digits(),
                name,
                company,
                status,
                verified(),
                shown == null ? null : shown.since(),
                List.of(openid),
                Stream.ofNullable(shown == null ? null : shown.externalUserId()).toList(),
                shown == null ? null : shown.memberUserId(),
                numberProven(),
                verified() ? unionids : List.of());
    }

    /** Whether both say the same to others; the version apart. */
    boolean sameStateAs(Customer other) {
        return status == other.status
                && Objects.equals(trust, other.trust)
                && Objects.equals(name, other.name)
                && Objects.equals(company, other.company);
    }

    /** Without anything that a log must not have. */
    @Override
    public String toString() {
        return "Customer[id=" + id + ", version=" + version + ", status=" + status + "]";
    }
}
