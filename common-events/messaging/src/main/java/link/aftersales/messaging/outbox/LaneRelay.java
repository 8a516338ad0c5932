package link.aftersales.messaging.outbox;

import java.util.List;
import org.springframework.transaction.support.TransactionOperations;

/** Sends the oldest rows of one lane and deletes what was acknowledged, while it holds the lane's lock. */
final class LaneRelay {

    private static final int BATCH = 1_000;

    private final TransactionOperations transaction;
    private final OutboxRows rows;
    private final Sender sender;
    private final RelayMetrics metrics;

    LaneRelay(TransactionOperations transaction, OutboxRows rows, Sender sender, RelayMetrics metrics) {
        this.transaction = transaction;
        this.rows = rows;
        this.sender = sender;
        this.metrics = metrics;
    }

    enum Outcome {
        EMPTY,
        MORE,
        LOCKED,
        FAILED
    }

    Outcome relay(int lane) {
        return transaction.execute(status -> {
            if (!rows.lock(lane)) {
                return rows.waiting(lane) ? Outcome.LOCKED : Outcome.EMPTY;
            }
            List<OutboxRow> batch = rows.oldest(lane, BATCH);
            return batch.isEmpty() ? Outcome.EMPTY : send(lane, batch);
        });
    }

    private Outcome send(int lane, List<OutboxRow> batch) {
        Sender.Sent sent = sender.send(batch);
        rows.delete(lane, sent.acknowledged());
        metrics.sent(sent.acknowledged().size());
        if (sent.failure() != null) {
            metrics.failed(sent.failure());
            return Outcome.FAILED;
        }
        return batch.size() == BATCH ? Outcome.MORE : Outcome.EMPTY;
    }
}
