package link.aftersales.ticket.kf;

import java.util.List;
import java.util.Map;
import link.aftersales.contracts.KfInbound;
import org.jspecify.annotations.Nullable;

/** What 微信客服 can be asked. Calls the platform, so it must be used outside any transaction. */
public interface KfApi {

    /** The next page after {@code cursor}, or the earliest that the platform has; it keeps everything for three days. */
    Pulled pull(String openKfId, @Nullable String cursor, @Nullable String token);

    /** How many visitors can be asked for at once. */
    int MOST_VISITORS = 100;

    /** The unionids of at most {@link #MOST_VISITORS} visitors. */
    Unionids unionids(List<String> externalUserIds);

    /** Something that happened; {@code id} is the same whenever it is pulled again, and does not tell of whom it speaks. */
    record Item(String id, KfInbound event) {}

    /** What came of a pull. */
    sealed interface Pulled {

        /** Fewer than asked for may come although there is {@code more}. */
        record Page(List<Item> items, String cursor, boolean more) implements Pulled {}

        /** Asking the same again is useless. */
        record Refused(int errcode) implements Pulled {}

        /** It may work later. */
        record NotNow(String why) implements Pulled {}
    }

    /** What came of asking for unionids. */
    sealed interface Unionids {

        /** By external_userid; who is missing has none. */
        record Known(Map<String, String> byVisitor) implements Unionids {}

        /** It may work later. */
        record NotNow(String why) implements Unionids {}
    }
}
