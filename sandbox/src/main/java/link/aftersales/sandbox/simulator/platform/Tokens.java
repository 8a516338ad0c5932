package link.aftersales.sandbox.simulator.platform;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import link.aftersales.sandbox.simulator.store.Index;
import link.aftersales.sandbox.simulator.store.Table;
import link.aftersales.sandbox.simulator.world.Ids;
import link.aftersales.sandbox.simulator.world.World;

/** The access tokens that were handed out. */
public final class Tokens {

    /** How long a token lives. */
    public static final Duration LIFE = Duration.ofSeconds(7200);

    /** How long an old token still works beside its successor. */
    public static final Duration OVERLAP = Duration.ofMinutes(5);

    private static final int LIMIT = 500;
    private static final int INVALID = 40014;
    private static final int NOT_LATEST = 40001;
    private static final int EXPIRED = 42001;

    private final World world;
    private final Table<Token> tokens;
    private final Index<Token> byLine;

    public Tokens(World world) {
        this.world = world;
        this.tokens = world.store().table("tokens", Token.class, LIMIT);
        this.byLine = tokens.index(Token::line);
    }

    /** The newest token of this kind, while it lives. */
    public Optional<Token> current(Platform platform, String kind) {
        List<Token> line = byLine.all(platform + ":" + kind);
        return line.isEmpty() || isOver(line.getLast()) ? Optional.empty() : Optional.of(line.getLast());
    }

    /** A new token; the one before it dies after {@code overlap}. */
    public Token issue(Platform platform, String kind, Duration overlap) {
        return world.store().atomically(() -> {
            current(platform, kind).ifPresent(old -> supersede(old, overlap));
            Token token = new Token(
                    Ids.random(platform.name().toLowerCase() + "_", 150),
                    platform,
                    kind,
                    world.clock().now().plus(LIFE),
                    false);
            return tokens.put(token.value(), token);
        });
    }

    private void supersede(Token old, Duration overlap) {
        Instant end = world.clock().now().plus(overlap);
        Instant dies = end.isBefore(old.expiresAt()) ? end : old.expiresAt();
        tokens.put(old.value(), new Token(old.value(), old.platform(), old.kind(), dies, true));
    }

    Platform platformOf(String value) {
        Token token = tokens.find(value).orElseThrow(() -> new Refusal(INVALID, "invalid access_token"));
        if (isOver(token)) {
            throw token.superseded()
                    ? new Refusal(NOT_LATEST, "invalid credential, access_token is invalid or not latest")
                    : new Refusal(EXPIRED, "access_token expired");
        }
        return token.platform();
    }

    public long secondsLeft(Token token) {
        return Duration.between(world.clock().now(), token.expiresAt()).toSeconds();
    }

    private boolean isOver(Token token) {
        return !world.clock().now().isBefore(token.expiresAt());
    }
}
