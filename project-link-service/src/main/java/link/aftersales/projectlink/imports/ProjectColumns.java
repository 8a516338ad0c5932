package link.aftersales.projectlink.imports;

import java.util.List;
import link.aftersales.http.sheet.SheetColumn;

/** What a table of projects has, as it is called in the API and in the office, with what the template says of it. */
public final class ProjectColumns {

    static final String PROJECT_NO = "projectNo";
    static final String TITLE = "title";
    static final String STATUS = "status";
    static final String ORDER_AMOUNT = "orderAmount";
    static final String PROGRESS = "progress";
    static final String STARTED_ON = "startedOn";
    static final String ENDED_ON = "endedOn";
    static final String ASSIGNED_TO = "assignedTo";
    static final String SALES_REP = "salesRep";
    static final String CUSTOMER_NAME = "customerName";
    static final String CUSTOMER_PHONE = "customerPhone";
    static final String CUSTOMER_COMPANY = "customerCompany";
    static final String CONTACTS = "contacts";

    private static final int LONGEST_CONTACTS = 3_000;

    /** In the order of the template. */
    public static final List<SheetColumn> ALL = List.of(
            SheetColumn.required(PROJECT_NO, "项目编号").explained("不变的编号，再次导入时按它更新", "P-2024-001"),
            SheetColumn.required(TITLE, "项目名称").explained("最多 100 字", "XX设备安装项目"),
            SheetColumn.required(STATUS, "状态").explained("进行中、已完成、已暂停、已取消", "进行中"),
            SheetColumn.required(ORDER_AMOUNT, "订单金额").withSign().explained("单位元，最多两位小数", "128000.00"),
            SheetColumn.required(PROGRESS, "进度").withSign().explained("0–100 的整数", "60"),
            SheetColumn.required(STARTED_ON, "开始日期").explained("例如 2024-01-15", "2024-01-15"),
            SheetColumn.required(ASSIGNED_TO, "负责人").explained("企业微信账号，或员工名单里的姓名、手机", "lisi"),
            SheetColumn.required(SALES_REP, "销售").explained("企业微信账号，或员工名单里的姓名、手机", "wangwu"),
            SheetColumn.required(CUSTOMER_NAME, "客户姓名").explained("最多 50 字", "张三"),
            SheetColumn.required(CUSTOMER_PHONE, "客户手机").withSign().explained("11 位大陆手机号", "13800138000"),
            SheetColumn.optional(CUSTOMER_COMPANY, "客户公司").explained("最多 100 字", "XX公司"),
            SheetColumn.optional(CONTACTS, "其他联系人")
                    .upTo(LONGEST_CONTACTS)
                    .explained("姓名 手机，多位用；隔开；空着不变，写“无”清空", "李四（车间主任）13900139000；王芳 13700137000"),
            SheetColumn.optional(ENDED_ON, "结束日期").explained("例如 2024-12-31", ""));

    private ProjectColumns() {}
}
