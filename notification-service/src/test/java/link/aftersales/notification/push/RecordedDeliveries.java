package link.aftersales.notification.push;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import link.aftersales.messaging.Worker;
import org.jspecify.annotations.Nullable;

/** Keeps what is planned and sends nothing. */
final class RecordedDeliveries implements Deliveries {

    final List<Planned> planned = new ArrayList<>();
    final List<String> concerned = new ArrayList<>();
    final List<String> released = new ArrayList<>();

    static SendingWorkers sleepingWorkers() {
        Worker asleep = new Worker("asleep", 1, () -> false);
        return new SendingWorkers(
                Arrays.stream(Channel.values()).collect(Collectors.toMap(Function.identity(), channel -> asleep)));
    }

    @Override
    public boolean add(Planned one) {
        return planned.add(one);
    }

    @Override
    public boolean release(String ticketNo) {
        released.add(ticketNo);
        return false;
    }

    @Override
    public void withdraw(String ticketNo, List<String> causes) {}

    @Override
    public void setAside(UUID unwritable, Channel channel) {}

    @Override
    public boolean join(Planned later) {
        return false;
    }

    @Override
    public void concern(String ticketNo, String customerId) {
        concerned.add(ticketNo + " " + customerId);
    }

    @Override
    public Optional<Leased> lease(Channel channel, Function<Unwritten, Body> compose) {
        return Optional.empty();
    }

    @Override
    public void keep(Collection<UUID> leased) {}

    @Override
    public boolean settle(Leased delivery, @Nullable Outcome outcome, Settlement settlement) {
        return true;
    }

    @Override
    public void retryNow(Channel channel) {}
}
