package link.aftersales.notification.privacy.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Somebody who is being forgotten; {@code cause} is also that of his farewell, {@code ends} when his time for it is over. */
record Erasure(
        UUID id,
        String cause,
        String openid,
        List<String> customerIds,
        List<String> externalUserIds,
        OffsetDateTime erasedAt,
        boolean ends) {

    static Erasure of(ResultSet row, int number) throws SQLException {
        return new Erasure(
                row.getObject("id", UUID.class),
                row.getString("cause"),
                row.getString("openid"),
                Arrays.asList((String[]) row.getArray("customer_ids").getArray()),
                Arrays.asList((String[]) row.getArray("external_userids").getArray()),
                row.getObject("erased_at", OffsetDateTime.class),
                row.getBoolean("ends"));
    }

    /** Under which words are about him: rows of the time before words named the customer name his chat. */
    String[] about() {
        return Stream.concat(customerIds.stream(), Stream.of(openid)).toArray(String[]::new);
    }
}
