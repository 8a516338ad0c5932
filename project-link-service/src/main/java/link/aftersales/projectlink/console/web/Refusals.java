package link.aftersales.projectlink.console.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import link.aftersales.projectlink.console.Answer;
import org.jspecify.annotations.Nullable;

/** What services answer in English to programs, for operators. What is not known here is told as it is. */
final class Refusals {

    private static final Map<String, String> WORDS = words();
    private static final Pattern NOT_WHILE = Pattern.compile("not possible while the ticket is (\\w+)");
    private static final Pattern MISSING = Pattern.compile("(\\w+) is missing");
    private static final Pattern TOO_LONG = Pattern.compile("(\\w+) has more than (\\d+) characters");
    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("words", "说明"),
            Map.entry("userid", "账号"),
            Map.entry("projectNo", "项目编号"),
            Map.entry("customerPhone", "客户手机"),
            Map.entry("phone", "手机"),
            Map.entry("type", "类型"),
            Map.entry("description", "描述"),
            Map.entry("reason", "原因"),
            Map.entry("applicant", "申请人"),
            Map.entry("approver", "核准人"),
            Map.entry("by", "操作人"),
            Map.entry("from", "开始日期"),
            Map.entry("to", "结束日期"));

    private Refusals() {}

    static String words(Answer.Refused<?> refused) {
        Answer.Problem problem = refused.problem();
        List<Answer.FieldError> errors = problem.errors();
        if (errors != null && !errors.isEmpty()) {
            return "填写有误：" + errors.stream().map(Refusals::field).collect(Collectors.joining("，")) + "。";
        }
        String reason = problem.reason();
        String detail = problem.detail();
        if (reason != null && WORDS.containsKey(reason)) {
            return WORDS.get(reason) + "。";
        }
        return detail == null ? plain(refused.status(), null) : told(detail, refused.status());
    }

    /** One word of an outcome, as lists of results carry it. */
    static String outcome(String word) {
        return WORDS.getOrDefault(word, word);
    }

    private static String told(String detail, int status) {
        String known = WORDS.get(detail);
        if (known != null) {
            return known + "。";
        }
        Matcher notWhile = NOT_WHILE.matcher(detail);
        if (notWhile.matches()) {
            return "工单现在是「" + Labels.of(Labels.STATUSES, notWhile.group(1)) + "」，不能这样操作。下面已是最新情况。";
        }
        Matcher missing = MISSING.matcher(detail);
        if (missing.matches()) {
            return "请填写" + label(missing.group(1)) + "。";
        }
        Matcher tooLong = TOO_LONG.matcher(detail);
        return tooLong.matches() ? label(tooLong.group(1)) + "最多 " + tooLong.group(2) + " 字。" : plain(status, detail);
    }

    private static String plain(int status, @Nullable String detail) {
        String known =
                switch (status) {
                    case 404 -> "没有找到，可能刚刚被删除。";
                    case 409 -> "同事刚刚改过，请看看现在的情况再操作。";
                    case 410 -> "已经不在了。";
                    case 413 -> "文件太大，最多 10 MB。";
                    default -> "没有办成，请检查填写的内容。";
                };
        return detail == null ? known : known + "（" + detail + "）";
    }

    private static String field(Answer.FieldError error) {
        String field = error.field();
        return field == null ? "请检查" : label(field);
    }

    private static String label(String field) {
        return FIELDS.getOrDefault(field, field);
    }

    private static Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("no such ticket", "没有这张工单");
        words.put("not allowed", "没有权限这样操作");
        words.put("no such project", "没有这个项目编号");
        words.put("userid is not in the staff list", "员工名单里没有这个账号");
        words.put("userid is not one of WeCom", "账号格式不对，请填企业微信账号（userid）");
        words.put("customerPhone is no mobile number", "客户手机不对，请填 11 位手机号");
        words.put("phone must be a mainland mobile number", "手机号不对，请填 11 位手机号");
        words.put(
                "the approver is neither one of SUPERVISOR_USERIDS nor imported as a supervisor",
                "核准人不是主管，请填主管的企业微信账号");
        words.put("applicant and approver must be two people", "申请人和核准人不能是同一个人");
        words.put("the request was decided before", "这个申请已经有人处理过了");
        words.put("there is no such thing", "没有找到，可能刚刚被删除");
        words.put("no such order modification", "没有这个申请");
        words.put("it is approved already", "这个申请已经同意过了");
        words.put("it is rejected already", "这个申请已经拒绝过了");
        words.put("whoever wanted it asked to be forgotten", "客户已要求删除个人信息，不能再审核");
        words.put("pending: it will be sent anyway", "还在等待发送，不用重发");
        words.put("its words or its receiver are gone, or it can be shown once only", "内容或接收人已经不在，不能重发");
        words.put("no such delivery", "没有这条推送");
        words.put("changed by somebody else meanwhile, read it again", "同事刚刚改过，请看看现在的情况再操作");
        words.put("not_found", "没有找到");
        words.put("not_open", "没有等待验证的申请");
        words.put("not_verified", "这位客户没有通过验证");
        words.put("unknown_relation", "没有这个企业微信联系人");
        words.put("unknown_customer", "没有这位客户");
        words.put("verified_already", "已经验证过了");
        words.put("verified_with_another_number", "已用另一个号码验证过");
        words.put("no_open_claim", "没有等待验证的申请");
        words.put("several_claimants", "有多个微信号登记了这个号码");
        words.put("decided_before", "已经有人处理过了");
        words.put("own_application", "申请人和核准人不能是同一个人");
        words.put("not_a_supervisor", "核准人不是主管");
        words.put("not_a_mobile_number", "手机号不对");
        words.put("asked_already", "已经申请过了");
        return words;
    }
}
