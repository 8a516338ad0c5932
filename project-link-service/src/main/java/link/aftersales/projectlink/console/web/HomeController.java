package link.aftersales.projectlink.console.web;

import static link.aftersales.projectlink.console.web.Table.column;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import link.aftersales.projectlink.console.AdminApis;
import link.aftersales.projectlink.console.Answer;
import link.aftersales.projectlink.console.Listing;
import link.aftersales.projectlink.console.Service;
import link.aftersales.projectlink.console.web.Bars.Bar;
import link.aftersales.projectlink.console.web.Field.Choice;
import link.aftersales.projectlink.console.web.Table.Column;
import link.aftersales.projectlink.console.web.Tiles.Tile;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** What matters now, and how the last thirty days were. */
@Controller
class HomeController {

    private static final ParameterizedTypeReference<Listing<Object>> ANY = new ParameterizedTypeReference<>() {};

    private static final List<Column<Sending>> SENDINGS = List.of(
            column("渠道", one -> Cell.text(Labels.channel(one.channel()))),
            column("计划", one -> Cell.text(Long.toString(one.planned()))),
            column("已发送", one -> Cell.text(Long.toString(one.sent()))),
            column("失败", one -> Cell.text(Long.toString(one.failed()))),
            column("正在等待", one -> Cell.text(Long.toString(one.waitingNow()))),
            column("多快发出（一半 / 95%）", one -> Cell.text(seconds(one.p50Seconds()) + " / " + seconds(one.p95Seconds()))));

    private final AdminApis apis;
    private final Screens screens;
    private final Clock clock;

    HomeController(AdminApis apis, Screens screens, Clock clock) {
        this.apis = apis;
        this.screens = screens;
        this.clock = clock;
    }

    record Statistics(
            long total,
            Map<String, Long> byType,
            Map<String, Long> byStatus,
            Map<String, Long> byPriority,
            Map<String, Long> byOwner,
            Took firstResponse,
            Took resolution) {}

    record Sendings(List<Sending> channels) {}

    record Sending(
            String channel,
            long planned,
            long sent,
            long failed,
            @Nullable Double p50Seconds,
            @Nullable Double p95Seconds,
            long waitingNow) {}

    record Took(
            long count,
            @Nullable Double medianMinutes,
            @Nullable Double p90Minutes) {

        String said() {
            return medianMinutes == null ? "—" : Times.span(Math.round(medianMinutes * 60));
        }

        String small() {
            return p90Minutes == null ? "还没有数据" : "九成在 " + Times.span(Math.round(p90Minutes * 60)) + " 内";
        }
    }

    @GetMapping({ConsoleDoor.PATH, ConsoleDoor.PATH + "/"})
    View home() {
        String today = LocalDate.now(clock.withZone(Times.SHANGHAI)).toString();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Tiles(List.of(
                tickets("今天新工单", Map.of("from", today), ""),
                tickets("待处理", Map.of("status", "pending"), "warn"),
                tickets("处理中", Map.of("status", "processing"), ""),
                count(
                        "订单修改待审核",
                        Service.TICKET,
                        "/api/admin/order-modifications",
                        new Wish(Map.of("status", "pending"), Map.of(), 0),
                        Modifications.PATH,
                        "warn"),
                count("等待验证", Service.IDENTITY, "/api/admin/customers/waiting", Wish.NONE, Verifications.PATH, ""),
                count(
                        "今天推送失败",
                        Service.NOTIFICATION,
                        "/api/admin/deliveries",
                        new Wish(Map.of("status", "failed", "from", today), Map.of(), 0),
                        DeliveriesController.PATH,
                        "bad"))));
        blocks.addAll(Block.of(
                apis.get(Service.TICKET, "/api/admin/statistics", Map.of(), Statistics.class),
                HomeController::figures));
        blocks.addAll(Block.of(
                apis.get(Service.NOTIFICATION, "/api/admin/deliveries/figures", Map.of(), Sendings.class),
                told -> List.of(new Heading("今天的推送"), Table.of("今天的推送", SENDINGS, told.channels(), "今天还没有推送。"))));
        return screens.show(Screen.of("概况", null, blocks));
    }

    private Tile tickets(String label, Map<String, String> filter, String kind) {
        return count(
                label,
                Service.TICKET,
                "/api/admin/tickets",
                new Wish(filter, Map.of(), 0),
                TicketsController.PATH,
                kind);
    }

    private Tile count(String label, Service service, String path, Wish wish, String page, String kind) {
        Map<String, String> one = new HashMap<>(wish.open());
        one.put("size", "1");
        String href = wish.address(page);
        return switch (apis.get(service, path, one, ANY)) {
            case Answer.Given<Listing<Object>>(var listing) ->
                new Tile(label, Long.toString(listing.total()), null, href, listing.total() == 0 ? "" : kind);
            case Answer.Refused<Listing<Object>> refused -> new Tile(label, "?", "查不到", href, "");
            case Answer.Away<Listing<Object>> away -> new Tile(label, "?", service.label() + "服务连不上", href, "");
        };
    }

    private static String seconds(@Nullable Double seconds) {
        return seconds == null ? "—" : String.format(Locale.ROOT, "%.1f 秒", seconds);
    }

    private static List<Block> figures(Statistics told) {
        return List.of(
                Facts.of(
                        "最近 30 天",
                        List.of(
                                Facts.fact("工单", told.total() + " 张"),
                                Cell.text(
                                                told.firstResponse().said(),
                                                told.firstResponse().small())
                                        .under("首次响应（中位）"),
                                Cell.text(
                                                told.resolution().said(),
                                                told.resolution().small())
                                        .under("解决用时（中位）"))),
                new Half(List.of(
                        bars("按状态", told.byStatus(), Labels.STATUSES),
                        bars("按类型", told.byType(), Labels.TYPES),
                        bars("按优先级", told.byPriority(), Labels.PRIORITIES),
                        bars("按负责人", told.byOwner(), List.of()))));
    }

    private static Bars bars(String title, Map<String, Long> counts, List<Choice> labels) {
        long most = counts.values().stream().mapToLong(Long::longValue).max().orElse(1);
        return new Bars(
                title,
                counts.entrySet().stream()
                        .map(entry -> new Bar(Labels.of(labels, entry.getKey()), entry.getValue(), Math.max(1, most)))
                        .toList());
    }
}
