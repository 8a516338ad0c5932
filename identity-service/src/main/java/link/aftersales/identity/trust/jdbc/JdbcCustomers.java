package link.aftersales.identity.trust.jdbc;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import link.aftersales.contracts.CustomerSnapshot;
import link.aftersales.contracts.MobileNumber;
import link.aftersales.identity.trust.Customer;
import link.aftersales.identity.trust.Customers;
import link.aftersales.identity.trust.NumberFreed;
import link.aftersales.identity.trust.Step;
import link.aftersales.messaging.Outbox;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcCustomers implements Customers {

    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final ApplicationEventPublisher within;
    private final Clock clock;

    JdbcCustomers(JdbcClient jdbc, Outbox outbox, ApplicationEventPublisher within, Clock clock) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.within = within;
        this.clock = clock;
    }

    @Override
    public void lock(String openid) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(:openid, 0))")
                .param("openid", openid)
                .query((row, number) -> true)
                .single();
    }

    @Override
    public Optional<Customer> findLocked(UUID id) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(openid, 0)) FROM customers WHERE customer_id = :id")
                .param("id", id)
                .query((row, number) -> true)
                .optional();
        return jdbc.sql("SELECT * FROM customers WHERE customer_id = :id")
                .param("id", id)
                .query(CustomerRows::customer)
                .optional();
    }

    @Override
    public List<Customer> of(String openid) {
        return jdbc.sql("SELECT * FROM customers WHERE openid = :openid ORDER BY claimed_at DESC")
                .param("openid", openid)
                .query(CustomerRows::customer)
                .list();
    }

    @Override
    public int otherNumbersClaimedSince(String openid, MobileNumber phone, Instant since) {
        return jdbc.sql("""
                        SELECT count(*) + coalesce((SELECT numbers_claimed FROM erased
                            WHERE id_hash = sha256(convert_to(:openid, 'UTF8')) AND erased_at > :since), 0)
                        FROM customers WHERE openid = :openid AND phone <> :phone AND claimed_at > :since""")
                .param("openid", openid)
                .param("phone", phone.digits())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    @Override
    public int claimsOpenedSince(String openid, Instant since) {
        return jdbc.sql("""
                        SELECT count(*) FROM customers JOIN customer_steps USING (customer_id)
                        WHERE openid = :openid AND step = 'claimed' AND at > :since""")
                .param("openid", openid)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    @Override
    public Customer save(Customer customer) {
        Customer stored = customer.stored(customer.version() + 1);
        int written = jdbc.sql(customer.version() == 0 ? CustomerRows.INSERT : CustomerRows.UPDATE)
                .params(CustomerRows.values(stored))
                .update();
        if (written != 1) {
            throw new OptimisticLockingFailureException("Customer " + customer.id() + " was changed meanwhile");
        }
        customer.steps().forEach(step -> note(customer, step));
        if (customer.steps().stream().anyMatch(Step::freesNumber)) {
            within.publishEvent(new NumberFreed(customer.phone()));
        }
        outbox.append(stored.id().toString(), snapshot(stored));
        return stored;
    }

    @Override
    public CustomerSnapshot snapshot(Customer customer) {
        return customer.verified() ? customer.snapshot(unionids(customer)) : customer.snapshot();
    }

    private List<String> unionids(Customer customer) {
        return jdbc.sql("SELECT unionid FROM followers WHERE openid = :openid AND unionid IS NOT NULL")
                .param("openid", customer.openid())
                .query(String.class)
                .list();
    }

    @Override
    public void tellAgain(String openid) {
        of(openid).stream().filter(Customer::verified).forEach(this::save);
    }

    private void note(Customer customer, Step step) {
        jdbc.sql("""
                        INSERT INTO customer_steps (customer_id, at, step, actor, reason)
                        VALUES (:customerId, :at, :step, :actor, :reason)""")
                .param("customerId", customer.id())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("step", step.what().word())
                .param("actor", step.actor())
                .param("reason", step.reason())
                .update();
    }
}
