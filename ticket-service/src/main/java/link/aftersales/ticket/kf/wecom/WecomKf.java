package link.aftersales.ticket.kf.wecom;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import link.aftersales.platform.Answer;
import link.aftersales.platform.PlatformCalls;
import link.aftersales.ticket.kf.KfApi;
import me.chanjar.weixin.cp.api.WxCpService;
import me.chanjar.weixin.cp.bean.external.contact.ExternalContact;
import me.chanjar.weixin.cp.bean.kf.WxCpKfCustomerBatchGetResp;
import me.chanjar.weixin.cp.bean.kf.WxCpKfMsgListResp;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** {@code kf/sync_msg} and {@code kf/customer/batchget}. */
@Component
class WecomKf implements KfApi {

    private static final int LIMIT = 1000;
    private static final int VOICE_AS_AMR = 0;
    private static final int MORE = 1;

    private final WxCpService wecom;
    private final PlatformCalls calls;

    WecomKf(WxCpService wecom, @Qualifier("wecomCalls") PlatformCalls calls) {
        this.wecom = wecom;
        this.calls = calls;
    }

    @Override
    public Pulled pull(String openKfId, @Nullable String cursor, @Nullable String token) {
        Answer<WxCpKfMsgListResp> answer = calls.call(
                "kf.sync_msg", () -> wecom.getKfService().syncMsg(cursor, token, LIMIT, VOICE_AS_AMR, openKfId));
        return switch (answer) {
            case Answer.Done<WxCpKfMsgListResp>(WxCpKfMsgListResp page) -> page(openKfId, cursor, page);
            case Answer.Refused<WxCpKfMsgListResp> refused -> new Pulled.Refused(refused.errcode());
            case Answer.Unavailable<WxCpKfMsgListResp> away -> new Pulled.NotNow(away.why());
        };
    }

    private Pulled.Page page(String openKfId, @Nullable String cursor, WxCpKfMsgListResp page) {
        KfItems items = new KfItems(wecom.getWxCpConfigStorage().getCorpId(), openKfId);
        List<Item> known =
                Objects.requireNonNullElse(page.getMsgList(), List.<WxCpKfMsgListResp.WxCpKfMsgItem>of()).stream()
                        .map(items::read)
                        .flatMap(Optional::stream)
                        .toList();
        String next = page.getNextCursor();
        boolean moves = next != null && !next.isEmpty();
        return new Pulled.Page(
                known,
                moves ? next : Objects.requireNonNullElse(cursor, ""),
                moves && Objects.equals(page.getHasMore(), MORE));
    }

    /** Refused means that the company may not read customers; they are recognised by their external_userid then. */
    @Override
    public Unionids unionids(List<String> externalUserIds) {
        Answer<WxCpKfCustomerBatchGetResp> answer =
                calls.call("kf.customer.batchget", () -> wecom.getKfService().customerBatchGet(externalUserIds));
        return switch (answer) {
            case Answer.Done<WxCpKfCustomerBatchGetResp>(WxCpKfCustomerBatchGetResp customers) ->
                new Unionids.Known(unionids(customers));
            case Answer.Refused<WxCpKfCustomerBatchGetResp> refused -> new Unionids.Known(Map.of());
            case Answer.Unavailable<WxCpKfCustomerBatchGetResp> away -> new Unionids.NotNow(away.why());
        };
    }

    private static Map<String, String> unionids(WxCpKfCustomerBatchGetResp customers) {
        Map<String, String> known = new HashMap<>();
        for (ExternalContact customer :
                Objects.requireNonNullElse(customers.getCustomerList(), List.<ExternalContact>of())) {
            if (customer.getUnionId() != null && !customer.getUnionId().isBlank()) {
                known.put(customer.getExternalUserId(), customer.getUnionId());
            }
        }
        return known;
    }
}
