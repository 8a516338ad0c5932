package link.aftersales.projectlink.page.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.springframework.jdbc.core.JdbcTemplate;

/** Projects as many as wanted; the visited ones, evenly among them, have tickets with pictures and a history. */
final class MeasuredProjects {

    static final int VISITED = 1_000;

    private MeasuredProjects() {}

    static String token(int number) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(("p" + number).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static void insert(JdbcTemplate jdbc, int projects) {
        jdbc.execute("alter table projects drop constraint projects_project_link_token_key");
        jdbc.update("""
                insert into projects (version, project_no, title, status, order_amount, progress, started_on, assigned_to,
                  sales_rep, customer_name, customer_phone, customer_company, project_link_token, link_version)
                select 1, 'P-' || n, '恒泰制造三期中央空调设备安装项目', 'in_progress', 1234567.00, 60, '2024-01-08', 'lisi', 'wangwu',
                  '张三', '13800138000', '苏州恒泰精密制造有限公司',
                  rtrim(translate(encode(sha256(('p' || n)::bytea), 'base64'), '+/', '-_'), '='), 1
                from generate_series(0, ? - 1) n""", projects);
        jdbc.execute("alter table projects add unique (project_link_token)");
        int every = projects / VISITED;
        jdbc.update("""
                insert into tickets (ticket_no, version, project_no, type, status, priority, subject, description, customer_id,
                  reporter_name, reporter_phone, attachments, created_at)
                select 'AS' || n || '-' || t, 1, 'P-' || n, 'repair', case t when 0 then 'processing' else 'closed' end, 'high',
                  '三楼东侧机组按开关没反应', '三楼东侧机组按开关没反应，指示灯也不亮。昨天下午还是好的，今天早上来就这样了。', 'c1', '张三',
                  '13800138000', '[{"id": "0c5f3f5e-8a53-4b8e-9f0c-1f1f0a6d7d01", "kind": "image"}]', now() - t * interval '9 days'
                from generate_series(0, ? - 1, ?) n, generate_series(0, 5) t""", projects, every);
        jdbc.update("""
                insert into ticket_log (ticket_no, version, at, actor, action, words, attachments)
                select ticket_no, v, created_at, 'lisi', case v when 2 then 'accept' else 'resolve' end, '已更换接触器，试机正常', 0
                from tickets, generate_series(2, 3) v""");
        jdbc.execute("vacuum analyze");
    }
}
