package link.aftersales.sandbox.story;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The requirement from the first word in chat to the opened page, told once with new people. */
public final class Story {

    private static final Pattern TICKET = Pattern.compile("编号：(AS\\d{14}[A-Z0-9]{3})");
    private static final Pattern LINK = Pattern.compile("(https?://\\S+)");

    private final Transcript transcript;
    private final Cast cast = Cast.random();
    private final Office office;
    private final Customer customer;
    private final Member sales;
    private final Member owner;
    private String ticketNo = "";
    private String link = "";
    private String json = "";

    private Story(Transcript transcript, Office office, Web control, Await await) throws InterruptedException {
        this.transcript = transcript;
        this.office = office;
        this.customer = Customer.appear(cast, control, await, transcript);
        this.sales = Member.appear(cast.sales(), "销售 " + Cast.SALES, control, await, transcript);
        this.owner = Member.appear(cast.owner(), "负责人 " + Cast.OWNER, control, await, transcript);
    }

    /** Brings new people onto the stage. */
    public static Story on(Stage stage) throws InterruptedException {
        Await await = new Await(stage.patience());
        Transcript transcript = new Transcript(stage.out());
        Office office = new Office(new Web(stage.gateway(), await), await, transcript, stage.adminKey());
        return new Story(transcript, office, new Web(stage.control(), await), await);
    }

    /** Plays all steps. */
    public void play() throws InterruptedException {
        play(step -> {});
    }

    /** Plays all steps; the intruder comes in between each deed and its outcome. */
    public void play(Consumer<Step> intruder) throws InterruptedException {
        int number = 0;
        for (Step step : steps()) {
            transcript.step(++number, step.sentence());
            try {
                step.stimulus().happen();
                intruder.accept(step);
                step.outcome().happen();
            } catch (NotSeen failure) {
                throw new StepFailed(step, failure);
            }
        }
        transcript.end();
    }

    /** The steps, in order. */
    public List<Step> steps() {
        return List.of(
                new Step("公司登记项目", () -> office.registersTheProjectOf(cast), () -> {}),
                new Step("客户关注公众号，收到问候", customer::follows, () -> customer.hears("欢迎关注")),
                new Step("客户发送手机号，得知下一步", () -> customer.says(cast.phone()), () -> customer.hears("已收到您的手机号")),
                new Step("销售收到添加客户的待办", () -> {}, () -> sales.reads(List.of(cast.phone()))),
                new Step("销售搜索手机号添加，客户自动成为可信用户", this::becomesFriends, () -> customer.hears("您的身份已验证")),
                new Step("客户发送「维修」，被请求描述问题", () -> customer.says("维修"), () -> customer.hears("请描述")),
                new Step("客户描述问题，被记录", () -> customer.says("设备无法启动，按开关没反应"), () -> customer.hears("已记录")),
                new Step("客户发送图片，被收下", customer::sendsPicture, () -> customer.hears("附件")),
                new Step("客户发送「完成」，收到工单编号", () -> customer.says("完成"), this::hearsTheNumber),
                new Step("负责人收到推送", () -> {}, () -> link = linkIn(owner.reads(push()))),
                new Step("销售收到推送", () -> {}, () -> sales.reads(push())),
                new Step("员工点开链接，无需登录看到项目、客户、工单", () -> {}, () -> office.opens(link, known())),
                new Step("链接的 JSON 说的一样", () -> {}, () -> json = office.readsJson(link, known())));
    }

    private void becomesFriends() throws InterruptedException {
        sales.searches(cast.phone());
        customer.accepts(cast.sales());
    }

    private void hearsTheNumber() throws InterruptedException {
        Matcher number = TICKET.matcher(customer.hears("编号：AS"));
        if (!number.find()) {
            throw new NotSeen("工单编号", customer.answers().toString());
        }
        ticketNo = number.group(1);
    }

    private List<String> push() {
        return List.of(
                "【售后工单提醒】",
                "工单号：" + ticketNo,
                "客户：" + Cast.CUSTOMER + "（" + cast.phone() + "）",
                "项目：" + cast.projectTitle(),
                "类型：维修",
                "主题：设备无法启动",
                "描述：设备无法启动，按开关没反应",
                "优先级：高",
                "请尽快处理！");
    }

    private List<String> known() {
        return List.of(cast.projectTitle(), Cast.CUSTOMER, cast.phone(), Cast.COMPANY, ticketNo, "设备无法启动");
    }

    private static String linkIn(String push) {
        Matcher found = LINK.matcher(push);
        if (!found.find()) {
            throw new NotSeen("项目链接", push);
        }
        return found.group(1);
    }

    /** The number of the ticket that was opened. */
    public String ticketNo() {
        return ticketNo;
    }

    /** The link that was pushed. */
    public String link() {
        return link;
    }

    /** What the link's JSON told at the end. */
    public String json() {
        return json;
    }

    /** How often the customer was told this ticket's number. */
    public long confirmations() {
        return customer.answers().stream()
                .filter(answer -> answer.contains("编号：" + ticketNo))
                .count();
    }

    /** How often this ticket was shown to the owner and to the sales representative. */
    public List<Long> pushes() {
        return List.of(pushesTo(owner), pushesTo(sales));
    }

    private long pushesTo(Member member) {
        return member.inbox().stream()
                .filter(message -> message.contains("工单号：" + ticketNo))
                .count();
    }
}
