package link.aftersales.platform;

import org.jspecify.annotations.Nullable;

/** What a platform had under a media id. */
public sealed interface Media {

    /** All of it was written; {@code fileName} as the platform calls it. */
    record Received(@Nullable String fileName) implements Media {}

    /** It is larger than allowed; a part of it may have been written. */
    record TooLarge() implements Media {}

    /** The platform named an address that is not its own. */
    record Elsewhere() implements Media {}
}
