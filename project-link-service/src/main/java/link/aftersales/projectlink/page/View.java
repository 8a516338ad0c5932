package link.aftersales.projectlink.page;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody had a page before his eyes: the push whose link he opened, and who he is, as far as either is known. */
public record View(@Nullable UUID delivery, @Nullable String member) {}
