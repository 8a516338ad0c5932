package link.aftersales.ticket.desk.jdbc;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.random.RandomGenerator;
import link.aftersales.ticket.desk.TicketNumber;
import link.aftersales.ticket.desk.TicketNumbers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Takes a number before the ticket is written: a unique violation later would end the whole transaction. */
@Repository
class JdbcTicketNumbers implements TicketNumbers {

    private final JdbcClient jdbc;
    private final RandomGenerator random;

    @Autowired
    JdbcTicketNumbers(JdbcClient jdbc) {
        this(jdbc, new SecureRandom());
    }

    JdbcTicketNumbers(JdbcClient jdbc, RandomGenerator random) {
        this.jdbc = jdbc;
        this.random = random;
    }

    @Override
    public TicketNumber take(Instant at) {
        TicketNumber number = TicketNumber.draw(at, random);
        while (!taken(number)) {
            number = TicketNumber.draw(at, random);
        }
        return number;
    }

    private boolean taken(TicketNumber number) {
        return jdbc.sql("INSERT INTO ticket_numbers (ticket_no) VALUES (:no) ON CONFLICT DO NOTHING")
                        .param("no", number.value())
                        .update()
                == 1;
    }
}
