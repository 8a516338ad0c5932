package link.aftersales.identity.imports.jdbc;

import java.util.Optional;
import java.util.Set;
import link.aftersales.contracts.MobileNumber;
import link.aftersales.http.sheet.ImportReport.Taken;
import link.aftersales.identity.imports.KnownCustomers;
import link.aftersales.identity.project.ChangedRegistrations;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcKnownCustomers implements KnownCustomers {

    private static final String PUT = """
            INSERT INTO imported_customers (phone, name, company) VALUES (:phone, :name, :company)
            ON CONFLICT (phone) DO UPDATE SET name = excluded.name, company = excluded.company
            WHERE (imported_customers.name, imported_customers.company) IS DISTINCT FROM (excluded.name, excluded.company)
            RETURNING xmax = 0 AS created""";

    private final JdbcClient jdbc;
    private final ChangedRegistrations changes;

    JdbcKnownCustomers(JdbcClient jdbc, ChangedRegistrations changes) {
        this.jdbc = jdbc;
        this.changes = changes;
    }

    @Override
    public Taken put(MobileNumber phone, String name, @Nullable String company) {
        Optional<Boolean> created = jdbc.sql(PUT)
                .param("phone", phone.digits())
                .param("name", name)
                .param("company", company)
                .query(Boolean.class)
                .optional();
        if (created.isPresent()) {
            changes.note(Set.of(phone));
        }
        return created.map(isNew -> isNew ? Taken.CREATED : Taken.UPDATED).orElse(Taken.UNCHANGED);
    }
}
