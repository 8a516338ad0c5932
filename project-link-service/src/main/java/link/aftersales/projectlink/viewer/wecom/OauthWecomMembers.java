package link.aftersales.projectlink.viewer.wecom;

import link.aftersales.platform.Answer;
import link.aftersales.platform.PlatformCalls;
import link.aftersales.projectlink.viewer.WecomMembers;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.cp.api.WxCpService;
import org.jspecify.annotations.Nullable;

/** {@code auth/getuserinfo}: of customers and other outsiders it tells no userid. */
final class OauthWecomMembers implements WecomMembers {

    private final WxCpService wecom;
    private final PlatformCalls calls;

    OauthWecomMembers(WxCpService wecom, PlatformCalls calls) {
        this.wecom = wecom;
        this.calls = calls;
    }

    @Override
    public Named name(String code) {
        return switch (calls.call("auth.getuserinfo", () -> named(code))) {
            case Answer.Done<Named> done -> done.value();
            case Answer.Refused<Named> refused -> new Named.Nobody();
            case Answer.Unavailable<Named> away -> new Named.NoAnswer();
        };
    }

    private Named named(String code) throws WxErrorException {
        @Nullable String userId = wecom.getOauth2Service().getAuthUserInfo(code).getUserId();
        return userId == null || userId.isBlank() ? new Named.Nobody() : new Named.Member(userId);
    }
}
