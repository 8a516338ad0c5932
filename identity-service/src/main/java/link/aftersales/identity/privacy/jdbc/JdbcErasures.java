package link.aftersales.identity.privacy.jdbc;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import link.aftersales.contracts.MobileNumber;
import link.aftersales.identity.Fingerprint;
import link.aftersales.identity.privacy.Erasures;
import link.aftersales.identity.trust.Customers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcErasures implements Erasures {

    private final Customers customers;
    private final JdbcClient jdbc;

    JdbcErasures(Customers customers, JdbcClient jdbc) {
        this.customers = customers;
        this.jdbc = jdbc;
    }

    @Override
    public Person person(String openid) {
        List<String> contacts = texts(ErasureSql.HIS_CONTACTS, openid);
        contacts.forEach(customers::lock);
        return new Person(
                openid,
                texts(ErasureSql.HIS_CUSTOMER_IDS, openid),
                contacts,
                unionids(openid, contacts),
                numbers(texts(ErasureSql.HIS_NUMBERS, openid)),
                new HashSet<>(numbers(texts(ErasureSql.NUMBERS_OF_NOBODY_ELSE, openid))),
                jdbc.sql(ErasureSql.CLAIMED_TODAY)
                        .param("openid", openid)
                        .query(Integer.class)
                        .single());
    }

    @Override
    public void remove(Person person) {
        Map<String, Object> values = Map.of(
                "openid", person.openid(),
                "ids", person.customerIds().toArray(String[]::new),
                "contacts", person.contacts().toArray(String[]::new),
                "phones", person.free().stream().map(MobileNumber::digits).toArray(String[]::new));
        for (String statement : ErasureSql.REMOVE) {
            jdbc.sql(statement).params(values).update();
        }
    }

    @Override
    public void remember(Collection<String> ids, Instant erasedAt, int numbersClaimed) {
        for (String id : ids) {
            jdbc.sql(ErasureSql.REMEMBER)
                    .param("hash", Fingerprint.of(id))
                    .param("at", erasedAt.atOffset(ZoneOffset.UTC))
                    .param("numbers", numbersClaimed)
                    .update();
        }
    }

    private List<String> unionids(String openid, List<String> contacts) {
        return jdbc.sql(ErasureSql.HIS_UNIONIDS)
                .param("openid", openid)
                .param("contacts", contacts.toArray(String[]::new))
                .query(String.class)
                .list();
    }

    private List<String> texts(String query, String openid) {
        return jdbc.sql(query).param("openid", openid).query(String.class).list();
    }

    private static List<MobileNumber> numbers(List<String> digits) {
        return digits.stream().map(MobileNumber::new).toList();
    }
}
