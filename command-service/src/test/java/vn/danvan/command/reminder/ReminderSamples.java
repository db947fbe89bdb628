package vn.danvan.command.reminder;

import static vn.danvan.command.Given.agency;
import static vn.danvan.command.Given.association;
import static vn.danvan.command.Given.province;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.danvan.command.Register;
import vn.danvan.command.RegisterCommands;
import vn.danvan.command.deliverable.DeliverableDues;
import vn.danvan.command.due.AllDues;
import vn.danvan.command.inspection.FindingDues;
import vn.danvan.command.plan.TaskDues;
import vn.danvan.command.progress.ReportDues;
import vn.danvan.command.subplan.SubPlanDues;
import vn.danvan.command.summary.SummaryDues;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.ContentHash;
import vn.danvan.kernel.DomainError;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.Vietnam;
import vn.danvan.kernel.agency.AgencyEvent;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.agency.AgencyKind;
import vn.danvan.kernel.agency.Level;
import vn.danvan.kernel.association.AssociationClass;
import vn.danvan.kernel.association.AssociationEvent;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.deliverable.DeliverableEvent;
import vn.danvan.kernel.deliverable.DeliverableId;
import vn.danvan.kernel.deliverable.DeliverableKind;
import vn.danvan.kernel.deliverable.Milestone;
import vn.danvan.kernel.form.FormId;
import vn.danvan.kernel.form.FormVersion;
import vn.danvan.kernel.inspection.FindingId;
import vn.danvan.kernel.inspection.InspectionEvent;
import vn.danvan.kernel.inspection.InspectionEvent.InspectionKind;
import vn.danvan.kernel.inspection.InspectionEvent.Severity;
import vn.danvan.kernel.inspection.InspectionId;
import vn.danvan.kernel.period.PeriodEvent;
import vn.danvan.kernel.period.PeriodId;
import vn.danvan.kernel.period.PeriodKind;
import vn.danvan.kernel.progress.ProgressReportEvent;
import vn.danvan.kernel.progress.ProgressReportId;
import vn.danvan.kernel.reminder.Body;
import vn.danvan.kernel.reminder.ContactEvent;
import vn.danvan.kernel.reminder.ContactId;
import vn.danvan.kernel.reminder.EmailAddress;
import vn.danvan.kernel.reminder.ReminderEvent;
import vn.danvan.kernel.reminder.ReminderId;
import vn.danvan.kernel.reminder.Schedule;
import vn.danvan.kernel.rule.RuleEvent;
import vn.danvan.kernel.rule.RuleId;

/** What the tests of reminders have in common: a province whose districts owe a report by 10/04/2020. */
final class ReminderSamples {

    static final AgencyId PROVINCE = new AgencyId("HB.TU.HOABINH");
    static final AgencyId DA_BAC = new AgencyId("HB.HU.DABAC");
    static final AgencyId KIM_BOI = new AgencyId("HB.HU.KIMBOI");
    static final AssociationId GARDENERS = new AssociationId("HB.HOI.LAMVUON");
    static final Body TO_DA_BAC = new Body(DA_BAC);
    static final Body TO_KIM_BOI = new Body(KIM_BOI);
    static final Body TO_PROVINCE = new Body(PROVINCE);
    static final PeriodId Q1 = new PeriodId("2020-Q1");
    static final FormId BM01 = new FormId("BM01");
    static final ProgressReportId REPORT = new ProgressReportId(Q1, BM01, DA_BAC);
    static final ReminderId ID = ReminderId.of(REPORT);
    static final LocalDate DUE = LocalDate.of(2020, 4, 10);
    static final InspectionId INSPECTION = new InspectionId(UUID.fromString("0172a000-0000-7000-8000-000000000001"));
    static final ReminderId FINDING = ReminderId.of(INSPECTION, "F1");
    static final DeliverableId DOCUMENT = new DeliverableId("DA-SAPXEP-HOI");
    static final ReminderId STEP = ReminderId.of(DOCUMENT, "M1");
    static final EmailAddress MAILBOX = new EmailAddress("vanphong@huyenuydabac.hoabinh.example");
    static final EmailAddress PROVINCE_MAILBOX = new EmailAddress("vanphong@tinhuy.hoabinh.example");
    static final List<String> VERSIONS = List.of(
            "reminder.before[ALL]@2020-01-01",
            "reminder.after[ALL]@2020-01-01",
            "reminder.escalate-after[ALL]@2020-01-01");
    static final Schedule SCHEDULE = new Schedule(List.of(7, 1), List.of(1), 7, 14, VERSIONS);

