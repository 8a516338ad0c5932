package link.aftersales.sandbox.simulator.platform;

import java.util.function.Function;

/** One endpoint of one platform. {@code open}: it asks for no access token, because it hands them out. */
public record ApiRoute(Platform platform, String method, String path, boolean open, Function<ApiCall, Answer> handler) {

    public static ApiRoute open(Platform platform, String method, String path, Function<ApiCall, Answer> handler) {
        return new ApiRoute(platform, method, path, true, handler);
    }

    public static ApiRoute get(Platform platform, String path, Function<ApiCall, Answer> handler) {
        return new ApiRoute(platform, "GET", path, false, handler);
    }

    public static ApiRoute post(Platform platform, String path, Function<ApiCall, Answer> handler) {
        return new ApiRoute(platform, "POST", path, false, handler);
    }
}
