package vn.danvan.command.agency;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.danvan.command.Caller;
import vn.danvan.command.Commands;
import vn.danvan.command.CsvImport;
import vn.danvan.command.CsvImport.Numbered;
import vn.danvan.command.Past;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.agency.AgencyKind;
import vn.danvan.kernel.agency.Level;

/**
 * Imports agencies as {@code data/agencies.csv} has them: first every agency is registered, in the file's order, then
 * those that ended are merged into their successors. An agency that was registered already, the same, is unchanged.
 */
@Component
class AgencyImport {

    private static final List<String> HEADER = List.of(
            "code",
            "name_vi",
            "kind",
            "level",
            "parent",
            "sub_plan_required_by",
            "valid_from",
            "valid_to",
            "successor");

    private final Commands commands;
    private final Past past;

    AgencyImport(Commands commands, Past past) {
        this.commands = commands;
        this.past = past;
    }

    CsvImport.Answer run(String csv, Caller caller) {
        caller.actor().mustBe(Role.ADMIN);
        List<NamedCsvRecord> records = CsvImport.read(csv, HEADER, AgencyCode.IMPORT_HEADER, AgencyCode.IMPORT_ROW);
        CsvImport.Answer registered = CsvImport.each(records, "code", row -> register(row, caller));
        CsvImport.Answer merged = CsvImport.each(records, "code", row -> merge(row, caller));
        List<CsvImport.Row> rows = new ArrayList<>();
        for (int i = 0; i < records.size(); i++) {
            CsvImport.Row first = registered.rows().get(i);
            CsvImport.Row second = merged.rows().get(i);
            boolean saysMore = second.outcome() != CsvImport.RowOutcome.UNCHANGED;
            rows.add(saysMore && first.outcome() != CsvImport.RowOutcome.REFUSED ? second : first);
        }
        return CsvImport.Answer.of(rows);
    }

    private @Nullable Long register(Numbered row, Caller caller) {
        AgencyCommand.RegisterAgency command = parse(row);
        for (AgencyDirectory.Entry known : AgencyDirectory.of(past).all()) {
            if (known.agency().equals(command.agency())) {
                if (same(known, command)) {
                    return null;
                }
                throw AgencyCode.DIFFERS.because(known.agency().key());
            }
        }
        return commands.decide(command, caller.forRow("register-" + row.row())).lastIndex();
    }

    private @Nullable Long merge(Numbered row, Caller caller) {
        if (row.optional("valid_to") == null) {
            return null;
        }
        AgencyId agency = new AgencyId(row.required("code", AgencyCode.IMPORT_ROW));
        if (AgencyDirectory.of(past).find(agency, "").ended()) {
            return null;
        }
        AgencyId successor = new AgencyId(row.required("successor", AgencyCode.IMPORT_ROW));
        return commands.decide(
                        new AgencyCommand.MergeAgency(agency, successor, date(row, "valid_to")),
                        caller.forRow("merge-" + row.row()))
                .lastIndex();
    }

    private static boolean same(AgencyDirectory.Entry known, AgencyCommand.RegisterAgency command) {
        return known.names().getFirst().name().equals(command.name())
                && known.kind() == command.kind()
                && Objects.equals(known.parents().getFirst().parent(), command.parent())
                && Objects.equals(known.subPlanRequiredBy(), command.subPlanRequiredBy())
                && known.validFrom().equals(command.validFrom());
    }

    private static AgencyCommand.RegisterAgency parse(Numbered row) {
        String parent = row.optional("parent");
        return new AgencyCommand.RegisterAgency(
                new AgencyId(row.required("code", AgencyCode.IMPORT_ROW)),
                row.required("name_vi", AgencyCode.IMPORT_ROW),
                row.word("kind", AgencyKind.class, AgencyCode.IMPORT_ROW),
                row.word("level", Level.class, AgencyCode.IMPORT_ROW),
                parent == null ? null : new AgencyId(parent),
                row.optional("sub_plan_required_by"),
                date(row, "valid_from"));
    }

    private static LocalDate date(Numbered row, String column) {
        try {
            return LocalDate.parse(row.required(column, AgencyCode.IMPORT_ROW));
        } catch (DateTimeParseException e) {
            throw AgencyCode.IMPORT_ROW.because(column);
        }
    }
}
