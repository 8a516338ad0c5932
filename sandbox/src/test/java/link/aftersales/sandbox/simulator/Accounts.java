package link.aftersales.sandbox.simulator;

import java.nio.file.Path;
import java.util.Map;

/** The accounts that tests play with. */
final class Accounts {

    static final String PHONE = "13800138000";
    static final String APP_ID = "wx0123456789abcdef";
    static final String MP_SECRET = "mp-secret";
    static final String MP_TOKEN = "mpToken";
    static final String CORP_ID = "ww0123456789abcdef";
    static final int AGENT_ID = 1000002;
    static final String CP_SECRET = "cp-secret";
    static final String CP_TOKEN = "cpToken";
    static final String AES_KEY = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG";

    private Accounts() {}

    static SimulatorSettings settings(String callbackBase, Path directory) {
        return SimulatorSettings.from(Map.ofEntries(
                Map.entry("SIMULATOR_PORT", "0"),
                Map.entry("SIMULATOR_CONTROL_PORT", "0"),
                Map.entry("SIMULATOR_CALLBACK_BASE", callbackBase),
                Map.entry("ADMIN_API_KEY", "a-key-of-the-company"),
                Map.entry("DATA_DIR", directory.toString()),
                Map.entry("WECHAT_MP_APP_ID", APP_ID),
                Map.entry("WECHAT_MP_SECRET", MP_SECRET),
                Map.entry("WECHAT_MP_TOKEN", MP_TOKEN),
                Map.entry("WECHAT_MP_AES_KEY", AES_KEY),
                Map.entry("WECOM_CORP_ID", CORP_ID),
                Map.entry("WECOM_AGENT_ID", Integer.toString(AGENT_ID)),
                Map.entry("WECOM_AGENT_SECRET", CP_SECRET),
                Map.entry("WECOM_TOKEN", CP_TOKEN),
                Map.entry("WECOM_AES_KEY", AES_KEY)));
    }
}
