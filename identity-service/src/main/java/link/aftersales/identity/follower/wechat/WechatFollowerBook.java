package link.aftersales.identity.follower.wechat;

import link.aftersales.identity.follower.FollowerBook;
import link.aftersales.platform.Answer;
import link.aftersales.platform.PlatformCalls;
import me.chanjar.weixin.mp.api.WxMpService;
import me.chanjar.weixin.mp.bean.result.WxMpUser;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

@Component
class WechatFollowerBook implements FollowerBook {

    private final WxMpService wechat;
    private final PlatformCalls calls;

    WechatFollowerBook(WxMpService wechat, @Qualifier("wechatCalls") PlatformCalls calls) {
        this.wechat = wechat;
        this.calls = calls;
    }

    @Override
    public Reading read(String openid) {
        Answer<WxMpUser> answer =
                calls.call("user.info", () -> wechat.getUserService().userInfo(openid));
        return switch (answer) {
            case Answer.Done<WxMpUser> done -> reading(done.value());
            case Answer.Refused<WxMpUser> refused -> new Refused("errcode " + refused.errcode());
            case Answer.Unavailable<WxMpUser> none -> new NoAnswer(none.why(), !none.notTried());
        };
    }

    /** Of somebody who has left the platform tells nothing, and that says nothing about his unionid. */
    private static Reading reading(WxMpUser user) {
        if (!Boolean.TRUE.equals(user.getSubscribe())) {
            return new NotFollowing();
        }
        String unionid = user.getUnionId();
        return new Found(unionid == null || unionid.isBlank() ? null : unionid);
    }
}
