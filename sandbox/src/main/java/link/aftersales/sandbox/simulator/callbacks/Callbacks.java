package link.aftersales.sandbox.simulator.callbacks;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BiConsumer;
import link.aftersales.sandbox.simulator.platform.Platform;
import link.aftersales.sandbox.simulator.store.Store;
import link.aftersales.sandbox.simulator.store.Table;
import link.aftersales.sandbox.simulator.world.Ids;

/**
 * Delivers callbacks in the background: each person's in order, again after a failure, never forgetting one over a
 * restart. Times are real here, whatever the simulated clock says.
 */
public final class Callbacks implements AutoCloseable {

    /** What WeChat shows when an account answers badly or not at all. */
    public static final String UNAVAILABLE = "该公众号暂时无法提供服务，请稍后再试";

    private static final int LIMIT = 4_000;
    private static final long SHUFFLE_MS = 500;

    private final Clock clock = Clock.systemUTC();
    private final Store store;
    private final CallbackTargets targets;
    private final SwitchBoard switchBoard;
    private final BiConsumer<String, String> showToFollower;
    private final Table<Delivery> deliveries;
    private final Post post = new Post();
    private final Lanes lanes = new Lanes(this::work);

    /** {@code showToFollower} puts a notice before the follower with an openid. */
    public Callbacks(Store store, CallbackTargets targets, MpMode mpMode, BiConsumer<String, String> showToFollower) {
        this.store = store;
        this.targets = targets;
        this.switchBoard = new SwitchBoard(store, mpMode);
        this.showToFollower = showToFollower;
        this.deliveries = store.table("callbacks", Delivery.class, LIMIT);
    }

    /** Goes on with what was not delivered when the last process ended. */
    public void start() {
        deliveries.all().stream().filter(Delivery::isOpen).forEach(open -> lanes.add(open.lane(), open.id()));
    }

    public SwitchBoard switches() {
        return switchBoard;
    }

    /** Oldest first. */
    public List<Delivery> all() {
        return deliveries.all();
    }

    /** Sends a callback about {@code lane} and answers its id here. */
    String send(Platform platform, String lane, String kind, String xml) {
        return store.atomically(() -> {
            Switches switches = switchBoard.now();
            String first = create(platform, lane, kind, xml, switches);
            for (int i = 1; i < switches.repeat(); i++) {
                create(platform, lane, kind, xml, switches);
            }
            return first;
        });
    }

    private String create(Platform platform, String lane, String kind, String xml, Switches switches) {
        long shuffled = switches.shuffle() ? ThreadLocalRandom.current().nextLong(SHUFFLE_MS) : 0;
        Instant now = clock.instant();
        Delivery delivery = new Delivery(
                Ids.random("cb", 14),
                platform,
                lane,
                kind,
                xml,
                now,
                now.plusMillis(switches.delayMs() + shuffled),
                switches.drop() ? Delivery.State.DROPPED : Delivery.State.WAITING,
                List.of(),
                null);
        deliveries.put(delivery.id(), delivery);
        if (delivery.isOpen()) {
            lanes.add(switches.shuffle() ? delivery.id() : lane, delivery.id());
        }
        return delivery.id();
    }

    private void work(String id) {
        try {
            deliver(id);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void deliver(String id) throws InterruptedException {
        Delivery delivery = deliveries.find(id).orElse(null);
        if (delivery == null) {
            return;
        }
        Thread.sleep(Duration.between(clock.instant(), delivery.notBefore()));
        while (delivery.isOpen()) {
            delivery = attempt(delivery);
            if (delivery.isOpen()) {
                Thread.sleep(
                        switchBoard.now().retryAfterMs().get(delivery.attempts().size() - 1));
            }
        }
    }

    private Delivery attempt(Delivery delivery) throws InterruptedException {
        Switches switches = switchBoard.now();
        Envelope.Sealed sealed = new Envelope(targets, switches).seal(delivery, clock.instant());
        Attempt attempt = post.deliver(sealed, Duration.ofMillis(switches.timeoutMs()));
        Delivery tried = delivery.tried(attempt, stateAfter(delivery, attempt, switches));
        return save(isBadForFollower(tried, attempt) ? tried.showing(UNAVAILABLE) : tried);
    }

    private static Delivery.State stateAfter(Delivery before, Attempt attempt, Switches switches) {
        if (attempt.reached()) {
            return Delivery.State.DELIVERED;
        }
        boolean last = before.attempts().size() >= switches.retryAfterMs().size();
        return last ? Delivery.State.GIVEN_UP : Delivery.State.WAITING;
    }

    /** The Official Account must say {@code success} or nothing at all; passive replies are not played. */
    private static boolean isBadForFollower(Delivery tried, Attempt attempt) {
        boolean accepted = "success".equals(attempt.answer()) || "".equals(attempt.answer());
        return tried.platform() == Platform.MP && !tried.isOpen() && !(attempt.reached() && accepted);
    }

    private Delivery save(Delivery delivery) {
        store.atomically(() -> {
            deliveries.put(delivery.id(), delivery);
            if (delivery.shown() != null) {
                showToFollower.accept(delivery.lane(), delivery.shown());
            }
        });
        return delivery;
    }

    /** Checks the callback URL as the platforms do when it is saved in their console. */
    public UrlCheck.Result check(Platform platform) throws InterruptedException {
        return new UrlCheck(targets, post).check(platform, clock.instant());
    }

    @Override
    public void close() {
        lanes.close();
        post.close();
    }
}
