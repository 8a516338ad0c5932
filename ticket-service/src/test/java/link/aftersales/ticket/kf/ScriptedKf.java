package link.aftersales.ticket.kf;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import link.aftersales.contracts.KfInbound;
import link.aftersales.contracts.KfInbound.MessageReceived;
import link.aftersales.contracts.MessageKind;
import org.jspecify.annotations.Nullable;

/** An account that keeps all that was said and gives it out in pages; can hang, refuse and lose its caller in between. */
final class ScriptedKf implements KfApi {

    static final class Killed extends Error {}

    /** What a pull was asked with. */
    record Asked(@Nullable String cursor, @Nullable String token) {}

    final List<Asked> pulls = new CopyOnWriteArrayList<>();
    final List<String> askedFor = new CopyOnWriteArrayList<>();
    final Map<String, String> unionids = new HashMap<>();
    private final List<Item> items = new ArrayList<>();
    private int pageSize = 1000;
    private boolean killsAfterPull;
    private @Nullable Unionids insteadOfUnionids;
    private @Nullable Pulled insteadOfAPage;
    private @Nullable CountDownLatch held;
    final CountDownLatch hangs = new CountDownLatch(1);

    void said(String visitor, String text, Instant at) {
        String msgId = "m" + items.size();
        add(new MessageReceived("wk1", visitor, null, msgId, MessageKind.TEXT, text, null, at));
    }

    void add(KfInbound event) {
        items.add(new Item("kf:" + items.size(), event));
    }

    void pageSize(int size) {
        pageSize = size;
    }

    void killsItsNextCallerAfterThePull() {
        killsAfterPull = true;
    }

    void answersUnionids(Unionids answer) {
        insteadOfUnionids = answer;
    }

    void answersPulls(@Nullable Pulled answer) {
        insteadOfAPage = answer;
    }

    /** The next caller waits between pull and commit until the answered latch is opened. */
    CountDownLatch holdsItsNextCaller() {
        CountDownLatch latch = new CountDownLatch(1);
        held = latch;
        return latch;
    }

    @Override
    public Pulled pull(String openKfId, @Nullable String cursor, @Nullable String token) {
        pulls.add(new Asked(cursor, token));
        if (insteadOfAPage != null) {
            return insteadOfAPage;
        }
        int from = cursor == null ? 0 : Integer.parseInt(cursor);
        int to = Math.min(from + pageSize, items.size());
        return new Pulled.Page(List.copyOf(items.subList(from, to)), String.valueOf(to), to < items.size());
    }

    @Override
    public Unionids unionids(List<String> externalUserIds) {
        askedFor.addAll(externalUserIds);
        if (killsAfterPull) {
            killsAfterPull = false;
            throw new Killed();
        }
        hang();
        if (insteadOfUnionids != null) {
            Unionids once = insteadOfUnionids;
            insteadOfUnionids = null;
            return once;
        }
        Map<String, String> known = new HashMap<>(unionids);
        known.keySet().retainAll(externalUserIds);
        return new Unionids.Known(known);
    }

    private void hang() {
        CountDownLatch latch = held;
        if (latch != null) {
            held = null;
            hangs.countDown();
            try {
                latch.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
