package link.aftersales.identity.contact.wecom;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import link.aftersales.identity.contact.MemberBook;
import link.aftersales.identity.contact.SweptContact;
import link.aftersales.platform.Answer;
import link.aftersales.platform.PlatformCalls;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.cp.api.WxCpService;
import me.chanjar.weixin.cp.bean.external.contact.FollowedUser;
import me.chanjar.weixin.cp.bean.external.contact.WxCpExternalContactBatchInfo;
import me.chanjar.weixin.cp.bean.external.contact.WxCpExternalContactBatchInfo.ExternalContactInfo;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

@Component
class WecomMemberBook implements MemberBook {

    private static final int MOST_ON_A_PAGE = 100;

    /** What a member without any contact is answered, and one outside of the app's range. */
    private static final int NO_CONTACTS = 84061;

    /** About this one member: unknown, no longer here, not in our range. Any other refusal is about all. */
    private static final Set<Integer> ABOUT_THE_MEMBER = Set.of(40003, 60011, 60111);

    private final WxCpService wecom;
    private final PlatformCalls calls;

    WecomMemberBook(WxCpService wecom, @Qualifier("wecomCalls") PlatformCalls calls) {
        this.wecom = wecom;
        this.calls = calls;
    }

    @Override
    public Reading<Page> contacts(String userId, @Nullable String cursor) {
        Answer<Page> answer = calls.call("externalcontact.batch.get_by_user", () -> page(userId, cursor));
        if (answer instanceof Answer.Refused<Page> refused && refused.errcode() == NO_CONTACTS) {
            return new Found<>(new Page(List.of(), null));
        }
        return reading(answer);
    }

    @Override
    public Reading<List<String>> members() {
        return reading(calls.call(
                "externalcontact.get_follow_user_list",
                () -> Objects.requireNonNullElse(
                        wecom.getExternalContactService().listFollowers(), List.of())));
    }

    private Page page(String userId, @Nullable String cursor) throws WxErrorException {
        WxCpExternalContactBatchInfo page =
                wecom.getExternalContactService().getContactDetailBatch(new String[] {userId}, cursor, MOST_ON_A_PAGE);
        List<ExternalContactInfo> contacts =
                Objects.requireNonNullElse(page.getExternalContactList(), List.<ExternalContactInfo>of());
        String next = page.getNextCursor();
        return new Page(
                contacts.stream().map(contact -> swept(userId, contact)).toList(),
                next == null || next.isEmpty() ? null : next);
    }

    /** A userid is the same in any case of letters; WeCom's own way to write it is that of its callbacks. */
    private static SweptContact swept(String userId, ExternalContactInfo contact) {
        FollowedUser relation = contact.getFollowInfo();
        return new SweptContact(
                Objects.requireNonNullElse(relation.getUserId(), userId),
                contact.getExternalContact().getExternalUserId(),
                WecomContactBook.detail(contact.getExternalContact(), relation));
    }

    private static <T> Reading<T> reading(Answer<T> answer) {
        return switch (answer) {
            case Answer.Done<T> done -> new Found<>(done.value());
            case Answer.Refused<T> refused -> {
                String reason = "errcode " + refused.errcode();
                yield ABOUT_THE_MEMBER.contains(refused.errcode()) ? new Refused<>(reason) : new NoAnswer<>(reason);
            }
            case Answer.Unavailable<T> none -> new NoAnswer<>(none.why());
        };
    }
}
