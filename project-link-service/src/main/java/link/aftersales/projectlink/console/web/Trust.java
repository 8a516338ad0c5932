package link.aftersales.projectlink.console.web;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** The words of identity-service's trail for people. */
final class Trust {

    static final Map<String, String> STATUSES =
            Map.of("temp", "待验证", "bound", "已验证", "refused", "已拒绝", "revoked", "已解除", "expired", "已过期");

    private static final Map<String, String> REASONS = Map.ofEntries(
            Map.entry("no_contact", "还没有人添加"),
            Map.entry("member_has_not_confirmed", "等企业微信确认添加"),
            Map.entry("unionid_not_read", "等读取微信身份"),
            Map.entry("no_unionid", "两边微信身份缺失，等验证码或人工核验"),
            Map.entry("several_claimants", "多个微信号登记了这个号码"),
            Map.entry("wrong_add_way", "不是搜索手机号添加的"),
            Map.entry("added_by_customer", "是客户主动添加的"),
            Map.entry("added_by_somebody_else", "不是员工本人添加的"),
            Map.entry("other_person", "两边不是同一个微信号"),
            Map.entry("other_number", "添加时看到的是另一个号码"),
            Map.entry("contact_of_another_customer", "这个联系人已属于另一位客户"),
            Map.entry("unionid", "微信身份一致"),
            Map.entry("code", "验证码正确"),
            Map.entry("sole_claimant", "只有一人登记该号码"),
            Map.entry("seen", "添加时看到该号码"),
            Map.entry("confirmed", "员工确认了号码"),
            Map.entry("unproven", "号码待确认"),
            Map.entry("manual", "人工核验"),
            Map.entry("typed", "客户输入"),
            Map.entry("unrelated", "与此客户无关"));

    private static final Map<String, String> STEPS = Map.ofEntries(
            Map.entry("claimed", "登记号码"),
            Map.entry("bound", "通过验证"),
            Map.entry("number_proven", "号码已确认"),
            Map.entry("refused", "被拒绝"),
            Map.entry("revoked", "解除验证"),
            Map.entry("restored", "恢复验证"),
            Map.entry("expired", "过期"),
            Map.entry("replaced", "换了号码"),
            Map.entry("handed_over", "转交同事"),
            Map.entry("proven", "判断：可信"),
            Map.entry("waits", "判断：还差一步"),
            Map.entry("never", "判断：不能自动通过"),
            Map.entry("unrelated", "判断：无关"));

    private Trust() {}

    static String reason(String words) {
        return Arrays.stream(words.split("\\+"))
                .map(word -> REASONS.getOrDefault(word, word))
                .collect(Collectors.joining("，"));
    }

    static String step(String word) {
        return STEPS.getOrDefault(word, word);
    }

    static String by(String actor) {
        return actor.equals("rules") ? "系统" : Labels.actor(actor);
    }
}
