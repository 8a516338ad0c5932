package link.aftersales.messaging.inbox;

import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Tells what will pass by itself from what must be mended by somebody. */
final class Failures {

    private static final List<Class<? extends Throwable>> PASSING = List.of(
            TransientDataAccessException.class,
            RecoverableDataAccessException.class,
            DataAccessResourceFailureException.class,
            CannotCreateTransactionException.class,
            SQLTransientException.class,
            SQLRecoverableException.class,
            SQLNonTransientConnectionException.class,
            RetriableException.class,
            SocketException.class,
            SocketTimeoutException.class);

    /** PostgreSQL's connection, read-only stand-by, conflict, resources, lock, operator intervention, system error. */
    private static final List<String> PASSING_SQL_STATES = List.of("08", "25006", "40", "53", "55P03", "57", "58");

    private Failures() {}

    /** Database, Kafka or network are away, or another transaction was in the way. */
    static boolean passes(Throwable failure) {
        return causes(failure).anyMatch(Failures::isPassing);
    }

    /** Another transaction changed the same rows: the work may succeed at once when it is done again from the start. */
    static boolean isConflict(Throwable failure) {
        return causes(failure).anyMatch(ConcurrencyFailureException.class::isInstance);
    }

    private static boolean isPassing(Throwable failure) {
        return PASSING.stream().anyMatch(type -> type.isInstance(failure))
                || failure instanceof SQLException sql && isPassing(sql.getSQLState());
    }

    private static boolean isPassing(@Nullable String sqlState) {
        return sqlState != null && PASSING_SQL_STATES.stream().anyMatch(sqlState::startsWith);
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20);
    }
}
