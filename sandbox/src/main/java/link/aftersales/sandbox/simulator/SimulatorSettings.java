package link.aftersales.sandbox.simulator;

import java.nio.file.Path;
import java.util.Map;
import link.aftersales.sandbox.simulator.callbacks.CallbackTargets;
import link.aftersales.sandbox.simulator.callbacks.MpMode;
import link.aftersales.sandbox.simulator.callbacks.Seal;
import link.aftersales.sandbox.simulator.company.CompanyAccess;
import link.aftersales.sandbox.simulator.cp.WecomApp;
import link.aftersales.sandbox.simulator.mp.OfficialAccount;

/** Ports, callback address and the accounts that are played, under the environment names that the services use. */
public record SimulatorSettings(
        int port,
        int controlPort,
        Path directory,
        OfficialAccount account,
        WecomApp app,
        CallbackTargets targets,
        MpMode mpMode,
        CompanyAccess company) {

    private static final String ORIGINAL_ID = "gh_aftersaleslink";

    /** Reads the environment; a missing name stops the start and is named. */
    public static SimulatorSettings from(Map<String, String> environment) {
        Names names = new Names(environment);
        String appId = names.required("WECHAT_MP_APP_ID");
        String aesKey = names.optional("WECHAT_MP_AES_KEY", "");
        String originalId = names.optional("WECHAT_MP_ORIGINAL_ID", ORIGINAL_ID);
        String corpId = names.required("WECOM_CORP_ID");
        String agentId = names.required("WECOM_AGENT_ID");
        CallbackTargets targets = new CallbackTargets(
                names.required("SIMULATOR_CALLBACK_BASE"),
                originalId,
                new Seal(names.required("WECHAT_MP_TOKEN"), aesKey, appId),
                corpId,
                agentId,
                new Seal(names.required("WECOM_TOKEN"), names.required("WECOM_AES_KEY"), corpId));
        return new SimulatorSettings(
                names.port("SIMULATOR_PORT"),
                names.port("SIMULATOR_CONTROL_PORT"),
                Path.of(names.optional("DATA_DIR", "data"), "simulator"),
                new OfficialAccount(appId, names.required("WECHAT_MP_SECRET"), originalId),
                new WecomApp(corpId, agentId, names.required("WECOM_AGENT_SECRET")),
                targets,
                mode(names.optional("WECHAT_MP_MODE", aesKey.isEmpty() ? "plain" : "safe")),
                new CompanyAccess(names.required("SIMULATOR_CALLBACK_BASE"), names.optional("ADMIN_API_KEY", "")));
    }

    private static MpMode mode(String name) {
        return switch (name) {
            case "safe" -> MpMode.SAFE;
            case "compatible" -> MpMode.COMPATIBLE;
            case "plain" -> MpMode.PLAIN;
            default -> throw new IllegalArgumentException("WECHAT_MP_MODE must be safe, compatible or plain");
        };
    }

    private record Names(Map<String, String> environment) {

        String required(String name) {
            String value = optional(name, "");
            if (value.isEmpty()) {
                throw new IllegalArgumentException(name + " is not set");
            }
            return value;
        }

        String optional(String name, String otherwise) {
            String value = environment.getOrDefault(name, "");
            return value.isBlank() ? otherwise : value.strip();
        }

        int port(String name) {
            String value = required(name);
            if (!value.matches("\\d{1,5}")) {
                throw new IllegalArgumentException(name + " must be a port number");
            }
            return Integer.parseInt(value);
        }
    }
}
