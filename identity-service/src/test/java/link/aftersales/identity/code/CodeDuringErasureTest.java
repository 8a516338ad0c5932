package link.aftersales.identity.code;

import static link.aftersales.messaging.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import link.aftersales.contracts.MobileNumber;
import link.aftersales.identity.IdentityTest;
import link.aftersales.identity.privacy.Erasures;
import link.aftersales.identity.privacy.Erasures.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A code is made while its claimant is being erased: whichever comes first, nothing of him is left. */
@IdentityTest
class CodeDuringErasureTest {

    @Autowired
    private Wishes wishes;

    @Autowired
    private IssueCode issueCode;

    @Autowired
    private Erasures erasures;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    private final String contact = "wm-" + UUID.randomUUID();
    private final Wish erased = wish("13800138000");
    private final Wish other = wish("13900139000");

    @BeforeEach
    void bothWait() {
        wishes.add(erased, Instant.now().plus(Duration.ofHours(1)));
    }

    @Test
    void aCodeThatWasJustMadeIsErased() {
        CompletableFuture<Void> erasure = new CompletableFuture<>();
        transaction.executeWithoutResult(status -> {
            issueCode.issue(wishes.held(erased).orElseThrow());
            Thread.startVirtualThread(() -> {
                erase();
                erasure.complete(null);
            });
            eventually(() -> assertThat(waitsForALock()).isTrue());
        });
        erasure.join();

        assertThat(codes()).isZero();
    }

    @Test
    void noCodeIsMadeAfterwards() {
        erase();

        assertThat(wishes.held(erased)).isEmpty();
    }

    @Test
    void whoElseWaitsForTheSameContactStillGetsOne() {
        wishes.add(other, Instant.now().plus(Duration.ofHours(1)));
        Wish both = new Wish(
                "li",
                contact,
                List.of(phone(erased), phone(other)),
                erased.customerId(),
                null,
                erased.freshSince().plusSeconds(1));

        erase();

        assertThat(wishes.held(both).map(Wish::phones)).contains(List.of(phone(other)));
    }

    private void erase() {
        Person person = new Person(
                "o-nobody",
                List.of(erased.customerId().toString()),
                List.of(),
                List.of(),
                erased.phones(),
                Set.of(phone(erased)),
                0);
        transaction.executeWithoutResult(status -> erasures.remove(person));
    }

    private boolean waitsForALock() {
        return jdbc.sql("SELECT EXISTS (SELECT FROM pg_locks WHERE NOT granted)")
                .query(Boolean.class)
                .single();
    }

    private long codes() {
        return jdbc.sql("SELECT count(*) FROM codes WHERE external_userid = ?")
                .param(contact)
                .query(Long.class)
                .single();
    }

    private Wish wish(String phone) {
        return new Wish(
                "li",
                contact,
                List.of(new MobileNumber(phone)),
                UUID.randomUUID(),
                null,
                Instant.now().truncatedTo(ChronoUnit.MILLIS));
    }

    private static MobileNumber phone(Wish wish) {
        return wish.phones().getFirst();
    }
}
