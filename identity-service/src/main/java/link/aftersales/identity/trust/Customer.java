package link.aftersales.identity.trust;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import link.aftersales.contracts.BindingStatus;
import link.aftersales.contracts.CustomerSnapshot;
import link.aftersales.contracts.MobileNumber;
import link.aftersales.identity.trust.Verdict.NumberProof;
import link.aftersales.identity.trust.Verdict.Proven;
import org.jspecify.annotations.Nullable;

/**
 * A follower's claim on a number and what became of it. {@code temp} is an open claim; it ends {@code bound} by proof or
 * {@code expired} when another number takes its place. {@code version} is that of the stored row, 0 before the first.
 */
public record Customer(
        UUID id,
        long version,
        String openid,
        MobileNumber phone,
        BindingStatus status,
        @Nullable Trust trust,
        @Nullable String name,
        @Nullable String company,
        Instant claimedAt) {

    /** Why and since when a customer is trusted, and the contact that proved it. */
    public record Trust(
            Instant since,
            String personEvidence,
            String numberEvidence,
            boolean numberProven,
            String externalUserId,
            String memberUserId) {}

    /** A new claim. */
    public static Customer claim(UUID id, String openid, MobileNumber phone, Instant at) {
        return new Customer(id, 0, openid, phone, BindingStatus.TEMP, null, null, null, at);
    }

    /** The same follower comes back to a number that he had claimed before. */
    public Customer claimAgain(Instant at) {
        if (verified()) {
            throw new IllegalStateException("A verified customer claims nothing");
        }
        return new Customer(id, version, openid, phone, BindingStatus.TEMP, null, null, null, at);
    }

    /** Another number took the place of this open claim. */
    public Customer replaced() {
        if (!open()) {
            throw new IllegalStateException("Only an open claim can be replaced");
        }
        return new Customer(id, version, openid, phone, BindingStatus.EXPIRED, null, null, null, claimedAt);
    }

    /** The claim is proven by a contact; for a customer who is trusted already it can only add the proof of his number. */
    Customer prove(Proven proof, String externalUserId, String memberUserId, Instant at) {
        if (!open() && !verified()) {
            throw new IllegalStateException("A claim that is " + status + " can not be proven");
        }
        boolean seen = proof.number() == NumberProof.SEEN;
        if (trust != null && (trust.numberProven() || !seen)) {
            return this;
        }
        Trust proven = new Trust(
                trust == null ? at : trust.since(),
                trust == null ? proof.person().word() : trust.personEvidence(),
                proof.number().word(),
                seen,
                trust == null ? externalUserId : trust.externalUserId(),
                trust == null ? memberUserId : trust.memberUserId());
        return new Customer(id, version, openid, phone, BindingStatus.BOUND, proven, name, company, claimedAt);
    }

    /** Takes over what the company registered about the number, which only its proven owner may be called by. */
    Customer registeredAs(String name, @Nullable String company) {
        if (!numberProven()) {
            throw new IllegalStateException("The number is not proven");
        }
        return new Customer(id, version, openid, phone, status, trust, name, company, claimedAt);
    }

    /** Whether the claim waits to be proven. */
    public boolean open() {
        return status == BindingStatus.TEMP;
    }

    /** Whether this is a trusted customer. */
    public boolean verified() {
        return status == BindingStatus.BOUND;
    }

    /** Whether the number is known to be his. */
    public boolean numberProven() {
        return trust != null && trust.numberProven();
    }

    /** What the other services know of him. */
    public CustomerSnapshot snapshot() {
        return new CustomerSnapshot(
                id.toString(),
                version,
                phone.digits(),
                name,
                company,
                status,
                verified(),
                trust == null ? null : trust.since(),
                List.of(openid),
                trust == null ? List.of() : List.of(trust.externalUserId()),
                trust == null ? null : trust.memberUserId(),
                numberProven());
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
