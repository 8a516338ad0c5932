package link.aftersales.identity.code.wecom;

import link.aftersales.identity.code.WelcomeChat;
import link.aftersales.platform.Answer;
import link.aftersales.platform.PlatformCalls;
import me.chanjar.weixin.cp.api.WxCpService;
import me.chanjar.weixin.cp.bean.external.WxCpWelcomeMsg;
import me.chanjar.weixin.cp.bean.external.msg.Text;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

@Component
class WecomWelcomeChat implements WelcomeChat {

    /** Another app, or the console, is greeting at this moment; only one of us will succeed. */
    private static final int OTHERS_ARE_GREETING = 41096;

    private final WxCpService wecom;
    private final PlatformCalls calls;

    WecomWelcomeChat(WxCpService wecom, @Qualifier("wecomCalls") PlatformCalls calls) {
        this.wecom = wecom;
        this.calls = calls;
    }

    @Override
    public Greeting greet(String welcomeCode, String text) {
        WxCpWelcomeMsg message = WxCpWelcomeMsg.builder()
                .welcomeCode(welcomeCode)
                .text(new Text().setContent(text))
                .build();
        Answer<Boolean> answer = calls.call("externalcontact.send_welcome_msg", () -> {
            wecom.getExternalContactService().sendWelcomeMsg(message);
            return true;
        });
        return switch (answer) {
            case Answer.Done<Boolean> done -> new Sent();
            case Answer.Refused<Boolean> refused -> refused(refused.errcode());
            case Answer.Unavailable<Boolean> none ->
                none.maybeDone() ? new Unknown(none.why()) : new TryAgain(none.why());
        };
    }

    /** Expired (41050) or greeted by somebody else (41051): our words did not arrive. */
    private static Greeting refused(int errcode) {
        String reason = "errcode " + errcode;
        return errcode == OTHERS_ARE_GREETING ? new TryAgain(reason) : new NotSent(reason);
    }
}