    static final Actor OFFICER = province("danvan.officer", Role.MOBILISATION_OFFICER);
    static final Actor ADMIN = province("quantri", Role.ADMIN);
    static final Actor AUDITOR = province("kiemtoan", Role.AUDITOR);
    static final Actor HEAD = agency("dabac.head", DA_BAC.key(), Role.AGENCY_HEAD);
    static final Actor EDITOR = agency("dabac.editor", DA_BAC.key(), Role.AGENCY_EDITOR);
    static final Actor OTHER_HEAD = agency("kimboi.head", KIM_BOI.key(), Role.AGENCY_HEAD);
    static final Actor PROVINCE_HEAD = agency("tinhuy.head", PROVINCE.key(), Role.AGENCY_HEAD);
    static final Actor MEMBER = association("lamvuon.hoi", GARDENERS.key(), Role.ASSOCIATION);

    private ReminderSamples() {}

    static AllDues dues() {
        return new AllDues(List.of(
                new SubPlanDues(),
                new ReportDues(),
                new TaskDues(),
                new FindingDues(),
                new DeliverableDues(),
                new SummaryDues()));
    }

    static Postman employed(boolean employed) {
        return employed
                ? new Postman() {
                    @Override
                    public boolean isEmployed() {
                        return true;
                    }

                    @Override
                    public java.util.Optional<Bag> open() {
                        return java.util.Optional.empty();
                    }
                }
                : Postman.NONE;
    }

    static ReminderRun run(Register register, boolean mail) {
        return new ReminderRun(RegisterCommands.over(register), register, clock(register), dues(), employed(mail));
    }

    /** The register's noon. */
    static java.time.Clock clock(Register register) {
        return new java.time.Clock() {
            @Override
            public java.time.ZoneId getZone() {
                return Vietnam.ZONE;
            }

            @Override
            public java.time.Clock withZone(java.time.ZoneId zone) {
                throw new UnsupportedOperationException();
            }

            @Override
            public java.time.Instant instant() {
                return register.today().atTime(12, 0).atZone(Vietnam.ZONE).toInstant();
            }
        };
    }

    static RuleEvent.Set rule(String key, String value) {
        return rule(key, value, LocalDate.of(2020, 1, 1));
    }

    static RuleEvent.Set rule(String key, String value, LocalDate from) {
        return new RuleEvent.Set(new RuleId(key), "ALL", value, "days", from, null, "mặc định", "example");
    }

    /** Three agencies, an association, the rules; and a report of Đà Bắc due on 10/04/2020. */
    static Register register() {
        Register register = new Register();
        register.happened(new RuleId("reminder.before"), rule("reminder.before", "7;1"));
        register.happened(new RuleId("reminder.after"), rule("reminder.after", "1;then weekly"));
        register.happened(new RuleId("reminder.escalate-after"), rule("reminder.escalate-after", "14"));
        register.happened(PROVINCE, agencyEvent(PROVINCE, AgencyKind.PROVINCIAL_PARTY_COMMITTEE, null));
        register.happened(DA_BAC, agencyEvent(DA_BAC, AgencyKind.DISTRICT_PARTY_COMMITTEE, PROVINCE));
        register.happened(KIM_BOI, agencyEvent(KIM_BOI, AgencyKind.DISTRICT_PARTY_COMMITTEE, PROVINCE));
        register.happened(
                GARDENERS,
                new AssociationEvent.Registered(
                        GARDENERS, "Hội Làm vườn", AssociationClass.OTHER, Level.PROVINCE, "nông nghiệp"));
        register.happened(
                Q1,
                new PeriodEvent.Opened(
                        Q1,
                        PeriodKind.QUARTER,
                        "Quý I năm 2020",
                        LocalDate.of(2020, 1, 1),
                        LocalDate.of(2020, 3, 31),
                        DUE,
                        List.of(new FormVersion(BM01, 1)),
                        List.of(DA_BAC)));
        return register;
    }

