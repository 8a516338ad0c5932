package link.aftersales.sandbox.simulator.kf;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import link.aftersales.sandbox.simulator.http.Json;
import link.aftersales.sandbox.simulator.platform.Refusal;
import link.aftersales.sandbox.simulator.store.Table;
import link.aftersales.sandbox.simulator.world.Ids;
import link.aftersales.sandbox.simulator.world.Person;
import link.aftersales.sandbox.simulator.world.World;

/** The accounts and what happens in their chats. Whatever happens rings, and what rang is pulled by the API. */
public final class CustomerService {

    private static final int LIMIT = 20_000;
    private static final Duration TOKEN_LIVES = Duration.ofMinutes(10);
    private static final Duration WELCOME_LIVES = Duration.ofSeconds(20);
    private static final String ONLY = "kf";
    private static final int TOO_MANY = 95001;
    private static final int TOO_LATE = 95002;

    private final World world;
    private final KfLog log;
    private final Table<KfAccount> accounts;
    private final Table<KfToken> tokens;
    private final Table<KfCode> codes;
    private final Table<KfWindow> windows;
    private final Table<KfSwitches> switches;
    private BiConsumer<String, String> bell = (openKfId, token) -> {};

    public CustomerService(World world) {
        this.world = world;
        this.log = new KfLog(world);
        this.accounts = world.store().table("kf_accounts", KfAccount.class, 100);
        this.tokens = world.store().table("kf_tokens", KfToken.class, LIMIT);
        this.codes = world.store().table("kf_codes", KfCode.class, LIMIT);
        this.windows = world.store().table("kf_windows", KfWindow.class, LIMIT);
        this.switches = world.store().table("kf_switches", KfSwitches.class, 1);
        if (accounts.all().isEmpty()) {
            open("售后客服");
        }
    }

    /** Whom to tell that something waits at an account, with the token for pulling it. */
    public void ringsAt(BiConsumer<String, String> toldOf) {
        bell = toldOf;
    }

    public KfAccount open(String name) {
        KfAccount account = new KfAccount(Ids.random("wk", 32), name);
        return accounts.put(account.openKfId(), account);
    }

    /** The oldest first. */
    public List<KfAccount> accounts() {
        return accounts.all();
    }

    public Optional<KfAccount> find(String openKfId) {
        return accounts.find(openKfId);
    }

    public KfSwitches switches() {
        return switches.find(ONLY).orElse(KfSwitches.NORMAL);
    }

    public void behave(KfSwitches changed) {
        switches.put(ONLY, changed);
    }

    /** The visitor said or sent something; answers its msgid. */
    public String said(KfAccount account, Person person, String type, ObjectNode content) {
        return world.store().atomically(() -> {
            KfWindow window = window(account.openKfId(), person.externalUserId());
            windows.put(window.key(), window.opened(world.clock().now()));
            ObjectNode item = Json.object()
                    .put("open_kfid", account.openKfId())
                    .put("external_userid", person.externalUserId())
                    .put("msgtype", type);
            item.set(type, content);
            return add(account.openKfId(), KfLog.CUSTOMER, item);
        });
    }

    /** The visitor opened the chat; there is a welcome code unless he was greeted or spoke in the last two days. */
    public String entered(KfAccount account, Person person, String scene) {
        return world.store().atomically(() -> {
            ObjectNode event = event("enter_session", account.openKfId(), person.externalUserId())
                    .put("scene", scene)
                    .put("scene_param", "");
            if (window(account.openKfId(), person.externalUserId())
                    .mayBeGreeted(world.clock().now())) {
                event.put("welcome_code", welcomeCode(account, person));
            }
            return addEvent(account.openKfId(), event);
        });
    }

    private String welcomeCode(KfAccount account, Person person) {
        KfCode code = new KfCode(
                Ids.random("", 43),
                account.openKfId(),
                person.externalUserId(),
                world.clock().now().plus(WELCOME_LIVES),
                false);
        return codes.put(code.code(), code).code();
    }

    /** Takes one message from what is allowed, or refuses like the platform. */
    void take(String openKfId, String externalUserId) {
        KfWindow window = window(openKfId, externalUserId);
        if (!window.isOpen(world.clock().now())) {
            throw new Refusal(TOO_LATE, "out of the time limit of 48 hours");
        }
        if (window.left() <= 0) {
            throw new Refusal(TOO_MANY, "over the limit of 5 messages");
        }
        windows.put(window.key(), window.usedOnce());
    }

    /** Uses a welcome code and answers for whom it was; empty when it is unknown, used or too old. */
    Optional<KfCode> use(String value) {
        Optional<KfCode> code = codes.find(value)
                .filter(found -> !found.used() && world.clock().now().isBefore(found.expiresAt()));
        code.ifPresent(found -> {
            codes.put(value, found.asUsed());
            KfWindow window = window(found.openKfId(), found.externalUserId());
            windows.put(window.key(), window.greeted(world.clock().now()));
        });
        return code;
    }

    /** Answers whether this message, though taken, fails; the platform tells of it as of everything else. */
    boolean failsAfterwards(String openKfId, String externalUserId, String msgId) {
        KfSwitches now = switches();
        if (now.failNext() <= 0) {
            return false;
        }
        behave(now.failedOnce());
        addEvent(
                openKfId,
                event("msg_send_fail", openKfId, externalUserId)
                        .put("fail_msgid", msgId)
                        .put("fail_type", now.failType()));
        return true;
    }

    /** What came after the item with this number. */
    List<KfItem> after(String openKfId, long number) {
        return log.after(openKfId, number);
    }

    boolean takesToken(String token, String openKfId) {
        return tokens.find(token)
                .filter(found -> found.openKfId().equals(openKfId))
                .filter(found -> world.clock().now().isBefore(found.expiresAt()))
                .isPresent();
    }

    /** Whether he said something, or came in, within the last two days. */
    boolean isActive(String externalUserId) {
        Instant now = world.clock().now();
        return accounts.all().stream()
                .flatMap(account -> windows.find(KfWindow.key(account.openKfId(), externalUserId)).stream())
                .anyMatch(window -> !window.mayBeGreeted(now));
    }

    private KfWindow window(String openKfId, String externalUserId) {
        return windows.find(KfWindow.key(openKfId, externalUserId))
                .orElseGet(() -> KfWindow.closed(openKfId, externalUserId));
    }

    private static ObjectNode event(String type, String openKfId, String externalUserId) {
        return Json.object().put("event_type", type).put("open_kfid", openKfId).put("external_userid", externalUserId);
    }

    private String addEvent(String openKfId, ObjectNode event) {
        ObjectNode item = Json.object().put("msgtype", "event");
        item.set("event", event);
        return add(openKfId, KfLog.SYSTEM, item);
    }

    private String add(String openKfId, int origin, ObjectNode item) {
        String msgId = log.add(openKfId, origin, item);
        KfToken token =
                new KfToken(Ids.random("ENC", 64), openKfId, world.clock().now().plus(TOKEN_LIVES));
        tokens.put(token.token(), token);
        bell.accept(openKfId, token.token());
        return msgId;
    }
}
