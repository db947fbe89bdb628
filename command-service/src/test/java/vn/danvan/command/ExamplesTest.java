package vn.danvan.command;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import vn.danvan.command.due.AllDues;
import vn.danvan.command.progress.Drafts;
import vn.danvan.command.reminder.Postman;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.ContentHash;
import vn.danvan.kernel.DomainError;
import vn.danvan.kernel.Json;
import vn.danvan.kernel.PersonId;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.agency.Level;
import vn.danvan.kernel.association.AssociationClass;
import vn.danvan.kernel.association.AssociationEvent;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.budget.BudgetEvent;
import vn.danvan.kernel.plan.PlanEvent;
import vn.danvan.kernel.plan.PlanId;
import vn.danvan.kernel.plan.TaskId;
import vn.danvan.kernel.progress.ProgressReportEvent;
import vn.danvan.kernel.rearrangement.RearrangementEvent;
import vn.danvan.kernel.rule.RuleEvent;
import vn.danvan.kernel.rule.RuleId;
import vn.danvan.kernel.subplan.SubPlanEvent;
import vn.danvan.service.privacy.PersonalData;

/** The examples in the OpenAPI document are requests that the service takes, one after another on an empty register. */
class ExamplesTest {

    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();
    private static final Actor PROVINCE = new Actor(
            new PersonId("province"),
            null,
            null,
            Set.of(Role.ADMIN, Role.MOBILISATION_OFFICER, Role.MOBILISATION_LEAD),
            true);

    static Stream<Arguments> requests() {
        return controllers().stream()
                .flatMap(controller -> Arrays.stream(controller.getDeclaredMethods()))
                .filter(method -> body(method) != null)
                .map(method -> Arguments.of(method.getName(), method));
    }

    private static List<Class<?>> controllers() {
        return annotated(RestController.class);
    }

