package link.aftersales.projectlink.console.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import link.aftersales.projectlink.console.AdminApis;
import link.aftersales.projectlink.console.Answer;
import link.aftersales.projectlink.console.Listing;
import link.aftersales.projectlink.console.Service;
import link.aftersales.projectlink.console.web.Projects.Link;
import link.aftersales.projectlink.console.web.Projects.Project;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The projects and their secret links. */
@Controller
@RequestMapping(Projects.PATH)
class ProjectsController {

    private static final String API = "/api/admin/projects";
    private static final String NO = "/{projectNo:[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,39}}";
    private static final ParameterizedTypeReference<Listing<Project>> LISTING = new ParameterizedTypeReference<>() {};
    private static final List<String> OPEN = List.of("status");
    /** It finds people's names, too. */
    private static final List<String> PERSONAL = List.of("q");

    private final AdminApis apis;
    private final Staff staff;
    private final Screens screens;

    ProjectsController(AdminApis apis, Staff staff, Screens screens) {
        this.apis = apis;
        this.staff = staff;
        this.screens = screens;
    }

    @GetMapping
    View list(HttpServletRequest request) {
        return screens.show(screen(Wish.of(request, OPEN, PERSONAL)));
    }

    @PostMapping
    View search(HttpServletRequest request) {
        Wish wish = Wish.of(request, OPEN, PERSONAL);
        return wish.personal().isEmpty() ? screens.go(wish.address(Projects.PATH)) : screens.show(screen(wish));
    }

    @GetMapping(NO)
    View show(@PathVariable String projectNo, HttpServletRequest request) {
        return screens.show(one(projectNo, Screens.who(request)));
    }

    @PostMapping(NO + "/link/rotate")
    View rotate(
            @PathVariable String projectNo,
            @RequestParam(defaultValue = "") String by,
            @RequestParam(defaultValue = "") String reason) {
        return change(HttpMethod.POST, projectNo, "/link/rotate", by, reason, Done.ROTATED);
    }

    @PostMapping(NO + "/link/revoke")
    View revoke(
            @PathVariable String projectNo,
            @RequestParam(defaultValue = "") String by,
            @RequestParam(defaultValue = "") String reason) {
        return change(HttpMethod.DELETE, projectNo, "/link", by, reason, Done.CLOSED);
    }

    private View change(HttpMethod method, String projectNo, String what, String by, String reason, Done done) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        Map.of("by", by.strip(), "reason", reason.strip()).forEach((name, value) -> {
            if (!value.isEmpty()) {
                form.add(name, value);
            }
        });
        return screens.after(
                apis.tell(method, Service.PROJECT_LINK, API + "/" + projectNo + what, form),
                Projects.PATH + "/" + projectNo,
                done,
                () -> one(projectNo, by.strip()));
    }

    private Screen screen(Wish wish) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Form.filter(
                Projects.PATH,
                List.of(
                        Field.text("q", "编号、名称或客户", wish.of("q"), 100),
                        Field.choice("status", "状态", wish.of("status"), "全部", Projects.STATUSES))));
        blocks.addAll(Block.of(
                apis.get(Service.PROJECT_LINK, API, wish.parameters(), LISTING),
                listing -> List.of(Table.of("项目", Projects.COLUMNS, listing, "没有符合条件的项目。"))));
        return Screen.of("项目", null, blocks);
    }

    private Screen one(String projectNo, String who) {
        String address = API + "/" + projectNo;
        Answer<Project> answer = apis.get(Service.PROJECT_LINK, address, Map.of(), Project.class);
        Link link = apis.get(Service.PROJECT_LINK, address + "/link", Map.of(), Link.class)
                        instanceof Answer.Given<Link>(var told)
                ? told
                : null;
        String title = answer instanceof Answer.Given<Project>(var project) ? project.title() : "项目 " + projectNo;
        List<Block> blocks = new ArrayList<>();
        blocks.add(staff.suggestions());
        blocks.addAll(
                Block.of(answer, one -> List.of(new Columns(Projects.told(one, link), Projects.actions(one, who)))));
        return new Screen(Screens.status(answer), title, null, blocks);
    }
}