    private static AgencyEvent.Registered agencyEvent(
            AgencyId agency, AgencyKind kind, @org.jspecify.annotations.Nullable AgencyId parent) {
        return new AgencyEvent.Registered(
                agency, "Cơ quan " + agency.key(), kind, Level.DISTRICT, parent, "III.1", LocalDate.of(2015, 1, 1));
    }

    static void mailbox(Register register, Body body, EmailAddress address) {
        register.happened(new ContactId(body), new ContactEvent.EmailSet(new ContactId(body), address));
    }

    static ProgressReportEvent reported() {
        return new ProgressReportEvent.NilSubmitted(
                REPORT, 1, "không phát sinh", new ContentHash("sha256:" + "0".repeat(64)), 1, false);
    }

    /** An inspection with the finding F1, due on 10/04/2020. */
    static void finding(Register register, Body inspected) {
        register.happened(
                INSPECTION,
                new InspectionEvent.Opened(
                        INSPECTION,
                        InspectionKind.CHECK,
                        inspected.agency(),
                        inspected.association(),
                        "Số 512-QĐ/TU",
                        "phạm vi",
                        List.of("thanhtra"),
                        LocalDate.of(2020, 1, 10),
                        LocalDate.of(2020, 2, 10),
                        "thanhtra",
                        null,
                        null,
                        "đơn phản ánh"),
                new InspectionEvent.FindingRecorded(
                        INSPECTION,
                        new FindingId("F1"),
                        Severity.MAJOR,
                        "Số liệu chưa khớp",
                        "Kế hoạch, III.5",
                        "Rà soát lại",
                        DUE,
                        List.of(),
                        null,
                        null));
    }

    /** A document that Đà Bắc leads, due on 31/12/2020, with the step M1, due on 10/04/2020. */
    static void document(Register register) {
        register.happened(
                DOCUMENT,
                new DeliverableEvent.Commissioned(
                        DOCUMENT,
                        DeliverableKind.REARRANGEMENT_PROPOSAL,
                        "Đề án sắp xếp các hội",
                        "III.2",
                        null,
                        DA_BAC,
                        List.of(KIM_BOI),
                        LocalDate.of(2020, 12, 31),
                        List.of(new Milestone("M1", "Khảo sát", DUE)),
                        OFFICER.person()));
    }

    static DeliverableEvent reached() {
        return new DeliverableEvent.MilestoneReached(DOCUMENT, "M1", DUE, "báo cáo khảo sát");
    }

    static Object remedied() {
        return new InspectionEvent.RemediationSubmitted(INSPECTION, new FindingId("F1"), "Đã rà soát", List.of());
    }

    static Object refused() {
        return new InspectionEvent.RemediationRefused(INSPECTION, new FindingId("F1"), "Chưa đủ");
    }

    /** Sends what the day's run would; the events, none when there is nothing to do. */
    static List<ReminderEvent> remind(Register register, ReminderId reminder, boolean mail) {
        try {
            List<ReminderEvent> events = new ArrayList<>();
            register.send(OFFICER, new ReminderCommand.Remind(reminder, mail))
                    .forEach(event -> events.add((ReminderEvent) event));
            return events;
        } catch (DomainError refused) {
            if (refused.code() != ReminderCode.NOTHING_DUE) {
                throw refused;
            }
            return List.of();
        }
    }
}