    private static List<Class<?>> annotated(Class<? extends java.lang.annotation.Annotation> annotation) {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(annotation, false));
        List<Class<?>> found = new ArrayList<>();
        scanner.findCandidateComponents(ExamplesTest.class.getPackageName())
                .forEach(bean -> found.add(ClassUtils.resolveClassName(
                        Objects.requireNonNull(bean.getBeanClassName()), ExamplesTest.class.getClassLoader())));
        return found;
    }

    private static @Nullable Parameter body(Method method) {
        return Arrays.stream(method.getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(RequestBody.class))
                .findFirst()
                .orElse(null);
    }

    private static String text(String name) {
        try (InputStream in = ExamplesTest.class.getResourceAsStream("/openapi/examples/" + name)) {
            assertThat(in).as("example " + name).isNotNull();
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Object example(Method method, Class<?> type) {
        return type == String.class
                ? text(method.getName() + ".csv")
                : Json.read(text(method.getName() + ".json").getBytes(StandardCharsets.UTF_8), type);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("requests")
    void every_request_has_an_example_that_keeps_its_constraints(String name, Method method) {
        Parameter body = Objects.requireNonNull(body(method), name);
        assertThat(VALIDATOR.validate(example(method, body.getType()))).isEmpty();
    }

    /** Runs the controllers themselves over a register in memory. */
    private static final class Player {
        private final Register register = new Register();
        private final AnnotationConfigApplicationContext services = new AnnotationConfigApplicationContext();

        Player() {
            services.registerBean(Commands.class, () -> RegisterCommands.over(register));
            services.registerBean(Past.class, () -> register);
            services.registerBean(AllDues.class, () -> new AllDues(AxonConfiguration.dues()));
            services.registerBean(Postman.class, () -> Postman.NONE);
            services.registerBean(Clock.class, Clock::systemUTC);
            services.registerBean(Drafts.class, RememberedDrafts::new);
            controllers().forEach(each -> services.registerBean(each, asked -> asked.setLazyInit(true)));
            services.registerBean(PersonalData.class, () -> Given.PERSONAL);
            annotated(Component.class).forEach(services::registerBean);
            services.refresh();
        }

        /** Sends the example of a request; the path's variables are given in order. */
        Object send(Actor actor, String name, String... path) {
            Method method = controllers().stream()
                    .flatMap(controller -> Arrays.stream(controller.getDeclaredMethods()))
                    .filter(m -> m.getName().equals(name))
                    .findFirst()
                    .orElseThrow();
            List<Object> arguments = new ArrayList<>();
            int at = 0;
            for (Parameter parameter : method.getParameters()) {
                if (parameter.isAnnotationPresent(PathVariable.class)) {
                    String text = path[at++];
                    arguments.add(
                            parameter.getType() == int.class
                                    ? Integer.valueOf(text)
                                    : Json.MAPPER.convertValue(text, parameter.getType()));
                } else if (parameter.isAnnotationPresent(RequestBody.class)) {
                    arguments.add(example(method, parameter.getType()));
                } else {
                    arguments.add(new Caller(actor, null, 0L, UUID.randomUUID().toString()));
                }
            }
            return call(method, arguments);
        }

        private Object call(Method method, List<Object> arguments) {
            try {
                method.setAccessible(true);
                return method.invoke(services.getBean(method.getDeclaringClass()), arguments.toArray());
            } catch (InvocationTargetException e) {
                throw e.getCause() instanceof DomainError refusal
                        ? new AssertionError(
                                method.getName() + ": " + refusal.getMessage() + " " + refusal.violations())
                        : new AssertionError(method.getName(), e.getCause());
            } catch (IllegalAccessException e) {
                throw new AssertionError(e);
            }
        }

        void takes(Actor actor, String name, String... path) {
            Object answer = send(actor, name, path);
            if (answer instanceof ResponseEntity<?> response) {
                assertThat(response.getStatusCode().is2xxSuccessful()).as(name).isTrue();
            } else {
                assertThat(((CsvImport.Answer) answer).refused()).as(name).isZero();
            }
        }
    }

    private static Actor head(String agency) {
        return new Actor(
                new PersonId("head." + agency),
                new AgencyId(agency),
                null,
                Set.of(Role.AGENCY_EDITOR, Role.AGENCY_HEAD),
                false);
    }

    @Test
    void the_examples_work_one_after_another_on_an_empty_register() {
        Player player = new Player();
        for (String first : List.of(
                "importAgencies",
                "registerAgency",
                "renameAgency HB.BD.DANVAN",
                "mergeAgency HB.BD.TUYENGIAO",
                "splitAgency HB.DU.KHOICQ",
                "changeAgencyParent HB.SO.NOIVU",
                "abolishAgency HB.BCS.UBND",
                "registerAssociation",
                "importAssociations",
                "setRule",
                "correctRule sub-plan.due",
                "endRule sub-plan.due",
                "registerDirective",
                "adoptPlan",
                "assignTask KH158",
                "extendTask KH158 T14",
                "publishFormVersion BM01",
                "openPeriod",
                "extendPeriod 2020-Q1")) {
            String[] words = first.split(" ", -1);
            player.takes(PROVINCE, words[0], Arrays.copyOfRange(words, 1, words.length));
        }
        subPlan(player);
        report(player);
        dissemination(player);
        programme(player);
        table(player);
        player.takes(PROVINCE, "completeTask", "KH158", "T14");
        player.takes(PROVINCE, "closePeriod", "2020-Q1");
        player.takes(PROVINCE, "lockPeriod", "2020-Q1");
        player.takes(PROVINCE, "reopenPeriod", "2020-Q1");
        player.takes(PROVINCE, "retireForm", "BM01");
    }

    @Test
    void a_rule_is_withdrawn_as_in_the_example() {
        Player player = new Player();
        player.takes(PROVINCE, "setRule");
        player.takes(PROVINCE, "correctRule", "sub-plan.due");
        player.takes(PROVINCE, "withdrawRule", "sub-plan.due");
    }

    @Test
    void a_task_is_cancelled_as_in_the_example() {
        Player player = new Player();
        for (String name : List.of("importAgencies", "registerAgency", "setRule", "registerDirective", "adoptPlan")) {
            player.takes(PROVINCE, name);
        }
        player.takes(PROVINCE, "assignTask", "KH158");
        player.takes(PROVINCE, "cancelTask", "KH158", "T14");
    }

    @Test
    void an_agency_is_urged_as_in_the_examples() {
        Player player = new Player();
        for (String[] rule : new String[][] {
            {"reminder.before", "7;1"}, {"reminder.after", "1;then weekly"}, {"reminder.escalate-after", "14"}
        }) {
            player.register.happened(
                    new RuleId(rule[0]),
                    new RuleEvent.Set(
                            new RuleId(rule[0]),
                            "ALL",
                            rule[1],
                            "days",
                            LocalDate.of(2020, 1, 1),
                            null,
                            "mặc định",
                            "example"));
        }
        for (String name : List.of("importAgencies", "registerAgency")) {
            player.takes(PROVINCE, name);
        }
        player.takes(PROVINCE, "publishFormVersion", "BM01");
        player.takes(PROVINCE, "openPeriod");
        player.takes(PROVINCE, "setContactEmail", "agency", "HB.HU.DABAC");
        player.takes(PROVINCE, "removeContactEmail", "agency", "HB.HU.DABAC");
        player.takes(PROVINCE, "urgeInWriting", "report:2020-Q1:BM01:HB.HU.DABAC");
        player.takes(PROVINCE, "muteReminders", "report:2020-Q1:BM01:HB.HU.DABAC");
    }

    @Test
    void recipients_are_grouped_as_in_the_examples() {
        Player player = new Player();
        for (String name : List.of("importAgencies", "registerAgency", "defineRecipientGroup")) {
            player.takes(PROVINCE, name);
        }
        player.takes(PROVINCE, "changeRecipientGroup", "CAC-HUYEN-UY");
        player.takes(PROVINCE, "retireRecipientGroup", "CAC-HUYEN-UY");
    }

    @Test
    void a_programme_of_inspections_is_planned_as_in_the_examples() {
        Player player = new Player();
        for (String name : List.of("importAgencies", "importAssociations")) {
            player.takes(PROVINCE, name);
        }
        Actor approver = new Actor(new PersonId("ubnd"), null, null, Set.of(Role.APPROVER), false);
        player.takes(PROVINCE, "draftInspectionProgramme");
        player.takes(PROVINCE, "reviseInspectionProgramme", "2021", "HB.BD.DANVAN");
        player.takes(approver, "approveInspectionProgramme", "2021", "HB.BD.DANVAN");
        player.takes(PROVINCE, "amendInspectionProgramme", "2021", "HB.BD.DANVAN");
    }

    private static Actor association(String code) {
        return new Actor(new PersonId("hoi." + code), null, new AssociationId(code), Set.of(Role.ASSOCIATION), false);
    }

    private static Actor province(String account, Role role) {
        return new Actor(new PersonId(account), null, null, Set.of(role), false);
    }

    @Test
    void criteria_are_drafted_and_posts_allotted_as_in_the_examples() {
        Player player = new Player();
        Actor board = province("tochuc", Role.ORGANISATION_BOARD);
        Actor approver = province("lanhdao", Role.APPROVER);
        player.takes(PROVINCE, "registerAssociation");
        player.register.on(LocalDate.of(2020, 11, 2));
        player.takes(board, "draftCriteria", "STAFFING");
        player.takes(approver, "returnCriteria", "STAFFING", "TC-BC-2021");
        player.takes(board, "reviseCriteria", "STAFFING", "TC-BC-2021");
        player.takes(approver, "publishCriteria", "STAFFING", "TC-BC-2021");
        player.takes(approver, "setStaffingCeiling", "2021");
        player.register.on(LocalDate.of(2021, 6, 30));
        String[] path = {"2021", "HB.HOI.CTD"};
        player.takes(board, "allotPosts", path);
        player.takes(board, "adjustPosts", path);
        player.takes(association("HB.HOI.CTD"), "reportHeadcount", path);
        player.takes(board, "withdrawPosts", path);
        player.takes(approver, "repealCriteria", "STAFFING", "TC-BC-2021");
    }

    @Test
    void a_package_is_paid_out_adjusted_and_settled_as_in_the_examples() {
        Player player = new Player();
        Actor member = association("HB.HOI.CTD");
        Actor treasury = province("taichinh", Role.FINANCE_APPRAISER);
        Actor approver = province("lanhdao", Role.APPROVER);
        tell(player.register);
        player.takes(PROVINCE, "registerAssociation");
        player.takes(approver, "setBudgetCeiling", "2021");
        player.takes(member, "proposeBudgetPackage");
        String id = player.register
                .ofAll("budget", BudgetEvent.class)
                .getFirst()
                .budget()
                .key();
        player.takes(member, "submitBudgetPackage", id);
        player.takes(treasury, "agreeBudgetPackage", id);
        player.takes(approver, "approveBudgetPackage", id);
        player.register.on(LocalDate.of(2021, 1, 20));
        player.takes(treasury, "disburseBudgetPackage", id);
        player.takes(member, "askBudgetAdjustment", id);
        player.takes(treasury, "returnBudgetAdjustment", id);
        player.takes(member, "askBudgetAdjustment", id);
        player.takes(treasury, "agreeBudgetAdjustment", id);
        player.takes(approver, "rejectBudgetAdjustment", id);
        player.takes(member, "askBudgetAdjustment", id);
        player.takes(treasury, "agreeBudgetAdjustment", id);
        player.takes(approver, "approveBudgetAdjustment", id);
        player.register.on(LocalDate.of(2021, 12, 30));
        player.takes(treasury, "settleBudgetPackage", id);
        player.takes(approver, "closeBudgetPackage", id);
    }

    /** The first fiscal year and the tasks that the example's lines name. */
    private static void tell(Register register) {
        RuleId rule = new RuleId("budget.first-fiscal-year");
        register.happened(
                rule,
                new RuleEvent.Set(
                        rule, "ASSIGNED", "2021", "year", LocalDate.of(2020, 1, 2), null, "Kế hoạch, III.2", "plan"));
        PlanId plan = new PlanId("KH158");
        for (String task : List.of("T01", "T12")) {
            register.happened(
                    plan,
                    new PlanEvent.TaskAssigned(
                            plan, new TaskId(task), "I.1", "Tuyên truyền", new AgencyId("HB"), List.of(), "ALL", null));
        }
    }

    private static final Actor LIFE = new Actor(
            new PersonId("ubnd"),
            null,
            null,
            Set.of(Role.ADMIN, Role.APPROVER, Role.STATE_MANAGEMENT, Role.ORGANISATION_BOARD),
            true);
    private static final Actor STATE =
            new Actor(new PersonId("noivu"), null, null, Set.of(Role.STATE_MANAGEMENT), true);

    private static void associations(Player player) {
        for (String code : List.of(
                "DONGY", "CHAMCUU", "NTD", "BTNKT", "YHOC", "DIEUDUONG", "VHNT", "DN", "SVC", "KHUYENHOC", "CGC")) {
            AssociationId id = new AssociationId("HB.HOI." + code);
            player.register.happened(
                    id,
                    new AssociationEvent.Registered(
                            id,
                            "Hội " + code,
                            AssociationClass.ASSIGNED,
                            Level.PROVINCE,
                            code.equals("CGC") ? "giáo dục" : "y tế"));
        }
    }

    private static String idOf(Player player, String category) {
        String stream = player.register.log().getLast().stream();
        assertThat(stream).startsWith(category + "/");
        return stream.substring(stream.indexOf('/') + 1);
    }

    @Test
    void associations_live_as_in_the_examples() {
        Player player = new Player();
        associations(player);
        player.takes(STATE, "recogniseCommittee");
        String founding = idOf(player, "founding");
        player.takes(STATE, "appraiseDossier", founding);
        player.takes(LIFE, "licenseAssociation", founding);
        player.takes(STATE, "recogniseCommittee");
        String refused = idOf(player, "founding");
        player.takes(STATE, "appraiseDossier", refused);
        player.takes(LIFE, "refuseLicence", refused);
        player.takes(STATE, "recogniseCommittee");
        player.takes(STATE, "endCommittee", idOf(player, "founding"));
        Actor member = new Actor(
                new PersonId("dongy"), null, new AssociationId("HB.HOI.DONGY"), Set.of(Role.ASSOCIATION), false);
        for (String name : List.of("fileCharter", "returnCharter", "fileCharter", "appraiseCharter")) {
            player.takes(name.equals("fileCharter") ? member : STATE, name, "HB.HOI.DONGY");
        }
        player.takes(LIFE, "rejectCharter", "HB.HOI.DONGY");
        player.takes(member, "fileCharter", "HB.HOI.DONGY");
        player.takes(STATE, "appraiseCharter", "HB.HOI.DONGY");
        player.takes(LIFE, "approveCharter", "HB.HOI.DONGY");
        player.takes(member, "amendCharter", "HB.HOI.DONGY");
        player.takes(member, "recordCongress", "HB.HOI.DONGY");
        for (String name : List.of("suspendAssociation", "resumeAssociation")) {
            player.takes(LIFE, name, "HB.HOI.NTD");
        }
        player.takes(LIFE, "reclassifyAssociation", "HB.HOI.BTNKT");
        player.takes(STATE, "foundSubUnit");
        player.takes(STATE, "closeSubUnit", idOf(player, "sub-unit"));
        player.takes(LIFE, "mergeAssociation", "HB.HOI.CHAMCUU");
        player.takes(LIFE, "consolidateAssociations");
        player.takes(LIFE, "divideAssociation", "HB.HOI.VHNT");
        player.takes(LIFE, "separateAssociation", "HB.HOI.DN");
        player.takes(LIFE, "dissolveAssociation", "HB.HOI.SVC");
    }

    @Test
    void a_review_of_similar_associations_runs_as_in_the_examples() {
        Player player = new Player();
        associations(player);
        RuleId rule = new RuleId("rearrangement.name-likeness");
        player.register.happened(
                rule,
                new RuleEvent.Set(rule, "ALL", "50", "percent", LocalDate.of(2020, 1, 2), null, "nền tảng", "example"));
        player.takes(LIFE, "startReview");
        String review = idOf(player, "rearrangement");
        player.takes(LIFE, "addPair", review);
        RearrangementEvent.Started started = player.register.ofAll("rearrangement", RearrangementEvent.class).stream()
                .filter(RearrangementEvent.Started.class::isInstance)
                .map(RearrangementEvent.Started.class::cast)
                .findFirst()
                .orElseThrow();
        for (int pair = 1; pair <= started.pairs().size() + 1; pair++) {
            player.takes(LIFE, "decidePair", review, Integer.toString(pair));
        }
        player.takes(LIFE, "closeReview", review);
    }

    private static void subPlan(Player player) {
        String[] path = {"KH158", "HB.HU.DABAC"};
        Actor head = head("HB.HU.DABAC");
        for (String name :
                List.of("draftSubPlan", "reviseSubPlan", "submitSubPlan", "withdrawSubPlan", "submitSubPlan")) {
            player.takes(head, name, path);
        }
        player.takes(PROVINCE, "returnSubPlan", path);
        player.takes(head, "submitSubPlan", path);
        ContentHash submitted = player.register.ofAll("subplan", SubPlanEvent.class).stream()
                .filter(SubPlanEvent.Submitted.class::isInstance)
                .map(event -> ((SubPlanEvent.Submitted) event).content())
                .findFirst()
                .orElseThrow();
        assertThat(text("acceptSubPlan.json")).contains(submitted.value());
        player.takes(PROVINCE, "acceptSubPlan", path);
        player.takes(head, "supersedeSubPlan", path);
        player.takes(head, "dropSupersession", path);
    }

    private static void dissemination(Player player) {
        Actor head = head("HB.HU.DABAC");
        player.takes(head, "recordDissemination");
        String id = lastKey(player, "dissemination/");
        player.takes(head, "correctDissemination", id);
        player.takes(head, "voidDissemination", id);
    }

    private static void programme(Player player) {
        Actor head = head("HB.HU.DABAC");
        player.takes(head, "registerProgramme");
        String id = lastKey(player, "programme/");
        player.takes(head, "extendProgramme", id);
        player.takes(head, "recordActivity", id);
        player.takes(head, "correctActivity", id, "A1");
        player.takes(head, "voidActivity", id, "A1");
        player.takes(head, "closeProgramme", id);
    }

    private static void table(Player player) {
        Actor head = head("HB.HU.DABAC");
        player.takes(head, "saveTable");
        for (String name : List.of("changeTable", "shareTable", "stopSharingTable", "deleteTable")) {
            player.takes(head, name, "BAO-CAO-QUY");
        }
    }

    private static String lastKey(Player player, String category) {
        return player.register.log().getLast().stream().substring(category.length());
    }

    private static void report(Player player) {
        String[] path = {"2020-Q1", "BM01", "HB.HU.DABAC"};
        Actor head = head("HB.HU.DABAC");
        player.takes(head, "startDraft", path);
        player.takes(head, "saveDraft", path);
        player.takes(head, "submitReport", path);
        player.takes(PROVINCE, "returnReport", path);
        player.takes(head, "submitReport", path);
        ContentHash submitted = player.register.ofAll("report", ProgressReportEvent.class).stream()
                .filter(ProgressReportEvent.Submitted.class::isInstance)
                .map(event -> ((ProgressReportEvent.Submitted) event).hash())
                .findFirst()
                .orElseThrow();
        assertThat(text("acceptReport.json")).contains(submitted.value());
        player.takes(PROVINCE, "acceptReport", path);
        player.takes(head, "amendReport", path);
        player.takes(PROVINCE, "voidReport", path);
        player.takes(head("HB.TU.HOABINH"), "submitNilReport", "2020-Q1", "BM01", "HB.TU.HOABINH");
    }
}
