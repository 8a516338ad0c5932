package link.aftersales.messaging.inbox;

import java.util.List;
import java.util.function.IntConsumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Does the work of one poll in one transaction. When that fails, the records before the failing one are done each in a
 * transaction of its own, and the failing one is reported to the container, whose policy decides about it.
 */
final class PollTransaction {

    private static final int CONFLICTS_IN_A_ROW = 10;

    private final TransactionOperations transaction;

    PollTransaction(TransactionOperations transaction) {
        this.transaction = transaction;
    }

    /** Work on some records; says at which it is while a failure is that record's. */
    @FunctionalInterface
    interface Work {

        /** The failure would be nobody's in particular. */
        int NONE = -1;

        void on(List<ConsumerRecord<String, byte[]>> records, IntConsumer at);
    }

    void run(List<ConsumerRecord<String, byte[]>> records, Work work) {
        Progress progress = new Progress();
        try {
            transaction.executeWithoutResult(status -> work.on(records, progress::at));
        } catch (RuntimeException e) {
            boolean conflict = Failures.isConflict(e);
            if (Failures.passes(e) && !conflict) {
                throw HandlerFailed.of(e, records.getFirst());
            }
            oneByOne(records, work, conflict ? Work.NONE : progress.at, e);
        }
    }

    private void oneByOne(
            List<ConsumerRecord<String, byte[]>> records, Work work, int failed, RuntimeException failure) {
        for (int i = 0; i < records.size(); i++) {
            if (i == failed) {
                throw HandlerFailed.of(failure, records.get(i));
            }
            alone(records.get(i), work);
        }
    }

    private void alone(ConsumerRecord<String, byte[]> record, Work work) {
        for (int conflicts = 1; ; conflicts++) {
            try {
                transaction.executeWithoutResult(status -> work.on(List.of(record), at -> {}));
                return;
            } catch (RuntimeException e) {
                if (!Failures.isConflict(e) || conflicts == CONFLICTS_IN_A_ROW) {
                    throw HandlerFailed.of(e, record);
                }
            }
        }
    }

    private static final class Progress {

        private int at = Work.NONE;

        private void at(int record) {
            at = record;
        }
    }
}
